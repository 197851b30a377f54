import { HOUR } from '../../functions/domain/instant.ts';
import { fieldOf, listOf, StackClient, textOf } from './client.ts';

export interface Message {
  id: string;
  title: string;
  postedAt: string;
  text: string;
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
}

export function outcomeOf(row: unknown): Outcome {
  const [hours, texts] = [fieldOf(row, 'hours'), fieldOf(row, 'texts')];
  if (typeof hours !== 'number' || typeof texts !== 'number') throw new Error(`no outcome: ${JSON.stringify(row)}`);
  return { id: textOf(row, 'id'), caseNumber: textOf(row, 'caseNumber'), dueAt: textOf(row, 'dueAt'), late: fieldOf(row, 'late') === true, hours, texts };
}

/** One coordinator confirms and records, as a duty desk would. */
export const DESK = 'qu-zhengfu-ban-duty-a';
const PROGRESS = 200;

/** Posts and replies in the order of their times, each after the stack's time was moved to it; an outcome as soon as a message is answered. */
export async function* replay(url: string, messages: Message[], progress: (done: string) => unknown): AsyncGenerator<Outcome> {
  const client = new StackClient(url);
  const numbers = new Map<string, string>();
  const moments = messages
    .flatMap((message) => [
      { at: message.postedAt, reply: false, message },
      { at: message.repliedAt, reply: true, message },
    ])
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  let last = (await client.now()).getTime();
  const started = performance.now();
  for (const [index, { at, reply, message }] of moments.entries()) {
    last = Math.max(Date.parse(at), last);
    const now = await client.moveTo(new Date(Math.max(last, (await client.now()).getTime())).toISOString());
    if (reply) yield await answer(client, message, numbers.get(message.id) ?? '');
    else numbers.set(message.id, await post(client, message, now));
    if (index % PROGRESS === PROGRESS - 1) progress(`${index + 1} of ${moments.length} moments, ${Math.round((performance.now() - started) / 1_000)} s`);
  }
}

/** Through the signed webhook, then confirmed in one tap, as the duty desk does. */
async function post(client: StackClient, { id, title, text, postedAt }: Message, now: Date): Promise<string> {
  const pushed = await client.push('message-board', { id, title, text, publishedAt: postedAt }, now);
  const [result] = pushed.status === 202 ? listOf(fieldOf(pushed.body, 'results')) : [];
  const number = fieldOf(result, 'caseNumber');
  if (typeof number !== 'string') throw new Error(`message ${id} became no case: ${JSON.stringify(pushed.body)}`);
  const confirmed = fieldOf(await client.as(DESK, 'POST', `/api/cases/${number}/confirm`, {}), 'case');
  // M2: what the table proposes as 重大 is reported upward at once.
  if (listOf(fieldOf(confirmed, 'clocks')).some((clock) => fieldOf(clock, 'kind') === 'immediate-report' && fieldOf(clock, 'state') === 'running')) {
    await client.as(DESK, 'POST', `/api/cases/${number}/report`, { to: '区领导', means: '电话' });
  }
  return number;
}

/** The reply as it was published; the board's replies end their matter, so the case is settled and closed with it. */
async function answer(client: StackClient, { id, repliedAt }: Message, caseNumber: string): Promise<Outcome> {
  const address = `https://board.example/${id}`;
  const evidence = [{ kind: 'link', ref: address }];
  const release = { form: 'online-reply', publishedAt: new Date(repliedAt).toISOString(), address, evidence, channels: ['留言板'], final: true };
  await client.as(DESK, 'POST', `/api/cases/${caseNumber}/release`, release);
  await client.as(DESK, 'POST', `/api/cases/${caseNumber}/settle`, { says: '按答复内容办结', evidence });
  const closed = fieldOf(await client.as(DESK, 'POST', `/api/cases/${caseNumber}/close`, {}), 'case');
  const clock = listOf(fieldOf(closed, 'clocks')).find((found) => fieldOf(found, 'kind') === 'response');
  const dueAt = textOf(clock, 'dueAt');
  const hours = (Date.parse(textOf(clock, 'metAt')) - Date.parse(dueAt)) / HOUR;
  const texts = listOf(fieldOf(await client.as(DESK, 'GET', `/api/cases/${caseNumber}/texts`), 'texts')).filter((text) => fieldOf(text, 'state') === 'sent');
  return { id, caseNumber, dueAt, late: fieldOf(clock, 'late') === true, hours, texts: texts.length };
}
