import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { toMs } from '../../functions/domain/matter/instant.ts';
import { receiveAlerts } from '../../functions/handlers/http/receive-alerts.ts';
import { registerCase } from '../../functions/handlers/http/register-case.ts';
import { type Answer, front } from '../handlers/call.ts';
import { ASSESSMENT, assessmentsOf, GRAVE, MILD } from '../harness/assessments.ts';
import { call } from '../harness/code-page.ts';
import { phones } from '../harness/rings.ts';
import { WATCH, watchesOf } from '../harness/watches.ts';
import { shanghai, World } from '../harness/world.ts';

const at = shanghai;
const SECRET = `whsec_${Buffer.from('the secret of this small source!').toString('base64')}`;
const ABOUT = `办件${ASSESSMENT}（黄）交通`;
let world: World;
let api: ReturnType<typeof assessmentsOf>;
let watches: ReturnType<typeof watchesOf>;

/** A Monday morning; the policy is to be launched on the Thursday of three weeks later, at nine. */
async function begin(start = '2026-03-02 10:00') {
  world = await World.at(start, { webhookSecrets: { generic: [SECRET] } });
  api = assessmentsOf(world);
  watches = watchesOf(world);
}
beforeEach(() => begin());

const refusedAs = ({ status, json }: Answer): string =>
  `${status} ${String(json['type']).split(':').at(-1)} ${String(json['clause'])}`;
const clocks = async (): Promise<string[]> =>
  (await api.stored()).clocks
    .filter(({ kind, state }) => kind !== 'decision' && state !== 'superseded')
    .map(({ id, dueAt, state, late }) => `${id} ${dueAt} ${state}${late ? ' late' : ''}`);

let sent = 0;
/** What a monitoring system pushes; the number of its case. */
async function alert(title: string): Promise<string> {
  sent += 1;
  const now = toMs(world.now);
  const [id, raw] = [`risk_${sent}`, JSON.stringify({ id: `r${sent}`, title, text: '大家都在议论，请回应。' })];
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / 1000)),
    'webhook-signature': new Webhook(SECRET).sign(id, new Date(now), raw),
  };
  const answer = await front(receiveAlerts, world.ports).call('POST /webhooks/{source}', {
    path: { source: 'generic' },
    headers,
    rawBody: raw,
  });
  await world.settle();
  return String((answer.json['results'] as { caseNumber: string }[] | undefined)?.[0]?.caseNumber);
}

/** Ruled to be launched: the watch is open, and nobody was told of anything else that a story would have to name. */
async function ruled() {
  await api.open();
  await api.filled();
  await api.submit();
  await api.decide('mayor');
  await world.rings();
}

