import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { commandCase } from '../../../functions/handlers/http/command-case.ts';
import { readCases } from '../../../functions/handlers/http/read-cases.ts';
import { receiveAlerts } from '../../../functions/handlers/http/receive-alerts.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { seed } from '../../../infra/local/seed/seed.ts';
import { front } from '../../handlers/call.ts';
import { type Given, World } from '../../harness/world.ts';
import { boardRota, type Huiying, type Message, startOf } from './messages.ts';

/** All of Huiying in one process, over the ports in memory that keep the same contract as the table: nothing is left out but the wires. */
export async function inProcess(
  messages: Message[],
  on?: Given['on'],
): Promise<Huiying & { world: World; requests: () => number }> {
  const secret = `whsec_${Buffer.from(randomUUID()).toString('base64')}`;
  const sources = currentPolicy().sources.map(({ id }) => [id, [secret]]);
  const world = new World({
    now: startOf(messages),
    people: { units: [], contacts: [], rota: [] },
    webhookSecrets: Object.fromEntries(sources),
    ...(on ? { on } : {}),
  });
  const { ports } = world;
  await ports.policies.keep(await ports.policies.current());
  await seed(ports.store, world.now);
  await ports.store.putDirectory({ rota: boardRota(messages, await ports.store.directory({ fresh: true })) });
  const routes: [RegExp, string, ReturnType<typeof front>][] = [
    [/^POST \/webhooks\/(?<source>[^/]+)$/, 'POST /webhooks/{source}', front(receiveAlerts, ports)],
    [
      /^POST \/api\/cases\/(?<number>[^/]+)\/(?<command>[^/]+)$/,
      'POST /api/cases/{number}/{command}',
      front(commandCase, ports),
    ],
    [/^GET \/api\/cases\/(?<number>[^/]+)\/(?<part>[^/]+)$/, 'GET /api/cases/{number}/{part}', front(readCases, ports)],
  ];
  const subjects = new Map(
    (await ports.store.directory({ fresh: true })).contacts.map(({ id, subject }) => [id, subject]),
  );

  let requests = 0;
  async function call(asked: string, sent: { as?: string; rawBody?: string; headers?: Record<string, string> }) {
    requests += 1;
    for (const [pattern, route, { call: answered, lines }] of routes) {
      const path = pattern.exec(asked)?.groups;
      if (!path) continue;
      const { status, json } = await answered(route, { path: { ...path }, ...sent });
      const fault = lines.splice(0).find(({ error }) => error !== undefined)?.error;
      if (fault) throw fault;
      return { status, body: json };
    }
    throw new Error(`the replay knows no route ${asked}`);
  }

  return {
    world,
    requests: () => requests,
    now: async () => new Date(world.now),
    moveTo: async (instant) => {
      await world.advance(instant);
      return new Date(world.now);
    },
    settle: () => world.settle(),
    push: async (source, alert, now) => {
      const [rawBody, id] = [JSON.stringify(alert), `msg_${randomUUID()}`];
      const signature = new Webhook(secret).sign(id, now, rawBody);
      const headers = {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': signature,
      };
      return call(`POST /webhooks/${source}`, { rawBody, headers });
    },
    as: async (user, method, path, body) => {
      const subject = subjects.get(user);
      if (!subject) throw new Error(`no ${user} in the directory`);
      const { status, body: answer } = await call(`${method} ${path}`, {
        as: subject,
        ...(body === undefined ? {} : { rawBody: JSON.stringify(body) }),
      });
      if (status < 200 || status > 299)
        throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(answer)}`);
      return answer;
    },
  };
}
