import { QueryClient, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { isProblem } from './problem.ts';
import type { components, paths } from './schema.ts';

export type Schemas = components['schemas'];
export type CaseRow = Schemas['CaseRow'];
export type CaseView = Schemas['Case'];
export type Clock = Schemas['Clock'];
export type Assignment = Schemas['Assignment'];
export type RecordEvent = Schemas['Event'];
export type Text = Schemas['Text'];
export type DocumentView = Schemas['Documents']['documents'][number];
export type LineFactView = Schemas['Documents']['line'][number];
export type Directory = Schemas['Directory'];
export type ListQuery = NonNullable<paths['/api/cases']['get']['parameters']['query']>;

/** Nothing is fetched again but by the one poll of changes, by a person's own action, or on coming back after a lost connection. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && isProblem(error) && (error.status === 0 || error.status === 503),
    },
  },
});

export const keys = {
  me: ['me'] as const,
  list: (query: ListQuery) => ['cases', query] as const,
  lists: ['cases'] as const,
  /** Under the lists of cases, so that they are read again when anything moved while the connection was lost. */
  orders: ['cases', 'orders'] as const,
  conferences: ['cases', 'conferences'] as const,
  consultations: ['cases', 'consultations'] as const,
  inquiries: ['cases', 'inquiries'] as const,
  watches: ['cases', 'watches'] as const,
  assessments: ['cases', 'assessments'] as const,
  handovers: ['cases', 'handovers'] as const,
  measures: ['cases', 'measures'] as const,
  reports: ['cases', 'reports'] as const,
  exercises: ['cases', 'exercises'] as const,
  retrospectives: ['cases', 'retrospectives'] as const,
  /** What the title of the tab counts, and calls for. */
  calls: ['cases', 'calls'] as const,
  case: (number: string) => ['case', number] as const,
  directory: ['directory'] as const,
  policy: ['policy'] as const,
  sameMatter: ['same-matter'] as const,
  policyAt: (id: string) => ['policy', id] as const,
  status: ['status'] as const,
  texts: ['texts'] as const,
  scores: ['scores'] as const,
  stuckAlerts: ['stuck-alerts'] as const,
  refusedAlerts: ['refused-alerts'] as const,
};

export const useMe = () => useQuery({ queryKey: keys.me, queryFn: () => read(api.GET('/api/me')) });
export const useDirectory = () =>
  useQuery({ queryKey: keys.directory, queryFn: () => read(api.GET('/api/directory')) });
/** The rules in force: names of categories, forms, reasons, and every figure. Large, so only pages with forms ask for it. */
export const usePolicy = () => useQuery({ queryKey: keys.policy, queryFn: () => read(api.GET('/api/policy')) });
export const useStatus = () => useQuery({ queryKey: keys.status, queryFn: () => read(api.GET('/api/status')) });

const path = (number: string) => ({ params: { path: { number } } });
export const useCase = (number: string, enabled = true) =>
  useQuery({
    queryKey: keys.case(number),
    queryFn: () => read(api.GET('/api/cases/{number}', path(number))),
    enabled,
  });
/** Asked for at a press: it reads the whole record and its seals. */
export const readProof = (number: string): Promise<Schemas['Proof']> =>
  read(api.GET('/api/matters/{number}/proof', path(number)));
export const readArchive = (number: string): Promise<Schemas['Archive']> =>
  read(api.GET('/api/cases/{number}/archive', path(number)));
export const readRedacted = (number: string): Promise<Schemas['Redacted']> =>
  read(api.GET('/api/cases/{number}/redacted', path(number)));
export const useEvents = (number: string) =>
  useQuery({
    queryKey: [...keys.case(number), 'events'],
    queryFn: () => read(api.GET('/api/cases/{number}/events', path(number))),
  });
export const useTexts = (number: string) =>
  useQuery({
    queryKey: [...keys.case(number), 'texts'],
    queryFn: () => read(api.GET('/api/cases/{number}/texts', path(number))),
  });
/** Whom a comment on the case may call. */
export const useCasePeople = (number: string, enabled = true) =>
  useQuery({
    queryKey: [...keys.case(number), 'people'],
    queryFn: () => read(api.GET('/api/cases/{number}/people', path(number))),
    enabled,
  });
export const useTold = (number: string) =>
  useQuery({
    queryKey: [...keys.case(number), 'told'],
    queryFn: () => read(api.GET('/api/cases/{number}/told', path(number))),
  });
export const useUpward = (number: string) =>
  useQuery({
    queryKey: [...keys.case(number), 'upward'],
    queryFn: () => read(api.GET('/api/cases/{number}/upward', path(number))),
  });
export const useDocuments = (number: string, enabled = true) =>
  useQuery({
    queryKey: [...keys.case(number), 'documents'],
    queryFn: () => read(api.GET('/api/cases/{number}/documents', path(number))),
    enabled,
  });
export const useSameEvent = (number: string, enabled: boolean) =>
  useQuery({
    queryKey: [...keys.case(number), 'same-event'],
    queryFn: () => read(api.GET('/api/cases/{number}/same-event', path(number))),
    enabled,
  });
/** Of other cases too: read again with any change while it is looked at. */
export const useSameMatter = (number: string) =>
  useQuery({
    queryKey: [...keys.sameMatter, number],
    queryFn: () => read(api.GET('/api/cases/{number}/same-matter', path(number))),
  });
export const useAlerts = (number: string) =>
  useQuery({
    queryKey: [...keys.case(number), 'alerts'],
    queryFn: () => read(api.GET('/api/cases/{number}/alerts', path(number))),
  });
