import { type Grade, isGraver, isMore } from '../matter/grade.ts';
import { exceeds, type Harm, worstOf } from '../matter/harm.ts';
import { type Instant, latest } from '../matter/instant.ts';
import type { Case, Clock, Grades, KnownEmergency } from './case.ts';
import type { EventBody, Suggestion } from './events.ts';

/** A1: what alerts tell of and nobody has decided yet; its duties run as unconfirmed until somebody does. */
export interface GraverEmergency {
  /** What its confirm clock is known by: that of the first, while graver ones follow it. */
  id: string;
  grades: Grades;
  /** Since when the desk has to decide. */
  at: Instant;
  /** The alert that told of it, or the number of the case that was joined with it. */
  alertId: string;
  kind?: string;
}

/** A1, H4: the grades that were known of, and since when; the first are those of the discovery itself. */
export interface Learnt {
  grades: Grades;
  at?: Instant;
  /** A person found that it is not so. It counts again where a person finds so after all and nothing else told of it since. */
  denied?: true;
  /** The case that brought it by being joined, until a person decides on it: it goes with that. */
  from?: string;
}

/** A1: a duty that other grades took away while it ran: when, and by when it was pressed for. */
export interface Lifted extends Pick<Clock, 'past' | 'limit'> {
  duty: string;
  at: Instant;
  pressedBy: Instant;
}

/** The gravest grade and the highest figures. */
export interface Heard {
  emergency: Grade | null;
  harm: Harm;
}

type Graded = Pick<Case, 'grades' | 'graver'>;
type Grown = Extract<EventBody, { type: 'attention-grew' }>;

/** The gravest emergency that the case may be about: as it stands, or as it is proposed. */
export const gravestEmergency = ({ grades, graver }: Graded): Grade | null =>
  graver?.grades.emergency ?? grades.emergency;

/** What a person has had before him, with one telling more. */
export function heardWith(
  heard: Heard | undefined,
  { grades: { emergency }, harm = {} }: Pick<Suggestion, 'grades' | 'harm'>,
): Heard | undefined {
  if (emergency === null) return heard;
  const before = heard?.emergency ?? null;
  return { emergency: isMore(emergency, before) ? emergency : before, harm: worstOf(heard?.harm ?? {}, harm) };
}

/** A1: a graver emergency than was put before a person, or a higher toll. */
export const isNews = (
  { grades: { emergency }, harm = {} }: { grades: Pick<Grades, 'emergency'>; harm?: Harm },
  heard: Heard | undefined,
): boolean => emergency !== null && (isMore(emergency, heard?.emergency ?? null) || exceeds(harm, heard?.harm ?? {}));

/** Each of the grades that bring duties: those that stand, and beside them those that are proposed, by alerts or by a case that was joined. */
export const gradesInPlay = ({ grades, graver, review }: Graded & Pick<Case, 'review'>): Grades[] => [
  grades,
  ...(graver ? [graver.grades] : []),
  ...(review?.from === undefined ? [] : [review.grades]),
];

export const gravestOf = (one: Grades, other: Grades): Grades => ({
  opinion: isGraver(other.opinion, one.opinion) ? other.opinion : one.opinion,
  emergency: isMore(other.emergency, one.emergency) ? other.emergency : one.emergency,
});

