import { reportKind } from '../../../../domain/kinds/report-kind.ts';
import { isOfDesk } from '../../../../domain/people/directory.ts';
import { mayDoReport, type ReportAction } from '../../../../domain/report/access.ts';
import type { ReportCommand } from '../../../../domain/report/commands.ts';
import { decidable } from '../../../../domain/report/decidable.ts';
import type { ReportBody } from '../../../../domain/report/events.ts';
import { erased } from '../../../../domain/report/free-text.ts';
import type { Report } from '../../../../domain/report/report.ts';
import type { ServedKind } from './served.ts';

export const reports: ServedKind<Report, ReportBody, ReportCommand, ReportAction> = {
  kind: reportKind,
  none: { refused: 'no-such-report', says: '没有这份报告' },
  notYours: { refused: 'not-the-desk', says: '报告由值班台的人员起草和查阅，请联系值班台' },
  reads: 'read-report',
  general: ['list-reports', 'open-report'],
  may: ({ contact, directory }, action) => mayDoReport(contact.role, isOfDesk(contact, directory), action),
  // H5: what must not be named stands in none.
  unhidden: async (_person, states) => [...states],
  decidable,
  erased,
};
