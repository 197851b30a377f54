import type { Role } from '../matter/actor.ts';
import { isAmongThem } from '../matter/complained-of.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { type Directory, isOfDesk } from '../people/directory.ts';
import type { RetrospectivePersonCommand } from './commands.ts';
import { type Retrospective, unitsOf } from './retrospective.ts';

/** What a person may ask for of retrospectives. */
export type RetrospectiveAction =
  | RetrospectivePersonCommand['command']
  | 'resend-text'
  | 'enter-retrospective'
  | 'read-retrospective'
  | 'list-retrospectives';

/** What a person is to a retrospective: of the unit whose it is, or of one that is to mend something. `desk`: of a unit that mans the duty desk. */
export interface RetrospectiveRelation {
  desk: boolean;
  owns: boolean;
  mends: boolean;
}

/** H5: whoever is of a unit that is complained of is nobody to it. null: none is meant. */
export function retrospectiveRelationTo(
  state: Retrospective | null,
  person: { id: string; unit: string },
  directory: Directory,
): RetrospectiveRelation {
  if (state && isAmongThem(state.against, person.unit, person.id)) return { desk: false, owns: false, mends: false };
  return {
    desk: isOfDesk(person, directory),
    owns: state?.unit === person.unit,
    mends: state !== null && unitsOf(state).includes(person.unit),
  };
}

interface Rights {
  always: RetrospectiveAction[];
  /** As a member of a unit of the duty desk, on any retrospective. */
  desk: RetrospectiveAction[];
  owns: RetrospectiveAction[];
  mends: RetrospectiveAction[];
}

/** D4: what the unit whose lesson it is does of it. */
const LEARN: RetrospectiveAction[] = ['read-retrospective', 'set-findings', 'ask-action', 'propose-change'];
const MEND: RetrospectiveAction[] = ['read-retrospective', 'report-done'];
/** H2: whether it was mended, and whether it is the same again, is not for the unit itself to say. */
const JUDGE: RetrospectiveAction[] = [
  'confirm-action',
  'return-action',
  'drop-action',
  'confirm-recurrence',
  'deny-recurrence',
  'draft-change',
  'close',
  'reopen',
];
/** H5: as of any record: what is to be erased is for two people of the desk. */
const ERASE: RetrospectiveAction[] = ['ask-purge', 'withdraw-proposal', 'decide'];

/** One row per role: the unit looks back and mends, the desk asks, confirms and closes, the auditor reads. */
const RIGHTS: Record<Role, Rights> = {
  coordinator: {
    always: ['list-retrospectives'],
    desk: ['enter-retrospective', 'resend-text', ...LEARN, ...JUDGE, ...ERASE],
    owns: LEARN,
    mends: MEND,
  },
  officer: { always: ['list-retrospectives'], desk: [], owns: LEARN, mends: MEND },
  leader: {
    always: ['list-retrospectives'],
    desk: ['enter-retrospective', ...LEARN, ...JUDGE, ...ERASE],
    owns: LEARN,
    mends: MEND,
  },
  spokesperson: { always: ['list-retrospectives'], desk: [], owns: ['read-retrospective'], mends: [] },
  auditor: { always: ['list-retrospectives', 'read-retrospective'], desk: [], owns: [], mends: [] },
  administrator: { always: [], desk: [], owns: [], mends: [] },
};

/** H2, H5: the one function of role × action × relation for retrospectives. True, or the refusal that says who may. */
export function mayDoRetrospective(
  role: Role,
  { desk, owns, mends }: RetrospectiveRelation,
  action: RetrospectiveAction,
): true | Refusal {
  const rights = RIGHTS[role];
  const granted =
    rights.always.includes(action) ||
    (desk && rights.desk.includes(action)) ||
    (owns && rights.owns.includes(action)) ||
    (mends && rights.mends.includes(action));
  if (granted) return true;
  if ((owns || mends) && JUDGE.includes(action))
    return refuse('not-the-desk', 'H2', '整改是否落实、是否反弹由值班台认定，本单位不能自行认定，请联系值班台');
  return [...rights.desk, ...rights.owns, ...rights.mends].includes(action)
    ? refuse('not-your-retrospective', 'H5', '此复盘由主责单位、整改单位和值班台办理，本单位不在其列，请联系值班台')
    : refuse('not-your-role', 'H2', '您的角色无权做此操作，请联系值班台');
}
