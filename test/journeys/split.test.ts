import { describe, expect, it } from 'vitest';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { type Answer, front } from '../handlers/call.ts';
import { commandByApi, deskByApi } from '../harness/by-api.ts';
import { push, WEBHOOK_SECRET } from '../harness/alerts.ts';
import { shanghai, World } from '../harness/world.ts';

const SMELL = {
  id: 'a-1',
  title: '化工区夜间有刺鼻异味',
  text: '昨晚开始化工区附近有刺鼻异味，附近居民无法开窗。',
  platform: '微博',
};
const ORDER = { unit: '区网信办', number: '网信〔2026〕18号', dueAt: '2026-03-05 12:00' };
const STRANGER = {
  ...SMELL,
  id: 'a-2',
  url: 'https://bbs.example.cn/thread/77',
  place: '新碶街道',
  topic: '环境',
  publishedAt: '2026-03-04 09:10',
  emergency: { kind: '自然灾害', deaths: 0, seriouslyInjured: 2 },
  metrics: { views: '1.2万', reposts: 3 },
  assignedBy: ORDER,
};

/** A case whose second alert joined it by its words an hour later, with facts and an order of its own. */
async function joined(...more: object[]) {
  const world = await World.at('2026-03-04 10:00', { webhookSecrets: { generic: [WEBHOOK_SECRET] } });
  const [first] = await push(world, 'msg-1', SMELL);
  const number = String(first?.['caseNumber']);
  await world.advance('PT1H');
  for (const [index, alert] of [STRANGER, ...more].entries())
    expect(await push(world, `msg-2.${index}`, alert)).toMatchObject([{ outcome: 'joined', caseNumber: number }]);
  await world.rings();
  return { world, number };
}

const alertsOf = async (world: World, number: string): Promise<Record<string, unknown>[]> => {
  const answer = await front(readCases, world.ports).call('GET /api/cases/{number}/alerts', {
    as: 'desk',
    path: { number, part: 'alerts' },
  });
  return answer.json['alerts'] as Record<string, unknown>[];
};

async function split(world: World, number: string, vendorId: string): Promise<Answer> {
  const alert = (await alertsOf(world, number)).find((known) => known['vendorId'] === vendorId);
  const body = { alertId: alert?.['id'], reason: '并非同一事件' };
  return commandByApi(world, 'desk', number, 'split', body);
}

describe('M4 · an alert is kept whole', () => {
  it('is shown as it was, but for its words and its page', async () => {
    const { world, number } = await joined();
    const [, alert] = await alertsOf(world, number);
    expect(alert).toMatchObject({
      vendorId: 'a-2',
      platform: '微博',
      place: '新碶街道',
      topic: '环境',
      publishedAt: shanghai('2026-03-04 09:10'),
      emergency: { kind: '自然灾害', deaths: 0, seriouslyInjured: 2 },
      metrics: { views: 12_000, reposts: 3 },
      assignedBy: { ...ORDER, dueAt: shanghai('2026-03-05 12:00') },
    });
    expect(JSON.stringify(alert)).not.toMatch(/异味|example/);
  });

  it('split off, it opens its case with the facts that it brought, discovered when it arrived', async () => {
    const { world, number } = await joined();
    await world.advance('PT1H');
    const answer = await split(world, number, 'a-2');
    expect(answer.status).toBe(200);
    expect(await world.state(String(answer.json['newCase']))).toMatchObject({
      splitFrom: number,
      discoveredAt: shanghai('2026-03-04 11:00'),
      firstPublishedAt: shanghai('2026-03-04 09:10'),
      place: '新碶街道',
      emergencyKind: 'natural-disaster',
      assignedBy: { unit: '区网信办', dueAt: shanghai('2026-03-05 12:00') },
      categories: expect.arrayContaining(['emergency', 'superior-required']),
    });
  });

  it('takes the page that it alone came from along: what is pushed of it later joins the new case', async () => {
    const { world, number } = await joined();
    const newCase = String((await split(world, number, 'a-2')).json['newCase']);
    expect(await push(world, 'msg-3', { id: 'a-9', title: '另一种说法', text: '', url: STRANGER.url })).toMatchObject([
      { outcome: 'joined', caseNumber: newCase },
    ]);
  });
});

