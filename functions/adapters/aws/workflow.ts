import {
  ExecutionAlreadyExists,
  InvalidToken,
  ListExecutionsCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { between, type Instant, SECOND } from '../../domain/matter/instant.ts';
import type { Workflow } from '../../ports/ports.ts';

/** An execution that began this long before it was asked for was running already: StartExecution answers both alike. */
const BEFORE = 5 * SECOND;

export function stepFunctions(client: () => SFNClient, stateMachine: () => string, now: () => Instant): Workflow {
  return {
    start: async (number, run) => {
      const askedAt = now();
      const input = {
        stateMachineArn: stateMachine(),
        name: `${number}-${run}`,
        input: JSON.stringify({ matter: number }),
      };
      try {
        const { startDate } = await client().send(new StartExecutionCommand(input));
        return startDate && between(startDate.toISOString(), askedAt) > BEFORE ? 'running' : 'started';
      } catch (error) {
        if (error instanceof ExecutionAlreadyExists) return 'exists';
        throw error;
      }
    },
    startedSince: async (at) => {
      const started: string[] = [];
      let nextToken: string | undefined;
      do {
        // Newest first, so that the first older one ends the list.
        const input = {
          stateMachineArn: stateMachine(),
          maxResults: 1_000,
          ...(nextToken === undefined ? {} : { nextToken }),
        };
        const page = await client().send(new ListExecutionsCommand(input));
        for (const { name = '', startDate } of page.executions ?? []) {
          if (startDate && startDate.toISOString() < at) return started;
          started.push(name.slice(0, name.lastIndexOf('-')));
        }
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
      return started;
    },
    wake: async (taskToken, plan) => {
      try {
        await client().send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(plan ?? {}) }));
        return 'woken';
      } catch (error) {
        if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken)
          return 'gone';
        throw error;
      }
    },
  };
}
