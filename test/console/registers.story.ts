import { tellInOneRoom } from './harness/desk.ts';
import { advanceNotices } from './stories/advance-notices.ts';
import { assessments } from './stories/assessments.ts';
import { archive } from './stories/archive.ts';
import { consultations } from './stories/consultations.ts';
import { exportedLists } from './stories/exported-lists.ts';
import { exercises } from './stories/exercises.ts';
import { handovers } from './stories/handovers.ts';
import { inquiries } from './stories/inquiries.ts';
import { measures } from './stories/measures.ts';
import { orders } from './stories/orders.ts';
import { reports } from './stories/reports.ts';
import { retrospectives } from './stories/retrospectives.ts';
import { refused } from './stories/refused.ts';
import { proposedRouting } from './stories/proposed-routing.ts';
import { ruleTables } from './stories/rule-tables.ts';
import { upward } from './stories/upward.ts';
import { watches } from './stories/watches.ts';

tellInOneRoom({
  consultations,
  inquiries,
  advanceNotices,
  orders,
  refused,
  proposedRouting,
  ruleTables,
  upward,
  watches,
  handovers,
  measures,
  retrospectives,
  reports,
  assessments,
  exercises,
  archive,
  exportedLists,
});
