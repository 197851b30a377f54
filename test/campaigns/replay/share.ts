import { text } from 'node:stream/consumers';
import { SECOND } from '../../../functions/domain/matter/instant.ts';
import { StackClient } from '../../../infra/local/client.ts';
import { startStack } from '../../../infra/local/stack.ts';
import { boardRota, messagesOf, replay, startOf } from './messages.ts';

/** One share of a replay: the messages on the standard input, an embedded stack in the given folder, an outcome a line. */
const [data = ''] = process.argv.slice(2);
const own = messagesOf(JSON.parse(await text(process.stdin)));
const stack = await startStack({ port: 0, data, fresh: true, at: startOf(own) });
try {
  await stack.store.putDirectory({ rota: boardRota(own, await stack.store.directory({ fresh: true })) });
  const client = new StackClient(stack.url);
  // A second, since time has gone on meanwhile and never runs backwards.
  const settle = async () => client.moveTo(new Date((await client.now()).getTime() + SECOND).toISOString());
  const huiying = Object.assign(client, { settle });
  for await (const outcome of replay(huiying, own, (done) => console.error(done))) console.log(JSON.stringify(outcome));
} finally {
  await stack.stop();
}
