import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';
import type { paths } from './schema.ts';
import { withDone } from './with-done.ts';

export type InquiryRow = Schemas['Inquiries']['inquiries'][number];
export type InquiryView = Schemas['InquiryAnswer']['inquiry'];
export type InquiryRecord = Schemas['InquiryAnswer']['events'];
export type InquiryStatus = InquiryRow['status'];
export type Asked = InquiryView['asked'][number];
export type Report = InquiryView['reports'][number];
export type InquiryBody = paths['/api/inquiries']['post']['requestBody']['content']['application/json'];

type InquiryPath = Extract<keyof paths, `/api/inquiries/{number}/${string}`>;
export type InquiryCommand = InquiryPath extends `/api/inquiries/{number}/${infer Name}` ? Name : never;
export type BodyOf<Name extends InquiryCommand> =
  paths[`/api/inquiries/{number}/${Name}`]['post']['requestBody']['content']['application/json'];
/** One command with what it says. */
export type InquiryAct = {
  [Name in InquiryCommand]: { name: Name; body: BodyOf<Name> };
}[InquiryCommand];

const queryKey = keys.inquiries;

/** Those in one state, page by page. */
export const useInquiries = (status: InquiryStatus) =>
  useInfiniteQuery({
    queryKey: [...queryKey, status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/inquiries', {
          params: { query: { status, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    staleTime: 0,
  });

export const useInquiriesOfCase = (caseNumber: string, enabled: boolean) =>
  useQuery({
    queryKey: [...queryKey, 'case', caseNumber],
    queryFn: () => read(api.GET('/api/inquiries', { params: { query: { caseNumber } } })),
    enabled,
    staleTime: 0,
  });

export const useInquiry = (number: string) =>
  useQuery({
    queryKey: [...queryKey, 'one', number],
    queryFn: () => read(api.GET('/api/inquiries/{number}', { params: { path: { number } } })),
    staleTime: 0,
  });

/** Enters one; its number. */
export async function enterInquiry(body: InquiryBody): Promise<string> {
  const { inquiry } = await read(api.POST('/api/inquiries', { body }));
  await queryClient.invalidateQueries({ queryKey });
  return inquiry.number;
}

/** Gives a command on a inquiry as it was seen. Refused as stale, it is shown as it stands now. */
export async function commandInquiry(
  { number, personVersion }: InquiryView,
  { name, body }: InquiryAct,
): Promise<void> {
  const given = { ...body, expectedVersion: personVersion };
  try {
    // A name and its body belong together; the compiler loses the pair in the generic call.
    const done = await read(
      api.POST(`/api/inquiries/{number}/${name}` as '/api/inquiries/{number}/close', {
        params: { path: { number } },
        body: given,
      }),
    );
    queryClient.setQueryData<Schemas['InquiryAnswer']>(
      [...queryKey, 'one', number],
      (was) => was && withDone(was, done),
    );
  } finally {
    await queryClient.invalidateQueries({ queryKey });
  }
}
