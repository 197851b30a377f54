import { type Instant, wallClock } from '../domain/matter/instant.ts';
import { readSeal, type SealedHeads, type SealFault } from '../domain/matter/seal.ts';
import type { Ports } from '../ports/ports.ts';

const FOLDER = 'heads';

export const sealKey = (at: Instant): string => `${FOLDER}/${wallClock(at).date}/${at}.json`;

type Reading = Pick<Ports, 'archive' | 'notary' | 'ids'>;

/** The keys of a day's seals, the first first. */
export const sealsOf = (date: string, { archive }: Pick<Ports, 'archive'>): Promise<string[]> =>
  archive.list(`${FOLDER}/${date}/`);

export interface StoredSeal {
  key: string;
  text: string;
  said: SealedHeads | SealFault;
}

export async function sealAt(key: string, publicKey: string, { archive, ids, notary }: Reading): Promise<StoredSeal> {
  const text = await archive.read(key);
  return { key, text, said: readSeal(text, { hash: ids.hash, holds: notary.holds, publicKey }) };
}

export const isSeal = (said: SealedHeads | SealFault): said is SealedHeads => typeof said !== 'string';
