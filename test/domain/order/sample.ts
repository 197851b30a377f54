import type { Order } from '../../../functions/domain/order/order.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';

/** A Friday. */
export const ISSUED = at('2026-03-20 10:00');

/** Of the coordinating office to the housing bureau, to be answered within five working days. */
export const anOrder = (part: Partial<Order> = {}): Order => ({
  schema: 1,
  number: 'BLD2600001',
  status: 'open',
  version: 1,
  personVersion: 1,
  head: '',
  policyId: currentPolicy().id,
  drill: false,
  changedAt: ISSUED,
  openedAt: ISSUED,
  issuer: { unit: 'office', person: 'wang' },
  basis: 'instruction',
  title: '柴桥异味整改',
  subject: '环境',
  grade: 'III',
  unit: 'housing',
  demands: [],
  rounds: [{ startAt: ISSUED, limit: { workingDays: 5 } }],
  clocks: [],
  ...part,
});
