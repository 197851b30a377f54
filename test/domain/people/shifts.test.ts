import { describe, expect, it } from 'vitest';
import { mayDelegate, mayNotDecide, mayTakeOver } from '../../../functions/domain/people/deciders.ts';
import {
  addressesOf,
  deskShifts,
  type Directory,
  isDemo,
  isDistrictLeader,
  isLegalOfficer,
  isOfDesk,
  mayStandIn,
  nameOfUnit,
  nextDeskShift,
  type Shift,
  unitShiftsAt,
} from '../../../functions/domain/people/directory.ts';
import { distinct } from '../../../functions/domain/people/holders.ts';
import { reachability } from '../../../functions/domain/people/reachability.ts';
import { unitToMove } from '../../../functions/domain/people/recipients.ts';
import { shiftsToWrite } from '../../../functions/domain/people/rota-change.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aContact, aDirectory, anAssignment, aProposal, at, aUnit, withContact } from '../samples.ts';

const policy = currentPolicy();
const NOW = at('2026-03-18 12:00');
const shift = (from: string, part: Partial<Shift> = {}): Shift => ({
  from: at(from),
  until: at('2026-03-30 08:00'),
  coordinators: ['wang'],
  leader: 'chief',
  ...part,
});

describe('P8 · who is on duty, and next', () => {
  it('of the desk the next that begins, in whatever order they stand, and no unit’s', () => {
    const rota = [
      shift('2026-03-20 08:00'),
      shift('2026-03-18 12:00'),
      shift('2026-03-18 13:00', { unit: 'housing' }),
      shift('2026-03-19 08:00'),
      shift('2026-03-21 08:00'),
    ];
    for (const order of [rota, rota.toReversed()]) expect(nextDeskShift(order, NOW)?.from).toBe(at('2026-03-19 08:00'));
    expect(nextDeskShift(rota, at('2026-03-18 11:59'))?.from).toBe(NOW);
    expect(nextDeskShift(rota, at('2026-03-21 08:00'))).toBeNull();
    expect(deskShifts(rota)).toHaveLength(4);
  });

  it('of a unit from its first instant to before its last', () => {
    const rota = [shift('2026-03-18 08:00', { unit: 'housing', until: NOW })];
    const on = (now: string): number => unitShiftsAt({ rota }, 'housing', now).length;
    expect([on(at('2026-03-18 07:59')), on(at('2026-03-18 08:00')), on(at('2026-03-18 11:59')), on(NOW)]).toEqual([
      0, 1, 1, 0,
    ]);
    expect(unitShiftsAt({ rota }, 'xinqi', at('2026-03-18 09:00'))).toEqual([]);
  });

  const [a, b] = [
    shift('2026-03-18 08:00', { unit: 'housing', watch: 'W1' }),
    shift('2026-03-19 08:00', { unit: 'xinqi', watch: 'W1' }),
  ];
  const other = shift('2026-03-18 08:00', { unit: 'housing', watch: 'W2' });
  it.each<[string, Parameters<typeof shiftsToWrite>[2], Shift[]]>([
    ['all of a watch', { drops: {}, puts: [] }, [a, b]],
    ['of one unit', { drops: { unit: 'housing' }, puts: [] }, [a]],
    ['from an instant on', { drops: { from: at('2026-03-19 08:00') }, puts: [] }, [b]],
    ['before one', { drops: { before: at('2026-03-19 08:00') }, puts: [] }, [a]],
    ['outside of both', { drops: { from: at('2026-03-19 08:00'), before: at('2026-03-18 08:00') }, puts: [] }, [b]],
    ['but for what is put in its place', { drops: {}, puts: [{ ...a, leader: 'mayor' }] }, [b]],
  ])('what is taken out of a rota ends when it begins: %s', (_, change, gone) => {
    expect(shiftsToWrite([a, b, other], 'W1', change)).toEqual([
      ...gone.map((one) => ({ ...one, until: one.from })),
      ...change.puts,
    ]);
  });
});

