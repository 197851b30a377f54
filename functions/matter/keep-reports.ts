import type { Actor } from '../domain/matter/actor.ts';
import { lastSpan } from '../domain/report/span.ts';
import type { Ports } from '../ports/ports.ts';
import { openReport } from './open-report.ts';

const NIGHTLY: Actor = { kind: 'system', part: 'sweep' };

/** A3, M2: every night: what is written by the calendar and whose stretch is over has its draft, once. */
export async function keepReports(ports: Ports, mayGoOn: () => boolean): Promise<void> {
  const { reports } = await ports.policies.current();
  for (const { id, every, scheduled } of reports?.rows ?? []) {
    if (!scheduled || every === undefined || !mayGoOn()) continue;
    const about = { span: lastSpan(ports.clock.now(), every) };
    // What a person dropped or made void is not written again by itself.
    const opened = await openReport(ports, NIGHTLY, id, about, { once: true });
    if (opened && 'refusal' in opened) throw new Error(`the report ${id} could not be drafted: ${opened.refusal.says}`);
  }
}
