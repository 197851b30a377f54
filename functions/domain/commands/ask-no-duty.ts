import { breachUnit, type Case } from '../case/case.ts';
import type { Draft } from '../case/events.ts';
import type { Actor } from '../matter/actor.ts';
import type { Breach } from '../matter/breach.ts';
import type { DeciderRole } from '../matter/proposal.ts';
import { isRefusal, type Refusal } from '../matter/refusal.ts';
import { propose } from '../proposals/propose.ts';
import type { Context } from './decide.ts';
import { lookAhead } from './outcome.ts';

/** H2: what a decision does, and that a second person is asked of each breach that it may leave without ground. `after`: the state that it leads to. */
export const askNoDuty = (
  state: Case,
  drafts: Draft[],
  { breaches, reason, after }: { breaches: Breach[]; reason: string; after: Case },
  actor: Actor,
  context: Context,
): Draft[] | Refusal =>
  ofWhom(breaches, after, context).reduce<Draft[] | Refusal>(
    (told, group) => (isRefusal(told) ? told : asking(state, told, group, reason, actor, context)),
    drafts,
  );

interface Group {
  breaches: Breach[];
  /** The unit whose they are, whose people never decide; none: the desk's own, which the leader of the district judges. */
  concerned: string[];
  deciders?: DeciderRole[];
}

function ofWhom(breaches: Breach[], state: Case, { directory }: Pick<Context, 'directory'>): Group[] {
  const isDesk = (unit: string | null): boolean =>
    unit === null || directory.units.some(({ id, desk }) => id === unit && desk === true);
  const [own, others] = [true, false].map((desk) =>
    breaches.filter((breach) => isDesk(breachUnit(state, breach)) === desk),
  );
  const groups: Group[] = [
    { breaches: others ?? [], concerned: [...new Set((others ?? []).flatMap((one) => breachUnit(state, one) ?? []))] },
    { breaches: own ?? [], concerned: [], deciders: ['district-leader'] },
  ];
  return groups.filter((group) => group.breaches.length > 0);
}

function asking(
  state: Case,
  drafts: Draft[],
  { breaches, ...group }: Group,
  reason: string,
  actor: Actor,
  context: Context,
): Draft[] | Refusal {
  const proposed = propose(
    lookAhead(state, drafts, actor, context.now),
    {
      payload: { kind: 'no-duty', duties: breaches.map(({ duty }) => duty) },
      reason,
      ...group,
    },
    actor,
    context,
  );
  return isRefusal(proposed) ? proposed : [...drafts, ...proposed];
}
