import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { push, WEBHOOK_SECRET } from '../harness/alerts.ts';
import { deskByApi } from '../harness/by-api.ts';
import { phones } from '../harness/rings.ts';
import { shanghai, World } from '../harness/world.ts';

const SMELL = {
  id: 'a-1',
  title: '化工区夜间有刺鼻异味',
  text: '昨晚开始化工区附近有刺鼻异味，附近居民无法开窗。',
  platform: '微博',
  publishedAt: '2026-03-04 09:40',
};
const CASE = '办件BL2600001（蓝）环境';
const evidence = [{ kind: 'document' as const, ref: '12345 工单' }];

const correct = (discoveredAt: string): PersonCommand => ({
  command: 'correct',
  event: 1,
  is: { discoveredAt: shanghai(discoveredAt) },
  reason: '网信办平台先发现',
  evidence,
});

async function opened(first: object = SMELL) {
  const world = await World.at('2026-03-04 10:00', { webhookSecrets: { generic: [WEBHOOK_SECRET] } });
  const [outcome] = await push(world, 'msg-1', first);
  const number = String(outcome?.['caseNumber']);
  await world.do('desk', number, { command: 'confirm' });
  await world.rings();
  return { world, number };
}

describe('H4 · when a matter was first published is the earliest that anything of it says', () => {
  it.each([
    ['an older alert', '2026-03-04 07:15', '2026-03-04 07:15', '抖音'],
    ['a younger one', '2026-03-04 09:50', '2026-03-04 09:40', undefined],
  ])('%s joins', async (_, publishedAt, first, on) => {
    const { world, number } = await opened();
    await push(world, 'msg-2', { ...SMELL, id: 'a-2', publishedAt, ...(on === undefined ? {} : { platform: on }) });
    const state = await world.state(number);
    expect([state.firstPublishedAt, state.firstPublishedOn]).toEqual([shanghai(first), on]);
  });

  it('is known by the one that joins where it was not known', async () => {
    const { publishedAt: _, ...unknown } = SMELL;
    const { world, number } = await opened(unknown);
    await push(world, 'msg-2', { ...SMELL, id: 'a-2' });
    expect((await world.state(number)).firstPublishedAt).toBe(shanghai('2026-03-04 09:40'));
  });

  it('goes back where a person says that it was none', async () => {
    const { world, number } = await opened();
    await push(world, 'msg-2', { ...SMELL, id: 'a-2', publishedAt: '2026-03-01 07:15' });
    const event = (await world.events(number, 'traced-back')).at(-1)?.seq ?? 0;
    const never: PersonCommand = { command: 'correct', event, is: { void: true }, reason: '旧帖误采', evidence };
    expect((await world.do('desk', number, never)).firstPublishedAt).toBe(shanghai('2026-03-04 09:40'));
  });
});

const voided = (event: number): PersonCommand => ({
  command: 'correct',
  event,
  is: { void: true },
  reason: '旧帖误采',
  evidence,
});
const firstOf = async (world: World, number: string) => (await world.state(number)).firstPublishedAt;
const tracesOf = async (world: World, number: string) =>
  (await world.events(number, 'traced-back')).map(({ seq }) => seq);

describe('H2, H4 · what a person put right of the beginning', () => {
  const OLD = { ...SMELL, id: 'a-2', publishedAt: '2026-03-01 07:15' };

  it('stays so when the vendor pushes the same alert again; another alert is news', async () => {
    const { world, number } = await opened();
    await push(world, 'msg-2', OLD);
    await world.do('desk', number, voided((await tracesOf(world, number)).at(-1) ?? 0));
    await push(world, 'msg-3', { ...OLD, metrics: { views: 9 } });
    expect(await firstOf(world, number)).toBe(shanghai('2026-03-04 09:40'));
    await push(world, 'msg-4', { ...OLD, id: 'a-3' });
    expect(await firstOf(world, number)).toBe(shanghai('2026-03-01 07:15'));
  });

  it('of the alert that opened the case, too', async () => {
    const { world, number } = await opened({ ...SMELL, publishedAt: '2026-03-01 07:15' });
    const is = { firstPublishedAt: shanghai('2026-03-04 09:30') };
    await world.do('desk', number, { command: 'correct', event: 1, is, reason: '平台误采置顶帖时间', evidence });
    await world.approve('night-desk', number);
    await push(world, 'msg-2', { ...SMELL, publishedAt: '2026-03-01 07:15', metrics: { views: 9 } });
    expect(await firstOf(world, number)).toBe(is.firstPublishedAt);
  });

  it('one after the other, in whatever order, leaves what nobody doubts', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const { world, number } = await opened();
      await push(world, 'msg-2', { ...SMELL, id: 'a-2', publishedAt: '2026-03-03 07:15' });
      await push(world, 'msg-3', { ...SMELL, id: 'a-3', publishedAt: '2026-03-02 07:15' });
      const traces = await tracesOf(world, number);
      for (const at of order) await world.do('desk', number, voided(traces[at] ?? 0));
      expect(await firstOf(world, number)).toBe(shanghai('2026-03-04 09:40'));
    }
  });

  it('is not told again by the alerts that stay where another is split off', async () => {
    const { world, number } = await opened();
    await push(world, 'msg-2', OLD);
    await push(world, 'msg-3', { ...SMELL, id: 'a-3', publishedAt: '2026-03-03 07:15' });
    const [trace = 0] = await tracesOf(world, number);
    await world.do('desk', number, voided(trace));
    const other = (await world.ports.store.alerts(number)).find(
      ({ publishedAt }) => publishedAt === shanghai('2026-03-03 07:15'),
    );
    await deskByApi(world, number, 'split', { alertId: other?.id ?? '', reason: '另一处异味' });
    expect(await firstOf(world, number)).toBe(shanghai('2026-03-04 09:40'));
  });
});

describe('H4 · limits run from the first discovery, which persons correct', () => {
  it('tells the desk that something which joined was discovered earlier, and moves no start by itself', async () => {
    const { world, number } = await opened();
    await world.system(number, { command: 'trace-back', alertId: 'a-2', discoveredAt: shanghai('2026-03-04 08:10') });
    expect(await world.rings()).toEqual(phones(['4日10:00', 'desk', `${CASE}另有更早线索，请核对发现时间 +code`]));
    const state = await world.state(number);
    expect(state).toMatchObject({ knownAt: shanghai('2026-03-04 08:10'), discoveredAt: shanghai('2026-03-04 10:00') });
    await expect(world.do('desk', number, correct('2026-03-04 08:30'))).rejects.toMatchObject({
      refused: 'known-earlier',
    });
    await world.do('desk', number, correct('2026-03-04 08:10'));
    await world.approve('night-desk', number);
    expect(await world.clock(number, 'response#2')).toMatchObject({ dueAt: shanghai('2026-03-06 08:10') });
  });

  it('refuses to correct the discovery of a case that joined another: the limits are that one’s', async () => {
    const { world, number } = await opened();
    const { number: other } = await world.open({ number: 'BL2600002' });
    await world.do('desk', other, { command: 'join', target: number, reason: '同一事件' });
    const { discoveredAt } = await world.state(other);
    expect(discoveredAt).toBeDefined();
    await expect(
      world.do('desk', other, {
        command: 'correct',
        event: 1,
        is: { discoveredAt: shanghai('2026-03-04 07:00') },
        reason: '另有记录',
        evidence,
      }),
    ).rejects.toMatchObject({ refused: 'joined', clause: 'H4' });
  });
});
