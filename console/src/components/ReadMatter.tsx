import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isProblem } from '../api/problem.ts';
import { Page as Frame } from './Page.tsx';
import { Empty, Read } from './states.tsx';

/** A matter beside the case once it is read; where there is none, or it is hidden from whoever looks, a page that says so. */
export function ReadMatter<Data>({
  number,
  query,
  notFound,
  children,
}: {
  number: string;
  query: UseQueryResult<Data>;
  notFound: string;
  children: (data: Data) => ReactNode;
}) {
  const { error } = query;
  if (isProblem(error) && !query.data && (error.status === 404 || error.status === 403))
    return (
      <Frame title={number}>
        <Empty>{error.status === 403 ? error.details.detail : notFound}</Empty>
      </Frame>
    );
  return <Read query={query}>{children}</Read>;
}
