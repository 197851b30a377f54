import { useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';

export type Drafts = Schemas['RuleDrafts'];
export type DraftHead = Drafts['drafts'][number];
export type RuleDraft = Schemas['RuleDraft'];
export type Check = Schemas['RuleCheck'];
export type ProposedRow = Schemas['ProposedRouting']['proposals'][number];
export type WeightsAnswer = Schemas['Weights'];
export type Publication = Schemas['Policies']['publications'][number];

const all = [...keys.policy, 'drafts'] as const;

export const useDrafts = (enabled: boolean) =>
  useQuery({ queryKey: all, queryFn: () => read(api.GET('/api/policy-drafts')), enabled });
export const useRuleDraft = (id: string) =>
  useQuery({
    queryKey: [...all, id],
    queryFn: () => read(api.GET('/api/policy-drafts/{id}', { params: { path: { id } } })),
  });
/** What each table of the rules may hold; of one release it never changes. */
export type RuleFloors = Schemas['RuleSchema']['floors'];

export const useRuleSchema = () =>
  useQuery({
    queryKey: [...keys.policy, 'schema'],
    queryFn: () => read(api.GET('/api/policy-schema')),
    staleTime: Infinity,
  });
/** What is wrong with a draft as it stands at this version, and what it would do. */
export const useCheck = (id: string, version: number) =>
  useQuery({
    queryKey: [...all, id, 'check', version],
    queryFn: () => read(api.GET('/api/policy-drafts/{id}/check', { params: { path: { id } } })),
  });

/** Rows that final decisions propose for the routing ledger. */
export const useProposedRouting = (enabled: boolean) =>
  useQuery({
    queryKey: [...keys.policy, 'proposed-routing'],
    queryFn: () => read(api.GET('/api/rules/proposed-routing')),
    enabled,
  });

/** Which weights rank who answers, and what the last night learnt beside them. */
export const useWeights = () =>
  useQuery({ queryKey: [...keys.policy, 'weights'], queryFn: () => read(api.GET('/api/rules/weights')) });

const stale = (): Promise<void> => queryClient.invalidateQueries({ queryKey: keys.policy });

/** A written draft is shown as it was answered, so that its check is asked for by the version that it has now. */
function shown(answer: RuleDraft): Promise<void> {
  queryClient.setQueryData([...all, answer.draft.id], answer);
  return queryClient.invalidateQueries({ queryKey: all, exact: true });
}

export async function beginDraft(body: { name: string; basedOn?: string }): Promise<string> {
  const { draft } = await read(api.POST('/api/policy-drafts', { body }));
  await stale();
  return draft.id;
}

export async function writePart(
  draft: DraftHead,
  part: string,
  value: Record<string, Record<string, unknown>>,
): Promise<void> {
  const params = { path: { id: draft.id, part } };
  const body = { expectedVersion: draft.version, value };
  await shown(await read(api.PUT('/api/policy-drafts/{id}/parts/{part}', { params, body })));
}

export async function discardDraft({ id, version }: DraftHead): Promise<void> {
  const params = { path: { id } };
  await read(api.POST('/api/policy-drafts/{id}/discard', { params, body: { expectedVersion: version } }));
  await stale();
}

export async function withdrawPublication({ draft, from }: Publication, reason: string): Promise<void> {
  const params = { path: { id: draft.id } };
  await read(api.POST('/api/policy-drafts/{id}/withdraw', { params, body: { from, reason } }));
  await Promise.all([stale(), queryClient.invalidateQueries({ queryKey: keys.status })]);
}

export async function publishDraft(
  { id, version }: DraftHead,
  wish: { reason: string; from?: string },
): Promise<Publication> {
  const params = { path: { id } };
  const body = { ...wish, expectedVersion: version };
  const { publication } = await read(api.POST('/api/policy-drafts/{id}/publish', { params, body }));
  await Promise.all([stale(), queryClient.invalidateQueries({ queryKey: keys.status })]);
  return publication;
}

export async function adoptRouting({ number, event }: ProposedRow, draft: DraftHead): Promise<void> {
  const body = { number, event, draft: draft.id, expectedVersion: draft.version };
  try {
    await read(api.POST('/api/rules/proposed-routing/adopt', { body }));
  } finally {
    // Refused, somebody else was faster: what stands now is shown either way.
    await stale();
  }
}

export async function dismissRouting({ number, event }: ProposedRow, reason: string): Promise<void> {
  await read(api.POST('/api/rules/proposed-routing/dismiss', { body: { number, event, reason } }));
  await stale();
}

export async function proposeWeights(body: { name: string; weights: string | null }): Promise<string> {
  try {
    const { draft } = await read(api.POST('/api/rules/weights/propose', { body }));
    return draft.id;
  } finally {
    // Refused, there is something newer: it is shown either way.
    await stale();
  }
}

export async function pinWeights(
  how: 'pin' | 'unpin',
  body: { expectedVersion: number; reason: string },
): Promise<void> {
  try {
    await read(api.POST(`/api/rules/weights/${how}` as '/api/rules/weights/pin', { body }));
  } finally {
    await stale();
  }
}
