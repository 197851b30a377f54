import type { Correction, RecordedFact } from '../matter/correction.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import type { ConferenceEvent, Held } from './events.ts';

/** What may be corrected of how a conference was held. */
export const HELD_FIELDS = [
  'heldAt',
  'endedAt',
  'place',
  'attendance',
  'answered',
  'unanswered',
  'evidence',
  'void',
] as const satisfies (keyof FactFields)[];

/** P3, P7: what of it its release on the case tells too, by which it counts: that is judged there. */
export const OF_RELEASE = [
  'heldAt',
  'place',
  'attendance',
  'unanswered',
  'evidence',
  'void',
] as const satisfies (typeof HELD_FIELDS)[number][];
/** What nothing hangs on beside the record itself. */
export const OF_ITSELF = ['endedAt', 'answered'] as const satisfies (typeof HELD_FIELDS)[number][];

/** What may be asked to be corrected of it. */
export type HeldFields = Pick<FactFields, (typeof HELD_FIELDS)[number]>;

/** What, was, is, why, and who: how it was held. The second person, where one was needed, decided on its case. */
export interface ConferenceCorrected extends Correction<HeldState> {
  fact: 'conference-held';
}

/** What the state holds of it now; `void`: it was not held. */
export interface HeldState {
  heldAt?: Instant;
  place?: string;
  void?: true;
}

/** H2: sent to the release on its case, where it is judged, and where a second person decides if a duty hangs on it. */
export interface CorrectionSent {
  type: 'correction-sent';
  is: HeldFields;
  reason: string;
  evidence: Held['evidence'];
  to?: string;
  /** The event of the case that recorded the release. */
  released: number;
}

export type HeldFact = RecordedFact<Extract<ConferenceEvent, { type: 'conference-held' }>>;

/** How it was held, with all that was corrected of it since; null where nobody recorded that. */
export function heldFact(events: readonly ConferenceEvent[]): HeldFact | null {
  const event = events.findLast((one): one is HeldFact['event'] => one.type === 'conference-held');
  if (!event) return null;
  const later = events.flatMap((one) => (one.type === 'corrected' && one.event === event.seq ? [one.is] : []));
  return { event, stands: later.reduce<FactFields>((stood, is) => ({ ...stood, ...is }), fieldsOf(event.held)) };
}

/** The release numbers what was left open by its place. */
const fieldsOf = (held: Held): FactFields => ({
  ...pick(held, ['heldAt', 'endedAt', 'place', 'attendance', 'answered', 'evidence', 'bySuperior']),
  unanswered: held.unanswered.map((one, index) => ({ id: `P${index + 1}`, ...one })),
});

/** P6: what the case calls it. */
export const asOfRelease = ({ heldAt, unanswered, ...rest }: HeldFields): FactFields => ({
  ...pick(rest, ['place', 'attendance', 'evidence', 'void']),
  ...(heldAt === undefined ? {} : { publishedAt: heldAt }),
  ...(unanswered ? { promises: unanswered.map(({ asks, ...one }) => ({ ...one, says: asks })) } : {}),
});

/** What its case corrected of the release, as the conference calls it. */
export const asOfConference = ({ publishedAt, promises, ...rest }: FactFields): FactFields => ({
  ...pick(rest, ['place', 'attendance', 'evidence', 'bySuperior', 'void']),
  ...(publishedAt === undefined ? {} : { heldAt: publishedAt }),
  ...(promises ? { unanswered: promises.map(({ says, ...one }) => ({ ...one, asks: says })) } : {}),
});

/** All that a correction on its case may tell of it. */
export const NOTED: readonly (keyof FactFields)[] = [...HELD_FIELDS, 'bySuperior'];
