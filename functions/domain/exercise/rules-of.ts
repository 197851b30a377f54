import type { ExerciseClockKind, ExerciseRules, Script } from '../rules/exercise-rules.ts';
import type { Policy } from '../rules/policy.ts';

type Known = Pick<Policy, 'id' | 'exercises'>;

/** The rules that an exercise was set up under; a version without them lets none be set up. */
export function rulesOf({ id, exercises }: Known): ExerciseRules {
  if (!exercises) throw new Error(`policy ${id} has no rules of exercises`);
  return exercises;
}

export function scriptOf(id: string, policy: Known): Script {
  const script = rulesOf(policy).scripts.find((one) => one.id === id);
  if (!script) throw new Error(`policy ${policy.id} has no script ${id}`);
  return script;
}

export function clockRowOf(kind: ExerciseClockKind, policy: Known): ExerciseRules['clocks'][number] {
  const row = rulesOf(policy).clocks.find((one) => one.kind === kind);
  if (!row) throw new Error(`policy ${policy.id} has no clock ${kind}`);
  return row;
}
