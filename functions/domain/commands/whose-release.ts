import type { Actor } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Release } from '../case/events.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Directory } from '../people/directory.ts';
import { dutiesSaid, dutySaid } from './duty-said.ts';
import { plainName } from '../matter/plain-name.ts';
import type { Policy, ReleaseForm } from '../rules/policy.ts';
import { dutyOf } from '../matter/clock.ts';

type Told = Pick<
  Extract<PersonCommand, { command: 'release' }>,
  'unit' | 'assignment' | 'orders' | 'ordersReason' | 'publishedAt' | 'bySuperior'
>;
type Whose = Pick<Release, 'unit' | 'assignment' | 'voice' | 'orders' | 'ordersReason'>;

const isDesk = (unit: string, { units }: Directory): boolean =>
  units.some(({ id, active, desk }) => id === unit && active && desk === true);

/** R3: a unit records what is its own; the desk records for every unit. The unit meant, or why not. */
export function unitMeant(named: string | undefined, actor: Actor, directory: Directory): string | Refusal {
  const own = actor.kind === 'person' ? actor.unit : '';
  const unit = named ?? own;
  if (unit !== own && !isDesk(own, directory))
    return refuse('not-own-unit', 'R3', '只能登记本单位的事项，其他单位的请由该单位或值班台登记', '/unit');
  return directory.units.some(({ id }) => id === unit)
    ? unit
    : refuse('unknown-unit', 'P8', `通讯录中没有单位 ${unit}`, '/unit');
}

/** P2, R1–R3: whose a release is, for which assignment, and which orders a person says that it answers. */
export function whoseRelease(
  state: Case,
  told: Told,
  form: ReleaseForm,
  unit: string,
  { directory, policy }: { directory: Directory; policy: Policy },
): Whose | Refusal {
  const own = state.assignments.filter((a) => a.unit === unit);
  if (told.assignment !== undefined && !own.some(({ id }) => id === told.assignment))
    return refuse('not-its-assignment', 'R3', `${told.assignment} 不是该单位的交办`, '/assignment');
  const assignment = told.assignment ?? (own.find((a) => a.state !== 'taken-back') ?? own.at(-1))?.id;
  const strange =
    refuseOrders(state, told, unit, { directory, policy }) ??
    (form.needs === 'superior' ? refuseOwn(told, directory, policy) : null);
  if (strange) return strange;
  const voice = form.needs === 'superior' ? 'superior' : isDesk(unit, directory) ? 'desk' : null;
  return {
    unit,
    ...(assignment === undefined ? {} : { assignment }),
    ...(voice ? { voice } : {}),
    ...(told.orders && told.orders.length > 0 ? pick(told, ['orders', 'ordersReason']) : {}),
  };
}

/** P3, P7: what a body of the district itself holds is attended by its head or spokesperson, and is no superior's. */
export function refuseOwn(
  { bySuperior = '' }: Pick<Told, 'bySuperior'>,
  { units }: Directory,
  { district }: Pick<Policy, 'district'>,
): Refusal | null {
  const told = plainName(bySuperior);
  // The district as it is named without its city: 北仑区 of 宁波市北仑区.
  const own = plainName(district.name).replace(/^.*市(?=.)/u, '');
  return told.includes(own) || units.some(({ name, short }) => [name, short].some((one) => plainName(one) === told))
    ? refuse('no-superior', 'P3', `${bySuperior.trim()}是本区单位，不是上级机关：请按实际的回应形式登记`, '/bySuperior')
    : null;
}

/** P2: an order that was given later, or to another unit, is answered only if a person says so and why. */
function refuseOrders(
  state: Case,
  { orders = [], ordersReason, publishedAt }: Told,
  unit: string,
  seen: { directory: Directory; policy: Policy },
): Refusal | null {
  const known = state.clocks.filter(({ kind, state: is }) => kind === 'assigned-limit' && is !== 'superseded');
  for (const order of orders) {
    const clock = known.find((one) => dutyOf(one) === order);
    if (!clock)
      return refuse(
        'unknown-order',
        'P2',
        `${dutySaid(order, state, seen)}不是本件的交办时限；可选：${dutiesSaid(known.map(dutyOf), state, seen)}`,
        '/orders',
      );
    const others = 'unit' in clock.move && clock.move.unit !== unit;
    if ((others || publishedAt < clock.startAt) && !ordersReason)
      return refuse(
        'reason-missing',
        'P2',
        `${dutySaid(order, state, seen)}${others ? '是交办其他单位的' : '是在此次发布之后下达的'}，认定此次发布已予回应须说明理由`,
        '/ordersReason',
      );
  }
  return null;
}
