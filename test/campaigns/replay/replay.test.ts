import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../functions/domain/matter/instant.ts';
import { inProcess } from './in-process.ts';
import { type Message, type Outcome, replay } from './messages.ts';

const POSTED = Date.parse('2026-03-04T02:00:00.000Z');
const message = (id: string, postedAfter: number, repliedAfter: number): Message => ({
  id,
  title: `第${id}号：小区门口的路灯不亮了`,
  text: '天黑以后看不清路，请有关部门修一修。',
  postedAt: new Date(POSTED + postedAfter * HOUR).toISOString(),
  repliedAt: new Date(POSTED + (postedAfter + repliedAfter) * HOUR).toISOString(),
});

async function outcomesOf(messages: Message[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const outcome of replay(await inProcess(messages), messages, () => undefined)) outcomes.push(outcome);
  return outcomes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

describe('P4 · a message board is replayed', () => {
  it('answers at their real times meet or miss 48 hours by the very second, whatever the night or the week-end', async () => {
    const outcomes = await outcomesOf([
      message('1', 0, 47.5),
      message('2', 1, 48),
      message('3', 11, 48.01),
      message('4', 60, 264),
    ]);
    expect(outcomes.map(({ id, late, hours }) => [id, late, Number(hours.toFixed(2))])).toEqual([
      ['1', false, -0.5],
      ['2', false, 0],
      ['3', true, 0.01],
      ['4', true, 216],
    ]);
    const [inTime = 0, , justMissed = 0, longMissed = 0] = outcomes.map(({ texts }) => texts);
    // Each is chased for as long as it is not answered, and no longer.
    expect(inTime).toBeGreaterThan(1);
    expect(justMissed).toBeGreaterThan(inTime);
    expect(longMissed).toBeGreaterThan(justMissed);
  });

  it('reads each reply that the file has, and an answer in time that is none is told from one that is', async () => {
    const outcomes = await outcomesOf([
      { ...message('1', 0, 10), reply: '您反映的问题已转城管局核实处理。' },
      { ...message('2', 1, 10), reply: '路灯已于昨晚修复，线路老化所致。' },
      message('3', 2, 10),
    ]);
    expect(outcomes.map(({ late, reads }) => [late, reads])).toEqual([
      [false, 'passed-on'],
      [false, 'answer'],
      [false, undefined],
    ]);
  });
});
