import { createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, toMs } from '../../functions/domain/matter/instant.ts';
import { MOST_SENT, receiveAlerts } from '../../functions/handlers/http/receive-alerts.ts';
import { settleRefusedAlerts } from '../../functions/handlers/http/settle-refused-alerts.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { METRIC } from '../../functions/runtime/metrics.ts';
import { at } from '../domain/samples.ts';
import { smallDistrict } from '../harness/people.ts';
import { type MemoryPorts, memoryPorts } from '../twins/ports.ts';
import { front } from './call.ts';

const NOW = at('2026-03-04 10:00');
const SECRET = `whsec_${Buffer.from('the secret of the generic source').toString('base64')}`;
const FINE = { id: 'a', title: '小区停水', text: '新碶街道星阳小区从昨天晚上开始停水，到今天还没有来水。' };

let ports: MemoryPorts;
beforeEach(async () => {
  ports = memoryPorts({ now: NOW, webhookSecrets: { generic: [SECRET], 'export-zh': [SECRET] } });
  await ports.store.putDirectory(smallDistrict(NOW));
});

async function push(id: string, body: string | Buffer, headers: Record<string, string> = {}, source = 'generic') {
  const now = ports.clock.now();
  const bytes = Buffer.from(body);
  const signature = `v1,${createHmac('sha256', Buffer.from(SECRET.slice(6), 'base64'))
    .update(Buffer.concat([Buffer.from(`${id}.${Math.floor(toMs(now) / 1000)}.`), bytes]))
    .digest('base64')}`;
  const receiver = front(receiveAlerts, ports, MOST_SENT);
  const answer = await receiver.call('POST /webhooks/{source}', {
    path: { source },
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(toMs(now) / 1000)),
      'webhook-signature': signature,
      prefer: 'respond-async',
      ...headers,
    },
    rawBody: bytes.toString('base64'),
    isBase64Encoded: true,
  });
  return { ...answer, metrics: receiver.measured[0] };
}
const desk = (route: string, more: object = {}) =>
  front(settleRefusedAlerts, ports).call(route, { as: 'desk', ...more });
const rows = async (query: Record<string, string> = {}, as = 'desk') =>
  (await desk('GET /api/refused-alerts', { query, as })).json['alerts'] as Row[];
const gone = () => rows({ done: 'only' });
const act = (id: unknown, action: string, as = 'desk') =>
  desk('POST /api/refused-alerts/{id}/{action}', { as, path: { id: String(id), action }, body: { why: '核对来件' } });
interface Row {
  id: string;
  index?: number;
  tries: number;
  vendorId?: string;
  hasWords: boolean;
  expiresAt: string;
  flaws: { pointer: string; clause: string; says: string }[];
}
const everything = () =>
  JSON.stringify(ports.tables, (_key, value: unknown) => (value instanceof Map ? [...value.entries()] : value));

