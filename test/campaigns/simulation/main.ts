import { parseArgs } from 'node:util';
import { shortName } from './random.ts';
import { report } from './report.ts';
import { shrink } from './shrink.ts';
import { simulate } from './simulate.ts';

// What a function reports of a failure that it mended is no news here.
process.env['POWERTOOLS_LOG_LEVEL'] ??= 'SILENT';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
    'no-shrink': { type: 'boolean', default: false },
  },
});
const [days, seed] = [Number(values.days), Number(values.seed)];
const keep = values.keep === undefined ? null : new Set(values.keep.split(',').filter(Boolean));

const began = performance.now();
const onDay = (day: number): void => {
  if (day > 0 && day % 50 === 0)
    console.error(
      `  day ${day}, ${Math.round((performance.now() - began) / 1000)} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
    );
};
const outcome = await simulate({ days, seed, keep, onDay });
console.log(report(outcome));
console.log(`in ${Math.round((performance.now() - began) / 1000)} s`);
if (outcome.failure) {
  console.log(`\nseed ${seed} failed on day ${outcome.daysRun.toFixed(2)}: ${outcome.failure.message}`);
  if (keep === null && !values['no-shrink']) {
    const small = await shrink({ days, seed, keep }, outcome, (left) => console.error(`  shrinking: ${left} left`));
    console.log(`\nwhat it takes:`);
    for (const { at, name, what } of small.occurrences)
      console.log(`  ${new Date(at).toISOString()}  ${what}: ${name}`);
    console.log(`\n${small.failure?.message ?? ''}`);
    console.log(
      `\nagain: npm run simulate -- --seed ${seed} --days ${Math.ceil(small.daysRun)} --keep ${small.occurrences.map(({ name }) => shortName(name)).join(',') || ','}`,
    );
  }
  process.exitCode = 1;
}
