import { DAY, HOUR, MINUTE } from '../../../functions/domain/matter/instant.ts';
import { Unsupported } from '../json.ts';

/** The first instant after `after` (ms) at which a schedule expression of EventBridge ticks, or null when it never does again. */
export type NextTick = (after: number) => number | null;

const UNITS: Record<string, number> = { minute: MINUTE, minutes: MINUTE, hour: HOUR, hours: HOUR, day: DAY, days: DAY };
const ZONES: Record<string, number> = { UTC: 0, 'Asia/Shanghai': 8 * HOUR };
const NAMES = {
  month: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  weekday: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
};

/** `rate(1 minute)` or `cron(0 18 * * ? *)`. Rates tick at whole multiples, so that a restart does not shift them. */
export function readSchedule(expression: string, zone: string, where: string): NextTick {
  const offset = ZONES[zone];
  if (offset === undefined) throw new Unsupported(`the time zone ${zone}`, where);
  const rate = /^rate\((\d+) (\w+)\)$/.exec(expression);
  const unit = UNITS[rate?.[2] ?? ''];
  if (rate && unit) {
    const every = Number(rate[1]) * unit;
    return (after) => (Math.floor(after / every) + 1) * every;
  }
  const fields = /^cron\((.+)\)$/.exec(expression)?.[1]?.trim().split(/\s+/);
  if (!fields || fields.length !== 6) throw new Unsupported(`the schedule ${expression}`, where);
  return cron(fields, offset, `${where} ${expression}`);
}

/** One field: `*`, `?`, `5`, `1-5`, `0/15`, `MON,WED`. */
function values(
  field: string,
  least: number,
  most: number,
  where: string,
  names: string[] = [],
  firstName = 0,
): Set<number> | null {
  if (field === '*' || field === '?') return null;
  const number = (text: string) => {
    const named = names.indexOf(text.toUpperCase());
    const value = named === -1 ? Number(text) : named + firstName;
    if (!Number.isInteger(value) || value < least || value > most) throw new Unsupported(`the field ${field}`, where);
    return value;
  };
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const [range = '', every = '1'] = part.split('/');
    const [from, until] =
      range === '*'
        ? [least, most]
        : range.includes('-')
          ? range.split('-').map(number)
          : [number(range), part.includes('/') ? most : number(range)];
    for (let value = from ?? least; value <= (until ?? most); value += Number(every)) found.add(value);
  }
  return found;
}

const wanted = (set: Set<number> | null, value: number) => set === null || set.has(value);

function cron(fields: string[], offset: number, where: string): NextTick {
  const [minute = '*', hour = '*', day = '*', month = '*', weekday = '*', year = '*'] = fields;
  const minutes = values(minute, 0, 59, where);
  const hours = values(hour, 0, 23, where);
  const days = values(day, 1, 31, where);
  const months = values(month, 1, 12, where, NAMES.month, 1);
  const weekdays = values(weekday, 1, 7, where, NAMES.weekday, 1);
  const years = values(year, 1970, 2199, where);
  const onDay = (at: Date) =>
    wanted(years, at.getUTCFullYear()) &&
    wanted(months, at.getUTCMonth() + 1) &&
    wanted(days, at.getUTCDate()) &&
    wanted(weekdays, at.getUTCDay() + 1);
  return (after) => {
    const first = Math.floor((after + offset) / MINUTE) * MINUTE + MINUTE;
    const lastDay = first + 5 * 366 * DAY;
    for (let midnight = Math.floor(first / DAY) * DAY; midnight < lastDay; midnight += DAY) {
      if (!onDay(new Date(midnight))) continue;
      for (let at = Math.max(first, midnight); at < midnight + DAY; at += MINUTE) {
        const wall = new Date(at);
        if (wanted(hours, wall.getUTCHours()) && wanted(minutes, wall.getUTCMinutes())) return at - offset;
      }
    }
    return null;
  };
}
