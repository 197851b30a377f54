import type { Reach } from '../clocks/fire-rung.ts';
import type { TimedRung } from '../clocks/ladder.ts';
import { mayNotConsentTo } from '../commands/plan-proposals.ts';
import { type Contact, isDistrictLeader } from '../people/directory.ts';
import { holdersFor } from '../people/holders.ts';
import type { Recipient } from '../rules/policy.ts';
import { reachOf } from '../texts/reach-of.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { Clock, PlanMatter } from './plan-matter.ts';

type Context = Pick<TextContext, 'policy' | 'directory' | 'now'>;

/**
 * P1, H2: whose word it waits for: whoever may give it, and nobody who wrote it. A leader of the district, who may wherever
 * the directory keeps him, is asked where there is nobody else.
 */
export function decidersOf({ unit, waiting }: PlanMatter, { policy, directory }: Context): Contact[] {
  if (!waiting) return [];
  const written = { unit, planners: waiting.planners };
  const found = directory.contacts.filter(
    (contact) => contact.active && mayNotConsentTo(written, contact, policy, directory) === null,
  );
  const others = found.filter(({ id }) => !isDistrictLeader(directory, id));
  return others.length > 0 ? others : found;
}

/** Whose phones ring for a rung: who may decide on what is proposed; of a plan to be read, its unit. */
export function reach(state: PlanMatter, clock: Clock, rung: TimedRung, context: TextContext): Reach {
  const whose = (role: Recipient): Contact[] =>
    clock.kind === 'plan-consent' && role === 'move'
      ? decidersOf(state, context)
      : holdersFor(role, clock.kind === 'plan-reading' ? state.unit : undefined, { assignments: [] }, context);
  return reachOf(clock, rung, whose, context);
}
