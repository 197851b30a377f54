import { beforeEach, describe, expect, it } from 'vitest';
import { orderKind } from '../../functions/domain/kinds/order-kind.ts';
import { commandCase } from '../../functions/handlers/http/command-case.ts';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { serveLink } from '../../functions/handlers/http/serve-link.ts';
import type { Ports } from '../../functions/ports/ports.ts';
import { consultationsOf } from '../harness/consultations.ts';
import { World } from '../harness/world.ts';
import { front } from './call.ts';

let world: World;
let number: string;

beforeEach(async () => {
  world = await World.at('2026-03-20 10:00');
  number = (await world.open({ by: 'desk', grades: { opinion: 'II', emergency: null }, gradeReason: '影响面广' }))
    .number;
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.heard();
});

const newestCode = async (): Promise<string> =>
  (await world.heard()).findLast(({ person }) => person === 'unit-a-officer')?.code ?? '';

/** A report against the unit is marked after the press was looked at, and before it is written. */
function overtaken(): Ports {
  const { store } = world.ports;
  let first = true;
  return {
    ...world.ports,
    store: {
      ...store,
      commit: async (commit) => {
        if (first) {
          first = false;
          const marked = await front(commandCase, { ...world.ports, store }).call(
            'POST /api/cases/{number}/{command}',
            {
              as: 'desk',
              path: { number, command: 'mark-wrongdoing' },
              body: { is: true, against: ['unit-a'], reason: '反映该单位' },
            },
          );
          expect(marked.status).toBe(200);
          // What hangs on the case is told.
          await world.settle();
        }
        return store.commit(commit);
      },
    },
  };
}
const press = (code: string, form: Record<string, string>) =>
  front(serveLink, overtaken()).call('POST /t/{code}', {
    path: { code },
    rawBody: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

describe('H5 · a press that a report against its unit overtakes is asked for its right at the write', () => {
  it('behind the code of an order', async () => {
    const issued = await front(commandOrder, world.ports).call('POST /api/orders', {
      as: 'desk',
      body: {
        basis: { kind: 'instruction', says: '区长批示' },
        title: '整改',
        subject: '环境',
        unit: 'unit-a',
        limit: { workingDays: 5 },
        demands: ['查明'],
        caseNumber: number,
      },
    });
    expect(issued.status).toBe(201);
    await world.settle();
    const answer = await press(await newestCode(), { action: 'sign' });
    // The order is nobody's of that unit any more: it was taken back, which says nothing of why.
    expect([answer.status, /整改/.test(answer.text)]).toEqual([403, false]);
    const { number: order } = issued.json['order'] as { number: string };
    expect((await world.ports.store.matter(orderKind, order))?.state.signedAt).toBeUndefined();
  });

  it('behind the code of a consultation', async () => {
    expect((await consultationsOf(world).open(number)).status).toBe(201);
    const answer = await press(await newestCode(), { action: 'give-view', says: '无异议' });
    expect([answer.status, answer.text.includes('统一研判')]).toEqual([403, false]);
  });
});
