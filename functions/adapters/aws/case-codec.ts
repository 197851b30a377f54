import type { Case } from '../../domain/case/case.ts';
import { caseKind } from '../../domain/kinds/case-kind.ts';
import type { Kind } from '../../domain/kinds/kind.ts';
import type { Matter } from '../../domain/matter/matter.ts';
import type { Driving, Next } from '../../ports/stored.ts';
import { pack, unpack } from './compact.ts';
import { broken, fieldsOf, type Item } from './item.ts';
import { pick } from '../../domain/matter/pick.ts';
import { planText, readPlanText } from './plan-text.ts';
import type { Shape } from '../../domain/matter/shape.ts';
import { key, stateAttributes } from './keys.ts';
import { asOurs } from './schemas.ts';
import { packClocks, unpackClocks } from './clock-rows.ts';
import { squeeze, unsqueezed } from './squeezed.ts';
import { ASSIGNMENT, BREACH, LIFTED, RELEASE } from './packings.ts';

export const caseItem = (district: string, state: Case) => ({
  ...key.state(state.number),
  ...stateAttributes(district, state),
  ...withoutLists(state),
  ...squeeze(
    {
      ...packClocks(state),
      assignments: pack(state.assignments, ASSIGNMENT),
      releases: pack(state.releases, RELEASE),
      ...(state.breaches ? { breaches: pack(state.breaches, BREACH) } : {}),
      ...(state.lifted ? { lifted: pack(state.lifted, LIFTED) } : {}),
      ...(state.generations ? { generations: state.generations } : {}),
      ...pick(state, BESIDE),
      ...(state.plan ? { plan: planText(state.plan, state.discoveredAt) } : {}),
    },
    READABLE,
  ),
});

/** With more text than this in and beside its lists a case may be more than a kilobyte in the table, which is what a write is paid by. */
const READABLE = 600;

/** What is kept with the lists of a case: of many changes, as text it is long, and alike; or as good in few bytes. */
const BESIDE = [
  'risen',
  'wereGrades',
  'gravestAt',
  'firstAnsweredAt',
  'told',
  'tellings',
  'dispatches',
  'takeovers',
  'origin',
  'categories',
  'natures',
  'summary',
  'registeredAt',
  'settledAt',
  'closedAt',
] as const satisfies (keyof Case)[];

const LISTS = ['clocks', 'assignments', 'releases', 'breaches', 'generations', 'lifted', 'plan'] as const;
const APART: ReadonlySet<string> = new Set([...LISTS, ...BESIDE]);

/** All but what there may be hundreds of, and what is kept with that. */
const withoutLists = (state: Case): Item =>
  Object.fromEntries(Object.entries(state).filter(([name]) => !APART.has(name)));

export type Stored<State extends Matter> = Pick<Kind<State>, 'id' | 'schema' | 'others' | 'shape'>;

/** Throws UnknownSchema for a matter that another version wrote, BrokenItem for one that cannot be read. */
export function readMatter<State extends Matter>(kind: Stored<State>, stored: Item): State {
  const { id, shape } = kind;
  const ours = asOurs(kind, stored);
  if (id !== caseKind.id) return fieldsOf(ours, shape);
  const item = planned(unsqueezed(ours));
  return { ...fieldsOf(item, shape), ...listsOf(item) };
}

/** P1: the plan as it is, where it is kept as a line. */
function planned(item: Item): Item {
  const { plan: kept, discoveredAt } = item;
  if (kept === undefined) return item;
  const plan = typeof kept === 'string' ? readPlanText(kept, String(discoveredAt)) : null;
  if (!plan) throw broken(item, 'plan', 'is no plan');
  return { ...item, plan };
}

export const readCase = (stored: Item): Case => readMatter(caseKind, stored);

/** What a case keeps packed, as it is read and written more than any other matter. */
const listsOf = (item: Item): Pick<Case, 'clocks' | 'assignments' | 'releases' | 'breaches' | 'lifted'> => ({
  clocks: unpackClocks(item),
  assignments: unpack(item, 'assignments', ASSIGNMENT),
  releases: unpack(item, 'releases', RELEASE),
  ...(item['lifted'] === undefined ? {} : { lifted: unpack(item, 'lifted', LIFTED) }),
  ...(item['breaches'] === undefined ? {} : { breaches: unpack(item, 'breaches', BREACH) }),
});

const NEXT: Shape<Driving> = {
  version: 'number',
  next: 'map|null',
  run: 'number',
  driver: 'text|null',
  token: 'text|null',
  parkedVersion: 'number|null',
  parkedFor: 'text|null',
  failures: 'number',
  retryAt: 'text|null',
};

const NEXT_RUNG: Shape<Next> = { at: 'text', clockId: 'text', rung: 'text', kind: 'text' };

export function readDriving(item: Item): Driving {
  const driving = fieldsOf(item, NEXT);
  return driving.next === null
    ? driving
    : { ...driving, next: fieldsOf({ pk: item['pk'], sk: `${String(item['sk'])} next`, ...driving.next }, NEXT_RUNG) };
}
