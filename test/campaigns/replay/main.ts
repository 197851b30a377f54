import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { HOUR } from '../../../functions/domain/matter/instant.ts';
import { inProcess } from './in-process.ts';
import { type Message, type Outcome, readMessages, replay } from './messages.ts';

/**
 * `npm run replay -- FILE`: a file of real messages with their published replies (JSON lines: id, title, postedAt, text, repliedAt) pushed
 * through signed webhooks, each at its own time, and each reply recorded at its own time. In one process, over the ports in memory; with
 * `--stack` on embedded stacks, one a core, as the messages of a board never join.
 */
const USAGE = 'npm run replay -- FILE.jsonl [--limit N] [--quiet] [--stack [--stacks N]]';
const LIMIT_HOURS = 48;
const { values, positionals } = given();
const [file] = positionals;
const numbers = [values.limit, values.stacks].filter((value) => value !== undefined);
if (!file || !numbers.every((value) => /^[1-9]\d*$/.test(value)))
  refuse(file ? `${numbers.join(', ')}: whole numbers from 1` : 'Which messages?');
const started = performance.now();
const messages = (await readMessages(file)).slice(0, values.limit === undefined ? undefined : Number(values.limit));
report(values.stack ? await onStacks(messages) : await all(messages));

function given() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        limit: { type: 'string' },
        quiet: { type: 'boolean', default: false },
        stack: { type: 'boolean', default: false },
        stacks: { type: 'string' },
      },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function refuse(why: string): never {
  console.error(`${why}\n${USAGE}`);
  process.exit(2);
}

async function all(own: Message[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const outcome of replay(await inProcess(own), own, (done) => values.quiet || console.error(done)))
    outcomes.push(outcome);
  return outcomes;
}

async function onStacks(own: Message[]): Promise<Outcome[]> {
  const { replayOnStacks } = await import('./on-stacks.ts');
  return replayOnStacks(
    own,
    Number(values.stacks ?? availableParallelism()),
    (done) => values.quiet || console.error(done),
  );
}

function report(outcomes: Outcome[]): void {
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  let met = 0;
  let texts = 0;
  for (const { id } of messages) {
    const outcome = byId.get(id);
    if (!outcome) throw new Error(`message ${id} was lost`);
    if (!outcome.late) met += 1;
    texts += outcome.texts;
    if (!values.quiet)
      console.log(
        `message ${id}  due ${outcome.dueAt}  ${outcome.late ? 'missed' : 'met'} by ${Math.abs(outcome.hours).toFixed(1)} h  ${outcome.texts} texts`,
      );
  }
  const inFile = messages.filter(
    (message) => Date.parse(message.repliedAt) - Date.parse(message.postedAt) <= LIMIT_HOURS * HOUR,
  ).length;
  const where = values.stack ? 'on the embedded stack' : 'in one process';
  console.log(
    `${messages.length} messages ${where}, ${texts} texts sent, ${Math.round((performance.now() - started) / 1000)} s`,
  );
  console.log(
    `answered within ${LIMIT_HOURS} h by the response clocks: ${met}; straight from the file: ${inFile} (${met === inFile ? 'equal' : 'NOT EQUAL'})`,
  );
  const read = outcomes.filter(({ reads }) => reads !== undefined);
  const [ofSubstance, late] = [
    read.filter(({ late: is, reads }) => !is && reads === 'answer').length,
    read.filter(({ late: is }) => is).length,
  ];
  if (read.length > 0)
    console.log(
      `of ${read.length} replies that were read, ${read.length - late} in time; in time and of substance: ${ofSubstance}; ${whatTheySay(read)}`,
    );
  if (met !== inFile) process.exitCode = 1;
}

/** How many read as what, the most first. */
function whatTheySay(read: Outcome[]): string {
  const counts = new Map<string, number>();
  for (const { reads = '' } of read) counts.set(reads, (counts.get(reads) ?? 0) + 1);
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([says, count]) => `${says} ${count}`)
    .join(', ');
}
