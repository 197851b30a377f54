import { beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../functions/domain/matter/instant.ts';
import { DAY, plus, SECOND } from '../../functions/domain/matter/instant.ts';
import { type WeightsAnswer, weightsAnswer } from '../../functions/handlers/http/api/schemas/rules.ts';
import { editRules } from '../../functions/handlers/http/edit-rules.ts';
import { readRules } from '../../functions/handlers/http/read-rules.ts';
import { restartAndHeal } from '../../functions/handlers/schedule/restart-executions.ts';
import { units } from '../../infra/local/seed/units.ts';
import { type Answer, front } from '../handlers/call.ts';
import { push, WEBHOOK_SECRET } from '../harness/alerts.ts';
import { World } from '../harness/world.ts';

const ESTATES =
  '望江 碧水 金桂 翠竹 海棠 明珠 锦绣 阳光 丽景 芳草 银杏 紫藤 玉兰 康乐 和顺 永安 东升 南苑 西坞 北辰 云栖 月湖 松涛 梅园 兰亭 荷塘 枫林 桃源 杏林 柳岸 青峰 白鹭'.split(
    ' ',
  );
const SAYS = [
  '堆了几十辆共享单车，行人只好走到车道上去',
  '共享单车倒了一地，推着婴儿车过不去',
  '到了下班时间共享单车把人行道占满',
  '共享单车没人收，雨天都泡在水里',
  '盲道上全是共享单车，老人绊倒过两回',
];
/** The district lets unit-a look after shared bicycles, which the ledger does not know and the weights of the release put elsewhere. */
const bicycles = (estate: string, at: number) => ({
  title: `${estate}小区门口共享单车乱停放`,
  text: `${estate}小区门口${SAYS[at % SAYS.length] ?? ''}，打了运营公司电话也没有人来清理。`,
});
const WORK = ['泥瓦工', '木工', '钢筋工', '架子工', '油漆工', '水电工', '杂工', '塔吊司机'];
const wages = (estate: string, at: number) => ({
  title: `${estate}小区工地拖欠${WORK[at % WORK.length] ?? ''}工资`,
  text: `${estate}小区工地的${WORK[at % WORK.length] ?? ''}干了${at + 3}个月，老板拖欠工资，劳动合同没签，社保没交。`,
});

let world: World;
let pushed = 0;

const begin = async (): Promise<World> =>
  World.at('2026-03-04 10:00', {
    webhookSecrets: { generic: [WEBHOOK_SECRET] },
    but: (people) => {
      const [desk] = people.contacts;
      if (!desk) throw new Error('nobody at the desk');
      const admin = { ...desk, role: 'administrator' as const, posts: [] };
      people.units.push(...units.filter(({ id }) => id !== 'qu-zhengfu-ban'));
      people.contacts.push(
        { ...admin, id: 'admin', name: '甲管理员', subject: 'admin', phone: '19900055551' },
        { ...admin, id: 'admin-2', name: '乙管理员', subject: 'admin-2', phone: '19900055552' },
        {
          ...desk,
          id: 'wages',
          name: '劳动监察',
          unit: 'renshe-ju',
          role: 'officer',
          subject: 'wages',
          phone: '19900055553',
        },
      );
    },
  });

/** An alert comes. The number of its case. */
async function comes(alert: object): Promise<string> {
  pushed += 1;
  const [result] = await push(world, `w${pushed}`, {
    id: `v${pushed}`,
    platform: '微博',
    publishedAt: world.now,
    ...alert,
  });
  // Each is a matter of its own.
  expect(result).toMatchObject({ outcome: 'opened' });
  return String(result?.['caseNumber']);
}

/** The desk gives it to a unit, which signs for it. */
async function answeredBy(number: string, unit: string, officer: string): Promise<void> {
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit, part: 'primary', reason: '按职责' });
  await world.do(officer, number, { command: 'sign', assignmentId: 'A1' });
}

