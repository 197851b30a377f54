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
const PROPOSED: PlanTold = {
  command: 'note-proposed',
  title: '噪声预案',
  unit: 'unit-a',
  draft: 'D1',
  version: 1,
  planners: ['a'],
};
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

const ask = (because: string, by?: string): PlanCommand => ({
  command: 'ask-reading',
  because,
  says: '现场取证一步不清',
  ...(by === undefined ? {} : { by }),
});

describe('D4 · a plan is read again because of what was learnt', () => {
  it('by noon thirty days on, across New Year too, or by the hour that was given', () => {
    expect(
      clocks(after(OPEN, inForce('2026-12-15'), ask('BLF2600001'), ask('BLF2600002', at('2026-03-10 09:00')))),
    ).toEqual([
      ['plan-reading:2026-12-15', at('2027-01-14 12:00'), 'running'],
      ['plan-reading:BLF2600001', at('2026-04-03 12:00'), 'running'],
      ['plan-reading:BLF2600002', at('2026-03-10 09:00'), 'running'],
    ]);
  });

  it('refuses one cause twice, a limit that is over, and a plan that no rules have', () => {
    expect(after(OPEN, inForce('2026-12-15'), ask('R'), ask('R'))).toBe('reading-asked-already');
    expect(after(OPEN, inForce('2026-12-15'), ask('R', at('2026-03-04 10:02')))).toBe('limit-past');
    expect(after(OPEN, inForce('2026-12-15'), { command: 'note-gone' }, ask('R'))).toBe('plan-gone');
  });

  it('is answered by what was proposed since and consented to, and by nothing that was written before it', () => {
    const consented: PlanTold = { command: 'note-answered', draft: 'D1', is: 'consented' };
    expect(after(OPEN, inForce('2026-12-15'), ask('R'), PROPOSED)).toMatchObject({ asked: [{ because: 'R' }] });
    expect(after(OPEN, inForce('2026-12-15'), ask('R'), PROPOSED, consented)).not.toHaveProperty('asked');
    const late = after(OPEN, inForce('2026-12-15'), PROPOSED, ask('R'), consented);
    expect(late).toMatchObject({ asked: [{ because: 'R' }] });
    expect(clocks(late)).toContainEqual(['plan-reading:R', at('2026-04-03 12:00'), 'running']);
    const refused: PlanTold = { command: 'note-answered', draft: 'D1', is: 'refused' };
    expect(after(OPEN, inForce('2026-12-15'), ask('R'), PROPOSED, refused)).toMatchObject({ asked: [{}] });
  });
});

/** In force by rules that say on which day of this year it was read. */
const published = (readOn: string): PlanTold => ({
  command: 'note-in-force',
  title: '噪声预案',
  unit: 'unit-a',
  readAgainOn: `2027${readOn.slice(4)}`,
  readOn,
});

describe('D4, P1 · a plan that was read anew in rules published without a proposal', () => {
  it.each<[string, string, boolean]>([
    ['the day before it was asked', '2026-03-03', false],
    ['the very day on which it was asked', '2026-03-04', true],
    ['a later day', '2026-03-05', true],
  ])('answers what was asked where it was read on %s', (_, readOn, answered) => {
    const state = after(OPEN, inForce('2026-12-15'), ask('R'), published(readOn));
    expect(typeof state === 'string' ? state : (state.asked ?? []).length).toBe(answered ? 0 : 1);
    expect(clocks(state)).toHaveLength(answered ? 1 : 2);
  });

  it('answers nothing that was asked after it was known, nor where the consent says what is answered', () => {
    expect(after(OPEN, published('2026-03-04'), ask('R'), published('2026-03-04'))).toBe('nothing-new');
    expect(after(OPEN, inForce('2026-12-15'), ask('R'), inForce('2027-03-05'))).toMatchObject({ asked: [{}] });
  });
});

describe('P1 · a proposal that waits while another body comes to stand above its unit', () => {
  it('waits for that one, as long as it would have waited, and is not begun anew', () => {
    const moved = after(OPEN, PROPOSED, { ...PROPOSED, above: 'bureau' });
    expect(moved).toMatchObject({ waiting: { above: 'bureau', since: at('2026-03-04 10:01') } });
    expect(clocks(moved)).toEqual([['plan-consent:D1.v1#2', at('2026-03-07 10:01'), 'running']]);
    expect(after(OPEN, PROPOSED, { ...PROPOSED, above: 'bureau' }, { ...PROPOSED, above: 'bureau' })).toBe(
      'nothing-new',
    );
    expect(after(OPEN, PROPOSED, { ...PROPOSED, above: 'bureau' }, PROPOSED)).not.toHaveProperty('waiting.above');
  });

  it('is its new owner’s to read where it goes to another unit', () => {
    const told = after(OPEN, inForce('2026-04-15'), { ...inForce('2026-04-15'), unit: 'unit-b' } as PlanTold);
    expect(told).toMatchObject({ clocks: [{ state: 'running', move: { unit: 'unit-b' } }] });
  });
});
