import { describe, expect, it } from 'vitest';
import type { ClockChange } from '../../../functions/domain/case/clock-changes.ts';
import type { Outbox, TakeBack } from '../../../functions/domain/texts/outbox.ts';
import { ofClocks, takeBackTexts } from '../../../functions/domain/texts/taken-back.ts';
import type { Text } from '../../../functions/domain/texts/text.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aDirectory, aText, at } from '../samples.ts';

const policy = currentPolicy();
const NOW = at('2026-03-19 23:00');
const MORNING = at('2026-03-20 07:30');
const context = { policy, directory: aDirectory(), channels: ['by-hand'] };

/** What an officer of housing was told of the answer, by the fifth event. */
const told = (part: Partial<Text> = {}): Text => aText({ state: 'sent', ...part });
const takeBack = (of: TakeBack['of'], part: Partial<TakeBack> = {}): TakeBack => ({
  seq: 9,
  step: 'response',
  of,
  template: 'taken-back',
  variables: {},
  withCode: false,
  grade: 'IV',
  drill: false,
  ...part,
});
/** Of a decision whose first event is the eighth. */
const outbox = (takeBacks: TakeBack[], texts: Text[] = []): Outbox => ({
  matter: 'BL2600017',
  seq: 9,
  firstSeq: 8,
  at: NOW,
  policyId: policy.id,
  texts,
  takeBacks,
  obsoletes: false,
});
const peopleTold = (of: TakeBack['of'], ...sentTexts: Text[]): string[] =>
  takeBackTexts(outbox([takeBack(of)]), sentTexts, context).map(({ person }) => person);

describe('P8 · who hears that something is off: whoever was told of it', () => {
  it.each<[string, TakeBack['of'], Partial<Text>, boolean]>([
    ['a clock, by a text on it', { clock: 'response' }, {}, true],
    ['by one that names it among others', { clock: 'response' }, { step: 'sign:A1', about: ['x', 'response'] }, true],
    ['not by one on another', { clock: 'response' }, { step: 'sign:A1', about: ['x'] }, false],
    ['nor by one on its next generation', { clock: 'response' }, { step: 'response#2' }, false],
    ['the desk too', { clock: 'response' }, { person: 'wang', unit: 'office', role: 'desk' }, true],
    ['a clock of one unit', { clockOf: 'response', unit: 'housing' }, {}, true],
    ['not on another clock', { clockOf: 'response', unit: 'housing' }, { step: 'sign:A1' }, false],
    ['not of another unit', { clockOf: 'response', unit: 'xinqi' }, {}, false],
    ['not its leader, who is told of the whole', { clockOf: 'response', unit: 'housing' }, { role: 'leader' }, false],
    ['all of a unit', { unit: 'housing' }, { step: 'assignment:A1', role: 'leader' }, true],
    ['not another unit', { unit: 'xinqi' }, {}, false],
    ['nor the desk of the same unit', { unit: 'housing' }, { role: 'desk' }, false],
    ['the whole case, whatever the unit', { case: true }, { unit: 'xinqi' }, true],
    ['but not the desk, which did it', { case: true }, { role: 'desk' }, false],
    ['another due time', { clock: 'response', dueNow: '21日10:00' }, { variables: { by: '20日14:10' } }, true],
    ['not the same', { clock: 'response', dueNow: '20日14:10' }, { variables: { by: '20日14:10' } }, false],
    ['not of another clock', { clock: 'response', dueNow: '21日10:00' }, { step: 'sign:A1' }, false],
    ['a miss, of any generation', { missOf: 'response' }, { step: 'response#2', template: 'missed' }, true],
    ['of an order', { missOf: 'order-sign' }, { step: 'order-sign', template: 'order-missed' }, true],
    ['by notice', { missOf: 'order-sign' }, { step: 'order-sign', template: 'order-notice' }, true],
    ['or letter', { missOf: 'order-sign' }, { step: 'order-sign', template: 'order-letter' }, true],
    ['not a reminder', { missOf: 'response' }, {}, false],
    ['not another miss', { missOf: 'response' }, { step: 'sign:A1', template: 'missed' }, false],
    ['misses, one of them', { missesOf: ['sign:A1', 'response'] }, { template: 'missed' }, true],
    ['or by a text on several that are late', { missesOf: ['response'] }, { step: 'case', template: 'late' }, true],
    ['not a reminder of it', { missesOf: ['response'] }, {}, false],
    ['not of another', { missesOf: ['response'] }, { step: 'sign:A1', template: 'missed' }, false],
    ['several clocks of a unit', { clocks: ['sign:A1', 'response'], unit: 'housing' }, {}, true],
    ['not of another unit', { clocks: ['response'], unit: 'xinqi' }, {}, false],
    ['not other clocks', { clocks: ['sign:A1'], unit: 'housing' }, {}, false],
    ['everybody else but some units', { clocks: ['response'], but: ['xinqi'] }, {}, true],
    ['not those', { clocks: ['response'], but: ['xinqi', 'housing'] }, {}, false],
    ['what an event said that never was', { event: 5 }, { step: 'case' }, true],
    ['not what another said', { event: 4 }, {}, false],
  ])('%s (%j)', (_, of, part, hears) => {
    const person = part.person ?? 'zhang';
    expect(peopleTold(of, told(part))).toEqual(hears ? [person] : []);
  });

  it.each<[Text['state'], boolean]>([
    ['sending', true],
    ['sent', true],
    ['delivered', true],
    ['unknown', true],
    ['queued', false],
    ['held', false],
    ['failed', false],
    ['dropped', false],
  ])('by a text that is %s: %s', (state, hears) => {
    expect(peopleTold({ clock: 'response' }, told({ state }))).toEqual(hears ? ['zhang'] : []);
  });

  it('by an earlier decision, not by this one', () => {
    expect(peopleTold({ clock: 'response' }, told({ seq: 7 }))).toEqual(['zhang']);
    expect(peopleTold({ clock: 'response' }, told({ seq: 8 }))).toEqual([]);
  });
});

