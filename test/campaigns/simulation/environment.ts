import { MINUTE, SECOND } from '../../../functions/domain/matter/instant.ts';
import { projectChanges } from '../../../functions/handlers/stream/project-changes.ts';
import { relay } from '../../../functions/handlers/stream/relay.ts';
import { restartAndHeal, restartExecutions } from '../../../functions/handlers/schedule/restart-executions.ts';
import { sweep } from '../../../functions/handlers/schedule/sweep.ts';
import { stuckAlerts, tryAgain } from '../../../functions/intake/stuck.ts';
import { workLog } from '../../../functions/intake/work-log.ts';
import { isTransient } from '../../../functions/runtime/transient-errors.ts';
import type { Announcement } from '../../../functions/ports/ports.ts';
import type { Agenda } from './agenda.ts';
import { type Random, numbering } from './random.ts';
import type { History } from './history.ts';
import { Injected, type Ended, type Invocation, type Invocations } from './invocations.ts';
import { LATE } from './faults.ts';

export interface Environment {
  agenda: Agenda;
  random: Random;
  history: History;
  invocations: Invocations;
  aliasOf: (caseNumber: string) => string;
  /** A function threw something that nobody injected. */
  unexpectedError: (what: string, error: Error) => void;
}

const EXPECTED = new Set(['Contention', 'BadRequest']);

/** Whether it went through. What was thrown and not injected is a finding. */
export function succeeded({ unexpectedError }: Environment, name: string, ended: Ended<unknown>): boolean {
  if (ended.how === 'threw' && !(ended.error instanceof Injected) && !EXPECTED.has(ended.error.name))
    unexpectedError(name, ended.error);
  return ended.how === 'returned';
}

const lateness = ({ random }: Environment, place: string): number =>
  random.integer(`late ${place}`, LATE.from, LATE.to);

/** The table's stream: at least once, in order within a case as a rule, a record that keeps failing is set aside. */
export function streamOf(
  environment: Environment,
  itemOf: (caseNumber: string, sk: string) => Record<string, unknown> | null,
  unnoticed: (caseNumber: string) => void,
  projecting: { begun: (caseNumber: string) => void; done: (caseNumber: string) => void },
): (caseNumber: string, sk: string) => void {
  const { agenda, random, history, invocations, aliasOf } = environment;
  const waiting = new Map<string, { sk: string; item: Record<string, unknown> | null }[]>();
  const again = new Set<string>();
  const TRIES = 6;

  async function relayAll(caseNumber: string): Promise<void> {
    const queue = waiting.get(caseNumber) ?? [];
    for (let record = queue[0]; record !== undefined; record = queue[0]) {
      const { sk, item } = record;
      const place = `relay ${aliasOf(caseNumber)} ${sk}`;
      await agenda.sleep(random.integer(`latency ${place}`, 20, 600));
      const late = lateness(environment, place);
      if (history.faultOccurs('record-late', place, agenda.now, late)) await agenda.sleep(late);
      const lost = history.faultOccurs('record-lost', place, agenda.now);
      let relayed = false;
      for (let attempt = lost ? TRIES + 1 : 1; !relayed && attempt <= TRIES; attempt += 1) {
        const ended = await invocations.invoke(place, MINUTE, ({ ports }) =>
          relay({ keys: { pk: `MATTER#${caseNumber}`, sk }, item }, ports),
        );
        relayed = succeeded(environment, place, ended);
        if (!relayed) await agenda.sleep(attempt * SECOND);
      }
      if (!relayed) unnoticed(caseNumber);
      void projectOne(caseNumber, sk, lost);
      queue.shift();
      if (!lost && !again.has(place) && history.faultOccurs('record-twice', place, agenda.now)) {
        again.add(place);
        projecting.begun(caseNumber);
        queue.push(record);
      }
    }
    waiting.delete(caseNumber);
  }

  /** The other function on the stream, in its own time; what it gives up on waits for the night. */
  async function projectOne(caseNumber: string, sk: string, lost: boolean): Promise<void> {
    const place = `project ${aliasOf(caseNumber)} ${sk}`;
    for (let attempt = lost ? TRIES + 1 : 1; attempt <= TRIES; attempt += 1) {
      await agenda.sleep(random.integer(`latency ${place} ${attempt}`, 20, 600));
      const ended = await invocations.invoke(place, MINUTE, ({ ports }) =>
        projectChanges({ keys: { pk: `MATTER#${caseNumber}`, sk } }, ports),
      );
      if (succeeded(environment, place, ended)) return projecting.done(caseNumber);
    }
  }

  return (caseNumber, sk) => {
    const queue = waiting.get(caseNumber);
    const record = { sk, item: itemOf(caseNumber, sk) };
    projecting.begun(caseNumber);
    if (!queue) {
      waiting.set(caseNumber, [record]);
      void relayAll(caseNumber);
      return;
    }
    const ahead =
      queue.length > 1 && history.faultOccurs('records-swapped', `${aliasOf(caseNumber)} ${sk}`, agenda.now);
    if (ahead) queue.splice(-1, 0, record);
    else queue.push(record);
  };
}

