import { mayNotDecideRights, type RightsChange, type Widened } from '../../../../domain/commands/rights.ts';
import { DAY, plus } from '../../../../domain/matter/instant.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import type { Contact } from '../../../../domain/people/directory.ts';
import type { HttpAnswer, HttpCall } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { may, mustBeAllowedTo } from '../permissions.ts';
import { type Person, unitNamed } from '../person.ts';
import { readAs } from '../read-body.ts';
import { rightsQuery } from '../schemas/rights.ts';

const PAGE = 100;
/** Read before a page is given back half full. */
const MOST_READ = 2_000;
/** Far more than wait for anybody, or are made by one alone in two weeks. */
const NEWEST = 200;
/** So long the desk's leaders are told of what one person did alone. */
const IN_SIGHT = 14 * DAY;

/** Where texts find a person. */
function reachOf(all: readonly Contact[], of: string): Pick<Contact, 'phone' | 'accounts'> {
  const found = all.find((contact) => contact.id === of);
  return found ? pick(found, ['phone', 'accounts']) : {};
}

/** H2: whom it gives what, beside what they had, and whose texts go where. */
export function rightsView(change: RightsChange, person: Person) {
  const { id, at, by, state, widened, units, decided, were } = change;
  // Whoever decides sees where codes went, and where they are to go.
  const reached = ({ person: of, gains }: Widened) =>
    gains.includes('reached') || gains.includes('enters')
      ? { reached: { was: reachOf(were.contacts, of), is: reachOf(change.contacts, of) } }
      : {};
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
      ...reached(one),
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

/** `GET /api/rights`: every change that gave somebody more, or was to, however long ago. */
export async function readRights(person: Person, ports: Ports, call: HttpCall): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'read-rights');
  const wanted = readAs(rightsQuery, call.query);
  const found: RightsChange[] = [];
  let cursor: string | null = wanted.cursor ?? null;
  let read = 0;
  do {
    const older = await ports.store.rightsChanges(PAGE, cursor ?? undefined);
    read += older.length;
    const matching = older.filter((change) => matches(change, wanted));
    const shown = matching.slice(0, PAGE - found.length);
    found.push(...shown);
    const last = shown.length < matching.length ? shown.at(-1) : older.at(-1);
    cursor = older.length < PAGE && shown.length === matching.length ? null : (last?.id ?? cursor);
  } while (cursor !== null && found.length < PAGE && read < MOST_READ);
  const changes = found.map((one) => rightsView(one, person));
  return { status: 200, body: { now: ports.clock.now(), changes, cursor } };
}

const matches = (
  { state, by, decided, widened }: RightsChange,
  wanted: { state?: RightsChange['state']; person?: string },
): boolean =>
  (wanted.state === undefined || state === wanted.state) &&
  (wanted.person === undefined || [by.id, decided?.by.id, ...widened.map((one) => one.person)].includes(wanted.person));

/** What the desk shows of them: what awaits this person's word, and to leaders and inspectors what one person did alone of late. */
export async function rightsInSight(person: Person, ports: Ports) {
  if (!may(person, 'read-rights')) return [];
  const since = plus(ports.clock.now(), -IN_SIGHT);
  return (await ports.store.rightsChanges(NEWEST))
    .filter(({ state, at }) => state === 'waiting' || (state === 'alone' && at >= since && may(person, 'read-audit')))
    .map((change) => rightsView(change, person))
    .filter(({ state, mayDecide }) => mayDecide || state === 'alone' || may(person, 'read-audit'));
}
