import { keys, queryClient, type Schemas, usePolicy } from '../api/queries.ts';
import type { Problem } from '../api/problem.ts';
import { clauseCited, clauseNames } from '../words/clauses.ts';
import { saidOf } from './sending.ts';

/** What the rules in force call each clause. */
export const useClauseNames = (): Record<string, string> => clauseNames(usePolicy().data?.policy);

/** What something rests on, and its clause: named once where the basis is the clause itself. */
export function Rests({ on, clause }: { on: string; clause: string }) {
  const name = useClauseNames()[clause];
  return (
    <>
      {name !== on && `${on} `}
      <Clause of={clause} />
    </>
  );
}

/** The clause that something rests on, by its name; nothing for a rule of our own. */
export function Clause({ of }: { of: string | undefined }) {
  return <>{clauseCited(of, useClauseNames())}</>;
}

Clause.inFile = ({ of }: { of: string | undefined }): string =>
  clauseCited(of, clauseNames(queryClient.getQueryData<Schemas['PolicyAnswer']>(keys.policy)?.policy)) ?? '';

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
