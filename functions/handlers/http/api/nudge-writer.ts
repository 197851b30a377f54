import type { Policy } from '../../../domain/rules/policy.ts';
import { shardOf } from '../../../intake/accept.ts';
import type { Ports } from '../../../ports/ports.ts';
import * as lambda from '../../../runtime/lambda.ts';

/** Wakes the writer of the shard. A nudge that got lost is sent again by sweep: what is durable is accepted. */
export async function nudgeWriter(ports: Ports, policy: Policy): Promise<void> {
  try {
    await ports.nudges.nudge(shardOf(policy));
  } catch (error) {
    lambda.report({ shard: shardOf(policy), what: 'nudge' }, error);
  }
}
