import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { toMs } from '../../functions/domain/matter/instant.ts';
import { receiveAlerts } from '../../functions/handlers/http/receive-alerts.ts';
import { registerCase } from '../../functions/handlers/http/register-case.ts';
import { problemType } from '../../functions/runtime/http.ts';
import { front } from '../handlers/call.ts';
import { phones } from '../harness/rings.ts';
import { WATCH, watchesOf } from '../harness/watches.ts';
import { shanghai, World } from '../harness/world.ts';

const at = shanghai;
const SECRET = `whsec_${Buffer.from('the secret of this small source!').toString('base64')}`;
let world: World;
let api: ReturnType<typeof watchesOf>;

/** A Monday morning; the policy is launched on the Thursday of the week after, at nine. */
beforeEach(async () => {
  world = await World.at('2026-03-02 10:00', { webhookSecrets: { generic: [SECRET] } });
  api = watchesOf(world);
});

const LINE = { says: '4 月 1 日起执行。', questions: [{ asks: '已缴的怎么办', answer: '按原标准。' }] };
const DUE = `办件${WATCH}（黄）交通，10日09:00前拟口径 +code`;
const MISSED = `办件${WATCH}（黄）交通逾10日09:00未拟口径 +code`;
const clocks = async (): Promise<string[]> =>
  (await api.stored()).clocks.map(({ id, dueAt, state }) => `${id} ${dueAt} ${state}`);

