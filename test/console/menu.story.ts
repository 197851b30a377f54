import { tellInOneRoom } from './harness/desk.ts';
import { menu } from './stories/menu.ts';

tellInOneRoom({ menu });
