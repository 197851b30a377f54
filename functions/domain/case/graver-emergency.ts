import { type Grade, isGraver } from '../matter/grade.ts';
import { exceeds, type Harm, worstOf } from '../matter/harm.ts';
import { type Instant, latest } from '../matter/instant.ts';
import type { Case, Grades } from './case.ts';
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
  return { emergency: isNewer(emergency, before) ? emergency : before, harm: worstOf(heard?.harm ?? {}, harm) };
}

/** A1: a graver emergency than was put before a person, or a higher toll. */
export const isNews = (
  { grades: { emergency }, harm = {} }: { grades: Pick<Grades, 'emergency'>; harm?: Harm },
  heard: Heard | undefined,
): boolean => emergency !== null && (isNewer(emergency, heard?.emergency ?? null) || exceeds(harm, heard?.harm ?? {}));

/** Each of the grades that bring duties: those that stand, and beside them those that are proposed. */
export const gradesInPlay = ({ grades, graver }: Graded): Grades[] => (graver ? [grades, graver.grades] : [grades]);

const isNewer = (emergency: Grade | null, than: Grade | null): emergency is Grade =>
  emergency !== null && (than === null || isGraver(emergency, than));

export const gravestOf = (one: Grades, other: Grades): Grades => ({
  opinion: isGraver(other.opinion, one.opinion) ? other.opinion : one.opinion,
  emergency: isNewer(other.emergency, one.emergency) ? other.emergency : one.emergency,
});

/** What growth makes of a case: before a person confirmed it, its grades; after that, a proposal. */
export function grown(
  state: Case,
  { suggestion, what, alertId, learntAt }: Grown,
  seq: number,
  at: Instant,
): Partial<Case> {
  if (!suggestion) return {};
  const { emergencyKind } = suggestion;
  const rises = isNewer(suggestion.grades.emergency, gravestEmergency(state));
  const grades = gravestOf(state.grades, suggestion.grades);
  const kind = emergencyKind === undefined ? {} : { kind: emergencyKind };
  const since = latest(learntAt ?? at, state.discoveredAt);
  const learnt = rises ? { learnt: [...(state.learnt ?? [{ grades: state.grades }]), { grades, at: since }] } : {};
  const now = heardWith(state.heard, suggestion);
  const heard = now ? { heard: now } : {};
  if (!state.gradesConfirmed)
    return { grades, ...learnt, ...heard, ...(rises && emergencyKind !== undefined ? { emergencyKind } : {}) };
  // The same news after a person decided on it is nothing new.
  if (what === 'toll') return heard;
  if (what !== 'emergency') return {};
  if (!rises || !isNews(suggestion, state.heard)) return heard;
  const graver = { id: `E${seq}`, at, ...state.graver, grades, alertId, ...kind };
  return { ...learnt, ...heard, graver };
}

/** Decided: of what was learnt, as much stays known since then as a person found to be so; the rest was not so. */
export function decided(state: Case, found: Grades): Case {
  const { graver: _proposed, learnt = [], ...rest } = state;
  const [first, ...later] = learnt;
  const so = later
    .map(({ grades, ...one }) => ({ ...one, grades: atMost(grades, found) }))
    .filter(({ grades }) => first !== undefined && isMore(grades, first.grades));
  return first && so.length > 0 ? { ...rest, learnt: [first, ...so] } : rest;
}

const atMost = (grades: Grades, found: Grades): Grades => ({
  opinion: isGraver(grades.opinion, found.opinion) ? found.opinion : grades.opinion,
  emergency: isNewer(grades.emergency, found.emergency) ? found.emergency : grades.emergency,
});

const isMore = (grades: Grades, than: Grades): boolean =>
  isGraver(grades.opinion, than.opinion) || isNewer(grades.emergency, than.emergency);

/** A1: what the grades were at most so far, and since when; grades that are as grave as before say nothing new. */
export function risen(next: Case, before: Case, at: Instant): Case {
  const known = before.risen ?? [{ grades: before.grades }];
  const rises =
    known.every(({ grades }) => isGraver(next.grades.opinion, grades.opinion)) ||
    known.every(({ grades }) => isNewer(next.grades.emergency, grades.emergency));
  // An alert made them rise: since it told of it, however long it waited to be worked.
  const told = (next.learnt?.length ?? 0) > (before.learnt?.length ?? 0) ? next.learnt?.at(-1)?.at : undefined;
  return rises ? { ...next, risen: [...known, { grades: next.grades, at: told ?? at }] } : next;
}

/** A1: from when a duty of our own runs that these grades ask for: the discovery, or when the first of them arose. */
export function arisenSince(state: Case, asks: readonly Asks[]): Instant {
  const since = [...(state.risen ?? []), ...(state.learnt ?? [])]
    .filter(({ grades }) => asks.some((one) => areAsked(grades, one)))
    .map(({ at }) => at ?? state.discoveredAt)
    .toSorted();
  return latest(since[0] ?? state.discoveredAt, state.discoveredAt);
}

/** A1: since when it is known that the case is about an emergency at all, of whatever grade. */
export function emergencySince({ learnt, discoveredAt }: Pick<Case, 'learnt' | 'discoveredAt'>): Instant {
  const first = learnt?.find(({ grades }) => grades.emergency !== null);
  return latest(first?.at ?? discoveredAt, discoveredAt);
}

interface Asks {
  emergencyGrades?: readonly (Grade | 'none')[];
  opinionGrades?: readonly Grade[];
}

/** H4: from when a duty of these grades runs: the discovery of the case, or of what first was so grave. */
export function knownSince(state: Case, asks: Asks): Instant {
  const first = state.learnt?.find(({ grades }) => areAsked(grades, asks));
  return latest(first?.at ?? state.discoveredAt, state.discoveredAt);
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
