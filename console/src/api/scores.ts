import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';

export type Scores = Schemas['Scores'];
export type Stream = Scores['table']['stream'];
export type UnitScore = Scores['table']['units'][number];
export type ItemScore = UnitScore['items'][number];
export type Published = Schemas['PublishedScores'];
export type Correction = NonNullable<Published['one']>['corrections'][number];

/** S5: current to the minute: read anew each time that it is looked at. */
export const useScores = (stream: Stream, period: string | undefined) =>
  useQuery({
    queryKey: [...keys.scores, stream, period],
    queryFn: () =>
      read(api.GET('/api/scores', { params: { query: { stream, ...(period === undefined ? {} : { period }) } } })),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });

/** What units missed in a month, the running one where none is given. */
export const useUnitFigures = (month: string | undefined) =>
  useQuery({
    queryKey: [...keys.scores, 'figures', month],
    queryFn: () => read(api.GET('/api/unit-figures', { params: { query: month === undefined ? {} : { month } } })),
  });

/** S5: what was published, and one of it. */
export const usePublishedScores = (one?: { stream: Stream; period: string }) =>
  useQuery({
    queryKey: [...keys.scores, 'published', one?.stream, one?.period],
    queryFn: () => read(api.GET('/api/published-scores', { params: { query: one ?? {} } })),
  });

/** S2: the sheet of a unit and a period, one's own and the running one unless named. */
export const useSelfInspection = (asked: { unit?: string; period?: string }) =>
  useQuery({
    queryKey: [...keys.scores, 'self-inspection', asked.unit, asked.period],
    queryFn: () => read(api.GET('/api/self-inspection', { params: { query: asked } })),
    staleTime: 0,
  });

export async function publishScores(stream: Stream, period: string, reason: string): Promise<void> {
  await read(api.POST('/api/published-scores', { body: { stream, period, reason } }));
  await queryClient.invalidateQueries({ queryKey: keys.scores });
}
