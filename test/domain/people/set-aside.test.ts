import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import { setAsideBreach as ofCase, whoseMiss } from '../../../functions/domain/commands/set-aside.ts';
import type { Conference } from '../../../functions/domain/conference/conference.ts';
import { setAsideBreach as ofConference } from '../../../functions/domain/conference/set-aside.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import type { Breach } from '../../../functions/domain/matter/breach.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import type { Order } from '../../../functions/domain/order/order.ts';
import { setAsideBreach as ofOrder } from '../../../functions/domain/order/set-aside.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aDirectory, anAssignment, aProposal, at } from '../samples.ts';

const directory = aDirectory();
const policy = currentPolicy();
const NOW = at('2026-03-25 09:00');
const DUE = at('2026-03-20 14:10');
type Person = Extract<Actor, { kind: 'person' }>;
const leader = (id: string, unit: string): Person => ({
  kind: 'person',
  id,
  name: id,
  unit,
  role: 'leader',
  via: 'console',
});
const CHIEF = leader('chief', 'office');
const MAYOR = leader('mayor', 'office');
const DEPUTY = leader('deputy', 'housing');
const base = {
  version: 1,
  personVersion: 1,
  head: '',
  policyId: policy.id,
  drill: false,
  changedAt: NOW,
  openedAt: NOW,
  subject: '环境',
  title: '整改',
  grade: 'III' as const,
  clocks: [],
  unit: 'housing',
};
const order = (breaches: Breach[], part: Partial<Order> = {}): Order => ({
  ...base,
  schema: 1,
  number: 'BLD2600001',
  status: 'open',
  issuer: { unit: 'office', person: 'wang' },
  basis: 'instruction',
  demands: [],
  rounds: [],
  breaches,
  ...part,
});
const conference = (breaches: Breach[], part: Partial<Conference> = {}): Conference => ({
  ...base,
  schema: 1,
  number: 'BLF2600001',
  status: 'planning',
  caseNumber: 'BL2600017',
  form: 'press-conference',
  plannedAt: NOW,
  at: NOW,
  steps: [],
  breaches,
  ...part,
});
const missed = (duty: string, part: Partial<Breach> = {}): Breach => ({ duty, is: 'stands', dueAt: DUE, ...part });
const said = { command: 'set-aside' as const, says: '洪水中断通信' };
const stamp = { seq: 4, at: DUE, actor: CHIEF, prev: '', hash: '' };
const asked = [
  {
    ...stamp,
    type: 'proposed' as const,
    proposal: aProposal('P4', { to: 'chief' }),
    payload: { kind: 'purge' as const, words: [], events: [2] },
    reason: '',
  },
];
const reasoned = { command: 'set-aside' as const, reason: '洪水中断通信', evidence: [] };
const is = (outcome: unknown): string => (isRefusal(outcome) ? outcome.refused : 'set aside');

