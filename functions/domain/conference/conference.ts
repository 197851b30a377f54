import type { Clock as ClockOf } from '../matter/clock.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { Matter } from '../matter/matter.ts';
import type { ConferenceClockKind, StepId } from '../rules/conference-rules.ts';

/** `proposed`: because the duty arose, and nobody has taken it up yet. */
export type ConferenceStatus = 'proposed' | 'planning' | 'held' | 'cancelled';

/** H2: `decision` is that of a proposal. */
export type ClockKind = ConferenceClockKind | 'decision';
export type Clock = ClockOf<ClockKind>;
/** Of the conference itself; that of a proposal stands with it. */
export type OwnClock = ClockOf<ConferenceClockKind>;
export const isOwnClock = (clock: Clock): clock is OwnClock => clock.kind !== 'decision';

/** One thing to be prepared. What was done of it stands in the events. */
export interface Step {
  id: StepId;
  /** Whose it is; absent: the desk's. */
  unit?: string;
  /** The person of that unit who has it. */
  person?: string;
  dueAt: Instant;
  state: 'open' | 'done' | 'skipped';
  /** When it was done, by its evidence. */
  doneAt?: Instant;
}

/** P3: the legal limit of the case, which nothing here moves; `metAt`: when its duty was fulfilled. */
export interface LegalLimit {
  dueAt: Instant;
  metAt?: Instant;
}

/** P7: who is to sit there. Whether that counts is judged when it was held. */
export interface Spokesperson {
  person: string;
  unit: string;
  /** By a press of his own. */
  confirmedAt?: Instant;
}

/** The folded state of a press conference: only what `decide` reads, and what a list shows. The agreed line and the questions stand in the events. */
export interface Conference extends Matter {
  schema: 1;
  status: ConferenceStatus;
  /** Whose concern it answers; another, where that case was joined to one. */
  caseNumber: string;
  /** The cases that it was of before, the first one first. */
  cases?: string[];
  title: string;
  /** One of the policy's subject words: all that a text says of it. */
  subject: string;
  grade: Grade;
  emergency?: Grade;
  /** One of the policy's forms that are attended. */
  form: string;
  openedAt: Instant;
  /** Since when its steps are due as they are. */
  plannedAt: Instant;
  /** When it is to be held. */
  at: Instant;
  place?: string;
  /** The unit that holds it; absent: the desk, as long as nobody answers for the case. */
  unit?: string;
  /** A person named it: it no longer goes with whoever answers for the case. */
  unitNamed?: true;
  limit?: LegalLimit;
  steps: Step[];
  spokesperson?: Spokesperson;
  /** How often a line was written, and questions with and without an answer. */
  lines?: number;
  questions?: { asked: number; answered: number };
  /** When it was called off because its case was over: planned by then, it comes back with that. */
  calledOffAt?: Instant;
  heldAt?: Instant;
  recordedAt?: Instant;
  /** The release on the case by which it counts. */
  release?: string;
  /** H5: units that its case complains of: they have no part in it, are told nothing and read nothing. */
  against?: string[];
  /** Units that had a part in it and have none any more. */
  former?: string[];
  clocks: Clock[];
}

/** It is still to come. */
export const isOpen = ({ status }: Pick<Conference, 'status'>): boolean =>
  status === 'proposed' || status === 'planning';

/** It waits for something: to be prepared and held, or for its release to be on the record of the case. */
export const isPending = (state: Pick<Conference, 'status' | 'release'>): boolean =>
  isOpen(state) || (state.status === 'held' && state.release === undefined);

export const stepOf = ({ steps }: Pick<Conference, 'steps'>, id: StepId): Step | undefined =>
  steps.find((step) => step.id === id);

/** Each unit with a part in it, once. */
export const unitsOf = ({
  unit,
  steps,
  spokesperson,
}: Pick<Conference, 'unit' | 'steps' | 'spokesperson'>): string[] => [
  ...new Set([unit, ...steps.map((step) => step.unit), spokesperson?.unit].filter((one) => one !== undefined)),
];
