import { noteRecord } from '../../dead-letters/record-note.ts';
import { caseKind } from '../../domain/kinds/case-kind.ts';
import { kindOf } from '../../domain/kinds/kind.ts';
import type { Ports } from '../../ports/ports.ts';
import { project } from '../../projections/project.ts';
import * as lambda from '../../runtime/lambda.ts';
import { decisionOf } from '../../runtime/stream-keys.ts';

/** Brings lists, counters and search up to each decision. Apart from relay, so that no fault in here delays a wake or a text. */
export async function projectChanges({ keys }: Pick<lambda.TableChange, 'keys'>, ports: Ports): Promise<void> {
  const { caseNumber } = decisionOf(keys);
  if (kindOf(ports.kinds, caseNumber)?.id === caseKind.id) await project(ports, caseNumber);
}

/** As `projectChanges`; a record that fails leaves a note, by which its dead letter is replayed. */
export async function projectOrNote(change: lambda.TableChange, ports: Ports): Promise<void> {
  try {
    await projectChanges(change, ports);
  } catch (error) {
    await noteRecord(change.sequence, change.keys, ports);
    throw error;
  }
}

export const handler = lambda.stream(projectOrNote);
