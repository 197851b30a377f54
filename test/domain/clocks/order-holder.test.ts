import { describe, expect, it } from 'vitest';
import type { Case, ReleaseFact } from '../../../functions/domain/case/case.ts';
import { wasHeldBy } from '../../../functions/domain/clocks/order-holder.ts';
import { plus } from '../../../functions/domain/matter/instant.ts';
import { aCase, aClock, anAssignment, at } from '../samples.ts';

const UNTIL = at('2026-03-19 10:00');
const held = [{ unit: 'housing', until: UNTIL }];
const release = (unit: string, publishedAt: string, more: Partial<ReleaseFact> = {}): ReleaseFact => ({
  id: 'R1',
  form: 'online-reply',
  publishedAt,
  final: true,
  fulfils: ['assigned-limit'],
  unit,
  ...more,
});
const PLACES: [string, Case, string][] = [
  ['with its part', aCase({ assignments: [anAssignment('water', { id: 'A2', orderHeldBy: held })] }), 'A2'],
  [
    'of the whole case',
    aCase({ limits: [{ id: 'L1', unit: '市政府办', dueAt: UNTIL, setAt: UNTIL, heldBy: held }] }),
    'L1',
  ],
];

describe('P2 · whose an order was when a release was published', () => {
  it.each(PLACES)('%s: its former holder’s until the very instant at which it went on', (_, state, of) => {
    const clock = aClock({ id: `assigned-limit:${of}`, kind: 'assigned-limit', of });
    expect(wasHeldBy(state, clock, release('housing', plus(UNTIL, -1)))).toBe(true);
    expect(wasHeldBy(state, clock, release('housing', UNTIL))).toBe(false);
    expect(wasHeldBy(state, clock, release('police', plus(UNTIL, -1)))).toBe(false);
    expect(wasHeldBy(state, { ...clock, of: 'A9' }, release('housing', plus(UNTIL, -1)))).toBe(false);
  });

  it.each(PLACES)('%s: H2, a time that awaits a second person counts from when it was told', (_, state, of) => {
    const clock = aClock({ id: `assigned-limit:${of}`, kind: 'assigned-limit', of });
    expect(wasHeldBy(state, clock, release('housing', plus(UNTIL, -1), { countsFrom: UNTIL }))).toBe(false);
  });
});
