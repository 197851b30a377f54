import type { Instant } from '../domain/matter/instant.ts';

/** A queue of dead letters. `text`: announcements of a channel; `record`: what relay could not pass on; `run`: schedules and events that failed. */
export interface DeadLetterQueue {
  name: string;
  kind: 'text' | 'record' | 'run';
}

export interface DeadLetter {
  id: string;
  body: string;
  attributes: Record<string, string>;
  sentAt: Instant;
  /** For what is done to it next, until it is shown to others again. */
  handle: string;
}

/** What could not be handed on. Only the one function that replays has this port. */
export interface DeadLetters {
  queues: DeadLetterQueue[];
  /** About how many lie there. */
  count(queue: string): Promise<number>;
  /** Up to `limit` letters, which nobody else sees for a minute or until they are shown again. */
  take(queue: string, limit: number): Promise<DeadLetter[]>;
  show(queue: string, letter: DeadLetter): Promise<void>;
  remove(queue: string, letter: DeadLetter): Promise<void>;
  /** Puts it, as it was, where it came from; only where letters are `text`. */
  sendBack(queue: string, letter: DeadLetter): Promise<void>;
  /** The name of the function that a run was for, such as `Sweep`; null for one that is not ours. */
  functionOf(arn: string): string | null;
}
