/** Three attempts, a bounded wait each: a function that hangs is worse than one that fails and is called again. The SDK keeps connections alive. */
export const CLIENT_CONFIG = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
};

/** Built on first use, one for the life of the process. */
export function once<Client>(make: () => Client): () => Client {
  let made: Client | undefined;
  return () => (made ??= make());
}