describe('P2 · a superior’s order follows the alert that brought it', () => {
  it('leaves the old case, with its clock, when the alert is split off', async () => {
    const { world, number } = await joined();
    expect(await world.clock(number, 'assigned-limit:L1')).toMatchObject({ state: 'running' });
    const newCase = String((await split(world, number, 'a-2')).json['newCase']);
    expect(
      (await world.state(number)).clocks.filter(({ kind, state }) => kind === 'assigned-limit' && state === 'running'),
    ).toEqual([]);
    expect(await world.clock(newCase, 'assigned-limit')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-03-05 12:00'),
    });
  });

  it('stays with the old case as well while another alert there came with the same order', async () => {
    const { world, number } = await joined({ ...STRANGER, id: 'a-3', url: 'https://bbs.example.cn/thread/78' });
    await split(world, number, 'a-2');
    expect(await world.clock(number, 'assigned-limit:L1')).toMatchObject({ state: 'running' });
    await split(world, number, 'a-3');
    expect(
      (await world.state(number)).clocks.filter(({ kind, state }) => kind === 'assigned-limit' && state === 'running'),
    ).toEqual([]);
  });

  it('stays with the old case where a person had set it', async () => {
    const world = await World.at('2026-03-04 10:00', { webhookSecrets: { generic: [WEBHOOK_SECRET] } });
    const [first] = await push(world, 'msg-1', SMELL);
    const number = String(first?.['caseNumber']);
    await world.system(number, { command: 'set-limit', by: { ...ORDER, dueAt: shanghai('2026-03-05 12:00') } });
    await push(world, 'msg-2', STRANGER);
    await split(world, number, 'a-2');
    expect(await world.clock(number, 'assigned-limit:L1')).toMatchObject({ state: 'running' });
  });
});

/** The order that the joined alert brought is put right. */
async function orderCorrected(is: object): ReturnType<typeof joined> {
  const { world, number } = await joined();
  await world.do('desk', number, { command: 'confirm' });
  const [set] = await world.events(number, 'limit-set');
  const evidence = [{ kind: 'document' as const, ref: '电话记录' }];
  await world.do('desk', number, { command: 'correct', event: set?.seq ?? 0, is, reason: '网信办更正', evidence });
  await world.approve('duty-leader', number);
  return { world, number };
}

const splitOnceCorrected = async (is: object) => {
  const { world, number } = await orderCorrected(is);
  const newCase = String((await split(world, number, 'a-2')).json['newCase']);
  const orders = async (of: string) =>
    (await world.state(of)).clocks.filter(({ kind }) => kind === 'assigned-limit').map(({ dueAt }) => dueAt);
  return { old: await orders(number), split: await orders(newCase) };
};

describe('P2 · an order that was corrected since', () => {
  it('goes with its alert all the same, as it stands now', async () => {
    const dueAt = shanghai('2026-03-06 12:00');
    expect(await splitOnceCorrected({ dueAt, number: '网信〔2026〕19号' })).toEqual({ old: [], split: [dueAt] });
  });

  const LATER = shanghai('2026-03-06 12:00');
  it.each<[string, object, string[]]>([
    ['never was', { void: true }, []],
    ['has another time', { dueAt: LATER }, [LATER]],
  ])('comes back with no push of its alert where it %s; given anew by another, it is one', async (_, is, left) => {
    const { world, number } = await orderCorrected(is);
    const orders = async () =>
      (await world.state(number)).clocks.filter(({ kind }) => kind === 'assigned-limit').map(({ dueAt }) => dueAt);
    await push(world, 'msg-9', { ...STRANGER, metrics: { views: 9 } });
    expect(await orders()).toEqual(left);
    await push(world, 'msg-10', { ...STRANGER, id: 'a-9' });
    expect(await orders()).toEqual([...left, shanghai('2026-03-05 12:00')].toSorted().toReversed());
  });

  it('goes nowhere where it never was', async () => {
    expect(await splitOnceCorrected({ void: true })).toEqual({ old: [], split: [] });
  });
});

