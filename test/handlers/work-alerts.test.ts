import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { MINUTE, SECOND, toMs } from '../../functions/domain/matter/instant.ts';
import { receiveAlerts } from '../../functions/handlers/http/receive-alerts.ts';
import { workStuckAlerts } from '../../functions/handlers/http/work-stuck-alerts.ts';
import { workAlerts } from '../../functions/handlers/queue/work-alerts.ts';
import { sweep } from '../../functions/handlers/schedule/sweep.ts';
import { METRIC } from '../../functions/runtime/metrics.ts';
import type { Ports } from '../../functions/ports/ports.ts';
import type { Store } from '../../functions/ports/store.ts';
import { executeCommand } from '../../functions/matter/execute-command.ts';
import { smallDistrict } from '../harness/people.ts';
import { type MemoryPorts, memoryPorts } from '../twins/ports.ts';
import { at } from '../domain/samples.ts';
import { front } from './call.ts';

const NOW = at('2026-03-04 10:00');
const SECRET = `whsec_${Buffer.from('the secret of the generic source').toString('base64')}`;
const TEXT = '新碶街道星阳小区从昨天晚上开始停水，到今天还没有来水，物业说管道坏了，没有人来修。';
const WATER = { id: 'a', title: '小区停水', text: TEXT, url: 'https://example.com/1', platform: '论坛' };
const REPOST = { ...WATER, id: 'b', url: 'https://example.com/2', platform: '微博' };

let ports: MemoryPorts;
beforeEach(async () => {
  ports = memoryPorts({ now: NOW, webhookSecrets: { generic: [SECRET] } });
  await ports.store.putDirectory(smallDistrict(NOW));
});

/** A signed call of the sender. */
async function signed(method: 'GET' | 'POST', id: string, body: string, headers: Record<string, string> = {}) {
  const now = ports.clock.now();
  const route = method === 'POST' ? 'POST /webhooks/{source}' : 'GET /webhooks/{source}/deliveries/{id}';
  return front(receiveAlerts, ports).call(route, {
    path: { source: 'generic', id },
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(toMs(now) / 1000)),
      'webhook-signature': new Webhook(SECRET).sign(id, new Date(toMs(now)), body),
      ...headers,
    },
    ...(method === 'POST' ? { rawBody: body } : {}),
  });
}

/** A call of somebody who is signed in. */
const desk = async (route: string, path: Record<string, string> = {}, body?: object, as = 'desk') =>
  front(workStuckAlerts, ports).call(route, { as, path, ...(body ? { body } : {}) });

/** The rows of the desk. */
const stuck = async (): Promise<Record<string, unknown>[]> =>
  (await desk('GET /api/stuck-alerts')).json['alerts'] as Record<string, unknown>[];

/** Accepted, and nobody works it yet. */
const push = (id: string, ...alerts: object[]) =>
  signed('POST', id, JSON.stringify(alerts), { prefer: 'respond-async' });
const told = async (id: string) => {
  const { status, json } = await signed('GET', id, '');
  expect(status).toBe(200);
  return json['results'] as Record<string, unknown>[];
};
const outcomes = async (id: string) => (await told(id)).map(({ outcome }) => outcome);
const work = (into: Ports = ports, receiveCount = 1, remainingMs = () => 30_000) =>
  workAlerts([{ body: { shard: 'BL' }, receiveCount }], remainingMs, into);

/** The world in which one method of the store fails. */
function failing(method: keyof Store, error: Error, when: (...given: unknown[]) => boolean = () => true): Ports {
  const store = new Proxy(ports.store, {
    get(target, name, receiver) {
      const found = Reflect.get(target, name, receiver) as (...args: unknown[]) => unknown;
      if (name !== method) return found;
      return async (...given: unknown[]) => {
        if (when(...given)) throw error;
        return Reflect.apply(found, target, given);
      };
    },
  });
  return { ...ports, store };
}
const dying = (method: keyof Store, call = 1): Ports => {
  let calls = 0;
  return failing(method, Object.assign(new Error('killed'), { name: 'TimeoutError' }), () => ++calls === call);
};
const broken = () =>
  failing('commit', new TypeError('broken'), (commit) => JSON.stringify(commit).includes('BL2600001'));
const everything = () =>
  JSON.stringify(ports.tables, (_key, value: unknown) => (value instanceof Map ? [...value.entries()] : value));

