import { tellInOneRoom } from './harness/desk.ts';
import { lostConnection } from './stories/lost-connection.ts';

tellInOneRoom({ lostConnection });
