import type { Policy } from '../domain/rules/policy.ts';
import type { LogEntry } from '../ports/intake-log.ts';
import type { Ports } from '../ports/ports.ts';
import { shardOf } from './accept.ts';
import { alertKey, storedAlertOf, wordsOf } from './arrival.ts';
import { remembering } from './remembered.ts';

/** What one look shows; more than a few are an outage, and are worked by trying again. */
const SHOWN = 100;

/** Invariant 7: alerts that could not be worked, the oldest first. */
export const stuckAlerts = (ports: Ports, policy: Policy): Promise<LogEntry[]> =>
  ports.store.aside(shardOf(policy), SHOWN);

/** Back into the log, as if it had just been accepted: its discovery stays what it was. Safe to repeat. */
export async function tryAgain(ports: Ports, { failure: _failure, ...entry }: LogEntry): Promise<void> {
  await ports.store.enterLog([{ ...entry, tries: 0 }]);
  await ports.store.leaveAside(entry);
  await ports.nudges.nudge(entry.shard);
}

/** A person registered its matter by hand: it joins that case, with its words, and is known as that from now on. Safe to repeat. */
export async function joinByHand(ports: Ports, entry: LogEntry, caseNumber: string, by: string): Promise<void> {
  const why = { code: 'put-by-hand', by } as const;
  const outcome = { outcome: 'joined' as const, caseNumber, why };
  const claim = {
    key: alertKey(entry.alertId),
    matter: caseNumber,
    expiresAt: null,
    data: remembering({ mark: entry.mark, ...outcome }),
  };
  // Whoever holds it already works it: another delivery brought the same alert.
  if (await ports.store.setClaim(claim))
    await ports.store.addAlert(storedAlertOf({ entry }, caseNumber, 'joined', why), wordsOf({ entry }, caseNumber));
  else {
    const [held] = await ports.store.claimsOf([claim.key]);
    if (held && held.matter === caseNumber)
      await ports.store.addAlert(storedAlertOf({ entry }, caseNumber, 'joined', why), wordsOf({ entry }, caseNumber));
    else if (held)
      await ports.store.recordOutcome(entry.source, entry.webhookId, entry.index, {
        outcome: 'duplicate',
        caseNumber: held.matter,
      });
  }
  await ports.store.leaveAside(entry);
}
