import type { Instant } from './instant.ts';

/**
 * A duty that was missed while it stood (超时记录), known by its kind and what it belongs to and never by its clock, so that a later grade, a new
 * generation or a reopening counts it no second time and takes it from nobody. Basis, evidence and reasons stand in the events.
 */
export interface Breach {
  duty: string;
  /** Whose it was then; not kept where the assignment that it belongs to says so, nor of the desk. */
  unit?: string;
  /** Fulfilled in time as the record says now; on the record of another case, to which its own was joined; set aside by a named person, or found to have been no duty. */
  is: 'stands' | 'healed' | 'elsewhere' | 'set-aside' | 'no-duty';
  /** When it was due when it was missed, or by facts that were corrected since. */
  dueAt: Instant;
  /** S5, P7: what a named person decided of how it counts in the scores: an honest mistake, or a point that is given back. */
  mark?: 'tolerated' | 'waived';
}

/** What one decision does to the breaches of its matter. */
export type BreachChange =
  /** `unit` null: the desk. */
  | { change: 'breached'; duty: string; kind: string; of?: string; unit: string | null; dueAt: Instant; basis: string }
  | { change: 'breach-judged'; duty: string; is: Exclude<Breach['is'], 'set-aside' | 'no-duty'>; dueAt: Instant };

export const isBreachChange = (change: { change: string }): change is BreachChange =>
  change.change === 'breached' || change.change === 'breach-judged';

interface Bearer {
  number: string;
  breaches?: Breach[];
}
type Breaches = Required<Pick<Bearer, 'breaches'>>;

/** Throws on a duty that is breached twice, or on one that never was: a broken record. */
export function foldBreach(state: Bearer, change: BreachChange, keptElsewhere: boolean): Breaches {
  const { duty, dueAt } = change;
  if (change.change === 'breach-judged')
    return withBreach(state, duty, (breach) => ({ ...breach, is: change.is, dueAt }));
  const known = breachOf(state, duty);
  if (known && known.is !== 'no-duty') throw new Error(`matter ${state.number} has a breach of ${duty} already`);
  return {
    breaches: [
      ...(state.breaches ?? []).filter((breach) => breach !== known),
      { duty, is: 'stands', dueAt, ...(change.unit === null || keptElsewhere ? {} : { unit: change.unit }) },
    ],
  };
}

/**
 * A1: a named person finds that a limit which was over when a grade brought it should have been known of while it ran. It takes the place of what
 * was missed of our own target.
 */
export const foundLate = (
  state: Bearer,
  { duty, dueAt, unit }: { duty: string; dueAt: Instant; unit: string | null },
): Breaches => ({
  breaches: [
    ...(state.breaches ?? []).filter((breach) => breach.duty !== duty),
    { duty, is: 'stands', dueAt, ...(unit === null ? {} : { unit }) },
  ],
});

interface Published {
  id: string;
  unit: string;
  publishedAt: Instant;
}
const releasedWithout = (state: Bearer, what: string, { id, unit, publishedAt }: Published): Breaches => ({
  breaches: [...(state.breaches ?? []), { duty: `${what}:${id}`, is: 'stands', dueAt: publishedAt, unit }],
});

/** A4, H2: a release without the approval that the rules ask for: on record at once, for a named person to judge. */
export const withoutApproval = (state: Bearer, release: Published): Breaches =>
  releasedWithout(state, APPROVAL, release);

/** A4, H2: the same of one that concludes before the consultation that the rules ask for. */
export const withoutConsultation = (state: Bearer, release: Published): Breaches =>
  releasedWithout(state, CONSULTATION, release);

/** P3, H2: the same of one that went out without the word of the superior that commands. */
export const withoutWord = (state: Bearer, release: Published): Breaches => releasedWithout(state, COMMAND, release);

/** The duty to ask whoever commands before a release: `command:R2`. */
export const COMMAND = 'command';
/** The duty to have a release approved, which has no clock: `approval:R2`. */
export const APPROVAL = 'approval';
/** The duty to consult before a release concludes: `consultation:R2`. */
export const CONSULTATION = 'consultation';
/** The release that a breach without a clock is of, and what it went out without; null: it is of another duty. */
export function releaseWithout(
  duty: string,
): { what: typeof APPROVAL | typeof CONSULTATION | typeof COMMAND; release: string } | null {
  const what = ([APPROVAL, CONSULTATION, COMMAND] as const).find((one) => duty.startsWith(`${one}:`));
  return what === undefined ? null : { what, release: duty.slice(what.length + 1) };
}

/** A named person sets it aside, with a reason; it stays on the record. */
export const setAside = (state: Bearer, duty: string): Breaches =>
  withBreach(state, duty, (breach) => ({ ...breach, is: 'set-aside' }));

/** S5, P7: a named person decides how it counts in the scores; a miss it stays. */
export const marked = (state: Bearer, duty: string, mark: NonNullable<Breach['mark']>): Breaches =>
  withBreach(state, duty, (breach) => ({ ...breach, mark }));

/** A named person finds that nothing asked for it but what was not so. */
export const noDuty = (state: Bearer, duties: readonly string[]): Breaches => ({
  breaches: (state.breaches ?? []).map((breach) =>
    duties.includes(breach.duty) ? { ...breach, is: 'no-duty' } : breach,
  ),
});

export const breachOf = ({ breaches }: Pick<Bearer, 'breaches'>, duty: string): Breach | undefined =>
  breaches?.find((breach) => breach.duty === duty);

function withBreach(state: Bearer, duty: string, change: (breach: Breach) => Breach): Breaches {
  if (!breachOf(state, duty)) throw new Error(`matter ${state.number} has no breach of ${duty}`);
  return { breaches: (state.breaches ?? []).map((breach) => (breach.duty === duty ? change(breach) : breach)) };
}
