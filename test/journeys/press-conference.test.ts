import { beforeEach, describe, expect, it } from 'vitest';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { orderKind } from '../../functions/domain/kinds/order-kind.ts';
import { conferenceKind } from '../../functions/domain/kinds/conference-kind.ts';
import type { Evidence } from '../../functions/domain/matter/evidence.ts';
import type { OpenCase } from '../../functions/domain/case/commands.ts';
import { commandConference } from '../../functions/handlers/http/command-conference.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { servePhotos } from '../../functions/handlers/http/serve-photos.ts';
import { serveLink } from '../../functions/handlers/http/serve-link.ts';
import { readConferences } from '../../functions/handlers/http/read-conferences.ts';
import { fromPhone } from '../photos/samples.ts';
import { type Answer, front } from '../handlers/call.ts';
import { statement } from '../harness/answers.ts';
import { phones } from '../harness/rings.ts';
import { shanghai, World } from '../harness/world.ts';

const NUMBER = 'BLF2600001';
const GRAVE = { opinion: 'II', emergency: 'II' } as const;
/** A major emergency, learnt of now by whoever is at the desk. */
const emergency: Partial<OpenCase> & { by: string } = {
  by: 'desk',
  subject: '环境',
  emergencyKind: '安全生产',
  grades: GRAVE,
  suggestion: { grades: GRAVE, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
};
const proof = [{ kind: 'link', ref: 'https://www.bl.gov.cn/fbh/1' }];

let world: World;
let number: string;

async function settled(call: Promise<Answer>): Promise<Answer> {
  const answer = await call;
  await world.settle();
  return answer;
}
const open = (body: object = {}, as = 'desk') =>
  settled(
    front(commandConference, world.ports).call('POST /api/conferences', { as, body: { caseNumber: number, ...body } }),
  );
const command = (name: string, body: object = {}, as = 'desk', of = NUMBER) =>
  settled(
    front(commandConference, world.ports).call('POST /api/conferences/{number}/{command}', {
      as,
      path: { number: of, command: name },
      body,
    }),
  );
const read = (as = 'desk', of = NUMBER) =>
  front(readConferences, world.ports).call('GET /api/conferences/{number}', { as, path: { number: of } });
const ofCase = async (): Promise<unknown> =>
  (
    await front(readConferences, world.ports).call('GET /api/conferences', {
      as: 'desk',
      query: { caseNumber: number },
    })
  ).json['conferences'];
const stored = async (of = NUMBER) => {
  const found = await world.ports.store.matter(conferenceKind, of);
  if (!found) throw new Error(`no conference ${of}`);
  return found.state;
};
/** When each open step is due, by the wall clock. */
const dues = async (of = NUMBER): Promise<Record<string, string>> =>
  Object.fromEntries((await stored(of)).steps.map(({ id, dueAt }) => [id, dueAt]));
const at = (local: string): string => shanghai(local);

const held = (heldAt: string, more: object = {}) => ({
  heldAt: at(heldAt),
  place: '区发布厅',
  attendance: [{ name: 'name of unit-a-spokesperson', post: '新闻发言人', person: 'unit-a-spokesperson' }],
  evidence: proof,
  outlets: [{ name: '北仑发布' }],
  final: false,
  followUpAt: at('2026-03-05 18:00'),
  unanswered: [],
  ...more,
});

beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  number = (await world.open(emergency)).number;
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await world.rings();
});

