import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { photoBucket } from '../../runtime/services/photo-bucket.ts';
import { byKind } from './api/matters/by-kind.ts';
import { commandAssessment } from './command-assessment.ts';
import { commandConference } from './command-conference.ts';
import { commandConsultation } from './command-consultation.ts';
import { commandExercise } from './command-exercise.ts';
import { commandHandover } from './command-handover.ts';
import { commandHolds } from './command-holds.ts';
import { commandInquiry } from './command-inquiry.ts';
import { commandMeasure } from './command-measure.ts';
import { commandOrder } from './command-order.ts';
import { commandReport } from './command-report.ts';
import { commandRetrospective } from './command-retrospective.ts';
import { commandViews } from './command-views.ts';
import { commandWatch } from './command-watch.ts';
import { logExport } from './log-export.ts';

/** By the word that stands for `{matters}` in the route. */
export const COMMANDED = {
  assessments: commandAssessment,
  conferences: commandConference,
  consultations: commandConsultation,
  exercises: commandExercise,
  exports: logExport,
  handovers: commandHandover,
  holds: commandHolds,
  inquiries: commandInquiry,
  measures: commandMeasure,
  orders: commandOrder,
  reports: commandReport,
  retrospectives: commandRetrospective,
  views: commandViews,
  watches: commandWatch,
};

/** What changes a matter beside the case, whatever its kind: one function, as they have the same rights and a stack has room for few. */
export const commandMatter = byKind(COMMANDED);

export const handler = lambda.http(commandMatter, cloud(table, photoBucket));
