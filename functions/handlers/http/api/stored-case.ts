import { isCaseNumber } from '../../../matter/number.ts';
import { UnknownCase } from '../../../errors.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { StoredCase } from '../../../ports/stored.ts';

/** The case of an address. What can be no number is not looked up: a key has its limits, and an address may be anything. */
export async function storedCase(number: string, { store }: Pick<Ports, 'store'>): Promise<StoredCase> {
  const stored = isCaseNumber(number) ? await store.load(number) : null;
  if (!stored) throw new UnknownCase(number);
  return stored;
}
