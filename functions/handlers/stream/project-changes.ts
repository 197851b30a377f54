import { noteRecord } from '../../dead-letters/record-note.ts';
import { caseKind } from '../../domain/kinds/case-kind.ts';
import { kindOf } from '../../domain/kinds/kind.ts';
import type { Instant } from '../../domain/matter/instant.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Store } from '../../ports/store.ts';
import { project } from '../../projections/project.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { decisionOf } from '../../runtime/stream-keys.ts';

/** Of the newest change that was projected here and is not noted yet. */
const progress = new WeakMap<Store, Instant>();

async function projectOne({ keys }: Pick<lambda.TableChange, 'keys'>, ports: Ports): Promise<void> {
  const { store, kinds } = ports;
  const { matter } = decisionOf(keys);
  if (kindOf(kinds, matter)?.id !== caseKind.id) return;
  const at = await project(ports, matter);
  const before = progress.get(store);
  if (at !== null && (before === undefined || at > before)) progress.set(store, at);
}

async function noteProgress({ store }: Pick<Ports, 'store'>): Promise<void> {
  const at = progress.get(store);
  if (at === undefined) return;
  await store.noteProjected(at);
  progress.delete(store);
}

/** Brings lists, counters and search up to each decision. Apart from relay, so that no fault in here delays a wake or a text. */
export async function projectChanges(change: Pick<lambda.TableChange, 'keys'>, ports: Ports): Promise<void> {
  await projectOne(change, ports);
  await noteProgress(ports);
}

/** As `projectChanges`, of a batch; a record that fails leaves a note, by which its dead letter is replayed. */
export async function projectOrNote(change: lambda.TableChange, ports: Ports): Promise<void> {
  try {
    await projectOne(change, ports);
  } catch (error) {
    await noteRecord(change.sequence, change.keys, ports);
    throw error;
  }
}

export const handler = lambda.stream(projectOrNote, cloud(table), noteProgress);