/** Twenty cases of some days: twelve of bicycles, which people give to unit-a, and eight of wages, as proposed. */
async function weeks(from: number): Promise<void> {
  for (const [at, estate] of ESTATES.slice(from, from + 12).entries()) {
    world.ports.clock.set(plus(world.now, 3_600 * SECOND));
    await answeredBy(await comes(bicycles(estate, at)), 'unit-a', 'unit-a-officer');
  }
  for (const [at, estate] of ESTATES.slice(from, from + 8).entries()) {
    world.ports.clock.set(plus(world.now, 3_600 * SECOND));
    await answeredBy(await comes(wages(estate, at)), 'renshe-ju', 'wages');
  }
}

const night = () =>
  restartAndHeal({ detailType: 'Scheduled Event', detail: {}, remainingMs: () => 15 * 60_000 }, world.ports);
const post = (route: string, as: string, body: object, path: Record<string, string>): Promise<Answer> =>
  front(editRules, world.ports).call(`POST ${route}`, { as, path, body });
const weights = (action: string, body: object, as = 'admin'): Promise<Answer> =>
  post('/api/rules/{what}/{action}', as, body, { what: 'weights', action });
const shown = async (as = 'admin'): Promise<WeightsAnswer> =>
  weightsAnswer.parse(
    (await front(readRules, world.ports).call('GET /api/rules/{what}', { as, path: { what: 'weights' } })).json,
  );
const idOf = ({ json }: Answer): string => (json['draft'] as { id: string }).id;
/** Somebody else publishes it, and it is in force. */
async function published(id: string, expectedVersion = 1): Promise<void> {
  const body = { expectedVersion, reason: '看过比对结果' };
  const answer = await post('/api/policy-drafts/{id}/{action}', 'admin-2', body, { id, action: 'publish' });
  expect(answer).toMatchObject({ status: 200 });
  world.ports.clock.set((answer.json['publication'] as { from: Instant }).from);
}
const proposedFor = async (number: string) => (await world.events(number, 'case-opened'))[0]?.suggestion;

