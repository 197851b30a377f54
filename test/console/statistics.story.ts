import { tellInOneRoom } from './harness/desk.ts';
import { statistics } from './stories/statistics.ts';

tellInOneRoom({ statistics });
