import { beforeEach, describe, expect, it } from 'vitest';
import { caseOf, type Desk, desk, rowsOf } from './desk.ts';

let api: Desk;
beforeEach(async () => {
  api = await desk();
});

interface Result {
  number: string;
  is: 'done' | 'refused' | 'retry';
  row?: { number: string; status: string; summary?: string; assignments: { unit: { id: string } }[] };
  problem?: { type: string; status: number; detail: string };
}
const waiting = async (): Promise<string> => caseOf(await api.register()).number;
const batch = (command: string, cases: object[], as = 'desk') => api.command('batch', command, { cases }, as);
const resultsOf = (answer: Awaited<ReturnType<typeof batch>>): Result[] => answer.json['results'] as Result[];
const stateOf = async (number: string) => (await api.ports.store.load(number))?.state;

/** What became of each row, in a word or in the words of its refusal. */
const done = async (command: string, rows: object[]): Promise<string[]> =>
  resultsOf(await batch(command, rows)).map(({ is, problem }) => problem?.detail ?? is);

describe('A1 · one command for many cases', () => {
  it('confirms each with its own sentence and assigns it as proposed, and answers for each with its row', async () => {
    const [one, other] = [await waiting(), await waiting()];
    const answer = await batch('confirm', [
      { number: one, summary: '夜间施工噪声', assign: [{ unit: 'unit-a', part: 'primary' }] },
      {
        number: other,
        summary: '路灯不亮',
        assign: [
          { unit: 'unit-b', part: 'primary' },
          { unit: 'unit-a', part: 'co-unit' },
        ],
      },
    ]);
    expect(answer.status).toBe(200);
    expect(resultsOf(answer)).toMatchObject([
      {
        number: one,
        is: 'done',
        row: { status: 'open', summary: '夜间施工噪声', assignments: [{ unit: { id: 'unit-a' } }] },
      },
      {
        number: other,
        is: 'done',
        row: {
          status: 'open',
          summary: '路灯不亮',
          assignments: [{ unit: { id: 'unit-b' } }, { unit: { id: 'unit-a' } }],
        },
      },
    ]);
  });

  it('decides on each row by itself: one that is refused says why and stops no other', async () => {
    const [first, over, last] = [await waiting(), await waiting(), await waiting()];
    await api.command(over, 'end', { outcome: 'not-government', reason: '误登' });
    const answer = await batch('confirm', [
      { number: first, summary: '一' },
      { number: over, summary: '二' },
      { number: 'BL2699999', summary: '三' },
      { number: last, summary: '四' },
    ]);
    expect(resultsOf(answer).map(({ is }) => is)).toEqual(['done', 'refused', 'refused', 'done']);
    expect(resultsOf(answer)[1]?.problem).toMatchObject({ status: 422 });
    expect(resultsOf(answer)[2]?.problem).toMatchObject({ type: 'urn:huiying:problem:unknown-case', status: 404 });
    expect((await stateOf(last))?.summary).toBe('四');
  });

  it('says of a row that somebody else was faster, and changes nothing of it', async () => {
    const { number, personVersion } = caseOf(await api.register());
    await api.command(number, 'note', { says: '已电话核实' }, 'night-desk');
    const [result] = resultsOf(await batch('confirm', [{ number, summary: '一', expectedVersion: personVersion }]));
    expect(result).toMatchObject({ is: 'refused', problem: { type: 'urn:huiying:problem:stale', status: 409 } });
    expect((await stateOf(number))?.status).toBe('appraising');
  });

  it('does what is left when it is sent again, and nothing twice', async () => {
    const [half, whole] = [await waiting(), await waiting()];
    const rows = [half, whole].map((number) => ({
      number,
      summary: '同一句',
      assign: [{ unit: 'unit-a', part: 'primary' }],
    }));
    await api.command(half, 'confirm', { summary: '同一句' });
    await batch('confirm', rows.slice(1));
    const again = resultsOf(await batch('confirm', rows));
    expect(again[0]).toMatchObject({ number: half, is: 'done', row: { status: 'open' } });
    expect(again[1]).toMatchObject({ number: whole, is: 'done', row: { assignments: [{ unit: { id: 'unit-a' } }] } });
    expect((await stateOf(whole))?.assignments).toHaveLength(1);
  });

  it('counts two presses at once as one', async () => {
    const rows = [await waiting(), await waiting(), await waiting()].map((number) => ({
      number,
      summary: '一句',
      assign: [{ unit: 'unit-a', part: 'primary' }],
    }));
    const both = await Promise.all([batch('confirm', rows), batch('confirm', rows)]);
    for (const answer of both) expect(resultsOf(answer).map(({ is }) => is)).toEqual(['done', 'done', 'done']);
    for (const { number } of rows)
      expect((await api.ports.store.events(number)).filter(({ type }) => type === 'confirmed')).toHaveLength(1);
  });

  it('P8 · rings nobody a second time when the answer to a reminder was lost', async () => {
    const number = await api.assigned();
    const seen = { expectedVersion: (await stateOf(number))?.personVersion };
    const rows = [{ number, units: ['unit-a'], says: '请反馈', ...seen }];
    expect([await done('remind', rows), await done('remind', rows)]).toEqual([['done'], ['done']]);
    expect((await api.ports.store.events(number)).filter(({ type }) => type === 'reminded')).toHaveLength(1);
  });

  it('is not overtaken by what the same person did since he saw the row', async () => {
    const { number, personVersion } = caseOf(await api.register());
    await api.command(number, 'note', { says: '已电话核实' });
    expect(await done('confirm', [{ number, summary: '一', expectedVersion: personVersion }])).toEqual(['done']);
  });

  it('H2 · assigns nothing that another confirmed with other words, and shows it as it stands', async () => {
    const number = await waiting();
    await api.command(number, 'confirm', {
      summary: '甲的话',
      grades: { opinion: 'II', emergency: null },
      reason: '影响面大',
    });
    const rows = [{ number, summary: '乙的话', assign: [{ unit: 'unit-b', part: 'primary' }] }];
    const [result] = resultsOf(await batch('confirm', rows, 'night-desk'));
    expect(result).toMatchObject({
      is: 'refused',
      row: { status: 'open', summary: '甲的话', assignments: [] },
      problem: { type: 'urn:huiying:problem:already-confirmed' },
    });
    expect((await stateOf(number))?.assignments).toEqual([]);
  });

  it('says of a row that came half way how it stands, and goes on from there', async () => {
    const { number, personVersion } = caseOf(await api.register());
    const row = (unit: string) => ({
      number,
      summary: '一句',
      expectedVersion: personVersion,
      assign: [
        { unit: 'unit-a', part: 'primary' },
        { unit, part: 'co-unit' },
      ],
    });
    expect(resultsOf(await batch('confirm', [row('nobody')]))).toMatchObject([
      { is: 'refused', row: { status: 'open', assignments: [{ unit: { id: 'unit-a' } }] } },
    ]);
    expect(await done('confirm', [row('unit-b')])).toEqual(['done']);
    expect((await stateOf(number))?.assignments.map(({ unit }) => unit)).toEqual(['unit-a', 'unit-b']);
  });

  it('shows how a row stands that somebody closed meanwhile, or joined to another', async () => {
    const [closed, joined, target] = [await waiting(), await waiting(), await waiting()];
    await api.command(closed, 'end', { outcome: 'not-government', reason: '误登' }, 'night-desk');
    await api.command(joined, 'join', { target, reason: '同一事件' }, 'night-desk');
    const answer = await batch(
      'confirm',
      [closed, joined, target].map((number) => ({ number, summary: '一' })),
    );
    expect(resultsOf(answer)).toMatchObject([
      { is: 'refused', row: { status: 'ended' } },
      { is: 'refused', row: { status: 'ended' } },
      { is: 'done', row: { status: 'open' } },
    ]);
  });

  it('H2 · says of a row that it waits for a second person, and is not done', async () => {
    const [light, grave] = [await waiting(), await waiting()];
    await api.command(grave, 'confirm', { grades: { opinion: 'I', emergency: null }, reason: '影响全区' });
    const rows = [light, grave].map((number) => ({ number, outcome: 'not-government', reason: '误登' }));
    const [ended, asked] = resultsOf(await batch('end', rows));
    expect(ended).toMatchObject({ is: 'done', row: { status: 'ended' } });
    expect(ended).not.toHaveProperty('proposed');
    expect(asked).toMatchObject({ is: 'done', proposed: true, row: { status: 'open' } });
  });

  it('loses no other row’s answer where one fails that nobody expected', async () => {
    const [first, broken, last] = [await waiting(), await waiting(), await waiting()];
    const { store } = api.ports;
    api.ports.store = {
      ...store,
      load: (number) => (number === broken ? Promise.reject(new TypeError('corrupt')) : store.load(number)),
    };
    const rows = [first, broken, last].map((number) => ({ number, summary: '一' }));
    expect(resultsOf(await batch('confirm', rows))).toMatchObject([
      { is: 'done' },
      { is: 'retry', problem: { status: 500 } },
      { is: 'done' },
    ]);
  });

  it('H2 · asks for each case anew whether the person may', async () => {
    const own = await api.assigned();
    const other = await waiting();
    const answer = await batch(
      'remind',
      [
        { number: own, units: ['unit-a'], says: '请反馈' },
        { number: other, units: ['unit-a'], says: '请反馈' },
      ],
      'unit-a-officer',
    );
    expect(resultsOf(answer).map(({ problem }) => problem?.status)).toEqual([403, 403]);
  });

  it('reminds, ends, assigns and joins', async () => {
    const [own, a, b, c] = [await api.assigned(), await waiting(), await waiting(), await waiting()];
    expect(await done('remind', [{ number: own, units: ['unit-a'], says: '请反馈' }])).toEqual(['done']);
    expect(await done('assign', [{ number: own, unit: 'unit-b', part: 'co-unit' }])).toEqual(['done']);
    expect(await done('join', [{ number: a, target: b, reason: '同一事件' }])).toEqual(['done']);
    expect(await done('end', [{ number: c, outcome: 'passed-on', target: '12345', reason: '属个人诉求' }])).toEqual([
      'done',
    ]);
    expect(rowsOf(await api.read('/api/cases', 'desk')).map(({ number }) => number)).not.toContain(a);
  });

  it('says of a case that is busy that it may be sent again', async () => {
    const number = await waiting();
    const { store } = api.ports;
    api.ports.store = { ...api.ports.store, commit: async () => ({ done: false, because: 'conflict' }) };
    const answer = resultsOf(await batch('confirm', [{ number, summary: '一' }]));
    api.ports.store = store;
    expect(answer).toMatchObject([{ number, is: 'retry', problem: { status: 503 } }]);
    expect(resultsOf(await batch('confirm', [{ number, summary: '一' }]))).toMatchObject([{ is: 'done' }]);
  });

  it('refuses a batch that nobody could mean', async () => {
    const number = await waiting();
    const many = Array.from({ length: 51 }, (_, at) => ({ number: `BL26${String(at).padStart(5, '0')}` }));
    expect((await batch('confirm', many)).status).toBe(400);
    expect((await batch('confirm', [])).status).toBe(400);
    expect(await batch('confirm', [{ number }, { number }])).toMatchObject({
      status: 400,
      json: { pointer: '/cases/1/number' },
    });
    expect((await batch('note', [{ number, says: '一' }])).status).toBe(404);
    expect((await batch('confirm', [{ number, sumary: '一' }])).status).toBe(400);
  });
});