describe('M1, P1 · a launch is known before it comes: its draft line and the units that it concerns', () => {
  it('asks its owner for the draft line 48 hours before, reminds, escalates, and tells the units two working days before', async () => {
    const opened = await api.launch();
    expect(opened.status).toBe(201);
    expect(opened.json['watch']).toMatchObject({
      number: WATCH,
      form: 'launch',
      phase: 'coming',
      subject: '交通',
      grade: 'III',
      owner: { id: 'unit-a' },
      launchAt: at('2026-03-12 09:00'),
      // Tuesday: the Wednesday and the Tuesday before a Thursday.
      noticeAt: at('2026-03-10 09:00'),
      next: { name: '拟定口径', move: { id: 'unit-a' }, dueAt: at('2026-03-10 09:00') },
    });
    await world.advance('2026-03-10 12:00');
    expect(await world.rings()).toEqual(
      phones(
        ['2日10:00', 'unit-a-officer', DUE],
        // Half of 191 hours.
        ['6日09:30', 'unit-a-officer', DUE],
        ['9日09:00', 'unit-a-officer', DUE],
        ['10日09:00', 'unit-a-officer unit-a-leader desk', MISSED],
        ['10日09:00', 'unit-b-officer street-c-officer', `办件${WATCH}（黄）交通政策12日09:00发布，特告 +code`],
      ),
    );
    expect(await api.events('units-told')).toMatchObject([
      { units: ['unit-b', 'street-c'], actor: { kind: 'system' } },
    ]);
    await api.command('set-line', LINE, 'unit-a-officer');
    expect(await clocks()).toEqual([
      `watch-line ${at('2026-03-10 09:00')} met`,
      `watch-notice ${at('2026-03-10 17:00')} met`,
    ]);
    expect((await api.read()).json['watch']).toMatchObject({
      line: { version: 1, says: LINE.says, questions: LINE.questions, by: 'name of unit-a-officer' },
    });
  });

  it('a line in time silences its clock; the units are told all the same, and read it only then', async () => {
    await api.launch();
    await api.command('set-line', LINE, 'unit-a-officer');
    expect((await api.read('unit-b-officer')).status).toBe(403);
    expect((await api.list('unit-b-officer')).json['watches']).toEqual([]);
    await world.rings();
    await world.advance('2026-03-10 12:00');
    expect(await world.rings()).toEqual(
      phones(['10日09:00', 'unit-b-officer street-c-officer', `办件${WATCH}（黄）交通政策12日09:00发布，特告 +code`]),
    );
    expect((await api.read('unit-b-officer')).status).toBe(200);
  });

  it('entered too late for its day of notice, it tells at once and leaves the owner some hours', async () => {
    await api.launch({ launchAt: '2026-03-03T09:00:00+08:00' });
    expect(await world.rings()).toEqual(
      phones(
        ['2日10:00', 'unit-a-officer', `办件${WATCH}（黄）交通，2日14:00前拟口径 +code`],
        ['2日10:00', 'unit-b-officer street-c-officer', `办件${WATCH}（黄）交通政策3日09:00发布，特告 +code`],
      ),
    );
    expect(await api.events('units-told')).toMatchObject([{ why: 'late' }]);
  });

  it('H3 · without a calendar of its year nobody guesses the working day: the units are told at once, and the record says why', async () => {
    world = await World.at('2026-12-28 10:00');
    api = watchesOf(world);
    await api.launch({ launchAt: '2027-01-08T09:00:00+08:00' });
    expect(await api.events('units-told')).toMatchObject([{ why: 'no-calendar' }]);
    expect(await clocks()).toEqual([`watch-line ${at('2027-01-06 09:00')} running`]);
  });

  it('put off, it asks and tells by the new time, and whoever knew of it is told', async () => {
    await api.launch();
    await world.rings();
    const moved = await api.command(
      'move',
      { launchAt: '2026-03-20T09:00:00+08:00', says: '配套细则未出' },
      'unit-a-officer',
    );
    expect(moved.status).toBe(200);
    expect(await clocks()).toEqual([
      `watch-line#2 ${at('2026-03-18 09:00')} running`,
      `watch-notice#2 ${at('2026-03-18 17:00')} running`,
    ]);
    // The owner pressed himself, and nobody else knew.
    expect(await world.rings()).toEqual([]);
    await world.advance('2026-03-18 10:00');
    await world.rings();
    await api.command('move', { launchAt: '2026-03-25T09:00:00+08:00', says: '再延' });
    expect(await world.rings()).toEqual(
      phones([
        '18日10:00',
        'unit-a-officer unit-b-officer street-c-officer',
        `关注办件${WATCH}（黄）交通：时间有变 +code`,
      ]),
    );
    // A unit hears of a day once.
    expect(await api.events('units-told')).toHaveLength(1);
  });

  it('called off, it tells whoever knew, asks nothing more and foretells nothing', async () => {
    await api.launch();
    await api.command('tell-units', {}, 'unit-a-officer');
    await world.rings();
    expect((await api.command('call-off', { says: '暂不出台' }, 'unit-a-officer')).status).toBe(200);
    expect(await world.rings()).toEqual(
      phones(['2日10:00', 'unit-b-officer street-c-officer', `关注办件${WATCH}（黄）交通：已取消 +code`]),
    );
    await world.advance('2026-03-20 10:00');
    expect(await world.rings()).toEqual([]);
    expect((await api.command('set-line', LINE)).json).toMatchObject({ type: problemType('not-open') });
    expect((await api.list('desk', { status: 'off' })).json['watches']).toMatchObject([{ number: WATCH }]);
  });

  it('H2 · corrects what was entered, with what it was; a unit that came in by mistake is told that it is out', async () => {
    await api.launch();
    await api.command('tell-units');
    await world.rings();
    await api.command('correct', { name: '停车收费办法', leads: 'unit-b', because: '名称写错' });
    expect((await api.events('facts-corrected'))[0]).toMatchObject({
      is: { name: '停车收费办法', leads: 'unit-b', says: expect.any(String) },
      was: { name: '停车收费新政' },
    });
    await api.command('remove-unit', { unit: 'street-c', says: '与其无关' });
    expect(await world.rings()).toEqual(
      phones(['2日10:00', 'street-c-officer', `关注办件${WATCH}（黄）交通：不再列入 +code`]),
    );
    expect((await api.read('street-c-officer')).status).toBe(403);
    expect((await api.stored()).former).toEqual(['street-c']);
  });

  it.each<[string, object, string, number, string]>([
    ['a launch that is over', { launchAt: '2026-03-02T09:59:00+08:00' }, 'desk', 422, 'over-already'],
    ['neither a launch nor a period', { launchAt: undefined }, 'desk', 422, 'launch-or-period'],
    ['an unknown unit', { units: ['nowhere'] }, 'desk', 422, 'unknown-unit'],
    ['a unit twice', { units: ['unit-b', 'unit-b'] }, 'desk', 422, 'units-out-of-range'],
    ['an unknown subject', { subject: '天气' }, 'desk', 422, 'unknown-subject'],
    ['a telephone as a word', { mentions: ['13800000000'] }, 'desk', 422, 'names-a-person'],
    ['a classification mark', { says: '机密★1年' }, 'desk', 422, 'classified'],
    ['an officer for another unit', {}, 'unit-b-officer', 403, 'not-your-role'],
    ['a leader of a unit', {}, 'unit-a-leader', 403, 'not-your-role'],
    ['an auditor’s pen', {}, 'unit-a-spokesperson', 403, 'not-your-role'],
  ])('refuses %s', async (_, body, as, status, type) => {
    expect((await api.launch(body, as)).json).toMatchObject({ status, type: problemType(type) });
  });

  it('an officer enters a launch of his own unit', async () => {
    expect((await api.launch({}, 'unit-a-officer')).status).toBe(201);
  });

  it('makes this year’s from last year’s: all but its days, its document and its line', async () => {
    await api.launch();
    await api.command('set-line', LINE);
    const again = await api.open({ like: WATCH, launchAt: '2026-04-02T09:00:00+08:00' });
    expect(again.status).toBe(201);
    expect(again.json['watch']).toMatchObject({
      number: 'BLG2600002',
      name: '停车收费新政',
      mentions: ['停车收费'],
      owner: { id: 'unit-a' },
      units: 2,
      like: WATCH,
      lines: 0,
    });
    expect(again.json['watch']).not.toHaveProperty('document');
  });
});

