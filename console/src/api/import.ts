import { bearer, expire } from '../app/session.ts';
import { read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';
import type { RuleDraft } from './rules.ts';

export type Imported = Schemas['DirectoryImport'];
export type ImportedPolicies = Schemas['PoliciesImport'];

type How = Partial<Record<'preview' | 'leaveOut' | 'replace', 'true'>>;
/** Units and people, or shifts of the duty desk. */
export type ImportedList = 'people' | 'rota';

/* The shapes are the API's own, told in /openapi.json and held there by its tests. */

/** Hands a list in: to look at what it would do, or to have it done. */
export const importList = async (
  file: Blob,
  list: ImportedList,
  how: Pick<How, 'preview' | 'leaveOut'>,
): Promise<Imported> => (await read(post('/api/directory/import', file, { list, ...how }))) as Imported;

/** Parts of a draft of the rules that are kept as lists. */
export type DraftList = 'policies' | 'holidays' | 'duties' | 'channels';

/** R1, R2, H3, P8: hands a list of policies in force, of routing duties, of days off or of template ids in, for a draft of the rules. */
export async function importPolicies(
  { id, version }: RuleDraft['draft'],
  file: Blob,
  how: How,
  list: DraftList = 'policies',
): Promise<ImportedPolicies> {
  const query = { list, ...how, expectedVersion: String(version) };
  const done = await read(post(`/api/policy-drafts/${id}/import-policies`, file, query));
  if (!how.preview) await queryClient.invalidateQueries({ queryKey: keys.policy });
  return done as ImportedPolicies;
}

async function post(
  path: string,
  file: Blob,
  query: Record<string, string>,
): Promise<{ data?: unknown; error?: unknown; response: Response }> {
  const response = await fetch(`${path}?${new URLSearchParams(query)}`, {
    method: 'POST',
    // As text it would be read as UTF-8 on its way, whatever it is.
    headers: { authorization: `Bearer ${bearer() ?? ''}`, 'content-type': 'application/octet-stream' },
    body: file,
  });
  if (response.status === 401) expire();
  const said: unknown = await response.json().catch(() => null);
  return response.ok ? { data: said, response } : { error: said, response };
}
