import { useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, type Schemas } from './queries.ts';

export type Found = Schemas['Search'];
export type MatterGroup = Found['matters'][number];
export type MatterFound = MatterGroup['rows'][number];

/** Over all that has a number and the directory; under the lists, so that it is asked again when anything moved. */
export const useSearch = (q: string) =>
  useQuery({
    queryKey: [...keys.lists, 'search', q],
    queryFn: () => read(api.GET('/api/search', { params: { query: { q } } })),
    enabled: q !== '',
    // What is sought again is asked again: it may have been registered since.
    staleTime: 0,
  });

/** All that is counted of one kind, once it is asked for. */
export const useSearchOf = (kind: MatterGroup['kind'], q: string, enabled: boolean) =>
  useQuery({
    queryKey: [...keys.lists, 'search', q, kind],
    queryFn: () => read(api.GET('/api/search/{number}', { params: { path: { number: kind }, query: { q } } })),
    enabled,
  });
