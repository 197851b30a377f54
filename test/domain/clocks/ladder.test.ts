import { describe, expect, it } from 'vitest';
import {
  firstRungFrom,
  fixedRungs,
  ladderOf,
  nextRung,
  withMissRecipients,
  rungAt,
} from '../../../functions/domain/clocks/ladder.ts';
import type { Ladder } from '../../../functions/domain/rules/policy.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, at } from '../samples.ts';

const policy = currentPolicy();
const clock = aClock();
const rung = (
  when: Ladder['rungs'][number]['when'],
  more: Partial<Ladder['rungs'][number]> = {},
): Ladder['rungs'][number] => ({
  when,
  kind: 'remind',
  to: ['move'],
  template: 'remind',
  ...more,
});
const ladder = (rungs: Ladder['rungs'], after: Ladder['after'] = []): Ladder => ({ clause: 'ours', rungs, after });

describe('P4 · when the rungs of a ladder fall', () => {
  it.each([
    [{ share: 0.5 }, '2026-03-19 14:10'],
    [{ beforeDue: 'PT4H' }, '2026-03-20 10:10'],
    [{ due: true }, '2026-03-20 14:10'],
    [{ afterDue: 'P1D' }, '2026-03-21 14:10'],
    [{ afterStart: 'PT1H' }, '2026-03-18 15:10'],
  ] as const)('%j of 48 hours', (when, local) => {
    expect(fixedRungs(clock, ladder([rung(when)]))).toMatchObject([{ index: 0, at: at(local) }]);
  });

  it('in the order in which they fall, whatever the order of the table: half of a short limit may come after "an hour before"', () => {
    const short = aClock({ dueAt: at('2026-03-18 15:40') });
    const steps = fixedRungs(short, ladder([rung({ share: 0.5 }), rung({ beforeDue: 'PT1H' }), rung({ due: true })]));
    expect(steps.map((step) => [step.index, step.at])).toEqual([
      [0, at('2026-03-18 14:40')],
      [1, at('2026-03-18 14:55')],
      [2, at('2026-03-18 15:40')],
    ]);
  });

  it('rungs of one instant keep the order of the table', () => {
    const steps = fixedRungs(
      clock,
      ladder([rung({ due: true }, { template: 'first' }), rung({ afterStart: 'P2D' }, { template: 'second' })]),
    );
    expect(steps.map((step) => step.template)).toEqual(['first', 'second']);
  });

  it('thins out after a miss: daily three times, then weekly for ever', () => {
    const own = ladderOf(clock, policy);
    const last = fixedRungs(clock, own).length - 1;
    const days = [1, 2, 3, 4, 5, 6].map((n) => rungAt(clock, own, last + n)?.at.slice(0, 16));
    expect(days).toEqual([
      '2026-03-21T14:10',
      '2026-03-22T14:10',
      '2026-03-23T14:10',
      '2026-03-30T14:10',
      '2026-04-06T14:10',
      '2026-04-13T14:10',
    ]);
  });

  it('ends where the thinning out ends', () => {
    const short = ladder(
      [rung({ due: true })],
      [{ every: 'P1D', times: 2, kind: 'escalate', to: ['desk'], template: 'missed' }],
    );
    expect([1, 2, 3].map((index) => rungAt(clock, short, index)?.at ?? null)).toEqual([
      at('2026-03-21 14:10'),
      at('2026-03-22 14:10'),
      null,
    ]);
    expect(rungAt(clock, ladder([]), 0)).toBeNull();
  });

  it('thins out from the due instant where a ladder has no rungs of its own', () => {
    const bare = ladder([], [{ every: 'P1D', kind: 'escalate', to: ['desk'], template: 'missed' }]);
    expect(rungAt(clock, bare, 0)?.at).toBe(at('2026-03-21 14:10'));
  });

  it('refuses a ladder that the policy does not have', () => {
    expect(() => ladderOf(aClock({ ladder: 'rope' }), policy)).toThrow(`policy ${policy.id} has no ladder rope`);
  });
});

describe('P4 · the one instant that a case waits for', () => {
  const late = aClock({ id: 'late', state: 'missed', rung: 5, dueAt: at('2026-03-18 20:00') });
  it('is the earliest next rung of the clocks that still run, missed ones too', () => {
    const met = aClock({ id: 'met', state: 'met' });
    expect(nextRung(aCase({ clocks: [met, clock, late] }), policy)).toMatchObject({
      clockId: 'late',
      index: 5,
      at: at('2026-03-18 22:00'),
    });
  });

  it('is the first clock of those that fall together', () => {
    expect(nextRung(aCase({ clocks: [clock, aClock({ id: 'other' })] }), policy)).toMatchObject({
      clockId: 'response',
    });
  });

  it('is none without a live clock', () => {
    expect(nextRung(aCase({ clocks: [aClock({ state: 'superseded' })] }), policy)).toBeNull();
    expect(nextRung(aCase(), policy)).toBeNull();
  });
});

describe('P4 · rungs before a clock’s creation', () => {
  it.each([
    ['at the start', '2026-03-18 14:10', 0],
    ['on the first rung: it still falls', '2026-03-19 14:10', 0],
    ['just after it', '2026-03-19 14:11', 1],
    ['on the due instant', '2026-03-20 14:10', 4],
    ['years later', '2028-03-20 14:10', 113],
  ])('%s', (_, local, first) => {
    expect(firstRungFrom(clock, ladderOf(clock, policy), at(local))).toBe(first);
  });

  it('all of a ladder that ends may lie before it', () => {
    expect(firstRungFrom(clock, ladder([rung({ due: true })]), at('2027-01-01 00:00'))).toBe(1);
  });
});

describe('P4 · who hears of a miss that was overtaken', () => {
  const own = ladder([
    rung({ share: 0.5 }),
    rung({ due: true }, { kind: 'declare-missed', to: ['move', 'desk'] }),
    rung({ afterDue: 'PT2H' }, { kind: 'escalate', to: ['unit-leader', 'desk'] }),
  ]);
  const latest = rungAt(clock, own, 2);
  it.each([
    [0, ['unit-leader', 'desk', 'move']],
    [1, ['unit-leader', 'desk', 'move']],
    [2, ['unit-leader', 'desk']],
  ])('from rung %i on', (from, to) => {
    expect(latest && withMissRecipients(latest, clock, own, from).to).toEqual(to);
  });
});
