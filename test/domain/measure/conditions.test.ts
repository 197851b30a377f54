import { describe, expect, it } from 'vitest';
import type { Ground } from '../../../functions/domain/matter/ground.ts';
import { groundKey } from '../../../functions/domain/matter/ground.ts';
import {
  conditionsOf,
  groundsOf,
  isProposed,
  proposedMeasures,
  untaken,
  windowFrom,
} from '../../../functions/domain/measure/conditions.ts';
import { groundsWithin } from '../../../functions/domain/measure/open-measure.ts';
import { rowOf, rulesOf } from '../../../functions/domain/measure/rules-of.ts';
import { stillBorne } from '../../../functions/domain/measure/unmended.ts';
import type { MeasureWhat } from '../../../functions/domain/rules/measure-rules.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const policy = currentPolicy();
const AT = '2026-03-06T02:00:00.000Z';
let matters = 0;
const ground = (fact: Ground['fact'], more: Partial<Ground> = {}): Ground => {
  matters += 1;
  return { fact, matter: `BL26${String(matters).padStart(5, '0')}`, unit: 'unit-a', at: AT, ...more };
};
const late = (more: Partial<Ground> = {}): Ground =>
  ground('late', { duty: 'response', dueAt: AT, metAt: '2026-03-07T02:00:00.000Z', ...more });
const owed = (more: Partial<Ground> = {}): Ground => ground('late', { duty: 'response', dueAt: AT, ...more });
const unsigned = (): Ground => late({ duty: 'sign:A1' });
const returned = (): Ground => ground('returned', { event: 9 });
const grew = (more: Partial<Ground> = {}): Ground => ground('grew', { duty: 'response', dueAt: AT, ...more });
const unmended = (of: MeasureWhat = 'criticism'): Ground => ground('unmended', { of });

const proposes = (what: MeasureWhat, ...grounds: Ground[]): boolean =>
  isProposed(conditionsOf(rowOf(what, policy), 'unit-a', grounds));

