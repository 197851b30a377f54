import { timingSafeEqual } from 'node:crypto';
import { METRIC } from '../../runtime/metrics.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { topic } from '../../runtime/services/topic.ts';
import { sharedSecrets } from '../../runtime/services/shared-secrets.ts';
import type { Ports } from '../../ports/ports.ts';
import { type Settled, settleReceipt } from '../../delivery/receipts.ts';
import { type Vendor, vendors } from './api/receipts/vendors.ts';

/** As many as the largest provider gives at once, and some more. */
const MOST = 500;

/**
 * P8: `POST /receipts/{channel}/{token}`: what became of texts, as a provider pushes it. None of them signs: the token in the address is the
 * key, and a receipt must name a text of ours and its number. Answered in the provider's own words when all of it is durable; one that
 * overtook our own record of sending is asked for again.
 */
export async function receiveReceipts(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const { channel = '', token = '' } = call.path;
  const vendor = Object.hasOwn(vendors, channel) ? vendors[channel] : undefined;
  if (!vendor || !isKnown(token, await ports.secrets.receipts(channel)))
    throw new BadRequest('unknown-address', 'no provider posts here', {}, 404);
  const given = call.json();
  if (!Array.isArray(given) || given.length > MOST)
    throw new BadRequest('invalid-input', `a JSON array of at most ${MOST} receipts`, { pointer: '' }, 422);
  const counts: Partial<Record<Settled | 'unreadable', number>> = {};
  let again = false;
  for (const item of given as unknown[]) {
    const end = await became(item, vendor, ports);
    counts[end] = (counts[end] ?? 0) + 1;
    again ||= end === 'unknown' && vendor.isFresh(item, ports.clock.now());
  }
  const figures = { [METRIC.receiptsUnknown]: (counts.unknown ?? 0) + (counts.unreadable ?? 0) };
  return again
    ? { status: 503, body: vendor.notYet, metrics: figures }
    : { status: 200, body: vendor.accepted, metrics: figures };
}

async function became(item: unknown, vendor: Vendor, ports: Ports): Promise<Settled | 'unreadable'> {
  const receipt = vendor.read(item);
  return receipt ? settleReceipt(receipt, ports) : 'unreadable';
}

/** Compared in constant time, whatever the length. */
function isKnown(token: string, tokens: string[]): boolean {
  const given = Buffer.from(token);
  return tokens.some(
    (known) =>
      known.length >= 24 && given.byteLength === Buffer.byteLength(known) && timingSafeEqual(given, Buffer.from(known)),
  );
}

export const handler = lambda.http(receiveReceipts, cloud(table, topic, sharedSecrets));
