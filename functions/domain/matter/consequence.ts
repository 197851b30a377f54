import type { Actor } from './actor.ts';
import type { PlayedInject } from './inject.ts';

/** A command as it is recorded for another matter, whose kind alone knows the rest of it. */
export interface Told {
  command: string;
}

/** S4: an inject that fell due; `by`: in whose name a call is registered. */
export interface EntersInject {
  exercise: string;
  inject: PlayedInject;
  by: Extract<Actor, { kind: 'person' }>;
}

/** What a decision does to another matter: it opens one of a kind, or tells those that are there. Carried out by name of whoever decided. */
export type Consequence = {
  actor: Actor;
} /** `unlessOpen`: not where one of the kind that was opened from it is open still. */ & (
  | { opens: string; command: { command: 'open' } & Record<string, unknown>; unlessOpen?: true }
  /** Every matter that was opened from this one, as there are when it is carried out; with `kind`, those of that kind alone, as no other knows the command. */
  /** `left`: those that went over to another matter, too. */
  | { tellsOpened: true; left?: true; kind?: string; command: { command: string } & Record<string, unknown> }
  | { tells: string; command: Told }
  /** S4: what an inject of an exercise brings comes in as anything from outside does. */
  | { enters: EntersInject; command: Told }
);

/** A consequence as it is recorded with its decision: the event that it follows, and by its place in the list its own name. */
export type RecordedConsequence = Consequence & { seq: number };

/** Held by the matter that a consequence opened or told, so that carrying it out again changes nothing. */
export const consequenceKey = (source: string, seq: number, index: number): string =>
  `consequence#${source}#${seq}#${index}`;

/** Held by the one matter of a kind and a period. */
export const periodKey = (kind: string, period: string): string => `period#${kind}#${period}`;

/** Held by the nth matter of a kind about one thing, so that two who open one at once open one. */
export const nthKey = (kind: string, about: string, nth: number): string => `nth#${kind}#${about}#${nth}`;
