import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { toMs } from '../../functions/domain/matter/instant.ts';
import { editDirectory } from '../../functions/handlers/http/edit-directory.ts';
import { readDuty } from '../../functions/handlers/http/read-duty.ts';
import { receiveAlerts } from '../../functions/handlers/http/receive-alerts.ts';
import { registerCase } from '../../functions/handlers/http/register-case.ts';
import type { NoticeView } from '../../functions/handlers/http/api/schemas/advance-notices.ts';
import { type Answer, front } from '../handlers/call.ts';
import { World } from '../harness/world.ts';

const SECRET = `whsec_${Buffer.from('the secret of this small source!').toString('base64')}`;
const NOTICE = {
  subject: '水电',
  summary: '小港片区更换主管，停水约六小时',
  place: '小港',
  categories: ['vital-interests'],
  mentions: ['停水', '没水'],
  from: '2026-03-02T10:00:00+08:00',
  until: '2026-03-06T00:00:00+08:00',
};
const ALERT = {
  title: '小港这边停水了',
  text: '从凌晨两点到现在一直没有来，楼上楼下都一样，问了物业也不知道是怎么回事。',
};

/** Monday morning, in the words of those who work with it. */
async function monday() {
  const world = await World.at('2026-03-02 10:00', {
    webhookSecrets: { generic: [SECRET], 'message-board': [SECRET] },
  });
  let sent = 0;
  const notices = async (as = 'desk'): Promise<NoticeView[]> =>
    (await front(readDuty, world.ports).call('GET /api/notices', { as })).json['notices'] as NoticeView[];
  return {
    world,
    notices,
    notice: async (id: string, as = 'desk') => (await notices(as)).find((one) => one.id === id),
    give: (more: object = {}, as = 'unit-a-officer') =>
      front(editDirectory, world.ports).call('POST /api/notices', { as, body: { ...NOTICE, ...more } }),
    end: (id: string, as = 'unit-a-officer', expectedVersion = 1) =>
      front(editDirectory, world.ports).call('POST /api/notices/{id}/end', {
        as,
        path: { id },
        body: { reason: '工程改期', expectedVersion },
      }),
    register: async (body: object): Promise<Answer> => {
      const answer = await front(registerCase, world.ports).call('POST /api/cases', { as: 'desk', body });
      await world.settle();
      return answer;
    },
    /** What a monitoring system pushes; the number of its case. */
    alert: async (
      more: object = {},
      { id, source = 'generic' }: { id?: string; source?: string } = {},
    ): Promise<string> => {
      sent += 1;
      const now = toMs(world.now);
      const [webhookId, raw] = [`msg_${sent}`, JSON.stringify({ id: id ?? `a${sent}`, ...ALERT, ...more })];
      const headers = {
        'webhook-id': webhookId,
        'webhook-timestamp': String(Math.floor(now / 1000)),
        'webhook-signature': new Webhook(SECRET).sign(webhookId, new Date(now), raw),
      };
      const answer = await front(receiveAlerts, world.ports).call('POST /webhooks/{source}', {
        path: { source },
        headers,
        rawBody: raw,
      });
      await world.settle();
      return String((answer.json['results'] as { caseNumber: string }[] | undefined)?.[0]?.caseNumber);
    },
    suggestion: async (number: string) => (await world.events(number, 'case-opened'))[0]?.suggestion,
  };
}

