import { useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';
import type { paths } from './schema.ts';
import { withDone } from './with-done.ts';

export type ConferenceRow = Schemas['Conferences']['conferences'][number];
export type ConferenceView = Schemas['ConferenceAnswer']['conference'];
export type ConferenceRecord = Schemas['ConferenceAnswer']['events'];
export type ConferenceStep = ConferenceView['steps'][number];
export type Unmet = NonNullable<Schemas['ConferenceAnswer']['unmet']>;
export type ConferenceStatus = ConferenceRow['status'];
export type ConferenceBody = paths['/api/conferences']['post']['requestBody']['content']['application/json'];

type ConferencePath = Extract<keyof paths, `/api/conferences/{number}/${string}`>;
export type ConferenceCommand = ConferencePath extends `/api/conferences/{number}/${infer Name}` ? Name : never;
export type BodyOf<Name extends ConferenceCommand> =
  paths[`/api/conferences/{number}/${Name}`]['post']['requestBody']['content']['application/json'];
/** One command with what it says. */
export type ConferenceAct = { [Name in ConferenceCommand]: { name: Name; body: BodyOf<Name> } }[ConferenceCommand];

const queryKey = keys.conferences;

/** Those to come, or those in one state. */
export const useConferences = (status: ConferenceStatus | 'open') =>
  useQuery({
    queryKey: [...queryKey, status],
    queryFn: () => read(api.GET('/api/conferences', { params: { query: status === 'open' ? {} : { status } } })),
    staleTime: 0,
  });

export const useConferencesOfCase = (caseNumber: string, enabled: boolean) =>
  useQuery({
    queryKey: [...queryKey, 'case', caseNumber],
    queryFn: () => read(api.GET('/api/conferences', { params: { query: { caseNumber } } })),
    enabled,
    staleTime: 0,
  });

export const useConference = (number: string) =>
  useQuery({
    queryKey: [...queryKey, 'one', number],
    queryFn: () => read(api.GET('/api/conferences/{number}', { params: { path: { number } } })),
    staleTime: 0,
  });

/** Plans one from a case; its number. */
export async function planConference(body: ConferenceBody): Promise<string> {
  const { conference } = await read(api.POST('/api/conferences', { body }));
  await queryClient.invalidateQueries({ queryKey });
  return conference.number;
}

/** Gives a command on a conference as it was seen; what its release does not meet. */
export const commandConference = async (conference: ConferenceView, act: ConferenceAct): Promise<Unmet> =>
  (await give(conference, act)).unmet ?? [];

/** H2: whether a second person decides on it, on the case. */
export const correctConference = async (conference: ConferenceView, body: BodyOf<'correct'>): Promise<boolean> =>
  (await give(conference, { name: 'correct', body })).proposed === true;

/** Refused as stale, it is shown as it stands now. */
async function give(
  { number, caseNumber, personVersion }: ConferenceView,
  { name, body }: ConferenceAct,
): Promise<Schemas['ConferenceAnswer']> {
  const given = { ...body, expectedVersion: personVersion };
  try {
    // A name and its body belong together; the compiler loses the pair in the generic call.
    const done = await read(
      api.POST(`/api/conferences/{number}/${name}` as '/api/conferences/{number}/cancel', {
        params: { path: { number } },
        body: given as BodyOf<'cancel'>,
      }),
    );
    queryClient.setQueryData<Schemas['ConferenceAnswer']>(
      [...queryKey, 'one', number],
      (was) => was && withDone(was, done),
    );
    return done;
  } finally {
    await queryClient.invalidateQueries({ queryKey });
    // What was held is a release of its case.
    if (name === 'hold' || name === 'correct') await queryClient.invalidateQueries({ queryKey: keys.case(caseNumber) });
  }
}
