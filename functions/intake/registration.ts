import type { OpenCase } from '../domain/case/commands.ts';
import { isOpen } from '../domain/case/case.ts';
import { pick } from '../domain/matter/pick.ts';
import { earliest } from '../domain/matter/instant.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { Contention, RegistrationRefused } from '../errors.ts';
import { executeCommand, executeOpening } from '../matter/execute-command.ts';
import type { Lease, LogEntry, Registration } from '../ports/intake-log.ts';
import type { Ports } from '../ports/ports.ts';
import type { Claim, Outcome } from '../ports/stored.ts';
import { type Accepted, makeDurable, shardOf } from './accept.ts';
import { alertIdOf, alertKey, type Arrival, storedAlertOf, waiting, wordsExpireAt, wordsOf } from './arrival.ts';
import { noteCase } from './foretold.ts';
import { alikeClaims, isTakenOver, nobodys, type Recurs } from './opening.ts';
import { alikeIn, type Pasted, REGISTERED } from './registered.ts';
import { remembering, toldOf } from './remembered.ts';
import { type Batch, recurrenceKey } from './join-or-open.ts';

/** A registration is worked before any alert that is not grave: a person waits for it. */
const RANK = '0';

/** By which the same press is known again; its person is known by the first part. */
export const registrationId = ({ ids }: Pick<Ports, 'ids'>, person: string, key: string): string =>
  `${ids.hash(`person ${person}`).slice(0, 12)}.${ids.hash(key).slice(0, 24)}`;

/** M4: makes a registration durable in the log of its shard, as a delivery of one. Null when its key was used for another one. */
export async function acceptRegistration(
  ports: Ports,
  policy: Policy,
  id: string,
  bodyHash: string,
  { registration, pasted }: { registration: Registration; pasted: Pasted },
): Promise<Accepted | null> {
  const { ids, clock } = ports;
  const alertId = await alertIdOf(ids, REGISTERED, id);
  const delivered = {
    alertId,
    mark: ids.hash(`${REGISTERED} ${id}`).slice(0, 24),
    rank: RANK,
    expiresAt: wordsExpireAt(policy, clock.now()),
  } as const;
  const head = {
    source: REGISTERED,
    webhookId: id,
    bodyHash,
    receivedAt: clock.now(),
    alerts: [delivered],
    outcomes: {},
  };
  const { address, text } = pasted;
  return makeDurable(ports, head, ({ receivedAt }): LogEntry[] => [
    {
      shard: shardOf(policy),
      acceptedAt: receivedAt,
      source: REGISTERED,
      webhookId: id,
      index: 0,
      tries: 0,
      ...delivered,
      ...waiting(ids, {
        id: alertId,
        title: '',
        metrics: {},
        ...pick(registration.opens, ['place']),
        ...(text === undefined ? {} : { text }),
        ...(address ? { url: address.shown } : {}),
        ...(address?.page ? { page: address.page } : {}),
      }),
      registration,
    },
  ]);
}

/** Opens what a person registered and assigns it, as far as an earlier try did not. Safe to repeat at any point. Throws LeaseLost, Contention and RegistrationRefused. */
export async function openRegistered(
  ports: Ports,
  policy: Policy,
  batch: Batch,
  { entry, source }: Arrival,
  registration: Registration,
): Promise<Outcome> {
  const own = batch.known.claims.get(alertKey(entry.alertId));
  const outcome = own
    ? (toldOf(own, entry.mark) ?? { outcome: 'duplicate' as const, caseNumber: own.matter })
    : await open(ports, policy, batch, { entry, source }, registration);
  const { caseNumber } = outcome;
  const { by, opens, noticeUntil, unit } = registration;
  if (opens.foretoldBy !== undefined && noticeUntil !== undefined)
    await noteCase(ports, opens.foretoldBy, caseNumber, noticeUntil);
  if (unit !== undefined) await assign(ports, batch.lease, caseNumber, by, unit);
  if (own || leavesLater(registration)) await ports.store.leaveLog({ lease: batch.lease, entry });
  return outcome;
}