describe('M4 · a case that moves on while its repost is worked', () => {
  it('ended: the repost opens its recurrence, in the same run', async () => {
    await push('m', WATER);
    await work();
    await push('n', REPOST);
    let ended = 0;
    const store: Store = {
      ...ports.store,
      joinAlert: async (join) => {
        ended += 1;
        if (ended === 1)
          await executeCommand(ports, 'BL2600001', {
            actor: {
              kind: 'person',
              id: 'desk',
              name: '值班员',
              unit: 'qu-zhengfu-ban',
              role: 'coordinator',
              via: 'console',
            },
            command: { command: 'end', outcome: 'not-government', reason: '商业纠纷' },
          });
        return ports.store.joinAlert(join);
      },
    };
    await work({ ...ports, store });
    expect(await told('n')).toMatchObject([{ outcome: 'opened', caseNumber: 'BL2600002' }]);
    expect(await ports.store.alerts('BL2600001')).toHaveLength(1);
    expect((await ports.store.load('BL2600002'))?.state.recurrenceOf).toBe('BL2600001');
  });
});

describe('M4 · a delivery is answered first, and worked after', () => {
  it('is pending at once where the sender prefers so, and told at its location', async () => {
    const answer = await push('m 1'.replace(' ', '/'), WATER);
    expect(answer).toMatchObject({
      status: 202,
      headers: { location: '/webhooks/generic/deliveries/m%2F1', 'preference-applied': 'respond-async' },
      json: { results: [{ id: 'a', outcome: 'pending' }] },
    });
    expect(answer.headers['retry-after']).toBe('1');
    expect(await outcomes('m/1')).toEqual(['pending']);
    ports.clock.advance(30 * SECOND);
    expect((await signed('GET', 'm/1', '')).headers['retry-after']).toBe('30');
    await work();
    expect((await signed('GET', 'm/1', '')).headers['retry-after']).toBeUndefined();
    expect(await told('m/1')).toMatchObject([{ outcome: 'opened', caseNumber: 'BL2600001' }]);
  });

  it('waits about a second for what is known by then, and says nothing of a location', async () => {
    const answer = await signed('POST', 'm', JSON.stringify([WATER]));
    expect(answer.json['results']).toMatchObject([{ id: 'a', outcome: 'opened', caseNumber: 'BL2600001' }]);
    expect(answer.headers['location']).toBeUndefined();
  });

  it('refuses to tell anybody but its sender', async () => {
    await push('m', WATER);
    const other = await signed('GET', 'm', '', { 'webhook-signature': new Webhook(SECRET).sign('x', new Date(0), '') });
    expect(other.status).toBe(401);
    expect((await signed('GET', 'unknown', '')).status).toBe(404);
  });

  it('was discovered when it was accepted, however long it waited (H4)', async () => {
    await push('m', WATER);
    ports.clock.advance(3 * MINUTE);
    await work();
    const state = (await ports.store.load('BL2600001'))?.state;
    expect([state?.discoveredAt, state?.registeredAt]).toEqual([NOW, ports.clock.now()]);
  });

  it('keeps nothing unmasked while it waits (H5), and no words once it is a case', async () => {
    await push('m', { ...WATER, id: '13805741234', text: `${TEXT}联系电话13905741234`, author: '张三' });
    expect(everything()).not.toMatch(/13805741234|13905741234|张三/);
    await work();
    expect(ports.tables.log.size).toBe(0);
    expect(JSON.stringify([...ports.tables.deliveries.values()])).not.toContain('停水');
  });

  it('works grave alerts first', async () => {
    await push('m1', WATER);
    await push('m2', { id: 'c', title: '厂房起火', text: '', emergency: { kind: '生产安全事故', grade: '重大' } });
    await work();
    expect(await told('m2')).toMatchObject([{ caseNumber: 'BL2600001' }]);
    expect(await told('m1')).toMatchObject([{ caseNumber: 'BL2600002' }]);
  });

  it('tells a number once for ever, also when a split moves the alert on', async () => {
    await push('m', WATER, REPOST);
    await work();
    const first = await told('m');
    expect(first).toMatchObject([{ outcome: 'opened' }, { outcome: 'joined', caseNumber: 'BL2600001' }]);
    const [, joined] = await ports.store.alerts('BL2600001');
    await ports.store.setClaim({
      ...(await ports.store.claimsOf([`alert#${joined?.id}`]))[0],
      key: `alert#${joined?.id}`,
      matter: 'BL2600009',
      expiresAt: null,
      over: 'BL2600001',
    });
    expect(await told('m')).toEqual(first);
  });

  it('asks to be woken again where the time was too short, and by sweep where a nudge was lost', async () => {
    await push('m', WATER);
    ports.nudges.waiting.length = 0;
    await work(ports, 1, () => 1_000);
    expect(ports.nudges.waiting).toEqual(['BL']);
    ports.nudges.waiting.length = 0;
    await sweep({ remainingMs: () => 60_000 }, ports);
    expect(ports.nudges.waiting).toEqual([]);
    ports.clock.advance(20 * SECOND);
    expect(await sweep({ remainingMs: () => 60_000 }, ports)).toMatchObject({ [METRIC.alertsWaitSeconds]: 20 });
    expect(ports.nudges.waiting).toEqual(['BL']);
  });

  it('is woken once for all that wait, and works what came while it wrote the last of them', async () => {
    await push('m', WATER);
    expect(ports.nudges.waiting).toEqual(['BL']);
    ports.clock.advance(SECOND);
    let came = false;
    const commit: Store['commit'] = async (wanted) => {
      if (!came) await push('n', REPOST);
      came = true;
      return ports.store.commit(wanted);
    };
    await work({ ...ports, store: { ...ports.store, commit } });
    expect(ports.nudges.waiting).toEqual(['BL']);
    expect(await outcomes('n')).toEqual(['joined']);
    await push('o', { ...REPOST, id: 'c', url: 'https://example.com/3' });
    expect(ports.nudges.waiting).toEqual(['BL', 'BL']);
  });
});

