import type { Scenario } from './scenario.ts';
import { deadlines } from './scenarios/deadlines.ts';
import { dynamodb } from './scenarios/dynamodb.ts';
import { kill } from './scenarios/kill.ts';

export const SCENARIOS = { kill, dynamodb, deadlines } satisfies Record<string, Scenario>;
