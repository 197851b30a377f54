import { beforeEach, describe, expect, it } from 'vitest';
import { planKind } from '../../functions/domain/kinds/plan-kind.ts';
import type { Plan } from '../../functions/domain/rules/plan-rules.ts';
import { type PlanProposalView, planProposalAnswer } from '../../functions/handlers/http/api/schemas/plans.ts';
import { editRules } from '../../functions/handlers/http/edit-rules.ts';
import { resendText } from '../../functions/handlers/http/resend-text.ts';
import { restartAndHeal } from '../../functions/handlers/schedule/restart-executions.ts';
import { units } from '../../infra/local/seed/units.ts';
import { front } from '../handlers/call.ts';
import { changed } from '../harness/policies.ts';
import { publish } from '../harness/publish.ts';
import { phones } from '../harness/rings.ts';
import { World } from '../harness/world.ts';

const N = 'BLY2600001';
const NOISE: Plan = {
  id: 'noise-a',
  title: '噪声投诉预案',
  clause: 'P1',
  unit: 'unit-a',
  kinds: { subjects: ['环境'], mentions: ['施工噪声'] },
  grades: { emergencyGrades: ['none'] },
  steps: [
    { id: 'noise-look', phase: 'procedure', says: '到场核查', who: 'lead', within: { hours: 4, from: 'discovery' } },
  ],
  contacts: [],
  skeletons: [],
  readOn: '2025-04-15',
};

let world: World;
const night = async (): Promise<void> => {
  await restartAndHeal({ detailType: 'Scheduled Event', detail: {}, remainingMs: () => 60_000 }, world.ports);
  await world.settle();
};
const post = async (route: string, body: object, as: string, id = '') => {
  const answer = await front(editRules, world.ports).call(`POST /api/plan-proposals${route}`, {
    as,
    path: { id },
    body,
  });
  await world.settle();
  return answer;
};
const propose = async (as = 'unit-a-officer'): Promise<PlanProposalView> =>
  planProposalAnswer.parse(
    (await post('', { plan: { ...NOISE, contacts: [{ unit: 'unit-b', says: '现场' }] }, reason: '复读' }, as)).json,
  ).proposal;
const decide = async ({ id, version }: PlanProposalView, decision: string, more: object = {}) =>
  planProposalAnswer.parse(
    (await post('/{id}/decide', { expectedVersion: version, decision, ...more }, 'duty-leader', id)).json,
  ).proposal;
const stored = async () => (await world.ports.store.matter(planKind, N))?.state;
const clocks = async (): Promise<string[]> => ((await stored())?.clocks ?? []).map(({ id, state }) => `${id} ${state}`);

const rules = (rows: Plan[]) => changed(({ plans }) => ({ plans: { ...plans, rows } }));

/** A Wednesday morning in March; the plan of unit-a was read last in April of the year before. */
beforeEach(async () => {
  const policy = changed(({ plans }) => ({ plans: { ...plans, rows: [NOISE] } }));
  world = await World.at('2026-03-04 10:00', { policy });
  const admin = { ...world.contact('unit-b-officer'), posts: [], role: 'administrator' as const };
  // What the rules in force name, and who could publish others.
  await world.ports.store.putDirectory({
    units: units.filter(({ id }) => id !== 'qu-zhengfu-ban'),
    contacts: ['admin', 'admin-2'].map((id) => ({ ...admin, id, name: `name of ${id}`, subject: id })),
  });
  world.ports.clock.advance(11_000);
});

