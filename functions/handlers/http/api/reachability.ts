import { limitOf } from '../../../domain/clocks/explain.ts';
import { clockRows, clocksBeside } from '../../../domain/rules/clock-rows.ts';
import type { ClockRow } from '../../../domain/rules/policy.ts';
import { reachability } from '../../../domain/people/reachability.ts';
import type { HttpAnswer } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { mustBeAllowedTo } from './permissions.ts';
import { type Person, personNamed, unitNamed } from './person.ts';

/** `GET /api/reachability`: P8: who would be texted if a rung fell now, and who would not. */
export async function readReachability(person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'read-directory');
  const [now, policy, { directory }] = [ports.clock.now(), await ports.policies.current(), person];
  const { roles, rungs } = reachability(policy, directory, now);
  const rows = clockRows(policy).filter(({ off }) => !off);
  /** Where two ladders serve clocks of one name, the limit tells them apart. */
  const nameOf = (row: ClockRow): string =>
    rows.some(({ name, ladder }) => name === row.name && ladder !== row.ladder)
      ? `${row.name}（${limitOf(row, policy) ?? ''}）`
      : row.name;
  const beside = clocksBeside(policy);
  const clocksOf = (ladder: string): string[] => [
    ...new Set([
      ...rows.filter((row) => row.ladder === ladder).map(nameOf),
      ...beside.flatMap((row) => (row.ladder === ladder ? [row.name] : [])),
    ]),
  ];
  const body = {
    now,
    roles: roles.map(({ role, unit, people, unreached }) => ({
      role,
      unit: unit === null ? null : unitNamed(directory, unit),
      people: people.map((id) => personNamed(directory, id)),
      unreached: unreached.map((one) => ({ ...one, person: personNamed(directory, one.person) })),
    })),
    rungs: rungs.map(({ kinds, ...rung }) => ({
      ...rung,
      clocks: clocksOf(rung.ladder),
      kinds: kinds.map(({ kind, units, silent, partly }) => ({
        kind,
        units,
        silent: silent.map((id) => unitNamed(directory, id)),
        partly: partly.map((id) => unitNamed(directory, id)),
      })),
    })),
  };
  return { status: 200, body };
}
