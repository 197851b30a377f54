import { readFuzzOptions } from './options.ts';

process.env['TZ'] = 'UTC';
const { fuzz } = await import('./fuzz.ts');

const options = readFuzzOptions(process.argv.slice(2));
const began = performance.now();
const { results, rounds, cases, events, found, lookedFor } = await fuzz(options, (line) =>
  console.error(`  ${Math.round((performance.now() - began) / 1000)} s  ${line}`),
);
console.log(results.table());
console.log(
  `\n${results.tried} inputs in ${rounds} rounds and ${Math.round((performance.now() - began) / 1000)} s, seed ${options.seed}`,
);
console.log(
  `${cases} cases, ${events} events, every chain read again; ${lookedFor} marks looked for that must not be kept, ${found.wanted} of ${found.of} accepted ones seen`,
);
for (const { route, what, times, seed, curl } of results.failures.values())
  console.log(`\nFAILED ${times}×  ${route}\n  ${what}\n  seed ${seed}\n  ${curl}`);
console.log(results.failures.size === 0 ? '\nno failure' : `\n${results.failures.size} kinds of failure`);
process.exit(results.failures.size === 0 ? 0 : 1);
