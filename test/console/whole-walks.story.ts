import { tellInOneRoom } from './harness/desk.ts';
import { planProposals } from './stories/plan-proposals.ts';
import { sentBack } from './stories/sent-back.ts';
import { spokespersonThere } from './stories/spokesperson-there.ts';
import { typhoon } from './stories/typhoon.ts';
import { watchesAhead } from './stories/watches-ahead.ts';

tellInOneRoom({ typhoon, sentBack, spokespersonThere, planProposals, watchesAhead });
