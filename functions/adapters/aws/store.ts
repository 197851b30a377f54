import type { Kind } from '../../domain/kinds/kind.ts';
import { KINDS } from '../../domain/kinds/kinds.ts';
import type { Store } from '../../ports/store.ts';
import { alertsIn } from './alerts.ts';
import { casesIn } from './cases.ts';
import { claimsIn } from './claims.ts';
import { deskIn } from './desk.ts';
import { directoryIn } from './directory.ts';
import { drivingIn } from './driving.ts';
import { intakeLogIn } from './intake-log.ts';
import { listsIn } from './lists.ts';
import { mattersIn } from './matters.ts';
import { noticesIn } from './advance-notices.ts';
import type { Table } from './table.ts';
import { projectionsIn } from './projections.ts';
import { rateCountersIn } from './rate-counters.ts';
import { outboxesIn } from './outbox.ts';
import { textsIn } from './texts.ts';
import { unitPlacesIn } from './unit-places.ts';

export const awsStore = (table: Table, kinds: readonly Kind[] = KINDS): Store => ({
  ...casesIn(table),
  ...drivingIn(table),
  ...mattersIn(table, kinds),
  ...textsIn(table, kinds),
  ...outboxesIn(table),
  ...unitPlacesIn(table),
  ...claimsIn(table),
  ...alertsIn(table),
  ...intakeLogIn(table),
  ...listsIn(table),
  ...directoryIn(table),
  ...noticesIn(table),
  ...rateCountersIn(table),
  ...projectionsIn(table),
  ...deskIn(table),
});
