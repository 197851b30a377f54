import { describe, expect, it } from 'vitest';
import { goesOn, lookAgainIn, pauseFor } from '../../console/src/app/poll-times.ts';

const NOW = Date.parse('2026-03-20T02:00:30Z');
const at = (instant: string) => Date.parse(instant);
const SECOND = 1_000;

describe('How often a tab asks what changed', () => {
  it.each([
    ['in front', false, 0, 4],
    ['in front, nobody near it for nearly ten minutes', false, 599_999, 4],
    ['in front, nobody near it for ten minutes', false, 600_000, 5],
    ['hidden', true, 0, 30],
    ['hidden for long', true, 3_600_000, 30],
  ])('%s', (_, hidden, stillMs, seconds) => expect(pauseFor({ hidden, stillMs })).toBe(seconds * SECOND));
});

describe('When what waits is looked at again, by time alone', () => {
  it.each([
    // 02:01 has not begun: due within it, a case is overdue from 02:02 on.
    ['due in the next minute', ['2026-03-20T02:01:10Z'], true, 90],
    ['due in this minute', ['2026-03-20T02:00:05Z'], true, 30],
    ['due on the minute', ['2026-03-20T02:01:00Z'], true, 90],
    ['the first of two', ['2026-03-20T02:40:00Z', '2026-03-20T02:10:00Z'], true, 630],
    ['overdue by now already', ['2026-03-20T01:59:00Z'], true, 1_800],
    ['nothing within the hour', [], true, 1_800],
    ['more than a page', ['2026-03-20T02:40:00Z'], false, 30],
  ])('%s', (_, dues, whole, seconds) => expect(lookAgainIn(dues.map(at), whole, NOW)).toBe(seconds * SECOND));
});

describe('What another tab heard', () => {
  const since = '2026-03-20T02:00:00.000Z';
  it.each([
    ['goes on from what this one knows', '2026-03-20T02:00:00.000Z', true],
    ['begins before it', '2026-03-20T02:00:04.000Z', true],
    ['leaves a gap', '2026-03-20T01:59:58.000Z', false],
    ['comes before this one asked at all', undefined, false],
  ])('%s', (_, cursor, is) => expect(goesOn(cursor, { since })).toBe(is));
});
