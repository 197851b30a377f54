import type { Alert } from '../domain/intake/alert.ts';
import type { AlertReason } from '../domain/intake/alert-reason.ts';
import type { SameEvent } from '../domain/intake/same-event.ts';
import { maskPersonal, NONE_SPARED } from '../domain/intake/mask.ts';
import { pick } from '../domain/matter/pick.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { Source } from '../domain/rules/source.ts';
import type { Facts } from '../domain/routing/subject.ts';
import { DAY, type Instant, plus } from '../domain/matter/instant.ts';
import type { LogEntry } from '../ports/intake-log.ts';
import type { Ids } from '../ports/ports.ts';
import type { StoredAlert, Words } from '../ports/stored.ts';

/** One alert of the log, and the source that it came from. */
export interface Arrival {
  source: Source;
  entry: LogEntry;
}

/** Whose alert it is and what its source calls it, by which it is known again. Salted: what a source calls it may be somebody's number (H5). Unique in the world, and no secret. */
export const alertIdOf = async (ids: Pick<Ids, 'salted'>, source: string, vendorId: string): Promise<string> =>
  (await ids.salted(`${source} ${vendorId}`)).slice(0, 24);

/** The claim on a vendor's own id: one alert belongs to one case. */
export const alertKey = (alertId: string): string => `alert#${alertId}`;

/** What newer words under the id of an alert are known by. */
export const renewedId = (ids: Pick<Ids, 'hash'>, alertId: string, content: string): string =>
  ids.hash(`${alertId} ${content}`).slice(0, 24);

/** H5: an alert as it waits: the source's id masked, its page a hash, its mood gone. */
export function waiting(
  ids: Pick<Ids, 'hash'>,
  { page, sentiment: _mood, knownBy: _words, ...alert }: Alert,
): Pick<LogEntry, 'alert' | 'pageHash'> {
  return {
    alert: { ...alert, id: maskPersonal(alert.id, NONE_SPARED) },
    ...(page === undefined ? {} : { pageHash: ids.hash(page) }),
  };
}

/** When its words go at the latest. */
export const wordsExpireAt = (policy: Policy, acceptedAt: Instant): Instant =>
  plus(acceptedAt, policy.masks.wordsDays * DAY);

/** What grading and routing may know of it. H1: nothing of who spoke or how they felt; a routine order of the source itself is no superior's demand. */
export function factsOf(source: Pick<Source, 'defaults'>, alert: Omit<Alert, 'id'>): Facts {
  const demanded = alert.assignedBy && alert.assignedBy.unit !== source.defaults?.assignedByUnit;
  return {
    title: alert.title,
    text: alert.text ?? '',
    platforms: alert.platform === undefined ? [] : [alert.platform],
    metrics: alert.metrics,
    ...pick(alert, ['topic', 'place', 'emergency']),
    ...(demanded ? pick(alert, ['assignedBy']) : {}),
  };
}

/** What is kept of it: everything but its words, its author and its mood. */
export function storedAlertOf(
  { entry }: Pick<Arrival, 'entry'>,
  caseNumber: string,
  outcome: StoredAlert['outcome'],
  why?: AlertReason,
  sameEvents: SameEvent[] = [],
): StoredAlert {
  const { alert } = entry;
  return {
    id: entry.alertId,
    caseNumber,
    source: entry.source,
    vendorId: alert.id,
    receivedAt: entry.acceptedAt,
    outcome,
    ...pick(alert, [
      'metrics',
      'platform',
      'publishedAt',
      'discoveredAt',
      'place',
      'topic',
      'emergency',
      'assignedBy',
      'unread',
    ]),
    ...pick(entry, ['pageHash']),
    ...(why === undefined ? {} : { why }),
    ...(sameEvents.length === 0 ? {} : { sameEvents }),
  };
}

/** H5: the masked words, in an item apart that expires. */
export function wordsOf({ entry }: Pick<Arrival, 'entry'>, caseNumber: string): Words {
  const { alert, alertId, expiresAt } = entry;
  return { id: alertId, caseNumber, title: alert.title, text: alert.text ?? '', expiresAt, ...pick(alert, ['url']) };
}
