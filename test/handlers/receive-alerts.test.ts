import { createHash, createHmac } from 'node:crypto';
import { deflateSync, gzipSync } from 'node:zlib';
import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { executeCommand } from '../../functions/matter/execute-command.ts';
import { type MemoryPorts, memoryPorts } from '../twins/ports.ts';
import type { Actor } from '../../functions/domain/matter/actor.ts';
import { DAY, HOUR, MINUTE, plus, toMs } from '../../functions/domain/matter/instant.ts';
import { receiveAlerts } from '../../functions/handlers/http/receive-alerts.ts';
import type { Ports } from '../../functions/ports/ports.ts';
import type { Store } from '../../functions/ports/store.ts';
import { ELSEWHERE, FIRST, OTHERWISE } from '../domain/intake/one-event.ts';
import { at } from '../domain/samples.ts';
import { smallDistrict } from '../harness/people.ts';
import { type Answer, front } from './call.ts';

const NOW = at('2026-10-13 09:00');
const SECRET = `whsec_${Buffer.from('the first secret of this source!').toString('base64')}`;
const NEWER = `whsec_${Buffer.from('the newer secret of this source!').toString('base64')}`;
const DESK: Actor = {
  kind: 'person',
  id: 'desk',
  name: '值班员',
  unit: 'qu-zhengfu-ban',
  role: 'coordinator',
  via: 'console',
};
const TEXT =
  '新碶街道星阳小区从九月二十八日晚上开始停水，到今天已经三天了，物业说是自来水公司的管道坏了，自来水公司说是小区内部的问题，没有人来修。';

let ports: MemoryPorts;
let sent = 0;

beforeEach(async () => {
  ports = memoryPorts({
    now: NOW,
    webhookSecrets: {
      generic: [NEWER, SECRET],
      stonedt: [SECRET],
      'hotline-12345': [SECRET],
      'message-board': [SECRET],
    },
  });
  await ports.store.putDirectory(smallDistrict(NOW));
});

interface Delivery {
  source?: string;
  id?: string;
  secret?: string;
  /** Signed at, as the sender's clock says. */
  at?: string;
  headers?: Record<string, string | undefined>;
  isBase64Encoded?: boolean;
  into?: Ports;
}

async function push(
  body: unknown,
  {
    source = 'generic',
    id,
    secret = SECRET,
    at: signedAt = ports.clock.now(),
    headers = {},
    isBase64Encoded,
    into = ports,
  }: Delivery = {},
) {
  sent += 1;
  const webhookId = id ?? `msg_${sent}`;
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  const signed = new Webhook(secret).sign(webhookId, new Date(toMs(signedAt)), raw);
  const all = {
    'webhook-id': webhookId,
    'webhook-timestamp': String(Math.floor(toMs(signedAt) / 1000)),
    'webhook-signature': signed,
    ...headers,
  };
  const given = Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const rawBody = isBase64Encoded ? Buffer.from(raw).toString('base64') : raw;
  return front(receiveAlerts, into).call('POST /webhooks/{source}', {
    path: { source },
    headers: given,
    rawBody,
    ...(isBase64Encoded ? { isBase64Encoded } : {}),
  });
}

const resultsOf = ({ json }: Answer) => json['results'] as Record<string, unknown>[];
const outcomesOf = (answer: Answer) => resultsOf(answer).map(({ outcome }) => outcome);
const caseOf = (answer: Answer, index = 0) => String(resultsOf(answer)[index]?.['caseNumber']);
const cases = () => [...ports.tables.cases.keys()];
/** But for what the desk is told of a refusal: see refused-alerts.test.ts. */
const everythingElse = () =>
  JSON.stringify({ ...ports.tables, refused: null }, (_key, value: unknown) =>
    value instanceof Map ? [...value.entries()] : value,
  );
const everythingKept = () =>
  JSON.stringify(ports.tables, (_key, value: unknown) => (value instanceof Map ? [...value.entries()] : value));

async function command(caseNumber: string, order: Parameters<typeof executeCommand>[2]['command']): Promise<void> {
  const outcome = await executeCommand(ports, caseNumber, { actor: DESK, command: order });
  if (!('done' in outcome)) throw new Error(JSON.stringify(outcome));
}
const endIt = (caseNumber: string) =>
  command(caseNumber, { command: 'end', outcome: 'not-government', reason: '商业纠纷' });

/** The world as it is when the function dies at one call of the store. */
function dyingAt(method: keyof Store, call = 1): Ports {
  let calls = 0;
  const store = new Proxy(ports.store, {
    get(target, name, receiver) {
      if (name !== method) return Reflect.get(target, name, receiver) as unknown;
      return async (...given: unknown[]) => {
        calls += 1;
        if (calls === call) throw new Error('killed');
        return Reflect.apply(Reflect.get(target, name, receiver) as (...args: unknown[]) => unknown, target, given);
      };
    },
  });
  return { ...ports, store };
}

const grew = async () =>
  (await ports.store.events('BL2600001')).flatMap((event) =>
    event.type === 'attention-grew' ? [`${event.what}:${event.says}`] : [],
  );
const post = (id: string, more: object) => push({ id, title: '小区停水', text: TEXT, ...more });

