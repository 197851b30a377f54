import { type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { sealBucket } from '../../runtime/services/seal-bucket.ts';
import type { Ports } from '../../ports/ports.ts';
import { type Person, personOf } from './api/person.ts';
import { routeOf } from './api/by-route.ts';
import { askPlanReading } from './api/plans/ask-reading.ts';
import { decidePlan } from './api/plans/decide.ts';
import { proposePlan, revisePlan, withdrawPlan } from './api/plans/propose.ts';
import { beginDraft, discardDraft, writePart } from './api/rules/drafts.ts';
import { adoptRouting, dismissRouting } from './api/rules/proposed-routing.ts';
import { publishDraft } from './api/rules/publish.ts';
import { publishScores } from './api/scores/publish-scores.ts';
import { pinWeights, proposeWeights, unpinWeights } from './api/rules/weights.ts';
import { withdrawPublication } from './api/rules/withdraw.ts';

const ROUTES: Record<string, (call: HttpCall, person: Person, ports: Ports) => Promise<HttpAnswer>> = {
  '/api/policy-drafts': beginDraft,
  '/api/policy-drafts/{id}/parts/{part}': writePart,
  '/api/policy-drafts/{id}/discard': discardDraft,
  '/api/policy-drafts/{id}/publish': publishDraft,
  '/api/policy-drafts/{id}/withdraw': withdrawPublication,
  '/api/rules/proposed-routing/adopt': adoptRouting,
  '/api/rules/proposed-routing/dismiss': dismissRouting,
  '/api/rules/weights/propose': proposeWeights,
  '/api/rules/weights/pin': pinWeights,
  '/api/rules/weights/unpin': unpinWeights,
  '/api/plan-proposals': proposePlan,
  '/api/plan-proposals/{id}/revise': revisePlan,
  '/api/plan-proposals/{id}/withdraw': withdrawPlan,
  '/api/plan-proposals/{id}/decide': decidePlan,
  '/api/plan-proposals/{id}/ask-reading': askPlanReading,
  '/api/published-scores': publishScores,
};

/** Rules change without a deployment: one person writes a draft, another publishes it; a unit proposes its plan, the body above consents. S5: a leader publishes what they come to. */
export async function editRules(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const route = routeOf(call);
  const edit = Object.hasOwn(ROUTES, route) ? ROUTES[route] : undefined;
  return edit ? edit(call, person, ports) : problem(404, 'unknown-route', '没有这个地址');
}

export const handler = lambda.http(editRules, cloud(table, sealBucket));
