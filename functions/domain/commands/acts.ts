import type { Case } from '../case/case.ts';
import type { Event } from '../case/events.ts';
import { ERASED } from '../matter/free-text.ts';
import type { Act } from '../matter/nature.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { factOfEvent } from './recorded-facts.ts';

/** V1: each nature of the concern has an act of its own; one phrase for all of them says nothing, nor does one that points to another. */
export function unclearActs(state: Case, { acts = [] }: { acts?: Act[] }, facts: readonly Event[]): Refusal | null {
  if (new Set(acts.map(({ nature }) => nature)).size < acts.length)
    return refuse('act-twice', 'V1', '同一性质只写一项举措', '/acts');
  // H5: of what was erased nobody can say whether it was alike.
  const told = acts.filter(({ says }) => says !== ERASED);
  const empty = told.find(({ says }) => SAYS_NOTHING.test(wordsAlone(says)));
  if (empty)
    return refuse(
      'act-says-nothing',
      'V1',
      `“${empty.says}”未写明举措，请写明就此采纳、解决、说明或公布了什么`,
      '/acts',
    );
  const before = releasedActs(state, facts);
  return told.some((act) => [...told, ...before].some((other) => isAlike(act, other)))
    ? refuse('acts-alike', 'V1', '各性质的举措须分别写明，不能用同一句话', '/acts')
    : null;
}

/** Widths, blanks and punctuation make no other phrase. */
const wordsAlone = (says: string): string => says.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');

const isAlike = (one: Act, other: Act): boolean =>
  one.nature !== other.nature && wordsAlone(one.says) === wordsAlone(other.says);

/** Nothing at all, or that it is as above. */
const SAYS_NOTHING = /^(?:无|略|暂无|(?:同|见|如|详见)(?:上|前|上述|前述|以上)(?:所述|举措|内容)?)?$/;

/** What releases that stand say, as it stands. */
const releasedActs = ({ releases }: Case, facts: readonly Event[]): Act[] =>
  facts.flatMap((event) =>
    event.type === 'released' && releases.some(({ id, void: never }) => id === event.release.id && !never)
      ? (factOfEvent(facts, event.seq)?.stands.acts ?? [])
      : [],
  );
