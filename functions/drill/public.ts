import { Webhook } from 'standardwebhooks';
import { toMs } from '../domain/matter/instant.ts';
import { drillPlan } from '../policy/drill.ts';
import type { Ports } from '../ports/ports.ts';

/** An HTTP API answers within 29 s, or not at all. */
const TIMEOUT_MS = 30_000;
/** What a page may say of itself in an error: never more of it. */
const QUOTED = 200;

type Asking = Pick<Ports, 'outside' | 'settings'>;

/** M4: pushes the drill's alert as a monitoring system does, signed and over the public address; gives the number of its case. */
export async function pushAlert({ outside, settings, clock, ids, secrets }: Ports): Promise<string> {
  const id = `drill_${ids.random(24)}`;
  const now = new Date(toMs(clock.now()));
  const body = JSON.stringify({ alerts: [{ id, ...drillPlan.alert }] });
  const headers = {
    'content-type': 'application/json',
    prefer: 'wait=20',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': new Webhook(await secrets.drill()).sign(id, now, body),
  };
  const answer = await outside.ask({
    method: 'POST',
    url: `${settings.publicAddress}/webhooks/${drillPlan.source}`,
    headers,
    body,
    timeoutMs: TIMEOUT_MS,
  });
  if (answer.status !== 202) throw new Error(`the webhook answered ${answer.status}: ${answer.text.slice(0, QUOTED)}`);
  return caseNumberIn(JSON.parse(answer.text));
}

function caseNumberIn(answer: unknown): string {
  const results: unknown = typeof answer === 'object' && answer !== null && 'results' in answer ? answer.results : null;
  const [first]: unknown[] = Array.isArray(results) ? results : [];
  if (
    typeof first === 'object' &&
    first !== null &&
    'outcome' in first &&
    first.outcome === 'opened' &&
    'caseNumber' in first &&
    typeof first.caseNumber === 'string'
  )
    return first.caseNumber;
  throw new Error(`the webhook opened no case: ${JSON.stringify(answer).slice(0, QUOTED)}`);
}

/** P8: the page behind a code shows the case and says that it is a drill. */
export async function openPage(
  code: string,
  caseNumber: string,
  mark: string,
  { outside, settings }: Asking,
): Promise<void> {
  const { status, text } = await outside.ask({
    method: 'GET',
    url: `${settings.publicAddress}/t/${code}`,
    timeoutMs: TIMEOUT_MS,
  });
  if (status !== 200) throw new Error(`the page answered ${status}`);
  for (const needed of [caseNumber, mark])
    if (!text.includes(needed)) throw new Error(`the page does not say ${needed}`);
}

/** 签收: presses the page's button as a browser without script does. */
export async function pressSign(code: string, { outside, settings }: Asking): Promise<void> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const url = `${settings.publicAddress}/t/${code}`;
  const { status, location } = await outside.ask({
    method: 'POST',
    url,
    headers,
    body: 'action=sign',
    timeoutMs: TIMEOUT_MS,
  });
  if (status !== 303 || !location?.endsWith('?done=sign'))
    throw new Error(`the press answered ${status}, not "signed"`);
}
