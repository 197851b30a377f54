import { drive, ensureDriven } from '../../workflow/drive.ts';
import { keepContactTests } from '../../matter/keep-contact-tests.ts';
import { keepHolds } from '../../matter/keep-holds.ts';
import { keepPlans } from '../../matter/keep-plans.ts';
import { keepRetrospectives } from '../../matter/keep-retrospectives.ts';
import { keepReports } from '../../matter/keep-reports.ts';
import { iterateMatters } from '../../matter/load-any.ts';
import { PERMANENT } from '../../workflow/permanent.ts';
import { METRIC } from '../../runtime/metrics.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { stateMachine } from '../../runtime/services/state-machine.ts';
import { photoBucket } from '../../runtime/services/photo-bucket.ts';
import { learnFromRecord } from '../../learning/learn.ts';
import { catchUp, rebuildBooks } from '../../projections/rebuild.ts';
import type { Ports } from '../../ports/ports.ts';

/** So many are looked up at once. */
const TOGETHER = 100;

/** Every ended execution, unless nothing mends what it ended in, and every open case once a night: an open case with a running clock has one driver. */
export async function restartExecutions(tick: Pick<lambda.Tick, 'detailType' | 'detail'>, ports: Ports) {
  if (tick.detailType === 'Step Functions Execution Status Change') {
    // The next run would end in the same error within seconds, and the next: the sweep tries again, less and less often.
    if (isPermanent(tick.detail)) return { ExecutionsStarted: 0 };
    return { ExecutionsStarted: Number(await ensureDriven(ports, numberIn(tick.detail))) };
  }
  let started = 0;
  let unreadable = 0;
  let numbers: string[] = [];
  const restart = async (): Promise<void> => {
    const drivings = await ports.store.drivings(numbers);
    for (const [at, number] of numbers.entries()) if (await drive(ports, number, drivings[at] ?? null)) started += 1;
    numbers = [];
  };
  for await (const { number } of iterateMatters(ports, { open: true, unreadable: () => (unreadable += 1) })) {
    numbers.push(number);
    if (numbers.length === TOGETHER) await restart();
  }
  await restart();
  return { ExecutionsStarted: started, [METRIC.casesUnreadable]: unreadable };
}

/** Stop early enough to write down how far it came. */
const SPARE_MS = 20_000;

/** What learning takes at most, once the cases are read; `test/README.md` says what was measured. */
const LEARNING_MS = 6 * 60_000;

/**
 * At night also, after the drivers, which matter more: brings the read models up to what the projector gave up on, and goes on with their rebuild.
 * R2: last of all it learns who answers from what was accepted.
 */
export async function restartAndHeal(tick: lambda.Tick, ports: Ports) {
  const restarted = await restartExecutions(tick, ports);
  if (tick.detailType !== 'Scheduled Event') return restarted;
  const mayGoOn = (): boolean => tick.remainingMs() > SPARE_MS;
  await keepPlans(ports, mayGoOn);
  await keepRetrospectives(ports, mayGoOn);
  await keepReports(ports, mayGoOn);
  await keepContactTests(ports, mayGoOn);
  await keepHolds(ports, mayGoOn);
  const caughtUp = await catchUp(ports, mayGoOn);
  const mayLearn = (): boolean => tick.remainingMs() > SPARE_MS + LEARNING_MS;
  const { walked, failed, wrong } = await rebuildBooks(ports, mayLearn);
  const learnt = await learnFromRecord(ports, mayLearn);
  return {
    ...restarted,
    CasesReckonedAnew: walked,
    CasesNotProjected: caughtUp.failed + failed,
    ...(wrong === null ? {} : { CountersMended: wrong }),
    ...(learnt === null ? {} : { CasesLearntFrom: learnt.lessons }),
  };
}

const isPermanent = (detail: unknown): boolean =>
  typeof detail === 'object' && detail !== null && 'error' in detail && PERMANENT.includes(String(detail.error));

/** The event's `input` is the execution's input as text. */
function numberIn(detail: unknown): string {
  const input: unknown =
    typeof detail === 'object' && detail !== null && 'input' in detail && typeof detail.input === 'string'
      ? JSON.parse(detail.input)
      : null;
  if (typeof input === 'object' && input !== null && 'matter' in input && typeof input.matter === 'string')
    return input.matter;
  throw new Error('the execution event carries no number of a matter in its input');
}

export const handler = lambda.schedule(restartAndHeal, cloud(table, stateMachine, photoBucket));
