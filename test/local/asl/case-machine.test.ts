import { readdirSync, readFileSync } from 'node:fs';
import validate from 'asl-validator';
import { describe, expect, it } from 'vitest';
import { failTask, succeedTask } from '../../../infra/local/asl/execution.ts';
import { TaskFailure } from '../../../infra/local/asl/task.ts';
import { MAX_LAPS } from '../../../functions/workflow/plan.ts';
import type { TaskCall } from '../../../infra/local/asl/task.ts';
import type { Json } from '../../../infra/local/json.ts';
import { isJsonObject } from '../../../infra/local/json.ts';
import { caseDefinition, FUNCTIONS, REVISION } from '../../harness/case-machine.ts';
import { bench, START } from './bench.ts';

const park = (kind: string) => ({ next: 'park', ...waits(kind) });
/** What a fired rung answers, and what a wake brings. */
const waits = (kind: string) => ({
  version: 7,
  at: '2026-11-22T03:00:00.000Z',
  clock: 'response',
  rung: 'left4h',
  kind,
  revision: REVISION,
});
const payload = (plan: Json) => ({ StatusCode: 200, Payload: plan });
const nameOf = (call: TaskCall): string => {
  const name = isJsonObject(call.arguments) ? call.arguments['FunctionName'] : undefined;
  return typeof name === 'string' ? name : 'updateItem';
};

/** Answers calls from lists: plans in order, then what the parking write and the rungs do. */
function world(script: {
  plans?: (Json | TaskFailure)[];
  fires?: (Json | TaskFailure)[];
  parks?: (Json | TaskFailure)[];
}) {
  const lists = {
    [FUNCTIONS.PlanNextRung]: [...(script.plans ?? [])],
    [FUNCTIONS.FireRung]: [...(script.fires ?? [])],
    updateItem: [...(script.parks ?? [])],
  };
  return bench(
    caseDefinition(),
    (call) => {
      const name = nameOf(call);
      const next = lists[name]?.shift();
      if (next instanceof TaskFailure) throw next;
      if (call.resource.kind === 'sdk') return next ?? {};
      if (next === undefined) throw new Error(`the script has no answer for ${name}`);
      return next;
    },
    { matter: 'BL2600017' },
  );
}

const DONE = payload({ next: 'done' });

const MOVED_ON = new TaskFailure('DynamoDb.ConditionalCheckFailedException', 'The conditional request failed');
const WAIT = 'Wait for the rung or for news';