const suggestion = async (number: string) => (await world.events(number, 'case-opened'))[0]?.suggestion;

describe('M1, R1, H2 · what was foretold is at hand when it comes', () => {
  let sent = 0;
  /** What a monitoring system pushes; the number of its case. */
  async function alert(title: string): Promise<string> {
    sent += 1;
    const now = toMs(world.now);
    const [id, raw] = [`msg_${sent}`, JSON.stringify({ id: `a${sent}`, title, text: '大家都在议论，请回应。' })];
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

  it('an alert that mentions it after its launch suggests who leads, and both name each other', async () => {
    await api.launch({ leads: 'unit-b' });
    await world.advance('2026-03-12 10:00');
    const number = await alert('小港停车收费太突然');
    expect((await suggestion(number))?.unit).toBe('unit-b');
    expect((await suggestion(number))?.unitReasons[0]).toEqual({
      row: WATCH,
      clause: 'M1',
      says: `关注事项 ${WATCH}：提及“停车收费”`,
    });
    // A suggestion: it waits for a person (H2).
    expect(await world.state(number)).toMatchObject({ status: 'appraising', foretoldBy: WATCH, assignments: [] });
    expect((await api.read()).json['watch']).toMatchObject({ cases: [number] });
    expect((await api.read('unit-a-officer')).json['watch']).toMatchObject({ cases: [] });
  });

  it('is not compared before the units know of it, nor when its echo is long over', async () => {
    await api.launch();
    expect(await world.state(await alert('停车收费要来了'))).not.toHaveProperty('foretoldBy');
    await api.command('tell-units');
    await world.advance('PT1M');
    expect(await world.state(await alert('听说停车收费要实施，沿街商户不满'))).toMatchObject({ foretoldBy: WATCH });
    // Thirty days after the launch.
    await world.advance('2026-04-11 09:01');
    expect(await world.state(await alert('停车收费实施一个月，投诉不断'))).not.toHaveProperty('foretoldBy');
  });

  it('the desk registers by hand from it, under its subject word', async () => {
    await api.launch();
    await api.command('tell-units');
    const answer = await front(registerCase, world.ports).call('POST /api/cases', {
      as: 'desk',
      body: { summary: '来电询问收费标准', categories: ['policy-misread'], learntBy: 'phone', foretoldBy: WATCH },
    });
    await world.settle();
    expect(answer).toMatchObject({ status: 201, json: { case: { foretoldBy: WATCH, subject: '交通' } } });
    expect((await api.stored()).cases).toHaveLength(1);
  });
});
