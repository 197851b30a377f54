import type { Role } from '../matter/actor.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { ReportPersonCommand } from './commands.ts';

/** What a person may ask for of reports. */
export type ReportAction =
  | ReportPersonCommand['command']
  | 'resend-text'
  | 'open-report'
  | 'read-report'
  | 'list-reports';

const WRITE: ReportAction[] = [
  'list-reports',
  'open-report',
  'read-report',
  'edit',
  'refresh',
  'submit',
  'drop',
  'record-document-number',
  'resend-text',
  'ask-purge',
  'withdraw-proposal',
  'decide',
];

/** One row per role: the desk writes, its leaders also void what was issued, the auditor reads. Who decides which proposal, its rule says. */
const RIGHTS: Record<Role, { always: ReportAction[]; desk: ReportAction[] }> = {
  coordinator: { always: [], desk: WRITE },
  officer: { always: [], desk: [] },
  leader: { always: [], desk: [...WRITE, 'void'] },
  spokesperson: { always: [], desk: [] },
  auditor: { always: ['list-reports', 'read-report'], desk: [] },
  administrator: { always: [], desk: [] },
};

/** H2, A3: the one function of role × action for reports; `desk`: of a unit that mans the duty desk. True, or the refusal that says who may. */
export function mayDoReport(role: Role, desk: boolean, action: ReportAction): true | Refusal {
  const { always, desk: atDesk } = RIGHTS[role];
  if (always.includes(action) || (desk && atDesk.includes(action))) return true;
  return action === 'void' && desk
    ? refuse('leader-voids', 'H2', '作废已定稿的报告由值班台的领导决定，请报带班领导')
    : refuse('not-the-desk', 'H2', '日志、周报、月报、专报和通报由值班台的人员起草和查阅，请联系值班台');
}