describe('M1 · told in advance, it opens with its unit when it comes', () => {
  it('recorded on Monday, come on Wednesday: the unit that told of it is suggested, with the reason first', async () => {
    const { world, give, alert, suggestion, notice } = await monday();
    expect(await give()).toMatchObject({
      status: 201,
      json: { notice: { id: 'N1', state: 'in-force', unit: { id: 'unit-a' }, givenBy: { id: 'unit-a' } } },
    });
    await world.advance('2026-03-04 08:00');
    await world.heardBy();
    const number = await alert();
    const suggested = await suggestion(number);
    expect(suggested?.unit).toBe('unit-a');
    expect(suggested?.unitReasons[0]).toEqual({ row: 'N1', clause: 'M1', says: '提前通报 N1：提及“停水”，地点“小港”' });
    // A suggestion: it waits for a person, and no unit was told yet (H2).
    expect(await world.state(number)).toMatchObject({ status: 'appraising', foretoldBy: 'N1', assignments: [] });
    await world.heardBy('desk');
    expect(await notice('N1')).toMatchObject({ cases: [number], state: 'in-force' });
    expect(world.ports.tables.audit.map(({ what }) => what)).toEqual(['POST notices/N1']);
  });

  it('a repost joins the case that was there before the notice, and changes nothing', async () => {
    const { world, give, alert, notice } = await monday();
    const number = await alert();
    await give();
    expect(await alert({ title: '小港这边停水了！' })).toBe(number);
    expect((await world.state(number)).foretoldBy).toBeUndefined();
    expect(await notice('N1')).toMatchObject({ cases: [] });
  });

  it('outside its time, or taken back, nothing is suggested of it', async () => {
    const early = await monday();
    await early.give({ from: '2026-03-03T00:00:00+08:00' });
    expect((await early.world.state(await early.alert())).foretoldBy).toBeUndefined();

    const late = await monday();
    await late.give();
    await late.world.advance('2026-03-06 00:00');
    const number = await late.alert();
    expect((await late.world.state(number)).foretoldBy).toBeUndefined();
    expect((await late.suggestion(number))?.unitReasons.map(({ clause }) => clause)).not.toContain('M1');
    expect(await late.notice('N1')).toMatchObject({ state: 'past', cases: [], mayEnd: true });

    const ended = await monday();
    await ended.give();
    expect(await ended.end('N1')).toMatchObject({
      status: 200,
      json: { notice: { state: 'ended', ended: { reason: '工程改期' } } },
    });
    expect((await ended.world.state(await ended.alert())).foretoldBy).toBeUndefined();
    expect((await ended.end('N1', 'unit-a-officer', 2)).json).toMatchObject({
      status: 422,
      type: 'urn:huiying:problem:ended-already',
    });
  });

  it('learnt of in time and pushed late, it is still what was told of', async () => {
    const { world, give, alert } = await monday();
    await give();
    await world.advance('2026-03-06 09:00');
    const number = await alert({ publishedAt: '2026-03-05T20:00:00+08:00' }, { source: 'message-board' });
    expect((await world.state(number)).foretoldBy).toBe('N1');
  });

  it('the desk opens the case by hand from it: linked, under its subject word, its unit suggested', async () => {
    const { world, give, register, notice, suggestion } = await monday();
    await give();
    const { place, categories } = NOTICE;
    const answer = await register({
      summary: '接电话反映用水不便',
      place,
      categories,
      learntBy: 'phone',
      foretoldBy: 'N1',
    });
    expect(answer).toMatchObject({ status: 201, json: { case: { foretoldBy: 'N1' } } });
    const [number = ''] = (await notice('N1'))?.cases ?? [];
    expect(await world.state(number)).toMatchObject({ foretoldBy: 'N1', subject: NOTICE.subject, place });
    expect((await suggestion(number))?.unit).toBe('unit-a');
  });

  it('what was cut off between the case and its notice is made up for when the alert comes again', async () => {
    const { world, give, alert, notice } = await monday();
    await give();
    const { store } = world.ports;
    world.ports.store = { ...store, putNotice: () => Promise.reject(new Error('killed')) };
    await alert({}, { id: 'same' });
    world.ports.store = store;
    const [number = ''] = [...world.ports.tables.cases.keys()];
    expect(await world.state(number)).toMatchObject({ foretoldBy: 'N1' });
    expect(await notice('N1')).toMatchObject({ cases: [] });
    await alert({}, { id: 'same' });
    expect(await notice('N1')).toMatchObject({ cases: [number] });
  });
});

describe('M1, H2 · who may tell, who may take it back, who reads it', () => {
  it('a unit reads its own, the desk all; a case of it is named to whoever may see it', async () => {
    const { give, alert, notices } = await monday();
    await give();
    const number = await alert();
    expect((await notices('desk')).map(({ cases }) => cases)).toEqual([[number]]);
    expect((await notices('unit-a-officer')).map(({ cases, mayEnd }) => ({ cases, mayEnd }))).toEqual([
      { cases: [], mayEnd: true },
    ]);
    expect(await notices('unit-b-officer')).toEqual([]);
  });

  it('the desk records for any unit; the unit that is named reads it and cannot end it', async () => {
    const { give, end, notices } = await monday();
    expect((await give({ unit: 'unit-b', givenBy: 'street-c' }, 'desk')).status).toBe(201);
    expect(await notices('unit-b-officer')).toMatchObject([{ id: 'N1', mayEnd: false }]);
    expect((await end('N1', 'unit-b-officer')).status).toBe(403);
    expect((await end('N1', 'unit-a-officer')).status).toBe(404);
    expect((await end('N1', 'desk')).status).toBe(200);
  });

  it('masks a number in what is written, and never shows it', async () => {
    const { give, world } = await monday();
    await give({ summary: '联系人 13800000000' });
    expect(JSON.stringify([...world.ports.tables.notices.values()])).not.toContain('13800000000');
  });

  it.each<[string, object, string, number]>([
    ['an officer who speaks for another unit', { givenBy: 'unit-b' }, 'unit-a-officer', 403],
    ['an officer who names another unit', { unit: 'unit-b' }, 'unit-a-officer', 403],
    ['a leader', {}, 'unit-a-leader', 403],
    ['a classification mark', { summary: '机密★1年' }, 'unit-a-officer', 422],
    ['a word of one character', { mentions: ['水'] }, 'unit-a-officer', 400],
    ['no word at all', { mentions: [] }, 'unit-a-officer', 400],
    ['a phone as word', { mentions: ['13800000000'] }, 'unit-a-officer', 422],
    ['a longer time than the district allows', { until: '2026-12-01T00:00:00+08:00' }, 'unit-a-officer', 422],
  ])('refuses %s', async (_, more, as, status) => {
    const { give, world } = await monday();
    expect((await give(more, as)).status).toBe(status);
    expect(world.ports.tables.notices.size).toBe(0);
  });

  it('refuses whoever read it before somebody else changed it, and one that is not there', async () => {
    const { give, alert, end } = await monday();
    await give();
    await alert();
    expect((await end('N1')).json).toMatchObject({ status: 409, type: 'urn:huiying:problem:stale' });
    expect((await end('N9')).status).toBe(404);
  });

  it.each<[string, object]>([
    ['a notice that is not there', { foretoldBy: 'N9' }],
    ['a notice for a drill', { foretoldBy: 'N1', drill: true }],
  ])('refuses to register from %s', async (_, more) => {
    const { give, register } = await monday();
    await give();
    const body = { summary: '停水', categories: ['vital-interests'], learntBy: 'phone', ...more };
    expect((await register(body)).json).toMatchObject({ status: 400, pointer: '/foretoldBy' });
  });
});
