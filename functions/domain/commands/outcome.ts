import type { Actor } from '../matter/actor.ts';
import { fold } from '../case/apply.ts';
import type { Case } from '../case/case.ts';
import { type ClockChange, foldChange } from '../case/clock-changes.ts';
import type { Draft } from '../case/events.ts';
import { withdrawnIn } from '../clocks/decision-clocks.ts';
import { reconcile } from '../clocks/reconcile.ts';
import type { Instant } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import { judgeBreaches } from './breaches.ts';

/** The state that drafts would lead to, before they are numbered and chained. */
export function lookAhead(state: Case | null, drafts: Draft[], actor: Actor, now: Instant): Case {
  let after = state;
  for (const draft of drafts)
    after = fold(after, draft, {
      seq: (after?.version ?? 0) + 1,
      at: now,
      byPerson: actor.kind === 'person',
      hash: '',
    });
  if (!after) throw new Error('a decision without events on a case that is not there');
  return after;
}

/** What drafts do to the clocks and breaches, and the state that they lead to with it. */
export function outcomeOf(
  state: Case | null,
  drafts: Draft[],
  actor: Actor,
  { policy, now }: { policy: Policy; now: Instant },
): { changes: ClockChange[]; after: Case } {
  const facts = lookAhead(state, drafts, actor, now);
  const clocks = reconcile(facts, policy, now, {
    corrected: drafts.some(
      (draft) =>
        draft.type === 'corrected' ||
        draft.type === 'joined-told' ||
        (draft.type === 'split-off' && draft.releases !== undefined),
    ),
    withdrawn: withdrawnIn(drafts),
  });
  const breaches = judgeBreaches(state, facts, clocks, policy, now);
  const changes = [...clocks, ...breaches];
  const after = changes.reduce(foldChange, facts);
  // D1: whether a case that is open again is to be answered anew hangs on what was missed before, which may have been judged just now.
  const more = breaches.length > 0 ? reconcile(after, policy, now) : [];
  if (more.length === 0) return { changes, after };
  const further = [...more, ...judgeBreaches(after, after, more, policy, now)];
  return { changes: [...changes, ...further], after: further.reduce(foldChange, after) };
}
