import { describe, expect, it } from 'vitest';
import { fellInGap, mayHaveBeenSent, restoreGapReason } from '../../../functions/domain/texts/restore-gap.ts';
import { countedAs } from '../../../functions/workflow/rebuild.ts';
import { at } from '../samples.ts';

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
    expect(restoreGapReason(gap)).toEqual({ code: 'restore-gap', from: gap.from });
  });
});

describe('ours · a rung that fell in the gap', () => {
  const falls = at('2026-03-18 14:00');

  it.each([
    ['in it', '12:00', '15:00', true],
    ['at its very end', '12:00', '14:00', true],
    ['while it is still open', '12:00', null, true],
    ['before it', '14:00', '15:00', false],
    ['after it', '12:00', '13:00', false],
  ])('%s', (_, from, to, fell) => {
    const around = { from: at(`2026-03-18 ${from}`), to: to === null ? null : at(`2026-03-18 ${to}`) };
    expect(fellInGap(falls, around, now)).toBe(fell);
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
