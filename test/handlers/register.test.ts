import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, toMs } from '../../functions/domain/matter/instant.ts';
import { receiveAlerts } from '../../functions/handlers/http/receive-alerts.ts';
import { registerCase } from '../../functions/handlers/http/register-case.ts';
import { workStuckAlerts } from '../../functions/handlers/http/work-stuck-alerts.ts';
import { type Answer, front } from './call.ts';
import { caseOf, type Desk, desk, later, NOW, REGISTER } from './desk.ts';

const SECRET = `whsec_${Buffer.from('the secret of this small source!').toString('base64')}`;
const PAGE = 'https://bbs.example.com/thread/17';
const TEXT = '新碶街道星阳小区从九月二十八日晚上开始停水，到今天已经三天了，物业说是自来水公司的管道坏了，没有人来修。';

let api: Desk;
let sent = 0;
beforeEach(async () => {
  api = await desk({ webhookSecrets: { generic: [SECRET] } });
});

/** What a monitoring system pushes, signed. */
async function pushed(alert: object): Promise<unknown> {
  sent += 1;
  const [id, raw, at] = [
    `msg_${sent}`,
    JSON.stringify({ id: `a${sent}`, title: '小区停水', ...alert }),
    toMs(api.ports.clock.now()),
  ];
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at / 1000)),
    'webhook-signature': new Webhook(SECRET).sign(id, new Date(at), raw),
  };
  const answer = await front(receiveAlerts, api.ports).call('POST /webhooks/{source}', {
    path: { source: 'generic' },
    headers,
    rawBody: raw,
  });
  return (answer.json['results'] as unknown[])[0];
}
const alikeOf = (answer: Answer): unknown => answer.json['alike'];
const everythingKept = (): string =>
  JSON.stringify([...api.ports.tables.cases.values(), ...api.ports.tables.alerts.values()], (_key, value: unknown) =>
    value instanceof Map ? [...value.entries()] : value,
  );

