import { type HttpAnswer, problem } from '../../runtime/http.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';
import { byRoute, type Reader } from './api/by-route.ts';
import { compare } from '../../domain/rules/compare.ts';
import { findPolicy } from './api/find-policy.ts';
import { everyOpenCase, openTo } from './api/list-cases.ts';
import { maySee, mustBeAllowedTo } from './api/permissions.ts';
import type { Person } from './api/person.ts';
import { checkDraft } from './api/rules/check.ts';
import { readDraft, readDrafts } from './api/rules/drafts.ts';

const inForce: Reader = async (person, ports) => ({
  status: 200,
  body: {
    now: ports.clock.now(),
    policy: await ports.policies.current(),
    inUse: await versionsInUse(person, ports),
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

/** How many open cases are kept by each version. */
async function versionsInUse(person: Person, ports: Ports): Promise<{ id: string; cases: number }[]> {
  const { cases } = await openTo(person, ports, 'all');
  return [...Map.groupBy(cases, (state) => state.policyId)].map(([id, found]) => ({ id, cases: found.length }));
}

/** The most case numbers that one version names. */
const NAMED = 50;

/** `GET /api/policies`: every version there ever was, the one in force first, then the newest; the open cases of each: how many, for all; which, for those who may see them. */
async function policies(person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'read-directory');
  const { id: current } = await ports.policies.current();
  const [{ cases }, kept, publications] = await Promise.all([
    everyOpenCase(ports),
    ports.policies.versions(),
    ports.policies.publications(),
  ]);
  const byVersion = Map.groupBy(cases, (state) => state.policyId);
  const keptAt = new Map(kept.map((one) => [one.id, one.keptAt]));
  // A version of before the list was kept is known by the cases that it keeps.
  const versions = [...new Set([current, ...keptAt.keys(), ...byVersion.keys()])].map((id) => {
    const found = byVersion.get(id) ?? [];
    const numbers = found.filter((state) => maySee(person, state)).map((state) => state.number);
    const at = keptAt.get(id);
    return {
      id,
      current: id === current,
      cases: found.length,
      numbers: numbers.slice(0, NAMED),
      ...(at === undefined ? {} : { keptAt: at }),
    };
  });
  return { status: 200, body: { now: ports.clock.now(), versions, publications } };
}

/** The rules in force, every version that there ever was, and drafts of the next. */
export const readRules = byRoute({
  '/api/policy': inForce,
  '/api/policies': policies,
  '/api/policies/{id}': byId,
  '/api/policies/{id}/differences/{from}': differences,
  '/api/policy-drafts': readDrafts,
  '/api/policy-drafts/{id}': readDraft,
  '/api/policy-drafts/{id}/check': checkDraft,
});

export const handler = lambda.http(readRules);
