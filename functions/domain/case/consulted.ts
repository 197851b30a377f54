import type { Instant } from '../matter/instant.ts';

/** A4: a consultation about the case, under way or approved by a leader, each since when. One that came to nothing is in the record alone. */
export interface Consulted {
  number: string;
  is: 'under-way' | 'approved';
  since: Instant;
}

export interface ConsultationNoted {
  type: 'consultation-noted';
  consultation: string;
  is: Consulted['is'] | 'over';
  since: Instant;
}

/** What one of these events does to those of its case. */
export function foldConsulted(
  { consultations = [] }: { consultations?: Consulted[] },
  { consultation: number, is, since }: ConsultationNoted,
): { consultations: Consulted[] } {
  const others = consultations.filter((one) => one.number !== number);
  return { consultations: is === 'over' ? others : [...others, { number, is, since }] };
}

/**
 * A4: which time one is asked for (0: the first), since when where it is asked for anew, and when a named person
 * decided that none is needed.
 */
export interface Convening {
  round: number;
  at?: Instant;
  forgone?: Instant;
}

/** A4: by name and with a reason: none is convened. What a consultation comes before stays held back. */
export interface ConsultationForgone {
  type: 'consultation-forgone';
  reason: string;
}

export const foldForgone = ({ convening }: { convening?: Convening }, at: Instant): { convening: Convening } => ({
  convening: { round: 0, ...convening, forgone: at },
});

interface Consultable {
  consultations?: Consulted[];
  convening?: Convening;
  grades: { opinion: string; emergency: string | null };
  categories: readonly string[];
}

/** A4: one that came to nothing leaves none; and that none is needed was decided of the case as it was graded then. */
export function convenedAnew<State extends Consultable>(next: State, before: State, at: Instant): State {
  const { convening, consultations = [] } = before;
  const left = consultations.length > 0 && next.consultations?.length === 0;
  const regraded = convening?.forgone !== undefined && asGraded(next) !== asGraded(before);
  return left || regraded ? { ...next, convening: { round: (convening?.round ?? 0) + 1, at } } : next;
}

const asGraded = ({ grades, categories }: Consultable): string =>
  [grades.opinion, grades.emergency, ...categories.toSorted()].join();
