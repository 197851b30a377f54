import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import type { Evidence } from '../../../functions/domain/matter/evidence.ts';
import { fold } from '../../../functions/domain/order/apply.ts';
import type { OpenOrder, OrderCommand } from '../../../functions/domain/order/commands.ts';
import { decide } from '../../../functions/domain/order/decide.ts';
import type { Order } from '../../../functions/domain/order/order.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aDirectory } from '../samples.ts';

const policy = currentPolicy();
const directory = aDirectory();
const DESK = 'office';
const UNIT = 'housing';

const person = (id: string, unit: string): Actor => ({
  kind: 'person',
  id,
  name: id,
  unit,
  role: unit === DESK ? 'coordinator' : 'officer',
  via: 'console',
});
const issuer = person('wang', DESK);
const officer = person('zhang', UNIT);
const workflow: Actor = { kind: 'system', part: 'workflow' };
const proof: Evidence[] = [{ kind: 'document', ref: '整改报告' }];

const opening: OpenOrder = {
  command: 'open',
  number: 'BLD2600001',
  basis: { kind: 'instruction', says: '区长批示' },
  title: '柴桥异味整改',
  subject: '环境',
  unit: UNIT,
  limit: { workingDays: 5 },
  demands: ['查明来源', '公布整改措施'],
};

/** Friday 20 March 2026, 10:00 in Shanghai. */
const ISSUED = '2026-03-20T02:00:00.000Z';

function after(state: Order | null, actor: Actor, command: OrderCommand, now: string): Order {
  const drafts = decide(state, actor, command, { policy, directory, now });
  if (isRefusal(drafts)) throw new Error(`${drafts.refused}: ${drafts.says}`);
  const folded = drafts.reduce<Order | null>(
    (before, body) =>
      fold(before, body, {
        seq: (before?.version ?? 0) + 1,
        at: now,
        byPerson: actor.kind === 'person',
        hash: '',
      }),
    state,
  );
  if (!folded) throw new Error('nothing came of it');
  return folded;
}

const refusedAs = (state: Order | null, actor: Actor, command: OrderCommand, now: string): string | null => {
  const drafts = decide(state, actor, command, { policy, directory, now });
  return isRefusal(drafts) ? drafts.refused : null;
};

const clock = (state: Order, id: string) => state.clocks.find((one) => one.id === id);
const reply = (demandId: string): OrderCommand => ({ command: 'reply', demandId, says: '已办', evidence: proof });

const opened = (): Order => after(null, issuer, opening, ISSUED);
function answered(): Order {
  const first = after(opened(), officer, reply('D1'), '2026-03-24T02:00:00.000Z');
  return after(first, officer, reply('D2'), '2026-03-25T02:00:00.000Z');
}

const returned = (): Order =>
  after(
    answered(),
    issuer,
    { command: 'return-reply', demandId: 'D2', says: '没有写明公布的网址' },
    '2026-03-26T02:00:00.000Z',
  );

