import { StackClient } from '../../../infra/local/client.ts';
import type { Stack } from '../../../infra/local/stack.ts';
import { atOnce } from '../fire/harness/inside.ts';

const FIRST = 0x4e00;
const COMMON = 20_000;

/** Four hundred characters that are no other alert's: about a kilobyte, as a board's message has. */
const wordsOf = (nth: number): string =>
  Array.from({ length: 300 }, (_, at) =>
    String.fromCodePoint(FIRST + ((nth * 7_919 + at * 104_729 + at * at) % COMMON)),
  ).join('');

export const alertOf = (name: string, nth: number): object => ({
  id: `${name}-${nth}`,
  title: `第${nth}件 ${wordsOf(nth * 31 + 7).slice(0, 12)}`,
  text: wordsOf(nth),
  url: `https://example.com/${name}/${nth}`,
  platform: '论坛',
});

export interface Sent {
  perSecond: number;
  /** What the processor spent on each here: senders, stack and functions, without the engine. */
  refused: number;
}

/** Deliveries sent by so many senders, each after the answer to the one before. Nobody waits for what becomes of them. */
export async function sendAll(
  stack: Pick<Stack, 'url' | 'now'>,
  deliveries: readonly object[],
  senders: number,
): Promise<Sent> {
  const client = new StackClient(stack.url);
  let refused = 0;
  const began = performance.now();
  await atOnce(senders, deliveries, async (body) => {
    const { status } = await client.push('generic', body, new Date(stack.now()), undefined, 'wait=0');
    if (status !== 202) refused += 1;
  });
  return { perSecond: (deliveries.length / (performance.now() - began)) * 1_000, refused };
}
