import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MINUTE, SECOND } from '../../../../functions/domain/matter/instant.ts';
import { shardOf } from '../../../../functions/intake/accept.ts';
import { currentPolicy } from '../../../../functions/policy/load.ts';
import type { Store } from '../../../../functions/ports/store.ts';
import type { StackClient } from '../../../../infra/local/client.ts';
import { startStack } from '../../../../infra/local/stack.ts';
import { seededRandom, type Random } from '../../simulation/random.ts';
import { brokenAlert, freshAlert, repost } from '../harness/alerts.ts';
import { audit } from '../harness/audit.ts';
import { inside } from '../harness/inside.ts';
import { DESK } from '../harness/people.ts';
import { tried } from '../harness/senders.ts';
import { counted, percentile, spread, type Verdict } from '../harness/verdict.ts';
import type { Fire, Scenario } from '../scenario.ts';

const START = '2026-11-24T01:00:00.000Z';
/** At this pace, however many there are. */
const A_MINUTE = 10_000;
const BATCH = 100;
const PATIENCE_MS = 3 * 60 * MINUTE;
/** What one phone may get in the flood: so many of a kind in ten minutes and one for the rest, in the three waves of a case that nobody appraises (news, reminder, miss). */
const MOST_TEXTS_A_PHONE = 3 * (currentPolicy().delivery.digest.texts + 1);

/** Ten thousand alerts in a minute: nine of ten repost twenty events, nearly all others are new; half come in batches of a hundred. */
export const flood: Scenario = { size: A_MINUTE, of: 'alerts', run };

async function run({ folder, seed, size, port, say }: Fire): Promise<Verdict> {
  const random = seededRandom(seed);
  const stack = await startStack({ port, data: join(folder, 'data'), at: START });
  try {
    const world = inside(stack, random, PATIENCE_MS);
    const alerts = alertsOf(size, random);
    const deliveries = dealt(alerts);
    const began = performance.now();
    const sending: Promise<unknown>[] = [];
    let sent = 0;
    for (const delivery of deliveries) {
      const at = (sent / A_MINUTE) * MINUTE;
      await pause(Math.max(0, at - (performance.now() - began)));
      sending.push(world.push(delivery));
      sent += delivery.length;
    }
    say(`${sent} alerts sent in ${((performance.now() - began) / SECOND).toFixed(1)} s`);
    const progress = setInterval(() => say(`${world.ledger.answered.length} of ${sent} answered`), MINUTE);
    const everyone = Promise.all(sending).finally(() => clearInterval(progress));
    const accepted = (): boolean => world.ledger.waits.length + world.ledger.lost.length >= deliveries.length;
    const [desk, workedAt] = await Promise.all([
      deskMeanwhile(world.office.client, everyone),
      workedThrough(stack.store, accepted),
      everyone,
    ]);
    const workedIn = (workedAt - began) / SECOND;
    const answeredIn = (performance.now() - began) / SECOND;
    await stack.quiet();
    const quietIn = (performance.now() - began) / SECOND;
    say('every alert is answered, and nothing is in flight');
    // Nobody appraises anything: reminders and misses of all of them fall together, and what speaks for the rest goes out.
    await stack.advance('PT45M');
    const found = await audit(stack, world.ledger.answered);
    const aPhone = [...Map.groupBy(found.phones, ({ person }) => person)].map(([person, texts]) => ({
      person,
      texts: texts.length,
    }));
    const answered = new Set(
      world.ledger.answered.map(({ alertId, outcome }) => `${alertId} ${outcome === 'refused'}`),
    );
    const flooded = aPhone.filter(({ texts }) => texts > MOST_TEXTS_A_PHONE);
    return {
      figures: {
        'deliveries (batches and singles)': deliveries.length,
        'what became of the alerts': counted(world.ledger.answered.map(({ outcome }) => outcome)),
        'tries that got no 202': counted(world.ledger.refusals),
        cases: found.cases.length,
        'a delivery waited': spread(
          world.ledger.waits.map((ms) => ms / SECOND),
          's',
        ),
        'told what became of all after': spread(
          world.ledger.told.map((ms) => ms / SECOND),
          's',
        ),
        'all worked through after': `${workedIn.toFixed(0)} s (${(size / workedIn).toFixed(1)} alerts a second)`,
        'every sender told after': `${answeredIn.toFixed(0)} s (${(size / answeredIn).toFixed(1)} alerts a second)`,
        'meanwhile the desk page took': spread(
          desk.tookMs.map((ms) => ms / SECOND),
          's',
        ),
        'and was refused': counted(desk.refusals),
        'quiet after': `${quietIn.toFixed(0)} s`,
        'texts written': found.texts.length,
        'texts by state': counted(found.texts.map(({ state }) => state)),
        'texts that rang, for each phone': aPhone.map(({ person, texts }) => `${person} ${texts}`).join(', '),
        'texts a phone': `p50 ${percentile(
          aPhone.map(({ texts }) => texts),
          50,
        )}, max ${percentile(
          aPhone.map(({ texts }) => texts),
          100,
        )}`,
      },
      breaches: [
        ...found.breaches,
        ...world.ledger.lost.map((lost) => `M4 · ${lost}`),
        ...(world.ledger.answered.length === sent
          ? []
          : [
              `7 · ${sent} alerts were sent, ${world.ledger.answered.length} are accounted for (${answered.size} different)`,
            ]),
        ...flooded.map(({ person, texts }) => `P8 · ${person} was texted ${texts} times`),
      ],
    };
  } finally {
    await stack.stop();
  }
}

