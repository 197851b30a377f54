import { Webhook } from 'standardwebhooks';
import { toMs } from '../../functions/domain/matter/instant.ts';
import { receiveAlerts } from '../../functions/handlers/http/receive-alerts.ts';
import { front } from '../handlers/call.ts';
import type { World } from './world.ts';

export const WEBHOOK_SECRET = `whsec_${Buffer.from('the secret of the generic source').toString('base64')}`;

/** The district's monitoring system pushes signed alerts; what became of each. The world needs `webhookSecrets: { generic: [WEBHOOK_SECRET] }`. */
export const push = (world: World, id: string, ...alerts: object[]): Promise<Record<string, unknown>[]> =>
  pushFrom(world, 'generic', id, ...alerts);

/** So does any other source of the rules, with the same secret. */
export async function pushFrom(
  world: World,
  source: string,
  id: string,
  ...alerts: object[]
): Promise<Record<string, unknown>[]> {
  const raw = JSON.stringify(alerts);
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(toMs(world.now) / 1000)),
    'webhook-signature': new Webhook(WEBHOOK_SECRET).sign(id, new Date(toMs(world.now)), raw),
  };
  const answer = await front(receiveAlerts, world.ports).call('POST /webhooks/{source}', {
    path: { source },
    headers,
    rawBody: raw,
  });
  await world.settle();
  if (answer.status !== 202) throw new Error(`the webhook answered ${answer.status}: ${answer.text}`);
  return answer.json['results'] as Record<string, unknown>[];
}
