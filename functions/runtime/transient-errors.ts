/** How AWS and the network name what passes by itself. */
const TRANSIENT =
  /Thrott|ProvisionedThroughput|RequestLimit|TooManyRequests|LimitExceeded|TransactionInProgress|TransactionConflict|InternalServer|InternalError|ServiceUnavailable|Timeout|TimedOut|TIMEDOUT|ECONN|EPIPE|EAI_AGAIN|^Contention$/;

/** The world outside is busy or away for a while: nothing is wrong with what was worked on, and the next try may come at once. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    TRANSIENT.test(error.name) || ('code' in error && typeof error.code === 'string' && TRANSIENT.test(error.code))
  );
}
