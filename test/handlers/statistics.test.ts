import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../functions/domain/matter/instant.ts';
import type { Statistics } from '../../functions/handlers/http/api/schemas/statistics.ts';
import { readMatters } from '../../functions/handlers/http/read-matters.ts';
import { sweep } from '../../functions/handlers/schedule/sweep.ts';
import { rebuildBooks } from '../../functions/projections/rebuild.ts';
import { front } from './call.ts';
import { type Desk, desk, later, REGISTER, rowsOf } from './desk.ts';

let api: Desk;
beforeEach(async () => {
  api = await desk();
});

const MARCH = { from: '2026-03', to: '2026-03' };

const statistics = async (as: string, query: Record<string, string> = MARCH) => {
  await api.project();
  const path = { matters: 'statistics' };
  const { status, json } = await front(readMatters, api.ports).call('GET /api/{matters}', { as, path, query });
  return { status, json, told: json as unknown as Statistics };
};

const list = async (as: string, figure: string, query: Record<string, string> = MARCH) => {
  const path = { matters: 'statistics', number: 'cases' };
  const asked = { as, path, query: { ...query, figure } };
  const answer = await front(readMatters, api.ports).call('GET /api/{matters}/{number}', asked);
  const numbers = answer.status === 200 ? rowsOf(answer).map(({ number }) => number) : [];
  return { ...answer, numbers: numbers.toSorted() };
};

describe('ours · statistics of the district', () => {
  it('count what came, what was answered, signed for and missed, and lead each figure to its cases', async () => {
    const signed = await api.assigned();
    await api.command(signed, 'sign', { assignmentId: 'A1' }, 'unit-a-officer');
    const unsigned = await api.assigned({ ...REGISTER, place: '外省某地' });
    later(api.ports, 3 * HOUR);
    await sweep({ remainingMs: () => 60_000 }, api.ports);
    const { told } = await statistics('desk');
    expect(told.signing).toEqual([{ unit: { id: 'unit-a', name: 'unit-a' }, steps: { m30: 1, open: 1 } }]);
    expect(told.breaches).toEqual([
      { unit: { id: 'unit-a', name: 'unit-a' }, kind: 'sign', name: '签收', stands: 1, healed: 0, setAside: 0 },
    ]);
    expect(told.volume?.months).toEqual([{ month: '2026-03', count: 2 }]);
    expect(told.volume?.sources).toEqual([{ id: 'registered', name: '人工登记', count: 2 }]);
    expect(told.volume?.hours[10]).toBe(2);
    expect(told.volume?.places.map(({ id, count }) => [id, count])).toEqual([
      ['-', 1],
      ['xinqi', 1],
    ]);
    expect(told.load).toEqual([{ unit: { id: 'unit-a', name: 'unit-a' }, open: 2, unsigned: 1 }]);
    expect((await list('desk', 'sign|unit-a|open')).numbers).toEqual([unsigned]);
    const { json } = await list('desk', 'breach|unit-a|sign|stands');
    expect(json).toMatchObject({ unit: { name: 'unit-a' }, of: '签收', count: 1 });
    expect((await list('desk', 'place|-')).json).toMatchObject({ of: '未写明或辖区外' });
    expect((await list('desk', 'breach|*|sign|stands')).numbers).toEqual([unsigned]);
    expect((await list('desk', 'place|xinqi')).numbers).toEqual([signed]);
    expect((await list('desk', 'place|-')).numbers).toEqual([unsigned]);
    expect((await list('desk', 'hour|10')).numbers).toEqual([signed, unsigned].toSorted());
    expect((await list('desk', 'hour|11')).numbers).toEqual([]);
  });

  it('P4 · an answer that nobody gave within 48 hours is missed, by the month in which it fell due', async () => {
    const number = await api.assigned();
    later(api.ports, 2 * DAY + HOUR);
    await sweep({ remainingMs: () => 60_000 }, api.ports);
    const { told } = await statistics('desk');
    expect(told.answered).toEqual([
      { unit: { id: 'unit-a', name: 'unit-a' }, months: [{ month: '2026-03', inTime: 0, late: 0, missed: 1 }] },
    ]);
    expect((await list('mayor', 'answer|unit-a|missed')).numbers).toEqual([number]);
  });

  it('go over many cases page by page, each once', async () => {
    const made: string[] = [];
    for (let nth = 0; nth < 40; nth += 1) made.push(await api.assigned({ ...REGISTER, summary: `噪声投诉${nth}` }));
    await api.project();
    const first = await list('desk', 'all');
    const rest = await list('desk', 'all', { ...MARCH, cursor: String(first.json['cursor']) });
    expect(first.json['count']).toBe(40);
    expect([...first.numbers, ...rest.numbers].toSorted()).toEqual(made.toSorted());
  });

  it('are the same to the byte when they are counted anew', async () => {
    await api.assigned();
    const before = (await statistics('desk')).told;
    await rebuildBooks(api.ports);
    later(api.ports, HOUR);
    expect(await rebuildBooks(api.ports)).toMatchObject({ wrong: 0 });
    const { now: _, projectedTo: __, ...after } = (await statistics('desk')).told;
    expect(before).toMatchObject(after);
  });
});

describe('H5, S4 · what is in no statistics', () => {
  it('a report of wrongdoing, in no figure and in no list of one, whoever asks', async () => {
    const number = await api.assigned();
    await api.command(number, 'mark-wrongdoing', { is: true, against: ['unit-b'], reason: '反映执法人员' });
    const { told } = await statistics('auditor');
    expect(told.volume?.months).toEqual([{ month: '2026-03', count: 0 }]);
    expect(told.signing).toEqual([]);
    expect((await list('desk', 'all')).numbers).toEqual([]);
  });
});

describe('ours · who reads the statistics', () => {
  it('a unit its own duties and no volume; the administrator none', async () => {
    const number = await api.assigned();
    await api.command(number, 'assign', { unit: 'unit-b', part: 'co-unit' });
    const { told } = await statistics('unit-b-officer');
    expect(told.volume).toBeNull();
    expect(told.signing.map(({ unit }) => unit?.id)).toEqual(['unit-b']);
    expect(told.load.map(({ unit }) => unit.id)).toEqual(['unit-b']);
    expect((await list('unit-b-officer', 'sign|unit-b|open')).numbers).toEqual([number]);
    expect((await statistics('admin')).status).toBe(403);
  });

  it('refuses a unit what is another’s or the district’s', async () => {
    await api.assigned();
    for (const figure of ['sign|unit-a|open', 'sign|*|open', 'all', 'place|xinqi'])
      expect([figure, (await list('unit-b-officer', figure)).status]).toEqual([figure, 403]);
  });

  it('refuses a span that ends before it begins, a longer one than a year, and what is no figure', async () => {
    expect((await statistics('desk', { from: '2026-04', to: '2026-03' })).status).toBe(400);
    expect((await statistics('desk', { from: '2025-03', to: '2026-03' })).status).toBe(400);
    expect((await statistics('desk', { from: '2025-04', to: '2026-03' })).told.months).toHaveLength(12);
    expect((await statistics('desk', {})).told).toMatchObject({ from: '2025-10', to: '2026-03' });
    expect((await list('desk', 'ALL')).status).toBe(400);
  });
});
