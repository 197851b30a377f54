import { beforeEach, describe, expect, it } from 'vitest';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { decideProposal } from '../../functions/handlers/http/decide-proposal.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { expandOutboxes } from '../../functions/delivery/expand.ts';
import { orderKind } from '../../functions/domain/kinds/order-kind.ts';
import type { Text } from '../../functions/domain/texts/text.ts';
import { readDuty } from '../../functions/handlers/http/read-duty.ts';
import { readOrders } from '../../functions/handlers/http/read-orders.ts';
import { registerCase } from '../../functions/handlers/http/register-case.ts';
import { MINUTE } from '../../functions/domain/matter/instant.ts';
import { type Answer, front } from './call.ts';
import { caseOf, type Desk, desk, later, REGISTER } from './desk.ts';

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
const proof = [{ kind: 'document', ref: '材料一' }];
const issue = (body: object = ORDER, as = 'desk') =>
  front(commandOrder, api.ports).call('POST /api/orders', { as, body });
const order = (number: string, name: string, as: string, body: object = {}) =>
  front(commandOrder, api.ports).call('POST /api/orders/{number}/{command}', {
    as,
    path: { number, command: name },
    body,
  });
const readOrder = (number: string, as = 'desk') =>
  front(readOrders, api.ports).call('GET /api/orders/{number}', { as, path: { number } });
const listOrders = (as: string, query = {}) => front(readOrders, api.ports).call('GET /api/orders', { as, query });
const decide = (number: string, body: object, as: string) =>
  front(decideProposal, api.ports).call('POST /api/cases/{number}/decide', { as, path: { number }, body });
const eventsOf = (number: string) => api.ports.store.events(number);
const mark = (number: string, unit: string) =>
  api.command(number, 'mark-wrongdoing', { is: true, against: [unit], reason: '反映该单位' });

/** unit-b mans the desk too. */
async function secondDesk(): Promise<void> {
  await api.ports.store.putDirectory({
    units: [{ id: 'unit-b', name: 'unit-b name', short: 'unit-b', kind: 'department', active: true, desk: true }],
  });
  later(api.ports, MINUTE);
}
const deactivated = (id: string) =>
  api.ports.store.putDirectory({ units: [{ id, name: `${id} name`, short: id, kind: 'department', active: false }] });

describe('H5 · erasing what was corrected', () => {
  it('leaves nothing of the words in what the correction set', async () => {
    const number = await api.assigned();
    const SECRET = '赵某某住在向阳里七幢';
    const made = await api.command(number, 'correct', {
      event: 1,
      is: { summary: SECRET, place: SECRET },
      reason: '写错',
      evidence: proof,
    });
    expect([made.status, made.text.slice(0, 300)]).toEqual([200, expect.any(String)]);
    const seq = (await eventsOf(number)).find(({ type }) => type === 'corrected')?.seq;
    const asked = caseOf(await api.command(number, 'ask-purge', { words: [], events: [seq], reason: '当事人申请' }));
    const done = await decide(number, { proposalId: asked.proposals?.[0]?.id, decision: 'approve' }, 'duty-leader');
    expect(done.status).toBe(200);
    expect(JSON.stringify(await eventsOf(number))).not.toContain(SECRET);
    expect(JSON.stringify((await api.ports.store.load(number))?.state)).not.toContain(SECRET);
  });
});

describe('H5 · reports of wrongdoing', () => {
  it('are told to no ordinary case by whoever registers', async () => {
    const number = await api.assigned();
    const answer = await api.register({
      ...REGISTER,
      summary: '举报局长受贿',
      text: '实名举报某局局长贪污受贿，索要红包',
      joinTo: number,
    });
    const alone = caseOf(
      await api.register({ ...REGISTER, summary: '举报局长受贿', text: '实名举报某局局长贪污受贿，索要红包' }),
    );
    expect((await api.ports.store.load(alone.number))?.state.wrongdoing).toBeDefined();
    expect(answer.status).toBe(422);
  });

  it('join no other report whose unit they complain of', async () => {
    const first = await api.assigned();
    await mark(first, 'unit-b');
    later(api.ports, MINUTE);
    const { number } = caseOf(await api.register());
    await mark(number, 'unit-a');
    const answer = await api.command(number, 'join', { target: first, reason: '同一事项' });
    expect(answer.status).toBe(422);
  });

  it('keep what is split off them apart until somebody has looked', async () => {
    const number = await api.assigned();
    await mark(number, 'unit-b');
    await api.ports.store.addAlert(
      {
        id: 'a9',
        caseNumber: number,
        source: 'generic',
        vendorId: 'v',
        receivedAt: api.ports.clock.now(),
        outcome: 'joined',
        metrics: {},
      },
      { id: 'a9', caseNumber: number, title: '又一件', text: '另一件事', expiresAt: '2027-01-01T00:00:00.000Z' },
    );
    const split = await api.command(number, 'split', { alertId: 'a9', reason: '另一事项' });
    expect(split.status).toBe(200);
    const state = (await api.ports.store.load(String(split.json['newCase'])))?.state;
    expect(state?.wrongdoing).toBeDefined();
  });
});

