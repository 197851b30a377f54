import type { components } from '../../api/schema.ts';
import { decidersOfRights, PERSONS_NEEDED } from '../../components/deciders.ts';

type Schemas = components['schemas'];

/** What a district needs before it can run, in the order in which it is set up. */
export const NEEDS = [
  'units',
  'desk',
  'contacts',
  'posts',
  'rota',
  'second',
  'inspector',
  'channels',
  'heard',
  'calendar',
] as const;
export type Need = (typeof NEEDS)[number];

export interface Needed {
  id: Need;
  is: 'done' | 'missing';
  /** Names of what is missing, or how many there are where nothing is. */
  names: string[];
  count: number;
  /** Where it is mended. */
  to: string;
}

export interface Found {
  units: { id: string; short: string; desk: boolean; active: boolean }[];
  contacts: { role: string; unit: string; hasPhone: boolean; active: boolean }[];
  /** Units of which somebody who is needed cannot be texted. */
  without: string[];
  rota: { from: string; until: string }[];
  status: Pick<Schemas['Status'], 'calendar' | 'channels' | 'health'>;
  roles: Pick<Schemas['Reachability']['roles'][number], 'role' | 'unit' | 'people'>[];
}

const DAY = 86_400_000;
/** A rota that ends within a week leaves nobody time to write the next. */
const DAYS_AHEAD = 7;

const need = (id: Need, to: string, done: boolean, names: string[], count: number): Needed => ({
  id,
  is: done ? 'done' : 'missing',
  names,
  count,
  to,
});

/** What is there and what is not, each with where to mend it. */
export function neededBy({ units, contacts, without, rota, status, roles }: Found, now: number): Needed[] {
  const inUse = units.filter(({ active }) => active);
  const desks = inUse.filter(({ desk }) => desk).map(({ id }) => id);
  const inOffice = contacts.filter(({ active }) => active);
  const coordinators = inOffice.filter(
    ({ role, unit, hasPhone }) => role === 'coordinator' && hasPhone && desks.includes(unit),
  );
  const empty = roles.filter(({ unit, people }) => unit === null && people.length === 0).map(({ role }) => role);
  const deciders = decidersOfRights({ units, contacts });
  const uncovered = gapIn(rota, now);
  const owing = inUse.filter(({ desk }) => !desk);
  return [
    need('units', '/directory', owing.length > 0 && desks.length > 0, [], inUse.length),
    need('desk', '/directory', coordinators.length >= PERSONS_NEEDED, [], coordinators.length),
    need('contacts', '/directory', inUse.length > 0 && without.length === 0, without, inOffice.length),
    need('posts', '/directory/reach', empty.length === 0, empty, 0),
    need('rota', '/directory/rota', uncovered === null, uncovered === null ? [] : [uncovered], DAYS_AHEAD),
    need('second', '/directory/rights', deciders.length >= PERSONS_NEEDED, [], deciders.length),
    need(
      'inspector',
      '/directory',
      inOffice.some(({ role }) => role === 'auditor'),
      [],
      inOffice.filter(({ role }) => role === 'auditor').length,
    ),
    need(
      'channels',
      '/texts',
      status.channels.length > 0 && status.health.deskUnheard === null,
      status.health.deskUnheard === null ? [] : [status.health.deskUnheard],
      status.channels.length,
    ),
    need(
      'heard',
      '/texts',
      status.channels.some(({ recent, failed }) => recent > failed),
      [],
      status.channels.reduce((sum, { recent, failed }) => sum + recent - failed, 0),
    ),
    need(
      'calendar',
      '/directory/policies',
      status.calendar.length === 0,
      status.calendar.map(({ says }) => says),
      0,
    ),
  ];
}

/** The first instant of the coming days at which no shift is on duty; null where there is none. */
function gapIn(rota: Found['rota'], now: number): string | null {
  let until = now;
  for (const shift of [...rota].sort((a, b) => (a.from < b.from ? -1 : 1)))
    if (Date.parse(shift.from) <= until) until = Math.max(until, Date.parse(shift.until));
  return until < now + DAYS_AHEAD * DAY ? new Date(until).toISOString() : null;
}
