import type { Cause } from '../matter/cause.ts';
import { isMore } from '../matter/grade.ts';
import type { Reach } from '../matter/outlet.ts';
import { type Instant, earliest } from '../matter/instant.ts';
import { type Nature, NATURES } from '../matter/nature.ts';
import { pick } from '../matter/pick.ts';
import { withoutFormer } from './assignments.ts';
import {
  type Assignment,
  type Case,
  CATEGORIES,
  type Category,
  type Grades,
  type OwedDuty,
  type OwedThere,
  type ReleaseFact,
} from './case.ts';
import { firstAnswered } from './correction.ts';
import { type Effect, withEffects } from './effect.ts';
import { areMore, gravestEmergency, gravestOf, risenBy } from './graver-emergency.ts';

/** What a case brings to the one that it joins. */
export interface Brought {
  /** Cases that had joined it before. */
  through?: string[];
  coordinators?: string[];
  natures?: Nature[];
  categories?: Category[];
  causes?: Cause[];
  reach?: Reach[];
  /** A1: grades graver than those here: a person decides. */
  grades?: Grades;
  /** D1: its fact on the ground is not dealt with. */
  unsettled?: true;
  /** P5: what came of its releases, as it was judged there. */
  effects?: Effect[];
  /** M4: it waited as of elsewhere. */
  elsewhere?: true;
}

/** M4: a case was joined: its units, releases and promises are of this one from now on, each under a number of its own here. */
export interface TakenIn extends Brought {
  type: 'taken-in';
  from: string;
  reason: string;
  assignments: Assignment[];
  releases: ReleaseFact[];
  /** P4: what it still owed the public and this one had answered already. */
  owed?: OwedDuty[];
  /** P4, H2: its releases that answer this concern too, and releases of this one that answered its concern, as a named person says. */
  answers?: string[];
  answeredBy?: string[];
}

/** M4: what goes with an alert that is split off, as it is known in the new case. */
export interface SplitGoing {
  releases: ReleaseFact[];
  assignments: Assignment[];
}

/** M4: of what went with a split-off alert the case that it was of keeps the numbers alone. */
export const movedOut = (releases: readonly ReleaseFact[], ids: readonly string[], movedTo: string): ReleaseFact[] =>
  releases.map((one) => (ids.includes(one.id) ? { ...one, fulfils: [], void: true, movedTo } : one));

/** What the new case has of it from the first. */
export const broughtAlong = ({ releases, assignments }: SplitGoing): Partial<Case> => {
  const answered = firstAnswered(releases);
  return { releases, assignments, ...(answered === undefined ? {} : { firstAnsweredAt: answered }) };
};

/** M4: what came to pass with a case that was joined: it is a matter of its own again, a fact of its was corrected, or a second person found that it owes nothing. */
export type JoinedTold = {
  type: 'joined-told';
  from: string;
} & (
  | { what: 'opened-anew'; cases: string[]; releases: string[]; assignments: string[] }
  | { what: 'corrected'; release: ReleaseFact }
  | { what: 'no-duty' }
);

export function takenIn(state: Case, body: TakenIn, at: Instant, seq: number): Partial<Case> {
  const releases = [...state.releases, ...body.releases.map((one) => countedToo(one, body.answers))];
  const { owed: duties = [] } = body;
  const owed: OwedThere = { id: `J${seq}`, at, duties, ...pick(body, ['from', 'answeredBy']) };
  return {
    assignments: [
      ...body.assignments.reduce<Assignment[]>(
        (all, { unit }) => withoutFormer({ ...state, assignments: all }, unit),
        state.assignments,
      ),
      ...body.assignments,
    ],
    releases,
    ...answeredBy(releases, state),
    ...(duties.length > 0 ? { owed: [...(state.owed ?? []), owed] } : {}),
    ...(body.effects ? { effects: withEffects(state.effects ?? [], body.effects) } : {}),
    natures: NATURES.filter((one) => state.natures.includes(one) || body.natures?.includes(one)),
    categories: CATEGORIES.filter((one) => state.categories.includes(one) || body.categories?.includes(one)),
    ...union('coordinators', state, body),
    ...union('reach', state, body),
    ...union('causes', state, body),
    ...(body.grades ? graver(state, body.grades, body.from, at, seq) : {}),
  };
}

/** A1, H2: nothing grave is put away by joining it to what is lighter: the desk decides, and until then nobody ends it alone. */
function graver(state: Case, proposed: Grades, from: string, at: Instant, seq: number): Partial<Case> {
  const grades = gravestOf(state.grades, proposed);
  if (!areMore(grades, state.grades)) return {};
  if (!state.gradesConfirmed) return { grades };
  const wereGrades = gravestOf(state.wereGrades ?? state.grades, grades);
  // What it tells of an emergency is put before the desk as any news of one.
  if (isMore(proposed.emergency, gravestEmergency(state))) return { wereGrades };
  return {
    review: { ...(state.review ? pick(state.review, ['id', 'at']) : { id: `G${seq}`, at }), grades, from },
    risen: risenBy(state, { grades, from, at }),
    wereGrades,
  };
}

