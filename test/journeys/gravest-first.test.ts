import { describe, expect, it } from 'vitest';
import { readDuty } from '../../functions/handlers/http/read-duty.ts';
import { front } from '../handlers/call.ts';
import { World } from '../harness/world.ts';

const graded = (opinion: 'II' | 'III' | 'IV') => ({
  by: 'desk',
  grades: { opinion, emergency: null },
  gradeReason: '现场情况',
});
const numbers = (rows: unknown): string[] => (rows as { number: string }[]).map(({ number }) => number);

describe('A1 · lists that are read out or decided on have the gravest first', () => {
  it('what the next shift must know, of one grade what falls due first', async () => {
    const world = await World.at('2026-03-04 20:00');
    const light = (await world.open(graded('IV'))).number;
    await world.advance('PT10M');
    const grave = (await world.open(graded('II'))).number;
    await world.advance('PT10M');
    const later = (await world.open(graded('II'))).number;
    const { json } = await front(readDuty, world.ports).call('GET /api/handover', { as: 'night-desk' });
    expect(numbers(json['cases'])).toEqual([grave, later, light]);
  });

  it('H2 · what awaits a decision, of one grade what falls due first, each with the sentence of its case', async () => {
    const world = await World.at('2026-03-04 10:00');
    const all: string[] = [];
    for (const grade of ['IV', 'III', 'III'] as const) {
      const { number } = await world.open({ ...graded(grade), summary: `第 ${all.length + 1} 件` });
      await world.do('desk', number, { command: 'end', outcome: 'no-answer', reason: '重复投诉，已有答复' });
      all.push(number);
      await world.advance('PT10M');
    }
    const [light, grave, later] = all;
    const { json } = await front(readDuty, world.ports).call('GET /api/proposals', { as: 'duty-leader' });
    expect(numbers(json['proposals'])).toEqual([grave, later, light]);
    expect(json['proposals']).toMatchObject([{ summary: '第 2 件' }, { summary: '第 3 件' }, { summary: '第 1 件' }]);
  });
});
