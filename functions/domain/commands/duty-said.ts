import { breachUnit, type Case } from '../case/case.ts';
import { printed, rowOf } from '../clocks/explain.ts';
import { breachOf, releaseWithout } from '../matter/breach.ts';
import { dutyOf } from '../matter/clock.ts';
import { type Directory, nameOfUnit } from '../people/directory.ts';
import { unitToMove } from '../people/recipients.ts';
import { clockRows } from '../rules/clock-rows.ts';
import type { Policy } from '../rules/policy.ts';

const WITHOUT = { approval: '未经审定发布', consultation: '未经会商发布结论', command: '未经上级同意发布' } as const;

/** H2: what a duty is called, also where its clock is in the record alone; null: of no kind that there is. */
export function dutyName(duty: string, { clocks }: Pick<Case, 'clocks'>, policy: Policy): string | null {
  const without = releaseWithout(duty);
  if (without) return WITHOUT[without.what];
  const clock = clocks.find((one) => dutyOf(one) === duty);
  const row = clock ? rowOf(clock, policy) : clockRows(policy).find(({ kind }) => kind === duty.split(/[:#]/)[0]);
  return row?.name ?? null;
}

/** H2: a duty as a person knows it: what, whose, and when it was due. One that the case has not is named by its kind alone, or as it was told. */
export function dutySaid(
  duty: string,
  state: Case,
  { directory, policy }: { directory: Directory; policy: Policy },
): string {
  const breach = breachOf(state, duty);
  const clock = state.clocks.find((one) => dutyOf(one) === duty);
  const name = `“${dutyName(duty, state, policy) ?? duty}”`;
  const dueAt = breach?.dueAt ?? clock?.dueAt;
  if (dueAt === undefined) return name;
  const unit = breach ? breachUnit(state, breach) : unitToMove({ state, clock: clock ?? null });
  const whose = unit === null ? (clock && 'decider' in clock.move ? '审批人' : '值班台') : nameOfUnit(directory, unit);
  const when = releaseWithout(duty) ? `${printed(dueAt)} 发布` : `应于 ${printed(dueAt)} 前完成`;
  return `${name}（${whose}，${when}）`;
}

/** What else could have been meant, for whoever has to choose. */
export const dutiesSaid = (
  duties: readonly string[],
  state: Case,
  context: { directory: Directory; policy: Policy },
): string => duties.map((duty) => dutySaid(duty, state, context)).join('、') || '无';
