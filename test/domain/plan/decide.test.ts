import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { apply } from '../../../functions/domain/plan/apply.ts';
import type { PlanCommand, PlanTold } from '../../../functions/domain/plan/commands.ts';
import { decide } from '../../../functions/domain/plan/decide.ts';
import type { PlanMatter } from '../../../functions/domain/plan/plan-matter.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aDirectory, at } from '../samples.ts';

const policy = currentPolicy();
const OPEN: PlanCommand = { command: 'open', number: 'BLY2600001', plan: 'noise', title: '噪声预案', unit: 'unit-a' };
const PROPOSED: PlanTold = { command: 'note-proposed', title: '噪声预案', draft: 'D1', version: 1, planners: ['a'] };
const inForce = (readAgainOn: string): PlanTold => ({
  command: 'note-in-force',
  title: '噪声预案',
  unit: 'unit-a',
  readAgainOn,
});

/** What the plan is after these, one at each minute from 4 March, 10:00; or the word of the last refusal. */
function after(...commands: PlanCommand[]): PlanMatter | string {
  let state: PlanMatter | null = null;
  for (const [minute, command] of commands.entries()) {
    const now = at(`2026-03-04 10:0${minute}`);
    const actor = { kind: 'system', part: 'sweep' } as const;
    const decided = decide(state, actor, command, { policy, directory: aDirectory(), now });
    if (isRefusal(decided)) return decided.refused;
    for (const body of decided)
      state = apply(state, { ...body, seq: (state?.version ?? 0) + 1, at: now, actor, prev: '', hash: '' });
  }
  return state ?? 'nothing';
}
const clocks = (state: PlanMatter | string): unknown =>
  typeof state === 'string' ? state : state.clocks.map(({ id, dueAt, state: is }) => [id, dueAt, is]);

describe('P1 · when a plan is to be read again', () => {
  it('within thirty days of the day a year after it was read last, by noon', () => {
    expect(clocks(after(OPEN, inForce('2026-04-15')))).toEqual([
      ['plan-reading:2026-04-15', at('2026-05-15 12:00'), 'running'],
    ]);
  });

  it('within thirty days from now where that is over: nobody was asked before', () => {
    expect(clocks(after(OPEN, inForce('2026-01-05')))).toEqual([
      ['plan-reading:2026-01-05', at('2026-04-03 10:01'), 'running'],
    ]);
  });

  it('not while its unit proposes it anew, and in its own time again where that is taken back', () => {
    expect(clocks(after(OPEN, inForce('2026-04-15'), PROPOSED))).toEqual([
      ['plan-consent:D1.v1', at('2026-03-07 10:02'), 'running'],
    ]);
    const back: PlanTold = { command: 'note-answered', draft: 'D1', is: 'withdrawn' };
    expect(clocks(after(OPEN, inForce('2026-04-15'), PROPOSED, back))).toEqual([
      ['plan-reading:2026-04-15#2', at('2026-05-15 12:00'), 'running'],
    ]);
  });

  it('not where no rules have it any more', () => {
    expect(after(OPEN, inForce('2026-04-15'), { command: 'note-gone' })).toMatchObject({ status: 'gone', clocks: [] });
  });
});

describe('P1 · what a plan hears twice, late or of another proposal changes nothing', () => {
  it.each<[string, PlanCommand[]]>([
    ['that it is in force', [OPEN, inForce('2026-04-15'), inForce('2026-04-15')]],
    ['the same round of a proposal', [OPEN, PROPOSED, PROPOSED]],
    ['an answer to nothing', [OPEN, { command: 'note-answered', draft: 'D1', is: 'refused' }]],
    ['an answer to another', [OPEN, PROPOSED, { command: 'note-answered', draft: 'D0', is: 'refused' }]],
    ['that it is gone, while it is proposed', [OPEN, PROPOSED, { command: 'note-gone' }]],
  ])('refuses %s', (_, commands) => {
    expect(after(...commands)).toBe('nothing-new');
  });

  it('a second round of a proposal has a time of its own', () => {
    const back: PlanTold = { command: 'note-answered', draft: 'D1', is: 'returned' };
    expect(clocks(after(OPEN, PROPOSED, back, { ...PROPOSED, version: 3 }))).toEqual([
      ['plan-consent:D1.v1', at('2026-03-07 10:01'), 'met'],
      ['plan-consent:D1.v3', at('2026-03-07 10:03'), 'running'],
    ]);
  });
});
