import type {
  MeasureClockKind,
  MeasureClockRow,
  MeasureRow,
  MeasureRules,
  MeasureWhat,
} from '../rules/measure-rules.ts';
import type { Policy } from '../rules/policy.ts';

type Known = Pick<Policy, 'id' | 'measures'>;

/** The rules that a measure was opened under; a version without them lets none be opened. */
export function rulesOf({ id, measures }: Known): MeasureRules {
  if (!measures) throw new Error(`policy ${id} has no rules of measures`);
  return measures;
}

export function rowOf(what: MeasureWhat, policy: Known): MeasureRow {
  const row = rulesOf(policy).rows.find(({ id }) => id === what);
  if (!row) throw new Error(`policy ${policy.id} has no measure ${what}`);
  return row;
}

export function clockRowOf(kind: MeasureClockKind, policy: Known): MeasureClockRow {
  const row = rulesOf(policy).clocks.find((one) => one.kind === kind);
  if (!row) throw new Error(`policy ${policy.id} has no clock ${kind}`);
  return row;
}

/** The working days of a clock whose limit the rules give. */
export function daysOf(kind: MeasureClockKind, policy: Known): number {
  const { limit } = clockRowOf(kind, policy);
  if ('given' in limit) throw new Error(`policy ${policy.id} gives no limit for ${kind}`);
  return limit.workingDays;
}
