import type { Conference } from '../../../domain/conference/conference.ts';
import { conferenceKind } from '../../../domain/kinds/conference-kind.ts';
import { orderKind } from '../../../domain/kinds/order-kind.ts';
import type { Order } from '../../../domain/order/order.ts';
import { watchKind } from '../../../domain/kinds/watch-kind.ts';
import { isAmongThem } from '../../../domain/matter/complained-of.ts';
import { wallClock } from '../../../domain/matter/instant.ts';
import { monthBook } from '../../../domain/projections/projection.ts';
import type { Period } from '../../../domain/watch/watch.ts';
import type { HttpAnswer, HttpCall } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { complaintsAbout } from './complaints.ts';
import { mustBeAllowedTo, seesAll } from './permissions.ts';
import { type Person, unitNamed } from './person.ts';
import { readAs } from './read-body.ts';
import type { UnitFigures } from './schemas/duty.ts';
import { unitFiguresQuery } from './schemas/queries.ts';
import { everyMatter } from '../../../matter/every-matter.ts';

type Figures = Record<string, number>;

/** In the books the duties of the desk go by this name; no unit has it. */
const DESK = 'desk';

/** `GET /api/unit-figures`: what each unit was given and did in a month, and what fell due in it. A unit is told its own. */
export async function readUnitFigures(person: Person, ports: Ports, call: HttpCall): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'list-own');
  const now = ports.clock.now();
  const wanted = readAs(unitFiguresQuery, call.query);
  const month = wanted.month ?? wallClock(now).date.slice(0, 7);
  const all = seesAll(person);
  if (!all)
    mustBeAllowedTo(person, wanted.unit === undefined || wanted.unit === person.unit.id ? 'list-own' : 'list-all');
  const [figures, projectedTo] = await Promise.all([visibleFigures(month, person, ports), ports.store.projectedTo()]);
  const shown = all ? wanted.unit : person.unit.id;
  const units = [...figures]
    .filter(([unit]) => shown === undefined || unit === shown)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, found]) => ({ unit: unit === DESK ? null : unitNamed(person.directory, unit), ...rowOf(found) }));
  return { status: 200, body: { now, projectedTo, month, units } satisfies UnitFigures };
}

/** H5: without what was added by cases that complain of the viewer's own unit. */
async function visibleFigures(month: string, person: Person, ports: Ports): Promise<Map<string, Figures>> {
  const book = monthBook(month);
  const [books, { current }] = await Promise.all([ports.store.books([book]), ports.store.generations()]);
  const figures = new Map<string, Figures>();
  const add = (key: string, by: number): void => {
    const [unit = '', what = ''] = key.split('|');
    const found = figures.get(unit) ?? {};
    figures.set(unit, { ...found, [what]: (found[what] ?? 0) + by });
  };
  for (const [key, by] of Object.entries(books.get(book) ?? {})) add(key, by);
  for await (const numbers of complaintsAbout(person, ports))
    for (const row of await Promise.all(numbers.map((number) => ports.store.projection(number))))
      for (const [count, by] of Object.entries(row?.counted[current] ?? {}))
        if (count.startsWith(`${book} `)) add(count.slice(book.length + 1), -by);
  for (const { missed } of await periods(ports))
    for (const [unit, { stands, healed, setAside }] of Object.entries(missed?.[month] ?? {}))
      for (const [what, by] of [
        ['breach-stands', stands],
        ['breach-healed', healed],
        ['breach-set-aside', setAside],
      ] as const)
        add(`${unit}|${what}`, by);
  for (const [of, kind] of [
    ['order', orderKind],
    ['conference', conferenceKind],
  ] as const)
    for await (const { breaches = [], drill, against = [] } of mattersOf(kind, ports))
      for (const breach of drill || isAmongThem(against, person.unit.id, person.contact.id) ? [] : breaches) {
        const counted = COUNTED.find((is) => is === breach.is);
        if (counted && wallClock(breach.dueAt).date.startsWith(month))
          add(`${breach.unit ?? DESK}|${of}-${counted}`, 1);
      }
  return figures;
}

const COUNTED = ['stands', 'healed', 'set-aside'] as const;

/** S3, P3: orders and conferences there were, whose states keep what was missed of them: few enough to look at each. */
async function* mattersOf(kind: typeof orderKind | typeof conferenceKind, { store }: Pick<Ports, 'store'>) {
  for (const status of [...kind.open, ...kind.ended]) {
    let cursor: string | undefined;
    do {
      const page = await store.mattersBy<Order | Conference>(kind, status, cursor);
      yield* page.matters;
      cursor = page.cursor ?? undefined;
    } while (cursor !== undefined);
  }
}

/** M1: the sensitive periods there were, whose states keep what was missed in them: a few a year. Drills are in no figure (S4). */
async function periods(ports: Pick<Ports, 'store'>): Promise<Period[]> {
  const { matters } = await everyMatter(watchKind, [...watchKind.open, ...watchKind.ended], ports);
  return matters.flatMap(({ period, drill }) => (period && !drill ? [period] : []));
}

const rowOf = (found: Figures) => ({
  assigned: found['assigned'] ?? 0,
  signed: found['signed'] ?? 0,
  returned: found['returned'] ?? 0,
  answered: found['answered'] ?? 0,
  duties: found['duty'] ?? 0,
  inTime: found['in-time'] ?? 0,
  breaches: breachesIn(found, 'breach'),
  ofOrders: breachesIn(found, 'order'),
  ofConferences: breachesIn(found, 'conference'),
});

const breachesIn = (found: Figures, of: 'breach' | 'order' | 'conference') => ({
  stands: found[`${of}-stands`] ?? 0,
  healed: found[`${of}-healed`] ?? 0,
  setAside: found[`${of}-set-aside`] ?? 0,
});
