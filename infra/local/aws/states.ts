import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { toMs } from '../../../functions/domain/matter/instant.ts';
import type { ExecutionRecord } from '../asl/record.ts';
import type { Json } from '../json.ts';
import type { Executions } from '../run/executions.ts';
import type { JsonService } from './endpoint.ts';
import { AwsError } from './errors.ts';

const Name = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/]+$/);
const Start = z.object({ stateMachineArn: z.string(), name: Name.optional(), input: z.string().default('{}') });
const Success = z.object({ taskToken: z.string(), output: z.string() });
const Failure = z.object({ taskToken: z.string(), error: z.string().default(''), cause: z.string().default('') });
const Describe = z.object({ executionArn: z.string() });
const List = z.object({
  stateMachineArn: z.string(),
  statusFilter: z.string().optional(),
  maxResults: z.number().max(1000).default(100),
  nextToken: z.string().optional(),
});
const Stop = z.object({ executionArn: z.string(), error: z.string().default(''), cause: z.string().default('') });

const seconds = (at: string) => toMs(at) / 1_000;
const json = (text: string, refusal: string): Json => {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    throw new AwsError(refusal, `not JSON: ${text.slice(0, 200)}`);
  }
};

const summary = (record: ExecutionRecord): Record<string, Json> => ({
  executionArn: record.arn,
  stateMachineArn: record.machineArn,
  name: record.name,
  status: record.status,
  startDate: seconds(record.startedAt),
  ...(record.stoppedAt !== null && { stopDate: seconds(record.stoppedAt) }),
});

/** Step Functions: the calls that functions make, with AWS's answers to a name used twice, a closed execution and a spent token. */
export function stepFunctions(executions: Executions): JsonService {
  const machineOf = (arn: string) => {
    const machine = executions.machine(arn);
    if (!machine) throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    return machine;
  };
  const operations: Record<string, (input: Json) => Promise<Json> | Json> = {
    StartExecution(request) {
      const { stateMachineArn, name = randomUUID(), input } = Start.parse(request);
      const record = executions.start(machineOf(stateMachineArn), name, json(input, 'InvalidExecutionInput'));
      return { executionArn: record.arn, startDate: seconds(record.startedAt) };
    },
    async SendTaskSuccess(request) {
      const { taskToken, output } = Success.parse(request);
      await executions.answer(taskToken, { output: json(output, 'InvalidOutput') });
      return {};
    },
    async SendTaskFailure(request) {
      const { taskToken, error, cause } = Failure.parse(request);
      await executions.answer(taskToken, { error, cause });
      return {};
    },
    DescribeExecution(request) {
      const { executionArn } = Describe.parse(request);
      const record = executions.find(executionArn);
      if (!record) throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${executionArn}'`);
      const output = record.status === 'SUCCEEDED' ? { output: JSON.stringify(record.output) } : {};
      return {
        ...summary(record),
        input: JSON.stringify(record.input),
        ...output,
        ...(record.error !== null && { error: record.error }),
        ...(record.cause !== null && { cause: record.cause }),
      };
    },
    ListExecutions(request) {
      const { stateMachineArn, statusFilter, maxResults, nextToken = '0' } = List.parse(request);
      const all = executions.list(machineOf(stateMachineArn).arn, statusFilter);
      const upTo = Number(nextToken) + maxResults;
      return {
        executions: all.slice(Number(nextToken), upTo).map(summary),
        ...(upTo < all.length && { nextToken: String(upTo) }),
      };
    },
    async StopExecution(request) {
      const { executionArn, error, cause } = Stop.parse(request);
      const record = await executions.stop(executionArn, error, cause);
      return { stopDate: seconds(record.stoppedAt ?? record.startedAt) };
    },
  };
  return {
    protocol: 'json',
    async carryOut({ operation, input }) {
      const carry = operations[operation];
      if (!carry)
        throw new AwsError('UnknownOperationException', `states:${operation} is not supported by the embedded stack`);
      try {
        return await carry(input);
      } catch (error) {
        if (error instanceof z.ZodError)
          throw new AwsError(
            error.issues[0]?.path[0] === 'name' ? 'InvalidName' : 'ValidationException',
            z.prettifyError(error),
          );
        throw error;
      }
    },
  };
}
