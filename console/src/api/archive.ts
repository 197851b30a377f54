import { useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { queryClient, type Schemas } from './queries.ts';
import type { paths } from './schema.ts';

export type HoldView = Schemas['Holds']['holds'][number];
export type TransferRow = Schemas['TransferList']['rows'][number];
export type HoldBody = paths['/api/holds']['post']['requestBody']['content']['application/json'];
export type HoldCommand = HoldView['allowed'][number];

const holdsKey = ['archive', 'holds'] as const;
const transferKey = ['archive', 'transfer'] as const;

/** H5: what stands against erasure, on whatever matter. */
export const useHolds = () =>
  useQuery({ queryKey: holdsKey, queryFn: () => read(api.GET('/api/holds')), staleTime: 0 });

/** What falls due in a year. Asking is written down, so that it is not asked again by itself. */
export const useTransferList = (year: string) =>
  useQuery({
    queryKey: [...transferKey, year],
    queryFn: () => read(api.GET('/api/transfer-list/{number}', { params: { path: { number: year } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

async function afterwards<Done>(done: Promise<Done>): Promise<void> {
  await done;
  await queryClient.invalidateQueries({ queryKey: holdsKey });
  await queryClient.invalidateQueries({ queryKey: transferKey });
}

export const placeHold = (body: HoldBody): Promise<void> => afterwards(read(api.POST('/api/holds', { body })));

/** Asks that one be lifted, lifts it, or keeps it. */
export const commandHold = ({ matter, hold }: HoldView, name: HoldCommand, says: string): Promise<void> =>
  afterwards(
    read(
      // Three commands of one form.
      api.POST(`/api/holds/{number}/${name}` as '/api/holds/{number}/lift', {
        params: { path: { number: matter } },
        body: { hold, says },
      }),
    ),
  );