describe('S3 · a supervision order is issued', () => {
  it('names issuer, unit and each demand, and its limit runs over working days alone', () => {
    const state = opened();
    expect(state.issuer).toEqual({ unit: DESK, person: 'wang' });
    expect(state.demands).toEqual([
      { id: 'D1', state: 'open' },
      { id: 'D2', state: 'open' },
    ]);
    // Friday is the day of receipt; Monday to Friday of the next week are five working days.
    expect(clock(state, 'order-reply')?.dueAt).toBe('2026-03-27T15:59:59.000Z');
    expect(clock(state, 'order-sign')?.dueAt).toBe('2026-03-21T02:00:00.000Z');
  });

  it('keeps the very instant that the issuer names', () => {
    const state = after(null, issuer, { ...opening, limit: { at: '2026-03-22T04:00:00.000Z' } }, ISSUED);
    expect(clock(state, 'order-reply')?.dueAt).toBe('2026-03-22T04:00:00.000Z');
  });

  it.each<[string, Partial<OpenOrder>]>([
    ['unknown-basis', { basis: { kind: 'rumour', says: '' } }],
    ['unknown-subject', { subject: '没有' }],
    ['unknown-unit', { unit: 'nowhere' }],
    ['own-unit', { unit: DESK }],
    ['demands-missing', { demands: [] }],
    ['limit-past', { limit: { at: '2026-03-19T00:00:00.000Z' } }],
    ['limit-past', { limit: { at: ISSUED } }],
    ['limit-out-of-range', { limit: { workingDays: 0 } }],
    ['limit-out-of-range', { limit: { workingDays: 1.5 } }],
    ['limit-out-of-range', { limit: { workingDays: 61 } }],
  ])('refuses %s', (refused, wrong) => {
    expect(refusedAs(null, issuer, { ...opening, ...wrong }, ISSUED)).toBe(refused);
  });

  it.each<OpenOrder['limit']>([{ workingDays: 1 }, { workingDays: 60 }, { at: '2026-03-20T02:00:00.001Z' }])(
    'may be given %j',
    (limit) => {
      expect(refusedAs(null, issuer, { ...opening, limit }, ISSUED)).toBeNull();
    },
  );

  it('refuses a count of working days into a year without a calendar', () => {
    expect(refusedAs(null, issuer, opening, '2027-12-30T02:00:00.000Z')).toBe('no-calendar');
  });

  it('refuses to be issued by the system', () => {
    expect(refusedAs(null, workflow, opening, ISSUED)).toBe('named-person-needed');
  });
});

describe('S3 · an order is answered demand by demand', () => {
  it('is met by the last reply, and then the issuer has the move', () => {
    const state = answered();
    expect(clock(state, 'order-reply')).toMatchObject({ state: 'met', metAt: '2026-03-25T02:00:00.000Z' });
    expect(clock(state, 'order-check')).toMatchObject({ state: 'running', move: { unit: DESK } });
    expect(clock(state, 'order-check')?.dueAt).toBe('2026-03-28T02:00:00.000Z');
  });

  it('counts a reply as the signature that was never given', () => {
    const state = after(opened(), officer, reply('D1'), '2026-03-20T03:00:00.000Z');
    expect(state.signedAt).toBe('2026-03-20T03:00:00.000Z');
    expect(clock(state, 'order-sign')?.state).toBe('met');
    expect(clock(state, 'order-reply')?.state).toBe('running');
  });

  it.each<[string, Actor, OrderCommand]>([
    ['evidence-missing', officer, { command: 'reply', demandId: 'D1', says: '已办', evidence: [] }],
    ['unknown-demand', officer, reply('D9')],
    ['not-your-order', issuer, reply('D1')],
    ['not-your-order', person('li', 'xinqi'), { command: 'sign' }],
    ['demands-open', issuer, { command: 'complete', says: '已办结' }],
    ['no-reply', issuer, { command: 'return-reply', demandId: 'D1', says: '不实' }],
  ])('refuses %s', (refused, actor, command) => {
    expect(refusedAs(opened(), actor, command, '2026-03-20T03:00:00.000Z')).toBe(refused);
  });

  it('refuses a second reply to what was answered', () => {
    expect(refusedAs(answered(), officer, reply('D1'), '2026-03-25T03:00:00.000Z')).toBe('already-replied');
  });
});

