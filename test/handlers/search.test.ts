import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE, plus } from '../../functions/domain/matter/instant.ts';
import { caseOf, type Desk, desk, later, NOW, REGISTER, rowsOf } from './desk.ts';

let api: Desk;
beforeEach(async () => {
  api = await desk();
});

const list = (query: Record<string, string>, as: string) => api.read('/api/cases', as, { query });
const REST = { ...REGISTER, summary: '噪声' };

/** As many copies of a case as wanted, each of them projected when the next list is read. */
function copies(of: string, from: number, count: number, part: object = {}): string[] {
  const { cases, driving } = api.ports.tables;
  const state = cases.get(of);
  if (!state) throw new Error(`no case ${of}`);
  return Array.from({ length: count }, (_, at) => {
    const number = `BL26${String(from + at).padStart(5, '0')}`;
    cases.set(number, { ...state, number, ...part });
    const drives = driving.get(of);
    if (drives) driving.set(number, drives);
    return number;
  });
}

/** Every page, with what happens before each but the first. */
async function pages(query: Record<string, string>, as = 'desk', between: () => unknown = () => undefined) {
  const seen: string[][] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    if (cursor !== '') await between();
    const answer = await list({ ...query, ...(cursor === '' ? {} : { cursor }) }, as);
    seen.push(rowsOf(answer).map((row) => row.number));
    cursor = answer.json['cursor'] as string | null;
  }
  return { all: seen.flat(), sizes: seen.map(({ length }) => length) };
}

/** A case whose next deadline is another one by now. */
function move(number: string, by: number): void {
  const { cases } = api.ports.tables;
  const state = cases.get(number);
  if (!state) throw new Error(`no case ${number}`);
  const clocks = state.clocks.map((clock) => ({ ...clock, dueAt: plus(clock.dueAt, by) }));
  cases.set(number, { ...state, version: state.version + 1, clocks });
}

const once = (found: string[]) => expect(new Set(found).size).toBe(found.length);

describe('ours · a search in all its pages', () => {
  it('finds each case once, by the name of its unit or by words that hold that name, in full pages', async () => {
    const number = await api.assigned(REST);
    const first = caseOf(await api.register({ ...REGISTER, summary: 'unit-a 门前噪声' })).number;
    copies(number, 100, 40);
    copies(number, 200, 40, { summary: 'unit-a 门前噪声' });
    copies(first, 300, 40);
    const { all, sizes } = await pages({ q: 'unit-a' });
    once(all);
    expect(all).toHaveLength(122);
    expect(sizes).toEqual([35, 35, 35, 17]);
  });

  it('finds what every unit of that name has, however many there are', async () => {
    const number = await api.assigned(REST);
    const state = api.ports.tables.cases.get(number);
    const names = ['unit-a', 'unit-b', 'street-c', 'street-d', 'street-e'];
    await api.ports.store.putDirectory({
      units: names.map((id) => ({ id, name: `${id}住房建设局`, short: id, kind: 'department', active: true })),
    });
    // Longer than a directory is kept in memory.
    later(api.ports, MINUTE);
    for (const [at, unit] of names.entries())
      copies(number, 100 + at * 30, 25, { assignments: state?.assignments.map((one) => ({ ...one, unit })) });
    const { all } = await pages({ q: '建设局' });
    once(all);
    expect(all).toHaveLength(126);
  });

  it('finds by a single character whatever state a case is in', async () => {
    const number = await api.assigned(REST);
    const closed = copies(number, 100, 3, { status: 'closed', clocks: [], closedAt: NOW });
    const ended = copies(number, 200, 2, { status: 'ended', clocks: [], closedAt: NOW, summary: '别的' });
    expect((await pages({ q: '噪' })).all.toSorted()).toEqual([number, ...closed].toSorted());
    expect((await pages({ q: '别' })).all.toSorted()).toEqual(ended.toSorted());
  });

  it('goes on past as many cases as have only some of the pairs', async () => {
    const number = await api.assigned({ ...REGISTER, summary: '污水直排' });
    copies(number, 100, 450, { summary: '水直排 另污水', registeredAt: NOW });
    const { all } = await pages({ q: '污水直排' });
    expect(all).toEqual([number]);
  });

  it('loses and repeats nothing that did not change, while other cases change between the pages', async () => {
    const number = await api.assigned(REST);
    const still = [number, ...copies(number, 100, 100)];
    const moving = copies(number, 300, 40, { summary: '另一件噪声' });
    for (const query of [{}, { q: '噪声' }, { q: 'unit-a' }, { unit: 'unit-a' }] as Record<string, string>[]) {
      let turn = 0;
      const { all } = await pages(query, 'desk', () => {
        turn += 1;
        for (const [at, other] of moving.entries()) move(other, (at % 2 === 0 ? -turn : turn) * HOUR);
      });
      const unmoved = all.filter((found) => still.includes(found));
      once(unmoved);
      expect([query, unmoved.length]).toEqual([query, still.length]);
    }
  });

  it('shows a unit what it has itself, to the end', async () => {
    const number = await api.assigned(REST);
    copies(number, 100, 60);
    copies(caseOf(await api.register(REST)).number, 300, 60);
    const { all } = await pages({ q: '噪声' }, 'unit-a-officer');
    once(all);
    expect(all).toHaveLength(61);
    expect((await pages({ q: '噪声' }, 'unit-b-officer')).all).toEqual([]);
  });
});
