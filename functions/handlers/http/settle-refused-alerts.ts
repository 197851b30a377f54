import { fromMs, toMs } from '../../domain/matter/instant.ts';
import { pick } from '../../domain/matter/pick.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import { refusedAlerts, settleRefused } from '../../intake/refused.ts';
import type { Ports } from '../../ports/ports.ts';
import type { RefusedAlert } from '../../ports/stored.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import * as lambda from '../../runtime/lambda.ts';
import { maskBody } from './api/mask-body.ts';
import { mustBeAllowedTo } from './api/permissions.ts';
import { personOf } from './api/person.ts';
import { readAs, readBody } from './api/read-body.ts';
import { refusedAlertBody, refusedAlertsQuery } from './api/schemas/refused-alerts.ts';

/** M4: `/api/refused-alerts`: what sources sent and nobody could read: what was wrong with it, its words on request (H5), and that a person has seen to it. */
export async function settleRefusedAlerts(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const policy = await ports.policies.current();
  const now = ports.clock.now();
  if (call.method === 'GET') {
    mustBeAllowedTo(person, 'read-refused-alerts');
    const { rows, before } = await refusedAlerts(ports, policy, readAs(refusedAlertsQuery, call.query));
    const sources = policy.sources.filter(({ drill }) => !drill).map((source) => pick(source, ['id', 'name']));
    return { status: 200, body: { now, sources, alerts: rows.map((one) => rowOf(one, policy)), before } };
  }
  mustBeAllowedTo(person, 'settle-refused-alerts');
  const { why } = maskBody(readBody(call, refusedAlertBody));
  const { id = '', action = '' } = call.path;
  if (action !== 'open' && action !== 'done')
    return problem(404, 'unknown-action', '对未接收的信息只有查看原文（open）和已处理（done）');
  const which = placeOf(id);
  const alert = which && (await ports.store.refusedAlert(which));
  if (!alert) return problem(404, 'unknown-alert', '没有这条未接收的信息：已处理，或原文已到保存期限');
  // Logged first: what was opened or taken away is on record.
  await ports.store.audit({ at: now, actor: person.actor, what: `${action} refused-alerts/${id}: ${why}` });
  if (action === 'done') await settleRefused(ports, policy, alert);
  return { status: 200, body: { now, ...(action === 'open' ? { words: alert.words ?? {} } : {}) } };
}

/** One path segment that names its item. */
const idOf = ({ source, at, mark }: RefusedAlert): string => [mark, toMs(at), source].join('.');

function placeOf(id: string): Pick<RefusedAlert, 'source' | 'at' | 'mark'> | null {
  const [, mark = '', at = '', source = ''] = /^([0-9a-f]+)\.(\d{12,14})\.(.+)$/.exec(id) ?? [];
  return mark === '' ? null : { source, at: fromMs(Number(at)), mark };
}

const rowOf = (alert: RefusedAlert & { tries: number }, policy: Policy) => ({
  id: idOf(alert),
  source: { id: alert.source, name: policy.sources.find(({ id }) => id === alert.source)?.name ?? alert.source },
  hasWords: alert.words !== undefined,
  ...pick(alert, ['at', 'tries', 'index', 'vendorId', 'flaws', 'expiresAt']),
});

export const handler = lambda.http(settleRefusedAlerts);
