import { workLog } from '../../intake/work-log.ts';
import type { Ports } from '../../ports/ports.ts';
import * as lambda from '../../runtime/lambda.ts';
import { METRIC } from '../../runtime/metrics.ts';
import { isTransient } from '../../runtime/transient-errors.ts';

function shardIn(body: unknown): string {
  if (typeof body === 'object' && body !== null && 'shard' in body && typeof body.shard === 'string') return body.shard;
  throw new TypeError('the queue holds a message that is no nudge: shard is missing');
}

/** M4: a nudge woke the writer of a shard: works through what waits there; asks to be woken again where its time was too short. */
export async function workAlerts(
  { body, receiveCount, remainingMs }: Pick<lambda.Message, 'body' | 'receiveCount'> & { remainingMs: () => number },
  ports: Ports,
) {
  const shard = shardIn(body);
  const { setAside, left } = await workLog(ports, shard, {
    remainingMs,
    careful: receiveCount > 1,
    failed: lambda.report,
    isTransient,
  });
  if (left) await ports.nudges.nudge(shard);
  return { [METRIC.alertsSetAside]: setAside };
}

export const handler = lambda.fifo(workAlerts);
