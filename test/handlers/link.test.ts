import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../functions/domain/matter/instant.ts';
import { serveLink } from '../../functions/handlers/http/serve-link.ts';
import { smallDistrict } from '../harness/people.ts';
import { World } from '../harness/world.ts';
import { fromPhone, HEIC, JPEG, ofSize, PNG } from '../photos/samples.ts';
import { type Answer, front, type Sent } from './call.ts';

const NOW = '2026-03-20T02:00:00.000Z';

let world: World;
let number: string;
/** The code that unit-a's officer was sent. */
let code: string;

async function textTo(person: string): Promise<{ body: string; code: string }> {
  const entry = (await world.heard()).find((heard) => heard.person === person);
  if (!entry?.code) throw new Error(`no text with a code to ${person}`);
  return { body: entry.body, code: entry.code };
}

beforeEach(async () => {
  world = await World.begin({ now: NOW, people: smallDistrict(NOW) });
  number = (
    await world.open({ by: 'desk', summary: '居民反映夜间施工噪声', grades: { opinion: 'IV', emergency: null } })
  ).number;
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  code = (await textTo('unit-a-officer')).code;
  cookies = [];
});

/** What this browser was told to keep. */
let cookies: string[];
const get = (typed = code, query: Record<string, string> = {}): Promise<Answer> =>
  front(serveLink, world.ports).call('GET /t/{code}', { path: { code: typed }, query, cookies });
