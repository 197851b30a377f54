import { acceptRegistration, registrationId } from '../../../intake/registration.ts';
import { outcomesOf } from '../../../intake/outcomes.ts';
import { type Pasted, REGISTERED } from '../../../intake/registered.ts';
import type { Policy } from '../../../domain/rules/policy.ts';
import type { Registration } from '../../../ports/intake-log.ts';
import type { Ports } from '../../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../../runtime/http.ts';
import { keyReused, pressOf } from './idempotency.ts';
import type { Person } from './person.ts';
import { answerOf, type Asking, became } from './registered-answer.ts';
import type { CommandAnswer } from './schemas/answers.ts';

/** M4: a registration enters the log. The same press again, by its `Idempotency-Key`, is the same registration. */
export async function throughLog(
  call: HttpCall,
  given: { registration: Registration; pasted: Pasted },
  { person, policy, ports }: Asking,
  alike: Pick<CommandAnswer, 'alike'>,
): Promise<HttpAnswer> {
  const { id, bodyHash } = await pressOf(call, person, ports);
  const accepted = await acceptRegistration(ports, policy, id, bodyHash, given);
  if (!accepted) throw keyReused();
  const { again, ...delivery } = accepted;
  return answerOf(id, delivery, again, { person, policy, ports }, alike);
}

/** What became of a registration. Only whoever registered it may ask. */
export async function askedOf(call: HttpCall, { contact }: Person, policy: Policy, ports: Ports): Promise<HttpAnswer> {
  const { id = '' } = call.path;
  const own = registrationId(ports, contact.id, '').split('.')[0];
  const delivery = id.split('.')[0] === own ? await ports.store.delivery(REGISTERED, id) : null;
  if (!delivery) throw new BadRequest('unknown-registration', '没有这次登记，或已过保存期，或由他人登记', {}, 404);
  const [result] = await outcomesOf(ports, policy, delivery);
  return { status: 200, body: { now: ports.clock.now(), id, ...became(result) } };
}