/** What growth makes of a case: before a person confirmed it, its grades; after that, a proposal. */
export function grown(
  state: Case,
  { suggestion, what, alertId, learntAt, before = [] }: Grown,
  seq: number,
  at: Instant,
): Partial<Case> {
  if (!suggestion) return {};
  const { emergencyKind } = suggestion;
  const rises = isMore(suggestion.grades.emergency, gravestEmergency(state));
  const grades = gravestOf(state.grades, suggestion.grades);
  const kind = emergencyKind === undefined ? {} : { kind: emergencyKind };
  const since = latest(learntAt ?? at, state.discoveredAt);
  const steps = before
    .map((one) => ({ grades: gravestOf(state.grades, one.grades), at: latest(one.at ?? at, state.discoveredAt) }))
    .filter((one) => one.at < since && isMore(one.grades.emergency, gravestEmergency(state)));
  const learnt = rises
    ? { learnt: [...(state.learnt ?? [{ grades: state.grades }]), ...steps, { grades, at: since }] }
    : {};
  const now = heardWith(state.heard, suggestion);
  // What is learnt anew brings its duties anew.
  const heard = {
    ...(now ? { heard: now } : {}),
    ...(state.lifted && isNews(suggestion, state.heard) ? { lifted: [] } : {}),
  };
  if (!state.gradesConfirmed)
    return { grades, ...learnt, ...heard, ...(rises && emergencyKind !== undefined ? { emergencyKind } : {}) };
  // The same news after a person decided on it is nothing new.
  if (what === 'toll') return heard;
  if (what !== 'emergency') return {};
  if (!rises || !isNews(suggestion, state.heard)) return heard;
  const graver = { id: `E${seq}`, at, ...state.graver, grades, alertId, ...kind };
  return { ...learnt, ...heard, graver };
}

/**
 * Decided: of what was learnt, as much stays known since then as a person found to be so; the rest was not so, and is kept as that. Nor are
 * grades that stood before known any longer where they are lighter now.
 */
export function decided(state: Case, found: Grades): Case {
  const { graver: _proposed, learnt = [], risen: rose = [{ grades: state.grades }], ...rest } = state;
  const [first, ...later] = learnt;
  const so = later
    .filter(({ denied }) => !denied)
    .map(({ grades, ...one }) => ({ ...one, grades: atMost(grades, found) }))
    .filter(({ grades }) => first !== undefined && areMore(grades, first.grades));
  const denied = withoutLater(later.filter((one) => one.denied || areMore(one.grades, found)).map(deny));
  const still = rose.map(({ from, ...one }) => {
    // What a joined case brought is no matter of this decision while it waits for its own.
    if (from !== undefined && state.review) return { ...one, from };
    return areMore(one.grades, found) ? deny(one) : one;
  });
  return {
    ...rest,
    ...(first && so.length + denied.length > 0 ? { learnt: [first, ...so, ...denied] } : {}),
    ...(state.risen || still.some((one) => one.denied) ? { risen: still } : {}),
  };
}

const deny = (one: Learnt): Learnt => ({ ...one, denied: true });

/** Of those as grave as one that was known before, that one alone. */
const withoutLater = (known: Learnt[]): Learnt[] =>
  known.filter(({ grades }, index) => known.slice(0, index).every((before) => areMore(grades, before.grades)));

const atMost = (grades: Grades, found: Grades): Grades => ({
  opinion: isGraver(grades.opinion, found.opinion) ? found.opinion : grades.opinion,
  emergency: isMore(grades.emergency, found.emergency) ? found.emergency : grades.emergency,
});

export const areMore = (grades: Grades, than: Grades): boolean =>
  isGraver(grades.opinion, than.opinion) || isMore(grades.emergency, than.emergency);

/** A1: what the grades were at most so far, and since when; grades that are as grave as before say nothing new. */
export function risen(next: Case, before: Case, at: Instant): Case {
  const known = next.risen ?? [{ grades: before.grades }];
  const rises =
    known.every(({ grades }) => isGraver(next.grades.opinion, grades.opinion)) ||
    known.every(({ grades }) => isMore(next.grades.emergency, grades.emergency));
  return rises ? { ...next, risen: [...known, { grades: next.grades, at }] } : next;
}

/** A1: what a joined case proposes brings duties as any grade does, and so from there. */
export const risenBy = (
  state: Case,
  { grades, from, at }: Required<Pick<Learnt, 'grades' | 'from' | 'at'>>,
): Learnt[] => [...(state.risen ?? [{ grades: state.grades }]), { grades, at, from }];

