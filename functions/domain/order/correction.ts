import type { Correction, RecordedFact } from '../matter/correction.ts';
import type { Recorded } from '../matter/event.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import type { Directory } from '../people/directory.ts';
import type { OrderBody } from './events.ts';
import type { Order } from './order.ts';

/** Facts of an order that may be corrected, by the event that recorded them, and what of each. */
export const CORRECTABLE = {
  'order-opened': ['issuedAt', 'issuer', 'unit', 'limit', 'title', 'subject', 'basis', 'basisSays', 'demands'],
  'order-signed': ['signedAt', 'signer', 'void'],
  'demand-replied': ['repliedAt', 'says', 'void'],
  'reply-returned': ['returnedAt', 'limit', 'says', 'void'],
  'order-completed': ['completedAt', 'says', 'void'],
} as const satisfies Partial<Record<OrderBody['type'], readonly (keyof FactFields)[]>>;
export type FactType = keyof typeof CORRECTABLE;

/** All that may be corrected of orders. */
export const KNOWN: readonly (keyof FactFields)[] = [...new Set(Object.values(CORRECTABLE).flat())];

/**
 * Why what the other events record is not corrected: an act of a person at that instant, taken back by its own opposite (an order that was
 * withdrawn is issued anew), or what the system wrote down itself.
 */
export const UNCORRECTED: Record<Exclude<OrderBody['type'], FactType>, 'act' | 'system'> = {
  'order-urged': 'act',
  'text-resent': 'act',
  'order-withdrawn': 'act',
  'breach-set-aside': 'act',
  corrected: 'act',
  'order-reopened': 'system',
  'units-barred': 'system',
  'case-changed': 'system',
  proposed: 'act',
  'proposal-decided': 'act',
  'proposal-passed-on': 'act',
  'proposal-withdrawn': 'act',
  'proposal-lapsed': 'system',
  purged: 'act',
  'clocks-changed': 'system',
  'rung-fired': 'system',
  restored: 'system',
  'hold-changed': 'act',
};

/** What the state holds of its facts now, where it is another; null: there is none any more. */
export type CorrectedState = Partial<
  Pick<
    Order,
    | 'openedAt'
    | 'issuer'
    | 'unit'
    | 'basis'
    | 'title'
    | 'subject'
    | 'demands'
    | 'rounds'
    | 'addressed'
    | 'issued'
    | 'voided'
  >
> & { signedAt?: Instant | null; endedAt?: Instant | null };

/** What, was, is, why, and who: a corrected fact of an order. */
export interface OrderCorrected extends Correction<CorrectedState> {
  fact: FactType;
}

export type OrderFact = RecordedFact<Extract<Recorded<OrderBody>, { type: FactType }>>;

/** The state with one fact corrected. Whether it is open again is an event of its own. */
export function foldCorrection(state: Order, { sets }: OrderCorrected): Order {
  const { signedAt, endedAt, ...plain } = sets;
  const { signedAt: signed, endedAt: ended, ...rest } = state;
  const [newSigned, newEnded] = [signedAt === undefined ? signed : signedAt, endedAt === undefined ? ended : endedAt];
  return {
    ...rest,
    ...plain,
    ...(newSigned ? { signedAt: newSigned } : {}),
    ...(newEnded ? { endedAt: newEnded } : {}),
  };
}

/** The fact that an event recorded, with all that was corrected of it since; null where it recorded none that can be corrected. */
export function factOfEvent(events: readonly Recorded<OrderBody>[], seq: number): OrderFact | null {
  const event = events.find((one) => one.seq === seq);
  if (!event || !isFact(event)) return null;
  const later = events.flatMap((one) => (one.type === 'corrected' && one.event === seq ? [one.is] : []));
  return { event, stands: later.reduce<FactFields>((stood, is) => ({ ...stood, ...is }), fieldsOf(event)) };
}

const isFact = (event: Recorded<OrderBody>): event is OrderFact['event'] => Object.hasOwn(CORRECTABLE, event.type);

function fieldsOf(event: OrderFact['event']): FactFields {
  switch (event.type) {
    case 'order-opened':
      return {
        issuedAt: event.at,
        issuer: event.issuer.person,
        basis: event.basis.kind,
        basisSays: event.basis.says,
        ...pick(event, ['unit', 'limit', 'title', 'subject', 'demands']),
      };
    case 'order-signed':
      return { signedAt: event.at, signer: event.signer };
    case 'demand-replied':
      return { repliedAt: event.at, says: event.says };
    case 'reply-returned':
      return { returnedAt: event.at, says: event.says, ...pick(event, ['limit']) };
    case 'order-completed':
      return { completedAt: event.at, says: event.says };
  }
}

/** R3: the desk corrects every fact of an order, its unit those that it recorded itself. */
export function mayCorrectFact(
  state: Order,
  { event }: OrderFact,
  { unit, directory }: { unit: { id: string }; directory: Directory },
): boolean {
  const desk = directory.units.some(({ id, desk: mans }) => id === unit.id && mans === true);
  const ofUnit = event.type === 'order-signed' || event.type === 'demand-replied';
  return desk || (ofUnit && unit.id === state.unit);
}

/** What of a fact can be corrected now; nothing where it never was, or a unit told it whose order it is not. */
export function fieldsOfFact(state: Order, { event, stands }: OrderFact): readonly (keyof FactFields)[] {
  if (stands.void) return [];
  if (event.type === 'order-signed' && !(event.actor.kind === 'person' && event.actor.unit === state.unit)) return [];
  const allowed: readonly (keyof FactFields)[] = CORRECTABLE[event.type];
  return event.type === 'reply-returned' && stands.limit === undefined
    ? allowed.filter((field) => field !== 'limit')
    : allowed;
}