describe('S3, H2, H5 · who may set aside a miss of a supervision order', () => {
  const decided = (state: Order, duty: string, actor: Person, facts: typeof asked = []): string =>
    is(ofOrder(state, { ...said, duty }, actor, { directory, policy, now: NOW, facts }));

  it.each<[string, Order, string, Person, string]>([
    [
      'a leader of the desk, of the unit’s',
      order([missed('order-sign', { unit: 'housing' })]),
      'order-sign',
      CHIEF,
      'set aside',
    ],
    [
      'not one of the unit itself',
      order([missed('order-sign', { unit: 'housing' })]),
      'order-sign',
      DEPUTY,
      'unit-concerned',
    ],
    ['not of what was not missed', order([]), 'order-sign', CHIEF, 'no-such-breach'],
    [
      'nor twice',
      order([missed('order-sign', { unit: 'housing', is: 'set-aside' })]),
      'order-sign',
      CHIEF,
      'already-set-aside',
    ],
    ['of the desk’s own a leader of the district', order([missed('decision:P4')]), 'decision:P4', MAYOR, 'set aside'],
    ['no other', order([missed('decision:P4')]), 'decision:P4', CHIEF, 'unit-concerned'],
    [
      'of the office’s that issued it a leader of the district',
      order([missed('order-check', { unit: 'office' })]),
      'order-check',
      MAYOR,
      'set aside',
    ],
    ['nobody else of it', order([missed('order-check', { unit: 'office' })]), 'order-check', CHIEF, 'unit-concerned'],
    [
      'nobody who is complained of',
      order([missed('order-sign', { unit: 'housing' })], { against: ['@chief'] }),
      'order-sign',
      CHIEF,
      'complained-of',
    ],
    [
      'not even a leader of the district',
      order([missed('decision:P4')], { against: ['@mayor'] }),
      'decision:P4',
      MAYOR,
      'complained-of',
    ],
  ])('%s', (_, state, duty, actor, outcome) => {
    expect(decided(state, duty, actor)).toBe(outcome);
  });

  it('not whoever was asked for the decision that came late', () => {
    const state = order([missed('decision:P4', { unit: 'housing' })]);
    expect(decided(state, 'decision:P4', CHIEF, asked)).toBe('own-act');
    expect(decided(state, 'decision:P4', MAYOR, asked)).toBe('set aside');
  });

  it('says that the office’s own is for the district’s leaders, and what there is to choose from', () => {
    const refused = (duty: string): unknown =>
      ofOrder(order([missed('order-check', { unit: 'office' })]), { ...said, duty }, CHIEF, {
        directory,
        policy,
        now: NOW,
      });
    expect(refused('order-check')).toMatchObject({ says: '签发单位和值班台自身的超时由区领导认定', field: '/duty' });
    expect(refused('order-sign')).toMatchObject({
      says: expect.stringContaining('应于 2026-03-20 14:10 前完成') as string,
    });
    const none = ofOrder(order([]), { ...said, duty: 'order-sign' }, CHIEF, { directory, policy, now: NOW });
    expect(none).toMatchObject({ says: expect.stringMatching('可选：无$') as string });
  });

  it('as it was said, for the record', () => {
    const state = order([missed('order-sign', { unit: 'housing' })]);
    expect(ofOrder(state, { ...said, duty: 'order-sign' }, CHIEF, { directory, policy, now: NOW })).toEqual([
      { type: 'breach-set-aside', duty: 'order-sign', says: '洪水中断通信' },
    ]);
  });
});

describe('P3, H2, H5 · who may set aside a miss of a press conference', () => {
  const decided = (state: Conference, duty: string, actor: Person, facts: typeof asked = []): string =>
    is(ofConference(state, { ...said, duty }, actor, { directory, policy, now: NOW, facts }));

  it.each<[string, Conference, string, Person, string]>([
    [
      'a leader of the desk, of a unit’s',
      conference([missed('decision:P4', { unit: 'housing' })]),
      'decision:P4',
      CHIEF,
      'set aside',
    ],
    [
      'not one of the unit itself',
      conference([missed('decision:P4', { unit: 'housing' })]),
      'decision:P4',
      DEPUTY,
      'unit-concerned',
    ],
    ['not of what was not missed', conference([]), 'decision:P4', CHIEF, 'no-such-breach'],
    ['nor twice', conference([missed('decision:P4', { is: 'set-aside' })]), 'decision:P4', MAYOR, 'already-set-aside'],
    [
      'of the desk’s own a leader of the district',
      conference([missed('decision:P4')]),
      'decision:P4',
      MAYOR,
      'set aside',
    ],
    ['no other', conference([missed('decision:P4')]), 'decision:P4', CHIEF, 'unit-concerned'],
    [
      'nobody who is complained of',
      conference([missed('decision:P4')], { against: ['@mayor'] }),
      'decision:P4',
      MAYOR,
      'complained-of',
    ],
  ])('%s', (_, state, duty, actor, outcome) => {
    expect(decided(state, duty, actor)).toBe(outcome);
  });

  it('not whoever was asked for the decision that came late', () => {
    expect(decided(conference([missed('decision:P4', { unit: 'housing' })]), 'decision:P4', CHIEF, asked)).toBe(
      'own-act',
    );
  });
});

