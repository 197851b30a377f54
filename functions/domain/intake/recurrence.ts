import { answersHere, type Case } from '../case/case.ts';
import { countsFrom } from '../case/correction.ts';
import type { Instant } from '../matter/instant.ts';

/** What makes an alert that is like a case which is over a recurrence of it. */
export const RECURS = ['no-answer', 'demanded', 'undated', 'after-answer', 'grew', 'more-words', 'renewed'] as const;
export type Recurs = (typeof RECURS)[number];

/** What is asked of an alert that is like a case which is over. */
export interface Belated {
  publishedAt?: Instant;
  /** Its words are those that the case is known by. */
  sameText: boolean;
  /** It crosses a threshold of the policy. */
  grew: boolean;
  /** A superior demands an answer. */
  demanded: boolean;
}

/**
 * P4, P5: why an alert like a case that is over proposes a recurrence with clocks of its own; null where it is only late: published before the
 * answer, in the same words, without growth. Whatever is in doubt is a rebound for a person to look at.
 */
export function whyRecurs(
  state: Pick<Case, 'status' | 'releases' | 'renewed'>,
  { publishedAt, sameText, grew, demanded }: Belated,
): Recurs | null {
  const answeredAt = claimedAnswer(state);
  if (state.status !== 'closed' || answeredAt === undefined) return 'no-answer';
  if (demanded) return 'demanded';
  if (publishedAt === undefined) return 'undated';
  if (publishedAt >= answeredAt) return 'after-answer';
  if (grew) return 'grew';
  return sameText ? null : 'more-words';
}

/** When the public was first answered, since it was reopened where that was answered anew; by a time that nobody has confirmed, as that says. */
function claimedAnswer({ releases, renewed }: Pick<Case, 'releases' | 'renewed'>): Instant | undefined {
  const since = renewed?.answered ? renewed.at : '';
  return releases
    .filter((one) => one.fulfils.length > 0 && answersHere(one) && countsFrom(one) >= since)
    .map(({ publishedAt }) => publishedAt)
    .toSorted()[0];
}
