import { describe, expect, it } from 'vitest';
import {
  fixedRungs,
  ladderOf,
  nextOf,
  nextRung,
  rungAfter,
  rungOf,
  rungsOf,
  undone,
  withMissRecipients,
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
  id: Object.entries(when)
    .flat()
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, ''),
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
    expect(fixedRungs(clock, ladder([rung(when)]))).toMatchObject([{ at: at(local) }]);
  });

  it('in the order in which they fall, whatever the order of the table: half of a short limit may come after "an hour before"', () => {
    const short = aClock({ dueAt: at('2026-03-18 15:40') });
    const steps = fixedRungs(short, ladder([rung({ share: 0.5 }), rung({ beforeDue: 'PT1H' }), rung({ due: true })]));
    expect(steps.map((step) => [step.id, step.at])).toEqual([
      ['beforeduept1h', at('2026-03-18 14:40')],
      ['share05', at('2026-03-18 14:55')],
      ['duetrue', at('2026-03-18 15:40')],
    ]);
  });

  it('A1: by our own target from when it arose, where the limit was over then', () => {
    const past = aClock({ past: true, openedAt: at('2026-03-21 08:00'), targetAt: at('2026-03-21 20:00') });
    const steps = fixedRungs(past, ladder([rung({ share: 0.5 }), rung({ afterStart: 'PT1H' }), rung({ due: true })]));
    expect(steps.map((step) => step.at)).toEqual([
      at('2026-03-21 09:00'),
      at('2026-03-21 14:00'),
      at('2026-03-21 20:00'),
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
    const later: string[] = [];
    for (const { id, at: when } of rungsOf(clock, own)) {
      if (id.includes('-')) later.push(`${id} ${when.slice(0, 16)}`);
      if (later.length === 6) break;
    }
    expect(later).toEqual([
      'daily-1 2026-03-21T14:10',
      'daily-2 2026-03-22T14:10',
      'daily-3 2026-03-23T14:10',
      'weekly-1 2026-03-30T14:10',
      'weekly-2 2026-04-06T14:10',
      'weekly-3 2026-04-13T14:10',
    ]);
  });

  it('ends where the thinning out ends', () => {
    const short = ladder(
      [rung({ due: true })],
      [{ id: 'daily', every: 'P1D', times: 2, kind: 'escalate', to: ['desk'], template: 'missed' }],
    );
    expect([...rungsOf(clock, short)].map(({ at: when }) => when)).toEqual([
      at('2026-03-20 14:10'),
      at('2026-03-21 14:10'),
      at('2026-03-22 14:10'),
    ]);
    expect(nextOf(aClock({ done: ['duetrue', 'daily-2'] }), short)).toBeNull();
    expect(rungAfter(clock, short, at('2026-03-21 14:10'))?.id).toBe('daily-2');
    expect(rungAfter(clock, short, at('2026-03-20 14:10'))?.id).toBe('daily-1');
    expect(rungAfter(clock, short, at('2026-03-20 14:09'))?.id).toBe('duetrue');
    expect(rungAfter(clock, short, at('2026-03-22 14:10'))).toBeNull();
    expect(nextOf(clock, ladder([]))).toBeNull();
  });

  it('thins out from the due instant where a ladder has no rungs of its own', () => {
    const bare = ladder([], [{ id: 'daily', every: 'P1D', kind: 'escalate', to: ['desk'], template: 'missed' }]);
    expect(nextOf(clock, bare)?.at).toBe(at('2026-03-21 14:10'));
  });

  it('refuses a ladder that the policy does not have', () => {
    expect(() => ladderOf(aClock({ ladder: 'rope' }), policy)).toThrow(`policy ${policy.id} has no ladder rope`);
  });
});

describe('P4 · the one instant that a case waits for', () => {
  const late = aClock({
    id: 'late',
    state: 'missed',
    done: ['half', 'left12h', 'left4h', 'left1h', 'due'],
    dueAt: at('2026-03-18 20:00'),
  });
  it('is the earliest next rung of the clocks that still run, missed ones too', () => {
    const met = aClock({ id: 'met', state: 'met' });
    expect(nextRung(aCase({ clocks: [met, clock, late] }), policy)).toMatchObject({
      clockId: 'late',
      id: 'late2h',
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

describe('P4 · a rung by its name', () => {
  const own = ladderOf(clock, policy);
  it.each([
    ['half', '2026-03-19 14:10'],
    ['due', '2026-03-20 14:10'],
    ['daily-3', '2026-03-23 22:10'],
    ['weekly-50', '2027-03-08 22:10'],
  ])('%s', (id, local) => expect(rungOf(clock, own, id)?.at).toBe(at(local)));

  it.each(['quarter', 'daily', 'daily-0', 'daily-4', 'weekly-1.5', 'weekly-01', 'weekly-', '', 'half-1'])(
    'is none: %j',
    (id) => expect(rungOf(clock, own, id)).toBeNull(),
  );
});

describe('P4 · rungs before a clock’s creation', () => {
  it.each([
    ['at the start', '2026-03-18 14:10', [], 'half'],
    ['on the first rung: it still falls', '2026-03-19 14:10', [], 'half'],
    ['just after it', '2026-03-19 14:11', ['half'], 'left12h'],
    ['on the due instant', '2026-03-20 14:10', ['half', 'left12h', 'left4h', 'left1h'], 'due'],
  ])('%s', (_, local, past, next) => {
    const skipped = undone(clock, ladderOf(clock, policy), (when) => when < at(local)).map(({ id }) => id);
    expect(skipped).toEqual(past);
    expect(nextOf(aClock({ done: skipped }), ladderOf(clock, policy))?.id).toBe(next);
  });

  it('all of a ladder that ends may lie before it', () => {
    const short = ladder([rung({ due: true })]);
    expect(undone(clock, short, (when) => when < at('2027-01-01 00:00')).map(({ id }) => id)).toEqual(['duetrue']);
  });
});

describe('P4 · who hears of a miss that was overtaken', () => {
  const own = ladder([
    rung({ share: 0.5 }),
    rung({ due: true }, { kind: 'declare-missed', to: ['move', 'desk'] }),
    rung({ afterDue: 'PT2H' }, { kind: 'escalate', to: ['unit-leader', 'desk'] }),
  ]);
  const steps = fixedRungs(clock, own);
  const latest = steps.at(-1);
  it.each([
    [0, ['unit-leader', 'desk', 'move']],
    [1, ['unit-leader', 'desk', 'move']],
    [2, ['unit-leader', 'desk']],
  ])('from rung %i on', (from, to) => {
    expect(latest && withMissRecipients(latest, steps.slice(from, -1)).to).toEqual(to);
  });
});