describe('P3 · a press conference is proposed when its duty arises', () => {
  it('two hours before the legal limit, by whoever answers for the case, and once', async () => {
    expect(await ofCase()).toMatchObject([
      {
        number: NUMBER,
        status: 'proposed',
        at: at('2026-03-05 08:00'),
        limit: { dueAt: at('2026-03-05 10:00') },
        unit: { id: 'unit-a' },
        steps: { all: 8, over: 0, late: 0 },
      },
    ]);
  });

  it('reminds the desk after two hours alone, as nobody has decided on it yet', async () => {
    await world.advance('2026-03-04 12:30');
    expect((await world.rings()).filter((ring) => ring.includes('BLF'))).toEqual(
      phones(['4日12:00', 'desk', '会办件BLF2600001（橙）环境逾4日12:00未定方案 +code']),
    );
  });

  it('is planned by a named person: each step falls before the hour, to whom it belongs', async () => {
    const planned = await command('plan', { place: '区发布厅' });
    expect(planned.status).toBe(200);
    expect(await dues()).toEqual({
      facts: at('2026-03-04 20:00'),
      spokesperson: at('2026-03-04 22:00'),
      line: at('2026-03-05 00:00'),
      venue: at('2026-03-05 00:00'),
      invitations: at('2026-03-05 02:00'),
      questions: at('2026-03-05 03:00'),
      'sign-off': at('2026-03-05 04:00'),
      rehearsal: at('2026-03-05 06:00'),
    });
    expect((await stored()).steps.map(({ id, unit = 'desk' }) => `${id} ${unit}`)).toContain('invitations desk');
    expect((await stored()).steps.map(({ id, unit = 'desk' }) => `${id} ${unit}`)).toContain('line unit-a');
  });

  it('squeezes the steps where little time is left, and lets none fall after the legal limit', async () => {
    await command('plan');
    await world.advance('2026-03-05 04:00');
    await command('move', { at: at('2026-03-05 08:00'), place: '三楼', says: '换地点' });
    // Four hours are a quarter of the sixteen that all steps take: twelve hours before are three.
    expect(await dues()).toMatchObject({ facts: at('2026-03-05 05:00'), rehearsal: at('2026-03-05 07:30') });
    await command('move', { at: at('2026-03-05 18:00'), says: '台风' });
    expect(Object.values(await dues()).every((due) => due <= at('2026-03-05 10:00'))).toBe(true);
    expect((await world.clock(number, 'press-conference'))?.dueAt).toBe(at('2026-03-05 10:00'));
  });

  it('refuses an hour after the legal limit, and one that is past', async () => {
    expect((await command('plan', { at: at('2026-03-05 11:00') })).json).toMatchObject({
      status: 422,
      pointer: '/at',
      clause: 'P3',
    });
    expect((await command('plan', { at: at('2026-03-04 09:00') })).json).toMatchObject({ status: 422, pointer: '/at' });
  });

  it('asks for a reason where a step is left out, and for what a step cannot be done without', async () => {
    await command('plan');
    expect((await command('skip-step', { step: 'rehearsal' })).status).toBe(400);
    expect((await command('skip-step', { step: 'rehearsal', says: '时间不足' })).status).toBe(200);
    expect((await command('do-step', { step: 'line' }, 'unit-a-officer')).json).toMatchObject({ status: 422 });
    await command('set-line', { says: '无人员伤亡' }, 'unit-a-officer');
    expect((await command('do-step', { step: 'line' }, 'unit-a-officer')).status).toBe(200);
    expect((await command('do-step', { step: 'sign-off' })).json).toMatchObject({ status: 422, pointer: '/by' });
    await command('do-step', { step: 'sign-off', by: '分管副区长' });
    await command('set-line', { says: '一人轻伤' }, 'unit-a-officer');
    // What was signed off was another wording.
    expect((await stored()).steps.find(({ id }) => id === 'sign-off')).toMatchObject({ state: 'open' });
  });

  it('reckons a step that is opened again from the hour as it stands, not from one before', async () => {
    await command('plan');
    await command('set-line', { says: '无人员伤亡' }, 'unit-a-officer');
    await command('do-step', { step: 'sign-off', by: '分管副区长' });
    await command('move', { at: at('2026-03-04 14:00'), says: '提前' });
    await command('set-line', { says: '一人轻伤' }, 'unit-a-officer');
    // Four hours are a quarter of sixteen: four hours before are one.
    expect((await dues())['sign-off']).toBe(at('2026-03-04 13:00'));
  });

  it('warns of each step by its own ladder, and says nothing more of one that is done', async () => {
    await command('plan');
    await world.rings();
    await command('do-step', { step: 'facts', says: '已核实' }, 'unit-a-officer');
    await world.advance('2026-03-04 22:30');
    const of = (await world.rings()).filter((ring) => ring.includes('BLF'));
    expect(of.filter((ring) => ring.includes('核实事实'))).toEqual([]);
    expect(of).toEqual(
      expect.arrayContaining(
        phones(
          ['4日19:00', 'unit-a-officer', '会办件BLF2600001（橙）环境，4日22:00前确认出席 +code'],
          ['4日22:00', 'desk unit-a-leader unit-a-officer', '会办件BLF2600001（橙）环境逾4日22:00未确认出席 +code'],
        ),
      ),
    );
  });
});

