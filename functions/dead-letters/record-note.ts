import { DAY, plus } from '../domain/matter/instant.ts';
import type { Ports } from '../ports/ports.ts';

type Notes = Pick<Ports, 'store' | 'clock'>;

/** As long as SQS keeps a letter. */
const KEPT = 14 * DAY;
const keyOf = (sequence: string): string => `record-not-relayed#${sequence}`;

/** Which item a record of the stream was about, under its place in the stream. Where not even this can be written, the sweep alone makes up for it. */
export async function noteRecord(
  sequence: string,
  keys: Record<string, unknown>,
  { store, clock }: Notes,
): Promise<void> {
  await store.setClaim({
    key: keyOf(sequence),
    matter: '',
    expiresAt: plus(clock.now(), KEPT),
    data: JSON.stringify(keys),
  });
}

/** The keys of the item, if a note was left. */
export async function notedRecord(sequence: string, { store }: Notes): Promise<Record<string, unknown> | null> {
  const [note] = await store.claimsOf([keyOf(sequence)]);
  const keys: unknown = note?.data === undefined ? null : JSON.parse(note.data);
  return typeof keys === 'object' && keys !== null ? { ...keys } : null;
}
