import { beforeEach, describe, expect, it } from 'vitest';
import { orderKind } from '../../functions/domain/kinds/order-kind.ts';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { readOrders } from '../../functions/handlers/http/read-orders.ts';
import { serveLink } from '../../functions/handlers/http/serve-link.ts';
import { type Answer, front } from '../handlers/call.ts';
import { phones } from '../harness/rings.ts';
import { World } from '../harness/world.ts';

const NUMBER = 'BLD2600001';
const ORDER = {
  basis: { kind: 'instruction', says: '区长批示' },
  title: '夜间施工噪声整改',
  subject: '环境',
  unit: 'unit-a',
  limit: { workingDays: 3 },
  demands: ['查明工地', '公布整改措施'],
};
const proof = [{ kind: 'document', ref: '收文登记' }];
const ABOUT = '督办件BLD2600001（黄）环境';
const OFF = (what: string) => `办件BLD2600001（黄）环境的${what}事项已撤回，您无需再办。`;
const MOVED = (what: string, by: string) => `办件BLD2600001（黄）环境的${what}时限更正为${by}，以此为准。`;

let world: World;
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
});

async function settled(call: Promise<Answer>): Promise<Answer> {
  const answer = await call;
  await world.settle();
  return answer;
}
const issue = () => settled(front(commandOrder, world.ports).call('POST /api/orders', { as: 'desk', body: ORDER }));
const command = (as: string, name: string, body: object = {}) =>
  settled(
    front(commandOrder, world.ports).call('POST /api/orders/{number}/{command}', {
      as,
      path: { number: NUMBER, command: name },
      body,
    }),
  );
const reply = (demandId: string) => command('unit-a-officer', 'reply', { demandId, says: '已办', evidence: proof });
const state = async () => {
  const stored = await world.ports.store.matter(orderKind, NUMBER);
  if (!stored) throw new Error('no order');
  return stored.state;
};
const seqOf = async (type: string): Promise<number> =>
  (await world.ports.store.matterRecord(orderKind, NUMBER)).findLast((event) => event.type === type)?.seq ?? 0;
const correct = async (as: string, type: string, is: object) =>
  command(as, 'correct', { event: await seqOf(type), is, says: '经核对收文登记', evidence: proof });
const approve = async (as: string) => {
  const proposalId = (await state()).proposals?.[0]?.id;
  return command(as, 'decide', { proposalId, decision: 'approve' });
};
const shown = async (as: string) => {
  const { json } = await front(readOrders, world.ports).call('GET /api/orders/{number}', {
    as,
    path: { number: NUMBER },
  });
  return (json['order'] as { facts: { stands: { title?: string }; fields: string[] }[] }).facts;
};
/** What rang since, but for the texts about the proposal itself. */
const rings = async (): Promise<string[]> => (await world.rings()).filter((ring) => !/审批更正|更正提请/.test(ring));

const codeOf = async (who: string): Promise<string> =>
  (await world.heard()).find(({ person, code }) => person === who && code)?.code ?? '';

