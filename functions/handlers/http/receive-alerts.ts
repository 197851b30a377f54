import type { Flaw } from '../../domain/intake/alert.ts';
import { alertsOf } from '../../domain/intake/batch.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import { type Read, readAlert } from '../../domain/intake/source-mapping.ts';
import type { Source } from '../../domain/rules/source.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../runtime/http.ts';
import { idHashOf } from '../../intake/arrival.ts';
import { takeIn } from '../../intake/take-in.ts';
import { isFresh, isSigned, type Signed, signedBy } from '../../intake/webhook-signature.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';

/** What became of one alert. */
interface Result {
  id?: string;
  outcome: 'opened' | 'joined' | 'duplicate' | 'refused';
  caseNumber?: string;
  why?: string;
  pointer?: string;
  detail?: string;
  clause?: string;
}

/** M4: `POST /webhooks/{source}`: one signed delivery of up to 100 alerts. Answers 202 when what became of each is durable. */
export async function receiveAlerts(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const policy = await ports.policies.current();
  const source = policy.sources.find(({ id }) => id === call.path['source']);
  if (!source) throw new BadRequest('unknown-source', '没有这个来源；来源编号由管理员在规则中登记', {}, 404);
  if (call.rawBody.byteLength > policy.intake.maxBodyBytes) {
    throw new BadRequest(
      'body-too-large',
      `请求体至多 ${policy.intake.maxBodyBytes} 字节，请分批推送`,
      { pointer: '' },
      413,
    );
  }
  const signed = await verified(call, ports, policy, source);
  const bodyHash = await ports.ids.salted(Buffer.from(call.rawBody).toString('base64'));
  const earlier = await ports.store.delivery(source.id, signed.webhookId);
  if (earlier && earlier.bodyHash !== bodyHash) throw otherBody();
  if (earlier?.answer) return accepted(earlier.answer, idsIn(call, ports, policy, source));

  const reads = readAll(call, ports, policy, source);
  const receivedAt = ports.clock.now();
  const first = earlier ?? { source: source.id, webhookId: signed.webhookId, bodyHash, answer: null, receivedAt };
  if (!earlier && !(await ports.store.beginDelivery(first))) {
    const other = await ports.store.delivery(source.id, signed.webhookId);
    if (other && other.bodyHash !== bodyHash) throw otherBody();
  }
  const results: Result[] = [];
  for (const [index, read] of reads.entries())
    results.push(await resultOf(ports, policy, source, read, markOf(ports, signed, index)));
  const answer = JSON.stringify({ results });
  await ports.store.answerDelivery(source.id, signed.webhookId, answer);
  return accepted(answer, reads.map(idOf));
}

/** The sender's own ids go back to it and are not kept: one may hold somebody's number (H5). */
function accepted(answer: string, sent: (string | undefined)[]): HttpAnswer {
  const { results } = JSON.parse(answer) as { results: Result[] };
  return {
    status: 202,
    body: {
      results: results.map((result, index) => ({
        ...(sent[index] === undefined ? {} : { id: sent[index] }),
        ...result,
      })),
    },
  };
}

const idOf = (read: Read): string | undefined => ('alert' in read ? read.alert.id : read.id);

/** The ids of a delivery that was answered before. */
function idsIn(call: HttpCall, ports: Ports, policy: Policy, source: Source): (string | undefined)[] {
  const batch = alertsOf(call.json(), source, policy.intake.maxAlerts);
  return 'alerts' in batch
    ? batch.alerts.map(({ value, pointer }) =>
        idOf(readAlert(source, value, pointer, ports.clock.now(), policy.intake)),
      )
    : [];
}
const otherBody = (): BadRequest =>
  new BadRequest(
    'webhook-id-reused',
    '这个 webhook-id 已用于另一内容；重发须与首次完全相同，新内容须用新的 webhook-id',
    {},
    409,
  );
const markOf = (ports: Ports, { webhookId }: Signed, index: number): string =>
  ports.ids.hash(`${webhookId} ${index}`).slice(0, 16);

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

/** Reads every alert before anything is written; a single one that is wrong is a problem, in a batch it is refused beside its neighbours. */
function readAll(call: HttpCall, ports: Ports, policy: Policy, source: Source): Read[] {
  const batch = alertsOf(call.json(), source, policy.intake.maxAlerts);
  if (!('alerts' in batch)) throw flawed([batch]);
  const reads = batch.alerts.map(({ value, pointer }) =>
    readAlert(source, value, pointer, ports.clock.now(), policy.intake),
  );
  const only = batch.single ? reads[0] : undefined;
  if (only && 'flaws' in only) throw flawed(only.flaws);
  return reads;
}

/** All that is wrong, the first of it at the top. */
function flawed(flaws: Flaw[]): BadRequest {
  const errors = flaws.map(({ pointer, says, clause }) => ({ pointer, detail: says, clause }));
  const [first] = errors;
  return new BadRequest(
    'invalid-input',
    first?.detail ?? '',
    { pointer: first?.pointer, clause: first?.clause, errors },
    422,
  );
}

async function resultOf(ports: Ports, policy: Policy, source: Source, read: Read, mark: string): Promise<Result> {
  if ('alert' in read) {
    const { alert } = read;
    return {
      ...(await takeIn(ports, policy, { source, alert, idHash: await idHashOf(ports.ids, source.id, alert.id), mark })),
    };
  }
  const [flaw] = read.flaws;
  return { outcome: 'refused', ...(flaw && { pointer: flaw.pointer, detail: flaw.says, clause: flaw.clause }) };
}

export const handler = lambda.http(receiveAlerts);
