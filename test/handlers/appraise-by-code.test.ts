import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenCase } from '../../functions/domain/case/commands.ts';
import { serveLink } from '../../functions/handlers/http/serve-link.ts';
import { executeCommand, executeOpening } from '../../functions/matter/execute-command.ts';
import { smallDistrict } from '../harness/people.ts';
import { World } from '../harness/world.ts';
import { type Answer, front } from './call.ts';

const NOW = '2026-03-20T02:00:00.000Z';
const SUMMARY = '新碶街道某小区夜间施工扰民';

let world: World;
let number: string;
let code: string;
let cookies: string[];

async function codeTo(person: string): Promise<string> {
  const entry = (await world.heard()).findLast((heard) => heard.person === person && heard.code !== null);
  if (!entry?.code) throw new Error(`no text with a code to ${person}`);
  return entry.code;
}

const get = (): Promise<Answer> =>
  front(serveLink, world.ports).call('GET /t/{code}', { path: { code }, query: {}, cookies });
async function press(action: string, form: Record<string, string> | URLSearchParams = {}): Promise<Answer> {
  const { personVersion } = await world.state(number);
  return post({ action, version: String(personVersion), ...Object.fromEntries(new URLSearchParams(form)) });
}
async function post(form: Record<string, string>): Promise<Answer> {
  const answer = await front(serveLink, world.ports).call('POST /t/{code}', {
    path: { code },
    rawBody: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    cookies,
  });
  const cookie = answer.headers['set-cookie'];
  if (cookie) cookies = [cookie.split(';')[0] ?? ''];
  await world.settle();
  return answer;
}
/** An alert came; the desk has a text, and whoever of it holds the phone opened the page. */
async function alerted(more: Partial<OpenCase> = {}, person = 'desk'): Promise<void> {
  number = (await world.open(more)).number;
  code = await codeTo(person);
  cookies = [];
  await press('view');
}
/** The new code goes to the phone, and its text is opened. */
async function withFreshCode(person = 'desk'): Promise<void> {
  await press('fresh');
  code = await codeTo(person);
  cookies = [];
  await press('view');
}
const taken = async (): Promise<[string, string, string][]> =>
  (await world.state(number)).assignments.map(({ unit, part, state }) => [unit, part, state]);

beforeEach(async () => {
  world = await World.begin({ now: NOW, people: smallDistrict(NOW) });
});

const beside = [
  { unit: 'unit-b', part: 'co-unit' as const, reasons: [] },
  { unit: 'qu-zhengfu-ban', part: 'coordinator' as const, reasons: [] },
];
const proposing = (grades: OpenCase['suggestion']['grades'], more: object = {}): Partial<OpenCase> => ({
  grades,
  suggestion: {
    grades,
    gradeReasons: [{ row: 'g', clause: 'A1', says: '仅一条来信' }],
    unit: 'unit-a',
    unitReasons: [{ row: 'u', clause: 'R2', says: '夜间施工由其主管' }],
    ...more,
  },
});