/** By the sixth event an officer of housing was told that something is off. */
const off = (part: Partial<Text>): Text => told({ id: 'off', seq: 6, template: 'taken-back', ...part });

/** How many texts say it and that the answer is off. */
const both = (of: TakeBack['of']): number =>
  takeBackTexts(outbox([takeBack(of), takeBack({ clock: 'response' })]), [told()], context).length;
/** How many hear of it where this decision tells an officer of housing something else besides. */
const heard = (template: string, of: TakeBack['of']): number =>
  takeBackTexts(outbox([takeBack(of)], [told({ template })]), [told()], context).length;

describe('P8 · nobody hears twice that something is off', () => {
  it.each<[string, Partial<Text>, Text, boolean]>([
    ['of the same step', {}, off({}), false],
    ['of the whole case', {}, off({ step: 'case' }), false],
    ['of all that his unit had', {}, off({ step: 'assignment:A1' }), false],
    [
      'of his unit’s return, which was granted',
      {},
      off({ step: 'assignment:A1', template: 'return-decided', variables: { action: '同意退回' } }),
      false,
    ],
    ['of another step', {}, off({ step: 'sign:A1' }), true],
    ['somebody else', {}, off({ person: 'zhao' }), true],
    ['before he was told', { seq: 7 }, off({}), true],
    ['at the very event by which he was told', { seq: 6 }, off({}), true],
    ['of several, it among them', {}, off({ step: 'case', takesBack: ['sign:A1', 'response'] }), false],
    ['of several others', {}, off({ step: 'case', takesBack: ['sign:A1'] }), true],
    [
      'of some of those that the text named',
      { about: ['response', 'closing:R1'] },
      off({ takesBack: ['response'] }),
      true,
    ],
    ['by a decision on the grades', {}, off({ template: 'graded-down', takesBack: ['response'] }), false],
  ])('%s', (_, part, later, hears) => {
    expect(peopleTold({ clock: 'response' }, told(part), later)).toEqual(hears ? ['zhang'] : []);
  });

  it('that the duty is off says nothing of the miss', () => {
    expect(peopleTold({ missesOf: ['response'] }, told({ template: 'missed' }), off({}))).toEqual(['zhang']);
  });

  it('who hears that all is over need not hear of its parts, in whatever it is said', () => {
    expect(both({ case: true })).toBe(1);
    expect(both({ unit: 'housing' })).toBe(1);
    // A part of it only.
    expect(both({ clockOf: 'response', unit: 'housing' })).toBe(2);
    expect(both({ clocks: ['response'], unit: 'housing' })).toBe(2);
  });

  it('nor who is told by this very decision that his return was granted, or what the new grade takes off', () => {
    expect(heard('return-decided', { clock: 'response' })).toBe(0);
    expect(heard('graded-down', { clocks: ['response'], unit: 'housing' })).toBe(0);
    expect(heard('graded-up', { clocks: ['response'], unit: 'housing' })).toBe(0);
    // Of something else than the duties that the grade brought.
    expect(heard('graded-up', { clock: 'response' })).toBe(1);
    expect(heard('assigned', { clock: 'response' })).toBe(1);
  });
});

