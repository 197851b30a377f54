import { act } from '../../act.ts';
import { announcementOf } from '../../announcement.ts';
import { tryNextChannel } from '../../deliver.ts';
import { MINUTE, SECOND, between, plus } from '../../domain/instant.ts';
import { ensureDriven } from '../../drive.ts';
import { FIGURE } from '../../figures.ts';
import * as lambda from '../../lambda.ts';
import type { DueEntry, Ports } from '../../ports.ts';

/** The workflow has this long to fire a rung before the sweep does. */
const GRACE = 15 * SECOND;
/** A text without an answer from its provider for this long has an unknown end. */
const UNANSWERED = 4 * MINUTE;
const PAGE = 200;
const MAX_BACK_OFF = 60 * MINUTE;
/** Stop early enough to report; the next minute goes on. */
const SPARE_MS = 5_000;

/** The second eye: fires what is due and was not fired, restarts lost executions, sends what is still queued. One case's failure never stops the page. */
export async function sweep(tick: Pick<lambda.Tick, 'remainingMs'>, ports: Ports) {
  const counts = {
    [FIGURE.sweepHeartbeat]: 1,
    [FIGURE.sweepBehindSeconds]: 0,
    [FIGURE.sweepFailures]: 0,
    [FIGURE.textsUnknown]: 0,
    RungsFired: 0,
    ExecutionsStarted: 0,
    TextsAnnounced: 0,
  };
  const now = ports.clock.now();
  const entries = await ports.store.due(now, PAGE);
  for (const entry of entries) {
    if (tick.remainingMs() < SPARE_MS) break;
    if (entry.what === 'text') await sweepText(entry, ports, counts);
    else if (entry.at <= plus(now, -GRACE)) {
      counts.SweepBehindSeconds = Math.max(counts.SweepBehindSeconds, Math.round(between(entry.at, now) / SECOND));
      await sweepCase(entry.caseNumber, ports, counts);
    }
  }
  return counts;
}

type Counted = Awaited<ReturnType<typeof sweep>>;

async function sweepCase(caseNumber: string, ports: Ports, counts: Counted): Promise<void> {
  try {
    counts.RungsFired += await fireDue(caseNumber, ports);
    if (await ensureDriven(ports, caseNumber)) counts.ExecutionsStarted += 1;
  } catch (error) {
    counts.SweepFailures += 1;
    const driving = await ports.store.driving(caseNumber);
    const failures = (driving?.failures ?? 0) + 1;
    await ports.store.noteFailure(caseNumber, failures, plus(ports.clock.now(), Math.min(MINUTE * 2 ** Math.min(failures, 10), MAX_BACK_OFF)));
    lambda.report({ caseNumber, failures }, error);
  }
}

/** Fires every rung of a case that is past; an overtaken one is recorded as skipped by `fire` itself. */
async function fireDue(caseNumber: string, ports: Ports): Promise<number> {
  let fired = 0;
  for (;;) {
    const driving = await ports.store.driving(caseNumber);
    if (!driving?.next || driving.next.at > ports.clock.now()) {
      if (driving && driving.failures > 0) await ports.store.noteFailure(caseNumber, 0, null);
      return fired;
    }
    const { clockId, rung } = driving.next;
    const acted = await act(ports, caseNumber, { actor: { kind: 'system', part: 'sweep' }, command: { command: 'fire', clockId, rung } });
    if (!('done' in acted)) return fired;
    fired += 1;
  }
}

async function sweepText(entry: DueEntry, ports: Ports, counts: Counted): Promise<void> {
  const text = await ports.store.text(entry.caseNumber, entry.textId ?? '');
  if (!text || text.notBefore > ports.clock.now()) return;
  if (text.state === 'sending') {
    if (!text.sentAt || between(text.sentAt, ports.clock.now()) < UNANSWERED) return;
    if (
      !(await ports.store.moveText(text.caseNumber, text.id, ['sending'], {
        state: 'unknown',
        why: 'no answer from the provider',
        settledAt: ports.clock.now(),
      }))
    )
      return;
    counts.TextsUnknown += 1;
    await tryNextChannel(ports, text);
    return;
  }
  if (text.state === 'held' && !(await ports.store.moveText(text.caseNumber, text.id, ['held'], { state: 'queued' }))) return;
  if (text.state !== 'held' && text.state !== 'queued') return;
  await ports.bus.announce(announcementOf(text));
  counts.TextsAnnounced += 1;
}

export const handler = lambda.schedule(sweep);
