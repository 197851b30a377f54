import { beforeEach, describe, expect, it } from 'vitest';
import { MINUTE } from '../../functions/domain/matter/instant.ts';
import type { RoutingLedger } from '../../functions/domain/rules/policy.ts';
import { editRules } from '../../functions/handlers/http/edit-rules.ts';
import type { ProposedRoutingAnswer } from '../../functions/handlers/http/api/schemas/rules.ts';
import { type Answer, front } from './call.ts';
import { caseOf, type Desk, desk, later } from './desk.ts';

const NOT_OURS = { reason: 'not-our-duty', says: '非本单位职责' };
const ROUTE = '/api/rules/proposed-routing';

let api: Desk;
let number: string;
beforeEach(async () => {
  api = await desk();
  const [admin] = (await api.ports.store.directory()).contacts.filter(({ id }) => id === 'admin');
  await api.ports.store.putDirectory({
    units: [],
    contacts: admin ? [{ ...admin, id: 'admin-2', name: 'name of admin-2', subject: 'admin-2', unit: 'street-c' }] : [],
  });
  api.ports.clock.advance(11_000);
  number = await decidedForGood();
});

/** Returned by unit A and by unit B, and then decided by the government office, for unit B. */
async function decidedForGood(body: object = {}): Promise<string> {
  const one = await api.assigned({
    summary: '夜间施工噪声',
    place: '新碶街道星阳小区',
    categories: ['vital-interests'],
    learntBy: 'phone',
    ...body,
  });
  for (const [officer, assignmentId, toUnit] of [
    ['unit-a-officer', 'A1', 'unit-b'],
    ['unit-b-officer', 'A2', 'unit-a'],
    ['unit-a-officer', 'A3', 'unit-b'],
  ] as const) {
    later(api.ports, MINUTE);
    await api.command(one, 'return', { assignmentId, ...NOT_OURS }, officer);
    const decide = { assignmentId, accept: true, says: '依职责清单', legalBasis: '三定方案', toUnit };
    expect((await api.command(one, 'decide-return', decide)).status).toBe(200);
  }
  return one;
}

const list = async (as = 'admin') => {
  const answer = await api.readDirectory(ROUTE, as);
  return (answer.json as ProposedRoutingAnswer).proposals;
};
const post = (how: 'adopt' | 'dismiss', body: object, as = 'admin'): Promise<Answer> =>
  front(editRules, api.ports).call(`POST ${ROUTE}/${how}`, { as, body });
const begin = async (as = 'admin'): Promise<string> => {
  const answer = await front(editRules, api.ports).call('POST /api/policy-drafts', { as, body: { name: '台账调整' } });
  return (answer.json as { draft: { id: string } }).draft.id;
};
const rowsOf = (answer: Answer): RoutingLedger['rows'] =>
  (answer.json as { draft: { parts: { routing: { routing: RoutingLedger } } } }).draft.parts.routing.routing.rows;
const which = async () => {
  const [proposal] = await list();
  return { number, event: proposal?.event ?? 0 };
};

