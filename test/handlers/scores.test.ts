import { beforeEach, describe, expect, it } from 'vitest';
import { canonical } from '../../functions/domain/matter/chain.ts';
import { DAY, HOUR } from '../../functions/domain/matter/instant.ts';
import { BrokenItem } from '../../functions/errors.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { editRules } from '../../functions/handlers/http/edit-rules.ts';
import { sweep } from '../../functions/handlers/schedule/sweep.ts';
import { rebuildBooks } from '../../functions/projections/rebuild.ts';
import type { PublishedScoresAnswer, ScoresAnswer } from '../../functions/handlers/http/api/schemas/scores.ts';
import { front } from './call.ts';
import { type Desk, desk, later } from './desk.ts';

const STREAM = { stream: 'open-government' };
let api: Desk;
beforeEach(async () => {
  // Friday 20 March 2026, ten in the morning: the first quarter.
  api = await desk();
});

const live = async (as = 'desk', query: Record<string, string> = {}) => {
  const { status, json } = await api.readDirectory('/api/scores', as, { query: { ...STREAM, ...query } });
  return { status, json, table: (json as unknown as ScoresAnswer).table };
};
const publish = (period: string, as = 'duty-leader', stream = 'open-government') =>
  front(editRules, api.ports).call('POST /api/published-scores', {
    as,
    body: { stream, period, reason: '经主任办公会审定' },
  });
const read = async (as = 'desk', query: Record<string, string> = {}) => {
  const { status, json } = await api.readDirectory('/api/published-scores', as, { query });
  return { status, answer: json as unknown as PublishedScoresAnswer, json };
};
/** A case that unit-a signs at once, and does not answer within its 48 hours. */
async function missed(): Promise<string> {
  const number = await api.assigned();
  await api.command(number, 'sign', { assignmentId: 'A1' }, 'unit-a-officer');
  return number;
}
async function run(ms: number): Promise<void> {
  later(api.ports, ms);
  await sweep({ remainingMs: () => 60_000 }, api.ports);
}
/** From 20 March into the second quarter. */
const intoSpring = () => run(20 * DAY);

describe('S5 · the scores of a period as the records stand', () => {
  it('give each unit points by item, and lead each deduction to its miss', async () => {
    const number = await missed();
    await run(3 * DAY);
    const { table, json } = await live();
    expect(json).toMatchObject({
      name: '政务公开考核（舆情回应实效）',
      publishes: 'quarter',
      unreadable: 0,
      mayPublish: false,
    });
    expect(table).toMatchObject({ period: { id: '2026-Q1' }, policyId: currentPolicy().id });
    // Signing is 10 of 10, the answer 0 of 40: 100 × 10 ÷ 50.
    expect(table.units).toMatchObject([
      { unit: { id: 'unit-a', name: 'unit-a' }, score: 20, rank: null, unranked: expect.stringContaining('不足 5 件') },
    ]);
    expect(table.units[0]?.items.find(({ item }) => item === 'first-answer')?.misses).toMatchObject([
      { matter: number, duty: 'response', dueAt: '2026-03-22T02:00:00.000Z', is: 'late', costs: 40 },
    ]);
  });

  it('are current to the minute: a signature just given is in them', async () => {
    await missed();
    expect((await live()).table.units[0]?.items[0]).toMatchObject({ item: 'signed', due: 1, inTime: 1 });
  });

  it('say so of a period without data', async () => {
    expect((await live('desk', { period: '2025-Q1' })).json).toMatchObject({
      table: { units: [] },
      nothing: '本期没有到期的时限，没有数据，不计分',
    });
  });

  it('refuse a period that is none, and an assessment that is none, and say what is allowed', async () => {
    expect((await live('desk', { period: '2026-Q5' })).json).toMatchObject({
      status: 400,
      errors: [{ pointer: '/period', detail: '应为月（2026-11）、季度（2026-Q4）或年（2026）' }],
    });
    expect((await live('desk', { stream: 'all' })).status).toBe(400);
  });

  it('a unit reads its own row, the desk, leaders and inspectors read all, the administrator none', async () => {
    await missed();
    const number = await api.assigned();
    await api.command(number, 'assign', { unit: 'unit-b', part: 'co-unit' });
    await run(3 * HOUR);
    const units = async (as: string) => (await live(as)).table.units.map(({ unit }) => unit.id);
    expect(await units('unit-a-officer')).toEqual(['unit-a']);
    expect(await units('unit-b-leader')).toEqual(['unit-b']);
    for (const as of ['desk', 'duty-leader', 'auditor']) expect(await units(as)).toEqual(['unit-a', 'unit-b']);
    expect((await live('admin')).status).toBe(403);
  });

  it('H5 · give nothing of a report of wrongdoing', async () => {
    const number = await missed();
    await run(3 * DAY);
    await api.command(number, 'mark-wrongdoing', { is: true, against: ['street-c'], reason: '检举' });
    expect((await live()).table.units).toEqual([]);
  });

  it('are the same to the byte when the read models are made anew, from a month as from the year', async () => {
    await missed();
    await run(3 * DAY);
    const before = (await live()).table;
    await rebuildBooks(api.ports);
    expect(canonical((await live()).table)).toBe(canonical(before));
    const [month, year] = [await live('desk', { period: '2026-03' }), await live('desk', { period: '2026' })];
    expect(canonical(month.table.units)).toBe(canonical(before.units));
    expect(canonical(year.table.units)).toBe(canonical(before.units));
  });
});

