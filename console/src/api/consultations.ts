import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';
import type { paths } from './schema.ts';
import { withDone } from './with-done.ts';

export type ConsultationRow = Schemas['Consultations']['consultations'][number];
export type ConsultationView = Schemas['ConsultationAnswer']['consultation'];
export type ConsultationRecord = Schemas['ConsultationAnswer']['events'];
export type ConsultationStatus = ConsultationRow['status'];
export type Invited = ConsultationView['invited'][number];
export type ConsultationBody = paths['/api/consultations']['post']['requestBody']['content']['application/json'];

type ConsultationPath = Extract<keyof paths, `/api/consultations/{number}/${string}`>;
export type ConsultationCommand = ConsultationPath extends `/api/consultations/{number}/${infer Name}` ? Name : never;
export type BodyOf<Name extends ConsultationCommand> =
  paths[`/api/consultations/{number}/${Name}`]['post']['requestBody']['content']['application/json'];
/** One command with what it says. */
export type ConsultationAct = {
  [Name in ConsultationCommand]: { name: Name; body: BodyOf<Name> };
}[ConsultationCommand];

const queryKey = keys.consultations;

/** Those in one state, page by page. */
export const useConsultations = (status: ConsultationStatus) =>
  useInfiniteQuery({
    queryKey: [...queryKey, status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/consultations', {
          params: { query: { status, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    staleTime: 0,
  });

export const useConsultationsOfCase = (caseNumber: string, enabled: boolean) =>
  useQuery({
    queryKey: [...queryKey, 'case', caseNumber],
    queryFn: () => read(api.GET('/api/consultations', { params: { query: { caseNumber } } })),
    enabled,
    staleTime: 0,
  });

export const useConsultation = (number: string) =>
  useQuery({
    queryKey: [...queryKey, 'one', number],
    queryFn: () => read(api.GET('/api/consultations/{number}', { params: { path: { number } } })),
    staleTime: 0,
  });

/** Convenes one on a case; its number. */
export async function convene(body: ConsultationBody): Promise<string> {
  const { consultation } = await read(api.POST('/api/consultations', { body }));
  await queryClient.invalidateQueries({ queryKey });
  return consultation.number;
}

/** Gives a command on a consultation as it was seen. Refused as stale, it is shown as it stands now. */
export async function commandConsultation(
  { number, personVersion }: ConsultationView,
  { name, body }: ConsultationAct,
): Promise<void> {
  // What one unit thinks hangs on nothing that others said meanwhile.
  const given = name === 'give-view' ? body : { ...body, expectedVersion: personVersion };
  try {
    // A name and its body belong together; the compiler loses the pair in the generic call.
    const done = await read(
      api.POST(`/api/consultations/{number}/${name}` as '/api/consultations/{number}/cancel', {
        params: { path: { number } },
        body: given as BodyOf<'cancel'>,
      }),
    );
    queryClient.setQueryData<Schemas['ConsultationAnswer']>(
      [...queryKey, 'one', number],
      (was) => was && withDone(was, done),
    );
  } finally {
    await queryClient.invalidateQueries({ queryKey });
  }
}
