import { tellInOneRoom } from './harness/desk.ts';
import { upward } from './stories/upward.ts';

tellInOneRoom({ upward });
