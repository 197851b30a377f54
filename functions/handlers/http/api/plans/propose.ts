import { isPlanDraft, type PlanDraft, planState, withPlan } from '../../../../domain/commands/plan-proposals.ts';
import { wallClock } from '../../../../domain/matter/instant.ts';
import { partsOf } from '../../../../domain/rules/parts.ts';
import { type Plan, shortOf } from '../../../../domain/rules/plan-rules.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import type { PlanProposal, RuleDraft } from '../../../../domain/rules/publication.ts';
import { planRow } from '../../../../policy/schemas/plans.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { tellProposal } from '../../../../matter/keep-plans.ts';
import { maskBody } from '../mask-body.ts';
import { mustBeAllowedTo } from '../permissions.ts';
import { type Person, unitNamed } from '../person.ts';
import { invalid, readBody } from '../read-body.ts';
import { versionOf } from '../rules/check.ts';
import { draftAt, named, stale } from '../rules/drafts.ts';
import { proposePlanBody, revisePlanBody, withdrawPlanBody } from '../schemas/plans.ts';
import { proposalAnswer } from './proposal-view.ts';

/** `POST /api/plan-proposals` (P1): what a unit proposes for a plan of its own, checked as rules are; it is in force nowhere yet. */
export async function proposePlan(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'propose-plan');
  const policy = await ports.policies.current();
  const { plan: given, reason } = maskBody(readBody(call, proposePlanBody), policy);
  const { row, was } = await checked(given, policy, person, ports);
  // Read before what is open: whatever is proposed from here on makes this one fail.
  const after = await ports.policies.lastProposal(row.id);
  await mustBeFree(row.id, person, ports);
  const at = ports.clock.now();
  const by = named(person);
  const draft: PlanDraft<RuleDraft> = {
    id: `D${await ports.store.nextNumber('RULE-DRAFT')}`,
    version: 1,
    name: `预案修订：${row.title}`,
    basedOn: policy.id,
    state: 'open',
    changes: [{ version: 1, at, by, part: 'plans' }],
    plan: { unit: person.unit.id, row, was, at, by, reason, state: 'waiting' },
    parts: partsWith(policy, row),
  };
  const put = async (): Promise<boolean> => {
    if (await ports.policies.putProposal(draft, row.id, after)) return true;
    await mustBeFree(row.id, person, ports);
    return false;
  };
  return written(draft, person, ports, 'POST plan-proposals', put, 201);
}

/** Throws a 409 where one of this id waits. One plan, one matter: two would share what is asked of their units, and the second consent replace the first. */
async function mustBeFree(id: string, person: Person, ports: Ports): Promise<void> {
  const open = (await ports.policies.drafts())
    .filter(isPlanDraft)
    .filter((one) => one.plan.row.id === id && one.state === 'open');
  const theirs = open.find((one) => one.plan.unit !== person.unit.id);
  if (theirs)
    throw new BadRequest(
      'plan-id-taken',
      `编号 ${id} 已由${unitNamed(person.directory, theirs.plan.unit).name}提请的预案使用，请另用一个编号`,
      { clause: 'P1', pointer: '/plan/id' },
      409,
    );
  const waits = open.find((one) => one.plan.unit === person.unit.id);
  if (waits)
    throw new BadRequest(
      'already-proposed',
      `预案“${waits.plan.row.title}”已有一份修订在办（${waits.id}，${waits.plan.by.name}提请），请在其上修改，或先撤回`,
      { clause: 'P1', pointer: '/plan/id' },
      409,
    );
}

/** `POST /api/plan-proposals/{id}/revise` (P1): what was sent back waits again. */
export async function revisePlan(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'propose-plan');
  const policy = await ports.policies.current();
  const { expectedVersion, plan: given, reason } = maskBody(readBody(call, revisePlanBody), policy);
  const draft = await ownProposal(call, person, ports);
  if (draft.version !== expectedVersion) return stale();
  if (planState(draft) !== 'returned') throw notOpen('只有退回的修订可以修改后再提请');
  const { row, was } = await checked(given, policy, person, ports);
  if (row.id !== draft.plan.row.id)
    throw invalid([{ pointer: '/plan/id', detail: `应为 ${draft.plan.row.id}：另一份预案请另行提请` }]);
  const at = ports.clock.now();
  const { answered: _before, ...proposal } = draft.plan;
  const plan: PlanProposal = { ...proposal, row, was, at, by: named(person), reason, state: 'waiting' };
  const next = changed({ ...draft, plan, basedOn: policy.id, parts: partsWith(policy, row) }, person, at, 'plans');
  return written(next, person, ports, `POST plan-proposals/${draft.id}/revise`);
}

/** `POST /api/plan-proposals/{id}/withdraw` (P1): by anybody of the unit who may propose: whoever did may have left. */
export async function withdrawPlan(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'propose-plan');
  const { expectedVersion, reason } = maskBody(readBody(call, withdrawPlanBody), await ports.policies.current());
  const draft = await ownProposal(call, person, ports);
  return answered(draft, expectedVersion, 'withdrawn', reason, person, ports);
}

