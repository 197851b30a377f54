import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../functions/domain/case/events.ts';
import { reconcile } from '../../../functions/domain/clocks/reconcile.ts';
import { outcomeOf } from '../../../functions/domain/commands/outcome.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const desk = { kind: 'person', id: 'wang', name: 'wang', unit: 'office', role: 'coordinator', via: 'console' } as const;

describe('D1, H4 · what a decision does to the clocks is whole: judged again, nothing is left to do', () => {
  /*
   * The answer was over when the case was opened again (due 20 March 14:10, reopened the day after), so that our own target of 48 hours ran, to
   * 23 March 10:00, and R1 met it late. With R1 split off the miss is that of the target: what the case missed lies after its reopening, and
   * nothing is owed beside the answer that is open again.
   */
  const reopenedAt = at('2026-03-21 10:00');
  const targetAt = at('2026-03-23 10:00');
  const now = at('2026-03-24 09:00');
  const state = aCase({
    discoveredAt: at('2026-03-18 14:10'),
    grades: { opinion: 'III', emergency: null },
    gradesConfirmed: true,
    assignments: [anAssignment('housing', { state: 'signed', signedAt: at('2026-03-18 15:00') })],
    reopened: 1,
    reopenedAt,
    renewed: { at: reopenedAt },
    releases: [
      {
        id: 'R1',
        unit: 'housing',
        form: 'statement',
        publishedAt: at('2026-03-23 18:00'),
        final: false,
        fulfils: ['response'],
        spoke: ['primary'],
      },
    ],
    clocks: [
      aClock({
        id: 'response#2',
        openedAt: reopenedAt,
        past: true,
        targetAt,
        state: 'met',
        metAt: at('2026-03-23 18:00'),
        late: true,
      }),
    ],
    breaches: [{ duty: 'response', is: 'stands', dueAt: at('2026-03-20 14:10') }],
  });
  const split: Draft = {
    type: 'split-off',
    alertId: 'a1',
    newCase: 'BL2600018',
    reason: '不是一回事',
    releases: ['R1'],
    proposes: { opinion: 'IV', emergency: null },
  };

  it('also where a breach is judged by it on which another duty hangs', () => {
    const { changes, after } = outcomeOf(state, [split], desk, { policy, now });
    expect(changes).toContainEqual({ change: 'breach-judged', duty: 'response', is: 'stands', dueAt: targetAt });
    expect(reconcile(after, policy, now)).toEqual([]);
    const live = after.clocks.filter(({ kind, state: is }) => kind === 'response' && is !== 'met').map(({ id }) => id);
    expect(live).toEqual(['response#3']);
  });
});