describe('P1, P8 · the body above is texted that a plan waits for its word, and who proposed it what it said', () => {
  it('tells whoever may decide at once, reminds, declares the miss, and then chases with the leader on duty', async () => {
    await propose();
    expect(await world.rings()).toEqual(
      phones(['4日10:00', 'duty-leader', `办件${N}（蓝）预案，7日10:00前审批修订，请登录办理。`]),
    );
    await world.advance('2026-03-08 09:00');
    const missed = `办件${N}（蓝）预案逾7日10:00未审批修订，请登录办理。`;
    expect(await world.rings()).toEqual(
      phones(
        // Half of 72 hours: quiet nights begin at 22:30.
        ['5日22:00', 'duty-leader', `办件${N}（蓝）预案，7日10:00前审批修订，请登录办理。`],
        ['7日10:00', 'duty-leader', missed],
      ),
    );
  });

  it('tells the proposer that it was consented to, and chases nobody any more', async () => {
    const first = await propose();
    await world.rings();
    await decide(first, 'consent');
    expect(await world.rings()).toEqual(
      phones(['4日10:00', 'unit-a-officer', `办件${N}（蓝）预案修订：已获同意，请登录查看。`]),
    );
    await world.advance('2026-03-20 10:00');
    expect(await world.rings()).toEqual([]);
    // It was read with the consent: a year on it is to be read again.
    expect((await stored())?.reading).toMatchObject({ on: '2027-03-04' });
    expect(await clocks()).toEqual([`plan-consent:${first.id}.v1 met`, 'plan-reading:2027-03-04 running']);
  });

  it('tells that it was sent back, asks anew once it is revised, and tells all who wrote it what came of it', async () => {
    const back = await decide(await propose(), 'return', { reason: '请补联系人' });
    expect(await world.rings()).toEqual(
      phones(
        ['4日10:00', 'duty-leader', `办件${N}（蓝）预案，7日10:00前审批修订，请登录办理。`],
        ['4日10:00', 'unit-a-officer', `办件${N}（蓝）预案修订：已被退回，请登录查看。`],
      ),
    );
    await world.advance('2026-03-05 09:00');
    const revise = { expectedVersion: back.version, plan: NOISE, reason: '已补' };
    const again = planProposalAnswer.parse(
      (await post('/{id}/revise', revise, 'unit-a-leader', back.id)).json,
    ).proposal;
    await decide(again, 'refuse', { reason: '与上级预案重复' });
    expect((await world.rings()).filter((ring) => ring.includes('未获同意'))).toEqual(
      phones(['5日09:00', 'unit-a-officer unit-a-leader', `办件${N}（蓝）预案修订：未获同意，请登录查看。`]),
    );
  });

  it('tells whoever was asked that it was taken back', async () => {
    const { id, version } = await propose();
    await world.rings();
    await post('/{id}/withdraw', { expectedVersion: version, reason: '另行起草' }, 'unit-a-leader', id);
    expect(await world.rings()).toEqual(
      phones(['4日10:00', 'duty-leader', `办件${N}（蓝）预案的审批修订事项已撤回，您无需再办。`]),
    );
  });

  it('tells the body that comes to stand above the unit while it waits', async () => {
    await propose();
    await world.rings();
    const [known] = (await world.ports.store.directory()).units.filter(({ id }) => id === 'unit-a');
    if (!known) throw new Error('unit-a is gone');
    await world.ports.store.putDirectory({ units: [{ ...known, superior: 'unit-b' }] });
    await world.advance('2026-03-05 02:00');
    await world.rings();
    await night();
    expect(await stored()).toMatchObject({ waiting: { above: 'unit-b' } });
    await world.advance('2026-03-05 09:00');
    expect((await world.rings()).filter((ring) => ring.includes('审批修订，请'))).toEqual([
      expect.stringContaining('unit-b-head'),
      expect.stringContaining('unit-b-leader'),
    ]);
    await night();
    expect(await world.rings()).toEqual([]);
  });

  it('refuses a second unit the id of a plan that another has proposed', async () => {
    const fresh: Plan = { ...NOISE, id: 'new-one', kinds: { subjects: ['教育'] } };
    expect((await post('', { plan: fresh, reason: '新订' }, 'unit-a-officer')).status).toBe(201);
    const theirs = { ...fresh, unit: 'unit-b', kinds: { subjects: ['医疗'] } };
    expect((await post('', { plan: theirs, reason: '新订' }, 'unit-b-leader')).json).toMatchObject({
      status: 409,
      pointer: '/plan/id',
      clause: 'P1',
    });
  });

  it('is told by the night what a press could not tell, and nothing twice', async () => {
    await propose();
    await world.rings();
    await night();
    await night();
    expect(await world.rings()).toEqual([]);
    expect((await world.ports.store.mattersBy(planKind, 'open')).matters).toHaveLength(1);
  });

  it('is told by the night what came of it, where the press could not tell', async () => {
    const proposal = await propose();
    const { store } = world.ports;
    world.ports.store = {
      ...store,
      commit: async (commit) =>
        commit.state.number === N ? { done: false, because: 'conflict' } : store.commit(commit),
    };
    await post(
      '/{id}/decide',
      { expectedVersion: proposal.version, decision: 'refuse', reason: '与上级预案重复' },
      'duty-leader',
      proposal.id,
    ).catch(() => null);
    world.ports.store = store;
    expect(await stored()).toMatchObject({ waiting: { draft: proposal.id } });
    await world.rings();
    await night();
    expect(await stored()).not.toHaveProperty('waiting');
    expect((await world.rings()).some((ring) => ring.includes('unit-a-officer'))).toBe(true);
  });

  it('leaves nothing behind of what was over before anybody was told of it', async () => {
    const { store } = world.ports;
    world.ports.store = {
      ...store,
      commit: async (commit) =>
        commit.state.number.startsWith('BLY') ? { done: false, because: 'conflict' } : store.commit(commit),
    };
    await post('', { plan: { ...NOISE, id: 'noise-b', readOn: undefined }, reason: '新拟' }, 'unit-a-officer').catch(
      () => null,
    );
    const [draft] = await world.ports.policies.drafts();
    const { id = '', version = 0 } = draft ?? {};
    await post('/{id}/withdraw', { expectedVersion: version, reason: '另拟' }, 'unit-a-officer', id).catch(() => null);
    world.ports.store = store;
    await night();
    expect((await world.ports.store.mattersBy(planKind, 'open')).matters.map(({ plan }) => plan)).toEqual(['noise-a']);
  });

  it('sends none of them again: it is decided signed in', async () => {
    await propose();
    const [text] = await world.ports.store.texts(N);
    const answer = await front(resendText, world.ports).call('POST /api/texts/{matter}/{textId}/resend', {
      as: 'desk',
      path: { matter: N, textId: text?.id ?? '' },
      body: { why: '未收到' },
    });
    expect(answer).toMatchObject({ status: 409 });
  });
});

