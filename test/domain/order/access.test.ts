import { describe, expect, it } from 'vitest';
import type { Role } from '../../../functions/domain/matter/actor.ts';
import { asPerson } from '../../../functions/domain/matter/complained-of.ts';
import { mayDoOrder, type OrderAction, orderRelationTo } from '../../../functions/domain/order/access.ts';
import type { Order } from '../../../functions/domain/order/order.ts';
import { aDirectory, at, aUnit } from '../samples.ts';

/** Who may, said a second time: A always, D of the desk, I of the office that issued it, U of the unit that carries it out. */
const MATRIX: Record<OrderAction, Partial<Record<Role, string>>> = {
  'list-orders': { coordinator: 'A', officer: 'A', leader: 'A', auditor: 'A' },
  'read-order': { coordinator: 'DU', officer: 'U', leader: 'DU', spokesperson: 'U', auditor: 'A' },
  'issue-order': { coordinator: 'D', leader: 'D' },
  'resend-text': { coordinator: 'D', leader: 'D' },
  sign: { coordinator: 'U', officer: 'U', leader: 'U' },
  reply: { coordinator: 'U', officer: 'U', leader: 'U' },
  urge: { coordinator: 'DI', leader: 'D' },
  'return-reply': { coordinator: 'I', leader: 'I' },
  complete: { coordinator: 'I', leader: 'I' },
  withdraw: { coordinator: 'I', leader: 'I' },
  correct: { coordinator: 'DU', officer: 'U', leader: 'DU' },
  'set-aside': { leader: 'D' },
  'ask-purge': { coordinator: 'D', leader: 'D' },
  'withdraw-proposal': { coordinator: 'DU', officer: 'U', leader: 'DU' },
  decide: { coordinator: 'D', leader: 'D' },
};
const ROLES: Role[] = ['coordinator', 'officer', 'leader', 'spokesperson', 'auditor', 'administrator'];
const NOBODY = { desk: false, part: 'none' } as const;
const RELATIONS = [
  { desk: true, part: 'none' as const, letters: 'AD' },
  { desk: false, part: 'issuer' as const, letters: 'AI' },
  { desk: false, part: 'unit' as const, letters: 'AU' },
  { ...NOBODY, letters: 'A' },
];

const order: Order = {
  schema: 1,
  number: 'BLD2600001',
  status: 'open',
  version: 1,
  personVersion: 1,
  head: '',
  policyId: '0',
  drill: false,
  changedAt: at('2026-03-18 14:00'),
  openedAt: at('2026-03-18 14:00'),
  issuer: { unit: 'office', person: 'wang' },
  basis: 'instruction',
  title: '整改',
  subject: '环境',
  grade: 'III',
  unit: 'housing',
  demands: [],
  rounds: [],
  against: ['accused', 'office', asPerson('named')],
  clocks: [],
};
const base = aDirectory();
const directory = { ...base, units: [...base.units, aUnit('closed', { desk: true, active: false })] };

describe('S3, H2, H5 · role × action × relation to a supervision order, every one', () => {
  it.each(Object.entries(MATRIX))('%s', (action, rights) => {
    for (const role of ROLES)
      for (const { letters, ...relation } of RELATIONS) {
        const expected = letters.split('').some((one) => rights[role]?.includes(one));
        const is = mayDoOrder(role, relation, action as OrderAction) === true;
        expect([role, relation, is]).toEqual([role, relation, expected]);
      }
  });

  it.each([
    ['another office of the desk', 'li', 'cyber', { desk: true, part: 'none' }],
    ['a desk that is closed', 'x', 'closed', NOBODY],
    ['the unit that carries it out', 'zhang', 'housing', { desk: false, part: 'unit' }],
    ['any other unit', 'sun', 'xinqi', NOBODY],
    ['a unit complained of', 'x', 'accused', NOBODY],
    ['the office that issued it, also where it is complained of', 'wang', 'office', { desk: true, part: 'issuer' }],
    ['but not the person complained of in it', 'named', 'office', NOBODY],
  ])('%s', (_, id, unit, relation) => {
    expect(orderRelationTo(order, { id, unit }, directory)).toEqual(relation);
  });

  it('before there is one, the desk alone is anything to it', () => {
    expect(orderRelationTo(null, { id: 'wang', unit: 'office' }, directory)).toEqual({ desk: true, part: 'none' });
    expect(orderRelationTo(null, { id: 'zhang', unit: 'housing' }, directory)).toEqual(NOBODY);
  });

  it.each<[string, Role, 'unit' | 'none', OrderAction, string]>([
    ['the unit itself to find it done', 'leader', 'unit', 'complete', 'not-the-issuer'],
    ['another unit to answer it', 'officer', 'none', 'reply', 'not-your-order'],
    ['an officer to issue one', 'officer', 'none', 'issue-order', 'not-your-role'],
    ['an officer of the unit to issue one', 'officer', 'unit', 'issue-order', 'not-your-role'],
  ])('refuses %s', (_, role, part, action, refused) => {
    expect(mayDoOrder(role, { desk: false, part }, action)).toMatchObject({ refused });
  });
});
