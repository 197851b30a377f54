import { describe, expect, it } from 'vitest';
import { projectionOf } from '../../functions/domain/projections/projection.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { front } from '../handlers/call.ts';
import { deskByApi } from '../harness/by-api.ts';
import { statement } from '../harness/answers.ts';
import { shanghai, World } from '../harness/world.ts';

const duties = async (world: World, number: string): Promise<string[]> =>
  ((await world.state(number)).breaches ?? []).map(({ duty, is }) => `${duty} ${is}`);
const counted = async (world: World, number: string): Promise<string[]> =>
  projectionOf(await world.state(number)).counts.filter((key) => key.startsWith('facts-'));

const join = (world: World, number: string, target: string): Promise<string> =>
  deskByApi(world, number, 'join', { target, reason: '同一事件' });

/** Two cases of one matter, the second discovered ten minutes later, each with a unit that signed. */
async function twoOfOne() {
  const world = await World.at('2026-03-04 10:00');
  const older = (await world.open()).number;
  await world.advance('2026-03-04 10:10');
  const number = (await world.open()).number;
  for (const [one, unit] of [
    [older, 'unit-a'],
    [number, 'unit-b'],
  ] as const) {
    await world.do('desk', one, { command: 'confirm' });
    await world.do('desk', one, { command: 'assign', unit, part: 'primary' });
    await world.do(`${unit}-officer`, one, { command: 'sign', assignmentId: 'A1' });
  }
  return { world, older, number };
}

/** H2: the older one answered in time, the other missed its limit, and was joined to it after. */
async function joinedLate() {
  const { world, older, number } = await twoOfOne();
  await world.advance('2026-03-05 10:00');
  await world.do('unit-a-officer', older, statement(world.now));
  await world.advance('2026-03-06 10:30');
  await join(world, number, older);
  expect(await duties(world, older)).toEqual([]);
  return { world, number };
}

describe('P4, M4 · one duty to the public that two cases of one matter missed', () => {
  it('is one breach once they are joined: the older case’s stands, the other names it', async () => {
    const { world, older, number } = await twoOfOne();
    await world.advance('2026-03-06 10:30');
    expect(await duties(world, number)).toEqual(['response stands']);
    await join(world, number, older);
    expect(await duties(world, older)).toEqual(['response stands']);
    expect(await duties(world, number)).toEqual(['response elsewhere']);
    expect((await counted(world, older)).toSorted()).toEqual([
      'facts-2026-03 unit-a|breach-stands',
      'facts-2026-03 unit-a|duty',
      'facts-2026-03 unit-a|duty',
      'facts-2026-03 unit-a|in-time',
    ]);
    expect((await counted(world, number)).toSorted()).toEqual([
      'facts-2026-03 unit-b|duty',
      'facts-2026-03 unit-b|in-time',
    ]);
    const seen = await front(readCases, world.ports).call('GET /api/cases/{number}', { as: 'desk', path: { number } });
    expect((seen.json['case'] as { breaches: object[] }).breaches).toMatchObject([
      { duty: 'response', is: 'elsewhere', bookedIn: older },
    ]);
    await expect(
      world.do('duty-leader', number, { command: 'set-aside', duty: 'response', reason: '系统故障' }),
    ).rejects.toThrow('booked-elsewhere');
  });

  describe('H2 · where the older case was answered in time', () => {
    it('stands, as nobody puts a miss away by joining it to whatever was answered, and a second person is asked', async () => {
      const { world, number } = await joinedLate();
      expect(await duties(world, number)).toEqual(['response stands']);
      expect(await counted(world, number)).toContain('facts-2026-03 unit-b|breach-stands');
      const proposals = (await world.state(number)).proposals ?? [];
      expect(proposals).toMatchObject([{ kind: 'no-duty', by: 'desk', barred: ['unit-b'] }]);
      await expect(
        world.do('desk', number, { command: 'decide', proposalId: proposals[0]?.id ?? '', decision: 'approve' }),
      ).rejects.toThrow('second-person-needed');
    });

    it('is nobody’s once a leader finds that the answer was to both', async () => {
      const { world, number } = await joinedLate();
      const [proposal] = (await world.state(number)).proposals ?? [];
      await world.do('duty-leader', number, {
        command: 'decide',
        proposalId: proposal?.id ?? '',
        decision: 'approve',
      });
      expect(await duties(world, number)).toEqual(['response no-duty']);
    });
  });

  it('stays where it is as long as the older case was not judged by it', async () => {
    const { world, older, number } = await twoOfOne();
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'I', emergency: 'I' }, reason: '死亡12人' });
    await world.advance('2026-03-04 15:30');
    expect(await duties(world, number)).toContain('first-information stands');
    await join(world, number, older);
    expect(await duties(world, number)).toContain('first-information stands');
    expect(await duties(world, number)).toContain('immediate-report stands');
  });

  it('is booked there alone where it was over and nobody had said so yet', async () => {
    const { world, older, number } = await twoOfOne();
    await world.outage('PT49H');
    await join(world, number, older);
    await world.advance('PT10M');
    expect(await duties(world, older)).toEqual(['response stands']);
    expect((await duties(world, number)).filter((one) => one === 'response stands')).toEqual([]);
  });

  it('stands again where the case is opened anew: it is a matter of its own', async () => {
    const { world, older, number } = await twoOfOne();
    await world.advance('2026-03-06 10:30');
    await join(world, number, older);
    await world.do('desk', number, { command: 'reopen', reason: '并非同一事件' });
    expect(await duties(world, number)).toEqual(['response stands']);
  });

  it('one that a leader set aside stays so', async () => {
    const { world, older, number } = await twoOfOne();
    await world.advance('2026-03-06 10:30');
    await world.do('duty-leader', number, { command: 'set-aside', duty: 'response', reason: '系统故障' });
    await join(world, number, older);
    expect(await duties(world, number)).toEqual(['response set-aside']);
    expect(shanghai('2026-03-06 10:30')).toBe(world.now);
  });
});
