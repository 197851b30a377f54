import { describe, expect, it } from 'vitest';
import { fire, nextWake } from '../../../infra/local/asl/execution.ts';
import { matchesError } from '../../../infra/local/asl/errors.ts';
import { sdkErrorName } from '../../../infra/local/asl/resource.ts';
import { step } from '../../../infra/local/asl/step.ts';
import { TaskFailure } from '../../../infra/local/asl/task.ts';
import { MINUTE } from '../../../functions/domain/matter/instant.ts';
import { bench, LAMBDA, UPDATE_AND_WAIT } from './bench.ts';
import { failTask, succeedTask } from '../../../infra/local/asl/execution.ts';

const define = (task: Record<string, unknown>) => ({
  QueryLanguage: 'JSONata',
  StartAt: 'T',
  States: {
    T: {
      Type: 'Task',
      Resource: LAMBDA,
      Arguments: { FunctionName: 'f', Payload: { n: '{% $states.context.State.RetryCount %}' } },
      Next: 'Done',
      ...task,
    },
    Done: { Type: 'Succeed' },
    Caught: { Type: 'Succeed' },
  },
});
/** A machine in which all three states are reached. */
const caught = (task: Record<string, unknown>, errors = ['States.ALL'], more: Record<string, unknown> = {}) =>
  define({ Catch: [{ ErrorEquals: errors, Next: 'Caught', ...more }], ...task });
const parked = {
  Resource: UPDATE_AND_WAIT,
  Arguments: { TableName: 't', Key: { pk: { S: '{% $states.context.Task.Token %}' } } },
  TimeoutSeconds: 60,
};
const failing = (error: string, times = Number.POSITIVE_INFINITY) => {
  let left = times;
  return () => {
    if (left-- > 0) throw new TaskFailure(error, 'why');
    return { StatusCode: 200, Payload: 'ok' };
  };
};

describe('which names take which errors', () => {
  it.each([
    ['States.ALL', 'E', true],
    ['States.ALL', 'States.Timeout', true],
    ['States.ALL', 'States.QueryEvaluationError', true],
    ['States.ALL', 'States.Runtime', false],
    ['States.ALL', 'States.DataLimitExceeded', false],
    ['States.DataLimitExceeded', 'States.DataLimitExceeded', true],
    ['States.TaskFailed', 'E', true],
    ['States.TaskFailed', 'DynamoDb.ThrottlingException', true],
    ['States.TaskFailed', 'States.Timeout', false],
    ['States.Timeout', 'States.Timeout', true],
    ['States.Runtime', 'States.Runtime', false],
    ['E', 'e', false],
    ['DynamoDb.ThrottlingException', 'DynamoDB.ThrottlingException', false],
  ])('%s on %s: %s', (name, error, taken) => {
    expect(matchesError([name], error)).toBe(taken);
  });

  it('names errors of the SDK integration in Pascal case with the suffix Exception', () => {
    expect(sdkErrorName('dynamodb', 'ConditionalCheckFailedException')).toBe(
      'DynamoDb.ConditionalCheckFailedException',
    );
    expect(sdkErrorName('dynamodb', 'InternalServerError')).toBe('DynamoDb.InternalServerErrorException');
  });
});

const retry = (more: Record<string, unknown>) => caught({ Retry: [{ ErrorEquals: ['E'], ...more }] });
const delays = async (definition: unknown) => {
  const run = bench(definition, failing('E'));
  const seen: number[] = [];
  await run.settle();
  while (run.record.status === 'RUNNING') {
    seen.push((Date.parse(nextWake(run.record) ?? '') - Date.parse(run.now)) / 1000);
    await run.wake();
  }
  return seen;
};
const tokenWorld = () => bench(caught({ ...parked, Retry: [{ ErrorEquals: ['E'] }] }));

describe('Retry', () => {
  it('tries 3 times after 1, 2 and 4 seconds when nothing else is said', async () => {
    expect(await delays(retry({}))).toEqual([1, 2, 4]);
  });

  it('grows by BackoffRate up to MaxDelaySeconds', async () => {
    expect(await delays(retry({ IntervalSeconds: 3, BackoffRate: 1.5, MaxAttempts: 4, MaxDelaySeconds: 7 }))).toEqual([
      3, 4.5, 6.75, 7,
    ]);
  });

  it('takes a random part of the delay under full jitter, after the delay limit', async () => {
    expect(await delays(retry({ JitterStrategy: 'FULL', MaxDelaySeconds: 3 }))).toEqual([0.5, 1, 1.5]);
  });

  it('never tries again with MaxAttempts 0', async () => {
    expect(await delays(retry({ MaxAttempts: 0 }))).toEqual([]);
  });

  it('counts the tries of each retrier by itself, and shows their sum as RetryCount', async () => {
    const errors = ['A', 'B', 'A', 'B'];
    const run = bench(
      caught({
        Retry: [
          { ErrorEquals: ['A'], MaxAttempts: 2 },
          { ErrorEquals: ['B'], MaxAttempts: 1 },
        ],
      }),
      () => {
        throw new TaskFailure(errors.shift() ?? 'C', '');
      },
    );
    await run.settle();
    for (let i = 0; i < 3; i++) await run.wake();
    expect(run.record.state).toBe('Caught');
    expect(run.calls.map((call) => call.arguments)).toEqual(
      [0, 1, 2, 3].map((n) => ({ FunctionName: 'f', Payload: { n } })),
    );
  });

  it('asks only the first retrier that takes the error, also when it is used up', async () => {
    const run = bench(
      caught({ Retry: [{ ErrorEquals: ['E'], MaxAttempts: 0 }, { ErrorEquals: ['States.ALL'] }] }),
      failing('E'),
    );
    expect(await run.settle()).toMatchObject({ status: 'SUCCEEDED', state: 'Caught' });
  });

  it('goes on when a retry succeeds', async () => {
    const run = bench(retry({}), failing('E', 2));
    await run.settle();
    await run.wake();
    expect(await run.wake()).toMatchObject({ status: 'SUCCEEDED', state: 'Done' });
  });
});

