import type { Problem } from '../api/problem.ts';
import { faultOf, saidOf } from './sending.ts';

/** What was refused of no field that the form shows. */
export function FaultElsewhere({ problem, fields }: { problem: Problem | null; fields: readonly string[] }) {
  if (!problem || fields.some((field) => faultOf(problem, field) !== undefined)) return null;
  return (
    <p role="alert" className="field-hint">
      <strong>{saidOf(problem)}</strong>
    </p>
  );
}
