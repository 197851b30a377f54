import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { assembly } from '../../../infra/local/synth.ts';
import { print } from './harness/verdict.ts';
import { SCENARIOS } from './scenarios.ts';

/** `npm run fire -- SCENARIO`: the embedded stack under one kind of fire. Prints what it counted; exit code 1 when a promise of the design broke. */
process.env['TZ'] = 'UTC';
const names = Object.keys(SCENARIOS).join(' | ');
const USAGE = `npm run fire -- ${names} [--seed N] [--size N] [--port N] [--data DIR] [--keep]`;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    size: { type: 'string' },
    port: { type: 'string', default: '0' },
    data: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const [name = ''] = positionals;
const scenario = Object.entries(SCENARIOS).find(([known]) => known === name)?.[1];
const numbers = [values.seed, values.port, ...(values.size === undefined ? [] : [values.size])];
if (!scenario || positionals.length !== 1 || !numbers.every((number) => /^\d+$/.test(number))) {
  console.error(`Which fire? ${USAGE}`);
  process.exit(2);
}

const folder = values.data ?? mkdtempSync(join(tmpdir(), `huiying-fire-${name}-`));
const began = performance.now();
const say = (what: string): void => console.error(`  ${Math.round((performance.now() - began) / 1000)} s  ${what}`);
// Once, so that no restart on the way synthesizes.
await assembly();
const verdict = await scenario.run({
  folder,
  seed: Number(values.seed),
  size: Number(values.size ?? scenario.size),
  port: Number(values.port),
  say,
});
print(`${name} (seed ${values.seed}, size ${values.size ?? scenario.size} ${scenario.of})`, {
  ...verdict,
  figures: { ...verdict.figures, 'real time': `${Math.round((performance.now() - began) / 1000)} s` },
});
if (values.keep) console.log(`  the data lies in ${folder}`);
else rmSync(folder, { recursive: true, force: true });
process.exit(verdict.breaches.length === 0 ? 0 : 1);