const BLAST = { ...STRANGER, emergency: { kind: '事故灾难', deaths: 12 }, publishedAt: '2026-03-04 08:30' };
const blastJoined = async (confirm: boolean, ...more: object[]) => {
  const world = await World.at('2026-03-04 10:00', { webhookSecrets: { generic: [WEBHOOK_SECRET] } });
  const [first] = await push(world, 'msg-1', { ...SMELL, publishedAt: '2026-03-04 09:40' });
  const number = String(first?.['caseNumber']);
  if (confirm) await world.do('desk', number, { command: 'confirm' });
  await world.advance('PT1H');
  for (const [index, alert] of [BLAST, ...more].entries())
    expect(await push(world, `msg-2.${index}`, alert)).toMatchObject([{ outcome: 'joined', caseNumber: number }]);
  await world.rings();
  return { world, number };
};

describe('A1, H4 · facts go with the alert that brought them, on both sides', () => {
  it('a grade that a person confirmed stands, and so does since when it was known', async () => {
    const { world, number } = await blastJoined(false);
    await world.do('desk', number, { command: 'confirm' });
    await world.rings();
    const before = await world.clock(number, 'first-information');
    expect(before).toMatchObject({ startAt: shanghai('2026-03-04 11:00') });
    await split(world, number, 'a-2');
    expect((await world.state(number)).learnt?.at(-1)?.at).toBe(shanghai('2026-03-04 11:00'));
    expect(await world.state(number)).toMatchObject({ grades: { emergency: 'II' } });
    expect(await world.clock(number, 'first-information')).toEqual(before);
  });

  it('a case that nobody confirmed has the grades of what stays, and its own first publication again', async () => {
    const { world, number } = await blastJoined(false);
    const before = await world.state(number);
    expect(before.grades.emergency).not.toBeNull();
    expect(before).toMatchObject({ firstPublishedAt: shanghai('2026-03-04 08:30'), firstPublishedOn: '微博' });
    const newCase = String((await split(world, number, 'a-2')).json['newCase']);
    const after = await world.state(number);
    expect(after.grades).toEqual({ opinion: 'IV', emergency: null });
    expect([after.emergencyKind, after.firstPublishedAt, after.firstPublishedOn]).toEqual([
      undefined,
      shanghai('2026-03-04 09:40'),
      undefined,
    ]);
    expect(after.clocks.some(({ kind, state }) => kind === 'press-conference' && state === 'running')).toBe(false);
    const own = await world.state(newCase);
    expect(own).toMatchObject({ place: '新碶街道', firstPublishedAt: shanghai('2026-03-04 08:30') });
    expect(own.grades).toEqual(before.grades);
  });

  it('what it proposed to a confirmed case is withdrawn with it, clocks and all; the grade that a person gave stands', async () => {
    const { world, number } = await blastJoined(true);
    expect(await world.state(number)).toMatchObject({ graver: { grades: { emergency: expect.any(String) } } });
    await split(world, number, 'a-2');
    const after = await world.state(number);
    expect([after.graver, after.learnt, after.heard]).toEqual([undefined, undefined, undefined]);
    expect(after.clocks.filter(({ state }) => state === 'running').map(({ id }) => id)).toEqual(['response']);
  });

  it('stays where another alert that stays tells of the same', async () => {
    const { world, number } = await blastJoined(true, { ...BLAST, id: 'a-3', url: 'https://bbs.example.cn/thread/78' });
    const { graver } = await world.state(number);
    await split(world, number, 'a-2');
    const after = await world.state(number);
    expect(after.graver?.grades).toEqual(graver?.grades);
    expect(after.firstPublishedAt).toBe(shanghai('2026-03-04 08:30'));
  });

  it('what is proposed keeps since when it was learnt of, where an alert that tells nothing of it goes', async () => {
    const { world, number } = await blastJoined(true, { ...SMELL, id: 'a-4', url: 'https://bbs.example.cn/thread/79' });
    const before = await world.state(number);
    await split(world, number, 'a-4');
    expect((await world.state(number)).learnt).toEqual(before.learnt);
    await world.do('desk', number, { command: 'grade', grades: II, reason: '现场核实' });
    expect(await world.clock(number, 'first-information')).toMatchObject({
      startAt: shanghai('2026-03-04 11:00'),
      dueAt: shanghai('2026-03-04 16:00'),
    });
  });
});