describe('P7 · whoever is to speak confirms by his own press', () => {
  beforeEach(async () => {
    await command('plan');
    await world.rings();
  });

  it('is head or registered spokesperson of the unit that holds it, and is asked by text', async () => {
    expect((await command('name-spokesperson', { person: 'unit-a-leader' })).json).toMatchObject({
      status: 422,
      clause: 'P7',
    });
    expect((await command('name-spokesperson', { person: 'unit-b-spokesperson' })).json).toMatchObject({ status: 422 });
    await command('name-spokesperson', { person: 'unit-a-spokesperson' });
    expect(await world.rings()).toEqual(
      phones(['4日10:00', 'unit-a-spokesperson', '办件BLF2600001（橙）环境，5日08:00发布会请确认 +code']),
    );
    expect((await command('do-step', { step: 'spokesperson' }, 'desk')).json).toMatchObject({ clause: 'P7' });
    expect((await command('confirm-attendance', {}, 'desk')).status).toBe(403);
    expect((await command('confirm-attendance', {}, 'unit-a-spokesperson')).status).toBe(200);
    expect((await stored()).steps.find(({ id }) => id === 'spokesperson')).toMatchObject({ state: 'done' });
  });

  it('is asked anew, by text, where the hour that he confirmed is another; a place alone he is told of', async () => {
    await command('name-spokesperson', { person: 'unit-a-spokesperson' });
    await command('confirm-attendance', {}, 'unit-a-spokesperson');
    await command('move', { at: at('2026-03-05 08:00'), place: '三楼', says: '换地点' });
    expect((await stored()).spokesperson?.confirmedAt).toBe(world.now);
    await world.rings();
    await command('move', { at: at('2026-03-05 09:00'), says: '等现场结果' });
    expect(await world.rings()).toEqual([
      ...phones(['4日10:00', 'unit-a-officer', '办件BLF2600001（橙）环境，5日09:00开发布会 +code']),
      ...phones(['4日10:00', 'unit-a-spokesperson', '办件BLF2600001（橙）环境，5日09:00发布会请确认 +code']),
    ]);
    const { spokesperson, steps } = await stored();
    expect(spokesperson).toEqual({ person: 'unit-a-spokesperson', unit: 'unit-a' });
    expect(steps.find(({ id }) => id === 'spokesperson')).toMatchObject({ state: 'open' });
    expect((await command('confirm-attendance', {}, 'unit-a-spokesperson')).status).toBe(200);
  });

  it('may confirm again where the step was opened again by hand', async () => {
    await command('name-spokesperson', { person: 'unit-a-spokesperson' });
    await command('confirm-attendance', {}, 'unit-a-spokesperson');
    await command('undo-step', { step: 'spokesperson' }, 'unit-a-officer');
    expect((await stored()).spokesperson?.confirmedAt).toBeUndefined();
    expect((await command('confirm-attendance', {}, 'unit-a-spokesperson')).status).toBe(200);
  });

  it('says that he cannot, and another is to be named', async () => {
    await command('name-spokesperson', { person: 'unit-a-spokesperson' });
    await command('confirm-attendance', {}, 'unit-a-spokesperson');
    await world.rings();
    await command('decline-attendance', { says: '在外地' }, 'unit-a-spokesperson');
    expect(await world.rings()).toEqual(
      phones(['4日10:00', 'desk unit-a-officer', '办件BLF2600001（橙）环境发布会：换发言人 +code']),
    );
    const { spokesperson, steps } = await stored();
    expect(spokesperson).toBeUndefined();
    expect(steps.find(({ id }) => id === 'spokesperson')).toMatchObject({ state: 'open' });
  });

  it('is noticed to have left office with the next reminder', async () => {
    await command('name-spokesperson', { person: 'unit-a-spokesperson' });
    await command('confirm-attendance', {}, 'unit-a-spokesperson');
    world.contact('unit-a-spokesperson').active = false;
    await world.ports.store.putDirectory(world.people);
    await world.advance('2026-03-04 18:00');
    expect((await stored()).spokesperson).toBeUndefined();
    expect((await read()).json['events']).toContainEqual(
      expect.objectContaining({ type: 'spokesperson-left', person: 'unit-a-spokesperson' }),
    );
  });

  it('refuses anybody where the directory has neither head nor spokesperson, and says who is to register them', async () => {
    for (const id of ['unit-a-head', 'unit-a-spokesperson']) world.contact(id).active = false;
    await world.ports.store.putDirectory(world.people);
    await world.advance('PT10M');
    const refused = await command('name-spokesperson', { person: 'unit-a-officer' });
    expect(refused.json['detail']).toContain('请先由管理员登记');
  });
});

