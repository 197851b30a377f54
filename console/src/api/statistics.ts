import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, type Schemas } from './queries.ts';

export type Statistics = Schemas['Statistics'];
export type Volume = NonNullable<Statistics['volume']>;
export type Steps = Statistics['signing'];
export type CountedCases = Schemas['CountedCases'];

export interface Span {
  from?: string;
  to?: string;
}

/** Figures of some months, from the books: read anew each time that they are looked at. */
export const useStatistics = (span: Span) =>
  useQuery({
    queryKey: [...keys.lists, 'statistics', span],
    queryFn: () => read(api.GET('/api/statistics', { params: { query: span } })),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });

/** The cases of one figure, page by page. */
export const useCounted = (figure: string, span: Span) =>
  useInfiniteQuery({
    queryKey: [...keys.lists, 'counted', figure, span],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/statistics/cases', {
          params: { query: { figure, ...span, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    staleTime: 0,
  });
