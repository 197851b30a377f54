import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { cryptoIds } from '../../functions/adapters/aws/ids.ts';
import { CODE_LETTERS } from '../../functions/adapters/code-letters.ts';
import { codeOf } from '../../functions/handlers/http/pages/link/opened.ts';
import { serveLink } from '../../functions/handlers/http/serve-link.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { smallDistrict } from '../harness/people.ts';
import { World } from '../harness/world.ts';
import { type Answer, front } from './call.ts';

const NOW = '2026-03-20T02:00:00.000Z';
const { link } = currentPolicy();
const bits = (count: number): number => Math.log2(CODE_LETTERS.length) * count;

let world: World;
let number: string;
/** What unit-a's officer and unit-b's were sent, for one case. */
let codes: { a: string; b: string };

async function codeTo(person: string, entries: Awaited<ReturnType<World['heard']>>): Promise<string> {
  const code = entries.find((heard) => heard.person === person)?.code;
  if (!code) throw new Error(`no text with a code to ${person}`);
  return code;
}

beforeEach(async () => {
  world = await World.begin({ now: NOW, people: smallDistrict(NOW) });
  number = (
    await world.open({ by: 'desk', summary: '居民反映夜间施工噪声', grades: { opinion: 'IV', emergency: null } })
  ).number;
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
  const heard = await world.heard();
  codes = { a: await codeTo('unit-a-officer', heard), b: await codeTo('unit-b-officer', heard) };
});

