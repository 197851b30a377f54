import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Directory, Shift } from '../../functions/domain/directory.ts';
import { DAY, earliest, fromMs, HOUR, latest } from '../../functions/domain/instant.ts';
import { textOf } from './client.ts';
import { assembly } from './synth.ts';
import { DESK, type Message, type Outcome, outcomeOf, replay } from './replay-messages.ts';
import { startStack } from './stack.ts';

/**
 * `npm run replay -- FILE`: a file of real messages with their published replies (JSON lines: id, title, postedAt, text, repliedAt) pushed
 * through signed webhooks, each at its own time, and each reply recorded at its own time, on stacks of their own whose time is moved.
 * The messages of a board never join, so they are dealt out to one stack a core.
 */
const USAGE = 'npm run replay -- FILE.jsonl [--limit N] [--quiet] [--stacks N]';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { limit: { type: 'string' }, quiet: { type: 'boolean', default: false }, stacks: { type: 'string' }, share: { type: 'string' } },
});
const [file] = positionals;
const numbers = [values.limit, values.stacks, values.share].filter((value) => value !== undefined);
if (!file || !numbers.every((value) => /^\d+$/.test(value))) {
  console.error(`Which messages? ${USAGE}`);
  process.exit(2);
}
const LIMIT_HOURS = 48;
const stacks = Number(values.stacks ?? availableParallelism());
const messages = (await readMessages(file)).slice(0, values.limit === undefined ? undefined : Number(values.limit));
if (values.share === undefined) await replayAll(file);
else await replayShare(Number(values.share));

/** One process and one stack a share; what each of them found out comes back as lines. */
async function replayAll(path: string): Promise<void> {
  const started = performance.now();
  await assembly();
  const outcomes = (await Promise.all(Array.from({ length: stacks }, (_, share) => shareOf(path, share)))).flat();
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  let met = 0;
  let texts = 0;
  for (const { id } of messages) {
    const outcome = byId.get(id);
    if (!outcome) throw new Error(`message ${id} was lost`);
    if (!outcome.late) met += 1;
    texts += outcome.texts;
    if (!values.quiet)
      console.log(`message ${id}  due ${outcome.dueAt}  ${outcome.late ? 'missed' : 'met'} by ${Math.abs(outcome.hours).toFixed(1)} h  ${outcome.texts} texts`);
  }
  const inFile = messages.filter((message) => Date.parse(message.repliedAt) - Date.parse(message.postedAt) <= LIMIT_HOURS * HOUR).length;
  console.log(`${messages.length} messages on ${stacks} stacks, ${texts} texts sent, ${Math.round((performance.now() - started) / 1000)} s`);
  console.log(`answered within ${LIMIT_HOURS} h by the response clocks: ${met}; straight from the file: ${inFile} (${met === inFile ? 'equal' : 'NOT EQUAL'})`);
  if (met !== inFile) process.exitCode = 1;
}

function shareOf(path: string, share: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const limit = values.limit === undefined ? [] : ['--limit', values.limit];
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), path, '--share', String(share), '--stacks', String(stacks), ...limit], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => outcomes.push(outcomeOf(JSON.parse(line))));
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 0 ? resolve(outcomes) : reject(new Error(`share ${share} of the replay ended with ${code}`))));
  });
}

async function replayShare(share: number): Promise<void> {
  const own = messages.filter((_, index) => index % stacks === share);
  const first = own.map((message) => Date.parse(message.postedAt)).toSorted((a, b) => a - b)[0];
  if (first === undefined) return;
  const data = await mkdtemp(join(tmpdir(), 'huiying-replay-'));
  const stack = await startStack({ port: 0, data, fresh: true, at: new Date(first - HOUR).toISOString() });
  try {
    await stack.store.putDirectory({ rota: boardRota(own, await stack.store.directory({ fresh: true })) });
    for await (const outcome of replay(stack.url, own, (done) => values.quiet || console.error(`stack ${share + 1}: ${done}`)))
      console.log(JSON.stringify(outcome));
  } finally {
    await stack.stop();
    // A folder that cannot go must not hide why the replay ended.
    await rm(data, { recursive: true, force: true, maxRetries: 5 }).catch((error: unknown) => console.error(`${data} stays: ${String(error)}`));
  }
}

/** A message board's desk: one person and one leader from the first message to the last reply, in place of the demo's shifts. */
function boardRota(own: Message[], { rota }: Directory): Shift[] {
  const until = own.map((message) => fromMs(Date.parse(message.repliedAt) + DAY)).reduce(latest);
  const from = own.map((message) => fromMs(Date.parse(message.postedAt) - DAY)).reduce(earliest);
  const gone = rota.map((shift) => ({ ...shift, until: shift.from }));
  return [...gone, { from, until, coordinators: [DESK], leader: 'qu-zhengfu-ban-leader' }];
}

async function readMessages(path: string): Promise<Message[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const row: unknown = JSON.parse(line);
    const [id = '', title = '', postedAt = '', text = '', repliedAt = ''] = ['id', 'title', 'postedAt', 'text', 'repliedAt'].map((name) => textOf(row, name));
    if (Number.isNaN(Date.parse(postedAt)) || Number.isNaN(Date.parse(repliedAt))) {
      throw new Error(`${path}:${index + 1}: postedAt and repliedAt must be ISO 8601 instants`);
    }
    return { id, title, postedAt, text, repliedAt };
  });
}
