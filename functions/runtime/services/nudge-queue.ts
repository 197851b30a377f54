import { queues } from '../../adapters/aws/clients/queues.ts';
import { environment } from '../../adapters/aws/environment.ts';
import { queuedNudges } from '../../adapters/aws/nudges.ts';
import type { Service } from './service.ts';

/** The queue that wakes the writers of intake: NUDGE_QUEUE. */
export const nudgeQueue: Service = () => ({ nudges: queuedNudges(queues, () => environment.nudgeQueue) });
