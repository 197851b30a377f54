import type { Scenario } from './scenario.ts';
import { deadlines } from './scenarios/deadlines.ts';
import { dynamodb } from './scenarios/dynamodb.ts';
import { diskFull } from './scenarios/disk-full.ts';
import { kill } from './scenarios/kill.ts';
import { provider } from './scenarios/provider.ts';

export const SCENARIOS = { kill, 'disk-full': diskFull, dynamodb, provider, deadlines } satisfies Record<string, Scenario>;
