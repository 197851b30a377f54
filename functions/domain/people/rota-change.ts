import type { Instant } from '../matter/instant.ts';
import type { Shift } from './directory.ts';

/**
 * P8: what a decision on a watch does to the units' shifts of it that stand in the directory: takes out those of one unit, those that begin at `from`
 * or later, and those before `before`, or all where it says nothing; and puts in others.
 */
export interface RotaChange {
  drops: { unit?: string; from?: Instant; before?: Instant };
  puts: Shift[];
}

/** The shifts to be written, those to be taken out as ending when they begin. Carried out again it changes nothing. */
export function shiftsToWrite(rota: readonly Shift[], watch: string, { drops, puts }: RotaChange): Shift[] {
  const { unit, from, before } = drops;
  const outside = (shift: Shift): boolean =>
    (from === undefined && before === undefined) ||
    (from !== undefined && shift.from >= from) ||
    (before !== undefined && shift.from < before);
  const gone = rota.filter(
    (shift) =>
      shift.watch === watch &&
      (unit === undefined || shift.unit === unit) &&
      outside(shift) &&
      !puts.some((put) => put.from === shift.from && put.unit === shift.unit),
  );
  return [...gone.map((shift) => ({ ...shift, until: shift.from })), ...puts];
}
