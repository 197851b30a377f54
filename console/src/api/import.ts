import { bearer, expire } from '../app/session.ts';
import { read } from './client.ts';
import type { Schemas } from './queries.ts';

export type Imported = Schemas['DirectoryImport'];

/** Hands a list of units and people in: to look at what it would do, or to have it done. */
export const importList = (file: Blob, how: { preview?: true; leaveOut?: true }): Promise<Imported> =>
  read(post(file, how));

async function post(
  file: Blob,
  how: { preview?: true; leaveOut?: true },
): Promise<{ data?: Imported; error?: unknown; response: Response }> {
  const query = new URLSearchParams(Object.keys(how).map((name) => [name, 'true']));
  const response = await fetch(`/api/directory/import?${query}`, {
    method: 'POST',
    // As text it would be read as UTF-8 on its way, whatever it is.
    headers: { authorization: `Bearer ${bearer() ?? ''}`, 'content-type': 'application/octet-stream' },
    body: file,
  });
  if (response.status === 401) expire();
  const said: unknown = await response.json().catch(() => null);
  // The shape is the API's own, told in /openapi.json and held there by its tests.
  return response.ok ? { data: said as Imported, response } : { error: said, response };
}
