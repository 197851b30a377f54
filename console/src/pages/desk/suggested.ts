import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client.ts';
import { suggestionOf } from '../../api/record.ts';

/** R1, R2: the unit that the routing ledger suggested for each case, out of its record. */
export const useSuggestedUnits = (numbers: string[]) =>
  useQuery({
    queryKey: ['suggested', numbers],
    queryFn: async () => {
      const found = await Promise.all(
        numbers.map(async (number): Promise<[string, string]> => {
          const { events } = await read(api.GET('/api/cases/{number}/events', { params: { path: { number } } }));
          return [number, suggestionOf(events)?.unit ?? ''];
        }),
      );
      return new Map(found);
    },
  });
