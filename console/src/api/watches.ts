import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';
import type { paths } from './schema.ts';
import { withDone } from './with-done.ts';

export type WatchRow = Schemas['Watches']['watches'][number];
export type WatchView = Schemas['WatchAnswer']['watch'];
export type WatchRecord = Schemas['WatchAnswer']['events'];
export type WatchStatus = WatchRow['status'];
export type PeriodKind = Schemas['Watches']['periods'][number];
export type ReportDay = WatchView['days'][number];
export type UnitRota = WatchView['rota'][number];
export type WatchBody = paths['/api/watches']['post']['requestBody']['content']['application/json'];

type WatchPath = Extract<keyof paths, `/api/watches/{number}/${string}`>;
export type WatchCommand = WatchPath extends `/api/watches/{number}/${infer Name}` ? Name : never;
export type BodyOf<Name extends WatchCommand> =
  paths[`/api/watches/{number}/${Name}`]['post']['requestBody']['content']['application/json'];
/** One command with what it says. */
export type WatchAct = {
  [Name in WatchCommand]: { name: Name; body: BodyOf<Name> };
}[WatchCommand];

const queryKey = keys.watches;

/** Those in one state, page by page, the next to come first. */
export const useWatches = (status: WatchStatus) =>
  useInfiniteQuery({
    queryKey: [...queryKey, status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/watches', {
          params: { query: { status, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    staleTime: 0,
  });

export const useWatch = (number: string) =>
  useQuery({
    queryKey: [...queryKey, 'one', number],
    queryFn: () => read(api.GET('/api/watches/{number}', { params: { path: { number } } })),
    staleTime: 0,
  });

/** Enters one; its number. */
export async function enterWatch(body: WatchBody): Promise<string> {
  const { watch } = await read(api.POST('/api/watches', { body }));
  await queryClient.invalidateQueries({ queryKey });
  return watch.number;
}

/** Gives a command on a watch. A report, a rota or a press hangs on nothing that another does meanwhile. */
export async function commandWatch(
  { number, personVersion }: Pick<WatchView, 'number' | 'personVersion'>,
  { name, body }: WatchAct,
): Promise<void> {
  const alone = name === 'report' || name === 'submit-rota' || name === 'press-contact';
  const given = alone ? body : { ...body, expectedVersion: personVersion };
  try {
    // A name and its body belong together; the compiler loses the pair in the generic call.
    const done = await read(
      api.POST(`/api/watches/{number}/${name}` as '/api/watches/{number}/tell-units', {
        params: { path: { number } },
        body: given,
      }),
    );
    queryClient.setQueryData<Schemas['WatchAnswer']>([...queryKey, 'one', number], (was) => was && withDone(was, done));
  } finally {
    await queryClient.invalidateQueries({ queryKey });
  }
}