/** An emergency is worked before all others. */
const grave = (id: string) => ({
  id,
  title: `厂房起火 ${id}`,
  text: '',
  emergency: { kind: '生产安全事故', grade: '重大' },
});

/** What a sender of a repost is told of how long to wait. */
const retryAfter = async (id: string) =>
  (await signed('POST', id, JSON.stringify({ ...REPOST, id }))).headers['retry-after'];

describe('M4 · a sender behind a long queue', () => {
  it('is answered at once, though grave alerts that just came stand before what waits', async () => {
    await push('m', WATER);
    ports.clock.advance(5 * SECOND);
    await push('grave', grave('g'));
    const pauses: number[] = [];
    ports.outside = { ...ports.outside, pause: async (ms) => void pauses.push(ms) };
    const answer = await signed('POST', 'n', JSON.stringify([{ ...REPOST, id: 'c' }]));
    expect(answer.json['results']).toMatchObject([{ outcome: 'pending' }]);
    expect(pauses).toEqual([]);
    expect(answer.headers['retry-after']).toBe('5');
    // A grave one is worked before them, and so it is worth waiting for.
    await signed('POST', 'o', JSON.stringify([grave('h')]));
    expect(pauses.length).toBeGreaterThan(0);
  });

  it('is told that it waits without a look at each of its alerts', async () => {
    await push('m', WATER);
    ports.clock.advance(5 * SECOND);
    await push('n', { ...REPOST, id: 'c' });
    await push('mixed', grave('g'), { ...WATER, id: 'd' });
    const looked: unknown[] = [];
    const whereabouts = ports.store.whereabouts.bind(ports.store);
    ports.store.whereabouts = (entries) => {
      looked.push(entries);
      return whereabouts(entries);
    };
    expect(await outcomes('n')).toEqual(['pending']);
    expect(looked).toEqual([]);
    // A grave alert may be worked before its neighbours.
    await outcomes('mixed');
    expect(looked).toHaveLength(1);
    await work();
    expect(await outcomes('n')).toEqual(['joined']);
  });

  it('costs one look a second at the queue, however many come', async () => {
    await push('m', WATER);
    ports.clock.advance(6 * SECOND);
    let looks = 0;
    const waitingSince = ports.store.waitingSince.bind(ports.store);
    ports.store.waitingSince = (shard, rank) => {
      looks += 1;
      return waitingSince(shard, rank);
    };
    expect([await retryAfter('n1'), await retryAfter('n2'), await retryAfter('n3'), looks]).toEqual(['6', '6', '6', 1]);
    ports.clock.advance(SECOND);
    expect([await retryAfter('n4'), looks]).toEqual(['7', 2]);
    await work();
    ports.clock.advance(SECOND);
    expect([await outcomes('n1'), await outcomes('n4')]).toEqual([['joined'], ['joined']]);
  });

  it('is not forgotten by sweep while grave alerts keep coming', async () => {
    await push('m', WATER);
    ports.clock.advance(20 * SECOND);
    await push('grave', grave('g'));
    ports.nudges.waiting.length = 0;
    expect(await sweep({ remainingMs: () => 60_000 }, ports)).toMatchObject({ [METRIC.alertsWaitSeconds]: 20 });
    expect(ports.nudges.waiting).toEqual(['BL']);
  });
});

