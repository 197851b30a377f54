import { tellInOneRoom } from './harness/desk.ts';
import { roles } from './stories/roles.ts';

tellInOneRoom({ roles });
