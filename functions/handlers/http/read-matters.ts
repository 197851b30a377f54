import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { byKind } from './api/matters/by-kind.ts';
import { readExports } from './log-export.ts';
import { readAssessments } from './read-assessments.ts';
import { readConferences } from './read-conferences.ts';
import { readConsultations } from './read-consultations.ts';
import { readExercises } from './read-exercises.ts';
import { readHandovers } from './read-handovers.ts';
import { readHolds } from './read-holds.ts';
import { readInquiries } from './read-inquiries.ts';
import { readLines } from './read-lines.ts';
import { readMeasures } from './read-measures.ts';
import { readOrders } from './read-orders.ts';
import { readReports } from './read-reports.ts';
import { readRetrospectives } from './read-retrospectives.ts';
import { readSearch } from './read-search.ts';
import { readViews } from './read-views.ts';
import { readStatistics } from './read-statistics.ts';
import { readTransferList } from './read-transfer-list.ts';
import { readWatches } from './read-watches.ts';

/** By the word that stands for `{matters}` in the route. */
export const READ = {
  assessments: readAssessments,
  conferences: readConferences,
  consultations: readConsultations,
  exercises: readExercises,
  exports: readExports,
  handovers: readHandovers,
  holds: readHolds,
  inquiries: readInquiries,
  lines: readLines,
  measures: readMeasures,
  orders: readOrders,
  reports: readReports,
  retrospectives: readRetrospectives,
  search: readSearch,
  statistics: readStatistics,
  'transfer-list': readTransferList,
  views: readViews,
  watches: readWatches,
};

/** What reads matters beside the case, whatever their kind: one function, as of `command-matter.ts`. */
export const readMatters = byKind(READ);

export const handler = lambda.http(readMatters, cloud(table));
