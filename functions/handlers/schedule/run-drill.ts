import { between, SECOND } from '../../domain/matter/instant.ts';
import { drillRound, endLeftover } from '../../drill/round.ts';
import { METRIC } from '../../runtime/metrics.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { sharedSecrets } from '../../runtime/services/shared-secrets.ts';
import type { Ports } from '../../ports/ports.ts';
import { changeRateCounter } from '../../delivery/rate-counters.ts';

/** The numbers of the last drills: what one left open, the next one ends. */
const DRILLS = 'daily-drill';
const KEPT = 5;

/** S4: once a day a case that is none goes from a signed alert to its close, so that a part which broke in silence is found before a case needs it. */
export async function runDrill(_tick: unknown, ports: Ports) {
  const { store, clock } = ports;
  const startedAt = clock.now();
  for (const { ref } of (await store.rateCounter(DRILLS)).entries) await endLeftover(ref, ports);
  await drillRound(ports, (caseNumber) =>
    changeRateCounter(ports, DRILLS, (entries) => ({
      entries: [...entries, { at: startedAt, ref: caseNumber }].slice(-KEPT),
      value: undefined,
    })),
  );
  await store.noteBeat('drill', clock.now());
  return { [METRIC.drillSeconds]: Math.round(between(startedAt, clock.now()) / SECOND) };
}

export const handler = lambda.schedule(runDrill, cloud(table, sharedSecrets));
