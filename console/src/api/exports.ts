import { api, read } from './client.ts';
import type { Schemas } from './queries.ts';
import type { paths } from './schema.ts';

type Exported = paths['/api/exports']['post']['requestBody']['content']['application/json'];

export const readExports = (): Promise<Schemas['Exports']> => read(api.GET('/api/exports'));

/** H5: a list is about to leave as a file. */
export const recordExport = (body: Exported): Promise<Schemas['Exported']> => read(api.POST('/api/exports', { body }));
