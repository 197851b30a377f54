import { DAY, fromWallClock, plus, wallClock } from '../domain/matter/instant.ts';
import {
  type DayDigest,
  digestIn,
  readSeal,
  type SealedHeads,
  type SealFault,
  type SealingKey,
  sealsFolder,
} from '../domain/matter/seal.ts';
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

/** So many days back a seal is looked for, where some have none. */
const LOOK_BACK = 30;

/** The digest of a day, with that of the last day before it that was sealed; null where the day has no seal that holds. */
export async function digestOf(
  date: string,
  keys: readonly SealingKey[],
  ports: Reading & Pick<Ports, 'policies'>,
): Promise<DayDigest | null> {
  const last = await lastOf(date, keys, ports);
  if (!last) return null;
  let previous: DayDigest['previous'] = null;
  for (let days = 1; previous === null && days <= LOOK_BACK; days += 1) {
    const before = wallClock(plus(fromWallClock(date, '12:00'), -days * DAY)).date;
    const found = await lastOf(before, keys, ports);
    previous = found && { date: before, digest: found.digest };
  }
  const { district } = await ports.policies.current();
  const { seal, digest, said } = last;
  return {
    kind: 'digest',
    district: district.code,
    date,
    seal,
    sealedAt: said.sealedAt,
    digest,
    matters: Object.keys(said.heads).length,
    previous,
  };
}

async function lastOf(date: string, keys: readonly SealingKey[], ports: Reading) {
  const seal = (await sealsOf(date, ports)).at(-1);
  if (seal === undefined) return null;
  const { text, said } = await sealAt(seal, keys, ports);
  const digest = digestIn(text);
  return isSeal(said) && digest !== null ? { seal, digest, said } : null;
}

export const isSeal = (said: SealedHeads | SealFault): said is SealedHeads => typeof said !== 'string';
