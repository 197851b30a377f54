import type { Purged } from '../matter/erasure.ts';
import type { Recorded } from '../matter/event.ts';
import type { Based } from '../matter/exposure-basis.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterBody } from '../matter/matter.ts';
import type { ProposalBody } from '../matter/proposal.ts';
import type { TextResent } from '../matter/text-resent.ts';
import type { Assessed, ClockKind, ContactTest, Day, TestedContact, TestGap } from './watch.ts';

/** When a launch is, and what hangs on it. */
export interface LaunchTimes {
  at: Instant;
  lineBy: Instant;
  noticeFrom?: Instant;
  noticeBy?: Instant;
}

/** What of a watch was entered, and may be corrected. */
export interface Facts {
  name: string;
  /** The document of a policy, by number or address. */
  document?: string;
  /** What a policy changes for whom, or what is feared of a period. */
  says: string;
  mentions: string[];
  leads?: string;
}

/** What is asked, and what is to be said. */
export interface Expected {
  asks: string;
  answer: string;
}

/** P8: who is on duty on one day, and the leader on duty. All of them stand in the directory, with their telephone. */
export interface RotaDay {
  day: Day;
  leader: string;
  officers: string[];
}

/** A person who is on two rotas of one day. */
export interface Twice {
  day: Day;
  person: string;
  /** `both`: leader and officer of the same day; `desk`: on the duty desk; else the number of the other watch. */
  also: string;
}

export interface WatchOpened extends Facts {
  type: 'watch-opened';
  number: string;
  policyId: string;
  drill: boolean;
  subject: string;
  grade: Grade;
  owner: string;
  units: string[];
  launch?: LaunchTimes;
  period?: { kind: string; from: Day; until: Day; owedSince: Instant };
  test?: Pick<ContactTest, 'what' | 'from' | 'until' | 'askAt' | 'by'>;
  /** The watch of a year before that it was made from. */
  like?: string;
  /** A2: the assessment by which it is launched. */
  assessment?: Assessed;
}

export type WatchBody =
  | WatchOpened
  | ({ type: 'line-set'; version: number; says: string; questions: Expected[] } & Based)
  /** M1: units hear of it in advance; `why`: at once, since no calendar says which days are worked, or since it was late already. */
  | { type: 'units-told'; units: string[]; why?: 'no-calendar' | 'late' | 'by-hand' }
  | {
      type: 'watch-moved';
      says: string;
      launch?: LaunchTimes;
      period?: { from: Day; until: Day; owedSince: Instant };
      was: { at?: Instant; from?: Day; until?: Day };
    }
  | { type: 'watch-called-off'; says: string }
  /** H2: `was`: what stood before. */
  | { type: 'facts-corrected'; is: Facts; was: Facts; says: string }
  | { type: 'units-added'; units: string[]; since?: Day }
  | { type: 'unit-removed'; unit: string; says: string }
  /** M1: units are asked to report for a day; it is opened once, with whoever owes it. */
  | { type: 'day-opened'; day: Day; dueAt: Instant; units: string[] }
  /** M1: each of these units missed its report of that day: one breach each, once; `month`: in whose figures. */
  | { type: 'reports-missed'; day: Day; dueAt: Instant; units: string[]; month?: string }
  /**
   * `says`: what was seen, else nothing (零报告); `further`: the unit had reported of that day already. `toldAt`, `toldBy`:
   * when and by whom the desk was told, which it writes down later; `heals`: in time, so that a miss is none.
   */
  | {
      type: 'reported';
      day: Day;
      unit: string;
      says?: string;
      late?: true;
      further?: true;
      toldAt?: Instant;
      toldBy?: string;
      heals?: true;
      month?: string;
    }
  /** H2: a miss that is not to count, and why. */
  | { type: 'miss-excused'; day: Day; unit: string; says: string; month?: string }
  | { type: 'rota-asked'; ask: string; by: Instant; units: string[] }
  /** `gaps`: days without anybody, `unreachable`: people without a telephone: named, for whoever approves it. */
  | {
      type: 'rota-submitted';
      unit: string;
      version: number;
      days: RotaDay[];
      gaps: Day[];
      twice: Twice[];
      unreachable: string[];
    }
  | { type: 'rota-approved'; unit: string; version: number; days: RotaDay[]; says?: string }
  | { type: 'rota-returned'; unit: string; version: number; says: string }
  /** P8: who is asked now, and who is not to press any more, as he went off the rota; `gaps`: all that stand; `byRung`: the rung tells them; `round`: begun by it. */
  | {
      type: 'contacts-asked';
      people: TestedContact[];
      gone: string[];
      gaps: TestGap[];
      byRung?: true;
      round?: { askAt: Instant; by: Instant };
    }
  /** P8: by himself, or `byDesk`: reached otherwise, as whoever of the desk writes down. */
  | { type: 'contact-pressed'; person: string; late?: true; byDesk?: true; says?: string }
  /** `mentioned`: the words that its alert said; H5: `apart`: no unit hears of it. */
  | { type: 'case-noted'; caseNumber: string; mentioned?: string[]; apart?: true }
  /** A2: its launch is assessed. */
  | { type: 'assessment-linked'; assessment: Assessed }
  | { type: 'watch-closed'; says?: string }
  | TextResent
  | ProposalBody
  | Purged
  | MatterBody<ClockKind>;

export type WatchEvent = Recorded<WatchBody>;
