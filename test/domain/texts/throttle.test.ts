import { describe, expect, it } from 'vitest';
import type { Case, Grades } from '../../../functions/domain/case/case.ts';
import type { DeliveryRules } from '../../../functions/domain/rules/delivery-rules.ts';
import type { Given } from '../../../functions/domain/texts/number-limits.ts';
import { fullUntil, stillCounted } from '../../../functions/domain/texts/number-limits.ts';
import {
  goesBeyondLimits,
  isGrave,
  isMergeable,
  mayJoinDigest,
  nextDigest,
  waitForDigest,
  waitToMerge,
} from '../../../functions/domain/texts/throttle.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aContact, aText, at } from '../samples.ts';

const RULES: DeliveryRules = {
  ...currentPolicy().delivery,
  merging: { within: 'PT2M', templates: ['remind'] },
  digest: { texts: 2, within: 'PT10M', templates: ['remind'], exceptGrades: ['II'] },
  leaders: { perDay: 2, digestsAt: ['17:30', '08:00'], atOnceGrades: ['II'], dueWithin: 'PT2H' },
};
const noon = (time: string): string => at(`2026-03-18 ${time}`);
const graded = (opinion: Grades['opinion'], emergency: Grades['emergency'] = null): Case =>
  aCase({ grades: { opinion, emergency } });
const PROPOSED = aCase({
  graver: { id: 'E1', grades: { opinion: 'IV', emergency: 'IV' }, at: noon('10:00'), alertId: 'a' },
});

describe('P8 · what is grave goes alone, and what is gravest beyond every limit', () => {
  it.each<[string, Case, boolean, boolean]>([
    ['一般', graded('IV'), false, false],
    ['重大', graded('II'), false, false],
    ['特别重大', graded('I'), true, true],
    ['an emergency of whatever grade', graded('IV', 'IV'), true, false],
    ['one that is proposed', PROPOSED, true, false],
    ['an emergency of the gravest', graded('IV', 'I'), true, true],
  ])('%s', (_, state, grave, beyond) => {
    expect([isGrave(state), goesBeyondLimits(state)]).toEqual([grave, beyond]);
  });
});

describe('P8 · what may be merged, and what may be one of a surge', () => {
  it.each<[string, string, boolean]>([
    ['remind', 'unit-officer', true],
    ['remind', 'desk', false],
    ['assigned', 'unit-officer', false],
  ])('%s to %s', (template, role, merged) => {
    expect(isMergeable({ template, role }, RULES)).toBe(merged);
  });

  it.each<[string, string, Case, boolean]>([
    ['a reminder', 'remind', graded('IV'), true],
    ['not what is told by itself', 'assigned', graded('IV'), false],
    ['not of an excepted grade', 'remind', graded('II'), false],
    ['not of an emergency', 'remind', graded('IV', 'IV'), false],
    ['not of one that is proposed', 'remind', PROPOSED, false],
  ])('%s', (_, template, state, joins) => {
    expect(mayJoinDigest({ template }, state, RULES)).toBe(joins);
  });
});

const waits = (until: string) => ({
  until: at(until),
  why: { code: 'waits-for-digest', perDay: 2, until: at(until) },
});

const told = (...times: string[]): Given[] => times.map((time, at_) => ({ at: at(time), ref: `n${at_}` }));

describe('P8 · a leader who was told of enough today', () => {
  const leader = aContact('deputy', 'housing', { role: 'leader' });
  const TWO = told('2026-03-18 00:00', '2026-03-18 09:00');
  it.each<[string, Parameters<typeof waitForDigest>, ReturnType<typeof waits> | null]>([
    [
      'waits for the next digest',
      [aText(), leader, graded('IV'), TWO, RULES, noon('12:00')],
      waits('2026-03-18 17:30'),
    ],
    ['no officer', [aText(), aContact('zhang', 'housing'), graded('IV'), TWO, RULES, noon('12:00')], null],
    ['not after one', [aText(), leader, graded('IV'), TWO.slice(1), RULES, noon('12:00')], null],
    [
      'not after one and one of yesterday',
      [aText(), leader, graded('IV'), told('2026-03-17 23:59', '2026-03-18 09:00'), RULES, noon('12:00')],
      null,
    ],
    [
      'the same told twice is once',
      [
        aText(),
        leader,
        graded('IV'),
        [
          { at: noon('08:00'), ref: 'n' },
          { at: noon('09:00'), ref: 'n' },
        ],
        RULES,
        noon('12:00'),
      ],
      null,
    ],
    ['nothing of a grade that goes at once', [aText(), leader, graded('II'), TWO, RULES, noon('12:00')], null],
    [
      'no limit that falls within two hours',
      [aText({ dueAt: noon('14:00') }), leader, graded('IV'), TWO, RULES, noon('12:00')],
      null,
    ],
    [
      'one that falls a minute later',
      [aText({ dueAt: noon('14:01') }), leader, graded('IV'), TWO, RULES, noon('12:00')],
      waits('2026-03-18 17:30'),
    ],
    [
      'no limit that fell within two hours',
      [aText({ dueAt: noon('10:01') }), leader, graded('IV'), TWO, RULES, noon('12:00')],
      null,
    ],
    [
      'one that fell before',
      [aText({ dueAt: noon('10:00') }), leader, graded('IV'), TWO, RULES, noon('12:00')],
      waits('2026-03-18 17:30'),
    ],
  ])('%s', (_, given, wait) => {
    expect(waitForDigest(...given)).toEqual(wait);
  });

  it.each([
    ['2026-03-18 07:59', '2026-03-18 08:00'],
    ['2026-03-18 08:00', '2026-03-18 17:30'],
    ['2026-03-18 17:30', '2026-03-19 08:00'],
    ['2026-12-31 23:30', '2027-01-01 08:00'],
  ])('after %s the next is %s', (now, next) => {
    expect(nextDigest(RULES.leaders, at(now))).toBe(at(next));
  });

  it('where the rules have no hour for it, the next day', () => {
    expect(nextDigest({ ...RULES.leaders, digestsAt: [] }, noon('12:00'))).toBe(at('2026-03-19 12:00'));
  });
});

