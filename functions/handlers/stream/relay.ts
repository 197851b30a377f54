import { isRecord } from '../../domain/matter/json-pointer.ts';
import { announceTexts } from '../../delivery/announcement.ts';
import { expandOutboxes } from '../../delivery/expand.ts';
import { drive, ensureDriven } from '../../workflow/drive.ts';
import { waitPlan } from '../../workflow/plan.ts';
import { decisionOf } from '../../runtime/stream-keys.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { topic } from '../../runtime/services/topic.ts';
import { nudgeQueue } from '../../runtime/services/nudge-queue.ts';
import { stateMachine } from '../../runtime/services/state-machine.ts';
import { photoBucket } from '../../runtime/services/photo-bucket.ts';
import { noteRecord } from '../../dead-letters/record-note.ts';
import { PhotosUnavailable } from '../../errors.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Store } from '../../ports/store.ts';

/** What happens outside hangs off the table's stream, so that nothing is announced that was not recorded, and nothing recorded goes unannounced. */
export async function relay({ keys, item }: Pick<lambda.TableChange, 'keys' | 'item'>, ports: Ports): Promise<void> {
  const { matter, seq } = decisionOf(keys);
  if (!firedByItself(item)) await wake(matter, seq, ports);
  try {
    await expandOutboxes(ports, matter);
  } catch (error) {
    // A bucket that is away must not hold up the stream: sweep tries again every minute.
    if (!(error instanceof PhotosUnavailable)) throw error;
    lambda.report({ matter }, error);
  }
  await announceSaid(matter, item, ports);
}

/** Texts that were written with the decision; where nobody gets as far as this, the sweep finds them among what is due. */
async function announceSaid(matter: string, item: lambda.TableChange['item'], ports: Ports): Promise<void> {
  const says: unknown = item?.['says'];
  if (!Array.isArray(says)) return;
  const texts = await Promise.all(says.map((id) => ports.store.text(matter, String(id))));
  await announceTexts(
    texts.filter((text) => text !== null),
    ports,
  );
}

/** What the driving execution itself wrote needs no waking: it is awake and plans next. */
const firedByItself = (item: lambda.TableChange['item']): boolean => {
  const actor = eventsIn(item)?.[0]?.['actor'];
  return isRecord(actor) && actor['part'] === 'workflow';
};

/** The events of a decision; null where the image is not there any more. */
function eventsIn(item: lambda.TableChange['item']): Record<string, unknown>[] | null {
  const events: unknown = item?.['events'];
  return Array.isArray(events) ? events.filter(isRecord) : null;
}

/** The newest version of each case that was read here. A version only grows, so an event before it was spoken for. */
const seen = new WeakMap<Store, Map<string, number>>();
const SEEN_KEPT = 1_000;

function versionsSeen(store: Store): Map<string, number> {
  const known = seen.get(store) ?? new Map<string, number>();
  if (known.size > SEEN_KEPT) known.clear();
  seen.set(store, known);
  return known;
}

/** Wakes the parked execution when the decision is newer than what it parked at and moved the next rung; starts one where there is none. */
async function wake(matter: string, seq: number, ports: Ports): Promise<void> {
  const versions = versionsSeen(ports.store);
  // A decision of which a newer one is known: that one speaks for it.
  if (seq < (versions.get(matter) ?? 0)) return;
  const driving = await ports.store.driving(matter);
  if (!driving) return;
  versions.set(matter, driving.version);
  if (seq < driving.version) return;
  const { driver, token, parkedVersion } = driving;
  if (driver !== null && token !== null && parkedVersion !== null) {
    if (
      seq <= parkedVersion ||
      driving.next?.at === driving.parkedFor ||
      (await ports.workflow.wake(token, waitPlan(driving, ports.settings.revision))) === 'woken'
    )
      return;
  }
  // A case that nobody drives yet, most of all one that was just opened.
  if (driver === null) await drive(ports, matter, driving);
  // Awake it reads for itself, and starting it again does nothing. But its end may have passed unnoticed, while the case had nothing to wait for.
  else await ensureDriven(ports, matter);
}

/** As `relay`, long after: by the keys alone. */
export const relayAgain = (keys: Record<string, unknown>, ports: Ports): Promise<void> =>
  relay({ keys, item: null }, ports);

/** As `relay`; a record that cannot be passed on leaves a note, since its dead letter names no more than its place in the stream. */
export async function relayOrNote(change: lambda.TableChange, ports: Ports): Promise<void> {
  try {
    await relay(change, ports);
  } catch (error) {
    await noteRecord(change.sequence, change.keys, ports);
    throw error;
  }
}

export const handler = lambda.stream(relayOrNote, cloud(table, topic, nudgeQueue, stateMachine, photoBucket));
