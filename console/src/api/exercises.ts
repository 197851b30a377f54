import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';
import type { paths } from './schema.ts';
import { withDone } from './with-done.ts';

export type ExerciseRow = Schemas['Exercises']['exercises'][number];
export type ExerciseForm = NonNullable<Schemas['Exercises']['form']>;
export type ExerciseView = Schemas['ExerciseAnswer']['exercise'];
export type ExerciseRecord = Schemas['ExerciseAnswer']['events'];
export type ExerciseStatus = ExerciseRow['status'];
export type ExerciseBody = paths['/api/exercises']['post']['requestBody']['content']['application/json'];

type ExercisePath = Extract<keyof paths, `/api/exercises/{number}/${string}`>;
export type ExerciseCommand = ExercisePath extends `/api/exercises/{number}/${infer Name}` ? Name : never;
type BodyOf<Name extends ExerciseCommand> =
  paths[`/api/exercises/{number}/${Name}`]['post']['requestBody']['content']['application/json'];
/** One command with what it says. */
export type ExerciseAct = { [Name in ExerciseCommand]: { name: Name; body: BodyOf<Name> } }[ExerciseCommand];

const queryKey = keys.exercises;

/** Those in one state, page by page. */
export const useExercises = (status: ExerciseStatus) =>
  useInfiniteQuery({
    queryKey: [...queryKey, status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/exercises', {
          params: { query: { status, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    staleTime: 0,
  });

export const useExercise = (number: string) =>
  useQuery({
    queryKey: [...queryKey, 'one', number],
    queryFn: () => read(api.GET('/api/exercises/{number}', { params: { path: { number } } })),
    staleTime: 0,
  });

/** Sets one up; its number. */
export async function openExercise(body: ExerciseBody): Promise<string> {
  const { exercise } = await read(api.POST('/api/exercises', { body }));
  await queryClient.invalidateQueries({ queryKey });
  return exercise.number;
}

/** Gives a command on an exercise as it was seen. Refused as stale, it is shown as it stands now; what stops it is never stale. */
export async function commandExercise(
  { number, personVersion }: ExerciseView,
  { name, body }: ExerciseAct,
): Promise<void> {
  const given = name === 'stop' ? body : { ...body, expectedVersion: personVersion };
  try {
    // A name and its body belong together; the compiler loses the pair in the generic call.
    const done = await read(
      api.POST(`/api/exercises/{number}/${name}` as '/api/exercises/{number}/drop', {
        params: { path: { number } },
        body: given as BodyOf<'drop'>,
      }),
    );
    queryClient.setQueryData<Schemas['ExerciseAnswer']>(
      [...queryKey, 'one', number],
      (was) => was && withDone(was, done),
    );
  } finally {
    await queryClient.invalidateQueries({ queryKey });
  }
}
