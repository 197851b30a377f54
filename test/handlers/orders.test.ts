import { expandOutboxes } from '../../functions/delivery/expand.ts';
import { resendText } from '../../functions/handlers/http/resend-text.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { readOrders } from '../../functions/handlers/http/read-orders.ts';
import { orderKind } from '../../functions/domain/kinds/order-kind.ts';
import { readDuty } from '../../functions/handlers/http/read-duty.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { PAGE } from '../../functions/adapters/listing.ts';
import { front } from './call.ts';
import { type Desk, desk } from './desk.ts';

let api: Desk;
beforeEach(async () => {
  api = await desk();
});

const ORDER = {
  basis: { kind: 'instruction', says: '区长批示' },
  title: '夜间施工噪声整改',
  subject: '环境',
  unit: 'unit-a',
  limit: { workingDays: 5 },
  demands: ['查明工地', '公布整改措施'],
};
const proof = [{ kind: 'document', ref: '整改报告' }];

const issue = (as = 'desk', body: object = ORDER) =>
  front(commandOrder, api.ports).call('POST /api/orders', { as, body });
const command = (number: string, name: string, as: string, body: object = {}) =>
  front(commandOrder, api.ports).call('POST /api/orders/{number}/{command}', {
    as,
    path: { number, command: name },
    body,
  });
const read = (number: string, as = 'desk') =>
  front(readOrders, api.ports).call('GET /api/orders/{number}', { as, path: { number } });
const list = (as: string, query = {}) => front(readOrders, api.ports).call('GET /api/orders', { as, query });
const numbersOf = async (query: object): Promise<unknown[]> =>
  ((await list('desk', query)).json['orders'] as { number: string }[]).map((order) => order.number);

/** What somebody may do to the first order now, and to each of its demands. */
async function allowedTo(as: string): Promise<string[]> {
  const { allowed, demands } = (await read('BLD2600001', as)).json['order'] as {
    allowed: string[];
    demands: { allowed: string[] }[];
  };
  return [allowed.join(' '), ...demands.map((demand) => demand.allowed.join(' '))];
}

describe('S3 · the story of a supervision order', () => {
  it('is issued, signed, answered demand by demand, returned once and found done by its issuer', async () => {
    const issued = await issue();
    expect(issued.status).toBe(201);
    expect(issued.json['order']).toMatchObject({ number: 'BLD2600001', status: 'open', unit: { id: 'unit-a' } });
    expect((await command('BLD2600001', 'sign', 'unit-a-officer')).status).toBe(200);
    for (const demandId of ['D1', 'D2'])
      expect(
        (await command('BLD2600001', 'reply', 'unit-a-officer', { demandId, says: '已办', evidence: proof })).status,
      ).toBe(200);
    expect((await command('BLD2600001', 'return-reply', 'desk', { demandId: 'D2', says: '缺网址' })).status).toBe(200);
    await command('BLD2600001', 'reply', 'unit-a-officer', { demandId: 'D2', says: '已补', evidence: proof });
    const done = await command('BLD2600001', 'complete', 'desk', { says: '已落实' });
    expect(done.json['order']).toMatchObject({ status: 'completed', demands: [{ returns: 0 }, { returns: 1 }] });
    expect((await list('desk', { status: 'completed' })).json['orders']).toMatchObject([{ number: 'BLD2600001' }]);
    expect((await read('BLD2600001')).json['order']).toMatchObject({ basis: { name: '领导批示', says: '区长批示' } });
  });

  it('refuses the unit to find its own order done, and anybody else to read it', async () => {
    await issue();
    expect((await command('BLD2600001', 'complete', 'unit-a-officer', { says: '好' })).status).toBe(403);
    expect((await read('BLD2600001', 'unit-b-officer')).status).toBe(403);
    expect((await list('unit-b-officer')).json['orders']).toEqual([]);
    expect((await read('BLD2600009')).status).toBe(404);
  });

  it('refuses an officer to issue one, and a limit of 90 working days with the field', async () => {
    expect((await issue('unit-a-officer')).status).toBe(403);
    const long = await issue('desk', { ...ORDER, limit: { workingDays: 90 } });
    expect(long).toMatchObject({ status: 422, json: { pointer: '/limit/workingDays' } });
  });

  it('are listed by the limit that is next, the overdue first, and told as changed to those who see them', async () => {
    await issue();
    await command('BLD2600001', 'sign', 'unit-a-officer');
    await issue('desk', { ...ORDER, limit: { at: '2026-03-21T02:00:00.000Z' } });
    api.ports.clock.advance(10_000);
    const since = api.ports.clock.now();
    api.ports.clock.advance(10_000);
    await issue('desk', { ...ORDER, unit: 'unit-b' });
    expect(await numbersOf({})).toEqual(['BLD2600002', 'BLD2600003', 'BLD2600001']);
    const changed = async (as: string) =>
      (await front(readCases, api.ports).call('GET /api/changes', { as, query: { since } })).json['orders'];
    expect(await changed('desk')).toEqual([{ number: 'BLD2600003', version: 2 }]);
    expect(await changed('unit-a-officer')).toEqual([]);
  });

  it('says what each may do now, of the order and of each demand', async () => {
    await issue();
    expect(await allowedTo('desk')).toEqual(['urge withdraw ask-purge correct', '', '']);
    expect(await allowedTo('unit-a-officer')).toEqual(['sign reply correct', 'reply', 'reply']);
    await command('BLD2600001', 'reply', 'unit-a-officer', { demandId: 'D1', says: '已办', evidence: proof });
    expect(await allowedTo('unit-a-officer')).toEqual(['reply correct', '', 'reply']);
    expect(await allowedTo('desk')).toEqual(['return-reply urge withdraw ask-purge correct', 'return-reply', '']);
    await command('BLD2600001', 'withdraw', 'desk', { says: '重复' });
    expect(await allowedTo('desk')).toEqual(['ask-purge correct', '', '']);
    expect(await allowedTo('unit-a-officer')).toEqual(['correct', '', '']);
  });

  it('answers stale to whoever saw an older version', async () => {
    await issue();
    expect((await command('BLD2600001', 'sign', 'unit-a-officer', { expectedVersion: 9 })).status).toBe(409);
  });

  it('names the case that it was issued from', async () => {
    const number = await api.assigned();
    const issued = await issue('desk', { ...ORDER, caseNumber: number });
    expect(issued.json['order']).toMatchObject({ caseNumber: number });
    expect((await list('desk', { caseNumber: number })).json['orders']).toMatchObject([{ number: 'BLD2600001' }]);
  });

  it('are all read by the case, behind a page of others and in every state', async () => {
    const number = await api.assigned();
    await issue('desk', { ...ORDER, caseNumber: number });
    await issue('desk', { ...ORDER, caseNumber: number });
    await command('BLD2600002', 'withdraw', 'desk', { says: '重复' });
    for (let others = 0; others <= PAGE; others += 1) await issue();
    expect(await numbersOf({ caseNumber: number })).toEqual(['BLD2600002', 'BLD2600001']);
    expect(await numbersOf({ caseNumber: number, status: 'open' })).toEqual(['BLD2600001']);
  });
});

