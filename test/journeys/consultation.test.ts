import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenCase } from '../../functions/domain/case/commands.ts';
import { readMyProposals } from '../../functions/handlers/http/api/my-proposals.ts';
import { actingAs, personOf } from '../../functions/handlers/http/api/person.ts';
import { shownTo } from '../../functions/handlers/http/api/unsent-texts.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { resendText } from '../../functions/handlers/http/resend-text.ts';
import { front } from '../handlers/call.ts';
import { call } from '../harness/code-page.ts';
import { ASSESSED, consultationsOf, FIRST, HANDLING } from '../harness/consultations.ts';
import { phones } from '../harness/rings.ts';
import { shanghai, World } from '../harness/world.ts';

const GRAVE = { opinion: 'II', emergency: null } as const;
/** A major concern as the table suggests it. */
const major: Partial<OpenCase> & { by: string } = {
  by: 'desk',
  grades: GRAVE,
  suggestion: { grades: GRAVE, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
};
const at = shanghai;

let world: World;
let number: string;
let api: ReturnType<typeof consultationsOf>;

/** A major concern of a Wednesday morning, with the unit that answers for it. */
async function begin(): Promise<void> {
  world = await World.at('2026-03-04 10:00');
  number = (await world.open(major)).number;
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  api = consultationsOf(world);
  await world.rings();
}

const rung = async (): Promise<string[]> => (await world.rings()).filter((ring) => ring.includes('BLH'));
const code = async (person: string): Promise<string> =>
  (await world.heard()).findLast((text) => text.person === person && text.code !== null)?.code ?? '';

/** Heard, assessed and with a handling: ready for a leader. */
async function ready(): Promise<void> {
  await api.open(number);
  await api.command('give-view', { says: '现场已停工' }, 'unit-a-officer');
  await api.command('give-view', { says: '监测正常' }, 'unit-b-officer');
  await api.command('assess', ASSESSED);
  await api.command('save-handling', { text: HANDLING });
  await world.rings();
}
const proposalId = async (): Promise<string> => (await api.stored()).proposals?.[0]?.id ?? '';

/** Another leader of the district, who stands in for the first. */
const withDeputy = async (): Promise<void> => {
  const mayor = world.contact('mayor');
  await world.ports.store.putDirectory({
    contacts: [
      { ...mayor, substitute: 'deputy' },
      { ...mayor, id: 'deputy', name: 'name of deputy', subject: 'deputy', phone: '19900009901' },
    ],
  });
  world.ports.clock.advance(11_000);
};

beforeEach(begin);

describe('A4 · a consultation is convened by an office that the rules name', () => {
  it('asks each unit by text until its limit, and its case says that it is under way', async () => {
    const opened = await api.open(number);
    expect(opened.status).toBe(201);
    expect(opened.json['consultation']).toMatchObject({
      number: FIRST,
      status: 'convened',
      required: true,
      unit: { id: 'qu-zhengfu-ban' },
      units: { all: 2, heard: 0, silent: 0 },
      invited: [
        { unit: { id: 'unit-a' }, as: { name: '当事单位' }, dueAt: at('2026-03-04 12:00'), is: 'asked' },
        { unit: { id: 'unit-b' }, as: { name: '主管部门' }, why: '请提出监测情况', is: 'asked' },
      ],
    });
    expect(await rung()).toEqual(
      phones(['4日10:00', 'unit-a-officer unit-b-officer', `办件${FIRST}（橙）环境会商，4日12:00前提意见 +code`]),
    );
    expect((await world.state(number)).consultations).toEqual([
      { number: FIRST, is: 'under-way', since: at('2026-03-04 10:00') },
    ]);
  });

  it('reminds each at half its time, and records silence as silence at its limit', async () => {
    await api.open(number);
    await api.command('give-view', { says: '现场已停工' }, 'unit-a-officer');
    await world.rings();
    await world.advance('2026-03-04 12:30');
    expect(await rung()).toEqual(
      phones(
        ['4日11:00', 'unit-b-officer', `商办件${FIRST}（橙）环境，4日12:00前提意见 +code`],
        ['4日12:00', 'unit-b-officer unit-b-leader desk', `商办件${FIRST}（橙）环境逾4日12:00未提意见 +code`],
      ),
    );
    expect((await api.read()).json['consultation']).toMatchObject({
      units: { heard: 1, silent: 1 },
      invited: [{ is: 'heard' }, { is: 'silent', views: [] }],
    });
    await api.command('give-view', { says: '监测正常' }, 'unit-b-officer');
    expect((await api.read()).json['consultation']).toMatchObject({
      units: { heard: 2, silent: 0 },
      invited: [{}, { is: 'heard', views: [{ late: true }] }],
    });
  });

  it('P8 · tells the desk of a unit that nobody can be reached of, and a reminder refuses no press', async () => {
    world = await World.at('2026-03-04 10:00', {
      but: ({ contacts }) => {
        for (const contact of contacts) if (contact.unit === 'unit-b') delete contact.phone;
      },
    });
    number = (await world.open(major)).number;
    api = consultationsOf(world);
    await world.rings();
    await api.open(number);
    const { personVersion } = await api.stored();
    expect(await rung()).toEqual(
      phones(
        ['4日10:00', 'unit-a-officer', `办件${FIRST}（橙）环境会商，4日12:00前提意见 +code`],
        ['4日10:00', 'desk', `办件${FIRST}（橙）环境无人可收到提意见提醒，请电话联系。`],
      ),
    );
    await world.advance('2026-03-04 11:10');
    expect(await rung()).toEqual(
      phones(
        // In the place of the unit's people, those of the next reminder.
        ['4日11:00', 'unit-a-officer desk', `商办件${FIRST}（橙）环境，4日12:00前提意见 +code`],
        ['4日11:00', 'desk', `办件${FIRST}（橙）环境无人可收到提意见提醒，请电话联系。`],
      ),
    );
    expect((await api.command('assess', { ...ASSESSED, expectedVersion: personVersion })).status).toBe(200);
    expect((await api.command('assess', { ...ASSESSED, expectedVersion: personVersion })).status).toBe(409);
  });

  it('P8 · sends its text once more at the desk’s wish, to whoever is asked; none to a unit complained of is in its sight', async () => {
    await api.open(number);
    const sent = await world.ports.store.texts(FIRST);
    const text = sent.find(({ person }) => person === 'unit-b-officer');
    const resend = (body: object, as = 'desk') =>
      front(resendText, world.ports).call('POST /api/texts/{matter}/{textId}/resend', {
        as,
        path: { matter: FIRST, textId: text?.id ?? '' },
        body: { why: '未接电话', ...body },
      });
    await world.rings();
    expect((await resend({}, 'unit-a-officer')).status).toBe(403);
    expect((await resend({ person: 'street-c-officer' })).json).toMatchObject({ status: 422, pointer: '/person' });
    expect((await resend({ person: 'unit-b-leader' })).status).toBe(200);
    await world.settle();
    expect(await rung()).toEqual(
      phones(['4日10:00', 'unit-b-leader', `办件${FIRST}（橙）环境会商，4日12:00前提意见 +code`]),
    );
    const seen = async (person: string) => {
      const contact = world.contact(person);
      const of = actingAs(await world.ports.store.directory(), contact, 'console');
      if (!of) throw new Error(`${person} is not in office`);
      return (await shownTo(of, sent, world.ports)).length;
    };
    await world.do('desk', number, {
      command: 'mark-wrongdoing',
      is: true,
      against: ['unit-a'],
      reason: '举报',
      noPublicMatter: true,
    });
    expect([await seen('desk'), await seen('unit-a-officer')]).toEqual([2, 0]);
  });

  it('is told by the poll of changes to those who may see it', async () => {
    const since = world.now;
    await world.advance('PT1M');
    await api.open(number);
    const told = async (as: string) =>
      (await front(readCases, world.ports).call('GET /api/changes', { as, query: { since } })).json['consultations'];
    expect(await told('unit-a-officer')).toMatchObject([{ number: FIRST }]);
    expect(await told('street-c-officer')).toEqual([]);
    expect((await api.list('street-c-officer')).json['consultations']).toEqual([]);
    expect((await api.read('street-c-officer')).status).toBe(403);
  });

  it('meets at an hour where it is a meeting, and says when it is moved', async () => {
    await api.open(number, { means: 'meeting', meetsAt: at('2026-03-04 11:00'), place: '301' });
    await api.command('set-meeting', { means: 'meeting', meetsAt: at('2026-03-04 14:00'), place: '301', says: '等人' });
    expect(await rung()).toEqual(
      phones(
        ['4日10:00', 'unit-a-officer unit-b-officer', `办件${FIRST}（橙）环境，4日11:00会商请参加 +code`],
        ['4日10:00', 'unit-a-officer unit-b-officer', `办件${FIRST}（橙）环境，4日14:00会商请参加 +code`],
      ),
    );
  });

  it.each<[string, object, string | undefined, number, object]>([
    ['a unit that mans no desk', {}, 'unit-a-officer', 403, { type: expect.stringContaining('not-your') }],
    ['nobody but the offices', { invite: [] }, undefined, 422, { pointer: '/invite', clause: 'A4' }],
    [
      'a unit twice',
      {
        invite: [
          { unit: 'unit-a', as: 'concerned' },
          { unit: 'unit-a', as: 'related' },
        ],
      },
      undefined,
      422,
      { pointer: '/invite/1/unit' },
    ],
    [
      'a unit that is none',
      { invite: [{ unit: 'nowhere', as: 'related' }] },
      undefined,
      422,
      { pointer: '/invite/0/unit' },
    ],
    [
      'the office itself',
      { invite: [{ unit: 'qu-zhengfu-ban', as: 'related' }] },
      undefined,
      422,
      { pointer: '/invite/0/unit' },
    ],
    ['a meeting without an hour', { means: 'meeting' }, undefined, 422, { pointer: '/meetsAt' }],
    [
      'a limit that is past',
      { invite: [{ unit: 'unit-a', as: 'concerned', dueAt: at('2026-03-04 09:00') }] },
      undefined,
      422,
      { pointer: '/invite/0/dueAt' },
    ],
    [
      'a limit beyond two days',
      { invite: [{ unit: 'unit-a', as: 'concerned', dueAt: at('2026-03-06 11:00') }] },
      undefined,
      422,
      { pointer: '/invite/0/dueAt' },
    ],
  ])('refuses %s', async (_, body, as, status, problem) => {
    const refused = await api.open(number, body, as);
    expect([refused.status, refused.json]).toEqual([status, expect.objectContaining(problem)]);
  });

  it('refuses another while one is under way, and takes one once that is over', async () => {
    await api.open(number);
    expect((await api.open(number)).json).toMatchObject({ status: 422, clause: 'A4' });
    await world.rings();
    await api.command('cancel', { says: '上级已统一会商' });
    expect(await rung()).toEqual(
      phones(['4日10:00', 'unit-a-officer unit-b-officer', `办件${FIRST}（橙）环境会商已结束或取消，您无需再办。`]),
    );
    expect((await api.open(number)).json['consultation']).toMatchObject({ number: 'BLH2600002' });
  });
});

describe('A4 · what a unit thinks', () => {
  it('is given behind the code of its text, where nothing that others say is shown; the same press twice is one', async () => {
    await api.open(number);
    await api.command('give-view', { says: '现场已停工', dissent: '不同意现在公布原因' }, 'unit-a-officer');
    await api.command('assess', ASSESSED);
    await api.command('save-handling', { text: HANDLING });
    const link = await code('unit-b-officer');
    const before = (await call(world, link)).text;
    expect(before).toContain('前提出意见');
    expect(before).not.toContain('请提出监测情况');
    const page = (await call(world, link, { action: 'view' })).text;
    for (const said of ['请提出监测情况', '主管部门', '涉及面广', '不视为同意']) expect(page).toContain(said);
    for (const internal of [HANDLING, ASSESSED.risk, '现场已停工', '不同意现在公布原因'])
      expect(page).not.toContain(internal);
    const version = String((await api.stored()).personVersion);
    const press = { action: 'give-view', version, says: '监测正常', dissent: '' };
    expect((await call(world, link, press)).status).toBe(303);
    expect((await call(world, link, press)).status).toBe(303);
    expect((await api.read()).json['consultation']).toMatchObject({
      units: { heard: 2, dissenting: 1 },
      invited: [{ dissents: true }, { is: 'heard', views: [{ says: '监测正常', by: 'name of unit-b-officer' }] }],
    });
    expect((await api.stored()).invited[1]).not.toHaveProperty('dissents');
  });

  it('is written down by the desk where it was said by telephone, with who said it and when', async () => {
    await api.open(number);
    await world.advance('2026-03-04 12:30');
    const saidAt = at('2026-03-04 11:45');
    const view = { unit: 'unit-b', says: '监测正常', means: 'telephone', who: '王科长', saidAt };
    expect((await api.command('record-view', view, 'unit-a-officer')).status).toBe(403);
    expect((await api.command('record-view', { ...view, saidAt: at('2026-03-04 13:00') })).status).toBe(400);
    expect((await api.command('record-view', { ...view, means: 'paper' })).json).toMatchObject({
      pointer: '/evidence',
    });
    expect((await api.command('record-view', view)).status).toBe(200);
    expect((await api.read()).json['consultation']).toMatchObject({
      invited: [{}, { is: 'heard', views: [{ means: 'telephone', who: '王科长', saidAt, late: false }] }],
    });
    // What was said in time was in time, whoever wrote it down later.
    const clock = (await api.stored()).clocks.find(({ of }) => of === 'unit-b');
    expect(clock).toMatchObject({ state: 'met', metAt: saidAt });
  });

  it('is not asked of a unit that is let go, which is told so and reads nothing more', async () => {
    await api.open(number);
    const link = await code('unit-b-officer');
    expect((await api.command('excuse', { unit: 'unit-b', says: '与其职责无关' })).status).toBe(200);
    expect(await rung()).toEqual(
      phones(['4日10:00', 'unit-b-officer', `办件${FIRST}（橙）环境的提意见事项已撤回，您无需再办。`]),
    );
    expect((await api.read('unit-b-officer')).status).toBe(403);
    expect((await api.list('unit-b-officer')).json['consultations']).toEqual([]);
    expect((await call(world, link)).status).toBe(403);
    expect((await api.command('excuse', { unit: 'unit-a', says: '无关' })).status).toBe(422);
    expect((await api.stored()).clocks.some(({ of }) => of === 'unit-b')).toBe(false);
  });

  it('is asked for again of a unit that was heard, by a new limit of its own', async () => {
    await api.open(number);
    await api.command('give-view', { says: '现场已停工' }, 'unit-a-officer');
    await world.rings();
    await world.advance('2026-03-04 11:30');
    await world.rings();
    await api.command('invite', { unit: 'unit-a', as: 'concerned', says: '新情况', dueAt: at('2026-03-04 13:00') });
    expect(await rung()).toEqual(
      phones(['4日11:30', 'unit-a-officer', `办件${FIRST}（橙）环境会商，4日13:00前提意见 +code`]),
    );
    expect((await api.read()).json['consultation']).toMatchObject({ invited: [{ is: 'asked', views: [{}] }, {}] });
    await world.advance('2026-03-04 12:59');
    expect((await api.read()).json['consultation']).toMatchObject({ units: { heard: 0, silent: 1 } });
    // From its due instant on it is silent too.
    await world.advance('2026-03-04 13:00');
    expect((await api.read()).json['consultation']).toMatchObject({ units: { heard: 0, silent: 2 } });
  });

  it('counts who sat there, and who did not', async () => {
    await api.open(number, { means: 'meeting', meetsAt: at('2026-03-04 11:00') });
    await world.advance('2026-03-04 11:30');
    expect((await api.command('record-attendance', { unit: 'unit-a', attended: true })).json).toMatchObject({
      pointer: '/who',
    });
    await api.command('record-attendance', { unit: 'unit-a', attended: true, who: '李局长' });
    await api.command('record-attendance', { unit: 'unit-b', attended: false, says: '在外地' });
    expect((await api.read()).json['consultation']).toMatchObject({
      invited: [
        { is: 'heard', attendance: { attended: true, who: '李局长' } },
        { is: 'absent', attendance: { attended: false, says: '在外地' } },
      ],
    });
  });
});

describe('A4 · the proposed handling goes to a leader for final approval', () => {
  it('refuses one that rests on no assessment, and one that does not wait for those who have time left', async () => {
    await api.open(number);
    await api.command('save-handling', { text: HANDLING });
    expect((await api.command('submit', { version: 1 })).json).toMatchObject({ status: 422, clause: 'A4' });
    await api.command('assess', ASSESSED);
    expect((await api.command('submit', { version: 1 })).json).toMatchObject({ pointer: '/early' });
    expect((await api.command('submit', { version: 2, early: '现场聚集' })).json).toMatchObject({
      pointer: '/version',
    });
    expect((await api.command('submit', { version: 1, early: '现场聚集' })).status).toBe(200);
    expect((await api.read()).json['consultation']).toMatchObject({
      submitted: 1,
      submissions: [{ version: 1, early: '现场聚集', without: [{ id: 'unit-a' }, { id: 'unit-b' }] }],
    });
  });

  it('rings the leaders, after half an hour once more; the office’s own leader decides for none of them', async () => {
    await ready();
    await withDeputy();
    await api.command('submit', { version: 1, to: 'mayor' });
    await api.command('submit', { version: 1 });
    const decide = { proposalId: await proposalId(), decision: 'approve' };
    expect(await rung()).toEqual(phones(['4日10:00', 'mayor', `办件${FIRST}（橙）环境，4日12:00前审批审定 +code`]));
    expect((await api.command('decide', decide, 'deputy')).status).toBe(422);
    await world.advance('2026-03-04 10:31');
    expect(await rung()).toEqual(
      phones(['4日10:30', 'mayor deputy', `办件${FIRST}（橙）环境，4日12:00前审批提请 +code`]),
    );
    const refused = await api.command('decide', decide, 'duty-leader');
    expect(refused.json).toMatchObject({ status: 422, clause: 'A4', detail: expect.stringContaining('具名委托') });
    const mine = await front(
      async (asked, ports) => readMyProposals(await personOf(asked, ports), ports),
      world.ports,
    ).call('GET /api/proposals', { as: 'mayor' });
    expect(mine.json['proposals']).toMatchObject([{ number: FIRST, kind: 'final-approval', name: '领导审定' }]);
    expect((await api.command('decide', decide, 'deputy')).status).toBe(200);
    expect(await api.stored()).toMatchObject({
      status: 'approved',
      approvedBy: 'deputy',
      handling: { versions: 1, approved: 1 },
    });
  });

  it('waits past its limit for a leader of the district, also where none can be reached and the desk’s leader is his 替补', async () => {
    await ready();
    const mayor = world.contact('mayor');
    const away = [{ from: at('2026-03-04 00:00'), until: at('2026-03-06 00:00') }];
    await world.ports.store.putDirectory({ contacts: [{ ...mayor, substitute: 'duty-leader', away }] });
    world.ports.clock.advance(11_000);
    expect((await api.command('submit', { version: 1, to: 'duty-leader' })).json).toMatchObject({ pointer: '/to' });
    await api.command('submit', { version: 1 });
    const decide = { proposalId: await proposalId(), decision: 'approve' };
    expect((await rung()).filter((ring) => ring.includes('无人可收到'))).toHaveLength(1);
    await world.advance('2026-03-04 13:00');
    expect((await api.command('decide', decide, 'duty-leader')).json).toMatchObject({ status: 422, clause: 'A4' });
    const told = {
      means: 'telephone',
      decidedAt: at('2026-03-04 12:50'),
      evidence: [{ kind: 'document', ref: '7 号' }],
    };
    expect(
      (await api.command('record-decision', { ...decide, decider: 'duty-leader', ...told }, 'night-desk')).json,
    ).toMatchObject({ pointer: '/decider' });
    expect((await api.command('record-decision', { ...decide, decider: 'mayor', ...told }, 'night-desk')).status).toBe(
      200,
    );
  });

  it('is approved for good: the units learn that it is, its clocks stop, and its case knows', async () => {
    await ready();
    await api.command('submit', { version: 1, to: 'mayor' });
    await world.rings();
    await api.command('decide', { proposalId: await proposalId(), decision: 'approve' }, 'mayor');
    expect(await rung()).toEqual(
      phones(
        ['4日10:00', 'desk', `办件${FIRST}（橙）环境的审定提请已获同意。`],
        ['4日10:00', 'unit-a-officer unit-b-officer', `办件${FIRST}（橙）环境会商：已审定 +code`],
      ),
    );
    expect((await api.stored()).clocks.filter(({ state }) => state === 'running' || state === 'missed')).toEqual([]);
    expect((await world.state(number)).consultations).toEqual([
      { number: FIRST, is: 'approved', since: at('2026-03-04 10:00') },
    ]);
    expect((await api.command('give-view', { says: '补充' }, 'unit-a-officer')).status).toBe(422);
    expect((await api.list('desk', { status: 'approved' })).json['consultations']).toHaveLength(1);
  });

  it('is approved in his own words, which are the next version', async () => {
    await ready();
    await api.command('submit', { version: 1 });
    const decide = { proposalId: await proposalId(), decision: 'approve', changes: { text: '先停工，三日内公布原因' } };
    expect((await api.command('decide', decide, 'mayor')).json).toMatchObject({ pointer: '/says' });
    const same = { ...decide, says: '同意', changes: { text: HANDLING } };
    expect((await api.command('decide', same, 'mayor')).json).toMatchObject({ pointer: '/changes/text' });
    await api.command('decide', { ...decide, says: '须定公布时间' }, 'mayor');
    expect((await api.read()).json['consultation']).toMatchObject({
      approved: 2,
      handling: [
        { version: 1, latest: false },
        { version: 2, basedOn: 1, text: '先停工，三日内公布原因' },
      ],
      submissions: [
        { version: 1, decision: { approved: true, changed: 2, says: '须定公布时间', by: 'name of mayor' } },
      ],
    });
  });

  it('comes back with reasons, and is put before him anew within a limit of its own', async () => {
    await ready();
    await api.command('submit', { version: 1 });
    await world.advance('2026-03-04 10:20');
    const decide = { proposalId: await proposalId(), decision: 'send-back' };
    expect((await api.command('decide', decide, 'mayor')).json).toMatchObject({ pointer: '/says' });
    await api.command('decide', { ...decide, says: '补充公布时间' }, 'mayor');
    const { clocks } = (await api.read()).json['consultation'] as { clocks: { explanation: { lines: string[] } }[] };
    expect(JSON.stringify(clocks)).toContain('审定退回的时间');
    expect(JSON.stringify(clocks)).toContain('召集会商的时间');
    const conclude = (await api.stored()).clocks.filter(({ kind }) => kind === 'consultation-conclude');
    expect(conclude).toMatchObject([{ state: 'met' }, { state: 'running', dueAt: at('2026-03-04 16:20') }]);
    await api.command('save-handling', { text: '先停工，三日内公布原因', basedOn: 1 });
    expect((await api.command('submit', { version: 2 })).status).toBe(200);
    expect((await api.read()).json['consultation']).toMatchObject({
      submissions: [{ decision: { approved: false, says: '补充公布时间' } }, { version: 2 }],
    });
  });

  it('goes on with the first limit where it is taken back', async () => {
    await ready();
    await api.command('submit', { version: 1 });
    await world.advance('2026-03-04 10:20');
    await api.command('withdraw-proposal', { proposalId: await proposalId(), says: '有新情况' });
    const conclude = (await api.stored()).clocks.filter(({ kind }) => kind === 'consultation-conclude');
    expect(conclude.at(-1)).toMatchObject({ state: 'running', dueAt: at('2026-03-04 16:00') });
  });

  it('is passed on to another leader, and never decided by whoever wrote it or put it forward', async () => {
    await ready();
    await api.command('submit', { version: 1, to: 'mayor' });
    const id = await proposalId();
    expect((await api.command('decide', { proposalId: id, decision: 'approve' }, 'desk')).status).toBe(422);
    expect((await api.command('decide', { proposalId: id, decision: 'approve' }, 'duty-leader')).status).toBe(422);
    await api.command('decide', { proposalId: id, decision: 'pass-on', to: 'duty-leader', says: '我在外地' }, 'mayor');
    await world.rings();
    // A4: what a named leader of the district delegated stays delegated, also past its limit; nobody has it of the delegate.
    await world.advance('2026-03-04 12:30');
    const on = { proposalId: id, decision: 'pass-on', to: 'desk-leader', says: '我有事' };
    expect((await api.command('decide', on, 'duty-leader')).json).toMatchObject({ pointer: '/to' });
    const decided = await api.command('decide', { proposalId: id, decision: 'approve' }, 'duty-leader');
    expect(decided.status).toBe(200);
    expect((await api.read()).json['consultation']).toMatchObject({
      submissions: [{ decision: { by: 'name of duty-leader', delegatedBy: 'name of mayor' } }],
    });
  });

  it('H2 · is prepared by his own office, which decides nothing: he presses it, and both are on record', async () => {
    await ready();
    await api.command('submit', { version: 1 });
    const prepared = {
      proposalId: await proposalId(),
      decision: 'approve',
      text: '停业整改，逐日公布监测。',
      says: '补公布',
    };
    expect((await api.command('prepare-decision', prepared, 'desk')).json).toMatchObject({ status: 422, clause: 'H2' });
    expect((await api.command('prepare-decision', prepared, 'unit-a-officer')).status).toBe(403);
    expect((await api.command('prepare-decision', prepared, 'night-desk')).status).toBe(200);
    const { proposals } = (await api.read('mayor')).json['consultation'] as {
      proposals: { prepared: { record: number } }[];
    };
    expect(proposals).toMatchObject([
      { mine: true, prepared: { by: { id: 'night-desk' }, decision: 'approve', text: prepared.text, says: '补公布' } },
    ]);
    // What he may yet decide is for his own office.
    expect(JSON.stringify((await api.read('unit-b-officer')).json)).not.toContain('补公布');
    const press = { proposalId: prepared.proposalId, decision: 'approve', prepared: proposals[0]?.prepared.record };
    expect((await api.command('decide', press, 'mayor')).status).toBe(200);
    expect((await api.read()).json['consultation']).toMatchObject({
      status: 'approved',
      approved: 2,
      submissions: [
        { decision: { by: 'name of mayor', preparedBy: 'name of night-desk', changed: 2, says: '补公布' } },
      ],
    });
  });

  it('H2 · is written down where he decided by telephone: by another than who asked, with what shows it', async () => {
    await ready();
    await api.command('submit', { version: 1 });
    const told = {
      proposalId: await proposalId(),
      decider: 'mayor',
      decision: 'approve',
      means: 'telephone',
      decidedAt: at('2026-03-04 10:00'),
      evidence: [{ kind: 'document', ref: '通话记录 7 号' }],
    };
    expect((await api.command('record-decision', told, 'desk')).status).toBe(422);
    expect((await api.command('record-decision', { ...told, evidence: [] }, 'night-desk')).json).toMatchObject({
      pointer: '/evidence',
    });
    expect((await api.command('record-decision', told, 'unit-a-officer')).status).toBe(403);
    await api.command('record-decision', told, 'night-desk');
    expect((await api.read()).json['consultation']).toMatchObject({
      status: 'approved',
      submissions: [
        {
          decision: {
            by: 'name of mayor',
            proof: 'recorded',
            recorded: { by: 'name of night-desk', means: 'telephone' },
          },
        },
      ],
    });
  });

  it('is not shown nor decided behind a code', async () => {
    await ready();
    await api.command('submit', { version: 1, says: '理由：责任不清' });
    const link = await code('mayor');
    const page = (await call(world, link, { action: 'view' })).text;
    expect(page).toContain('请登录平台办理');
    for (const internal of [HANDLING, ASSESSED.nature, '责任不清', '现场已停工']) expect(page).not.toContain(internal);
    expect((await call(world, link, { action: 'decide', decision: 'approve' })).status).toBe(400);
    for (const { body } of await world.heard()) expect(body).not.toMatch(/停工|责任|聚集/);
  });

  it('lets two write on one version, and both stand', async () => {
    await ready();
    await api.command('save-handling', { text: '甲', basedOn: 1 });
    await api.command('save-handling', { text: '乙', basedOn: 1 }, 'night-desk');
    expect((await api.read()).json['consultation']).toMatchObject({
      handling: [{ latest: false }, { text: '甲', latest: true }, { text: '乙', latest: true }],
    });
  });

  it('ends without approval only where the rules ask for none', async () => {
    await ready();
    expect((await api.command('close', { says: '不实' })).json).toMatchObject({ status: 422, clause: 'A4' });
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'III', emergency: null }, reason: '核实' });
    expect(await api.stored()).toMatchObject({ grade: 'III' });
    expect(await api.stored()).not.toHaveProperty('required');
    await world.rings();
    expect((await api.command('close', { says: '不实' })).status).toBe(200);
    expect((await rung()).every((ring) => ring.includes('会商已结束或取消'))).toBe(true);
    expect((await world.state(number)).consultations).toEqual([]);
  });
});

