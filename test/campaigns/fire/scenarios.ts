import type { Scenario } from './scenario.ts';
import { deadlines } from './scenarios/deadlines.ts';
import { dynamodb } from './scenarios/dynamodb.ts';
import { diskFull } from './scenarios/disk-full.ts';
import { flood } from './scenarios/flood.ts';
import { kill } from './scenarios/kill.ts';
import { provider } from './scenarios/provider.ts';

export const SCENARIOS = { kill, 'disk-full': diskFull, dynamodb, provider, flood, deadlines } satisfies Record<
  string,
  Scenario
>;