const waiting = async (as: string): Promise<unknown[]> =>
  ((await front(readDuty, api.ports).call('GET /api/proposals', { as })).json['proposals'] as unknown[]) ?? [];
const asked = async () => {
  await issue();
  await command('BLD2600001', 'ask-purge', 'desk', { events: [1], says: '写了住户姓名' });
};

describe('H2 · what is proposed of an order', () => {
  it('is on the list of whoever may decide it, and nobody else’s', async () => {
    await asked();
    expect(await waiting('night-desk')).toMatchObject([{ number: 'BLD2600001', kind: 'purge', subject: '环境' }]);
    expect(await waiting('desk')).toEqual([]);
    expect(await waiting('unit-a-leader')).toEqual([]);
    const { order } = (await read('BLD2600001')).json as { order: { proposals: { id: string; own: boolean }[] } };
    expect(order.proposals).toMatchObject([{ own: true, mine: false }]);
  });

  it('is taken back by whoever made it, with a reason, while nobody has decided it', async () => {
    await asked();
    const proposalId = (await api.ports.store.matter(orderKind, 'BLD2600001'))?.state.proposals?.[0]?.id;
    const back = { proposalId, says: '记录有误' };
    expect((await command('BLD2600001', 'withdraw-proposal', 'night-desk', back)).json).toMatchObject({
      type: expect.stringContaining('not-the-proposer') as string,
    });
    const done = await command('BLD2600001', 'withdraw-proposal', 'desk', back);
    expect(done).toMatchObject({ status: 200, json: { order: { proposals: [] } } });
    expect(done.json['events']).toMatchObject([
      { type: 'proposal-withdrawn', reason: '记录有误' },
      { type: 'clocks-changed' },
    ]);
    expect(await waiting('night-desk')).toEqual([]);
    expect((await command('BLD2600001', 'withdraw-proposal', 'desk', back)).json).toMatchObject({
      type: expect.stringContaining('no-such-proposal') as string,
    });
  });
});

describe('S3 · the list of a unit', () => {
  it('is read by unit, so that the orders of others take no page of it', async () => {
    await issue();
    for (let count = 0; count < PAGE; count += 1) await issue('desk', { ...ORDER, unit: 'unit-b' });
    const { json } = await list('unit-a-officer');
    expect(json['orders']).toMatchObject([{ number: 'BLD2600001' }]);
    expect(json['cursor']).toBe(null);
    await command('BLD2600001', 'withdraw', 'desk', { says: '重复' });
    expect((await list('unit-a-officer')).json['orders']).toEqual([]);
    expect((await list('unit-a-officer', { status: 'withdrawn' })).json['orders']).toHaveLength(1);
  });
});

const again = (as: string, id: string, body: object) =>
  front(resendText, api.ports).call('POST /api/texts/{matter}/{textId}/resend', {
    as,
    path: { matter: 'BLD2600001', textId: id },
    body: { why: '联络员未接电话', ...body },
  });

describe('P8 · a text about an order is sent again', () => {
  it('to another of its unit, and is on the record of the order', async () => {
    await issue();
    await expandOutboxes(api.ports, 'BLD2600001');
    const [first] = await api.ports.store.texts('BLD2600001');
    const id = first?.id ?? '';
    expect((await again('unit-a-officer', id, {})).status).toBe(403);
    expect((await again('desk', id, { person: 'unit-b-officer' })).status).toBe(422);
    expect(await again('desk', id, { person: 'unit-a-leader' })).toMatchObject({
      status: 200,
      json: { text: { person: { id: 'unit-a-leader' }, after: id } },
    });
    await expandOutboxes(api.ports, 'BLD2600001');
    expect(
      (await api.ports.store.texts('BLD2600001')).map(({ person, state }) => `${person} ${state}`).toSorted(),
    ).toEqual(['unit-a-leader queued', 'unit-a-officer dropped']);
    expect((await api.ports.store.matterRecord(orderKind, 'BLD2600001')).at(-1)).toMatchObject({
      type: 'text-resent',
      why: '联络员未接电话',
      actor: { id: 'desk' },
    });
  });
});
