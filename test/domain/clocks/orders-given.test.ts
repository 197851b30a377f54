import { describe, expect, it } from 'vitest';
import type { Case, SetLimit } from '../../../functions/domain/case/case.ts';
import type { Dispatch } from '../../../functions/domain/case/dispatch.ts';
import {
  answerTo,
  feedbackOn,
  isOfCase,
  orderKey,
  ordersFromAbove,
  ordersGiven,
} from '../../../functions/domain/clocks/orders-given.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, anAssignment, at } from '../samples.ts';

const FOUR = at('2026-03-18 16:00');
const SIX = at('2026-03-18 18:00');
const order = (unit: string, dueAt: string = FOUR, number = '1号') => ({ unit, number, dueAt });
const limit = (id: string, unit: string, part: Partial<SetLimit> = {}): SetLimit => ({
  id,
  unit,
  dueAt: SIX,
  setAt: at('2026-03-18 15:00'),
  ...part,
});
const given = (part: Partial<Case>) =>
  ordersGiven(aCase(part)).map(({ of, unit, dueAt, givenAt, move }) => [of, unit, dueAt, givenAt, move]);
const DISCOVERED = at('2026-03-18 14:10');
const ASSIGNED = at('2026-03-18 14:30');
const OURS = { primary: true };

describe('P2 · the orders with a limit that a case has, each once', () => {
  it.each<[string, Partial<Case>, unknown[]]>([
    ['none', {}, []],
    [
      'the one that it came with, from its discovery',
      { assignedBy: order('市网信办') },
      [[undefined, '市网信办', FOUR, DISCOVERED, OURS]],
    ],
    [
      'none without a limit',
      {
        assignedBy: { unit: '市网信办' },
        assignments: [anAssignment('housing', { assignedBy: { unit: '市网信办' } })],
      },
      [],
    ],
    [
      'one that was set later, from then',
      { limits: [limit('L1', '省网信办')] },
      [['L1', '省网信办', SIX, at('2026-03-18 15:00'), OURS]],
    ],
    [
      'none that never was, or that is another case’s',
      { limits: [limit('L1', '甲', { void: true }), limit('L2', '乙', { splitOff: true })] },
      [],
    ],
    [
      'a unit’s own',
      { assignments: [anAssignment('housing', { assignedBy: order('省厅') })] },
      [['A1', '省厅', FOUR, ASSIGNED, { unit: 'housing' }]],
    ],
    [
      'from when it was first given to any unit',
      { assignments: [anAssignment('housing', { assignedBy: order('省厅'), orderedAt: DISCOVERED })] },
      [['A1', '省厅', FOUR, DISCOVERED, { unit: 'housing' }]],
    ],
    [
      'none of a part that was taken back',
      { assignments: [anAssignment('housing', { assignedBy: order('省厅'), state: 'taken-back' })] },
      [],
    ],
    [
      'the case’s own, passed on to the primary, once',
      { assignedBy: order('省厅'), assignments: [anAssignment('housing', { assignedBy: order('省厅') })] },
      [[undefined, '省厅', FOUR, DISCOVERED, OURS]],
    ],
    [
      'to a co-unit, its own duty',
      {
        assignedBy: order('省厅'),
        assignments: [anAssignment('housing', { part: 'co-unit', assignedBy: order('省厅') })],
      },
      [
        [undefined, '省厅', FOUR, DISCOVERED, OURS],
        ['A1', '省厅', FOUR, ASSIGNED, { unit: 'housing' }],
      ],
    ],
    [
      'another of the same superior is another',
      { assignedBy: order('省厅'), assignments: [anAssignment('housing', { assignedBy: order('省厅', SIX) })] },
      [
        [undefined, '省厅', FOUR, DISCOVERED, OURS],
        ['A1', '省厅', SIX, ASSIGNED, { unit: 'housing' }],
      ],
    ],
  ])('%s', (_, part, orders) => {
    expect(given(part)).toEqual(orders);
  });

  it('with the number that it has, and what of it was done elsewhere', () => {
    const [plain, numbered] = ordersGiven(
      aCase({ limits: [limit('L1', '甲'), limit('L2', '乙', { number: '7号', done: 'answer' })] }),
    );
    expect(plain).not.toHaveProperty('number');
    expect(plain).not.toHaveProperty('done');
    expect(numbered).toMatchObject({ number: '7号', done: 'answer' });
  });

  it('the same one in whatever widths it was typed, also where it was set later', () => {
    const state = aCase({ limits: [limit('L1', '省厅', { number: '7号', dueAt: FOUR })] });
    expect(isOfCase(state, order(' 省厅 ', FOUR, '7号'))).toBe(true);
    expect(isOfCase(state, order('省厅', FOUR, '8号'))).toBe(false);
    expect(isOfCase(state, order('市厅', FOUR, '7号'))).toBe(false);
    expect(isOfCase(aCase(), order('省厅'))).toBe(false);
  });
});