describe('M4 · an alert becomes a case', () => {
  it('opens a case in 待研判, discovered when the alert arrived, and answers its number', async () => {
    const answer = await push({
      id: 'a',
      title: '小区停水',
      text: TEXT,
      url: 'https://example.com/t/1',
      publishedAt: '2026-10-13 08:00',
      metrics: { views: '10万+' },
    });
    expect([answer.status, answer.json]).toEqual([
      202,
      { results: [{ id: 'a', outcome: 'opened', caseNumber: 'BL2600001' }] },
    ]);
    const state = (await ports.store.load('BL2600001'))?.state;
    expect(state).toMatchObject({
      status: 'appraising',
      origin: { source: 'generic', kind: 'alert' },
      discoveredAt: NOW,
      firstPublishedAt: at('2026-10-13 08:00'),
      subject: '水电',
    });
    expect(await ports.store.words('BL2600001')).toMatchObject([
      { title: '小区停水', text: TEXT, url: 'https://example.com/t/1' },
    ]);
    expect(await ports.store.alerts('BL2600001')).toMatchObject([
      { source: 'generic', vendorId: 'a', outcome: 'opened', metrics: { views: 100_000 } },
    ]);
  });

  it('counts from the hour in which the hotline accepted the order (H4)', async () => {
    await push(
      { 工单编号: '1', 工单标题: '停水', 受理时间: '2026-10-13 07:00', 办理时限: '2026-10-15 07:00' },
      { source: 'hotline-12345' },
    );
    const state = (await ports.store.load('BL2600001'))?.state;
    expect(state).toMatchObject({
      discoveredAt: at('2026-10-13 07:00'),
      grades: { opinion: 'IV' },
      assignedBy: { dueAt: at('2026-10-15 07:00') },
    });
  });

  it('takes one alert, a list, or an object that holds a list', async () => {
    expect(outcomesOf(await push({ id: '1', title: '甲事' }))).toEqual(['opened']);
    expect(
      outcomesOf(
        await push([
          { id: '2', title: '乙事' },
          { id: '3', title: '丙事' },
        ]),
      ),
    ).toEqual(['opened', 'opened']);
    expect(outcomesOf(await push({ alerts: [{ id: '4', title: '丁事' }] }))).toEqual(['opened']);
  });

  it('takes a hundred at once', async () => {
    const answer = await push(Array.from({ length: 100 }, (_, index) => ({ id: index, title: `第${index}件事` })));
    expect(new Set(outcomesOf(answer))).toEqual(new Set(['opened']));
    expect(cases()).toHaveLength(100);
  });

  it('reads a body that the gateway passed on in base64', async () => {
    expect(outcomesOf(await push({ id: '1', title: '停水😀' }, { isBase64Encoded: true }))).toEqual(['opened']);
  });

  it('keeps nothing of who spoke, and every number masked (H1, H5)', async () => {
    await push({
      id: 'a',
      title: '停水 13805741234',
      text: '我是33020619850101004X @小张',
      author: '张三丰',
      sentiment: 'negative',
      place: '浙B12345',
    });
    expect(everythingKept()).toContain('停水 〔电话〕');
    expect(everythingKept()).not.toMatch(/13805741234|33020619850101004X|小张|张三丰|negative|浙B12345/);
    expect((await ports.store.words('BL2600001'))[0]).toMatchObject({
      title: '停水 〔电话〕',
      text: '我是〔证件号〕 〔网络账号〕',
    });
  });

  it('keeps no hash of a number by which anybody could try numbers (H5), and knows the alert again', async () => {
    const phone = '13805741234';
    const alert = { id: phone, title: '停水' };
    await push([alert, { id: 'b', title: '停水', url: 'https://example.com/1' }]);
    for (const said of [phone, `generic ${phone}`, `alert#generic#${phone}`]) {
      const reckoned = createHash('sha256').update(said).digest('hex');
      expect(everythingKept()).not.toContain(reckoned.slice(0, 12));
    }
    expect(outcomesOf(await push(alert))).toEqual(['duplicate']);
  });
});

