import { describe, expect, it } from 'vitest';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { serveLink } from '../../functions/handlers/http/serve-link.ts';
import { type Answer, front } from '../handlers/call.ts';
import { push, WEBHOOK_SECRET } from '../harness/alerts.ts';
import { commandByApi } from '../harness/by-api.ts';
import { phones } from '../harness/rings.ts';
import { World, shanghai } from '../harness/world.ts';

async function press(world: World, code: string, form: Record<string, string>): Promise<Answer> {
  const answer = await front(serveLink, world.ports).call('POST /t/{code}', {
    path: { code },
    rawBody: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  await world.settle();
  return answer;
}

const world = (): Promise<World> => World.at('2026-03-04 10:00', { webhookSecrets: { generic: [WEBHOOK_SECRET] } });
const SMELL = {
  id: 'a-1',
  title: '化工区夜间有刺鼻异味',
  text: '昨晚开始化工区附近有刺鼻异味，附近居民无法开窗。',
  platform: '微博',
  publishedAt: '2026-03-04 08:30',
};

describe('M4, P4, P8, D1 · the main job, from alert to close', () => {
  it('a signed alert, one tap at the desk, a signature from the text’s code, 48 hours, the answer, the end', async () => {
    const story = await world();
    const [result] = await push(story, 'msg-1', SMELL);
    const number = String(result?.['caseNumber']);
    expect(result).toMatchObject({ id: 'a-1', outcome: 'opened' });
    expect(await story.rings()).toEqual(
      phones(['4日10:00', 'desk', `办件${number}（蓝）环境待研判，4日10:30前确认 +code`]),
    );

    expect(await commandByApi(story, 'desk', number, 'confirm', { summary: '柴桥街道夜间异味' })).toMatchObject({
      status: 200,
    });
    expect(await commandByApi(story, 'desk', number, 'assign', { unit: 'unit-a', part: 'primary' })).toMatchObject({
      status: 200,
    });
    const [text] = await story.heardBy('unit-a-officer');
    const { personVersion } = await story.state(number);
    expect(await press(story, text?.code ?? '', { action: 'sign', version: String(personVersion) })).toMatchObject({
      status: 303,
    });
    expect((await story.state(number)).assignments).toMatchObject([{ state: 'signed', signedBy: 'unit-a-officer' }]);
    expect(await story.events(number, 'signed')).toMatchObject([
      { actor: { kind: 'person', id: 'unit-a-officer', via: 'link' } },
    ]);

    await story.advance('2026-03-06 10:00');
    const people = (await story.heard()).filter((entry) => entry.at === story.now).map((entry) => entry.person);
    expect(people.toSorted()).toEqual(['desk', 'duty-leader', 'unit-a-leader', 'unit-a-officer']);
    const basis = await front(readCases, story.ports).call('GET /api/cases/{number}/clocks/{clockId}', {
      as: 'desk',
      path: { number, clockId: 'response' },
    });
    expect(basis.text).toContain('2026-03-06 10:00');

    const published = {
      form: 'authoritative',
      publishedAt: story.now,
      address: 'https://www.bl.gov.cn/1.html',
      outlets: [{ name: 'portal' }],
      acts: [{ nature: 'grievance', says: '责令停产整改，异味消除' }],
      final: true,
    };
    const evidence = [{ kind: 'link', ref: 'https://www.bl.gov.cn/1.html' }];
    expect(await commandByApi(story, 'unit-a-officer', number, 'release', { ...published, evidence })).toMatchObject({
      status: 200,
    });
    expect(await story.clock(number, 'response')).toMatchObject({ state: 'met', metAt: shanghai('2026-03-06 10:00') });
    expect(
      await commandByApi(story, 'unit-a-officer', number, 'settle', { says: '已责令停产整改', evidence }),
    ).toMatchObject({ status: 200 });
    expect(await commandByApi(story, 'desk', number, 'close', {})).toMatchObject({ status: 200 });
    await story.advance('P30D');
    expect(await story.rings()).toEqual([]);
    expect(await story.state(number)).toMatchObject({ status: 'closed' });
  });
});

describe('M4 · alerts of one event are one case', () => {
  it('a repost joins and wakes nobody but for a new platform; a match on a closed case opens a recurrence', async () => {
    const story = await world();
    const [first] = await push(story, 'msg-1', SMELL);
    await story.rings();
    const number = String(first?.['caseNumber']);
    expect(await push(story, 'msg-2', { ...SMELL, id: 'a-2' })).toMatchObject([
      { outcome: 'joined', caseNumber: number },
    ]);
    expect(await story.rings()).toEqual([]);
    expect(await push(story, 'msg-3', { ...SMELL, id: 'a-3', platform: '抖音' })).toMatchObject([
      { outcome: 'joined', caseNumber: number },
    ]);
    expect(await story.rings()).toEqual(
      phones(['4日10:00', 'desk', `办件${number}（蓝）环境关注上升，请复核等级 +code`]),
    );
    await story.do('desk', number, { command: 'end', outcome: 'not-government', reason: '企业自测' });
    const [again] = await push(story, 'msg-4', { ...SMELL, id: 'a-4' });
    expect(again).toMatchObject({ outcome: 'opened' });
    expect(await story.state(String(again?.['caseNumber']))).toMatchObject({
      recurrenceOf: number,
      status: 'appraising',
    });
  });

  it('the order of a superior on a case that is open already keeps its own limit', async () => {
    const story = await world();
    const [first] = await push(story, 'msg-1', SMELL);
    const number = String(first?.['caseNumber']);
    const assignedBy = { unit: '区网信办', number: '网信〔2026〕18号', dueAt: '2026-03-05 12:00' };
    await push(story, 'msg-2', { ...SMELL, id: 'a-2', assignedBy });
    await push(story, 'msg-3', { ...SMELL, id: 'a-3', assignedBy });
    const limits = (await story.state(number)).clocks.filter((clock) => clock.kind === 'assigned-limit');
    expect(limits).toMatchObject([{ basis: 'P2', dueAt: shanghai('2026-03-05 12:00'), state: 'running' }]);
    expect((await story.rings()).filter((ring) => ring.includes('按期办理'))).toEqual(
      phones(['4日10:00', 'desk', `办件${number}（蓝）环境，5日12:00前按期办理 +code`]),
    );
    const basis = await front(readCases, story.ports).call('GET /api/cases/{number}/clocks/{clockId}', {
      as: 'desk',
      path: { number, clockId: 'assigned-limit:L1' },
    });
    expect(basis.text).toContain('区网信办');
  });

  it('joined by hand, a case takes the limits of superiors along, once, and only to a case learnt of no later', async () => {
    const story = await world();
    const [first] = await push(story, 'msg-1', SMELL);
    await story.advance('PT10M');
    const [second] = await push(story, 'msg-2', {
      id: 'b-1',
      title: '另一处反映停水',
      assignedBy: { unit: '区网信办', number: '18', dueAt: '2026-03-05 12:00' },
    });
    const [one, two] = [String(first?.['caseNumber']), String(second?.['caseNumber'])];
    expect(await commandByApi(story, 'desk', one, 'join', { target: two, reason: '同一事件' })).toMatchObject({
      status: 422,
      json: { clause: 'H4', pointer: '/target' },
    });
    expect(await commandByApi(story, 'desk', two, 'join', { target: one, reason: '同一事件' })).toMatchObject({
      status: 200,
    });
    expect(await story.state(one)).toMatchObject({
      limits: [{ id: 'L1', unit: '区网信办', number: '18', dueAt: shanghai('2026-03-05 12:00') }],
    });
    expect((await story.state(one)).clocks.filter((clock) => clock.kind === 'assigned-limit')).toHaveLength(1);
    expect(await story.state(two)).toMatchObject({ status: 'ended', joinedInto: one });
    await story.do('desk', two, { command: 'reopen', reason: '并非同一事件' });
    expect(await commandByApi(story, 'desk', two, 'join', { target: one, reason: '确属同一事件' })).toMatchObject({
      status: 200,
    });
    // What it brought went with it, and came again: each order is one.
    expect((await story.state(one)).clocks.filter((clock) => clock.kind === 'assigned-limit')).toHaveLength(1);
  });
});

describe('M1 · what is to be answered first', () => {
  it.each([
    ['an emergency', { emergency: { kind: '火灾', deaths: 0 } }, 'emergency'],
    ['what a superior requires', { assignedBy: { unit: '市网信办', number: '18' } }, 'superior-required'],
    ['anything else', {}, 'other'],
  ])('%s', async (_, more, category) => {
    const story = await world();
    const [result] = await push(story, 'msg-1', { id: 'a-1', title: '请关注', ...more });
    expect((await story.state(String(result?.['caseNumber']))).categories).toEqual([category]);
  });

  it('a person names others when confirming', async () => {
    const story = await world();
    const [result] = await push(story, 'msg-1', SMELL);
    const number = String(result?.['caseNumber']);
    await commandByApi(story, 'desk', number, 'confirm', {
      categories: ['vital-interests', 'policy-misread'],
      natures: ['hardship'],
    });
    expect(await story.state(number)).toMatchObject({
      categories: ['vital-interests', 'policy-misread'],
      natures: ['hardship'],
    });
  });
});

describe('H1 · nobody’s voice counts more or less', () => {
  it('who spoke, how many followers and which mood change neither grade nor owner, and are not kept', async () => {
    const said: unknown[] = [];
    for (const voice of [{}, { author: '网红大V', author_followers: 9_000_000, sentiment: 'negative' }]) {
      const story = await world();
      const [result] = await push(story, 'msg-1', { ...SMELL, ...voice });
      const [opened] = await story.events(String(result?.['caseNumber']), 'case-opened');
      said.push(opened?.suggestion, opened?.subject, opened?.categories);
      expect(JSON.stringify([...story.ports.tables.events])).not.toContain('网红');
    }
    expect(said.slice(3)).toEqual(said.slice(0, 3));
  });
});

describe('H5, H6 · least data, and no secrets', () => {
  it('events hold a salted hash of the words, and no text a word of them', async () => {
    const story = await world();
    const [result] = await push(story, 'msg-1', {
      ...SMELL,
      text: '我叫王小明，电话13812345678，化工区有刺鼻异味，附近居民无法开窗。',
    });
    const number = String(result?.['caseNumber']);
    const [opened] = await story.events(number, 'case-opened');
    expect(opened?.wordsHash).toMatch(/^[0-9a-f]{64}$/);
    const kept = JSON.stringify([
      ...story.ports.tables.events,
      ...story.ports.tables.texts,
      ...story.ports.tables.words,
    ]);
    expect(kept).not.toContain('13812345678');
    expect(JSON.stringify([...story.ports.tables.events, ...story.ports.tables.texts])).not.toContain('刺鼻');
  });

  it('refuses a text with a classification mark unstored, beside its sound neighbour', async () => {
    const story = await world();
    const results = await push(story, 'msg-1', { id: 's-1', title: '机密★一年 关于某事的通报' }, SMELL);
    expect(results).toMatchObject([{ outcome: 'refused', clause: 'H6' }, { outcome: 'opened' }]);
    expect(JSON.stringify([...story.ports.tables.words, ...story.ports.tables.events])).not.toContain('某事的通报');
  });
});
