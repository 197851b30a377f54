import { fromMs, toMs } from '../../domain/matter/instant.ts';
import { pick } from '../../domain/matter/pick.ts';
import { isAmong } from '../../domain/people/same-person.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import { askErasure, eraseRefused, refusedAlerts, settleRefused } from '../../intake/refused.ts';
import type { Ports } from '../../ports/ports.ts';
import type { RefusedAlert, SeenTo } from '../../ports/stored.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { maskBody } from './api/mask-body.ts';
import { mustBeAllowedTo } from './api/permissions.ts';
import { type Person, personOf } from './api/person.ts';
import { readAs, readBody } from './api/read-body.ts';
import { refusedAlertActions, refusedAlertBody, refusedAlertsQuery } from './api/schemas/refused-alerts.ts';

type Action = (typeof refusedAlertActions)[number];

/** M4: `/api/refused-alerts`: what sources sent and nobody could read: what was wrong with it, its words on request (H5), that a person has seen to it, and its erasure by two. */
export async function settleRefusedAlerts(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const policy = await ports.policies.current();
  const now = ports.clock.now();
  if (call.method === 'GET') {
    mustBeAllowedTo(person, 'read-refused-alerts');
    const { rows, before } = await refusedAlerts(ports, policy, readAs(refusedAlertsQuery, call.query));
    const sources = policy.sources.filter(({ drill }) => !drill).map((source) => pick(source, ['id', 'name']));
    return {
      status: 200,
      body: { now, sources, alerts: rows.map((one) => rowOf(one, policy, person.contact.id)), before },
    };
  }
  mustBeAllowedTo(person, 'settle-refused-alerts');
  const { why } = maskBody(readBody(call, refusedAlertBody), policy);
  const { id = '', action: named = '' } = call.path;
  const action = refusedAlertActions.find((known) => known === named);
  if (!action) return problem(404, 'unknown-action', `对未接收的信息只有 ${refusedAlertActions.join('、')} 这几项操作`);
  const which = placeOf(id);
  const alert = which && (await ports.store.refusedAlert(which));
  if (!alert) return problem(404, 'unknown-alert', '没有这条未接收的信息：已清除，或原文已到保存期限');
  const refused = refusedTo(action, alert, person);
  if (refused) return refused;
  // Logged first: what was opened or taken away is on record.
  await ports.store.audit({ at: now, actor: person.actor, what: `${action} refused-alerts/${id}: ${why}` });
  const seen = { at: now, by: pick(person.contact, ['id', 'name']), why };
  switch (action) {
    case 'open':
      return { status: 200, body: { now, words: alert.words ?? {} } };
    case 'done':
      await settleRefused(ports, policy, alert, seen);
      break;
    case 'ask-erasure':
      await askErasure(ports, policy, alert, seen);
      break;
    case 'keep':
      await askErasure(ports, policy, alert, null);
      break;
    case 'erase':
      await eraseRefused(ports, policy, alert);
  }
  return { status: 200, body: { now } };
}

const says = (code: string, detail: string, status = 422): HttpAnswer =>
  problem(status, code, detail, { clause: 'H5' });

/** H5: two persons erase, and nothing is done twice. */
function refusedTo(action: Action, { done, erasure }: RefusedAlert, { contact, directory }: Person): HttpAnswer | null {
  if (action === 'done' && done) return says('done-already', `${done.by.name}已标为已处理`);
  if (action === 'ask-erasure' && erasure) return says('erasure-asked', `${erasure.by.name}已申请清除，待他人审批`);
  if ((action === 'erase' || action === 'keep') && !erasure)
    return says('no-erasure-asked', '没有人申请清除：清除须一人申请、另一人同意');
  return action === 'erase' && erasure && isAmong([erasure.by.id], contact.id, directory)
    ? says('proposed-it', '不能由申请人本人同意，请由值班台另一人审批', 403)
    : null;
}

/** One path segment that names its item. */
const idOf = ({ source, at, mark }: RefusedAlert): string => [mark, toMs(at), source].join('.');

function placeOf(id: string): Pick<RefusedAlert, 'source' | 'at' | 'mark'> | null {
  const [, mark = '', at = '', source = ''] = /^([0-9a-f]+)\.(\d{12,14})\.(.+)$/.exec(id) ?? [];
  return mark === '' ? null : { source, at: fromMs(Number(at)), mark };
}

const saidOf = ({ at, by, why }: SeenTo) => ({ at, by: by.name, why });

const rowOf = (alert: RefusedAlert & { tries: number }, policy: Policy, person: string) => ({
  id: idOf(alert),
  source: { id: alert.source, name: policy.sources.find(({ id }) => id === alert.source)?.name ?? alert.source },
  hasWords: alert.words !== undefined,
  ...(alert.done ? { done: saidOf(alert.done) } : {}),
  ...(alert.erasure ? { erasure: { ...saidOf(alert.erasure), own: alert.erasure.by.id === person } } : {}),
  ...pick(alert, ['at', 'tries', 'index', 'vendorId', 'flaws', 'expiresAt']),
});

export const handler = lambda.http(settleRefusedAlerts, cloud(table));
