import { pick } from '../matter/pick.ts';
import type { Instant } from '../matter/instant.ts';
import type { Event } from './events.ts';

/** What an alert says of when a matter was first published or discovered. */
interface Beginning {
  alertId?: string;
  publishedAt?: Instant;
  discoveredAt?: Instant;
}

/** H2: entries of what joined that a correction says never were. */
export function voidTraces(facts: readonly Event[]): Set<number> {
  const never = new Set(facts.flatMap((event) => (event.type === 'corrected' && event.is.void ? [event.event] : [])));
  return new Set(facts.flatMap(({ type, seq }) => (type === 'traced-back' && never.has(seq) ? [seq] : [])));
}

/** H2, H4: what alerts said of the beginning and a person put right: vendors push the same again, which is nothing new. */
export function disowned(facts: readonly Event[]): Beginning[] {
  const traces = voidTraces(facts);
  return facts.flatMap((event) => {
    if (event.type === 'traced-back' && traces.has(event.seq))
      return [pick(event, ['alertId', 'publishedAt', 'discoveredAt'])];
    if (event.type !== 'case-opened') return [];
    const corrected = (['firstPublishedAt', 'discoveredAt'] as const).filter((field) =>
      facts.some((one) => one.type === 'corrected' && one.event === event.seq && one.is[field] !== undefined),
    );
    return [
      {
        ...pick(event, ['alertId']),
        ...(corrected.includes('discoveredAt') ? { discoveredAt: event.discoveredAt } : {}),
        ...(corrected.includes('firstPublishedAt')
          ? pick({ publishedAt: event.firstPublishedAt }, ['publishedAt'])
          : {}),
      },
    ];
  });
}

/** Whether a person put this right of the very alert that says it. */
export const isDisowned = (
  put: readonly Beginning[],
  { alertId, ...said }: Beginning,
  field: 'publishedAt' | 'discoveredAt',
): boolean =>
  alertId !== undefined &&
  said[field] !== undefined &&
  put.some((one) => one.alertId === alertId && one[field] === said[field]);
