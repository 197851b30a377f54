import type { Instant } from '../../../../domain/matter/instant.ts';
import type { Directory } from '../../../../domain/people/directory.ts';
import type { WatchEvent } from '../../../../domain/watch/events.ts';
import { unitNamed } from '../person.ts';

interface UnitDay {
  is: 'owing' | 'reported' | 'late' | 'missed' | 'excused';
  at?: Instant;
  says: { says: string; at: Instant; by: string }[];
  excuse?: string;
}

interface DayOf {
  dueAt: Instant;
  units: Map<string, UnitDay>;
}

/** M1: each day with what each unit said of it, and who missed it; the newest first. `shows`: the units that the reader reads of. */
export function watchDays(events: readonly WatchEvent[], directory: Directory, shows: (unit: string) => boolean) {
  const days = new Map<string, DayOf>();
  for (const event of events) tell(days, event);
  return [...days]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, { dueAt, units }]) => ({
      day,
      dueAt,
      units: [...units]
        .filter(([unit]) => shows(unit))
        .map(([unit, one]) => ({ unit: unitNamed(directory, unit), ...one })),
    }));
}

function tell(days: Map<string, DayOf>, event: WatchEvent): void {
  if (event.type === 'day-opened') {
    const units = new Map(event.units.map((unit): [string, UnitDay] => [unit, { is: 'owing', says: [] }]));
    days.set(event.day, { dueAt: event.dueAt, units });
  } else if (event.type === 'units-added') cameIn(days, event);
  else if (event.type === 'unit-removed') {
    for (const { units } of days.values()) if (units.get(event.unit)?.is === 'owing') units.delete(event.unit);
  } else if (event.type === 'watch-moved' && event.period) wentOut(days, event.period);
  else if (event.type === 'reports-missed')
    for (const unit of event.units) change(days, event.day, unit, { is: 'missed' });
  else if (event.type === 'miss-excused') change(days, event.day, event.unit, { is: 'excused', excuse: event.says });
  else if (event.type === 'reported') {
    const { day, unit, says, at, actor } = event;
    const known = days.get(day)?.units.get(unit);
    const by = actor.kind === 'person' ? actor.name : '';
    const seen = [...(known?.says ?? []), ...(says === undefined ? [] : [{ says, at, by }])];
    change(
      days,
      day,
      unit,
      event.further ? { says: seen } : { is: event.late ? 'late' : 'reported', at: event.toldAt ?? at, says: seen },
    );
  }
}

/** Whoever came in while a day was asked for owes it with the others. */
function cameIn(days: Map<string, DayOf>, { units: added, since }: { units: string[]; since?: string }): void {
  const [newest, { units } = { units: new Map<string, UnitDay>() }] = [...days].at(-1) ?? [''];
  if (since === undefined || newest < since || ![...units.values()].some(({ is }) => is === 'owing')) return;
  for (const unit of added) units.set(unit, { is: 'owing', says: [] });
}

/** Days that it has no longer are owed by nobody. */
function wentOut(days: Map<string, DayOf>, { from, until }: { from: string; until: string }): void {
  for (const [day, { units }] of days) {
    if (from <= day && day <= until) continue;
    for (const [unit, { is }] of units) if (is === 'owing') units.delete(unit);
    if (units.size === 0) days.delete(day);
  }
}

function change(days: Map<string, DayOf>, day: string, unit: string, is: Partial<UnitDay>): void {
  const known = days.get(day)?.units.get(unit) ?? { is: 'reported' as const, says: [] };
  days.get(day)?.units.set(unit, { ...known, ...is });
}