describe('Catch', () => {
  it('hands on the error output, or what Output and Assign make of it', async () => {
    expect((await bench(caught({}), failing('E')).settle()).output).toEqual({ Error: 'E', Cause: 'why' });
    const named = {
      Output: { e: '{% $states.errorOutput.Error %}', was: '{% $states.input.a %}' },
      Assign: { failure: '{% $states.errorOutput %}' },
    };
    const record = await bench(caught({}, ['E'], named), failing('E'), { a: 1 }).settle();
    expect(record).toMatchObject({ output: { e: 'E', was: 1 }, variables: { failure: { Error: 'E', Cause: 'why' } } });
  });

  it('fails the execution with the error that nobody catches', async () => {
    expect(await bench(caught({}, ['Other']), failing('E')).settle()).toMatchObject({
      status: 'FAILED',
      error: 'E',
      cause: 'why',
    });
  });

  it.each([
    ['Arguments', { Arguments: { FunctionName: 'f', Payload: '{% $states.input.absent %}' } }],
    ['Output', { Output: '{% $states.result.absent %}' }],
    ['Assign', { Assign: { x: '{% $states.result.absent %}' } }],
    ['TimeoutSeconds that is 0', { TimeoutSeconds: '{% 0 %}' }],
    ['TimeoutSeconds that is a fraction', { TimeoutSeconds: '{% 1.5 %}' }],
    ['TimeoutSeconds that is a text', { TimeoutSeconds: "{% '5' %}" }],
  ])('catches States.QueryEvaluationError of %s', async (_what, task) => {
    const run = bench(caught(task, ['States.QueryEvaluationError']), () => ({ StatusCode: 200, Payload: 1 }));
    expect(await run.settle()).toMatchObject({ status: 'SUCCEEDED', state: 'Caught' });
  });

  it('ends the execution when the catcher’s own expression fails', async () => {
    const run = bench(caught({}, ['States.ALL'], { Output: '{% $states.input.absent %}' }), failing('E'));
    expect(await run.settle()).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });
});

describe('lambda:invoke', () => {
  it('raises a function’s error by its type, with all that it said as the cause', async () => {
    const said = { errorType: 'Contention', errorMessage: 'm', trace: [] };
    const run = bench(caught({}), () => ({ StatusCode: 200, FunctionError: 'Unhandled', Payload: said }));
    expect((await run.settle()).output).toEqual({ Error: 'Contention', Cause: JSON.stringify(said) });
  });

  it('raises Lambda.Unknown when the function said nothing that can be read', async () => {
    const run = bench(caught({}), () => ({ StatusCode: 200, FunctionError: 'Unhandled', Payload: null }));
    expect((await run.settle()).output).toMatchObject({ Error: 'Lambda.Unknown' });
  });

  it('lets a fault of the stack itself through instead of hiding it in the execution', async () => {
    const run = bench(caught({}), () => {
      throw new Error('the disk is full');
    });
    await expect(run.settle()).rejects.toThrow('the disk is full');
    expect(run.record.status).toBe('RUNNING');
  });
});