describe('H2 · a recorded fact of an order is corrected', () => {
  it('shows each fact as it stands, and to each what he may correct of it', async () => {
    await issue();
    await correct('desk', 'order-opened', { title: '夜间施工整改' });
    expect(await shown('desk')).toMatchObject([
      { event: 1, stands: { title: '夜间施工整改' }, fields: expect.arrayContaining(['unit', 'limit']) },
    ]);
    expect(await shown('unit-a-officer')).toMatchObject([{ event: 1, fields: [] }]);
    expect((await state()).title).toBe('夜间施工整改');
  });

  it('is shown as it stands on the page behind the code: times, who signed, what was answered and what is asked', async () => {
    await issue();
    const code = await codeOf('unit-a-officer');
    await world.advance('2026-03-04 11:00');
    await command('unit-a-officer', 'sign');
    await reply('D1');
    await correct('desk', 'order-opened', { issuedAt: '2026-03-04T01:30:00.000Z' });
    await approve('night-desk');
    await correct('unit-a-officer', 'order-signed', { signedAt: '2026-03-04T02:40:00.000Z', signer: 'unit-a-leader' });
    await correct('unit-a-officer', 'demand-replied', {
      says: '已查明为三号工地',
      repliedAt: '2026-03-04T02:50:00.000Z',
    });
    await correct('desk', 'order-opened', {
      demands: [
        { id: 'D1', says: '查明工地' },
        { id: 'D2', says: '三日内公布整改措施' },
      ],
    });
    const { text } = await front(serveLink, world.ports).call('POST /t/{code}', {
      path: { code },
      rawBody: new URLSearchParams({ action: 'view' }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    for (const told of [
      '2026-03-04 09:30',
      '2026-03-04 10:40',
      'name of unit-a-leader签收',
      '已查明为三号工地',
      '03-04 10:50',
      '三日内公布整改措施',
    ])
      expect(text).toContain(told);
    for (const untold of ['>已办<', 'D2 公布整改措施']) expect(text).not.toContain(untold);
  });

  it('shows no answer that never was on the page behind the code', async () => {
    await issue();
    const code = await codeOf('unit-a-officer');
    await command('unit-a-officer', 'sign');
    await reply('D1');
    await correct('unit-a-officer', 'demand-replied', { void: true });
    const { text } = await front(serveLink, world.ports).call('POST /t/{code}', {
      path: { code },
      rawBody: new URLSearchParams({ action: 'view' }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(text).toContain('○ 待反馈');
    expect(text).not.toContain('✓ 已反馈');
  });

  it('tells the unit that what is asked of it has changed', async () => {
    await issue();
    await command('unit-a-officer', 'sign');
    await world.rings();
    await correct('desk', 'order-opened', {
      demands: [
        { id: 'D1', says: '查明工地' },
        { id: 'D2', says: '三日内公布' },
      ],
    });
    expect(await rings()).toEqual(phones(['4日10:00', 'unit-a-officer', `${ABOUT}：要求更正 +code`]));
  });

  it('tells a unit the right time once, where it was told another, and the desk who must decide', async () => {
    await issue();
    await command('unit-a-officer', 'sign');
    await world.advance('2026-03-08 10:00');
    await world.rings();
    const asked = await correct('desk', 'order-opened', { limit: { workingDays: 5 } });
    expect(asked.json['order']).toMatchObject({
      proposals: [
        {
          kind: 'correction',
          events: [1],
          is: { limit: { workingDays: 5 } },
          was: { limit: { workingDays: 3 } },
          own: true,
          mine: false,
        },
      ],
    });
    expect((await world.rings()).some((ring) => ring.includes('审批更正'))).toBe(true);
    expect(
      (
        await command('unit-a-leader', 'decide', {
          proposalId: (await state()).proposals?.[0]?.id,
          decision: 'approve',
        })
      ).status,
    ).toBe(403);
    await approve('night-desk');
    expect((await state()).clocks.find(({ id }) => id === 'order-reply#2')).toMatchObject({
      state: 'running',
      dueAt: '2026-03-11T15:59:59.000Z',
    });
    expect(await rings()).toEqual(phones(['8日10:00', 'unit-a-officer', MOVED('反馈', '11日23:59')]));
    await world.advance('2026-03-11 10:00');
    expect(await rings()).toEqual(
      phones(['11日07:30', 'unit-a-officer unit-a-leader', `${ABOUT}，11日23:59前反馈 +code`]),
    );
  });

  it('is another unit’s order: that one is asked to sign, the first is told that it is off and sees it no longer', async () => {
    await issue();
    await world.rings();
    await correct('desk', 'order-opened', { unit: 'unit-b' });
    await approve('night-desk');
    expect(await rings()).toEqual(
      phones(
        ['4日10:00', 'unit-b-officer', `${ABOUT}，5日10:00前签收 +code`],
        ['4日10:00', 'unit-a-officer', OFF('全部')],
      ),
    );
    expect((await command('unit-a-officer', 'sign')).status).toBe(403);
    const listed = async (as: string) =>
      ((await front(readOrders, world.ports).call('GET /api/orders', { as })).json['orders'] as unknown[]).length;
    expect([await listed('unit-a-officer'), await listed('unit-b-officer')]).toEqual([0, 1]);
    expect((await command('unit-b-officer', 'sign')).status).toBe(200);
  });

  it('a text held for the night of a return that never was is not sent any more', async () => {
    await issue();
    await reply('D1');
    await reply('D2');
    await world.advance('2026-03-04 23:00');
    await world.rings();
    await command('desk', 'return-reply', { demandId: 'D2', says: '看错' });
    await correct('desk', 'reply-returned', { void: true });
    await approve('night-desk');
    await world.advance('2026-03-05 09:00');
    expect(await rings()).toEqual([]);
    expect((await state()).clocks.map(({ id }) => id)).toContain('order-check#2');
  });

  it('whoever was told of a return that never was is told so, once', async () => {
    await issue();
    await reply('D1');
    await reply('D2');
    await command('desk', 'return-reply', { demandId: 'D2', says: '看错' });
    await world.rings();
    await correct('desk', 'reply-returned', { void: true });
    await approve('night-desk');
    expect(await rings()).toEqual(phones(['4日10:00', 'unit-a-officer', `${ABOUT}：前讯作废 +code`]));
  });

  it('is open again where what it was found done on never was, and one text says that it is late', async () => {
    await issue();
    await reply('D1');
    await reply('D2');
    await command('desk', 'complete', { says: '已落实' });
    await world.advance('2026-03-10 10:00');
    await world.rings();
    await correct('desk', 'demand-replied', { void: true });
    await approve('night-desk');
    expect(await state()).toMatchObject({
      status: 'open',
      breaches: [{ duty: 'order-reply', unit: 'unit-a', is: 'stands', dueAt: '2026-03-09T15:59:59.000Z' }],
    });
    expect(await rings()).toEqual(
      phones(
        ['10日10:00', 'unit-a-officer', `${ABOUT}：重新办理 +code`],
        ['10日10:00', 'unit-a-officer unit-a-leader', `${ABOUT}逾9日23:59未反馈 +code`],
        ['10日10:00', 'desk', `${ABOUT}：前讯作废 +code`],
      ),
    );
    expect(world.executions.parked(NUMBER)).toBe(1);
  });

  it('tells whoever was told of a miss that there was none', async () => {
    await issue();
    await command('unit-a-officer', 'sign');
    await reply('D1');
    await world.advance('2026-03-10 08:00');
    await reply('D2');
    await world.rings();
    await correct('unit-a-officer', 'demand-replied', { repliedAt: '2026-03-09T07:00:00.000Z' });
    expect(await state()).toMatchObject({ breaches: [{ is: 'stands' }] });
    await approve('desk');
    expect(await state()).toMatchObject({ breaches: [{ duty: 'order-reply', is: 'healed' }] });
    expect(await rings()).toEqual(
      phones([
        '10日08:00',
        'unit-a-officer unit-a-leader',
        '办件BLD2600001（黄）环境的反馈经核实未超时，前发超时短信作废。',
      ]),
    );
  });

  it('takes back what it asked the deciders where its proposer thought better of it', async () => {
    await issue();
    await correct('desk', 'order-opened', { limit: { workingDays: 5 } });
    await world.rings();
    await command('desk', 'withdraw-proposal', { proposalId: (await state()).proposals?.[0]?.id, says: '看错文件' });
    expect((await state()).proposals).toEqual([]);
    expect((await world.rings()).every((ring) => ring.includes('审批提请事项已撤回'))).toBe(true);
  });

  it('H5: the title that a correction told goes with its erasure', async () => {
    await issue();
    await correct('desk', 'order-opened', { title: '张三反映的噪声' });
    await command('desk', 'ask-purge', { events: [await seqOf('corrected')], says: '误写群众姓名' });
    await approve('duty-leader');
    expect(JSON.stringify([...world.ports.tables.records, ...world.ports.tables.matters])).not.toContain('张三');
  });
});
