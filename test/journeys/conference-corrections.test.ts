import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenCase } from '../../functions/domain/case/commands.ts';
import { conferenceKind } from '../../functions/domain/kinds/conference-kind.ts';
import { dutyOf } from '../../functions/domain/matter/clock.ts';
import { commandConference } from '../../functions/handlers/http/command-conference.ts';
import { readConferences } from '../../functions/handlers/http/read-conferences.ts';
import { type Answer, front } from '../handlers/call.ts';
import { statement } from '../harness/answers.ts';
import { deskByApi } from '../harness/by-api.ts';
import { reportUpward } from '../harness/upward.ts';
import { shanghai, World } from '../harness/world.ts';

const NUMBER = 'BLF2600001';
const GRAVE = { opinion: 'II', emergency: 'II' } as const;
const emergency: Partial<OpenCase> & { by: string } = {
  by: 'desk',
  subject: '环境',
  emergencyKind: '安全生产',
  grades: GRAVE,
  suggestion: { grades: GRAVE, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
};
const proof = [{ kind: 'recording' as const, ref: '发布会录像' }];
const voice = { name: 'name of unit-a-spokesperson', post: '新闻发言人', person: 'unit-a-spokesperson' };
const deputy = { name: 'name of unit-a-leader', post: '副局长', person: 'unit-a-leader' };
const at = (local: string): string => shanghai(local);

let world: World;
let number: string;

async function settled(call: Promise<Answer>): Promise<Answer> {
  const answer = await call;
  await world.settle();
  return answer;
}
const command = (name: string, body: object = {}, as = 'desk', of = NUMBER) =>
  settled(
    front(commandConference, world.ports).call('POST /api/conferences/{number}/{command}', {
      as,
      path: { number: of, command: name },
      body,
    }),
  );
const correct = (is: object, as = 'desk', of = NUMBER) =>
  command('correct', { is, says: '核对录像', evidence: proof }, as, of);
const shown = async (of = NUMBER) => {
  const { json } = await front(readConferences, world.ports).call('GET /api/conferences/{number}', {
    as: 'desk',
    path: { number: of },
  });
  return json['conference'] as { status: string; held?: Record<string, unknown> };
};
const stored = async (of = NUMBER) => (await world.ports.store.matter(conferenceKind, of))?.state;
const told = async (of = NUMBER) =>
  (await world.ports.store.matterRecord(conferenceKind, of)).filter(({ type }) => type === 'corrected');
/** The clock of a duty that stands: corrected, it is another one. */
const standing = async (key: string, of = number) =>
  (await world.state(of)).clocks.findLast((clock) => dutyOf(clock) === key && clock.state !== 'superseded');
const duty = (of = number) => standing('press-conference', of);
const missed = async (of = number) =>
  (await world.state(of)).breaches?.find((breach) => breach.duty === 'press-conference');

const held = (heldAt: string, more: object = {}) => ({
  heldAt: at(heldAt),
  place: '区发布厅',
  attendance: [voice],
  evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/fbh/1' }],
  outlets: [{ name: '北仑发布' }],
  final: false,
  followUpAt: at('2026-03-06 18:00'),
  unanswered: [],
  ...more,
});

async function openedAt(local: string): Promise<void> {
  world = await World.at(local);
  number = (await world.open(emergency)).number;
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
}

beforeEach(() => openedAt('2026-03-04 10:00'));

describe('P3, H2 · when it was held is corrected', () => {
  it('to after the limit: a second person decides on the case, and the 24 hours were missed', async () => {
    await world.advance('2026-03-05 12:00');
    // Due on the 5th at ten: entered late, and held in time.
    await command('hold', held('2026-03-05 09:30'));
    await world.approve('night-desk', number);
    expect(await duty()).toMatchObject({ state: 'met', metAt: at('2026-03-05 09:30') });
    const answer = await correct({ heldAt: at('2026-03-05 10:30') });
    expect(answer.json).toMatchObject({ proposed: true });
    expect(await duty()).toMatchObject({ metAt: at('2026-03-05 09:30') });
    expect((await shown()).held).toMatchObject({ at: at('2026-03-05 09:30') });
    await world.approve('night-desk', number);
    await world.settle();
    expect(await duty()).toMatchObject({ state: 'met', late: true, metAt: at('2026-03-05 10:30') });
    expect(await missed()).toMatchObject({ is: 'stands', dueAt: at('2026-03-05 10:00') });
    expect((await shown()).held).toMatchObject({ at: at('2026-03-05 10:30') });
    expect(await told()).toMatchObject([
      { was: { heldAt: at('2026-03-05 09:30') }, is: { heldAt: at('2026-03-05 10:30') }, approvedBy: 'night-desk' },
    ]);
  });

  it('to before it: what was missed is healed', async () => {
    await world.advance('2026-03-05 11:00');
    await command('hold', held('2026-03-05 10:30'));
    expect(await missed()).toMatchObject({ is: 'stands' });
    await correct({ heldAt: at('2026-03-05 09:59') });
    await world.approve('night-desk', number);
    await world.settle();
    expect(await duty()).toMatchObject({ metAt: at('2026-03-05 09:59') });
    expect(await missed()).toMatchObject({ is: 'healed' });
  });

  it('runs over midnight and New Year in clock hours, to the minute', async () => {
    await openedAt('2026-12-31 00:30');
    await world.advance('2027-01-01 02:00');
    const next = { followUpAt: at('2027-01-01 18:00') };
    await command('hold', held('2027-01-01 00:31', next), 'desk', NUMBER);
    expect(await missed()).toMatchObject({ is: 'stands', dueAt: at('2027-01-01 00:30') });
    await correct({ heldAt: at('2027-01-01 00:30') });
    await world.approve('night-desk', number);
    await world.settle();
    expect(await missed()).toMatchObject({ is: 'healed' });
  });

  it('stays one person’s where no duty hangs on it: when it ended, what was answered there, where it was, by what it is proved', async () => {
    await world.advance('2026-03-05 09:00');
    await command('hold', held('2026-03-05 08:00'));
    const answered = [{ asks: '是否停产', answer: '已停产' }];
    const is = { endedAt: at('2026-03-05 08:40'), answered, place: '区行政中心二楼', evidence: proof };
    const answer = await correct(is, 'unit-a-officer');
    expect(answer.status).toBe(200);
    expect(answer.json['proposed']).toBeUndefined();
    expect((await shown()).held).toMatchObject({
      endedAt: at('2026-03-05 08:40'),
      answered,
      place: '区行政中心二楼',
      evidence: proof,
    });
    expect(await world.events(number, 'corrected')).toMatchObject([
      { fact: 'released', is: { place: '区行政中心二楼', evidence: proof }, was: { place: '区发布厅' } },
    ]);
    expect((await stored())?.place).toBe('区行政中心二楼');
  });

  it('refuses what cannot have been so, and says which; nothing of it is recorded', async () => {
    await command('plan');
    expect((await correct({ place: '别处' })).json).toMatchObject({
      status: 422,
      type: 'urn:huiying:problem:not-held',
    });
    await world.advance('2026-03-05 09:00');
    await command('hold', held('2026-03-05 08:00', { endedAt: at('2026-03-05 08:40') }));
    const before = (await stored())?.version;
    const refused = async (is: object, as = 'desk') => {
      const { json } = await correct(is, as);
      return [String(json['type']).split(':').at(-1), json['pointer']];
    };
    expect(await refused({ heldAt: at('2026-03-05 10:00') })).toEqual(['in-the-future', '/is/heldAt']);
    expect(await refused({ heldAt: at('2026-03-05 08:50') })).toEqual(['ended-before', '/is/heldAt']);
    expect(await refused({ endedAt: at('2026-03-05 07:59') })).toEqual(['ended-before', '/is/endedAt']);
    expect(await refused({ place: '区发布厅' })).toEqual(['no-change', '/is']);
    expect(await refused({ heldAt: at('2026-03-04 09:00') })).toEqual(['before-the-concern', '/is/earlierReason']);
    expect(await refused({ unanswered: [{ id: 'P7', asks: '原因', by: at('2026-03-06 12:00') }] })).toEqual([
      'unknown-promise',
      '/is/unanswered/0/id',
    ]);
    expect(await refused({ unanswered: [{ asks: '原因', by: at('2026-03-05 07:00') }] })).toEqual([
      'promise-out-of-range',
      '/is/unanswered/0/by',
    ]);
    expect((await correct({ place: '别处' }, 'unit-b-officer')).status).toBe(403);
    expect((await command('correct', { is: { place: '别处' }, says: '核对', evidence: [] })).json).toMatchObject({
      type: 'urn:huiying:problem:evidence-missing',
    });
    expect((await stored())?.version).toBe(before);
    expect(await world.events(number, 'corrected')).toEqual([]);
  });
});

describe('P7, H2 · who sat there is corrected', () => {
  it('nobody who is head or spokesperson sat there: the duty is open again, and its miss stands once it is due', async () => {
    await world.advance('2026-03-05 09:00');
    await command('hold', held('2026-03-05 08:00'));
    expect((await correct({ attendance: [deputy] })).json).toMatchObject({ proposed: true });
    await world.approve('night-desk', number);
    await world.settle();
    expect(await duty()).toMatchObject({ state: 'running' });
    expect((await shown()).held).toMatchObject({ attendance: [deputy] });
    await world.advance('2026-03-05 10:01');
    expect(await missed()).toMatchObject({ is: 'stands' });
    // And back again: who was there in truth meets it after all.
    await correct({ attendance: [deputy, voice] });
    await world.approve('night-desk', number);
    await world.settle();
    expect(await duty()).toMatchObject({ metAt: at('2026-03-05 08:00') });
    expect(await missed()).toMatchObject({ is: 'healed' });
  });
});

describe('P5, H2 · what was left open there is corrected', () => {
  const open = [
    { asks: '事故原因', by: at('2026-03-05 12:00') },
    { asks: '谁来赔偿', by: at('2026-03-05 17:00') },
  ];

  it('each promise follows: one more, one that was none, one by another time; no number is given twice', async () => {
    await world.advance('2026-03-05 09:00');
    await command('hold', held('2026-03-05 08:00', { unanswered: open }));
    expect((await shown()).held?.['unanswered']).toMatchObject([{ id: 'P1' }, { id: 'P2' }]);
    await correct({
      unanswered: [
        { id: 'P1', asks: '事故原因', by: at('2026-03-05 15:00') },
        { asks: '何时复产', by: at('2026-03-05 20:00') },
      ],
    });
    await world.approve('night-desk', number);
    await world.settle();
    expect(await standing('follow-up:R1.P1')).toMatchObject({ dueAt: at('2026-03-05 15:00') });
    expect(await standing('follow-up:R1.P2')).toBeUndefined();
    expect(await standing('follow-up:R1.P3')).toMatchObject({ dueAt: at('2026-03-05 20:00') });
    expect((await shown()).held?.['unanswered']).toMatchObject([{ id: 'P1' }, { id: 'P3', asks: '何时复产' }]);
    await correct({ unanswered: [{ asks: '何时复岗', by: at('2026-03-05 21:00') }] });
    await world.approve('night-desk', number);
    await world.settle();
    expect(await standing('follow-up:R1.P3')).toBeUndefined();
    expect(await standing('follow-up:R1.P4')).toMatchObject({ dueAt: at('2026-03-05 21:00') });
  });

  it('a miss of a promise that was none is nobody’s, and a promise that was kept stays so', async () => {
    await world.advance('2026-03-05 09:00');
    await command('hold', held('2026-03-05 08:00', { unanswered: open }));
    await world.do(
      'unit-a-officer',
      number,
      statement(world.now, { final: false, followUpAt: at('2026-03-06 09:00'), keeps: ['R1.P2'] }),
    );
    await world.advance('2026-03-05 12:30');
    const of = async () => (await world.state(number)).breaches?.find((one) => one.duty === 'follow-up:R1.P1')?.is;
    expect(await of()).toBe('stands');
    await correct({ unanswered: [{ id: 'P2', asks: '谁来赔偿', by: at('2026-03-05 17:00') }] });
    await world.approve('night-desk', number);
    await world.settle();
    expect(await of()).toBe('healed');
    expect(await standing('follow-up:R1.P2')).toMatchObject({ state: 'met' });
  });
});

describe('P3, H2 · a conference and its release say the same', () => {
  it('what is corrected on the case stands on the conference, and one that never was is to be held still', async () => {
    await command('plan');
    await world.advance('2026-03-05 09:00');
    await command('hold', held('2026-03-05 08:00'));
    const [released] = await world.events(number, 'released');
    const event = released?.seq ?? 0;
    const evidence = [{ kind: 'document' as const, ref: '会议记录' }];
    await world.do('desk', number, { command: 'correct', event, is: { place: '三楼' }, reason: '核对', evidence });
    await world.settle();
    expect((await shown()).held).toMatchObject({ place: '三楼' });
    await world.do('desk', number, { command: 'correct', event, is: { void: true }, reason: '未召开', evidence });
    await world.approve('night-desk', number);
    await world.settle();
    expect(await duty()).toMatchObject({ state: 'running' });
    expect(await shown()).toMatchObject({ status: 'planning' });
    expect((await shown()).held).toBeUndefined();
    // It is held after all, and entered anew.
    expect((await command('hold', held('2026-03-05 08:50'))).status).toBe(200);
    expect(await stored()).toMatchObject({ status: 'held', release: 'R2' });
    expect(await duty()).toMatchObject({ state: 'met', metAt: at('2026-03-05 08:50') });
  });

  it('D1 · of a case that was closed: it is open again where nothing else answered, and corrected back it is met as before', async () => {
    await world.advance('2026-03-05 09:00');
    await command('hold', held('2026-03-05 08:00', { final: true, followUpAt: undefined }));
    await world.do('unit-a-officer', number, { command: 'settle', says: '已处置', evidence: proof });
    await reportUpward(world, number);
    const [released] = await world.events(number, 'released');
    await world.do('desk', number, {
      command: 'correct',
      event: released?.seq ?? 0,
      is: { acts: [{ nature: 'uninformed', says: '公布救援进展' }] },
      reason: '登记时未写',
      evidence: proof,
    });
    await world.approve('night-desk', number);
    await world.do('desk', number, { command: 'close' });
    expect((await correct({ attendance: [deputy] })).json).toMatchObject({ proposed: true });
    await world.approve('night-desk', number);
    await world.settle();
    expect(await world.state(number)).toMatchObject({ status: 'open' });
    expect(await duty()).toMatchObject({ state: 'running' });
    expect(await shown()).toMatchObject({ status: 'held' });
    await correct({ attendance: [voice] });
    await world.approve('night-desk', number);
    await world.settle();
    expect(await missed()).toBeUndefined();
    expect(await duty()).toMatchObject({ metAt: at('2026-03-05 08:00') });
  });

  it('two corrections of it that cross: the one that was asked of what is no more so is refused its decision', async () => {
    await world.advance('2026-03-05 11:30');
    await command('hold', held('2026-03-05 10:30'));
    await correct({ heldAt: at('2026-03-05 09:50') });
    await correct({ heldAt: at('2026-03-05 09:40') }, 'night-desk');
    const [first, second] = (await world.state(number)).proposals ?? [];
    const decide = (proposalId = '', who = '') =>
      world.do(who, number, { command: 'decide', proposalId, decision: 'approve' });
    await decide(first?.id, 'night-desk');
    await expect(decide(second?.id, 'duty-leader')).rejects.toMatchObject({ refused: 'changed-since' });
    await world.settle();
    expect((await shown()).held).toMatchObject({ at: at('2026-03-05 09:50') });
    expect(await told()).toHaveLength(1);
  });

  it('one that was taken up from the case says what its release says, and is corrected with it', async () => {
    await world.do('unit-a-officer', number, {
      command: 'release',
      form: 'press-conference',
      publishedAt: world.now,
      place: '区发布厅',
      attendance: [voice],
      evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/fbh/1' }],
      outlets: [],
      final: false,
      followUpAt: at('2026-03-05 18:00'),
      promises: [{ says: '事故原因', by: at('2026-03-05 12:00') }],
    });
    await command('adopt-release', { release: 'R1' });
    expect((await shown()).held).toMatchObject({ attendance: [voice], unanswered: [{ id: 'P1', asks: '事故原因' }] });
    await correct({ place: '三楼' });
    expect((await shown()).held).toMatchObject({ place: '三楼' });
    expect(await standing('follow-up:R1.P1')).toMatchObject({ state: 'running' });
  });

  it('M4 · two cases that were joined, each with one: each is corrected on the record that it is of, and the other case hears it', async () => {
    await command('plan');
    const other = (await world.open(emergency)).number;
    await world.do('desk', other, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-04 15:00');
    await command('hold', held('2026-03-04 14:00'));
    const [second] = (await world.ports.store.mattersFrom(conferenceKind, other, undefined)).matters;
    const theirs = second?.number ?? '';
    await command('hold', held('2026-03-04 14:30'), 'desk', theirs);
    await deskByApi(world, other, 'join', { target: number, reason: '同一事故' });
    await world.settle();
    expect((await world.state(other)).joinedInto).toBe(number);
    await correct({ attendance: [deputy] }, 'desk', theirs);
    await world.approve('night-desk', other);
    await world.settle();
    expect((await shown(theirs)).held).toMatchObject({ attendance: [deputy] });
    expect((await shown()).held).toMatchObject({ attendance: [voice] });
    const [copy] = (await world.state(number)).releases.filter(({ from }) => from?.case === other);
    // What it was answered by when it joined was none: it answers for itself again, and here it counts no more.
    expect(copy?.void).toBe(true);
    expect(await world.state(other)).toMatchObject({ status: 'open' });
    expect(await duty(other)).toMatchObject({ state: 'running' });
    expect(await duty()).toMatchObject({ state: 'met', metAt: at('2026-03-04 14:00') });
  });

  it('H5 · what slipped into a correction can be erased as any word of it', async () => {
    await world.advance('2026-03-05 09:00');
    await command('hold', held('2026-03-05 08:00'));
    await correct({ answered: [{ asks: '王某问', answer: '答' }] });
    const [event] = await told();
    await command('ask-purge', { events: [event?.seq], says: '误写群众姓名' });
    const proposalId = (await stored())?.proposals?.[0]?.id;
    expect((await command('decide', { proposalId, decision: 'approve' }, 'night-desk')).status).toBe(200);
    expect(JSON.stringify(await shown())).not.toContain('王某');
  });
});
