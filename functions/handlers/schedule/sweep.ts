import { executeForMachinery } from '../../matter/execute-for-machinery.ts';
import { loadAny } from '../../matter/load-any.ts';
import { expandOutboxes } from '../../delivery/expand.ts';
import { announcementOf } from '../../delivery/announcement.ts';
import { whyDeskUnheard } from '../../domain/texts/unheard.ts';
import { directoryOf } from '../../matter/directory-cache.ts';
import type { Text } from '../../domain/texts/text.ts';
import type { TextReason } from '../../domain/rules/text-reason.ts';
import { mayHaveBeenSent, restoreGapReason } from '../../domain/texts/restore-gap.ts';
import { GRADES } from '../../domain/matter/grade.ts';
import { HOUR, type Instant, latest, MINUTE, SECOND, between, plus } from '../../domain/matter/instant.ts';
import { burstAdvances, isOnItsWay } from '../../workflow/burst.ts';
import { shardOf } from '../../intake/accept.ts';
import { ensureDriven } from '../../workflow/drive.ts';
import { UnknownCase } from '../../errors.ts';
import { METRIC } from '../../runtime/metrics.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { topic } from '../../runtime/services/topic.ts';
import { nudgeQueue } from '../../runtime/services/nudge-queue.ts';
import { stateMachine } from '../../runtime/services/state-machine.ts';
import { photoBucket } from '../../runtime/services/photo-bucket.ts';
import { isTransient } from '../../runtime/transient-errors.ts';
import type { Ports } from '../../ports/ports.ts';
import type { DueEntry } from '../../ports/store.ts';
import type { Routine } from '../../ports/stored.ts';
import { fallBack } from '../../delivery/fall-back.ts';

/** An alert that was accepted waits no longer before its shard's writer is nudged again. */
const NUDGED_WITHIN = 15 * SECOND;
/** A text without an answer from its provider for this long has an unknown end. */
const UNANSWERED = 4 * MINUTE;
const PAGE = 1_000;
/** A thousand deadlines may fall in one second: so many cases at once. */
const WIDTH = 8;
const MAX_BACK_OFF = 60 * MINUTE;
/** Stop early enough to report; the next minute goes on. */
const SPARE_MS = 5_000;
/** What a monitor elsewhere is waited for at most. */
const HEARTBEAT_MS = 2_000;

/** The second eye: fires what is due and was not fired, restarts lost executions, sends what is still queued, and says that it was here. One case's failure never stops the page. */
export async function sweep(tick: Pick<lambda.Tick, 'remainingMs'>, ports: Ports) {
  const counts = nothingYet();
  counts[METRIC.alertsWaitSeconds] = await nudgeAgain(ports);
  const advances = await burstAdvances(tick, ports);
  const seen = new Set<string>();
  // What was helped leaves the list, what could not be stays: a longer page brings what stands behind it.
  for (let limit = PAGE; tick.remainingMs() >= SPARE_MS; limit += PAGE) {
    const due = await ports.store.due(ports.clock.now(), limit);
    const entries = due.filter((entry) => !seen.has(nameOf(entry)));
    const texts: { entry: DueEntry; text: Text }[] = [];
    await sideBySide(entries.values(), tick, async (entry) => {
      seen.add(nameOf(entry));
      if (entry.what !== 'text') return sweepEntry(entry, advances, ports, counts);
      return attempt(entry.matter, counts, async () => {
        const text = await ports.store.text(entry.matter, entry.textId ?? '');
        if (text) texts.push({ entry, text });
      });
    });
    // What a night held falls due at one instant: of it the gravest goes first, whatever its number.
    const inTurn = texts.toSorted((a, b) => gravity(a.text) - gravity(b.text) || (a.entry.at < b.entry.at ? -1 : 1));
    await sideBySide(inTurn.values(), tick, ({ entry, text }) =>
      attempt(entry.matter, counts, () => sweepText(text, ports, counts)),
    );
    if (due.length < limit) break;
  }
  counts[METRIC.noticesUnheard] = await tellDesk(tick, ports, counts);
  await ports.store.noteBeat('sweep', ports.clock.now());
  return { ...counts, ...(await idleHours(ports)), ...(await heartbeat(ports)) };
}

/**
 * Hours since the day was sealed and a drill passed. A routine that never ended well counts from the first sweep, so that a district is not
 * late on its first day, and one that never runs is noticed.
 */
