import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';
import type { paths } from './schema.ts';
import { withDone } from './with-done.ts';

export type OrderRow = Schemas['Orders']['orders'][number];
export type OrderView = Schemas['OrderAnswer']['order'];
export type OrderRecord = Schemas['OrderAnswer']['events'];
/** A fact that may be corrected, as it stands, and what of it this person may correct. */
export type OrderFact = OrderView['facts'][number];
export type OrderFactFields = OrderFact['stands'];
export type OrderStatus = OrderRow['status'];
export type OrderBody = paths['/api/orders']['post']['requestBody']['content']['application/json'];

type OrderPath = Extract<keyof paths, `/api/orders/{number}/${string}`>;
export type OrderCommand = OrderPath extends `/api/orders/{number}/${infer Name}` ? Name : never;
type BodyOf<Name extends OrderCommand> =
  paths[`/api/orders/{number}/${Name}`]['post']['requestBody']['content']['application/json'];
/** One command with what it says. */
export type OrderStep = { [Name in OrderCommand]: { name: Name; body: BodyOf<Name> } }[OrderCommand];

const queryKey = keys.orders;

export const useOrders = (status: OrderStatus) =>
  useInfiniteQuery({
    queryKey: [...queryKey, status],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/orders', {
          params: { query: { status, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }) => cursor,
    staleTime: 0,
  });

export const useOrdersOfCase = (caseNumber: string, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: [...queryKey, 'case', caseNumber],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/orders', {
          params: { query: { caseNumber, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }) => cursor,
    enabled,
    staleTime: 0,
  });

export const useOrder = (number: string) =>
  useQuery({
    queryKey: [...queryKey, 'one', number],
    queryFn: () => read(api.GET('/api/orders/{number}', { params: { path: { number } } })),
    staleTime: 0,
  });

/** Issues an order; its number. */
export async function issueOrder(body: OrderBody): Promise<string> {
  const { order } = await read(api.POST('/api/orders', { body }));
  await queryClient.invalidateQueries({ queryKey });
  return order.number;
}

/** Gives a command on an order as it was seen; the events that came of it. Refused as stale, it is shown as it stands now. */
export async function commandOrder(
  { number, personVersion }: OrderView,
  { name, body }: OrderStep,
): Promise<OrderRecord> {
  const given = { ...body, expectedVersion: personVersion };
  try {
    // A name and its body belong together; the compiler loses the pair in the generic call.
    const done = await read(
      api.POST(`/api/orders/{number}/${name}` as '/api/orders/{number}/urge', {
        params: { path: { number } },
        body: given as BodyOf<'urge'>,
      }),
    );
    // Seen at once: whoever presses again presses on what he brought about.
    queryClient.setQueryData<Schemas['OrderAnswer']>([...queryKey, 'one', number], (was) => was && withDone(was, done));
    return done.events;
  } finally {
    await queryClient.invalidateQueries({ queryKey });
  }
}
