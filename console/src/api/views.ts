import { useMutation, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { queryClient, type Schemas } from './queries.ts';

export type Views = Schemas['Views'];
export type SavedView = Views['own'][number];

const KEY = ['views'] as const;
const keep = (views: Views): unknown => queryClient.setQueryData(KEY, views);

/** Lists that are kept under a name: one's own, and those of the unit. */
export const useViews = () => useQuery({ queryKey: KEY, queryFn: () => read(api.GET('/api/views')) });

export const useSaveView = () =>
  useMutation({
    mutationFn: (body: { name: string; filters: Record<string, string>; shared: boolean }) =>
      read(api.POST('/api/views', { body })),
    onSuccess: keep,
  });

export const useRemoveView = () =>
  useMutation({
    mutationFn: (number: string) =>
      read(api.POST('/api/views/{number}/remove', { params: { path: { number } }, body: {} })),
    onSuccess: keep,
  });
