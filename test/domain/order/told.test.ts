import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import type { OrderTold } from '../../../functions/domain/order/commands.ts';
import type { Order } from '../../../functions/domain/order/order.ts';
import { isTold, toldByCase } from '../../../functions/domain/order/told.ts';
import { at } from '../samples.ts';

const NOW = at('2026-03-18 14:00');
const order = (part: Partial<Order> = {}): Order => ({
  schema: 1,
  number: 'BLD2600001',
  status: 'open',
  version: 1,
  personVersion: 1,
  head: '',
  policyId: '0',
  drill: false,
  changedAt: NOW,
  openedAt: NOW,
  issuer: { unit: 'office', person: 'wang' },
  basis: 'instruction',
  title: '整改',
  subject: '环境',
  grade: 'III',
  unit: 'housing',
  caseNumber: 'BL2600017',
  demands: [],
  rounds: [],
  clocks: [],
  ...part,
});

describe('S3, H5, M4 · what becomes of an order by what is decided on its case', () => {
  it.each<[string, OrderTold, Partial<Order>, string]>([
    [
      'withdrawn from a unit that is let go',
      { command: 'take-back', says: '', from: ['xinqi', 'housing'] },
      {},
      'order-withdrawn',
    ],
    ['not from another', { command: 'take-back', says: '', from: ['xinqi'] }, {}, 'not-theirs'],
    [
      'nor once it is over',
      { command: 'take-back', says: '', from: ['housing'] },
      { status: 'completed' },
      'not-theirs',
    ],
    ['closed to a unit complained of', { command: 'set-against', units: ['housing'] }, {}, 'units-barred'],
    ['also once it is over', { command: 'set-against', units: ['housing'] }, { status: 'completed' }, 'units-barred'],
    [
      'not anew to the same, in whatever order',
      { command: 'set-against', units: ['a', 'b'] },
      { against: ['b', 'a'] },
      'nothing-new',
    ],
    [
      'opened again to one that is not any more',
      { command: 'set-against', units: [] },
      { against: ['housing'] },
      'units-barred',
    ],
    ['not where nobody was', { command: 'set-against', units: [] }, {}, 'nothing-new'],
    ['of the case that its own joined', { command: 'follow', into: 'BL2600009' }, {}, 'case-changed'],
    ['not of its own anew', { command: 'follow', into: 'BL2600017' }, {}, 'nothing-new'],
    ['of its own again', { command: 'go-back', to: 'BL2600005' }, { cases: ['BL2600005'] }, 'case-changed'],
    ['not of one that it never was of', { command: 'go-back', to: 'BL2600005' }, {}, 'nothing-new'],
  ])('%s', (_, command, part, expected) => {
    const is = toldByCase(order(part), command);
    expect(isRefusal(is) ? is.refused : is.map(({ type }) => type).join()).toBe(expected);
  });

  it('by these four alone', () => {
    const commands = ['take-back', 'set-against', 'follow', 'go-back', 'sign', 'withdraw'];
    expect(commands.map((command) => isTold({ command }))).toEqual([true, true, true, true, false, false]);
  });
});
