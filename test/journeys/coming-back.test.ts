import { beforeEach, describe, expect, it } from 'vitest';
import type { Conference } from '../../functions/domain/conference/conference.ts';
import { conferenceKind } from '../../functions/domain/kinds/conference-kind.ts';
import { commandConference } from '../../functions/handlers/http/command-conference.ts';
import { readConferences } from '../../functions/handlers/http/read-conferences.ts';
import { type Answer, front } from '../handlers/call.ts';
import { settled, statement } from '../harness/answers.ts';
import { deskByApi } from '../harness/by-api.ts';
import { consultationsOf } from '../harness/consultations.ts';
import { shanghai, World } from '../harness/world.ts';

const at = shanghai;
const FIRST = 'BLF2600001';

let world: World;
let number: string;

async function done(call: Promise<Answer>): Promise<Answer> {
  const answer = await call;
  await world.settle();
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.json));
  return answer;
}
const plan = (body: object = {}) =>
  done(
    front(commandConference, world.ports).call('POST /api/conferences', {
      as: 'desk',
      body: { caseNumber: number, at: at('2026-03-06 10:00'), ...body },
    }),
  );
const command = (name: string, body: object = {}, as = 'desk', of = FIRST) =>
  done(
    front(commandConference, world.ports).call('POST /api/conferences/{number}/{command}', {
      as,
      path: { number: of, command: name },
      body,
    }),
  );
const stored = async (of = FIRST): Promise<Conference> => {
  const found = await world.ports.store.matter(conferenceKind, of);
  if (!found) throw new Error(`no conference ${of}`);
  return found.state;
};
const conferencesOf = async (caseNumber: string): Promise<unknown> =>
  (await front(readConferences, world.ports).call('GET /api/conferences', { as: 'desk', query: { caseNumber } })).json[
    'conferences'
  ];
const rung = async (kind: string): Promise<string[]> => (await world.rings()).filter((ring) => ring.includes(kind));
const reopen = (of = number) => deskByApi(world, of, 'reopen', { reason: '问题复发' });
const close = async (): Promise<void> => {
  await world.do('desk', number, settled);
  await deskByApi(world, number, 'close', {});
};

beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  number = (await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null }, gradeReason: '现场' })).number;
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await world.do('unit-a-officer', number, statement(world.now));
});

describe('P3, D1 · a conference that was called off since its case was over comes back with it', () => {
  it('planned as it was while its hour is ahead: what was done stays, what is due is due by the hours left', async () => {
    await plan({ place: '区行政中心' });
    await command('do-step', { step: 'venue' });
    await close();
    expect(await stored()).toMatchObject({ status: 'cancelled' });
    await world.advance('2026-03-05 14:00');
    await world.rings();
    await reopen();
    const back = await stored();
    expect(back).toMatchObject({ status: 'planning', at: at('2026-03-06 10:00'), place: '区行政中心', unit: 'unit-a' });
    expect(back).not.toHaveProperty('calledOffAt');
    expect(back.steps.find(({ id }) => id === 'venue')).toMatchObject({ state: 'done' });
    expect(back.steps.filter(({ state, dueAt }) => state === 'open' && dueAt <= world.now)).toEqual([]);
    expect((await rung('BLF')).every((ring) => ring.includes('6日10:00'))).toBe(true);
    const { json } = await front(readConferences, world.ports).call('GET /api/conferences/{number}', {
      as: 'desk',
      path: { number: FIRST },
    });
    expect(json['conference']).not.toHaveProperty('cancelled');
  });

  it('P7 · whoever was to speak was told that it is off, and is asked anew', async () => {
    await plan();
    await command('name-spokesperson', { person: 'unit-a-spokesperson' });
    await command('confirm-attendance', {}, 'unit-a-spokesperson');
    await close();
    await world.rings();
    await reopen();
    expect((await stored()).spokesperson).toEqual({ person: 'unit-a-spokesperson', unit: 'unit-a' });
    expect((await stored()).steps.find(({ id }) => id === 'spokesperson')).toMatchObject({ state: 'open' });
    expect((await rung('BLF')).filter((ring) => ring.includes('unit-a-spokesperson'))).toHaveLength(1);
  });

  it('not where its hour is past, nor one that a person called off', async () => {
    await plan();
    await plan({ at: at('2026-03-09 10:00') });
    await command('cancel', { says: '不再需要' }, 'desk', 'BLF2600002');
    await close();
    await world.advance('2026-03-06 10:00');
    await world.rings();
    await reopen();
    expect([(await stored()).status, (await stored('BLF2600002')).status]).toEqual(['cancelled', 'cancelled']);
    expect(await rung('BLF')).toEqual([]);
  });

  it('each time that its case is opened anew, and nothing where it is called off in between', async () => {
    await plan();
    await close();
    await reopen();
    await world.do('unit-a-officer', number, statement(world.now));
    await close();
    expect(await stored()).toMatchObject({ status: 'cancelled' });
    await reopen();
    expect(await stored()).toMatchObject({ status: 'planning' });
    await command('cancel', { says: '不再需要' });
    await world.do('unit-a-officer', number, statement(world.now));
    await close();
    await reopen();
    expect(await stored()).toMatchObject({ status: 'cancelled' });
  });
});

