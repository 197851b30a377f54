import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Instant, MINUTE, SECOND, toMs } from '../domain/matter/instant.ts';

/** Standard Webhooks: the three headers, in lower case. */
export interface Signed {
  webhookId: string;
  /** Seconds since 1970, as they were sent and signed. */
  timestamp: string;
  signatures: string;
}

const LONGEST_ID = 256;
const SECRET_PREFIX = /^whsec_/;

/** The three headers, or null when one is missing or can be none. */
export function signedBy(headers: Record<string, string>): Signed | null {
  const {
    'webhook-id': webhookId = '',
    'webhook-timestamp': timestamp = '',
    'webhook-signature': signatures = '',
  } = headers;
  const readable =
    /^[\x21-\x7e]+$/.test(webhookId) &&
    webhookId.length <= LONGEST_ID &&
    /^\d{1,12}$/.test(timestamp) &&
    signatures !== '';
  return readable ? { webhookId, timestamp, signatures } : null;
}

/** Signed within `minutes` of now, before or after. The package's own `verify` reads the wall clock, which is not the stack's. */
export const isFresh = ({ timestamp }: Signed, now: Instant, minutes: number): boolean =>
  Math.abs(Number(timestamp) * SECOND - toMs(now)) <= minutes * MINUTE;

/** One of the signatures (`v1,…`, several while a sender rotates) was made over these very bytes with one of the secrets. */
export function isSigned(
  { webhookId, timestamp, signatures }: Signed,
  rawBody: Uint8Array,
  secrets: readonly string[],
): boolean {
  const given = signatures.split(' ').map((signature) => Buffer.from(signature, 'utf8'));
  return secrets.some((secret) => {
    const key = Buffer.from(secret.replace(SECRET_PREFIX, ''), 'base64');
    // Over the bytes as they came: read as text first, as the package does, any that are not UTF-8 would be lost.
    const mac = createHmac('sha256', key).update(`${webhookId}.${timestamp}.`).update(rawBody).digest('base64');
    const expected = Buffer.from(`v1,${mac}`, 'utf8');
    return given.some((signature) => signature.length === expected.length && timingSafeEqual(signature, expected));
  });
}
