import { drive, ensureDriven } from '../../workflow/drive.ts';
import { iterateMatters } from '../../matter/load-any.ts';
import { PERMANENT } from '../../workflow/permanent.ts';
import { METRIC } from '../../runtime/metrics.ts';
import * as lambda from '../../runtime/lambda.ts';
import { project } from '../../projections/project.ts';
import type { Ports } from '../../ports/ports.ts';

/** Every ended execution, unless nothing mends what it ended in, and every open case once a night: an open case with a running clock has one driver. */
export async function restartExecutions(tick: Pick<lambda.Tick, 'detailType' | 'detail'>, ports: Ports) {
  if (tick.detailType === 'Step Functions Execution Status Change') {
    // The next run would end in the same error within seconds, and the next: the sweep tries again, less and less often.
    if (isPermanent(tick.detail)) return { ExecutionsStarted: 0 };
    return { ExecutionsStarted: Number(await ensureDriven(ports, caseNumberOf(tick.detail))) };
  }
  let started = 0;
  let unreadable = 0;
  let cursor: string | null | undefined;
  do {
    const page = await ports.store.openCases(cursor ?? undefined);
    const numbers = page.cases.map(({ number }) => number);
    const drivings = await ports.store.drivings(numbers);
    for (const [at, number] of numbers.entries()) if (await drive(ports, number, drivings[at] ?? null)) started += 1;
    // After the drivers, which matter more: a decision that the relay gave up on is in the lists by morning.
    for (const number of numbers) await project(ports, number);
    unreadable += page.unreadable.length;
    cursor = page.cursor;
  } while (cursor);
  for await (const { number } of iterateMatters(ports, 'open')) if (await ensureDriven(ports, number)) started += 1;
  return { ExecutionsStarted: started, [METRIC.casesUnreadable]: unreadable };
}

const isPermanent = (detail: unknown): boolean =>
  typeof detail === 'object' && detail !== null && 'error' in detail && PERMANENT.includes(String(detail.error));

/** The event's `input` is the execution's input as text. */
function caseNumberOf(detail: unknown): string {
  const input: unknown =
    typeof detail === 'object' && detail !== null && 'input' in detail && typeof detail.input === 'string'
      ? JSON.parse(detail.input)
      : null;
  if (typeof input === 'object' && input !== null && 'caseNumber' in input && typeof input.caseNumber === 'string')
    return input.caseNumber;
  throw new Error('the execution event carries no case number in its input');
}

export const handler = lambda.schedule(restartExecutions);
