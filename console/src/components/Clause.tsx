import { isObject, textOf } from '../api/record.ts';
import { usePolicy } from '../api/queries.ts';
import type { Problem } from '../api/problem.ts';
import { saidOf } from './sending.ts';

/** What the rules in force call a clause; its id alone while they are not here yet. */
export function useClauseName(): (clause: string) => string {
  const policy = usePolicy().data?.policy;
  const clauses = isObject(policy) ? policy['clauses'] : undefined;
  return (clause) => {
    const row = isObject(clauses) ? clauses[clause] : undefined;
    const name = isObject(row) ? textOf(row['name']) : '';
    return name === '' ? clause : `${name}（${clause}）`;
  };
}

/** The clause that something rests on, by its name; nothing for a rule of our own. */
export function Clause({ of }: { of: string | undefined }) {
  const name = useClauseName();
  return of === undefined || of === 'ours' ? null : <>{name(of)}</>;
}

/** What was refused, by which rule, and what would satisfy it. */
export function Refusal({ problem, quiet = false }: { problem: Problem; quiet?: boolean }) {
  const { clause } = problem.details;
  return (
    <p className="form-problem" {...(quiet ? {} : { role: 'alert' })}>
      {saidOf(problem)}
      {clause !== undefined && clause !== 'ours' && (
        <small>
          <Clause of={clause} />
        </small>
      )}
    </p>
  );
}
