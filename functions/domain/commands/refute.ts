import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { rowOf } from '../clocks/explain.ts';
import { dueOf } from '../clocks/reconcile-clocks.ts';
import { isProposed, isSuggested, wantedClocks } from '../clocks/wanted-clocks.ts';
import type { Actor } from '../matter/actor.ts';
import type { Breach } from '../matter/breach.ts';
import { clockKey, dutyOf, pressedBy } from '../matter/clock.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Policy } from '../rules/policy.ts';
import type { CarryOut } from './carry-out.ts';
import type { Context } from './decide.ts';
import { askNoDuty } from './ask-no-duty.ts';
import { dutySaid } from './duty-said.ts';
import { outcomeOf } from './outcome.ts';
import { unlessOpen } from './unless-open.ts';

type Refute = Extract<PersonCommand, { command: 'refute' }>;

/**
 * A1, H2: 查无此事. A named body says so and a person records it: the graver emergency is proposed no longer, what was owed already stays so. What was
 * missed of nothing but it was no duty (无此义务): that is put before a second person, since nobody would think of it.
 */
export function refute(state: Case, command: Refute, actor: Actor, context: Context): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  if (!state.graver) return refuse('nothing-proposed', 'A1', '没有待定级的更重突发事件；如需改等级请用定级');
  const refuted: Draft = { type: 'emergency-refuted', ...pick(command, ['body', 'says', 'evidence']) };
  return withGroundless(state, [refuted], `${command.body}认定查无此事，该项要求仅因所述突发事件产生`, actor, context);
}

/** What a decision that puts down what nobody had confirmed does, and what it makes of the duties that were missed of nothing but that. */
export function withGroundless(
  state: Case,
  drafts: Draft[],
  reason: string,
  actor: Actor,
  context: Context,
): Draft[] | Refusal {
  if (!state.breaches && !state.clocks.some(({ dueAt }) => dueAt < context.now)) return drafts;
  const { after } = outcomeOf(state, drafts, actor, context);
  const groundless = (after.breaches ?? []).filter(
    (breach) =>
      breach.is === 'stands' && isUnconfirmed(breach, state, context.policy) && !isOwed(breach, after, context.policy),
  );
  return askNoDuty(state, drafts, { breaches: groundless, reason, after }, actor, context);
}

/** What nobody had confirmed alone asked for what was missed: the proposed emergency, or the grades that the case came with. */
const isUnconfirmed = (breach: Breach, state: Case, policy: Policy): boolean =>
  state.clocks.some((clock) => {
    const row = rowOf(clock, policy);
    return (
      dutyOf(clock) === breach.duty &&
      pressedBy(clock) === breach.dueAt &&
      row !== undefined &&
      (isProposed(row, state) || isSuggested(row, state))
    );
  });

/** What stands asks for it as well, and it was missed of that. */
const isOwed = ({ duty }: Pick<Breach, 'duty'>, state: Case, policy: Policy): boolean =>
  wantedClocks(state, policy).some(
    (want) =>
      clockKey(want.row.kind, want.of) === duty &&
      state.clocks.some(
        (clock) =>
          dutyOf(clock) === duty &&
          (clock.state === 'missed' || clock.late === true) &&
          clock.dueAt === dueOf(want, policy),
      ),
  );

/** H2: what the second person approved; a duty that turned out to be owed after all was one. */
export const carryOutNoDuty: CarryOut<'no-duty'> = (state, { proposal, payload, reason }, { policy, directory }) => {
  const standing = (state.breaches ?? []).filter(({ duty, is }) => payload.duties.includes(duty) && is === 'stands');
  const owed = standing.find((breach) => isOwed(breach, state, policy));
  if (owed) {
    const said = dutySaid(owed.duty, state, { policy, directory });
    return refuse('duty-owed', 'A1', `${said}按现等级仍应完成且已超时，不能认定无此义务；请退回此提请`, '/proposalId');
  }
  if (standing.length === 0) return refuse('nothing-left', 'ours', '所提超时记录均已另行处理，请退回', '/proposalId');
  return [{ type: 'no-duty-found', duties: standing.map(({ duty }) => duty), reason, proposalId: proposal.id }];
};
