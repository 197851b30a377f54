import type { Policy } from '../../../domain/rules/policy.ts';
import { isPending, outcomesOf, type Result, untouched } from '../../../intake/outcomes.ts';
import { waitFor } from '../../../intake/wait.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Delivery } from '../../../ports/stored.ts';
import type { HttpAnswer } from '../../../runtime/http.ts';
import { commandAnswer } from './command-answer.ts';
import { nudgeWriter } from './nudge-writer.ts';
import type { Person } from './person.ts';
import type { CommandAnswer } from './schemas/answers.ts';

const WAIT_MS = 1_000;

export interface Asking {
  person: Person;
  policy: Policy;
  ports: Ports;
}

/** What a registration in the log comes to, as soon as it is known within about a second. */
export async function answerOf(
  id: string,
  delivery: Delivery,
  again: boolean,
  { person, policy, ports }: Asking,
  alike: Pick<CommandAnswer, 'alike'> = {},
): Promise<HttpAnswer> {
  const before = again ? await outcomesOf(ports, policy, delivery) : untouched(delivery);
  if (before.some(isPending)) await nudgeWriter(ports, policy);
  const [result] = before.some(isPending) ? await waitFor(ports, policy, delivery, before, WAIT_MS) : before;
  const { alike: like } = alike;
  if (result && 'caseNumber' in result)
    return recordedAnswer(
      result.caseNumber,
      person,
      ports,
      201,
      like && like.number !== result.caseNumber ? alike : {},
    );
  return {
    status: 202,
    headers: { location: `/api/registrations/${id}` },
    body: { now: ports.clock.now(), id, ...became(result) },
  };
}

/** A registration that could not be worked lies on the desk, in the row of what was set aside. */
export const became = (result: Result | undefined): object =>
  result && result.outcome === 'set-aside'
    ? { outcome: 'set-aside', detail: '登记未能完成，已列入值班台“待处理线索”，请在那里查看原因后重试或另行登记' }
    : (result ?? { outcome: 'pending' });

/** The case as it stands, with all that is on record of it. */
export async function recordedAnswer(
  number: string,
  person: Person,
  ports: Ports,
  status: 200 | 201,
  alike: Pick<CommandAnswer, 'alike'> = {},
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
    { status, preview: false, ...alike },
  );
}
