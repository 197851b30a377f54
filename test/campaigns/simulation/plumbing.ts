import { MINUTE, SECOND } from '../../../functions/domain/matter/instant.ts';
import { relay } from '../../../functions/handlers/stream/relay.ts';
import { restartExecutions } from '../../../functions/handlers/schedule/restart-executions.ts';
import { sweep } from '../../../functions/handlers/schedule/sweep.ts';
import { workLog } from '../../../functions/intake/work-log.ts';
import { isTransient } from '../../../functions/runtime/transient-errors.ts';
import type { Announcement } from '../../../functions/ports/ports.ts';
import type { Agenda } from './agenda.ts';
import { type Dice, numbering } from './dice.ts';
import type { History } from './history.ts';
import { Injected, type Ended, type Invocation, type Invocations } from './invocations.ts';
import { LATE } from './faults.ts';

export interface Plant {
  agenda: Agenda;
  luck: Dice;
  history: History;
  invocations: Invocations;
  aliasOf: (caseNumber: string) => string;
  /** A function threw something that nobody injected. */
  surprised: (what: string, error: Error) => void;
}

const EXPECTED = new Set(['Contention', 'BadRequest']);

/** Whether it went through. What was thrown and not injected is a finding. */
export function wentWell({ surprised }: Plant, name: string, ended: Ended<unknown>): boolean {
  if (ended.how === 'threw' && !(ended.error instanceof Injected) && !EXPECTED.has(ended.error.name))
    surprised(name, ended.error);
  return ended.how === 'returned';
}

const lateness = ({ luck }: Plant, place: string): number => luck.whole(`late ${place}`, LATE.from, LATE.to);

/** The table's stream: at least once, in order within a case as a rule, a record that keeps failing is set aside. */
export function streamOf(
  plant: Plant,
  itemOf: (caseNumber: string, sk: string) => Record<string, unknown> | null,
  unnoticed: (caseNumber: string) => void,
): (caseNumber: string, sk: string) => void {
  const { agenda, luck, history, invocations, aliasOf } = plant;
  const waiting = new Map<string, { sk: string; item: Record<string, unknown> | null }[]>();
  const again = new Set<string>();
  const TRIES = 6;

  async function relayAll(caseNumber: string): Promise<void> {
    const queue = waiting.get(caseNumber) ?? [];
    for (let record = queue[0]; record !== undefined; record = queue[0]) {
      const { sk, item } = record;
      const place = `relay ${aliasOf(caseNumber)} ${sk}`;
      await agenda.sleep(luck.whole(`latency ${place}`, 20, 600));
      const late = lateness(plant, place);
      if (history.strikes('record-late', place, agenda.now, late)) await agenda.sleep(late);
      const lost = history.strikes('record-lost', place, agenda.now);
      let relayed = false;
      for (let attempt = lost ? TRIES + 1 : 1; !relayed && attempt <= TRIES; attempt += 1) {
        const ended = await invocations.invoke(place, MINUTE, ({ ports }) =>
          relay({ keys: { pk: `CASE#${caseNumber}`, sk }, item }, ports),
        );
        relayed = wentWell(plant, place, ended);
        if (!relayed) await agenda.sleep(attempt * SECOND);
      }
      if (!relayed) unnoticed(caseNumber);
      queue.shift();
      if (!lost && !again.has(place) && history.strikes('record-twice', place, agenda.now)) {
        again.add(place);
        queue.push(record);
      }
    }
    waiting.delete(caseNumber);
  }

  return (caseNumber, sk) => {
    const queue = waiting.get(caseNumber);
    const record = { sk, item: itemOf(caseNumber, sk) };
    if (!queue) {
      waiting.set(caseNumber, [record]);
      void relayAll(caseNumber);
      return;
    }
    const ahead = queue.length > 1 && history.strikes('records-swapped', `${aliasOf(caseNumber)} ${sk}`, agenda.now);
    if (ahead) queue.splice(-1, 0, record);
    else queue.push(record);
  };
}

/** Topic and queue: at least once, in no order, three times at most, and then aside. */
export function queueOf(
  plant: Plant,
  deliver: (announcement: Announcement, invocation: Invocation) => Promise<unknown>,
): (announcement: Announcement) => void {
  const { agenda, luck, history, invocations, aliasOf } = plant;
  const numbered = numbering();
  const VISIBLE_AGAIN = 3 * MINUTE;

  async function receive(announcement: Announcement, place: string): Promise<void> {
    await agenda.sleep(luck.whole(`latency ${place}`, 10, 800));
    const late = lateness(plant, place);
    if (history.strikes('message-late', place, agenda.now, late)) await agenda.sleep(late);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const ended = await invocations.invoke(place, 30 * SECOND, (invocation) => deliver(announcement, invocation));
      if (wentWell(plant, place, ended)) return;
      await agenda.sleep(VISIBLE_AGAIN);
    }
  }

  return (announcement) => {
    const place = numbered(`deliver ${aliasOf(announcement.caseNumber)} ${announcement.textId}`);
    if (history.strikes('message-lost', place, agenda.now)) return;
    void receive(announcement, place);
    if (history.strikes('message-twice', place, agenda.now)) void receive(announcement, `${place} twin`);
  };
}

