import { beforeEach, describe, expect, it } from 'vitest';
import type { Statistics } from '../../functions/handlers/http/api/schemas/statistics.ts';
import { readMatters } from '../../functions/handlers/http/read-matters.ts';
import { front } from './call.ts';
import { type Desk, desk, later, REGISTER, rowsOf } from './desk.ts';

let api: Desk;
let number: string;
beforeEach(async () => {
  api = await desk();
  number = await api.assigned();
  later(api.ports, 60_000);
});

const PASSED_ON = '您好！您反映的问题已转海塘街道核实处理，感谢您的留言。';

const body = (text: string, more: object = {}) => ({
  form: 'online-reply',
  publishedAt: api.ports.clock.now(),
  address: 'https://www.bl.gov.cn/answers/1',
  evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/answers/1' }],
  outlets: [],
  final: true,
  text,
  ...more,
});

const read = async (path: { matters: string; number?: string }, query: Record<string, string> = {}) => {
  await api.project();
  const route = path.number === undefined ? 'GET /api/{matters}' : 'GET /api/{matters}/{number}';
  return front(readMatters, api.ports).call(route, { as: 'desk', path, query });
};

describe('P4, H2, H5 · an answer that is none', () => {
  it('is seen before it is recorded, asks for a reason, and is recorded without one', async () => {
    const would = await api.command(number, 'release', body(PASSED_ON), 'unit-a-officer', { preview: 'true' });
    expect(would.json['events']).toMatchObject([{ release: { reads: { says: 'passed-on' } } }, {}, {}]);
    const { status, json } = await api.command(number, 'release', body(PASSED_ON), 'unit-a-officer');
    expect(status).toBe(200);
    expect(json['case']).toMatchObject({
      releases: [{ reads: 'passed-on', fulfils: expect.arrayContaining(['response']) }],
    });
  });

  it('leaves none of its words in the record, where its reason stands', async () => {
    await api.command(number, 'release', body(PASSED_ON, { substanceReason: '附件写明结果' }), 'unit-a-officer');
    const record = JSON.stringify([await api.ports.store.events(number), await api.ports.store.casesNamed([number])]);
    expect(record).not.toContain('海塘');
    expect(record).toContain('附件写明结果');
  });

  it('is read against what the citizens’ words ask, of which codes alone are kept', async () => {
    const asked = await api.assigned({ ...REGISTER, text: '小区已经停水两天，为什么停水，什么时候恢复供水？' });
    later(api.ports, 60_000);
    const text = '经查，因水泵故障停水，抢修队正在更换水泵。';
    const { json } = await api.command(asked, 'release', body(text), 'unit-a-officer');
    expect(json['events']).toMatchObject([{ release: { reads: { says: 'answer', missing: ['until'] } } }, {}, {}]);
    expect(JSON.stringify(await api.ports.store.events(asked))).not.toContain('水泵');
  });

  it('counts in time and not in substance, until a reviewer of another unit finds otherwise', async () => {
    await api.command(number, 'release', body(PASSED_ON), 'unit-a-officer');
    const told = async () => (await read({ matters: 'statistics' })).json as unknown as Statistics;
    const unit = { id: 'unit-a', name: 'unit-a' };
    const before = await told();
    expect(before.substance).toEqual([{ unit, inTime: { yes: 0, no: 1, unread: 0 } }]);
    expect(before.toReview).toEqual([{ unit, count: 1 }]);
    expect(rowsOf(await read({ matters: 'statistics', number: 'cases' }, { figure: 'review|*' }))).toMatchObject([
      { number },
    ]);
    const own = await api.command(number, 'find-answer', { release: 'R1', reason: '已答复' }, 'unit-a-officer');
    expect(own.status).toBe(403);
    const found = await api.command(number, 'find-answer', { release: 'R1', reason: '附件写明了办理结果' });
    expect(found.status).toBe(200);
    const after = await told();
    expect(after.substance).toEqual([{ unit, inTime: { yes: 1, no: 0, unread: 0 } }]);
    expect(after.toReview).toEqual([]);
    expect(after.accepted).toMatchObject([{ kind: 'answer', rows: [{ row: 'passed-on', count: 1 }] }]);
  });
});
