import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';
import type { paths } from './schema.ts';
import { withDone } from './with-done.ts';

export type ReportRow = Schemas['Reports']['reports'][number];
export type ReportView = Schemas['ReportAnswer']['report'];
export type ReportRecord = Schemas['ReportAnswer']['events'];
export type ReportStatus = ReportRow['status'];
export type ReportBody = paths['/api/reports']['post']['requestBody']['content']['application/json'];

type ReportPath = Extract<keyof paths, `/api/reports/{number}/${string}`>;
export type ReportCommand = ReportPath extends `/api/reports/{number}/${infer Name}` ? Name : never;
export type BodyOf<Name extends ReportCommand> =
  paths[`/api/reports/{number}/${Name}`]['post']['requestBody']['content']['application/json'];
/** One command with what it says. */
export type ReportAct = {
  [Name in ReportCommand]: { name: Name; body: BodyOf<Name> };
}[ReportCommand];

const queryKey = keys.reports;

/** Those in one state, page by page. */
export const useReports = (status: ReportStatus) =>
  useInfiniteQuery({
    queryKey: [...queryKey, status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/reports', {
          params: { query: { status, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    staleTime: 0,
  });

/** The special reports on a case. */
export const useReportsOfCase = (caseNumber: string, enabled: boolean) =>
  useQuery({
    queryKey: [...queryKey, 'case', caseNumber],
    queryFn: () => read(api.GET('/api/reports', { params: { query: { caseNumber } } })),
    enabled,
    staleTime: 0,
  });

export const useReport = (number: string) =>
  useQuery({
    queryKey: [...queryKey, 'one', number],
    queryFn: () => read(api.GET('/api/reports/{number}', { params: { path: { number } } })),
    staleTime: 0,
  });

/** Opens one; its number. */
export async function openReport(body: ReportBody): Promise<string> {
  const { report } = await read(api.POST('/api/reports', { body }));
  await queryClient.invalidateQueries({ queryKey });
  return report.number;
}

/** Gives a command on a report as it was seen. Refused as stale, it is shown as it stands now. */
export async function commandReport({ number, personVersion }: ReportView, { name, body }: ReportAct): Promise<void> {
  const given = { ...body, expectedVersion: personVersion };
  try {
    // A name and its body belong together; the compiler loses the pair in the generic call.
    const done = await read(
      api.POST(`/api/reports/{number}/${name}` as '/api/reports/{number}/drop', {
        params: { path: { number } },
        body: given as BodyOf<'drop'>,
      }),
    );
    queryClient.setQueryData<Schemas['ReportAnswer']>(
      [...queryKey, 'one', number],
      (was) => was && withDone(was, done),
    );
  } finally {
    await queryClient.invalidateQueries({ queryKey });
  }
}
