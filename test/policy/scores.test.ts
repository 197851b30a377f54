import { describe, expect, it } from 'vitest';
import type { ScoreRules } from '../../functions/domain/rules/score-rules.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { faultsIn, readPolicy } from '../../functions/policy/schema.ts';

const policy = currentPolicy();

/** What is wrong with today's rules once the scores are changed so. */
function faults(change: (scores: ScoreRules) => void): string[] {
  const copy = structuredClone(policy);
  if (!copy.scores) throw new Error('the release has no score rules');
  change(copy.scores);
  return faultsIn(copy).map(({ pointer, says }) => `${pointer} ${says}`);
}
const item = (scores: ScoreRules, stream: number, index: number) => {
  const found = scores.streams[stream]?.items[index];
  if (!found) throw new Error('no such item');
  return found;
};

describe('S5 · the rules of scores', () => {
  it('keep the two assessments apart', () => {
    expect(policy.scores?.streams.map(({ id }) => id)).toEqual(['open-government', 'supervision']);
    expect(faults((scores) => scores.streams.pop())).toEqual([expect.stringContaining('/scores/streams ')]);
  });

  it('print whose figures they are: the notice gives none', () => {
    expect(policy.scores?.streams.flatMap(({ items }) => items.map(({ clause }) => clause))).toEqual(
      Array.from({ length: 8 }, () => 'ours'),
    );
  });

  it.each<[string, (scores: ScoreRules) => void, string]>([
    [
      'an answer to the public that counts in both',
      (scores) => item(scores, 1, 1).duties.push('response'),
      '/scores/streams/1/items/1/duties/1 ',
    ],
    [
      'a duty that two items of one count',
      (scores) => item(scores, 0, 1).duties.push('sign'),
      '/scores/streams/0/items/1/duties/3 ',
    ],
    [
      'two items of one name',
      (scores) => Object.assign(item(scores, 0, 1), { id: 'signed' }),
      '/scores/streams/0/items/1/id ',
    ],
    [
      'a floor above what the item gives',
      (scores) => Object.assign(item(scores, 0, 0).formula, { floor: 11 }),
      '/scores/streams/0/items/0/formula/floor ',
    ],
    [
      'a tolerated miss that weighs more than any other',
      (scores) => Object.assign(scores.goodFaith, { counts: 2 }),
      '/scores/goodFaith/counts ',
    ],
    [
      'a sentence with a figure that there is not',
      (scores) => Object.assign(scores.says, { sum: '{cases}' }),
      '/scores/says/sum ',
    ],
    ['ranking from no case on', (scores) => Object.assign(scores, { rankFrom: 0 }), '/scores/rankFrom '],
    [
      'a formula that counts cases',
      (scores) => Object.assign(item(scores, 0, 0), { formula: { kind: 'each', points: 2, floor: 0 } }),
      '/scores/streams/0/items/0/formula',
    ],
    [
      'points for a duty of the desk',
      (scores) => Object.assign(item(scores, 0, 0), { duties: ['confirm'] }),
      '/scores/streams/0/items/0/duties/0 ',
    ],
  ])('refuse %s', (_, change, where) => {
    expect(faults(change)).toEqual([expect.stringContaining(where)]);
  });

  it('take a duty of one assignment into both: each assignment is of one of them', () => {
    expect(faults((scores) => item(scores, 1, 0).duties.push('take-lead'))).toEqual([]);
  });

  it('are none in a version that was stored before them, which stays as it was', () => {
    const { scores: _, ...before } = policy;
    expect(readPolicy(before, policy).scores).toBeUndefined();
  });
});
