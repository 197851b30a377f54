import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../functions/domain/instant.ts';
import { serveLink } from '../../functions/handlers/http/serve-link.ts';
import { smallDistrict } from '../harness/people.ts';
import { World } from '../harness/world.ts';
import { type Answer, front } from './call.ts';

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
  number = (await world.open({ by: 'desk', summary: '居民反映夜间施工噪声', grades: { opinion: 'IV', emergency: null } })).number;
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  code = (await textTo('unit-a-officer')).code;
});

const get = (typed = code, query: Record<string, string> = {}): Promise<Answer> =>
  front(serveLink, world.ports).call('GET /t/{code}', { path: { code: typed }, query });
async function post(form: Record<string, string>, typed = code): Promise<Answer> {
  const answer = await front(serveLink, world.ports).call('POST /t/{code}', {
    path: { code: typed },
    rawBody: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  await world.settle();
  return answer;
}
const press = async (action: string, form: Record<string, string> = {}): Promise<Answer> =>
  post({ action, version: String((await world.state(number)).personVersion), ...form });

describe('P8 · GET shows', () => {
  it('number, step and time, and nothing of the matter before a press', async () => {
    const page = await get();
    expect(page.status).toBe(200);
    expect(page.text).toContain(number);
    expect(page.text).toMatch(/请于 03-20 \d\d:\d\d 前完成：签收/);
    expect(page.text).toContain('还剩');
    expect(page.text).not.toContain('夜间施工');
  });

  it('never acts, however often', async () => {
    await get();
    await get();
    expect((await world.state(number)).assignments[0]?.state).toBe('assigned');
    await world.heardBy();
  });

  it('is small, without script, unseen by search engines, caches and other sites', async () => {
    await press('sign');
    const page = await get();
    expect(Buffer.byteLength(page.text)).toBeLessThan(30_000);
    expect(page.text).not.toMatch(/<script|onclick|https?:\/\/(?!")/i);
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
    expect(lines).toMatchObject([{ line: { route: 'GET /t/{code}', caseNumber: number, status: 200 } }]);
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
    expect(answer.text).toContain('缺少这个字段');
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
    expect((await world.ports.store.events(number)).at(-1)).toMatchObject({ type: 'noted', star: true, says: expect.stringContaining('需要原始截图') });
    expect((await get()).text).toContain(`tel:${world.contact('desk').phone}`);
  });

  it('notes progress once, however often the button is tapped', async () => {
    await press('sign');
    const version = String((await world.state(number)).personVersion);
    expect((await post({ action: 'note', version, says: '已到现场' })).status).toBe(303);
    expect((await post({ action: 'note', version, says: '已到现场' })).status).toBe(409);
    expect((await world.ports.store.events(number)).filter((event) => event.type === 'noted')).toHaveLength(1);
  });

  it('P4 · records a release that stops the 48 hours, at the time that was written in local time', async () => {
    await press('sign');
    const answer = await press('release', {
      form: 'online-reply',
      publishedAt: '2026-03-20 09:59',
      address: 'https://www.bl.gov.cn/1',
      channels: '北仑发布',
      final: 'yes',
    });
    expect(answer.status).toBe(422);
    await world.advance('PT1H');
    const done = await press('release', {
      form: 'online-reply',
      publishedAt: '2026-03-20 10:30',
      address: 'https://www.bl.gov.cn/1',
      channels: '北仑发布',
      final: 'yes',
    });
    expect(done.status).toBe(303);
    expect((await world.state(number)).clocks.find((clock) => clock.kind === 'response')).toMatchObject({ state: 'met', metAt: '2026-03-20T02:30:00.000Z' });
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
    const form = { action: 'release', version, form: 'paper-reply', publishedAt: '2026-03-20 10:00', final: 'yes', paperNumber: '北函〔2026〕7号' };
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
    expect((await post({ action: 'lead' })).status).toBe(422);
    expect((await post({ action: 'lead' }, typed)).status).toBe(303);
    expect((await world.state(number)).assignments).toMatchObject([{ leader: 'unit-a-head', leadingSince: NOW }]);
    expect((await post({ action: 'lead' }, typed)).status).toBe(303);
    expect(await world.events(number, 'leading')).toHaveLength(1);
    expect((await get(typed)).text).toContain('由您牵头');
  });

  it('refuses what needs sign-in', async () => {
    for (const action of ['grade', 'end', 'close', 'decide-return', 'confirm', '__proto__', '']) expect((await press(action)).status).toBe(400);
  });

  it('H6 · refuses a classification mark, unstored', async () => {
    const answer = await press('note', { says: '机密★1年 某事' });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(await world.ports.store.events(number))).not.toContain('机密');
  });
});

describe('P8 · a code is bound to person, case and step, and ends', () => {
  it('says what has happened since when the step was taken back', async () => {
    expect((await get()).text).not.toContain('短信发出后');
    await world.advance('PT1M');
    await press('return', { reason: 'not-our-duty', says: '属街道职责' });
    await world.do('desk', number, { command: 'decide-return', assignmentId: 'A1', accept: true, says: '改派', legalBasis: '三定规定', toUnit: 'unit-b' });
    const page = await get();
    expect(page.text).toContain('您单位无需再办');
    expect(page.text).toContain('交办给unit-b');
    expect((await press('sign')).status).not.toBe(303);
  });

  it('says so when the case has ended', async () => {
    await world.do('desk', number, { command: 'end', outcome: 'entered-by-mistake', reason: '误登' });
    expect((await get()).text).toContain('办件已了结');
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
    await world.advance('PT2H');
    const refused = await press('note', { says: '已整改' });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('把新操作码发到我的手机');
    expect((await press('fresh')).status).toBe(303);
    const fresh = await textTo('unit-a-officer');
    expect(fresh.code).not.toBe(code);
    expect(fresh.body).toMatch(/办件.*新操作码/);
    expect((await post({ action: 'note', version: String((await world.state(number)).personVersion), says: '已整改' }, fresh.code)).status).toBe(303);
  });

  it('sends one fresh code in two minutes, however often the button is tapped', async () => {
    await press('fresh');
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
    expect((await get()).status).toBe(429);
    world.ports.clock.advance(HOUR);
    expect((await get()).status).toBe(200);
  });

  it.each(['../../etc/passwd', '<script>alert(1)</script>', '%00', 'a'.repeat(3000), '', "' OR 1=1"])('refuses %j without repeating it', async (typed) => {
    const page = await get(typed);
    expect(page.status).toBe(404);
    expect(page.text).not.toContain('alert(1)');
  });
});

describe('P8 · a code that is typed', () => {
  it('has a form of its own, which leads to the page', async () => {
    const { call } = front(serveLink, world.ports);
    expect((await call('GET /t')).text).toContain('短信中的操作码');
    const sent = await call('POST /t', { rawBody: `code=+${code.toUpperCase()}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(sent).toMatchObject({ status: 303, headers: { location: `/t/${code}` } });
  });
});