describe('P2 · what answers an order from above', () => {
  const policy = currentPolicy();
  const { upward } = policy;
  const rules = upward && { upward: { ...upward, feedback: { ...upward.feedback, bodies: ['省厅', '市网信办'] } } };

  it('is asked for by the bodies of the rules alone, and once', () => {
    const limits = [
      limit('L1', '省厅', { number: '1号' }),
      limit('L2', '区府办'),
      limit('L3', ' 市网信办'),
      limit('L4', '省厅', { number: '2号', done: 'feedback' }),
      limit('L5', '省厅', { number: '3号', done: 'answer' }),
    ];
    expect(ordersFromAbove(aCase({ limits }), rules ?? {}).map(({ of }) => of)).toEqual(['L1', 'L3', 'L5']);
    expect(ordersFromAbove(aCase({ limits }), {})).toEqual([]);
  });

  it('is known by the order that it answers', () => {
    const dispatches: Dispatch[] = [
      { id: 'U1', kind: 'first', unit: 'housing', versions: 1 },
      { id: 'U2', kind: 'feedback', unit: 'housing', versions: 1, order: 'assigned-limit' },
      { id: 'U3', kind: 'feedback', unit: 'housing', versions: 1, order: 'assigned-limit:L1' },
    ];
    expect(feedbackOn(aCase({ dispatches }), orderKey({}))?.id).toBe('U2');
    expect(feedbackOn(aCase({ dispatches }), orderKey({ of: 'L1' }))?.id).toBe('U3');
    expect(feedbackOn(aCase({ dispatches }), orderKey({ of: 'L2' }))).toBeUndefined();
    expect(feedbackOn(aCase({}), orderKey({}))).toBeUndefined();
  });

  it('is the first where nobody has written any', () => {
    expect([answerTo({}, undefined), answerTo({ of: 'L1' }, undefined)]).toEqual(['O', 'L1']);
  });

  it.each<[string | undefined, number | undefined, string]>([
    [undefined, undefined, 'O'],
    ['L1', undefined, 'L1'],
    ['L1', 1, 'L1.2'],
    [undefined, 2, 'O.3'],
  ])('order %s, sent back %s times: %s', (of, returns, key) => {
    const dispatch: Dispatch = {
      id: 'U1',
      kind: 'feedback',
      unit: 'housing',
      versions: 1,
      ...(returns ? { returns } : {}),
    };
    expect(answerTo(of === undefined ? {} : { of }, dispatch)).toBe(key);
  });
});

const answering = (of: string, part: Partial<Dispatch> = {}): Dispatch => ({
  id: `U-${of}`,
  kind: 'feedback',
  unit: 'housing',
  versions: 1,
  order: `assigned-limit:${of}`,
  ...part,
});

const having = (state: 'signed' | 'taken-back', unit = 'housing'): Partial<Case> => ({
  assignments: [anAssignment(unit, { state })],
});

const NINE = at('2026-03-19 09:00');
const TEN = at('2026-03-19 10:00');
/** The same order twice: with the limit that came second the later one. */
const twice = (first: Partial<SetLimit> = {}, second: Partial<SetLimit> = {}): SetLimit[] => [
  limit('L1', '省厅', { number: '1号', dueAt: TEN, ...first }),
  limit('L2', '省厅', { number: '1号', dueAt: NINE, ...second }),
];
const known = (...dispatches: Dispatch[]): string | undefined =>
  feedbackOn(aCase({ limits: twice(), dispatches }), 'assigned-limit:L1')?.id;

