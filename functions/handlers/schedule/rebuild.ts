import { executeForMachinery } from '../../matter/execute-for-machinery.ts';
import { iterateMatters, loadAny } from '../../matter/load-any.ts';
import { BadSetting } from '../../errors.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { stateMachine } from '../../runtime/services/state-machine.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Recovery } from '../../ports/stored.ts';
import { countedAs, freshDriver, recordFault } from '../../workflow/rebuild.ts';

/** Stop early enough to write down how far it came; invoked again it goes on. */
const SPARE_MS = 20_000;
/** Numbers given in the last moment to cases that no execution was started for. */
const NUMBER_MARGIN = 100;
/** How many are named on the desk; the rest is counted. */
const NAMED = 50;

/**
 * Run by hand after the table was restored to a point in time (infra/runbook.md, "Restoring the table"). Numbers given in the gap are never given again; every
 * open case says in its record that it was taken back, and gets a driver of its own; then every record is checked. Safe to run again at any time.
 */
export async function rebuild(tick: Pick<lambda.Tick, 'remainingMs'>, ports: Ports) {
  const { store, clock } = ports;
  const gap = await store.recovery();
  if (!gap)
    throw new BadSetting(
      'the table bears no item RECOVERY / RECOVERY with the instant that it was restored to; put it there first, see infra/runbook.md, "Restoring the table"',
    );
  const counts = {
    ExecutionsStarted: 0,
    CasesMarked: 0,
    CasesLost: 0,
    RecordsChecked: 0,
    RecordsBroken: 0,
    Complete: 0,
  };
  const lost = gap.to === null ? await lostCases(gap, ports) : gap.lost;
  counts.CasesLost = lost.length;
  let kept: Recovery = { ...gap, lost: lost.slice(0, NAMED), lostCount: lost.length };
  for await (const matter of iterateMatters(ports, { open: true })) {
    if (tick.remainingMs() < SPARE_MS) return counts;
    if (matter.restoredTo === gap.from) continue;
    if (await freshDriver(ports, matter.number)) counts.ExecutionsStarted += 1;
    const actor = { kind: 'system', part: 'rebuild' } as const;
    if (await executeForMachinery(ports, matter.number, actor, { command: 'mark-restored', from: gap.from }))
      counts.CasesMarked += 1;
  }
  // Only now: until every case has its driver, whatever is spoken of may have been spoken of before.
  kept = { ...kept, to: gap.to ?? clock.now() };
  await store.putRecovery(kept);
  const broken: Recovery['broken'] = [];
  const unreadable = (found: Recovery['broken'][number]): unknown => broken.push(found);
  for await (const { number } of iterateMatters(ports, { unreadable })) {
    if (tick.remainingMs() < SPARE_MS) return counts;
    // As it stands: a list may be a moment behind.
    const stored = await loadAny(ports, number);
    const why = stored ? await recordFault(ports, stored.state) : 'it is gone';
    counts.RecordsChecked += 1;
    if (why) broken.push({ matter: number, why });
  }
  counts.RecordsBroken = broken.length;
  counts.Complete = 1;
  await store.putRecovery({ ...kept, broken: broken.slice(0, NAMED), checked: counts.RecordsChecked });
  return counts;
}

/** Cases that executions were started for since the restore point, and that the table does not know: opened in the gap. Their numbers are burnt. */
async function lostCases({ from }: Recovery, { store, workflow, kinds }: Ports): Promise<string[]> {
  const lost: string[] = [];
  for (const matter of new Set(await workflow.startedSince(from)))
    if (!(await loadAny({ store, kinds }, matter))) lost.push(matter);
  const highest = new Map<string, number>();
  for (const { prefix, count } of lost.map(countedAs)) highest.set(prefix, Math.max(highest.get(prefix) ?? 0, count));
  for (const [prefix, count] of highest) // A kind without gaps lost what it lost, and burns nothing more.
    await store.skipNumbers(prefix, /^[A-Z]{3}/.test(prefix) ? count : count + NUMBER_MARGIN);
  return lost.toSorted();
}

export const handler = lambda.schedule(rebuild, cloud(table, stateMachine));
