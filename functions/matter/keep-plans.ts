import { bodyAbove, isPlanDraft, type PlanDraft, planState, plannersOf } from '../domain/commands/plan-proposals.ts';
import { planKind } from '../domain/kinds/plan-kind.ts';
import type { Actor } from '../domain/matter/actor.ts';
import type { AskReading, OpenPlan, PlanTold } from '../domain/plan/commands.ts';
import type { PlanMatter } from '../domain/plan/plan-matter.ts';
import type { Directory } from '../domain/people/directory.ts';
import { readAgainOn } from '../domain/routing/plan-coverage.ts';
import type { Plan } from '../domain/rules/plan-rules.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { Ports } from '../ports/ports.ts';
import { executeOn, openMatter } from './execute-on.ts';
import { everyMatter } from './every-matter.ts';

type Kept = Pick<Plan, 'id' | 'title' | 'unit'>;

/** One matter for each plan, whoever comes first. */
const claimOf = (plan: string): string => `plan:${plan}`;

async function numberOf({ id: plan, title, unit }: Kept, actor: Actor, ports: Ports): Promise<string> {
  const [held] = await ports.store.claimsOf([claimOf(plan)]);
  if (held) return held.matter;
  const opened = await openMatter(
    ports,
    planKind,
    actor,
    (number): OpenPlan => ({ command: 'open', number, plan, title, unit }),
    { extras: (matter) => ({ claims: [{ key: claimOf(plan), matter, expiresAt: null }] }) },
  );
  if ('claimed' in opened) return opened.claimed.matter;
  if ('refusal' in opened) throw new Error(`the plan ${plan} could not be kept: ${opened.refusal.says}`);
  return opened.state.number;
}

/** What is known there already changes nothing. */
const tell = async (plan: Kept, actor: Actor, told: PlanTold | AskReading, ports: Ports) =>
  executeOn(ports, planKind, await numberOf(plan, actor, ports), { actor, command: told });

/** P1: it is in force, as these rules have it: from when on its owner is asked to read it again. */
export async function tellInForce(row: Plan, { plans }: Policy, actor: Actor, ports: Ports): Promise<void> {
  const { title, unit, readOn, consent } = row;
  const told = { command: 'note-in-force' as const, title, unit, readAgainOn: readAgainOn(row, plans) };
  await tell(row, actor, consent?.on === readOn ? told : { ...told, readOn }, ports);
}

/** P1: the number of what is kept of a plan of these rules, which is told that it is in force. */
export async function keptInForce(row: Plan, actor: Actor, ports: Ports): Promise<string> {
  await tellInForce(row, await ports.policies.current(), actor, ports);
  return numberOf(row, actor, ports);
}

/** P1: where a proposal stands: it waits for a body above, or was answered, or taken back. */
export async function tellProposal(
  draft: PlanDraft,
  { policy, directory }: { policy: Policy; directory: Directory },
  actor: Actor,
  ports: Ports,
): Promise<void> {
  const { row, unit } = draft.plan;
  const is = planState(draft);
  if (is !== 'waiting') {
    await tell({ ...row, unit }, actor, { command: 'note-answered', draft: draft.id, is }, ports);
    return;
  }
  const above = bodyAbove(unit, policy, directory);
  const told: PlanTold = {
    command: 'note-proposed',
    title: row.title,
    unit,
    draft: draft.id,
    version: draft.version,
    planners: [...new Set(plannersOf(draft).map(({ id }) => id))],
    ...(above === 'district-leader' ? {} : { above: above.unit.id }),
  };
  await tell({ ...row, unit }, actor, told, ports);
}

/** D4, P1: asks the owner of a plan of these rules to read it again; what the plan says of that, or null where no rules have it. */
export async function askReading(
  plan: string,
  asked: Omit<AskReading, 'command'>,
  actor: Actor,
  ports: Ports,
): Promise<Awaited<ReturnType<typeof tell>> | null> {
  const policy = await ports.policies.current();
  const row = policy.plans.rows.find(({ id }) => id === plan);
  if (!row) return null;
  await tellInForce(row, policy, actor, ports);
  return tell(row, actor, { command: 'ask-reading', ...asked }, ports);
}

const NIGHTLY: Actor = { kind: 'system', part: 'sweep' };

/** P1: every night, what the rules and their drafts say of plans: what came by a publication, and what a press could not tell. */
export async function keepPlans(ports: Ports, mayGoOn: () => boolean): Promise<void> {
  const [policy, directory, drafts] = await Promise.all([
    ports.policies.current(),
    ports.store.directory(),
    ports.policies.drafts(),
  ]);
  const { rows } = policy.plans;
  for (const row of rows) {
    if (!mayGoOn()) return;
    await tellInForce(row, policy, NIGHTLY, ports);
  }
  for (const draft of drafts.filter(isPlanDraft)) {
    if (!mayGoOn()) return;
    // What was never told of leaves no matter behind once it is over.
    const [held] = await ports.store.claimsOf([claimOf(draft.plan.row.id)]);
    if (held || planState(draft) === 'waiting') await tellProposal(draft, { policy, directory }, NIGHTLY, ports);
  }
  for (const number of await keptBeside(rows, ports)) {
    if (!mayGoOn()) return;
    await executeOn(ports, planKind, number, { actor: NIGHTLY, command: { command: 'note-gone' } });
  }
}

/** What is kept of plans that are none of these. */
async function keptBeside(rows: readonly Plan[], { store }: Pick<Ports, 'store'>): Promise<string[]> {
  const open = await openPlans(store);
  return open.filter(({ plan }) => !rows.some(({ id }) => id === plan)).map(({ number }) => number);
}

/** Every plan that is kept. */
export const openPlans = async (store: Ports['store']): Promise<PlanMatter[]> =>
  (await everyMatter(planKind, planKind.open, { store })).matters;