const codeOf = async (person: string): Promise<string> =>
  (await world.heard()).findLast((text) => text.person === person && text.body.includes('BLF'))?.code ?? '';

describe('P7, P8 · the page behind the code of whoever is to speak', () => {
  const cookies: string[] = [];
  const get = (code: string) => front(serveLink, world.ports).call('GET /t/{code}', { path: { code }, cookies });
  const post = async (code: string, fields: Record<string, string>) => {
    const answer = await settled(
      front(serveLink, world.ports).call('POST /t/{code}', {
        path: { code },
        rawBody: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    );
    cookies.push(answer.headers['set-cookie']?.split(';')[0] ?? '');
    return answer;
  };

  beforeEach(async () => {
    cookies.length = 0;
    await command('plan', { place: '区行政中心发布厅' });
    await command('set-line', { says: '事故无人员伤亡' }, 'unit-a-officer');
    await command('set-questions', { questions: [{ asks: '对饮水有无影响', answer: '监测正常' }] }, 'unit-a-officer');
    await command('do-step', { step: 'facts', says: '内部研判：监管有疏漏' }, 'unit-a-officer');
    await command('name-spokesperson', { person: 'unit-a-spokesperson' });
  });

  it('shows place, hour, line and questions after a press, and nothing that is not meant for publication', async () => {
    const code = await codeOf('unit-a-spokesperson');
    const before = (await get(code)).text;
    expect(before).toContain('03-05 08:00 召开');
    expect(before).not.toContain('事故无人员伤亡');
    const page = (await post(code, { action: 'view' })).text;
    for (const said of ['区行政中心发布厅', '事故无人员伤亡', '尚未审定', '对饮水有无影响', '监测正常'])
      expect(page).toContain(said);
    expect(page).not.toContain('内部研判');
  });

  it('takes his one press, and the same press twice is one', async () => {
    const code = await codeOf('unit-a-spokesperson');
    const version = String((await stored()).personVersion);
    expect((await post(code, { action: 'confirm-attendance', version })).status).toBe(303);
    expect((await post(code, { action: 'confirm-attendance', version })).status).toBe(303);
    expect((await stored()).spokesperson?.confirmedAt).toBe(world.now);
    expect((await get(code)).text).toContain('您已于');
  });

  it('asks him again where the hour that he saw was moved', async () => {
    const code = await codeOf('unit-a-spokesperson');
    const version = String((await stored()).personVersion);
    await command('move', { at: at('2026-03-05 09:00'), says: '等现场结果' });
    expect((await post(code, { action: 'confirm-attendance', version })).status).toBe(409);
    expect((await stored()).spokesperson?.confirmedAt).toBeUndefined();
  });

  it('lets an officer say from the phone that a step of his unit is done, and nobody confirm for another', async () => {
    const code = await codeOf('unit-a-officer');
    expect((await post(code, { action: 'confirm-attendance' })).status).toBe(403);
    expect((await post(code, { action: 'do-step', step: 'venue', place: '三楼会议室' })).status).toBe(303);
    expect(await stored()).toMatchObject({ place: '三楼会议室' });
  });

  it('H5 · is closed to a unit that its case complains of', async () => {
    const code = await codeOf('unit-a-officer');
    await world.do('desk', number, {
      command: 'mark-wrongdoing',
      is: true,
      against: ['unit-a'],
      reason: '举报',
      noPublicMatter: true,
    });
    // As any unit whose part went to another.
    expect((await get(code)).status).toBe(403);
  });
});

describe('P3, P7 · holding it is a release of its case, entered once', () => {
  it('stops the 24 hours by the rules of any release', async () => {
    await command('plan');
    await world.advance('2026-03-05 08:40');
    const answer = await command('hold', held('2026-03-05 08:00'));
    expect(answer.json).toMatchObject({ conference: { status: 'held', held: { place: '区发布厅' } }, unmet: [] });
    expect(await world.clock(number, 'press-conference')).toMatchObject({
      state: 'met',
      metAt: at('2026-03-05 08:00'),
    });
    expect((await world.state(number)).releases).toMatchObject([{ form: 'press-conference', unit: 'unit-a' }]);
    expect(await stored()).toMatchObject({ status: 'held', release: 'R1' });
    expect((await command('hold', held('2026-03-05 08:00'))).status).toBe(422);
    expect((await world.state(number)).releases).toHaveLength(1);
    expect((await stored()).clocks.filter(({ state }) => state === 'running' || state === 'missed')).toEqual([]);
  });

  it('D3, H2 · is recorded whatever was not said there, and its release says what that is', async () => {
    await world.do('desk', number, { command: 'name-causes', causes: ['emergency'], reason: '爆燃' });
    await world.do(
      'unit-a-officer',
      number,
      statement(world.now, { final: false, followUpAt: at('2026-03-05 07:00') }),
    );
    await command('plan');
    await world.advance('2026-03-05 08:40');
    expect((await command('hold', held('2026-03-05 08:00'))).status).toBe(200);
    const [, release] = await world.events(number, 'released');
    expect(release?.release.unsaid).toEqual(
      ['verified', 'measures', 'unknown'].map((point) => ({ point, clause: 'D3' })),
    );
  });

  it('D3 · says what was said there of each point that its cause asks for, as a release does', async () => {
    await world.do('desk', number, { command: 'name-causes', causes: ['emergency'], reason: '爆燃' });
    await command('plan');
    await world.advance('2026-03-05 08:40');
    const points = [
      { point: 'verified', inText: true, says: '开场通报' },
      { point: 'unknown', inText: false, says: '伤情尚在核实' },
    ];
    const strange = [{ point: 'nothing', inText: true, says: '无此要点' }];
    expect((await command('hold', held('2026-03-05 08:00', { points: strange }))).status).toBe(422);
    expect((await command('hold', held('2026-03-05 08:00', { points }))).status).toBe(200);
    const [release] = await world.events(number, 'released');
    expect(release?.release).toMatchObject({ points, unsaid: [{ point: 'measures', clause: 'D3' }] });
    expect((await world.state(number)).releases).toMatchObject([{ said: ['verified'], left: ['unknown'] }]);
  });

  it('does not stop them where neither head nor spokesperson sat there, and says so', async () => {
    const answer = await command(
      'hold',
      held('2026-03-04 10:00', { attendance: [{ name: 'name of unit-a-leader', post: '副局长' }] }),
    );
    expect(answer.json['unmet']).toContainEqual(
      expect.objectContaining({ clock: 'press-conference', clause: 'P7', why: 'attendance' }),
    );
    expect((await world.clock(number, 'press-conference'))?.state).toBe('running');
  });

  it('counts one of the superior government with body, time, place and evidence', async () => {
    const superior = held('2026-03-04 10:00', { attendance: [], bySuperior: '宁波市人民政府' });
    expect((await command('hold', { ...superior, bySuperior: undefined })).status).toBe(422);
    expect((await command('hold', superior)).status).toBe(200);
    expect((await world.state(number)).releases).toMatchObject([{ form: 'superior-release', voice: 'superior' }]);
    expect((await world.clock(number, 'press-conference'))?.state).toBe('met');
  });

  it('refuses what its case refuses, and records nothing', async () => {
    const refused = await command('hold', held('2026-03-03 10:00'));
    expect(refused.json).toMatchObject({ status: 422, pointer: '/earlierReason' });
    expect((await stored()).status).toBe('proposed');
  });

  it('R3, A4 · names the wording that was read out, and says why it differs from the agreed line', async () => {
    await world.do('desk', number, {
      command: 'set-line-fact',
      kind: 'figure',
      label: '受伤',
      value: '3人',
      confirmedBy: '区卫健局',
    });
    await world.do('desk', number, {
      command: 'save-document',
      kind: 'wording',
      title: '发布词',
      text: '事故造成5人受伤。',
    });
    await command('plan');
    await world.advance('2026-03-05 08:40');
    const said = held('2026-03-05 08:00', { document: 'D1' });
    expect((await command('hold', said)).json).toMatchObject({ status: 422, pointer: '/lineReason' });
    const answer = await command('hold', { ...said, lineReason: '会前新增两名轻伤' });
    expect(answer.status).toBe(200);
    expect(await world.events(number, 'released')).toMatchObject([
      { release: { document: { id: 'D1', version: 1 }, lineReason: '会前新增两名轻伤' } },
    ]);
    expect((await stored()).release).toBe('R1');
  });

  it('P6 · is proven by photos that were handed in for its case, which keeps them; by none that nobody handed in', async () => {
    const taken = await front(servePhotos, world.ports, 4_500_000).call('POST /api/cases/{number}/photos', {
      as: 'desk',
      path: { number },
      rawBody: fromPhone().toString('base64'),
      isBase64Encoded: true,
      headers: { 'content-type': 'image/jpeg' },
    });
    const evidence = taken.json['evidence'] as Evidence[];
    await world.advance('2026-03-04 10:30');
    const strange = [{ kind: 'photo', ref: '照片', sha256: 'a'.repeat(64) }];
    expect((await command('hold', held('2026-03-04 10:00', { evidence: strange }))).json).toMatchObject({
      status: 422,
      pointer: '/evidence',
    });
    expect((await stored()).status).toBe('proposed');
    expect((await command('hold', held('2026-03-04 10:00', { evidence }))).status).toBe(200);
    expect(world.ports.photos.kept.has(`${number}/${evidence[0]?.sha256}`)).toBe(true);
    expect(await world.events(number, 'released')).toMatchObject([{ release: { evidence } }]);
  });

  it('P5 · makes a promise of each question that could not be answered, each with a clock that its own answer stops', async () => {
    const unanswered = [
      { asks: '事故原因', by: at('2026-03-05 12:00') },
      { asks: '谁来赔偿', by: at('2026-03-05 17:00') },
    ];
    await command('hold', held('2026-03-04 10:00', { unanswered }));
    expect(await world.clock(number, 'follow-up:R1.P1')).toMatchObject({ dueAt: at('2026-03-05 12:00'), basis: 'P5' });
    const { clocks } = await world.do('unit-a-officer', number, {
      command: 'release',
      form: 'authoritative',
      publishedAt: world.now,
      address: 'https://www.bl.gov.cn/2',
      evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/2' }],
      outlets: [],
      final: true,
      keeps: ['R1.P2'],
    });
    expect(clocks.find(({ id }) => id === 'follow-up:R1.P2')?.state).toBe('met');
    expect(clocks.find(({ id }) => id === 'follow-up:R1.P1')?.state).toBe('running');
  });

  it('P5 · names the question whose time the rules do not allow, as it was asked', async () => {
    const unanswered = [
      { asks: '事故原因', by: at('2026-03-05 12:00') },
      { asks: '谁来赔偿', by: at('2027-03-05 17:00') },
    ];
    expect((await command('hold', held('2026-03-04 10:00', { unanswered }))).json).toMatchObject({
      status: 422,
      clause: 'P5',
      pointer: '/unanswered/1/by',
    });
  });

  it('takes up what was recorded on the case already, so that it is not entered twice', async () => {
    await world.do('unit-a-officer', number, {
      command: 'release',
      form: 'press-conference',
      publishedAt: world.now,
      place: '区发布厅',
      attendance: [{ name: 'name of unit-a-head', post: '局长' }],
      evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/fbh/1' }],
      outlets: [],
      final: true,
    });
    expect((await stored()).limit?.metAt).toBe(world.now);
    await command('adopt-release', { release: 'R1' });
    expect(await stored()).toMatchObject({ status: 'held', release: 'R1', heldAt: world.now });
    expect((await world.state(number)).releases).toHaveLength(1);
  });

  it('asks for what became of it once its hour is past', async () => {
    await command('plan');
    await world.advance('2026-03-05 08:30');
    await world.rings();
    await world.advance('2026-03-05 09:10');
    expect((await world.rings()).filter((ring) => ring.includes('登记情况'))).toEqual(
      phones(['5日09:00', 'unit-a-officer', '会办件BLF2600001（橙）环境，5日10:00前登记情况 +code']),
    );
  });
});

describe('P3 · what becomes of a conference by what is decided on its case', () => {
  it('stays, without a limit, when the emergency is graded down before it is held; and is not proposed twice when up again', async () => {
    await command('plan');
    await world.rings();
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'II', emergency: 'III' }, reason: '核实' });
    expect(await stored()).toMatchObject({ status: 'planning' });
    expect((await stored()).limit).toBeUndefined();
    await world.do('desk', number, { command: 'grade', grades: GRAVE, reason: '再核实' });
    expect((await stored()).limit).toMatchObject({ dueAt: at('2026-03-05 10:00') });
    expect(await ofCase()).toHaveLength(1);
  });

  it('goes with its case where that joins another, and is listed with both', async () => {
    await command('plan');
    const into = (await world.open({ ...emergency, discoveredAt: at('2026-03-04 09:00') })).number;
    await world.do('desk', number, { command: 'join', target: into, reason: '同一事件' });
    expect(await stored()).toMatchObject({ status: 'planning', caseNumber: into });
    expect(await ofCase()).toHaveLength(1);
    number = into;
    expect(await ofCase()).toHaveLength(2);
  });

  it('is called off when its case ends, and everybody with a part in it is told', async () => {
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'IV', emergency: null }, reason: '误报' });
    await command('plan');
    await world.rings();
    await world.do('desk', number, { command: 'end', outcome: 'entered-by-mistake', reason: '误报' });
    for (const { id } of (await world.state(number)).proposals ?? [])
      await world.do('duty-leader', number, { command: 'decide', proposalId: id, decision: 'approve' });
    expect(await stored()).toMatchObject({ status: 'cancelled' });
    expect((await world.rings()).filter((ring) => ring.includes('BLF'))).toEqual(
      phones(['4日10:00', 'unit-a-officer', '办件BLF2600001（蓝）环境发布会已取消，您无需再办。']),
    );
  });

  it('leaves the supervision orders of the same case alone', async () => {
    await settled(
      front(commandOrder, world.ports).call('POST /api/orders', {
        as: 'desk',
        body: {
          basis: { kind: 'case', says: number },
          title: '督办',
          subject: '环境',
          unit: 'unit-b',
          caseNumber: number,
          limit: { workingDays: 5 },
          demands: ['查明原因'],
        },
      }),
    );
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'II', emergency: 'III' }, reason: '核实' });
    expect((await stored()).limit).toBeUndefined();
    expect(await world.ports.store.matter(orderKind, 'BLD2600001')).toMatchObject({ state: { status: 'open' } });
  });

  it('H5 · a unit complained of has no part in it any more, is told nothing, and cannot open it', async () => {
    await command('plan');
    await world.rings();
    await world.do('desk', number, {
      command: 'mark-wrongdoing',
      is: true,
      against: ['unit-a'],
      reason: '举报',
      noPublicMatter: true,
    });
    const { unit, steps, against } = await stored();
    expect({ unit, against }).toEqual({ unit: undefined, against: ['unit-a'] });
    expect(steps.filter((step) => step.unit === 'unit-a')).toEqual([]);
    for (const who of ['unit-a-officer', 'unit-a-head']) expect((await read(who)).status).toBe(403);
    await world.rings();
    await world.advance('2026-03-05 12:00');
    expect((await world.rings()).filter((ring) => ring.includes('BLF') && ring.includes(' unit-a'))).toEqual([]);
    expect((await open({ unit: 'unit-a' })).json).toMatchObject({ status: 422, clause: 'H5' });
    await world.do('desk', number, { command: 'mark-wrongdoing', is: false, against: [], reason: '核实为误认' });
    expect((await stored()).against).toBeUndefined();
    expect((await command('set-step', { step: 'venue', unit: 'unit-a' })).status).toBe(200);
  });

  it('H5 · a person complained of speaks there no more and has no step of it; his unit goes on', async () => {
    await command('plan');
    await command('set-step', { step: 'venue', unit: 'unit-a', person: 'unit-a-officer' });
    await command('name-spokesperson', { person: 'unit-a-spokesperson' });
    await world.do('desk', number, {
      command: 'mark-wrongdoing',
      is: true,
      against: [],
      persons: ['unit-a-officer', 'unit-a-spokesperson'],
      reason: '举报',
      noPublicMatter: true,
    });
    const { unit, steps, spokesperson } = await stored();
    expect(unit).toBe('unit-a');
    expect(spokesperson).toBeUndefined();
    expect(steps.find(({ id }) => id === 'venue')).toMatchObject({ unit: 'unit-a' });
    expect(steps.find(({ id }) => id === 'venue')?.person).toBeUndefined();
    expect((await read('unit-a-officer')).status).toBe(403);
  });

  it('hands its steps to the unit that answers now, unless a person named who holds it', async () => {
    await command('plan');
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A1', reason: '改派', toUnit: 'unit-b' });
    expect((await stored()).unit).toBe('unit-b');
    expect((await stored()).steps.find(({ id }) => id === 'line')).toMatchObject({ unit: 'unit-b' });
  });

  it('may be one of two on one case: each has its own hour and steps, and either stops the duty', async () => {
    await command('plan');
    const second = await open({ title: '第二场', at: at('2026-03-05 09:30') });
    expect(second.json['conference']).toMatchObject({ number: 'BLF2600002', status: 'planning' });
    await command('cancel', { says: '并为一场' });
    await world.advance('2026-03-05 09:40');
    await command('hold', held('2026-03-05 09:30', { final: true, followUpAt: undefined }), 'desk', 'BLF2600002');
    expect((await world.clock(number, 'press-conference'))?.state).toBe('met');
    expect((await stored()).status).toBe('cancelled');
  });
});

