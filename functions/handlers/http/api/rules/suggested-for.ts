import type { Case } from '../../../../domain/case/case.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { suggest } from '../../../../domain/routing/suggest.ts';
import { saidAtOpening } from '../../../../intake/said-at-opening.ts';
import { weightsOf } from '../../../../intake/weights.ts';
import type { Ports } from '../../../../ports/ports.ts';

/** What the tables suggest of the alert that opened a case, before and after; null where its words are no longer kept. */
export async function suggestedFor(
  state: Case,
  was: Policy,
  becomes: Policy,
  ports: Pick<Ports, 'store' | 'policies'>,
) {
  const factsBy = await saidAtOpening(state, ports);
  if (!factsBy) return null;
  const under = async (policy: Policy) => suggest(policy, factsBy(policy), { model: await weightsOf(policy, ports) });
  return { was: await under(was), becomes: await under(becomes) };
}