async function idleHours({ store, clock, settings }: Ports): Promise<Record<string, number>> {
  const now = clock.now();
  const offAt = await store.lastBeat('drill-off');
  if (!settings.dailyDrill && (offAt === null || between(offAt, now) >= HOUR)) await store.noteBeat('drill-off', now);
  const watched: readonly (readonly [Routine, string, Instant | null])[] = [
    ['seal', METRIC.hoursWithoutSeal, null],
    // Since it was switched on again nobody had a chance to pass it.
    ...(settings.dailyDrill ? [['drill', METRIC.hoursWithoutDrill, offAt] as const] : []),
  ];
  const counted = watched.map(async ([routine, metric, notBefore]) => {
    const since = await store.lastBeat(routine);
    if (since === null) await store.noteBeat(routine, now);
    return [metric, Math.floor(between(latest(since ?? now, notBefore ?? ''), now) / HOUR)] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

/** Invariant 7: what was accepted and waits longer than it should is nudged again, whatever became of its first nudge. */
async function nudgeAgain({ store, nudges, policies, clock }: Ports): Promise<number> {
  const shard = shardOf(await policies.current());
  const since = await store.waitingSince(shard);
  if (since === null) return 0;
  const waited = between(since, clock.now());
  if (waited >= NUDGED_WITHIN) await nudges.nudge(shard);
  return Math.max(0, Math.round(waited / SECOND));
}

const nameOf = ({ what, matter, textId = '', at }: DueEntry): string =>
  what === 'outbox' ? `${matter} ${at}` : `${matter}/${textId}`;

/** P8: what the desk was to hear while nobody there could be told is said once somebody can. Returns how much still waits, a page at most. */
async function tellDesk(tick: Pick<lambda.Tick, 'remainingMs'>, ports: Ports, counts: Counted): Promise<number> {
  const { store, clock, settings } = ports;
  const waiting = await store.unheard(PAGE);
  if (waiting.length === 0) return 0;
  const now = clock.now();
  if (whyDeskUnheard(await directoryOf(ports), { channels: settings.channels, now }) !== null) return waiting.length;
  const matters = new Set(waiting.filter(({ at }) => at <= now).map(({ matter }) => matter)).values();
  await sideBySide(matters, tick, (matter) =>
    attempt(matter, counts, async () => {
      counts.OutboxesExpanded += await expandOutboxes(ports, matter);
    }),
  );
  return (await store.unheard(PAGE)).length;
}

/** So many at once, as long as there is time. */
async function sideBySide<One>(
  these: Iterator<One> & Iterable<One>,
  tick: Pick<lambda.Tick, 'remainingMs'>,
  run: (one: One) => Promise<void>,
): Promise<void> {
  const worker = async (): Promise<void> => {
    for (const one of these) {
      if (tick.remainingMs() < SPARE_MS) return;
      await run(one);
    }
  };
  await Promise.all(Array.from({ length: WIDTH }, worker));
}

/** One matter's failure is reported, and stops no other. */
async function attempt(
  matter: string,
  counts: Counted,
  run: () => Promise<void>,
  failed: (error: unknown) => Promise<void> = async () => undefined,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    counts.SweepFailures += 1;
    lambda.report({ matter }, error);
    await failed(error);
  }
}

/** Tells a monitor elsewhere, where there is one, that the minute was swept. It is never a reason for a sweep to fail: silence there is the alarm. */
async function heartbeat({ outside, settings }: Ports): Promise<Record<string, number>> {
  const { heartbeatAddress } = settings;
  if (heartbeatAddress === null) return {};
  try {
    const { status } = await outside.ask({ method: 'GET', url: heartbeatAddress, timeoutMs: HEARTBEAT_MS });
    return { [METRIC.heartbeatsUnheard]: status < 400 ? 0 : 1 };
  } catch (error) {
    lambda.report({ heartbeat: 'unheard' }, error);
    return { [METRIC.heartbeatsUnheard]: 1 };
  }
}

const nothingYet = () => ({
  [METRIC.sweepHeartbeat]: 1,
  [METRIC.sweepBehindSeconds]: 0,
  [METRIC.rungLatenessSeconds]: 0,
  [METRIC.sweepFailures]: 0,
  [METRIC.textsUnknown]: 0,
  [METRIC.alertsWaitSeconds]: 0,
  [METRIC.noticesUnheard]: 0,
  RungsFired: 0,
  ExecutionsStarted: 0,
  OutboxesExpanded: 0,
  TextsAnnounced: 0,
});
type Counted = ReturnType<typeof nothingYet>;

async function sweepEntry(entry: DueEntry, advances: boolean, ports: Ports, counts: Counted): Promise<void> {
  const { matter } = entry;
  const run = async (): Promise<void> => {
    if (entry.what === 'outbox') await sweepOutbox(entry, ports, counts);
    else if (!isOnItsWay(entry, ports.clock.now(), advances)) await sweepCase(entry, ports, counts);
  };
  await attempt(matter, counts, run, async (error) => {
    // A table that was away for an hour must not leave its cases waiting for another.
    if (entry.what === 'matter' && !isTransient(error)) await backOff(matter, ports);
  });
}

async function sweepCase({ matter, at }: DueEntry, ports: Ports, counts: Counted): Promise<void> {
  counts.SweepBehindSeconds = Math.max(counts.SweepBehindSeconds, Math.round(secondsSince(at, ports)));
  // A case that cannot be read would only break its execution, too.
  if (!(await loadAny(ports, matter))) throw new UnknownCase(matter);
  // Driven first: once its step was fired the case is off this list, driven or not.
  if (await ensureDriven(ports, matter)) counts.ExecutionsStarted += 1;
  await fireDue(matter, ports, counts);
}

const secondsSince = (at: Instant, { clock }: Pick<Ports, 'clock'>): number => between(at, clock.now()) / SECOND;

/** A case that keeps failing is tried less and less often, so that it does not take the others' time. */
async function backOff(matter: string, ports: Ports): Promise<void> {
  try {
    const failures = ((await ports.store.driving(matter))?.failures ?? 0) + 1;
    const wait = Math.min(MINUTE * 2 ** Math.min(failures, 10), MAX_BACK_OFF);
    await ports.store.noteFailure(matter, failures, plus(ports.clock.now(), wait));
  } catch (error) {
    // Its NEXT item itself cannot be read or written: it stays first in line, and loud.
    lambda.report({ matter }, error);
  }
}

/** Fires every rung of a case that is past; an overtaken one is recorded as skipped by `fire` itself. */
async function fireDue(matter: string, ports: Ports, counts: Counted): Promise<void> {
  for (;;) {
    const driving = await ports.store.driving(matter);
    if (!driving?.next || driving.next.at > ports.clock.now()) {
      if (driving && driving.failures > 0) await ports.store.noteFailure(matter, 0, null);
      return;
    }
    const { clockId, rung, at } = driving.next;
    const actor = { kind: 'system', part: 'sweep' } as const;
    if (!(await executeForMachinery(ports, matter, actor, { command: 'fire', clockId, rung }))) return;
    counts.RungsFired += 1;
    counts.RungLatenessSeconds = Math.max(counts.RungLatenessSeconds, secondsSince(at, ports));
  }
}

/** Relay has this long to make a decision's texts before the sweep does. */
const UNSAID = 15 * SECOND;

/** Relay makes texts within seconds; where it died they are made here. */
async function sweepOutbox({ matter, at }: DueEntry, ports: Ports, counts: Counted): Promise<void> {
  if (at <= plus(ports.clock.now(), -UNSAID)) counts.OutboxesExpanded += await expandOutboxes(ports, matter);
}

const gravity = ({ grade }: Pick<Text, 'grade'>): number => GRADES.indexOf(grade);

async function sweepText(text: Text, ports: Ports, counts: Counted): Promise<void> {
  const now = ports.clock.now();
  if (text.state === 'sending') {
    if (text.sentAt && between(text.sentAt, now) >= UNANSWERED)
      await giveUp(text, { code: 'no-answer' }, ports, counts);
  } else if (text.state === 'sent') {
    if (!text.receiptBy || text.receiptBy > now) return;
    const { delivery } = await ports.policies.current();
    await giveUp(text, { code: 'no-receipt', minutes: delivery.receiptMinutes }, ports, counts);
  } else if ((text.state === 'held' || text.state === 'queued') && text.notBefore <= now) {
    if (text.state === 'held' && !(await ports.store.moveText(text.matter, text.id, ['held'], { state: 'queued' })))
      return;
    await ports.bus.announce(announcementOf(text));
    counts.TextsAnnounced += 1;
  }
}

/** P8: nobody knows whether it arrived: the next channel or the next person is told, then it is settled as unknown. */
async function giveUp(text: Text, reason: TextReason, ports: Ports, counts: Counted): Promise<void> {
  const gap = await ports.store.recovery();
  // Its answer or receipt may have come in the gap: nobody else is told of it by us.
  const forgotten = gap !== null && mayHaveBeenSent(text, gap, ports.clock.now());
  if (!forgotten) await fallBack(ports, text);
  const why = forgotten ? restoreGapReason(gap) : reason;
  if (
    await ports.store.moveText(text.matter, text.id, [text.state], {
      state: 'unknown',
      why,
      settledAt: ports.clock.now(),
    })
  )
    counts.TextsUnknown += 1;
}

export const handler = lambda.schedule(sweep, cloud(table, topic, nudgeQueue, stateMachine, photoBucket));
