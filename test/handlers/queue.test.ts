import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../functions/domain/matter/instant.ts';
import { BATCH } from '../../functions/handlers/http/command-batch.ts';
import { executeOpening } from '../../functions/matter/execute-command.ts';
import { caseOf, type Desk, desk, later, NOW, REGISTER, rowsOf } from './desk.ts';

let api: Desk;
beforeEach(async () => {
  api = await desk();
});

type Graded = 'I' | 'II' | 'III' | 'IV';
const graded = (opinion: Graded, more: object = {}) => ({
  ...REGISTER,
  grades: { opinion, emergency: null },
  gradeReason: '现场情况',
  ...more,
});
const list = (query: Record<string, string> = {}, as = 'desk') => api.read('/api/cases', as, { query });
const numbers = async (query: Record<string, string> = {}, as = 'desk') =>
  rowsOf(await list(query, as)).map((row) => row.number);
/** An alert-like case that awaits appraisal, of the grade that its emergency proposes. */
const waiting = async (deaths?: number): Promise<string> =>
  caseOf(
    await api.register(deaths === undefined ? REGISTER : { ...REGISTER, emergencyKind: 'fire', emergency: { deaths } }),
  ).number;
/** A unit's to do. */
async function inHand(opinion: Graded, discoveredAt = NOW): Promise<string> {
  const { number } = caseOf(await api.register(graded(opinion, { discoveredAt })));
  await api.command(number, 'assign', { unit: 'unit-a', part: 'primary' });
  return number;
}
async function allOf(query: Record<string, string> = {}): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer = await list({ ...query, ...(cursor === '' ? {} : { cursor }) });
    seen.push(...rowsOf(answer).map((row) => row.number));
    cursor = answer.json['cursor'] as string | null;
  }
  return seen;
}

/** How many cases are read for the first page. */
const read = async (): Promise<number> => {
  let cases = 0;
  await api.project();
  const before = api.ports.store;
  api.ports.store = {
    ...before,
    casesNamed: (named) => {
      cases += named.length;
      return before.casesNamed(named);
    },
  };
  await list();
  api.ports.store = before;
  return cases;
};

describe('A1 · the one queue of open work', () => {
  it('stands by grade, then the desk’s own moves, then by deadline', async () => {
    const unitsOld = await inHand('IV', '2026-03-17T00:00:00Z');
    const units = await inHand('III');
    const triageLate = await waiting();
    later(api.ports, HOUR);
    const triage = await waiting();
    const graveUnits = await inHand('II');
    const gravest = await waiting(40);
    expect(await numbers()).toEqual([gravest, graveUnits, units, triageLate, triage, unitsOld]);
  });

  it('has on top what is 特别重大 and came last, behind 300 that wait', async () => {
    for (let made = 0; made < 300; made += 1) await waiting();
    const grave = await waiting(40);
    const first = await list();
    expect(rowsOf(first)[0]).toMatchObject({ number: grave, grades: { opinion: 'I' } });
    expect(first.json['counts']).toMatchObject({
      total: 301,
      drills: 0,
      status: { appraising: 301 },
      grade: { I: 1, IV: 300 },
    });
    const all = await allOf();
    expect(all).toHaveLength(301);
    expect(new Set(all).size).toBe(301);
  });

  it('reads as many cases for a page of 300 as for one of 60', async () => {
    for (let made = 0; made < 60; made += 1) await waiting();
    const few = await read();
    for (let made = 0; made < 240; made += 1) await waiting();
    expect(await read()).toBe(few);
    expect(few).toBeLessThanOrEqual(70);
  });

  it('is counted alike by facets, wall and the head of every page', async () => {
    const grave = await waiting(40);
    for (let made = 0; made < 3; made += 1) await waiting();
    await inHand('IV', '2026-03-17T00:00:00Z');
    await inHand('III', '2026-03-17T00:00:00Z');
    later(api.ports, 3 * HOUR);
    const { counts } = (await list()).json as { counts: { total: number; due: Record<string, number> } };
    const { json: wall } = await api.readDirectory('/api/wall', 'desk');
    const { json: status } = await api.readDirectory('/api/status', 'desk');
    expect(counts.total).toBe(6);
    expect(counts.due['overdue']).toBeGreaterThan(2);
    expect(wall).toMatchObject({ open: 6, overdue: counts.due['overdue'] });
    expect(status['queue']).toEqual({
      total: 6,
      appraising: 4,
      overdue: counts.due['overdue'],
      elsewhere: { total: 0, overdue: 0 },
      pinned: { count: 1, newest: grave },
    });
    for (const [due, count] of Object.entries(counts.due)) expect(await allOf({ due })).toHaveLength(count);
  });

  it('calls for what is 特别重大 or 重大 until it is triaged, and names the last of them', async () => {
    const pinned = async () =>
      ((await api.readDirectory('/api/status', 'desk')).json['queue'] as { pinned: unknown }).pinned;
    expect(await pinned()).toEqual({ count: 0, newest: null });
    const first = await waiting(12);
    const second = await waiting(40);
    expect(await pinned()).toEqual({ count: 2, newest: second });
    await api.command(second, 'confirm', {});
    expect(await pinned()).toEqual({ count: 1, newest: first });
    await api.command(first, 'confirm', {});
    expect(await pinned()).toEqual({ count: 0, newest: null });
  });

  it('is told to nobody who does not see it', async () => {
    await waiting(40);
    expect((await api.readDirectory('/api/status', 'unit-a-officer')).json['queue']).toBeNull();
  });

  it('has a unit’s own moves first in each grade of its list', async () => {
    const light = await inHand('IV', '2026-03-19T00:00:00Z');
    const grave = await inHand('II');
    const signed = await inHand('IV', '2026-03-19T06:00:00Z');
    expect(await numbers({}, 'unit-a-officer')).toEqual([grave, light, signed]);
  });
});