describe('M4 · what is sent again', () => {
  it('while it waits, in the same and in other deliveries, opens one case', async () => {
    await push('m', WATER);
    await push('m', WATER);
    ports.clock.advance(SECOND);
    await push('n', WATER, WATER);
    await push('n', WATER, WATER);
    await work();
    expect([await outcomes('m'), await outcomes('n')]).toEqual([['opened'], ['duplicate', 'duplicate']]);
    expect([ports.tables.cases.size, ports.tables.log.size]).toEqual([1, 0]);
  });

  it('after it was set aside is worked, and the one set aside is its duplicate when tried again', async () => {
    await push('m', WATER);
    for (let run = 0; run < 3; run += 1) await work(failing('commit', new TypeError('broken')));
    expect(await outcomes('m')).toEqual(['set-aside']);
    await push('m', WATER);
    await work();
    expect(await outcomes('m')).toEqual(['set-aside']);
    await push('n', WATER);
    await work();
    expect(await outcomes('n')).toEqual(['opened']);
    const [row] = await stuck();
    await desk('POST /api/stuck-alerts/{id}/{action}', { id: String(row?.['id']), action: 'retry' }, { why: '再试' });
    await work();
    expect(await outcomes('m')).toEqual(['duplicate']);
    expect(ports.tables.cases.size).toBe(1);
    expect(await stuck()).toEqual([]);
  });

  it('a hundred at once of which three are bad and half were written before a crash: each is in one case', async () => {
    const alerts = Array.from({ length: 100 }, (_, nth) => ({
      ...WATER,
      id: `x${nth}`,
      url: `https://example.com/x/${nth % 10}`,
      ...([3, 50, 97].includes(nth) ? { title: '', text: '' } : {}),
    }));
    const whole = ports.store;
    const half: Store = {
      ...ports.store,
      enterLog: async (entries) => {
        await whole.enterLog(entries.slice(0, 40));
        throw Object.assign(new Error('killed'), { name: 'TimeoutError' });
      },
    };
    ports.store = half;
    expect((await push('m', ...alerts)).status).toBe(503);
    ports.store = whole;
    await work();
    await push('m', ...alerts);
    await work();
    expect(ports.tables.log.size).toBe(0);
    const all = await told('m');
    expect(all.flatMap(({ outcome }, nth) => (outcome === 'refused' ? [nth] : []))).toEqual([3, 50, 97]);
    const held = [...ports.tables.alerts.values()].flatMap((kept) => [...kept.values()]);
    expect(held).toHaveLength(97);
    expect(all.filter(({ outcome }) => outcome === 'opened' || outcome === 'joined')).toHaveLength(97);
  });
});

