import type { Clock as ClockOf } from '../matter/clock.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { Matter } from '../matter/matter.ts';
import type { Tally } from './breaches.ts';
import type { WatchClockKind } from '../rules/watch-rules.ts';

/** `off`: called off before it was over; `closed`: it is over, and nothing more is owed. */
export type WatchStatus = 'open' | 'closed' | 'off';

/** H2: `decision` is that of a proposal. */
export type ClockKind = WatchClockKind | 'decision';
export type Clock = ClockOf<ClockKind>;
/** Of the watch itself; that of a proposal stands with it. */
export type OwnClock = ClockOf<WatchClockKind>;
export const isOwnClock = (clock: Clock): clock is OwnClock => clock.kind !== 'decision';

/** A calendar date in Asia/Shanghai, such as `2026-03-05`. */
export type Day = string;

/** A policy is launched (政策发布). */
export interface Launch {
  at: Instant;
  /** The unit that answers where it meets an echo, if that is not its owner. */
  leads?: string;
  /** By when the draft line is due, and units are to be told; the first day of it, where it is over, is its owner's own to find. */
  lineBy: Instant;
  /** Absent: they were told at once. */
  noticeFrom?: Instant;
  noticeBy?: Instant;
  /** How often the draft line was written. */
  lines: number;
  lineAt?: Instant;
}

/** One day of zero-reports that somebody still owes, or that is the newest. */
export interface ReportDay {
  day: Day;
  dueAt: Instant;
  owing: string[];
  /** When the last of them reported. */
  doneAt?: Instant;
  /** It is over, and these were declared to have missed it. */
  missed?: true;
}

/** P8: who is asked for a rota, until when. */
export interface RotaAsk {
  id: string;
  by: Instant;
  owing: string[];
  doneAt?: Instant;
}

/** What became of the rota of one unit; its days stand in the events. */
export interface UnitRota {
  unit: string;
  /** How often it was submitted. */
  version: number;
  state: 'submitted' | 'returned' | 'approved';
}

/** A sensitive period (敏感时期), from day to day, both counted. */
export interface Period {
  kind: string;
  from: Day;
  until: Day;
  /** Days whose hour fell before this are nobody's: it was opened, or extended, then. */
  owedSince: Instant;
  days: ReportDay[];
  /** The newest day that units were asked for. */
  lastDay?: Day;
  /** How often rotas were asked for. */
  asked: number;
  asks: RotaAsk[];
  rotas: UnitRota[];
  /** What was missed, as figures count it; which days stands in the record. */
  missed?: Tally;
}

/** A2: the assessment of its launch: what its risk points would be known by, and the plan for what comes of it. */
export interface Assessed {
  number: string;
  signs: string[];
  plan?: string;
}

/** P8: a place in which nobody can be asked: the unit has nobody on duty, nobody who leads, or no contact at all. */
export interface TestGap {
  unit: string;
  lacks: 'duty' | 'leader' | 'contact';
}

/** P8: whom a test asks, and as what: on duty in the days off, leading in them, or as any contact of the yearly one. */
export interface TestedContact {
  person: string;
  unit: string;
  as: 'duty' | 'leader' | 'contact';
}

/** P8: contacts are asked to press, before days off or once a year (联络测试). */
export interface ContactTest {
  what: 'holiday' | 'yearly';
  /** The days off, both counted; of the yearly one those in which its list is kept. */
  from: Day;
  until: Day;
  askAt: Instant;
  /** When the desk has the list of who did not press. */
  by: Instant;
  /** Who is asked once all have pressed, or the hour is over, has a round of his own. */
  round: number;
  /** Who was asked and has not pressed, also who has no telephone. */
  owing: TestedContact[];
  pressed: string[];
  gaps: TestGap[];
  askedAt?: Instant;
  /** Nobody is owing any more. */
  doneAt?: Instant;
}

/** A unit that a watch concerns or binds; `since`: it came in later, and owes from that day on. */
export interface WatchUnit {
  unit: string;
  since?: Day;
}

/** The folded state of a watch: only what `decide` reads, and what a list shows. Exactly one of `launch`, `period` and `test` is there. */
export interface Watch extends Matter {
  schema: 1;
  status: WatchStatus;
  /** Of the policy, or of the period. */
  name: string;
  /** What a text calls it: a subject word, or the short name of the period’s kind. */
  subject: string;
  grade: Grade;
  openedAt: Instant;
  /** Whose it is. */
  owner: string;
  units: WatchUnit[];
  launch?: Launch;
  period?: Period;
  test?: ContactTest;
  /** What an alert of it would mention. */
  mentions: string[];
  toldAt?: Instant;
  assessment?: Assessed;
  /** The cases that came of it, in order. */
  cases?: string[];
  /** Units that had a part in it and have none any more. */
  former?: string[];
  clocks: Clock[];
}

export const isOpen = ({ status }: Pick<Watch, 'status'>): boolean => status === 'open';

export const isBound = ({ units }: Pick<Watch, 'units'>, unit: string): boolean =>
  units.some((one) => one.unit === unit);

/** Each unit with a part in it, once. */
export const unitsOf = ({ owner, units, launch }: Pick<Watch, 'owner' | 'units' | 'launch'>): string[] => [
  ...new Set([owner, ...(launch?.leads === undefined ? [] : [launch.leads]), ...units.map(({ unit }) => unit)]),
];