/** The FIFO queue of nudges: one at a time, at least once, in order; one whose run did not end comes again and holds up the rest until then. */
export function nudgesOf(plant: Plant): (shard: string) => void {
  const { agenda, luck, history, invocations } = plant;
  const numbered = numbering();
  const VISIBLE_AGAIN = 35 * SECOND;
  const LIMIT = 30 * SECOND;
  const waiting: string[] = [];
  let busy = false;

  async function work(): Promise<void> {
    busy = true;
    for (let shard = waiting.shift(); shard !== undefined; shard = waiting.shift()) {
      const place = numbered(`work ${shard}`);
      await agenda.sleep(luck.whole(`latency ${place}`, 10, 300));
      const late = lateness(plant, place);
      if (history.strikes('message-late', place, agenda.now, late)) await agenda.sleep(late);
      for (let attempt = 1; ; attempt += 1) {
        const of = shard;
        const ended = await invocations.invoke(place, LIMIT, async (invocation) => {
          const { ports } = invocation;
          const { left } = await workLog(ports, of, {
            remainingMs: () => invocation.remaining(),
            careful: attempt > 1,
            isTransient,
            failed: ({ alertId }, error) => {
              if (error instanceof Error && !EXPECTED.has(error.name)) plant.surprised(`alert ${alertId}`, error);
            },
          });
          if (left) await ports.nudges.nudge(of);
        });
        if (wentWell(plant, place, ended)) break;
        await agenda.sleep(VISIBLE_AGAIN);
      }
    }
    busy = false;
  }

  return (shard) => {
    const place = numbered(`nudge ${shard}`);
    if (history.strikes('message-lost', place, agenda.now)) return;
    waiting.push(shard);
    if (history.strikes('message-twice', place, agenda.now)) waiting.push(shard);
    if (!busy) void work();
  };
}

/** The rule on ended executions: at least once, with two more tries. */
export function endRuleOf(plant: Plant, unnoticed: (caseNumber: string) => void): (caseNumber: string) => void {
  const { agenda, luck, history, invocations, aliasOf } = plant;
  const numbered = numbering();
  const detailType = 'Step Functions Execution Status Change';

  async function pass(caseNumber: string, place: string): Promise<void> {
    for (let attempt = 0; attempt <= 2; attempt += 1) {
      await agenda.sleep(luck.whole(`latency ${place}`, 200, 3_000) + attempt * MINUTE);
      const detail = { input: JSON.stringify({ caseNumber }) };
      const ended = await invocations.invoke(place, MINUTE, ({ ports }) =>
        restartExecutions({ detailType, detail }, ports),
      );
      if (wentWell(plant, place, ended)) return;
    }
    unnoticed(caseNumber);
  }

  return (caseNumber) => {
    const place = numbered(`ended ${aliasOf(caseNumber)}`);
    if (history.strikes('end-unseen', place, agenda.now)) unnoticed(caseNumber);
    else void pass(caseNumber, place);
  };
}

/** The minute's sweep; a minute without work passes in silence. */
export async function sweepOnce(plant: Plant, minute: number): Promise<void> {
  const { history, invocations, agenda } = plant;
  const place = `sweep ${minute}`;
  if (history.strikes('tick-lost', place, agenda.now, MINUTE)) return;
  wentWell(
    plant,
    place,
    await invocations.invoke(place, MINUTE, (invocation) =>
      sweep({ remainingMs: () => invocation.remaining() }, invocation.ports),
    ),
  );
}

/** The nightly pass over all open cases. */
export async function restartAll(plant: Plant, day: number): Promise<void> {
  const place = `nightly ${day}`;
  for (let attempt = 0; attempt <= 2; attempt += 1) {
    const ended = await plant.invocations.invoke(place, 5 * MINUTE, ({ ports }) =>
      restartExecutions({ detailType: 'Scheduled Event', detail: {} }, ports),
    );
    if (wentWell(plant, place, ended)) return;
    await plant.agenda.sleep((attempt + 1) * MINUTE);
  }
}