describe('S5, H2 · a published table is frozen, and what is found later stands in the next', () => {
  it('is published by a leader once its period is over, with the version of the rules and the instant', async () => {
    await missed();
    await intoSpring();
    const now = api.ports.clock.now();
    expect(await publish('2026-Q1')).toMatchObject({
      status: 200,
      json: { published: { period: '2026-Q1', cutOff: now, policyId: currentPolicy().id, by: { id: 'duty-leader' } } },
    });
    expect((await read()).answer.published).toMatchObject([{ ...STREAM, period: '2026-Q1', cutOff: now }]);
    expect((await live('desk', { period: '2026-Q1' })).json).toMatchObject({ published: { cutOff: now } });
    const { answer } = await read('unit-a-officer', { ...STREAM, period: '2026-Q1' });
    expect(answer.one?.table.units).toMatchObject([{ unit: { id: 'unit-a' }, score: 20 }]);
  });

  it('refuses a period that runs, one of another kind, a second time, and whoever is no leader', async () => {
    await missed();
    expect(await publish('2026-Q1')).toMatchObject({
      status: 422,
      json: { type: expect.stringMatching(/period-runs$/) },
    });
    await intoSpring();
    expect(await publish('2026-03')).toMatchObject({
      status: 422,
      json: { type: expect.stringMatching(/not-published-by$/) },
    });
    expect((await publish('2026-Q1', 'desk')).status).toBe(403);
    expect((await publish('2026-Q1', 'unit-a-leader')).status).toBe(403);
    const both = await Promise.all([publish('2026-Q1'), publish('2026-Q1', 'mayor')]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await publish('2026-Q1', 'duty-leader', 'supervision')).status).toBe(200);
  });

  it('is not published while a record cannot be read, as it would not be whole', async () => {
    await missed();
    await intoSpring();
    await api.project();
    api.ports.store.events = () => Promise.reject(new BrokenItem('events of a case'));
    expect(await publish('2026-Q1')).toMatchObject({
      status: 422,
      json: { type: expect.stringMatching(/not-whole$/) },
    });
  });

  it('stays as it was when a miss is set aside, which the next one tells as a correction, once', async () => {
    const number = await missed();
    await intoSpring();
    await publish('2026-Q1');
    const frozen = (await read('desk', { ...STREAM, period: '2026-Q1' })).answer.one?.table;
    await api.command(number, 'set-aside', { duty: 'response', reason: '系统停运' }, 'duty-leader');
    expect((await read('desk', { ...STREAM, period: '2026-Q1' })).answer.one?.table).toEqual(frozen);
    expect((await live('desk', { period: '2026-Q1' })).table.units[0]?.score).toBe(100);
    await run(90 * DAY);
    await publish('2026-Q2');
    const { answer } = await read('auditor', { ...STREAM, period: '2026-Q2' });
    expect(answer.one?.corrections).toMatchObject([
      {
        period: '2026-Q1',
        unit: { id: 'unit-a' },
        was: { score: 20 },
        is: { score: 100 },
        gone: [{ matter: number, duty: 'response', is: 'late', costs: 40 }],
        come: [{ matter: number, duty: 'response', is: 'set-aside', costs: 0 }],
      },
    ]);
    await run(90 * DAY);
    await publish('2026-Q3');
    expect((await read('auditor', { ...STREAM, period: '2026-Q3' })).answer.one?.corrections).toEqual([]);
  });

  it('refuses what is not published, and half a name of it', async () => {
    expect((await read('desk', { ...STREAM, period: '2026-Q1' })).status).toBe(404);
    expect((await read('desk', { period: '2026-Q1' })).json).toMatchObject({
      status: 400,
      errors: [{ pointer: '/stream' }],
    });
  });
});