describe('waitForTaskToken', () => {
  it('ends with States.Runtime, which nothing catches, when an evaluated DynamoDB value has no known type', async () => {
    const run = bench(
      caught({ ...parked, Arguments: { TableName: 't', Key: { pk: '{% $states.input.key %}' } } }),
      () => ({}),
      { key: { BOOL: true } },
    );
    expect(await run.settle()).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    expect(run.calls).toHaveLength(0);
  });

  it('keeps the token in the record before the call gives it away', async () => {
    const run = bench(caught(parked), () => {
      expect(run.kept.at(-1)?.attempt).toMatchObject({ token: 'token-1' });
      return {};
    });
    expect((await run.settle()).waiting).toMatchObject({ for: 'token', token: 'token-1' });
    expect(run.calls[0]?.arguments).toEqual({ TableName: 't', Key: { pk: { S: 'token-1' } } });
  });

  it('starts the clock when the task starts, not when the call is answered', async () => {
    const run = bench(caught(parked), () => {
      run.advance(10_000);
      return {};
    });
    expect((await run.settle()).waiting).toMatchObject({ deadline: '2026-11-22T01:01:00.000Z' });
  });

  it('fails the state at once when the call fails', async () => {
    const run = bench(
      caught(parked, ['DynamoDb.ConditionalCheckFailedException']),
      failing('DynamoDb.ConditionalCheckFailedException'),
    );
    expect(await run.settle()).toMatchObject({ status: 'SUCCEEDED', state: 'Caught' });
  });

  it('takes an answer that comes before the call is answered', async () => {
    const run = bench(caught(parked), () => ({}));
    const prepared = await step(run.machine, run.record, run.io);
    await run.put(succeedTask(prepared, 'token-1', { early: true }, run.now));
    expect(run.record).toMatchObject({ status: 'SUCCEEDED', output: { early: true } });
    expect(run.calls).toHaveLength(0);
  });

  it('makes the answer of the token the result, not that of the call', async () => {
    const run = bench(caught(parked), () => ({ Attributes: {} }));
    await run.put(succeedTask(await run.settle(), 'token-1', { by: 'news' }, run.now));
    expect(run.record).toMatchObject({ status: 'SUCCEEDED', state: 'Done', output: { by: 'news' } });
  });

  it('refuses a token that is another’s, was answered, timed out or belongs to an ended execution', async () => {
    const run = bench(caught(parked));
    const record = await run.settle();
    expect(succeedTask(record, 'token-2', {}, run.now)).toBeNull();
    expect(succeedTask(record, 'token-1', {}, '2026-11-22T01:01:00.000Z')).toBeNull();
    const answered = succeedTask(record, 'token-1', {}, run.now);
    expect(answered && failTask(answered, 'token-1', 'E', '', run.now)).toBeNull();
    await run.put(answered);
    expect(succeedTask(run.record, 'token-1', {}, run.now)).toBeNull();
  });

  it('raises States.Timeout at the deadline, which States.TaskFailed does not take', async () => {
    const run = bench(caught(parked, ['States.TaskFailed']));
    await run.settle();
    expect(await run.wake()).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  it('gives each try a new token and a new time-out', async () => {
    const run = bench(caught({ ...parked, Retry: [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 30 }] }));
    await run.settle();
    await run.wake();
    expect(await run.wake()).toMatchObject({ waiting: { token: 'token-2', deadline: '2026-11-22T01:02:30.000Z' } });
    expect(succeedTask(run.record, 'token-1', {}, run.now)).toBeNull();
  });
});

describe('an execution survives a kill at any moment', () => {
  it('calls the task again when it was killed in the call', async () => {
    let calls = 0;
    const run = bench(caught({}), () => {
      if (++calls === 1) throw new Error('killed');
      return { StatusCode: 200, Payload: 'ok' };
    });
    await expect(run.settle()).rejects.toThrow('killed');
    expect(await run.settle()).toMatchObject({ status: 'SUCCEEDED', output: { Payload: 'ok' } });
  });

  it('gives the same token away again when it was killed while giving it', async () => {
    let calls = 0;
    const run = bench(caught(parked), () => {
      if (++calls === 1) throw new Error('killed');
      return {};
    });
    await expect(run.settle()).rejects.toThrow('killed');
    run.advance(MINUTE / 2);
    expect((await run.settle()).waiting).toEqual({
      for: 'token',
      token: 'token-1',
      deadline: '2026-11-22T01:01:00.000Z',
    });
    expect(run.calls.map((call) => call.token)).toEqual(['token-1', 'token-1']);
  });

  it('goes on from every record that was ever kept, to the same end', async () => {
    const first = tokenWorld();
    await first.settle();
    await first.put(failTask(first.record, 'token-1', 'E', '', first.now));
    await first.wake();
    await first.put(succeedTask(first.record, 'token-2', 'end', first.now));
    expect(first.kept.length).toBeGreaterThan(4);
    for (const record of first.kept) {
      const again = tokenWorld();
      await again.put(record);
      while (again.record.status === 'RUNNING' && again.record.waiting?.for === 'retry') await again.wake();
      const token = again.record.attempt?.token;
      if (token)
        await again.put(
          succeedTask(again.record, token, 'end', again.now) ?? failTask(again.record, token, 'E', '', again.now),
        );
      expect(again.record).toMatchObject({ status: 'SUCCEEDED', output: 'end' });
    }
  });

  it('fires nothing before its time and nothing twice', async () => {
    const run = bench(caught(parked));
    const record = await run.settle();
    expect(fire(record, '2026-11-22T01:00:59.999Z')).toBe(record);
    const fired = fire(record, '2026-11-22T01:01:00.000Z');
    expect(fired.settled).toMatchObject({ error: 'States.Timeout' });
    expect(fire(fired, '2026-11-22T02:00:00.000Z')).toBe(fired);
  });
});
