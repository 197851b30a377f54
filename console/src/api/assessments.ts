import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';
import type { paths } from './schema.ts';
import { withDone } from './with-done.ts';

export type AssessmentRow = Schemas['Assessments']['assessments'][number];
export type AssessmentForm = NonNullable<Schemas['Assessments']['form']>;
export type AssessmentView = Schemas['AssessmentAnswer']['assessment'];
export type AssessmentRecord = Schemas['AssessmentAnswer']['events'];
export type AssessmentStatus = AssessmentRow['status'];
export type AssessmentBody = paths['/api/assessments']['post']['requestBody']['content']['application/json'];

type AssessmentPath = Extract<keyof paths, `/api/assessments/{number}/${string}`>;
export type AssessmentCommand = AssessmentPath extends `/api/assessments/{number}/${infer Name}` ? Name : never;
export type BodyOf<Name extends AssessmentCommand> =
  paths[`/api/assessments/{number}/${Name}`]['post']['requestBody']['content']['application/json'];
/** One command with what it says. */
export type AssessmentAct = {
  [Name in AssessmentCommand]: { name: Name; body: BodyOf<Name> };
}[AssessmentCommand];

const queryKey = keys.assessments;

/** Those in one state, page by page. */
export const useAssessments = (status: AssessmentStatus) =>
  useInfiniteQuery({
    queryKey: [...queryKey, status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/assessments', {
          params: { query: { status, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    staleTime: 0,
  });

/** What the assessment of its launch says of a case. */
export const useAssessmentOfCase = (caseNumber: string, enabled: boolean) =>
  useQuery({
    queryKey: [...queryKey, 'of', caseNumber],
    queryFn: () => read(api.GET('/api/assessments', { params: { query: { caseNumber } } })),
    enabled,
    staleTime: 0,
  });

export const useAssessment = (number: string) =>
  useQuery({
    queryKey: [...queryKey, 'one', number],
    queryFn: () => read(api.GET('/api/assessments/{number}', { params: { path: { number } } })),
    staleTime: 0,
  });

/** Opens one; its number. */
export async function openAssessment(body: AssessmentBody): Promise<string> {
  const { assessment } = await read(api.POST('/api/assessments', { body }));
  await queryClient.invalidateQueries({ queryKey });
  return assessment.number;
}

/** Gives a command on an assessment as it was seen. Refused as stale, it is shown as it stands now. */
export async function commandAssessment(
  { number, personVersion }: AssessmentView,
  { name, body }: AssessmentAct,
): Promise<void> {
  const given = { ...body, expectedVersion: personVersion };
  try {
    // A name and its body belong together; the compiler loses the pair in the generic call.
    const done = await read(
      api.POST(`/api/assessments/{number}/${name}` as '/api/assessments/{number}/drop', {
        params: { path: { number } },
        body: given as BodyOf<'drop'>,
      }),
    );
    queryClient.setQueryData<Schemas['AssessmentAnswer']>(
      [...queryKey, 'one', number],
      (was) => was && withDone(was, done),
    );
  } finally {
    await queryClient.invalidateQueries({ queryKey });
  }
}
