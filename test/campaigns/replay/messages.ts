import { readFile } from 'node:fs/promises';
import { DAY, earliest, fromMs, HOUR, latest } from '../../../functions/domain/matter/instant.ts';
import type { Directory, Shift } from '../../../functions/domain/people/directory.ts';
import { fieldOf, listOf, textOf } from '../../../infra/local/client.ts';

export interface Message {
  id: string;
  title: string;
  postedAt: string;
  text: string;
  /** What was replied, where the file has it. */
  reply?: string;
  repliedAt: string;
}

/** What became of one message: when its answer was due, whether it was late and by how many hours (negative: early), and the texts sent. */
export interface Outcome {
  id: string;
  caseNumber: string;
  dueAt: string;
  late: boolean;
  hours: number;
  texts: number;
  /** P4: what the reply reads as; absent where the file has none. */
  reads?: string;
}

export function outcomeOf(row: unknown): Outcome {
  const [hours, texts] = [fieldOf(row, 'hours'), fieldOf(row, 'texts')];
  if (typeof hours !== 'number' || typeof texts !== 'number') throw new Error(`no outcome: ${JSON.stringify(row)}`);
  return {
    id: textOf(row, 'id'),
    caseNumber: textOf(row, 'caseNumber'),
    dueAt: textOf(row, 'dueAt'),
    late: fieldOf(row, 'late') === true,
    hours,
    texts,
    ...optionally('reads', row),
  };
}

/** A field of words that a row may lack. */
function optionally<Name extends string>(name: Name, row: unknown): { [Key in Name]?: string } {
  const value = fieldOf(row, name);
  // One field by its own name: the compiler takes a computed one for any.
  return typeof value === 'string' ? ({ [name]: value } as { [Key in Name]: string }) : {};
}

export async function readMessages(file: string): Promise<Message[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => messageOf(JSON.parse(line), `${file}:${index + 1}`));
}

export const messagesOf = (rows: unknown): Message[] =>
  listOf(rows).map((row, index) => messageOf(row, `message ${index + 1}`));

function messageOf(row: unknown, where: string): Message {
  const [id = '', title = '', postedAt = '', text = '', repliedAt = ''] = [
    'id',
    'title',
    'postedAt',
    'text',
    'repliedAt',
  ].map((name) => textOf(row, name));
  if (Number.isNaN(Date.parse(postedAt)) || Number.isNaN(Date.parse(repliedAt)))
    throw new Error(`${where}: postedAt and repliedAt must be ISO 8601 instants`);
  return { id, title, postedAt, text, repliedAt, ...optionally('reply', row) };
}

/** Huiying as a program outside sees it: signed webhooks, the API as a person, and a time that can be moved. */
export interface Huiying {
  now: () => Promise<Date>;
  /** Everything that falls due on the way runs, in order, before this returns. */
  moveTo: (instant: string) => Promise<Date>;
  /** Until nothing is in flight: every text that may go has gone. */
  settle: () => Promise<unknown>;
  /** Signs and pushes an alert as the named source would. */
  push: (source: string, alert: unknown, now: Date) => Promise<{ status: number; body: unknown }>;
  /** An answer that is not 2xx is an error. */
  as: (user: string, method: string, path: string, body?: unknown) => Promise<unknown>;
}

/** One coordinator confirms and records, as a duty desk would. */
const DESK = 'qu-zhengfu-ban-duty-a';
const LEADER = 'qu-zhengfu-ban-leader';
const PROGRESS = 200;
/** The API reads so much of a text. */
const MOST_READ = 20_000;

/** A message board's desk: one person and one leader from the first message to the last reply, in place of the demo's shifts. */
export function boardRota(messages: Message[], { rota }: Directory): Shift[] {
  const until = messages.map((message) => fromMs(Date.parse(message.repliedAt) + DAY)).reduce(latest);
  const from = messages.map((message) => fromMs(Date.parse(message.postedAt) - DAY)).reduce(earliest);
  const gone = rota.map((shift) => ({ ...shift, until: shift.from }));
  return [...gone, { from, until, coordinators: [DESK], leader: LEADER }];
}

/** An hour before the first message. */
export const startOf = (messages: Message[]): string =>
  new Date(Math.min(...messages.map((message) => Date.parse(message.postedAt))) - HOUR).toISOString();

