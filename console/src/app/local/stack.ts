import { useQuery } from '@tanstack/react-query';
import { isObject, listOf, textOf } from '../../api/record.ts';
import { queryClient } from '../../api/queries.ts';
import { moment, noteServerTime } from '../server-time.ts';
import { onThisMachine } from './this-machine.ts';

/* What only the stack on one machine answers: its clock and the texts it "sent". */
async function ask(path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(
    path,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  const said: unknown = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null;
  if (!answer.ok || said === null) throw new Error(isObject(said) ? textOf(said['detail']) : `HTTP ${answer.status}`);
  return said;
}

/** Whether there is such a stack here at all. */
export const useLocalStack = () =>
  useQuery({
    queryKey: ['local', 'there'],
    queryFn: () => ask('/_local/clock').then(() => true),
    enabled: onThisMachine(),
    retry: false,
  });

/** Moves time; all that falls due on the way is done when it answers, and every page reads afresh. */
export async function moveTime(to: { advance: string } | { to: string }): Promise<string> {
  const began = moment();
  const said = await ask('/_local/clock', to);
  const now = isObject(said) ? textOf(said['now']) : '';
  noteServerTime(now, moment() - began);
  await queryClient.invalidateQueries();
  return now;
}

export interface SentText {
  textId: string;
  matter: string;
  to: string;
  person: string;
  body: string;
  code: string | null;
  at: string;
}

/** The texts on everybody's phone, newest first. */
export const useSentTexts = () =>
  useQuery({
    queryKey: ['texts', 'local'],
    queryFn: async (): Promise<SentText[]> =>
      listOf(await ask('/_local/texts'))
        .filter(isObject)
        .map((text) => ({
          textId: textOf(text['textId']),
          matter: textOf(text['matter']),
          to: textOf(text['to']),
          person: textOf(text['person']),
          body: textOf(text['body']),
          code: textOf(text['code']) || null,
          at: textOf(text['at']),
        }))
        .sort((a, b) => (a.at < b.at ? 1 : -1)),
    enabled: onThisMachine(),
    retry: false,
    refetchInterval: 5_000,
  });
