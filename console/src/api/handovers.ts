import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';
import type { paths } from './schema.ts';
import { withDone } from './with-done.ts';

export type HandoverRow = Schemas['Handovers']['handovers'][number];
export type HandoverForm = NonNullable<Schemas['Handovers']['form']>;
export type HandoverCounts = NonNullable<Schemas['Handovers']['counts']>;
export type HandoverView = Schemas['HandoverAnswer']['handover'];
export type HandoverRecord = Schemas['HandoverAnswer']['events'];
export type HandoverStatus = HandoverRow['status'];
export type HandoverBody = paths['/api/handovers']['post']['requestBody']['content']['application/json'];
/** What is handed over, whichever case it goes beside. */
export type Writing = Omit<HandoverBody, 'caseNumber'>;

type HandoverPath = Extract<keyof paths, `/api/handovers/{number}/${string}`>;
export type HandoverCommand = HandoverPath extends `/api/handovers/{number}/${infer Name}` ? Name : never;
export type BodyOf<Name extends HandoverCommand> =
  paths[`/api/handovers/{number}/${Name}`]['post']['requestBody']['content']['application/json'];
/** One command with what it says. */
export type HandoverAct = {
  [Name in HandoverCommand]: { name: Name; body: BodyOf<Name> };
}[HandoverCommand];

const queryKey = keys.handovers;

/** Those in one state, page by page. */
export const useHandovers = (status: HandoverStatus) =>
  useInfiniteQuery({
    queryKey: [...queryKey, status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/handovers', {
          params: { query: { status, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    staleTime: 0,
  });

/** Those of one case, with what the form asks. */
export const useHandoversOfCase = (caseNumber: string, enabled: boolean) =>
  useQuery({
    queryKey: [...queryKey, 'of', caseNumber],
    queryFn: () => read(api.GET('/api/handovers', { params: { query: { caseNumber } } })),
    enabled,
    staleTime: 0,
  });

/** M3: what is published of a year. */
export const useHandoverYear = (year: string) =>
  useQuery({
    queryKey: [...queryKey, 'year', year],
    queryFn: () => read(api.GET('/api/handovers', { params: { query: { year } } })),
    staleTime: 0,
  });

export const useHandover = (number: string) =>
  useQuery({
    queryKey: [...queryKey, 'one', number],
    queryFn: () => read(api.GET('/api/handovers/{number}', { params: { path: { number } } })),
    staleTime: 0,
  });

/** Prepares one; its number. */
export async function openHandover(body: HandoverBody): Promise<string> {
  const { handover } = await read(api.POST('/api/handovers', { body }));
  await queryClient.invalidateQueries({ queryKey });
  return handover.number;
}

/** Gives a command on a handover as it was seen. Refused as stale, it is shown as it stands now. */
export async function commandHandover(
  { number, personVersion }: HandoverView,
  { name, body }: HandoverAct,
): Promise<void> {
  const given = { ...body, expectedVersion: personVersion };
  try {
    // A name and its body belong together; the compiler loses the pair in the generic call.
    const done = await read(
      api.POST(`/api/handovers/{number}/${name}` as '/api/handovers/{number}/drop', {
        params: { path: { number } },
        body: given as BodyOf<'drop'>,
      }),
    );
    queryClient.setQueryData<Schemas['HandoverAnswer']>(
      [...queryKey, 'one', number],
      (was) => was && withDone(was, done),
    );
  } finally {
    await queryClient.invalidateQueries({ queryKey });
  }
}
