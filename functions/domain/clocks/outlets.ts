import { countsFrom } from '../case/correction.ts';
import { answersHere, type Case, isDailyDrill, type ReleaseFact } from '../case/case.ts';
import { isGraver } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { RequiredOutlet } from '../rules/outlet-rules.ts';
import type { Policy } from '../rules/policy.ts';

type Rules = Pick<Policy, 'outlets'>;

/** S1: what of the registry this case asks for. What has no content (H6), and the daily drill, goes out nowhere. */
export function requiredOutlets(state: Case, { outlets: { required } }: Rules): RequiredOutlet[] {
  if (state.offline || isDailyDrill(state)) return [];
  const { opinion, emergency } = state.grades;
  const grade = emergency !== null && isGraver(emergency, opinion) ? emergency : opinion;
  const online = state.origin.kind !== 'registered' || state.firstPublishedAt !== undefined;
  return required.filter(
    ({ from, reach, ifOnline }) =>
      (!isGraver(from.grade, grade) || (reach?.when.some((how) => state.reach?.includes(how)) ?? false)) &&
      (ifOnline === undefined || online),
  );
}

/** Of the answer that stands: since the case was opened, or reopened to be answered anew. */
export const standing = ({ releases, renewed }: Case): ReleaseFact[] =>
  releases.filter(
    (one) => one.void === undefined && answersHere(one) && (renewed === undefined || countsFrom(one) >= renewed.at),
  );

export type OutletState = 'open' | 'reached' | 'missing' | 'omitted';

/** S1: each outlet that the case asks for, and how it stands; nothing is missing before the government has spoken itself. */
export function outletStates(state: Case, rules: Rules): (RequiredOutlet & { name: string; is: OutletState })[] {
  const releases = standing(state);
  const spoke = releases.some(({ voice }) => voice !== 'superior');
  const reached = new Set(releases.flatMap((one) => one.reached ?? []));
  const isNow = (outlet: string): OutletState =>
    reached.has(outlet) ? 'reached' : state.omitted?.includes(outlet) ? 'omitted' : spoke ? 'missing' : 'open';
  return requiredOutlets(state, rules).map((row) => ({
    ...row,
    name: outletName(row.outlet, rules),
    is: isNow(row.outlet),
  }));
}

export const outletName = (id: string, { outlets: { registry } }: Rules): string =>
  registry.find((outlet) => outlet.id === id)?.name ?? id;

/** S1: the release from which what is missing is chased: the first by which the government spoke itself. */
export const firstSpoken = (state: Case): ReleaseFact | undefined =>
  standing(state)
    .filter(({ voice }) => voice !== 'superior')
    .toSorted((a, b) => (countsFrom(a) < countsFrom(b) ? -1 : 1))[0];

/** S1: when all that the case asks for had been gone out by or left out with a reason; null while anything is missing. */
export function spreadAt(state: Case, rules: Rules, leftOutAt: Instant): Instant | null {
  const outlets = outletStates(state, rules);
  if (outlets.some(({ is }) => is === 'missing' || is === 'open')) return null;
  const releases = standing(state);
  const times = outlets.map(({ outlet, is }) =>
    is === 'omitted'
      ? leftOutAt
      : (releases
          .filter(({ reached }) => reached?.includes(outlet))
          .map(countsFrom)
          .toSorted()[0] ?? leftOutAt),
  );
  return times.toSorted().at(-1) ?? leftOutAt;
}
