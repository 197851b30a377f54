import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { lessonOf } from '../../functions/domain/routing/lessons.ts';
import { opened } from '../../functions/domain/routing/model.ts';
import { rank, unitOfKind } from '../../functions/domain/routing/ranking.ts';
import { isHeldBack, trained } from '../../functions/domain/routing/training.ts';
import { currentPolicy } from '../../functions/policy/load.ts';

/**
 * `npm run train -- FILE.jsonl`: weights that rank who answers, from old work orders: one JSON object a line with `text`, `title`, `unit` (the id
 * of a unit, or a kind of body as `bodies` of policy/routing.json names it; a list where several would be right), and `place` and `id` where they
 * are known. First it says how right such weights are on the half that they were not made of.
 */
const USAGE =
  'npm run train -- FILE.jsonl --out FILE.json --about "of what it is made" [--messages 5] [--features 4500]';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    about: { type: 'string' },
    messages: { type: 'string', default: '5' },
    features: { type: 'string', default: '4500' },
  },
});
const [file] = positionals;
const [messages, features] = [Number(values.messages), Number(values.features)];
if (file === undefined || positionals.length > 1 || !Number.isInteger(features) || !Number.isInteger(messages)) {
  console.error(USAGE);
  process.exit(2);
}
if (messages < 5) {
  console.error(`--messages ${messages}: a word that fewer than 5 messages say may be somebody's; give 5 or more`);
  process.exit(2);
}
if ((values.out === undefined) !== (values.about === undefined)) {
  console.error(`--out and --about go together: weights say of what they were made\n${USAGE}`);
  process.exit(2);
}

const Row = z.object({
  title: z.string().default(''),
  text: z.string(),
  unit: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  place: z.string().exactOptional(),
  id: z.string().exactOptional(),
});

function rowOf(line: string, number: number): z.infer<typeof Row> {
  try {
    return Row.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(`${file}:${number}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

const policy = currentPolicy();
const rows = (await readFile(file, 'utf8'))
  .split('\n')
  .flatMap((line, index) => (line.trim() === '' ? [] : [rowOf(line, index + 1)]));
const all = rows.map((row) => ({ row, lesson: lessonOf(policy, row) }));
const named = new Set(policy.routing.bodies?.map(({ kind }) => kind));
const nowhere = [...new Set(all.flatMap(({ lesson }) => lesson.kinds))].filter(
  (kind) => !named.has(kind) && !kind.startsWith('unit:'),
);
if (nowhere.length > 0)
  console.log(`proposes no unit: ${nowhere.join(', ')} (not among bodies of policy/routing.json)`);

const training = { about: values.about ?? '', messages, places: 3, features };
const [held, taught] = [all.filter(({ row }) => isHeldBack(row.text)), all.filter(({ row }) => !isHeldBack(row.text))];
const model = opened(
  trained(
    taught.map(({ lesson }) => lesson),
    training,
  ),
);
const measured = held.flatMap(({ row, lesson }) => {
  const ranking = rank(policy, row, model);
  const right = new Set(lesson.kinds.map((kind) => unitOfKind(policy.routing, kind)));
  return ranking && !lesson.kinds.every((kind) => nowhere.includes(kind)) ? [{ ...ranking, right }] : [];
});
const share = (part: typeof measured, is: (one: (typeof measured)[number]) => boolean): string =>
  part.length === 0 ? '–' : `${((100 * part.filter(is).length) / part.length).toFixed(1)} % of ${part.length}`;
const isFirst = ({ ranked: [first], right }: (typeof measured)[number]): boolean =>
  first !== undefined && right.has(first.unit);
const spoken = measured.filter(({ choose }) => !choose);
console.log(`half of ${all.length} messages, measured on the other half:`);
console.log(`  right first            ${share(measured, isFirst)}`);
console.log(
  `  in the first three     ${share(measured, ({ ranked, right }) => ranked.some(({ unit }) => right.has(unit)))}`,
);
console.log(`  right where it is sure ${share(spoken, isFirst)}`);
if (values.out !== undefined) {
  const stored = trained(
    all.map(({ lesson }) => lesson),
    training,
  );
  await writeFile(values.out, `${JSON.stringify(stored, null, 2)}\n`);
  console.log(`${values.out}: ${stored.kinds.length} kinds of body, ${stored.grams.split(' ').length} features`);
}
