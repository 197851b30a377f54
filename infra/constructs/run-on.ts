import { Duration } from 'aws-cdk-lib';
import type { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { DeadLetters } from './dead-letters.ts';
import type { HouseFunction } from './house-function.ts';

interface Patience {
  /** After which a missed run is not worth making up for. */
  readonly maxAge: Duration;
  readonly retries: number;
}

/** Runs a function on schedules and events of the bus. What stays undone after the retries becomes a dead letter. */
export function runOn(
  fn: HouseFunction,
  rules: readonly Rule[],
  missedRuns: DeadLetters,
  { maxAge, retries }: Patience,
): void {
  for (const rule of rules) {
    rule.addTarget(
      new LambdaFunction(fn.live, { deadLetterQueue: missedRuns.queue, maxEventAge: maxAge, retryAttempts: retries }),
    );
  }
  fn.live.configureAsyncInvoke({
    maxEventAge: maxAge,
    retryAttempts: retries,
    onFailure: new SqsDestination(missedRuns.queue),
  });
}
