import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MINUTE, SECOND } from '../../../../functions/domain/matter/instant.ts';
import { StackClient } from '../../../../infra/local/client.ts';
import { startStack } from '../../../../infra/local/stack.ts';
import { seededRandom } from '../../simulation/random.ts';
import { brokenAlert, freshAlert, repost } from '../harness/alerts.ts';
import { audit } from '../harness/audit.ts';
import { childStack, ended } from '../harness/child-stack.ts';
import { type Goal, type Pressed, takeTo } from '../harness/people.ts';
import { legislate, rulesAstray, versionsOf } from '../harness/rules.ts';
import { emptyLedger, send, tried } from '../harness/senders.ts';
import { counted, spread, type Verdict } from '../harness/verdict.ts';
import type { Fire, Scenario } from '../scenario.ts';

const START = '2026-11-24T01:00:00.000Z';
const GOALS: Goal[] = ['left', 'confirmed', 'assigned', 'signed', 'signed', 'released', 'closed'];
/** One kill for so many cases, one of four of the engine alone. */
const CASES_A_KILL = 10;
const PATIENCE_MS = 15 * MINUTE;
const AT_ONCE = 4;
const REST_MS = 10 * SECOND;

/** `kill -9` at random moments while hundreds of cases run and other rules are published. */
export const kill: Scenario = { size: 300, of: 'cases', run };

async function run({ folder, seed, size, port, say }: Fire): Promise<Verdict> {
  const random = seededRandom(seed);
  const data = join(folder, 'data');
  const stack = await childStack(data, port, START);
  const client = new StackClient(stack.url);
  const ledger = emptyLedger();
  const answered: Pressed = { done: [], refusals: [] };
  const wanted = Math.max(2, Math.round(size / CASES_A_KILL));
  let [kills, engineKills] = [0, 0];
  /** Each blow waits for its share of the cases, so that none of them comes to its end undisturbed. */
  const due = Array.from({ length: wanted }, () => Promise.withResolvers<void>());
  const going = { on: true };
  const downMs: number[] = [];
  const sender = { client, ledger, source: 'generic', patienceMs: PATIENCE_MS, now: () => client.now() };

  /** One sender after another brings a case, its repost, sometimes the same again or something that is none; people see to it. */
  const bring = async (n: number): Promise<void> => {
    due[Math.floor((n * wanted) / size)]?.resolve();
    const id = `k${n}`;
    const alert = freshAlert(random, id);
    const batch = [
      alert,
      ...(random.chance(`repost ${id}`, 0.4) ? [repost(alert, `r${n}`)] : []),
      ...(random.chance(`broken ${id}`, 0.1) ? [brokenAlert(`b${n}`)] : []),
    ];
    const [opened] = await send(sender, batch);
    if (random.chance(`again ${id}`, 0.3)) await send(sender, [alert]);
    const goal = random.pick(`goal ${id}`, GOALS);
    // Some turn to the next case at once, some see this one through: so there are always some in every state.
    const taken = opened?.caseNumber
      ? takeTo(goal, opened.caseNumber, { client, random, answered, goesOn: () => going.on, restMs: REST_MS })
      : null;
    if (random.chance(`waits ${id}`, 0.5)) await taken;
    else void taken?.catch((error: unknown) => say(String(error)));
  };
  const bringAll = async (): Promise<void> => {
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < size) await bring(next++);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  };
  const moveTime = async (): Promise<void> => {
    for (let nth = 0; going.on; nth += 1) {
      await pause(random.integer(`rest ${nth}`, 1, 6) * SECOND);
      await tried(() =>
        client.ok('POST', '/_local/clock', { advance: `PT${random.integer(`minutes ${nth}`, 2, 20)}M` }),
      );
    }
  };
  const strike = async (): Promise<void> => {
    for (let nth = 0; kills + engineKills < wanted; nth += 1) {
      await due[kills + engineKills]?.promise;
      // A machine that needs long to start is also given time to do something before the next blow.
      await pause(Math.min(random.wait(`moment ${nth}`, 4 * SECOND + 2 * (downMs.at(-1) ?? 0)), MINUTE));
      if (random.chance(`engine ${nth}`, 0.25)) {
        if (stack.killEngine()) engineKills += 1;
        continue;
      }
      const at = performance.now();
      await stack.kill();
      kills += 1;
      await stack.start();
      downMs.push(performance.now() - at);
      if (kills % 5 === 0)
        say(`${kills} kills, ${engineKills} of the engine, ${ledger.answered.length} alerts answered`);
    }
  };

  try {
    await stack.start();
    say('the stack runs');
    const moving = moveTime();
    const legislating = legislate(client, random, going);
    await Promise.all([bringAll(), strike()]);
    going.on = false;
    await moving;
    const published = await legislating;
    await stack.kill();
    kills += 1;
    const after = await startStack({ port: 0, data });
    try {
      await after.advance('PT10M');
      await after.quiet();
      const looking = new StackClient(after.url);
      const found = await audit(after, ledger.answered, await versionsOf(looking));
      const astray = await rulesAstray(looking, published, found.cases);
      const worst = Math.max(0, ...downMs) / SECOND;
      const late = found.lateness.filter((seconds) => seconds > 3 * 60 + worst);
      return {
        figures: {
          'kills of the process': kills,
          'kills of the engine alone': engineKills,
          cases: found.cases.length,
          'alerts answered': counted(ledger.answered.map(({ outcome }) => outcome)),
          'tries that got no 202': counted(ledger.refusals),
          'commands that went through': counted(answered.done),
          'commands refused (done already, or stale)': counted(answered.refusals),
          'versions of the rules published': published.length,
          'texts that rang': found.phones.length,
          'texts by state': counted(found.texts.map(({ state }) => state)),
          'rungs fired / skipped': `${found.rungsFired} / ${found.rungsSkipped}`,
          'rungs after their time': spread(found.lateness, 's'),
          'time to be back': spread(
            downMs.map((ms) => ms / SECOND),
            's',
          ),
        },
        breaches: [
          ...found.breaches,
          ...astray,
          ...ledger.lost.map((lost) => `M4 · ${lost}`),
          ...(late.length > 0
            ? [`2 · ${late.length} rungs were fired more than 3 minutes late (the worst ${Math.max(...late)} s)`]
            : []),
          ...(found.lateness.some((seconds) => seconds < 0) ? ['2 · a rung was fired before its time'] : []),
        ],
      };
    } finally {
      await after.stop();
    }
  } finally {
    going.on = false;
    await ended(stack);
  }
}
