import { useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';
import type { paths } from './schema.ts';

export type AdvanceNotice = Schemas['Notices']['notices'][number];
export type NoticeBody = paths['/api/notices']['post']['requestBody']['content']['application/json'];

/** In force or to come, and nothing came of it yet. */
export const isWatched = ({ cases, state }: AdvanceNotice): boolean =>
  cases.length === 0 && (state === 'in-force' || state === 'coming');

/** Under the lists of cases: what becomes a case is news for both. */
const queryKey = [...keys.lists, 'notices'] as const;

export const useNotices = () => useQuery({ queryKey, queryFn: () => read(api.GET('/api/notices')) });

export async function giveNotice(body: NoticeBody): Promise<void> {
  await read(api.POST('/api/notices', { body }));
  await queryClient.invalidateQueries({ queryKey });
}

export async function endNotice({ id, version }: AdvanceNotice, reason: string): Promise<void> {
  try {
    await read(
      api.POST('/api/notices/{id}/end', { params: { path: { id } }, body: { reason, expectedVersion: version } }),
    );
  } finally {
    // Refused as stale, it is shown as it stands now.
    await queryClient.invalidateQueries({ queryKey });
  }
}
