import { tellInOneRoom } from './harness/desk.ts';
import { settlements } from './stories/settlements.ts';

tellInOneRoom({ settlements });
