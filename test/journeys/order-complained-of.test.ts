import { beforeEach, describe, expect, it } from 'vitest';
import { orderKind } from '../../functions/domain/kinds/order-kind.ts';
import { factsOfOrder } from '../../functions/domain/scores/order-facts.ts';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { readOrders } from '../../functions/handlers/http/read-orders.ts';
import { serveLink } from '../../functions/handlers/http/serve-link.ts';
import { type Answer, front } from '../handlers/call.ts';
import { deskByApi } from '../harness/by-api.ts';
import { World } from '../harness/world.ts';

const NUMBER = 'BLD2600001';
const ORDER = {
  basis: { kind: 'instruction', says: '区长批示' },
  title: '夜间施工噪声整改',
  subject: '环境',
  unit: 'unit-a',
  limit: { workingDays: 3 },
  demands: ['查明工地'],
};
const proof = [{ kind: 'document', ref: '收文登记' }];

let world: World;
let number: string;
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  number = (await world.open({ by: 'desk' })).number;
});

async function settled(call: Promise<Answer>): Promise<Answer> {
  const answer = await call;
  await world.settle();
  return answer;
}
const issue = (of = number, as = 'desk') =>
  settled(front(commandOrder, world.ports).call('POST /api/orders', { as, body: { ...ORDER, caseNumber: of } }));
const command = (as: string, name: string, body: object = {}) =>
  settled(
    front(commandOrder, world.ports).call('POST /api/orders/{number}/{command}', {
      as,
      path: { number: NUMBER, command: name },
      body,
    }),
  );
const mark = (complained: object, of = number) =>
  world
    .do('desk', of, {
      command: 'mark-wrongdoing',
      is: true,
      against: [],
      reason: '反映该单位干部',
      noPublicMatter: true,
      ...complained,
    })
    .then(() => world.settle());
const person = { persons: ['unit-a-officer'] };
const state = async () => (await world.ports.store.matter(orderKind, NUMBER))?.state;
const facts = async () =>
  factsOfOrder(await world.ports.store.matterRecord(orderKind, NUMBER)).duties.map(({ kind, is }) => `${kind} ${is}`);
const reads = async (as: string) =>
  (await front(readOrders, world.ports).call('GET /api/orders/{number}', { as, path: { number: NUMBER } })).status;
/** What a colleague finds in its record. */
const recordOf = async (as: string) =>
  JSON.stringify(
    (await front(readOrders, world.ports).call('GET /api/orders/{number}', { as, path: { number: NUMBER } })).json[
      'events'
    ],
  );
const lists = async (as: string) =>
  (await front(readOrders, world.ports).call('GET /api/orders', { as })).json['orders'] as unknown[];
/** Who is told of it by an urging. */
const urged = async (): Promise<string[]> => {
  await world.rings();
  await command('desk', 'urge', { says: '请抓紧' });
  return (await world.heard()).map(({ person: who }) => who);
};

describe('H5, S3 · whoever a case complains of has nothing to do with the orders that came of it', () => {
  it('marked before it was issued: it goes to the others of his unit, and he reads nothing of it', async () => {
    await mark(person);
    await issue();
    expect(await state()).toMatchObject({ against: ['@unit-a-officer'] });
    expect((await world.rings()).join('\n')).not.toContain('unit-a-officer 督办');
    expect(await reads('unit-a-officer')).toBe(403);
    expect(await lists('unit-a-officer')).toEqual([]);
    expect(await reads('unit-a-leader')).toBe(200);
    expect(await recordOf('unit-a-leader')).not.toContain('@unit-a-officer');
    expect(await recordOf('desk')).toContain('@unit-a-officer');
    expect((await command('unit-a-officer', 'sign')).status).toBe(403);
  });

  it('marked later: nothing more rings, the code that he has is void; found of another, it is his again', async () => {
    await issue();
    const code =
      (await world.heard()).find(({ person: who, code: has }) => who === 'unit-a-officer' && has)?.code ?? '';
    expect(code).not.toBe('');
    await mark(person);
    expect(await recordOf('unit-a-leader')).not.toContain('@unit-a-officer');
    await world.rings();
    await command('desk', 'urge', { says: '请抓紧' });
    await world.advance('2026-03-06 10:00');
    expect((await world.rings()).filter((ring) => ring.startsWith('unit-a-officer'))).toEqual([]);
    const { status } = await front(serveLink, world.ports).call('GET /t/{code}', { path: { code } });
    expect(status).not.toBe(200);
    // Found to complain of another instead: the order is his again.
    await mark({ persons: ['unit-b-officer'] });
    expect(await state()).toMatchObject({ against: ['@unit-b-officer'] });
    expect(await reads('unit-a-officer')).toBe(200);
  });

  it('also where the order is over by then', async () => {
    await issue();
    await command('unit-a-officer', 'sign');
    await command('unit-a-officer', 'reply', { demandId: 'D1', says: '已办', evidence: proof });
    await command('desk', 'complete', { says: '均已落实' });
    await mark(person);
    expect(await state()).toMatchObject({ status: 'completed', against: ['@unit-a-officer'] });
    expect(await reads('unit-a-officer')).toBe(403);
  });

  it('the one who issued it is told no answer, another of his office is', async () => {
    await issue(number, 'night-desk');
    await mark({ persons: ['night-desk'] });
    await world.rings();
    await command('unit-a-officer', 'sign');
    await command('unit-a-officer', 'reply', { demandId: 'D1', says: '已办', evidence: proof });
    const told = (await world.rings()).join('\n');
    expect(told).toContain('desk ');
    expect(told).not.toContain('night-desk ');
    expect((await command('night-desk', 'complete', { says: '落实' })).status).toBe(403);
  });

  it('S5, S6 · gives nothing to scores and measures, found of nobody it does', async () => {
    await issue();
    await command('unit-a-officer', 'sign');
    await mark(person);
    await world.advance('2026-03-10 09:00');
    expect(await facts()).toEqual([]);
    await world.do('desk', number, { command: 'mark-wrongdoing', is: false, against: [], reason: '查无此事' });
    await world.settle();
    expect(await facts()).toContain('order-reply late');
  });

  it('M4 · joined, its order goes over to the other case, and follows what that is found to complain of', async () => {
    await issue();
    const { number: other } = await world.open({ by: 'desk' });
    await deskByApi(world, number, 'join', { target: other, reason: '同一事件' });
    await world.settle();
    expect(await state()).toMatchObject({ caseNumber: other });
    await mark(person, other);
    expect(await state()).toMatchObject({ status: 'open', against: ['@unit-a-officer'] });
    expect(await reads('unit-a-officer')).toBe(403);
    expect(await urged()).not.toContain('unit-a-officer');
  });

  it('M4 · joined to one that complains of its unit already, it is taken back', async () => {
    await issue();
    const { number: other } = await world.open({ by: 'desk' });
    await mark({ against: ['unit-a'] }, other);
    await deskByApi(world, number, 'join', { target: other, reason: '同一事件' });
    await world.settle();
    expect(await state()).toMatchObject({ status: 'withdrawn', against: ['unit-a'] });
  });
});