describe('P2-P5 · the case state machine, run by the interpreter', () => {
  it('gives the planner the case, the execution and its start, and ends when nothing is left to wait for', async () => {
    const run = world({ plans: [DONE] });
    const record = await run.settle();
    expect(run.calls[0]?.arguments).toEqual({
      FunctionName: FUNCTIONS.PlanNextRung,
      Payload: { matter: 'BL2600017', executionId: record.arn, startedAt: START, laps: 0, revision: 'r1' },
    });
    expect(record).toMatchObject({ status: 'SUCCEEDED', state: 'Nothing left to wait for', stoppedAt: START });
  });

  it.each([
    ['relieved', 'Relieved'],
    ['hand-over', 'Handed over'],
  ])('ends on the plan %s in the state %s', async (next, state) => {
    expect(await world({ plans: [payload({ next })] }).settle()).toMatchObject({ status: 'SUCCEEDED', state });
  });

  it('parks on the NEXT item with a token, and waits exactly the planned seconds', async () => {
    const run = world({ plans: [payload(park('remind'))] });
    const record = await run.settle();
    expect(run.calls[1]).toMatchObject({
      resource: { kind: 'sdk', service: 'dynamodb', action: 'updateItem', waitsForToken: true },
      token: 'token-1',
      arguments: {
        TableName: 'cases',
        Key: { pk: { S: 'MATTER#BL2600017' }, sk: { S: 'NEXT' } },
        ExpressionAttributeValues: {
          ':token': { S: 'token-1' },
          ':version': { N: '7' },
          ':for': { S: '2026-11-22T03:00:00.000Z' },
          ':driver': { S: record.arn },
        },
      },
    });
    expect(record.waiting).toEqual({ for: 'token', token: 'token-1', deadline: '2026-11-22T03:00:00.000Z' });
  });

  it.each([
    ['remind', 'Remind'],
    ['escalate', 'Escalate'],
    ['declare-missed', 'Declare missed'],
  ])('goes on a time-out to the branch of the rung %s and parks again by its answer', async (kind, state) => {
    const run = world({
      plans: [payload(park(kind))],
      fires: [payload({ ...waits('remind'), version: 8, at: '2026-11-22T04:00:00.000Z' })],
    });
    await run.settle();
    const record = await run.wake();
    expect(run.states()).toContain(state);
    expect(run.calls[2]?.arguments).toEqual({
      FunctionName: FUNCTIONS.FireRung,
      Payload: { matter: 'BL2600017', executionId: record.arn, startedAt: START, laps: 1, ...park(kind) },
    });
    expect(record).toMatchObject({
      status: 'RUNNING',
      state: WAIT,
      variables: { laps: 2 },
      waiting: { token: 'token-2', deadline: '2026-11-22T04:00:00.000Z' },
      transitions: 3 + 3,
    });
  });

  it('plans again after a rung that was fired without a plan: the write of version 0 fails', async () => {
    const run = world({ plans: [payload(park('remind')), DONE], fires: [payload({})], parks: [{}, MOVED_ON] });
    await run.settle();
    expect(await run.wake()).toMatchObject({ status: 'SUCCEEDED' });
    expect(run.calls[3]?.arguments).toMatchObject({ ExpressionAttributeValues: { ':version': { N: '0' } } });
    expect(run.calls[4]?.arguments).toMatchObject({ Payload: { laps: 2 } });
  });

  it('goes straight back to waiting on news with a plan, by one transition, and reckons the wait from its instant', async () => {
    const run = world({ plans: [payload(park('remind'))] });
    const parked = await run.settle();
    run.advance(1_500);
    const plan = { ...waits('escalate'), version: 9, at: '2026-11-22T01:30:00.000Z' };
    const woken = await run.put(succeedTask(parked, 'token-1', plan, run.now));
    expect(woken).toMatchObject({
      state: WAIT,
      variables: { laps: 2, plan },
      transitions: parked.transitions + 1,
      // Whole seconds, rounded up: 1,798.5 s are 1,799.
      waiting: { token: 'token-2', deadline: '2026-11-22T01:30:00.500Z' },
    });
    expect(run.calls[2]?.arguments).toMatchObject({
      ExpressionAttributeValues: { ':version': { N: '9' }, ':for': { S: plan.at } },
    });
  });

  it('waits a second for a step that is past', async () => {
    const run = world({ plans: [payload({ ...park('remind'), at: '2026-11-22T00:00:00.000Z' })] });
    expect(await run.settle()).toMatchObject({ waiting: { deadline: '2026-11-22T01:00:01.000Z' } });
  });

  it.each([
    ['without a plan', {}],
    ['with a plan by another revision', { ...waits('remind'), version: 9, revision: 'r2' }],
    ['with a plan by no revision', { ...waits('remind'), version: 9, revision: null }],
  ])('plans again on news %s', async (_, news) => {
    const run = world({ plans: [payload(park('remind')), DONE], parks: [{}, MOVED_ON] });
    const parked = await run.settle();
    expect(await run.put(succeedTask(parked, 'token-1', news, run.now))).toMatchObject({ status: 'SUCCEEDED' });
    expect(run.calls[2]?.arguments).toMatchObject({ ExpressionAttributeValues: { ':version': { N: '0' } } });
  });

  it('plans again after as many laps as an execution may have', async () => {
    const laps = MAX_LAPS;
    const fired = Array.from({ length: laps - 1 }, () => payload(waits('remind')));
    const run = world({
      plans: [payload(park('remind')), DONE],
      fires: fired,
      parks: [...fired.map(() => ({})), {}, MOVED_ON],
    });
    await run.settle();
    for (const _ of fired) await run.wake();
    expect(run.record).toMatchObject({ state: WAIT, variables: { laps } });
    const woken = await run.put(succeedTask(run.record, `token-${laps}`, { ...waits('remind'), version: 9 }, run.now));
    expect(woken).toMatchObject({ status: 'SUCCEEDED' });
    expect(run.calls.at(-1)?.arguments).toMatchObject({ Payload: { laps: laps + 1 } });
  });

  it('plans again at once when the version moved on before parking, without a retry', async () => {
    const run = world({
      plans: [payload(park('remind')), DONE],
      parks: [MOVED_ON],
    });
    expect(await run.settle()).toMatchObject({ status: 'SUCCEEDED' });
  });

  it.each([
    'TransactionConflict',
    'ProvisionedThroughputExceeded',
    'Throttling',
    'RequestLimitExceeded',
    'InternalServerError',
  ])('tries to park again after DynamoDb.%sException, with a new token', async (name) => {
    const run = world({
      plans: [payload(park('remind'))],
      parks: [new TaskFailure(`DynamoDb.${name}Exception`, 'busy')],
    });
    expect(await run.settle()).toMatchObject({
      waiting: { for: 'retry', until: '2026-11-22T01:00:00.500Z' },
      retries: [1],
    });
    expect(await run.wake()).toMatchObject({ waiting: { for: 'token', token: 'token-2' } });
  });

  it('ends as Waiting failed after twenty retries of a throttled table', async () => {
    const busy = new TaskFailure('DynamoDb.ThrottlingException', 'busy');
    const run = world({ plans: [payload(park('remind'))], parks: Array.from({ length: 21 }, () => busy) });
    await run.settle();
    for (let i = 0; i < 20; i++) await run.wake();
    expect(run.record).toMatchObject({
      status: 'FAILED',
      state: 'Waiting failed',
      error: 'DynamoDb.ThrottlingException',
      cause: 'Waiting failed: busy',
    });
  });

  it('ends as Waiting failed when the token is answered with a failure', async () => {
    const run = world({ plans: [payload(park('remind'))] });
    await run.put(failTask(await run.settle(), 'token-1', 'Broken', 'by hand', run.now));
    expect(run.record).toMatchObject({
      status: 'FAILED',
      state: 'Waiting failed',
      error: 'Broken',
      cause: 'Waiting failed: by hand',
    });
  });

  it.each([
    'Contention',
    'TypeError',
    'Lambda.Unknown',
    'States.Timeout',
    'Lambda.TooManyRequestsException',
    'ThrottlingException',
    'ProvisionedThroughputExceededException',
  ])('tries every function again after %s, as often as a burst of thousands takes', async (error) => {
    const failures = Array.from({ length: 30 }, () => new TaskFailure(error, ''));
    const run = world({
      plans: [...failures, payload(park('remind'))],
      fires: [...failures, payload(waits('remind')), new TaskFailure(error, ''), ...failures],
    });
    expect(await run.settle()).toMatchObject({ state: 'Plan the next rung', waiting: { for: 'retry' } });
    for (const _ of failures) await run.wake();
    expect(await run.wake()).toMatchObject({ state: 'Remind', waiting: { for: 'retry' } });
    for (const _ of failures) await run.wake();
    expect(run.record).toMatchObject({ status: 'RUNNING', state: WAIT });
    await run.wake();
    for (const _ of failures) await run.wake();
    expect(run.record).toMatchObject({ status: 'FAILED', state: 'Reminding failed', error });
  });

  it('reports an unexpected error of the planner by its name, without a retry', async () => {
    const error = { errorType: 'UnknownPolicy', errorMessage: 'no policy version "x" is stored' };
    const record = await world({ plans: [{ StatusCode: 200, FunctionError: 'Unhandled', Payload: error }] }).settle();
    expect(record).toMatchObject({
      status: 'FAILED',
      state: 'Planning failed',
      error: 'UnknownPolicy',
      cause: `Planning failed: ${JSON.stringify(error)}`,
    });
  });

  it.each([
    ['remind', 'Reminding failed'],
    ['escalate', 'Escalating failed'],
    ['declare-missed', 'Declaring failed'],
  ])('reports a failed rung %s in the state %s', async (kind, state) => {
    const run = world({ plans: [payload(park(kind))], fires: [new TaskFailure('BrokenItem', '{}')] });
    await run.settle();
    expect(await run.wake()).toMatchObject({ status: 'FAILED', state, error: 'BrokenItem', cause: `${state}: {}` });
  });

  it('refuses a plan and a rung of an unknown kind loudly', async () => {
    expect(await world({ plans: [payload({ next: 'dance' })] }).settle()).toMatchObject({
      status: 'FAILED',
      error: 'UnknownPlan',
    });
    const run = world({ plans: [payload(park('sing'))] });
    await run.settle();
    expect(await run.wake()).toMatchObject({ status: 'FAILED', error: 'UnknownStep' });
  });

  it('times out as a whole after its own limit, not before', async () => {
    const run = world({ plans: [payload({ ...park('remind'), at: '2028-11-22T03:00:00.000Z' })] });
    await run.settle();
    expect(await run.wake()).toMatchObject({
      status: 'TIMED_OUT',
      error: 'States.Timeout',
      stoppedAt: '2027-09-28T01:00:00.000Z',
    });
  });
});

describe('every file in statemachines/', () => {
  const folder = new URL('../../../statemachines/', import.meta.url);
  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s is valid ASL', (name) => {
    const filled = readFileSync(new URL(name, folder), 'utf8').replaceAll('${Partition}', 'aws');
    expect(validate(JSON.parse(filled), { checkArn: true, checkPaths: true })).toMatchObject({
      isValid: true,
      errors: [],
    });
  });
});