/** Topic and queue: at least once, in no order, three times at most, and then aside. */
export function queueOf(
  environment: Environment,
  deliver: (announcement: Announcement, invocation: Invocation) => Promise<unknown>,
): (announcement: Announcement) => void {
  const { agenda, random, history, invocations, aliasOf } = environment;
  const numbered = numbering();
  const VISIBLE_AGAIN = 3 * MINUTE;

  async function receive(announcement: Announcement, place: string): Promise<void> {
    await agenda.sleep(random.integer(`latency ${place}`, 10, 800));
    const late = lateness(environment, place);
    if (history.faultOccurs('message-late', place, agenda.now, late)) await agenda.sleep(late);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const ended = await invocations.invoke(place, 30 * SECOND, (invocation) => deliver(announcement, invocation));
      if (succeeded(environment, place, ended)) return;
      await agenda.sleep(VISIBLE_AGAIN);
    }
  }

  return (announcement) => {
    const place = numbered(`deliver ${aliasOf(announcement.matter)} ${announcement.textId}`);
    if (history.faultOccurs('message-lost', place, agenda.now)) return;
    void receive(announcement, place);
    if (history.faultOccurs('message-twice', place, agenda.now)) void receive(announcement, `${place} twin`);
  };
}

/** The FIFO queue of nudges: one at a time, at least once, in order; one whose run did not end comes again and holds up the rest until then. */
export function nudgesOf(environment: Environment): (shard: string) => void {
  const { agenda, random, history, invocations } = environment;
  const numbered = numbering();
  const VISIBLE_AGAIN = 35 * SECOND;
  const LIMIT = 30 * SECOND;
  const waiting: string[] = [];
  let busy = false;

  async function work(): Promise<void> {
    busy = true;
    for (let shard = waiting.shift(); shard !== undefined; shard = waiting.shift()) {
      const place = numbered(`work ${shard}`);
      await agenda.sleep(random.integer(`latency ${place}`, 10, 300));
      const late = lateness(environment, place);
      if (history.faultOccurs('message-late', place, agenda.now, late)) await agenda.sleep(late);
      for (let attempt = 1; ; attempt += 1) {
        const of = shard;
        const ended = await invocations.invoke(place, LIMIT, async (invocation) => {
          const { ports } = invocation;
          const { left } = await workLog(ports, of, {
            remainingMs: () => invocation.remaining(),
            careful: attempt > 1,
            isTransient,
            failed: ({ alertId }, error) => {
              if (error instanceof Error && !EXPECTED.has(error.name))
                environment.unexpectedError(`alert ${alertId}`, error);
            },
          });
          if (left) await ports.nudges.nudge(of);
        });
        if (succeeded(environment, place, ended)) break;
        await agenda.sleep(VISIBLE_AGAIN);
      }
    }
    busy = false;
  }

  return (shard) => {
    const place = numbered(`nudge ${shard}`);
    if (history.faultOccurs('message-lost', place, agenda.now)) return;
    waiting.push(shard);
    if (history.faultOccurs('message-twice', place, agenda.now)) waiting.push(shard);
    if (!busy) void work();
  };
}

/** The desk has what was set aside tried again. */
export async function retryStuck(environment: Environment, when: string): Promise<void> {
  const place = `stuck ${when}`;
  const ended = await environment.invocations.invoke(place, 10 * SECOND, async ({ ports }) => {
    for (const entry of await stuckAlerts(ports, await ports.policies.current())) await tryAgain(ports, entry);
  });
  succeeded(environment, place, ended);
}

/** The rule on ended executions: at least once, with two more tries. */
export function endRuleOf(
  environment: Environment,
  unnoticed: (caseNumber: string) => void,
): (caseNumber: string) => void {
  const { agenda, random, history, invocations, aliasOf } = environment;
  const numbered = numbering();
  const detailType = 'Step Functions Execution Status Change';

  async function pass(caseNumber: string, place: string): Promise<void> {
    for (let attempt = 0; attempt <= 2; attempt += 1) {
      await agenda.sleep(random.integer(`latency ${place}`, 200, 3_000) + attempt * MINUTE);
      const detail = { input: JSON.stringify({ matter: caseNumber }) };
      const ended = await invocations.invoke(place, MINUTE, ({ ports }) =>
        restartExecutions({ detailType, detail }, ports),
      );
      if (succeeded(environment, place, ended)) return;
    }
    unnoticed(caseNumber);
  }

  return (caseNumber) => {
    const place = numbered(`ended ${aliasOf(caseNumber)}`);
    if (history.faultOccurs('end-unseen', place, agenda.now)) unnoticed(caseNumber);
    else void pass(caseNumber, place);
  };
}

/** The minute's sweep; a minute without work passes in silence. */
export async function sweepOnce(environment: Environment, minute: number): Promise<void> {
  const { history, invocations, agenda } = environment;
  const place = `sweep ${minute}`;
  if (history.faultOccurs('tick-lost', place, agenda.now, MINUTE)) return;
  succeeded(
    environment,
    place,
    await invocations.invoke(place, MINUTE, (invocation) =>
      sweep({ remainingMs: () => invocation.remaining() }, invocation.ports),
    ),
  );
}

/** The nightly pass over all open cases. */
export async function restartAll(environment: Environment, day: number): Promise<void> {
  const place = `nightly ${day}`;
  for (let attempt = 0; attempt <= 2; attempt += 1) {
    const ended = await environment.invocations.invoke(place, 5 * MINUTE, (invocation) =>
      restartAndHeal(
        { detailType: 'Scheduled Event', detail: {}, remainingMs: () => invocation.remaining() },
        invocation.ports,
      ),
    );
    if (succeeded(environment, place, ended)) return;
    await environment.agenda.sleep((attempt + 1) * MINUTE);
  }
}