const reminded = (...times: string[]): Given[] => times.map((time) => ({ at: noon(time), ref: time }));

describe('P8 · a reminder soon after another', () => {
  it.each<[string, Given[], string | null]>([
    ['the first', [], null],
    ['a minute later', reminded('11:59'), '12:01'],
    ['after the last of several', reminded('11:59', '11:30'), '12:01'],
    ['two minutes later', reminded('11:58'), null],
  ])('%s', (_, before, until) => {
    const wait = waitToMerge(before, RULES, noon('12:00'));
    expect(wait).toEqual(
      until === null ? null : { until: noon(until), why: { code: 'waits-to-merge', until: noon(until) } },
    );
  });
});

const given = (...entries: [string, string][]): Given[] => entries.map(([time, ref]) => ({ at: at(time), ref }));

describe('P8 · a number that has had enough', () => {
  const DAY = [{ texts: 2, per: 'day' }];
  const HOUR = [{ texts: 2, per: 'PT1H' }];
  const NOW = noon('12:00');
  it.each<[string, Parameters<typeof fullUntil>[0], Given[], string | null, number?]>([
    ['none', DAY, [], null],
    ['one of two', DAY, given(['2026-03-18 09:00', 'a']), null],
    [
      'two of a day, until midnight',
      DAY,
      given(['2026-03-18 00:00', 'a'], ['2026-03-18 09:00', 'b']),
      '2026-03-19 00:00',
      2,
    ],
    ['not the day before', DAY, given(['2026-03-17 23:59', 'a'], ['2026-03-18 09:00', 'b']), null],
    [
      'two of an hour, until the earlier is one old',
      HOUR,
      given(['2026-03-18 11:30', 'b'], ['2026-03-18 11:10', 'a']),
      '2026-03-18 12:10',
      2,
    ],
    [
      'three, until the second last is',
      HOUR,
      given(['2026-03-18 11:10', 'a'], ['2026-03-18 11:30', 'b'], ['2026-03-18 11:40', 'c']),
      '2026-03-18 12:30',
      2,
    ],
    ['not what is an hour old', HOUR, given(['2026-03-18 11:00', 'a'], ['2026-03-18 11:30', 'b']), null],
    ['of the same content alone', [{ texts: 1, per: 'PT1H', same: true }], given(['2026-03-18 11:30', 'other']), null],
    [
      'which came before',
      [{ texts: 1, per: 'PT1H', same: true }],
      given(['2026-03-18 11:30', 'this']),
      '2026-03-18 12:30',
      1,
    ],
    [
      'of two limits by the later',
      [...HOUR, { texts: 1, per: 'day' }],
      given(['2026-03-18 11:30', 'a'], ['2026-03-18 11:40', 'b']),
      '2026-03-19 00:00',
      1,
    ],
    [
      'in whatever order the rules have them',
      [{ texts: 1, per: 'day' }, ...HOUR],
      given(['2026-03-18 11:30', 'a'], ['2026-03-18 11:40', 'b']),
      '2026-03-19 00:00',
      1,
    ],
  ])('%s', (_, limits, before, until, texts = 0) => {
    expect(fullUntil(limits, before, 'this', NOW)).toEqual(until === null ? null : { until: at(until), texts });
  });

  it('keeps what any of its limits still counts', () => {
    const before = given(['2026-03-17 23:59', 'a'], ['2026-03-18 09:00', 'b'], ['2026-03-18 11:30', 'c']);
    const kept = (limits: Parameters<typeof fullUntil>[0]): string[] =>
      stillCounted(limits, before, NOW).map(({ ref }) => ref);
    expect(kept([...HOUR, ...DAY])).toEqual(['b', 'c']);
    expect(kept(HOUR)).toEqual(['c']);
    expect(kept([])).toEqual([]);
  });
});
