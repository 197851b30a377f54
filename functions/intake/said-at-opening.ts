import type { Case } from '../domain/case/case.ts';
import type { Facts } from '../domain/routing/subject.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { Ports } from '../ports/ports.ts';
import { factsOf } from './arrival.ts';

/** What the tables may know of the alert that opened a case, as each of these rules reads it; null where its words are no longer kept. */
export async function saidAtOpening(
  { number }: Pick<Case, 'number'>,
  { store }: Pick<Ports, 'store'>,
): Promise<((policy: Policy) => Facts) | null> {
  const [alerts, words] = await Promise.all([store.alerts(number), store.words(number)]);
  const alert = alerts.find(({ outcome }) => outcome === 'opened');
  const said = words.find(({ id }) => id === alert?.id);
  if (!alert || !said) return null;
  return (policy) =>
    factsOf(policy.sources.find(({ id }) => id === alert.source) ?? {}, {
      ...alert,
      title: said.title,
      text: said.text,
    });
}
