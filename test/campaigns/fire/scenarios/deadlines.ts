import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MINUTE, SECOND } from '../../../../functions/domain/matter/instant.ts';
import { startStack } from '../../../../infra/local/stack.ts';
import { seededRandom } from '../../simulation/random.ts';
import { freshAlert } from '../harness/alerts.ts';
import { audit } from '../harness/audit.ts';
import { atOnce, inside } from '../harness/inside.ts';
import { measuredLatenesses } from '../harness/lateness.ts';
import { counted, spread, type Verdict } from '../harness/verdict.ts';
import type { Fire, Scenario } from '../scenario.ts';

const START = '2026-11-24T01:00:00.000Z';
const BATCH = 100;
const PATIENCE = 5 * MINUTE;
/** The workflow has so long, then the sweep fires beside it. */
const BY_WORKFLOW = 15;
const BY_SWEEP = 180;

/** A thousand limits that fall in the same second, with time running as it does: registered at one instant, to be appraised within half an hour. */
export const deadlines: Scenario = { size: 1_000, of: 'deadlines in one second', run };

async function run({ folder, seed, size, port, say }: Fire): Promise<Verdict> {
  const random = seededRandom(seed);
  const stack = await startStack({ port, data: join(folder, 'data'), at: START, hold: true });
  try {
    const world = inside(stack, random, 30 * MINUTE);
    const alerts = Array.from({ length: size }, (_, n) => freshAlert(random, `t${n}`));
    const batches = Array.from({ length: Math.ceil(size / BATCH) }, (_, n) => alerts.slice(n * BATCH, (n + 1) * BATCH));
    await atOnce(2, batches, world.push);
    await stack.quiet();
    say(`${size} cases wait`);
    // The reminder at half the time, then the limit itself: each a thousand in one second, and time goes on while they are fired.
    for (const minutes of [15, 30]) {
      await stack.moveTo(new Date(Date.parse(START) + minutes * MINUTE - 3 * SECOND).toISOString(), false);
      const until = performance.now() + PATIENCE;
      while (performance.now() < until && !(await allFired(stack, minutes))) await pause(2 * SECOND);
      say(`${minutes} min: fired`);
      await stack.moveTo(stack.now(), true);
    }
    await stack.advance('PT15M');
    const found = await audit(stack, world.ledger.answered);
    const measured = measuredLatenesses(stack.data);
    const inTime = (most: number): number => measured.filter((seconds) => seconds <= most).length;
    const late = measured.length - inTime(BY_SWEEP);
    return {
      figures: {
        cases: found.cases.length,
        'rungs fired / skipped': `${found.rungsFired} / ${found.rungsSkipped}`,
        'within 15 s': inTime(BY_WORKFLOW),
        'within 3 minutes': inTime(BY_SWEEP),
        'by the workflow': `${measured.length} of ${found.rungsFired}`,
        'after their time, by their events': spread(found.lateness, 's'),
        'after their time, once written': spread(measured, 's'),
        'texts by state': counted(found.texts.map(({ state }) => state)),
        'phones that rang': counted(found.phones.map(({ person }) => person)),
      },
      breaches: [
        ...found.breaches,
        ...world.ledger.lost.map((lost) => `M4 · ${lost}`),
        ...(late > 0 ? [`2 · ${late} of ${measured.length} rungs were written later than 3 minutes`] : []),
        ...(found.lateness.some((seconds) => seconds < 0) ? ['2 · a rung was fired before its time'] : []),
        ...(found.rungsFired < 2 * size ? [`2 · ${found.rungsFired} rungs were fired, ${2 * size} fell due`] : []),
      ],
    };
  } finally {
    await stack.stop();
  }
}

/** Nothing in the due index is older than the moment that was just passed. */
async function allFired(
  { store, now }: Pick<Awaited<ReturnType<typeof startStack>>, 'store' | 'now'>,
  minutes: number,
): Promise<boolean> {
  const moment = new Date(Date.parse(START) + minutes * MINUTE).toISOString();
  return now() > moment && (await store.due(moment, 1)).length === 0;
}