describe('S6, S7 · which facts bear which measure', () => {
  it.each<[MeasureWhat, string, Ground[], boolean]>([
    ['criticism', 'S6 · one miss', [late()], false],
    ['criticism', 'S6 · two misses', [late(), unsigned()], true],
    ['criticism', 'S6 · two answers done anew', [returned(), returned()], false],
    ['criticism', 'S6 · three answers done anew', [returned(), returned(), returned()], true],
    ['criticism', 'S6 · one late answer after which the matter grew', [grew()], true],
    ['talk', 'S6 · passive alone', [late(), unsigned(), owed()], false],
    ['talk', 'S6 · unmended alone', [unmended()], false],
    ['talk', 'S6 · one miss that was made good, and unmended', [late(), unmended()], false],
    ['talk', 'S6 · one miss that is owed still, and unmended', [owed(), unmended()], true],
    ['talk', 'S6 · two misses, and unmended', [late(), unsigned(), unmended()], true],
    [
      'talk',
      'S6 · a reply to an order that came late, and came',
      [late(), late(), late({ duty: 'order-reply' })],
      false,
    ],
    ['talk', 'S6 · one miss, and a reply that is owed still', [late(), owed({ duty: 'order-reply' })], false],
    ['talk', 'S6 · a reply that is owed still proves one of the two', [owed({ duty: 'order-reply' })], false],
    ['talk', 'S6 · two such replies', [owed({ duty: 'order-reply' }), owed({ duty: 'order-reply' })], true],
    ['talk', 'S6 · two misses, and a reply that is owed still', [late(), late(), owed({ duty: 'order-reply' })], true],
    ['talk', 'S6 · a miss that nobody owes any more, and unmended', [owed({ over: true }), unmended()], false],
    ['sanction', 'S6 · many misses without growth', [late(), late(), owed()], false],
    ['sanction', 'S6 · growth after a late answer', [grew()], true],
    ['mend', 'S7 · what was not signed for is owed to nobody outside', [unsigned()], false],
    ['mend', 'S7 · one late answer to the public', [late()], true],
    ['mend', 'S7 · one late conference', [late({ duty: 'press-conference' })], true],
    ['referral', 'S7 · a late answer alone', [late()], false],
    ['referral', 'S7 · a criticism that was not followed', [late(), unmended('criticism')], false],
    ['referral', 'S7 · an order to mend that was not followed', [late(), unmended('mend')], true],
    ['referral', 'S7 · the same, and nothing unpublished', [unsigned(), unmended('mend')], false],
  ])('%s · %s', (what, _, grounds, is) => {
    expect(proposes(what, ...grounds)).toBe(is);
  });

  it('P7 · what was an honest mistake bears nothing but an order to mend, and is shown apart', () => {
    const honest = grew({ tolerated: true });
    expect(proposes('sanction', honest)).toBe(false);
    expect(proposes('criticism', late({ tolerated: true }), late({ tolerated: true }))).toBe(false);
    expect(proposes('mend', late({ tolerated: true }))).toBe(true);
    expect(conditionsOf(rowOf('sanction', policy), 'unit-a', [honest]).tolerated).toEqual([honest]);
  });

  it('takes no fact of another unit', () => {
    expect(proposes('sanction', grew({ unit: 'unit-b' }))).toBe(false);
  });

  it('rests on the facts that meet a condition, each once', () => {
    const facts = [owed(), unsigned(), unmended()];
    expect(groundsOf(conditionsOf(rowOf('talk', policy), 'unit-a', facts))).toEqual(facts);
  });

  it('S6 · keeps facts of each condition where there are more than the rules take', () => {
    const old = unmended();
    const many = Array.from({ length: 60 }, (_, day) =>
      late({ at: new Date(Date.parse(AT) + (day + 1) * 3_600_000).toISOString() }),
    );
    const kept = groundsWithin(conditionsOf(rowOf('talk', policy), 'unit-a', [old, ...many]), policy);
    expect(kept).toHaveLength(40);
    expect(kept[0]).toBe(old);
    expect(kept.slice(1)).toEqual(many.slice(-39));
  });

  it('S6, S7 · what came to nothing says nothing more once its own facts are gone', () => {
    const [miss, other] = [late(), unsigned()];
    const after = { unit: 'unit-a', openedAt: AT };
    const mend = { ...after, what: 'mend' as const, grounds: [groundKey(miss)], ground: unmended('mend') };
    const criticism = {
      ...after,
      what: 'criticism' as const,
      grounds: [groundKey(miss), groundKey(other)],
      ground: unmended('criticism'),
    };
    const borne = (...grounds: Ground[]) => stillBorne([mend, criticism], grounds, rulesOf(policy));
    expect(borne(miss, other)).toEqual([mend.ground, criticism.ground]);
    expect(borne(miss)).toEqual([mend.ground]);
    expect(borne(other, late())).toEqual([]);
  });

  it('S6 · takes no fact twice for the same measure, and for another it may', () => {
    const facts = [late(), unsigned()];
    const taken = [{ what: 'criticism' as const, grounds: facts.map(groundKey) }];
    expect(untaken('criticism', facts, taken)).toEqual([]);
    expect(untaken('mend', facts, taken)).toEqual(facts);
  });

  it('S6, S7 · proposes unit by unit, in the order of the rules', () => {
    const facts = [grew({ unit: 'unit-b' }), late(), unsigned()];
    expect(proposedMeasures(rulesOf(policy), facts, () => []).map(({ unit, what }) => `${unit} ${what}`)).toEqual([
      'unit-a criticism',
      'unit-a mend',
      'unit-b criticism',
      'unit-b sanction',
    ]);
  });

  it('looks back half a year', () => {
    expect(windowFrom('2026-07-01T00:00:00.000Z', rulesOf(policy))).toBe('2026-01-02T00:00:00.000Z');
  });
});