const WATER = anAssignment('water', { id: 'A2', assignedAt: at('2026-03-21 09:00') });
const breached = (duty: string, part: Partial<Breach> = {}, more: Partial<Case> = {}): Case =>
  aCase({ assignments: [anAssignment('housing'), WATER], breaches: [missed(duty, part)], ...more });

describe('P4, H2, H5 · who may set aside a miss of a case', () => {
  it.each<[string, Case, string, Person, string]>([
    ['a leader of the desk, of a unit’s', breached('sign:A1'), 'sign:A1', CHIEF, 'set aside'],
    ['not one of the unit itself', breached('sign:A1'), 'sign:A1', DEPUTY, 'unit-concerned'],
    [
      'of the whole case, not one of whoever answered for it',
      breached('response', { unit: 'office' }),
      'response',
      DEPUTY,
      'unit-concerned',
    ],
    ['nor one of whom it is booked to', breached('response', { unit: 'office' }), 'response', CHIEF, 'unit-concerned'],
    ['not of what was not missed', breached('response'), 'sign:A1', CHIEF, 'no-such-breach'],
    ['nor twice', breached('sign:A1', { is: 'set-aside' }), 'sign:A1', CHIEF, 'already-set-aside'],
    ['nor what was found to be no duty', breached('sign:A1', { is: 'no-duty' }), 'sign:A1', CHIEF, 'already-set-aside'],
    [
      'nor what is on the record of another case',
      breached('sign:A1', { is: 'elsewhere' }),
      'sign:A1',
      CHIEF,
      'booked-elsewhere',
    ],
    ['of the desk’s own a leader of the district', breached('confirm'), 'confirm', MAYOR, 'set aside'],
    ['no other', breached('confirm'), 'confirm', CHIEF, 'unit-concerned'],
    [
      'nobody who is complained of',
      breached('sign:A1', {}, { wrongdoing: { state: 'is', against: ['@chief'] } }),
      'sign:A1',
      CHIEF,
      'complained-of',
    ],
    [
      'unless a person said that it is no such report',
      breached('sign:A1', {}, { wrongdoing: { state: 'is-not', against: ['@chief'] } }),
      'sign:A1',
      CHIEF,
      'set aside',
    ],
  ])('%s', (_, state, duty, actor, outcome) => {
    expect(is(ofCase(state, { ...reasoned, duty }, actor, { directory, policy }))).toBe(outcome);
  });

  it('not whoever was asked for the decision that came late', () => {
    const state = breached('decision:P4', { unit: 'housing' });
    expect(is(ofCase(state, { ...reasoned, duty: 'decision:P4' }, CHIEF, { directory, policy, facts: asked }))).toBe(
      'own-act',
    );
  });
});

const whose = (duty: string, part: Partial<Breach> = {}, assignments = [anAssignment('housing'), WATER]): string[] =>
  whoseMiss(aCase({ assignments }), missed(duty, part));

describe('P4, R1 · whose a miss of the whole case is', () => {
  it('of whom it is booked to, and of whoever answered for the case when it was due', () => {
    expect(whose('response', { unit: 'office' })).toEqual(['office', 'housing']);
    expect(whose('response')).toEqual(['housing']);
    expect(whose('response', { dueAt: at('2026-03-21 09:00') })).toEqual(['housing', 'water']);
  });

  it('never of a co-unit, nor of whoever was let go before', () => {
    expect(whose('response', {}, [anAssignment('housing', { part: 'co-unit' })])).toEqual([]);
    const gone = anAssignment('housing', { state: 'taken-back', until: at('2026-03-19 09:00') });
    expect(whose('response', {}, [gone])).toEqual([]);
  });

  it('of a unit’s own duty that unit alone', () => {
    expect(whose('sign:A1')).toEqual(['housing']);
    expect(whose('sign:A2')).toEqual(['water']);
    expect(whose('return-decision:A1')).toEqual([]);
  });
});
