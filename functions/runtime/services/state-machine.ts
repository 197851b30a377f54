import { states } from '../../adapters/aws/clients/states.ts';
import { now } from '../../adapters/aws/clock.ts';
import { environment } from '../../adapters/aws/environment.ts';
import { stepFunctions } from '../../adapters/aws/workflow.ts';
import type { Service } from './service.ts';

/** The driving executions: STATE_MACHINE_ARN. */
export const stateMachine: Service = () => ({
  workflow: stepFunctions(states, () => environment.stateMachine, now),
});
