import { describe, expect, it } from 'vitest';
import { outletStates } from '../../functions/domain/clocks/outlets.ts';
import type { Event, Release } from '../../functions/domain/case/events.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { statement } from '../harness/answers.ts';
import { reportUpward } from '../harness/upward.ts';
import { shanghai, World } from '../harness/world.ts';

/** A case of unit-a that was first published online, with unit-b beside it; Wednesday 4 March at 10:00. */
async function openCase(opinion: 'II' | 'IV'): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open({
    by: 'desk',
    grades: { opinion, emergency: null },
    gradeReason: '现场情况',
    firstPublishedAt: shanghai('2026-03-04 09:00'),
  });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit', task: '查明扬尘来源' });
  return { world, number };
}
const PORTAL = [{ name: 'portal' }];
const states = async (world: World, number: string): Promise<string[]> =>
  outletStates(await world.state(number), currentPolicy()).map(({ outlet, is }) => `${outlet} ${is}`);
const lastRelease = (events: readonly Event[]): Release | undefined =>
  events.flatMap((event) => (event.type === 'released' ? [event.release] : [])).at(-1);

describe('S1 · where a release went out', () => {
  it('records what happened at once, says which outlets are missing, and takes them later', async () => {
    const { world, number } = await openCase('II');
    await world.advance('2026-03-04 12:00');
    await world.do('unit-a-officer', number, statement(world.now, { outlets: [{ name: '门户网站、小区公告栏' }] }));
    const events = await world.ports.store.events(number);
    expect(lastRelease(events)).toMatchObject({
      outlets: [{ name: '门户网站、小区公告栏' }],
      reached: ['portal'],
      unreached: [
        { outlet: 'where-it-arose', clause: 'ours' },
        { outlet: 'beilun-release', clause: 'S1' },
      ],
    });
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met' });

    await world.advance('2026-03-04 15:00');
    await world.do('unit-a-officer', number, {
      command: 'record-outlet',
      release: 'R1',
      name: '北仑发布微信',
      address: 'https://mp.weixin.qq.com/s/a',
      publishedAt: shanghai('2026-03-04 13:00'),
    });
    expect(await states(world, number)).toEqual(['where-it-arose missing', 'portal reached', 'beilun-release reached']);
    await world.do('unit-a-officer', number, {
      command: 'omit-outlet',
      outlet: 'where-it-arose',
      reason: '原帖已删，无处回复',
    });
    expect(await states(world, number)).toEqual(['where-it-arose omitted', 'portal reached', 'beilun-release reached']);
  });

  it('asks for more once the concern reaches more people, and for nothing more where it does not', async () => {
    const { world, number } = await openCase('IV');
    await world.do(
      'unit-a-officer',
      number,
      statement(world.now, { form: 'online-reply', address: 'https://e.cn/1', outlets: PORTAL }),
    );
    expect(await states(world, number)).toEqual(['where-it-arose reached']);
    await world.system(number, { command: 'grow', alertId: 'a2', what: 'platform', says: '出现在新平台：抖音' });
    expect(await states(world, number)).toEqual(['where-it-arose reached', 'portal reached']);
    await world.system(number, { command: 'grow', alertId: 'a3', what: 'views', says: '浏览量达到 100000' });
    expect(await states(world, number)).toEqual(['where-it-arose reached', 'portal reached', 'beilun-release missing']);
  });

  it('refuses what did not happen, another unit’s release and an outlet that is not asked for', async () => {
    const { world, number } = await openCase('IV');
    await world.do('unit-a-officer', number, statement(world.now, { outlets: PORTAL }));
    const more = { command: 'record-outlet', release: 'R1', name: '北仑发布' } as const;
    const refusals: [string, Parameters<World['do']>[2], string][] = [
      ['unit-a-officer', { ...more, release: 'R2' }, 'no-such-release'],
      ['unit-a-officer', { ...more, publishedAt: shanghai('2026-03-04 11:00') }, 'not-published-yet'],
      ['unit-a-officer', { ...more, name: '门户' }, 'already-recorded'],
      ['unit-b-officer', more, 'not-own-unit'],
      ['unit-a-officer', { command: 'omit-outlet', outlet: 'media', reason: '不必' }, 'not-required'],
      ['unit-a-officer', { command: 'omit-outlet', outlet: 'portal', reason: '不必' }, 'not-required'],
    ];
    for (const [who, command, refused] of refusals)
      await expect(world.do(who, number, command)).rejects.toMatchObject({ refused });
  });

  it('H2: takes back an outlet that never was, and keeps those that others recorded when the release is corrected', async () => {
    const { world, number } = await openCase('II');
    await world.do('unit-a-officer', number, statement(world.now, { outlets: PORTAL }));
    await world.do('desk', number, { command: 'record-outlet', release: 'R1', name: '北仑发布' });
    const events = await world.ports.store.events(number);
    const seqOf = (type: Event['type']): number => events.findLast((event) => event.type === type)?.seq ?? 0;
    const correct = (event: number, is: object) =>
      world.do('desk', number, {
        command: 'correct',
        event,
        is,
        reason: '核对',
        evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/1' }],
      });
    await correct(seqOf('released'), { outlets: [{ name: '区政府门户网站' }, { name: '新闻通稿' }] });
    expect((await world.state(number)).releases[0]?.reached?.toSorted()).toEqual(['beilun-release', 'media', 'portal']);
    await correct(seqOf('outlet-recorded'), { void: true });
    expect((await world.state(number)).releases[0]?.reached?.toSorted()).toEqual(['media', 'portal']);
  });

  it('D1: asks anew of a case that was reopened, also what was left out before', async () => {
    const { world, number } = await openCase('IV');
    await world.do('unit-a-officer', number, statement(world.now, { outlets: PORTAL }));
    await world.do('desk', number, { command: 'omit-outlet', outlet: 'where-it-arose', reason: '原帖已删' });
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '另有归属' });
    await world.advance('PT1H');
    await world.do('desk', number, { command: 'reopen', reason: '再次反映' });
    expect(await states(world, number)).toEqual(['where-it-arose open']);
  });
});

