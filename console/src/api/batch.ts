import { applyRows, recount } from '../app/apply-rows.ts';
import { noteAct } from '../app/own-acts.ts';
import { bearer, expire } from '../app/session.ts';
import { read } from './client.ts';
import { worded } from './problem.ts';
import { keys, queryClient, type Schemas } from './queries.ts';
import type { paths } from './schema.ts';

type BatchPath = Extract<keyof paths, `/api/cases/batch/${string}`>;
export type BatchName = BatchPath extends `/api/cases/batch/${infer Name}` ? Name : never;
export type BatchRow<Name extends BatchName> =
  paths[`/api/cases/batch/${Name}`]['post']['requestBody']['content']['application/json']['cases'][number];
export type BatchResult = Schemas['Batch']['results'][number];

/** Gives one command on each of many cases; each row has its own answer. */
export async function batch<Name extends BatchName>(
  name: Name,
  cases: BatchRow<Name>[],
  { leaving = false }: { leaving?: boolean } = {},
): Promise<BatchResult[]> {
  const { results } = await read(post(`/api/cases/batch/${name}`, { cases }, leaving));
  return Promise.all(
    results.map(async (one) => (one.problem === undefined ? one : { ...one, problem: await worded(one.problem) })),
  );
}

async function post(path: string, body: unknown, leaving: boolean) {
  const response = await fetch(path, {
    method: 'POST',
    keepalive: leaving,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer() ?? ''}` },
    body: JSON.stringify(body),
  });
  if (response.status === 401) expire();
  const said: unknown = await response.json().catch(() => null);
  // The shape is the API's own, told in /openapi.json and held there by its tests.
  return response.ok ? { data: said as Schemas['Batch'], response } : { error: said, response };
}

const LISTED_MS = 2_000;

/** What came of a batch stands in the lists at once, and is counted as soon as the server has counted it: one invalidation, however many cases. */
export function shownTogether(results: BatchResult[]): void {
  const rows = results.flatMap(({ row }) => row ?? []);
  if (rows.length === 0) return;
  noteAct();
  applyRows(rows);
  const changed = new Set(rows.map(({ number }) => number));
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [what, number] }) =>
      what === 'status' ||
      what === 'texts' ||
      what === 'same-matter' ||
      (what === 'case' && typeof number === 'string' && changed.has(number)),
  });
  // Who is of a matter is listed a moment after it is recorded.
  setTimeout(() => void queryClient.invalidateQueries({ queryKey: keys.sameMatter }), LISTED_MS);
  void recount(rows.map(({ changedAt }) => changedAt).reduce((last, at) => (at > last ? at : last), ''));
}
