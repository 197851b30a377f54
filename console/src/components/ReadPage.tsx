import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isProblem } from '../api/problem.ts';
import { useWords } from '../app/language.ts';
import { common } from '../words/common.ts';
import { ButtonLink } from './Button.tsx';
import { Page as Frame } from './Page.tsx';
import { Empty, ErrorState, Read } from './states.tsx';

/**
 * What a whole page is of, once it is read. Where it cannot be, or is hidden from whoever looks, there is a page that says what it is for, why
 * not, and the way on.
 */
export function ReadPage<Data>({
  title,
  says,
  query,
  notFound,
  children,
}: {
  title: string;
  says?: string;
  query: UseQueryResult<Data>;
  /** Instead of the server's words, where there is no such thing. */
  notFound?: string;
  children: (data: Data) => ReactNode;
}) {
  const words = useWords(common);
  const { error } = query;
  if (!query.isError || query.data !== undefined) return <Read query={query}>{children}</Read>;
  const closed = isProblem(error) && (error.status === 404 || error.status === 403) ? error : null;
  return (
    <Frame title={title} aside={says}>
      {closed ? (
        <Empty action={<ButtonLink to="/">{words.toHome}</ButtonLink>}>
          {closed.status === 404 && notFound !== undefined ? notFound : closed.details.detail}
        </Empty>
      ) : (
        <ErrorState error={error} retry={() => void query.refetch()} />
      )}
    </Frame>
  );
}