/** A1: from when a duty of our own runs that these grades ask for: the discovery, or when the first of them arose. */
export const arisenSince = (state: Case, asks: readonly Asks[]): Instant => firstSince(state.risen ?? [], asks, state);

/** H4: from when a duty of these grades runs: the discovery of the case, or of what first was so grave. */
export const knownSince = (state: Case, asks: readonly Asks[]): Instant => firstSince([], asks, state);

/** A1: since when it is known that the case is about an emergency at all, of whatever grade. */
export const emergencySince = (state: Graded & Pick<Case, 'learnt' | 'discoveredAt'>): Instant =>
  firstSince([], [{ emergencyGrades: ['I', 'II', 'III', 'IV'] }], state);

/** H4: whether an emergency was known elsewhere before the case knew of one so grave, and its limits may have to run from then. */
export const wasKnownEarlier = (state: Case, { grade, at }: KnownEmergency): boolean =>
  !isMore(grade, gravestEmergency(state)) &&
  latest(at, state.discoveredAt) < knownSince(state, [{ emergencyGrades: [grade] }]);

/** H4: what the case learnt of an emergency, at most so grave, later than a person found, as learnt then. */
export const learntBy = ({ learnt = [] }: Case, grade: Grade, at: Instant): Learnt[] =>
  learnt.map((one) =>
    one.at !== undefined && one.at > at && !one.denied && !isMore(one.grades.emergency, grade) ? { ...one, at } : one,
  );

/** Since the first that is not denied; what was, counts where the grades that stand ask for the duty and no alert told of it since. */
function firstSince(
  rose: readonly Learnt[],
  asks: readonly Asks[],
  { grades: stand, discoveredAt, learnt = [] }: Graded & Pick<Case, 'discoveredAt' | 'learnt'>,
): Instant {
  const isAsked = ({ grades }: Pick<Learnt, 'grades'>): boolean => asks.some((one) => areAsked(grades, one));
  const isSo = ({ denied }: Learnt): boolean => !denied;
  const known = [...rose, ...learnt].filter(isAsked);
  const onlySo = learnt.some((one) => isSo(one) && isAsked(one)) || !isAsked({ grades: stand });
  const [first = discoveredAt] = known
    .filter((one) => !onlySo || isSo(one))
    .map(({ at = discoveredAt }) => at)
    .toSorted();
  return latest(first, discoveredAt);
}

/** D1, P3, P3a: since when an emergency is known that is graver than all that was known before the case was reopened; null: there is none. */
export function graverSinceReopening(
  { renewed, learnt = [], risen: rose = [] }: Pick<Case, 'renewed' | 'learnt' | 'risen'>,
  asks: Asks,
): Instant | null {
  if (!renewed) return null;
  const known = [...learnt, ...rose].filter(({ denied }) => !denied);
  const before = known.filter(({ at = '' }) => at < renewed.at);
  const graver = known.filter(
    ({ at = '', grades }) =>
      at >= renewed.at &&
      areAsked(grades, asks) &&
      before.every((one) => isMore(grades.emergency, one.grades.emergency)),
  );
  return graver.map(({ at = '' }) => at).toSorted()[0] ?? null;
}

interface Asks {
  emergencyGrades?: readonly (Grade | 'none')[];
  opinionGrades?: readonly Grade[];
}

/** They are as grave as the lightest that are asked for. */
function areAsked(grades: Grades, { emergencyGrades, opinionGrades }: Asks): boolean {
  const least = emergencyGrades?.includes('none')
    ? null
    : emergencyGrades
        ?.filter((grade) => grade !== 'none')
        .toSorted()
        .at(-1);
  const opinion = opinionGrades?.toSorted().at(-1);
  return (
    (least === undefined || least === null || (grades.emergency !== null && grades.emergency <= least)) &&
    (opinion === undefined || grades.opinion <= opinion)
  );
}
