import { useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, type Schemas } from './queries.ts';

export type CaseLine = Schemas['Lines']['lines'][number];

/** R3: the agreed lines of the open cases that the reader sees; under the lists, as they are read again together. */
export const useLines = () =>
  useQuery({ queryKey: [...keys.lists, 'lines'], queryFn: () => read(api.GET('/api/lines')), staleTime: 0 });
