import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import { consultationAsked, convenedAt } from '../../../functions/domain/clocks/convening.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, at } from '../samples.ts';

const policy = currentPolicy();
const DISCOVERED = at('2026-03-18 14:10');
const LATER = at('2026-03-19 09:00');
const grave = (part: Partial<Case> = {}): Case => aCase({ grades: { opinion: 'II', emergency: null }, ...part });

describe('A4 · whether a consultation is asked for, and since when', () => {
  it.each<[string, Case, boolean]>([
    ['特别重大舆情', aCase({ grades: { opinion: 'I', emergency: null } }), true],
    ['重大舆情', grave(), true],
    ['较大舆情', aCase({ grades: { opinion: 'III', emergency: null } }), false],
    ['重大突发事件', aCase({ grades: { opinion: 'IV', emergency: 'II' } }), true],
    ['较大突发事件', aCase({ grades: { opinion: 'IV', emergency: 'III' } }), false],
    ['sensitive by its category, however light', aCase({ categories: ['moral-bottom-line'] }), true],
    ['grave, but as no person has confirmed', grave({ gradesConfirmed: false }), false],
    ['H6: grave, on paper alone', grave({ offline: true }), false],
    ['S4: grave, in the drill of every day', grave({ origin: { source: 'drill', kind: 'drill' } }), false],
  ])('%s', (_, state, isAsked) => {
    expect(consultationAsked(state, policy)).toEqual(isAsked ? { since: DISCOVERED } : null);
  });

  it('since the discovery, or since it became so grave', () => {
    const risen = [{ grades: { opinion: 'II' as const, emergency: null }, at: LATER }];
    expect(consultationAsked(grave({ risen }), policy)).toEqual({ since: LATER });
  });

  it('anew since what came to nothing, under a name of its own, and not before it arose', () => {
    expect(consultationAsked(grave({ convening: { round: 2, at: LATER } }), policy)).toEqual({
      of: 'K2',
      since: LATER,
    });
    const before = { round: 1, at: at('2026-03-18 10:00') };
    expect(consultationAsked(grave({ convening: before }), policy)).toEqual({ of: 'K1', since: DISCOVERED });
  });
});

const since = (when: string) => ({ number: 'BL2600017C1', is: 'under-way' as const, since: when });

describe('A4 · when a consultation was convened', () => {
  const clock = aClock({ id: 'convene', kind: 'convene' });
  it.each<[string, Partial<Case>, string | null]>([
    ['none was', {}, null],
    ['with the first of several', { consultations: [since(LATER), since(DISCOVERED)] }, DISCOVERED],
    ['when a named person decided that none is needed', { convening: { round: 0, forgone: LATER } }, LATER],
    [
      'with the first, whatever was decided before',
      { consultations: [since(LATER)], convening: { round: 0, forgone: DISCOVERED } },
      LATER,
    ],
    ['in no round but this', { consultations: [since(LATER)], convening: { round: 1 } }, null],
  ])('%s', (_, part, when) => {
    expect(convenedAt(grave(part), clock)).toBe(when);
  });

  it('stays so, whatever came of it since', () => {
    expect(convenedAt(grave({ convening: { round: 1 } }), { ...clock, metAt: LATER })).toBe(LATER);
    expect(convenedAt(grave({ consultations: [] }), { ...clock, metAt: LATER })).toBe(LATER);
  });
});
