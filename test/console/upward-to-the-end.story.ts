import { tellInOneRoom } from './harness/desk.ts';
import { upwardToTheEnd } from './stories/upward-to-the-end.ts';

// A room of its own: it moves time by three days, with whatever else runs in it.
tellInOneRoom({ upwardToTheEnd });
