import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';
import type { paths } from './schema.ts';
import { withDone } from './with-done.ts';

export type MeasureRow = Schemas['Measures']['measures'][number];
export type ProposedMeasure = NonNullable<Schemas['Measures']['proposed']>[number];
export type MeasureView = Schemas['MeasureAnswer']['measure'];
export type MeasureRecord = Schemas['MeasureAnswer']['events'];
export type MeasureStatus = MeasureRow['status'];
export type Ground = MeasureView['grounds'][number];
export type MeasureBody = paths['/api/measures']['post']['requestBody']['content']['application/json'];

type MeasurePath = Extract<keyof paths, `/api/measures/{number}/${string}`>;
export type MeasureCommand = MeasurePath extends `/api/measures/{number}/${infer Name}` ? Name : never;
export type BodyOf<Name extends MeasureCommand> =
  paths[`/api/measures/{number}/${Name}`]['post']['requestBody']['content']['application/json'];
/** One command with what it says. */
export type MeasureAct = {
  [Name in MeasureCommand]: { name: Name; body: BodyOf<Name> };
}[MeasureCommand];

const queryKey = keys.measures;

/** Those in one state, page by page. */
export const useMeasures = (status: MeasureStatus) =>
  useInfiniteQuery({
    queryKey: [...queryKey, status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/measures', {
          params: { query: { status, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    staleTime: 0,
  });

/** What the facts of the record propose: the record of half a year is read for it. */
export const useProposedMeasures = (enabled: boolean) =>
  useQuery({
    queryKey: [...queryKey, 'proposed'],
    queryFn: async () =>
      (await read(api.GET('/api/measures', { params: { query: { proposed: 'true' } } }))).proposed ?? [],
    enabled,
    staleTime: 0,
  });

export const useMeasure = (number: string) =>
  useQuery({
    queryKey: [...queryKey, 'one', number],
    queryFn: () => read(api.GET('/api/measures/{number}', { params: { path: { number } } })),
    staleTime: 0,
  });

/** Opens one; its number. */
export async function openMeasure(body: MeasureBody): Promise<string> {
  const { measure } = await read(api.POST('/api/measures', { body }));
  await queryClient.invalidateQueries({ queryKey });
  return measure.number;
}

/** Gives a command on a measure as it was seen. Refused as stale, it is shown as it stands now. */
export async function commandMeasure(
  { number, personVersion }: MeasureView,
  { name, body }: MeasureAct,
): Promise<void> {
  const given = { ...body, expectedVersion: personVersion };
  try {
    // A name and its body belong together; the compiler loses the pair in the generic call.
    const done = await read(
      api.POST(`/api/measures/{number}/${name}` as '/api/measures/{number}/drop', {
        params: { path: { number } },
        body: given as BodyOf<'drop'>,
      }),
    );
    queryClient.setQueryData<Schemas['MeasureAnswer']>(
      [...queryKey, 'one', number],
      (was) => was && withDone(was, done),
    );
  } finally {
    await queryClient.invalidateQueries({ queryKey });
  }
}
