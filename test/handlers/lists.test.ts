import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../functions/domain/matter/instant.ts';
import { caseOf, type Desk, desk, later, NOW, REGISTER, rowsOf } from './desk.ts';

let api: Desk;
beforeEach(async () => {
  api = await desk();
});

const confirmed = { ...REGISTER, grades: { opinion: 'IV', emergency: null } };
const list = (query: Record<string, string> = {}, as = 'desk') => api.read('/api/cases', as, { query });
const numbers = async (query: Record<string, string> = {}, as = 'desk') =>
  rowsOf(await list(query, as)).map((row) => row.number);

const refuse = () => Promise.reject(new Error('a poll reads no list'));
const changes = (query: Record<string, string> = {}, as = 'desk') => api.read('/api/changes', as, { query });

describe('the desk’s list', () => {
  it('is sorted by the next governing deadline', async () => {
    const late = caseOf(await api.register(confirmed)).number;
    const early = caseOf(await api.register({ ...confirmed, discoveredAt: '2026-03-19T00:00:00Z' })).number;
    const appraising = caseOf(await api.register()).number;
    expect(await numbers()).toEqual([appraising, early, late]);
  });

  it('shows what awaits appraisal by the grade proposed, then by its deadline, page by page', async () => {
    for (let made = 0; made < 60; made += 1) await api.register();
    const late = { ...REGISTER, discoveredAt: NOW };
    const fire = caseOf(await api.register({ ...late, emergencyKind: 'fire', emergency: { deaths: 3 } })).number;
    const grave = caseOf(await api.register({ ...late, emergencyKind: 'fire', emergency: { deaths: 12 } })).number;
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const answer = await list({ status: 'appraising', ...(cursor === '' ? {} : { cursor }) });
      seen.push(...rowsOf(answer).map((row) => row.number));
      cursor = answer.json['cursor'] as string | null;
    }
    expect(seen.slice(0, 2)).toEqual([grave, fire]);
    expect(new Set(seen).size).toBe(62);
    expect(seen).toHaveLength(62);
    expect(await numbers({ status: 'appraising', grade: 'III' })).toEqual([fire]);
  });

  it('shows two clocks a row at most, with whose move it is and what happens next', async () => {
    await api.assigned();
    const [row] = rowsOf(await list());
    expect(row?.clocks).toHaveLength(2);
    expect(row?.clocks[0]).toMatchObject({
      kind: 'sign',
      move: { desk: false, unit: { id: 'unit-a' } },
      next: { people: [{ id: 'unit-a-officer' }] },
    });
  });

  it('counts for every facet, whichever is chosen', async () => {
    await api.register();
    await api.register({ ...confirmed, discoveredAt: '2026-03-17T00:00:00Z' });
    await api.assigned();
    const answer = await list({ due: 'overdue' });
    expect(rowsOf(answer)).toHaveLength(1);
    expect(answer.json['counts']).toMatchObject({
      total: 3,
      status: { appraising: 1, open: 2 },
      due: { overdue: 1, hour: 1, 'four-hours': 1 },
      grade: { IV: 3 },
      unit: { 'unit-a': 1 },
    });
  });

  it('counts within the chosen status, so that a facet leads to as many rows as it says', async () => {
    await api.register();
    await api.assigned();
    expect((await list({ status: 'appraising' })).json['counts']).toMatchObject({
      total: 2,
      status: { appraising: 1, open: 1 },
      grade: { IV: 1 },
      unit: {},
    });
  });

  it('counts what a unit has, two and more of a kind too', async () => {
    await api.assigned();
    await api.assigned();
    await api.register(confirmed);
    expect((await list({ view: 'unit' }, 'unit-a-officer')).json['counts']).toMatchObject({
      total: 2,
      status: { open: 2 },
      grade: { IV: 2 },
      unit: { 'unit-a': 2 },
    });
  });

  it('sets apart what waits for others, until it grows urgent', async () => {
    const number = await api.assigned();
    await api.command(number, 'sign', { assignmentId: 'A1' }, 'unit-a-officer');
    expect(await numbers({ due: 'waiting' })).toEqual([number]);
  });

  it('pages by a cursor without losing or repeating a case', async () => {
    for (let made = 0; made < 120; made += 1) await api.register();
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const answer = await list(cursor === '' ? {} : { cursor });
      seen.push(...rowsOf(answer).map((row) => row.number));
      cursor = answer.json['cursor'] as string | null;
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  });

  it('finds by number, summary, place and unit', async () => {
    const number = await api.assigned();
    await api.register({ ...REGISTER, summary: '另一件事', place: '大碶' });
    expect(await numbers({ q: number.toLowerCase() })).toEqual([number]);
    expect(await numbers({ q: '噪声' })).toEqual([number]);
    expect(await numbers({ q: 'unit-a' })).toEqual([number]);
    expect(await numbers({ q: '无此事' })).toEqual([]);
  });

  it('shows a unit its own cases alone', async () => {
    const own = await api.assigned();
    await api.register();
    expect(await numbers({}, 'unit-a-officer')).toEqual([own]);
    expect(await numbers({}, 'unit-b-officer')).toEqual([]);
    expect(await numbers({ view: 'unit' })).toEqual([]);
  });

  it('shows under mine what waits for this person', async () => {
    const own = await api.assigned();
    const appraising = caseOf(await api.register()).number;
    expect(await numbers({ view: 'mine' }, 'unit-a-officer')).toEqual([own]);
    expect(await numbers({ view: 'mine' })).toEqual([appraising]);
    expect(await numbers({ view: 'mine' }, 'night-desk')).toEqual([]);
  });

  it('reads closed and ended cases page by page', async () => {
    const { number } = caseOf(await api.register());
    await api.command(number, 'end', { outcome: 'not-government', reason: '误登' });
    expect(await numbers()).toEqual([]);
    expect(await numbers({ status: 'ended' })).toEqual([number]);
  });

  it.each([{ status: 'all' }, { view: 'theirs' }, { due: 'soon' }, { sort: 'number' }])('refuses %j', async (query) => {
    expect((await list(query as Record<string, string>)).status).toBe(400);
  });
});