describe('A4 · what becomes of a consultation by what is decided on its case', () => {
  it('goes with its case where that joins another, which knows of it', async () => {
    await api.open(number);
    const into = (await world.open({ ...major, discoveredAt: at('2026-03-04 09:00') })).number;
    await world.do('desk', number, { command: 'join', target: into, reason: '同一事件' });
    expect(await api.stored()).toMatchObject({ status: 'convened', caseNumber: into });
    expect((await world.state(into)).consultations).toMatchObject([{ number: FIRST, is: 'under-way' }]);
    expect((await api.list('desk', { caseNumber: into })).json['consultations']).toHaveLength(1);
  });

  it('is still approved for the case that its own joins, as of when it was', async () => {
    await ready();
    await api.command('submit', { version: 1 });
    await api.command('decide', { proposalId: await proposalId(), decision: 'approve' }, 'mayor');
    await world.advance('PT1H');
    const into = (await world.open({ ...major, discoveredAt: at('2026-03-04 09:00') })).number;
    await world.do('desk', number, { command: 'join', target: into, reason: '同一事件' });
    expect((await world.state(into)).consultations).toEqual([
      { number: FIRST, is: 'approved', since: at('2026-03-04 10:00') },
    ]);
  });

  it('is called off when its case ends; the handling that a leader was asked for waits no longer', async () => {
    await ready();
    await api.command('submit', { version: 1 });
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'IV', emergency: null }, reason: '误报' });
    await world.do('desk', number, { command: 'end', outcome: 'entered-by-mistake', reason: '误报' });
    for (const { id } of (await world.state(number)).proposals ?? [])
      await world.do('duty-leader', number, { command: 'decide', proposalId: id, decision: 'approve' });
    expect(await api.stored()).toMatchObject({ status: 'cancelled', proposals: [] });
    await world.rings();
    await world.advance('2026-03-05 10:00');
    expect(await rung()).toEqual([]);
  });

  it('H5 · a unit complained of has no part in it any more, is told nothing of it, and cannot open it', async () => {
    await api.open(number);
    const link = await code('unit-a-officer');
    await world.rings();
    await world.do('desk', number, {
      command: 'mark-wrongdoing',
      is: true,
      against: ['unit-a'],
      reason: '举报',
      noPublicMatter: true,
    });
    expect((await api.stored()).invited.map(({ unit }) => unit)).toEqual(['unit-b']);
    expect((await api.read('unit-a-officer')).status).toBe(403);
    expect((await call(world, link)).status).toBe(403);
    expect((await api.command('invite', { unit: 'unit-a', as: 'concerned' })).json).toMatchObject({ clause: 'H5' });
    await world.rings();
    await world.advance('2026-03-04 12:30');
    expect((await rung()).filter((ring) => ring.includes('unit-a'))).toEqual([]);
  });

  it('H5, H2 · what a unit complained of had said before stands in the minutes, which it does not read', async () => {
    await api.open(number);
    await api.command('give-view', { says: '现场已停工', dissent: '不同意现在公布原因' }, 'unit-a-officer');
    await world.do('desk', number, {
      command: 'mark-wrongdoing',
      is: true,
      against: ['unit-a'],
      reason: '举报',
      noPublicMatter: true,
    });
    expect((await api.read('unit-a-officer')).status).toBe(403);
    const { consultation, paper } = (await api.read()).json as { consultation: { invited: object[] }; paper: object };
    expect(consultation.invited).toMatchObject([
      { unit: { id: 'unit-b' } },
      { unit: { id: 'unit-a' }, is: 'heard', left: true, views: [{ says: '现场已停工' }] },
    ]);
    expect(JSON.stringify(paper)).toContain('现场已停工');
    expect(JSON.stringify(paper)).toContain('不同意现在公布原因');
    // Whoever else takes part reads what was said, and not that anybody left, nor why.
    const other = (await api.read('unit-b-officer')).json as { consultation: { invited: object[] } };
    expect(JSON.stringify(other.consultation.invited)).not.toContain('left');
    expect((await api.command('give-view', { says: '再补充' }, 'unit-a-officer')).status).toBe(403);
  });

  it('H5 · what a unit complained of was to do is the desk’s to give out anew, in the minutes too', async () => {
    await api.open(number);
    const tasks = [
      { says: '查明来源', lead: 'unit-a', coUnits: ['unit-b'] },
      { says: '答复来信', lead: 'unit-b', coUnits: ['unit-a'] },
    ];
    expect((await api.command('set-tasks', { tasks })).status).toBe(200);
    await world.do('desk', number, {
      command: 'mark-wrongdoing',
      is: true,
      against: ['unit-a'],
      reason: '举报',
      noPublicMatter: true,
    });
    const { consultation, paper } = (await api.read()).json as { consultation: { tasks: object[] }; paper: object };
    expect(consultation.tasks).toMatchObject([
      { lead: { id: 'desk' }, coUnits: [{ id: 'unit-b' }] },
      { lead: { id: 'unit-b' }, coUnits: [] },
    ]);
    expect(JSON.stringify(paper)).not.toContain('unit-a');
  });
});

