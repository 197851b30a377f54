import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client.ts';
import { proposalOf } from '../../api/record.ts';

/** R1, R2: the unit that the routing ledger proposed for each case, out of its record. */
export const useProposedUnits = (numbers: string[]) =>
  useQuery({
    queryKey: ['proposed', numbers],
    queryFn: async () => {
      const found = await Promise.all(
        numbers.map(async (number): Promise<[string, string]> => {
          const { events } = await read(api.GET('/api/cases/{number}/events', { params: { path: { number } } }));
          return [number, proposalOf(events)?.unit ?? ''];
        }),
      );
      return new Map(found);
    },
  });
