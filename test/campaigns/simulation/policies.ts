import type { Plan, PlanStep } from '../../../functions/domain/rules/plan-rules.ts';
import { type PartName, type Parts, partsOf } from '../../../functions/domain/rules/parts.ts';
import type { ClockRow, Policy } from '../../../functions/domain/rules/policy.ts';
import { currentPolicy, policyIdOf } from '../../../functions/policy/load.ts';
import { parsePolicy } from '../../../functions/policy/schema.ts';
import type { Random } from './random.ts';

type Rules = Omit<Policy, 'id'>;
const rows = (rules: Rules, kind: ClockRow['kind'], change: (row: ClockRow) => ClockRow): Rules => ({
  ...rules,
  clocks: rules.clocks.map((row) => (row.kind === kind ? change(row) : row)),
});

/** What a district may decide anew, each with a name for the history. */
const CHANGES: Record<string, (rules: Rules) => Rules> = {
  'answer within 36 hours': (rules) => rows(rules, 'response', (row) => ({ ...row, limit: { hours: 36 } })),
  'answer within 72 hours': (rules) => rows(rules, 'response', (row) => ({ ...row, limit: { hours: 72 } })),
  'no clock for signing': (rules) => rows(rules, 'sign', (row) => ({ ...row, off: { reason: 'tried without' } })),
  'close within 3 working days': (rules) => rows(rules, 'closing', (row) => ({ ...row, limit: { workingDays: 3 } })),
  'no calendar yet': (rules) => ({
    ...rows(rules, 'closing', (row) => ({ ...row, limit: { workingDays: 5 } })),
    calendar: { ...rules.calendar, coveredYears: rules.calendar.coveredYears.slice(0, 1) },
  }),
  'one more reminder before the answer': (rules) =>
    ladder(rules, 'response', (rungs) => [
      { id: 'quarter', when: { share: 0.25 }, kind: 'remind', to: ['move'], template: 'remind' },
      ...rungs,
    ]),
  'fewer reminders before the answer': (rules) =>
    ladder(rules, 'response', (rungs) => rungs.filter(({ id }) => id !== 'half' && id !== 'left12h')),
  'only the superior limit counts': (rules) => ({
    ...rules,
    assignedLimit: { ...rules.assignedLimit, mode: 'instead' },
  }),
  'another unit where no row fits': (rules) => ({
    ...rules,
    routing: { ...rules.routing, defaultUnit: rules.routing.rows[0]?.unit ?? rules.routing.defaultUnit },
  }),
  'no plans': (rules) => ({ ...rules, plans: { ...rules.plans, rows: [] } }),
  'a plan less': (rules) => ({ ...rules, plans: { ...rules.plans, rows: rules.plans.rows.slice(1) } }),
  'words are kept for a month': (rules) => ({ ...rules, masks: { ...rules.masks, wordsDays: 30 } }),
  'digests sooner': (rules) => ({
    ...rules,
    delivery: { ...rules.delivery, digest: { ...rules.delivery.digest, texts: 3 } },
  }),
  'nights without quiet': (rules) => ({ ...rules, quiet: { ...rules.quiet, grades: [] } }),
};

const step = (id: string, who: PlanStep['who'], hours: number, more: Partial<PlanStep> = {}): PlanStep => ({
  id,
  phase: 'procedure',
  says: id,
  // As much of it as a text has room for.
  short: id.slice(0, 4),
  who,
  within: { hours, from: 'discovery' },
  ...more,
});

/** P1: one of a unit for its own cases, one of another for all that is no emergency, and one for emergencies; they share a step. */
function plansOf({ words }: Rules): Plan[] {
  const call = step('call', 'desk', 1, { within: { hours: 1, from: 'confirmation' } });
  const look = step('look', 'lead', 4);
  const plan = (id: string, unit: string, more: Partial<Plan>): Plan => ({
    id,
    title: id,
    clause: 'P1',
    unit,
    district: true,
    kinds: { subjects: words.subjects.map(({ word }) => word) },
    grades: {},
    steps: [call, look],
    contacts: [],
    skeletons: [],
    readOn: '2026-01-05',
    ...more,
  });
  const { district: _, ...own } = plan('own', 'unit-a', { steps: [look, step('head', 'owner', 2)] });
  return [
    own,
    plan('calm', 'unit-b', {
      grades: { emergencyGrades: ['none'] },
      steps: [call, look, step('ask', { unit: 'street-c' }, 8), step('answer', 'lead', 30, { meets: 'response' })],
    }),
    plan('emergency', 'qu-zhengfu-ban', {
      grades: { emergencyGrades: ['I', 'II', 'III', 'IV'] },
      steps: [call, step('figures', 'lead', 3), step('told', 'spokesperson', 5, { meets: 'first-information' })],
    }),
  ];
}

