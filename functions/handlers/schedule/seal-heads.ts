import { canonical } from '../../domain/matter/chain.ts';
import { headOf, type Seal, sealedBody, sealKey } from '../../domain/matter/seal.ts';
import { DAY, plus } from '../../domain/matter/instant.ts';
import { calendarWarning } from '../../domain/clocks/working-days.ts';
import { iterateMatters } from '../../matter/load-any.ts';
import { METRIC } from '../../runtime/metrics.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { sealBucket } from '../../runtime/services/seal-bucket.ts';
import { signingKey } from '../../runtime/services/signing-key.ts';
import type { Ports } from '../../ports/ports.ts';

/**
 * Every hour: signs the heads of the hash chains of everything that is open, and of what ended in the last two days, and puts them where nothing
 * can be changed, so that no one can tidy the record later: who makes a chain anew cannot make the seals anew.
 */
export async function sealHeads(_tick: unknown, ports: Ports) {
  const now = ports.clock.now();
  const since = plus(now, -2 * DAY);
  const heads = new Map<string, string>();
  for await (const matter of iterateMatters(ports, { since })) heads.set(matter.number, headOf(matter));
  const body = sealedBody(now, heads);
  const { notary } = ports;
  const digest = ports.ids.hash(body);
  const seal: Seal = {
    digest,
    body,
    signature: await notary.sign(digest),
    publicKey: await notary.publicKey(),
  };
  await ports.archive.put(sealKey(now), canonical(seal));
  await ports.store.noteBeat('seal', now);
  const missing = calendarWarning(await ports.policies.current(), now);
  return { [METRIC.calendarMissing]: missing ? 1 : 0, HeadsSealed: heads.size };
}

export const handler = lambda.schedule(sealHeads, cloud(table, sealBucket, signingKey));
