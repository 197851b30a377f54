import { MATTER_SHAPE } from '../matter/matter.ts';
import { apply } from '../report/apply.ts';
import { bearer } from '../report/bearer.ts';
import type { ReportCommand } from '../report/commands.ts';
import { decide } from '../report/decide.ts';
import type { ReportBody } from '../report/events.ts';
import { wordsIn } from '../report/free-text.ts';
import { type Report, unitsOf } from '../report/report.ts';
import { sayingOf } from '../report/saying.ts';
import { type Kind, readBeside } from './kind.ts';

/** What is decided on the whole record. */
const READ_WHOLE = ['ask-purge', 'decide', 'submit'];

/** 日志、周报、月报、专报、通报 (A3, M2, S6): `BLB2600001`. */
export const reportKind: Kind<Report, ReportBody, ReportCommand> = {
  id: 'report',
  letter: 'B',
  gapless: true,
  schema: 1,
  shape: {
    ...MATTER_SHAPE,
    what: 'text',
    about: 'text',
    from: 'text?',
    until: 'text?',
    caseNumber: 'text?',
    title: 'text',
    subject: 'text',
    grade: 'text',
    office: 'text',
    openedAt: 'text',
    asOf: 'text',
    text: 'number',
    writers: 'list',
    issue: 'map?',
    issuedAt: 'text?',
    decider: 'text?',
    frozen: 'text?',
    documentNumber: 'text?',
    endedAt: 'text?',
  },
  open: ['draft'],
  ended: ['issued', 'void', 'dropped'],
  reads: ({ command }) => ({ also: readBeside(command, READ_WHOLE), dailyDrill: false }),
  decide,
  apply,
  wordsIn,
  saying: (events, state, context) => sayingOf(events, state, context),
  consequences: () => [],
  units: unitsOf,
  left: () => [],
  openedFrom: () => undefined,
  bearer,
};
