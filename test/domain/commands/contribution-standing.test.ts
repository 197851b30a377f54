import { describe, expect, it } from 'vitest';
import type { Event, EventBody } from '../../../functions/domain/case/events.ts';
import { contributionStanding } from '../../../functions/domain/commands/recorded-facts.ts';
import { at } from '../samples.ts';

const answered = (assignmentId = 'A1'): EventBody => ({ type: 'contributed', assignmentId, says: '' });
const asked = (again: boolean, assignmentId = 'A1'): EventBody => ({
  type: 'task-set',
  assignmentId,
  reason: '',
  ...(again ? { again: true as const } : {}),
});
const partChanged = (assignmentId: string): EventBody => ({
  type: 'part-changed',
  assignmentId,
  part: 'co-unit',
  reason: '',
});
const hour = (seq: number): string => at(`2026-03-18 ${10 + seq}:00`);
/** At which event the answer stands, of events an hour apart. */
const stands = (bodies: EventBody[], seq = 0, fields: object = {}): number | null => {
  const events: Event[] = bodies.map((body, index) => ({
    ...body,
    seq: index + 1,
    at: hour(index + 1),
    actor: { kind: 'system', part: 'intake' },
    prev: '',
    hash: '',
  }));
  const is = contributionStanding(events, 'A1', seq, fields);
  return is === null ? null : events.findIndex((event) => event.at === is) + 1;
};

describe('R3, H2 · when a co-unit first answered what it is asked now', () => {
  it.each<[string, EventBody[], number | null]>([
    ['never', [], null],
    ['by its first answer', [answered(), answered()], 1],
    ['not by another unit’s', [answered('A2'), answered()], 2],
    ['asked again, by the first since', [answered(), asked(true), answered(), answered()], 3],
    ['another task is no other question', [answered(), asked(false), answered()], 1],
    ['nor what another unit is asked again', [answered(), asked(true, 'A2'), answered()], 1],
    ['in another part, by the first since', [answered(), partChanged('A1'), answered()], 3],
    ['whatever part another has', [answered(), partChanged('A2'), answered()], 1],
    ['asked again, and not answered', [answered(), asked(true)], null],
  ])('%s', (_, bodies, expected) => {
    expect(stands(bodies)).toBe(expected);
  });

  it('not by one that never was, as it is corrected now', () => {
    expect(stands([answered(), answered()], 1, { void: true })).toBe(2);
    expect(stands([answered()], 1, { void: true })).toBeNull();
    expect(stands([answered(), answered()], 2, { void: true })).toBe(1);
  });
});
