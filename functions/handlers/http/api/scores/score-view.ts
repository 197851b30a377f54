import type { Policy } from '../../../../domain/rules/policy.ts';
import { SCORED_CLOCKS, type ScoredClock, type StreamId } from '../../../../domain/rules/score-rules.ts';
import type { PublishedScores, ScoreCorrection } from '../../../../domain/scores/corrections.ts';
import type { ScoreTable, ScoredBy, UnitScore } from '../../../../domain/scores/table.ts';
import { clockRows } from '../../../../domain/rules/clock-rows.ts';
import { seesAll } from '../permissions.ts';
import { personNamed, type Person, unitNamed } from '../person.ts';

/** H5: what complains of the viewer’s own unit, or of himself, is not pointed at. */
export type Hidden = ReadonlySet<string>;

export const headView = ({ id, cutOff, by, table }: PublishedScores, { directory }: Pick<Person, 'directory'>) => ({
  id,
  stream: table.stream,
  period: table.period.id,
  cutOff,
  policyId: table.policyId,
  by: { id: by.id, name: by.name || personNamed(directory, by.id).name },
});

/** A unit sees its own row, whoever sees all cases all of them. */
export function tableView(table: ScoreTable, person: Person, hidden: Hidden) {
  const own = (unit: string): boolean => seesAll(person) || unit === person.unit.id;
  return {
    ...table,
    units: table.units.filter(({ unit }) => own(unit)).map((row) => rowView(row, person, hidden)),
  };
}

const rowView = (row: UnitScore, { directory }: Person, hidden: Hidden) => ({
  ...row,
  unit: unitNamed(directory, row.unit),
  items: row.items.map((item) => ({ ...item, misses: item.misses.filter(({ matter }) => !hidden.has(matter)) })),
  returned: actsSeen(row.returned, hidden),
  redone: actsSeen(row.redone, hidden),
});

const actsSeen = (acts: UnitScore['returned'], hidden: Hidden): UnitScore['returned'] => ({
  ...acts,
  acts: acts.acts.filter(({ matter }) => !hidden.has(matter)),
});

export function correctionsView(corrections: readonly ScoreCorrection[], person: Person, hidden: Hidden) {
  const seen = (misses: ScoreCorrection['gone']) => misses.filter(({ matter }) => !hidden.has(matter));
  return corrections
    .filter(({ unit }) => seesAll(person) || unit === person.unit.id)
    .map(({ period, unit, was, is, gone, come }) => ({
      period,
      unit: unitNamed(person.directory, unit),
      was,
      is: is === null ? null : rowView(is, person, hidden),
      gone: seen(gone),
      come: seen(come),
    }));
}

/** What each kind of duty is called by a version of the rules. */
export function dutyNames(policy: Policy): (kind: ScoredClock) => string {
  const rows = [...clockRows(policy), ...policy.orders.clocks];
  return (kind) => rows.find((row) => row.kind === kind)?.name ?? kind;
}

/** What a reader calls it all by. */
export function namesOf({ scores }: ScoredBy, policy: Policy, stream: StreamId) {
  const found = scores.streams.find(({ id }) => id === stream);
  const nameOf = dutyNames(policy);
  return {
    name: found?.name ?? stream,
    items: (found?.items ?? []).map(({ id, name, clause, weight }) => ({ id, name, clause, weight })),
    duties: SCORED_CLOCKS.map((kind) => ({ kind, name: nameOf(kind) })),
  };
}
