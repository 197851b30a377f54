import { printed } from '../../../../domain/clocks/explain.ts';
import { earliestEffect, mayWithdraw, type Withdrawal } from '../../../../domain/rules/publication.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { maskBody } from '../mask-body.ts';
import { mustBeAllowedTo } from '../permissions.ts';
import type { Person } from '../person.ts';
import { readBody } from '../read-body.ts';
import { withdrawPublicationBody } from '../schemas/rules.ts';
import { draftAt, mayPublishAs, named } from './drafts.ts';

/** `POST /api/policy-drafts/{id}/withdraw`: whoever may publish takes a publication back, while every function can still read of it in time. */
export async function withdrawPublication(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'publish-rules');
  if (!(await mayPublishAs(person, ports)))
    throw new BadRequest(
      'not-your-role',
      '现行政策没有把发布交给您的角色，撤回亦然，请联系管理员',
      { clause: 'H2' },
      403,
    );
  const { from, reason } = maskBody(readBody(call, withdrawPublicationBody), await ports.policies.current());
  const { id } = await draftAt(call, ports);
  const now = ports.clock.now();
  const standing = (await ports.policies.publications()).find(
    (one) => one.draft.id === id && one.from === from && one.withdrawn === undefined,
  );
  if (!standing) throw noneSuch(from);
  if (!mayWithdraw(standing, now))
    throw new BadRequest(
      'too-late',
      `该版本于 ${printed(from)} 生效，现在只能撤回 ${printed(earliestEffect(now))} 及以后生效的；请另行起草并发布`,
      { pointer: '/from' },
      409,
    );
  const withdrawn: Withdrawal = { at: now, by: named(person), reason };
  await ports.store.audit({
    at: now,
    actor: person.actor,
    what: `POST policy-drafts/${id}/withdraw ${standing.policyId} from ${from}`,
  });
  if (!(await ports.policies.withdraw(standing, withdrawn))) throw noneSuch(from);
  return { status: 200, body: { now, publication: { ...standing, withdrawn } } };
}

const noneSuch = (from: string): BadRequest =>
  new BadRequest(
    'no-such-publication',
    `这份草稿没有自 ${printed(from)} 起生效的发布，可能已经撤回`,
    { pointer: '/from' },
    404,
  );
