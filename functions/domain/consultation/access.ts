import { isAmongThem } from '../matter/complained-of.ts';
import type { Role } from '../matter/actor.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Directory } from '../people/directory.ts';
import type { ConsultationPersonCommand } from './commands.ts';
import { type Consultation, invitedOf } from './consultation.ts';

/** What a person may ask for of consultations. */
export type ConsultationAction =
  | ConsultationPersonCommand['command']
  | 'resend-text'
  | 'convene-consultation'
  | 'read-consultation'
  | 'list-consultations';

/** What a person is to a consultation. `desk`: of a unit that mans the duty desk; `invited`: of one that is asked. */
export interface ConsultationRelation {
  desk: boolean;
  invited: boolean;
}

/** H5: whoever is of a unit that is complained of is nobody to it. null: no consultation is meant. */
export function consultationRelationTo(
  state: Consultation | null,
  person: { id: string; unit: string },
  directory: Directory,
): ConsultationRelation {
  const desk = directory.units.some(({ id, active, desk: is }) => id === person.unit && active && is === true);
  if (!state) return { desk, invited: false };
  if (isAmongThem(state.against, person.unit, person.id)) return { desk: false, invited: false };
  return { desk, invited: invitedOf(state, person.unit) !== undefined };
}

interface Rights {
  always: ConsultationAction[];
  /** As a member of a unit of the duty desk, on any consultation. */
  desk: ConsultationAction[];
  invited: ConsultationAction[];
}

const CONDUCT: ConsultationAction[] = [
  'invite',
  'excuse',
  'set-meeting',
  'record-view',
  'record-attendance',
  'assess',
  'set-line',
  'set-tasks',
  'save-handling',
  'submit',
  'prepare-decision',
  'record-decision',
  'close',
  'cancel',
];
/** H2: of proposals; who may decide which, its rule says. */
const DECIDE: ConsultationAction[] = ['ask-purge', 'withdraw-proposal', 'decide'];
const SAY: ConsultationAction[] = ['read-consultation', 'give-view'];

/** One row per role: the offices at the desk conduct it, an invited unit reads and says, leaders of the desk and the district decide, the auditor reads. */
const RIGHTS: Record<Role, Rights> = {
  coordinator: {
    always: ['list-consultations'],
    desk: ['convene-consultation', 'read-consultation', 'resend-text', ...CONDUCT, ...DECIDE],
    invited: SAY,
  },
  officer: { always: ['list-consultations'], desk: [], invited: SAY },
  leader: { always: ['list-consultations'], desk: ['read-consultation', ...DECIDE], invited: SAY },
  spokesperson: { always: ['list-consultations'], desk: [], invited: ['read-consultation'] },
  auditor: { always: ['list-consultations', 'read-consultation'], desk: [], invited: [] },
  administrator: { always: [], desk: [], invited: [] },
};

/** H2, H5: the one function of role × action × relation for consultations. True, or the refusal that says who may. */
export function mayDoConsultation(
  role: Role,
  { desk, invited }: ConsultationRelation,
  action: ConsultationAction,
): true | Refusal {
  const rights = RIGHTS[role];
  const granted =
    rights.always.includes(action) ||
    (desk && rights.desk.includes(action)) ||
    (invited && rights.invited.includes(action));
  if (granted) return true;
  if (action === 'give-view' && (rights.invited.includes(action) || desk))
    return refuse('not-invited', 'A4', '意见由受邀单位自行提出；电话或会上所说的，由值班台代为登记');
  return [...rights.desk, ...rights.invited].includes(action)
    ? refuse('not-your-consultation', 'H5', '此会商由召集单位和受邀单位参加，本单位不在其列，请联系值班台')
    : refuse('not-your-role', 'H2', '您的角色无权做此操作，请联系值班台');
}