describe('M4 · reposts join', () => {
  const first = { id: 'a', title: '小区停水', text: TEXT, url: 'https://example.com/t/1', platform: '论坛' };

  it('joins the same page and the near-identical text, and says which', async () => {
    await push(first);
    const answer = await push([
      { id: 'b', title: '别的题目', url: 'http://www.example.com/t/1/?utm_source=x' },
      { id: 'c', title: '转发：小区停水', text: `${TEXT}大家转起来` },
      {
        id: 'd',
        title: '另一件事',
        text: '柴桥街道老街的路灯坏了半个月，晚上一片漆黑，老人出门很不方便，希望尽快修好。',
      },
    ]);
    expect(resultsOf(answer)).toMatchObject([
      { id: 'b', outcome: 'joined', caseNumber: 'BL2600001', why: { code: 'same-page' } },
      {
        id: 'c',
        outcome: 'joined',
        caseNumber: 'BL2600001',
        why: { code: 'alike', percent: expect.any(Number) as number },
      },
      { id: 'd', outcome: 'opened', caseNumber: 'BL2600002' },
    ]);
    expect((await ports.store.alerts('BL2600001')).map(({ vendorId }) => vendorId).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('joins by the page of an alert that itself joined', async () => {
    await push(first);
    await push({ ...first, id: 'b', url: 'https://other.example.com/9' });
    expect(resultsOf(await push({ id: 'c', title: '无关的题目', url: 'https://other.example.com/9' }))).toMatchObject([
      { outcome: 'joined', caseNumber: 'BL2600001' },
    ]);
  });

  it('answers a repeated alert as a duplicate of the first', async () => {
    await push(first);
    expect(resultsOf(await push(first))).toEqual([{ id: 'a', outcome: 'duplicate', caseNumber: 'BL2600001' }]);
    expect(
      resultsOf(
        await push([
          { id: 'e', title: '甲事' },
          { id: 'e', title: '甲事' },
        ]),
      ),
    ).toMatchObject([{ outcome: 'opened' }, { outcome: 'duplicate', caseNumber: 'BL2600002' }]);
    expect(await ports.store.alerts('BL2600001')).toHaveLength(1);
  });

  it('takes equal ids of two sources for two alerts', async () => {
    await push({ id: '1', title: '甲事' });
    expect(outcomesOf(await push({ article_id: '1', article_title: '乙事' }, { source: 'stonedt' }))).toEqual([
      'opened',
    ]);
  });

  it('forgets the words when the window is over, and the page never', async () => {
    await push(first);
    ports.clock.advance(73 * HOUR);
    expect(outcomesOf(await push({ ...first, id: 'b', url: 'https://example.com/t/2' }))).toEqual(['opened']);
    expect(resultsOf(await push({ ...first, id: 'c', title: '别的', text: '别的' }))).toMatchObject([
      { outcome: 'joined', caseNumber: 'BL2600001' },
    ]);
  });

  it('gives every message of a board, and every order of the hotline, a case of its own', async () => {
    await push(first);
    const sources = [
      {
        source: 'message-board',
        body: [
          { id: '1', title: '小区停水', text: TEXT },
          { id: '2', title: '小区停水', text: TEXT },
        ],
      },
      {
        source: 'hotline-12345',
        body: [
          { 工单编号: '1', 工单标题: '小区停水', 诉求内容: TEXT },
          { 工单编号: '2', 工单标题: '小区停水', 诉求内容: TEXT },
        ],
      },
    ];
    for (const { source, body } of sources)
      expect(outcomesOf(await push(body, { source }))).toEqual(['opened', 'opened']);
  });

  it('opens a recurrence linked to the case that ended, which takes the reposts from then on', async () => {
    await push(first);
    await endIt('BL2600001');
    expect(resultsOf(await push({ ...first, id: 'b' }))).toMatchObject([
      { outcome: 'opened', caseNumber: 'BL2600002' },
    ]);
    expect((await ports.store.load('BL2600002'))?.state.recurrenceOf).toBe('BL2600001');
    expect(resultsOf(await push({ ...first, id: 'c', url: 'https://example.com/t/3' }))).toMatchObject([
      { outcome: 'joined', caseNumber: 'BL2600002' },
    ]);
    expect(resultsOf(await push({ ...first, id: 'd', text: '', title: '别的' }))).toMatchObject([
      { outcome: 'joined', caseNumber: 'BL2600002', why: { code: 'same-page' } },
    ]);
  });

  it('does not open a case again for the very alert that opened it', async () => {
    await push(first);
    await endIt('BL2600001');
    expect(resultsOf(await push(first))).toMatchObject([{ outcome: 'duplicate', caseNumber: 'BL2600001' }]);
  });

  it('follows a case to the one that a person joined it to', async () => {
    await push([first, { id: 'z', title: '同一件事的另一种说法' }]);
    await command('BL2600001', { command: 'join', target: 'BL2600002', reason: '同一事项' });
    expect(resultsOf(await push({ ...first, id: 'b' }))).toMatchObject([
      { outcome: 'joined', caseNumber: 'BL2600002' },
    ]);
    expect(resultsOf(await push(first))).toMatchObject([{ outcome: 'duplicate', caseNumber: 'BL2600002' }]);
  });

  it('opens one case for the same alert from many deliveries at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => push({ ...first, id: index % 2 ? 'a' : `x${index}` })),
    );
    expect(cases()).toHaveLength(1);
    expect(answers.flatMap(outcomesOf).filter((outcome) => outcome === 'opened')).toHaveLength(1);
    expect(new Set(answers.map((answer) => caseOf(answer)))).toEqual(new Set(cases()));
  });
});

describe('A3 · attention grows', () => {
  it('records a new platform once', async () => {
    await post('a', { platform: '微博' });
    await post('b', { platform: '微博' });
    await post('c', { platform: '抖音' });
    await post('d', { platform: '抖音' });
    expect(await grew()).toEqual(['platform:出现在新平台：抖音']);
  });

  it('records each ten times of the first views once, also when the same alert comes with newer figures', async () => {
    await post('a', { metrics: { views: 100 } });
    await post('b', { metrics: { views: 800 } });
    expect(await grew()).toEqual([]);
    await post('a', { metrics: { views: 1000 } });
    await post('c', { metrics: { views: 300 } });
    await post('d', { metrics: { views: '1万' } });
    expect(await grew()).toEqual([expect.stringContaining('10 倍'), expect.stringContaining('100 倍')]);
  });

  it('records a graver emergency with the grades that it suggests, which hold until a person confirms', async () => {
    await post('a', {});
    await post('b', { emergency: { kind: '生产安全事故', deaths: 3 } });
    expect(await grew()).toEqual(['emergency:来源所述突发事件更重：较大（死亡3人，网传未核实）']);
    expect((await ports.store.load('BL2600001'))?.state.grades.emergency).toBe('III');
    await post('c', { emergency: { kind: '生产安全事故', deaths: 1 } });
    expect(await grew()).toHaveLength(1);
  });

  it('says nothing of a case that is over', async () => {
    await post('a', { platform: '微博' });
    await endIt('BL2600001');
    await post('a', { platform: '抖音' });
    expect(await grew()).toEqual([]);
  });
});

describe('M4 · a delivery is signed', () => {
  const alert = { id: 'a', title: '停水' };

  it('knows the newer and the older secret while one is being rotated, and any of several signatures', async () => {
    expect((await push(alert, { secret: NEWER })).status).toBe(202);
    expect((await push({ ...alert, id: 'b' }, { secret: SECRET })).status).toBe(202);
    const body = JSON.stringify({ ...alert, id: 'c' });
    const good = new Webhook(SECRET).sign('m', new Date(toMs(NOW)), body);
    expect((await push(body, { id: 'm', headers: { 'webhook-signature': `v1a,xyz v1,AAAA ${good}` } })).status).toBe(
      202,
    );
  });

  it.each<[string, Delivery]>([
    ['a wrong secret', { secret: `whsec_${Buffer.from('some other secret of a stranger!').toString('base64')}` }],
    ['no signature', { headers: { 'webhook-signature': undefined } }],
    ['no id', { headers: { 'webhook-id': undefined } }],
    ['no time', { headers: { 'webhook-timestamp': undefined } }],
    ['a time that is none', { headers: { 'webhook-timestamp': 'now' } }],
    ['an empty signature', { headers: { 'webhook-signature': '' } }],
    ['a signature in other letters', { headers: { 'webhook-signature': 'v1,签名é\u00ff' } }],
    ['a signature of another version', { headers: { 'webhook-signature': 'v2,AAAA' } }],
    ['an id in other letters', { headers: { 'webhook-id': '编号' } }],
    ['another id than was signed', { headers: { 'webhook-id': 'msg_other' } }],
    ['an old signature', { at: plus(NOW, -5 * MINUTE - 1000) }],
    ['a signature of tomorrow', { at: plus(NOW, DAY) }],
  ])('refuses %s', async (_, delivery) => {
    const answer = await push(alert, delivery);
    expect([answer.status, answer.json['type']]).toEqual([401, 'urn:huiying:problem:not-signed']);
    expect(cases()).toEqual([]);
    expect(ports.tables.deliveries.size).toBe(0);
  });

  it('forgives five minutes either way, by the clock of the stack', async () => {
    ports.clock.advance(400 * DAY);
    expect((await push(alert, { at: plus(ports.clock.now(), -5 * MINUTE) })).status).toBe(202);
    expect((await push({ ...alert, id: 'b' }, { at: plus(ports.clock.now(), 5 * MINUTE) })).status).toBe(202);
  });

  it('refuses a body that was changed by one byte, even to JSON that means the same', async () => {
    const body = JSON.stringify(alert);
    const signature = new Webhook(SECRET).sign('m', new Date(toMs(NOW)), body);
    expect((await push(`${body} `, { id: 'm', headers: { 'webhook-signature': signature } })).status).toBe(401);
  });

  it('refuses a source that nobody registered', async () => {
    expect((await push(alert, { source: 'nobody' })).status).toBe(404);
    expect((await push(alert, { source: '__proto__' })).status).toBe(404);
  });

  it('refuses a source that has no secret', async () => {
    expect((await push({ 编号: 'a', 标题: '停水' }, { source: 'export-zh' })).status).toBe(401);
  });
});

describe('M4 · a delivery that comes again', () => {
  const batch = [
    { id: 'a', title: '小区停水', text: TEXT },
    { id: 'b', title: '转发小区停水', text: TEXT },
    { id: 'c', title: '' },
  ];

  it('gets the first answer, though the case moved on', async () => {
    const first = await push(batch, { id: 'm' });
    await endIt('BL2600001');
    const again = await push(batch, { id: 'm' });
    expect([again.status, again.text]).toEqual([202, first.text]);
    expect(cases()).toHaveLength(1);
  });

  it('gets the first answer when it is signed anew for the second try', async () => {
    const first = await push(batch, { id: 'm' });
    ports.clock.advance(2 * HOUR);
    expect((await push(batch, { id: 'm' })).text).toBe(first.text);
  });

  it('refuses another body under the same id', async () => {
    await push(batch, { id: 'm' });
    const answer = await push([{ id: 'z', title: '别的事' }], { id: 'm' });
    expect([answer.status, answer.json['type']]).toEqual([409, 'urn:huiying:problem:webhook-id-reused']);
    expect(cases()).toHaveLength(1);
  });

  it('takes the same id of another source for another delivery', async () => {
    await push({ id: 'a', title: '甲事' }, { id: 'm' });
    expect(outcomesOf(await push({ id: 'a', title: '乙事' }, { id: 'm', source: 'message-board' }))).toEqual([
      'opened',
    ]);
  });

  it.each<[keyof Store, number]>([
    ['waitingSince', 1],
    ['beginDelivery', 1],
    ['enterLog', 1],
    ['claimsOf', 1],
  ])(
    'is finished after a crash of its receipt at %s (%i), without a second case and with the answer that it would have had',
    async (method, nth) => {
      const cut = await push(batch, { id: 'm', into: dyingAt(method, nth) });
      expect(cut.status).toBe(500);
      const answer = await push(batch, { id: 'm' });
      expect(outcomesOf(answer)).toEqual(['opened', 'joined', 'refused']);
      expect(cases()).toHaveLength(1);
      expect((await ports.store.alerts(caseOf(answer))).map(({ vendorId }) => vendorId).toSorted()).toEqual(['a', 'b']);
    },
  );

  it('opens one case when it is delivered twice at once', async () => {
    const answers = await Promise.all([push(batch, { id: 'm' }), push(batch, { id: 'm' })]);
    expect(answers.map(outcomesOf)).toEqual([
      ['opened', 'joined', 'refused'],
      ['opened', 'joined', 'refused'],
    ]);
    expect(cases()).toHaveLength(1);
  });
});

/** As a sender signs bytes. */
function signedBytes(raw: Buffer, headers: Record<string, string> = {}) {
  const timestamp = String(toMs(ports.clock.now()) / 1000);
  const key = Buffer.from(SECRET.replace('whsec_', ''), 'base64');
  const mac = createHmac('sha256', key).update(`bytes.${timestamp}.`).update(raw).digest('base64');
  const signed = { 'webhook-id': 'bytes', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${mac}` };
  const body = { rawBody: raw.toString('base64'), isBase64Encoded: true };
  return front(receiveAlerts, ports).call('POST /webhooks/{source}', {
    path: { source: 'generic' },
    headers: { ...signed, ...headers },
    ...body,
  });
}

const numberIn = (answer: Answer): string => (resultsOf(answer)[0] as { caseNumber: string }).caseNumber;
const grown = async (number: string) =>
  (await ports.store.events(number)).filter((event) => event.type === 'attention-grew');
const watering = (street: string) => ({
  id: '7',
  title: `${street}停水`,
  text: `${street}从昨天夜里停水到现在，没人来修`,
});

const standing = async (number: string) => (await ports.store.states([number]))[0];

describe('A1 · a graver emergency that a repost tells of', () => {
  const accident = { kind: 'production-accident', deaths: 12 };

  it('is proposed on a case that a person confirmed, from when the alert was learnt of, and once', async () => {
    const number = numberIn(await post('1', {}));
    await command(number, { command: 'confirm' });
    expect(outcomesOf(await post('2', { emergency: accident }))).toEqual(['joined']);
    expect(await standing(number)).toMatchObject({
      grades: { opinion: 'IV', emergency: null },
      graver: { grades: { opinion: 'II', emergency: 'II' }, kind: 'production-accident' },
    });
    await post('3', { emergency: accident });
    expect(await grown(number)).toMatchObject([{ what: 'emergency', learntAt: ports.clock.now() }]);
  });

  it('is nothing new where the case opened with it and a person graded it lighter', async () => {
    const number = numberIn(await post('1', { emergency: accident }));
    await command(number, {
      command: 'confirm',
      grades: { opinion: 'IV', emergency: null },
      reason: '他地旧闻',
    });
    await post('2', { emergency: accident });
    expect(await grown(number)).toEqual([]);
    await post('3', { emergency: { ...accident, deaths: 30 } });
    expect(await standing(number)).toMatchObject({ graver: { grades: { emergency: 'I' } } });
  });
});

const told = (id: string, sentence: string, more: object = {}) =>
  push({ id, title: '某厂爆炸', text: `${TEXT}${sentence}`, ...more });

/** Answered an hour after the alert arrived, and closed. */
async function closedCase(): Promise<string> {
  return closed(numberIn(await post('1', { platform: '论坛', views: 100 })));
}

async function closed(number: string): Promise<string> {
  ports.clock.advance(HOUR);
  await command(number, { command: 'confirm' });
  await command(number, {
    command: 'release',
    form: 'authoritative',
    publishedAt: ports.clock.now(),
    address: 'https://www.bl.gov.cn/a/1',
    evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/a/1' }],
    outlets: [{ name: 'portal' }],
    acts: [{ nature: 'uninformed', says: '告知办理情况' }],
    final: true,
  });
  await command(number, { command: 'settle', says: '已修复', evidence: [{ kind: 'document', ref: '报告' }] });
  await command(number, { command: 'close' });
  ports.clock.advance(HOUR);
  return number;
}
const beforeTheAnswer = () => plus(ports.clock.now(), -2 * HOUR);

const version = (sentence: string, source = 'hotline-12345') =>
  push({ id: '20260928000001', title: '小区停水', text: `${TEXT}${sentence}` }, { source });

describe('M4, P4 · what comes of a case that was answered and closed', () => {
  it('shows on the closed case a repost that was published before the answer', async () => {
    const number = await closedCase();
    const answer = await post('2', { platform: '论坛', publishedAt: beforeTheAnswer() });
    expect(resultsOf(answer)).toMatchObject([{ outcome: 'joined', caseNumber: number, why: { code: 'belated' } }]);
    expect(cases()).toHaveLength(1);
    expect(await ports.store.alerts(number)).toHaveLength(2);
    expect(outcomesOf(await post('2', { platform: '论坛', publishedAt: beforeTheAnswer() }))).toEqual(['duplicate']);
  });

  it.each<[string, () => object]>([
    ['undated', () => ({ platform: '论坛' })],
    ['after-answer', () => ({ platform: '论坛', publishedAt: ports.clock.now() })],
    ['grew', () => ({ platform: '抖音', publishedAt: beforeTheAnswer() })],
    ['grew', () => ({ platform: '论坛', publishedAt: beforeTheAnswer(), views: 2_000 })],
    ['more-words', () => ({ platform: '论坛', publishedAt: beforeTheAnswer(), text: `${TEXT}要求赔偿三天的损失` })],
    ['demanded', () => ({ platform: '论坛', publishedAt: beforeTheAnswer(), assignedBy: { unit: '市网信办' } })],
  ])('proposes a recurrence with clocks of its own: %s', async (because, more) => {
    const number = await closedCase();
    const answer = await post('2', more());
    expect(resultsOf(answer)).toMatchObject([{ outcome: 'opened', why: { code: 'recurrence', of: number, because } }]);
    expect(await standing(caseOf(answer))).toMatchObject({
      recurrenceOf: number,
      status: 'appraising',
      clocks: expect.arrayContaining([expect.objectContaining({ kind: 'confirm', state: 'running' })]) as unknown,
    });
  });

  it('proposes one too for newer words under a known id, and for figures that grew, once each', async () => {
    const number = await closedCase();
    const newer = { platform: '论坛', text: `${TEXT}水又停了，来的人说没法修` };
    const answer = await post('1', newer);
    expect(resultsOf(answer)).toMatchObject([{ outcome: 'opened' }]);
    expect(await standing(caseOf(answer))).toMatchObject({ recurrenceOf: number });
    expect(outcomesOf(await post('1', newer))).toEqual(['duplicate']);
    expect(cases()).toHaveLength(2);
  });

  it.each(['generic', 'hotline-12345', 'message-board'])(
    'while one waits, every newer version of the message from %s joins it',
    async (source) => {
      const number = await closed(numberIn(await version('', source)));
      const [opened] = resultsOf(await version('水又停了，来的人说没法修', source));
      expect(opened).toMatchObject({ outcome: 'opened', why: { code: 'recurrence', of: number } });
      ports.clock.advance(HOUR);
      const joins = { outcome: 'joined', caseNumber: opened?.['caseNumber'], why: { code: 'news' } };
      for (const sentence of ['今天仍然没有水，老人下楼提水', '第二次维修以后还是没有水'])
        expect(resultsOf(await version(sentence, source))).toMatchObject([joins]);
      expect(cases()).toHaveLength(2);
      const [again] = resultsOf(await version('', source));
      expect(again).toMatchObject({ outcome: 'duplicate', caseNumber: opened?.['caseNumber'] });
    },
  );

  it('while one waits, newer words of another message of the closed case join it, whatever they say', async () => {
    const first = numberIn(await post('1', { platform: '论坛' }));
    expect(outcomesOf(await post('2', { platform: '论坛' }))).toEqual(['joined']);
    await closed(first);
    const opened = numberIn(await post('1', { platform: '论坛', text: `${TEXT}水又停了，来的人说没法修` }));
    const other = await post('2', {
      platform: '论坛',
      text: `${TEXT}物业锁了办公室，业主在门口等答复，老人没有水做饭，孩子没有水洗澡，街道说要等区里协调处理，没有人说得清哪天来水`,
    });
    expect(resultsOf(other)).toMatchObject([{ outcome: 'joined', caseNumber: opened }]);
    expect(cases()).toHaveLength(2);
  });

  it('once the one that waited is answered too, the next news recurs from that', async () => {
    await closed(numberIn(await version('')));
    const second = await closed(numberIn(await version('水又停了，来的人说没法修')));
    const third = numberIn(await version('今天仍然没有水，老人下楼提水'));
    expect(await standing(third)).toMatchObject({ recurrenceOf: second });
    expect(cases()).toHaveLength(3);
  });

  it('proposes one for the same alert whose figures grew tenfold, once', async () => {
    const number = await closedCase();
    const grew10 = { platform: '论坛', views: 5_000 };
    const answer = await post('1', grew10);
    expect(resultsOf(answer)).toMatchObject([{ outcome: 'opened' }]);
    expect(await standing(caseOf(answer))).toMatchObject({ recurrenceOf: number });
    expect(outcomesOf(await post('1', grew10))).toEqual(['duplicate']);
    expect(cases()).toHaveLength(2);
  });
});

const reposts = async (from: number, to: number): Promise<void> => {
  for (let id = from; id <= to; id += 1) await post(String(id), { platform: '东方论坛' });
};

describe('A3 · how many messages come within an hour', () => {
  it('warns the desk once, by platform, of as many as the rules call many', async () => {
    const number = numberIn(await post('1', { platform: '东方论坛' }));
    await reposts(2, 9);
    expect(await grown(number)).toEqual([]);
    await reposts(10, 12);
    expect(await grown(number)).toMatchObject([{ what: 'pace', says: '东方论坛一小时内来件 10 条' }]);
  });

  it('counts only what came within the hour', async () => {
    const number = numberIn(await post('1', { platform: '东方论坛' }));
    await reposts(2, 6);
    ports.clock.advance(HOUR);
    await reposts(7, 15);
    expect(await grown(number)).toEqual([]);
    await reposts(16, 16);
    expect(await grown(number)).toMatchObject([{ what: 'pace', says: '东方论坛一小时内来件 10 条' }]);
  });
});

describe('A1 · a toll in plain words, and one that changes', () => {
  it('opens as an emergency with the words that led to it, as hearsay', async () => {
    const number = numberIn(await push({ id: '1', title: '某厂爆炸', text: '今早车间爆炸，据传12人死亡' }));
    const [opened] = await ports.store.events(number);
    expect(opened).toMatchObject({
      suggestion: {
        grades: { emergency: 'II' },
        harm: { deaths: 12 },
        gradeReasons: expect.arrayContaining([
          { row: 'told', clause: 'A1', says: '文字中提到“死亡12人”，并有“据传”：网传未核实，以主管部门公布为准' },
        ]) as unknown,
      },
    });
  });

  it('is proposed in prose on a confirmed case', async () => {
    const number = numberIn(await told('1', ''));
    await command(number, { command: 'confirm' });
    expect(outcomesOf(await told('2', '爆炸致12人死亡'))).toEqual(['joined']);
    expect(await standing(number)).toMatchObject({ graver: { grades: { emergency: 'II' } } });
    expect((await grown(number)).map((event) => 'what' in event && event.what)).toEqual(['emergency']);
  });

  it('proposes again where a person graded it lighter and the toll is higher now, never for the same toll', async () => {
    const number = numberIn(await told('1', '爆炸致4人死亡'));
    await command(number, { command: 'confirm', grades: { opinion: 'IV', emergency: 'IV' }, reason: '核实死亡1人' });
    await told('2', '爆炸致4人死亡。');
    expect(await standing(number)).not.toHaveProperty('graver');
    await told('3', '爆炸致5人死亡');
    expect(await standing(number)).toMatchObject({
      graver: { grades: { emergency: 'III' } },
      heard: { harm: { deaths: 5 } },
    });
  });

  it('tells of a higher toll within the grade, and of one after the days of its scale, without a proposal', async () => {
    const fire = { emergency: { kind: '火灾' }, url: 'https://example.cn/a/1' };
    const number = numberIn(await told('1', '致4人死亡', fire));
    await command(number, { command: 'confirm' });
    await told('2', '致6人死亡', fire);
    expect((await grown(number)).at(-1)).toMatchObject({
      what: 'toll',
      says: expect.stringContaining('等级不变') as string,
    });
    ports.clock.set(plus(ports.clock.now(), 8 * DAY));
    await told('3', '致12人死亡', fire);
    expect((await grown(number)).at(-1)).toMatchObject({
      what: 'toll',
      says: expect.stringContaining('已过事发后7日') as string,
    });
    expect(await standing(number)).not.toHaveProperty('graver');
  });

  it.each(['无人伤亡', '谣传12人死亡', '去年12人死亡'])('makes nothing of %s', async (sentence) => {
    const number = numberIn(await told('1', sentence));
    expect(await standing(number)).toMatchObject({ grades: { emergency: null } });
  });
});

const proposedOf = async (number: string) =>
  (await ports.store.alerts(number)).flatMap(({ sameEvents = [] }) => sameEvents.map((one) => one.number));

describe('M4 · the same event in other words', () => {
  it('is proposed among messages of one delivery, of whichever is worked first', async () => {
    const answer = await push([
      { id: '1', ...FIRST },
      { id: '2', ...ELSEWHERE },
      { id: '3', ...OTHERWISE },
    ]);
    const [first, elsewhere, otherwise] = [caseOf(answer, 0), caseOf(answer, 1), caseOf(answer, 2)];
    expect(outcomesOf(answer)).toEqual(['opened', 'opened', 'opened']);
    const proposed = [await proposedOf(first), await proposedOf(otherwise)];
    expect(proposed.toSorted((a, b) => a.length - b.length)).toEqual([[], [first < otherwise ? first : otherwise]]);
    expect(await proposedOf(elsewhere)).toEqual([]);
  });
});

describe('M4, A1 · other words under a known id', () => {
  const first = { id: '7', title: '某厂拖欠工资', text: '某厂拖欠职工三个月工资，职工到厂里讨要说法' };
  const graver = { ...first, text: '聚集三百余人并堵路，一名职工坠楼死亡' };
  it('keeps newer words beside the first, proposes a graver grade and warns the desk', async () => {
    const number = numberIn(await push(first));
    const answer = await push(graver);
    expect(resultsOf(answer)).toMatchObject([{ outcome: 'joined', caseNumber: number, why: { code: 'news' } }]);
    expect((await ports.store.words(number)).map(({ text }) => text).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      [first.text, graver.text].toSorted((a, b) => (a < b ? -1 : 1)),
    );
    expect(await grown(number)).toMatchObject([{ what: 'words', suggestion: { grades: { opinion: 'II' } } }]);
    expect((await ports.store.states([number]))[0]?.grades.opinion).toBe('II');
  });

  it('says it once, however often the newer words come', async () => {
    const number = numberIn(await push(first));
    await push(graver);
    expect(outcomesOf(await push(graver))).toEqual(['duplicate']);
    expect(outcomesOf(await push(first))).toEqual(['duplicate']);
    expect(await ports.store.words(number)).toHaveLength(2);
    expect(await grown(number)).toHaveLength(1);
  });

  it('proposes a graver grade for a near repost with one sentence more', async () => {
    const long = '某厂拖欠职工三个月工资，职工多次到厂里讨要说法没有结果，厂方一直推脱说资金周转不开，要求再等等';
    const number = numberIn(await push({ id: '1', title: '欠薪', text: long }));
    const answer = await push({ id: '2', title: '欠薪', text: `${long}。今天三百余人聚集堵路` });
    expect(resultsOf(answer)).toMatchObject([{ outcome: 'joined', caseNumber: number }]);
    expect(await grown(number)).toMatchObject([{ what: 'words', suggestion: { grades: { opinion: 'II' } } }]);
  });

  const BASE = '大碶某厂昨天夜里起火，消防车已经到了，现场还在冒烟，周边居民说气味很大，一直没有人出来说明情况';
  it.each<[string, string, { what: string; emergency?: string; toll?: string; opinion?: string } | null]>([
    ['deaths', '。已有3人死亡', { what: 'emergency', emergency: 'III' }],
    ['more deaths by a figure that rose', '。死亡人数由3升至12', { what: 'emergency', emergency: 'II' }],
    ['the thousand wounded, for a person to grade', '。1,200人受伤', { what: 'toll', toll: 'IV' }],
    ['the buried', '。12名工人被埋', { what: 'emergency', emergency: 'III' }],
    ['nobody left', '。车间里12人无一生还', { what: 'emergency', emergency: 'II' }],
    ['a range', '。10-12人遇难', { what: 'emergency', emergency: 'II' }],
    ['a family', '。一家三口遇难', { what: 'emergency', emergency: 'III' }],
    ['the missing', '。失联30人', { what: 'emergency', emergency: 'I' }],
    ['a table', '\n死亡\t重伤\n4\t11', { what: 'emergency', emergency: 'III' }],
    ['wide digits', '。死亡１１人', { what: 'emergency', emergency: 'II' }],
    ['old characters', '。廿三人遇難', { what: 'emergency', emergency: 'II' }],
    ['a crowd', '。三百余名群众聚集堵路', { what: 'words', opinion: 'II' }],
    ['the central press', '。新华社记者已经到场', { what: 'words', opinion: 'II' }],
    ['a gathering of mosquitoes', '。路灯下蚊虫聚集', null],
    ['a rumour that it denies itself', '。网传12人死亡系谣言', null],
    ['that nobody was harmed', '。所幸无人伤亡', null],
    ['a rule', '。死亡10人以上为重大事故', null],
    ['last year’s', '。去年该厂起火3人死亡', null],
    ['a drill', '。此前演练3人被埋', null],
  ])('A1 · reads %s in newer words under a known id and in a near repost alike', async (_, sentence, grows) => {
    const known = numberIn(await push({ id: '7', title: '某厂起火', text: BASE }));
    await push({ id: '7', title: '某厂起火', text: BASE + sentence });
    const other = BASE.replace('大碶', '霞浦');
    const repost = numberIn(await push({ id: '8', title: '某厂起火', text: other }));
    await push({ id: '9', title: '某厂起火', text: other + sentence });
    for (const number of [known, repost]) {
      const news = await grown(number);
      const seen = news.map(({ what, suggestion }) => ({
        what,
        [what === 'words' ? 'opinion' : what]: suggestion?.grades[what === 'words' ? 'opinion' : 'emergency'],
      }));
      expect(seen).toEqual(grows ? [grows] : []);
      expect(await ports.store.words(number)).toHaveLength(2);
    }
  });

  it('warns of nothing where the newer words are no graver', async () => {
    const number = numberIn(await push(first));
    await push({ ...first, text: `${first.text}，希望尽快解决` });
    expect(await grown(number)).toEqual([]);
    expect(await ports.store.words(number)).toHaveLength(2);
  });

  it('opens a case of its own for unlike words, marked, and loses none', async () => {
    const one = await push({ id: '7', title: '中山路停水三天', text: '中山路从昨天夜里停水，没人来修' });
    const other = await push({ id: '7', title: '小区门口垃圾成堆', text: '苍蝇到处飞，希望清运' });
    expect([...outcomesOf(one), ...outcomesOf(other)]).toEqual(['opened', 'opened']);
    expect(numberIn(other)).not.toBe(numberIn(one));
    const [alert] = await ports.store.alerts(numberIn(other));
    expect(alert).toMatchObject({ unread: ['id'], why: { code: 'other-matter', of: numberIn(one) } });
  });

  it('opens a case of its own for another place in the same words', async () => {
    const numbers = [numberIn(await push(watering('中山路'))), numberIn(await push(watering('人民路')))];
    expect(new Set(numbers).size).toBe(2);
  });

  it('tells a sender who asks later what became of it', async () => {
    await push({ id: '7', title: '中山路停水三天' });
    const answer = await push({ id: '7', title: '垃圾成堆没人清运' }, { id: 'later' });
    const delivery = await ports.store.delivery('generic', 'later');
    expect(delivery?.outcomes[0]).toMatchObject({ outcome: 'opened', caseNumber: numberIn(answer) });
    expect(outcomesOf(await push({ id: '7', title: '垃圾成堆没人清运' }, { id: 'later' }))).toEqual(['opened']);
  });
});

describe('M4 · bad input', () => {
  it('refuses a bad alert beside its neighbours, by a pointer', async () => {
    const answer = await push({
      alerts: [{ id: '1', title: '甲事' }, { id: '2', title: ' ', 阅读量: -1 }, 7, { id: '4', title: '丁事' }],
    });
    expect(answer.status).toBe(202);
    expect(resultsOf(answer)).toMatchObject([
      { id: '1', outcome: 'opened' },
      { id: '2', outcome: 'refused', pointer: '/alerts/1/title' },
      { outcome: 'refused', pointer: '/alerts/2' },
      { id: '4', outcome: 'opened' },
    ]);
    expect(cases()).toHaveLength(2);
  });

  it.each<[string, unknown, number, string]>([
    ['an empty title', { id: 'a', title: '' }, 422, '/title'],
    ['a missing title', { id: 'a' }, 422, '/title'],
    ['a title of another type', { id: 'a', title: ['停水'] }, 422, '/title'],
    ['101 alerts', Array.from({ length: 101 }, (_, index) => ({ id: index, title: '停水' })), 422, ''],
    [
      '101 alerts in an object',
      { alerts: Array.from({ length: 101 }, (_, index) => ({ id: index, title: '停水' })) },
      422,
      '/alerts',
    ],
    ['no alert', { alerts: [] }, 422, '/alerts'],
    ['a word', '"停水"', 422, ''],
    ['null', 'null', 422, ''],
    ['no JSON', '{"id":', 400, ''],
    ['a raw NUL in JSON', '{"id":"a","title":"\0"}', 400, ''],
  ])('refuses %s, keeps nothing, and goes on', async (_, body, status, pointer) => {
    const before = everythingElse();
    const answer = await push(body);
    expect([answer.status, answer.headers['content-type'], answer.json['pointer']]).toEqual([
      status,
      'application/problem+json',
      pointer,
    ]);
    expect(answer.text).not.toMatch(/\bat .*\.ts|Error:/);
    expect(everythingElse()).toBe(before);
    expect(outcomesOf(await push({ id: 'ok', title: '停水' }))).toEqual(['opened']);
  });

  it.each<[string, unknown, string[]]>([
    ['a time ahead', { id: 'a', title: '停水', publishedAt: plus(NOW, 6 * MINUTE) }, ['/publishedAt']],
    ['a metric of -1', { id: 'a', title: '停水', metrics: { views: -1 } }, ['/metrics/views']],
    ['a metric of 1e309', '{"id":"a","title":"停水","metrics":{"views":1e309}}', ['/metrics/views']],
    ['an id that a spreadsheet spoilt', { id: '2.02611E+17', title: '停水' }, ['/id']],
    [
      'a grade that is none and a view count in words',
      { id: 'a', title: '停水', emergency: { grade: '不好说' }, views: '很多' },
      ['/emergency/grade', '/views'],
    ],
  ])('takes in an alert with %s, tells the sender, and marks it on the case', async (_, body, pointers) => {
    const answer = await push(body);
    const [result] = resultsOf(answer) as { outcome: string; caseNumber: string; leftOut: { pointer: string }[] }[];
    expect([answer.status, result?.outcome]).toEqual([202, 'opened']);
    expect(result?.leftOut.map(({ pointer }) => pointer).toSorted()).toEqual(pointers);
    const [alert] = await ports.store.alerts(result?.caseNumber ?? '');
    expect(alert?.unread).toHaveLength(pointers.length);
  });

  it('loses none of two orders under one id that is none', async () => {
    const answer = await push([
      { id: '2.02611E+17', title: '甲路停水三天' },
      { id: '2.02611E+17', title: '乙街垃圾成堆' },
      { id: '2.02611E+17', title: '甲路停水三天' },
    ]);
    expect(outcomesOf(answer).filter((outcome) => outcome === 'opened')).toHaveLength(2);
    expect(everythingKept()).not.toMatch(/knownBy/);
  });

  describe('in another encoding', () => {
    const alert = Buffer.from(JSON.stringify({ id: 'a', title: '停水' }));
    /** 停水 in GBK, which happens to be UTF-8 as well. */
    const twofold = Buffer.from('{"id":"a","title":"\xcd\xa3\xcb\xae"}', 'latin1');
    /** 停电 in GBK. */
    const gbk = Buffer.concat([
      Buffer.from('{"id":"a","title":"'),
      Buffer.from([0xcd, 0xa3, 0xb5, 0xe7]),
      Buffer.from('"}'),
    ]);

    it.each<[string, Buffer, string]>([
      ['that says so', gbk, 'application/json; charset=gbk'],
      ['that says nothing', gbk, 'application/json'],
      ['that could be UTF-8', twofold, 'application/json;charset=GB18030'],
    ])('finds the signature over a GBK body %s good, and says which encoding is allowed', async (_, body, type) => {
      const before = everythingElse();
      const answer = await signedBytes(body, { 'content-type': type });
      expect([answer.status, answer.json['type']]).toEqual([415, 'urn:huiying:problem:unsupported-encoding']);
      expect(answer.json['detail']).toMatch(/UTF-8.*gzip/);
      expect(everythingElse()).toBe(before);
    });

    it('takes a gzip body in', async () => {
      expect(outcomesOf(await signedBytes(gzipSync(alert), { 'content-encoding': 'gzip' }))).toEqual(['opened']);
    });

    it('takes plain UTF-8 in, with a byte-order mark or without', async () => {
      expect(outcomesOf(await signedBytes(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), alert])))).toEqual([
        'opened',
      ]);
    });

    it.each<[string, Buffer, string, number]>([
      ['another compression', alert, 'br', 415],
      ['another compression that is sound', deflateSync(alert), 'deflate', 415],
      ['gzip upon gzip', gzipSync(gzipSync(alert)), 'gzip, gzip', 415],
      ['gzip of nothing', gzipSync(''), 'gzip', 400],
      ['a bomb in gzip without its label', gzipSync(Buffer.alloc(20_000_000, ' ')), '', 413],
      ['UTF-16 in gzip', gzipSync(Buffer.from(alert.toString(), 'utf16le')), 'gzip', 415],
      ['gzip that is none', alert, 'gzip', 415],
      ['gzip cut short', gzipSync(alert).subarray(0, 20), 'gzip', 415],
      ['GBK in gzip', gzipSync(gbk), 'gzip', 415],
      ['gzip that grows past the limit', gzipSync(Buffer.alloc(2_000_000, ' ')), 'gzip', 413],
    ])('refuses %s', async (_, raw, encoding, status) => {
      expect((await signedBytes(raw, { 'content-encoding': encoding })).status).toBe(status);
    });

    it.each<[string, Buffer]>([
      ['as Windows writes it', Buffer.from(`\ufeff${alert.toString()}`, 'utf16le')],
      ['without its mark', Buffer.from(alert.toString(), 'utf16le')],
      ['big end first', Buffer.from(`\ufeff${alert.toString()}`, 'utf16le').swap16()],
      ['of plain letters', Buffer.from('{"id":"a","title":"water"}', 'utf16le')],
    ])('refuses UTF-16 %s, with the encoding that is allowed', async (_, raw) => {
      const answer = await signedBytes(raw);
      expect([answer.status, answer.json['type']]).toEqual([415, 'urn:huiying:problem:unsupported-encoding']);
    });

    it.each<[string, Buffer, Record<string, string>]>([
      ['an empty label', alert, { 'content-encoding': '' }],
      ['a label in capitals', gzipSync(alert), { 'content-encoding': ' GZIP ' }],
      ['gzip whose label a proxy took off', gzipSync(alert), {}],
      ['the label that Java servers give by default', alert, { 'content-type': 'application/json;charset=ISO-8859-1' }],
      ['a quoted label', alert, { 'content-type': 'application/json; charset="UTF-8"' }],
      ['no type at all', alert, { 'content-type': '' }],
      [
        'escapes alone, whatever the label',
        Buffer.from('{"id":"a","title":"\\u505c\\u6c34"}'),
        { 'content-type': 'application/json; charset=GBK' },
      ],
      [
        'several gzip members',
        Buffer.concat([gzipSync(alert.subarray(0, 5)), gzipSync(alert.subarray(5))]),
        { 'content-encoding': 'gzip' },
      ],
    ])('takes in %s', async (_, raw, headers) => {
      expect(outcomesOf(await signedBytes(raw, headers))).toEqual(['opened']);
    });

    it('refuses other bytes under a signature, whatever they decode to', async () => {
      const timestamp = String(toMs(ports.clock.now()) / 1000);
      const key = Buffer.from(SECRET.replace('whsec_', ''), 'base64');
      const mac = createHmac('sha256', key).update(`bytes.${timestamp}.`).update(gbk).digest('base64');
      const other = Buffer.from(gbk.map((byte) => (byte === 0xb5 ? 0xb6 : byte)));
      const answer = await signedBytes(other, { 'webhook-signature': `v1,${mac}` });
      expect(answer.status).toBe(401);
    });
  });

  it('refuses an empty body', async () => {
    expect((await push('')).status).toBe(400);
  });

  it('refuses a body over the limit', async () => {
    const answer = await push({ id: 'a', title: '停水', text: 'x'.repeat(1_048_576) });
    expect([answer.status, answer.json['type']]).toEqual([413, 'urn:huiying:problem:body-too-large']);
  });

  it('lets the sender mend a refused alert under the same webhook-id', async () => {
    await push({ id: 'a', title: '' }, { id: 'm' });
    expect((await push({ id: 'a', title: '停水' }, { id: 'm' })).status).toBe(202);
  });

  it('keeps nothing of a refused alert but that it was refused', async () => {
    await push([
      { id: '1', title: '甲事' },
      { id: '2', place: '绝不可留的地方', metrics: { views: -1 } },
    ]);
    expect(everythingKept()).not.toContain('绝不可留');
  });
});

describe('H6 · a classification mark', () => {
  const secret = { id: 's', title: '机密★1年 某项工程', text: '某项工程的内容' };

  it('refuses a single alert, naming only the rule and whom to call', async () => {
    const before = everythingElse();
    const answer = await push(secret);
    expect([answer.status, answer.json['clause']]).toEqual([422, 'H6']);
    expect(answer.text).toMatch(/区政府办/);
    expect(answer.text).not.toMatch(/机密|某项/);
    expect(everythingElse()).toBe(before);
  });

  it('refuses one of a batch and stores, logs and queues nothing of it', async () => {
    const { call, lines } = front(receiveAlerts, ports);
    const raw = JSON.stringify([{ id: '1', title: '甲事' }, secret]);
    const headers = {
      'webhook-id': 'm',
      'webhook-timestamp': String(toMs(NOW) / 1000),
      'webhook-signature': new Webhook(SECRET).sign('m', new Date(toMs(NOW)), raw),
    };
    const answer = await call('POST /webhooks/{source}', { path: { source: 'generic' }, headers, rawBody: raw });
    expect(resultsOf(answer)).toMatchObject([
      { outcome: 'opened' },
      { outcome: 'refused', clause: 'H6', pointer: '/1/title' },
    ]);
    expect(everythingKept()).not.toMatch(/机密|某项/);
    expect(JSON.stringify(lines)).not.toMatch(/机密|某项|甲事/);
  });
});