describe('P8 · the code of a consultation', () => {
  it('dies with the telephone that it went to', async () => {
    await api.open(number);
    const sent = await code('unit-b-officer');
    expect((await call(world, sent)).status).toBe(200);
    const officer = world.contact('unit-b-officer');
    await world.ports.store.putDirectory({ contacts: [{ ...officer, phone: '13912345678' }] });
    world.ports.clock.advance(11_000);
    const answer = await call(world, sent);
    expect(answer.status).toBe(410);
    expect(answer.text).not.toContain(FIRST);
  });

  it('of its case says nothing of an outlet where a consultation is convened', async () => {
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    const sent = await code('unit-b-officer');
    world.ports.clock.advance(60_000);
    await api.open(number);
    await world.do('unit-b-officer', number, { command: 'sign', assignmentId: 'A2' });
    const page = await call(world, sent, { action: 'view' });
    expect(page.text).toContain('短信发出后');
    expect((await world.events(number, 'consultation-noted')).length).toBe(1);
    expect(page.text).not.toContain('经认定不发布');
  });
});

const OFF = '办件BLH2600001（橙）环境的审批提请事项已撤回，您无需再办。';
const asked = async (): Promise<void> => {
  await api.open(number);
  await api.command('give-view', { says: '同意' }, 'unit-a-officer');
  await api.command('give-view', { says: '同意' }, 'unit-b-officer');
  await api.command('assess', ASSESSED);
  await api.command('save-handling', { text: HANDLING });
  await api.command('submit', { version: 1 });
  expect((await world.rings()).filter((ring) => ring.includes('审批审定'))).toHaveLength(1);
};
const offs = async (): Promise<string[]> => (await world.rings()).filter((ring) => ring.includes(OFF));

describe('P8 · a leader who was asked to approve a handling', () => {
  it('hears that he need not where it is called off before he decided', async () => {
    await asked();
    await api.command('cancel', { says: '误召集' });
    expect(await offs()).toEqual([`4日10:00 mayor ${OFF}`]);
  });

  it('D1 · also where its case ended, and is asked anew where that comes back and it is put forward again', async () => {
    await asked();
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '不属政务舆情' });
    await world.approve('duty-leader', number);
    expect(await offs()).toEqual([`4日10:00 mayor ${OFF}`]);
    await world.do('desk', number, { command: 'reopen', reason: '问题复发' });
    await world.rings();
    await api.command('submit', { version: 1 });
    expect((await world.rings()).filter((ring) => ring.includes('审批审定'))).toHaveLength(1);
  });
});
