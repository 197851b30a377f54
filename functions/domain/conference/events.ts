import type { Attendee } from '../matter/attendee.ts';
import type { Purged } from '../matter/erasure.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { Recorded } from '../matter/event.ts';
import type { Exposure } from '../matter/exposure.ts';
import type { Based } from '../matter/exposure-basis.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterBody } from '../matter/matter.ts';
import type { Conclusion } from '../matter/conclusion.ts';
import type { CaseChanged } from '../matter/of-case.ts';
import type { PointTold } from '../matter/cause.ts';
import type { Act } from '../matter/nature.ts';
import type { OutletTold } from '../matter/outlet.ts';
import type { ProposalBody } from '../matter/proposal.ts';
import type { TextResent } from '../matter/text-resent.ts';
import type { StepId } from '../rules/conference-rules.ts';
import type { ClockKind, LegalLimit, Step } from './conference.ts';
import type { ConferenceCorrected, CorrectionSent } from './correction.ts';

export interface ConferenceOpened extends Based {
  type: 'conference-opened';
  number: string;
  policyId: string;
  drill: boolean;
  /** `proposed` because the duty arose; `planning` by a person. */
  status: 'proposed' | 'planning';
  caseNumber: string;
  title: string;
  subject: string;
  grade: Grade;
  emergency?: Grade;
  form: string;
  /** When it is to be held; `at` is when that was recorded. */
  hour: Instant;
  place?: string;
  unit?: string;
  unitNamed?: true;
  limit?: LegalLimit;
  steps: Step[];
  against?: string[];
}

/** A question to expect, and the agreed answer to it. */
export interface Question {
  asks: string;
  answer?: string;
}

/** A question that could not be answered there, and by when it will be (P5). */
export interface Unanswered {
  asks: string;
  by: Instant;
}

/** P3, P6, P7: what is told of a conference that was held: who sat there, where, when, and what proves it. */
export interface Held {
  heldAt: Instant;
  place: string;
  attendance: Attendee[];
  evidence: Evidence[];
  /** S1: where it went out. */
  outlets: OutletTold[];
  address?: string;
  /** P3: 上级统一发布: the body that held it. */
  bySuperior?: string;
  final: boolean;
  followUpAt?: Instant;
  acts?: Act[];
  /** D2, D3: what was said there of each point that the cause of the case asks for. */
  points?: PointTold[];
  earlierReason?: string;
  /** A4: the document of the case whose wording was read out, and on what was concluded there. */
  document?: string;
  /** R3: why it was read out although it differs from the agreed line. */
  lineReason?: string;
  concludes?: Conclusion[];
  unanswered: Unanswered[];
  /** When it was over, and what was asked and answered there. */
  endedAt?: Instant;
  answered?: { asks: string; answer: string }[];
}

export type ConferenceBody =
  | ConferenceOpened
  /** A person takes it up: as it was proposed, or otherwise. */
  | (Based & {
      type: 'conference-planned';
      hour: Instant;
      title: string;
      place?: string;
      unit?: string;
      unitNamed?: true;
      steps: Step[];
    })
  /** The legal limit stays where it is. */
  | { type: 'conference-moved'; hour: Instant; was: Instant; place?: string; says: string; steps: Step[] }
  /** `by`, `doneAt`: who did it and when, where that is not whoever pressed, now. */
  | {
      type: 'step-done';
      step: StepId;
      says?: string;
      by?: string;
      doneAt?: Instant;
      place?: string;
      evidence?: Evidence[];
    }
  | { type: 'step-skipped'; step: StepId; says: string }
  | { type: 'step-set'; step: StepId; unit: string | null; person?: string; dueAt: Instant }
  | {
      type: 'step-reopened';
      step: StepId;
      why: 'undone' | 'line-changed' | 'declined' | 'left-office' | 'another-named' | 'another-hour' | 'resumed';
    }
  | ({ type: 'line-set'; says: string } & Based)
  | ({ type: 'questions-set'; questions: Question[] } & Based)
  | { type: 'spokesperson-named'; person: string; unit: string }
  | { type: 'attendance-confirmed'; person: string }
  | { type: 'attendance-declined'; person: string; says: string }
  /** He is head or spokesperson no more, or not in office. */
  | { type: 'spokesperson-left'; person: string }
  /** `released`: it is on the record of the case already. `unit`: whose release it is. `exposes`: H5, by what was answered there. */
  | { type: 'conference-held'; held: Held; unit: string; released?: string; exposes?: Exposure[] }
  /** The case has it on its record. */
  | { type: 'release-noted'; release: string }
  /** `withCase`: since its case was over. */
  | { type: 'conference-cancelled'; says: string; withCase?: true }
  /** M4, D1: its case is open again, and its hour still to come. */
  | { type: 'conference-resumed'; steps: Step[] }
  | { type: 'breach-set-aside'; duty: string; says: string }
  | CorrectionSent
  | ConferenceCorrected
  /** P3: by the case: its duty fell away where there is no limit. */
  | { type: 'limit-changed'; limit: LegalLimit | null; grade?: Grade; emergency?: Grade | null }
  | { type: 'holder-changed'; unit: string | null; steps: Step[] }
  | CaseChanged
  /** H5: all whom its case complains of now; nobody: none any more. */
  | { type: 'units-barred'; units: string[]; steps: Step[] }
  | TextResent
  | ProposalBody
  | Purged
  | MatterBody<ClockKind>;

export type ConferenceEvent = Recorded<ConferenceBody>;
