import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import withMiddlewares from '@middy/core';
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
  DynamoDBBatchResponse,
  DynamoDBStreamEvent,
  EventBridgeEvent,
  SQSBatchResponse,
  SQSEvent,
  SQSRecord,
} from 'aws-lambda';
import { type Runtime, asError, type Counts, log, logOutcome } from './telemetry.ts';
import { isCaseNumber } from '../matter/number.ts';
import { Contention, PhotosUnavailable, UnknownCase } from '../errors.ts';
import { METRIC } from './metrics.ts';
import { BadRequest, callOf, type HttpAnswer, type HttpCall, problem, resultOf } from './http.ts';
import { isTransient } from './transient-errors.ts';
import type { Ports } from '../ports/ports.ts';

const MAX_BODY = 1_048_576;

/** What a caller hears of an error: never a stack, always the id under which the log has it. */
function answerTo(error: unknown, requestId: string): HttpAnswer {
  if (error instanceof BadRequest) return error.answer;
  if (error instanceof Contention) return problem(503, 'busy', '此件正被多人同时更新，请稍后再试', { requestId });
  if (error instanceof PhotosUnavailable)
    return problem(503, 'photos-unavailable', '照片暂时无法保存或读取，没有保存任何内容；请稍后再试', { requestId });
  if (isTransient(error)) return problem(503, 'busy', '系统正忙，本次操作可能未完成；请稍后再试', { requestId });
  return problem(500, 'failed', `系统出错，本次操作可能未完成；请稍后再试；再不行，把编号 ${requestId} 告诉管理员`, {
    requestId,
  });
}

/** What stands in an address may be anything, a phone number too: only what can be a case number is logged (H5). */
const numberOf = (text: string | undefined): { matter?: string } =>
  text !== undefined && isCaseNumber(text) ? { matter: text } : {};

/** An HTTP route. Broken input and unhandled errors become problem details. */
export function http(
  fn: (call: HttpCall, ports: Ports) => Promise<HttpAnswer>,
  runtime: Runtime,
  maxBody: number = MAX_BODY,
) {
  type Event = APIGatewayProxyEventV2WithJWTAuthorizer;
  type Result = APIGatewayProxyStructuredResultV2;
  const caseOf = new WeakMap<Event, string>();
  return withMiddlewares<Event, Result>()
    .use(
      logOutcome<Event, Result>(runtime, (event, result) => ({
        route: event.routeKey,
        status: result?.statusCode ?? 500,
        ...numberOf(caseOf.get(event) ?? event.pathParameters?.['number']),
      })),
    )
    .onError((request) => {
      const { error } = request;
      // Asking for a case that is not there is the caller's mistake here, though a task that does so is broken.
      if (error instanceof UnknownCase) request.error = new BadRequest('unknown-case', '没有这个办件', {}, 404);
      if (error instanceof PhotosUnavailable) runtime.measure({ [METRIC.photosUnavailable]: 1 });
      if (error instanceof BadRequest && error.answer.metrics) runtime.measure(error.answer.metrics);
      request.response = resultOf(answerTo(request.error, request.context.awsRequestId));
    })
    .handler(async (event: Event): Promise<Result> => {
      const call = callOf(event);
      if (call.rawBody.byteLength > maxBody)
        throw new BadRequest('body-too-large', `请求体至多 ${maxBody} 字节`, {}, 413);
      const answer = await fn(call, runtime.ports());
      if (answer.matter) caseOf.set(event, answer.matter);
      if (answer.metrics) runtime.measure(answer.metrics);
      return resultOf(answer);
    });
}

/** A failure that was mended or set aside here and must still be seen: one line, with its error. */
export const report = (line: Record<string, unknown>, error: unknown): void => log(line, asError(error));

/** A change of the table, its items as plain values. */
export interface TableChange {
  name: 'INSERT' | 'MODIFY' | 'REMOVE';
  /** Its place in the stream. */
  sequence: string;
  keys: Record<string, unknown>;
  item: Record<string, unknown> | null;
  old: Record<string, unknown> | null;
}

const plain = (image: object | undefined): Record<string, unknown> | null =>
  image ? unmarshall(image as Record<string, AttributeValue>) : null;

/** Table stream: in order, one at a time; it stops at the first failure and reports it, so that nothing is overtaken. `after`: what is done once for a whole batch. */
export function stream(
  fn: (change: TableChange, ports: Ports) => Promise<Counts | void>,
  runtime: Runtime,
  after: (ports: Ports) => Promise<void> = async () => undefined,
) {
  return withMiddlewares<DynamoDBStreamEvent, DynamoDBBatchResponse>()
    .use(
      logOutcome<DynamoDBStreamEvent, DynamoDBBatchResponse>(runtime, (event, result) => ({
        records: event.Records.length,
        failures: result?.batchItemFailures.length ?? 0,
      })),
    )
    .handler(async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
      for (const { eventName, dynamodb } of event.Records) {
        const keys = plain(dynamodb?.Keys) ?? {};
        try {
          const counts = await fn(
            {
              name: eventName ?? 'MODIFY',
              sequence: dynamodb?.SequenceNumber ?? '',
              keys,
              item: plain(dynamodb?.NewImage),
              old: plain(dynamodb?.OldImage),
            },
            runtime.ports(),
          );
          if (counts) runtime.measure(counts);
        } catch (error) {
          runtime.log({ keys }, asError(error));
          return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
        }
      }
      try {
        await after(runtime.ports());
      } catch (error) {
        runtime.log({ after: event.Records.length }, asError(error));
        return { batchItemFailures: [{ itemIdentifier: event.Records.at(-1)?.dynamodb?.SequenceNumber ?? '' }] };
      }
      return { batchItemFailures: [] };
    });
}