describe('A2 · a policy is assessed before it is launched', () => {
  it('from findings and risk points to a grade by rule, a leader’s ruling, and the watch that has the launch', async () => {
    const opened = await api.open();
    expect(opened.status).toBe(201);
    expect(opened.json['assessment']).toMatchObject({
      number: ASSESSMENT,
      status: 'assessing',
      unit: { id: 'unit-a' },
      with: [{ id: 'unit-b' }],
      // Five working days before a Thursday, over a weekend.
      findingsBy: at('2026-03-19 17:00'),
      late: false,
    });
    expect(await world.rings()).toEqual(
      phones(
        ['2日10:00', 'unit-a-officer', `${ABOUT}，19日17:00前报评估 +code`],
        ['2日10:00', 'unit-b-officer', `${ABOUT}，19日17:00前参与评估 +code`],
      ),
    );
    expect(await clocks()).toEqual([
      `assessment-findings ${at('2026-03-19 17:00')} running`,
      `assessment-ruling ${at('2026-03-26 09:00')} running`,
    ]);
    await api.filled();
    expect((await api.read()).json['assessment']).toMatchObject({
      suggested: { risk: { id: 'medium' }, points: ['R1'] },
      risks: [
        { id: 'R1', score: 9 },
        { id: 'R2', score: 5 },
      ],
    });
    expect((await api.submit()).status).toBe(200);
    // A medium risk is the district's to rule on, within 48 hours, signed in.
    expect(await world.rings()).toEqual(phones(['2日10:00', 'mayor', `${ABOUT}，4日10:00前审批评估 +code`]));
    expect(refusedAs(await api.decide('unit-a-officer'))).toBe('403 not-your-role H2');
    expect((await api.decide('mayor')).status).toBe(200);
    expect(await api.stored()).toMatchObject({
      status: 'armed',
      ruling: 'launch',
      risk: 'medium',
      decider: 'mayor',
      watch: { number: WATCH },
    });
    expect(await watches.stored()).toMatchObject({
      owner: 'unit-a',
      units: [{ unit: 'unit-b' }],
      launch: { at: at('2026-03-26 09:00') },
      mentions: ['停车收费'],
      assessment: { number: ASSESSMENT, plan: 'policy-misread', signs: ['商户', '月卡'] },
    });
    // Whoever assessed it hears what was ruled, and the owner what is owed before the launch.
    expect(await world.rings()).toEqual(
      phones(
        ['2日10:00', 'unit-a-officer unit-b-officer', `评估${ABOUT}：决定发布 +code`],
        ['2日10:00', 'unit-a-officer', `办件${WATCH}（黄）交通，24日09:00前拟口径 +code`],
      ),
    );
    expect((await watches.read()).json['watch']).toMatchObject({ assessment: ASSESSMENT });
    expect(await clocks()).toEqual([
      `assessment-findings ${at('2026-03-19 17:00')} met`,
      `assessment-ruling ${at('2026-03-26 09:00')} met`,
      // Thirty days after the launch is Saturday 25 April; of the five working days after it the Labour Day holiday is none.
      `assessment-review ${at('2026-05-06 23:59:59')} running`,
    ]);
  });

  it('H2 · an alert of it opens its case with unit and plan for a person to confirm, and names the risk points', async () => {
    await ruled();
    await world.advance('2026-03-27 10:00');
    await world.rings();
    const number = await alert('停车收费后商户没客人');
    expect(await world.rings()).toContain(`27日10:00 unit-a-officer 评估${ABOUT}：有相关件 +code`);
    expect(await world.state(number)).toMatchObject({
      status: 'appraising',
      foretoldBy: WATCH,
      foretoldPlan: 'policy-misread',
      assignments: [],
    });
    expect(await world.state(number)).not.toHaveProperty('plan');
    expect(await api.stored()).toMatchObject({
      cases: [number],
      points: [{ id: 'R1', named: [number] }, { id: 'R2' }],
    });
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    expect(await world.state(number)).toMatchObject({ plan: { id: 'policy-misread' } });
    const attached = (await world.ports.store.events(number)).findLast(({ type }) => type === 'plan-attached');
    expect(attached).toMatchObject({ fits: { by: 'assessment' } });
    // Whoever answers the case reads on it what was foreseen.
    expect((await api.list('unit-a-officer', { caseNumber: number })).json['onCase']).toMatchObject({
      number: ASSESSMENT,
      watch: WATCH,
      risk: '中风险',
      ruling: '发布',
      plan: '重大政策误解误读回应预案',
      points: [
        { id: 'R1', says: '沿街商户集体反映', suggests: true },
        { id: 'R2', suggests: false },
      ],
      readable: true,
    });
    const judged = await api.command(
      'judge-point',
      { point: 'R1', came: true, cases: [number], says: '商户来电集中' },
      'unit-a-officer',
    );
    expect(judged.json['assessment']).toMatchObject({
      came: 1,
      risks: [{ id: 'R1', suggests: [number], judged: { came: true, cases: [number] } }, { id: 'R2' }],
    });
    const other = { point: 'R2', came: true, cases: ['BL2699999'], says: '误填' };
    expect(refusedAs(await api.command('judge-point', other))).toBe('422 not-its-case A2');
  });

  it('H5 · what may be a report of wrongdoing is told to the desk alone, and not to whoever assessed the policy', async () => {
    await ruled();
    await world.advance('2026-03-27 10:00');
    await world.rings();
    const number = await alert('停车收费背后局长收受贿赂');
    expect(await world.state(number)).toMatchObject({ foretoldBy: WATCH, wrongdoing: { state: 'suggested' } });
    expect((await world.rings()).filter((ring) => ring.includes('unit-a'))).toEqual([]);
    expect(await api.stored()).not.toHaveProperty('cases');
  });

  it('H5 · a case that turns out to complain of the unit is named to it no more, in no refusal either', async () => {
    await ruled();
    await world.advance('2026-03-27 10:00');
    const number = await alert('停车收费，商户不满');
    await world.do('desk', number, { command: 'mark-wrongdoing', is: true, against: ['unit-a'], reason: '反映该局' });
    const judged = { point: 'R1', came: true, cases: ['BL2699999'], says: '商户反映' };
    const refused = await api.command('judge-point', judged, 'unit-a-officer');
    expect(refusedAs(refused)).toBe('422 not-its-case A2');
    expect(JSON.stringify([refused.json, (await api.read('unit-a-officer')).json])).not.toContain(number);
  });

  it('an alert that says a sign and not the policy is not of it, and neither is one after its armed time', async () => {
    await ruled();
    await world.advance('2026-03-27 10:00');
    expect(await world.state(await alert('商户抱怨天气太冷'))).not.toHaveProperty('foretoldBy');
    // Thirty days from the launch at nine.
    await world.advance('2026-04-25 08:59');
    expect(await world.state(await alert('停车收费一个月'))).toMatchObject({ foretoldBy: WATCH });
    await world.advance('2026-04-25 09:01');
    expect(await world.state(await alert('小港停车收费还能退吗'))).not.toHaveProperty('foretoldBy');
  });

  it('is looked back at once its armed time is over and of each point it is said whether it came', async () => {
    await ruled();
    await world.advance('2026-04-24 10:00');
    const review = { says: '一个风险点应验' };
    expect(refusedAs(await api.command('close', review, 'unit-a-officer'))).toBe('422 still-armed A2');
    await world.advance('2026-04-27 10:00');
    expect(refusedAs(await api.command('close', review, 'unit-a-officer'))).toBe('422 unjudged A2');
    for (const point of ['R1', 'R2'])
      await api.command('judge-point', { point, came: false, cases: [], says: '未见反映' }, 'unit-a-officer');
    await api.command('record-unforeseen', { cases: [], says: '外卖骑手停靠难' }, 'unit-a-officer');
    expect((await api.command('close', review, 'unit-a-officer')).json['assessment']).toMatchObject({
      status: 'closed',
      ended: { says: '一个风险点应验' },
      unforeseen: [{ says: '外卖骑手停靠难' }],
    });
    expect(await clocks()).toContain(`assessment-review ${at('2026-05-06 23:59:59')} met`);
  });

  it('nobody looks back: reminded, then late, and no breach', async () => {
    await ruled();
    await world.advance('2026-05-07 10:00');
    expect(await clocks()).toContain(`assessment-review ${at('2026-05-06 23:59:59')} missed`);
    expect(await api.stored()).not.toHaveProperty('breaches');
  });

  it('a case registered by hand from its watch carries unit, plan and points as well', async () => {
    await ruled();
    await world.advance('2026-03-27 10:00');
    const answer = await front(registerCase, world.ports).call('POST /api/cases', {
      as: 'desk',
      body: {
        summary: '来电称月卡不退款',
        categories: ['policy-misread'],
        learntBy: 'phone',
        foretoldBy: WATCH,
      },
    });
    await world.settle();
    expect(answer.status).toBe(201);
    expect(await api.stored()).toMatchObject({ points: [{ id: 'R1' }, { id: 'R2', named: ['BL2600001'] }] });
  });
});