function ladder(
  rules: Rules,
  name: string,
  change: (rungs: Policy['ladders'][string]['rungs']) => Policy['ladders'][string]['rungs'],
): Rules {
  const found = rules.ladders[name];
  if (!found) throw new Error(`no ladder ${name} to change`);
  return { ...rules, ladders: { ...rules.ladders, [name]: { ...found, rungs: change(found.rungs) } } };
}

const UNITS = ['unit-a', 'unit-b', 'street-c'];

/** The shipped ledger with the simulated district's units in the place of the real one's, as a unit may own many rows. */
function ledgerHere({ routing }: Rules): Rules['routing'] {
  const here = (unit: string): string =>
    unit === routing.defaultUnit ? unit : (UNITS[unit.length % UNITS.length] ?? routing.defaultUnit);
  const among = (of: { units: string[]; clause: string; says: string }) => ({
    ...of,
    units: [...new Set(of.units.filter((unit) => unit === routing.defaultUnit))],
  });
  const { policies, coordinators, ofStreet, ofSeveral } = routing;
  return {
    ...routing,
    rows: routing.rows.map((row) => ({ ...row, unit: here(row.unit) })),
    ...(policies ? { policies: policies.map((row) => ({ ...row, unit: here(row.unit) })) } : {}),
    ...(coordinators ? { coordinators: among(coordinators) } : {}),
    ...(ofStreet ? { ofStreet: among(ofStreet) } : {}),
    ...(ofSeveral ? { ofSeveral: among(ofSeveral) } : {}),
  };
}

/** The shipped rules with plans and a ledger of the units that the simulated district has, as theirs are of others; scores are of a month, so that some are published in a short run. */
export function firstPolicy(): Policy {
  const { id: _, ...rules } = currentPolicy();
  const { scores } = rules;
  const planned = {
    ...rules,
    routing: ledgerHere(rules),
    plans: { ...rules.plans, rows: plansOf(rules) },
    ...(scores ? { scores: { ...scores, period: 'month' as const } } : {}),
  };
  return parsePolicy({ ...planned, id: policyIdOf(planned) });
}

/** The policy of this folder with one or two things decided anew. */
export function changedPolicy(random: Random, name: string): { policy: Policy; what: string } {
  const { id: _, ...rules } = firstPolicy();
  const picked = [`first ${name}`, `second ${name}`].map((roll) => random.pick(roll, Object.keys(CHANGES)));
  const changed = [...new Set(picked)].reduce<Rules>((so, what) => CHANGES[what]?.(so) ?? so, structuredClone(rules));
  return { policy: parsePolicy({ ...changed, id: policyIdOf(changed) }), what: [...new Set(picked)].join(', ') };
}

/** What an administrator writes on a draft, each in the part that holds it. */
const WRITTEN: [PartName, what: string][] = [
  ['ladders', 'fewer reminders before the answer'],
  ['ladders', 'nights without quiet'],
  ['plans', 'a plan less'],
  ['delivery', 'digests sooner'],
  ['intake', 'words are kept for a month'],
];

/** One part of a draft with a thing decided anew. */
export function writtenAnew(random: Random, name: string, parts: Parts): { part: PartName; value: Parts[PartName] } {
  const [part, what] = random.pick(`written ${name}`, WRITTEN);
  const given: object = Object.assign({}, ...Object.values(parts));
  const { id: _, ...rules } = parsePolicy({ ...given, id: policyIdOf(given) });
  return { part, value: partsOf(CHANGES[what]?.(rules) ?? rules)[part] };
}
