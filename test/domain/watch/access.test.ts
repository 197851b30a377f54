import { describe, expect, it } from 'vitest';
import type { Role } from '../../../functions/domain/matter/actor.ts';
import { mayDoWatch, type WatchAction, type WatchRelation } from '../../../functions/domain/watch/access.ts';

const NOBODY: WatchRelation = { desk: false, owns: false, leads: false, bound: false, asked: false };
const who: Record<string, [Role, WatchRelation]> = {
  'coordinator of the desk': ['coordinator', { ...NOBODY, desk: true }],
  'leader of the desk': ['leader', { ...NOBODY, desk: true }],
  'officer of the owner': ['officer', { ...NOBODY, owns: true }],
  'officer of a bound unit': ['officer', { ...NOBODY, bound: true }],
  'leader of a bound unit': ['leader', { ...NOBODY, bound: true }],
  'spokesperson of a bound unit': ['spokesperson', { ...NOBODY, bound: true }],
  'officer of the unit that leads': ['officer', { ...NOBODY, leads: true }],
  'officer of another unit': ['officer', NOBODY],
  'auditor whom a test asks': ['auditor', { ...NOBODY, asked: true }],
  'administrator whom a test asks': ['administrator', { ...NOBODY, asked: true }],
  auditor: ['auditor', NOBODY],
  administrator: ['administrator', NOBODY],
};

/** Written by hand: who may, of the people above. */
const TABLE: [WatchAction, string[]][] = [
  ['enter-watch', ['coordinator of the desk']],
  [
    'read-watch',
    [
      'coordinator of the desk',
      'leader of the desk',
      'officer of the owner',
      'officer of a bound unit',
      'leader of a bound unit',
      'spokesperson of a bound unit',
      'officer of the unit that leads',
      'auditor whom a test asks',
      'administrator whom a test asks',
      'auditor',
    ],
  ],
  ['press-contact', ['coordinator of the desk', 'auditor whom a test asks', 'administrator whom a test asks']],
  ['set-line', ['coordinator of the desk', 'officer of the owner']],
  ['move', ['coordinator of the desk', 'officer of the owner']],
  ['report', ['coordinator of the desk', 'officer of a bound unit', 'leader of a bound unit']],
  ['submit-rota', ['coordinator of the desk', 'officer of a bound unit', 'leader of a bound unit']],
  ['approve-rota', ['coordinator of the desk', 'leader of the desk']],
  ['excuse-miss', ['coordinator of the desk', 'leader of the desk']],
  ['add-units', ['coordinator of the desk']],
  ['ask-purge', ['coordinator of the desk', 'leader of the desk']],
];

describe('H2, M1 · who may do what of a watch', () => {
  it.each(TABLE)('%s', (action, people) => {
    const may = Object.entries(who).flatMap(([name, [role, relation]]) =>
      mayDoWatch(role, relation, action) === true ? [name] : [],
    );
    expect(may.toSorted()).toEqual(people.toSorted());
  });
});
