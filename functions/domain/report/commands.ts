import type { MatterCommand } from '../matter/matter.ts';
import type { ResendText } from '../matter/text-resent.ts';
import type { AskPurge, DecideProposal, WithdrawProposal } from '../proposals/commands.ts';
import type { Publicity } from '../rules/paper-rules.ts';
import type { ReportWhat } from '../rules/report-rules.ts';
import type { Parts } from './events.ts';
import type { Found } from './found.ts';
import type { Issue } from './report.ts';
import type { Span } from './span.ts';

/** A3: drafted by itself once its stretch is over, or by a named person. `found`: what the record says. */
export interface OpenReport {
  command: 'open';
  number: string;
  what: ReportWhat;
  of: { span: Span } | { caseNumber: string; subject: string };
  found: Found;
}

/** What a person may do to a report through the API: each is `POST /api/reports/{number}/{command}`. `found` and `issue` are the handler's. */
export type ReportPersonCommand =
  | { command: 'edit'; title?: string; parts?: Parts; publicity?: { is: Publicity; says: string } }
  /** Drawn from the record again. */
  | { command: 'refresh'; found?: Found }
  | { command: 'submit'; says: string; to?: string; found?: Found }
  | { command: 'drop'; says: string }
  | { command: 'void'; says: string }
  | { command: 'record-document-number'; documentNumber: string }
  | AskPurge
  | (DecideProposal & { found?: Found; issue?: Issue })
  | WithdrawProposal;

export type ReportCommand = OpenReport | ReportPersonCommand | ResendText | MatterCommand;
