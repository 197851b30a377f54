import { drive, ensureDriven } from '../../workflow/drive.ts';
import { iterateMatters } from '../../matter/load-any.ts';
import { METRIC } from '../../runtime/metrics.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';

/** Every ended execution, however it ended, and every open case once a night: an open case with a running clock has one driver. */
export async function restartExecutions(tick: Pick<lambda.Tick, 'detailType' | 'detail'>, ports: Ports) {
  if (tick.detailType === 'Step Functions Execution Status Change') {
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
    unreadable += page.unreadable.length;
    cursor = page.cursor;
  } while (cursor);
  for await (const { number } of iterateMatters(ports, 'open')) if (await ensureDriven(ports, number)) started += 1;
  return { ExecutionsStarted: started, [METRIC.casesUnreadable]: unreadable };
}

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