const listed = async (as: string, query: object = {}) =>
  (
    (await front(readConferences, world.ports).call('GET /api/conferences', { as, query: { ...query } })).json[
      'conferences'
    ] as { number: string }[]
  ).map((row) => row.number);

describe('P3, H5 · who sees which', () => {
  it('lists those to come to the desk and to whoever has a part, and tells them of a change', async () => {
    await world.advance('PT1M');
    const since = world.now;
    await world.advance('PT1M');
    await command('plan');
    expect(await listed('desk')).toEqual([NUMBER]);
    expect(await listed('unit-a-officer')).toEqual([NUMBER]);
    expect(await listed('unit-b-officer')).toEqual([]);
    expect((await read('unit-b-officer')).status).toBe(403);
    const changed = async (as: string) =>
      (await front(readCases, world.ports).call('GET /api/changes', { as, query: { since } })).json['conferences'];
    expect(await changed('desk')).toMatchObject([{ number: NUMBER }]);
    expect(await changed('unit-b-officer')).toEqual([]);
    await command('set-step', { step: 'venue', unit: 'unit-b' });
    expect(await listed('unit-b-officer')).toEqual([NUMBER]);
    expect((await command('set-line', { says: '话' }, 'unit-b-officer')).status).toBe(403);
    expect((await command('do-step', { step: 'facts', says: '已核' }, 'unit-b-officer')).json).toMatchObject({
      status: 422,
      pointer: '/step',
    });
    expect((await command('do-step', { step: 'sign-off', by: '局长' }, 'unit-a-officer')).status).toBe(422);
    expect((await command('do-step', { step: 'venue', place: '厅' }, 'unit-b-officer')).status).toBe(200);
    await command('cancel', { says: '不开了' });
    expect(await listed('desk')).toEqual([]);
    expect(await listed('desk', { status: 'cancelled' })).toEqual([NUMBER]);
  });

  it('answers stale to whoever saw an older version, and refuses what is no number of one', async () => {
    expect((await command('plan', { expectedVersion: 9 })).status).toBe(409);
    expect((await read('desk', 'BLF2600009')).status).toBe(404);
    expect((await read('desk', number)).status).toBe(404);
    expect((await open({ caseNumber: 'BL2600099' })).status).toBe(404);
  });
});

describe('P3, H3 · midnight, New Year, and a drill', () => {
  it('runs in clock hours over New Year, under the number of its own year', async () => {
    world = await World.at('2026-12-31 22:00');
    number = (await world.open(emergency)).number;
    expect(await ofCase()).toMatchObject([{ at: at('2027-01-01 20:00'), limit: { dueAt: at('2027-01-01 22:00') } }]);
    await command('plan');
    expect((await dues())['facts']).toBe(at('2027-01-01 08:00'));
  });

  it('is marked as a drill where its case is one', async () => {
    world = await World.at('2026-03-04 10:00');
    number = (await world.open({ ...emergency, drill: true })).number;
    expect(await ofCase()).toMatchObject([{ drill: true }]);
    await world.rings();
    await command('plan', { unit: 'unit-a' });
    expect((await world.rings()).every((ring) => ring.includes('演练'))).toBe(true);
  });
});