/** When nothing of all that was accepted waits any more: whoever asks what became of it asks seldom, and hears of it later. */
async function workedThrough({ waitingSince }: Pick<Store, 'waitingSince'>, accepted: () => boolean): Promise<number> {
  const shard = shardOf(currentPolicy());
  while (!accepted() || (await waitingSince(shard)) !== null) await pause(SECOND);
  return performance.now();
}

const DESK_PAGE = '/api/cases';
const DESK_LOOKS_MS = 2 * SECOND;

/** Somebody at the desk looks at the list of open cases every few seconds, for as long as something goes on. */
async function deskMeanwhile(
  client: StackClient,
  goingOn: Promise<unknown>,
): Promise<{ tookMs: number[]; refusals: string[] }> {
  const found: { tookMs: number[]; refusals: string[] } = { tookMs: [], refusals: [] };
  const over = new AbortController();
  const ended = (): void => over.abort();
  goingOn.then(ended, ended);
  while (!over.signal.aborted) {
    const began = performance.now();
    const answer = await tried(() => client.try(DESK, 'GET', DESK_PAGE));
    if (answer?.status === 200) found.tookMs.push(performance.now() - began);
    else found.refusals.push(answer ? String(answer.status) : 'none');
    await pause(DESK_LOOKS_MS);
  }
  return found;
}

/** What everybody speaks of. */
const EVENTS = 20;

function alertsOf(size: number, random: Random): object[] {
  const events = Array.from({ length: EVENTS }, (_, n) => freshAlert(random, `event ${n}`));
  return Array.from({ length: size }, (_, n) => {
    const drawn = random.fraction(`what ${n}`);
    const event = random.pick(`which ${n}`, events);
    if (drawn < 0.85) return repost(event, `y${n}`);
    // The same once more, and one that nobody can take in: some of each, that they are met under load too.
    if (drawn < 0.9) return { ...event };
    return drawn < 0.99 ? freshAlert(random, `x${n}`) : brokenAlert(`z${n}`);
  });
}

const isBroken = (alert: object): boolean => 'title' in alert && alert.title === '';

/** Half of them a hundred at a time, half one by one; a single one that is wrong would be refused whole, so those come in batches. */
function dealt(alerts: readonly object[]): object[][] {
  const deliveries: object[][] = [];
  let batch: object[] = [];
  for (const [n, alert] of alerts.entries()) {
    if (Math.floor(n / BATCH) % 2 === 1 && !isBroken(alert)) deliveries.push([alert]);
    else if (batch.push(alert) === BATCH) deliveries.push(batch.splice(0));
  }
  if (batch.length > 0) deliveries.push(batch);
  return deliveries;
}
