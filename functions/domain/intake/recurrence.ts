import type { Case } from '../case/case.ts';
import type { Instant } from '../matter/instant.ts';

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
  { status, firstAnsweredAt }: Pick<Case, 'status' | 'firstAnsweredAt'>,
  { publishedAt, sameText, grew, demanded }: Belated,
): string | null {
  if (status !== 'closed' || firstAnsweredAt === undefined) return '原件终结时没有公开回应';
  if (demanded) return '上级交办';
  if (publishedAt === undefined) return '发布时间不明';
  if (publishedAt >= firstAnsweredAt) return '发布在回应之后';
  if (grew) return '关注上升';
  return sameText ? null : '内容有新增';
}
