import { describe, expect, it } from 'vitest';
import { sameEvents, sharedPhrases, taleOf, taleWithin } from '../../../functions/domain/intake/same-event.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { pairFrequencies } from '../../../functions/policy/pair-frequencies.ts';
import { ELSEWHERE, FIRST, OTHERWISE } from './one-event.ts';

const { joining: rules } = currentPolicy();
const often = pairFrequencies();

const tale = (said: { title: string; text: string; place?: string }, byText = true) =>
  taleOf(said, byText, rules, often);
const held = (said: typeof FIRST, matter: string) => {
  const { keys, data } = tale(said, false);
  return keys.map((key) => ({ key, matter, data }));
};

const at = (place: string) => ({ ...FIRST, title: `${place}${FIRST.title}` });
const line = (number: string) => ({ ...FIRST, title: `${number}路公交停运后${FIRST.title}` });

describe('M4 · the same event in other words is proposed', () => {
  it('finds a case that tells of it in other words, and none that tells of something else', () => {
    const index = [...held(FIRST, 'BL2600001'), ...held(ELSEWHERE, 'BL2600002')];
    const found = sameEvents(tale(OTHERWISE), index, rules);
    expect(found.map(({ number }) => number)).toEqual(['BL2600001']);
    expect(found[0]?.percent).toBeGreaterThan(20);
  });

  it('proposes nothing across another place or number in the title', () => {
    expect(sameEvents(tale(at('明珠小区')), held(at('明珠小区'), 'A'), rules)).toHaveLength(1);
    expect(sameEvents(tale(at('凤凰小区')), held(at('明珠小区'), 'A'), rules)).toEqual([]);
    expect(sameEvents(tale(line('802')), held(line('805'), 'A'), rules)).toEqual([]);
  });

  it('keeps few keys where reposts are found by phrases, more where nothing joins, and none of what is too short', () => {
    expect(tale(FIRST).keys).toHaveLength(rules.events?.keys ?? 0);
    expect(tale(FIRST, false).keys).toHaveLength(rules.events?.keysApart ?? 0);
    expect(tale({ title: '路灯不亮', text: '' }).looksFor).toEqual([]);
  });

  it('keeps hashes alone, within the kilobyte that one unit writes (H5)', () => {
    const long = { title: FIRST.title, text: `${FIRST.text}${OTHERWISE.text}${ELSEWHERE.text}` };
    const { data, keys } = tale(long);
    expect(data).not.toMatch(/\p{Script=Han}/u);
    expect(keys.join('')).not.toMatch(/\p{Script=Han}/u);
    expect(data.length).toBeLessThan(800);
  });

  it('finds what is of an exercise within that exercise alone (S4)', () => {
    const real = tale(OTHERWISE);
    const drilled = taleWithin('YL260001', real);
    const index = held(FIRST, 'BL2600001');
    expect(sameEvents(real, index, rules)).toHaveLength(1);
    expect(sameEvents(drilled, index, rules)).toEqual([]);
  });

  it('proposes nothing under rules stored before there were such', () => {
    const { events: _none, ...before } = rules;
    expect(taleOf(FIRST, true, before, often).looksFor).toEqual([]);
    expect(sameEvents(tale(OTHERWISE), held(FIRST, 'A'), before)).toEqual([]);
  });

  it('says which rare words both have', () => {
    const shared = sharedPhrases(OTHERWISE, FIRST, often, 3);
    expect(shared).toContain('臭鸡蛋味');
    // 泵站 stands within 岩东泵站, and says no more beside it.
    const all = sharedPhrases(OTHERWISE, FIRST, often, 9);
    expect(all).toContain('岩东泵站');
    expect(all).not.toContain('泵站');
    expect(shared.every((one) => `${FIRST.title}${FIRST.text}`.includes(one))).toBe(true);
    expect(sharedPhrases(ELSEWHERE, ELSEWHERE, often, 1)).toHaveLength(1);
  });
});
