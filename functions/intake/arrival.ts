import type { Alert } from '../domain/intake/alert.ts';
import { pick } from '../domain/matter/pick.ts';
import { DAY, type Instant, plus } from '../domain/matter/instant.ts';
import { maskPersonal } from '../domain/intake/mask.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { Source } from '../domain/rules/source.ts';
import type { Facts } from '../domain/routing/subject.ts';
import type { Ids } from '../ports/ports.ts';
import type { StoredAlert, Words } from '../ports/stored.ts';

/** One alert of one delivery. */
export interface Arrival {
  source: Source;
  alert: Alert;
  /** See `idHashOf`. */
  idHash: string;
  /** The same for the same alert of the same delivery, sent again after a crash: it gets its first answer. */
  mark: string;
}

/** Whose alert it is and what its source calls it, by which it is known again. Salted: what a source calls it may be somebody's number (H5). */
export const idHashOf = (ids: Ids, source: string, vendorId: string): Promise<string> =>
  ids.salted(`${source} ${vendorId}`);

/** Unique in the world, and no secret. */
export const alertIdOf = ({ idHash }: Pick<Arrival, 'idHash'>): string => idHash.slice(0, 24);

/** What grading and routing may know of it. H1: nothing of who spoke or how they felt; a routine order of the source itself is no superior's demand. */
export function factsOf({ source, alert }: { source: Pick<Source, 'defaults'>; alert: Omit<Alert, 'id'> }): Facts {
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
  { hash }: Pick<Ids, 'hash'>,
  arrival: Arrival,
  caseNumber: string,
  outcome: StoredAlert['outcome'],
  receivedAt: Instant,
  why?: string,
): StoredAlert {
  const { source, alert } = arrival;
  return {
    id: alertIdOf(arrival),
    caseNumber,
    source: source.id,
    ...shownId(arrival),
    receivedAt,
    outcome,
    ...pick(alert, ['metrics', 'platform', 'publishedAt', 'discoveredAt', 'place', 'topic', 'emergency', 'assignedBy']),
    ...(alert.page === undefined ? {} : { pageHash: hash(alert.page) }),
    ...(why === undefined ? {} : { why }),
  };
}

/** H5: an id that holds somebody's number is shown masked, and known again by its hash. */
function shownId({ alert: { id }, idHash }: Arrival): Pick<StoredAlert, 'vendorId' | 'vendorHash'> {
  const vendorId = maskPersonal(id);
  return vendorId === id ? { vendorId } : { vendorId, vendorHash: idHash };
}

/** H5: the masked words, in an item apart that expires. */
export function wordsOf(policy: Policy, arrival: Arrival, caseNumber: string, now: Instant): Words {
  const { alert } = arrival;
  return {
    id: alertIdOf(arrival),
    caseNumber,
    title: alert.title,
    text: alert.text ?? '',
    expiresAt: plus(now, policy.masks.wordsDays * DAY),
    ...pick(alert, ['url']),
  };
}
