import type { Role } from '../matter/actor.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { type Directory, isDistrictLeader, isOfDesk } from '../people/directory.ts';
import type { Assessment } from './assessment.ts';
import type { AssessmentPersonCommand } from './commands.ts';

/** What a person may ask for of assessments. */
export type AssessmentAction =
  | AssessmentPersonCommand['command']
  | 'resend-text'
  | 'open-assessment'
  | 'open-own-assessment'
  | 'read-assessment'
  | 'list-assessments';

/** What a person is to an assessment. `desk`: of a unit that mans the duty desk; `owns`: of the responsible unit; `joins`: of one that assesses with it. */
export interface AssessmentRelation {
  desk: boolean;
  owns: boolean;
  joins: boolean;
  district: boolean;
}

/** null: no assessment is meant. */
export function assessmentRelationTo(
  state: Pick<Assessment, 'unit' | 'coUnits'> | null,
  person: { id: string; unit: string },
  directory: Directory,
): AssessmentRelation {
  return {
    desk: isOfDesk(person, directory),
    owns: state?.unit === person.unit,
    joins: state?.coUnits.includes(person.unit) ?? false,
    district: isDistrictLeader(directory, person.id),
  };
}

interface Rights {
  always: AssessmentAction[];
  /** As a member of a unit of the duty desk, on any assessment. */
  desk: AssessmentAction[];
  owns: AssessmentAction[];
  joins: AssessmentAction[];
}

/** A2: what a unit that assesses does: it finds. */
const FIND: AssessmentAction[] = ['read-assessment', 'record-finding', 'withdraw-finding'];
/** A2: 谁主管谁评估: all else is the responsible unit's; the desk writes down what it is told. */
const CONDUCT: AssessmentAction[] = [
  ...FIND,
  'set-point',
  'drop-point',
  'name-plan',
  'submit',
  'correct-risk',
  'move',
  'record-launch',
  'judge-point',
  'record-unforeseen',
  'correct',
  'drop',
  'close',
];
/** H2: of proposals; who may decide which, its rule says. */
const DECIDE: AssessmentAction[] = ['decide', 'withdraw-proposal'];
const PURGE: AssessmentAction[] = ['ask-purge', ...DECIDE];

/** One row per role: the responsible unit fills it, those beside it find, leaders rule, the desk opens and helps, the auditor reads. */
const RIGHTS: Record<Role, Rights> = {
  coordinator: {
    always: ['list-assessments'],
    desk: ['open-assessment', ...CONDUCT, ...PURGE, 'resend-text'],
    owns: [...CONDUCT, 'withdraw-proposal'],
    joins: FIND,
  },
  officer: {
    always: ['list-assessments', 'open-own-assessment'],
    desk: [],
    owns: [...CONDUCT, 'withdraw-proposal'],
    joins: FIND,
  },
  leader: {
    always: ['list-assessments'],
    desk: ['read-assessment', 'set-aside', ...PURGE],
    owns: ['read-assessment', ...DECIDE],
    joins: ['read-assessment'],
  },
  spokesperson: {
    always: ['list-assessments'],
    desk: [],
    owns: ['read-assessment'],
    joins: ['read-assessment'],
  },
  auditor: { always: ['list-assessments', 'read-assessment'], desk: [], owns: [], joins: [] },
  administrator: { always: [], desk: [], owns: [], joins: [] },
};

/** A district leader rules, and judges what was launched unruled, of whichever unit he is. */
const DISTRICT: AssessmentAction[] = ['list-assessments', 'read-assessment', 'set-aside', ...DECIDE];

/** A2, H2: the one function of role × action × relation for assessments. True, or the refusal that says who may. */
export function mayDoAssessment(
  role: Role,
  { desk, owns, joins, district }: AssessmentRelation,
  action: AssessmentAction,
): true | Refusal {
  const rights = RIGHTS[role];
  const granted =
    rights.always.includes(action) ||
    (desk && rights.desk.includes(action)) ||
    (owns && rights.owns.includes(action)) ||
    (joins && rights.joins.includes(action)) ||
    (district && role === 'leader' && DISTRICT.includes(action));
  if (granted) return true;
  if (action === 'set-aside' && role === 'leader')
    return refuse('unit-concerned', 'H2', '未经评估决定而发布的，由值班单位中与此事无关的领导或区领导认定');
  if (joins && rights.owns.includes(action))
    return refuse('not-your-assessment', 'A2', '此项由主管单位办理；共同评估单位登记、改写和撤回本单位的评估记录');
  return [...rights.desk, ...rights.owns, ...rights.joins].includes(action)
    ? refuse('not-your-assessment', 'A2', '风险评估由主管单位办理、共同评估单位协助，本单位不在其列，请联系值班台')
    : refuse('not-your-role', 'H2', '您的角色无权做此操作：评估由主管单位联络员填报，由领导决定，请联系值班台');
}
