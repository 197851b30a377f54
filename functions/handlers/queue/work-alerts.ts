import { workLog } from '../../intake/work-log.ts';
import type { Ports } from '../../ports/ports.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { nudgeQueue } from '../../runtime/services/nudge-queue.ts';
import { salt } from '../../runtime/services/salt.ts';
import { METRIC } from '../../runtime/metrics.ts';
import { isTransient } from '../../runtime/transient-errors.ts';

function shardIn(body: unknown): string {
  if (typeof body === 'object' && body !== null && 'shard' in body && typeof body.shard === 'string') return body.shard;
  throw new TypeError('the queue holds a message that is no nudge: shard is missing');
}

/** M4: nudges woke the writer of a shard: works through what waits there, once however many they are; asks to be woken again where its time was too short. */
export async function workAlerts(
  nudges: readonly Pick<lambda.Message, 'body' | 'receiveCount'>[],
  remainingMs: () => number,
  ports: Ports,
) {
  const careful = nudges.some(({ receiveCount }) => receiveCount > 1);
  let setAside = 0;
  for (const shard of new Set(nudges.map(({ body }) => shardIn(body)))) {
    const worked = await workLog(ports, shard, { remainingMs, careful, failed: lambda.report, isTransient });
    if (worked.left) await ports.nudges.nudge(shard);
    setAside += worked.setAside;
  }
  return { [METRIC.alertsSetAside]: setAside };
}

export const handler = lambda.fifo(workAlerts, cloud(table, nudgeQueue, salt));
