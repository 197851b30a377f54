import type { Case, ReleaseFact, SetLimit } from '../../../functions/domain/case/case.ts';
import type { Grade } from '../../../functions/domain/matter/grade.ts';
import { at } from '../samples.ts';

export const NOW = at('2026-03-18 15:00');
export const EARLIER = at('2026-03-18 14:40');
export const LATER = at('2026-03-19 10:00');
/** Of an event that a person makes at that instant. */
export const stamp = { seq: 9, at: NOW, hash: 'h9', byPerson: true };

export const g = (opinion: Grade, emergency: Grade | null = null): Case['grades'] => ({ opinion, emergency });

/** What the state keeps of a release of housing that answers nothing. */
export const aFact = (id: string, part: Partial<ReleaseFact> = {}): ReleaseFact => ({
  id,
  form: 'online-reply',
  publishedAt: EARLIER,
  final: true,
  fulfils: [],
  unit: 'housing',
  ...part,
});

/** The limit of an order that a superior gave when the case was open already. */
export const limit = (id: string, part: Partial<SetLimit> = {}): SetLimit => ({
  id,
  unit: '市政府办',
  dueAt: LATER,
  setAt: EARLIER,
  ...part,
});
