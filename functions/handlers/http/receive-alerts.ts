import type { Flaw } from '../../domain/intake/alert.ts';
import { alertsOf } from '../../domain/intake/batch.ts';
import { between } from '../../domain/matter/instant.ts';
import { pick } from '../../domain/matter/pick.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import { type Read, readAlert } from '../../domain/intake/source-mapping.ts';
import type { Source } from '../../domain/rules/source.ts';
import { BadRequest, type HttpAnswer, type HttpCall, readJson } from '../../runtime/http.ts';
import { keepRefused, keepRefusedDelivery } from '../../intake/refused.ts';
import { accept, type Accepted } from '../../intake/accept.ts';
import { isPending, outcomesOf, type Result, untouched } from '../../intake/outcomes.ts';
import { plainBody } from '../../intake/plain-body.ts';
import { behind, isAhead, preferredWait, retryAfter, waitFor, waitMsFor } from '../../intake/wait.ts';
import { isFresh, isSigned, type Signed, signedBy } from '../../intake/webhook-signature.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { nudgeQueue } from '../../runtime/services/nudge-queue.ts';
import { salt } from '../../runtime/services/salt.ts';
import { sharedSecrets } from '../../runtime/services/shared-secrets.ts';
import { METRIC } from '../../runtime/metrics.ts';
import type { Ports } from '../../ports/ports.ts';
import { nudgeWriter } from './api/nudge-writer.ts';

/**
 * M4: `POST /webhooks/{source}`: one signed delivery of up to 100 alerts, answered 202 once each is durable, with what became of it where
 * that is known in time. `GET /webhooks/{source}/deliveries/{id}`, signed alike over an empty body, tells the rest.
 */
export async function receiveAlerts(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const policy = await ports.policies.current();
  const source = policy.sources.find(({ id }) => id === call.path['source']);
  if (!source) throw new BadRequest('unknown-source', '没有这个来源；来源编号由管理员在规则中登记', {}, 404);
  const signed = await verified(call, ports, policy, source);
  if (call.method === 'GET') return told(call, ports, policy, source, signed);
  try {
    return await received(call, ports, policy, source, signed);
  } catch (error) {
    // What is refused whole has come with a good signature: its matters reach nobody unless a person sees to it.
    if (error instanceof BadRequest && error.answer.metrics === undefined) {
      const { pointer, detail: says } = error;
      const delivered = { source, webhookId: signed.webhookId, at: ports.clock.now() };
      await keepRefusedDelivery(ports, policy, delivered, { pointer, clause: 'M4', says });
      error.answer.metrics = { [METRIC.deliveriesRefused]: 1 };
    }
    throw error;
  }
}

async function received(
  call: HttpCall,
  ports: Ports,
  policy: Policy,
  source: Source,
  signed: Signed,
): Promise<HttpAnswer> {
  if (call.rawBody.byteLength > policy.intake.maxBodyBytes) throw tooLarge(policy.intake.maxBodyBytes);
  const bodyHash = await ports.ids.salted(Buffer.from(call.rawBody).toString('base64'));
  const { webhookId } = signed;
  const reads = readAll(call, ports, policy, source);
  const only = reads.length === 1 ? reads[0] : undefined;
  if (only && 'flaws' in only && only.alone) {
    const earlier = await ports.store.delivery(source.id, webhookId);
    if (earlier && earlier.bodyHash !== bodyHash) throw otherBody();
    // One that was accepted is not refused since, whatever the rules say by now.
    if (!earlier) {
      await keepRefused(ports, policy, { source, webhookId, at: ports.clock.now() }, reads);
      throw flawed(only.flaws, countsOf([only]));
    }
  }
  const delivery = await accept(ports, policy, { source, webhookId, bodyHash, reads });
  if (!delivery) throw otherBody();
  await keepRefused(ports, policy, { source, webhookId, at: delivery.receivedAt }, reads);
  return accepted(call, delivery, await worked(call, ports, policy, delivery), reads);
}

interface Worked {
  results: Result[];
  /** How far the writer is behind the delivery. */
  behindMs: number;
}

/** What became of each alert, after a while if need be. */
async function worked(call: HttpCall, ports: Ports, policy: Policy, { again, ...delivery }: Accepted): Promise<Worked> {
  const before = again ? await outcomesOf(ports, policy, delivery) : untouched(delivery);
  if (!before.some(isPending)) return { results: before, behindMs: 0 };
  const behindMs = await behind(ports, policy, delivery);
  // Whoever works what waits before it reads on until nothing is left.
  if (behindMs === 0) await nudgeWriter(ports, policy);
  const results = await waitFor(ports, policy, delivery, before, waitMsFor(call.headers['prefer'], behindMs));
  return { results, behindMs };
}

/** The outcomes of a delivery, for whoever sent it. */
async function told(
  call: HttpCall,
  ports: Ports,
  policy: Policy,
  source: Source,
  { webhookId }: Signed,
): Promise<HttpAnswer> {
  if (call.path['id'] !== webhookId) throw unsigned('webhook-id 须与地址中的推送编号相同');
  const delivery = await ports.store.delivery(source.id, webhookId);
  if (!delivery) throw new BadRequest('unknown-delivery', '没有这次推送，或已过保存期', {}, 404);
  const results = (await isAhead(ports, policy, delivery))
    ? untouched(delivery)
    : await outcomesOf(ports, policy, delivery);
  // Its wait once more: who asks long asks seldom.
  const waited = between(delivery.receivedAt, ports.clock.now());
  const headers = results.some(isPending) ? { 'retry-after': retryAfter(waited) } : {};
  return { status: 200, headers, body: { results } };
}

