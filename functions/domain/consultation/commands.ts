import type { Evidence } from '../matter/evidence.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterCommand } from '../matter/matter.ts';
import type { DecisionMeans } from '../matter/proposal.ts';
import type { ResendText } from '../matter/text-resent.ts';
import type { AskPurge, DecideProposal, WithdrawProposal } from '../proposals/commands.ts';
import type { Graded, InvitedAs, Means } from '../rules/consultation-rules.ts';
import type { Assessment, Task } from './events.ts';

/** A unit to be asked; without `dueAt` within the rules' hours. */
export interface Invite {
  unit: string;
  as: InvitedAs;
  dueAt?: Instant;
  says?: string;
}

/** A4: convened from a case by one of the offices that the rules name; the other offices are asked by themselves. */
export interface OpenConsultation {
  command: 'open';
  number: string;
  caseNumber: string;
  subject: string;
  grade: Grade;
  emergency?: Grade;
  required?: boolean;
  drill?: boolean;
  means: Means;
  meetsAt?: Instant;
  place?: string;
  says: string;
  invite: Invite[];
  against?: string[];
}

/** What a person may do to a consultation through the API: each is `POST /api/consultations/{number}/{command}`. */
export type ConsultationPersonCommand =
  | ({ command: 'invite' } & Invite)
  | { command: 'excuse'; unit: string; says: string }
  | { command: 'set-meeting'; means: Means; meetsAt?: Instant; place?: string; says: string }
  | { command: 'give-view'; says: string; dissent?: string }
  /** What somebody of an invited unit said, written down by the desk. */
  | {
      command: 'record-view';
      unit: string;
      says: string;
      dissent?: string;
      means: Exclude<Means, 'page'> | 'paper';
      who: string;
      saidAt?: Instant;
      evidence?: Evidence[];
    }
  | { command: 'record-attendance'; unit: string; attended: boolean; who?: string; says?: string }
  | ({ command: 'assess' } & Assessment)
  | { command: 'set-line'; says: string; exposureBasis?: string }
  | { command: 'set-tasks'; tasks: Task[] }
  | { command: 'save-handling'; text: string; basedOn?: number }
  /** `early`: why it does not wait for units that have time left; `to`: which leader. */
  | { command: 'submit'; version: number; says?: string; early?: string; to?: string }
  /** 代录: how a leader decided who does not press himself. */
  | {
      command: 'record-decision';
      proposalId: string;
      decider: string;
      decision: 'approve' | 'send-back';
      means: DecisionMeans;
      decidedAt: Instant;
      says?: string;
      changes?: { text?: string };
      evidence: Evidence[];
    }
  | { command: 'close'; says: string }
  | { command: 'cancel'; says: string }
  | AskPurge
  /** A4: what the leader may press as it stands, by somebody of his own office. */
  | {
      command: 'prepare-decision';
      proposalId: string;
      decision: 'approve' | 'send-back';
      says?: string;
      text?: string;
    }
  | (DecideProposal & { changes?: { text?: string }; prepared?: number })
  | WithdrawProposal;

/** What its case does to it, by name of whoever decided there; nobody orders it through the API. */
export type ConsultationTold =
  | ({ command: 'set-grade' } & Graded)
  | { command: 'follow'; into: string }
  | { command: 'call-off'; says: string }
  /** M4, D1: its case, or one that it was of, is open again, as it is graded now. */
  | ({ command: 'come-back'; to: string } & Graded)
  /** H5: whom its case complains of, as it stands now. */
  | { command: 'set-against'; units: string[] };

export type ConsultationCommand =
  | OpenConsultation
  | ConsultationPersonCommand
  | ConsultationTold
  | ResendText
  | MatterCommand;