describe('H5 · orders of a case that complains of a unit', () => {
  it('are hidden from the people of that unit who man the desk', async () => {
    await secondDesk();
    const number = await api.assigned();
    expect((await issue({ ...ORDER, caseNumber: number })).status).toBe(201);
    await mark(number, 'unit-b');
    expect((await api.read('/api/cases/{number}', 'unit-b-leader', { path: { number } })).status).toBe(403);
    const seen = {
      one: (await readOrder('BLD2600001', 'unit-b-leader')).status,
      listed: (await listOrders('unit-b-leader')).json['orders'],
      byCase: (await listOrders('unit-b-leader', { caseNumber: number })).json['orders'],
      changed: (
        await front(readCases, api.ports).call('GET /api/changes', {
          as: 'unit-b-leader',
          query: { since: '2026-03-20T01:00:00.000Z' },
        })
      ).json['orders'],
      urged: (await order('BLD2600001', 'urge', 'unit-b-leader', { says: 'x' })).status,
    };
    expect(seen).toEqual({ one: 403, listed: [], byCase: [], changed: [], urged: 403 });
  });

  it('show them no text about such an order either', async () => {
    await secondDesk();
    const number = await api.assigned();
    await issue({ ...ORDER, caseNumber: number });
    await expandOutboxes(api.ports, 'BLD2600001');
    const texts = async () =>
      ((await front(readDuty, api.ports).call('GET /api/texts', { as: 'unit-b-leader' })).json['texts'] as Text[]).map(
        ({ matter }) => matter,
      );
    expect(await texts()).toContain('BLD2600001');
    await mark(number, 'unit-b');
    expect(await texts()).not.toContain('BLD2600001');
  });

  it('are taken back from the unit that carries them out, which is told nothing of why', async () => {
    const number = await api.assigned();
    await issue({ ...ORDER, caseNumber: number });
    await issue({ ...ORDER, caseNumber: number, unit: 'unit-b' });
    expect((await mark(number, 'unit-a')).status).toBe(200);
    await expandOutboxes(api.ports, number);
    await expandOutboxes(api.ports, number);
    expect((await readOrder('BLD2600001', 'unit-a-officer')).status).toBe(403);
    expect((await listOrders('unit-a-officer', { status: 'withdrawn' })).json['orders']).toEqual([]);
    const record = await api.ports.store.matterRecord(orderKind, 'BLD2600001');
    expect(record.filter(({ type }) => type === 'order-withdrawn')).toMatchObject([
      { says: '值班台收回', actor: { id: 'desk' } },
    ]);
    expect((await api.ports.store.matter(orderKind, 'BLD2600002'))?.state.status).toBe('open');
  });
});

