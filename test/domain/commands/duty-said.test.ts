import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { Command } from '../../../functions/domain/case/commands.ts';
import { decide } from '../../../functions/domain/commands/decide.ts';
import { dutyName, dutySaid } from '../../../functions/domain/commands/duty-said.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aDirectory, anAssignment, at, aUnit } from '../samples.ts';

const policy = currentPolicy();
const plain = aDirectory();
const directory = {
  ...plain,
  units: plain.units.map((one) => (one.id === 'housing' ? aUnit('housing', { short: '区住建局' }) : one)),
};
const mayor: Actor = { kind: 'person', id: 'mayor', name: 'mayor', unit: 'office', role: 'leader', via: 'console' };
const zhang: Actor = { ...mayor, id: 'zhang', name: 'zhang', unit: 'housing', role: 'officer' };
const now = at('2026-03-20 15:00');

const sign = aClock({
  id: 'sign:A1#2',
  kind: 'sign',
  basis: 'ours',
  of: 'A1',
  ladder: 'sign',
  limit: { hours: 2 },
  dueAt: at('2026-03-18 16:30'),
  move: { unit: 'housing' },
});
const order = aClock({
  id: 'assigned-limit:A1',
  kind: 'assigned-limit',
  basis: 'P2',
  of: 'A1',
  ladder: 'assigned-limit',
  startAt: at('2026-03-19 09:00'),
  dueAt: at('2026-03-19 18:00'),
  limit: { at: at('2026-03-19 18:00') },
  move: { unit: 'housing' },
});
const assigned = (part: Partial<Case> = {}): Case => aCase({ assignments: [anAssignment('housing')], ...part });
const says = (state: Case, command: Command, actor: Actor = mayor): string => {
  const drafts = decide(state, actor, command, { policy, directory, now });
  return 'says' in drafts ? drafts.says : 'was not refused';
};

describe('H2 · a duty is said as people know it', () => {
  it.each([
    ['sign:A1', assigned({ clocks: [sign] }), '“签收”（区住建局，应于 2026-03-18 16:30 前完成）'],
    ['response', assigned({ clocks: [aClock()] }), '“公开回应”（区住建局，应于 2026-03-20 14:10 前完成）'],
    ['response', aCase({ clocks: [aClock()] }), '“公开回应”（值班台，应于 2026-03-20 14:10 前完成）'],
    [
      'sign:A1',
      aCase({ breaches: [{ duty: 'sign:A1', unit: 'housing', is: 'stands', dueAt: at('2026-03-18 16:30') }] }),
      '“签收”（区住建局，应于 2026-03-18 16:30 前完成）',
    ],
    [
      'approval:R1',
      aCase({ breaches: [{ duty: 'approval:R1', unit: 'housing', is: 'stands', dueAt: at('2026-03-18 16:30') }] }),
      '“未经审定发布”（区住建局，2026-03-18 16:30 发布）',
    ],
    ['follow-up:R9', aCase(), '“持续发布”'],
    ['不知道', aCase(), '“不知道”'],
  ])('%s', (duty, state, said) => {
    expect(dutySaid(duty, state, { policy, directory })).toBe(said);
  });

  it('names the decision on a proposal, and nothing that is no kind of duty', () => {
    expect(dutyName('decision:P3', aCase(), policy)).toMatch(/^审批/);
    expect(dutyName('constructor', aCase(), policy)).toBeNull();
  });
});

describe('H2 · a refusal names the duty, never the clock by its id', () => {
  it('A1 · of a limit that was not over when a grade brought it', () => {
    expect(
      says(assigned({ clocks: [sign] }), { command: 'find-late-grading', duty: 'sign:A1', reason: '应早知' }),
    ).toBe('“签收”（区住建局，应于 2026-03-18 16:30 前完成）不是产生时已过的时限，不能作此认定；可选：无');
  });

  it('of what was not missed, with what was', () => {
    const breaches = [{ duty: 'sign:A1', unit: 'housing', is: 'stands' as const, dueAt: at('2026-03-18 16:30') }];
    expect(
      says(assigned({ clocks: [aClock()], breaches }), { command: 'set-aside', duty: 'response', reason: '系统中断' }),
    ).toBe(
      '“公开回应”（区住建局，应于 2026-03-20 14:10 前完成）没有超时记录；可选：“签收”（区住建局，应于 2026-03-18 16:30 前完成）',
    );
  });

  it('P2 · of an order that was given after the release, and of one that there is not', () => {
    const state = assigned({ clocks: [aClock(), order] });
    const released: Extract<Command, { command: 'release' }> = {
      command: 'release',
      form: 'authoritative',
      publishedAt: at('2026-03-18 18:00'),
      address: 'https://www.bl.gov.cn/1',
      evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/1' }],
      outlets: [],
      final: true,
    };
    expect(says(state, { ...released, orders: ['assigned-limit:A1'] }, zhang)).toBe(
      '“上级交办时限”（区住建局，应于 2026-03-19 18:00 前完成）是在此次发布之后下达的，认定此次发布已予回应须说明理由',
    );
    expect(says(state, { ...released, orders: ['assigned-limit:L9'] }, zhang)).toBe(
      '“上级交办时限”不是本件的交办时限；可选：“上级交办时限”（区住建局，应于 2026-03-19 18:00 前完成）',
    );
  });
});