describe('A2 · what is owed before a launch', () => {
  it('the conclusion is reminded of, then late; the ruling is pressed for with its leaders; neither is anybody’s breach', async () => {
    await api.open();
    await world.rings();
    await world.advance('2026-03-19 18:00');
    const due = `${ABOUT}，19日17:00前报评估 +code`;
    expect(await world.rings()).toEqual(
      phones(
        // Half of 415 hours falls into the night.
        ['11日07:30', 'unit-a-officer', due],
        ['18日17:00', 'unit-a-officer', due],
        ['19日17:00', 'unit-a-officer unit-a-leader', `${ABOUT}逾19日17:00未报评估 +code`],
      ),
    );
    await world.advance('2026-03-26 09:30');
    const rings = await world.rings();
    expect(rings).toContain(`24日09:00 unit-a-officer ${ABOUT}，26日09:00前定发布 +code`);
    for (const person of ['unit-a-officer', 'unit-a-head', 'desk']) {
      expect(rings).toContain(`25日09:00 ${person} ${ABOUT}，26日09:00前定发布 +code`);
      expect(rings).toContain(`26日09:00 ${person} ${ABOUT}逾26日09:00未定发布 +code`);
    }
    // Whether it was launched nobody has said.
    expect(await api.stored()).not.toHaveProperty('breaches');
  });

  it('entered late it gets a day, and never more than until the launch', async () => {
    await api.open({ launchAt: at('2026-03-04 09:00') });
    expect(await api.stored()).toMatchObject({ findingsBy: at('2026-03-03 10:00') });
    expect((await api.read()).json['assessment']).toMatchObject({ late: true });
    await begin();
    await api.open({ launchAt: at('2026-03-02 20:00') });
    expect(await api.stored()).toMatchObject({ findingsBy: at('2026-03-02 20:00') });
  });

  it('H3 · a launch on a holiday counts back over it; in a year without a calendar the hour is refused', async () => {
    // Sunday 3 May, of the Labour Day holiday: 30, 29, 28, 27 April and, before the weekend, Friday the 24th.
    await api.open({ launchAt: at('2026-05-03 09:00') });
    expect(await api.stored()).toMatchObject({ findingsBy: at('2026-04-24 17:00') });
    await begin('2026-12-20 10:00');
    expect(refusedAs(await api.open({ launchAt: at('2027-01-20 09:00') }))).toBe('422 no-calendar H3');
  });

  it('a launch that is put off moves what is due before it, and whoever assesses is told', async () => {
    await api.open();
    await world.rings();
    const moved = { launchAt: at('2026-04-09 09:00'), says: '细则未出' };
    expect((await api.command('move', moved, 'unit-a-officer')).status).toBe(200);
    // Thursday 9 April: 8, 7, and over the Qingming holiday 3, 2 and 1 April.
    expect(await clocks()).toEqual([
      `assessment-findings#2 ${at('2026-04-01 17:00')} running`,
      `assessment-ruling#2 ${at('2026-04-09 09:00')} running`,
    ]);
    expect(await world.rings()).toEqual(phones(['2日10:00', 'unit-b-officer', `评估${ABOUT}：时间有变 +code`]));
    expect(refusedAs(await api.command('move', moved))).toBe('422 nothing-new A2');
  });

  it('once it is ruled both ways of putting it off move both, and the time in which its echo is awaited', async () => {
    await ruled();
    await api.command('move', { launchAt: at('2026-04-09 09:00'), says: '细则未出' }, 'unit-a-officer');
    expect((await watches.stored()).launch?.at).toBe(at('2026-04-09 09:00'));
    await watches.command('move', { launchAt: at('2026-04-16 09:00'), says: '再延' }, 'unit-a-officer');
    expect(await api.stored()).toMatchObject({ launchAt: at('2026-04-16 09:00'), status: 'armed', ruling: 'launch' });
    // Thirty days after 16 April is Saturday 16 May: five working days to Friday the 22nd.
    expect((await clocks()).at(-1)).toContain(`${at('2026-05-22 23:59:59')} running`);
  });

  it('P8 · two units assess: each writes and takes back its own, and neither rules, grades nor submits for the other', async () => {
    await api.open();
    const finding = { method: 'sampling', on: '2026-03-02', says: '问卷四百份' };
    await api.command('record-finding', finding, 'unit-b-officer');
    expect(await api.stored()).toMatchObject({ findings: [{ id: 'F1', unit: 'unit-b', method: 'sampling' }] });
    const anew = { ...finding, finding: 'F1', says: '改写' };
    expect(refusedAs(await api.command('record-finding', anew, 'unit-a-officer'))).toBe('422 not-own-finding A2');
    const point = { says: '风险', levels: MILD, signs: [] };
    expect(refusedAs(await api.command('set-point', point, 'unit-b-officer'))).toBe('403 not-your-assessment A2');
    expect(refusedAs(await api.submit({}, 'unit-b-officer'))).toBe('403 not-your-assessment A2');
    expect((await api.read('unit-b-officer')).status).toBe(200);
    expect((await api.list('unit-b-officer')).json['assessments']).toMatchObject([{ number: ASSESSMENT }]);
    expect(refusedAs(await api.read('street-c-officer'))).toBe('403 not-your-assessment A2');
  });
});

