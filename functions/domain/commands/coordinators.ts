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

/** R3: once a second unit has a part, those coordinate whom the ledger names for several. H5: nothing of what may be a report of wrongdoing. */
export function coordinatorsOfSeveral(
  state: Case,
  unit: string,
  { policy, directory }: Pick<Context, 'policy' | 'directory'>,
): Draft[] {
  const { ofSeveral } = policy.routing;
  const several = [...unitsOf(state), unit].some((one) => one !== unit) && !unitsOf(state).includes(unit);
  if (!ofSeveral || !several || isKeptApart(state)) return [];
  const known = state.coordinators ?? [];
  const more = ofSeveral.units.filter(
    (one) => !known.includes(one) && directory.units.some(({ id, desk, active }) => id === one && desk && active),
  );
  if (more.length === 0) return [];
  const { clause, says } = ofSeveral;
  return [
    { type: 'coordinators-named', units: [...known, ...more], reasons: [{ row: 'several-units', clause, says }] },
  ];
}