describe('the one poll of changes', () => {
  it('begins with a cursor and the server’s time', async () => {
    await api.register();
    expect((await changes()).json).toMatchObject({ now: NOW, cursor: NOW, changed: [], health: { ok: true } });
  });

  it('names each case that changed since, also those that ended', async () => {
    const stays = await api.assigned();
    const ends = caseOf(await api.register()).number;
    const since = later(api.ports, 10 * MINUTE);
    later(api.ports, MINUTE);
    await api.command(ends, 'end', { outcome: 'not-government', reason: '误登' });
    expect((await changes({ since })).json['changed']).toMatchObject([{ number: ends, status: 'ended' }]);
    await api.command(stays, 'sign', { assignmentId: 'A1' }, 'unit-a-officer');
    expect((await changes({ since }, 'unit-a-officer')).json['changed']).toMatchObject([{ number: stays }]);
  });

  it('reads no case that did not change, however many are open', async () => {
    for (const _ of Array.from({ length: 3 })) await api.register();
    const since = later(api.ports, 10 * MINUTE);
    Object.assign(api.ports.store, { openCases: refuse, casesByStatus: refuse, casesByUnit: refuse });
    expect((await changes({ since })).json['changed']).toEqual([]);
    expect((await changes({ since }, 'unit-a-officer')).json['changed']).toEqual([]);
  });

  it('says when steps are not taken and texts not sent in time', async () => {
    await api.register();
    later(api.ports, HOUR);
    expect((await changes()).json['health']).toMatchObject({ ok: false, overdue: 2, oldest: NOW });
  });

  it('refuses a cursor that is no instant', async () => {
    expect(await changes({ since: 'yesterday' })).toMatchObject({ status: 400, json: { pointer: '/since' } });
  });
});

describe('what was changed shows at once', () => {
  it('gives whoever pressed the row as the lists have it', async () => {
    const number = await api.assigned();
    const { json } = await api.command(number, 'sign', { assignmentId: 'A1' }, 'unit-a-officer');
    const [row] = rowsOf(await list({}, 'unit-a-officer'));
    expect(json['row']).toEqual(row);
    expect(json['row']).toMatchObject({ number, version: (json['case'] as { version: number }).version });
  });

  it('tells with each list which change is the newest in it', async () => {
    expect((await list()).json['projectedTo']).toBeNull();
    await api.register();
    expect((await list()).json['projectedTo']).toBe(NOW);
    const at = later(api.ports, MINUTE);
    await api.assigned();
    expect((await list()).json['projectedTo']).toBe(at);
  });

  it('H5 · has a unit read its lists again when a case was taken from it, and names it no more', async () => {
    const number = await api.assigned();
    const since = later(api.ports, 10 * MINUTE);
    later(api.ports, MINUTE);
    await api.command(number, 'assign', { unit: 'unit-b', part: 'co-unit' });
    await api.command(number, 'withdraw', { assignmentId: 'A1', reason: '交办有误' });
    expect((await changes({ since }, 'unit-a-officer')).json).toMatchObject({ changed: [], more: true });
    expect((await changes({ since }, 'unit-b-officer')).json).toMatchObject({ changed: [{ number }], more: false });
  });

  it('finds a case once, of which two units have the name that is looked for', async () => {
    const number = await api.assigned();
    await api.command(number, 'assign', { unit: 'unit-b', part: 'co-unit' });
    const asked: string[][] = [];
    const before = api.ports.store;
    api.ports.store = {
      ...before,
      casesNamed: (named) => {
        asked.push(named);
        return before.casesNamed(named);
      },
    };
    expect(await numbers({ q: 'unit' })).toEqual([number]);
    for (const one of asked) expect(new Set(one).size).toBe(one.length);
  });
});

describe('one case', () => {
  it('H3, H4 · prints the arithmetic of a deadline', async () => {
    const number = await api.assigned();
    const answer = await api.read('/api/cases/{number}/clocks/{clockId}', 'desk', {
      path: { number, clockId: 'response' },
    });
    expect(answer.json['explanation']).toMatchObject({
      clockId: 'response',
      due: '2026-03-22T02:00:00.000Z',
      rule: { clause: 'P4' },
    });
    expect(
      (await api.read('/api/cases/{number}/clocks/{clockId}', 'desk', { path: { number, clockId: 'nope' } })).status,
    ).toBe(404);
  });

  it('reads its events after a sequence number, its texts and its alerts', async () => {
    const number = await api.assigned();
    const part = (name: string, query: Record<string, string> = {}) =>
      api.read('/api/cases/{number}/{part}', 'desk', { path: { number, part: name }, query });
    const all = (await part('events')).json['events'] as unknown[];
    expect((await part('events', { after: '3' })).json['events']).toHaveLength(all.length - 3);
    expect((await part('texts')).json['texts']).toMatchObject([
      { template: 'sign', state: 'queued' },
      { template: 'appraise', state: 'dropped' },
    ]);
    expect((await part('alerts')).json['alerts']).toEqual([]);
    expect((await part('words')).status).toBe(404);
    expect((await part('events', { after: '-1' })).status).toBe(400);
  });
});