/** Posts and replies in the order of their times, each after the time was moved to it; an outcome as soon as a message is answered. */
export async function* replay(
  huiying: Huiying,
  messages: Message[],
  progress: (done: string) => unknown,
): AsyncGenerator<Outcome> {
  const numbers = new Map<string, string>();
  const moments = messages
    .flatMap((message) => [
      { at: message.postedAt, reply: false, message },
      { at: message.repliedAt, reply: true, message },
    ])
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  let last = (await huiying.now()).getTime();
  const started = performance.now();
  for (const [index, { at, reply, message }] of moments.entries()) {
    last = Math.max(Date.parse(at), last);
    const now = await huiying.moveTo(new Date(Math.max(last, (await huiying.now()).getTime())).toISOString());
    if (reply) yield await answer(huiying, message, numbers.get(message.id) ?? '');
    else numbers.set(message.id, await post(huiying, message, now));
    if (index % PROGRESS === PROGRESS - 1)
      progress(`${index + 1} of ${moments.length} moments, ${Math.round((performance.now() - started) / 1_000)} s`);
  }
}

/** Through the signed webhook, then confirmed in one tap, as the duty desk does. */
async function post(huiying: Huiying, { id, title, text, postedAt }: Message, now: Date): Promise<string> {
  const pushed = await huiying.push('message-board', { id, title, text, publishedAt: postedAt }, now);
  const [result] = pushed.status === 202 ? listOf(fieldOf(pushed.body, 'results')) : [];
  const number = fieldOf(result, 'caseNumber');
  if (typeof number !== 'string') throw new Error(`message ${id} became no case: ${JSON.stringify(pushed.body)}`);
  // The desk hears of it before it confirms.
  await huiying.settle();
  const confirmed = fieldOf(await huiying.as(DESK, 'POST', `/api/cases/${number}/confirm`, {}), 'case');
  // M2: what the table suggests as 重大 is reported upward at once.
  if (
    listOf(fieldOf(confirmed, 'clocks')).some(
      (clock) => fieldOf(clock, 'kind') === 'immediate-report' && fieldOf(clock, 'state') === 'running',
    )
  ) {
    await reportUpward(huiying, number);
  }
  return number;
}

/** By telephone to every desk, then 初报 and 终报. */
async function reportUpward(huiying: Huiying, number: string): Promise<void> {
  const give = (command: string, body: object) => huiying.as(DESK, 'POST', `/api/cases/${number}/${command}`, body);
  const desks = ['district-leaders', 'city-duty-office', 'city-cyberspace'];
  await give('report', { to: '值班员', means: '电话', desks });
  const sections = { first: ['when', 'where', 'what', 'measures', 'next'], final: ['what', 'measures', 'next'] };
  for (const [kind, ids] of Object.entries(sections)) {
    const written = fieldOf(
      await give('write-dispatch', { kind, sections: ids.map((id) => ({ id, says: '见附件' })) }),
      'events',
    );
    const dispatch = textOf(listOf(written)[0], 'dispatch');
    await give('send-dispatch', { dispatch, version: 1, means: '传真' });
  }
}

/** The reply as it was published; the board's replies end their matter, so the case is settled and closed with it. */
async function answer(huiying: Huiying, { id, reply, repliedAt }: Message, caseNumber: string): Promise<Outcome> {
  const address = `https://board.example/${id}`;
  const evidence = [{ kind: 'link', ref: address }];
  const release = {
    form: 'online-reply',
    publishedAt: new Date(repliedAt).toISOString(),
    address,
    evidence,
    outlets: [{ name: '留言板' }],
    // V1: what the message was about is not told by the file; the reply is taken to have told what was asked.
    acts: [{ nature: 'uninformed', says: '答复所问' }],
    final: true,
    ...(reply === undefined || reply === '' ? {} : { text: reply.slice(0, MOST_READ) }),
  };
  const recorded = await huiying.as(DESK, 'POST', `/api/cases/${caseNumber}/release`, release);
  const reads = listOf(fieldOf(recorded, 'events')).map((event) =>
    fieldOf(fieldOf(fieldOf(event, 'release'), 'reads'), 'says'),
  );
  await huiying.as(DESK, 'POST', `/api/cases/${caseNumber}/settle`, { says: '按答复内容办结', evidence });
  const closed = fieldOf(await huiying.as(DESK, 'POST', `/api/cases/${caseNumber}/close`, {}), 'case');
  const clock = listOf(fieldOf(closed, 'clocks')).find((found) => fieldOf(found, 'kind') === 'response');
  const dueAt = textOf(clock, 'dueAt');
  const hours = (Date.parse(textOf(clock, 'metAt')) - Date.parse(dueAt)) / HOUR;
  await huiying.settle();
  const texts = listOf(fieldOf(await huiying.as(DESK, 'GET', `/api/cases/${caseNumber}/texts`), 'texts')).filter(
    (text) => fieldOf(text, 'state') === 'sent',
  );
  return {
    id,
    caseNumber,
    dueAt,
    late: fieldOf(clock, 'late') === true,
    hours,
    texts: texts.length,
    ...optionally('reads', { reads: reads.find((one) => one !== undefined) }),
  };
}
