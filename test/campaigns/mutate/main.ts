import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../simulation/random.ts';
import { floors } from './floors.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { isOf, knownSurvivors } from './survivors.ts';
import { type Fate, fatesOf } from './trial.ts';
import { refusedByTypes } from './types.ts';

/**
 * `npm run mutate -- --files functions/domain/clocks --sample 200 --seed 1`: plants small slips in the sources, one after another, and has the
 * tests look for each. Those that no test tells, and that `survivors.json` does not know, are printed, and it ends with 1. `--floors` draws what
 * `floors.json` says, and ends with 1 where a room's tests kill less than it says.
 */
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: 'functions/domain,functions/delivery,functions/matter,functions/handlers' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '600' },
    'seconds-each': { type: 'string', default: '5' },
    tests: { type: 'string', default: 'test/' },
    all: { type: 'boolean', default: false },
    floors: { type: 'boolean', default: false },
  },
});
const held = values.floors ? floors() : null;
const began = Date.now();
const sources = (held ? Object.keys(held.killed) : values.files.split(','))
  .flatMap((given) => (given.endsWith('.ts') ? [given] : globSync(`${given.replace(/\/$/, '')}/**/*.ts`)))
  .toSorted();
if (sources.length === 0) throw new Error(`no source under ${values.files}`);
const size = held?.sample ?? Number(values.sample ?? Infinity);
const every: Mutant[] = sources
  .flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')))
  .map((mutant, id) => ({ ...mutant, id }));
const random = seededRandom(Number(held?.seed ?? values.seed));
/** The domain by its rooms. */
const roomOf = (file: string): string =>
  path
    .dirname(file)
    .split('/')
    .slice(0, file.startsWith('functions/domain/') ? 3 : 2)
    .join('/');
/** Hangs on what the mutant is, not on where: what is added elsewhere leaves the sample as it was. */
const lot = ({ file, at, what }: Mutant): number => random.fraction(`${file} ${at} ${what}`);
const all = [...Map.groupBy(every, ({ file }) => roomOf(file)).values()]
  .flatMap((ofRoom) => ofRoom.toSorted((a, b) => lot(a) - lot(b)).slice(0, size))
  .toSorted((a, b) => a.id - b.id);
/** Whoever slips like this can't commit it: no test need tell. */
const refused = refusedByTypes(all);
const sample = all.filter(({ id }) => !refused.has(id));
const fates = await fatesOf(sample, {
  until: began + Number(values.minutes) * 60_000,
  secondsEach: Number(values['seconds-each']),
  tests: held?.tests ?? values.tests.split(','),
});

const percent = (part: number): string => (100 * Math.max(0, part)).toFixed(1);

const known = knownSurvivors();
const fateOf = ({ id }: Mutant): Fate => fates.get(id) ?? { fate: 'untried' };
const counted = Object.groupBy(sample, (mutant) => fateOf(mutant).fate);
let news = 0;
for (const mutant of sample) {
  const is = fateOf(mutant);
  const { fate } = is;
  const entry = known.find((one) => isOf(mutant, one));
  if (is.fate === 'killed') {
    if (entry?.verdict !== 'same') continue;
    news += 1;
    console.log(`told after all: ${mutant.file}:${mutant.line}\n  ${mutant.at}\n  ${mutant.what}\n  ${is.by}`);
    continue;
  }
  if ((entry || held) && !values.all) continue;
  if (!entry) news += 1;
  console.log(
    `${fate}: ${mutant.file}:${mutant.line}\n  ${mutant.at}\n  ${mutant.what}${entry ? `\n  ${entry.verdict}: ${entry.why}` : ''}`,
  );
}
for (const entry of known) {
  if (!sources.includes(entry.file) || every.some((mutant) => isOf(mutant, entry))) continue;
  news += 1;
  console.log(`known, but in no source any more: ${entry.file}\n  ${entry.at}\n  ${entry.what}`);
}
const same = sample.filter((mutant) => known.some((one) => one.verdict === 'same' && isOf(mutant, one)));
for (const [room, ofRoom] of Map.groupBy(every, ({ file }) => roomOf(file))) {
  const drawn = sample.filter((mutant) => roomOf(mutant.file) === room);
  const killed = drawn.filter((mutant) => fateOf(mutant).fate === 'killed').length;
  const telling = drawn.filter((mutant) => fateOf(mutant).fate === 'killed' || !same.includes(mutant)).length;
  // A kill is known as soon as it happens, a survival at the end alone: where the time ran out, those not yet killed count as alive.
  const untried = drawn.filter((mutant) => fateOf(mutant).fate === 'untried').length;
  const floor = held?.killed[room];
  // What a slow machine had no time for is neither killed nor alive.
  const alive = drawn.filter((mutant) => ['survived', 'unmet'].includes(fateOf(mutant).fate)).length;
  if (floor !== undefined && alive > (1 - floor) * drawn.length) {
    process.exitCode = 1;
    console.log(`${room}: below its floor of ${percent(floor)} %; what survived: --floors --all`);
  }
  const unwritten = all.filter((mutant) => roomOf(mutant.file) === room).length - drawn.length;
  console.log(
    `${room}: drew ${drawn.length} of ${ofRoom.length} and ${unwritten} that the compiler refuses, killed ${killed}: ${untried > 0 ? 'at least ' : ''}${share(killed, drawn.length)}; ` +
      `of those that a test can tell ${share(killed, telling)}${untried > 0 ? `; the time ran out on ${untried}` : ''}`,
  );
}
console.log(
  `${Object.entries(counted)
    .map(([fate, mutants]) => `${fate} ${mutants.length}`)
    .join(', ')}; ${news} new; ${Math.round((Date.now() - began) / 1000)} s`,
);
if (news > 0 && !held) process.exitCode = 1;

/** A share with the bounds within which it lies with 95 % (Wilson). */
function share(count: number, of: number): string {
  if (of === 0) return 'none';
  const z = 1.96;
  const p = count / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const around = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return `${percent(p)} % (${percent(middle - around)}–${percent(middle + around)})`;
}
