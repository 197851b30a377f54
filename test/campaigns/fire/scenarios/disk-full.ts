import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MINUTE, SECOND } from '../../../../functions/domain/matter/instant.ts';
import { fieldOf, StackClient } from '../../../../infra/local/client.ts';
import { startStack } from '../../../../infra/local/stack.ts';
import { seededRandom } from '../../simulation/random.ts';
import { freshAlert } from '../harness/alerts.ts';
import { audit } from '../harness/audit.ts';
import { childStack, ended } from '../harness/child-stack.ts';
import { atOnce } from '../harness/inside.ts';
import { type Goal, type Pressed, takeTo } from '../harness/people.ts';
import { emptyLedger, send, tried } from '../harness/senders.ts';
import { smallDisk } from '../harness/small-disk.ts';
import { counted, spread, type Verdict } from '../harness/verdict.ts';
import type { Fire, Scenario } from '../scenario.ts';

const START = '2026-11-24T01:00:00.000Z';
const MEGABYTES = 48;
/** So little is left when the disk is filled up that the next writes fail. */
const LEFT = 200_000;
const GOALS: Goal[] = ['left', 'confirmed', 'assigned', 'signed'];
const PATIENCE_MS = 10 * MINUTE;

/** The data folder on a disk that is full for a while, twice: once given room while the stack runs, once after it was killed and started on the full disk. */
export const diskFull: Scenario = { size: 40, of: 'cases', run };

async function run({ folder, seed, size, port, say }: Fire): Promise<Verdict> {
  const random = seededRandom(seed);
  const disk = smallDisk(join(folder, 'disk'), MEGABYTES);
  const stack = await childStack(join(disk.folder, 'data'), port, START);
  const client = new StackClient(stack.url);
  const ledger = emptyLedger();
  const answered: Pressed = { done: [], refusals: [] };
  const sender = { client, ledger, source: 'generic', patienceMs: PATIENCE_MS, now: () => client.now() };
  const breaches: string[] = [];
  /** The second time SQLite may write where it has written before, and need no more room. */
  const refused: number[] = [];
  const bring = async (n: number): Promise<void> => {
    const [opened] = await send(sender, [freshAlert(random, `f${n}`)]);
    const goal = random.pick(`goal ${n}`, GOALS);
    if (opened?.caseNumber)
      await takeTo(goal, opened.caseNumber, { client, random, answered, goesOn: () => true, restMs: SECOND / 2 });
  };
  const share = (part: number): number[] => Array.from({ length: size }, (_, n) => n).filter((n) => n % 4 === part);
  const move = (): Promise<unknown> => tried(() => client.ok('POST', '/_local/clock', { advance: 'PT16M' }));

  /** While nothing can be written: what is asked is answered with a 5xx that says so, and the process stays and complains. */
  const whileFull = async (part: number, meanwhile: () => Promise<unknown>): Promise<void> => {
    disk.fill(LEFT);
    const before = ledger.refusals.length;
    const bringing = atOnce(3, share(part), bring);
    const until = performance.now() + 2 * MINUTE;
    while (ledger.refusals.length - before < 6 && performance.now() < until) await pause(SECOND / 2);
    say(`full: ${ledger.refusals.length - before} tries refused, ${disk.freeBytes()} bytes free`);
    refused.push(ledger.refusals.length - before);
    const answer = await tried(() => client.push('generic', freshAlert(random, `p${part}`), new Date(START)));
    if (answer && answer.status >= 500 && typeof fieldOf(answer.body, 'detail') !== 'string')
      breaches.push(`a 5xx without problem details: ${JSON.stringify(answer.body)}`);
    await meanwhile();
    const stands = stack.running();
    if (!stands) breaches.push(`the process ended on a full disk: ${stack.said().slice(-300)}`);
    disk.clear();
    if (!stands) await stack.start();
    await bringing;
    say('room again: everything was taken in');
  };

  try {
    await stack.start();
    await atOnce(3, share(0), bring);
    await whileFull(1, move);
    await move();
    await whileFull(2, async () => {
      await stack.kill();
      await stack
        .start()
        .catch((error: unknown) => say(`on the full disk it does not start: ${String(error).slice(0, 200)}`));
      if (stack.running()) return;
      disk.clear();
      await stack.start();
    });
    await atOnce(3, share(3), bring);
    await move();
    if (!/disk/i.test(stack.said())) breaches.push('nothing on stderr says that the disk is full');
    await stack.kill();
    const after = await startStack({ port: 0, data: stack.data });
    try {
      await after.advance('PT10M');
      const found = await audit(after, ledger.answered);
      return {
        figures: {
          cases: found.cases.length,
          'alerts answered': counted(ledger.answered.map(({ outcome }) => outcome)),
          'tries refused while it was full, each time': refused.join(', '),
          'tries that got no 202': counted(ledger.refusals),
          'commands that went through': counted(answered.done),
          'commands refused': counted(answered.refusals),
          'rungs fired / skipped': `${found.rungsFired} / ${found.rungsSkipped}`,
          'texts by state': counted(found.texts.map(({ state }) => state)),
          'senders waited': spread(
            ledger.waits.map((ms) => ms / SECOND),
            's',
          ),
          'it said':
            stack
              .said()
              .split('\n')
              .find((line) => /disk/i.test(line)) ?? 'nothing',
        },
        breaches: [
          ...breaches,
          ...(refused[0] ? [] : ['the disk was full, and every alert was taken in all the same']),
          ...found.breaches,
          ...ledger.lost.map((lost) => `M4 · ${lost}`),
        ],
      };
    } finally {
      await after.stop();
    }
  } finally {
    await ended(stack);
    disk.unmount();
  }
}
