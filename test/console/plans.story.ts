import { tellInOneRoom } from './harness/desk.ts';
import { plans } from './stories/plans.ts';

tellInOneRoom({ plans });
