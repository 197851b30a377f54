import { describe, expect, it } from 'vitest';
import type { SystemCommand } from '../../functions/domain/case/commands.ts';
import { conference, statement } from '../harness/answers.ts';
import { shanghai, World } from '../harness/world.ts';

const told = (emergency: 'II' | 'III', alertId: string): SystemCommand => ({
  command: 'grow',
  alertId,
  what: 'emergency',
  says: '死亡12人',
  suggestion: { grades: { opinion: emergency, emergency }, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
});
const HEAD = [{ name: 'name of unit-a-head', post: '局长' }];
const EVIDENCE = [{ kind: 'document' as const, ref: '记录' }];

/** A light case of Wednesday 10:00; at 11:00 its unit held a conference, at 20:00 a repost tells of a grave emergency. */
async function answeredBefore() {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.advance('PT1H');
  const held = conference(world.now, HEAD);
  await world.do('unit-a-officer', number, held);
  await world.advance('2026-03-04 20:00');
  await world.system(number, told('II', 'a2'));
  return { world, number, held };
}

describe('A1, P3, P3a · what was published before an emergency was learnt of', () => {
  it('meets none of its duties: the public still waits for the first word of it', async () => {
    const { world, number } = await answeredBefore();
    expect(await world.clock(number, 'first-information')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-03-05 01:00'),
    });
    expect(await world.clock(number, 'press-conference')).toMatchObject({ state: 'running' });
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met' });
    // Graded as proposed, it is owed as before.
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'II', emergency: 'II' }, reason: '核实' });
    expect(await world.clock(number, 'first-information')).toMatchObject({ state: 'running' });
  });

  it('meets them where a second person confirms that it told of it, with the reason', async () => {
    const { world, number } = await answeredBefore();
    const [{ seq: event } = { seq: 0 }] = await world.events(number, 'released');
    await world.do('desk', number, {
      command: 'correct',
      event,
      is: { earlierReason: '发布会已通报爆炸及死亡情况' },
      reason: '补充说明',
      evidence: EVIDENCE,
    });
    expect(await world.clock(number, 'press-conference')).toMatchObject({ state: 'running' });
    await world.approve('duty-leader', number);
    for (const kind of ['first-information', 'press-conference'])
      expect(await world.clock(number, kind)).toMatchObject({ state: 'met', metAt: shanghai('2026-03-04 11:00') });
  });

  it('is recorded late with the reason, or says what it does not meet without it', async () => {
    const { world, number } = await answeredBefore();
    const early = statement(shanghai('2026-03-04 19:00'));
    await world.do('unit-a-officer', number, early);
    expect((await world.events(number, 'released')).at(-1)?.release.unmet).toContainEqual({
      clock: 'first-information',
      clause: 'P3a',
      why: 'before-emergency',
    });
    await world.do('unit-a-officer', number, { ...early, earlierReason: '通报了爆炸' });
    expect(await world.clock(number, 'first-information')).toMatchObject({
      state: 'met',
      metAt: shanghai('2026-03-04 19:00'),
    });
  });

  it('stands where the emergency itself grew graver since', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.system(number, told('III', 'a2'));
    await world.advance('PT1H');
    await world.do('unit-a-officer', number, statement(world.now));
    await world.advance('PT1H');
    await world.system(number, told('II', 'a3'));
    expect(await world.clock(number, 'first-information')).toMatchObject({ state: 'met' });
    await world.do('desk', number, {
      command: 'correct',
      event: 1,
      is: { place: '新碶街道' },
      reason: '补登',
      evidence: EVIDENCE,
    });
    expect(await world.clock(number, 'first-information')).toMatchObject({ state: 'met' });
  });

  it('tells nothing of an emergency that was learnt of after its reason was given', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    const notice = { ...statement(shanghai('2026-03-04 09:00')), earlierReason: '此前已公告停水' };
    await world.do('unit-a-officer', number, notice);
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met' });
    await world.advance('2026-03-04 12:00');
    await world.system(number, told('II', 'a2'));
    expect(await world.clock(number, 'first-information')).toMatchObject({ state: 'running' });
    // Of what else it says a person answers anew, by name.
    await world.do('unit-a-officer', number, {
      command: 'correct',
      event: (await world.events(number, 'released'))[0]?.seq ?? 0,
      is: { earlierReason: '公告已通报爆炸及伤亡' },
      reason: '补充说明',
      evidence: EVIDENCE,
    });
    await world.approve('night-desk', number);
    expect(await world.clock(number, 'first-information')).toMatchObject({ state: 'met', metAt: notice.publishedAt });
  });

  it('whose time is corrected to after the concern needs the reason no longer', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.advance('PT2H');
    const early = { ...statement(shanghai('2026-03-04 09:00')), earlierReason: '此前已公告' };
    await world.do('desk', number, early);
    const [{ seq: event } = { seq: 0 }] = await world.events(number, 'released');
    const state = await world.do('desk', number, {
      command: 'correct',
      event,
      is: { publishedAt: shanghai('2026-03-04 11:00') },
      reason: '时间登错',
      evidence: EVIDENCE,
    });
    expect((state.proposals ?? []).length > 0 || state.releases[0]?.publishedAt === shanghai('2026-03-04 11:00')).toBe(
      true,
    );
  });
});