describe('M4 · what nobody could read stays in sight of the desk', () => {
  it('with its source, place, fault, what is allowed and what to do; its neighbours are taken in', async () => {
    await push('m', JSON.stringify([FINE, { id: 'b', 内容体: '改了字段名' }, '一句话', 7, null]));
    const all = await rows();
    expect(all.map(({ index }) => index)).toEqual([1, 2, 3, 4]);
    expect(all[0]).toMatchObject({
      source: { id: 'generic', name: '通用预警接口' },
      at: NOW,
      tries: 1,
      vendorId: 'b',
      hasWords: false,
      flaws: [{ pointer: '/1/title', clause: 'M4' }],
    });
    expect(all[0]?.flaws[0]?.says).toMatch(/标题和正文都没有.*\/title、\/标题.*重发.*管理员/);
    expect(all[1]?.flaws[0]?.says).toMatch(/应为 JSON 对象.*收到字符串.*重发/);
  });

  it.each([
    ['one alert alone, answered 422', JSON.stringify({ id: 'b' }), {}, 422, METRIC.alertsRefused],
    ['no JSON', '{"id":', {}, 400, METRIC.deliveriesRefused],
    ['a body of GBK', Buffer.from([0x7b, 0x22, 0xb1, 0xea, 0x22, 0x7d]), {}, 415, METRIC.deliveriesRefused],
    ['an encoding nobody takes', Buffer.from([1, 2, 3]), { 'content-encoding': 'br' }, 415, METRIC.deliveriesRefused],
    [
      'gzip that grows past the limit',
      gzipSync(Buffer.alloc(2_000_000, ' ')),
      { 'content-encoding': 'gzip' },
      413,
      METRIC.deliveriesRefused,
    ],
    [
      'larger than the limit',
      JSON.stringify([{ ...FINE, text: '水'.repeat(400_000) }]),
      {},
      413,
      METRIC.deliveriesRefused,
    ],
    ['a word', '"停水"', {}, 422, METRIC.deliveriesRefused],
    [
      'a list of more than is taken',
      JSON.stringify(Array.from({ length: 101 }, () => FINE)),
      {},
      422,
      METRIC.deliveriesRefused,
    ],
  ])('%s', async (_name, body, headers, status, counted) => {
    const answer = await push('m', body, headers);
    expect(answer.status).toBe(status);
    expect(answer.metrics).toEqual(expect.objectContaining({ [counted]: 1 }));
    expect(await rows()).toMatchObject([{ tries: 1, flaws: [{ clause: 'M4' }] }]);
  });

  it('an id that was used again for other alerts', async () => {
    await push('m', JSON.stringify([FINE]));
    expect((await push('m', JSON.stringify([{ ...FINE, id: 'b' }]))).status).toBe(409);
    expect((await rows())[0]?.flaws[0]?.says).toContain('新的 webhook-id');
  });

  it('and not a delivery without any alert, of which nothing is lost', async () => {
    const { status, metrics } = await push('m', '{"alerts":[]}');
    expect([status, metrics, await rows()]).toEqual([422, { AlertsRefused: 0, AlertFieldsUnread: 0 }, []]);
  });

  it('and not what bears no signature: a stranger fills no page', async () => {
    const answer = await push('m', '[]', { 'webhook-signature': 'v1,AAAA' });
    expect([answer.status, await rows()]).toEqual([401, []]);
  });

  it('once, however often it is sent, and leaves the list once a person has seen to it, who and why in sight', async () => {
    for (const minutes of [0, 1, 5]) {
      ports.clock.advance(minutes * MINUTE);
      await push('m', JSON.stringify({ id: 'b' }));
    }
    const [row, ...others] = await rows();
    expect([row?.tries, others]).toEqual([3, []]);
    expect((await act(row?.id, 'done')).status).toBe(200);
    expect(await rows()).toEqual([]);
    expect(await gone()).toMatchObject([
      { tries: 3, done: { at: ports.clock.now(), by: 'name of desk', why: '核对来件' } },
    ]);
    expect(ports.tables.audit.at(-1)).toMatchObject({ actor: { id: 'desk' }, what: expect.stringContaining('done') });
    expect((await act(row?.id, 'done')).status).toBe(422);
    // Sent again it is to be seen to again.
    ports.clock.advance(MINUTE);
    await push('m', JSON.stringify({ id: 'b' }));
    expect(await rows()).toMatchObject([{ tries: 4 }]);
  });

  it('by source and time, the newest first, page by page', async () => {
    await push('m1', JSON.stringify(Array.from({ length: 90 }, () => ({}))));
    ports.clock.advance(HOUR);
    await push('m2', JSON.stringify(Array.from({ length: 90 }, () => ({}))));
    ports.clock.advance(HOUR);
    await push('m3', JSON.stringify(Array.from({ length: 90 }, () => ({}))));
    ports.clock.advance(HOUR);
    await push('m3b', JSON.stringify(Array.from({ length: 90 }, () => ({}))));
    await push('m4', JSON.stringify([{}]), {}, 'export-zh');
    expect(await rows({ source: 'export-zh' })).toHaveLength(1);
    expect(await rows({ from: at('2026-03-04 10:30'), to: at('2026-03-04 11:30') })).toHaveLength(90);
    const first = await desk('GET /api/refused-alerts');
    const seen = first.json['alerts'] as { at: string }[];
    expect(seen.map(({ at: then }) => then)).toEqual(
      seen
        .map(({ at: then }) => then)
        .toSorted()
        .toReversed(),
    );
    const before = String(first.json['before']);
    const rest = await desk('GET /api/refused-alerts', { query: { to: before } });
    expect(seen.length + (rest.json['alerts'] as unknown[]).length).toBe(361);
    expect(rest.json['before']).toBeNull();
  });
});