/** Whether something is left to do once the case is open. */
const leavesLater = ({ opens, unit }: Registration): boolean => opens.foretoldBy !== undefined || unit !== undefined;

async function open(
  ports: Ports,
  policy: Policy,
  { lease, known, number: next }: Batch,
  { entry, source }: Arrival,
  registration: Registration,
): Promise<Outcome> {
  const { by, opens } = registration;
  const { alert } = entry;
  const pasted = alert.url !== undefined || alert.text !== undefined;
  const number = await next(opens.exercise !== undefined);
  // S4: a drill takes no claim, so that nothing real joins it.
  const alike = pasted && opens.drill !== true ? alikeIn(ports, policy, known, { entry, source }) : null;
  const recurs: Recurs | null =
    alike?.match && !isOpen(alike.match.standing)
      ? { number: alike.match.standing.number, numbers: [alike.match.standing.number, alike.match.caseNumber] }
      : null;
  const claims = alike ? alikeClaims(policy, number, ports.clock.now(), { ...alike, recurs }) : [];
  await ports.store.putClaims(lease, nobodys(claims));
  const outcome = { outcome: 'opened' as const, caseNumber: number };
  const waits = recurs ? await waitingClaim(ports, known, recurs.number, number) : [];
  const own = {
    key: alertKey(entry.alertId),
    matter: number,
    expiresAt: null,
    data: remembering({ mark: entry.mark, ...outcome }),
  };
  const command: OpenCase = {
    ...opens,
    // The writer's clock may be a little behind that of whoever took the form.
    discoveredAt: earliest(opens.discoveredAt, ports.clock.now()),
    number,
    ...(pasted ? { alertId: entry.alertId, wordsHash: await ports.ids.salted(`\n${alert.text ?? ''}`) } : {}),
    ...(recurs ? { recurrenceOf: recurs.number } : {}),
  };
  const opened = await executeOpening(ports, by, command, {
    claims: [own, ...waits, ...claims.filter(isTakenOver)],
    ...(pasted ? { words: wordsOf({ entry }, number), alert: storedAlertOf({ entry }, number, 'opened') } : {}),
    working: { lease, entry: leavesLater(registration) ? null : entry },
  });
  if ('refusal' in opened) throw new RegistrationRefused(opened.refusal.refused);
  if ('claimed' in opened) throw new Contention(opened.claimed.matter, 1);
  for (const claim of [own, ...waits, ...claims]) known.claims.set(claim.key, claim);
  known.cases.set(number, opened.state);
  return outcome;
}

/** M4: what recurs of a case waits for all of its messages, unless another recurrence of it waits already. */
async function waitingClaim(ports: Ports, known: Batch['known'], over: string, number: string): Promise<Claim[]> {
  const key = recurrenceKey(over);
  const [held] = await ports.store.claimsOf([key]);
  const [holder] = held ? await ports.store.states([held.matter]) : [];
  if (holder && isOpen(holder)) return [];
  if (held) known.claims.set(key, held);
  return [{ key, matter: number, expiresAt: null, ...(held ? { over: held.matter } : {}) }];
}

/** The unit named in the same form; one that has the case already has it from an earlier try. */
async function assign(
  ports: Ports,
  lease: Lease,
  caseNumber: string,
  by: Registration['by'],
  unit: string,
): Promise<void> {
  const state = (await ports.store.load(caseNumber))?.state;
  if (!state || state.assignments.some((assignment) => assignment.unit === unit)) return;
  const command = { command: 'assign' as const, unit, part: 'primary' as const };
  const assigned = await executeCommand(ports, caseNumber, { actor: by, command }, { lease });
  if ('refusal' in assigned) throw new RegistrationRefused(assigned.refusal.refused);
}
