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

  it('finds by the beginning of a number all that begin so, whatever state they are in', async () => {
    const number = await api.assigned(REST);
    const years = [copies(number, 100, 3), copies(number, 40_000, 2, { status: 'closed', clocks: [], closedAt: NOW })];
    const all = [number, ...years.flat()].toSorted();
    for (const q of ['BL26', 'ｂｌ２６', 'BL']) expect((await pages({ q })).all.toSorted()).toEqual(all);
    expect((await pages({ q: 'BL264' })).all.toSorted()).toEqual(years[1]);
    expect((await pages({ q: 'BL25' })).all).toEqual([]);
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

interface Group {
  kind: string;
  count: number;
  more: boolean;
  rows: { number: string; title: string; over: boolean }[];
}

/** What a person finds over everything. */
async function everything(q: string, as = 'desk', kind?: string) {
  const route = kind === undefined ? '/api/search' : '/api/search/{number}';
  const sent = { query: { q }, ...(kind === undefined ? {} : { path: { number: kind } }) };
  const { json, status } = await api.readDirectory(route, as, sent);
  const matters = (json['matters'] ?? []) as Group[];
  const numbers = (of: string) => matters.find((group) => group.kind === of)?.rows.map(({ number }) => number) ?? [];
  const named = (of: 'units' | 'people') => (json[of] as { rows: { id: string }[] }).rows.map(({ id }) => id);
  return { status, matters, numbers, named };
}

describe('ours · a search over everything', () => {
  it.each(['１', '00001', 'ＢＬ２６００００１', 'bl 26-00001', 'BL26000', '请看 BL2600001'])(
    'finds a case by its number, whole or in part, in any width: %s',
    async (typed) => {
      const number = await api.assigned(REST);
      expect(number).toBe('BL2600001');
      expect((await everything(typed)).numbers('case')).toEqual([number]);
    },
  );

  it('finds what is closed, and says that it is over', async () => {
    const number = await api.assigned(REST);
    const [closed = ''] = copies(number, 100, 1, { status: 'closed', clocks: [], closedAt: NOW });
    const { matters } = await everything('噪声');
    expect(matters).toMatchObject([{ kind: 'case', count: 2, more: false }]);
    expect(matters[0]?.rows.find((row) => row.number === closed)).toMatchObject({ over: true });
  });

  it('R3 · finds a case by its agreed line as it stands, and no more by what it was before', async () => {
    const number = await api.assigned(REST);
    const fact = { kind: 'figure', label: '受伤', value: '十七名乘客', confirmedBy: '区卫健局' };
    await api.command(number, 'set-line-fact', fact);
    expect((await everything('十七名乘客')).numbers('case')).toEqual([number]);
    expect((await everything('受伤')).numbers('case')).toEqual([number]);
    await api.command(number, 'set-line-fact', {
      ...fact,
      factId: 'F1',
      basedOn: 1,
      value: '八名乘客',
      reason: '核实',
    });
    expect((await everything('十七名乘客')).numbers('case')).toEqual([]);
    expect((await everything('八名乘客')).numbers('case')).toEqual([number]);
    // On the desk's own list too.
    expect((await pages({ q: '八名乘客' })).all).toEqual([number]);
  });

  it('A4 · finds it by the title of a document for whoever may read that, and for no other unit of the case', async () => {
    const number = await api.assigned(REST);
    await api.command(number, 'assign', { unit: 'unit-b', part: 'co-unit' });
    const draft = { kind: 'paper', title: '预控处置意见之三', text: '分三步办理' };
    const saved = await api.command(number, 'save-document', draft);
    expect([saved.status, saved.json['detail']]).toEqual([200, undefined]);
    for (const [who, numbers] of [
      ['desk', [number]],
      ['auditor', [number]],
      ['unit-a-officer', [number]],
      ['unit-b-officer', []],
    ] as const)
      expect([who, (await everything('预控处置意见之三', who)).numbers('case')]).toEqual([who, numbers]);
  });

  it('H5 · counts for a unit what it may see itself, by number, words or the line', async () => {
    const number = await api.assigned(REST);
    copies(number, 100, 12);
    const other = caseOf(await api.register(REST)).number;
    expect((await everything('噪声', 'unit-a-officer')).matters).toMatchObject([{ kind: 'case', count: 13 }]);
    for (const q of [other, '噪声', '新碶'])
      expect([q, (await everything(q, 'unit-b-officer')).matters]).toEqual([q, []]);
  });

  it('shows eight of a kind, and all of it where that is asked for', async () => {
    const number = await api.assigned(REST);
    copies(number, 100, 12);
    expect((await everything('噪声')).numbers('case')).toHaveLength(8);
    expect((await everything('噪声', 'desk', 'case')).numbers('case')).toHaveLength(13);
    expect((await everything('噪声', 'desk', 'rumours')).status).toBe(400);
  });

  it('P8 · finds units and people of the directory that are in use', async () => {
    expect((await everything('unit-a')).named('units')).toEqual(['unit-a']);
    expect((await everything('name of auditor')).named('people')).toEqual(['auditor']);
    expect((await everything('name of gone')).named('people')).toEqual([]);
  });

  it.each(['', '   ', '字'.repeat(201)])('refuses nothing to look for, and too much', async (q) => {
    expect((await everything(q)).status).toBe(400);
  });
});