describe('orders', () => {
  it('take no photo as proof that nobody sent', async () => {
    await issue();
    const evidence = [{ kind: 'photo', ref: '照片', sha256: 'a'.repeat(64) }];
    const answer = await order('BLD2600001', 'reply', 'unit-a-officer', { demandId: 'D1', says: '已办', evidence });
    expect(answer.status).toBe(422);
  });

  it('go on after their words were erased', async () => {
    await issue();
    await order('BLD2600001', 'reply', 'unit-a-officer', { demandId: 'D1', says: '赵某某', evidence: proof });
    const { events } = (await readOrder('BLD2600001')).json as { events: { seq: number; type: string }[] };
    const seq = events.find(({ type }) => type === 'demand-replied')?.seq;
    const asked = await order('BLD2600001', 'ask-purge', 'desk', { events: [1, seq], says: '申请' });
    expect(asked.status).toBe(200);
    const id = ((asked.json['order'] as { proposals: { id: string }[] }).proposals[0] ?? { id: '' }).id;
    expect((await order('BLD2600001', 'decide', 'duty-leader', { proposalId: id, decision: 'approve' })).status).toBe(
      200,
    );
    for (const demandId of ['D2'])
      expect(
        (await order('BLD2600001', 'reply', 'unit-a-officer', { demandId, says: '办', evidence: proof })).status,
      ).toBe(200);
    expect((await order('BLD2600001', 'return-reply', 'desk', { demandId: 'D1', says: '重办' })).status).toBe(200);
    expect(
      (await order('BLD2600001', 'reply', 'unit-a-officer', { demandId: 'D1', says: '办', evidence: proof })).status,
    ).toBe(200);
    expect((await order('BLD2600001', 'complete', 'desk', { says: '好' })).status).toBe(200);
    expect(JSON.stringify(Object.values(api.ports.tables).map((t) => (t instanceof Map ? [...t] : t)))).not.toContain(
      '赵某某',
    );
  });
});

const press = (body: object, as = 'desk', key = 'press-0001'): Promise<Answer> =>
  front(registerCase, api.ports).call('POST /api/cases', { as, body, headers: { 'idempotency-key': key } });

describe('M4 · the same press', () => {
  it('by two people is two registrations', async () => {
    const one = caseOf(await press(REGISTER));
    const two = caseOf(await press(REGISTER, 'night-desk'));
    expect(one.number).not.toBe(two.number);
  });

  it('opens its case where the unit was deactivated before it was worked', async () => {
    const { outside } = api.ports;
    api.ports.outside = { ...outside, pause: async () => undefined };
    const answer = await press({ ...REGISTER, unit: 'unit-a' });
    expect(answer.status).toBe(202);
    await deactivated('unit-a');
    later(api.ports, MINUTE);
    for (let turn = 0; turn < 4; turn += 1) await api.ports.work();
    const asked = await front(registerCase, api.ports).call('GET /api/registrations/{id}', {
      as: 'desk',
      path: { id: String(answer.json['id']) },
    });
    expect(asked.json).toMatchObject({ outcome: 'opened', caseNumber: 'BL2600001' });
    expect(api.ports.tables.cases.size).toBe(1);
  });
});

describe('New Year 2027 in Shanghai', () => {
  it('counts and numbers by its own midnight', async () => {
    const before = await api.assigned();
    later(api.ports, Date.parse('2026-12-31T15:59:59.000Z') - Date.parse(api.ports.clock.now()));
    const one = await issue({ ...ORDER, limit: { at: '2027-02-01T00:00:00.000Z' } });
    const sign = await api.command(before, 'assign', { unit: 'unit-b', part: 'co-unit' });
    expect(sign.status).toBe(200);
    later(api.ports, 1_000);
    const two = await issue({ ...ORDER, limit: { at: '2027-02-01T00:00:00.000Z' } });
    await api.command(before, 'assign', { unit: 'street-c', part: 'co-unit' });
    expect([one, two].map(({ json }) => (json['order'] as { number: string }).number)).toEqual([
      'BLD2600001',
      'BLD2700001',
    ]);
    const of = async (month: string) =>
      (
        (await api.readDirectory('/api/unit-figures', 'desk', { query: { month } })).json['units'] as {
          unit: { id: string } | null;
          assigned: number;
        }[]
      )
        .filter(({ assigned }) => assigned > 0)
        .map(({ unit }) => unit?.id);
    expect(await of('2026-12')).toEqual(['unit-b']);
    expect(await of('2027-01')).toEqual(['street-c']);
  });

  it('gives no number away with a transaction that failed', async () => {
    const { store } = api.ports;
    let failures = 1;
    api.ports.store = {
      ...store,
      commit: async (given) => {
        failures -= 1;
        if (failures >= 0) throw new Error('away');
        return store.commit(given);
      },
    };
    expect((await issue()).status).toBe(500);
    expect(((await issue()).json['order'] as { number: string }).number).toBe('BLD2600001');
  });
});
