import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { isProblem } from '../api/problem.ts';
import { useWords } from '../app/language.ts';
import { common } from '../words/common.ts';
import { Button } from './Button.tsx';

/** Nothing for 300 ms, then a word; after three seconds it says that this is slow. */
export function Loading({ what }: { what?: string }) {
  const words = useWords(common);
  const [stage, setStage] = useState(0);
  useEffect(() => {
    const timers = [setTimeout(() => setStage(1), 300), setTimeout(() => setStage(2), 3_000)];
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div className="state" role="status">
      {stage > 0 && (
        <>
          <span className="state-bar" aria-hidden="true" />
          <p>{stage === 1 ? (what ?? words.loading) : words.slow}</p>
        </>
      )}
    </div>
  );
}

export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="state">
      <p>{children}</p>
      {action}
    </div>
  );
}

/** What went wrong, in the server's own words where it has some. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const words = useWords(common);
  const problem = isProblem(error) ? error : null;
  // What is another's to read, or is not there, is not read by asking again.
  if (problem && (problem.status === 403 || problem.status === 404)) return <Empty>{problem.details.detail}</Empty>;
  return (
    <div className="state state-error" role="alert">
      <p>
        <strong>{words.failed}</strong>{' '}
        {problem ? (problem.status === 0 ? words.offlineNow : problem.details.detail) : words.unknownError}
      </p>
      {retry && <Button onClick={retry}>{words.retry}</Button>}
    </div>
  );
}

/** Content once it is there; what was read before stays in sight while it is read again. */
export function Read<Data>({
  query,
  what,
  children,
}: {
  query: UseQueryResult<Data>;
  what?: string;
  children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  return <Loading {...(what === undefined ? {} : { what })} />;
}
