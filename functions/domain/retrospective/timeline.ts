import type { Grades } from '../case/case.ts';
import { changesIn } from '../case/clock-changes.ts';
import type { Volume, VolumeFigures } from '../case/effect.ts';
import type { Event } from '../case/events.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';

/** One line of what happened to a case: what, when, by which event, and of which unit. Never what a citizen said. */
export type Line = { event: number; at: Instant } & (
  | { what: 'discovered'; grades: Grades; firstPublishedAt?: Instant }
  | { what: 'grew' }
  | { what: 'graded'; was: Grades; grades: Grades; says: string }
  | { what: 'assigned'; unit: string }
  | { what: 'signed'; unit?: string }
  | { what: 'returned'; unit?: string; says: string }
  | { what: 'reported'; says: string }
  /** What was said when: in which form, where, and whether it was the last word. */
  | { what: 'released'; unit: string; publishedAt: Instant; form: string; final: boolean; address?: string }
  | { what: 'missed'; duty: string; dueAt: Instant; unit: string | null }
  | { what: 'effect'; volume: Volume; hours: number; figures?: VolumeFigures; asks: number; doubts: number }
  | { what: 'settled'; unit: string }
  | { what: 'reopened'; says: string }
  | { what: 'ended'; says: string }
  | { what: 'closed' }
);

/** D4: what happened to the case, from its record alone, in the order in which it came to pass. */
export function timelineOf(events: readonly Event[]): Line[] {
  const unitOf = new Map<string, string>();
  const lines = events.flatMap((event): Line[] => {
    if (event.type === 'assigned') unitOf.set(event.assignment.id, event.assignment.unit);
    return (isTold(event) ? linesOf(event, unitOf) : []).map((line) => ({ event: event.seq, at: event.at, ...line }));
  });
  const judged = judgedIn(events);
  const stand = lines.filter((line) => line.what !== 'missed' || judged.get(line.duty) === 'stands');
  return stand.toSorted((a, b) => (a.at === b.at ? a.event - b.event : a.at < b.at ? -1 : 1));
}

/** What the record said last of each miss: one that was fulfilled in time after all, or is another case's, was none here. */
const judgedIn = (events: readonly Event[]): Map<string, string> =>
  new Map(
    events
      .flatMap(changesIn)
      .flatMap((change): [string, string][] =>
        change.change === 'breached'
          ? [[change.duty, 'stands']]
          : change.change === 'breach-judged'
            ? [[change.duty, change.is]]
            : [],
      ),
  );

const TOLD = [
  'case-opened',
  'attention-grew',
  'graded',
  'assigned',
  'signed',
  'return-requested',
  'reported',
  'released',
  'effect-judged',
  'settled',
  'reopened',
  'ended',
  'closed',
  'clocks-changed',
] as const satisfies Event['type'][];
type Told = Extract<Event, { type: (typeof TOLD)[number] }>;
const isTold = (event: Event): event is Told => TOLD.some((type) => type === event.type);

type Said = Line extends infer One ? (One extends Line ? Omit<One, 'event' | 'at'> & { at?: Instant } : never) : never;

function linesOf(event: Told, units: ReadonlyMap<string, string>): Said[] {
  const unit = (id: string): { unit?: string } => {
    const found = units.get(id);
    return found === undefined ? {} : { unit: found };
  };
  switch (event.type) {
    case 'case-opened':
      return [
        { what: 'discovered', at: event.discoveredAt, grades: event.grades, ...pick(event, ['firstPublishedAt']) },
      ];
    case 'attention-grew':
      return [{ what: 'grew' }];
    case 'graded':
      return [{ what: 'graded', ...pick(event, ['was', 'grades']), says: event.reason }];
    case 'assigned':
      return [{ what: 'assigned', unit: event.assignment.unit }];
    case 'signed':
      return [{ what: 'signed', ...unit(event.assignmentId) }];
    case 'return-requested':
      return [{ what: 'returned', ...unit(event.assignmentId), says: event.says }];
    case 'reported':
      return [{ what: 'reported', says: event.to, at: event.reportedAt }];
    case 'released':
      return [
        {
          what: 'released',
          at: event.release.publishedAt,
          ...pick(event.release, ['unit', 'publishedAt', 'form', 'final', 'address']),
        },
      ];
    case 'effect-judged': {
      const { volume, hours, asks, doubts } = event;
      return [{ what: 'effect', volume, hours, ...pick(event, ['figures']), asks: asks.length, doubts: doubts.length }];
    }
    case 'settled':
      return [{ what: 'settled', unit: event.unit, at: event.settledAt }];
    case 'reopened':
      return [{ what: 'reopened', says: event.reason }];
    case 'ended':
      return [{ what: 'ended', says: event.reason }];
    case 'closed':
      return [{ what: 'closed' }];
    case 'clocks-changed':
      return changesIn(event).flatMap((change): Said[] =>
        change.change === 'breached' ? [{ what: 'missed', ...pick(change, ['duty', 'dueAt']), unit: change.unit }] : [],
      );
  }
}

/** D4: how much was said of it before the first answer, and after: as often as its attention grew. */
export function growth(lines: readonly Line[]): { before: number; after: number } {
  const first = lines.find((line) => line.what === 'released')?.at;
  const grew = lines.filter(({ what }) => what === 'grew');
  const before = grew.filter(({ at }) => first === undefined || at < first).length;
  return { before, after: grew.length - before };
}
