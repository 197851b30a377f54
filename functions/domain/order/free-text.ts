import { erasedAt, wordsAt } from '../matter/free-text.ts';
import { MATTER_FREE } from '../matter/matter.ts';
import { photosAmong } from '../matter/evidence.ts';
import { PROPOSAL_FREE } from '../matter/proposal.ts';
import type { OrderBody, OrderEvent } from './events.ts';

/** Where people write freely in a fact. */
const factWords = (of: string): string[] =>
  ['title', 'basisSays', 'says', 'demands.*.says'].map((field) => `${of}.${field}`);

/** Where people write freely in an event of an order; `*` is each of a list. The compiler asks it of every new event. */
const FREE: Record<OrderBody['type'], readonly string[]> = {
  ...MATTER_FREE,
  ...PROPOSAL_FREE,
  'order-opened': ['title', 'basis.says', 'demands.*.says'],
  'order-signed': [],
  'demand-replied': ['says', 'evidence.*.ref'],
  'reply-returned': ['says'],
  'order-urged': ['says'],
  'text-resent': ['why'],
  'order-completed': ['says'],
  'order-withdrawn': ['says'],
  'breach-set-aside': ['says'],
  corrected: ['reason', 'evidence.*.ref', 'sets.title', ...['was', 'is'].flatMap(factWords)],
  'order-reopened': ['says'],
  'case-changed': [],
  proposed: [...PROPOSAL_FREE.proposed, ...['payload.was', 'payload.is'].flatMap(factWords)],
};

/** What a person wrote in it, in order. */
export const wordsIn = (body: OrderBody): string[] => wordsAt(FREE[body.type], body);

/** H5: what is left of an event when its words are erased. */
export const erased = (event: OrderEvent): OrderEvent => erasedAt(FREE[event.type], event);

/** The photos, by their hashes, that an event names as proof. */
export const photosOf = (body: OrderBody): string[] =>
  body.type === 'demand-replied' ? photosAmong(body.evidence) : [];