describe('A2, H2 · a named leader rules, on what was found', () => {
  it('refuses a conclusion on nothing: methods, points and the plan are asked for by name', async () => {
    await api.open();
    const none = await api.submit();
    expect(refusedAs(none)).toBe('422 methods-missing A2');
    expect(none.json['detail']).toBe(
      '已有 0 种方式的评估记录，至少须 2 种；尚可采用：舆情跟踪、抽样调查、重点走访、会商分析',
    );
    for (const method of ['tracking', 'consultation'])
      await api.command('record-finding', { method, on: '2026-03-02', says: '有议论' });
    expect(refusedAs(await api.submit())).toBe('422 no-point A2');
    await api.command('set-point', { says: '商户反映', levels: MILD, signs: [] });
    expect(refusedAs(await api.submit({ risk: 'low' }))).toBe('422 no-plan A2');
    const plan = await api.command('name-plan', { plan: 'food' });
    expect(refusedAs(plan)).toBe('422 unknown-plan P1');
    await api.command('name-plan', { plan: 'policy-misread' });
    expect((await api.submit({ risk: 'low' })).status).toBe(200);
  });

  it('another grade than the table’s takes a reason; at a medium risk each point has what is done against it', async () => {
    await api.open();
    await api.filled();
    expect(refusedAs(await api.submit({ risk: 'low' }))).toBe('422 reason-missing A2');
    await api.command('set-point', { says: '骑手停靠难', levels: MILD, signs: [] });
    const bare = await api.submit();
    expect(refusedAs(bare)).toBe('422 measures-missing A2');
    expect(bare.json['detail']).toBe('中风险的，每个风险点都须写明防范措施，尚缺：R3');
    expect((await api.submit({ risk: 'low', reason: '商户已签协议' })).status).toBe(200);
    // A low risk is ruled on by the unit’s own head, and not by the district.
    expect(await world.rings()).toContain(`2日10:00 unit-a-head ${ABOUT}，4日10:00前审批评估 +code`);
    expect((await api.decide('unit-a-head')).status).toBe(200);
  });

  it('what is of a high risk is put off or not launched, until it is less', async () => {
    await api.open();
    await api.filled(GRAVE);
    const launched = await api.submit({ risk: 'high' });
    expect(refusedAs(launched)).toBe('422 not-at-this-risk A2');
    expect(launched.json['detail']).toBe('高风险的只能暂缓发布或不发布；采取措施降低风险后，请更新风险点再报');
    expect((await api.submit({ risk: 'high', ruling: 'not-launch' })).status).toBe(200);
    await api.decide('mayor');
    expect(await api.stored()).toMatchObject({ status: 'closed', ruling: 'not-launch' });
    expect(await clocks()).toEqual([
      `assessment-findings ${at('2026-03-19 17:00')} met`,
      `assessment-ruling ${at('2026-03-26 09:00')} met`,
    ]);
    const rings = await world.rings();
    for (const person of ['unit-a-officer', 'unit-b-officer'])
      expect(rings).toContain(`2日10:00 ${person} 评估${ABOUT}：决定不发 +code`);
  });

  it('put off to another day it is assessed anew; put off without one, somebody is asked for the day', async () => {
    await api.open();
    await api.filled();
    await api.submit({ ruling: 'postpone', launchAt: at('2026-04-16 09:00') });
    await api.decide('mayor');
    expect(await api.stored()).toMatchObject({ status: 'assessing', round: 2, launchAt: at('2026-04-16 09:00') });
    expect(await clocks()).toEqual([
      `assessment-findings ${at('2026-03-19 17:00')} met`,
      `assessment-ruling ${at('2026-03-26 09:00')} met`,
      `assessment-findings:round2 ${at('2026-04-09 17:00')} running`,
      `assessment-ruling:round2 ${at('2026-04-16 09:00')} running`,
    ]);
    await api.submit({ ruling: 'postpone' });
    await api.decide('mayor');
    expect(await api.stored()).not.toHaveProperty('launchAt');
    // Twenty working days from 2 March.
    expect((await clocks()).at(-1)).toBe(`assessment-hour ${at('2026-03-30 23:59:59')} running`);
    expect(refusedAs(await api.submit())).toBe('422 no-hour A2');
    await api.command('move', { launchAt: at('2026-04-23 09:00'), says: '已备妥' });
    expect((await clocks()).find((one) => one.startsWith('assessment-hour'))).toMatch(/met$/);
    expect((await clocks()).at(-1)).toBe(`assessment-ruling:round3 ${at('2026-04-23 09:00')} running`);
  });

  it('H2 · whoever asks does not decide; sent back, it is put right and put before the leader again', async () => {
    await api.open();
    await api.filled();
    await api.submit({ risk: 'low', reason: '影响小' });
    expect(refusedAs(await api.decide('mayor'))).toBe('422 not-the-decider A2');
    // While it is before him nobody changes what he reads.
    const point = { point: 'R1', says: '商户反映', levels: MILD, signs: [] };
    expect(refusedAs(await api.command('set-point', point))).toBe('422 under-decision A2');
    await api.decide('unit-a-head', { decision: 'send-back', says: '抽样太少' });
    expect((await api.read()).json['assessment']).toMatchObject({ sentBack: '抽样太少' });
    expect(await clocks()).toContain(`assessment-again:again1 ${at('2026-03-03 23:59:59')} running`);
    await api.command('record-finding', { method: 'sampling', on: '2026-03-02', says: '补抽三百份' });
    await api.submit();
    expect(await clocks()).toContain(`assessment-again:again1 ${at('2026-03-03 23:59:59')} met`);
    expect((await api.decide('mayor')).status).toBe(200);
  });

  it('the deciding leader is away: who stands in for him is asked, and rules by his own name', async () => {
    world = await World.at('2026-03-02 10:00', {
      but: ({ contacts }) => {
        const head = contacts.find(({ id }) => id === 'unit-a-head');
        if (!head) throw new Error('unit-a has no head');
        head.away = [{ from: at('2026-03-01 00:00'), until: at('2026-03-20 00:00') }];
        head.substitute = 'unit-a-leader';
      },
    });
    api = assessmentsOf(world);
    await api.open();
    await api.filled(MILD);
    await world.rings();
    await api.submit({ risk: 'low' });
    expect(await world.rings()).toEqual(phones(['2日10:00', 'unit-a-leader', `${ABOUT}，4日10:00前审批评估 +code`]));
    await api.decide('unit-a-leader');
    expect(await api.stored()).toMatchObject({ status: 'armed', decider: 'unit-a-leader' });
  });

  it('what is before the leader is neither moved nor reworded; an hour that its watch moved meanwhile is put before him anew', async () => {
    await watches.launch({ launchAt: at('2026-03-26 09:00') });
    await api.open({ watch: WATCH });
    await api.filled();
    await api.submit();
    const moved = { launchAt: at('2026-03-20 09:00'), says: '提前发布' };
    expect(refusedAs(await api.command('move', moved, 'unit-a-officer'))).toBe('422 under-decision A2');
    const reworded = { says: '全区停车一律收费。', because: '写错' };
    expect(refusedAs(await api.command('correct', reworded, 'unit-a-officer'))).toBe('422 under-decision A2');
    expect((await watches.command('move', moved, 'unit-a-officer')).status).toBe(200);
    expect((await api.stored()).launchAt).toBe(at('2026-03-20 09:00'));
    // The leader read 26 March, and approves that.
    expect(refusedAs(await api.decide('mayor'))).toBe('422 hour-moved A2');
    expect((await api.decide('mayor', { decision: 'send-back', says: '时间变了' })).status).toBe(200);
    await api.submit();
    expect((await api.decide('mayor')).status).toBe(200);
    expect(await api.stored()).toMatchObject({ status: 'armed', launchAt: at('2026-03-20 09:00') });
    // Ruled, it may be put right again.
    expect((await api.command('correct', reworded, 'unit-a-officer')).status).toBe(200);
  });

  it('a risk point that is written anew keeps the cases whose words named it', async () => {
    await ruled();
    await world.advance('2026-03-25 10:00');
    const number = await alert('停车收费要来了，商户不满');
    expect((await api.stored()).points[0]).toMatchObject({ named: [number] });
    await api.command('correct-risk', { risk: 'high', reason: '涉及人数少计一级' }, 'unit-a-officer');
    await api.decide('mayor');
    const point = { point: 'R1', says: '沿街商户集体反映', levels: MILD, measure: '首两小时免费', signs: ['商户'] };
    expect((await api.command('set-point', point, 'unit-a-officer')).status).toBe(200);
    expect((await api.stored()).points[0]).toMatchObject({ levels: MILD, named: [number] });
  });

  it('a ruling to launch whose hour went by meanwhile is approved by nobody', async () => {
    await api.open({ launchAt: at('2026-03-03 09:00') });
    await api.filled();
    await api.submit();
    await world.advance('2026-03-03 09:30');
    expect(refusedAs(await api.decide('mayor'))).toBe('422 hour-over A2');
    expect((await api.decide('mayor', { decision: 'send-back', says: '时间已过' })).status).toBe(200);
  });
});

