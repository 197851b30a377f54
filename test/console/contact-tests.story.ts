import { tellInOneRoom } from './harness/desk.ts';
import { contactTests } from './stories/contact-tests.ts';

// By itself: it moves the clock by a fortnight.
tellInOneRoom({ contactTests });