describe('R2 · the ranking learns from the district’s own record, and two people decide that it ranks', () => {
  beforeAll(async () => {
    world = await begin();
    await weeks(0);
    // Nothing falls due to anybody here: the month passes, and the cases stay as they are.
    world.ports.clock.set(plus(world.now, 35 * DAY));
  });

  it('says that it knows too few cases, and offers nothing', async () => {
    await night();
    expect(await shown()).toMatchObject({
      published: null,
      learning: { lessons: 20, looked: 20, came: 'few', was: { cases: 0 } },
      offered: null,
      mayPropose: true,
      mayPin: true,
    });
  });

  it('measures what it learnt beside the weights in force, on the cases of the last month alone', async () => {
    await weeks(20);
    expect((await proposedFor(await comes(bicycles('太河', 3))))?.ranked?.map(({ unit }) => unit)).not.toContain(
      'unit-a',
    );
    expect(await night()).toMatchObject({ CasesLearntFrom: 20 });
    const { learning, offered, id } = await shown();
    // The one of 太河 belongs to nobody yet.
    expect(learning).toMatchObject({ lessons: 20, looked: 41, came: 'better', weights: id });
    expect(learning?.was).toMatchObject({ cases: 20, first: 8, three: 8 });
    expect(learning?.candidate).toMatchObject({ figures: { cases: 20, first: 20, three: 20 }, mends: 12, spoils: 0 });
    expect(offered).not.toBeNull();
  });

  it('ranks once one person took it up and another published it, and the record says by which weights', async () => {
    const { offered, id: shippedId } = await shown();
    const draft = idOf(await weights('propose', { name: '分办权重更新', weights: offered?.hash ?? null }));
    const own = { expectedVersion: 1, reason: '自己发布' };
    const alone = await post('/api/policy-drafts/{id}/{action}', 'admin', own, { id: draft, action: 'publish' });
    expect(alone).toMatchObject({ status: 403, json: { title: 'own draft' } });
    await published(draft);
    const after = await shown();
    expect(after.published).toMatchObject({
      hash: offered?.hash,
      lessons: 20,
      figures: { first: 20 },
      was: { first: 8 },
    });
    // It is in force: that it was better once is no offer any more.
    expect(after).toMatchObject({ offered: null, id: offered?.hash.slice(0, 16) });
    const said = await proposedFor(await comes(bicycles('柴桥', 1)));
    expect(said).toMatchObject({ unit: 'unit-a', weights: offered?.hash.slice(0, 16) });
    expect(said?.weights).not.toBe(shippedId);
  });

  it('R1, R3 · leaves the ledger its word: what its rows are sure of is proposed as before', async () => {
    const said = await proposedFor(await comes({ title: '昨夜小区停电', text: '小区门口停电三个小时没人来修' }));
    expect(said).toMatchObject({ unit: 'gongdian-gongsi', unitReasons: [{ row: 'R03' }] });
  });

  it('goes back to the weights of the release the same way', async () => {
    const draft = idOf(await weights('propose', { name: '改回随系统权重', weights: null }));
    await published(draft);
    expect(await shown()).toMatchObject({ published: null });
    expect((await proposedFor(await comes(bicycles('霞浦', 2))))?.unit).not.toBe('unit-a');
    expect(await weights('propose', { name: '再改回', weights: null })).toMatchObject({
      status: 409,
      json: { title: 'shipped already' },
    });
  });

  it('goes back to weights that were in force before, and leaves all other rules as they are now', async () => {
    const { earlier } = await shown();
    expect(earlier).toMatchObject([{ lessons: 20 }]);
    const [before] = earlier;
    // A rule that was changed since those weights were in force.
    const other = idOf(await post('/api/policy-drafts', 'admin', { name: '另一处修改' }, {}));
    const { intake, masks } = await world.ports.policies.current();
    const part = { id: other, part: 'intake' };
    const value = { intake: { ...intake, maxAgeMinutes: 4 }, masks };
    await front(editRules, world.ports).call('PUT /api/policy-drafts/{id}/parts/{part}', {
      as: 'admin',
      path: part,
      body: { expectedVersion: 1, value },
    });
    await published(other, 2);
    const draft = idOf(await weights('propose', { name: '改回以前的权重', weights: before?.hash ?? null }));
    await published(draft);
    expect((await shown()).published).toMatchObject({ hash: before?.hash });
    expect(await world.ports.policies.current()).toMatchObject({ intake: { maxAgeMinutes: 4 } });
    expect((await proposedFor(await comes(bicycles('白峰', 2))))?.unit).toBe('unit-a');
    await published(idOf(await weights('propose', { name: '改回随系统权重', weights: null })));
  });

  it('H2 · offers nothing while a person has pinned what is in force, and says so', async () => {
    await night();
    const before = await shown();
    expect(before.offered).not.toBeNull();
    expect(await weights('pin', { expectedVersion: 0, reason: '换届期间不作调整' }, 'admin-2')).toMatchObject({
      status: 200,
    });
    const pinned = await shown();
    expect(pinned).toMatchObject({ offered: null, pin: { version: 1, pinned: true, said: { by: { id: 'admin-2' } } } });
    // The nights go on measuring: whoever pinned it sees what he forgoes.
    expect(pinned.learning?.came).toBe('better');
    const refused = await weights('propose', { name: '更新', weights: before.offered?.hash ?? null });
    expect(refused).toMatchObject({ status: 409, json: { title: 'weights pinned' } });
    expect(await weights('pin', { expectedVersion: 1, reason: '再锁一次' })).toMatchObject({ status: 409 });
    expect(await weights('unpin', { expectedVersion: 1, reason: '恢复更新' })).toMatchObject({ status: 200 });
    expect((await shown()).offered).toEqual(before.offered);
  });
});
