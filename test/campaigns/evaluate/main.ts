import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { evaluate } from './evaluate.ts';
import { shareOf, tableOf } from './figure.ts';
import { isTest, readFolder } from './folder.ts';

/**
 * `npm run evaluate -- FOLDER`: how good the proposals are on real messages, in one table with a simpler method beside each. Half of the
 * messages, by the hash of their ids, is for tuning; `--half test` measures on the other, which nothing was tuned to.
 */
const USAGE = 'npm run evaluate -- FOLDER [--half train|test|all] [--json FILE]';
const HALVES = ['train', 'test', 'all'];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string', default: 'test' }, json: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined || positionals.length > 1 || !HALVES.includes(values.half)) {
  console.error(folder === undefined ? `Which folder?\n${USAGE}` : USAGE);
  process.exit(2);
}
const keeps = (id: string): boolean => values.half === 'all' || isTest(id) === (values.half === 'test');
const figures = evaluate(currentPolicy(), await readFolder(folder), keeps);
console.log(tableOf(figures));
if (values.json !== undefined)
  await writeFile(
    values.json,
    `${JSON.stringify(
      figures.map((figure) => ({ ...figure, share: shareOf(figure) })),
      null,
      2,
    )}\n`,
  );
