import { type Case, type Clock, isDailyDrill } from '../case/case.ts';
import { arisenSince } from '../case/graver-emergency.ts';
import { type Instant, latest } from '../matter/instant.ts';
import { reasonsToConsult } from '../rules/consultation-rules.ts';
import type { Policy } from '../rules/policy.ts';

/** A4: what the clock of convening is known by: nothing at first, a count where it is asked for anew. */
const roundOf = ({ convening: { round } = { round: 0 } }: Case): string | undefined =>
  round === 0 ? undefined : `K${round}`;

/**
 * A4: a consultation that is asked for of the case as a person graded it, and since when; null: none is.
 * H6: a case without content is consulted on where its paper is.
 */
export function consultationAsked(state: Case, policy: Policy): { of?: string; since: Instant } | null {
  const reasons = reasonsToConsult(state, policy);
  if (reasons.length === 0 || !state.gradesConfirmed || state.offline || isDailyDrill(state)) return null;
  const arisen = arisenSince(
    state,
    reasons.map(({ when }) => when),
  );
  const of = roundOf(state);
  return { ...(of === undefined ? {} : { of }), since: latest(arisen, state.convening?.at ?? arisen) };
}

/**
 * A4: when one was convened, or a named person decided that none is needed; what came to nothing since was convened
 * all the same.
 */
export function convenedAt(state: Case, { of, metAt }: Clock): Instant | null {
  if (metAt !== undefined || of !== roundOf(state)) return metAt ?? null;
  const [first] = (state.consultations ?? []).map(({ since }) => since).toSorted();
  return first ?? state.convening?.forgone ?? null;
}
