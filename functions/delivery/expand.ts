import { type RotaChange, shiftsToWrite } from '../domain/people/rota-change.ts';
import { releasedNow } from '../domain/texts/held.ts';
import { whyObsolete } from '../domain/texts/obsolete.ts';
import type { Outbox } from '../domain/texts/outbox.ts';
import { takeBackTexts } from '../domain/texts/taken-back.ts';
import type { Text } from '../domain/texts/text.ts';
import { PhotosUnavailable, UnknownCase } from '../errors.ts';
import { channelsFor, directoryFor } from '../matter/directory-cache.ts';
import { shardOf } from '../intake/accept.ts';
import { enterInject } from '../intake/exercise.ts';
import { carryOutHolds } from '../matter/keep-holds.ts';
import { askNewContacts } from '../matter/keep-contact-tests.ts';
import { carryOut } from '../matter/carry-out.ts';
import type { Ports } from '../ports/ports.ts';
import { announceTexts } from './announcement.ts';
import { sayUnheard } from './unheard.ts';

/**
 * P8: makes texts of what a case's decisions had to say, in their order: what a later one drops or takes back is judged when all that the
 * earlier ones said is there. Every write is conditional under a key that the decision fixed, so that it may be done again, and twice at
 * once. Returns how many outboxes it closed. Throws PhotosUnavailable at the end, when all has been said, where the photos of an erasure could
 * not be taken out: that outbox stays in the due index until they are.
 */
export async function expandOutboxes(ports: Ports, matter: string): Promise<number> {
  let closed = 0;
  let entered = false;
  let away: PhotosUnavailable | null = null;
  for (const outbox of await ports.store.outboxes(matter)) {
    await ports.store.addTexts(outbox.texts);
    for (const [index, consequence] of (outbox.consequences ?? []).entries())
      if ('enters' in consequence) {
        await enterInject(ports, consequence.enters);
        entered = true;
      } else await carryOut(ports, matter, consequence, index);
    for (const change of outbox.rota ?? []) await changeRota(change, matter, ports);
    const woken = await wakeHeld(outbox, ports);
    const takeBacks = await judgeEarlier(outbox, ports);
    await ports.store.addTexts(takeBacks);
    try {
      for (const sha256 of outbox.photos ?? []) await ports.photos.remove(matter, sha256);
      if (outbox.holds) await carryOutHolds(matter, ports);
    } catch (error) {
      if (!(error instanceof PhotosUnavailable)) throw error;
      away = error;
      continue;
    }
    const heard = await sayUnheard(outbox, ports);
    if (heard === 'addressed') return closed + (await expandOutboxes(ports, matter));
    if (heard === null) continue;
    // Whoever closed it announces; what he leaves unsaid when he falls, the sweep finds among the texts.
    if (!(await ports.store.closeOutbox(matter, outbox.seq))) continue;
    closed += 1;
    await announceTexts([...outbox.texts, ...heard, ...takeBacks, ...woken], ports);
  }
  // Last of all, so that a queue that is away holds up nothing: what is durable is nudged again by sweep.
  if (entered) await ports.nudges.nudge(shardOf(await ports.policies.current()));
  if (away) throw away;
  return closed;
}

/** P8: the directory as it stands decides what is taken out; done again it changes nothing. */
async function changeRota(change: RotaChange, watch: string, ports: Ports): Promise<void> {
  const rota = shiftsToWrite((await ports.store.directory({ fresh: true })).rota, watch, change);
  if (rota.length === 0) return;
  await ports.store.putDirectory({ rota });
  await askNewContacts(ports);
}

/** Lets go what was held and need not wait any longer, unless that very decision made it obsolete. */
async function wakeHeld({ matter, firstSeq, wakes, policyId }: Outbox, ports: Ports): Promise<Text[]> {
  if (!wakes) return [];
  const { store, clock } = ports;
  const [state, texts] = [await store.bearer(matter), await store.texts(matter)];
  if (!state) throw new UnknownCase(matter);
  const held = texts.filter((text) => text.seq < firstSeq && text.state === 'held');
  const earlier = held.filter((text) => whyObsolete(text, state) === null);
  const rules = await ports.policies.rulesOf(policyId);
  const woken: Text[] = [];
  for (const text of releasedNow(earlier, state, rules, clock.now())) {
    const { id, grade, variables, notBefore, dueAt } = text;
    const to = { state: 'queued' as const, grade, variables, notBefore, ...(dueAt === undefined ? {} : { dueAt }) };
    if (await store.moveText(matter, id, ['held'], to)) woken.push(text);
  }
  return woken;
}

/** Drops what still waits and has become obsolete, and returns who is to be told that something is off. */
async function judgeEarlier(outbox: Outbox, ports: Ports): Promise<Text[]> {
  const { matter, firstSeq, replaces, obsoletes, takeBacks } = outbox;
  if (!obsoletes && !replaces && takeBacks.length === 0) return [];
  const { store, clock } = ports;
  const state = await store.bearer(matter);
  if (!state) throw new UnknownCase(matter);
  const earlier = (await store.texts(matter)).filter(({ seq }) => seq < firstSeq);
  const drops = earlier.flatMap((text) => {
    if (text.state !== 'queued' && text.state !== 'held') return [];
    const why = text.id === replaces?.textId ? replaces.why : whyObsolete(text, state);
    return why === null ? [] : [{ id: text.id, why }];
  });
  for (const { id, why } of drops)
    await store.moveText(matter, id, ['queued', 'held'], { state: 'dropped', why, settledAt: clock.now() });
  if (takeBacks.length === 0) return [];
  // Read again: what could not be dropped was on its way.
  const told = (await store.texts(matter)).filter(({ seq }) => seq <= outbox.seq);
  return takeBackTexts(outbox, told, {
    policy: await ports.policies.rulesOf(outbox.policyId),
    directory: await directoryFor(state, ports),
    channels: await channelsFor(state, ports),
  });
}
