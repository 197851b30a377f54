import type { Instant } from '../../functions/domain/matter/instant.ts';
import { partsOf } from '../../functions/domain/rules/parts.ts';
import type { Policy } from '../../functions/domain/rules/policy.ts';
import { earliestEffect } from '../../functions/domain/rules/publication.ts';
import type { Policies } from '../../functions/ports/policies.ts';

const admin = { id: 'admin', name: '管理员' };

/** A version written by one person and published by another, as the console does it; returns the instant from which it is in force. */
export async function publish(
  policies: Policies,
  policy: Policy,
  now: Instant,
  called: { id?: string; name?: string } = {},
): Promise<Instant> {
  const from = earliestEffect(now);
  const { id = `D${(await policies.drafts()).length + 1}`, name = '新规' } = called;
  const changes = [{ version: 1, at: now, by: admin }];
  const draft = { id, version: 1, name, basedOn: policy.id, state: 'open' as const, changes };
  if (!(await policies.putDraft({ ...draft, parts: partsOf(policy) }))) throw new Error(`draft ${id} is taken`);
  await policies.keep(policy);
  const outcome = await policies.publish({
    policyId: policy.id,
    from,
    publishedAt: now,
    publishedBy: { id: 'leader', name: '分管领导' },
    writtenBy: [admin],
    reason: '新规施行',
    draft: { id, name: draft.name, version: 1 },
  });
  if (outcome !== 'done') throw new Error(`version ${policy.id} was not published: ${outcome}`);
  return from;
}
