import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { type Figure, HEAD, lineOf } from './figure.ts';
import { ROWS } from './rows.ts';

/**
 * `npm run bench`: what the system does in a second, costs in dollars and weighs in bytes, in one table and one run on one machine, each figure
 * with what bounds it beside it. `--only ROW,ROW` takes some rows, `--scale 0.1` a tenth of the sizes, `--json FILE` keeps it.
 */
process.env['POWERTOOLS_LOG_LEVEL'] ??= 'SILENT';
const USAGE = `npm run bench -- [--only ${Object.keys(ROWS).join('|')}] [--scale 1] [--sizes 100,2000,20000] [--messages FILE.jsonl] [--json FILE]`;

function refuse(why: string): never {
  console.error(`${why}\n${USAGE}`);
  process.exit(2);
}

function given() {
  try {
    return parseArgs({
      options: {
        only: { type: 'string' },
        scale: { type: 'string', default: '1' },
        sizes: { type: 'string', default: '100,2000,20000' },
        messages: { type: 'string' },
        json: { type: 'string' },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const values = given();
const scale = Number(values.scale);
const sizes = values.sizes.split(',').map(Number);
const only = values.only?.split(',') ?? Object.keys(ROWS);
const rows = Object.entries(ROWS).filter(([name]) => only.includes(name));
if (rows.length !== only.length) refuse(`${values.only}: which rows? ${Object.keys(ROWS).join(', ')}`);
if (!(scale > 0 && scale <= 10)) refuse(`--scale ${values.scale}: above 0, at most 10`);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) refuse(`--sizes ${values.sizes}: whole numbers from 1`);

const began = performance.now();
const say = (what: string): void => console.error(`  ${Math.round((performance.now() - began) / 1_000)} s  ${what}`);
const machine = {
  at: new Date().toISOString(),
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 1e9),
  node: process.version,
  // What else it did: above the number of cores, times say little.
  load: { before: loadavg()[0] ?? 0, after: 0 },
  scale,
};
const figures: Figure[] = [];
const add = (found: readonly Figure[]): void => {
  figures.push(...found);
  // As they come: a run that is cut off has told what it measured.
  for (const line of found.map(lineOf)) console.log(line);
};
for (const line of HEAD) console.log(line);
for (const [name, { what, run }] of rows) {
  say(`${name}: ${what}`);
  try {
    add(await run({ scale, sizes, messages: values.messages, say }));
  } catch (error) {
    // One row that cannot be measured here takes no other along.
    const why = error instanceof Error ? error.message : String(error);
    console.error(error);
    add([{ row: name, what, value: null, unit: '', note: `failed: ${why.split('\n')[0]}` }]);
    process.exitCode = 1;
  }
}
machine.load.after = loadavg()[0] ?? 0;
const load = `load ${machine.load.before.toFixed(1)} before, ${machine.load.after.toFixed(1)} after`;
console.log(
  `${machine.at.slice(0, 16)}Z, ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, Node ${machine.node}, ${load}, scale ${scale}`,
);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
// A stack or an engine that a failed row left running holds nothing up.
process.exit();
