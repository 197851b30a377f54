import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StackClient, fieldOf, listOf, textOf } from './client.ts';
import { startStack } from './stack.ts';

/**
 * `npm run replay -- FILE`: a file of real messages with their published replies (JSON lines: id, title, postedAt, text, repliedAt) pushed
 * through signed webhooks, each at its own time, and each reply recorded at its own time, on a stack of its own whose time is moved.
 */
interface Message {
  id: string;
  title: string;
  postedAt: string;
  text: string;
  repliedAt: string;
}

const HOUR = 3_600_000;
const LIMIT_HOURS = 48;
/** One coordinator confirms and records, as a duty desk would. */
const desk = 'qu-zhengfu-ban-duty-a';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { limit: { type: 'string' }, quiet: { type: 'boolean', default: false } } });
const [file] = positionals;
if (!file) {
  console.error('Which messages? Use: npm run replay -- FILE.jsonl [--limit N] [--quiet]');
  process.exit(2);
}
const messages = (await readMessages(file)).slice(0, values.limit ? Number(values.limit) : undefined);
const moments = messages
  .flatMap((message) => [
    { at: Date.parse(message.postedAt), what: 'post' as const, message },
    { at: Date.parse(message.repliedAt), what: 'reply' as const, message },
  ])
  .toSorted((a, b) => a.at - b.at);
const first = moments[0];
if (!first) throw new Error(`${file} holds no messages`);

const data = await mkdtemp(join(tmpdir(), 'huiying-replay-'));
const started = performance.now();
const stack = await startStack({ port: 0, data, fresh: true, at: new Date(first.at - HOUR).toISOString() });
try {
  const client = new StackClient(stack.url);
  const numbers = new Map<string, string>();
  for (const [index, { at, what, message }] of moments.entries()) {
    const now = await client.moveTo(new Date(Math.max(at, (await client.now()).getTime())).toISOString());
    if (what === 'post') numbers.set(message.id, await post(client, message, now));
    else await reply(client, message, numbers.get(message.id) ?? '');
    if (!values.quiet && index % 200 === 199) console.error(`${index + 1} of ${moments.length} moments, ${Math.round((performance.now() - started) / 1000)} s`);
  }
  await report(client, messages, numbers);
} finally {
  await stack.stop();
  await rm(data, { recursive: true, force: true });
}
console.log(`took ${Math.round((performance.now() - started) / 1000)} s`);

/** Through the signed webhook, then confirmed in one tap, as the duty desk does. */
async function post(client: StackClient, message: Message, now: Date): Promise<string> {
  const { id, title, text, postedAt } = message;
  const answer = await client.push('message-board', { id, title, text, publishedAt: postedAt }, now);
  const [result] = answer.status === 202 ? listOf(fieldOf(answer.body, 'results')) : [];
  const number = fieldOf(result, 'caseNumber');
  if (typeof number !== 'string') throw new Error(`message ${id} became no case: ${JSON.stringify(answer.body)}`);
  const confirmed = fieldOf(await client.as(desk, 'POST', `/api/cases/${number}/confirm`, {}), 'case');
  // M2: what the table proposes as 重大 is reported upward at once.
  if (listOf(fieldOf(confirmed, 'clocks')).some((clock) => fieldOf(clock, 'kind') === 'immediate-report' && fieldOf(clock, 'state') === 'running')) {
    await client.as(desk, 'POST', `/api/cases/${number}/report`, { to: '区领导', means: '电话' });
  }
  return number;
}

/** The reply as it was published; the board's replies end their matter, so the case is settled and closed with it. */
async function reply(client: StackClient, message: Message, number: string): Promise<void> {
  const publishedAt = new Date(message.repliedAt).toISOString();
  const address = `https://board.example/${message.id}`;
  const evidence = [{ kind: 'link', ref: address }];
  await client.as(desk, 'POST', `/api/cases/${number}/release`, { form: 'online-reply', publishedAt, address, evidence, channels: ['留言板'], final: true });
  await client.as(desk, 'POST', `/api/cases/${number}/settle`, { says: '按答复内容办结', evidence });
  await client.as(desk, 'POST', `/api/cases/${number}/close`, {});
}

/** Per message: due, met or missed and by how much, texts sent; then the sums, beside what the file alone says. */
async function report(client: StackClient, messages: Message[], numbers: Map<string, string>): Promise<void> {
  let met = 0;
  let texts = 0;
  for (const message of messages) {
    const number = numbers.get(message.id) ?? '';
    const view = fieldOf(await client.as(desk, 'GET', `/api/cases/${number}`), 'case');
    const clock = listOf(fieldOf(view, 'clocks')).find((found) => fieldOf(found, 'kind') === 'response');
    const dueAt = textOf(clock, 'dueAt');
    const hours = (Date.parse(textOf(clock, 'metAt')) - Date.parse(dueAt)) / HOUR;
    const late = fieldOf(clock, 'late') === true;
    if (!late) met += 1;
    const sent = listOf(fieldOf(await client.as(desk, 'GET', `/api/cases/${number}/texts`), 'texts')).filter((text) => fieldOf(text, 'state') === 'sent').length;
    texts += sent;
    if (!values.quiet) console.log(`${number}  message ${message.id}  due ${dueAt}  ${late ? 'missed' : 'met'} by ${Math.abs(hours).toFixed(1)} h  ${sent} texts`);
  }
  const inFile = messages.filter((message) => Date.parse(message.repliedAt) - Date.parse(message.postedAt) <= LIMIT_HOURS * HOUR).length;
  console.log(`${messages.length} messages, ${texts} texts sent`);
  console.log(`answered within ${LIMIT_HOURS} h by the response clocks: ${met}; straight from the file: ${inFile}${met === inFile ? ' (equal)' : ' (NOT EQUAL)'}`);
  if (met !== inFile) process.exitCode = 1;
}

async function readMessages(path: string): Promise<Message[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const row: unknown = JSON.parse(line);
    const message = { id: textOf(row, 'id'), title: textOf(row, 'title'), postedAt: textOf(row, 'postedAt'), text: textOf(row, 'text'), repliedAt: textOf(row, 'repliedAt') };
    if (Number.isNaN(Date.parse(message.postedAt)) || Number.isNaN(Date.parse(message.repliedAt))) throw new Error(`${path}:${index + 1}: postedAt and repliedAt must be ISO 8601 instants`);
    return message;
  });
}
