import { useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys, type Schemas } from './queries.ts';

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
