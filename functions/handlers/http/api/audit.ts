import { DAY, type Instant, fromMs, plus, toMs, wallClock } from '../../../domain/matter/instant.ts';
import type { HttpAnswer, HttpCall } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { AuditEntry } from '../../../ports/store.ts';
import { maySee, mustBeAllowedTo } from './permissions.ts';
import { type Person, unitNamed } from './person.ts';
import { invalid, readAs } from './read-body.ts';
import { auditQuery } from './schemas/rights.ts';

const PAGE = 100;
/** Read before a page is given back half full, so that one request never walks a whole year. */
const MOST_READ = 2_000;
const MOST_DAYS = 92;

/** `GET /api/audit`: H2, H5: who looked at what and changed what, the newest first. */
export async function readAudit(person: Person, ports: Ports, call: HttpCall): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'read-audit');
  const wanted = readAs(auditQuery, call.query);
  const now = ports.clock.now();
  const today = wallClock(now).date;
  const until = wanted.until ?? today;
  const days = daysOf(wanted.from ?? until, until);
  const found: AuditEntry[] = [];
  let read = 0;
  let { date, cursor } = placeOf(wanted.cursor, days);
  while (date !== undefined && found.length < PAGE && read < MOST_READ) {
    const page = await ports.store.audited(date, { limit: PAGE, ...(cursor === null ? {} : { cursor }) });
    read += page.entries.length;
    const wide = page.entries.filter((entry) => matches(entry, wanted));
    found.push(...(await seen(wide, person, ports)));
    cursor = page.cursor;
    if (cursor === null) date = days[days.indexOf(date) + 1];
  }
  const body = {
    now,
    entries: found.map((entry) => entryView(entry, person)),
    cursor: date === undefined ? null : `${date} ${cursor ?? ''}`,
  };
  return { status: 200, body };
}

type Wanted = ReturnType<typeof readAs<typeof auditQuery>>;

const isReal = (date: string): boolean => fromMs(toMs(`${date}T00:00:00Z`)).startsWith(date);

/** The newest first. */
function daysOf(from: string, until: string): string[] {
  const span = (toMs(`${until}T00:00:00Z`) - toMs(`${from}T00:00:00Z`)) / DAY;
  if (!isReal(from) || !isReal(until) || span < 0 || span >= MOST_DAYS)
    throw invalid([{ pointer: '/from', detail: `起止日期应为真实日期，先后相接，跨度不超过 ${MOST_DAYS} 天` }]);
  const last: Instant = `${until}T00:00:00.000Z`;
  return Array.from({ length: span + 1 }, (_, back) => plus(last, -back * DAY).slice(0, 10));
}

function placeOf(cursor: string | undefined, days: string[]): { date: string | undefined; cursor: string | null } {
  if (cursor === undefined) return { date: days[0], cursor: null };
  const [date = '', ...rest] = cursor.split(' ');
  if (!days.includes(date)) throw invalid([{ pointer: '/cursor', detail: '应为上一页给出的值' }]);
  return { date, cursor: rest.join(' ') || null };
}

const matches = ({ actor, what, matter }: AuditEntry, wanted: Wanted): boolean =>
  (wanted.person === undefined || (actor.kind === 'person' && actor.id === wanted.person)) &&
  (wanted.about === undefined || what.includes(wanted.about)) &&
  (wanted.matter === undefined || matter === wanted.matter);

/** H5: what a unit complained of may not know of is not told by the audit either. */
async function seen(entries: AuditEntry[], person: Person, { store }: Ports): Promise<AuditEntry[]> {
  const numbers = [...new Set(entries.flatMap(({ matter }) => (matter === undefined ? [] : [matter])))];
  const hidden = new Set(
    (numbers.length === 0 ? [] : await store.states(numbers))
      .filter((state) => !maySee(person, state))
      .map(({ number }) => number),
  );
  return entries.filter(({ matter }) => matter === undefined || !hidden.has(matter));
}

function entryView({ at, actor, what, matter }: AuditEntry, { directory }: Person) {
  const by =
    actor.kind === 'person'
      ? { id: actor.id, name: actor.name, unit: unitNamed(directory, actor.unit) }
      : { id: actor.part, name: '系统' };
  return { at, by, what, ...(matter === undefined ? {} : { matter }) };
}
