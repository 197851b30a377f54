import { environment } from '../adapters/aws/environment.ts';
import { sqsDeadLetters } from '../adapters/aws/dead-letters.ts';
import type { DeadLetters } from '../ports/dead-letters.ts';

let made: DeadLetters | undefined;

/** The queues of dead letters, made on first use. In a file of its own, so that the client of SQS burdens the one function that asks for it. */
export const deadLetters = (): DeadLetters =>
  (made ??= sqsDeadLetters({ queues: () => environment.letterQueues, runs: () => environment.runs }));