describe('P1, P8 · a unit is texted when its plan is to be read again', () => {
  const DUE = `办件${N}（蓝）预案，15日12:00前复读预案，请登录办理。`;
  const MISSED = `办件${N}（蓝）预案逾15日12:00未复读预案，请登录办理。`;

  it('a year after it was read last, a week before it is due, and with its leader once it was missed', async () => {
    await night();
    expect(await world.rings()).toEqual([]);
    await world.advance('2026-05-15 12:05');
    expect(await world.rings()).toEqual(
      phones(
        ['15日12:00', 'unit-a-officer', DUE],
        ['8日12:00', 'unit-a-officer', DUE],
        ['15日12:00', 'unit-a-officer unit-a-leader', MISSED],
      ),
    );
    expect((await stored())?.breaches ?? []).toEqual([]);
  });

  it('not while it is proposed anew, nor for a year once that was consented to', async () => {
    await night();
    await world.advance('2026-04-16 09:00');
    await world.rings();
    const first = await propose();
    await world.advance('2026-04-17 09:00');
    await decide(first, 'consent');
    await world.rings();
    await world.advance('2026-05-20 12:00');
    expect(await world.rings()).toEqual([]);
  });

  it('one that was never asked for in time has as long from now on', async () => {
    await world.advance('2026-06-01 09:00');
    await night();
    expect((await stored())?.reading).toMatchObject({ on: '2026-04-15', by: '2026-07-01T01:00:00.000Z' });
  });

  it('no more where no rules have the plan', async () => {
    await night();
    const without = changed(({ plans }) => ({ plans: { ...plans, rows: [] } }));
    await world.advance(await publish(world.ports.policies, without, world.now));
    await night();
    expect(await stored()).toMatchObject({ status: 'gone' });
    await world.advance('2026-06-01 09:00');
    expect(await world.rings()).toEqual([]);
  });

  it('D4 · because of what was learnt, at once and by its own time; a unit asks no other', async () => {
    await night();
    const body = { because: '复盘2026-7', says: '现场取证一步不清', by: '2026-03-18T12:00:00+08:00' };
    expect((await post('/{id}/ask-reading', body, 'unit-b-officer', 'noise-a')).json).toMatchObject({
      status: 403,
      clause: 'D4',
    });
    expect((await post('/{id}/ask-reading', body, 'desk', 'nowhere')).status).toBe(404);
    expect(await post('/{id}/ask-reading', body, 'desk', 'noise-a')).toMatchObject({
      status: 201,
      json: {
        plan: 'noise-a',
        asked: [{ because: '复盘2026-7', says: '现场取证一步不清', by: { id: 'desk' } }],
      },
    });
    expect((await post('/{id}/ask-reading', body, 'desk', 'noise-a')).json).toMatchObject({ pointer: '/because' });
    expect(await world.rings()).toEqual(
      phones(['4日10:00', 'unit-a-officer', `办件${N}（蓝）预案，18日12:00前复读预案，请登录办理。`]),
    );
    await world.advance('2026-03-10 09:00');
    await decide(await propose(), 'consent');
    await world.rings();
    await world.advance('2026-03-20 12:00');
    expect(await world.rings()).toEqual([]);
  });

  it('D4 · what was asked after the proposal was written is not answered by the consent of that day', async () => {
    await night();
    const proposal = await propose();
    await world.advance('2026-03-04 11:00');
    await post('/{id}/ask-reading', { because: '复盘2026-7', says: '现场取证一步不清' }, 'desk', 'noise-a');
    await world.advance('2026-03-04 12:00');
    await decide(proposal, 'consent');
    expect((await stored())?.asked).toMatchObject([{ because: '复盘2026-7' }]);
  });

  it('D4 · what was asked is answered by rules that are published directly, by which it was read since', async () => {
    await night();
    const body = { because: '复盘2026-7', says: '现场取证一步不清' };
    await post('/{id}/ask-reading', body, 'desk', 'noise-a');
    await world.advance('2026-03-06 09:00');
    await world.rings();
    const read = rules([{ ...NOISE, readOn: '2026-03-06' }]);
    await world.advance(await publish(world.ports.policies, read, world.now));
    await night();
    expect(await stored()).not.toHaveProperty('asked');
    expect(await clocks()).toEqual(['plan-reading:2027-03-06 running']);
    await world.advance('2026-04-20 12:00');
    expect(await world.rings()).toEqual([]);
  });

  it('however many there are', async () => {
    const many = Array.from({ length: 101 }, (_, index): Plan => ({ ...NOISE, id: `noise-${index}` }));
    await world.advance(await publish(world.ports.policies, rules(many), world.now));
    await night();
    await world.advance(await publish(world.ports.policies, rules([]), world.now));
    await night();
    expect((await world.ports.store.mattersBy(planKind, 'open')).matters).toEqual([]);
  });
});