/** A case that waits as plainly of elsewhere, as intake opens one. */
async function ofElsewhere(number: string, opinion: 'III' | 'IV' = 'IV'): Promise<string> {
  const opened = await executeOpening(
    api.ports,
    { kind: 'system', part: 'intake' },
    {
      command: 'open',
      number,
      origin: { source: 'hot-search', kind: 'alert' },
      subject: '其他',
      categories: ['other'],
      discoveredAt: api.ports.clock.now(),
      suggestion: {
        grades: { opinion, emergency: null },
        gradeReasons: [],
        unit: 'unit-a',
        unitReasons: [],
        elsewhere: ['上海'],
      },
    },
  );
  if (!('state' in opened)) throw new Error('not opened');
  return number;
}

const resultsOf = (answer: { json: Record<string, unknown> }): string[] =>
  (answer.json['results'] as { is: string }[]).map(({ is }) => is);

describe('M4 · what is plainly of elsewhere in the queue', () => {
  it('comes after all else, by grade and deadline, on whichever page, and is counted in the totals', async () => {
    const first = await ofElsewhere('BL2690001');
    later(api.ports, HOUR);
    const second = await ofElsewhere('BL2690002');
    const graver = await ofElsewhere('BL2690003', 'III');
    const ours: string[] = [];
    for (let made = 0; made < 50; made += 1) ours.push(await waiting());
    const units = await inHand('IV');
    const all = await allOf();
    expect(all.slice(0, 50).toSorted()).toEqual(ours.toSorted());
    expect(all.slice(50)).toEqual([units, graver, first, second]);
    expect((await list()).json['counts']).toMatchObject({
      total: 54,
      status: { appraising: 53, open: 1 },
      grade: { III: 1, IV: 53 },
      elsewhere: { all: 3, overdue: 1 },
    });
  });

  it('is read alone, or left out; of one grade, and of what awaits appraisal', async () => {
    const [light, graver] = [await ofElsewhere('BL2690001'), await ofElsewhere('BL2690002', 'III')];
    const ours = await waiting();
    const units = await inHand('IV');
    expect(await numbers({ elsewhere: 'only' })).toEqual([graver, light]);
    expect(await numbers({ elsewhere: 'only', grade: 'IV' })).toEqual([light]);
    expect(await numbers({ elsewhere: 'without' })).toEqual([ours, units]);
    expect(await numbers({ status: 'appraising' })).toEqual([ours, graver, light]);
    expect(await numbers({ status: 'open' })).toEqual([units]);
    expect(await numbers({ status: 'open', elsewhere: 'only' })).toEqual([]);
  });

  it('is in no group by time, whose counts and lists agree; the head of every page and the wall tell it beside them', async () => {
    await ofElsewhere('BL2690001');
    const ours = await waiting();
    later(api.ports, HOUR);
    const { counts } = (await list()).json as { counts: { due: Record<string, number>; elsewhere: unknown } };
    expect(counts.due).toEqual({ overdue: 1 });
    expect(await numbers({ due: 'overdue' })).toEqual([ours]);
    const { json: status } = await api.readDirectory('/api/status', 'desk');
    const { json: wall } = await api.readDirectory('/api/wall', 'desk');
    const figures = { overdue: 1, elsewhere: { total: 1, overdue: 1 } };
    expect(status['queue']).toMatchObject({ total: 2, appraising: 2, ...figures });
    expect(wall).toMatchObject({ open: 2, ...figures });
    const deadlines = (wall['deadlines'] as { number: string }[]).map(({ number }) => number);
    expect([...new Set(deadlines)]).toEqual([ours]);
  });

  it('is shown with its reason, also to an inspector, and found by its number', async () => {
    const number = await ofElsewhere('BL2690001');
    const reason = { names: ['上海'], says: '文中地点：上海；未提及本市、本区及所辖街道' };
    expect(rowsOf(await list({}, 'auditor'))).toMatchObject([{ number, elsewhere: reason }]);
    expect(rowsOf(await list({ q: number }))).toMatchObject([{ number, elsewhere: reason }]);
  });

  it('H2 · is emptied by one press, with a result for each; a row that needs a second person says so', async () => {
    const [first, second] = [await ofElsewhere('BL2690001'), await ofElsewhere('BL2690002')];
    later(api.ports, 49 * HOUR);
    const late = await ofElsewhere('BL2690003');
    const rows = [first, second, late].map((number) => ({ number, outcome: 'elsewhere', reason: '文中地点：上海' }));
    const answer = await api.command(BATCH, 'end', { cases: rows });
    expect(answer.json['results']).toMatchObject([
      { is: 'done', proposed: true, row: { status: 'appraising' } },
      { is: 'done', proposed: true },
      { number: late, is: 'done', row: { status: 'ended' } },
    ]);
    expect(await numbers({ elsewhere: 'only' })).toEqual([first, second]);
  });

  it('goes back among all others by one press, also many at once; pressed twice, it is done once', async () => {
    const cases = [await ofElsewhere('BL2690001'), await ofElsewhere('BL2690002')].map((number) => ({
      number,
      expectedVersion: 1,
    }));
    expect(resultsOf(await api.command(BATCH, 'mark-ours', { cases }))).toEqual(['done', 'done']);
    expect(resultsOf(await api.command(BATCH, 'mark-ours', { cases }))).toEqual(['done', 'done']);
    expect(await numbers({ elsewhere: 'only' })).toEqual([]);
    expect((await list()).json['counts']).toMatchObject({ total: 2, elsewhere: {} });
  });
});
