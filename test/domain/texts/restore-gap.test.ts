import { describe, expect, it } from 'vitest';
import type { Event } from '../../../functions/domain/case/events.ts';
import { fellInGap, mayHaveBeenSent, restoreGapReason } from '../../../functions/domain/texts/restore-gap.ts';
import { ladderOf, rungOf } from '../../../functions/domain/clocks/ladder.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { countedAs } from '../../../functions/workflow/rebuild.ts';
import { aCase, aClock, at } from '../samples.ts';

const policy = currentPolicy();
const gap = { from: at('2026-03-18 12:00'), to: at('2026-03-18 15:00') };
const now = at('2026-03-18 16:00');

describe('ours · a text that was there at the restore point', () => {
  it.each([
    ['was due in the gap: it may have gone', '11:00', '12:30', true],
    ['was due before it and still waits: it may have gone', '11:00', '11:00', true],
    ['waits for an hour after the gap: it has not gone', '11:00', '15:30', false],
    ['was made after the restore: it has not gone', '15:10', '15:10', false],
  ])('%s', (_, queued, notBefore, gone) => {
    expect(
      mayHaveBeenSent({ queuedAt: at(`2026-03-18 ${queued}`), notBefore: at(`2026-03-18 ${notBefore}`) }, gap, now),
    ).toBe(gone);
  });

  it('while the gap is still open, whatever is due may have gone', () => {
    const text = { queuedAt: at('2026-03-18 11:00'), notBefore: at('2026-03-18 15:30') };
    expect(mayHaveBeenSent(text, { ...gap, to: null }, now)).toBe(true);
  });

  it('says why it is not sent', () => {
    expect(restoreGapReason(gap)).toBe('数据已恢复到18日12:00的状态，此条可能已发过，未自动重发；需要时请人工补发');
  });
});

const around = (from: string, to: string | null) => ({ from, to });

describe('ours · a step that fell in the gap', () => {
  const clock = aClock();
  const state = aCase({ clocks: [clock] });
  const falls = rungOf(clock, ladderOf(clock, policy), 'left12h')?.at ?? '';
  const fired = (rung: string): Event => ({
    type: 'rung-fired',
    clockId: clock.id,
    rung,
    kind: 'remind',
    to: [],
    unreachable: [],
    seq: 9,
    at: now,
    actor: { kind: 'system', part: 'sweep' },
    prev: '',
    hash: '',
  });

  it('was spoken in it', () => {
    expect(fellInGap(fired('left12h'), state, policy, around(at('2026-03-01 00:00'), falls), falls)).toBe(true);
    expect(fellInGap(fired('left12h'), state, policy, around(at('2026-03-01 00:00'), null), falls)).toBe(true);
  });

  it('was not, where it fell before, after, or is no step', () => {
    expect(fellInGap(fired('left12h'), state, policy, around(falls, null), at('2026-04-01 00:00'))).toBe(false);
    expect(
      fellInGap(
        fired('left12h'),
        state,
        policy,
        around(at('2026-03-01 00:00'), at('2026-03-02 00:00')),
        at('2026-04-01 00:00'),
      ),
    ).toBe(false);
    expect(
      fellInGap(
        { ...fired('left12h'), clockId: 'gone' } as Event,
        state,
        policy,
        around(at('2026-03-01 00:00'), null),
        at('2026-04-01 00:00'),
      ),
    ).toBe(false);
    expect(
      fellInGap(
        { ...fired('left12h'), type: 'clock-missed', clockId: clock.id },
        state,
        policy,
        around('2026', null),
        now,
      ),
    ).toBe(false);
  });
});

describe('ours · which counter gave a number', () => {
  it.each([
    ['BL2600017', { prefix: 'BL26', count: 17 }],
    ['BL26123456', { prefix: 'BL26', count: 123456 }],
    ['BL26900017', { prefix: 'BL269', count: 17 }],
  ])('%s', (number, counted) => {
    expect(countedAs(number)).toEqual(counted);
  });
});
