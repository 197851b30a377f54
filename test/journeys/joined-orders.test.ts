import { beforeEach, describe, expect, it } from 'vitest';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { readOrders } from '../../functions/handlers/http/read-orders.ts';
import { orderKind } from '../../functions/domain/kinds/order-kind.ts';
import { front } from '../handlers/call.ts';
import { deskByApi } from '../harness/by-api.ts';
import { World } from '../harness/world.ts';

let world: World;
let heir: string;
let joined: string;
const NUMBER = 'BLD2600001';
const order = async () => (await world.ports.store.matter(orderKind, NUMBER))?.state;
const ordersOf = async (caseNumber: string): Promise<unknown> =>
  (await front(readOrders, world.ports).call('GET /api/orders', { as: 'desk', query: { caseNumber } })).json['orders'];
const join = (number = joined, target = heir) => deskByApi(world, number, 'join', { target, reason: '同一事件' });
const issue = (unit = 'unit-b') =>
  front(commandOrder, world.ports).call('POST /api/orders', {
    as: 'desk',
    body: {
      basis: { kind: 'instruction', says: '区长批示' },
      title: '夜间施工噪声整改',
      subject: '环境',
      unit,
      limit: { workingDays: 3 },
      demands: ['查明工地'],
      caseNumber: joined,
    },
  });

beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  heir = (await world.open()).number;
  await world.advance('2026-03-04 10:10');
  joined = (await world.open()).number;
});

describe('S3, M4 · a supervision order that was opened from a case which joins another', () => {
  it('is of the heir from then on, and goes on as it was', async () => {
    await issue();
    await join();
    await world.settle();
    expect(await order()).toMatchObject({ caseNumber: heir, status: 'open', unit: 'unit-b' });
    expect(await ordersOf(heir)).toMatchObject([{ number: NUMBER, caseNumber: heir }]);
  });

  it('along a chain, and back with its own case when that is opened anew', async () => {
    await issue();
    await join();
    await world.advance('2026-03-04 10:20');
    const third = (await world.open()).number;
    await world.settle();
    await join(third, heir);
    await world.settle();
    expect(await order()).toMatchObject({ caseNumber: heir });
    await deskByApi(world, joined, 'reopen', { reason: '并非同一事件' });
    await world.settle();
    expect(await order()).toMatchObject({ caseNumber: joined });
    // What the heir complains of from now on is none of its.
    await deskByApi(world, heir, 'mark-wrongdoing', { is: true, against: ['unit-b'], reason: '反映该单位' });
    await world.settle();
    expect(await order()).toMatchObject({ status: 'open' });
  });

  it('goes back with the case that it came with, through all that joined since', async () => {
    await world.advance('2026-03-04 10:20');
    const later = (await world.open()).number;
    const first = joined;
    joined = later;
    await issue();
    await join(later, first);
    await world.settle();
    await join(first, heir);
    await world.settle();
    expect(await order()).toMatchObject({ caseNumber: heir, cases: [later, first] });
    await deskByApi(world, first, 'reopen', { reason: '并非同一事件' });
    await world.settle();
    expect(await order()).toMatchObject({ caseNumber: first, cases: [later] });
  });

  it('H5 · is taken back from a unit that the heir complains of', async () => {
    await issue();
    await deskByApi(world, heir, 'mark-wrongdoing', { is: true, against: ['unit-b'], reason: '反映该单位' });
    await join();
    await world.settle();
    expect(await order()).toMatchObject({ status: 'withdrawn' });
  });
});
