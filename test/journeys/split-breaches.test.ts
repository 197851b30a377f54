import { describe, expect, it } from 'vitest';
import { projectionOf } from '../../functions/domain/projections/projection.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { front } from '../handlers/call.ts';
import { push, WEBHOOK_SECRET } from '../harness/alerts.ts';
import { statement } from '../harness/answers.ts';
import { deskByApi } from '../harness/by-api.ts';
import { reportUpward } from '../harness/upward.ts';
import { shanghai, World } from '../harness/world.ts';

const grave = { grades: { opinion: 'I', emergency: 'I' } as const, reason: '死亡12人' };
const duties = async (world: World, number: string): Promise<string[]> =>
  ((await world.state(number)).breaches ?? []).map(({ duty, is }) => `${duty} ${is}`);

/** Learnt of at ten, confirmed in time as an especially major emergency, unit-a primary. */
async function emergency() {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'grade', ...grave });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  return { world, number };
}

async function correctedDiscovery(world: World, number: string, at: string): Promise<void> {
  await world.do('desk', number, {
    command: 'correct',
    event: 1,
    is: { discoveredAt: shanghai(at) },
    reason: '经核对接报记录',
    evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/record' }],
  });
  await world.approve('night-desk', number);
}

const publicMatterOf = (world: World, number: string) =>
  deskByApi(world, number, 'mark-wrongdoing', {
    is: true,
    against: ['unit-a'],
    reason: '反映该单位负责人',
    publicMatter: { summary: '事故伤亡情况', unit: 'unit-b' },
  });

