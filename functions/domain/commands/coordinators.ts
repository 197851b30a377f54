import { type Case, isComplainedOf, isKeptApart, unitsOf } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import { unlessOpen } from './unless-open.ts';
import { complainedOf } from './wrongdoing.ts';

type Coordinate = Extract<PersonCommand, { command: 'coordinate' }>;

/** R1, R3: who coordinates, as a person says: of the offices that man the duty desk, which the notice names. */
export function coordinate(
  state: Case,
  { units, reason }: Coordinate,
  { directory }: Pick<Context, 'directory'>,
): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const named = [...new Set(units)];
  const offices = directory.units.filter(({ desk, active }) => desk && active);
  const strange = named.find((unit) => !offices.some(({ id }) => id === unit));
  if (strange !== undefined)
    return refuse(
      'not-a-coordinator',
      'R3',
      `统筹协调由${offices.map(({ short }) => short).join('、')}承担，${strange} 不在其列；承办单位请用交办`,
      '/units',
    );
  if (named.some((unit) => isComplainedOf(state, unit))) return complainedOf('/units');
  if (named.toSorted().join() === (state.coordinators ?? []).toSorted().join())
    return refuse('no-change', 'R3', '协调单位没有变化', '/units');
  return [{ type: 'coordinators-named', units: named, reasons: [{ row: 'by-hand', clause: 'R3', says: reason }] }];
}

/**
 * R2, R3: of a sub-district that is given a part, those coordinate with it whom the ledger names for streets; once a second unit has one, those whom
 * it names for several. H5: nobody of what may be a report of wrongdoing.
 */
export function coordinatorsOf(
  state: Case,
  given: readonly string[],
  { policy, directory }: Pick<Context, 'policy' | 'directory'>,
): Draft[] {
  if (isKeptApart(state)) return [];
  const standing = unitsOf(state);
  const more = given.filter((unit) => !standing.includes(unit));
  const isStreet = (unit: string): boolean =>
    directory.units.some(({ id, kind }) => id === unit && kind === 'sub-district');
  const { ofStreet, ofSeveral } = policy.routing;
  const several = more.length > 0 && new Set([...standing, ...more]).size > 1;
  const rules = [
    ...(ofStreet && more.some(isStreet) ? [{ ...ofStreet, row: 'street' }] : []),
    ...(ofSeveral && several ? [{ ...ofSeveral, row: 'several-units' }] : []),
  ];
  const known = state.coordinators ?? [];
  const isOffice = (unit: string): boolean =>
    directory.units.some(({ id, desk, active }) => id === unit && desk && active);
  const missing = rules
    .map((rule) => ({ ...rule, units: rule.units.filter((unit) => !known.includes(unit) && isOffice(unit)) }))
    .filter(({ units }) => units.length > 0);
  if (missing.length === 0) return [];
  const units = [...new Set([...known, ...missing.flatMap((rule) => rule.units)])];
  return [
    { type: 'coordinators-named', units, reasons: missing.map(({ row, clause, says }) => ({ row, clause, says })) },
  ];
}
