import { describe, expect, it } from 'vitest';
import { LAMBDA, machineOf, UPDATE_AND_WAIT } from './bench.ts';

const END = { Type: 'Succeed' };
const task = (more: Record<string, unknown> = {}) => ({
  Type: 'Task',
  Resource: LAMBDA,
  Arguments: { FunctionName: 'f' },
  End: true,
  ...more,
});
const update = (args: Record<string, unknown>) => ({
  Type: 'Task',
  Resource: UPDATE_AND_WAIT,
  Arguments: { TableName: 't', ...args },
  End: true,
});

/** What loading one state alone says. */
const refusal = (state: unknown, more: Record<string, unknown> = {}): string => {
  try {
    machineOf({ S: state }, more);
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
  return 'loaded';
};

describe('a definition is refused by name when it is loaded', () => {
  it.each([
    ['a state type', { Type: 'Parallel', Branches: [], End: true }, 'Type "Parallel"'],
    ['a field of a state', task({ HeartbeatSeconds: 5 }), 'field HeartbeatSeconds'],
    ['a JSONPath field', task({ ResultPath: '$.x' }), 'field ResultPath'],
    ['a resource', task({ Resource: 'arn:aws:states:::sns:publish' }), 'resource arn:aws:states:::sns:publish'],
    [
      'an SDK action',
      task({ Resource: 'arn:aws:states:::aws-sdk:dynamodb:scan' }),
      'resource arn:aws:states:::aws-sdk:dynamodb:scan',
    ],
    [
      'a function without the integration',
      task({ Resource: 'arn:aws:lambda:eu-north-1:1:function:f' }),
      'resource arn:aws:lambda',
    ],
    ['a parameter', task({ Arguments: { FunctionName: 'f', InvocationType: 'Event' } }), 'field InvocationType'],
    ['a parameter in camel case', update({ tableName: 't' }), 'field tableName'],
    ['JSONPath as a language of one state', task({ QueryLanguage: 'JSONPath' }), 'QueryLanguage "JSONPath"'],
    [
      'the error prefix of the optimized integration',
      task({ Retry: [{ ErrorEquals: ['DynamoDB.ConditionalCheckFailedException'] }] }),
      'error DynamoDB.ConditionalCheckFailedException',
    ],
    ['an error of the States prefix', task({ Retry: [{ ErrorEquals: ['States.Timeuot'] }] }), 'error States.Timeuot'],
    ['a jitter strategy', task({ Retry: [{ ErrorEquals: ['E'], JitterStrategy: 'HALF' }] }), 'JitterStrategy "HALF"'],
    ['$eval', task({ Output: "{% $eval('1') %}" }), '$eval'],
    ['$random', task({ Output: '{% $random() %}' }), '$random'],
    ['a variable that no state assigns', task({ Output: '{% $plna %}' }), '$plna'],
    ['$states.errorOutput outside a Catch', task({ Output: '{% $states.errorOutput %}' }), '$states.errorOutput'],
    [
      '$states.result in Arguments',
      task({ Arguments: { FunctionName: 'f', Payload: '{% $states.result %}' } }),
      '$states.result',
    ],
    [
      'an unknown member of the context',
      task({ Output: '{% $states.context.Execution.Arn %}' }),
      '$states.context.Execution.Arn',
    ],
    [
      'a token in a task that waits for none',
      task({ Arguments: { FunctionName: 'f', Payload: '{% $states.context.Task.Token %}' } }),
      '$states.context.Task',
    ],
    ['an operator later than JSONata 2.0.6', task({ Output: "{% $states.result.a ?? 'b' %}" }), '?: or ??'],
    ['the other one', task({ Output: "{% $states.result.a ?: 'b' %}" }), '?: or ??'],
  ])('refuses %s', (_what, state, name) => {
    expect(refusal(state)).toContain(name);
    expect(refusal(state)).toContain('not supported');
  });

  it.each([
    ['BOOL, which Step Functions writes Bool', { ':b': { BOOL: true } }, 'BOOL'],
    ['NULL, which Step Functions writes Nul', { ':b': { NULL: true } }, 'NULL'],
    ['a number that is not a string', { ':n': { N: 5 } }, 'N holds a string'],
    ['two types in one value', { ':n': { S: 'a', N: '5' } }, 'exactly one type'],
    ['an unknown type deep within', { ':m': { M: { a: { L: [{ SS: ['x'] }] } } } }, ':m.a[0]: the attribute type SS'],
  ])('refuses in the SDK integration %s', (_what, values, name) => {
    expect(refusal(update({ ExpressionAttributeValues: values }))).toContain(name);
  });

  it('accepts the Pascal-cased types of DynamoDB values, and expressions in their place', () => {
    const values = {
      ':b': { Bool: true },
      ':n': { Nul: true },
      ':s': { Ss: ['a'] },
      ':m': { M: { a: { L: [{ N: '1' }] } } },
      ':e': '{% $states.input.value %}',
    };
    expect(refusal(update({ ExpressionAttributeValues: values }))).toBe('loaded');
  });

  it.each([
    ['JSONPath, the default language', END, { QueryLanguage: undefined }, 'QueryLanguage "JSONPath"'],
    ['a start that is no state', END, { StartAt: 'X' }, 'leads to "X"'],
    ['a way to nowhere', { Type: 'Pass', Next: 'X' }, {}, 'leads to "X"'],
    ['neither Next nor End', { Type: 'Pass' }, {}, 'either Next or End'],
    [
      'a placeholder left over',
      task({ Arguments: { FunctionName: '${PlanNextRung}' } }),
      {},
      '${PlanNextRung} was not substituted',
    ],
    ['text around an expression', task({ Output: 'a {% 1 %}' }), {}, 'text around an expression'],
    ['a blank before an expression', task({ Output: ' {% 1 %}' }), {}, 'text around an expression'],
    ['broken JSONata', task({ Output: '{% $states. %}' }), {}, 'not JSONata'],
    [
      'States.ALL beside another name',
      task({ Catch: [{ ErrorEquals: ['States.ALL', 'E'], Next: 'S' }] }),
      {},
      'States.ALL stands alone and last',
    ],
    [
      'States.ALL before another catcher',
      task({
        Catch: [
          { ErrorEquals: ['States.ALL'], Next: 'S' },
          { ErrorEquals: ['E'], Next: 'S' },
        ],
      }),
      {},
      'alone and last',
    ],
    ['a time-out of 0', task({ TimeoutSeconds: 0 }), {}, 'a whole number from 1'],
    [
      'a delay limit below the interval',
      task({ Retry: [{ ErrorEquals: ['E'], IntervalSeconds: 5, MaxDelaySeconds: 5 }] }),
      {},
      'a whole number from 6',
    ],
    ['a variable named states', task({ Assign: { states: 1 } }), {}, 'states is no name'],
    [
      'a Wait with two ends',
      { Type: 'Wait', Seconds: 1, Timestamp: 'x', End: true },
      {},
      'either Seconds or Timestamp',
    ],
  ])('refuses %s', (_what, state, more, message) => {
    expect(refusal(state, more)).toContain(message);
  });

  it('refuses a state that no way leads to', () => {
    expect(() => machineOf({ A: END, B: END })).toThrow('state "B": no state leads here');
  });

  it('knows the names that an expression binds itself', () => {
    expect(
      refusal({
        Type: 'Pass',
        Output: '{% ($f := function($v, $i) { $v + $i }; $map($states.input.list, $f)) %}',
        End: true,
      }),
    ).toBe('loaded');
  });
});
