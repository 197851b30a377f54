import { describe, expect, it } from 'vitest';
import type { Assignment, ReleaseFact } from '../../../functions/domain/case/case.ts';
import { isAttended } from '../../../functions/domain/clocks/attendance.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const CHANGED = '2026-03-19 10:00';

/** Housing answered for the case until the change, water since. */
const CHANGE: Assignment[] = [
  anAssignment('housing', { state: 'taken-back', until: at(CHANGED) }),
  anAssignment('water', { id: 'A2', assignedAt: at(CHANGED) }),
];
/** Housing was primary and became a co-unit when water took the case over. */
const STEPPED_BACK: Assignment[] = [
  anAssignment('housing', { part: 'co-unit', former: [{ part: 'primary', until: at(CHANGED) }] }),
  anAssignment('water', { id: 'A2', assignedAt: at(CHANGED) }),
];

const held = (publishedAt: string, attended: string[]): ReleaseFact => ({
  id: 'R1',
  form: 'press-conference',
  publishedAt: at(publishedAt),
  final: false,
  fulfils: ['press-conference'],
  attended,
  unit: 'water',
});
const meets = (assignments: Assignment[], fact: ReleaseFact): boolean =>
  isAttended(aCase({ assignments }), aClock({ kind: 'press-conference' }), 'press-conference', fact, policy);

describe('P7 · the head who sat there is of the unit that was primary when it was held', () => {
  it.each<[string, Assignment[], ReleaseFact, boolean]>([
    [
      'of the unit that was primary then, also once another has the case',
      CHANGE,
      held('2026-03-19 09:00', ['housing']),
      true,
    ],
    ['not of a unit that had ceased to be', CHANGE, held('2026-03-19 11:00', ['housing']), false],
    ['of the unit that took it over', CHANGE, held('2026-03-19 11:00', ['water']), true],
    ['not of the unit that takes it over later', CHANGE, held('2026-03-19 09:00', ['water']), false],
    ['at the very minute of the change of the new one', CHANGE, held(CHANGED, ['water']), true],
    ['and of the old one no more', CHANGE, held(CHANGED, ['housing']), false],
    ['not of a primary that stepped back to a part', STEPPED_BACK, held('2026-03-19 11:00', ['housing']), false],
    ['of a primary that stepped back since', STEPPED_BACK, held('2026-03-19 09:00', ['housing']), true],
    [
      'of the unit that was given the case only after it, where nobody had it',
      [anAssignment('water')],
      held('2026-03-18 12:00', ['water']),
      true,
    ],
    [
      'not of one whose part was over, where nobody has the case now',
      CHANGE.slice(0, 1),
      held('2026-03-19 11:00', ['housing']),
      false,
    ],
    [
      'not of one that another was given the case over since, where nobody had it',
      [anAssignment('water', { assignedAt: at(CHANGED) })],
      held('2026-03-19 09:00', ['police']),
      false,
    ],
    [
      'nor of the unit that held it',
      [anAssignment('housing', { assignedAt: at(CHANGED) })],
      held('2026-03-19 09:00', ['water']),
      false,
    ],
    [
      'but where only co-units are given a part since, of the unit that held it',
      [anAssignment('housing', { part: 'co-unit', assignedAt: at(CHANGED) })],
      held('2026-03-19 09:00', ['water']),
      true,
    ],
    [
      'where nobody has the case, of a unit with a part in it',
      [anAssignment('housing', { part: 'co-unit', assignedAt: at('2026-03-18 14:30') })],
      held('2026-03-19 11:00', ['housing']),
      true,
    ],
    [
      'not of one without',
      [anAssignment('housing', { part: 'co-unit', assignedAt: at('2026-03-18 14:30') })],
      held('2026-03-19 11:00', ['police']),
      false,
    ],
    ['where nobody has the case, of the unit that held it', [], { ...held('2026-03-19 11:00', ['water']) }, true],
  ])('%s', (_, assignments, fact, expected) => {
    expect(meets(assignments, fact)).toBe(expected);
  });
});

describe('P2, P7 · a conference for an order to one unit', () => {
  const assignments = [anAssignment('housing'), anAssignment('water', { id: 'A2', part: 'co-unit' })];
  const order = aClock({ kind: 'assigned-limit', of: 'A2', move: { unit: 'water' } });
  const heard = (attended: string[], more: Partial<ReleaseFact> = {}): boolean => {
    const fact = { ...held('2026-03-19 09:00', attended), ...more };
    return isAttended(aCase({ assignments }), order, 'assigned-limit', fact, policy);
  };

  it('is of that unit alone, unless a person says that the case’s own answers it', () => {
    expect(heard(['water'])).toBe(true);
    expect(heard(['housing'])).toBe(false);
    expect(heard(['housing'], { orders: ['assigned-limit:A2'] })).toBe(true);
    expect(heard(['housing'], { orders: ['assigned-limit:A3'] })).toBe(false);
  });
});
