import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { between, type Instant, SECOND } from '../../domain/instant.ts';
import type { Workflow } from '../../ports.ts';

/** An execution that began this long before it was asked for was running already: StartExecution answers both alike. */
const BEFORE = 5 * SECOND;

export function stepFunctions(client: () => SFNClient, stateMachine: () => string, now: () => Instant): Workflow {
  return {
    start: async (caseNumber, run) => {
      const askedAt = now();
      const input = { stateMachineArn: stateMachine(), name: `${caseNumber}-${run}`, input: JSON.stringify({ caseNumber }) };
      try {
        const { startDate } = await client().send(new StartExecutionCommand(input));
        return startDate && between(startDate.toISOString(), askedAt) > BEFORE ? 'running' : 'started';
      } catch (error) {
        if (error instanceof ExecutionAlreadyExists) return 'exists';
        throw error;
      }
    },
    wake: async (taskToken) => {
      try {
        await client().send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
        return 'woken';
      } catch (error) {
        if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken) return 'gone';
        throw error;
      }
    },
  };
}
