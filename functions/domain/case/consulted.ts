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