describe('A2, H2 · what was graded or done otherwise', () => {
  it('a grade that is corrected before the launch takes the ruling with it that it does not allow', async () => {
    await ruled();
    const asked = { risk: 'high', reason: '涉及人数少计一级' };
    expect((await api.command('correct-risk', asked, 'unit-a-officer')).status).toBe(200);
    expect(refusedAs(await api.decide('unit-a-head'))).toBe('422 not-the-decider A2');
    await api.decide('mayor');
    expect(await api.stored()).toMatchObject({ status: 'assessing', risk: 'high', round: 2 });
    expect((await clocks()).at(-1)).toBe(`assessment-ruling:round2 ${at('2026-03-26 09:00')} running`);
    expect((await api.read()).json['assessment']).toMatchObject({
      corrected: [{ was: '中风险', risk: '高风险', unruled: true, by: 'name of mayor' }],
    });
    // The hour stays, and its watch with it, until somebody rules otherwise.
    expect(await watches.stored()).toMatchObject({ status: 'open' });
    const points = { point: 'R1', says: '沿街商户集体反映', levels: GRAVE, measure: '免费', signs: ['商户'] };
    await api.command('set-point', points, 'unit-a-officer');
    await api.submit({ risk: 'high', ruling: 'not-launch' });
    await api.decide('mayor');
    expect(await watches.stored()).toMatchObject({ status: 'off' });
  });

  it('one that is corrected after the launch, or allows it, leaves what was ruled', async () => {
    await ruled();
    await world.advance('2026-03-27 10:00');
    await api.command('correct-risk', { risk: 'high', reason: '少计一级' }, 'unit-a-officer');
    await api.decide('mayor');
    expect(await api.stored()).toMatchObject({ status: 'armed', ruling: 'launch', risk: 'high' });
  });

  it('launched though nobody had ruled: its breach is recorded, it is watched at once, and it is assessed all the same', async () => {
    await api.open();
    await world.rings();
    await world.advance('2026-03-10 15:00');
    await world.rings();
    const recorded = await api.command(
      'record-launch',
      { launchedAt: at('2026-03-10 09:00'), document: '仑交发 9 号' },
      'unit-a-officer',
    );
    expect(recorded.json['assessment']).toMatchObject({
      status: 'assessing',
      unruled: true,
      breaches: [{ duty: 'unruled-launch', unit: { id: 'unit-a' }, dueAt: at('2026-03-10 09:00'), is: 'stands' }],
    });
    const rings = await world.rings();
    for (const person of ['unit-a-head', 'desk'])
      expect(rings).toContain(`10日15:00 ${person} 评估${ABOUT}：未评先发 +code`);
    expect(await watches.stored()).toMatchObject({
      launch: { at: at('2026-03-10 09:00') },
      toldAt: at('2026-03-10 15:00'),
    });
    const number = await alert('停车收费怎么说来就来');
    expect(await world.state(number)).toMatchObject({ foretoldBy: WATCH });
    // H2: set aside by a leader of another unit alone.
    const why = { duty: 'unruled-launch', says: '上级统一发布' };
    expect(refusedAs(await api.command('set-aside', why, 'unit-a-head'))).toBe('403 unit-concerned H2');
    await api.command('set-aside', why, 'mayor');
    expect((await api.read()).json['assessment']).toMatchObject({
      breaches: [{ is: 'set-aside', says: '上级统一发布' }],
    });
    await api.filled();
    await api.submit();
    await api.decide('mayor');
    expect(await api.stored()).toMatchObject({ status: 'armed', ruling: 'launch', cases: [number] });
    expect(await clocks()).toContain(`assessment-ruling#2 ${at('2026-03-10 09:00')} met late`);
  });

  it('launched though nobody had ruled, and watched for already: the watch has the hour at which it was, and its echo is known', async () => {
    await watches.launch({ launchAt: at('2026-03-26 09:00') });
    await api.open({ watch: WATCH });
    await world.advance('2026-03-10 15:00');
    await api.command('record-launch', { launchedAt: at('2026-03-10 09:00') }, 'unit-a-officer');
    expect((await watches.stored()).launch).toMatchObject({
      at: at('2026-03-10 09:00'),
      lineBy: at('2026-03-10 19:00'),
    });
    await world.advance('2026-03-10 15:01');
    const number = await alert('停车收费怎么说来就来');
    expect(await world.state(number)).toMatchObject({ foretoldBy: WATCH });
    expect((await api.stored()).cases).toEqual([number]);
  });

  it('H2 · one that turns out to have been launched before it was entered is recorded as that, within the time in which it is assessed at all', async () => {
    await api.open();
    const late = await api.command('record-launch', { launchedAt: at('2025-08-01 09:00') }, 'unit-a-officer');
    expect(refusedAs(late)).toBe('422 too-long-ago ours');
    const before = await api.command('record-launch', { launchedAt: at('2026-02-27 09:00') }, 'unit-a-officer');
    expect(before.json['assessment']).toMatchObject({
      unruled: true,
      breaches: [{ duty: 'unruled-launch', dueAt: at('2026-02-27 09:00'), is: 'stands' }],
    });
    expect(await watches.stored()).toMatchObject({ launch: { at: at('2026-02-27 09:00') } });
  });

  it('launched against a ruling not to launch: recorded, and open again', async () => {
    await api.open();
    await api.filled(GRAVE);
    await api.submit({ risk: 'high', ruling: 'not-launch' });
    await api.decide('mayor');
    await world.advance('2026-03-05 10:00');
    await api.command('record-launch', { launchedAt: at('2026-03-05 09:00') }, 'desk');
    expect(await api.stored()).toMatchObject({
      status: 'assessing',
      round: 2,
      findingsBy: at('2026-03-06 10:00'),
      breaches: [{ duty: 'unruled-launch', is: 'stands' }],
    });
  });

  it('a policy that was launched and never assessed is entered as that', async () => {
    expect(refusedAs(await api.open({ launchAt: at('2026-03-01 09:00') }))).toBe('422 over-already A2');
    await api.open({ launchAt: at('2026-03-01 09:00'), launched: true });
    expect(await api.stored()).toMatchObject({
      launchedAt: at('2026-03-01 09:00'),
      findingsBy: at('2026-03-03 10:00'),
      breaches: [{ duty: 'unruled-launch' }],
    });
    expect(await watches.stored()).toMatchObject({ launch: { at: at('2026-03-01 09:00') } });
  });

  it('given up before anybody ruled, nothing is owed', async () => {
    await api.open();
    await api.command('drop', { says: '方案撤回' }, 'unit-a-officer');
    expect(await api.stored()).toMatchObject({ status: 'dropped' });
    expect(await clocks()).toEqual([]);
    expect(refusedAs(await api.submit())).toBe('422 not-open ours');
  });
});

