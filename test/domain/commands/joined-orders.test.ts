import { describe, expect, it } from 'vitest';
import type { Case, Clock, SetLimit } from '../../../functions/domain/case/case.ts';
import type { Dispatch } from '../../../functions/domain/case/dispatch.ts';
import { feedbacksHere, undoneOrders } from '../../../functions/domain/commands/joined-orders.ts';
import { aCase, aClock, anAssignment, at } from '../samples.ts';

const NOW = at('2026-03-19 12:00');
const TEN = at('2026-03-20 10:00');
const ORDER = { unit: '省厅', number: '1号', dueAt: TEN };
const limit = (part: Partial<SetLimit> = {}): SetLimit => ({
  id: 'L1',
  ...ORDER,
  setAt: at('2026-03-18 15:00'),
  ...part,
});
const clock = (kind: 'assigned-limit' | 'feedback', part: Partial<Clock> = {}): Clock =>
  aClock({ id: `${kind}:L1`, kind, of: 'L1', dueAt: TEN, ...part });
const MET = { state: 'met' as const, metAt: NOW };

describe('P2, M4 · what of a superior’s orders goes over with a case that is joined', () => {
  const said = (part: Partial<Case>): unknown[] =>
    undoneOrders(aCase({ limits: [limit()], ...part }), NOW).map(
      ({ done, overThere }) => done ?? (overThere ? 'over there' : 'owed'),
    );

  it.each<[string, Partial<Case>, unknown[]]>([
    ['one that nothing was done of', {}, ['owed']],
    ['that was answered to the public, with nothing to tell upward', { clocks: [clock('assigned-limit', MET)] }, []],
    ['and the superior is still to hear', { clocks: [clock('assigned-limit', MET), clock('feedback')] }, ['answer']],
    ['who has heard', { clocks: [clock('assigned-limit', MET), clock('feedback', MET)] }, []],
    [
      'the superior heard, the public did not',
      { clocks: [clock('assigned-limit'), clock('feedback', MET)] },
      ['feedback'],
    ],
    ['neither', { clocks: [clock('assigned-limit'), clock('feedback')] }, ['owed']],
    [
      'neither, and late upward',
      { clocks: [clock('assigned-limit'), clock('feedback', { dueAt: at('2026-03-19 11:59') })] },
      ['over there'],
    ],
    ['at the very instant in time', { clocks: [clock('assigned-limit'), clock('feedback', { dueAt: NOW })] }, ['owed']],
    [
      'what was done before it came here',
      { limits: [limit({ done: 'answer' })], clocks: [clock('feedback')] },
      ['answer'],
    ],
    ['by the superior’s side', { limits: [limit({ done: 'feedback' })] }, ['feedback']],
    ['of another order nothing', { clocks: [clock('assigned-limit', { ...MET, of: 'L9' })] }, ['owed']],
  ])('%s', (_, part, expected) => {
    expect(said(part)).toEqual(expected);
  });

  it('also the one that the case came with, and a unit’s own', () => {
    const own = undoneOrders(
      aCase({ assignedBy: ORDER, clocks: [aClock({ id: 'assigned-limit', kind: 'assigned-limit', ...MET })] }),
      NOW,
    );
    expect(own).toEqual([]);
    const ofUnit: Partial<Case> = { assignments: [anAssignment('housing', { assignedBy: ORDER })] };
    expect(undoneOrders(aCase(ofUnit), NOW)).toEqual([{ by: ORDER }]);
    expect(undoneOrders(aCase({ ...ofUnit, clocks: [clock('assigned-limit', { ...MET, of: 'A1' })] }), NOW)).toEqual(
      [],
    );
  });
});

describe('P2, M4 · what answers an order, as it is known in the case that it comes to', () => {
  const was = { case: 'BL2600009', id: 'U1', givenAt: NOW };
  const brought = { unit: 'housing', answers: ORDER, sections: [{ id: 'facts', says: '已查明' }], was };
  const here = (part: Partial<Case>): unknown[] => {
    const drafts = feedbacksHere(aCase(part), {
      command: 'take-in',
      from: 'BL2600009',
      reason: '同一事项',
      assignments: [],
      releases: [],
      duties: [],
      line: [],
      brings: {},
      feedbacks: [brought, { ...brought, answers: { ...ORDER, number: '2号' } }],
    });
    return drafts.map((one) => (one.type === 'dispatch-written' ? [one.dispatch, one.order] : null));
  };

  it('by the order that is here already, and under the next number', () => {
    const dispatches: Dispatch[] = [{ id: 'U1', kind: 'first', unit: 'housing', versions: 1 }];
    expect(here({ limits: [limit()], dispatches })).toEqual([
      ['U2', 'assigned-limit:L1'],
      ['U3', undefined],
    ]);
    expect(here({ assignedBy: ORDER })).toEqual([
      ['U1', 'assigned-limit'],
      ['U2', undefined],
    ]);
  });
});