describe('研判 · the desk confirms and assigns from its phone, as it is proposed', () => {
  it('in six taps, without a telephone call: text, see, new code, its text, see, confirm', async () => {
    await alerted(proposing({ opinion: 'IV', emergency: null }, { beside }));
    expect((await get()).text).toContain('夜间施工由其主管');
    await withFreshCode();
    const page = (await get()).text;
    expect(page).toContain('建议等级：蓝级');
    expect(page).toContain('建议交办：unit-a name；协办：unit-b');
    expect(page).not.toContain('name="fresh"');
    const done = await press('confirm', { summary: SUMMARY, assign: 'yes' });
    expect(done).toMatchObject({ status: 303, headers: { location: `/t/${code}?done=confirm-assign` } });
    expect(await world.state(number)).toMatchObject({ status: 'open', summary: SUMMARY, gradesConfirmed: true });
    expect(await taken()).toEqual([
      ['unit-a', 'primary', 'assigned'],
      ['unit-b', 'co-unit', 'assigned'],
    ]);
    // H2: the record says by whom, and that it was from a phone.
    expect((await world.events(number, 'confirmed'))[0]?.actor).toMatchObject({ id: 'desk', via: 'link' });
    expect((await world.heard()).map(({ person }) => person).toSorted()).toEqual(['unit-a-officer', 'unit-b-officer']);
  });

  it('with the new code typed beside the form, and without assigning where that is unticked', async () => {
    await alerted(proposing({ opinion: 'III', emergency: null }));
    await press('fresh');
    const fresh = await codeTo('desk');
    expect((await press('confirm', { summary: SUMMARY, fresh })).status).toBe(303);
    expect(await world.state(number)).toMatchObject({ status: 'open', summary: SUMMARY });
    expect(await taken()).toEqual([]);
    // What is left is on the same page.
    expect((await get()).text).toContain('按建议交办');
    expect((await press('assign', { fresh })).headers['location']).toBe(`/t/${code}?done=assign`);
    expect(await taken()).toEqual([['unit-a', 'primary', 'assigned']]);
  });

  it('refuses without the second proof, and with a wrong one, and keeps what was typed', async () => {
    await alerted(proposing({ opinion: 'IV', emergency: null }));
    const bare = await press('confirm', { summary: SUMMARY, assign: 'yes' });
    expect(bare).toMatchObject({ status: 422, text: expect.stringContaining('请先获取新操作码') });
    expect(bare.text).toContain(SUMMARY);
    expect(await press('confirm', { summary: SUMMARY, fresh: 'abcdefghjk' })).toMatchObject({
      status: 422,
      text: expect.stringContaining('操作码不对或已过期'),
    });
    expect((await world.state(number)).status).toBe('appraising');
  });

  it('refuses to confirm without a sentence, in the words of the form', async () => {
    await alerted(proposing({ opinion: 'IV', emergency: null }));
    await withFreshCode();
    const refused = await press('confirm', { summary: ' ', assign: 'yes' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('内容摘要：');
    expect((await world.state(number)).status).toBe('appraising');
  });

  it('does the same press once, and says who was first of two', async () => {
    await alerted(proposing({ opinion: 'IV', emergency: null }));
    await withFreshCode();
    const { personVersion } = await world.state(number);
    const form = { action: 'confirm', version: String(personVersion), summary: SUMMARY, assign: 'yes' };
    expect((await post(form)).status).toBe(303);
    expect((await post(form)).status).toBe(303);
    expect(await world.events(number, 'confirmed')).toHaveLength(1);
    expect(await taken()).toHaveLength(1);
  });

  it('says of what another confirmed meanwhile that it is done', async () => {
    await alerted(proposing({ opinion: 'IV', emergency: null }));
    await withFreshCode();
    await world.do('night-desk', number, { command: 'confirm', summary: SUMMARY });
    const late = await post({ action: 'confirm', version: '1', summary: '别的话', assign: 'yes' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('本件已由name of night-desk研判');
    expect((await world.state(number)).summary).toBe(SUMMARY);
  });

  it('proposes to no unit what was taken back from it', async () => {
    await alerted(proposing({ opinion: 'IV', emergency: null }));
    await world.do('desk', number, { command: 'confirm', summary: SUMMARY });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A1', reason: '非其职责' });
    const { text } = await get();
    expect(text).toContain('没有建议的承办单位');
    expect(text).not.toContain('按建议交办');
  });
});

const titled = async (): Promise<void> => {
  number = 'BL2600900';
  const grades = { opinion: 'IV', emergency: null } as const;
  const intake = { kind: 'system', part: 'intake' } as const;
  await executeOpening(world.ports, intake, {
    command: 'open',
    number,
    origin: { source: 'generic', kind: 'alert' },
    subject: '环境',
    categories: ['vital-interests'],
    discoveredAt: NOW,
    grades,
    suggestion: { grades, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
  });
  await world.settle();
  const words = {
    id: 'w1',
    caseNumber: number,
    title: '求助！老街夜里一直施工，吵得睡不着！！',
    text: '从晚上十点开始。',
    expiresAt: '2026-12-01T00:00:00.000Z',
  };
  world.ports.tables.words.set(number, new Map([[words.id, words]]));
  code = await codeTo('desk');
  cookies = [];
  await press('view');
};

describe('H5 · the sentence that is proposed is of citizens’ words', () => {
  it('stands in the form once the person has proved himself, and the record says that he was shown it', async () => {
    await titled();
    expect((await get()).text).not.toContain('老街夜里');
    expect(await world.events(number, 'words-opened')).toHaveLength(0);
    await press('fresh');
    code = await codeTo('desk');
    cookies = [];
    const page = await press('view');
    expect(page.text).toContain('>老街夜里一直施工，吵得睡不着</textarea>');
    expect(await world.events(number, 'words-opened')).toMatchObject([{ actor: { id: 'desk', via: 'link' } }]);
    const { personVersion } = await world.state(number);
    expect(page.text).toContain(`name="version" value="${personVersion}"`);
    expect((await press('confirm', { summary: '老街夜间施工扰民', assign: 'yes' })).status).toBe(303);
    expect((await world.state(number)).summary).toBe('老街夜间施工扰民');
  });
});

describe('H2 · what is grave is appraised signed in', () => {
  it.each<[string, OpenCase['suggestion']['grades']]>([
    ['grade I', { opinion: 'I', emergency: null }],
    ['grade II', { opinion: 'II', emergency: null }],
    ['a major emergency', { opinion: 'IV', emergency: 'II' }],
  ])('%s: the page leads to the case, and a press on a form of before is refused', async (_, grades) => {
    await alerted(proposing(grades));
    const { text } = await get();
    expect(text).toContain(`href="/cases/${number}/triage"`);
    expect(text).toContain('登录平台研判');
    expect(text).not.toMatch(/name="action" value="(confirm|assign)"/);
    await withFreshCode();
    expect((await press('confirm', { summary: SUMMARY })).status).toBe(422);
    expect((await world.state(number)).status).toBe('appraising');
  });

  it('H5 · what may be a report of wrongdoing is assigned to nobody by a code', async () => {
    await alerted(
      proposing({ opinion: 'IV', emergency: null }, { wrongdoing: { row: 'w', clause: 'H5', says: '检举' } }),
    );
    await withFreshCode();
    expect((await get()).text).toContain('登录平台研判');
    expect((await press('confirm', { summary: SUMMARY, assign: 'yes' })).status).toBe(422);
    expect(await taken()).toEqual([]);
  });

  it('the rule itself refuses it, whatever page it comes from', async () => {
    number = (await world.open(proposing({ opinion: 'II', emergency: null }))).number;
    const actor = { ...world.as('desk'), via: 'link' as const };
    expect(await executeCommand(world.ports, number, { actor, command: { command: 'confirm' } })).toMatchObject({
      refusal: { refused: 'sign-in-needed', clause: 'H2' },
    });
  });
});

describe('S3 · the desk urges from its phone, and a leader of it says what is to be done', () => {
  it('one press to the unit that has not signed, with its telephone beside', async () => {
    await alerted(proposing({ opinion: 'IV', emergency: null }));
    await world.do('desk', number, { command: 'confirm', summary: SUMMARY });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.heard();
    expect((await get()).text).toContain(`tel:${world.contact('unit-a-officer').phone}`);
    expect((await press('remind', { unit: 'unit-a', says: '请即签收' })).status).toBe(303);
    expect((await world.events(number, 'reminded'))[0]).toMatchObject({ units: ['unit-a'], says: '请即签收' });
    await world.heardBy('unit-a-officer');
  });

  it('a leader on duty writes what is to be done into the record, and decides nothing by it', async () => {
    await alerted(proposing({ opinion: 'IV', emergency: null }));
    await world.advance('PT31M');
    code = await codeTo('duty-leader');
    cookies = [];
    await press('view');
    const { text } = await get();
    expect(text).toContain('写批示');
    expect(text).not.toMatch(/name="action" value="(confirm|assign)"/);
    expect((await press('instruct', { says: '请即研判，按蓝级先交办' })).status).toBe(303);
    expect((await world.events(number, 'noted'))[0]).toMatchObject({
      says: '请即研判，按蓝级先交办',
      star: true,
      instructs: true,
      actor: { id: 'duty-leader', via: 'link' },
    });
    expect((await world.state(number)).status).toBe('appraising');
  });
});

describe('P8 · what opens nothing any more sends the desk’s own people to the platform, never to the desk', () => {
  it('a code that is past its time: others are told whom to ring', async () => {
    await alerted(proposing({ opinion: 'IV', emergency: null }));
    await world.do('desk', number, { command: 'confirm', summary: SUMMARY });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    const officers = await codeTo('unit-a-officer');
    world.ports.clock.advance(73 * 3_600_000);
    const own = await get();
    expect(own.status).toBe(410);
    expect(own.text).toContain('href="/"');
    expect(own.text).not.toMatch(/值班室|tel:/);
    code = officers;
    expect((await get()).text).toContain('请致电值班室');
  });
});
