import { describe, expect, it } from 'vitest';
import { groundsOf, isOfQuarter } from '../../../functions/domain/retrospective/compulsory.ts';
import type { CaseOver } from '../../../functions/domain/retrospective/commands.ts';
import { lastQuarter, spanOf } from '../../../functions/domain/retrospective/quarter.ts';
import { type LaterCase, mayRecur } from '../../../functions/domain/retrospective/recurrence.ts';
import { rulesOf } from '../../../functions/domain/retrospective/rules-of.ts';
import type { Retrospective } from '../../../functions/domain/retrospective/retrospective.ts';
import type { Ground } from '../../../functions/domain/rules/retrospective-rules.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { shanghai } from '../../harness/world.ts';

const rules = rulesOf(currentPolicy());
const ORDINARY: CaseOver = {
  caseNumber: 'BL2600001',
  over: 'closed',
  subject: '环境',
  grades: { opinion: 'IV', emergency: null },
  missed: [],
  risen: false,
  drill: false,
};

describe('D4 · which cases are looked back at by themselves', () => {
  it.each<[string, Partial<CaseOver>, Ground[]]>([
    ['an ordinary case is not', {}, []],
    ['较大 is not major', { grades: { opinion: 'III', emergency: null } }, []],
    ['a major concern', { grades: { opinion: 'II', emergency: null } }, ['major']],
    ['an especially major one', { grades: { opinion: 'I', emergency: null } }, ['major']],
    ['a light concern about a major emergency', { grades: { opinion: 'IV', emergency: 'II' } }, ['major']],
    ['one about a lesser emergency is not', { grades: { opinion: 'IV', emergency: 'III' } }, []],
    ['a missed answer within 48 hours (P4)', { missed: ['response'] }, ['missed']],
    ['a missed press conference (P3)', { missed: ['press-conference'] }, ['missed']],
    ['missed first information (P3a)', { missed: ['first-information'] }, ['missed']],
    ['a missed limit of a superior (P2)', { missed: ['assigned-limit'] }, ['missed']],
    ['a late signature is no missed answer', { missed: ['sign'] }, []],
    ['one that grew graver', { risen: true }, ['risen']],
    [
      'all of these at once',
      { grades: { opinion: 'II', emergency: null }, missed: ['response', 'sign'], risen: true },
      ['major', 'missed', 'risen'],
    ],
    ['one that was ended without an answer', { over: 'no-answer', missed: ['response'] }, ['missed']],
    ['one that was entered by mistake is not', { over: 'entered-by-mistake', missed: ['response'] }, []],
    ['a drill is not', { grades: { opinion: 'I', emergency: 'I' }, drill: true }, []],
    [
      'one that was over, of which an answer turned out to be missed',
      { missed: ['response'], since: ['sign', 'response'] },
      ['missed'],
    ],
    ['not where something else did', { risen: true, missed: ['response'], since: ['sign'] }, []],
  ])('%s', (_says, is, grounds) => {
    expect(groundsOf({ ...ORDINARY, ...is }, rules)).toEqual(grounds);
  });

  it('not since it grew graver, where the rules do not ask for that', () => {
    const lenient = { ...rules, compulsory: { ...rules.compulsory, risen: false } };
    expect(groundsOf({ ...ORDINARY, risen: true }, lenient)).toEqual([]);
  });

  it('the rest are looked back at with their quarter, but for drills and what was none of ours', () => {
    expect(isOfQuarter(ORDINARY, rules)).toBe(true);
    expect(isOfQuarter({ ...ORDINARY, risen: true }, rules)).toBe(false);
    expect(isOfQuarter({ ...ORDINARY, drill: true }, rules)).toBe(false);
    expect(isOfQuarter({ ...ORDINARY, over: 'not-government' }, rules)).toBe(false);
  });
});

describe('D4 · the quarter that is over', () => {
  it.each([
    ['2026-01-01 00:00', '2025Q4'],
    ['2026-03-31 23:59', '2025Q4'],
    ['2026-04-01 00:00', '2026Q1'],
    ['2026-12-31 23:59', '2026Q3'],
  ])('at %s it is %s', (at, quarter) => {
    expect(lastQuarter(shanghai(at))).toBe(quarter);
  });

  it('runs from its first midnight in Shanghai to that of the next, across New Year', () => {
    expect(spanOf('2025Q4')).toEqual({ from: shanghai('2025-10-01 00:00'), before: shanghai('2026-01-01 00:00') });
    expect(spanOf('2026Q1')).toEqual({ from: shanghai('2026-01-01 00:00'), before: shanghai('2026-04-01 00:00') });
  });
});

describe('D4, H1 · which later case may be the same again, by the record alone', () => {
  const LESSON = {
    number: 'BLP2600001',
    caseNumber: 'BL2600001',
    openedAt: shanghai('2026-03-06 10:00'),
    answered: 'unit-a',
    subject: '环境',
  };
  const LATER: LaterCase = {
    number: 'BL2600009',
    subject: '环境',
    unit: 'unit-a',
    discoveredAt: shanghai('2026-05-06 10:00'),
  };
  it.each<[string, Partial<Pick<Retrospective, 'causes' | 'cases'>>, Partial<LaterCase>, boolean]>([
    ['the same unit and subject', {}, {}, true],
    ['another unit', {}, { unit: 'unit-b' }, false],
    ['another subject', {}, { subject: '水电' }, false],
    [
      'the same again, of causes of which one is the same',
      { causes: ['emergency'] },
      { causes: ['policy-misread', 'emergency'] },
      true,
    ],
    ['of another cause', { causes: ['emergency'] }, { causes: ['policy-misread'] }, false],
    ['of a cause that nobody has told of the one', { causes: ['emergency'] }, {}, true],
    [
      'another unit, matched with the case when it came in (M4)',
      {},
      { unit: 'unit-b', recurrenceOf: 'BL2600001' },
      true,
    ],
    ['the case itself', {}, { number: 'BL2600001' }, false],
    ['the case that it joined since', { cases: ['BL2600009'] }, {}, false],
    ['discovered before the lesson was asked for', {}, { discoveredAt: shanghai('2026-03-06 09:59') }, false],
    ['on the last day of the year after', {}, { discoveredAt: shanghai('2027-03-06 10:00') }, true],
    ['a minute later', {}, { discoveredAt: shanghai('2027-03-06 10:01') }, false],
    ['of a cause that was told of the other alone', {}, { causes: ['emergency'] }, true],
  ])('%s', (_says, lesson, later, is) => {
    expect(mayRecur({ ...LESSON, ...lesson }, { ...LATER, ...later }, rules)).toBe(is);
  });

  it('nothing is, where nobody answered for either', () => {
    const { answered: _nobody, ...unanswered } = LESSON;
    const { unit: _none, ...later } = LATER;
    expect(mayRecur(unanswered, later, rules)).toBe(false);
  });

  it('nothing is the same as a whole quarter', () => {
    const { caseNumber: _case, ...quarter } = LESSON;
    expect(mayRecur(quarter, LATER, rules)).toBe(false);
  });
});
