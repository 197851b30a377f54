import type { Case } from '../domain/case/case.ts';
import { isPageKey, keysOf, likenessOf, within } from '../domain/intake/joining.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { Ports } from '../ports/ports.ts';
import { tellingKeys } from './tale.ts';

/**
 * H5: what later alerts would be known by of words that are about to be erased: nothing of them stays in the index. Done before the words go, since
 * it is drawn from them; where they then stay, a later message finds less, and nothing is lost.
 */
export async function forgetWords(
  { store, ids, clock }: Pick<Ports, 'store' | 'ids' | 'clock'>,
  policy: Policy,
  { number, exercise }: Pick<Case, 'number' | 'exercise'>,
  erased: readonly string[],
): Promise<void> {
  if (erased.length === 0) return;
  const [words, alerts] = await Promise.all([store.words(number), store.alerts(number)]);
  const keys = words
    .filter(({ id }) => erased.includes(id))
    .flatMap(({ id, title, text }) => {
      const alert = alerts.find((one) => one.id === id);
      const said = { title, text, ...(alert?.place === undefined ? {} : { place: alert.place }) };
      const likeness = within(
        exercise,
        likenessOf(said, true, policy.joining, (one) => ids.hash(one)),
      );
      return [...keysOf(likeness), ...tellingKeys(said, exercise, policy)];
    })
    .filter((key) => !isPageKey(key));
  const held = await store.claimsOf(keys);
  const now = clock.now();
  for (const { key, matter } of held)
    if (matter === number) await store.setClaim({ key, matter, expiresAt: now, over: matter });
}
