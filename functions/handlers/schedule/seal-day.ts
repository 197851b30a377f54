import { canonical } from '../../domain/matter/chain.ts';
import { DAY, plus, wallClock } from '../../domain/matter/instant.ts';
import { calendarWarning } from '../../domain/clocks/working-days.ts';
import { iterateMatters } from '../../matter/load-any.ts';
import { METRIC } from '../../runtime/metrics.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';

/** Seals the heads of the hash chains of everything that is open, and of what ended in the last two days, so that no one can tidy the record later. */
export async function sealDay(_tick: unknown, ports: Ports) {
  const now = ports.clock.now();
  const since = plus(now, -2 * DAY);
  const heads = new Map<string, string>();
  for await (const { number, version, head } of iterateMatters(ports, { since }))
    heads.set(number, `${version}:${head}`);
  const body = canonical({ sealedAt: now, heads: Object.fromEntries(heads) });
  await ports.archive.put(
    `heads/${wallClock(now).date}/${now}.json`,
    canonical({ digest: ports.ids.hash(body), body }),
  );
  await ports.store.noteBeat('seal', now);
  const missing = calendarWarning(await ports.policies.current(), now);
  return { [METRIC.calendarMissing]: missing ? 1 : 0, HeadsSealed: heads.size };
}

export const handler = lambda.schedule(sealDay);
