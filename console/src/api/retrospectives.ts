import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';
import type { paths } from './schema.ts';
import { withDone } from './with-done.ts';

export type RetrospectiveRow = Schemas['Retrospectives']['retrospectives'][number];
export type RetrospectiveAnswer = Schemas['RetrospectiveAnswer'];
export type RetrospectiveView = RetrospectiveAnswer['retrospective'];
export type RetrospectiveStatus = RetrospectiveRow['status'];
export type CorrectiveAction = RetrospectiveView['actions'][number];

type Path = Extract<keyof paths, `/api/retrospectives/{number}/${string}`>;
export type RetrospectiveCommand = Path extends `/api/retrospectives/{number}/${infer Name}` ? Name : never;
type BodyOf<Name extends RetrospectiveCommand> =
  paths[`/api/retrospectives/{number}/${Name}`]['post']['requestBody']['content']['application/json'];
/** One command with what it says. */
export type RetrospectiveStep = {
  [Name in RetrospectiveCommand]: { name: Name; body: BodyOf<Name> };
}[RetrospectiveCommand];

const queryKey = keys.retrospectives;

/** Those in one state, page by page. */
export const useRetrospectives = (status: RetrospectiveStatus) =>
  useInfiniteQuery({
    queryKey: [...queryKey, status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/retrospectives', {
          params: { query: { status, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    staleTime: 0,
  });

export const useRetrospectivesOfCase = (caseNumber: string, enabled: boolean) =>
  useQuery({
    queryKey: [...queryKey, 'case', caseNumber],
    queryFn: () => read(api.GET('/api/retrospectives', { params: { query: { caseNumber } } })),
    enabled,
    staleTime: 0,
  });

export const useRetrospective = (number: string) =>
  useQuery({
    queryKey: [...queryKey, 'one', number],
    queryFn: () => read(api.GET('/api/retrospectives/{number}', { params: { path: { number }, query: {} } })),
    staleTime: 0,
  });

/** D4: the cases of a quarter, page by page. */
export const useRest = (number: string) =>
  useInfiniteQuery({
    queryKey: [...queryKey, 'rest', number],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const query = pageParam === undefined ? {} : { after: pageParam };
      const { rest } = await read(api.GET('/api/retrospectives/{number}', { params: { path: { number }, query } }));
      return rest ?? { cases: [], cursor: null };
    },
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    staleTime: 0,
  });

/** Asks for the retrospective of a case by hand; its number. */
export async function openRetrospective(caseNumber: string, says: string): Promise<string> {
  const { retrospective } = await read(api.POST('/api/retrospectives', { body: { caseNumber, says } }));
  await queryClient.invalidateQueries({ queryKey });
  return retrospective.number;
}

/** Gives a command on a retrospective as it was seen. Refused as stale, it is shown as it stands now. */
export async function commandRetrospective(
  { number, personVersion }: Pick<RetrospectiveView, 'number' | 'personVersion'>,
  { name, body }: RetrospectiveStep,
): Promise<void> {
  const given = { ...body, expectedVersion: personVersion };
  try {
    // A name and its body belong together; the compiler loses the pair in the generic call.
    const done = await read(
      api.POST(`/api/retrospectives/{number}/${name}` as '/api/retrospectives/{number}/close', {
        params: { path: { number } },
        body: given as BodyOf<'close'>,
      }),
    );
    queryClient.setQueryData<RetrospectiveAnswer>(
      [...queryKey, 'one', number],
      (was) => was && { ...was, ...withDone(was, done) },
    );
  } finally {
    await queryClient.invalidateQueries({ queryKey });
  }
}
