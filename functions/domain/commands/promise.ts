import type { Actor } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import type { Draft, Release } from '../case/events.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import { type Instant, plus } from '../matter/instant.ts';
import type { Refusal } from '../matter/refusal.ts';
import { propose } from '../proposals/propose.ts';
import { hoursMs } from '../rules/pace.ts';
import type { Policy } from '../rules/policy.ts';
import { barred } from './barred.ts';
import type { Context } from './decide.ts';
import { lookAhead } from './outcome.ts';

type Promised = Pick<Release, 'followUpAt' | 'promisedAt'>;

/** P5, ours: the farthest that the next release may be promised away without a second person. */
export const farthestPromise = ({ grades }: Case, policy: Policy, now: Instant): Instant =>
  plus(now, hoursMs(policy.release.nextWithinHours[grades.opinion], policy));

/** P5: a promise is bounded; what was promised beyond it is recorded, and until a second person approves it the farthest allowed counts. */
export function boundedPromise<Told extends Promised>(
  state: Case,
  told: Told,
  { policy, now }: Pick<Context, 'policy' | 'now'>,
): Told & Promised {
  const { followUpAt } = told;
  const farthest = farthestPromise(state, policy, now);
  return followUpAt === undefined || followUpAt <= farthest
    ? told
    : { ...told, followUpAt: farthest, promisedAt: followUpAt };
}

/** P5: a promise farther away than the rules allow is never one person's. */
export const isFarPromise = (
  state: Case,
  { followUpAt, promises = [] }: Pick<FactFields, 'followUpAt' | 'promises'>,
  { policy, now }: Pick<Context, 'policy' | 'now'>,
): boolean =>
  [followUpAt, ...promises.map(({ by }) => by)].some(
    (at) => at !== undefined && at > farthestPromise(state, policy, now),
  );

/** H2: asks a second person whether the longer promise may stand. */
export function askForPromise(
  state: Case,
  drafts: Draft[],
  { followUpAt, promisedAt, unit, evidence }: Omit<Release, 'unmet'>,
  actor: Actor,
  context: Context,
): Draft[] | Refusal {
  if (followUpAt === undefined || promisedAt === undefined) return [];
  const hours = context.policy.release.nextWithinHours[state.grades.opinion];
  return propose(
    lookAhead(state, drafts, actor, context.now),
    {
      payload: { kind: 'correction', event: state.version + 1, is: { followUpAt: promisedAt }, was: { followUpAt } },
      reason: `承诺的下次发布时间超出${hours}小时，须由他人审批；审批前按${hours}小时计`,
      ...(evidence.length > 0 ? { evidence } : {}),
      concerned: barred(unit, context.directory),
    },
    actor,
    context,
  );
}
