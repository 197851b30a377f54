import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';
import type { paths } from './schema.ts';

export type Wall = Schemas['Wall'];
export type Handover = Schemas['Handover'];
export type Reachability = Schemas['Reachability'];
export type Policies = Schemas['Policies'];
export type Tried = Schemas['Tried'];

/*
 * What the pages of the duty itself read. Their keys begin with that of the status or the texts, so that the one poll of changes refreshes
 * them too; a text moves on without any event, so what shows texts asks again now and then while somebody looks.
 */
const TEXTS_MOVE = 15_000;

export const useWall = () =>
  useQuery({
    queryKey: [...keys.status, 'wall'],
    queryFn: () => read(api.GET('/api/wall')),
    refetchInterval: TEXTS_MOVE,
  });
export const useHandover = () =>
  useQuery({
    queryKey: [...keys.status, 'handover'],
    queryFn: () => read(api.GET('/api/handover')),
    refetchInterval: 2 * TEXTS_MOVE,
  });
export const useMyProposals = () =>
  useQuery({ queryKey: [...keys.status, 'proposals'], queryFn: () => read(api.GET('/api/proposals')) });
export const useReachability = () =>
  useQuery({ queryKey: [...keys.directory, 'reachability'], queryFn: () => read(api.GET('/api/reachability')) });
export const usePolicies = () =>
  useQuery({ queryKey: [...keys.status, 'policies'], queryFn: () => read(api.GET('/api/policies')) });
export const usePolicyAt = (id: string) =>
  useQuery({
    queryKey: keys.policyAt(id),
    queryFn: () => read(api.GET('/api/policies/{id}', { params: { path: { id } } })),
    enabled: id !== '',
  });
export type Difference = Schemas['PolicyDifferences']['differences'][number];
export const usePolicyDifferences = (from: string, id: string) =>
  useQuery({
    queryKey: [...keys.policyAt(id), 'differences', from],
    queryFn: () => read(api.GET('/api/policies/{id}/differences/{from}', { params: { path: { id, from } } })),
    enabled: from !== '' && id !== '',
  });
export type TextList = Schemas['TextList'];
/** Texts that are not out, of one kind or of all. */
export type Unsent = 'unsent' | keyof TextList['unsent'];

