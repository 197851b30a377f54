/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { Context } from '../../../functions/domain/commands/decide.ts';
import { appeal, carryOutAppeal, tolerate } from '../../../functions/domain/commands/points.ts';
import type { Breach } from '../../../functions/domain/matter/breach.ts';
import type { Proposed } from '../../../functions/domain/matter/proposal.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aDirectory, anAssignment, aProposal, at } from '../samples.ts';

const NOW = at('2026-03-21 16:00');
const policy = currentPolicy();
const person = (id: string, unit: string) =>
  ({ kind: 'person', id, name: id, unit, role: 'leader', via: 'console' }) as const;
const zhang = person('zhang', 'housing');
const wang = person('wang', 'office');
const chief = person('chief', 'office');
const breach = (part: Partial<Breach> = {}): Breach => ({
  duty: 'response',
  unit: 'housing',
  is: 'stands',
  dueAt: at('2026-03-20 14:10'),
  ...part,
});
const missed = (part: Partial<Breach> = {}): Case =>
  aCase({ assignments: [anAssignment('housing')], breaches: [breach(part)] });
const context = (part: Partial<Context> = {}): Context => ({
  policy,
  directory: aDirectory(),
  now: NOW,
  facts: [],
  proposed: [],
  ...part,
});
const proposed = (duty: string): Proposed => ({
  type: 'proposed',
  proposal: aProposal('P2', { kind: 'appeal' }),
  payload: { kind: 'appeal', duty },
  reason: '',
});
const cameOf = (drafts: unknown): unknown =>
  isRefusal(drafts) ? `refused: ${drafts.refused} ${drafts.clause} ${drafts.field ?? ''}`.trim() : drafts;

describe('S5 · a point that a miss cost is asked back', () => {
  const appealed = (state: Case, actor = zhang, part: Partial<Context> = {}, duty = 'response'): unknown =>
    cameOf(
      appeal(
        state,
        { command: 'appeal', duty, reason: '当日停电' } as Parameters<typeof appeal>[1],
        actor,
        context(part),
      ),
    );
  it('by its unit, or by the desk that was told, from another', () => {
    const asked = (by: string) => [
      {
        type: 'proposed',
        proposal: { id: 'P4', kind: 'appeal', by, barred: ['housing'] },
        payload: { kind: 'appeal', duty: 'response' },
        reason: '当日停电',
      },
    ];
    expect(appealed(missed())).toMatchObject(asked('zhang'));
    expect(appealed(missed(), wang)).toMatchObject(asked('wang'));
    expect(appealed(missed({ mark: 'tolerated' }))).toMatchObject(asked('zhang'));
  });
  it.each<[string, Case, typeof zhang, Partial<Context>, string]>([
    ['another unit', missed(), person('sun', 'xinqi'), {}, 'refused: not-own-unit S5 /duty'],
    [
      'what is asked already',
      missed(),
      zhang,
      { proposed: [proposed('response')] },
      'refused: already-proposed S5 /duty',
    ],
    [
      'what nobody missed',
      aCase({ assignments: [anAssignment('housing')] }),
      zhang,
      {},
      'refused: no-such-breach S5 /duty',
    ],
    ['what counts no more', missed({ is: 'healed' }), zhang, {}, 'refused: counts-no-more S5 /duty'],
    ['what was given back', missed({ mark: 'waived' }), zhang, {}, 'refused: waived-already S5 /duty'],
  ])('refuses %s', (_, state, actor, part, came) => {
    expect(appealed(state, actor, part)).toBe(came);
  });
  it('refuses what is of the desk itself', () => {
    expect(appealed(aCase({ breaches: [{ duty: 'confirm', is: 'stands', dueAt: NOW }] }), wang, {}, 'confirm')).toBe(
      'refused: desk-duty S5 /duty',
    );
  });
  it('is not held up by the appeal of another miss', () => {
    expect(appealed(missed(), zhang, { proposed: [proposed('sign:A1')] })).toHaveLength(1);
  });

  const approved = {
    proposal: aProposal('P2', { kind: 'appeal' }),
    payload: { kind: 'appeal', duty: 'response' } as const,
    reason: '',
    approvedBy: 'chief',
  };
  const carried = (state: Case): unknown => cameOf(carryOutAppeal(state, approved, context()));
  it('is given back once it is approved, unless it counts no more by then', () => {
    expect(carried(missed())).toEqual([{ type: 'point-waived', duty: 'response', proposalId: 'P2' }]);
    expect(carried(missed({ is: 'elsewhere' }))).toBe('refused: counts-no-more S5 /proposalId');
  });
});

const tolerated = (state: Case, actor = chief, part: Partial<Context> = {}, duty = 'response'): unknown =>
  cameOf(tolerate(state, { command: 'tolerate', duty, reason: '口误', evidence: [] }, actor, context(part)));
it('is found by a leader of another unit', () => {
  expect(tolerated(missed())).toEqual([{ type: 'breach-tolerated', duty: 'response', reason: '口误', evidence: [] }]);
});

describe('P7 · an honest mistake of those who came forward to answer', () => {
  it('refuses a leader of the unit, what was found before, and what is no answer', () => {
    expect(tolerated(missed(), person('head', 'housing'))).toMatch(/^refused: /);
    expect(tolerated(missed({ mark: 'tolerated' }))).toBe('refused: tolerated-already P7 /duty');
    expect(tolerated(missed({ duty: 'sign:A1' }), chief, {}, 'sign:A1')).toBe('refused: no-answering P7 /duty');
    const { scores: _, ...without } = policy;
    expect(tolerated(missed(), chief, { policy: without })).toBe('refused: no-score-rules P7 /duty');
  });
});
