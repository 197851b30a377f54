/** How AWS and the network name what passes by itself. */
const PASSING =
  /Thrott|ProvisionedThroughput|RequestLimit|TooManyRequests|LimitExceeded|TransactionInProgress|TransactionConflict|InternalServer|InternalError|ServiceUnavailable|Timeout|TimedOut|TIMEDOUT|ECONN|EPIPE|EAI_AGAIN|^Contention$/;

/** The world outside is busy or away for a while: nothing is wrong with what was worked on, and the next try may come at once. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return PASSING.test(error.name) || ('code' in error && typeof error.code === 'string' && PASSING.test(error.code));
}
