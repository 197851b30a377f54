import { beforeEach } from 'vitest';
import { alertsContract } from './alerts.ts';
import { claimsContract } from './claims.ts';
import { commitContract } from './commit.ts';
import { deskContract } from './desk.ts';
import { drivingContract } from './driving.ts';
import { dueContract } from './due.ts';
import { intakeLogContract } from './intake-log.ts';
import { listsContract } from './lists.ts';
import { mattersContract } from './matters.ts';
import { noticesContract } from './advance-notices.ts';
import { projectionsContract } from './projections.ts';
import { rateCountersContract } from './rate-counters.ts';
import { outboxesContract } from './outboxes.ts';
import { textsContract } from './texts.ts';
import { NOON } from '../samples.ts';
import type { World } from './world.ts';

/** What every store must do, told to each adapter alike. */
export function storeContract(make: () => Promise<World>): void {
  let made: World;
  const world: World = {
    get store() {
      return made.store;
    },
    setNow: (at) => made.setNow(at),
    park: (park) => made.park(park),
  };
  beforeEach(async () => {
    made = await make();
    made.setNow(NOON);
  });
  commitContract(world);
  mattersContract(world);
  claimsContract(world);
  drivingContract(world);
  dueContract(world);
  textsContract(world);
  outboxesContract(world);
  alertsContract(world);
  intakeLogContract(world);
  listsContract(world);
  noticesContract(world);
  rateCountersContract(world);
  projectionsContract(world);
  deskContract(world);
}
