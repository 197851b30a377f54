import { describe, expect, it } from 'vitest';
import { CLOCK_KINDS, type Clock } from '../../../functions/domain/case/case.ts';
import { fireRung } from '../../../functions/domain/clocks/fire-rung.ts';
import { ladderOf, nextOf } from '../../../functions/domain/clocks/ladder.ts';
import { reconcileClocks } from '../../../functions/domain/clocks/reconcile-clocks.ts';
import { plus } from '../../../functions/domain/matter/instant.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { clockRows } from '../../../functions/domain/rules/clock-rows.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aClock, at } from '../samples.ts';

const policy = currentPolicy();
const DUE = at('2026-03-06 10:00');
const rows = clockRows(policy).filter(({ kind }) => CLOCK_KINDS.includes(kind));
const clocks = rows.map(
  ({ kind, ladder, name }) =>
    [
      name,
      aClock({ id: kind, kind, ladder, startAt: at('2026-03-04 10:00'), dueAt: DUE, limit: { at: DUE } }),
    ] as const,
);
const missedAt = (clock: Clock, now: string): boolean => {
  const first = nextOf(clock, ladderOf(clock, policy));
  if (!first) return false;
  const fired = fireRung(
    { clocks: [clock] },
    { command: 'fire', clockId: clock.id, rung: first.id },
    { policy, now },
    () => ({ to: [], unreachable: [] }),
  );
  if (isRefusal(fired)) return false;
  return fired.some((body) => body.type === 'clocks-changed' && body.changes.some(({ change }) => change === 'missed'));
};
const metAt = (clock: Clock, fact: string): unknown[] =>
  reconcileClocks(
    { clocks: [clock] },
    { wanted: [], fulfilledAt: () => fact, whyGone: () => 'no-longer-applies' },
    policy,
    fact,
  );

describe('P2–P5, H4 · the due instant itself', () => {
  it.each(clocks)('%s: what is done at that instant is in time, a moment later it is late', (_, clock) => {
    expect(metAt(clock, DUE)).toEqual([{ change: 'met', clockId: clock.id, metAt: DUE, late: false }]);
    expect(metAt(clock, plus(DUE, 1))).toMatchObject([{ late: true }]);
  });

  it.each(clocks)('%s: a miss is declared from that instant on, and none before it', (_, clock) => {
    expect(missedAt(clock, plus(DUE, -1))).toBe(false);
    expect(missedAt(clock, DUE)).toBe(true);
  });

  it.each(clocks)(
    '%s: declared at that instant, it is met in time by what was done then and is recorded later',
    (_, clock) => {
      expect(metAt({ ...clock, state: 'missed' }, DUE)).toMatchObject([{ change: 'met', late: false }]);
    },
  );
});
