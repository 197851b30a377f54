import { type Assignment, assignmentOf, type Case } from './case.ts';
import type { Instant } from '../matter/instant.ts';
import { isLive } from '../matter/clock.ts';
import { pick } from '../matter/pick.ts';

/** A unit that gets a case again has its new part; the old one stays where a breach, or what the unit published, is told by it. */
export const withoutFormer = ({ assignments, breaches, releases }: Case, unit: string): Assignment[] =>
  assignments.filter(
    (a) =>
      a.state !== 'taken-back' ||
      a.unit !== unit ||
      releases.some((release) => release.unit === unit) ||
      breaches?.some(({ duty }) => assignmentOf({ assignments: [a] }, duty)),
  );

export function assignmentWith(state: Case, id: string, change: (a: Assignment) => Assignment): Assignment[] {
  if (!state.assignments.some((a) => a.id === id)) throw new Error(`case ${state.number} has no assignment ${id}`);
  return state.assignments.map((a) => (a.id === id ? change(a) : a));
}

/** What stays of a part that was taken back is whose it was; its clocks that ended go with it, those that run are superseded by name. */
export function takenBack(state: Case, ids: readonly string[], at: Instant): Partial<Case> {
  const assignments = ids.reduce(
    (all, id) =>
      assignmentWith({ ...state, assignments: all }, id, (a) => ({
        ...pick(a, ['id', 'unit', 'part', 'former', 'assignedAt']),
        state: 'taken-back',
        until: at,
      })),
    state.assignments,
  );
  const isTheirs = (duty: string): boolean => ids.includes(assignmentOf({ assignments }, duty)?.id ?? '');
  const clocks = state.clocks.filter((clock) => isLive(clock) || clock.of === undefined || !isTheirs(clock.of));
  const generations = Object.entries(state.generations ?? {}).filter(([key]) => !isTheirs(key));
  return {
    assignments,
    clocks,
    ...(state.lifted ? { lifted: state.lifted.filter(({ duty }) => !isTheirs(duty)) } : {}),
    ...(state.generations ? { generations: Object.fromEntries(generations) } : {}),
  };
}

/** R3: what it answered, and when it was to, was asked of the part that it had; a co-unit once more, it owes an answer anew. */
export function partChanged(
  { contributeBy: _due, contributedAt: _answered, askedAt: _asked, ...a }: Assignment,
  { part, contributeBy }: { part: Assignment['part']; contributeBy?: Instant },
  at: Instant,
): Assignment {
  const before = part === 'co-unit' && a.former?.some((spell) => spell.part === 'co-unit');
  return {
    ...a,
    part,
    former: [...(a.former ?? []), { part: a.part, until: at }],
    ...(before ? { rounds: (a.rounds ?? 1) + 1 } : {}),
    ...(contributeBy === undefined ? {} : { contributeBy, askedAt: at }),
  };
}

/** A second return, the signature after it, and another answer that is asked for are duties of their own. */
export const roundOf = ({ id }: Pick<Assignment, 'id'>, before: number): string =>
  before > 0 ? `${id}.${before + 1}` : id;

/** R3: the answer that a co-unit owes now. */
export const answerOf = (a: Pick<Assignment, 'id' | 'rounds'>): string => roundOf(a, (a.rounds ?? 1) - 1);

/** R3: another time for its answer; asked again, what it answered before is no answer to that. */
export function askedAnew(
  a: Assignment,
  { contributeBy, again }: { contributeBy?: Instant; again?: true },
  at: Instant,
): Assignment {
  const { contributedAt: _answered, ...open } = a;
  const due = contributeBy === undefined ? {} : { contributeBy };
  return again ? { ...open, ...due, rounds: (a.rounds ?? 1) + 1, askedAt: at } : { ...a, ...due };
}

/** R1: which parts a unit had at an instant; before it had any its first one, after the last was taken back that one. */
export function partsAt({ assignments }: Pick<Case, 'assignments'>, unit: string, at: Instant): Assignment['part'][] {
  const key = `${unit} ${at}`;
  const known = partsKnown.get(assignments) ?? new Map<string, Assignment['part'][]>();
  partsKnown.set(assignments, known);
  const parts = known.get(key) ?? partsIn(assignments, unit, at);
  known.set(key, parts);
  return parts;
}

/** Each clock asks it of each release: with hundreds of both, a command on an old case would do little else. */
const partsKnown = new WeakMap<readonly Assignment[], Map<string, Assignment['part'][]>>();

function partsIn(assignments: readonly Assignment[], unit: string, at: Instant): Assignment['part'][] {
  const spells = assignments.filter((a) => a.unit === unit).flatMap(spellsOf);
  const current = spells.filter(({ from, until }) => from <= at && (until === undefined || at < until));
  if (current.length > 0) return current.map(({ part }) => part);
  const [first, ...later] = spells.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const nearest = later.findLast(({ from }) => from <= at) ?? first;
  return nearest ? [nearest.part] : [];
}

/**
 * P7: which parts a unit had when a conference was held. Whoever had ceased to have one has none; whoever was given one only afterwards had it
 * already, where nobody answered for the case yet. The new unit's begins at the very instant at which the old one's ends.
 */
export function partsHeldAt(
  { assignments }: Pick<Case, 'assignments'>,
  unit: string,
  at: Instant,
): Assignment['part'][] {
  const covers = ({ from, until }: Spell): boolean => from <= at && (until === undefined || at < until);
  const spells = assignments.filter((a) => a.unit === unit).flatMap(spellsOf);
  const current = spells.filter(covers);
  if (current.length > 0) return current.map(({ part }) => part);
  const [first] = spells.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return first && first.from > at && !hadPrimary(assignments, at) ? [first.part] : [];
}

/** R1: when a unit ceased to answer for the case, where it had by an instant. */
export const answeredUntil = (
  { assignments }: Pick<Case, 'assignments'>,
  unit: string,
  at: Instant,
): Instant | undefined =>
  assignments
    .filter((a) => a.unit === unit)
    .flatMap(spellsOf)
    .flatMap(({ part, until }) => (part !== 'co-unit' && until !== undefined && until <= at ? [until] : []))
    .toSorted()
    .at(-1);

/** Somebody answered for the case at that instant. */
export const hadPrimary = (assignments: readonly Assignment[], at: Instant): boolean =>
  assignments
    .flatMap(spellsOf)
    .some(({ part, from, until }) => part !== 'co-unit' && from <= at && (until === undefined || at < until));

interface Spell {
  part: Assignment['part'];
  from: Instant;
  until?: Instant;
}

function spellsOf({ part, former = [], assignedAt, until }: Assignment): Spell[] {
  const last = { part, from: former.at(-1)?.until ?? assignedAt, ...(until === undefined ? {} : { until }) };
  return [...former.map((spell, index) => ({ ...spell, from: former[index - 1]?.until ?? assignedAt })), last];
}
