import { useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, queryClient, type Schemas } from './queries.ts';

export type PlanRow = Schemas['Plans']['plans'][number];
export type CoverageRow = Schemas['Plans']['coverage'][number];
export type CasePlan = Schemas['CasePlan'];
export type CasePlanStep = NonNullable<CasePlan['plan']>['steps'][number];

/** P1: the plans in force, and what they leave out. */
export const usePlans = () =>
  useQuery({ queryKey: [...keys.policy, 'plans'], queryFn: () => read(api.GET('/api/plans')) });

/** P1: the plan that a case goes by. */
export const useCasePlan = (number: string, enabled = true) =>
  useQuery({
    queryKey: [...keys.case(number), 'plan'],
    queryFn: () => read(api.GET('/api/cases/{number}/plan', { params: { path: { number } } })),
    enabled,
  });

export type PlanProposal = Schemas['Plans']['proposals'][number];
export type PlanDecision = 'consent' | 'return' | 'refuse';

const stale = (): Promise<void> => queryClient.invalidateQueries({ queryKey: keys.policy });

/** P1: puts a plan before the body above, anew or after it was sent back. */
export async function proposePlan(
  plan: Record<string, unknown>,
  reason: string,
  returned: PlanProposal | null,
): Promise<void> {
  await read(
    returned
      ? api.POST('/api/plan-proposals/{id}/revise', {
          params: { path: { id: returned.id } },
          body: { expectedVersion: returned.version, plan, reason },
        })
      : api.POST('/api/plan-proposals', { body: { plan, reason } }),
  );
  await stale();
}

export async function withdrawPlan({ id, version }: PlanProposal, reason: string): Promise<void> {
  const body = { expectedVersion: version, reason };
  await read(api.POST('/api/plan-proposals/{id}/withdraw', { params: { path: { id } }, body }));
  await stale();
}

export async function decidePlan({ id, version }: PlanProposal, decision: PlanDecision, reason: string): Promise<void> {
  const body = { expectedVersion: version, decision, ...(reason === '' ? {} : { reason }) };
  await read(api.POST('/api/plan-proposals/{id}/decide', { params: { path: { id } }, body }));
  await stale();
}
