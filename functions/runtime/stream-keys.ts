import { decisionKeyOf } from '../adapters/aws/keys.ts';
import { BrokenItem } from '../errors.ts';

export { matterOf } from '../adapters/aws/keys.ts';

/** Which decision of which matter a record of the stream is about. Throws BrokenItem for any other item. */
export function decisionOf(keys: Record<string, unknown>): { matter: string; seq: number } {
  const decision = decisionKeyOf(keys);
  if (decision) return decision;
  throw new BrokenItem(
    `the stream brought the keys ${JSON.stringify(keys)}; its filter lets only EVENT items of a matter through`,
  );
}
