import type { Instant } from '../matter/instant.ts';
import { photosIn } from '../matter/photos-in.ts';
import { pick } from '../matter/pick.ts';
import { LEFT_OUT, type LeftOut } from '../matter/left-out.ts';
import { type Assignment, type Case, isStanding } from './case.ts';
import type { Event, EventType } from './events.ts';

/** Fields of it that a person reads before it goes out, since somebody wrote them. */
export const WRITTEN = ['summary', 'place'] as const;
export type Written = (typeof WRITTEN)[number];

/** 公开副本 (依申请公开): what of a case may be told whoever applies for it: what was known of it, who answered, and what was published. */
export interface Redacted {
  facts: {
    number: string;
    foundAt: Instant;
    summary?: string;
    place?: string;
    units: { unit: string; part: Assignment['part'] }[];
    /** As they were published: the public has them. */
    releases: { form: string; unit: string; publishedAt: Instant; address?: string }[];
    outcome?: string;
    closedAt?: Instant;
  };
  /** Fields that tell of somebody, and so are left out. */
  withheld: Written[];
  leftOut: { what: LeftOut; count: number }[];
  /** The record that it was made of. */
  record: { version: number; head: string };
}

/** What a copy says. */
const TOLD: readonly EventType[] = ['case-opened', 'assigned', 'part-changed', 'released', 'ended', 'closed'];
/** 内部管理: what presses, sends and keeps the record. */
const MANAGEMENT: readonly EventType[] = [
  'clocks-changed',
  'rung-fired',
  'signed',
  'reminded',
  'text-resent',
  'restored',
  'policy-moved',
  'hold-changed',
];

/** H5, H6: the copy of a record, the same whoever makes it: no words of citizens, nobody's name, no grade, advice, draft or report. */
export function redactedOf(state: Case, events: readonly Event[], withheld: readonly Written[] = []): Redacted {
  const acted = new Set(events.flatMap(({ actor }) => (actor.kind === 'person' ? [actor.id] : [])));
  const count = (of: (event: Event) => boolean): number => events.filter(of).length;
  const counts: Record<LeftOut, number> = {
    words: count((event) => 'wordsHash' in event && event.wordsHash !== undefined),
    persons: acted.size,
    internal: count(({ type }) => !TOLD.includes(type) && !MANAGEMENT.includes(type)),
    management: count(({ type }) => MANAGEMENT.includes(type)),
    photos: photosIn(events).length,
    exposed: withheld.length,
  };
  return {
    facts: {
      ...pick(state, ['number']),
      foundAt: state.discoveredAt,
      ...Object.fromEntries(
        WRITTEN.flatMap((field) =>
          withheld.includes(field) || state[field] === undefined ? [] : [[field, state[field]]],
        ),
      ),
      units: state.assignments.filter(isStanding).map((one) => pick(one, ['unit', 'part'])),
      releases: state.releases
        .filter((release) => release.void === undefined)
        .map(({ id, exposed, ...release }) => ({
          ...pick(release, ['form', 'unit', 'publishedAt']),
          // Nobody is led to a text that tells of somebody without a basis.
          ...(exposed === undefined || exposed === 'lawful' ? addressOf(id, events) : {}),
        })),
      ...(state.endedAs === undefined ? {} : { outcome: state.endedAs }),
      ...(state.closedAt === undefined ? {} : { closedAt: state.closedAt }),
    },
    withheld: [...withheld],
    leftOut: LEFT_OUT.flatMap((what) => (counts[what] > 0 ? [{ what, count: counts[what] }] : [])),
    record: pick(state, ['version', 'head']),
  };
}

/** Where it can be read; one that was corrected since is looked up by its time. */
function addressOf(id: string, events: readonly Event[]): { address?: string } {
  const made = events.findLast((event) => event.type === 'released' && event.release.id === id);
  const corrected = events.some((event) => event.type === 'corrected' && JSON.stringify(event).includes(`"${id}"`));
  return made?.type === 'released' && !corrected ? pick(made.release, ['address']) : {};
}