const isDemoWith = (part: object) => isDemo(aContact('x', 'housing', part));
describe('P8, H5 · what a contact is', () => {
  const directory = aDirectory();
  it('by what the directory says of him and his unit', () => {
    expect(addressesOf({ phone: '1', accounts: { wecom: 'w', email: 'e' } })).toEqual(['1', 'w', 'e']);
    expect(addressesOf({})).toEqual([]);

    expect([
      isDemoWith({ phone: '19900001234' }),
      isDemoWith({}),
      isDemoWith({ phone: '19900001234', active: false }),
    ]).toEqual([true, false, false]);
    expect([isDistrictLeader(directory, 'mayor'), isDistrictLeader(directory, 'chief')]).toEqual([true, false]);
    expect(isDistrictLeader(withContact(directory, 'mayor', { active: false }), 'mayor')).toBe(false);
    const lawyer = withContact(directory, 'zhang', { posts: ['legal-officer'] });
    expect([
      isLegalOfficer(lawyer, 'zhang'),
      isLegalOfficer(lawyer, 'zhao'),
      isLegalOfficer(directory, 'zhang'),
    ]).toEqual([true, false, false]);
    const closed = { units: [...directory.units, aUnit('old', { desk: true, active: false })] };
    expect([
      isOfDesk({ unit: 'office' }, closed),
      isOfDesk({ unit: 'old' }, closed),
      isOfDesk({ unit: 'housing' }, closed),
    ]).toEqual([true, false, false]);
    expect([nameOfUnit({ units: [aUnit('a', { short: '甲' })] }, 'a'), nameOfUnit({ units: [] }, 'a')]).toEqual([
      '甲',
      'a',
    ]);
  });

  const standsIn = (one: string, two: string): boolean => mayStandIn({ unit: one }, { unit: two }, directory);
  it('stands in within his unit, and anybody of the desk for another of it', () => {
    expect([
      standsIn('housing', 'housing'),
      standsIn('office', 'cyber'),
      standsIn('office', 'housing'),
      standsIn('housing', 'office'),
      standsIn('housing', 'xinqi'),
    ]).toEqual([true, true, false, false, false]);
  });

  it('each once', () => {
    const [one, two] = [aContact('a', 'housing'), aContact('b', 'housing')];
    expect(distinct([one, two, { ...one }])).toEqual([one, two]);
  });
});

const decidingIn = (directory: Directory = aDirectory(), clocks: object[] = []) =>
  ({ state: { assignments: [], clocks }, directory, now: NOW }) as unknown as Parameters<typeof mayNotDecide>[2];
const erasure = (part = {}) =>
  aProposal('P1', { kind: 'purge', by: 'wang', deciders: ['desk', 'desk-leader'], ...part });
const decisionClock = (state: string, of = 'P1') => [{ kind: 'decision', of, state, done: [] }];
const takersOf = (part: object, directory = aDirectory()): string[] =>
  mayTakeOver(erasure(part), directory)
    .map(({ id }) => id)
    .toSorted();