describe('M4 · what went over to another case goes back with its own', () => {
  let heir: string;
  const join = () => deskByApi(world, number, 'join', { target: heir, reason: '同一事件' });
  beforeEach(async () => {
    heir = (await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null }, gradeReason: '现场' })).number;
    await world.do('desk', heir, { command: 'assign', unit: 'unit-b', part: 'primary' });
    await world.do('unit-b-officer', heir, { command: 'sign', assignmentId: 'A1' });
  });

  it('P3 · a conference that is still to come, with the unit that answers for it there', async () => {
    await plan();
    await join();
    expect(await stored()).toMatchObject({ caseNumber: heir, cases: [number] });
    await reopen();
    expect(await stored()).toMatchObject({ caseNumber: number, cases: [], status: 'planning', unit: 'unit-a' });
    expect(await conferencesOf(number)).toHaveLength(1);
  });

  it('P3 · called off with the case that it went over to, it comes back all the same', async () => {
    await plan();
    await join();
    await world.do('unit-b-officer', heir, statement(world.now));
    await world.do('desk', heir, settled);
    await deskByApi(world, heir, 'close', {});
    expect(await stored()).toMatchObject({ status: 'cancelled', caseNumber: heir });
    await reopen();
    expect(await stored()).toMatchObject({ status: 'planning', caseNumber: number, unit: 'unit-a' });
  });

  it('P3 · a major emergency has the one that was planned, and none is proposed beside it', async () => {
    const grades = { opinion: 'II', emergency: 'II' } as const;
    await world.do('desk', number, { command: 'grade', grades, reason: '多人受伤' });
    await world.do('desk', heir, { command: 'grade', grades, reason: '多人受伤' });
    await world.settle();
    await command('plan');
    const due = (await stored()).limit?.dueAt;
    await join();
    expect(await stored()).toMatchObject({ caseNumber: heir });
    await reopen();
    expect(await stored()).toMatchObject({ caseNumber: number, status: 'planning', limit: { dueAt: due } });
    expect(await conferencesOf(number)).toHaveLength(1);
  });

  it('A4 · a consultation, whatever became of it; the other case is told that it is under way there no more', async () => {
    const api = consultationsOf(world);
    await api.open(number);
    await join();
    expect((await world.state(heir)).consultations).toMatchObject([{ is: 'under-way' }]);
    await reopen();
    expect(await api.stored()).toMatchObject({ caseNumber: number, status: 'convened', cases: [] });
    expect((await world.state(heir)).consultations).toEqual([]);
    expect((await world.state(number)).consultations).toMatchObject([{ is: 'under-way' }]);
  });

  it('A4 · one that a person ended there holds nothing up here', async () => {
    const api = consultationsOf(world);
    await api.open(number);
    await join();
    await api.command('cancel', { says: '不再需要' });
    await reopen();
    expect(await api.stored()).toMatchObject({ caseNumber: number, status: 'cancelled' });
    expect((await world.state(number)).consultations ?? []).toEqual([]);
  });
});

describe('A4, D1 · a consultation that was cut off since its case was over goes on with it', () => {
  it('with what was said in it; a unit whose time ran out meanwhile has the rules’ time anew, and is told', async () => {
    const api = consultationsOf(world);
    await api.open(number);
    await api.command('give-view', { says: '现场已停工' }, 'unit-a-officer');
    await close();
    expect(await api.stored()).toMatchObject({ status: 'cancelled' });
    expect((await world.state(number)).consultations).toEqual([]);
    await world.advance('2026-03-08 10:00');
    await world.rings();
    await reopen();
    const back = await api.stored();
    expect(back).toMatchObject({ status: 'convened' });
    expect(back).not.toHaveProperty('calledOffAt');
    expect(back.invited.find(({ unit }) => unit === 'unit-a')).toMatchObject({ answeredAt: at('2026-03-04 10:00') });
    expect(back.invited.filter(({ unit, dueAt }) => unit !== 'unit-a' && dueAt <= world.now)).toEqual([]);
    expect(back.clocks.filter(({ state }) => state === 'missed')).toEqual([]);
    expect(
      back.clocks.filter(({ state, kind }) => state === 'running' && kind === 'consultation-conclude'),
    ).toMatchObject([{ startAt: world.now }]);
    expect((await world.state(number)).consultations).toMatchObject([{ is: 'under-way' }]);
    expect((await rung('BLH')).filter((ring) => ring.includes('unit-b-officer'))).toHaveLength(1);
    expect((await api.read()).json['consultation']).not.toHaveProperty('ended');
  });

  it('a meeting that is still to come is told with its hour; one that fell while it was over is convened anew', async () => {
    const api = consultationsOf(world);
    await api.open(number, { means: 'meeting', meetsAt: at('2026-03-06 10:00'), place: '区行政中心' });
    await close();
    await world.rings();
    await reopen();
    expect(await api.stored()).toMatchObject({ status: 'convened' });
    expect((await rung('BLH')).filter((ring) => ring.includes('6日10:00'))).not.toEqual([]);
    await world.do('unit-a-officer', number, statement(world.now));
    await close();
    await world.advance('2026-03-06 11:00');
    await reopen();
    expect(await api.stored()).toMatchObject({ status: 'cancelled' });
  });

  it('not one that a person called off', async () => {
    const api = consultationsOf(world);
    await api.open(number);
    await api.command('cancel', { says: '不再需要' });
    await close();
    await reopen();
    expect(await api.stored()).toMatchObject({ status: 'cancelled' });
  });
});
