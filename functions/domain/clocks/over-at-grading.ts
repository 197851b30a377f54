import { type Case, type Clock, isOfPlan } from '../case/case.ts';
import { arisenSince } from '../case/graver-emergency.ts';
import type { Instant } from '../matter/instant.ts';
import { clockRows } from '../rules/clock-rows.ts';
import type { Policy } from '../rules/policy.ts';
import { dueOf } from './reconcile-clocks.ts';
import { isOfTheCase, wantedClocks } from './wanted-clocks.ts';

const opened = new WeakMap<Case, Case>();

/** The case as if it were open: the same for each of its clocks, so that what it wants is reckoned once. */
function asOpen(state: Case): Case {
  const found = state.status === 'open' ? state : (opened.get(state) ?? { ...state, status: 'open' });
  opened.set(state, found);
  return found;
}

/**
 * A1: the limit that was over when a grade brought it (定级时已过), which a named person may find to have been missed after all; null: there is none.
 * What was told within the time of a lighter grade stays met by that; of a graver one that came since it was too late.
 */
export function overAtGrading(state: Case, clock: Clock, policy: Policy): Instant | null {
  // What is no duty is nobody's miss, however late.
  if (isOfPlan(clock)) return null;
  if (clock.past) return clock.dueAt;
  const { kind, of, metAt } = clock;
  if (metAt === undefined || state.risen === undefined) return null;
  // Few are of the whole case, and all that is wanted is much to reckon for each clock of many units.
  if (!clockRows(policy).some((row) => row.kind === kind && isOfTheCase(row))) return null;
  const want = wantedClocks(asOpen(state), policy).find((one) => one.row.kind === kind && one.of === of);
  // Other rules alone bring no limit that was owed before them.
  if (!want || !isOfTheCase(want.row) || arisenSince(state, [want.row.when]) <= clock.openedAt) return null;
  const due = dueOf(want, policy);
  return typeof due === 'string' && due < clock.dueAt && due < metAt ? due : null;
}