async function post(code: string, form: Record<string, string>): Promise<Answer> {
  const answer = await front(serveLink, world.ports).call('POST /t/{code}', {
    path: { code },
    rawBody: new URLSearchParams({ version: String((await world.state(number)).personVersion), ...form }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  await world.settle();
  return answer;
}
const get = (code: string): Promise<Answer> => front(serveLink, world.ports).call('GET /t/{code}', { path: { code } });

describe('P8 · a code cannot be guessed', () => {
  it('has over 49 bits, of letters that are not misread, and fits the text', () => {
    expect(new Set(CODE_LETTERS).size).toBe(CODE_LETTERS.length);
    expect(bits(link.codeChars)).toBeGreaterThan(49);
    expect(link.codeChars).toBeLessThanOrEqual(12);
    expect(CODE_LETTERS).not.toMatch(/[01oli]/);
  });

  it('would take three days of guessing at the pace of the whole gateway to find one of ten thousand living codes once in ten thousand times', () => {
    const perSecond = 10;
    const guesses = perSecond * link.hours * 3_600;
    expect((guesses * 10_000) / 2 ** bits(link.codeChars)).toBeLessThan(1 / 10_000);
  });

  it('draws every letter alike, from the generator for keys', () => {
    const ids = cryptoIds(async () => 'salt');
    const drawn = Array.from({ length: 3_100 }, () => ids.random(link.codeChars));
    expect(new Set(drawn).size).toBe(drawn.length);
    const counts = Array.from(CODE_LETTERS, (letter) => drawn.join('').split(letter).length - 1);
    // A thousand of each are expected; six deviations either way.
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(6 * Math.sqrt(1_000));
  });

  it('lies nowhere but as its hash', () => {
    const { localTexts: _sent, ...kept } = world.ports.tables;
    const all = JSON.stringify(kept, (_, value: unknown) => (value instanceof Map ? [...value] : value));
    for (const code of Object.values(codes)) {
      expect(all).toContain(createHash('sha256').update(code).digest('hex'));
      expect(all).not.toContain(code);
    }
  });
});

const moved = async (change: object): Promise<void> => {
  await world.ports.store.putDirectory({ contacts: [{ ...world.contact('unit-b-officer'), ...change }] });
  world.ports.clock.advance(11_000);
};

describe('P8 · a code belongs to the telephone that it went to', () => {
  it('and dies where its person has another one, which was lost or is in other hands', async () => {
    expect((await get(codes.b)).status).toBe(200);
    await moved({ phone: '13912345678' });
    for (const answer of [await get(codes.b), await post(codes.b, { action: 'sign' })]) {
      expect(answer.status).toBe(410);
      expect(answer.text).not.toContain(number);
    }
    expect((await world.state(number)).assignments[1]?.state).toBe('assigned');
    // What is sent from now on opens.
    await world.do('desk', number, { command: 'remind', units: ['unit-b'], says: '请签收' });
    const fresh = await codeTo('unit-b-officer', await world.heard());
    expect((await post(fresh, { action: 'sign' })).status).toBe(303);
    expect((await world.state(number)).assignments[1]?.state).toBe('signed');
  });

  it('and lives where all else of its person changes', async () => {
    await moved({ name: '改名', accounts: { wecom: 'new' }, posts: ['unit-officer', 'spokesperson'] });
    expect((await get(codes.b)).status).toBe(200);
  });
});

describe('P8 · a code opens one step of one case for one person', () => {
  it('refuses to act for another unit, case or person, whatever the form says', async () => {
    const other = (await world.open({ by: 'desk', summary: '另一件事', grades: { opinion: 'IV', emergency: null } }))
      .number;
    await world.do('desk', other, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.heard();
    await post(codes.b, {
      action: 'sign',
      assignmentId: 'A1',
      number: other,
      case: other,
      matter: other,
      person: 'unit-a-officer',
      unit: 'unit-a',
    });
    const [a, b] = (await world.state(number)).assignments;
    expect([a?.state, b?.state]).toEqual(['assigned', 'signed']);
    expect(b?.signedBy).toBe('unit-b-officer');
    expect((await world.state(other)).assignments[0]?.state).toBe('assigned');
  });

  it('refuses the step of another unit once its holder has moved there', async () => {
    await world.ports.store.putDirectory({ contacts: [{ ...world.contact('unit-b-officer'), unit: 'unit-a' }] });
    world.ports.clock.advance(11_000);
    const answer = await post(codes.b, { action: 'sign' });
    expect(answer.status).toBe(403);
    expect((await world.state(number)).assignments.map(({ state }) => state)).toEqual(['assigned', 'assigned']);
  });

  it.each([
    ['has moved to a unit of no part', { unit: 'street-c' }],
    ['may read no case by his role', { role: 'administrator' as const }],
  ])('H5 · opens nothing to one who %s, as the API does', async (_, change) => {
    await world.ports.store.putDirectory({ contacts: [{ ...world.contact('unit-b-officer'), ...change }] });
    world.ports.clock.advance(11_000);
    for (const answer of [await get(codes.b), await post(codes.b, { action: 'view' })]) {
      expect(answer.status).toBe(403);
      for (const told of [number, '夜间施工', '环境', 'unit-a name']) expect(answer.text).not.toContain(told);
    }
  });

  it.each([
    'confirm',
    'grade',
    'assign',
    'decide-return',
    'close',
    'end',
    'settle',
    'join',
    'split',
    'reopen',
    'open-words',
    'move-policy',
    'withdraw',
    '__proto__',
  ])('refuses %s, which needs sign-in', async (action) => {
    const before = (await world.state(number)).version;
    expect((await post(codes.a, { action })).status).toBeGreaterThanOrEqual(400);
    expect((await world.state(number)).version).toBe(before);
  });

  it('ends with its step: taken back and given to the unit again, the old code does not sign the new duty', async () => {
    await post(codes.a, { action: 'return', reason: 'not-our-duty', says: '属街道职责' });
    await world.do('desk', number, {
      command: 'decide-return',
      assignmentId: 'A1',
      accept: true,
      says: '改派',
      legalBasis: '三定规定',
      toUnit: 'street-c',
    });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'co-unit' });
    await world.heard();
    await post(codes.a, { action: 'sign' });
    expect(
      (await world.state(number)).assignments.filter(({ unit }) => unit === 'unit-a').map(({ state }) => state),
    ).toEqual(['assigned']);
  });
});

describe('P8 · a stranger learns nothing from trying', () => {
  const guesses = fc.stringMatching(new RegExp(`^[${CODE_LETTERS}]{6,12}$`));

  it('answers every code that is none alike, near or far', async () => {
    const near = Array.from(
      { length: codes.a.length },
      (_, at) => codes.a.slice(0, at) + (codes.a[at] === 'a' ? 'b' : 'a') + codes.a.slice(at + 1),
    );
    const tried = ['x', 'zzzzzzzzzz', number, ...near.slice(0, 6), ...fc.sample(guesses, { seed: 1, numRuns: 6 })];
    const answers = [];
    for (const code of tried) answers.push(await get(code));
    expect(new Set(answers.map(({ status, text, headers }) => JSON.stringify([status, text, headers]))).size).toBe(1);
    expect(answers[0]?.text).not.toContain(number);
  });

  it('says that a code has expired to its holder alone: no digit fewer is enough', async () => {
    world.ports.clock.advance(link.hours * 3_600_000);
    expect((await get(codes.a)).status).toBe(410);
    for (const part of [codes.a.slice(1), codes.a.slice(0, -1), `${codes.a}a`])
      expect((await get(part)).status).toBe(404);
  });
});

describe('P8 · a code as it is really typed and pasted', () => {
  const CODE = 'k3x9p2m4qa';
  it.each([
    CODE,
    'K3X9 P2M4QA',
    'ｋ３ｘ９ｐ２ｍ４ｑａ',
    `${CODE}。`,
    `${CODE}．`,
    `“${CODE}”`,
    `\u200b${CODE}\ufeff`,
    `hy.bl.gov.cn/t/${CODE}`,
    `https://hy.bl.gov.cn/t/${CODE}。`,
    `ｈｙ．ｂｌ．ｇｏｖ．ｃｎ／ｔ／${CODE}`,
    `https://hy.bl.gov.cn/t/${CODE}?done=sign`,
    `${CODE}?done=sign`,
    `${CODE}#top`,
    `https：//hy.bl.gov.cn/T/${CODE.toUpperCase()}/`,
    `操作码${CODE}`,
    `操作码：${CODE}，72小时内有效`,
    `办件BL2600017的操作码 ${CODE} 请签收`,
    `您的码是「${CODE}」`,
    `【北仑政务】办件BL2600017（蓝）环境，26日14:10前签收 hy.bl.gov.cn/t/${CODE} 请速办 ok`,
  ])('%s opens', (typed) => {
    expect(codeOf(typed)).toBe(CODE);
  });

  it('opens the case when it is sent by the form with its whole address', async () => {
    const answer = await front(serveLink, world.ports).call('POST /t', {
      rawBody: new URLSearchParams({ code: `https://hy.bl.gov.cn/t/${codes.a}。` }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([answer.status, answer.headers['location']]).toEqual([303, `/t/${codes.a}`]);
    expect((await get(`${codes.a}。`)).status).toBe(200);
  });
});
