import createClient from 'openapi-fetch';
import { moment, noteServerTime } from '../app/server-time.ts';
import { lapse } from '../app/renewal.ts';
import { bearer, shutOut } from '../app/session.ts';
import { isProblem, Problem, problemOf, unreachable, worded } from './problem.ts';
import type { paths } from './schema.ts';

/** The HTTP API, typed by its own description. */
export const api = createClient<paths>({ baseUrl: location.origin });

api.use({
  onRequest({ request }) {
    const token = bearer();
    if (token !== null) request.headers.set('authorization', `Bearer ${token}`);
    return request;
  },
  onResponse({ response }) {
    if (response.status === 401) void lapse();
    return undefined;
  },
});

interface Answered<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

const hasNow = (value: unknown): value is { now: string } =>
  typeof value === 'object' && value !== null && 'now' in value && typeof value.now === 'string';

/** The answer's data; throws a Problem for anything else. Keeps the server's time. */
export async function read<Data>(call: Promise<Answered<Data>>): Promise<NonNullable<Data>> {
  const began = moment();
  const { data, error, response } = await call.catch(() => {
    throw unreachable();
  });
  if (data === undefined || data === null) {
    const problem = new Problem(await worded(problemOf(error, response.status).details));
    if (isProblem(problem, 'not-in-directory')) shutOut();
    throw problem;
  }
  if (hasNow(data)) noteServerTime(data.now, moment() - began);
  return data;
}

/** What says who asks, where something other than JSON is sent or read. */
export const signedIn = (): Record<string, string> => ({ authorization: `Bearer ${bearer() ?? ''}` });

/** What lies at an address of the API, as it is; rejects with the problem that it answers instead. */
export async function answered(from: string): Promise<Response> {
  const response = await fetch(from, { headers: signedIn() }).catch(() => {
    throw unreachable();
  });
  if (response.status === 401) void lapse();
  if (!response.ok)
    throw new Problem(await worded(problemOf(await response.json().catch(() => null), response.status).details));
  return response;
}
