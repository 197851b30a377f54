import { beforeEach, describe, expect, it } from 'vitest';
import { expandOutboxes } from '../../functions/delivery/expand.ts';
import { orderKind } from '../../functions/domain/kinds/order-kind.ts';
import { commandCase } from '../../functions/handlers/http/command-case.ts';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import type { Ports } from '../../functions/ports/ports.ts';
import type { MatterCommit } from '../../functions/ports/stored.ts';
import { front } from './call.ts';
import { type Desk, desk } from './desk.ts';

const ORDER = {
  basis: { kind: 'instruction', says: '区长批示' },
  title: '整改',
  subject: '环境',
  unit: 'unit-a',
  limit: { workingDays: 3 },
  demands: ['查明'],
};
const proof = [{ kind: 'document', ref: '批示件' }];

let api: Desk;
let number: string;
beforeEach(async () => {
  api = await desk();
  number = await api.assigned();
});

/** The stack in which something happens just before a commit that looks so. */
function crossed(looksSo: (commit: MatterCommit) => boolean, happens: () => Promise<unknown>): Desk['ports'] {
  let done = false;
  const commit: Ports['store']['commit'] = async (given) => {
    if (!done && looksSo(given)) {
      done = true;
      await happens();
    }
    return api.ports.store.commit(given);
  };
  return { ...api.ports, store: { ...api.ports.store, commit } };
}

const issue = (body: object = ORDER, ports = api.ports) =>
  front(commandOrder, ports).call('POST /api/orders', { as: 'desk', body: { ...body, caseNumber: number } });
const mark = (against: string[], ports = api.ports) =>
  front(commandCase, ports).call('POST /api/cases/{number}/{command}', {
    as: 'desk',
    path: { number, command: 'mark-wrongdoing' },
    body: { is: true, against, reason: '反映该单位负责人' },
  });
const onOrder = (command: string, body: object, as = 'desk', ports = api.ports) =>
  front(commandOrder, ports).call('POST /api/orders/{number}/{command}', {
    as,
    path: { number: 'BLD2600001', command },
    body,
  });
const marks = ({ events }: MatterCommit): boolean => events.some(({ type }) => type === 'wrongdoing-marked');
const orders = async () => (await api.ports.store.mattersFrom(orderKind, number)).matters;

describe('H5 · an order that is issued in the very moment in which its case is found to complain of the unit', () => {
  it('is refused where the finding was first', async () => {
    const ports = crossed(
      ({ openedFrom }) => openedFrom !== undefined,
      () => mark(['unit-a']),
    );
    expect(await issue(ORDER, ports)).toMatchObject({ status: 400, json: { clause: 'H5', pointer: '/unit' } });
    expect(await orders()).toEqual([]);
  });

  it('is taken back where it was first, and tells nothing of why', async () => {
    expect(
      (
        await mark(
          ['unit-a'],
          crossed(marks, () => issue()),
        )
      ).status,
    ).toBe(200);
    await expandOutboxes(api.ports, number);
    await expandOutboxes(api.ports, number);
    expect(await orders()).toMatchObject([{ status: 'withdrawn' }]);
    const record = await api.ports.store.matterRecord(orderKind, 'BLD2600001');
    expect(record.filter(({ type }) => type === 'order-withdrawn')).toMatchObject([{ says: '值班台收回' }]);
  });

  it('of another unit goes on', async () => {
    await issue({ ...ORDER, unit: 'unit-b' });
    await mark(['unit-a']);
    await expandOutboxes(api.ports, number);
    expect(await orders()).toMatchObject([{ status: 'open', unit: 'unit-b' }]);
  });

  it('is given to no such unit by a correction either, asked for or approved', async () => {
    await issue({ ...ORDER, unit: 'unit-b' });
    const correction = { event: 1, is: { unit: 'unit-a' }, says: '抄错单位', evidence: proof };
    expect((await onOrder('correct', correction)).status).toBe(200);
    const proposalId = (await orders())[0]?.proposals?.[0]?.id;
    await mark(['unit-a']);
    const approved = await onOrder('decide', { proposalId, decision: 'approve' }, 'night-desk');
    expect(approved).toMatchObject({ status: 400, json: { clause: 'H5' } });
    expect(await onOrder('correct', correction)).toMatchObject({ status: 400, json: { clause: 'H5' } });
  });
});
