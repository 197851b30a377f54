import type { Scenario } from './scenario.ts';
import { kill } from './scenarios/kill.ts';

export const SCENARIOS = { kill } satisfies Record<string, Scenario>;