describe('R3 · a final decision proposes a row for the routing ledger', () => {
  it('is read by who may write rules alone, with the case, both returns and the units', async () => {
    expect(await list()).toMatchObject([
      {
        number,
        unit: { id: 'unit-b' },
        place: '新碶街道星阳小区',
        legalBasis: '三定方案',
        returns: [
          { unit: { id: 'unit-a' }, reason: '非本单位职责', legalBasis: '三定方案' },
          { unit: { id: 'unit-b' }, reason: '非本单位职责' },
        ],
      },
    ]);
    for (const who of ['desk', 'unit-a-officer', 'auditor', 'duty-leader'])
      expect((await api.readDirectory(ROUTE, who)).status).toBe(403);
  });

  it('is taken over into a draft as one writes a part, before the row that would have taken the matter', async () => {
    const draft = await begin();
    const adopted = await post('adopt', { ...(await which()), draft, expectedVersion: 1 });
    expect(adopted.status).toBe(200);
    const subject = caseOf(await api.read('/api/cases/{number}', 'desk', { path: { number } })).subject;
    const rows = rowsOf(adopted);
    const at = rows.findIndex(({ id }) => id.startsWith(number));
    expect(rows[at]).toMatchObject({ unit: 'unit-b', clause: 'R2', subjects: [subject], places: ['新碶'] });
    expect(rows.slice(0, at).some((row) => !row.mentions && row.subjects?.includes(subject))).toBe(false);
    expect(adopted.json).toMatchObject({
      draft: { version: 2, changes: [{}, { version: 2, by: { id: 'admin' }, part: 'routing' }] },
    });
    expect(await list()).toMatchObject([
      { decided: { decision: 'adopted', by: { id: 'admin', name: 'name of admin' }, draft: { id: draft } } },
    ]);
    expect(api.ports.tables.audit.at(-1)).toMatchObject({
      actor: { id: 'admin' },
      what: expect.stringContaining(`rules/proposed-routing/adopt ${number}/`) as string,
    });
  });

  it('pressed twice is taken over once; somebody else is told who did', async () => {
    const draft = await begin();
    const body = { ...(await which()), draft, expectedVersion: 1 };
    await post('adopt', body);
    const again = await post('adopt', body);
    expect(again.status).toBe(200);
    expect(rowsOf(again).filter(({ id }) => id.startsWith(number))).toHaveLength(1);
    for (const answer of [
      await post('adopt', { ...body, expectedVersion: 2 }, 'admin-2'),
      await post('dismiss', { ...(await which()), reason: '特殊情形' }),
    ])
      expect(answer).toMatchObject({
        status: 409,
        json: {
          type: expect.stringMatching(/decided-already$/) as string,
          detail: expect.stringContaining('name of admin已采用到草稿“台账调整”') as string,
        },
      });
  });

  it('refuses a draft that moved or is over, and decides nothing by it', async () => {
    const draft = await begin();
    const body = { ...(await which()), draft, expectedVersion: 7 };
    expect(await post('adopt', body)).toMatchObject({
      status: 409,
      json: { type: expect.stringMatching(/stale$/) as string },
    });
    await front(editRules, api.ports).call('POST /api/policy-drafts/{id}/discard', {
      as: 'admin',
      path: { id: draft },
      body: { expectedVersion: 1 },
    });
    expect((await post('adopt', { ...body, expectedVersion: 2 })).status).toBe(409);
    expect((await list())[0]).not.toHaveProperty('decided');
  });

  it('waits again where the draft that took it over is discarded', async () => {
    const draft = await begin();
    await post('adopt', { ...(await which()), draft, expectedVersion: 1 });
    await front(editRules, api.ports).call('POST /api/policy-drafts/{id}/discard', {
      as: 'admin',
      path: { id: draft },
      body: { expectedVersion: 2 },
    });
    expect((await list())[0]).not.toHaveProperty('decided');
    const second = await begin();
    expect((await post('adopt', { ...(await which()), draft: second, expectedVersion: 1 })).status).toBe(200);
    expect((await list())[0]).toMatchObject({ decided: { draft: { id: second } } });
  });

  it('is dismissed with a reason, by name, once', async () => {
    const event = await which();
    expect((await post('dismiss', event)).status).toBe(400);
    const dismissed = await post('dismiss', { ...event, reason: '仅限此件的特殊情形' });
    expect(dismissed.json).toMatchObject({
      proposals: [{ decided: { decision: 'dismissed', by: { id: 'admin' }, reason: '仅限此件的特殊情形' } }],
    });
    expect((await post('dismiss', { ...event, reason: '仅限此件的特殊情形' })).status).toBe(200);
    expect((await post('dismiss', { ...event, reason: '另一理由' }, 'admin-2')).status).toBe(409);
    const draft = await begin();
    expect((await post('adopt', { ...event, draft, expectedVersion: 1 })).status).toBe(409);
    expect(api.ports.tables.audit.map(({ what }) => what)).toContain(
      `POST rules/proposed-routing/dismiss ${number}/${event.event}`,
    );
  });

  it('says where the case has gone to another unit since, and that a unit is in use no longer', async () => {
    await api.command(number, 'withdraw', { assignmentId: 'A4', reason: '改派', toUnit: 'street-c' });
    expect((await list())[0]).toMatchObject({ unit: { id: 'unit-b' }, now: { id: 'street-c' } });
    const [unit] = (await api.ports.store.directory()).units.filter(({ id }) => id === 'unit-b');
    await api.ports.store.putDirectory({ units: unit ? [{ ...unit, active: false }] : [], contacts: [] });
    api.ports.clock.advance(11_000);
    const draft = await begin('admin-2');
    const [proposal] = await list('admin-2');
    const body = { number, event: proposal?.event, draft, expectedVersion: 1 };
    expect(await post('adopt', body, 'admin-2')).toMatchObject({
      status: 422,
      json: { type: expect.stringMatching(/unknown-unit$/) as string },
    });
  });

  it('shows no case that is kept apart, no drill, and answers 404 for what no decision proposes', async () => {
    await api.command(number, 'mark-wrongdoing', { is: true, against: ['unit-a'], reason: '反映该单位负责人' });
    await decidedForGood({ drill: true });
    expect(await list()).toEqual([]);
    expect((await post('dismiss', { number, event: 2, reason: '无' })).status).toBe(404);
    expect((await post('dismiss', { number: 'BL2699999', event: 2, reason: '无' })).status).toBe(404);
    for (const who of ['desk', 'unit-a-officer', 'auditor'])
      expect((await post('dismiss', { number, event: 2, reason: '无' }, who)).status).toBe(403);
  });
});
