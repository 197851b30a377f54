import { tellInOneRoom } from './harness/desk.ts';
import { sameMatter } from './stories/same-matter.ts';

tellInOneRoom({ sameMatter });
