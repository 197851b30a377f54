import type { Case } from '../../domain/case/case.ts';
import { canonical } from '../../domain/matter/chain.ts';
import { DAY, plus, wallClock } from '../../domain/matter/instant.ts';
import { calendarWarning } from '../../domain/clocks/working-days.ts';
import { iterateCases } from '../../matter/iterate-cases.ts';
import { iterateMatters } from '../../matter/load-any.ts';
import { isLive } from '../../domain/matter/clock.ts';
import { METRIC } from '../../runtime/metrics.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';

/** Seals the heads of the hash chains of every open case, and of those that ended in the last two days, so that no one can tidy the record later. */
export async function sealDay(_tick: unknown, ports: Ports) {
  const now = ports.clock.now();
  const since = plus(now, -2 * DAY);
  const heads = new Map<string, string>();
  const take = ({ number, version, head }: Pick<Case, 'number' | 'version' | 'head'>): unknown =>
    heads.set(number, `${version}:${head}`);
  for await (const state of iterateCases((cursor) => ports.store.openCases(cursor))) take(state);
  for (const status of ['ended', 'closed'] as const) {
    for await (const state of iterateCases((cursor) => ports.store.casesByStatus(status, cursor, since))) take(state);
  }
  for await (const matter of iterateMatters(ports, 'all'))
    if (matter.changedAt >= since || matter.clocks.some(isLive)) take(matter);
  const body = canonical({ sealedAt: now, heads: Object.fromEntries(heads) });
  await ports.archive.put(
    `heads/${wallClock(now).date}/${now}.json`,
    canonical({ digest: ports.ids.hash(body), body }),
  );
  const missing = calendarWarning(await ports.policies.current(), now);
  return { [METRIC.daysSealed]: 1, [METRIC.calendarMissing]: missing ? 1 : 0, HeadsSealed: heads.size };
}

export const handler = lambda.schedule(sealDay);
