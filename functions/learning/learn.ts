import { DAY, plus } from '../domain/matter/instant.ts';
import {
  type Answered,
  figuresOf,
  isBetter,
  type Learning,
  measured,
  rightWhereOther,
} from '../domain/routing/learning.ts';
import { lessonFrom } from '../domain/routing/lessons.ts';
import { opened, type StoredModel } from '../domain/routing/model.ts';
import { kindOfUnit } from '../domain/routing/ranking.ts';
import { trained } from '../domain/routing/training.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { weightsOf } from '../intake/weights.ts';
import { BrokenItem } from '../errors.ts';
import { learningRules } from '../policy/learning.ts';
import { routingPrior, storedPrior } from '../policy/routing-prior.ts';
import type { Ports } from '../ports/ports.ts';
import { acceptedCases } from './accepted.ts';

/**
 * R2, H1, H2: what the district's own record teaches of who answers, measured beside the weights in force on cases of the last month, of which it
 * learnt nothing. Where it is better it is laid aside for a person to take up; it changes nothing by itself. Always begun from the weights
 * of the release, so that what was erased since is in none that follow (H5). Null when the time was up: what was found before stands.
 */
export async function learnFromRecord(ports: Ports, mayGoOn: () => boolean): Promise<Learning | null> {
  const policy = await ports.policies.current();
  await mustBeThere(policy, ports);
  const found = await acceptedCases(policy, learningRules, ports, mayGoOn);
  if (!found || !mayGoOn()) return null;
  const learning = await judged(policy, found, ports);
  await ports.policies.putLearning(learning);
  return learning;
}

/** Nobody waits for them (`weightsOf`), so that nobody would notice. */
async function mustBeThere({ weights }: Policy, { policies }: Ports): Promise<void> {
  if (weights && !(await policies.weights(weights)))
    throw new BrokenItem(
      `items PART#${weights.hash}: hold no weights of that hash, and those of the release rank who answers; restore them from a point in time, or publish other ones`,
    );
}

async function judged(
  policy: Policy,
  { answered, looked, more }: { answered: Answered[]; looked: number; more: boolean },
  ports: Ports,
): Promise<Learning> {
  const { measuredDays, fewest, keptDays } = learningRules;
  const at = ports.clock.now();
  const from = plus(at, -measuredDays * DAY);
  const [taught, held] = [
    answered.filter((one) => one.discoveredAt < from),
    answered.filter((one) => one.discoveredAt >= from),
  ];
  const [inForce, shipped] = await Promise.all([weightsOf(policy, ports), routingPrior()]);
  const standing = measured(policy, held, inForce);
  const known = {
    at,
    from,
    lessons: taught.length,
    looked,
    more,
    weights: inForce.id ?? '',
    was: figuresOf(standing),
    ...(inForce.id === shipped.id ? {} : { shipped: figuresOf(measured(policy, held, shipped)) }),
  };
  if (taught.length < fewest || held.length < fewest) return { ...known, came: 'few' };
  const made = learntFrom(policy, taught, await storedPrior());
  const placed = measured(policy, held, opened(made));
  const figures = figuresOf(placed);
  const candidate = {
    figures,
    mends: rightWhereOther(placed, standing),
    spoils: rightWhereOther(standing, placed),
  };
  if (!isBetter(figures, known.was, learningRules)) return { ...known, came: 'no-better', candidate };
  const until = plus(at, keptDays * DAY);
  const learnt = { at, from, lessons: taught.length, figures, was: known.was };
  const place = await ports.policies.offerWeights({ ...made, learnt }, until);
  return { ...known, came: 'better', candidate: { ...candidate, offered: { ...place, until } } };
}

/** The oldest first, so that what was decided last is learnt last. */
const learntFrom = (policy: Policy, taught: readonly Answered[], begin: StoredModel): StoredModel =>
  trained(
    taught
      .toSorted((a, b) => (a.discoveredAt < b.discoveredAt ? -1 : 1))
      .map(({ facts, unit }) => lessonFrom(policy, facts, [kindOfUnit(policy.routing, unit)])),
    { about: policy.district.name, messages: learningRules.messages, places: 0, features: learningRules.features },
    begin,
  );
