import { assessments } from './assessments.ts';
import { conferences } from './conferences.ts';
import { consultations } from './consultations.ts';
import { exercises } from './exercises.ts';
import { handovers } from './handovers.ts';
import { inquiries } from './inquiries.ts';
import { measures } from './measures.ts';
import { orders } from './orders.ts';
import { reports } from './reports.ts';
import { retrospectives } from './retrospectives.ts';
import type { ServedKind } from './served.ts';
import { watches } from './watches.ts';

/** Every kind of matter beside the case, as the API serves it. One more: its file beside these, and a row here. */
export const SERVED: readonly ServedKind[] = [
  orders,
  conferences,
  consultations,
  inquiries,
  watches,
  measures,
  retrospectives,
  handovers,
  reports,
  assessments,
  exercises,
];
