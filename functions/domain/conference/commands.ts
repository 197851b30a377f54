import type { Evidence } from '../matter/evidence.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterCommand } from '../matter/matter.ts';
import type { ResendText } from '../matter/text-resent.ts';
import type { ProposalCommand } from '../proposals/commands.ts';
import type { StepId } from '../rules/conference-rules.ts';
import type { LegalLimit } from './conference.ts';
import type { HeldFields } from './correction.ts';
import type { Held, Question } from './events.ts';

/** P3: planned from a case by a person, or proposed by the system when the duty arises; then without `at`. */
export interface OpenConference {
  command: 'open';
  number: string;
  caseNumber: string;
  subject: string;
  grade: Grade;
  emergency?: Grade;
  drill?: boolean;
  title?: string;
  /** H5: the legal basis of what its title tells of people. */
  exposureBasis?: string;
  form?: string;
  at?: Instant;
  place?: string;
  /** The unit that answers for the case, or that a person names (`unitNamed`). */
  unit?: string;
  unitNamed?: boolean;
  limit?: LegalLimit;
  against?: string[];
  /** By itself, since the duty arose. */
  proposed?: boolean;
}

/** What the release of the case says of how it was held. */
export type Adopted = Pick<Held, 'heldAt' | 'place' | 'attendance' | 'evidence' | 'unanswered'>;

/** What a person may do to a conference through the API: each is `POST /api/conferences/{number}/{command}`. */
export type ConferencePersonCommand =
  | { command: 'plan'; at?: Instant; title?: string; exposureBasis?: string; place?: string; unit?: string }
  | { command: 'move'; at: Instant; place?: string; says: string }
  | {
      command: 'do-step';
      step: StepId;
      says?: string;
      by?: string;
      doneAt?: Instant;
      place?: string;
      evidence?: Evidence[];
    }
  | { command: 'undo-step'; step: StepId }
  | { command: 'skip-step'; step: StepId; says: string }
  | { command: 'set-step'; step: StepId; unit?: string; person?: string; dueAt?: Instant }
  | { command: 'set-line'; says: string; exposureBasis?: string }
  | { command: 'set-questions'; questions: Question[]; exposureBasis?: string }
  | { command: 'name-spokesperson'; person: string }
  | { command: 'confirm-attendance' }
  | { command: 'decline-attendance'; says: string }
  | ({ command: 'hold' } & Held)
  /** It is on the record of the case already. */
  | ({ command: 'adopt-release'; release: string } & Partial<Adopted>)
  | { command: 'cancel'; says: string }
  /** H2: how it was held in truth, why and by what evidence; `released`: the event of its case that recorded its release. */
  | { command: 'correct'; is: HeldFields; says: string; evidence: Evidence[]; to?: string; released?: number }
  /** A decision that was missed and is not to count, and why. */
  | { command: 'set-aside'; duty: string; says: string }
  | ProposalCommand;

/** What its case does to it, by name of whoever decided there; nobody orders it through the API. */
export type ConferenceTold =
  | { command: 'set-limit'; limit: LegalLimit | null; grade?: Grade; emergency?: Grade | null }
  | { command: 'set-holder'; unit: string | null }
  | { command: 'follow'; into: string }
  | { command: 'call-off'; says: string }
  /** M4, D1: its case, or one that it was of, is open again: as whose, within which limit and how grave it goes on. */
  | ({ command: 'come-back'; to: string } & Pick<OpenConference, 'unit' | 'limit' | 'grade' | 'emergency'>)
  | { command: 'note-release'; release: string }
  /** H2: what was corrected of a release of its case, as the case calls it, why, by what evidence and by which second person. */
  | {
      command: 'note-correction';
      release: string;
      is: FactFields;
      reason: string;
      evidence: Evidence[];
      approvedBy?: string;
    }
  /** H5: whom its case complains of, as it stands now. */
  | { command: 'set-against'; units: string[] };

export type ConferenceCommand = OpenConference | ConferencePersonCommand | ConferenceTold | ResendText | MatterCommand;
