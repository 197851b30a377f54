import { useInfiniteQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';

export type RightsChange = Schemas['Rights']['changes'][number];
export type AuditEntry = Schemas['Audit']['entries'][number];

/* 权限变更 and 审计 (H2). */

export interface RightsQuery {
  state?: RightsChange['state'];
  person?: string;
}

export const useRights = (query: RightsQuery) =>
  useInfiniteQuery({
    queryKey: [...keys.directory, 'rights', query],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/rights', {
          params: { query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }) => cursor,
  });

export interface AuditQuery {
  from?: string;
  until?: string;
  person?: string;
  about?: string;
}

export const useAudit = (query: AuditQuery) =>
  useInfiniteQuery({
    queryKey: [...keys.directory, 'audit', query],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/audit', {
          params: { query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }) => cursor,
  });

const refreshed = async (): Promise<void> => {
  await Promise.all(
    [keys.directory, keys.status, keys.me].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  );
};

export async function decideRights(id: string, approve: boolean, reason: string): Promise<void> {
  const body = { approve, ...(reason === '' ? {} : { reason }) };
  await read(api.POST('/api/rights/{id}/decide', { params: { path: { id } }, body }));
  await refreshed();
}

export async function withdrawRights(id: string, reason: string): Promise<void> {
  await read(api.POST('/api/rights/{id}/withdraw', { params: { path: { id } }, body: { reason } }));
  await refreshed();
}