const II = { opinion: 'II', emergency: 'II' } as const;
const IV = { opinion: 'IV', emergency: null } as const;

const confirmed = async (...more: object[]) => {
  const { world, number } = await blastJoined(false, ...more);
  await world.do('desk', number, { command: 'confirm' });
  expect((await world.state(number)).grades).toEqual(II);
  await world.rings();
  return { world, number };
};
const reviewing = async (world: World, number: string) =>
  (await world.state(number)).clocks.filter(({ kind, of }) => kind === 'confirm' && of?.startsWith('G'));

const asked = async (world: World, number: string): Promise<string[]> =>
  (await world.heard())
    .filter(({ matter, body }) => matter === number && body.includes('，4日11:30前请复核等级'))
    .map(({ person }) => person);

describe('A1, H2 · a confirmed grade whose ground is split off', () => {
  it('stands, and the desk is asked for a review once, within its own time', async () => {
    const { world, number } = await confirmed();
    const newCase = String((await split(world, number, 'a-2')).json['newCase']);
    const after = await world.state(number);
    expect(after.grades).toEqual(II);
    expect(after.review).toMatchObject({ grades: IV, newCase, at: shanghai('2026-03-04 11:00') });
    expect(await reviewing(world, number)).toMatchObject([
      { state: 'running', dueAt: shanghai('2026-03-04 11:30'), move: { desk: true } },
    ]);
    expect(await asked(world, number)).toEqual(['desk']);
  });

  it('is kept by a person with a reason, which changes nothing else', async () => {
    const { world, number } = await confirmed();
    await split(world, number, 'a-2');
    const before = await world.state(number);
    await world.do('desk', number, { command: 'grade', grades: II, reason: '现场另有核实' });
    const after = await world.state(number);
    expect(after).not.toHaveProperty('review');
    expect(after.grades).toEqual(II);
    expect(after.clocks.filter(({ of }) => !of?.startsWith('G'))).toEqual(
      before.clocks.filter(({ of }) => !of?.startsWith('G')),
    );
    expect(await reviewing(world, number)).toMatchObject([{ state: 'met' }]);
  });

  it('is given another by a person, which ends the review too', async () => {
    const { world, number } = await confirmed();
    await split(world, number, 'a-2');
    await world.do('desk', number, { command: 'grade', grades: IV, reason: '伤亡属另一事件' });
    expect(await world.state(number)).toMatchObject({ grades: IV });
    expect(await world.state(number)).not.toHaveProperty('review');
    expect(await reviewing(world, number)).toMatchObject([{ state: 'met' }]);
  });

  it('is asked of where nobody decides: missed by the desk', async () => {
    const { world, number } = await confirmed();
    await split(world, number, 'a-2');
    await world.advance('PT31M');
    expect(await reviewing(world, number)).toMatchObject([{ state: 'missed' }]);
  });

  it('is asked of no second time by another split that takes nothing more', async () => {
    const { world, number } = await confirmed({ ...SMELL, id: 'a-5', url: 'https://bbs.example.cn/thread/79' });
    await split(world, number, 'a-2');
    const { review } = await world.state(number);
    expect(await asked(world, number)).toEqual(['desk']);
    await split(world, number, 'a-5');
    expect((await world.state(number)).review).toEqual(review);
    expect(await asked(world, number)).toEqual([]);
  });

  it('nor once a person has decided', async () => {
    const { world, number } = await confirmed({ ...SMELL, id: 'a-5', url: 'https://bbs.example.cn/thread/79' });
    await split(world, number, 'a-2');
    await world.do('desk', number, { command: 'grade', grades: II, reason: '现场另有核实' });
    await split(world, number, 'a-5');
    expect(await world.state(number)).not.toHaveProperty('review');
  });

  it('keeps its ground while another alert tells of the same, and loses it with the last, whatever was decided between', async () => {
    const { world, number } = await confirmed({ ...BLAST, id: 'a-3', url: 'https://bbs.example.cn/thread/78' });
    await split(world, number, 'a-2');
    expect(await world.state(number)).not.toHaveProperty('review');
    await world.do('desk', number, { command: 'grade', grades: { ...II, opinion: 'I' }, reason: '影响很大' });
    await split(world, number, 'a-3');
    expect(await world.state(number)).toMatchObject({ review: { grades: IV } });
  });

  it('is reviewed also where it was raised on what joined later, and not where that only waited to be decided', async () => {
    const later = await blastJoined(true);
    await later.world.do('desk', later.number, { command: 'grade', grades: II, reason: '按线索' });
    await split(later.world, later.number, 'a-2');
    expect(await later.world.state(later.number)).toMatchObject({ review: { grades: IV } });
    const waiting = await blastJoined(true);
    await split(waiting.world, waiting.number, 'a-2');
    expect(await waiting.world.state(waiting.number)).not.toHaveProperty('review');
  });

  it('keeps its case from being put away before a person has looked at it', async () => {
    const { world, number } = await confirmed();
    await split(world, number, 'a-2');
    const end = { command: 'end', outcome: 'not-government', reason: '非政务' } as const;
    await expect(world.do('desk', number, end)).rejects.toMatchObject({ refused: 'grade-undecided', clause: 'A1' });
  });

  it('merged back, it still waits for a person', async () => {
    const { world, number } = await confirmed();
    const newCase = String((await split(world, number, 'a-2')).json['newCase']);
    await deskByApi(world, newCase, 'join', { target: number, reason: '确为同一事件' });
    expect(await world.state(newCase)).toMatchObject({ endedAs: 'joined' });
    expect(await world.state(number)).toMatchObject({ grades: II, review: { newCase } });
    await world.do('desk', number, { command: 'grade', grades: II, reason: '线索已并回' });
    expect(await world.state(number)).not.toHaveProperty('review');
  });

  it('of a case that is over waits until it is reopened, and runs from then', async () => {
    const { world, number } = await confirmed();
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '非政务' });
    await world.approve('mayor', number);
    expect(await world.state(number)).toMatchObject({ status: 'ended' });
    await split(world, number, 'a-2');
    expect(await world.state(number)).toMatchObject({ grades: II, review: { grades: IV } });
    expect(await reviewing(world, number)).toEqual([]);
    await world.advance('PT2H');
    await world.do('desk', number, { command: 'reopen', reason: '须复核' });
    expect(await reviewing(world, number)).toMatchObject([
      { state: 'running', startAt: shanghai('2026-03-04 13:00'), dueAt: shanghai('2026-03-04 13:30') },
    ]);
  });
});

describe('S1 · how far a concern has reached goes with the alert that told it', () => {
  const VIDEO = { ...SMELL, id: 'a-2', platform: '抖音' };
  const reached = async (...more: object[]) => {
    const world = await World.at('2026-03-04 10:00', { webhookSecrets: { generic: [WEBHOOK_SECRET] } });
    const [first] = await push(world, 'msg-1', SMELL);
    const number = String(first?.['caseNumber']);
    for (const [index, alert] of [VIDEO, ...more].entries()) await push(world, `msg-2.${index}`, alert);
    expect((await world.state(number)).reach).toEqual(['platform']);
    await split(world, number, 'a-2');
    return (await world.state(number)).reach;
  };

  it('leaves the old case where no other alert there is of another platform', async () => {
    expect(await reached()).toBeUndefined();
    expect(await reached({ ...SMELL, id: 'a-3' })).toBeUndefined();
  });

  it('stays where another is', async () => {
    expect(await reached({ ...VIDEO, id: 'a-3' })).toEqual(['platform']);
  });
});
