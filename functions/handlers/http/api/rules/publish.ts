import { printed } from '../../../../domain/clocks/explain.ts';
import { earliestEffect, type Publication, writersOf } from '../../../../domain/rules/publication.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { maskBody } from '../mask-body.ts';
import { mustBeAllowedTo } from '../permissions.ts';
import type { Person } from '../person.ts';
import { invalid, readBody } from '../read-body.ts';
import { publishBody } from '../schemas/rules.ts';
import { versionOf } from './check.ts';
import { draftAt, mayPublishAs, mustBeOfRules, named, publishedAt, stale, wrote } from './drafts.ts';

/** `POST /api/policy-drafts/{id}/publish`: H2, by a second person: parts, manifest, and last the publication, so that a crash leaves nothing half in force. */
export async function publishDraft(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'publish-rules');
  if (!(await mayPublishAs(person, ports)))
    throw new BadRequest('not-your-role', '现行政策没有把发布交给您的角色，请联系管理员', { clause: 'H2' }, 403);
  const {
    expectedVersion,
    from: wanted,
    reason,
  } = maskBody(readBody(call, publishBody), await ports.policies.current());
  const draft = await draftAt(call, ports);
  mustBeOfRules(draft);
  if (draft.version !== expectedVersion || draft.state !== 'open') return stale();
  if (wrote(person, draft))
    throw new BadRequest('own-draft', '您起草或修改过这份草稿，须由另一人发布', { clause: 'H2' }, 403);
  const version = await versionOf(draft.parts, person.directory, ports);
  if ('faults' in version) throw invalid(version.faults.map(({ pointer, says }) => ({ pointer, detail: says })));
  const { policy } = version;
  const now = ports.clock.now();
  const from = effectFrom(wanted, now);
  if ((await publishedAt(from, ports)) === policy.id)
    throw new BadRequest('same-version', '草稿与届时已生效的版本相同，不必发布', {}, 422);
  const publication: Publication = {
    policyId: policy.id,
    from,
    publishedAt: now,
    publishedBy: named(person),
    writtenBy: writersOf(draft),
    reason,
    draft: { id: draft.id, name: draft.name, version: draft.version },
  };
  await ports.policies.keep(policy);
  // Read back as every function will read it: what cannot be read never comes into force.
  await ports.policies.byId(policy.id);
  await ports.store.audit({
    at: now,
    actor: person.actor,
    what: `POST policy-drafts/${draft.id}/publish ${policy.id} from ${from}`,
  });
  const outcome = await ports.policies.publish(publication);
  if (outcome === 'draft-changed') return stale();
  if (outcome === 'instant-taken')
    throw invalid([{ pointer: '/from', detail: `${printed(from)} 已有另一版本生效，请另选时刻` }]);
  return { status: 200, body: { now, publication } };
}

function effectFrom(wanted: string | undefined, now: string): string {
  const earliest = earliestEffect(now);
  if (wanted !== undefined && wanted < earliest)
    throw invalid([{ pointer: '/from', detail: `现为 ${wanted}，应不早于 ${earliest}：各处最迟那时才都读到新版本` }]);
  return wanted ?? earliest;
}
