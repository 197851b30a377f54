import { describe, expect, it } from 'vitest';
import type { Json } from '../../../infra/local/json.ts';
import { bench, LAMBDA, START } from './bench.ts';

const define = (states: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  QueryLanguage: 'JSONata',
  StartAt: Object.keys(states)[0],
  States: states,
  ...more,
});
const pass = (output: unknown) => define({ S: { Type: 'Pass', Output: output, End: true } });
const run = (definition: unknown, input: Json = {}) => bench(definition, undefined, input).settle();
const task = { Type: 'Task', Resource: LAMBDA, Arguments: { FunctionName: 'f' } };

describe('variables and output, as Step Functions evaluates them', () => {
  it('evaluates Assign and Output in parallel, from the values at state entry', async () => {
    const record = await run(
      define({
        A: { Type: 'Pass', Assign: { x: 1 }, Next: 'B' },
        B: { Type: 'Pass', Assign: { x: '{% $x + 1 %}', y: '{% $x %}' }, Output: '{% $x %}', Next: 'C' },
        C: { Type: 'Pass', Output: { x: '{% $x %}', y: '{% $y %}', was: '{% $states.input %}' }, End: true },
      }),
    );
    expect(record.output).toEqual({ x: 2, y: 1, was: 1 });
  });

  it('passes the input on from Pass, Choice and Succeed, and the result from Task, where no Output is given', async () => {
    const chain = {
      P: { Type: 'Pass', Next: 'C' },
      C: { Type: 'Choice', Choices: [{ Condition: '{% true %}', Next: 'S' }] },
      S: { Type: 'Succeed' },
    };
    expect((await run(define(chain), { a: 1 })).output).toEqual({ a: 1 });
    const called = await bench(define({ T: { ...task, End: true } }), () => ({ StatusCode: 200, Payload: 7 })).settle();
    expect(called.output).toEqual({ StatusCode: 200, Payload: 7 });
  });

  it('shows the context: execution, state and machine', async () => {
    const record = await run(pass('{% $states.context %}'), { a: 1 });
    expect(record.output).toEqual({
      Execution: { Id: record.arn, Name: 'BL2600017-1', StartTime: START, Input: { a: 1 } },
      State: { Name: 'S', EnteredTime: START, RetryCount: 0 },
      StateMachine: { Id: 'arn:machine', Name: 'case' },
    });
  });

  it('takes $now and $millis from the clock it is given, and parses with $parse', async () => {
    const record = await run(
      pass({
        now: '{% $now() %}',
        day: "{% $now('[Y0001]-[M01]-[D01]') %}",
        ms: '{% $millis() %}',
        list: "{% $parse('[1,2]') %}",
      }),
    );
    expect(record.output).toEqual({ now: START, day: '2026-11-22', ms: Date.parse(START), list: [1, 2] });
  });

  it('leaves a text without braces as it is', async () => {
    expect((await run(pass('$states.input'))).output).toBe('$states.input');
  });

  it.each([
    ['nothing', '{% $states.input.absent %}'],
    ['a function', '{% $sum %}'],
    ['a type error', "{% 1 + 'a' %}"],
    ['an error of its own', "{% $error('no') %}"],
    ['endless recursion', '{% ($f := function($n) { 1 + $f($n) }; $f(1)) %}'],
  ])('fails with States.QueryEvaluationError when an expression gives %s', async (_what, output) => {
    expect(await run(pass(output))).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });
});

const wait = (how: Record<string, unknown>) =>
  bench(define({ W: { Type: 'Wait', ...how, End: true } }), undefined, { s: 90, at: '2026-11-23T01:00:00Z' });

