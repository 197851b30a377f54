import { printed } from '../../../../domain/clocks/explain.ts';
import {
  mayNotConsent,
  type PlanDraft,
  planState,
  plannersOf,
  withPlan,
} from '../../../../domain/commands/plan-proposals.ts';
import { canonical } from '../../../../domain/matter/chain.ts';
import { wallClock } from '../../../../domain/matter/instant.ts';
import { partsOf } from '../../../../domain/rules/parts.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { earliestEffect, type Publication, type RuleDraft } from '../../../../domain/rules/publication.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { tellInForce, tellProposal } from '../../../../matter/keep-plans.ts';
import { maskBody } from '../mask-body.ts';
import { mustBeAllowedTo } from '../permissions.ts';
import type { Person } from '../person.ts';
import { invalid, readBody } from '../read-body.ts';
import { versionOf } from '../rules/check.ts';
import { named, publishedAt, stale } from '../rules/drafts.ts';
import { decidePlanBody } from '../schemas/plans.ts';
import { aboveNamed, proposalAnswer } from './proposal-view.ts';
import { answered, notOpen, proposalAt } from './propose.ts';

/** `POST /api/plan-proposals/{id}/decide` (P1, H2): the word of the body above on what a unit proposes. */
export async function decidePlan(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'propose-plan');
  const rules = await ports.policies.current();
  const { expectedVersion, decision, reason } = maskBody(readBody(call, decidePlanBody), rules);
  const draft = await proposalAt(call, ports);
  const no = mayNotConsent(draft, person.contact, rules, person.directory);
  if (no) throw new BadRequest(no.refused, no.says, { clause: no.clause }, 403);
  if (draft.version !== expectedVersion) return stale();
  if (planState(draft) !== 'waiting') throw notOpen('这份修订现在不待决定');
  if (decision === 'consent') return consent(draft, reason ?? draft.plan.reason, rules, person, ports);
  if (reason === undefined)
    throw invalid([{ pointer: '/reason', detail: '退回或不同意的，请写明理由', code: 'missing' }]);
  return answered(draft, expectedVersion, decision === 'return' ? 'returned' : 'refused', reason, person, ports);
}

/** P1: into the rules that will be in force then, and published as these are, so that nothing published meanwhile is lost. */
async function consent(
  draft: PlanDraft<RuleDraft>,
  reason: string,
  rules: Policy,
  person: Person,
  ports: Ports,
): Promise<HttpAnswer> {
  const { policies, store, clock } = ports;
  const now = clock.now();
  const from = earliestEffect(now);
  const base = await baseAt(from, ports);
  const { unit, row, was } = draft.plan;
  const stands = base.plans.rows.find(({ id }) => id === row.id) ?? null;
  if (canonical(stands) !== canonical(was))
    throw new BadRequest(
      'plan-moved',
      '提请之后，这份预案已另有新版本，请退回，由制定单位按新版本修订后再提请',
      { clause: 'P1' },
      409,
    );
  const on = wallClock(now).date;
  const agreed = { ...row, readOn: on, consent: { by: aboveNamed(unit, rules, person), on } };
  const parts = partsOf({ ...base, plans: { ...base.plans, rows: withPlan(base.plans.rows, agreed) } });
  const version = await versionOf(parts, person.directory, ports);
  if ('faults' in version) throw invalid(version.faults.map(({ pointer, says }) => ({ pointer, detail: says })));
  const { policy } = version;
  await policies.keep(policy);
  // Read back as every function will read it: what cannot be read never comes into force.
  await policies.byId(policy.id);
  const publication: Publication = {
    policyId: policy.id,
    from,
    publishedAt: now,
    publishedBy: named(person),
    writtenBy: plannersOf(draft),
    reason,
    draft: { id: draft.id, name: draft.name, version: draft.version },
  };
  await store.audit({
    at: now,
    actor: person.actor,
    what: `POST plan-proposals/${draft.id} consented ${policy.id} from ${from}`,
  });
  if ((await baseAt(from, ports)).id !== base.id) throw busy();
  const outcome = await policies.publish(publication);
  if (outcome === 'draft-changed') return stale();
  if (outcome === 'instant-taken') throw busy();
  const consented = { ...draft, state: 'published' as const };
  // Read again from the day of the consent on: at once, so that nobody is asked to who has just done it.
  await tellProposal(consented, { policy, directory: person.directory }, person.actor, ports);
  await tellInForce(agreed, policy, person.actor, ports);
  return proposalAnswer(consented, person, ports);
}

const busy = (): BadRequest => new BadRequest('rules-moved', '规则同时有另一次发布，请稍候再试', { clause: 'H2' }, 409);

/** The rules that will be in force at an instant; throws a 409 where others are to follow, which would undo what is published before them. */
async function baseAt(from: string, ports: Ports): Promise<Policy> {
  const later = (await ports.policies.publications()).find((one) => one.withdrawn === undefined && one.from > from);
  if (later)
    throw new BadRequest(
      'publication-to-come',
      `另有规则自 ${printed(later.from)} 起生效，其中没有这次修订；请在其生效后再同意，或请管理员先撤回那次发布`,
      { clause: 'P1' },
      409,
    );
  const id = await publishedAt(from, ports);
  return id === null ? ports.policies.shipped() : ports.policies.byId(id);
}