describe('H5 · words of a refused alert are words', () => {
  const WORDS = { id: '电话13912345678', title: { 正文: '张三投诉' }, url: 'https://example.com/1', 内容: '' };

  it('are in no list, masked, opened by the desk with a reason that is logged, and expire as the words of alerts do', async () => {
    await push('m', JSON.stringify([`打13912345678找我，小区停水三天了`, WORDS]));
    const answer = await desk('GET /api/refused-alerts');
    expect(JSON.stringify(answer.json)).not.toMatch(/停水|13912345678|张三/);
    expect(everything()).not.toContain('13912345678');
    const [row] = await rows();
    expect(row?.expiresAt).toBe(new Date(toMs(NOW) + currentPolicy().masks.wordsDays * DAY).toISOString());
    const opened = await act(row?.id, 'open');
    expect(opened.json['words']).toEqual({ text: expect.stringContaining('小区停水三天了') });
    expect(ports.tables.audit.at(-1)?.what).toContain('核对来件');
  });

  it('stay when a person has seen to it, and are erased by two persons alone', async () => {
    await push('m', JSON.stringify(['小区停水三天了']));
    const [row] = await rows();
    expect((await act(row?.id, 'erase')).status).toBe(422);
    await act(row?.id, 'done');
    expect((await act(row?.id, 'open')).json['words']).toMatchObject({ text: '小区停水三天了' });
    expect((await act(row?.id, 'ask-erasure')).status).toBe(200);
    expect((await act(row?.id, 'ask-erasure', 'night-desk')).status).toBe(422);
    expect(await gone()).toMatchObject([{ erasure: { by: 'name of desk', why: '核对来件', own: true } }]);
    expect((await act(row?.id, 'erase')).status).toBe(403);
    expect((await act(row?.id, 'erase', 'unit-a-officer')).status).toBe(403);
    expect(everything()).toContain('停水三天');
    expect((await act(row?.id, 'erase', 'night-desk')).status).toBe(200);
    expect(everything()).not.toContain('停水三天');
    expect(await gone()).toEqual([]);
    expect(ports.tables.audit.at(-1)).toMatchObject({
      actor: { id: 'night-desk' },
      what: expect.stringContaining('erase'),
    });
  });

  it('stay where the second person says no, or the first takes it back', async () => {
    await push('m', JSON.stringify(['小区停水三天了']));
    const [row] = await rows();
    for (const as of ['night-desk', 'desk']) {
      await act(row?.id, 'ask-erasure');
      expect((await act(row?.id, 'keep', as)).status).toBe(200);
      expect((await rows())[0]).not.toHaveProperty('erasure');
    }
    expect((await act(row?.id, 'open')).json['words']).toMatchObject({ text: '小区停水三天了' });
  });

  it('H6 · nothing is kept of what bears a mark, not even its id', async () => {
    const marked = '机密★1年 关于征迁的情况';
    await push('m', JSON.stringify([marked, { id: 'x1', title: '通知', text: marked }, { id: 'x2', text: marked }]));
    const all = await rows();
    expect(all.map(({ flaws }) => flaws.map(({ clause }) => clause))).toEqual([['H6'], ['H6'], ['H6']]);
    expect(all.every(({ hasWords }) => !hasWords)).toBe(true);
    expect(everything()).not.toMatch(/征迁|机密/);
  });

  it.each([
    ['desk', 200, 200],
    ['unit-a-officer', 403, 403],
  ])('%s: list %i, words %i', async (as, list, words) => {
    await push('m', JSON.stringify(['小区停水三天了']));
    const [row] = await rows();
    expect((await desk('GET /api/refused-alerts', { as })).status).toBe(list);
    expect((await act(row?.id, 'open', as)).status).toBe(words);
    expect((await act(row?.id, 'done', as)).status).toBe(words);
  });
});

describe('M4 · a message without a title', () => {
  it('is taken in under the beginning of its text, and says so', async () => {
    const text = '星阳小区停水三天了！物业不管。打12345也没有用';
    const answer = await push(
      'm',
      JSON.stringify([
        { id: 'w1', title: '', text },
        { id: 'w2', text },
      ]),
    );
    expect(answer.json['results']).toMatchObject([
      { outcome: 'pending', leftOut: [{ pointer: '/0/title', detail: expect.stringContaining('正文开头') }] },
      { outcome: 'pending' },
    ]);
    expect([...ports.tables.log.values()].map(({ alert }) => alert.title)).toEqual([
      '星阳小区停水三天了',
      '星阳小区停水三天了',
    ]);
    expect(await rows()).toEqual([]);
  });
});