describe('P8 · the text that says it', () => {
  it('is known by what it takes back and when, and waits for the morning but for the desk’s', () => {
    const sentTexts = [told(), told({ person: 'wang', unit: 'office', role: 'desk' })];
    const of = { clocks: ['response'], but: ['xinqi'] };
    const texts = takeBackTexts(outbox([takeBack(of, { held: MORNING })]), sentTexts, context);
    expect(texts).toMatchObject([
      { id: 'response.e9.wang.by-hand', state: 'queued', notBefore: NOW, takesBack: ['response'] },
      {
        id: 'response.e9.zhang.by-hand',
        matter: 'BL2600017',
        step: 'response',
        state: 'held',
        queuedAt: NOW,
        notBefore: MORNING,
      },
    ]);
    expect(takeBackTexts(outbox([takeBack({ clock: 'response' })]), [told()], context)).toMatchObject([
      { state: 'queued', notBefore: NOW },
    ]);
  });
});

const gone = (why: 'corrected' | 'replaced' | 'no-longer-applies' | 'proposal-withdrawn'): ClockChange => ({
  change: 'superseded',
  clockId: 'response',
  kind: 'response',
  why,
});
const openedAs = (id: string): ClockChange => ({
  change: 'opened',
  clock: aClock({ id, dueAt: at('2026-03-21 10:00') }),
});
const met = (late: boolean): ClockChange => ({ change: 'met', clockId: 'response#2', metAt: NOW, late });

const said = (changes: ClockChange[], types: string[] = [], open = true): unknown =>
  ofClocks(
    { type: 'clocks-changed', seq: 9, changes },
    types.map((type) => ({ type })),
    open,
    {
      bearer: aCase({ clocks: [aClock({ id: 'response#2', state: 'met' })] }),
      policy,
      held: null,
    },
  ).map(({ step, of, template, variables: { action = '', by = '' } }) => [step, of, template, action, by]);

describe('P8, H2 · what a decision says of the clocks that it changes', () => {
  const isOff = ['response', { clock: 'response' }, 'taken-back', '公开回应', ''];

  it.each<[string, ClockChange[], string[], boolean, unknown[]]>([
    ['that a duty is off', [gone('no-longer-applies')], [], true, [isOff]],
    ['not where a like one takes its place', [gone('replaced')], [], true, []],
    ['nor where all is over', [gone('no-longer-applies')], [], false, []],
    ['but of a proposal taken back then', [gone('proposal-withdrawn')], [], false, [isOff]],
    ['that a correction took it off', [gone('corrected'), openedAs('closing:R1')], ['corrected'], true, [isOff]],
    [
      'by when it is due after a correction',
      [gone('corrected'), openedAs('response#2')],
      ['corrected'],
      true,
      [['response#2', { clock: 'response', dueNow: '21日10:00' }, 'corrected', '公开回应', '21日10:00']],
    ],
    ['only where a correction moved it', [gone('no-longer-applies'), openedAs('response#2')], [], true, [isOff]],
    [
      'that it was never missed, by a corrected fact',
      [met(false)],
      ['corrected'],
      true,
      [['response#2', { missOf: 'response' }, 'healed', '公开回应', '']],
    ],
    ['not where it was late all the same', [met(true)], ['corrected'], true, []],
    ['nor where it was simply met', [met(false)], ['answered'], true, []],
    ['nothing of what was missed', [{ change: 'missed', clockId: 'response#2' }], ['corrected'], true, []],
  ])('%s', (_, changes, types, open, expected) => {
    expect(said(changes, types, open)).toEqual(expected);
  });
});
