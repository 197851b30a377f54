import { tellInOneRoom } from './harness/desk.ts';
import { wholeTasks } from './stories/whole-tasks.ts';

tellInOneRoom({ wholeTasks });
