import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembly } from '../../../../infra/local/synth.ts';
import type { Scenario } from '../../fire/scenario.ts';
import { deadlines as deadlinesScenario } from '../../fire/scenarios/deadlines.ts';
import { flood as floodScenario } from '../../fire/scenarios/flood.ts';
import { type Figure, type Row, scaled } from '../figure.ts';
import { NOT_HERE, pgBossLate } from '../peers/peers.ts';

/** What a scenario of `npm run fire` counted, as figures of the table: each line that holds a number, and the promises that broke. */
async function fired(row: string, scenario: Scenario, size: number, say: (what: string) => void): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), `huiying-bench-${row}-`));
  try {
    await assembly();
    const { figures, breaches } = await scenario.run({ folder, seed: 1, size, port: 0, say });
    const of = `${size} ${scenario.of}`;
    const lines = Object.entries(figures).map(([what, said]): Figure => {
      const value =
        typeof said === 'number' ? said : Number(/p99 ([\d.]+)/.exec(said)?.[1] ?? /^[\d.]+/.exec(said)?.[0]);
      return {
        row,
        what: `${of}: ${what}`,
        value: Number.isNaN(value) ? null : value,
        unit: unitOf(said),
        note: String(said),
      };
    });
    const broken: Figure = {
      row,
      what: `${of}: promises that broke`,
      value: breaches.length,
      unit: '',
      goal: { says: '0', reached: breaches.length === 0 },
      ...(breaches[0] === undefined ? {} : { note: breaches[0] }),
    };
    return [...lines, broken];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const unitOf = (said: number | string): string =>
  typeof said === 'number' ? '' : said.includes('p99') ? 's, 99 of 100' : /^[\d.]+ s/.test(said) ? 's' : '';

export const flood: Row = {
  what: 'a flood of alerts at the pace of a minute',
  run: ({ scale, say }) => fired('flood', floodScenario, scaled(floodScenario.size, scale, 100), say),
};

export const deadlines: Row = {
  what: 'limits that fall due in one second',
  async run({ scale, say }) {
    const found: Figure[] = [];
    for (const size of [1, scaled(2_000, scale, 20)])
      found.push(...(await fired('deadlines', deadlinesScenario, size, say)), await besides(size, say));
    return found;
  },
};

/** As many jobs of pg-boss that fall due in one second, handed to a worker that does nothing. */
async function besides(size: number, say: (what: string) => void): Promise<Figure> {
  const row = { row: 'deadlines', what: `${size} jobs of pg-boss in one second: after their time` };
  const peer = await pgBossLate(size, say);
  if (!peer) return { ...row, value: null, unit: '', note: NOT_HERE };
  const [half = 0, most = 0, last = 0] = peer.late;
  return {
    ...row,
    value: most,
    unit: 's, 99 of 100',
    note: `median ${half.toFixed(1)} s, p99 ${most.toFixed(1)} s, at most ${last.toFixed(1)} s, by a worker that does nothing`,
  };
}
