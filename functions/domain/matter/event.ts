import type { Actor } from './actor.ts';
import type { Instant } from './instant.ts';

/** What recording adds to a draft; the rest of an event is its body. */
export interface Stamp {
  seq: number;
  at: Instant;
  byPerson: boolean;
  hash: string;
}

/** `seq` counts from 1; `hash` covers everything else, `prev` is the hash of the event before it. */
export interface Envelope {
  seq: number;
  at: Instant;
  actor: Actor;
  prev: string;
  hash: string;
  /** Random, where a person wrote words: once both are erased, nobody can guess the words and see by the hash that he was right. */
  nonce?: string;
  /** The version of the rules in force, whose words, routing and channels were used, where the matter keeps the law of another. */
  rules?: string;
}

/** A recorded event of any kind of matter. */
export type Recorded<Body extends { type: string }> = Body & Envelope;

/** The stamp that an event was folded under. */
export const stampOf = ({ seq, at, actor, hash }: Envelope): Stamp => ({
  seq,
  at,
  byPerson: actor.kind === 'person',
  hash,
});
