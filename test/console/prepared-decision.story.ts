import { tellInOneRoom } from './harness/desk.ts';
import { preparedDecision } from './stories/prepared-decision.ts';

tellInOneRoom({ preparedDecision });
