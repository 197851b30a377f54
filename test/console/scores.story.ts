import { tellInOneRoom } from './harness/desk.ts';
import { scores } from './stories/scores.ts';

tellInOneRoom({ scores });
