import { describe, expect, it } from 'vitest';
import type { Policy } from '../../functions/domain/rules/policy.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { faultsIn } from '../../functions/policy/schema.ts';

const policy = currentPolicy();
const rules = policy.exercises;
if (!rules) throw new Error('the rules have no exercises');

const [first] = rules.scripts;
if (!first) throw new Error('there is no script');
const withFirst = (change: object): Policy => ({
  ...policy,
  exercises: { ...rules, scripts: [{ ...first, ...change }, ...rules.scripts.slice(1)] },
});
const inject = { ...first.injects[0], id: 'x' };

describe('S4 · the scripts of drills', () => {
  it('are four at least: an explosion, food poisoning, a demolition with a rumour, a typhoon', () => {
    expect(rules.scripts.map(({ id }) => id)).toEqual([
      'chemical-park',
      'school-food',
      'demolition-rumour',
      'typhoon-livelihood',
    ]);
  });

  it.each(rules.scripts)(
    '$name has an alert, a call, a rumour, a contradiction and a leader’s question',
    ({ injects }) => {
      expect([...new Set(injects.map(({ what }) => what))].toSorted()).toEqual([
        'alert',
        'call',
        'contradiction',
        'question',
        'rumour',
      ]);
      // Nothing of it may be taken for real, wherever it is read.
      for (const { title, says } of injects)
        expect([title, says].every((text) => text.startsWith('【演练】'))).toBe(true);
    },
  );

  it('refuses an inject without its mark', () => {
    const unmarked = withFirst({ injects: [{ ...inject, title: '爆炸' }] });
    expect(faultsIn(unmarked).map(({ pointer }) => pointer)).toEqual(['/exercises/scripts/0/injects/0/title']);
  });

  it.each([
    ['after the end', { ...inject, afterMinutes: first.minutes + 1 }, 'afterMinutes'],
    ['a question without a time', { ...inject, what: 'question' }, 'replyMinutes'],
    ['a time of what is no question', { ...inject, replyMinutes: 5 }, 'replyMinutes'],
    ['an emergency that is none', { ...inject, emergency: { kind: 'nonsense' } }, 'emergency/kind'],
  ])('refuses %s', (_, wrong, field) => {
    expect(faultsIn(withFirst({ injects: [wrong] })).map(({ pointer }) => pointer)).toEqual([
      `/exercises/scripts/0/injects/0/${field}`,
    ]);
  });

  it('refuses two injects of one name', () => {
    expect(faultsIn(withFirst({ injects: [inject, inject] })).map(({ pointer }) => pointer)).toEqual([
      '/exercises/scripts/0/injects/1/id',
    ]);
  });
});
