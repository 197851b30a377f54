import { environment } from '../adapters/aws/environment.ts';
import { sqsLetters } from '../adapters/aws/dead-letters.ts';
import type { Letters } from '../ports/dead-letters.ts';

let made: Letters | undefined;

/** The queues of dead letters, made on first use. In a file of its own, so that the client of SQS burdens the one function that asks for it. */
export const deadLetters = (): Letters => (made ??= sqsLetters({ queues: () => environment.letterQueues, runs: () => environment.runs }));
