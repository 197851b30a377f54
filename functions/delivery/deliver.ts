import { directoryFor } from '../matter/directory-cache.ts';
import { addressFor, directoryOfText } from '../domain/texts/addressee.ts';
import type { DeliveryRules } from '../domain/rules/delivery-rules.ts';
import { between, type Instant, SECOND } from '../domain/matter/instant.ts';
import { goesBeyondLimits, isMergeable } from '../domain/texts/throttle.ts';
import { whyObsolete } from '../domain/texts/obsolete.ts';
import { isAnswered, overtakenBy, refOf } from '../domain/texts/text-copy.ts';
import { mayHaveBeenSent, restoreGapReason } from '../domain/texts/restore-gap.ts';
import type { TextBearer } from '../domain/texts/bearer.ts';
import { overdue } from '../domain/texts/compose.ts';
import type { Text } from '../domain/texts/text.ts';
import type { TextReason } from '../domain/rules/text-reason.ts';
import { UnknownCase } from '../errors.ts';
import { exerciseBehind, isSilenced } from '../matter/exercise-of.ts';
import type { Ports } from '../ports/ports.ts';
import type { Provider } from '../ports/provider.ts';
import { refreshDigest, digestTurn, isDigest } from './digest.ts';
import { fallBack } from './fall-back.ts';
import { throttle, rateCountersOf } from './throttle.ts';
import { spend } from './budget.ts';
import { contentOf, send, together } from './send.ts';
import type { Turn } from './turn.ts';

/** Nobody answers a text before it went: one just queued has waited for nothing. */
const FRESH = 5 * SECOND;

/** What a delivery came to, as the figure that counts it. */
export type Delivered =
  | 'skipped'
  | 'dropped'
  | 'held'
  | 'overLimit'
  | 'sent'
  | 'sentOverLimit'
  | 'failed'
  | 'unpaid'
  | 'unknown'
  | 'retry';

/**
 * P8: sends one text, if it still has a point when its turn comes and its person's phone may have it now. The state moves to `sending` first,
 * under a condition, so that two deliveries of one announcement send once; an end that is not known is `unknown` and never sent again on this channel.
 */
export async function deliver(ports: Ports, provider: Provider, matter: string, textId: string): Promise<Delivered> {
  const { store, clock } = ports;
  const { text, state } = await store.textWithCase(matter, textId);
  if (!text || text.state !== 'queued' || text.channel !== provider.channel || text.notBefore > clock.now())
    return 'skipped';
  if (!state) throw new UnknownCase(matter);
  const current = await ports.policies.current();
  const settle = (to: Parameters<Ports['store']['moveText']>[3]) =>
    store.moveText(matter, textId, ['queued'], { settledAt: clock.now(), ...to });

  const sentTexts = asksForOthers(text, current.delivery, clock.now()) ? await store.texts(matter) : [];
  const answered: TextReason | null = isAnswered(text, sentTexts) ? { code: 'answered' } : null;
  const why = whyObsolete(text, state) ?? overtakenBy(text, sentTexts) ?? answered;
  if (why) {
    await settle({ state: 'dropped', why });
    return 'dropped';
  }
  const exercise = await exerciseBehind(state, ports);
  if (isSilenced(exercise, matter)) {
    await settle({ state: 'dropped', why: { code: 'case-ended' } });
    return 'dropped';
  }
  const gap = await store.recovery();
  if (gap && mayHaveBeenSent(text, gap, clock.now())) {
    await settle({ state: 'unknown', why: restoreGapReason(gap) });
    return 'unknown';
  }
  const found = addressFor(text, directoryOfText(text, state, await directoryFor(state, ports)));
  if ('missing' in found) {
    await fallBack(ports, text);
    await settle({ state: 'failed', why: { code: found.missing } });
    return 'failed';
  }
  const about = {
    text,
    state,
    ...found,
    sentTexts,
    current,
    rules: current.delivery,
    now: clock.now(),
    apart: exercise !== null,
  };
  const waiting: Turn = { ...about, rateCounters: await rateCountersOf(about, store) };
  const digested = await digestTurn(waiting, ports);
  if (digested) {
    if ('into' in digested) await settle({ state: 'dropped', why: { code: 'merged', into: digested.into } });
    else await store.moveText(matter, textId, ['queued'], { state: 'held', ...digested.speaks });
    return 'into' in digested ? 'dropped' : 'held';
  }
  const as = isDigest(text) ? await refreshDigest(waiting, ports) : text;
  if (as === null) {
    await settle({ state: 'dropped', why: { code: 'nothing-left' } });
    return 'dropped';
  }
  const turn: Turn = { ...waiting, text: await asOfNow(as, state, ports) };
  const throttled = await throttle(turn, ports);
  if ('leave' in throttled) return 'skipped';
  if ('until' in throttled) {
    await store.moveText(matter, textId, ['queued'], {
      state: 'held',
      why: throttled.why,
      notBefore: throttled.until,
    });
    return 'held';
  }
  const anyway = goesBeyondLimits(state);
  const { full } = await spend(ports, current.delivery, {
    channel: text.channel,
    address: found.address,
    ref: equalTo(text),
    anyway,
  });
  if (!full) return send(turn, throttled.go, provider, ports);
  if (anyway) {
    const note: TextReason = { code: 'over-limit-anyway', texts: full.texts };
    return (await send(turn, throttled.go, provider, ports, note)) === 'sent' ? 'sentOverLimit' : 'failed';
  }
  return overLimit(turn, throttled.go, full, ports);
}

/** What waited until its time was past says so. */
const asOfNow = async (text: Text, { policyId }: TextBearer, { clock, policies }: Ports): Promise<Text> =>
  text.dueAt === undefined || text.dueAt > clock.now() ? text : overdue(text, await policies.byId(policyId));

/** Whether the case's other texts can change what becomes of this one: it may be merged, or it waited and something may have happened since. */
const asksForOthers = (text: Text, rules: DeliveryRules, now: Instant): boolean =>
  isMergeable(text, rules) || text.why !== undefined || text.after !== undefined || between(text.queuedAt, now) > FRESH;

/**
 * A number that has had enough: the next channel, else another person now and this one when there is room. What the text would have carried
 * goes the same way with it: nothing of it waits for a turn of its own.
 */
async function overLimit(
  turn: Turn,
  bundle: Text[],
  { until, texts }: { until: Instant; texts: number },
  ports: Ports,
): Promise<Delivered> {
  const { store, clock } = ports;
  const { text } = turn;
  const { as } = await together(turn, bundle, ports);
  const next = await fallBack(ports, as);
  if (next.some(({ person }) => person === text.person)) {
    await store.moveText(text.matter, text.id, ['queued'], {
      ...contentOf(as),
      state: 'failed',
      why: { code: 'over-limit', texts },
      settledAt: clock.now(),
    });
    return 'overLimit';
  }
  const why: TextReason = { code: 'waits-for-limit', texts, until };
  await store.moveText(text.matter, text.id, ['queued'], {
    ...contentOf(as),
    state: 'held',
    why,
    notBefore: until,
  });
  return 'overLimit';
}

/** Equal texts with a code of their own are not equal to a provider. */
const equalTo = (text: Text): string =>
  text.withCode
    ? refOf(text)
    : `${text.template} ${JSON.stringify(Object.entries(text.variables).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`;
