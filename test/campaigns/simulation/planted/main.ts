import { parseArgs } from 'node:util';
import { type Failure, plantEach, ran } from '../../planting.ts';
import { BUGS } from './bugs.ts';

/**
 * `npm run plant`: plants deliberate bugs one after another in a copy of the code and has the simulator look for each. Every one must be
 * found, by a promise that speaks of it, and the code without any must pass the same days and seeds.
 */
const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '8' },
    seeds: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
});
const seeds = Number(values.seeds);

/** The first seed under which some promise breaks, and what the simulator says of it. */
async function firstFailure(copy: string): Promise<Failure | null> {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const args = ['--days', values.days, '--seed', String(seed), '--no-shrink'];
    const said = await ran(copy, ['test/campaigns/simulation/main.ts', ...args], 'failed on day');
    const [, says] = /failed on (day [^\n]*)/.exec(said) ?? [];
    if (says !== undefined) return { seed, says };
  }
  return null;
}

await plantEach({
  bugs: BUGS.filter(({ what }) => what.includes(values.only ?? '')),
  look: firstFailure,
  speaksOf: ({ found }, { says }) => found.some((invariant) => says.includes(`: ${invariant} (`)),
});