/** A task of the state machine: the names of its errors pass through to the machine's Retry and Catch. What it measures becomes metrics and stands in its line. */
export function task<Input extends { matter: string }, Output>(
  fn: (input: Input, ports: Ports, measure: (counts: Counts) => void) => Promise<Output>,
  runtime: Runtime,
) {
  const measured = new WeakMap<Input, Counts>();
  return withMiddlewares<Input, Output>()
    .use(
      logOutcome<Input, Output>(runtime, (input, output) => ({
        matter: input.matter,
        ...(output && typeof output === 'object' && 'next' in output ? { next: output.next } : {}),
        ...measured.get(input),
      })),
    )
    .handler(
      (input: Input): Promise<Output> =>
        fn(input, runtime.ports(), (counts) => {
          measured.set(input, counts);
          runtime.measure(counts);
        }),
    );
}

/** A tick of a schedule, or an event of the bus that a rule passes on. */
export interface Tick {
  detailType: string;
  detail: unknown;
  remainingMs: () => number;
}

/** A schedule or a rule; its figures become metrics. */
export function schedule(fn: (tick: Tick, ports: Ports) => Promise<Counts | void>, runtime: Runtime) {
  type Event = EventBridgeEvent<string, unknown>;
  return withMiddlewares<Event, Counts | void>()
    .use(logOutcome<Event, Counts | void>(runtime, (_event, counts) => ({ ...counts })))
    .handler(async (event: Event, context: Context): Promise<Counts | void> => {
      const counts = await fn(
        {
          detailType: event['detail-type'],
          detail: event.detail,
          remainingMs: () => context.getRemainingTimeInMillis(),
        },
        runtime.ports(),
      );
      if (counts) runtime.measure(counts);
      return counts;
    });
}

/** A queued message that came by the topic, with or without the topic's envelope. */
export interface Message {
  body: unknown;
  attributes: Record<string, string>;
  receiveCount: number;
}

function messageOf(record: SQSRecord): Message {
  const body: unknown = JSON.parse(record.body);
  const receiveCount = Number(record.attributes.ApproximateReceiveCount);
  if (
    typeof body === 'object' &&
    body !== null &&
    'Type' in body &&
    body.Type === 'Notification' &&
    'Message' in body
  ) {
    const { Message: inner, MessageAttributes: given = {} } = body as {
      Message: string;
      MessageAttributes?: Record<string, { Value: string }>;
    };
    return {
      body: JSON.parse(inner),
      attributes: Object.fromEntries(Object.entries(given).map(([name, { Value }]) => [name, Value])),
      receiveCount,
    };
  }
  return {
    body,
    attributes: Object.fromEntries(
      Object.entries(record.messageAttributes).map(([name, { stringValue = '' }]) => [name, stringValue]),
    ),
    receiveCount,
  };
}

/** A queue: its messages have no order and are handled side by side; each failed one alone goes back (ReportBatchItemFailures). */
export function queue(fn: (message: Message, ports: Ports) => Promise<Counts | void>, runtime: Runtime) {
  return withMiddlewares<SQSEvent, SQSBatchResponse>()
    .use(
      logOutcome<SQSEvent, SQSBatchResponse>(runtime, (event, result) => ({
        messages: event.Records.length,
        failures: result?.batchItemFailures.length ?? 0,
      })),
    )
    .handler(async (event: SQSEvent): Promise<SQSBatchResponse> => {
      const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
      const handle = async (record: SQSRecord): Promise<void> => {
        try {
          const counts = await fn(messageOf(record), runtime.ports());
          if (counts) runtime.measure(counts);
        } catch (error) {
          runtime.log({ messageId: record.messageId }, asError(error));
          batchItemFailures.push({ itemIdentifier: record.messageId });
        }
      };
      await Promise.all(event.Records.map(handle));
      return { batchItemFailures };
    });
}

/** A queue whose messages have an order: a batch is one piece of work, and comes again whole when it fails. */
export function fifo(
  fn: (messages: Message[], remainingMs: () => number, ports: Ports) => Promise<Counts | void>,
  runtime: Runtime,
) {
  return withMiddlewares<SQSEvent, SQSBatchResponse>()
    .use(
      logOutcome<SQSEvent, SQSBatchResponse>(runtime, (event, result) => ({
        messages: event.Records.length,
        failures: result?.batchItemFailures.length ?? 0,
      })),
    )
    .handler(async (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
      try {
        const remainingMs = (): number => context.getRemainingTimeInMillis();
        const counts = await fn(event.Records.map(messageOf), remainingMs, runtime.ports());
        if (counts) runtime.measure(counts);
        return { batchItemFailures: [] };
      } catch (error) {
        runtime.log({ messages: event.Records.length }, asError(error));
        return { batchItemFailures: event.Records.map(({ messageId }) => ({ itemIdentifier: messageId })) };
      }
    });
}