describe('M4 · what a person registers is one case with later alerts of it', () => {
  it('by its page, whatever led there', async () => {
    const { number } = caseOf(await api.register({ ...REGISTER, url: `${PAGE}?from=timeline` }));
    expect(await pushed({ url: `${PAGE}?spm=1` })).toMatchObject({
      outcome: 'joined',
      caseNumber: number,
      why: { code: 'same-page' },
    });
  });

  it('by the words that were pasted', async () => {
    const { number } = caseOf(await api.register({ ...REGISTER, text: `小区停水\n${TEXT}` }));
    expect(await pushed({ text: `${TEXT}求关注！` })).toMatchObject({ outcome: 'joined', caseNumber: number });
  });

  it('opens its own case where nothing was pasted', async () => {
    await api.register();
    expect(await pushed({ url: PAGE })).toMatchObject({ outcome: 'opened' });
  });

  it('says in the preview which open case has it already, and how that is known', async () => {
    await pushed({ url: PAGE, text: TEXT });
    const answer = await api.register({ ...REGISTER, url: PAGE }, 'desk', { preview: 'true' });
    expect(alikeOf(answer)).toEqual({
      number: 'BL2600001',
      status: 'appraising',
      why: { code: 'same-page' },
      subject: expect.any(String),
    });
    expect(alikeOf(await api.register(REGISTER, 'desk', { preview: 'true' }))).toBeUndefined();
    expect(api.ports.tables.cases.size).toBe(1);
  });

  it('may be registered all the same: the page stays with the case that had it', async () => {
    await pushed({ url: PAGE });
    const answer = await api.register({ ...REGISTER, url: PAGE });
    expect([answer.status, caseOf(answer).number]).toEqual([201, 'BL2600002']);
    expect(await pushed({ url: PAGE })).toMatchObject({ outcome: 'joined', caseNumber: 'BL2600001' });
  });

  it('is told to the case that has it: the record says who learnt of it and how, the page joins like an alert, no case opens', async () => {
    const { number } = caseOf(await api.register({ ...REGISTER, url: PAGE }));
    later(api.ports, HOUR);
    const answer = await api.register({
      ...REGISTER,
      learntBy: 'media',
      summary: '记者来电问停水',
      url: 'https://news.example.com/2',
      joinTo: number,
    });
    expect(answer).toMatchObject({
      status: 200,
      json: { case: { number }, events: [{ type: 'noted', says: '又收到同一事项（媒体采访）：记者来电问停水' }] },
    });
    expect(api.ports.tables.cases.size).toBe(1);
    expect(await api.ports.store.alerts(number)).toMatchObject([
      { outcome: 'opened', source: 'registered' },
      { outcome: 'joined', source: 'registered', why: { code: 'registered-with', by: 'name of desk' } },
    ]);
    expect(await pushed({ url: 'https://news.example.com/2' })).toMatchObject({
      outcome: 'joined',
      caseNumber: number,
    });
  });

  it('keeps a superior’s limit when it is told to a case (P2)', async () => {
    const { number } = caseOf(await api.register({ ...REGISTER, url: PAGE }));
    const assignedBy = { unit: '市政府办', number: '甬政办12', dueAt: '2026-03-21T10:00:00.000Z' };
    const state = caseOf(await api.register({ ...REGISTER, url: PAGE, joinTo: number, assignedBy }));
    expect(state.clocks.find((clock) => clock.kind === 'assigned-limit')).toMatchObject({ dueAt: assignedBy.dueAt });
  });

  it('recurs where the case that had it is over', async () => {
    const { number } = caseOf(await api.register({ ...REGISTER, url: PAGE }));
    await api.command(number, 'end', { outcome: 'not-government', reason: '商业纠纷' });
    later(api.ports, DAY);
    const again = await api.register({ ...REGISTER, url: PAGE });
    expect(caseOf(again)).toMatchObject({ recurrenceOf: number });
    expect(await pushed({ url: PAGE })).toMatchObject({ outcome: 'joined', caseNumber: caseOf(again).number });
  });

  it('recurs for every message of the case that is over: their newer words join it', async () => {
    const first = { id: 'm-1', text: TEXT };
    const number = ((await pushed(first)) as { caseNumber: string }).caseNumber;
    await api.command(number, 'end', { outcome: 'not-government', reason: '商业纠纷' });
    later(api.ports, DAY);
    const again = caseOf(await api.register({ ...REGISTER, text: TEXT }));
    expect(again).toMatchObject({ recurrenceOf: number });
    const newer = `${TEXT}物业锁了办公室，业主在门口等答复，老人没有水做饭，孩子没有水洗澡，街道说要等区里协调处理`;
    expect(await pushed({ id: 'm-1', text: newer })).toMatchObject({ outcome: 'joined', caseNumber: again.number });
  });

  it('a drill takes no claim: real alerts never join it (S4)', async () => {
    await api.register({ ...REGISTER, url: PAGE, drill: true });
    expect(await pushed({ url: PAGE })).toMatchObject({ outcome: 'opened' });
  });

  it.each([
    ['a case that is not there', { joinTo: 'BL2699999' }, 'unknown-target'],
    [
      'what was learnt earlier, whose clocks would start earlier (H4)',
      { discoveredAt: '2026-03-20T08:00:00+08:00' },
      'learnt-of-earlier',
    ],
    ['a drill for a real case', { drill: true }, 'drill-differs'],
  ])('refuses to tell a case of %s', async (_, more, type) => {
    const { number } = caseOf(await api.register({ ...REGISTER, url: PAGE }));
    const answer = await api.register({ ...REGISTER, url: PAGE, joinTo: number, ...more });
    expect(answer).toMatchObject({ status: 422, json: { pointer: '/joinTo' } });
    expect(answer.json['type']).toContain(type);
    expect(await api.ports.store.alerts(number)).toHaveLength(1);
  });

  it('refuses to tell a case that is over', async () => {
    const { number } = caseOf(await api.register(REGISTER));
    await api.command(number, 'end', { outcome: 'not-government', reason: '商业纠纷' });
    expect(await api.register({ ...REGISTER, joinTo: number })).toMatchObject({
      status: 422,
      json: { pointer: '/joinTo' },
    });
  });

  it('refuses what is no web address', async () => {
    expect(await api.register({ ...REGISTER, url: '某论坛' })).toMatchObject({
      status: 400,
      json: { pointer: '/url' },
    });
    expect(api.ports.tables.cases.size).toBe(0);
  });
});

