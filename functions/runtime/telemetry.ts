import { Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit, Metrics } from '@aws-lambda-powertools/metrics';
import type { MiddlewareObj } from '@middy/core';
import { METRIC, METRICS_NAMESPACE, METRICS_SERVICE } from './metrics.ts';
import { BadRequest } from './http.ts';
import type { Ports } from '../ports/ports.ts';

/** What a schedule, a record or a message came to: figures that become metrics under the names of figures.ts. */
export type Counts = Record<string, number>;

/** The world around a function: tests pass their own ports and keep the lines. */
export interface Runtime {
  ports: () => Ports;
  log: (line: Record<string, unknown>, error?: Error) => void;
  measure: (counts: Counts) => void;
}

/** Made on first use, so that importing a handler touches neither environment nor cloud. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const logger = once(() => new Logger({ serviceName: 'huiying' }));
const metrics = once(() => new Metrics({ namespace: METRICS_NAMESPACE, serviceName: METRICS_SERVICE }));

const WATCHED = new Set<string>(Object.values(METRIC));

/** A metric is paid for by the hour in which anything comes of it: a nought that no alarm reads says nothing. */
export const worthPublishing = (counts: Counts): [string, number][] =>
  Object.entries(counts).filter(([name, value]) => value !== 0 || WATCHED.has(name));

export const log: Runtime['log'] = (line, error) =>
  error ? logger().error('failed', { ...line, error }) : logger().info('done', line);

export const measure: Runtime['measure'] = (counts) => {
  for (const [name, value] of worthPublishing(counts)) metrics().addMetric(name, MetricUnit.Count, value);
  metrics().publishStoredMetrics();
};

export const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** One line per outcome: what it was about and how long it took, never a citizen's words, never a path. */
export function logOutcome<Event extends object, Result>(
  runtime: Runtime,
  about: (event: Event, result: Result | null | undefined) => Record<string, unknown>,
): MiddlewareObj<Event, Result> {
  const startedAt = new WeakMap<Event, number>();
  const line = (request: {
    event: Event;
    response: Result | null | undefined;
    context: { awsRequestId: string };
  }): Record<string, unknown> => ({
    ...about(request.event, request.response),
    ms: Math.round(performance.now() - (startedAt.get(request.event) ?? 0)),
    requestId: request.context.awsRequestId,
  });
  // Middy takes whatever a middleware returns as the answer, so none may return anything.
  return {
    before: ({ event }) => {
      startedAt.set(event, performance.now());
    },
    after: (request) => {
      runtime.log(line(request));
    },
    onError: (request) => {
      runtime.log(line(request), request.error instanceof BadRequest ? undefined : asError(request.error));
    },
  };
}
