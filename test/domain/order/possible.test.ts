import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import type { OrderPersonCommand } from '../../../functions/domain/order/commands.ts';
import { decide } from '../../../functions/domain/order/decide.ts';
import type { OrderEvent } from '../../../functions/domain/order/events.ts';
import type { Demand, Order } from '../../../functions/domain/order/order.ts';
import { possible, possibleOn } from '../../../functions/domain/order/possible.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aDirectory } from '../samples.ts';

const AT = '2026-03-20T02:00:00.000Z';
const context = { policy: currentPolicy(), directory: aDirectory(), now: '2026-03-20T03:00:00.000Z' };
const person = (unit: string): Actor => ({
  kind: 'person',
  id: unit === 'office' ? 'chief' : 'zhang',
  name: '张',
  unit,
  role: 'leader',
  via: 'console',
});

/** What its facts are read from. */
const opening: OrderEvent = {
  type: 'order-opened',
  number: 'BLD2600001',
  policyId: context.policy.id,
  drill: false,
  issuer: { unit: 'office', person: 'wang' },
  basis: { kind: 'instruction', says: '区长批示' },
  title: '整改',
  subject: '环境',
  grade: 'III',
  unit: 'housing',
  limit: { workingDays: 5 },
  demands: [{ id: 'D1', says: '查明来源' }],
  seq: 1,
  at: AT,
  actor: person('office'),
  prev: '',
  hash: '',
};

const order = (part: Partial<Order>): Order => ({
  schema: 1,
  number: 'BLD2600001',
  status: 'open',
  version: 1,
  personVersion: 1,
  head: '',
  policyId: context.policy.id,
  drill: false,
  changedAt: AT,
  openedAt: AT,
  issuer: { unit: 'office', person: 'wang' },
  basis: 'instruction',
  title: '整改',
  subject: '环境',
  grade: 'III',
  unit: 'housing',
  demands: [],
  rounds: [{ startAt: AT, limit: { workingDays: 5 } }],
  clocks: [],
  ...part,
});

const demands = (...states: Demand['state'][]): Demand[] => states.map((state, at) => ({ id: `D${at + 1}`, state }));

const STATES: [what: string, part: Partial<Order>, allows: string[]][] = [
  ['just issued', { demands: demands('open', 'open') }, ['sign', 'reply', 'urge', 'withdraw', 'ask-purge', 'correct']],
  ['signed', { signedAt: AT, demands: demands('open', 'open') }, ['reply', 'urge', 'withdraw', 'ask-purge', 'correct']],
  [
    'half answered',
    { signedAt: AT, demands: demands('replied', 'open') },
    ['return-reply', 'reply', 'urge', 'withdraw', 'ask-purge', 'correct'],
  ],
  [
    'answered',
    { signedAt: AT, demands: demands('replied', 'replied') },
    ['return-reply', 'urge', 'complete', 'withdraw', 'ask-purge', 'correct'],
  ],
  [
    'returned',
    { signedAt: AT, demands: demands('replied', 'returned') },
    ['return-reply', 'reply', 'urge', 'withdraw', 'ask-purge', 'correct'],
  ],
  ['completed', { status: 'completed', signedAt: AT, demands: demands('replied') }, ['ask-purge', 'correct']],
  [
    'completed after a miss',
    {
      status: 'completed',
      signedAt: AT,
      demands: demands('replied'),
      breaches: [{ duty: 'order-sign', unit: 'housing', is: 'stands', dueAt: AT }],
    },
    ['set-aside', 'ask-purge', 'correct'],
  ],
  ['withdrawn', { status: 'withdrawn', demands: demands('open') }, ['ask-purge', 'correct']],
];

const bodies = (demandId: string): OrderPersonCommand[] => [
  { command: 'sign' },
  { command: 'reply', demandId, says: '已办', evidence: [{ kind: 'document', ref: '报告' }] },
  { command: 'return-reply', demandId, says: '不详' },
  { command: 'urge', says: '请速办' },
  { command: 'complete', says: '已落实' },
  { command: 'withdraw', says: '重复' },
  { command: 'ask-purge', events: [1], says: '误写姓名' },
  { command: 'set-aside', duty: 'order-sign', says: '系统中断' },
  {
    command: 'correct',
    event: 1,
    is: { title: '另一标题' },
    says: '笔误',
    evidence: [{ kind: 'document', ref: '原件' }],
  },
];

/** Somebody of the unit or of the issuer may do it, as far as `decide` says. */
const accepted = (state: Order, command: OrderPersonCommand): boolean =>
  [state.unit, state.issuer.unit].some(
    (unit) => !isRefusal(decide(state, person(unit), command, { ...context, facts: [opening] })),
  );

describe('S3 · what may be done to an order now', () => {
  it.each(STATES)('an order that is %s', (_what, part, allows) => {
    expect(possible(order(part))).toEqual(allows);
  });

  it.each(STATES)('is what is accepted then and nothing else: %s', (_what, part) => {
    const state = order(part);
    const found = new Set<string>();
    for (const demand of state.demands) {
      const on = bodies(demand.id).filter((command) => accepted(state, command));
      for (const { command } of on) found.add(command);
      expect(on.filter((command) => 'demandId' in command).map(({ command }) => command)).toEqual(
        possibleOn(state, demand),
      );
    }
    expect([...found].toSorted()).toEqual(possible(state).toSorted());
  });
});