const registrationOf = (answer: Answer, as = 'desk'): Promise<Answer> =>
  front(registerCase, api.ports).call('GET /api/registrations/{id}', { as, path: { id: String(answer.json['id']) } });

describe('M4 · a registration goes through the log of the shard', () => {
  const KEY = { 'idempotency-key': 'press-0001' };
  const press = (body: object = REGISTER, headers: Record<string, string> = KEY): Promise<Answer> =>
    front(registerCase, api.ports).call('POST /api/cases', { as: 'desk', body, headers });

  it('is accepted where others are worked first, and told later to whoever registered it', async () => {
    const { outside } = api.ports;
    api.ports.outside = { ...outside, pause: async () => undefined };
    const answer = await press({ ...REGISTER, unit: 'unit-a', url: PAGE });
    expect(answer).toMatchObject({
      status: 202,
      headers: { location: `/api/registrations/${String(answer.json['id'])}` },
      json: { outcome: 'pending' },
    });
    expect(api.ports.tables.cases.size).toBe(0);
    expect((await registrationOf(answer)).json).toMatchObject({ outcome: 'pending' });
    await api.ports.work();
    expect((await registrationOf(answer)).json).toMatchObject({ outcome: 'opened', caseNumber: 'BL2600001' });
    expect((await registrationOf(answer, 'night-desk')).status).toBe(404);
    expect((await api.ports.store.load('BL2600001'))?.state.assignments).toMatchObject([{ unit: 'unit-a' }]);
    api.ports.outside = outside;
    expect(await pushed({ url: PAGE })).toMatchObject({ outcome: 'joined', caseNumber: 'BL2600001' });
  });

  it('is one case however often it is pressed', async () => {
    const { number } = caseOf(await press());
    const again = await press();
    expect([again.status, caseOf(again).number]).toEqual([201, number]);
    expect(api.ports.tables.cases.size).toBe(1);
    expect(caseOf(await press(REGISTER, {})).number).not.toBe(number);
  });

  it('is told to the case once however often it is pressed', async () => {
    const { number } = caseOf(await api.register(REGISTER));
    const told = { ...REGISTER, summary: '又来反映', joinTo: number };
    const first = await press(told);
    const again = await press(told);
    expect([first.status, again.status, caseOf(again).number]).toEqual([200, 200, number]);
    const notes = (await api.ports.store.events(number)).filter(({ type }) => type === 'noted');
    expect(notes).toHaveLength(1);
    expect(await press({ ...told, summary: '另一件事' })).toMatchObject({ status: 409 });
    expect(await press()).toMatchObject({ status: 409 });
  });

  it('is the same registration where its unit is out of use by now', async () => {
    const body = { ...REGISTER, unit: 'unit-a' };
    const { number } = caseOf(await press(body));
    const { directory } = api.ports.tables;
    const known = directory.units.get('unit-a');
    if (known) directory.units.set('unit-a', { ...known, active: false });
    api.ports.clock.advance(2 * MINUTE);
    expect(await press({ ...body }, { 'idempotency-key': 'press-0002' })).toMatchObject({ status: 400 });
    const again = await press(body);
    expect([again.status, caseOf(again).number]).toEqual([201, number]);
  });

  it('refuses another registration under the same key', async () => {
    await press();
    expect(await press({ ...REGISTER, summary: '另一件事' })).toMatchObject({ status: 409 });
    expect(await press(REGISTER, { 'idempotency-key': '短' })).toMatchObject({ status: 400 });
    expect(api.ports.tables.cases.size).toBe(1);
  });

  it('opens once where a later writer took the shard over between its steps', async () => {
    const { store } = api.ports;
    let takenOver = 0;
    api.ports.store = {
      ...store,
      putClaims: async (lease, claims) => {
        if (takenOver === 0) {
          await store.takeLease('BL');
          await api.ports.nudges.nudge('BL');
        }
        takenOver += 1;
        await store.putClaims(lease, claims);
      },
    };
    const { number } = caseOf(await press({ ...REGISTER, url: PAGE }));
    expect(takenOver).toBe(2);
    expect(await pushed({ url: PAGE })).toMatchObject({ outcome: 'joined', caseNumber: number });
    expect(api.ports.tables.cases.size).toBe(1);
  });

  it.each(['load', 'noteTry'] as const)(
    'is assigned once where the writer died at %s after it was opened',
    async (at) => {
      const { store } = api.ports;
      let died = 0;
      api.ports.store = {
        ...store,
        [at]: async (...given: never[]) => {
          if (api.ports.tables.cases.size > 0 && died < 1 && api.ports.tables.log.size > 0) {
            died += 1;
            throw new Error('killed');
          }
          return (store[at] as (...all: never[]) => Promise<unknown>)(...given);
        },
      };
      await press({ ...REGISTER, unit: 'unit-a' });
      await api.ports.nudges.nudge('BL');
      await api.ports.work();
      expect(api.ports.tables.cases.size).toBe(1);
      expect((await store.load('BL2600001'))?.state.assignments).toHaveLength(1);
      expect(api.ports.tables.log.size).toBe(0);
    },
  );

  it('lies on the desk where it failed three times, with what was registered, and opens when tried again', async () => {
    const { store } = api.ports;
    api.ports.store = {
      ...store,
      commit: async () => {
        throw new Error('no room');
      },
    };
    const answer = await press({ ...REGISTER, url: PAGE });
    expect(answer).toMatchObject({ status: 202, json: { outcome: 'set-aside' } });
    api.ports.store = store;
    const stuck = front(workStuckAlerts, api.ports);
    const rows = await stuck.call('GET /api/stuck-alerts', { as: 'desk' });
    const [row] = rows.json['alerts'] as { id: string }[];
    expect(row).toMatchObject({ source: { id: 'registered', name: '人工登记' }, failure: 'Error' });
    const path = { id: row?.id ?? '', action: 'open' };
    const opened = await stuck.call('POST /api/stuck-alerts/{id}/{action}', {
      as: 'desk',
      path,
      body: { why: '查看' },
    });
    expect(opened.json['words']).toMatchObject({ title: REGISTER.summary });
    await stuck.call('POST /api/stuck-alerts/{id}/{action}', {
      as: 'desk',
      path: { ...path, action: 'retry' },
      body: { why: '再试' },
    });
    await api.ports.work();
    expect((await registrationOf(answer)).json).toMatchObject({ outcome: 'opened', caseNumber: expect.any(String) });
    expect(api.ports.tables.cases.size).toBe(1);
  });
});