describe('P3a, H5 · a public matter split off brings no second breach of what its source missed', () => {
  it('books the first information once, in the source, of the unit that had it', async () => {
    const { world, number } = await emergency();
    await world.advance('2026-03-04 15:30');
    const newCase = await publicMatterOf(world, number);
    await world.do('desk', newCase, { command: 'confirm' });
    expect(await duties(world, number)).toContain('first-information stands');
    expect(await duties(world, newCase)).toEqual([]);
    expect(await world.clock(newCase, 'first-information')).toMatchObject({ state: 'missed' });
    // Of the new unit's duties those count that it can still keep: signing, leading, the press conference.
    const { counts } = projectionOf(await world.state(newCase));
    expect(counts.filter((key) => key === 'facts-2026-03 unit-b|duty')).toHaveLength(3);
  });

  it('books what is missed after it was split off as the new unit’s own', async () => {
    const { world, number } = await emergency();
    await world.advance('2026-03-04 15:30');
    const newCase = await publicMatterOf(world, number);
    await world.do('desk', newCase, { command: 'confirm' });
    await world.do('unit-b-officer', newCase, { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-05 10:10');
    expect(await duties(world, newCase)).toEqual(['take-lead:A1 stands', 'press-conference stands']);
    expect(await world.changes(newCase, 'breached')).toMatchObject([
      { duty: 'take-lead:A1', unit: 'unit-b' },
      { duty: 'press-conference', unit: 'unit-b', dueAt: shanghai('2026-03-05 10:00') },
    ]);
  });

  it('books everything that was due after it where the source had missed nothing yet', async () => {
    const { world, number } = await emergency();
    await reportUpward(world, number);
    await world.advance('2026-03-04 12:00');
    const newCase = await publicMatterOf(world, number);
    await world.do('desk', newCase, { command: 'confirm' });
    await world.do('unit-b-officer', newCase, { command: 'sign', assignmentId: 'A1' });
    expect(await duties(world, newCase)).toEqual([]);
    await world.advance('2026-03-04 15:10');
    expect((await duties(world, newCase)).toSorted()).toEqual([
      'first-information stands',
      'take-lead:A1 stands',
      'written-report stands',
    ]);
  });

  it('leaves its own miss of our own target to stand, and a late grade to the source', async () => {
    const { world, number } = await emergency();
    await world.advance('2026-03-04 15:30');
    const newCase = await publicMatterOf(world, number);
    const graded = (grades: { opinion: 'I' | 'IV'; emergency: 'I' | null }, at: string) =>
      world.advance(at).then(() => world.do('desk', newCase, { command: 'grade', grades, reason: '核实后调整' }));
    await world.do('desk', newCase, { command: 'confirm' });
    await graded({ opinion: 'IV', emergency: null }, '2026-03-04 15:40');
    await graded({ opinion: 'I', emergency: 'I' }, '2026-03-06 10:00');
    const find = { command: 'find-late-grading', duty: 'first-information', reason: '上午已知' } as const;
    await expect(world.do('mayor', newCase, find)).rejects.toThrow('booked-in-source');
    await world.advance('2026-03-08 10:00');
    await graded({ opinion: 'IV', emergency: null }, '2026-03-08 11:00');
    await graded({ opinion: 'I', emergency: 'I' }, '2026-03-08 12:00');
    expect(await duties(world, newCase)).toContain('first-information stands');
  });

  it('blames nobody for what the source had fulfilled', async () => {
    const { world, number } = await emergency();
    await world.advance('2026-03-04 13:00');
    await world.do('unit-a-officer', number, statement(world.now));
    await world.advance('2026-03-04 15:30');
    const newCase = await publicMatterOf(world, number);
    expect(await duties(world, number)).not.toContain('first-information stands');
    expect(await duties(world, newCase)).toEqual([]);
  });

  it('nor for one that was over when a grade brought it', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-05 16:00');
    await world.do('desk', number, { command: 'grade', ...grave });
    expect(await duties(world, number)).toEqual([]);
    const newCase = await publicMatterOf(world, number);
    expect(await duties(world, newCase)).toEqual([]);
  });

  it('stays so where its discovery is corrected, and where a leader set the source’s breach aside', async () => {
    const { world, number } = await emergency();
    await world.advance('2026-03-04 15:30');
    await world.do('duty-leader', number, { command: 'set-aside', duty: 'first-information', reason: '系统故障' });
    const newCase = await publicMatterOf(world, number);
    expect(await duties(world, newCase)).toEqual([]);
    for (const discoveredAt of ['2026-03-04 10:20', '2026-03-04 09:40'])
      await correctedDiscovery(world, newCase, discoveredAt);
    expect((await world.state(newCase)).discoveredAt).toBe(shanghai('2026-03-04 09:40'));
    expect(await duties(world, newCase)).toEqual([]);
    await correctedDiscovery(world, newCase, '2026-03-04 10:40');
    await world.advance('2026-03-04 15:50');
    expect(await duties(world, newCase)).toContain('first-information stands');
    await correctedDiscovery(world, newCase, '2026-03-04 10:00');
    expect(await duties(world, newCase)).toContain('first-information healed');
  });
});

const SMELL = { id: 'a-1', title: '化工区夜间有刺鼻异味', text: '昨晚开始化工区附近有刺鼻异味，附近居民无法开窗。' };

/** Two alerts of one case that nobody answers, so many minutes apart; the second is split off after 50 hours. */
async function twoAlerts(minutes: number) {
  const world = await World.at('2026-03-04 10:00', { webhookSecrets: { generic: [WEBHOOK_SECRET] } });
  const [first] = await push(world, 'msg-1', { ...SMELL, platform: '微博' });
  const number = String(first?.['caseNumber']);
  await world.do('desk', number, { command: 'confirm' });
  if (minutes > 0) await world.advance(`PT${minutes}M`);
  await push(world, 'msg-2', { ...SMELL, id: 'a-2', platform: '微博' });
  await world.advance('2026-03-06 12:00');
  expect(await duties(world, number)).toEqual(['response stands']);
  const alerts = await front(readCases, world.ports).call('GET /api/cases/{number}/alerts', {
    as: 'desk',
    path: { number, part: 'alerts' },
  });
  const second = (alerts.json['alerts'] as Record<string, unknown>[]).find(({ vendorId }) => vendorId === 'a-2');
  const newCase = await deskByApi(world, number, 'split', { alertId: second?.['id'], reason: '并非同一事件' });
  return { world, newCase };
}

describe('P4, M4 · an alert split off brings no second breach of a limit that its source missed', () => {
  it('discovered with it, it had the same limit', async () => {
    const { world, newCase } = await twoAlerts(0);
    expect(await world.clock(newCase, 'response')).toMatchObject({
      state: 'missed',
      dueAt: shanghai('2026-03-06 10:00'),
    });
    expect(await duties(world, newCase)).not.toContain('response stands');
  });

  it('discovered later, it had a limit of its own, which nobody kept', async () => {
    const { world, newCase } = await twoAlerts(30);
    expect(await duties(world, newCase)).toContain('response stands');
  });
});
