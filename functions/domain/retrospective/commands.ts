import type { Cause } from '../matter/cause.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterCommand } from '../matter/matter.ts';
import type { FollowsCase } from '../matter/of-case.ts';
import type { ResendText } from '../matter/text-resent.ts';
import type { ProposalCommand } from '../proposals/commands.ts';
import type { PartName } from '../rules/parts.ts';
import type { LaterCase } from './recurrence.ts';
import type { After } from '../rules/retrospective-rules.ts';
import type { Changed } from './retrospective.ts';

/** What of a case says whether a retrospective must follow it. */
export interface CaseOver {
  caseNumber: string;
  over: After;
  subject: string;
  /** The gravest that a person gave it. */
  grades: { opinion: Grade; emergency: Grade | null };
  /** The duties that were missed and stand so, by their kinds. */
  missed: string[];
  /** It grew graver after a person had graded it. */
  risen: boolean;
  /** Who answered for it last. */
  unit?: string;
  causes?: Cause[];
  drill: boolean;
  /** It was over before, and these turned out to be missed since. */
  since?: string[];
  /** H5: whom it complains of. */
  against?: string[];
}

/** `byHand`: a named person asks for one where the rules do not, and why. */
export interface OpenOfCase extends CaseOver {
  command: 'open';
  number: string;
  byHand?: string;
}

/** The rest of a quarter, together. */
export interface OpenOfQuarter {
  command: 'open';
  number: string;
  quarter: string;
}

export type OpenRetrospective = OpenOfCase | OpenOfQuarter;

/** What a person may do to one through the API: each is `POST /api/retrospectives/{number}/{command}`. */
export type RetrospectivePersonCommand =
  | { command: 'set-findings'; happened: string; why: string; lessons: string }
  | { command: 'ask-action'; says: string; unit: string; by: Instant }
  | { command: 'report-done'; action: string; says: string; evidence: Evidence[] }
  | { command: 'confirm-action'; action: string; says?: string }
  /** `by`: when it is due anew. */
  | { command: 'return-action'; action: string; says: string; by: Instant }
  | { command: 'drop-action'; action: string; says: string }
  /** `later`: what the record of that case says of it; the handler's. */
  | { command: 'confirm-recurrence'; case: string; says: string; later?: LaterCase }
  | { command: 'deny-recurrence'; case: string; says: string }
  /** `kept`: the number under which the plan is kept; the handler's. */
  | { command: 'propose-change'; of: Changed; says: string; plan?: string; part?: PartName; kept?: string }
  /** `draft`: the number that it was given; the handler's. */
  | { command: 'draft-change'; change: string; draft?: string }
  | { command: 'close'; says: string }
  | { command: 'reopen'; says: string }
  | ProposalCommand;

/** What its case and the night do to it; nobody orders it through the API. */
export type RetrospectiveTold =
  | { command: 'note-recurrence'; case: string }
  | { command: 'set-against'; units: string[] }
  | FollowsCase;

export type RetrospectiveCommand =
  | OpenRetrospective
  | RetrospectivePersonCommand
  | RetrospectiveTold
  | ResendText
  | MatterCommand;
