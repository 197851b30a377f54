import { Unsupported } from '../json.ts';

/** The definition is wrong as AWS would say it on CreateStateMachine. */
export class BadDefinition extends Error {
  override name = 'BadDefinition';
  constructor(what: string, where: string) {
    super(`${where}: ${what}`);
  }
}

/** A state failed in itself: what an expression raises, a value over the limit, no rule that matches. */
export class StateFailure extends Error {
  override name = 'StateFailure';
  error: string;
  constructor(error: string, cause: string) {
    super(cause);
    this.error = error;
  }
}

/** Errors that end an execution whatever States.ALL says. */
const TERMINAL = new Set(['States.Runtime', 'States.DataLimitExceeded']);

/** Whether a Retry or Catch with these names takes this error. Case counts. */
export function matchesError(names: string[], error: string): boolean {
  return names.some((name) => {
    if (name === error) return error !== 'States.Runtime';
    if (name === 'States.ALL') return !TERMINAL.has(error);
    if (name === 'States.TaskFailed') return error !== 'States.Timeout' && !TERMINAL.has(error);
    return false;
  });
}

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  States: [
    'ALL',
    'TaskFailed',
    'Timeout',
    'Permissions',
    'QueryEvaluationError',
    'DataLimitExceeded',
    'NoChoiceMatched',
  ],
  Lambda: [
    'ServiceException',
    'AWSLambdaException',
    'SdkClientException',
    'TooManyRequestsException',
    'ResourceNotFoundException',
    'Unknown',
  ],
  Sandbox: ['Timedout'],
  DynamoDb: [
    'ConditionalCheckFailedException',
    'DynamoDbException',
    'InternalServerErrorException',
    'ItemCollectionSizeLimitExceededException',
    'ProvisionedThroughputExceededException',
    'RequestLimitExceededException',
    'ResourceNotFoundException',
    'ThrottlingException',
    'TransactionConflictException',
    'ValidationException',
  ],
};

/** Refuses an error name with a prefix of AWS's own that AWS does not raise: `DynamoDB.…` belongs to the other integration and would never match. */
export function checkErrorName(name: string, where: string): void {
  const dot = name.indexOf('.');
  if (dot < 0) return;
  if (!KNOWN[name.slice(0, dot)]?.includes(name.slice(dot + 1))) throw new Unsupported(`error ${name}`, where);
}
