import { MINUTE, plus } from '../domain/matter/instant.ts';
import { textsOf } from '../domain/texts/announce.ts';
import type { Outbox } from '../domain/texts/outbox.ts';
import type { Text } from '../domain/texts/text.ts';
import { heardNow, stillToSay, whyDeskUnheard } from '../domain/texts/unheard.ts';
import { UnknownCase } from '../errors.ts';
import { channelsFor, directoryFor } from '../matter/directory-cache.ts';
import { exerciseBehind, isSilenced } from '../matter/exercise-of.ts';
import type { Ports } from '../ports/ports.ts';

const TRIED_AGAIN = 10 * MINUTE;

/**
 * P8: what nobody at the desk could be told is said as soon as somebody can. Who is told is written before the texts are, under a condition, so
 * that two at once, or one that fell half-way, tell nobody else. Null: still nobody, and the outbox stays open; what else it had to say is done.
 * `addressed`: another has just written who is told; its texts come before those of later decisions.
 */
export async function sayUnheard(
  { matter, seq, unheard, policyId }: Outbox,
  ports: Ports,
): Promise<Text[] | 'addressed' | null> {
  if (!unheard) return [];
  const { store, clock } = ports;
  const [state, open] = [await store.bearer(matter), await store.outboxes(matter)];
  if (!state) throw new UnknownCase(matter);
  // S4: of an exercise that is over, nobody is to hear any more.
  if (isSilenced(await exerciseBehind(state, ports), matter)) return [];
  const context = {
    policy: await ports.policies.rulesOf(policyId),
    directory: await directoryFor(state, ports),
    channels: await channelsFor(state, ports),
    now: clock.now(),
    sentTexts: [],
    gap: await store.recovery(),
  };
  const all = open.flatMap((one) => (one.unheard ?? []).map((said) => ({ ...said, outbox: one.seq })));
  const mine = stillToSay(all, state).flatMap(({ outbox, ...said }) => (outbox === seq ? [said] : []));
  const heard = mine.map((said) => heardNow(said, state, context));
  if (heard.includes(null)) {
    // Where the desk can be told of others, it is this matter that it may not hear of: tried less often.
    const wait = whyDeskUnheard(context.directory, context) === null ? TRIED_AGAIN : 0;
    await store.leaveUnheard(matter, seq, plus(context.now, wait));
    return null;
  }
  const texts = heard.flatMap((notification) => (notification ? textsOf(notification, state, context) : []));
  if (!(await store.addressOutbox(matter, seq, texts))) return 'addressed';
  await store.addTexts(texts);
  return texts;
}