/** The sender's own ids go back to it and are not kept: one may hold somebody's number (H5). */
function accepted(
  call: HttpCall,
  { source, webhookId }: { source: string; webhookId: string },
  { results, behindMs }: Worked,
  sent: readonly Read[],
): HttpAnswer {
  const location = `/webhooks/${encodeURIComponent(source)}/deliveries/${encodeURIComponent(webhookId)}`;
  const { prefer } = call.headers;
  const headers = {
    ...(results.some(isPending) ? { location, 'retry-after': retryAfter(behindMs) } : {}),
    ...(prefer === undefined ? {} : { 'preference-applied': appliedOf(prefer) }),
  };
  return {
    status: 202,
    headers,
    metrics: countsOf(sent),
    body: {
      results: results.map((result, index) => ({ ...toldOfRead(sent[index]), ...result })),
    },
  };
}

const appliedOf = (prefer: string): string => {
  const wait = preferredWait(prefer);
  return wait === 0 ? 'respond-async' : `wait=${Math.round(wait / 1_000)}`;
};

/** What could not be taken in, and what could not be read of the rest: a mapping that does not fit its vendor shows here first. */
const countsOf = (sent: readonly Read[]): Record<string, number> => ({
  [METRIC.alertsRefused]: sent.filter((read) => 'flaws' in read).length,
  [METRIC.alertFieldsUnread]: sent.reduce((sum, read) => sum + ('alert' in read ? read.leftOut.length : 0), 0),
});

/** The id that the sender gave, and what of the alert could not be read. */
function toldOfRead(read: Read | undefined): { id?: string; leftOut?: { pointer: string; detail: string }[] } {
  if (!read) return {};
  if ('flaws' in read) return pick(read, ['id']);
  const leftOut = read.leftOut.map(({ pointer, says }) => ({ pointer, detail: says }));
  return {
    ...(read.alert.knownBy === undefined ? { id: read.alert.id } : {}),
    ...(leftOut.length > 0 ? { leftOut } : {}),
  };
}

const otherBody = (): BadRequest =>
  new BadRequest(
    'webhook-id-reused',
    '这个 webhook-id 已用于另一内容；重发须与首次完全相同，新内容须用新的 webhook-id',
    {},
    409,
  );

/** 401 says which of the three checks failed, and nothing of the secret. */
async function verified(call: HttpCall, ports: Ports, policy: Policy, source: Source): Promise<Signed> {
  const signed = signedBy(call.headers);
  if (!signed)
    throw unsigned(
      '缺少签名头，或格式不对；须有 webhook-id、webhook-timestamp、webhook-signature（Standard Webhooks）',
    );
  if (
    !isSigned(
      signed,
      call.rawBody,
      source.drill ? [await ports.secrets.drill()] : await ports.secrets.webhook(source.id),
    )
  )
    throw unsigned('签名与请求体不符');
  const { maxAgeMinutes } = policy.intake;
  if (!isFresh(signed, ports.clock.now(), maxAgeMinutes))
    throw unsigned(`签名时间与本机相差超过 ${maxAgeMinutes} 分钟；请校时后重新签名再发`);
  return signed;
}

const unsigned = (detail: string): BadRequest => new BadRequest('not-signed', detail, {}, 401);

const tooLarge = (most: number): BadRequest =>
  new BadRequest('body-too-large', `请求体（解压后）至多 ${most} 字节，请分批推送`, { pointer: '' }, 413);

function bodyOf({ headers, rawBody }: HttpCall, most: number): Uint8Array {
  const body = plainBody(headers, rawBody, most);
  if (body instanceof Uint8Array) return body;
  throw 'tooLarge' in body
    ? tooLarge(most)
    : new BadRequest('unsupported-encoding', body.unsupported, { pointer: '' }, 415);
}

/** Reads every alert before anything is written; a single one that is wrong is a problem, in a batch it is refused beside its neighbours. */
function readAll(call: HttpCall, ports: Ports, policy: Policy, source: Source): (Read & { alone?: boolean })[] {
  const batch = alertsOf(readJson(bodyOf(call, policy.intake.maxBodyBytes)), source, policy.intake.maxAlerts);
  // Of a delivery without any alert nothing is lost: a poller sends one now and then.
  if (!('alerts' in batch)) throw flawed([batch], batch.nothing ? countsOf([]) : undefined);
  return batch.alerts.map(({ value, pointer }) => ({
    ...readAlert(source, value, pointer, ports.clock.now(), policy.intake),
    alone: batch.single,
  }));
}

/** All that is wrong, the first of it at the top. */
function flawed(flaws: Flaw[], metrics?: Record<string, number>): BadRequest {
  const errors = flaws.map(({ pointer, says, clause }) => ({ pointer, detail: says, clause }));
  const [first] = errors;
  const refused = new BadRequest(
    'invalid-input',
    first?.detail ?? '',
    { pointer: first?.pointer, clause: first?.clause, errors },
    422,
  );
  if (metrics) refused.answer.metrics = metrics;
  return refused;
}

/** All that an HTTP API hands on: what is signed and too large is refused in sight of the desk. */
export const MOST_SENT = 4_500_000;

export const handler = lambda.http(receiveAlerts, cloud(table, nudgeQueue, salt, sharedSecrets), MOST_SENT);
