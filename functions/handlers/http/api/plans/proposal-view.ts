import {
  bodyAbove,
  isPlanDraft,
  mayNotConsent,
  type PlanDraft,
  planState,
} from '../../../../domain/commands/plan-proposals.ts';
import { DAY, plus } from '../../../../domain/matter/instant.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import { compare } from '../../../../domain/rules/compare.ts';
import type { Plan } from '../../../../domain/rules/plan-rules.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import type { Publication } from '../../../../domain/rules/publication.ts';
import type { HttpAnswer } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { may } from '../permissions.ts';
import { type Person, unitNamed } from '../person.ts';
import type { PlanProposalView } from '../schemas/plans.ts';

/** So long what came of a proposal stays on the page; the record keeps it for ever. */
const NEWS = 90 * DAY;

/** P1: whose word a proposal waits for, in words. */
export function aboveNamed(unit: string, rules: Policy, { directory }: Person): string {
  const above = bodyAbove(unit, rules, directory);
  return above === 'district-leader' ? '区领导' : above.unit.short;
}

/** What a person writes of a plan. */
function contentOf(plan: Plan | null): object {
  if (!plan) return {};
  const { readOn: _readOn, consent: _consent, ...content } = plan;
  return content;
}

function viewOf(
  draft: PlanDraft,
  policy: Policy,
  publications: readonly Publication[],
  person: Person,
): PlanProposalView {
  const { id, version, plan } = draft;
  const state = planState(draft);
  const consent = publications.find((one) => one.draft.id === id && one.withdrawn === undefined);
  const answered = consent
    ? { at: consent.publishedAt, by: consent.publishedBy, reason: consent.reason, from: consent.from }
    : plan.answered;
  const own = plan.unit === person.unit.id && may(person, 'propose-plan');
  return {
    id,
    version,
    state,
    unit: unitNamed(person.directory, plan.unit),
    title: plan.row.title,
    ...pick(plan, ['at', 'by', 'reason']),
    above: aboveNamed(plan.unit, policy, person),
    row: { ...plan.row },
    was: plan.was && { ...plan.was },
    differences: compare(contentOf(plan.was), contentOf(plan.row)),
    ...(answered ? { answered } : {}),
    mayDecide: state === 'waiting' && mayNotConsent(draft, person.contact, policy, person.directory) === null,
    mayRevise: own && state === 'returned',
    mayWithdraw: own && (state === 'returned' || state === 'waiting'),
  };
}

/** P1: what a person sees of proposed plans: his unit's, those that he may decide on, and all of them where he reads drafts of rules. */
export async function planProposals(person: Person, policy: Policy, ports: Ports): Promise<PlanProposalView[]> {
  const [drafts, publications] = await Promise.all([ports.policies.drafts(), ports.policies.publications()]);
  const since = plus(ports.clock.now(), -NEWS);
  return drafts
    .filter(isPlanDraft)
    .map((draft) => viewOf(draft, policy, publications, person))
    .filter(({ state, at, answered }) => state === 'waiting' || state === 'returned' || (answered?.at ?? at) >= since)
    .filter((one) => one.unit.id === person.unit.id || one.mayDecide || may(person, 'read-drafts'));
}

export async function proposalAnswer(
  draft: PlanDraft,
  person: Person,
  ports: Ports,
  status = 200,
): Promise<HttpAnswer> {
  const [policy, publications] = await Promise.all([ports.policies.current(), ports.policies.publications()]);
  return { status, body: { now: ports.clock.now(), proposal: viewOf(draft, policy, publications, person) } };
}