describe('H5, H6 · words that a person pasted', () => {
  it('are masked, apart from the case, and go with their time to live; the record holds a salted hash', async () => {
    const { number } = caseOf(await api.register({ ...REGISTER, text: `${TEXT}联系张先生13812345678` }));
    expect(everythingKept()).not.toContain('星阳小区');
    const [words] = await api.ports.store.words(number);
    expect(words?.text).toContain('星阳小区');
    expect(words?.text).not.toContain('13812345678');
    expect(toMs(words?.expiresAt ?? NOW)).toBeGreaterThan(toMs(NOW) + 100 * DAY);
    expect((await api.ports.store.events(number))[0]).toMatchObject({
      wordsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it.each([
    ['text', { text: '机密★1年\n关于某事的情况' }],
    ['url', { url: 'https://example.com/机密★1年' }],
  ])('refuses a classification mark in %s, unstored', async (field, more) => {
    expect(await api.register({ ...REGISTER, ...more })).toMatchObject({
      status: 422,
      json: { clause: 'H6', pointer: `/${field}` },
    });
    expect(api.ports.tables.cases.size).toBe(0);
  });

  it('refuses words and pages in a 线下办理件', async () => {
    const offline = { offline: true, unit: 'unit-a', categories: ['other'], learntBy: 'superior' };
    expect(await api.register({ ...offline, url: PAGE })).toMatchObject({ status: 400, json: { pointer: '/url' } });
    expect(await api.register({ ...offline, text: TEXT })).toMatchObject({ status: 400, json: { pointer: '/text' } });
  });
});
