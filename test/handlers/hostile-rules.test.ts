import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR, plus, SECOND } from '../../functions/domain/matter/instant.ts';
import { partsOf } from '../../functions/domain/rules/parts.ts';
import { editRules } from '../../functions/handlers/http/edit-rules.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { units } from '../../infra/local/seed/units.ts';
import { type Answer, front } from './call.ts';
import { type Desk, desk, later, NOW } from './desk.ts';

const shipped = currentPolicy();
const LEAD = 90 * SECOND;

let api: Desk;
let draft: string;

const post = (route: string, body: object, as = 'admin', path: Record<string, string> = {}): Promise<Answer> =>
  front(editRules, api.ports).call(`POST /api/policy-drafts${route}`, { as, path, body });
const send = (part: string, rawBody: string): Promise<Answer> =>
  front(editRules, api.ports).call('PUT /api/policy-drafts/{id}/parts/{part}', {
    as: 'admin',
    path: { id: draft, part },
    rawBody,
  });
const write = (part: string, value: object, expectedVersion = 1): Promise<Answer> =>
  send(part, JSON.stringify({ expectedVersion, value }));
const check = async () =>
  (await api.readDirectory('/api/policy-drafts/{id}/check', 'duty-leader', { path: { id: draft } })).json;
const publish = (body: object = {}, expectedVersion = 2): Promise<Answer> =>
  post('/{id}/publish', { expectedVersion, reason: '区政府办批准', ...body }, 'duty-leader', { id: draft });
const pointers = async (): Promise<string[]> =>
  ((await check())['faults'] as { pointer: string }[]).map((one) => one.pointer);

beforeEach(async () => {
  api = await desk();
  await api.ports.store.putDirectory({ units });
  draft = ((await post('', { name: '年度调整' })).json as { draft: { id: string } }).draft.id;
});

describe('H2 · an administrator who means ill writes rules, and somebody careless publishes them', () => {
  it.each<[string, string, object, RegExp]>([
    [
      'P4: no answer is owed to anybody',
      'clocks',
      { ...partsOf(shipped).clocks, clocks: shipped.clocks.filter(({ kind }) => kind !== 'response') },
      /^\/(clocks|forms)/,
    ],
    [
      'S5: a miss tells nobody',
      'ladders',
      {
        ...partsOf(shipped).ladders,
        ladders: {
          ...shipped.ladders,
          response: {
            ...shipped.ladders['response'],
            rungs: [],
            after: [{ id: 'never', every: 'P36500D', kind: 'remind', to: ['move'], template: 'remind' }],
          },
        },
      },
      /^\/ladders\/response/,
    ],
    [
      'a ladder of nobody',
      'ladders',
      JSON.parse('{"ladders":{"__proto__":{}},"quiet":{}}') as object,
      /^\/(ladders|quiet)/,
    ],
    ['nobody may publish any more', 'publication', { publication: { clause: 'ours', publishers: [] } }, /publishers/],
  ])('is refused: %s', async (_, part, value, pointer) => {
    expect((await write(part, value)).status).toBe(200);
    expect((await pointers()).some((one) => pointer.test(one))).toBe(true);
    expect((await publish()).status).toBe(400);
    expect((await api.ports.policies.publications()).length).toBe(0);
  });

  it('leaves somebody who may publish what another writes', async () => {
    const only = { publication: { ...shipped.publication, publishers: ['administrator'] } };
    expect((await write('publication', only)).status).toBe(200);
    // There is one administrator, who would write and could not publish.
    expect(await pointers()).toEqual(['/publication/publishers']);
  });

  it('P4: lengthens no limit of a case that is open, nor of one to come', async () => {
    const number = await api.assigned();
    const due = (await api.ports.store.load(number))?.state.clocks.map(({ dueAt }) => dueAt);
    const clocks = shipped.clocks.map((row) => (row.kind === 'response' ? { ...row, limit: { hours: 4_800 } } : row));
    await write('clocks', { ...partsOf(shipped).clocks, clocks });
    expect((await publish()).status).toBe(400);
    expect((await api.ports.store.load(number))?.state.clocks.map(({ dueAt }) => dueAt)).toEqual(due);
  });

  it('shows the second person which parts bear on open cases at once, and in which order rows stand', async () => {
    const { routing } = shipped;
    const rows = routing.rows.toReversed();
    await write('routing', { routing: { ...routing, rows } });
    await write('ladders', { ...partsOf(shipped).ladders, quiet: { ...shipped.quiet, to: '07:00' } }, 2);
    const found = await check();
    expect(found['atOnce']).toEqual(['routing']);
    expect(found['differences']).toEqual([
      { path: ['routing', 'rows'], old: expect.any(Array), new: expect.any(Array) },
      { path: ['quiet', 'to'], old: '07:30', new: '07:00' },
    ]);
  });

  it('takes effect at no instant that is past or at hand', async () => {
    await write('ladders', { ...partsOf(shipped).ladders, quiet: { ...shipped.quiet, to: '07:00' } });
    for (const from of [plus(NOW, -HOUR), NOW, plus(NOW, SECOND)])
      expect([from, (await publish({ from })).json['pointer']]).toEqual([from, '/from']);
  });

  it('binds no case by a version that was withdrawn, or that is yet to come', async () => {
    const number = await api.assigned();
    await write('ladders', { ...partsOf(shipped).ladders, quiet: { ...shipped.quiet, to: '07:00' } });
    const from = plus(NOW, HOUR);
    const { publication } = (await publish({ from })).json as { publication: { policyId: string } };
    const move = () => api.command(number, 'move-policy', { policyId: publication.policyId, reason: '适用新规' });
    expect((await move()).json).toMatchObject({ status: 422, type: expect.stringContaining('never-in-force') });
    expect((await post('/{id}/withdraw', { from, reason: '有误' }, 'duty-leader', { id: draft })).status).toBe(200);
    later(api.ports, 2 * HOUR);
    expect((await move()).status).toBe(422);
    expect((await api.ports.store.load(number))?.state.policyId).toBe(shipped.id);
  });

  it('moves a case to a version that is in force', async () => {
    const number = await api.assigned();
    await write('ladders', { ...partsOf(shipped).ladders, quiet: { ...shipped.quiet, to: '07:00' } });
    const { publication } = (await publish()).json as { publication: { policyId: string } };
    later(api.ports, LEAD);
    expect(
      (await api.command(number, 'move-policy', { policyId: publication.policyId, reason: '适用新规' })).status,
    ).toBe(200);
  });

  it('refuses a part that no item could hold, and one named by a name of the language itself', async () => {
    const huge = {
      calendar: {
        ...shipped.calendar,
        days: Array.from({ length: 40_000 }, (_, at) => ({ date: '2026-01-01', rest: true, name: `第${at}天` })),
      },
    };
    const answer = await write('calendar', huge);
    expect([400, 413, 422]).toContain(answer.status);
    for (const part of ['__proto__', 'constructor', 'toString']) expect((await write(part, {})).status).toBe(404);
    // Such a name is dropped, and what it hid is missing.
    await send('clocks', '{"expectedVersion":1,"value":{"__proto__":{"clocks":[]}}}');
    expect(await pointers()).toContain('/clocks');
    expect((await publish()).status).toBe(400);
  });
});
