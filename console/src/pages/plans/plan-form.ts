import { isObject, listOf, textOf } from '../../api/record.ts';
import type { PolicyLists } from '../../words/policy.ts';
import type { Shape } from '../directory/rule-shape.ts';

type Row = Record<string, unknown>;

/** Whose it is, what the consent writes and what only a file needs is not for the form. */
const GIVEN = ['id', 'unit', 'clause', 'readOn', 'consent'];
/** Rows of a plan that have an id of their own. */
const NUMBERED = ['steps', 'skeletons'] as const;

const fieldsIn = (value: unknown): Row => (isObject(value) ? value : {});
const inside = (shape: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), shape);
const without = (shape: unknown, names: string[]): Shape => ({
  ...fieldsIn(shape),
  properties: Object.fromEntries(
    Object.entries(fieldsIn(inside(shape, 'properties'))).filter(([name]) => !names.includes(name)),
  ),
  required: listOf(inside(shape, 'required')).filter((name) => !names.some((one) => one === name)),
});
const oneOf = (ids: string[]): Shape => ({ type: 'array', items: { type: 'string', enum: ids } });

/** Rows without their ids, and with fields that the form has a list for. */
function rowsOf(shape: unknown, listed: Record<string, Shape>): Shape {
  const items = without(inside(shape, 'items'), ['id']);
  return { ...fieldsIn(shape), items: { ...items, properties: { ...fieldsIn(items['properties']), ...listed } } };
}

/** P1: the form of one plan, made of the schema of the rules; what is chosen from lists of the rules is chosen there too. */
export function planShape(tables: unknown, { subjects, emergencyKinds }: PolicyLists): Shape {
  const row = without(inside(tables, 'plans', 'properties', 'rows', 'items'), GIVEN);
  const fields = fieldsIn(row['properties']);
  const kinds = without(fields['kinds'], []);
  return {
    ...row,
    properties: {
      ...fields,
      kinds: {
        ...kinds,
        properties: {
          ...fieldsIn(kinds['properties']),
          subjects: oneOf(subjects),
          emergencyKinds: oneOf(emergencyKinds.map(({ id }) => id)),
        },
      },
      steps: rowsOf(fields['steps'], { who: { type: 'string' } }),
      skeletons: rowsOf(fields['skeletons'], {}),
    },
  };
}

/** Who does a step: a role, or a unit by its id. */
const ROLES = ['lead', 'spokesperson', 'desk', 'owner'];

/** A plan as the form shows it: who does a step is one name of a list. */
export const forForm = (plan: Row): Row => ({
  ...plan,
  steps: listOf(plan['steps'])
    .filter(isObject)
    .map((step) => ({ ...step, who: isObject(step['who']) ? textOf(step['who']['unit']) : textOf(step['who']) })),
});

/** The first of these numbers that nobody has. */
function free(before: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`${before}${number}`)) number += 1;
  return `${before}${number}`;
}

/** A plan as the rules keep it, with the ids that a file needs for it and for its new rows; what has one keeps it. */
export function forRules(plan: Row, plans: readonly Row[]): Row {
  const numbered = NUMBERED.map((name): [string, unknown] => {
    const rows = listOf(plan[name]).filter(isObject);
    const taken = new Set(rows.map(({ id }) => textOf(id)));
    return [
      name,
      rows.map((row) => {
        const who = textOf(row['who']);
        const whose = who === '' || ROLES.includes(who) ? {} : { who: { unit: who } };
        if (textOf(row['id']) !== '') return { ...row, ...whose };
        const id = free(name === 'steps' ? 'step-' : 'text-', taken);
        taken.add(id);
        return { ...row, ...whose, id };
      }),
    ];
  });
  const id = textOf(plan['id']) || free('plan-', new Set(plans.map((one) => textOf(one['id']))));
  return { ...plan, id, ...Object.fromEntries(numbered) };
}
