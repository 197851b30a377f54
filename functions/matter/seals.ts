import { readSeal, type SealedHeads, type SealFault, type SealingKey, sealsFolder } from '../domain/matter/seal.ts';
import type { Ports } from '../ports/ports.ts';

type Reading = Pick<Ports, 'archive' | 'notary' | 'ids'>;

/** The keys of a day's seals, the first first. */
export const sealsOf = (date: string, { archive }: Pick<Ports, 'archive'>): Promise<string[]> =>
  archive.list(sealsFolder(date));

/** By which a seal is ours: the key that signs now, as the KMS has it, and those that the deployment says were before it. */
export const sealingKeys = async ({
  notary,
  settings,
}: Pick<Ports, 'notary' | 'settings'>): Promise<[SealingKey, ...SealingKey[]]> => [
  { publicKey: await notary.publicKey() },
  ...settings.formerSealKeys,
];

export interface StoredSeal {
  key: string;
  text: string;
  said: SealedHeads | SealFault;
}

export async function sealAt(
  key: string,
  keys: readonly SealingKey[],
  { archive, ids, notary }: Reading,
): Promise<StoredSeal> {
  const text = await archive.read(key);
  return { key, text, said: readSeal(key, text, { hash: ids.hash, holds: notary.holds, keys }) };
}

export const isSeal = (said: SealedHeads | SealFault): said is SealedHeads => typeof said !== 'string';
