import type { Policy } from '../../../domain/rules/policy.ts';
import { isPending, outcomesOf, type Result, untouched } from '../../../intake/outcomes.ts';
import { acceptRegistration, registrationId } from '../../../intake/registration.ts';
import { type Pasted, REGISTERED } from '../../../intake/registered.ts';
import { waitFor } from '../../../intake/wait.ts';
import type { Registration } from '../../../ports/intake-log.ts';
import type { Ports } from '../../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../../runtime/http.ts';
import { commandAnswer } from './command-answer.ts';
import { nudgeWriter } from './nudge-writer.ts';
import type { Person } from './person.ts';
import type { CommandAnswer } from './schemas/answers.ts';

/** Of the key that tells one press of the button from another. */
const KEY = /^[\w.:-]{8,100}$/;
const WAIT_MS = 1_000;

interface Asking {
  person: Person;
  policy: Policy;
  ports: Ports;
}

/** M4: a registration enters the log. The same press again, by its `Idempotency-Key`, is the same registration. */
export async function throughLog(
  call: HttpCall,
  given: { registration: Registration; pasted: Pasted },
  { person, policy, ports }: Asking,
  alike: Pick<CommandAnswer, 'alike'>,
): Promise<HttpAnswer> {
  const id = registrationId(ports, person.contact.id, keyOf(call) ?? ports.ids.random(24));
  const bodyHash = await ports.ids.salted(Buffer.from(call.rawBody).toString('base64'));
  const accepted = await acceptRegistration(ports, policy, id, bodyHash, given);
  if (!accepted)
    throw new BadRequest(
      'idempotency-key-reused',
      '这个 Idempotency-Key 已用于另一次登记；内容改动后须换新的编号',
      {},
      409,
    );
  const { again, ...delivery } = accepted;
  const before = again ? await outcomesOf(ports, policy, delivery) : untouched(delivery);
  if (before.some(isPending)) await nudgeWriter(ports, policy);
  const [result] = before.some(isPending) ? await waitFor(ports, policy, delivery, before, WAIT_MS) : before;
  const { alike: like } = alike;
  if (result && 'caseNumber' in result)
    return openedAnswer(result.caseNumber, person, ports, like && like.number !== result.caseNumber ? alike : {});
  return {
    status: 202,
    headers: { location: `/api/registrations/${id}` },
    body: { now: ports.clock.now(), id, ...became(result) },
  };
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

/** A registration that could not be worked lies on the desk, in the row of what was set aside. */
const became = (result: Result | undefined): object =>
  result && result.outcome === 'set-aside'
    ? { outcome: 'set-aside', detail: '登记未能完成，已列入值班台“待处理线索”，请在那里查看原因后重试或另行登记' }
    : (result ?? { outcome: 'pending' });

/** The case as it stands, with all that is on record of it. */
async function openedAnswer(
  number: string,
  person: Person,
  ports: Ports,
  alike: Pick<CommandAnswer, 'alike'>,
): Promise<HttpAnswer> {
  const { store } = ports;
  const [stored, events, texts, outboxes] = await Promise.all([
    store.load(number),
    store.events(number),
    store.texts(number),
    store.outboxes(number),
  ]);
  if (!stored) throw new Error(`registration was told ${number}, which is not there`);
  const queued = outboxes.flatMap((outbox) => outbox.texts).filter(({ id }) => !texts.some((text) => text.id === id));
  return commandAnswer(
    { done: true, state: stored.state, events, texts: [...texts, ...queued], next: stored.driving.next },
    person,
    ports,
    { status: 201, preview: false, ...alike },
  );
}

function keyOf({ headers }: HttpCall): string | undefined {
  const key = headers['idempotency-key'];
  if (key !== undefined && !KEY.test(key))
    throw new BadRequest(
      'invalid-idempotency-key',
      'Idempotency-Key 须为 8 至 100 位字母、数字、点、冒号、连字符或下划线',
    );
  return key;
}
