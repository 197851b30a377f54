import { describe, expect, it } from 'vitest';
import { clockChanges } from '../../../functions/domain/plan/clocks.ts';
import type { Clock, PlanMatter, Waiting } from '../../../functions/domain/plan/plan-matter.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';

const policy = currentPolicy();
const NOW = at('2026-04-20 09:00');
const READ_BY = at('2026-05-15 12:00');
const SINCE = at('2026-04-18 09:00');
const reading = { on: '2026-04-15', from: at('2026-04-15 00:00'), by: READ_BY };
const waiting = (part: Partial<Waiting> = {}): Waiting => ({
  draft: 'D1',
  version: 2,
  since: SINCE,
  planners: ['zhang'],
  ...part,
});
const plan = (part: Partial<PlanMatter> = {}): PlanMatter => ({
  schema: 1,
  number: 'BLY2600001',
  status: 'open',
  version: 1,
  personVersion: 0,
  head: '',
  policyId: policy.id,
  drill: false,
  changedAt: SINCE,
  plan: 'noise',
  title: '噪声预案',
  subject: '环境',
  unit: 'unit-a',
  openedAt: SINCE,
  clocks: [],
  ...part,
});
const clock = (kind: Clock['kind'], of: string, part: Partial<Clock> = {}): Clock => ({
  id: `${kind}:${of}`,
  kind,
  of,
  basis: 'P1',
  startAt: SINCE,
  openedAt: SINCE,
  dueAt: READ_BY,
  limit: { at: READ_BY },
  move: { unit: 'unit-a' },
  ladder: kind,
  state: 'running',
  done: [],
  ...part,
});
const whose = (move: Clock['move']): string => ('unit' in move ? move.unit : Object.keys(move).join());
const changesOf = (state: PlanMatter): string[] =>
  clockChanges(state, policy, NOW).flatMap((one) => {
    if (one.change === 'opened') return [`${one.clock.id} ${one.clock.dueAt} ${whose(one.clock.move)}`];
    if (one.change === 'met') return [`met ${one.metAt}`];
    return one.change === 'superseded' ? [`superseded ${one.why}`] : [];
  });

/** 72 hours after it was proposed. */
const CONSENT = `plan-consent:D1.v2 ${at('2026-04-21 09:00')}`;

describe('P1 · the clocks of a plan', () => {
  it.each<[string, Partial<PlanMatter>, string[]]>([
    [
      'its unit reads it again, by the time that its reading has',
      { reading },
      [`plan-reading:2026-04-15 ${READ_BY} unit-a`],
    ],
    [
      'the district’s leaders answer within 72 hours, and nobody reads it meanwhile',
      { reading, waiting: waiting() },
      [`${CONSENT} desk`],
    ],
    ['the body above answers, where it has one', { waiting: waiting({ above: 'office' }) }, [`${CONSENT} office`]],
    ['nothing of one that was never in force nor proposed', {}, []],
    ['nothing of one that no rules have any more', { status: 'gone', reading, waiting: waiting() }, []],
  ])('%s', (_, part, clocks) => {
    expect(changesOf(plan(part))).toEqual(clocks);
  });

  const ANSWERED = at('2026-04-19 10:00');
  it.each<[string, Partial<PlanMatter>, Clock, string]>([
    [
      'is met by the answer to its own round',
      { answered: { of: 'D1.v2', at: ANSWERED } },
      clock('plan-consent', 'D1.v2'),
      `met ${ANSWERED}`,
    ],
    [
      'goes with a round that nobody answered',
      { answered: { of: 'D1.v1', at: ANSWERED } },
      clock('plan-consent', 'D1.v2'),
      'superseded no-longer-applies',
    ],
    [
      'is no reading’s',
      { answered: { of: '2026-04-15', at: ANSWERED } },
      clock('plan-reading', '2026-04-15'),
      'superseded replaced',
    ],
    ['a reading gives way to a proposal', {}, clock('plan-reading', '2026-04-15'), 'superseded replaced'],
    [
      'a reading goes with its plan',
      { status: 'gone' },
      clock('plan-reading', '2026-04-15'),
      'superseded no-longer-applies',
    ],
  ])('%s', (_, part, one, becomes) => {
    expect(changesOf(plan({ ...part, clocks: [one] }))).toEqual([becomes]);
  });
});
