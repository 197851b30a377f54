import { type Falls, fallsDue, periodOf } from '../../domain/kinds/period.ts';
import { exerciseKind } from '../../domain/kinds/exercise-kind.ts';
import { kindOf } from '../../domain/kinds/kind.ts';
import { fromWallClock, wallClock } from '../../domain/matter/instant.ts';
import type { Matter } from '../../domain/matter/matter.ts';
import { pick } from '../../domain/matter/pick.ts';
import type { ArchiveRow } from '../../domain/rules/archive-rules.ts';
import { iterateMatters } from '../../matter/load-any.ts';
import { yearOfNumber } from '../../matter/number.ts';
import type { Ports } from '../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../runtime/http.ts';
import { maySeeHeld } from './api/holds.ts';
import { seesAll } from './api/permissions.ts';
import { type Person, personOf, unitNamed } from './api/person.ts';
import { readAs } from './api/read-body.ts';
import { transferYear } from './api/schemas/holds.ts';

/** 移交清单 (H5): `GET /api/transfer-list/2036`: what was over so many years before, and what is to be done with it. Asking is written down. */
export async function readTransferList(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  if (!seesAll(person))
    throw new BadRequest('not-your-role', '移交清单由值班台和督查员查阅，请联系值班台', { clause: 'H5' }, 403);
  const now = ports.clock.now();
  const { archives } = await ports.policies.current();
  const { transfer, rows: periods } = archives;
  const { number: asked } = call.path;
  const year = asked === undefined ? wallClock(now).year : Number(readAs(transferYear, asked));
  const of = year - transfer.afterYears;
  const unreadable: string[] = [];
  const found: { state: Matter; row: ArchiveRow; does: Falls; over: string }[] = [];
  // What was over in that year was opened in it or before, and changed in it or after.
  const since = fromWallClock(`${of}-01-01`, '00:00');
  for await (const state of iterateMatters(ports, { since, unreadable: ({ matter }) => unreadable.push(matter) })) {
    const row = rowOf(state, periods, ports);
    if (!row || isPlayed(state, ports) || yearOfNumber(state.number) > of) continue;
    const over = await overOn(state, of, ports);
    const does = over === null ? null : fallsDue(state, row, archives);
    if (over !== null && does && (await maySeeHeld(state.number, person, ports)))
      found.push({ state, row, does, over });
  }
  const rows = found
    .toSorted((a, b) => (a.state.number < b.state.number ? -1 : 1))
    .map(({ state, row, does, over }, index) => ({
      place: index + 1,
      number: state.number,
      kind: row.name,
      title: titleOf(state),
      ...unitOf(state, person),
      over,
      period: periodOf(state, row),
      does,
    }));
  await ports.store.audit({ at: now, actor: person.actor, what: `read the transfer list of ${year}` });
  const body = { now, year, of, ...pick(transfer, ['afterYears', 'basis']), periods, rows, unreadable };
  return { status: 200, body };
}

/** S4: what came of a drill is no archive; that it was held, and how it went, is. */
const isPlayed = ({ number, drill }: Matter, { kinds }: Ports): boolean =>
  drill && kindOf(kinds, number)?.id !== exerciseKind.id;

const rowOf = ({ number }: Matter, rows: readonly ArchiveRow[], { kinds }: Ports): ArchiveRow | undefined =>
  rows.find(({ kind }) => kind === kindOf(kinds, number)?.id);

/** The day on which it was over for the last time, where that is of this year. */
async function overOn(state: Matter, year: number, ports: Ports): Promise<string | null> {
  const kind = kindOf(ports.kinds, state.number);
  if (!kind?.ended.includes(state.status)) return null;
  const isOver = (one: Matter | null): boolean => one !== null && kind.ended.includes(one.status);
  let over: string | null = null;
  let before: Matter | null = null;
  for (const event of await ports.store.matterRecord(kind, state.number)) {
    const after: Matter = kind.apply(before, event);
    if (isOver(after) && !isOver(before)) over = wallClock(event.at).date;
    before = after;
  }
  return over?.startsWith(String(year)) ? over : null;
}

const textIn = (state: object, field: string): string | undefined => {
  const value: unknown = new Map(Object.entries(state)).get(field);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** What it is called: a case by its summary, any other by its name, title or subject. */
const titleOf = (state: Matter): string =>
  ['summary', 'name', 'title', 'subject'].map((field) => textIn(state, field)).find((text) => text !== undefined) ?? '';

/** Whose it was, where a kind is one unit's. */
function unitOf(state: Matter, { directory }: Person): { unit?: { id: string; name: string } } {
  const unit = ['issuer', 'owner', 'unit'].map((field) => textIn(state, field)).find((id) => id !== undefined);
  return unit === undefined ? {} : { unit: unitNamed(directory, unit) };
}