describe('P2, M4 · one order of two cases that were joined', () => {
  const upward = currentPolicy().upward;
  const rules = upward && { upward: { ...upward, feedback: { ...upward.feedback, bodies: ['省厅'] } } };
  const sendings = [{ id: 'S1', to: ['省厅'], sentAt: at('2026-03-18 17:00') }];
  const asked = (limits: SetLimit[], dispatches: Dispatch[] = [], part: Partial<Case> = {}): unknown[] =>
    ordersFromAbove(aCase({ limits, dispatches, ...part }), rules ?? {}).map(({ of, also, move }) => [of, also, move]);
  const with1 = [{ of: 'L1', dueAt: TEN }];
  const with2 = [{ of: 'L2', dueAt: NINE }];

  it.each<[string, SetLimit[], Dispatch[], unknown[]]>([
    ['asks for one answer by the earlier limit', twice(), [], [['L2', with1, OURS]]],
    ['by the one that was not over when it came', twice({}, { overThere: true }), [], [['L1', with2, OURS]]],
    [
      'by the earlier, where both were over',
      twice({ overThere: true }, { overThere: true }),
      [],
      [['L2', with1, OURS]],
    ],
    ['for none, where either was answered there', twice({}, { done: 'feedback' }), [], []],
    ['by the one that was answered here', twice(), [answering('L1', { sendings })], [['L1', with2, OURS]]],
    ['not by one that was only written', twice(), [answering('L1')], [['L2', with1, OURS]]],
    [
      'nor by one whose sending never was',
      twice(),
      [answering('L1', { sendings: sendings.map((one) => ({ ...one, void: true as const })) })],
      [['L2', with1, OURS]],
    ],
    [
      'anew where it was sent back here, whatever was answered there',
      twice({}, { done: 'feedback' }),
      [answering('L1', { sendings, returns: 1 })],
      [['L1', with2, OURS]],
    ],
    [
      'not for what was sent back there before it came',
      twice({}, { done: 'feedback' }),
      [answering('L1', { sendings, returns: 1, from: { case: 'BL2600009', id: 'U1', returns: 1 } })],
      [],
    ],
    [
      'two orders of two numbers each',
      twice({}, { number: '2号' }),
      [],
      [
        ['L1', undefined, OURS],
        ['L2', undefined, OURS],
      ],
    ],
  ])('%s', (_, limits, dispatches, expected) => {
    expect(asked(limits, dispatches)).toEqual(expected);
  });

  it('is done anew by whoever wrote it there, where he has a part here', () => {
    const back = [answering('L1', { returns: 1, from: { case: 'BL2600009', id: 'U1' } })];
    const one = twice().slice(0, 1);
    expect(asked(one, back, having('signed'))).toEqual([['L1', undefined, { unit: 'housing' }]]);
    expect(asked(one, back, having('taken-back'))).toEqual([['L1', undefined, OURS]]);
    expect(asked(one, back, having('signed', 'water'))).toEqual([['L1', undefined, OURS]]);
    // Written here, it is the case's.
    expect(asked(one, [answering('L1', { returns: 1 })], having('signed'))).toEqual([['L1', undefined, OURS]]);
  });

  it('is known by whatever answers either: what was sent back before what was sent, that before a draft', () => {
    const [draft, sent, back] = [
      answering('L1'),
      answering('L2', { sendings }),
      answering('L2', { id: 'back', sendings, returns: 1 }),
    ];
    expect(known(draft, sent, back)).toBe('back');
    expect(known(draft, sent)).toBe('U-L2');
    expect(known(answering('L2'), draft)).toBe('U-L1');
    expect(known(answering('L2'))).toBe('U-L2');
    expect(known(answering('L3'))).toBeUndefined();
    const another = limit('L3', '省厅', { number: '2号' });
    const state = aCase({ limits: [...twice(), another], dispatches: [answering('L3', { sendings })] });
    expect(feedbackOn(state, 'assigned-limit:L1')).toBeUndefined();
    expect(known(answering('L1', { gone: true }))).toBeUndefined();
  });
});
