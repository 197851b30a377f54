import { receiveAlerts } from '../../functions/handlers/http/receive-alerts.ts';
import { runDrill } from '../../functions/handlers/schedule/run-drill.ts';
import { serveLink } from '../../functions/handlers/http/serve-link.ts';
import type { Outside } from '../../functions/ports/ports.ts';
import { front } from '../handlers/call.ts';
import type { World } from './world.ts';

type Asked = Parameters<Outside['ask']>[0];

/** The public address of a world: its webhook and its page, through the whole stack of a Lambda; while one waits, the world goes on. */
export function outsideOf(world: World, but: { refuses?: (asked: Asked) => boolean; stands?: boolean } = {}): Outside {
  const webhook = front(receiveAlerts, world.ports);
  const page = front(serveLink, world.ports);
  return {
    async ask(asked) {
      if (but.refuses?.(asked)) throw new Error('connect ECONNREFUSED');
      const { method, url, headers = {}, body } = asked;
      const [, room = '', name = ''] = new URL(url).pathname.split('/');
      const sent = { headers, ...(body === undefined ? {} : { rawBody: body }) };
      const answer =
        room === 'webhooks'
          ? await webhook.call('POST /webhooks/{source}', { ...sent, path: { source: name } })
          : await page.call(`${method} /t/{code}`, { ...sent, path: { code: name } });
      return { status: answer.status, text: answer.text, location: answer.headers['location'] ?? null };
    },
    pause: async () => {
      if (but.stands) await world.ports.work();
      else await world.settle();
    },
  };
}

/** The drill of the day, as its schedule runs it. */
export const drill = (world: World): ReturnType<typeof runDrill> => runDrill(undefined, world.ports);
