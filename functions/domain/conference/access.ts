import { isAmongThem } from '../matter/complained-of.ts';
import type { Role } from '../matter/actor.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Directory } from '../people/directory.ts';
import type { ConferencePersonCommand } from './commands.ts';
import type { Conference } from './conference.ts';

/** What a person may ask for of press conferences. */
export type ConferenceAction =
  | ConferencePersonCommand['command']
  | 'resend-text'
  | 'plan-conference'
  | 'read-conference'
  | 'list-conferences';

/** What a person is to a conference: of the unit that holds it, of one that has a step, or the one who speaks. `desk`: of a unit that mans the duty desk. */
export interface ConferenceRelation {
  desk: boolean;
  part: 'holder' | 'helper' | 'none';
  speaks: boolean;
}

/** H5: whoever is of a unit that is complained of is nobody to it. null: no conference is meant. */
export function conferenceRelationTo(
  state: Conference | null,
  person: { id: string; unit: string },
  directory: Directory,
): ConferenceRelation {
  const desk = directory.units.some(({ id, active, desk: is }) => id === person.unit && active && is === true);
  if (!state) return { desk, part: 'none', speaks: false };
  if (isAmongThem(state.against, person.unit, person.id)) return { desk: false, part: 'none', speaks: false };
  const helper = state.steps.some(({ unit, person: named }) => unit === person.unit || named === person.id);
  return {
    desk,
    part: state.unit === person.unit ? 'holder' : helper ? 'helper' : 'none',
    speaks: state.spokesperson?.person === person.id,
  };
}

interface Rights {
  always: ConferenceAction[];
  /** As a member of a unit of the duty desk, on any conference. */
  desk: ConferenceAction[];
  holder: ConferenceAction[];
  helper: ConferenceAction[];
}

const STEPS: ConferenceAction[] = ['do-step', 'undo-step'];
const PREPARE: ConferenceAction[] = [
  'plan',
  'move',
  ...STEPS,
  'skip-step',
  'set-step',
  'set-line',
  'set-questions',
  'name-spokesperson',
];
const RECORD: ConferenceAction[] = ['hold', 'adopt-release', 'cancel', 'correct'];
/** H5: as of any record: what is to be erased is for two people of the desk. */
const ERASE: ConferenceAction[] = ['ask-purge', 'withdraw-proposal', 'decide'];

/** One row per role: the desk and the unit that holds it prepare and record it, other units do their own steps, the auditor reads. */
const RIGHTS: Record<Role, Rights> = {
  coordinator: {
    always: ['list-conferences'],
    desk: ['plan-conference', 'read-conference', 'resend-text', ...PREPARE, ...RECORD, ...ERASE],
    holder: ['read-conference', ...PREPARE, ...RECORD],
    helper: ['read-conference', ...STEPS],
  },
  officer: {
    always: ['list-conferences'],
    desk: [],
    holder: ['read-conference', ...PREPARE, ...RECORD],
    helper: ['read-conference', ...STEPS],
  },
  leader: {
    always: ['list-conferences'],
    desk: ['read-conference', ...STEPS, 'skip-step', 'set-aside', ...ERASE],
    holder: ['read-conference', ...STEPS, 'skip-step'],
    helper: ['read-conference', ...STEPS],
  },
  spokesperson: {
    always: ['list-conferences'],
    desk: [],
    holder: ['read-conference'],
    helper: ['read-conference'],
  },
  auditor: { always: ['list-conferences', 'read-conference'], desk: [], holder: [], helper: [] },
  administrator: { always: [], desk: [], holder: [], helper: [] },
};

/** P7: by whoever is to speak alone, whatever his role. */
const OWN: ConferenceAction[] = ['read-conference', 'confirm-attendance', 'decline-attendance'];

/** H2, H5: the one function of role × action × relation for conferences. True, or the refusal that says who may. */
export function mayDoConference(
  role: Role,
  { desk, part, speaks }: ConferenceRelation,
  action: ConferenceAction,
): true | Refusal {
  const rights = RIGHTS[role];
  const granted =
    rights.always.includes(action) ||
    (desk && rights.desk.includes(action)) ||
    (part === 'holder' && rights.holder.includes(action)) ||
    (part === 'helper' && rights.helper.includes(action)) ||
    (speaks && OWN.includes(action));
  if (granted) return true;
  if (OWN.includes(action) && action !== 'read-conference')
    return refuse('not-the-spokesperson', 'P7', '出席与否由所指定的发言人本人确认');
  return [...rights.desk, ...rights.holder, ...rights.helper].includes(action)
    ? refuse('not-your-conference', 'H5', '此发布会由举办单位和值班台办理，本单位不在其列，请联系值班台')
    : refuse('not-your-role', 'H2', '您的角色无权做此操作，请联系值班台');
}