describe('S3 · the issuer returns a reply, or finds the order done', () => {
  it('gives a new limit with the return, while the first answer stays in time', () => {
    const state = returned();
    expect(clock(state, 'order-reply')?.state).toBe('met');
    expect(clock(state, 'order-check')?.state).toBe('met');
    // Thursday; Friday, Monday and Tuesday are the three working days of the rules.
    expect(clock(state, 'order-reply:again1')?.dueAt).toBe('2026-03-31T15:59:59.000Z');
    const again = after(state, officer, reply('D2'), '2026-03-27T02:00:00.000Z');
    expect(clock(again, 'order-reply:again1')?.state).toBe('met');
    expect(clock(again, 'order-check:again1')?.state).toBe('running');
  });

  it('leaves the first limit as it is where other demands are still open', () => {
    const first = after(opened(), officer, reply('D1'), '2026-03-24T02:00:00.000Z');
    const back: OrderCommand = { command: 'return-reply', demandId: 'D1', says: '不实' };
    const state = after(first, issuer, back, '2026-03-24T03:00:00.000Z');
    expect(state.rounds).toHaveLength(1);
    expect(state.demands[0]).toEqual({ id: 'D1', state: 'returned', returns: 1 });
    expect(refusedAs(first, issuer, { ...back, limit: { workingDays: 2 } }, '2026-03-24T03:00:00.000Z')).toBe(
      'limit-runs',
    );
  });

  it('ends with the word of the issuer’s office, and no clock runs on', () => {
    const state = after(answered(), issuer, { command: 'complete', says: '已办结' }, '2026-03-26T02:00:00.000Z');
    expect(state).toMatchObject({ status: 'completed', endedAt: '2026-03-26T02:00:00.000Z' });
    expect(state.clocks.map(({ state: is }) => is)).toEqual(['met', 'met', 'met']);
  });

  it('refuses the unit to find its own order done', () => {
    expect(refusedAs(answered(), officer, { command: 'complete', says: '' }, '2026-03-26T02:00:00.000Z')).toBe(
      'not-the-issuer',
    );
  });

  it('stops every clock when it is withdrawn, and refuses any more of it', () => {
    const state = after(opened(), issuer, { command: 'withdraw', says: '发错单位' }, '2026-03-21T01:00:00.000Z');
    expect(state.clocks).toEqual([]);
    expect(refusedAs(state, officer, { command: 'sign' }, '2026-03-21T02:00:00.000Z')).toBe('not-open');
  });
});

describe('S3 · the ladder of an order', () => {
  it('declares the miss at the limit, then sends notice and letter by counted days', () => {
    const signed = after(opened(), officer, { command: 'sign' }, '2026-03-20T03:00:00.000Z');
    const late = '2026-03-29T00:00:00.000Z';
    const drafts = decide(
      signed,
      workflow,
      { command: 'fire', clockId: 'order-reply', rung: 'half' },
      {
        policy,
        directory,
        now: late,
      },
    );
    if (isRefusal(drafts)) throw new Error(drafts.says);
    const fired = drafts.find(({ type }) => type === 'rung-fired');
    expect(fired).toMatchObject({ rung: 'notice', kind: 'escalate' });
    const state = after(signed, workflow, { command: 'fire', clockId: 'order-reply', rung: 'half' }, late);
    expect(clock(state, 'order-reply')?.state).toBe('missed');
    const answeredLate = after(after(state, officer, reply('D1'), late), officer, reply('D2'), late);
    expect(clock(answeredLate, 'order-reply')).toMatchObject({ state: 'met', late: true });
  });
});

describe('H2 · a decision on a proposal that came late', () => {
  const late: Order = { ...opened(), breaches: [{ duty: 'decision:P2', is: 'stands', dueAt: ISSUED }] };
  const aside: OrderCommand = { command: 'set-aside', duty: 'decision:P2', says: '在外开会' };

  it('refuses that a leader of the desk sets aside what the desk was late with', () => {
    expect(refusedAs(late, person('chief', 'cyber'), aside, ISSUED)).toBe('unit-concerned');
    expect(refusedAs(late, person('mayor', DESK), aside, ISSUED)).toBeNull();
  });

  it('refuses it to whoever was asked', () => {
    const asked = {
      type: 'proposed' as const,
      proposal: { id: 'P2', kind: 'purge' as const, by: 'wang', at: ISSUED, deciders: ['desk' as const], to: 'mayor' },
      payload: { kind: 'purge' as const, words: [], events: [1] },
      reason: '含个人信息',
      seq: 2,
      at: ISSUED,
      actor: issuer,
      prev: '',
      hash: '',
    };
    const context = { policy, directory, now: ISSUED, facts: [asked] };
    expect(decide(late, person('mayor', DESK), aside, context)).toMatchObject({ refused: 'own-act' });
  });
});
