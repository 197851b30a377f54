import { PINNED } from '../matter/grade.ts';
import type { Policy } from '../rules/policy.ts';
import type { Covers } from '../rules/source.ts';
import type { Suggestion } from '../case/events.ts';
import { readable, says, tellsOf } from './senses.ts';
import { type Facts, type Worded, wording } from './subject.ts';

/** M4: whether a message concerns the district, and by which words; `unknown`: it names no place at all. A person decides, and the clock counts until then. */
export interface Relevance {
  is: 'ours' | 'elsewhere' | 'unknown';
  names: string[];
}

/** As many names as a reason needs. */
const MOST = 5;

/**
 * M4: by place alone. What names the district, its city, a street of it, or a matter that only it has is ours, wherever it says so and whatever
 * else it names. Plainly of elsewhere is what names nothing of ours and has another place as its own: in the field for it, or where a clause
 * of its title begins. What a text mentions on its way, of whoever travelled, bought or compares, says nothing.
 */
export function relevanceOf(policy: Policy, facts: Worded): Relevance {
  const text = wording(facts);
  const { ours } = policy.words.reading.places;
  const streets = policy.routing.rows.flatMap(({ places = [] }) => places);
  const policies = (policy.routing.policies ?? []).flatMap(({ name, also = [] }) => [name, ...also]);
  const own = [...new Set([...ours, ...streets, ...policies])].filter((word) => says(policy, text, word));
  if (own.length > 0) return { is: 'ours', names: own.slice(0, MOST) };
  const other = elsewhereIn(policy, facts);
  return other.length > 0 ? { is: 'elsewhere', names: other.slice(0, MOST) } : { is: 'unknown', names: [] };
}

/** What a clause begins behind, also in a title of tags; a name after 、 or within a clause is one of a list, or of somebody. */
const CLAUSES = /[\s，。；：！？,.;:!?|｜【】[\]《》「」“”"#（）()]+/u;

function elsewhereIn({ words }: Policy, { title, place = '' }: Worded): string[] {
  const { elsewhere, namesakes = [] } = words.reading.places;
  const stated = readable(place);
  const clauses = readable(title).split(CLAUSES);
  const opens = (clause: string, name: string): boolean =>
    clause.startsWith(name) && !namesakes.some((last) => clause.startsWith(last, name.length));
  return [...new Set(elsewhere)].filter(
    (name) => stated.startsWith(name) || clauses.some((clause) => opens(clause, name)),
  );
}

/**
 * M4: by which places a new case may wait as plainly of elsewhere; null where it may not. Only from a source that brings what lies elsewhere too.
 * From a list of the whole country so may what names no place, unless it tells of an emergency: that may be here.
 */
export function waitsElsewhere(
  policy: Policy,
  facts: Facts,
  covers: Covers | undefined,
  { grades, wrongdoing, emergencyKind }: Pick<Suggestion, 'grades' | 'wrongdoing' | 'emergencyKind'>,
): string[] | null {
  const isGrave = PINNED.some((grade) => grade === grades.opinion || grade === grades.emergency);
  if (covers === undefined || isGrave || wrongdoing !== undefined || facts.assignedBy !== undefined) return null;
  const { is, names } = relevanceOf(policy, facts);
  if (is === 'elsewhere') return names;
  const isEmergency = grades.emergency !== null || emergencyKind !== undefined || tellsOfEvent(policy, facts);
  return is === 'unknown' && covers === 'country' && !isEmergency ? [] : null;
}

/** It tells of what may be an emergency, whenever that was. */
function tellsOfEvent(policy: Policy, facts: Facts): boolean {
  const text = wording(facts);
  return policy.words.reading.happening.events.some(
    ({ words, with: beside }) =>
      (!beside || beside.some((one) => text.includes(one))) && words.some((word) => tellsOf(policy, text, word)),
  );
}