describe('Choice, Wait, Fail', () => {
  it('takes the first rule that holds, with its own Assign and Output, not the state’s', async () => {
    const choice = {
      Type: 'Choice',
      Choices: [
        { Condition: '{% $states.input.n > 5 %}', Next: 'End', Assign: { by: 'rule' }, Output: 'big' },
        { Condition: '{% true %}', Next: 'End', Output: 'second' },
      ],
      Assign: { by: 'default' },
    };
    const record = await run(define({ C: choice, End: { Type: 'Succeed' } }), { n: 9 });
    expect(record).toMatchObject({ output: 'big', variables: { by: 'rule' } });
  });

  it('uses Assign of the state when only Default is left, and fails with States.NoChoiceMatched without one', async () => {
    const rule = { Condition: '{% false %}', Next: 'End' };
    const End = { Type: 'Succeed' };
    expect(
      await run(define({ C: { Type: 'Choice', Choices: [rule], Default: 'End', Assign: { by: 'default' } }, End })),
    ).toMatchObject({
      status: 'SUCCEEDED',
      variables: { by: 'default' },
    });
    expect(await run(define({ C: { Type: 'Choice', Choices: [rule] }, End }))).toMatchObject({
      status: 'FAILED',
      error: 'States.NoChoiceMatched',
    });
  });

  it('fails when a condition is neither true nor false', async () => {
    const C = { Type: 'Choice', Choices: [{ Condition: '{% 1 %}', Next: 'End' }] };
    expect(await run(define({ C, End: { Type: 'Succeed' } }))).toMatchObject({ error: 'States.QueryEvaluationError' });
  });

  it('waits for seconds from entry, or until a timestamp, and goes on at once when it is past', async () => {
    const seconds = wait({ Seconds: '{% $states.input.s %}' });
    expect((await seconds.settle()).waiting).toEqual({ for: 'time', until: '2026-11-22T01:01:30.000Z' });
    expect(await seconds.wake()).toMatchObject({ status: 'SUCCEEDED', stoppedAt: '2026-11-22T01:01:30.000Z' });
    expect((await wait({ Timestamp: '{% $states.input.at %}' }).settle()).waiting).toEqual({
      for: 'time',
      until: '2026-11-23T01:00:00.000Z',
    });
  });

  it('ends as FAILED with the evaluated error and cause, which must be texts', async () => {
    expect(await run(define({ F: { Type: 'Fail', Error: "{% 'E' & '1' %}", Cause: 'because' } }))).toMatchObject({
      status: 'FAILED',
      error: 'E1',
      cause: 'because',
      output: null,
    });
    expect(await run(define({ F: { Type: 'Fail', Error: '{% 5 %}' } }))).toMatchObject({
      error: 'States.QueryEvaluationError',
    });
  });
});

describe('limits of Step Functions', () => {
  it('ends with States.DataLimitExceeded beyond 256 KiB, which States.ALL does not catch', async () => {
    const big = 'x'.repeat(256 * 1024);
    const definition = define({
      T: { ...task, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }], End: true },
      Caught: { Type: 'Succeed' },
    });
    expect(await bench(definition, () => ({ StatusCode: 200, Payload: big })).settle()).toMatchObject({
      status: 'FAILED',
      error: 'States.DataLimitExceeded',
    });
  });

  it('catches States.DataLimitExceeded by its own name', async () => {
    const definition = define({
      T: { ...task, Catch: [{ ErrorEquals: ['States.DataLimitExceeded'], Next: 'Caught' }], End: true },
      Caught: { Type: 'Succeed' },
    });
    expect(await bench(definition, () => ({ StatusCode: 200, Payload: 'x'.repeat(300_000) })).settle()).toMatchObject({
      status: 'SUCCEEDED',
      state: 'Caught',
    });
  });

  it('ends an execution whose history reaches 25,000 events', async () => {
    const loop = bench(
      define({
        A: { Type: 'Pass', Next: 'B' },
        B: { Type: 'Choice', Choices: [{ Condition: '{% true %}', Next: 'A' }] },
      }),
    );
    await loop.put({ ...loop.record, events: 24_980 });
    expect(loop.record).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    expect(loop.record.events).toBeLessThanOrEqual(25_000);
  });

  it('counts a transition for each state entered and each retry', async () => {
    const definition = define({
      P: { Type: 'Pass', Next: 'T' },
      T: { ...task, Retry: [{ ErrorEquals: ['E'], MaxAttempts: 1 }], End: true },
    });
    const failing = bench(definition, () => ({
      StatusCode: 200,
      FunctionError: 'Unhandled',
      Payload: { errorType: 'E' },
    }));
    await failing.settle();
    expect(await failing.wake()).toMatchObject({ status: 'FAILED', error: 'E', transitions: 3 });
  });
});