async function send(sent: Pick<Sent, 'rawBody' | 'headers' | 'isBase64Encoded'>, typed = code): Promise<Answer> {
  const answer = await front(serveLink, world.ports, 9_000_000).call('POST /t/{code}', {
    path: { code: typed },
    ...sent,
  });
  const cookie = answer.headers['set-cookie'];
  if (cookie) cookies = [cookie.split(';')[0] ?? ''];
  await world.settle();
  return answer;
}
const post = (form: Record<string, string>, typed = code): Promise<Answer> =>
  send(
    { rawBody: new URLSearchParams(form).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    typed,
  );
/** As a browser sends a form with files, and as HTTP API hands it on. */
async function upload(form: Record<string, string>, files: Buffer[], name = 'IMG_0001.jpg', cut = 0): Promise<Answer> {
  const data = new FormData();
  for (const [field, value] of Object.entries(form)) data.append(field, value);
  for (const file of files) data.append('photo', new Blob([Uint8Array.from(file)]), name);
  const request = new Request('http://local', { method: 'POST', body: data });
  const body = Buffer.from(await request.arrayBuffer());
  const rawBody = body.subarray(0, body.length - cut).toString('base64');
  return send({
    rawBody,
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    isBase64Encoded: true,
  });
}
const seen = async (): Promise<string> => String((await world.state(number)).personVersion);
const press = async (action: string, form: Record<string, string> = {}): Promise<Answer> =>
  post({ action, version: String((await world.state(number)).personVersion), ...form });

describe('P8 · GET shows', () => {
  it('number, step and time, and nothing of the matter before a press', async () => {
    const page = await get();
    expect(page.status).toBe(200);
    expect(page.text).toContain(number);
    expect(page.text).toMatch(/请于 03-20 \d\d:\d\d 前完成：签收/);
    expect(page.text).toContain('还剩');
    for (const told of ['夜间施工', '环境', '一般', 'name of', 'unit-a', '1990000', 'tel:'])
      expect(page.text).not.toContain(told);
  });

  it('number, step and time alone, also of a signed case, to another browser than the one that pressed', async () => {
    await press('sign');
    expect((await get()).text).toContain('夜间施工');
    cookies = [];
    const page = await get();
    expect(page.text).toContain('已于 2026-03-20 10:00 由您签收');
    for (const told of ['夜间施工', '环境', '一般', 'name of', 'unit-a', 'tel:']) expect(page.text).not.toContain(told);
  });

  it('the next limit that is this unit’s, never what another unit or the desk has to do first', async () => {
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'II', emergency: null }, reason: '扩散快' });
    await press('sign');
    const { text } = await get();
    expect(text).toContain('前完成：公开回应');
    for (const others of ['协办意见', '即时上报', '书面初报']) expect(text).not.toContain(`前完成：${others}`);
  });

  it('never acts, however often', async () => {
    await get();
    await get();
    expect((await world.state(number)).assignments[0]?.state).toBe('assigned');
    await world.heardBy();
  });

  it('is small, with one script by its hash, unseen by search engines, caches and other sites', async () => {
    await press('sign');
    const page = await get();
    expect(Buffer.byteLength(page.text)).toBeLessThan(30_000);
    const [, script = '', ...others] = page.text.split(/<script>|<\/script>/);
    expect(others).toHaveLength(1);
    expect(page.headers['content-security-policy']).toContain(
      `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    );
    expect(page.text.replace(script, '')).not.toMatch(/<script [^>]|\son\w+=|https?:\/\/(?!")/i);
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': expect.stringContaining('noindex'),
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  });

  it('reads the code however it was typed', async () => {
    expect((await get(` ${code.slice(0, 4).toUpperCase()} ${code.slice(4)} `)).status).toBe(200);
  });

  it('shows the matter once the person asks for it', async () => {
    expect((await press('view')).text).toContain('夜间施工');
  });

  it('writes nothing of the path into the log', async () => {
    const { call, lines } = front(serveLink, world.ports);
    await call('GET /t/{code}', { path: { code } });
    expect(JSON.stringify(lines)).not.toContain(code);
    expect(lines).toMatchObject([{ line: { route: 'GET /t/{code}', matter: number, status: 200 } }]);
  });
});

describe('P8 · POST acts', () => {
  it('signs as the person whom the code was sent to, and goes back to the page', async () => {
    const answer = await press('sign');
    expect(answer).toMatchObject({ status: 303, headers: { location: `/t/${code}?done=sign` } });
    expect((await world.state(number)).assignments[0]).toMatchObject({ state: 'signed', signedBy: 'unit-a-officer' });
    expect((await world.ports.store.events(number)).find((event) => event.type === 'signed')?.actor).toMatchObject({
      kind: 'person',
      via: 'link',
      unit: 'unit-a',
    });
    expect((await get()).text).toContain('已于 2026-03-20 10:00 由您签收');
  });

  it('shows on a second press who signed and when, and records nothing more', async () => {
    await press('sign');
    const { version } = await world.state(number);
    expect((await press('sign')).status).toBe(303);
    expect((await world.state(number)).version).toBe(version);
  });

  it('returns with a reason of the list', async () => {
    expect((await press('return', { reason: 'not-our-duty', says: '属街道职责' })).status).toBe(303);
    expect((await world.state(number)).assignments[0]?.state).toBe('returning');
    expect((await get()).text).toContain('等待裁定');
  });

  it('refuses a return without words, and keeps what was typed', async () => {
    const answer = await press('return', { reason: 'not-our-duty', says: '', legalBasis: '三定规定<b>' });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('说明：请填写');
    expect(answer.text).toContain('三定规定&lt;b&gt;');
    expect(answer.text).not.toContain('<b>三定');
  });

  it('hands on within the unit, and rings the new phone', async () => {
    await press('hand-on', { to: 'unit-a-leader' });
    expect((await world.state(number)).assignments[0]?.handler).toBe('unit-a-leader');
    expect((await textTo('unit-a-leader')).body).toContain('已转您办理');
  });

  it('refuses to hand on outside the unit', async () => {
    expect((await press('hand-on', { to: 'unit-b-officer' })).status).toBe(422);
  });

  it('calls the desk: noted with a star, and the page shows whom to ring', async () => {
    await press('call', { says: '需要原始截图' });
    expect((await world.ports.store.events(number)).at(-1)).toMatchObject({
      type: 'noted',
      star: true,
      says: expect.stringContaining('需要原始截图'),
    });
    expect((await get()).text).toContain(`tel:${world.contact('desk').phone}`);
  });

  it('notes progress once, however often the button is tapped', async () => {
    await press('sign');
    const version = String((await world.state(number)).personVersion);
    expect((await post({ action: 'note', version, says: '已到现场' })).status).toBe(303);
    // A weak network: the same press arrives again, and what it asks for is done.
    expect(await post({ action: 'note', version, says: '已到现场' })).toMatchObject({
      status: 303,
      headers: { location: `/t/${code}?done=note` },
    });
    // Another one from the same old page is not.
    expect((await post({ action: 'note', version, says: '已离开现场' })).status).toBe(409);
    expect((await world.ports.store.events(number)).filter((event) => event.type === 'noted')).toHaveLength(1);
  });

  it('P4 · records a release that stops the 48 hours, at the time that was written in local time', async () => {
    await press('sign');
    const answer = await press('release', {
      form: 'online-reply',
      publishedAt: '2026-03-20 09:59',
      address: 'https://www.bl.gov.cn/1',
      outlets: '北仑发布',
      final: 'yes',
    });
    expect(answer.status).toBe(422);
    await world.advance('PT1H');
    const done = await press('release', {
      form: 'online-reply',
      publishedAt: '2026-03-20 10:30',
      address: 'https://www.bl.gov.cn/1',
      outlets: '北仑发布',
      final: 'yes',
    });
    expect(done.status).toBe(303);
    expect((await world.state(number)).clocks.find((clock) => clock.kind === 'response')).toMatchObject({
      state: 'met',
      metAt: '2026-03-20T02:30:00.000Z',
    });
  });

  it('R3 · offers no return any more once it was decided whose it is', async () => {
    expect((await press('view')).text).toContain('非我单位职责');
    await press('return', { reason: 'not-our-duty', says: '不属本单位', legalBasis: '三定方案' });
    const decided = { accept: false, says: '确属本单位', legalBasis: '三定方案' };
    await world.do('desk', number, { command: 'decide-return', assignmentId: 'A1', ...decided });
    const { text } = await press('view');
    expect(text).toContain('签收');
    expect(text).not.toContain('非我单位职责');
    const refused = await press('return', { reason: 'not-our-duty', says: '仍不属本单位', legalBasis: '三定方案' });
    expect(refused).toMatchObject({ status: 422, text: expect.stringContaining('请签收办理') });
  });

  it('S1 · reads the outlets as they are typed, says which are missing, and takes one more later', async () => {
    await press('sign');
    await world.do('desk', number, {
      command: 'grade',
      grades: { opinion: 'III', emergency: null },
      reason: '多个小区反映',
    });
    expect((await get()).text).toContain('本件应发布：');
    await press('release', {
      form: 'authoritative',
      publishedAt: '2026-03-20 10:00',
      address: 'https://news.example.cn/1',
      outlets: '１．北仑发布（微信）； 小区公告栏',
      final: 'yes',
    });
    expect((await world.events(number, 'released'))[0]?.release).toMatchObject({
      outlets: [{ name: '北仑发布（微信）' }, { name: '小区公告栏' }],
      reached: ['beilun-release'],
    });
    expect((await get()).text).toMatch(/尚缺发布渠道：[^。]*区政府门户网站。/);
    const more = { release: 'R1', name: '政府网', address: 'www.bl.gov.cn/1', publishedAt: '2026/3/20 10:00' };
    expect((await press('record-outlet', { ...more, publishedAt: '2026-03-21 10:00' })).status).toBe(400);
    expect((await press('record-outlet', more)).status).toBe(303);
    expect((await get()).text).not.toMatch(/尚缺发布渠道：[^。]*区政府门户网站。/);
    expect((await world.events(number, 'outlet-recorded'))[0]).toMatchObject({
      ...more,
      reached: ['portal'],
      publishedAt: '2026-03-20T02:00:00.000Z',
    });
  });

  it.each([
    ['release', { form: 'online-reply', publishedAt: '2026/3/21', address: 'https://x' }, '发布时间：时间请写成'],
    ['release', { publishedAt: '2026-03-20 10:00' }, '形式：请填写'],
    ['settle', { evidence: 'https://x' }, '说明：请填写'],
    ['return', { reason: 'not-our-duty' }, '说明：请填写'],
    ['hand-on', {}, '接办人：请填写'],
    ['note', {}, '说明：请填写'],
  ])(
    'says of a field that %s lacks what the form calls it, never the name it has in the API',
    async (action, form, says) => {
      await press('sign');
      const { status, text } = await press(action, form);
      expect(status).toBe(400);
      const [, told] = /role="alert"><p class="say">([^<]+)/.exec(text) ?? [];
      expect(told).toContain(says);
      expect(told).not.toMatch(/\/[A-Za-z]/);
    },
  );

  it('P5 · offers the promises that are still owed, and stops the clock of the one that is kept', async () => {
    await press('sign');
    expect((await get()).text).not.toContain('兑现承诺');
    await world.do('desk', number, {
      command: 'release',
      form: 'authoritative',
      publishedAt: world.now,
      address: 'https://www.bl.gov.cn/1',
      evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/1' }],
      outlets: [],
      final: false,
      followUpAt: '2026-03-21T02:00:00.000Z',
      promises: [
        { says: '公布检测结果', by: '2026-03-21T04:00:00.000Z' },
        { says: '公布整改方案', by: '2026-03-22T04:00:00.000Z' },
      ],
    });
    await world.advance('PT1H');
    const { text } = await get();
    expect(text).toContain('name="keeps-R1.P1"');
    expect(text).toContain('name="keeps-R1.P2"');
    await press('release', {
      form: 'authoritative',
      publishedAt: '2026-03-20 10:50',
      address: 'https://www.bl.gov.cn/2',
      outlets: '北仑发布',
      followUpAt: '2026-03-22 10:00',
      'keeps-R1.P2': 'yes',
    });
    const of = async (id: string) => (await world.state(number)).clocks.find((clock) => clock.of === id);
    expect(await of('R1.P2')).toMatchObject({ state: 'met' });
    expect(await of('R1.P1')).toMatchObject({ state: 'running' });
    expect((await get()).text).not.toContain('name="keeps-R1.P2"');
  });

  it('V1 · asks for an act of each nature that the concern has, and records what was written of it', async () => {
    await press('sign');
    // Nobody has said yet which it is: any may be named here.
    expect((await get()).text).toContain('name="act-wrong-view"');
    await world.do('desk', number, {
      command: 'correct',
      event: 1,
      is: { natures: ['hardship', 'grievance'] },
      reason: '来信说明生活困难',
      evidence: [{ kind: 'document', ref: '来信' }],
    });
    const page = await get();
    expect(page.text).toContain('困难：帮助解决了什么');
    expect(page.text).toContain('name="act-grievance"');
    expect(page.text).not.toContain('name="act-wrong-view"');
    await world.advance('PT1H');
    const done = await press('release', {
      form: 'online-reply',
      publishedAt: '2026-03-20 10:30',
      address: 'https://www.bl.gov.cn/1',
      final: 'yes',
      'act-hardship': ' 已安排临时住所 ',
      'act-grievance': '',
    });
    expect(done.status).toBe(303);
    expect((await world.events(number, 'released'))[0]?.release.acts).toEqual([
      { nature: 'hardship', says: '已安排临时住所' },
    ]);
  });

  it('D2 · asks for each point that the cause asks for, and takes where it is said or why it is not', async () => {
    await press('sign');
    expect((await get()).text).not.toContain('写在文中何处');
    await world.do('desk', number, { command: 'name-causes', causes: ['policy-misread'], reason: '误读补贴政策' });
    expect((await get()).text).toContain('适用于谁（重点回应范围）：写在文中何处，或为何没有写');
    const release = (more: Record<string, string>): Promise<Answer> =>
      press('release', {
        form: 'authoritative',
        publishedAt: '2026-03-20 10:00',
        address: 'https://www.bl.gov.cn/1',
        final: 'yes',
        ...more,
      });
    const refused = await release({ 'point-content': '首段' });
    expect(refused.text).toContain('适用于谁（重点回应范围）、向何处咨询（重点回应范围）');
    expect(refused.text).toContain('value="首段"');
    const told = { 'point-content': '首段', 'point-whom': '次段', 'point-ask': '尚无窗口', 'left-ask': 'yes' };
    expect((await release(told)).status).toBe(303);
    expect((await world.state(number)).releases[0]).toMatchObject({ said: ['content', 'whom'], left: ['ask'] });
  });

  it('P7 · takes any post at a briefing and says on the page what it does not meet, and why', async () => {
    await press('sign');
    await world.advance('PT1H');
    const done = await press('release', {
      form: 'briefing',
      publishedAt: '2026-03-20 10:30',
      place: '区行政中心',
      attended: '王科',
      attendedAs: '副科长',
      evidence: '签到表',
      final: 'yes',
    });
    expect(done.status).toBe(303);
    expect((await world.events(number, 'released'))[0]?.release.attendance).toEqual([{ name: '王科', post: '副科长' }]);
    expect((await get()).text).toContain(
      '未完成：公开回应（承办单位的主要负责人或已登记的新闻发言人均未出席，依据“负责人出席和宽容失误”）',
    );
  });

  it.each<[string, string, string, { name: string; post: string }[]]>([
    [
      'with commas of either kind',
      'name of unit-a-head、王科，李明',
      '局长、科长，科员',
      [
        { name: 'name of unit-a-head', post: '局长' },
        { name: '王科', post: '科长' },
        { name: '李明', post: '科员' },
      ],
    ],
    [
      'one with two posts',
      'name of unit-a-head',
      '局长、党组书记',
      [{ name: 'name of unit-a-head', post: '局长、党组书记' }],
    ],
    [
      'without their posts',
      '王科；name of unit-a-head',
      '',
      [
        { name: '王科', post: '未写明' },
        { name: 'name of unit-a-head', post: '未写明' },
      ],
    ],
  ])('P7 · takes several who sat there, %s, and knows the head among them', async (_, attended, attendedAs, told) => {
    await press('sign');
    await world.advance('PT1H');
    const body = { form: 'briefing', publishedAt: '2026-03-20 10:30', place: '区行政中心', evidence: '签到表' };
    expect((await press('release', { ...body, attended, attendedAs, final: 'yes' })).status).toBe(303);
    expect((await world.events(number, 'released'))[0]?.release.attendance).toEqual(told);
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met' });
  });

  it.each([
    [{ attendedAs: '局长' }, '出席人2人，职务1个'],
    [{ attendedAs: '局长、科长', acting: '仑政任〔2026〕3号' }, '只填受书面授权主持工作的一人'],
  ])('P7 · asks anew whose %j it is of two', async (more, about) => {
    await press('sign');
    await world.advance('PT1H');
    const body = { form: 'briefing', publishedAt: '2026-03-20 10:30', place: '区行政中心', evidence: '签到表' };
    const asked = await press('release', { ...body, attended: '王科、李明', ...more, final: 'yes' });
    expect(asked.status).toBe(400);
    expect(asked.text).toContain(about);
    expect(await world.events(number, 'released')).toEqual([]);
  });

  it('says of a next release that is promised too far away which time counts until a second person approves it', async () => {
    await press('open');
    await press('sign');
    await press('release', {
      form: 'authoritative',
      publishedAt: '2026-03-20 10:00',
      address: 'https://www.bl.gov.cn/a/1',
      outlets: '门户',
      followUpAt: '2026-12-31 10:00',
    });
    expect((await get()).text).toContain(
      '承诺 2026-12-31 10:00 再次发布，超出规定间隔，须由他人审批，审批前按 2026-04-04 10:00 计',
    );
  });

  it('H6 · records the paper answer of a 线下办理件, which no other case is offered', async () => {
    await press('sign');
    expect((await get()).text).not.toContain('线下答复');
    const offline = await world.open({ by: 'desk', offline: true, grades: { opinion: 'IV', emergency: null } });
    await world.do('desk', offline.number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    const typed = (await textTo('unit-a-officer')).code;
    await post({ action: 'sign' }, typed);
    expect((await get(typed)).text).toContain('文书编号');
    const version = String((await world.state(offline.number)).personVersion);
    const form = {
      action: 'release',
      version,
      form: 'paper-reply',
      publishedAt: '2026-03-20 10:00',
      final: 'yes',
      paperNumber: '北函〔2026〕7号',
    };
    expect((await post(form, typed)).status).toBe(400);
    expect((await post({ ...form, paperKeptAt: '档案室' }, typed)).status).toBe(303);
    expect(await world.clock(offline.number, 'response')).toMatchObject({ state: 'met', metAt: NOW });
  });

  it('R4 · the principal leader asked by text puts on the record that he leads, with one press', async () => {
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'I', emergency: null }, reason: '全国关注' });
    const typed = (await textTo('unit-a-head')).code;
    expect((await get(typed)).text).toContain('我已知悉并牵头');
    expect((await get()).text).not.toContain('我已知悉并牵头');
    // The officer's code answers for the officer, and he is not the one who leads.
    expect((await post({ action: 'take-lead' })).status).toBe(422);
    expect((await post({ action: 'take-lead' }, typed)).status).toBe(303);
    expect((await world.state(number)).assignments).toMatchObject([{ leader: 'unit-a-head', leadingSince: NOW }]);
    expect((await post({ action: 'take-lead' }, typed)).status).toBe(303);
    expect(await world.events(number, 'leading')).toHaveLength(1);
    expect((await get(typed)).text).toContain('由您牵头');
  });

  it('refuses what needs sign-in', async () => {
    for (const action of ['grade', 'end', 'close', 'decide-return', '__proto__', ''])
      expect((await press(action)).status).toBe(400);
    // 研判 is the desk's alone.
    for (const action of ['confirm', 'assign', 'remind']) expect((await press(action)).status).toBe(403);
  });

  it('H6 · refuses a classification mark, unstored', async () => {
    const answer = await press('note', { says: '机密★1年 某事' });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(await world.ports.store.events(number))).not.toContain('机密');
  });
});

describe('P8 · a code is bound to person, case and step, and ends', () => {
  it('H5 · opens nothing of the case to a unit that it was taken back from, and says so', async () => {
    const { summary } = await world.state(number);
    expect((await get()).text).toContain(number);
    await world.advance('PT1M');
    await press('return', { reason: 'not-our-duty', says: '属街道职责' });
    await world.do('desk', number, {
      command: 'decide-return',
      assignmentId: 'A1',
      accept: true,
      says: '改派',
      legalBasis: '三定规定',
      toUnit: 'unit-b',
    });
    const page = await get();
    expect(page.status).toBe(403);
    expect(page.text).toContain('此件已不由贵单位办理');
    for (const theirs of ['unit-b', summary, number]) expect(page.text).not.toContain(theirs);
    expect((await press('sign')).status).toBe(403);
  });

  it('H5 · is over for a unit that turns out to be complained of, which is not told why', async () => {
    await world.do('desk', number, {
      command: 'mark-wrongdoing',
      is: true,
      against: ['unit-a'],
      reason: '反映承办单位',
    });
    const page = await get();
    // As any other unit reads that it was taken back from: another answer would tell it why.
    expect(page.status).toBe(403);
    expect(page.text).toContain('此件已不由贵单位办理');
    for (const word of ['检举', '控告', '反映', number]) expect(page.text).not.toContain(word);
    expect((await press('sign')).status).toBe(403);
  });

  it('says so when the case has ended', async () => {
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '误登' });
    expect((await get()).text).toContain('办件已了结');
    expect((await press('sign')).status).toBe(403);
  });

  it('M4 · says where it went when the case was joined to another, which it does not name', async () => {
    await world.do('desk', number, { command: 'join', target: 'BL2600099', reason: '同一事件' });
    const page = await get();
    expect(page.text).toContain('本件已归并到另一办件');
    expect(page.text).not.toContain('BL2600099');
    expect((await press('sign')).status).toBe(403);
  });

  it('refuses after 72 hours, and says what to do', async () => {
    world.ports.clock.advance(72 * HOUR);
    const page = await get();
    expect(page.status).toBe(410);
    expect(page.text).toContain('操作码已过期');
  });

  it('needs a fresh code two hours after the first use, which goes to the person’s phone alone', async () => {
    await press('sign');
    await world.heard();
    await world.advance('PT1H59M');
    expect((await press('note', { says: '第一次' })).status).toBe(303);
    await world.advance('PT1M');
    const refused = await press('note', { says: '已整改' });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('把新操作码发到我的手机');
    expect((await press('fresh')).status).toBe(303);
    const fresh = await textTo('unit-a-officer');
    expect(fresh.code).not.toBe(code);
    expect(fresh.body).toMatch(/办件.*新操作码/);
    expect(
      (
        await post(
          { action: 'note', version: String((await world.state(number)).personVersion), says: '已整改' },
          fresh.code,
        )
      ).status,
    ).toBe(303);
    // Each submission needs its own.
    expect((await post({ action: 'note', version: await seen(), says: '再补充' }, fresh.code)).status).toBe(403);
  });

  it('knows a press again that came twice, also when the code is used up by it', async () => {
    await press('sign');
    await world.advance('PT2H');
    await world.heard();
    await press('fresh');
    const fresh = await textTo('unit-a-officer');
    const version = await seen();
    expect((await post({ action: 'note', version, says: '已整改' }, fresh.code)).status).toBe(303);
    expect((await post({ action: 'note', version, says: '已整改' }, fresh.code)).status).toBe(303);
  });

  it('sends one fresh code in two minutes, however often the button is tapped', async () => {
    world.ports.clock.advance(MINUTE);
    for (let tapped = 0; tapped < 3; tapped += 1) {
      await press('fresh');
      world.ports.clock.advance(59 * SECOND);
    }
    expect(await world.heardBy('unit-a-officer')).toHaveLength(1);
    world.ports.clock.advance(2 * SECOND);
    await press('fresh');
    expect(await world.heardBy('unit-a-officer')).toHaveLength(1);
  });

  it('refuses a person who has left office', async () => {
    await world.ports.store.putDirectory({ contacts: [{ ...world.contact('unit-a-officer'), active: false }] });
    world.ports.clock.advance(11_000);
    expect((await get()).status).toBe(403);
  });

  it('shows a wrong code nothing but help, and slows down who goes on trying', async () => {
    for (let tried = 0; tried < 20; tried += 1) expect((await get(`wrongcode${tried}`)).status).toBe(404);
    expect((await get('wrongcode')).status).toBe(429);
    // Others behind the same address have done nothing.
    expect((await get()).status).toBe(200);
    expect((await press('sign')).status).toBe(303);
    world.ports.clock.advance(HOUR);
    expect((await get('wrongcode')).status).toBe(404);
  });

  it.each(['../../etc/passwd', '<script>alert(1)</script>', '%00', 'a'.repeat(3000), '', "' OR 1=1"])(
    'refuses %j without repeating it',
    async (typed) => {
      const page = await get(typed);
      expect(page.status).toBe(404);
      expect(page.text).not.toContain('alert(1)');
    },
  );
});

const noted = async () => (await world.events(number, 'noted')).at(-1);

describe('D1 · photos from the spot', () => {
  beforeEach(async () => {
    await press('sign');
  });

  it('go with a note of progress, without place and device, under their own hash', async () => {
    const answer = await upload({ action: 'note', version: await seen(), says: '已到现场\r\n正在处置' }, [
      fromPhone(6),
      PNG,
    ]);
    expect(answer).toMatchObject({ status: 303, headers: { location: `/t/${code}?done=note` } });
    const event = await noted();
    expect(event).toMatchObject({
      says: '已到现场\n正在处置',
      actor: { id: 'unit-a-officer', via: 'link' },
      evidence: [{ kind: 'photo' }, { kind: 'photo' }],
    });
    for (const { sha256 = '', ref } of event?.evidence ?? []) {
      const photo = await world.ports.photos.read(number, sha256);
      expect(
        createHash('sha256')
          .update(photo?.bytes ?? '')
          .digest('hex'),
      ).toBe(sha256);
      expect(Buffer.from(photo?.bytes ?? []).toString('latin1')).not.toMatch(/GPS|HUAWEI/);
      expect(ref).toBe(`照片 ${sha256.slice(0, 8)}`);
    }
    const page = await get();
    expect(page.text).toContain('照片 2 张');
    expect(Buffer.byteLength(page.text)).toBeLessThan(30_000);
  });

  it('need no words', async () => {
    await upload({ action: 'note', version: await seen(), says: '' }, [JPEG]);
    expect(await noted()).toMatchObject({ says: '现场照片 1 张' });
  });

  it('are kept once, however often they are sent', async () => {
    const version = await seen();
    for (let time = 0; time < 3; time += 1)
      expect((await upload({ action: 'note', version, says: '已到现场' }, [JPEG, fromPhone()])).status).toBe(303);
    expect(world.ports.photos.kept.size).toBe(1);
    expect(await world.events(number, 'noted')).toHaveLength(1);
    expect((await noted())?.evidence).toHaveLength(1);
  });

  it('prove that the fact on the ground is settled', async () => {
    expect((await press('settle', { says: '已停工' })).status).toBe(422);
    expect((await upload({ action: 'settle', version: await seen(), says: '已停工' }, [JPEG])).status).toBe(303);
    expect((await world.state(number)).settledAt).toBe(NOW);
    expect((await world.events(number, 'settled'))[0]).toMatchObject({
      says: '已停工',
      evidence: [{ kind: 'photo', sha256: expect.any(String) }],
    });
  });

  it('prove a release, beside its address', async () => {
    const release = {
      form: 'press-conference',
      place: '区政府新闻发布厅',
      publishedAt: '2026-03-20 10:00',
      final: 'yes',
      outlets: '北仑发布',
    };
    expect((await press('release', release)).status).toBe(422);
    expect((await upload({ action: 'release', version: await seen(), ...release }, [JPEG])).status).toBe(303);
    expect((await world.events(number, 'released'))[0]?.release.evidence).toMatchObject([{ kind: 'photo' }]);
  });

  it.each([
    ['what is no photo', [Buffer.from('%PDF-1.7')], 422, '只收 JPG、PNG、WebP'],
    ['a photo as iPhones take them, saying how to send it', [HEIC], 422, '兼容性最佳'],
    ['one that did not arrive whole, saying which', [JPEG, JPEG.subarray(0, 700)], 422, '第 2 张：照片不完整'],
    ['more than nine', Array.from({ length: 10 }, (_, index) => ofSize(2_000, index)), 422, '最多提交 9 张'],
    ['more than 4 MB', [ofSize(4_200_000)], 413, '不超过 4 MB'],
  ])('refuses %s, keeps what was typed, and stores nothing', async (_, files, status, says) => {
    const answer = await upload({ action: 'note', version: await seen(), says: '已到现场' }, files);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(says);
    expect(answer.text).toContain('已到现场</textarea>');
    expect(world.ports.photos.kept.size + world.ports.photos.aside.size).toBe(0);
    expect(await noted()).toBe(undefined);
  });

  it('H6 · refuses a photo whose name bears a classification mark', async () => {
    const answer = await upload({ action: 'note', version: await seen(), says: '' }, [JPEG], '机密★1年.jpg');
    expect(answer.status).toBe(422);
    expect(answer.text).not.toContain('★');
  });

  it('H6 · refuses a photo of a 线下办理件, and says so', async () => {
    const offline = await world.open({ by: 'desk', offline: true, grades: { opinion: 'IV', emergency: null } });
    await world.do('desk', offline.number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    code = (await textTo('unit-a-officer')).code;
    number = offline.number;
    await press('sign');
    const answer = await upload({ action: 'note', version: await seen(), says: '照片' }, [JPEG]);
    expect(answer.text).toContain('线下办理件不留内容');
    expect(world.ports.photos.kept.size).toBe(0);
  });

  it('refuses a form that broke off on its way, and stores nothing', async () => {
    const answer = await upload({ action: 'note', version: await seen(), says: '已到现场' }, [JPEG], 'a.jpg', 200);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('没有保存任何内容');
    expect(await noted()).toBe(undefined);
  });

  it('are not stored when the rules refuse what they come with', async () => {
    const answer = await upload(
      { action: 'release', version: await seen(), form: 'online-reply', publishedAt: '2026-03-20 10:00' },
      [JPEG],
    );
    expect(answer.status).toBe(422);
    expect(world.ports.photos.kept.size).toBe(0);
  });

  it('say clearly that there is no room, and nothing is half stored', async () => {
    world.ports.photos.fill(true);
    const full = await upload({ action: 'note', version: await seen(), says: '已到现场' }, [JPEG]);
    expect(full.status).toBe(503);
    expect(full.text).toContain('本次提交没有保存任何内容');
    expect(full.text).toContain('已到现场</textarea>');
    expect(await noted()).toBe(undefined);
    world.ports.photos.fill(false);
    expect((await upload({ action: 'note', version: await seen(), says: '已到现场' }, [JPEG])).status).toBe(303);
  });

  it('are offered in a form that works without script', async () => {
    expect((await get()).text).toMatch(
      /<form method="post" action="\/t\/\w+" enctype="multipart\/form-data">(?:(?!<\/form>)[\s\S])*<input type="file" name="photo"/,
    );
  });
});

describe('P8 · a code that is typed', () => {
  it('has a form of its own, which leads to the page', async () => {
    const { call } = front(serveLink, world.ports);
    expect((await call('GET /t')).text).toContain('短信中的操作码');
    const sent = await call('POST /t', {
      rawBody: `code=+${code.toUpperCase()}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(sent).toMatchObject({ status: 303, headers: { location: `/t/${code}` } });
  });
});
