import { applyRows, recount } from '../app/apply-rows.ts';
import { noteAct } from '../app/own-acts.ts';
import { bearer, expire } from '../app/session.ts';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';
import type { paths } from './schema.ts';

type CasePath = Extract<keyof paths, `/api/cases/{number}/${string}`>;
/** The commands that a person may give: those routes of a case that answer with what was done. */
export type CommandName = {
  [Path in CasePath]: paths[Path] extends {
    post: { responses: { 200: { content: { 'application/json': Schemas['Acted'] } } } };
  }
    ? Path extends `/api/cases/{number}/${infer Name}`
      ? Name
      : never
    : never;
}[CasePath];
export type CommandBody<Name extends CommandName> =
  paths[`/api/cases/{number}/${Name}`]['post']['requestBody']['content']['application/json'];
export type RegisterBody = paths['/api/cases']['post']['requestBody']['content']['application/json'];
export type Acted = Schemas['Acted'];

interface How {
  /** Decides and writes nothing. */
  preview?: boolean;
  /** The page is being left: the request must outlive it. */
  leaving?: boolean;
  /** Tells one press from another: the same again is the same registration. */
  key?: string;
}

async function post(
  path: string,
  body: unknown,
  { preview = false, leaving = false, key }: How,
): Promise<{ data?: Acted; error?: unknown; response: Response }> {
  const response = await fetch(`${path}${preview ? '?preview=true' : ''}`, {
    method: 'POST',
    keepalive: leaving,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${bearer() ?? ''}`,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  });
  if (response.status === 401) expire();
  const said: unknown = await response.json().catch(() => null);
  // The shape is the API's own, told in /openapi.json and held there by its tests.
  return response.ok ? { data: said as Acted, response } : { error: said, response };
}

const newest = new Map<string, number>();

/** The version that this person has seen: the page's own, or that of an act of his own since. */
export const seenVersion = (view: { number: string; personVersion: number }): number =>
  Math.max(view.personVersion, newest.get(view.number) ?? 0);

/** Gives a command. What changed is read again at once: nobody waits for a poll after an act of his own. */
export async function command<Name extends CommandName>(
  number: string,
  name: Name,
  body: CommandBody<Name>,
  how: How = {},
): Promise<Acted> {
  const acted = await read(post(`/api/cases/${number}/${name}`, body, how));
  if (how.preview !== true) {
    newest.set(number, acted.case.personVersion);
    shown(acted);
  }
  return acted;
}

/** What a registration would come to. */
export const previewRegistration = (body: RegisterBody): Promise<Acted> =>
  read(post('/api/cases', body, { preview: true }));

export type Registration = Schemas['Registration'];

const ASK_AGAIN_MS = 2_000;

/** Registers a case, or tells it to another. Where many alerts are worked first it is accepted and opened later: `waits` is called, and the answer is awaited. */
export async function register(body: RegisterBody, key: string, waits: () => void): Promise<Acted | Registration> {
  const answer = await read<Acted | Registration>(post('/api/cases', body, { key }));
  if ('case' in answer) {
    shown(answer);
    return answer;
  }
  waits();
  let registration = answer;
  while (registration.outcome === 'pending') {
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    registration = await read(api.GET('/api/registrations/{id}', { params: { path: { id: registration.id } } }));
  }
  noteAct();
  void queryClient.invalidateQueries({ queryKey: keys.lists });
  return registration;
}

/** What was done stands in the lists at once; another case that came of it is read with them. */
function shown(acted: Acted): void {
  noteAct();
  applyRows([acted.row]);
  void recount(acted.row.changedAt);
  void queryClient.invalidateQueries({ queryKey: keys.case(acted.case.number) });
  const again = acted.newCase === undefined ? [] : [keys.lists];
  for (const queryKey of [...again, keys.status, keys.texts]) void queryClient.invalidateQueries({ queryKey });
}
