import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../functions/domain/matter/instant.ts';
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
