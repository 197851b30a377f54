import { type Case, isDailyDrill, isOpen, unitsOf } from '../../domain/case/case.ts';
import { kindOf } from '../../domain/kinds/kind.ts';
import type { Matter } from '../../domain/matter/matter.ts';
import { contains, normalised } from '../../domain/projections/search.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import type { Ports } from '../../ports/ports.ts';
import { sourceFor } from './api/case-lists.ts';
import { SERVED } from './api/matters/every.ts';
import { readableBy, type ServedKind } from './api/matters/served.ts';
import { may, maySee } from './api/permissions.ts';
import { type Person, personOf, unitNamed } from './api/person.ts';
import { readAs } from './api/read-body.ts';
import { type MatterFound, SEARCHED, searchedKind, searchQuery } from './api/schemas/search.ts';
import { withoutUnseen } from './api/without-unseen.ts';

/** So many of a group are shown; the list of its kind has the others. */
const SHOWN = 8;
/** Cases are gone through so far for a count; beyond it is said that there are more. */
const COUNTED = 100;
const MOST_READ = 400;
/** Of each kind beside the case so many in each state, the next to fall due or the newest. */
const MOST_OF_KIND = 400;

interface Found<Row> {
  count: number;
  more: boolean;
  rows: Row[];
}
const found = <Row>(rows: Row[], more = false): Found<Row> => ({ count: rows.length, more, rows });
const first = <Row>({ rows, ...counted }: Found<Row>): Found<Row> => ({ ...counted, rows: rows.slice(0, SHOWN) });

/**
 * `GET /api/search?q=`: over all that has a number, closed ones too, and the directory; `/api/search/{kind}`: all that was found of one kind.
 * Whatever this person may not read is left out before anything is counted (H5).
 */
export async function readSearch(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { q } = readAs(searchQuery, call.query);
  const { number: asked } = call.path;
  const kinds = asked === undefined ? SEARCHED : [readAs(searchedKind, asked)];
  const groups = await Promise.all(
    kinds.map(async (kind) => {
      const served = SERVED.find((one) => one.kind.id === kind);
      return { kind, ...(served ? await mattersWith(q, served, person, ports) : await casesWith(q, person, ports)) };
    }),
  );
  const some = groups.filter(({ count, more }) => count > 0 || more);
  const matters = asked === undefined ? some.map(({ kind, ...group }) => ({ kind, ...first(group) })) : some;
  const cases = some.flatMap(({ kind, rows }) => (kind === 'case' ? rows : []));
  const body = { now: ports.clock.now(), matters, ...peopleWith(asked === undefined ? q : '', person) };
  return withoutUnseen(
    { status: 200, body },
    person,
    ports,
    cases.map(({ number }) => number),
  );
}

async function casesWith(q: string, person: Person, ports: Ports): Promise<Found<MatterFound>> {
  const { read, holds } = await sourceFor({ q }, person, ports);
  const shown: Case[] = [];
  let cursor: string | undefined;
  for (let looked = 0; shown.length < COUNTED && looked < MOST_READ; ) {
    const { entries, cursor: next } = await read(cursor, SHOWN * 4);
    const { cases } = await ports.store.casesNamed([...new Set(entries.map(({ matter }) => matter))]);
    const byNumber = new Map(cases.map((state) => [state.number, state]));
    for (const { matter, place } of entries) {
      const state = byNumber.get(matter);
      if (state && !isDailyDrill(state) && maySee(person, state) && (await holds(state, place))) shown.push(state);
    }
    looked += entries.length;
    if (next === null) return found(shown.map((state) => caseFound(state, person)));
    cursor = next;
  }
  return found(
    shown.map((state) => caseFound(state, person)),
    true,
  );
}

const caseFound = (state: Case, { directory }: Person): MatterFound => ({
  number: state.number,
  title: state.offline ? '' : (state.summary ?? state.subject),
  status: state.status,
  over: !isOpen(state),
  grade: state.grades.opinion,
  ...(state.place === undefined || state.offline ? {} : { place: state.place }),
  units: unitsOf(state).map((unit) => unitNamed(directory, unit)),
});

/** A kind beside the case: by number, whole or in part, and by what it is about. */
async function mattersWith(q: string, served: ServedKind, person: Person, ports: Ports): Promise<Found<MatterFound>> {
  const { kind } = served;
  const number = normalised(q).toUpperCase();
  if (kindOf(ports.kinds, number)?.id === kind.id) {
    const stored = await ports.store.matter(kind, number);
    const readable = stored ? await readableBy(served, person, [stored.state], ports) : [];
    return found(readable.map((state) => matterFound(served, state)));
  }
  const rows: MatterFound[] = [];
  let isMore = false;
  for (const status of [...kind.open, ...kind.ended]) {
    let cursor: string | undefined;
    for (let looked = 0; ; ) {
      const page = await ports.store.mattersBy(kind, status, cursor);
      const fitting = page.matters.filter((state) => contains([state.number, served.decidable(state).subject], q));
      for (const state of await readableBy(served, person, fitting, ports)) rows.push(matterFound(served, state));
      looked += page.matters.length;
      if (page.cursor === null) break;
      isMore ||= looked >= MOST_OF_KIND;
      if (looked >= MOST_OF_KIND) break;
      cursor = page.cursor;
    }
  }
  return found(rows, isMore);
}

const matterFound = (served: ServedKind, state: Matter): MatterFound => ({
  number: state.number,
  title: served.decidable(state).subject,
  status: state.status,
  over: served.kind.ended.includes(state.status),
});

/** P8: units and people that are in use, for whoever may read the directory. */
function peopleWith(q: string, person: Person) {
  const { units, contacts } = person.directory;
  if (!may(person, 'read-directory')) return { units: found([]), people: found([]) };
  const named = {
    units: found(
      units
        .filter(({ active, name, short }) => active && contains([name, short], q))
        .map(({ id, name, short }) => ({ id, name, short })),
    ),
    people: found(
      contacts
        .filter(({ active, name }) => active && contains([name], q))
        .map(({ id, name, unit, role }) => ({ id, name, role, unit: unitNamed(person.directory, unit) })),
    ),
  };
  return { units: first(named.units), people: first(named.people) };
}
