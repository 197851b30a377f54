import { type Case, isDailyDrill, type ReleaseFact } from '../case/case.ts';
import { countsFrom } from '../case/correction.ts';
import type { Effect } from '../case/effect.ts';
import { type Instant, plus } from '../matter/instant.ts';
import { clockRows } from '../rules/clock-rows.ts';
import { hoursMs, type Paced } from '../rules/pace.ts';
import type { ClockRow, Policy } from '../rules/policy.ts';

/** What a judgement is known by: `R1.24`. */
export const effectKey = (release: string, hours: number): string => `${release}.${hours}`;

/** P5: the hours after which the rules have the effect of a release judged, the earliest first. */
export const effectHours = (policy: Policy): number[] =>
  [...new Set(rowsOf(policy).map(({ afterHours = 0 }) => afterHours))].toSorted((a, b) => a - b);

const rowsOf = (policy: Policy): ClockRow[] => clockRows(policy).filter(({ kind, off }) => kind === 'effect' && !off);

/** From when the effect after so many hours can be seen. */
export const seenFrom = (release: ReleaseFact, hours: number, paced: Paced = {}): Instant =>
  plus(countsFrom(release), hoursMs(hours, paced));

/**
 * P5: the release that took its place: any that was published later. What nobody had judged by then is judged of that one instead, reckoned from
 * itself; what was missed by then stays on record. One that a correction says never was takes no place.
 */
export const supersededBy = ({ releases }: Pick<Case, 'releases'>, release: ReleaseFact): ReleaseFact | undefined =>
  releases.find((other) => other.void === undefined && countsFrom(other) > countsFrom(release));

/**
 * P5: what is to be judged: of the last release that stands, in a case that did not end without an answer, and is no
 * other's (M4).
 */
export const judgedReleases = (state: Case): ReleaseFact[] =>
  state.status === 'ended' || state.joinedInto !== undefined || state.offline || isDailyDrill(state)
    ? []
    : state.releases.filter((release) => release.void === undefined && supersededBy(state, release) === undefined);

export const effectOf = ({ effects = [] }: Pick<Case, 'effects'>, of: string | undefined): Effect | undefined =>
  effects.find(({ release, hours }) => effectKey(release, hours) === of);