describe('A2, M1 · the assessment says whether, its watch when', () => {
  it('a launch that is watched for already is taken over with its hour, words and subject, and opened no second time', async () => {
    await watches.launch({ launchAt: at('2026-03-26 09:00') });
    const opened = await api.open({ watch: WATCH, launchAt: undefined, subject: undefined, mentions: undefined });
    expect(opened.json['assessment']).toMatchObject({
      subject: '交通',
      mentions: ['停车收费'],
      launchAt: at('2026-03-26 09:00'),
      watch: { number: WATCH, over: false },
    });
    expect(await watches.stored()).toMatchObject({ assessment: { number: ASSESSMENT, signs: [] } });
    await api.filled();
    await api.submit();
    await api.decide('mayor');
    expect(await watches.stored()).toMatchObject({ assessment: { plan: 'policy-misread', signs: ['商户', '月卡'] } });
    expect((await watches.list()).json['watches']).toHaveLength(1);
    expect(refusedAs(await api.open({ watch: WATCH }))).toBe('422 assessed-already A2');
  });

  it('put off without an hour the watch is off; with a new hour and a new ruling another watches for it', async () => {
    await watches.launch({ launchAt: at('2026-03-26 09:00') });
    await api.open({ watch: WATCH });
    await api.filled();
    await api.submit({ ruling: 'postpone' });
    await api.decide('mayor');
    expect(await watches.stored()).toMatchObject({ status: 'off' });
    expect(await api.stored()).toMatchObject({ round: 2, watch: { number: WATCH, over: true } });
    await api.command('move', { launchAt: at('2026-04-23 09:00'), says: '已备妥' }, 'unit-a-officer');
    await api.submit();
    await api.decide('mayor');
    expect(await api.stored()).toMatchObject({ status: 'armed', watch: { number: 'BLG2600002' } });
  });

  it('its hour over unruled, it is moved, and its watch follows though it took the hour for a launch', async () => {
    await watches.launch({ launchAt: at('2026-03-26 09:00') });
    await api.open({ watch: WATCH });
    await api.filled();
    await world.advance('2026-03-26 10:00');
    expect(refusedAs(await api.submit())).toBe('422 hour-over A2');
    const moved = { launchAt: at('2026-04-23 09:00'), says: '没有如期发布' };
    expect((await api.command('move', moved, 'unit-a-officer')).status).toBe(200);
    expect((await watches.stored()).launch?.at).toBe(at('2026-04-23 09:00'));
    await api.submit({ ruling: 'not-launch' });
    await api.decide('mayor');
    expect(await watches.stored()).toMatchObject({ status: 'off' });
  });

  it('another unit’s watch, a period, one that is over and another hour are not taken over', async () => {
    await watches.launch({ launchAt: at('2026-03-26 09:00'), owner: 'unit-b', units: [] });
    expect(refusedAs(await api.open({ watch: WATCH }))).toBe('422 other-owner A2');
    await watches.period();
    const period = { watch: 'BLG2600002', unit: 'qu-zhengfu-ban' };
    expect(refusedAs(await api.open(period))).toBe('422 not-a-launch M1');
    const hour = { watch: WATCH, unit: 'unit-b', coUnits: [], launchAt: at('2026-03-27 09:00') };
    expect(refusedAs(await api.open(hour))).toBe('422 other-hour A2');
    await watches.command('call-off', { says: '不出台了' }, 'unit-b-officer');
    expect(refusedAs(await api.open({ ...hour, launchAt: at('2026-03-26 09:00') }))).toBe('422 watch-over M1');
  });

  it('its watch called off, it has no hour, and what was ruled stands no longer', async () => {
    await ruled();
    await watches.command('call-off', { says: '不出台了' }, 'unit-a-officer');
    expect(await api.stored()).toMatchObject({ status: 'assessing', watch: { number: WATCH, over: true } });
    expect((await clocks()).at(-1)).toMatch(/^assessment-hour .* running$/);
    await api.command('drop', { says: '不出台了' }, 'unit-a-officer');
    expect(await api.stored()).toMatchObject({ status: 'dropped' });
  });
});

