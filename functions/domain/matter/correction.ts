import { canonical } from './chain.ts';
import type { Evidence } from './evidence.ts';
import type { FactFields } from './fact-fields.ts';
import { pick } from './pick.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What, was, is, why, and who: a corrected fact of a matter of any kind. The event that recorded it stands as it was. */
export interface Correction<Sets = unknown> {
  type: 'corrected';
  /** The number of the event that recorded it. */
  event: number;
  /** The kind of that event. */
  fact: string;
  was: FactFields;
  is: FactFields;
  reason: string;
  evidence: Evidence[];
  /** What the state holds of it now. */
  sets: Sets;
  /** The second person, where one was needed, and the proposal that he decided. */
  approvedBy?: string;
  proposalId?: string;
}

/** A fact as it was recorded, and as it stands after what was corrected since. */
export interface RecordedFact<Event> {
  event: Event;
  stands: FactFields;
}

/** What is asked of a correction, before what comes of it is judged. */
export interface Asked {
  is: FactFields;
  evidence: readonly Evidence[];
}

/** What of a fact may be corrected, out of all that is known of its kind of matter. */
export interface Correctable {
  known: readonly (keyof FactFields)[];
  allowed: readonly (keyof FactFields)[];
  /** It counts from its recording until somebody confirms its time. */
  unconfirmed?: boolean;
}

export const fieldsIn = (is: FactFields, known: Correctable['known']): (keyof FactFields)[] =>
  known.filter((field) => is[field] !== undefined);

/** What a correction is about, as it stands: the fields that it changes, and the time that it confirms. */
export const standing = (
  { stands }: Pick<RecordedFact<unknown>, 'stands'>,
  is: FactFields,
  known: Correctable['known'],
): FactFields =>
  pick(stands, [
    ...fieldsIn(is, known),
    ...(is.timeConfirmed ? (['publishedAt', 'reportedAt', 'sentAt', 'settledAt', 'receivedAt'] as const) : []),
  ]);

/** Why a fact cannot be corrected so at all; null: what comes of it is to be judged. */
export function refuseFields(
  { is, evidence }: Asked,
  { stands }: Pick<RecordedFact<unknown>, 'stands'>,
  { known, allowed, unconfirmed }: Correctable,
): Refusal | null {
  const named = fieldsIn(is, known);
  const stray = named.find((field) => !allowed.includes(field));
  if (stray) return refuse('not-correctable', 'ours', `此条记录不能更正 ${stray}`, `/is/${stray}`);
  const changed = named.filter((field) => canonical({ v: is[field] }) !== canonical({ v: stands[field] }));
  if (changed.length === 0) return refuse('no-change', 'ours', '更正的内容与现有记录相同', '/is');
  if (stands.void) return refuse('already-void', 'ours', '此条记录已更正为不存在', '/event');
  if (is.timeConfirmed && !unconfirmed)
    return refuse('nothing-to-confirm', 'ours', '此条记录的时间无须核实', '/is/timeConfirmed');
  if (evidence.length === 0 && !is.timeConfirmed)
    return refuse('evidence-missing', 'H2', '更正须附依据：网址、材料或照片', '/evidence');
  return null;
}
