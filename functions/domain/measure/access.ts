import type { Role } from '../matter/actor.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { type Directory, isOfDesk } from '../people/directory.ts';
import type { MeasurePersonCommand } from './commands.ts';
import type { Measure } from './measure.ts';

/** What a person may ask for of measures. */
export type MeasureAction =
  | MeasurePersonCommand['command']
  | 'resend-text'
  | 'open-measure'
  | 'read-measure'
  | 'list-measures';

/**
 * What a person is to a measure. `desk`: of a unit that mans the duty desk, and not of the unit that it is about;
 * `concerned`: of that unit. S7: whoever is not involved in deciding a restricted one is neither.
 */
export interface MeasureRelation {
  desk: boolean;
  concerned: boolean;
  /** It is restricted, and he is not involved. */
  outside: boolean;
}

/** null: no measure is meant. */
export function measureRelationTo(
  state: Measure | null,
  person: { id: string; unit: string },
  directory: Directory,
): MeasureRelation {
  const desk = isOfDesk(person, directory);
  if (!state) return { desk, concerned: false, outside: false };
  const concerned = state.unit === person.unit;
  if (state.involved !== undefined && (concerned || !state.involved.includes(person.id)))
    return { desk: false, concerned: false, outside: true };
  return { desk: desk && !concerned, concerned, outside: false };
}

interface Rights {
  always: MeasureAction[];
  desk: MeasureAction[];
  concerned: MeasureAction[];
}

const CONDUCT: MeasureAction[] = [
  'submit',
  'drop',
  'carry-out',
  'return-mending',
  'judge-mending',
  'record-outcome',
  'resend-text',
];
/** H2: of proposals; who may decide which, its rule says. */
const DECIDE: MeasureAction[] = ['ask-purge', 'withdraw-proposal', 'decide'];
const SAY: MeasureAction[] = ['read-measure', 'state-case', 'report-mending'];

/** One row per role: the offices at the desk open and conduct it, leaders decide, the unit reads, says and mends, the auditor reads. */
const RIGHTS: Record<Role, Rights> = {
  coordinator: {
    always: ['list-measures'],
    desk: ['open-measure', 'read-measure', ...CONDUCT, ...DECIDE],
    concerned: SAY,
  },
  officer: { always: ['list-measures'], desk: [], concerned: SAY },
  leader: { always: ['list-measures'], desk: ['open-measure', 'read-measure', ...CONDUCT, ...DECIDE], concerned: SAY },
  spokesperson: { always: [], desk: [], concerned: [] },
  auditor: { always: ['list-measures', 'read-measure'], desk: [], concerned: [] },
  administrator: { always: [], desk: [], concerned: [] },
};

/** S6, S7, H2: the one function of role × action × relation for measures. True, or the refusal that says who may. */
export function mayDoMeasure(
  role: Role,
  { desk, concerned, outside }: MeasureRelation,
  action: MeasureAction,
): true | Refusal {
  const rights = RIGHTS[role];
  if (outside) return refuse('not-involved', 'S7', '此件只由参与决定的人员查阅');
  const granted =
    rights.always.includes(action) ||
    (desk && rights.desk.includes(action)) ||
    (concerned && rights.concerned.includes(action));
  if (granted) return true;
  return [...rights.desk, ...rights.concerned].includes(action)
    ? refuse('not-your-measure', 'S6', '监督措施由提出单位办理，由所涉单位陈述和整改，本单位不在其列，请联系值班台')
    : refuse('not-your-role', 'H2', '您的角色无权做此操作，请联系值班台');
}
