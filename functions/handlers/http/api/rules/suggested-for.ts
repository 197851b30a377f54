import type { Case } from '../../../../domain/case/case.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { suggest } from '../../../../domain/routing/suggest.ts';
import { routingPrior } from '../../../../policy/routing-prior.ts';
import { factsOf } from '../../../../intake/arrival.ts';
import type { Ports } from '../../../../ports/ports.ts';

/** What the tables suggest of the alert that opened a case, before and after; null where its words are no longer kept. */
export async function suggestedFor(state: Case, was: Policy, becomes: Policy, { store }: Pick<Ports, 'store'>) {
  const [alerts, words] = await Promise.all([store.alerts(state.number), store.words(state.number)]);
  const alert = alerts.find(({ outcome }) => outcome === 'opened');
  const said = words.find(({ id }) => id === alert?.id);
  if (!alert || !said) return null;
  const facts = (policy: Policy) =>
    factsOf(policy.sources.find(({ id }) => id === alert.source) ?? {}, {
      ...alert,
      title: said.title,
      text: said.text,
    });
  const model = await routingPrior();
  return { was: suggest(was, facts(was), { model }), becomes: suggest(becomes, facts(becomes), { model }) };
}