function union<Field extends 'coordinators' | 'reach' | 'causes'>(
  field: Field,
  state: Pick<Case, Field>,
  body: Pick<TakenIn, Field>,
): Partial<Case> {
  const all = [...new Set<string>([...(state[field] ?? []), ...(body[field] ?? [])])];
  return body[field] === undefined ? {} : { [field]: all };
}

/** D1: what was dealt with on the ground of the one says nothing of what is left of the other. */
export function unsettledBy(state: Case, { unsettled }: TakenIn): Case {
  if (!unsettled) return state;
  const { settledAt: _, ...rest } = state;
  return rest;
}

export function joinedTold(state: Case, body: JoinedTold): Case {
  switch (body.what) {
    case 'no-duty':
      return withOwed(
        state,
        (state.owed ?? []).filter(({ from }) => from !== body.from),
      );
    case 'corrected': {
      const releases = state.releases.map((one) =>
        isSame(one, body.release) ? { ...body.release, id: one.id, ...pick(one, ['both', 'spoke', 'keeps']) } : one,
      );
      return withAnswers(state, releases);
    }
    case 'opened-anew':
      return withoutJoined(state, body);
  }
}

/** P2, P5: what it brought goes with it; what was missed of that while it was here stays. */
function withoutJoined(state: Case, { cases, releases: gone }: Extract<JoinedTold, { what: 'opened-anew' }>): Case {
  const { missedBefore, emergencyKnown, review, risen, ...rest } = state;
  const left = missedBefore?.filter((one) => !cases.includes(one.in)) ?? [];
  const after = withAnswers(
    rest,
    state.releases.map((one) => (gone.includes(one.id) ? { ...one, fulfils: [], void: true as const } : one)),
  );
  return {
    ...withOwed(
      after,
      (state.owed ?? []).filter(({ from }) => !cases.includes(from)),
    ),
    ...(left.length > 0 ? { missedBefore: left } : {}),
    ...(emergencyKnown && !cases.includes(emergencyKnown.in) ? { emergencyKnown } : {}),
    ...(review && !cases.includes(review.from ?? '') ? { review } : {}),
    ...(risen ? { risen: risen.filter(({ from = '' }) => !cases.includes(from)) } : {}),
    ...(state.limits
      ? {
          limits: state.limits.map((one) =>
            cases.includes(one.fromCase ?? '') ? { ...one, splitOff: true as const } : one,
          ),
        }
      : {}),
  };
}

/** H2: another list of releases that answer both concerns. */
export function counting(
  state: Case,
  from: string,
  { answers, answeredBy: named }: Pick<TakenIn, 'answers' | 'answeredBy'>,
): Case {
  const releases = state.releases.map((one) =>
    answers !== undefined && isOf(one, from) ? countedToo(one, answers) : one,
  );
  const owed = (state.owed ?? []).map((one) =>
    named === undefined || one.from !== from ? one : { ...one, answeredBy: named },
  );
  return withOwed(withAnswers(state, releases), owed);
}

/** It was recorded in that case. */
export const isOf = ({ from }: Pick<ReleaseFact, 'from'>, number: string): boolean => from?.case === number;

/** The very same release. */
export const isSame = ({ from: one }: Pick<ReleaseFact, 'from'>, { from: other }: Pick<ReleaseFact, 'from'>): boolean =>
  one !== undefined && one.case === other?.case && one.id === other.id;

function countedToo({ both: _both, ...one }: ReleaseFact, answers: readonly string[] = []): ReleaseFact {
  return answers.includes(one.id) ? { ...one, both: true } : one;
}

function withOwed({ owed: _owed, ...rest }: Case, owed: OwedThere[]): Case {
  return owed.length > 0 ? { ...rest, owed } : rest;
}

/** P4: other releases, and when the public was first answered by them. */
export function withAnswers({ firstAnsweredAt: _first, ...rest }: Case, releases: ReleaseFact[]): Case {
  const answered = firstAnswered(releases);
  return { ...rest, releases, ...(answered === undefined ? {} : { firstAnsweredAt: answered }) };
}

function answeredBy(releases: readonly ReleaseFact[], { firstAnsweredAt }: Case): Pick<Case, 'firstAnsweredAt'> {
  const answered = firstAnswered(releases);
  if (answered === undefined) return {};
  return { firstAnsweredAt: firstAnsweredAt === undefined ? answered : earliest(answered, firstAnsweredAt) };
}
