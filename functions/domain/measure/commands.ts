import type { Evidence } from '../matter/evidence.ts';
import type { Ground } from '../matter/ground.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterCommand } from '../matter/matter.ts';
import type { ResendText } from '../matter/text-resent.ts';
import type { AskPurge, DecideProposal, WithdrawProposal } from '../proposals/commands.ts';
import type { MeasureWhat } from '../rules/measure-rules.ts';

/** S6, S7: opened by a named person of an office, on the facts that the record gives. */
export interface OpenMeasure {
  command: 'open';
  number: string;
  what: MeasureWhat;
  unit: string;
  says: string;
  grounds: Ground[];
  mendWorkingDays?: number;
}

/** What a person may do to a measure through the API: each is `POST /api/measures/{number}/{command}`. */
export type MeasurePersonCommand =
  | { command: 'state-case'; says: string; evidence: Evidence[] }
  /** `to` and `second`: who is asked to decide, by name; a referral names both. */
  | { command: 'submit'; says: string; officials?: string[]; to?: string; second?: string; facts?: Ground[] }
  | { command: 'drop'; says: string; facts?: Ground[] }
  | { command: 'carry-out'; doneAt: Instant; says: string; attended?: string[]; evidence: Evidence[] }
  | { command: 'report-mending'; says: string; evidence: Evidence[] }
  | { command: 'return-mending'; says: string }
  | { command: 'judge-mending'; mended: boolean; says: string }
  | { command: 'record-outcome'; says: string; evidence: Evidence[] }
  | AskPurge
  | (DecideProposal & { facts?: Ground[] })
  | WithdrawProposal;

export type MeasureCommand = OpenMeasure | MeasurePersonCommand | ResendText | MatterCommand;
