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
