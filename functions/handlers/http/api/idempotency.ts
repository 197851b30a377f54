import { DAY, plus } from '../../../domain/matter/instant.ts';
import { registrationId } from '../../../intake/registration.ts';
import { REGISTERED } from '../../../intake/registered.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Claim } from '../../../ports/stored.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../../runtime/http.ts';
import type { Person } from './person.ts';
import { answerOf, type Asking, recordedAnswer } from './registered-answer.ts';

/* One press of the button is one registration, however often it arrives: RFC draft "Idempotency-Key". */

/** Of the key that tells one press of the button from another. */
const KEY = /^[\w.:-]{8,100}$/;

/** As long as a delivery is known again. */
const KNOWN = 30 * DAY;

/** What a press is known by, and its body; without a key every press is another. */
export async function pressOf(
  call: HttpCall,
  { contact }: Person,
  { ids }: Pick<Ports, 'ids'>,
): Promise<{ id: string; bodyHash: string }> {
  return {
    id: registrationId({ ids }, contact.id, keyOf(call) ?? ids.random(24)),
    bodyHash: await ids.salted(Buffer.from(call.rawBody).toString('base64')),
  };
}

const joinKey = (id: string): string => `registration#${id}`;

/** Held by the case that a registration was told to. Null where the press has no key. */
export async function joinClaim(call: HttpCall, target: string, person: Person, ports: Ports): Promise<Claim | null> {
  if (keyOf(call) === undefined) return null;
  const { id, bodyHash } = await pressOf(call, person, ports);
  return { key: joinKey(id), matter: target, expiresAt: plus(ports.clock.now(), KNOWN), data: bodyHash };
}

/** The answer to a press that was accepted before; null where it was not. Throws a 409 where its key was used for another one. */
export async function pressedBefore(call: HttpCall, asking: Asking): Promise<HttpAnswer | null> {
  const { person, ports } = asking;
  if (keyOf(call) === undefined) return null;
  const { id, bodyHash } = await pressOf(call, person, ports);
  const delivery = await ports.store.delivery(REGISTERED, id);
  if (delivery && delivery.bodyHash !== bodyHash) throw keyReused();
  if (delivery) return answerOf(id, delivery, true, asking);
  const [joined] = await ports.store.claimsOf([joinKey(id)]);
  if (joined && joined.data !== bodyHash) throw keyReused();
  return joined ? recordedAnswer(joined.matter, person, ports, 200) : null;
}

export const keyReused = (): BadRequest =>
  new BadRequest('idempotency-key-reused', '这个 Idempotency-Key 已用于另一次登记；内容改动后须换新的编号', {}, 409);

function keyOf({ headers }: HttpCall): string | undefined {
  const key = headers['idempotency-key'];
  if (key !== undefined && !KEY.test(key))
    throw new BadRequest(
      'invalid-idempotency-key',
      'Idempotency-Key 须为 8 至 100 位字母、数字、点、冒号、连字符或下划线',
    );
  return key;
}
