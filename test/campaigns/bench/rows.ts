import type { Row } from './figure.ts';
import { cost } from './rows/cost.ts';
import { deadlines, flood } from './rows/fire.ts';
import { intake } from './rows/intake.ts';
import { lists } from './rows/lists.ts';
import { simulator } from './rows/simulator.ts';
import { stackStart } from './rows/stack-start.ts';
import { starts } from './rows/starts.ts';
import { consolePages } from './rows/console-pages.ts';
import { worked } from './rows/worked.ts';

export const ROWS = {
  intake,
  worked,
  flood,
  deadlines,
  lists,
  cost,
  starts,
  'stack-start': stackStart,
  console: consolePages,
  simulator,
} satisfies Record<string, Row>;
