import { mayNotDecideRights, type RightsChange } from '../../../../domain/commands/rights.ts';
import { DAY, plus } from '../../../../domain/matter/instant.ts';
import type { HttpAnswer } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { may, mustBeAllowedTo } from '../permissions.ts';
import { type Person, unitNamed } from '../person.ts';

/** Far more than change in a year; what is older is in the audit. */
const MOST = 200;
/** So long the desk's leaders are told of what one person did alone. */
const IN_SIGHT = 14 * DAY;

/** H2: whom it gives what, beside what they had; addresses and accounts are the directory's own business. */
export function rightsView(change: RightsChange, person: Person) {
  const { id, at, by, state, widened, units, decided, were } = change;
  const before = (of: string) => {
    const was = were.contacts.find((contact) => contact.id === of);
    return was ? { was: { unit: unitNamed(person.directory, was.unit), role: was.role, active: was.active } } : {};
  };
  return {
    id,
    at,
    by,
    state,
    widened: widened.map((one) => ({
      ...one,
      unit: {
        id: one.unit,
        name: units.find((unit) => unit.id === one.unit)?.short ?? unitNamed(person.directory, one.unit).name,
      },
      posts: change.contacts.find((contact) => contact.id === one.person)?.posts ?? [],
      ...before(one.person),
    })),
    units: units.map((unit) => ({ id: unit.id, name: unit.short, desk: unit.desk === true, active: unit.active })),
    ...(decided ? { decided } : {}),
    mayDecide:
      state === 'waiting' &&
      may(person, 'decide-rights') &&
      mayNotDecideRights(change, person.contact.id, person.directory) === null,
    mayWithdraw: state === 'waiting' && by.id === person.contact.id,
  };
}

/** `GET /api/rights`: every change that gave somebody more, or would. */
export async function readRights(person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'read-rights');
  const changes = await ports.store.rightsChanges(MOST);
  return { status: 200, body: { now: ports.clock.now(), changes: changes.map((one) => rightsView(one, person)) } };
}

/** What the desk shows of them: what awaits this person's word, and to leaders and inspectors what one person did alone of late. */
export async function rightsInSight(person: Person, ports: Ports) {
  if (!may(person, 'read-rights')) return [];
  const since = plus(ports.clock.now(), -IN_SIGHT);
  return (await ports.store.rightsChanges(MOST))
    .filter(({ state, at }) => state === 'waiting' || (state === 'alone' && at >= since && may(person, 'read-audit')))
    .map((change) => rightsView(change, person))
    .filter(({ state, mayDecide }) => mayDecide || state === 'alone' || may(person, 'read-audit'));
}
