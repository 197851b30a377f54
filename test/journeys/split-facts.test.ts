import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { push, WEBHOOK_SECRET } from '../harness/alerts.ts';
import { statement } from '../harness/answers.ts';
import { commandByApi } from '../harness/by-api.ts';
import { shanghai, World } from '../harness/world.ts';

const SMELL = {
  id: 'a-1',
  title: '化工区夜间有刺鼻异味',
  text: '昨晚开始化工区附近有刺鼻异味，附近居民无法开窗。',
  platform: '微博',
};
const OTHER = { ...SMELL, id: 'a-2', url: 'https://bbs.example.cn/thread/77' };

/** A second alert joined an hour later; its own matter is a co-unit's, which answered it alone at noon and promised another word. */
async function answeredForOne(more: Partial<Extract<PersonCommand, { command: 'release' }>> = {}) {
  const world = await World.at('2026-03-04 10:00', { webhookSecrets: { generic: [WEBHOOK_SECRET] } });
  const [first] = await push(world, 'msg-1', SMELL);
  const number = String(first?.['caseNumber']);
  await world.advance('2026-03-04 11:00');
  await push(world, 'msg-2', OTHER);
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
  await world.do('unit-b-officer', number, { command: 'sign', assignmentId: 'A2' });
  await world.advance('2026-03-04 12:00');
  const promise = { final: false, followUpAt: shanghai('2026-03-05 12:00') };
  await world.do('unit-b-officer', number, statement(world.now, { ...promise, ...more }));
  return { world, number };
}

async function split(world: World, number: string, going: object) {
  const alert = (await world.ports.store.alerts(number)).find(({ outcome }) => outcome === 'joined');
  const body = { alertId: alert?.id, reason: '并非同一事件', ...going };
  const answer = await commandByApi(world, 'desk', number, 'split', body);
  return { answer, newCase: typeof answer.json['newCase'] === 'string' ? answer.json['newCase'] : '' };
}

const BOTH = { releases: ['R1'], assignments: ['A2'] };
const duties = async (world: World, number: string): Promise<string[]> =>
  ((await world.state(number)).breaches ?? []).map(({ duty, is }) => `${duty} ${is}`);

describe('M4, P4 · what belongs to a split-off alert goes with it', () => {
  it('its unit answers for the new case, signed as it is, and what it published answers that', async () => {
    const { world, number } = await answeredForOne();
    const { answer, newCase } = await split(world, number, BOTH);
    expect(answer.status).toBe(200);
    expect(await world.state(newCase)).toMatchObject({
      assignments: [{ id: 'A1', unit: 'unit-b', part: 'primary', state: 'signed' }],
      releases: [{ id: 'R1', unit: 'unit-b', from: { case: number, id: 'R1' }, both: true }],
      firstAnsweredAt: shanghai('2026-03-04 12:00'),
    });
    expect(await world.clock(newCase, 'response')).toMatchObject({
      state: 'met',
      startAt: shanghai('2026-03-04 11:00'),
    });
    const left = await world.state(number);
    expect(left.assignments).toMatchObject([{ unit: 'unit-a' }, { unit: 'unit-b', state: 'taken-back' }]);
    expect(left.releases).toMatchObject([{ id: 'R1', void: true, movedTo: newCase }]);
    expect(left).not.toHaveProperty('firstAnsweredAt');
  });

  it('P5 · its promise is the new case’s, by the same hour, and is chased there alone', async () => {
    const { world, number } = await answeredForOne();
    const { newCase } = await split(world, number, BOTH);
    expect(await world.clock(newCase, 'follow-up:R1')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-03-05 12:00'),
    });
    expect(
      (await world.state(number)).clocks.filter(({ kind, state }) => kind === 'follow-up' && state === 'running'),
    ).toEqual([]);
    await world.advance('2026-03-05 12:30');
    expect(await duties(world, newCase)).toContain('follow-up:R1 stands');
    expect(await duties(world, number)).not.toContain('follow-up:R1 stands');
  });

  it('P5 · a promise that was missed before stays the old case’s breach, and is no second one', async () => {
    const { world, number } = await answeredForOne();
    await world.advance('2026-03-05 12:30');
    const { newCase } = await split(world, number, BOTH);
    await world.advance('2026-03-05 13:00');
    expect(await duties(world, number)).toContain('follow-up:R1 stands');
    expect(await duties(world, newCase)).not.toContain('follow-up:R1 stands');
  });

  it('H2 · the old case, which rested on it, owes its answer again, and what was over is missed', async () => {
    const { world, number } = await answeredForOne({ unit: 'unit-b' });
    await world.do('unit-a-officer', number, statement(world.now));
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met' });
    await world.advance('2026-03-06 10:30');
    await split(world, number, { releases: ['R2'] });
    expect(await duties(world, number)).toContain('response stands');
  });

  it('without any, stays where it is', async () => {
    const { world, number } = await answeredForOne();
    const { newCase } = await split(world, number, {});
    expect((await world.state(newCase)).releases).toEqual([]);
    expect((await world.state(number)).releases).not.toMatchObject([{ void: true }]);
  });

  it.each([
    ['a release that is not there', { releases: ['R9'] }, 'P4', '/releases'],
    ['the unit that answers for the old case', { assignments: ['A1'] }, 'R3', '/assignments'],
  ])('refuses %s', async (_, going, clause, pointer) => {
    const { world, number } = await answeredForOne();
    expect((await split(world, number, going)).answer).toMatchObject({ status: 422, json: { clause, pointer } });
  });

  it('H2 · corrected where it was recorded, by two persons, it is so in the new case', async () => {
    const { world, number } = await answeredForOne();
    const { newCase } = await split(world, number, BOTH);
    const [released] = await world.events(number, 'released');
    await world.do('desk', number, {
      command: 'correct',
      event: released?.seq ?? 0,
      is: { publishedAt: shanghai('2026-03-04 11:50') },
      reason: '核对网页时间',
      evidence: [{ kind: 'document', ref: '网页截图' }],
    });
    expect(await world.clock(newCase, 'response')).toMatchObject({ metAt: shanghai('2026-03-04 12:00') });
    await world.approve('mayor', number);
    expect(await world.clock(newCase, 'response')).toMatchObject({ metAt: shanghai('2026-03-04 11:50') });
    expect((await world.state(number)).releases).toMatchObject([{ void: true, movedTo: newCase }]);
  });

  it('merged back, it answers the old case where whoever joins them says so', async () => {
    const { world, number } = await answeredForOne();
    const { newCase } = await split(world, number, BOTH);
    await world.do('desk', newCase, { command: 'confirm' });
    const joined = await commandByApi(world, 'desk', newCase, 'join', {
      target: number,
      reason: '确为同一事件',
      answers: ['R1'],
    });
    expect(joined.status).toBe(200);
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met', metAt: shanghai('2026-03-04 12:00') });
    expect((await world.state(number)).assignments.filter(({ state }) => state !== 'taken-back')).toMatchObject([
      { unit: 'unit-a' },
      { unit: 'unit-b', state: 'signed' },
    ]);
  });
});