describe('M4 · one writer works a shard', () => {
  it.each(['claimsOf', 'nextNumber', 'putClaims', 'commit', 'joinAlert'] as const)(
    'one whose lease is stolen at %s writes no case, and nothing is doubled or lost',
    async (step) => {
      await push('m', WATER, REPOST);
      const whole = ports.store;
      let stolen = false;
      const slow = {
        ...whole,
        [step]: async (...given: unknown[]) => {
          const first = !stolen;
          stolen = true;
          // The later writer does all of the work before the earlier one goes on.
          if (first) await work();
          return Reflect.apply(whole[step], whole, given);
        },
      };
      await work({ ...ports, store: slow });
      await work();
      expect(await outcomes('m')).toEqual(['opened', 'joined']);
      expect([ports.tables.cases.size, ports.tables.log.size]).toEqual([1, 0]);
      // What the earlier one was about to put down leads nobody astray.
      await push('n', { ...REPOST, id: 'c', url: 'https://example.com/t/3' });
      await work();
      expect(await outcomes('n')).toEqual(['joined']);
    },
  );

  it('one whose lease is stolen sets nothing aside that the later one has worked', async () => {
    await push('m', WATER);
    let stolen = false;
    const slow = failing('commit', new TypeError('broken'));
    const setAside: Store['setAside'] = async (...given) => {
      if (!stolen) {
        stolen = true;
        await work();
      }
      return ports.store.setAside(...given);
    };
    await work({ ...slow, store: { ...slow.store, setAside } });
    expect(await outcomes('m')).toEqual(['opened']);
    expect(await ports.store.aside('BL', 10)).toEqual([]);
  });

  it('records once what an alert made grow, though two writers saw it', async () => {
    await push('m', WATER);
    await work();
    await push('n', { ...REPOST, platform: '抖音', metrics: { views: 5_000 } });
    let stolen = false;
    const events: Store['events'] = async (...given) => {
      const read = await ports.store.events(...given);
      if (!stolen) {
        stolen = true;
        await work();
      }
      return read;
    };
    await work({ ...ports, store: { ...ports.store, events } });
    const grew = (await ports.store.events('BL2600001')).filter(({ type }) => type === 'attention-grew');
    expect(new Set(grew.map((event) => JSON.stringify('what' in event && event.what))).size).toBe(grew.length);
  });

  it.each<[keyof Store, number]>([
    ['logOf', 1],
    ['takeLease', 1],
    ['claimsOf', 1],
    ['states', 1],
    ['nextNumber', 1],
    ['putClaims', 1],
    ['commit', 1],
    ['joinAlert', 1],
  ])('is finished after it was killed at %s (%i), without a second case', async (method, nth) => {
    await push('m', WATER, REPOST);
    await expect(work(dying(method, nth))).rejects.toThrow('killed');
    await work(ports, 2);
    expect(await told('m')).toMatchObject([{ outcome: 'opened' }, { outcome: 'joined', why: { code: 'alike' } }]);
    expect(ports.tables.cases.size).toBe(1);
    expect(ports.tables.log.size).toBe(0);
    const [number = ''] = ports.tables.cases.keys();
    expect((await ports.store.alerts(number)).map(({ vendorId }) => vendorId).toSorted()).toEqual(['a', 'b']);
    expect((await ports.store.alertTotals([number])).get(number)).toMatchObject({ count: 2 });
  });

  it('leaves off once a later writer took over, and doubles nothing', async () => {
    await push('m', WATER, REPOST);
    const overtaken = failing('putClaims', new Error('never'), () => {
      void ports.store.takeLease('BL');
      return false;
    });
    await work(overtaken);
    expect(ports.tables.cases.size).toBe(0);
    await work();
    expect(await outcomes('m')).toEqual(['opened', 'joined']);
  });
});

