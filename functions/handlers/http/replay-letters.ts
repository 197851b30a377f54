import { deadLetters } from '../../dead-letters/queues.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { topic } from '../../runtime/services/topic.ts';
import { nudgeQueue } from '../../runtime/services/nudge-queue.ts';
import { stateMachine } from '../../runtime/services/state-machine.ts';
import { sealBucket } from '../../runtime/services/seal-bucket.ts';
import { signingKey } from '../../runtime/services/signing-key.ts';
import { photoBucket } from '../../runtime/services/photo-bucket.ts';
import { aboutOf } from '../../dead-letters/about.ts';
import type { DeadLetter, DeadLetterQueue, DeadLetters } from '../../ports/dead-letters.ts';
import type { Ports } from '../../ports/ports.ts';
import { maskBody } from './api/mask-body.ts';
import { mustBeAllowedTo } from './api/permissions.ts';
import { replay } from './api/dead-letters/replay.ts';
import { letterView } from './api/dead-letters/view.ts';
import { readBody } from './api/read-body.ts';
import { lettersBody } from './api/schemas/letters.ts';
import { personOf, type Person } from './api/person.ts';
import { complainingAmong } from './api/unseen.ts';

/** The most that one look shows and one order does: each is done before the answer. */
const SHOWN = 50;

/** 死信: what could not be handed on, why, and doing it once more. */
export async function replayLetters(call: HttpCall, ports: Ports, letters: DeadLetters): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  if (call.method === 'GET') {
    mustBeAllowedTo(person, 'read-letters');
    const queues = await Promise.all(letters.queues.map((queue) => looked(queue, person, ports, letters)));
    return { status: 200, body: { now: ports.clock.now(), queues } };
  }
  mustBeAllowedTo(person, 'replay-letters');
  const { queue: name = '', action = '' } = call.path;
  const queue = letters.queues.find((known) => known.name === name);
  if (!queue)
    return problem(
      404,
      'unknown-queue',
      `没有这个死信队列；有 ${letters.queues.map((known) => known.name).join('、')}`,
    );
  if (action !== 'replay' && action !== 'discard')
    return problem(404, 'unknown-action', '对死信只有重投（replay）和核销（discard）');
  return ordered(action, queue, person, call, ports, letters);
}

/** Letters are shown again at once: looking takes nothing from anybody. H5: one about what complains of the viewer's own unit he does not see. */
async function looked(queue: DeadLetterQueue, person: Person, ports: Ports, letters: DeadLetters) {
  const [count, taken] = await Promise.all([letters.count(queue.name), letters.take(queue.name, SHOWN)]);
  const views = await Promise.all(taken.map((letter) => letterView(queue, letter, letters, ports)));
  for (const letter of taken) await letters.show(queue.name, letter);
  const hidden = await complainingAmong(
    person,
    views.flatMap(({ matter }) => matter ?? []),
    ports,
  );
  return {
    name: queue.name,
    kind: queue.kind,
    count: Math.max(count, taken.length),
    oldestAt: taken[0]?.sentAt ?? null,
    letters: views.filter(({ matter }) => matter === undefined || !hidden.has(matter)),
  };
}

async function ordered(
  action: 'replay' | 'discard',
  queue: DeadLetterQueue,
  person: Person,
  call: HttpCall,
  ports: Ports,
  letters: DeadLetters,
): Promise<HttpAnswer> {
  const { letters: wanted, why } = maskBody(readBody(call, lettersBody), await ports.policies.current());
  if (action === 'discard' && wanted === undefined)
    throw new BadRequest('letters-missing', '核销须逐封指明', { pointer: '/letters', clause: 'ours' }, 422);
  const taken = await letters.take(queue.name, wanted === undefined ? SHOWN : SHOWN * 4);
  const failed: { id: string; says: string }[] = (wanted ?? [])
    .filter((id) => !taken.some((letter) => letter.id === id))
    .map((id) => ({ id, says: '没有找到这封信：已处理，或正由他人处理' }));
  let done = 0;
  for (const letter of taken) {
    if (wanted && !wanted.includes(letter.id)) {
      await letters.show(queue.name, letter);
      continue;
    }
    const says = await carriedOut(action, queue, letter, { person, why }, ports, letters);
    if (says === null) done += 1;
    else failed.push({ id: letter.id, says });
  }
  return { status: 200, body: { now: ports.clock.now(), done, failed, left: await letters.count(queue.name) } };
}

/** Logged first: a letter that was taken away and is not on record must not be. Null when it is done. */
async function carriedOut(
  action: 'replay' | 'discard',
  queue: DeadLetterQueue,
  letter: DeadLetter,
  { person, why }: { person: Person; why: string },
  ports: Ports,
  letters: DeadLetters,
): Promise<string | null> {
  const { text } = aboutOf(queue, letter);
  const about = text ? { matter: text.matter } : {};
  await ports.store.audit({
    at: ports.clock.now(),
    actor: person.actor,
    what: `${action} dead-letters/${queue.name}/${letter.id}: ${why}`,
    ...about,
  });
  try {
    const refused = action === 'replay' ? await replay(queue, letter, letters, ports) : null;
    if (refused) {
      await letters.show(queue.name, letter);
      return refused.says;
    }
    await letters.remove(queue.name, letter);
    return null;
  } catch (error) {
    lambda.report({ queue: queue.name, letter: letter.id }, error);
    await letters.show(queue.name, letter);
    return `没有成功：${error instanceof Error ? error.name : '未知错误'}；原因未除时重投无用`;
  }
}

export const handler = lambda.http(
  (call, ports) => replayLetters(call, ports, deadLetters()),
  cloud(table, topic, nudgeQueue, stateMachine, sealBucket, signingKey, photoBucket),
);
