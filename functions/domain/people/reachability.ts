import type { Contact, Directory, Unit, UnitKind } from './directory.ts';
import { shiftsOnLadder } from './handover.ts';
import type { Instant } from '../matter/instant.ts';
import { clockRows } from '../rules/clock-rows.ts';
import type { ClockRow, Ladder, Policy, Recipient, Rung } from '../rules/policy.ts';
import { isReachable, recipients } from './recipients.ts';

/** Why a person who should hear a rung does not. */
export interface Unreached {
  person: string;
  why: 'no-phone' | 'away';
  /** When an absence ends. */
  until?: Instant;
}

/** Who would be texted now for one role of one unit, or of the desk (`unit` null). */
export interface RoleReach {
  role: Recipient;
  unit: string | null;
  people: string[];
  unreached: Unreached[];
}

/** One rung of one ladder against all units of one kind. `silent`: nobody at all would hear it; `partly`: some role of it has nobody. */
export interface KindReach {
  kind: UnitKind;
  units: number;
  silent: string[];
  partly: string[];
}

export interface RungReach {
  ladder: string;
  rung: string;
  when: Rung['when'];
  kind: Rung['kind'];
  to: Recipient[];
  /** For a clock of the desk's own: whether somebody hears it. */
  desk: 'reached' | 'partly' | 'silent' | null;
  kinds: KindReach[];
}

export interface Reachability {
  roles: RoleReach[];
  rungs: RungReach[];
}

const OF_UNIT: Recipient[] = ['move', 'unit-leader', 'principal-leader'];
const OF_DISTRICT: Recipient[] = ['desk', 'leader-on-duty', 'district-leader', 'legal-officer'];

/** P8: every rung checked before it is needed: who would be texted if it fell now, for each unit, and who would not. Pure. */
export function reachability(policy: Policy, directory: Directory, now: Instant): Reachability {
  const units = directory.units.filter((unit) => unit.active);
  const reach = (role: Recipient, unit: string | null): RoleReach => roleReach(role, unit, directory, now);
  const roles = [
    ...OF_DISTRICT.map((role) => reach(role, null)),
    ...units.flatMap((unit) => OF_UNIT.map((role) => reach(role, unit.id))),
  ];
  const empty = new Set(roles.filter(({ people }) => people.length === 0).map(({ role, unit }) => `${role} ${unit}`));
  // A role of the unit, asked by the desk's own clock, is the desk's: `move` its coordinators, leaders the leader on duty.
  const isEmpty = (role: Recipient, unit: string | null): boolean => {
    // Which unit leads is known of a case alone.
    if (role === 'lead-unit' || role === 'substitute') return false;
    if (OF_DISTRICT.includes(role)) return empty.has(`${role} null`);
    return unit === null
      ? empty.has(`${role === 'move' ? 'desk' : 'leader-on-duty'} null`)
      : empty.has(`${role} ${unit}`);
  };
  return {
    roles,
    rungs: Object.entries(policy.ladders).flatMap(([id, ladder]) =>
      rungsOf(id, ladder, moversOf(id, policy), units, isEmpty),
    ),
  };
}

const moversOf = (ladder: string, policy: Policy): ClockRow['move'][] =>
  clockRows(policy)
    .filter((row) => row.ladder === ladder)
    .map((row) => (row.move === 'decider' ? 'desk' : row.move));

const ids = (known: Unit[], is: (unit: string) => boolean): string[] => known.map((unit) => unit.id).filter(is);

function rungsOf(
  id: string,
  ladder: Ladder,
  movers: ClockRow['move'][],
  units: Unit[],
  isEmpty: (role: Recipient, unit: string | null) => boolean,
): RungReach[] {
  const byKind = [...Map.groupBy(units, (unit) => unit.kind)];
  const forUnits = movers.some((move) => move !== 'desk');
  return ladder.rungs.map(({ id: rung, when, kind, to }) => {
    const silent = (unit: string | null): boolean => to.every((role) => isEmpty(role, unit));
    const partly = (unit: string | null): boolean => !silent(unit) && to.some((role) => isEmpty(role, unit));
    return {
      ladder: id,
      rung,
      when,
      kind,
      to,
      desk:
        movers.includes('desk') || !forUnits ? (silent(null) ? 'silent' : partly(null) ? 'partly' : 'reached') : null,
      kinds: forUnits
        ? byKind.map(([of, known]) => ({
            kind: of,
            units: known.length,
            silent: ids(known, silent),
            partly: ids(known, partly),
          }))
        : [],
    };
  });
}

function roleReach(role: Recipient, unit: string | null, directory: Directory, now: Instant): RoleReach {
  const clock = unit === null ? { move: { desk: true } as const } : { move: { unit } };
  const { people } = recipients(role, { state: { assignments: [] }, clock, directory, now });
  return {
    role,
    unit,
    people: people.map(({ id }) => id),
    unreached: asked(role, unit, directory, now)
      .filter((contact) => !isReachable(contact, now))
      .map((contact) => unreached(contact, now)),
  };
}

/** Who is meant by a role, before absences and substitutes. */
function asked(role: Recipient, unit: string | null, { contacts, rota }: Directory, now: Instant): Contact[] {
  const here = contacts.filter((contact) => contact.active);
  const shifts = shiftsOnLadder(rota, now);
  switch (role) {
    // Who is asked to decide is known of a proposal alone.
    case 'substitute':
      return [];
    case 'move':
    case 'lead-unit':
      return here.filter((contact) => contact.unit === unit && contact.posts.includes('unit-officer'));
    case 'unit-leader':
    case 'principal-leader':
      return here.filter((contact) => contact.unit === unit && contact.posts.includes(role));
    case 'desk':
      return here.filter(({ id }) => shifts.some((shift) => shift.coordinators.includes(id)));
    case 'leader-on-duty':
      return here.filter(({ id }) => shifts.some((shift) => shift.leader === id));
    case 'district-leader':
    case 'legal-officer':
      return here.filter((contact) => contact.posts.includes(role));
  }
}

function unreached(contact: Contact, now: Instant): Unreached {
  if (contact.phone === undefined) return { person: contact.id, why: 'no-phone' };
  const spell = contact.away?.find(({ from, until }) => from <= now && now < until);
  return { person: contact.id, why: 'away', ...(spell ? { until: spell.until } : {}) };
}