describe('M4 · an alert that cannot be worked', () => {
  it('is set aside after three failures, in sight, and the others go on', async () => {
    await push('m', WATER);
    await push('n', { id: 'z', title: '另一件事', text: '河道发黑发臭，居民多次反映仍未解决，希望有关部门尽快回应。' });
    const counts = await work(broken());
    expect(counts).toEqual({ [METRIC.alertsSetAside]: 0 });
    expect(await outcomes('n')).toEqual(['opened']);
    // Each try takes a new number, so that the first alone meets the fault; it is worked at the second.
    expect(await outcomes('m')).toEqual(['opened']);
  });

  it('is told so to its sender, and stands aside with its failure and nothing of the error’s words', async () => {
    await push('m', WATER);
    const never = failing('commit', new TypeError('停水'), () => true);
    let aside = 0;
    for (let run = 0; run < 3; run += 1) aside += (await work(never))[METRIC.alertsSetAside] ?? 0;
    expect(aside).toBe(1);
    expect(await told('m')).toMatchObject([
      { outcome: 'set-aside', detail: expect.stringContaining('人工') as string },
    ]);
    expect(await ports.store.aside('BL', 10)).toMatchObject([
      { alertId: expect.any(String) as string, tries: 3, failure: 'TypeError' },
    ]);
    expect(ports.tables.log.size).toBe(0);
  });

  it('is set aside too where it ends the function itself', async () => {
    await push('m', WATER, {
      id: 'z',
      title: '另一件事',
      text: '河道发黑发臭，居民多次反映仍未解决，希望有关部门尽快回应。',
    });
    for (let run = 2; run <= 4; run += 1) await expect(work(dying('nextNumber'), run)).rejects.toThrow('killed');
    await work(ports, 5);
    expect(await outcomes('m')).toEqual(['set-aside', 'opened']);
  });

  it('is not blamed for a table that is away', async () => {
    await push('m', WATER);
    const away = failing('commit', Object.assign(new Error('slow down'), { name: 'ThrottlingException' }));
    for (let run = 0; run < 5; run += 1) await expect(work(away)).rejects.toThrow('slow down');
    await work();
    expect(await outcomes('m')).toEqual(['opened']);
  });

  describe('the desk sees it', () => {
    const ACT = 'POST /api/stuck-alerts/{id}/{action}';
    beforeEach(async () => {
      await push('m', { ...WATER, place: '新碶街道' });
      const never = failing('commit', new TypeError('broken'));
      for (let run = 0; run < 3; run += 1) await work(never);
    });

    it('without its words, which are opened with a reason that is logged (H5)', async () => {
      const [row] = await stuck();
      expect(row).toMatchObject({
        source: { id: 'generic' },
        acceptedAt: NOW,
        failure: 'TypeError',
        place: '新碶街道',
      });
      expect(JSON.stringify(row)).not.toContain('停水');
      const opened = await desk(ACT, { id: String(row?.['id']), action: 'open' }, { why: '登记前核对' });
      expect(opened.json['words']).toMatchObject({ title: '小区停水', text: TEXT });
      expect(ports.tables.audit.map(({ what }) => what)).toEqual([expect.stringContaining('登记前核对')]);
      expect(await stuck()).toHaveLength(1);
    });

    it('and has it tried again, discovered when it was accepted', async () => {
      const [row] = await stuck();
      ports.clock.advance(5 * MINUTE);
      expect((await desk(ACT, { id: String(row?.['id']), action: 'retry' }, { why: '已修复' })).json['left']).toBe(0);
      await ports.work();
      expect(await told('m')).toMatchObject([{ outcome: 'opened' }]);
      const [number = ''] = ports.tables.cases.keys();
      expect((await ports.store.load(number))?.state.discoveredAt).toBe(NOW);
      expect(await stuck()).toEqual([]);
    });

    it('or puts it to the case that was registered for it: its sender is told so, and a repeat is a duplicate', async () => {
      await push('other', { id: 'z', title: '另一件事', text: '' });
      await work();
      const [number = ''] = ports.tables.cases.keys();
      const [row] = await stuck();
      const path = { id: String(row?.['id']), action: 'join' };
      expect(await desk(ACT, path, { why: '已登记' })).toMatchObject({ status: 422, json: { pointer: '/caseNumber' } });
      // H5: not to one that complains of his own unit, which he knows nothing of.
      const actor = { kind: 'person', id: 'x', name: 'x', unit: 'y', role: 'coordinator', via: 'console' } as const;
      const marked = async (is: boolean, against: string[]) =>
        executeCommand(ports, number, { actor, command: { command: 'mark-wrongdoing', is, against, reason: '反映' } });
      expect(await marked(true, ['qu-zhengfu-ban'])).toHaveProperty('done');
      expect((await desk(ACT, path, { why: '已登记', caseNumber: number })).status).toBe(403);
      expect(await marked(false, [])).toHaveProperty('done');
      expect((await desk(ACT, path, { why: '已登记', caseNumber: number })).status).toBe(200);
      expect(await told('m')).toMatchObject([{ outcome: 'joined', caseNumber: number }]);
      expect((await ports.store.alerts(number)).map(({ vendorId }) => vendorId).toSorted()).toEqual(['a', 'z']);
      await push('again', WATER);
      await work();
      expect(await told('again')).toMatchObject([{ outcome: 'duplicate', caseNumber: number }]);
    });

    it('refuses everybody but the desk, and what is not there', async () => {
      expect((await desk('GET /api/stuck-alerts', {}, undefined, 'unit-a-officer')).status).toBe(403);
      const [row] = await stuck();
      const path = { id: String(row?.['id']), action: 'retry' };
      expect((await desk(ACT, path, { why: 'x' }, 'unit-a-officer')).status).toBe(403);
      expect((await desk(ACT, { id: 'nope', action: 'retry' }, { why: 'x' })).status).toBe(404);
    });
  });
});
