import { join } from 'node:path';
import { MINUTE, SECOND } from '../../../../functions/domain/matter/instant.ts';
import { theStack } from '../../../../infra/local/aws/caller.ts';
import type { Fault, FaultFor } from '../../../../infra/local/aws/dynamodb.ts';
import { startStack } from '../../../../infra/local/stack.ts';
import { seededRandom, type Random } from '../../simulation/random.ts';
import { freshAlert, repost } from '../harness/alerts.ts';
import { audit } from '../harness/audit.ts';
import { atOnce, inside } from '../harness/inside.ts';
import { type Goal, takeTo } from '../harness/people.ts';
import { counted, spread, type Verdict } from '../harness/verdict.ts';
import type { Fire, Scenario } from '../scenario.ts';

const START = '2026-11-24T01:00:00.000Z';
const MINUTES = 60;
/** Of a hundred calls, in each quarter of the hour. */
const RATES = [1, 5, 10, 30];
const GOALS: Goal[] = ['left', 'left', 'confirmed', 'assigned', 'signed', 'released', 'closed'];
const AT_ONCE = 4;

/** An hour of throttles, stalls, conflicts and answers lost after the write, at 1 to 30 of a hundred calls; then everything catches up. */
export const dynamodb: Scenario = { size: 120, of: 'cases', run };

async function run({ folder, seed, size, port, say }: Fire): Promise<Verdict> {
  const random = seededRandom(seed);
  const stack = await startStack({ port, data: join(folder, 'data'), at: START, hold: true });
  try {
    let hour = true;
    const world = inside(stack, random, 5 * MINUTE, () => hour);
    const faults = new Map<string, number>();
    const injector = injecting(random, faults);
    const people: Promise<unknown>[] = [];
    for (let minute = 0; minute < MINUTES; minute += 1) {
      stack.failDynamoDb(injector(RATES[Math.floor((minute / MINUTES) * RATES.length)] ?? 0));
      const born = Array.from({ length: size }, (_, n) => n).filter(
        (n) => Math.floor((n / size) * MINUTES * 0.8) === minute,
      );
      await atOnce(AT_ONCE, born, async (n) => {
        const alert = freshAlert(random, `d${n}`);
        const [opened] = await world.push([alert, ...(n % 3 === 0 ? [repost(alert, `e${n}`)] : [])]);
        if (n % 4 === 0) await world.push([alert]);
        if (opened?.caseNumber)
          people.push(takeTo(random.pick(`goal ${n}`, GOALS), opened.caseNumber, { ...world.office, restMs: SECOND }));
      });
      await stack.advance('PT1M');
      if (minute % 10 === 9)
        say(`${minute + 1} minutes, ${[...faults.values()].reduce((sum, n) => sum + n, 0)} faults`);
    }
    hour = false;
    await Promise.all(people);
    stack.failDynamoDb(null);
    await stack.advance('PT10M');
    const found = await audit(stack, world.ledger.answered);
    return {
      figures: {
        cases: found.cases.length,
        'faults injected': [...faults].map(([kind, count]) => `${kind} ${count}`).join(', '),
        'calls of functions that met one': [...faults.values()].reduce((sum, n) => sum + n, 0),
        'alerts answered': counted(world.ledger.answered.map(({ outcome }) => outcome)),
        'tries that got no 202': counted(world.ledger.refusals),
        'commands that went through': counted(world.answered.done),
        'commands refused': counted(world.answered.refusals),
        'rungs fired / skipped': `${found.rungsFired} / ${found.rungsSkipped}`,
        'rungs after their time': spread(found.lateness, 's'),
        'fired later than 3 minutes': found.lateness.filter((seconds) => seconds > 180).length,
        'texts by state': counted(found.texts.map(({ state }) => state)),
      },
      breaches: [...found.breaches, ...world.ledger.lost.map((lost) => `M4 · ${lost}`)],
    };
  } finally {
    await stack.stop();
  }
}

/** What goes wrong, out of a hundred faults. Longer than the functions wait for an answer (10 s), so that they ask again while the first is still on its way. */
const KINDS: [share: number, fault: Fault, name: string][] = [
  [40, 'throttle', 'throttle'],
  [20, 'conflict', 'conflict'],
  [25, 'lost', 'lost answer'],
  [12, 'error', 'error'],
  [2, { stall: 2_000 }, 'stall of 2 s'],
  [1, { stall: 11_000 }, 'stall of 11 s'],
];
const WRITES = new Set(['PutItem', 'UpdateItem', 'TransactWriteItems']);

function injecting(random: Random, faults: Map<string, number>): (rate: number) => FaultFor {
  let calls = 0;
  return (rate) => (operation, _input, user) => {
    calls += 1;
    if (user === theStack.user || !random.chance(`call ${calls}`, rate / 100)) return undefined;
    let drawn = random.fraction(`kind ${calls}`) * 100;
    for (const [share, fault, name] of KINDS) {
      drawn -= share;
      if (drawn >= 0) continue;
      // A read meets no conflict, and has no answer that could be lost after a write.
      const kind =
        WRITES.has(operation) || (fault !== 'conflict' && fault !== 'lost')
          ? { fault, name }
          : { fault: 'throttle' as const, name: 'throttle' };
      faults.set(kind.name, (faults.get(kind.name) ?? 0) + 1);
      return kind.fault;
    }
    return undefined;
  };
}
