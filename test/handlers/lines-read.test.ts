import { beforeEach, describe, expect, it } from 'vitest';
import { readMatters } from '../../functions/handlers/http/read-matters.ts';
import { smallDistrict } from '../harness/people.ts';
import { World } from '../harness/world.ts';
import { type Answer, front } from './call.ts';

let world: World;
const lines = (as: string): Promise<Answer> =>
  front(readMatters, world.ports).call('GET /api/{matters}', { as, path: { matters: 'lines' } });
const told = (answer: Answer): unknown => {
  const found: unknown = answer.json['lines'];
  return Array.isArray(found)
    ? found.map(({ number, facts }: { number: string; facts: { value: string }[] }) => [
        number,
        facts.map(({ value }) => value),
      ])
    : found;
};

async function withLine(unit: string, ...values: string[]): Promise<string> {
  const { number } = await world.open({
    by: 'desk',
    summary: '某小区停水',
    grades: { opinion: 'IV', emergency: null },
  });
  await world.do('desk', number, { command: 'assign', unit, part: 'primary' });
  for (const value of values) {
    await world.advance('PT1M');
    await world.do(`${unit}-officer`, number, { command: 'set-line-fact', kind: 'measure', value, unit });
  }
  return number;
}

beforeEach(async () => {
  const now = '2026-03-20T02:00:00.000Z';
  world = await World.begin({ now, people: smallDistrict(now) });
});

describe('R3, P7 · 口径台账: what whoever speaks says alike', () => {
  it('is read by case, the newest first, of one’s own unit and of all by the desk', async () => {
    const a = await withLine('unit-a', '已派出供水车');
    const b = await withLine('unit-b', '管道已修复', '今晚恢复供水');
    expect(told(await lines('unit-a-spokesperson'))).toEqual([[a, ['已派出供水车']]]);
    expect(told(await lines('desk'))).toEqual([
      [b, ['管道已修复', '今晚恢复供水']],
      [a, ['已派出供水车']],
    ]);
    const one = (as: string): Promise<Answer> =>
      front(readMatters, world.ports).call('GET /api/{matters}/{number}', {
        as,
        path: { matters: 'lines', number: b },
      });
    expect(told(await one('unit-b-spokesperson'))).toEqual([[b, ['管道已修复', '今晚恢复供水']]]);
    expect((await one('unit-a-spokesperson')).status).toBe(403);
    const [row] = (await lines('unit-a-spokesperson')).json['lines'] as { facts: object[] }[];
    expect(row).toMatchObject({
      summary: '某小区停水',
      facts: [{ kind: 'measure', unit: { name: 'unit-a' } }],
    });
  });

  it('holds a fact in its newest version, and none that was dropped', async () => {
    const number = await withLine('unit-a', '停水约 2 小时', '另派供水车');
    await world.do('unit-a-officer', number, {
      command: 'set-line-fact',
      factId: 'F1',
      basedOn: 1,
      kind: 'measure',
      value: '停水约 4 小时',
      reason: '抢修延后',
      unit: 'unit-a',
    });
    await world.do('unit-a-officer', number, {
      command: 'set-line-fact',
      factId: 'F2',
      basedOn: 1,
      kind: 'measure',
      value: '另派供水车',
      drop: true,
      reason: '未派出',
      unit: 'unit-a',
    });
    expect(told(await lines('unit-a-spokesperson'))).toEqual([[number, ['停水约 4 小时']]]);
  });

  it('shows nothing of a case that is over, and refuses whoever sees no case', async () => {
    const number = await withLine('unit-a', '已派出供水车');
    await world.do('desk', number, { command: 'end', outcome: 'entered-by-mistake', reason: '重复登记' });
    await world.approve('duty-leader', number);
    expect(told(await lines('unit-a-spokesperson'))).toEqual([]);
  });
});