describe('P8, A2 · the page behind a text, and the report', () => {
  it('whoever walks the houses writes down there what was said, once however often it is sent', async () => {
    await api.open();
    const code = (await world.heard()).find(({ person }) => person === 'unit-b-officer')?.code ?? '';
    expect((await call(world, code)).text).not.toContain('停车收费新政');
    const shown = await call(world, code, { action: 'view' });
    expect(shown.text).toContain('停车收费新政');
    expect(shown.text).not.toContain('风险点 R');
    const version = String((await api.stored()).personVersion);
    const form = { action: 'record-finding', version, method: 'visits', on: '2026-03-02', says: '二十户中十三户反对' };
    await call(world, code, form);
    await call(world, code, form);
    expect((await api.stored()).findings).toEqual([{ id: 'F1', method: 'visits', unit: 'unit-b' }]);
    expect((await call(world, code, { action: 'submit', version })).text).toContain('请登录平台办理');
  });

  it('H5 · what slipped into it is erased by two people, also from what an alert is compared with', async () => {
    await api.open();
    await api.filled();
    const record = (await api.read()).json['events'] as { seq: number; type: string; point?: string }[];
    const set = record.find(({ type, point }) => type === 'point-set' && point === 'R1')?.seq ?? 0;
    await api.command('ask-purge', { events: [1, set], says: '误写了商户姓名' });
    expect(refusedAs(await api.decide('desk'))).toBe('422 second-person-needed H5');
    expect((await api.decide('duty-leader')).status).toBe(200);
    const state = await api.stored();
    expect(`${state.name}${state.says}${state.document ?? ''}`).not.toMatch(/停车|小港|征求/);
    expect(state.mentions).toEqual([]);
    expect(state.points.map(({ signs }) => signs)).toEqual([[], ['月卡']]);
    expect(JSON.stringify((await api.read()).json)).not.toContain('沿街商户集体反映');
    // Its watch keeps words of its own, which are erased there.
    await ruled();
    const number = 'BLG2600001';
    await watches.command('ask-purge', { events: [1], says: '误写了商户姓名' }, 'desk', number);
    const waiting = (await watches.stored()).proposals?.[0]?.id;
    await watches.command('decide', { proposalId: waiting, decision: 'approve' }, 'duty-leader', number);
    expect(await watches.stored()).toMatchObject({ mentions: [], assessment: { signs: [] } });
  });

  it('H1 · signs of a risk point name no person', async () => {
    await api.open();
    const point = { says: '商户反映', levels: MILD, signs: ['13812345678'] };
    expect(refusedAs(await api.command('set-point', point))).toBe('422 names-a-person H1');
  });

  it('the report says what was found, by which rule it was graded, who ruled, and what came true', async () => {
    await ruled();
    const paper = JSON.stringify((await api.read()).json['paper']);
    for (const said of [
      '关于《停车收费新政》的舆情风险评估报告',
      '舆情跟踪（2026年3月2日，unit-a name）：网上已有三百余条议论。',
      'R1 沿街商户集体反映。可能性：可能，强度：集中投诉，持续时间：数周，涉及人数：千人以下，可控性：易于化解；合计9分。防范措施：首小时免费。',
      '综合评定为中风险。',
      '按评级规则为中风险（有风险点五项合计 9 分以上：R1）。',
      '处置预案：重大政策误解误读回应预案',
      'name of mayor于2026年3月2日10时决定：发布。',
      'R1 尚未认定。',
    ])
      expect(paper).toContain(said);
    const file = await api.read('unit-a-head', ASSESSMENT, { as: 'docx' });
    expect(file.status).toBe(200);
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('停车收费新政'));
  });
});