/** Those that are not out come whole, however long ago they were queued; all others page by page. */
export const useTextList = (only: Unsent | null) =>
  useInfiniteQuery({
    queryKey: [...keys.texts, only ?? 'all'],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/texts', {
          params: { query: { ...(only === null ? {} : { only }), ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor ?? undefined,
    // What stands above the list stays while another is asked for, and with it the focus.
    placeholderData: (was) => was,
    refetchInterval: TEXTS_MOVE,
  });

const refreshed = async (...stale: readonly (readonly string[])[]): Promise<void> => {
  await Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
};

export async function signHandover(from: string): Promise<Schemas['HandoverSigned']> {
  const signed = await read(api.POST('/api/handover/sign', { body: { from } }));
  await refreshed(keys.status, keys.directory);
  return signed;
}

export async function resendText(
  text: Schemas['Text'],
  wish: { channel?: string; person?: string; why: string },
): Promise<Schemas['Resent']> {
  const path = { matter: text.matter, textId: text.id };
  const sent = await read(api.POST('/api/texts/{matter}/{textId}/resend', { params: { path }, body: wish }));
  await refreshed(keys.texts, keys.status, keys.case(text.matter));
  return sent;
}

export type LetterQueue = Schemas['Letters']['queues'][number];
export type Letter = LetterQueue['letters'][number];

export const useLetters = () =>
  useQuery({
    queryKey: [...keys.texts, 'letters'],
    queryFn: () => read(api.GET('/api/dead-letters')),
    refetchInterval: 4 * TEXTS_MOVE,
  });

/** Once more, or taken out; of the whole queue where no letter is named. */
export async function orderLetters(
  action: 'replay' | 'discard',
  queue: string,
  body: { why: string; letters?: string[] },
): Promise<Schemas['LettersDone']> {
  const params = { path: { queue } };
  const done = await read(
    action === 'replay'
      ? api.POST('/api/dead-letters/{queue}/replay', { params, body })
      : api.POST('/api/dead-letters/{queue}/discard', { params, body }),
  );
  await refreshed(keys.texts, keys.status);
  return done;
}

export type StuckAlert = Schemas['StuckAlerts']['alerts'][number];

/** M4: alerts that could not be worked. Rare, and nothing of a case: asked for by itself, every minute. */
export const useStuckAlerts = (enabled: boolean) =>
  useQuery({
    queryKey: keys.stuckAlerts,
    queryFn: () => read(api.GET('/api/stuck-alerts')),
    refetchInterval: 12 * TEXTS_MOVE,
    enabled,
  });

export async function workStuckAlert(
  action: 'open' | 'retry' | 'join',
  id: string,
  body: { why: string; caseNumber?: string },
): Promise<Schemas['StuckAlertDone']> {
  const sent = { params: { path: { id } }, body };
  const done = await read(
    action === 'open'
      ? api.POST('/api/stuck-alerts/{id}/open', sent)
      : action === 'retry'
        ? api.POST('/api/stuck-alerts/{id}/retry', sent)
        : api.POST('/api/stuck-alerts/{id}/join', sent),
  );
  if (action !== 'open') await refreshed(keys.stuckAlerts);
  return done;
}

export type RefusedAlert = Schemas['RefusedAlerts']['alerts'][number];
export type RefusedQuery = { source?: string; from?: string; to?: string; done?: 'only' };
export type RefusedAction = 'open' | 'done' | 'ask-erasure' | 'erase' | 'keep';

/** M4: what nobody could read, page by page. */
export const useRefusedAlerts = (query: RefusedQuery) =>
  useInfiniteQuery({
    queryKey: [...keys.refusedAlerts, query],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/refused-alerts', {
          params: { query: { ...query, ...(pageParam === null ? {} : { to: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ before }) => before,
    refetchInterval: 4 * TEXTS_MOVE,
  });

export async function settleRefusedAlert(
  action: RefusedAction,
  id: string,
  why: string,
): Promise<Schemas['RefusedAlertDone']> {
  const done = await read(api.POST(`/api/refused-alerts/{id}/${action}`, { params: { path: { id } }, body: { why } }));
  if (action !== 'open') await refreshed(keys.refusedAlerts);
  return done;
}

export type Body<Path extends keyof paths> = paths[Path] extends {
  put: { requestBody: { content: { 'application/json': infer Sent } } };
}
  ? Sent
  : never;

export type Written = Schemas['DirectoryPart'];

/** Units, contacts and shifts are written whole, by id; what widens rights waits for a second person (H2). */
export async function writeUnit(id: string, body: Body<'/api/directory/units/{id}'>): Promise<Written> {
  const written = await read(api.PUT('/api/directory/units/{id}', { params: { path: { id } }, body }));
  await refreshed(keys.directory);
  return written;
}
export async function writeContact(id: string, body: Body<'/api/directory/contacts/{id}'>): Promise<Written> {
  const written = await read(api.PUT('/api/directory/contacts/{id}', { params: { path: { id } }, body }));
  await refreshed(keys.directory, keys.me, keys.status);
  return written;
}
export async function writeShift(from: string, body: Body<'/api/directory/shifts/{id}'>): Promise<void> {
  await read(api.PUT('/api/directory/shifts/{id}', { params: { path: { id: from } }, body }));
  await refreshed(keys.directory, keys.status);
}

/** `mapping`: one of a draft, instead of that in force. */
export const trySample = (source: string, sample: unknown, mapping?: Record<string, unknown>): Promise<Tried> =>
  read(api.POST('/api/sources/try', { body: { source, sample, ...(mapping === undefined ? {} : { mapping }) } }));
