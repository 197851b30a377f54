import { BrokenItem } from '../errors.ts';

/** Which decision of which matter a record of the stream is about. Throws BrokenItem for any other item. */
export function decisionOf(keys: Record<string, unknown>): { matter: string; seq: number } {
  const { pk, sk } = keys;
  const match =
    typeof pk === 'string' && typeof sk === 'string' ? /^MATTER#(.+)\nEVENT#(\d+)$/.exec(`${pk}\n${sk}`) : null;
  const [, matter, seq] = match ?? [];
  if (!matter || !seq)
    throw new BrokenItem(
      `the stream brought the keys ${JSON.stringify(keys)}; its filter lets only EVENT items of a case through`,
    );
  return { matter, seq: Number(seq) };
}
