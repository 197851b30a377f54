import { snsBus } from '../../adapters/aws/bus.ts';
import { topics } from '../../adapters/aws/clients/topics.ts';
import { environment } from '../../adapters/aws/environment.ts';
import type { Service } from './service.ts';

/** The topic of texts: TOPIC_ARN. */
export const topic: Service = () => ({ bus: snsBus(topics, () => environment.topic) });
