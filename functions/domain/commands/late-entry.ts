import type { Actor } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import type { Draft } from '../case/events.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import { isRefusal, type Refusal } from '../matter/refusal.ts';
import { propose } from '../proposals/propose.ts';
import type { Context } from './decide.ts';
import { barred } from './barred.ts';
import { lookAhead, outcomeOf } from './outcome.ts';

/** What a person reads of why a second one is asked. */
const REASON = '补录的时间早于已超的时限，须由他人核实后方作按时认定';

/**
 * H2: nobody turns a miss into "in time" alone by the time that he writes down. What happened is recorded; where its time would undo a miss, it
 * counts from now, and a second person is asked whether the time is right. Facts and ladders stand until he says so.
 */
export function withSecondPerson(
  state: Case,
  draft: Draft,
  unconfirmed: Draft,
  { unit, evidence }: { unit: string; evidence: Evidence[] },
  actor: Actor,
  context: Context,
): Draft[] | Refusal {
  const hangsOnTime = undoesMiss(state, draft, actor, context) && !undoesMiss(state, unconfirmed, actor, context);
  if (!hangsOnTime) return [draft];
  const proposed = propose(
    lookAhead(state, [unconfirmed], actor, context.now),
    {
      payload: { kind: 'correction', event: state.version + 1, is: { timeConfirmed: true }, was: timeOf(draft) },
      reason: REASON,
      ...(evidence.length > 0 ? { evidence } : {}),
      concerned: barred(unit, context.directory),
    },
    actor,
    context,
  );
  return isRefusal(proposed) ? proposed : [unconfirmed, ...proposed];
}

/** The time that the second person is asked about. */
function timeOf(draft: Draft): FactFields {
  if (draft.type === 'released') return { publishedAt: draft.release.publishedAt };
  if (draft.type === 'reported') return { reportedAt: draft.reportedAt };
  if (draft.type === 'dispatch-sent') return { sentAt: draft.sentAt };
  if (draft.type === 'settled') return { settledAt: draft.settledAt };
  if (draft.type === 'handoff-answered' && draft.receivedAt !== undefined) return { receivedAt: draft.receivedAt };
  throw new Error(`${draft.type} has no time that a second person confirms`);
}

/** H2: it would turn a miss into "in time". */
export function undoesMiss(state: Case, draft: Draft, actor: Actor, context: Context): boolean {
  const { changes } = outcomeOf(state, [draft], actor, context);
  const over = state.clocks.filter(({ dueAt }) => dueAt < context.now).map(({ id }) => id);
  return changes.some(
    (one) =>
      (one.change === 'met' && !one.late && over.includes(one.clockId)) ||
      (one.change === 'breach-judged' && one.is === 'healed'),
  );
}
