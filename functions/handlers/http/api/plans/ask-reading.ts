import { planKind } from '../../../../domain/kinds/plan-kind.ts';
import { bodyAbove } from '../../../../domain/commands/plan-proposals.ts';
import { isOfDesk } from '../../../../domain/people/directory.ts';
import { askReading, openPlans } from '../../../../matter/keep-plans.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { mustBeAllowedTo } from '../permissions.ts';
import { maskBody } from '../mask-body.ts';
import { type Person, personNamed } from '../person.ts';
import { readBody } from '../read-body.ts';
import { askReadingBody, type ReadingAsked } from '../schemas/plans.ts';

/** `POST /api/plan-proposals/{id}/ask-reading` (D4, P1), of a plan by its id in the rules: the desk, or the body above, asks its owner to read it again. */
export async function askPlanReading(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'propose-plan');
  const policy = await ports.policies.current();
  const asked = maskBody(readBody(call, askReadingBody), policy);
  const { id = '' } = call.path;
  const row = policy.plans.rows.find((one) => one.id === id);
  if (!row) throw new BadRequest('unknown-plan', `规则中没有预案 ${id}，请按预案编号填写`, { clause: 'P1' }, 404);
  const above = bodyAbove(row.unit, policy, person.directory);
  if (!isOfDesk(person.contact, person.directory) && (above === 'district-leader' || above.unit.id !== person.unit.id))
    throw new BadRequest(
      'not-yours-to-ask',
      '请制定单位复读预案，由值班单位或其上级提出；本单位的预案请直接提请修订',
      { clause: 'D4' },
      403,
    );
  const outcome = await askReading(id, asked, person.actor, ports);
  if (outcome === null) throw new BadRequest('unknown-plan', `规则中没有预案 ${id}`, { clause: 'P1' }, 404);
  if ('refusal' in outcome) {
    const { refused, says, clause, field } = outcome.refusal;
    throw new BadRequest(refused, says, { clause, ...(field === undefined ? {} : { pointer: field }) }, 422);
  }
  const readings = await readingsAsked(person, ports);
  return { status: 201, body: { now: ports.clock.now(), plan: id, asked: readings.get(id) ?? [] } };
}

/** D4, P1: of each plan what its owner is still asked to read it again for, with who asked and why. */
export async function readingsAsked({ directory }: Person, { store }: Pick<Ports, 'store'>) {
  const found = new Map<string, ReadingAsked[]>();
  for (const state of await openPlans(store)) {
    const { asked = [], number, plan } = state;
    if (asked.length === 0) continue;
    const events = await store.matterRecord(planKind, number);
    found.set(
      plan,
      asked.map(({ because, from, by: dueAt }) => {
        const event = events.findLast((one) => one.type === 'reading-asked' && one.because === because);
        const says = event?.type === 'reading-asked' ? event.says : '';
        const by = event?.actor.kind === 'person' ? { by: personNamed(directory, event.actor.id) } : {};
        return { because, says, at: from, dueAt, ...by };
      }),
    );
  }
  return found;
}
