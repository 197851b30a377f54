import type { Json } from '../json.ts';
import { StateFailure } from './errors.ts';
import { MOST } from './load-task.ts';

/** A whole number of seconds, at least `least`: what TimeoutSeconds and Seconds must come to. */
export function inSeconds(value: Json, least: number, field: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > MOST)
    throw new StateFailure(
      'States.QueryEvaluationError',
      `${field} gave ${JSON.stringify(value)}, not a whole number from ${least} to ${MOST}`,
    );
  return value;
}
