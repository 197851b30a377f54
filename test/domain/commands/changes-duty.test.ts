import { describe, expect, it } from 'vitest';
import type { Case, ReleaseFact } from '../../../functions/domain/case/case.ts';
import type { Corrected, CorrectedState } from '../../../functions/domain/case/correction.ts';
import { changesDuty } from '../../../functions/domain/commands/changes-duty.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const now = at('2026-03-21 10:00');
const wang: Actor = { kind: 'person', id: 'wang', name: 'wang', unit: 'office', role: 'coordinator', via: 'console' };

const answer: ReleaseFact = {
  id: 'R1',
  form: 'authoritative',
  publishedAt: at('2026-03-19 10:00'),
  final: true,
  fulfils: ['response', 'follow-up'],
  unit: 'housing',
  reached: ['where-it-arose'],
};
const state: Case = aCase({
  assignments: [anAssignment('housing', { state: 'signed' })],
  releases: [answer],
  firstAnsweredAt: answer.publishedAt,
  clocks: [
    aClock({ state: 'met', metAt: answer.publishedAt }),
    aClock({
      id: 'closing:R1',
      kind: 'closing',
      of: 'R1',
      basis: 'ours',
      startAt: answer.publishedAt,
      dueAt: at('2026-03-22 10:00'),
      limit: { hours: 72 },
      move: { desk: true },
      ladder: 'closing',
      done: ['left1d'],
    }),
  ],
});
const correction = (sets: CorrectedState): Corrected => ({
  type: 'corrected',
  event: 3,
  fact: 'released',
  was: {},
  is: {},
  reason: '核对',
  evidence: [],
  sets,
});

describe('H2 · which correction one person does not make alone', () => {
  it.each<[string, CorrectedState, boolean]>([
    ['nothing of a duty', { release: answer }, false],
    ['who signed', { assignment: { id: 'A1', signedBy: 'zhao' } }, false],
    ['when the fact on the ground was dealt with', { settledAt: at('2026-03-20 10:00') }, false],
    ['when it was first published elsewhere', { firstPublishedAt: at('2026-03-18 10:00') }, false],
    ['the time of the answer, still in time', { release: { ...answer, publishedAt: at('2026-03-20 10:00') } }, true],
    ['the time of the answer, late now', { release: { ...answer, publishedAt: at('2026-03-20 15:00') } }, true],
    ['an answer that never was', { release: { ...answer, final: false, fulfils: [] } }, true],
    ['whose answer it was', { release: { ...answer, unit: 'water' } }, true],
    ['when it was learnt of', { discoveredAt: at('2026-03-18 10:00') }, true],
  ])('%s: %j', (_, sets, second) => {
    expect(changesDuty(state, [correction(sets)], wang, { policy, now })).toBe(second);
  });
});