const spread = async (world: World, number: string) =>
  (await world.state(number)).clocks.find(({ kind }) => kind === 'spread');
const missed = async (world: World, number: string): Promise<string[]> =>
  ((await world.state(number)).breaches ?? []).map(({ duty, is }) => `${duty} ${is}`);

describe('S1 · outlets that are missing after the release are chased', () => {
  it('from the release on, by a limit of its grade, until each has been gone out by', async () => {
    const { world, number } = await openCase('II');
    await reportUpward(world, number);
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.do('unit-b-officer', number, { command: 'sign', assignmentId: 'A2' });
    await world.rings();
    await world.do('unit-a-officer', number, statement(world.now, { outlets: PORTAL }));
    expect(await spread(world, number)).toMatchObject({
      id: 'spread:R1',
      basis: 'S1',
      state: 'running',
      dueAt: shanghai('2026-03-04 14:00'),
      move: { primary: true },
    });
    await world.advance('2026-03-04 12:01');
    const heard = await world.heardBy('desk', 'unit-a-officer');
    expect(heard.find(({ person }) => person === 'desk')?.body).toContain('4日14:00前召集会商');
    expect(heard.find(({ person }) => person === 'unit-a-officer')?.body).toContain('4日14:00前补发渠道');
    const later = { command: 'record-outlet' as const, release: 'R1' };
    await world.do('unit-a-officer', number, { ...later, name: '北仑发布' });
    expect(await spread(world, number)).toMatchObject({ state: 'running' });
    await world.do('unit-a-officer', number, { ...later, name: '原帖回复' });
    expect(await spread(world, number)).toMatchObject({ state: 'met' });
    expect(await missed(world, number)).not.toContain('spread:R1 stands');
  });

  it('leaves a breach past its limit, which the desk hears of; left out with a reason, it is chased no more', async () => {
    const { world, number } = await openCase('IV');
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.do('unit-b-officer', number, { command: 'sign', assignmentId: 'A2' });
    await world.do('unit-a-officer', number, statement(world.now, { outlets: PORTAL }));
    await world.advance('2026-03-05 10:05');
    expect(await spread(world, number)).toMatchObject({ state: 'missed' });
    expect(await missed(world, number)).toContain('spread:R1 stands');
    const rings = await world.rings();
    expect(rings.some((ring) => ring.startsWith('5日10:00 desk') && ring.includes('补发渠道'))).toBe(true);
    await world.do('desk', number, { command: 'omit-outlet', outlet: 'where-it-arose', reason: '原帖已删' });
    expect(await spread(world, number)).toMatchObject({ state: 'met', late: true });
  });

  it('runs for nothing where all was reached at once, nor for what comes to be missing after that', async () => {
    const { world, number } = await openCase('IV');
    await world.do('unit-a-officer', number, statement(world.now));
    expect(await spread(world, number)).toBeUndefined();
    const other = await openCase('IV');
    await other.world.do('unit-a-officer', other.number, statement(other.world.now, { outlets: PORTAL }));
    await other.world.do('unit-a-officer', other.number, { command: 'record-outlet', release: 'R1', name: '原帖回复' });
    await other.world.system(other.number, {
      command: 'grow',
      alertId: 'a3',
      what: 'views',
      says: '浏览量达到 100000',
    });
    expect(await states(other.world, other.number)).toContain('beilun-release missing');
    expect(await spread(other.world, other.number)).toMatchObject({ state: 'met' });
  });

  it('H2: ends with a release that never was', async () => {
    const { world, number } = await openCase('IV');
    await world.do('unit-a-officer', number, statement(world.now, { outlets: PORTAL }));
    const [released] = await world.events(number, 'released');
    await world.do('desk', number, {
      command: 'correct',
      event: released?.seq ?? 0,
      is: { void: true },
      reason: '登错办件',
      evidence: [{ kind: 'document', ref: '值班记录' }],
    });
    await world.approve('night-desk', number);
    expect(await spread(world, number)).toBeUndefined();
  });
});
