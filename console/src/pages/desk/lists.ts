import { useInfiniteQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client.ts';
import { keys, type ListQuery } from '../../api/queries.ts';

/** A list by pages of the server; a later page is read when it is asked for. */
export function useCaseList(query: ListQuery, enabled = true) {
  return useInfiniteQuery({
    queryKey: keys.list(query),
    enabled,
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      read(api.GET('/api/cases', { params: { query: pageParam === '' ? query : { ...query, cursor: pageParam } } })),
    getNextPageParam: (last) => last.cursor,
    placeholderData: (was) => was,
  });
}
