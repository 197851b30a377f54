import { isOpen } from '../../domain/case/case.ts';
import { pick } from '../../domain/matter/pick.ts';
import { staysApart } from '../../domain/routing/suggest.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import { registeredSource } from '../../intake/registered.ts';
import { joinByHand, stuckAlerts, tryAgain } from '../../intake/stuck.ts';
import type { LogEntry } from '../../ports/intake-log.ts';
import type { Ports } from '../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { nudgeQueue } from '../../runtime/services/nudge-queue.ts';
import { maskBody } from './api/mask-body.ts';
import { mustBeAllowedTo } from './api/permissions.ts';
import { type Person, personOf } from './api/person.ts';
import { readBody } from './api/read-body.ts';
import { stuckAlertBody } from './api/schemas/stuck-alerts.ts';
import { storedCase } from './api/stored-case.ts';

/** M4, invariant 7: `/api/stuck-alerts`: alerts that could not be worked, in sight of the desk: their words, trying again, or the case that a person registered for them. */
export async function workStuckAlerts(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const policy = await ports.policies.current();
  const entries = await stuckAlerts(ports, policy);
  const now = ports.clock.now();
  if (call.method === 'GET') {
    mustBeAllowedTo(person, 'read-stuck-alerts');
    return { status: 200, body: { now, alerts: entries.map((entry) => rowOf(entry, policy)) } };
  }
  mustBeAllowedTo(person, 'work-stuck-alerts');
  const { caseNumber, why } = maskBody(readBody(call, stuckAlertBody), policy);
  const { id = '', action = '' } = call.path;
  if (action !== 'open' && action !== 'retry' && action !== 'join')
    return problem(404, 'unknown-action', '对待处理线索只有查看（open）、重试（retry）和归入办件（join）');
  const entry = entries.find(({ mark }) => mark === id);
  if (!entry) return problem(404, 'unknown-alert', '没有这条待处理线索：已处理，或正由他人处理');
  if (action === 'join') await mustTakeIn(caseNumber, entry, policy, person, ports);
  // Logged first: what was opened or taken away is on record.
  await ports.store.audit({
    at: now,
    actor: person.actor,
    what: `${action} stuck-alerts/${id}: ${why}`,
    ...(caseNumber === undefined ? {} : { matter: caseNumber }),
  });
  if (action === 'retry') await tryAgain(ports, entry);
  if (action === 'join' && caseNumber !== undefined) await joinByHand(ports, entry, caseNumber, person.contact.name);
  const words = action === 'open' ? { words: shown(entry) } : {};
  return { status: 200, body: { now, left: entries.length - (action === 'open' ? 0 : 1), ...words } };
}

/** What was sent, or what a person registered in his own words. */
const shown = ({ alert, registration }: LogEntry) => ({
  text: '',
  ...pick(alert, ['title', 'text', 'url']),
  ...(registration ? { title: registration.opens.summary ?? registration.opens.subject } : {}),
});

const rowOf = ({ mark, source, acceptedAt, failure = '', alert }: LogEntry, policy: Policy) => ({
  id: mark,
  source: { id: source, name: [...policy.sources, registeredSource].find(({ id }) => id === source)?.name ?? source },
  acceptedAt,
  failure,
  ...pick(alert, ['platform', 'place', 'topic']),
});

async function mustTakeIn(
  caseNumber: string | undefined,
  entry: LogEntry,
  policy: Policy,
  person: Person,
  ports: Ports,
): Promise<void> {
  if (caseNumber === undefined)
    throw new BadRequest('case-missing', '请写明归入的办件编号；没有办件的，先登记', { pointer: '/caseNumber' }, 422);
  const { state } = await storedCase(caseNumber, ports);
  mustBeAllowedTo(person, 'join', state);
  if (!isOpen(state))
    throw new BadRequest('target-not-open', `办件 ${caseNumber} 已了结，请另行登记`, { pointer: '/caseNumber' }, 422);
  if (state.drill ? state.exercise === undefined || state.exercise !== entry.exercise : entry.exercise !== undefined)
    throw new BadRequest(
      'drill-differs',
      `${caseNumber} ${state.drill ? '是演练' : '是真实办件'}，演练与真实线索、不同演练之间不能归并`,
      { pointer: '/caseNumber', clause: 'S4' },
      422,
    );
  const { title, text, ...place } = { ...pick(entry.alert, ['place', 'topic']), ...shown(entry) };
  if (staysApart(policy, { title, text, ...place }, state))
    throw new BadRequest(
      'kept-apart',
      `疑为检举控告，不能归入普通办件 ${caseNumber}，请先把该办件标为检举控告，或另行登记`,
      { pointer: '/caseNumber', clause: 'H5' },
      422,
    );
}

export const handler = lambda.http(workStuckAlerts, cloud(table, nudgeQueue));
