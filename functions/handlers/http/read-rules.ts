import { isDailyDrill } from '../../domain/case/case.ts';
import { LIVE } from '../../domain/projections/projection.ts';
import { iterateCases } from '../../matter/iterate-cases.ts';
import { floorsTold } from '../../policy/floors.ts';
import { tableSchemas } from '../../policy/table-schemas.ts';
import { type HttpAnswer, problem } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import type { Ports } from '../../ports/ports.ts';
import { byRoute, type Reader } from './api/by-route.ts';
import { compare } from '../../domain/rules/compare.ts';
import { findPolicy } from './api/find-policy.ts';
import { firstOpen } from './api/list-cases.ts';
import { may, maySee, mustBeAllowedTo } from './api/permissions.ts';
import { type Person, unitNamed } from './api/person.ts';
import { readingsAsked } from './api/plans/ask-reading.ts';
import { planProposals } from './api/plans/proposal-view.ts';
import { checkDraft } from './api/rules/check.ts';
import { readDraft, readDrafts } from './api/rules/drafts.ts';
import { readProposedRouting } from './api/rules/proposed-routing.ts';
import { rulesVersion } from './api/rules-version.ts';
import { readWeights } from './api/rules/weights.ts';
import { plansView } from './api/views/plan-view.ts';

const inForce: Reader = async (_person, ports) => ({
  status: 200,
  body: {
    now: ports.clock.now(),
    policy: await ports.policies.current(),
    inUse: await versionsInUse(ports),
  },
});

const byId: Reader = async (_person, ports, call) => {
  const policy = await findPolicy(call.path['id'] ?? '', null, ports);
  return policy
    ? { status: 200, body: { now: ports.clock.now(), policy } }
    : problem(404, 'unknown-policy', '没有这个政策版本');
};

/** `GET /api/policies/{id}/differences/{from}`: what is other in a version than in an older one. */
const differences: Reader = async (_person, ports, call) => {
  const { id = '', from = '' } = call.path;
  const [newer, older] = await Promise.all([findPolicy(id, null, ports), findPolicy(from, null, ports)]);
  if (!newer || !older) return problem(404, 'unknown-policy', '没有这个政策版本');
  const body = { now: ports.clock.now(), from, to: id, differences: compare(older, newer) };
  return { status: 200, body };
};

/** `GET /api/plans` (P1): the plans in force, which kinds and grades have none, and what units propose. */
const readPlans: Reader = async (person, ports) => {
  mustBeAllowedTo(person, 'read-directory');
  const policy = await ports.policies.current();
  const [proposals, readings, rules] = await Promise.all([
    planProposals(person, policy, ports),
    readingsAsked(person, ports),
    rulesVersion(policy.id, ports),
  ]);
  const mayPropose = may(person, 'propose-plan') ? { mayPropose: unitNamed(person.directory, person.unit.id) } : {};
  const view = plansView(policy, person, ports.clock.now(), readings);
  return { status: 200, body: { ...view, rules, proposals, ...mayPropose } };
};

/** What each table of the rules may hold, for forms to be made of it, and what no version may loosen. */
const schema: Reader = (person) => {
  mustBeAllowedTo(person, 'read-directory');
  return { status: 200, body: { tables: tableSchemas(), floors: floorsTold() } };
};

/** How many open cases are kept by each version. */
async function versionsInUse({ store }: Ports): Promise<{ id: string; cases: number }[]> {
  const live = (await store.books([LIVE])).get(LIVE) ?? {};
  return Object.entries(live).flatMap(([key, cases]) =>
    key.startsWith('p|') && cases > 0 ? [{ id: key.slice('p|'.length), cases }] : [],
  );
}

/** The most case numbers that one version names. */
const NAMED = 50;

/** `GET /api/policies`: every version there ever was, the one in force first, then the newest; the open cases of each: how many, for all; which, for those who may see them. */
async function policies(person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'read-directory');
  const { id: current } = await ports.policies.current();
  const [inUse, kept, publications] = await Promise.all([
    versionsInUse(ports),
    ports.policies.versions(),
    ports.policies.publications(),
  ]);
  const cases = new Map(inUse.map((version) => [version.id, version.cases]));
  const named = await numbersUnder(new Set(inUse.map(({ id }) => id).filter((id) => id !== current)), person, ports);
  const first = await firstOpen(person, ports, NAMED);
  named.set(
    current,
    first.filter(({ policyId }) => policyId === current).map(({ number }) => number),
  );
  const keptAt = new Map(kept.map((one) => [one.id, one.keptAt]));
  // A version of before the list was kept is known by the cases that it keeps.
  const versions = [...new Set([current, ...keptAt.keys(), ...cases.keys()])].map((id) => {
    const at = keptAt.get(id);
    const published = publications.find(({ policyId, withdrawn }) => policyId === id && withdrawn === undefined);
    return {
      id,
      current: id === current,
      cases: cases.get(id) ?? 0,
      numbers: named.get(id) ?? [],
      ...(at === undefined ? {} : { keptAt: at }),
      ...(published ? { published: { name: published.draft.name, from: published.from } } : {}),
    };
  });
  return { status: 200, body: { now: ports.clock.now(), versions, publications } };
}

/** The open cases that stand under other versions than the one in force: they are few, and all cases are gone through for them. */
async function numbersUnder(
  versions: ReadonlySet<string>,
  person: Person,
  ports: Ports,
): Promise<Map<string, string[]>> {
  const named = new Map<string, string[]>();
  if (versions.size === 0) return named;
  for await (const state of iterateCases((cursor) => ports.store.openCases(cursor))) {
    const numbers = named.get(state.policyId) ?? [];
    if (versions.has(state.policyId) && maySee(person, state) && !isDailyDrill(state) && numbers.length < NAMED)
      named.set(state.policyId, [...numbers, state.number]);
  }
  return named;
}

/** The rules in force, every version that there ever was, and drafts of the next. */
export const readRules = byRoute({
  '/api/policy': inForce,
  '/api/policies': policies,
  '/api/policies/{id}': byId,
  '/api/policies/{id}/differences/{from}': differences,
  '/api/policy-schema': schema,
  '/api/policy-drafts': readDrafts,
  '/api/policy-drafts/{id}': readDraft,
  '/api/policy-drafts/{id}/check': checkDraft,
  '/api/rules/proposed-routing': readProposedRouting,
  '/api/rules/weights': readWeights,
  '/api/plans': readPlans,
});

export const handler = lambda.http(readRules, cloud(table));
