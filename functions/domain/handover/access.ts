import type { Role } from '../matter/actor.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { type Directory, isLegalOfficer, isOfDesk } from '../people/directory.ts';
import type { HandoverPersonCommand } from './commands.ts';
import type { Handover } from './handover.ts';

/** What a person may ask for of handovers. */
export type HandoverAction =
  | HandoverPersonCommand['command']
  | 'resend-text'
  | 'open-handover'
  | 'read-handover'
  | 'list-handovers';

/** What a person is to a handover. `desk`: of a unit that mans the duty desk; `legal`: he approves it; neither, where he is of a unit that it speaks of. */
export interface HandoverRelation {
  desk: boolean;
  legal: boolean;
  concerned: boolean;
}

/** null: no handover is meant. */
export function handoverRelationTo(
  state: Pick<Handover, 'about'> | null,
  person: { id: string; unit: string },
  directory: Directory,
): HandoverRelation {
  const concerned = state?.about.includes(person.unit) ?? false;
  return {
    desk: !concerned && isOfDesk(person, directory),
    legal: !concerned && isLegalOfficer(directory, person.id),
    concerned,
  };
}

interface Rights {
  always: HandoverAction[];
  desk: HandoverAction[];
}

const CONDUCT: HandoverAction[] = [
  'submit',
  'name-hour',
  'drop',
  'send',
  'record-receipt',
  'record-outcome',
  'retract',
  'resend-text',
];
/** H2, H5: what is to be erased is for two people of the desk; who may decide which, its rule says. */
const DECIDE: HandoverAction[] = ['ask-purge', 'withdraw-proposal', 'decide'];
/** Of a legal officer, whatever his role. */
const LEGAL: HandoverAction[] = ['list-handovers', 'read-handover', 'decide'];

/** One row per role: the offices at the desk prepare and send it, the auditor reads; no unit has a part in it. */
const RIGHTS: Record<Role, Rights> = {
  coordinator: { always: ['list-handovers'], desk: ['open-handover', 'read-handover', ...CONDUCT, ...DECIDE] },
  officer: { always: [], desk: [] },
  leader: { always: ['list-handovers'], desk: ['open-handover', 'read-handover', ...CONDUCT, ...DECIDE] },
  spokesperson: { always: [], desk: [] },
  auditor: { always: ['list-handovers', 'read-handover'], desk: [] },
  administrator: { always: [], desk: [] },
};

/** M3, H2: the one function of role × action × relation for handovers. True, or the refusal that says who may. */
export function mayDoHandover(
  role: Role,
  { desk, legal, concerned }: HandoverRelation,
  action: HandoverAction,
): true | Refusal {
  const rights = RIGHTS[role];
  if (concerned && !(role === 'auditor' && rights.always.includes(action)) && action !== 'list-handovers')
    return refuse('unit-concerned', 'M3', '此件涉及本单位，本单位人员不提请、不审批、不查阅');
  const granted =
    rights.always.includes(action) || (desk && rights.desk.includes(action)) || (legal && LEGAL.includes(action));
  return (
    granted ||
    refuse('not-your-role', 'M3', '移交由牵头单位提请和办理、法制审核人员审批，您的角色无权做此操作，请联系值班台')
  );
}
