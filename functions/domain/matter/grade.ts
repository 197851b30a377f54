/** A1: 特别重大 · 重大 · 较大 · 一般. Both axes of a case use the same four, and so does whatever else is graded. */
export const GRADES = ['I', 'II', 'III', 'IV'] as const;
export type Grade = (typeof GRADES)[number];

/** Ours: what stands above all else in the queue, and calls whoever is on duty until it is triaged. */
export const PINNED = ['I', 'II'] as const satisfies readonly Grade[];

/** I is the gravest, and each sorts before the lighter ones. */
export const isGraver = (one: Grade, other: Grade): boolean => GRADES.indexOf(one) < GRADES.indexOf(other);

/** Graver than another, or there was none before: an emergency that is new, or more of one. */
export const isMore = (one: Grade | null, than: Grade | null): one is Grade =>
  one !== null && (than === null || isGraver(one, than));