describe('H2 · who may not decide', () => {
  it.each<[string, string, object, string | null]>([
    ['anybody of the desk', 'li', {}, null],
    ['its leader too', 'chief', {}, null],
    ['not who proposed it', 'wang', {}, 'proposed-it'],
    ['nor whose act it is', 'li', { actors: ['li'] }, 'own-act'],
    ['nor who prepared it', 'li', { preparers: ['li'] }, 'prepared-it'],
    ['nor an officer', 'zhang', {}, 'holds-no-such-post'],
    ['nor somebody who is not there', 'nobody', {}, 'holds-no-such-post'],
    ['nor another than was asked by name', 'chief', { to: 'li' }, 'another-is-asked'],
    ['but he', 'li', { to: 'li' }, null],
    ['a district leader where he alone decides', 'mayor', { deciders: ['district-leader'] }, null],
    ['not a leader of the desk', 'chief', { deciders: ['district-leader'] }, 'holds-no-such-post'],
  ])('%s', (_, person, part, why) => {
    expect(mayNotDecide(erasure(part), person, decidingIn())).toBe(why);
  });

  it('once his time is over, another than was asked may', () => {
    expect(mayNotDecide(erasure({ to: 'li' }), 'chief', decidingIn(aDirectory(), decisionClock('missed')))).toBeNull();
    expect(mayNotDecide(erasure({ to: 'li' }), 'chief', decidingIn(aDirectory(), decisionClock('running')))).toBe(
      'another-is-asked',
    );
    expect(mayNotDecide(erasure({ to: 'li' }), 'chief', decidingIn(aDirectory(), decisionClock('missed', 'P2')))).toBe(
      'another-is-asked',
    );
  });

  it('takes over who holds a post and is kept from it by nothing', () => {
    expect(takersOf({})).toEqual(['chief', 'li', 'mayor']);
    expect(takersOf({ actors: ['li'] })).toEqual(['chief', 'mayor']);
    expect(takersOf({ preparers: ['chief'] })).toEqual(['li', 'mayor']);
    expect(takersOf({}, withContact(aDirectory(), 'li', { active: false }))).toEqual(['chief', 'mayor']);
  });

  it('A4: is handed by a holder to one who may have it alone', () => {
    const delegated = erasure({ deciders: ['district-leader'], delegates: ['desk-leader'] });
    const may = (from: string, to: string, directory = aDirectory()): boolean =>
      mayDelegate(delegated, from, to, directory);
    expect([
      may('mayor', 'chief'),
      may('chief', 'mayor'),
      may('mayor', 'zhang'),
      may('zhang', 'chief'),
      may('nobody', 'chief'),
    ]).toEqual([true, false, false, false, false]);
    expect(may('mayor', 'chief', withContact(aDirectory(), 'chief', { active: false }))).toBe(false);
    expect(mayDelegate(erasure({ deciders: ['district-leader'] }), 'mayor', 'chief', aDirectory())).toBe(false);
  });
});

describe('P8, R3 · whose move it is, and who hears it', () => {
  it.each<[string, Parameters<typeof unitToMove>[0]['state']['assignments'], string | null]>([
    ['nobody’s yet', [], null],
    ['of whoever is primary', [anAssignment('a', { part: 'co-unit' }), anAssignment('b')], 'b'],
    ['else of whoever leads', [anAssignment('a', { part: 'lead' })], 'a'],
    ['primary first', [anAssignment('a', { part: 'lead' }), anAssignment('b')], 'b'],
    ['of no co-unit', [anAssignment('a', { part: 'co-unit' })], null],
    ['nor of one whose part was taken back', [anAssignment('a', { state: 'taken-back' })], null],
  ])('%s', (_, assignments, unit) => {
    expect(unitToMove({ state: { assignments }, clock: null })).toBe(unit);
    expect(unitToMove({ state: { assignments }, clock: { move: { unit: 'xinqi' } } })).toBe('xinqi');
    expect(unitToMove({ state: { assignments }, clock: { move: { desk: true } } })).toBeNull();
  });

  it('of units in use alone, and at the desk whoever is on shift', () => {
    const base = aDirectory();
    const directory = { ...base, units: [...base.units, aUnit('closed', { active: false })] };
    const { roles } = reachability(policy, directory, NOW);
    expect(roles.some(({ unit }) => unit === 'closed')).toBe(false);
    const phoneless = (id: string): string[] => {
      const contacts = directory.contacts.map((one) => {
        const { phone: _none, ...rest } = one;
        return one.id === id ? rest : one;
      });
      return reachability(policy, { ...directory, contacts }, at('2026-03-18 19:30'))
        .roles.filter(({ unreached }) => unreached.some(({ person }) => person === id))
        .map(({ role, unit }) => `${role} ${unit}`);
    };
    // Both are on until the new shift has taken over; a third is not.
    expect(phoneless('wang')).toContain('desk null');
    expect(phoneless('li')).toContain('desk null');
    expect(phoneless('chief')).toContain('leader-on-duty null');
    expect(phoneless('zhang')).toEqual(['move housing']);
  });
});