/** A proposal that ends, or goes back to its unit, with a reason. */
export async function answered(
  draft: PlanDraft<RuleDraft>,
  expectedVersion: number,
  state: Exclude<PlanProposal['state'], 'waiting'>,
  reason: string,
  person: Person,
  ports: Ports,
): Promise<HttpAnswer> {
  if (draft.version !== expectedVersion) return stale();
  if (draft.state !== 'open') throw notOpen('这份修订已经办结');
  const at = ports.clock.now();
  const plan = { ...draft.plan, state, answered: { at, by: named(person), reason } };
  const over: RuleDraft['state'] = state === 'returned' ? 'open' : 'discarded';
  const next = changed({ ...draft, plan, state: over }, person, at);
  return written(next, person, ports, `POST plan-proposals/${draft.id} ${state}`);
}

/** The proposal that an address names; throws a 404. */
export async function proposalAt(call: HttpCall, ports: Ports): Promise<PlanDraft<RuleDraft>> {
  const draft = await draftAt(call, ports);
  if (!isPlanDraft(draft)) throw new BadRequest('unknown-plan-proposal', '没有这份预案修订', {}, 404);
  return draft;
}

async function ownProposal(call: HttpCall, person: Person, ports: Ports): Promise<PlanDraft<RuleDraft>> {
  const draft = await proposalAt(call, ports);
  if (draft.plan.unit !== person.unit.id) throw notOwner();
  return draft;
}

export const notOpen = (says: string): BadRequest =>
  new BadRequest('not-open', `${says}，请看过最新情况`, { clause: 'P1' }, 409);

const notOwner = (): BadRequest =>
  new BadRequest(
    'not-your-plan',
    '预案由制定单位提请修订，这份不是本单位的',
    { clause: 'P1', pointer: '/plan/unit' },
    403,
  );

const partsWith = (policy: Policy, row: Plan): RuleDraft['parts'] =>
  partsOf({ ...policy, plans: { ...policy.plans, rows: withPlan(policy.plans.rows, row) } });

function changed(draft: PlanDraft<RuleDraft>, person: Person, at: string, part?: 'plans'): PlanDraft<RuleDraft> {
  const version = draft.version + 1;
  const change = { version, at, by: named(person), ...(part ? { part } : {}) };
  return { ...draft, version, changes: [...draft.changes, change] };
}

/** Logged first: a change that is not on record must not be there. */
async function written(
  draft: PlanDraft<RuleDraft>,
  person: Person,
  ports: Ports,
  what: string,
  put: () => Promise<boolean> = () => ports.policies.putDraft(draft),
  status = 200,
): Promise<HttpAnswer> {
  await ports.store.audit({ at: ports.clock.now(), actor: person.actor, what });
  if (!(await put())) return stale();
  const policy = await ports.policies.current();
  await tellProposal(draft, { policy, directory: person.directory }, person.actor, ports);
  return proposalAnswer(draft, person, ports, status);
}

/**
 * The plan as it is proposed, found without fault by the rules' own checks, and as it stands now. It is looked at as the last row, so that where two
 * plans compete the proposed one is said to be at fault; what is wrong elsewhere in the rules is for others to mend.
 */
async function checked(
  given: Record<string, unknown>,
  policy: Policy,
  person: Person,
  ports: Ports,
): Promise<Pick<PlanProposal, 'row' | 'was'>> {
  const { consent: _set, ...own } = given;
  const plan = { ...own, readOn: wallClock(ports.clock.now()).date };
  const was = policy.plans.rows.find(({ id }) => id === given['id']) ?? null;
  if (was && was.unit !== person.unit.id) throw notOwner();
  if (given['unit'] !== undefined && given['unit'] !== person.unit.id) throw notOwner();
  const others = policy.plans.rows.filter((one) => one !== was);
  const parts = partsOf({ ...policy, plans: { ...policy.plans, rows: [...others, plan] } });
  const version = await versionOf(parts, person.directory, ports);
  const place = `/plans/rows/${others.length}`;
  const faults = 'faults' in version ? version.faults : [];
  const here = faults.flatMap(({ pointer, says }) =>
    pointer === place || pointer.startsWith(`${place}/`)
      ? [{ pointer: `/plan${pointer.slice(place.length)}`, detail: says }]
      : [],
  );
  if (here.length > 0) throw invalid(here);
  const row = planRow.parse(plan);
  const nameless = namelessSteps(row, policy);
  if (nameless.length > 0) throw invalid(nameless);
  return { row, was };
}

/** P8: what is proposed anew names each of its steps as its texts will; plans of before go on under one word for all of them. */
const namelessSteps = ({ steps }: Plan, { texts }: Policy): { pointer: string; detail: string }[] =>
  steps.flatMap((step, at) =>
    shortOf(step, texts) === undefined
      ? [
          {
            pointer: `/plan/steps/${at}/short`,
            detail: `第 ${at + 1} 步没有短信中的名称，收到短信的人不知道是哪一步：请填 short，至多 ${texts.bounds['action']} 字，如“到场核查”`,
          },
        ]
      : [],
  );
