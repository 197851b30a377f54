import { apply } from '../inquiry/apply.ts';
import { bearer } from '../inquiry/bearer.ts';
import type { InquiryCommand } from '../inquiry/commands.ts';
import { decide } from '../inquiry/decide.ts';
import type { InquiryBody } from '../inquiry/events.ts';
import { wordsIn } from '../inquiry/free-text.ts';
import { type Inquiry, unitsOf } from '../inquiry/inquiry.ts';
import { consequencesOf } from '../inquiry/reports.ts';
import { sayingOf } from '../inquiry/saying.ts';
import { MATTER_SHAPE } from '../matter/matter.ts';
import { type Kind, readBeside } from './kind.ts';

/** What is decided on the whole record. */
const READ_WHOLE = ['ask-purge', 'decide', 'draft-answer', 'approve-answer', 'return-answer', 'close'];

/** 媒体问询 (P6, P8): `BLW2600001`. */
export const inquiryKind: Kind<Inquiry, InquiryBody, InquiryCommand> = {
  id: 'inquiry',
  letter: 'W',
  gapless: true,
  schema: 1,
  shape: {
    ...MATTER_SHAPE,
    caseNumber: 'text?',
    cases: 'list?',
    subject: 'text',
    grade: 'text',
    emergency: 'text?',
    outlet: 'text',
    desk: 'text?',
    means: 'text',
    receivedAt: 'text',
    openedAt: 'text',
    pressBy: 'text?',
    late: 'flag?',
    unit: 'text?',
    questions: 'list',
    speaker: 'map?',
    reports: 'list?',
    named: 'flag?',
    against: 'list?',
    former: 'list?',
  },
  open: ['open', 'answered'],
  ended: ['closed'],
  reads: ({ command }) => ({ also: readBeside(command, READ_WHOLE), dailyDrill: false }),
  decide,
  apply,
  wordsIn,
  saying: (events, state, context) => sayingOf(events, state, context),
  consequences: consequencesOf,
  units: unitsOf,
  left: ({ former = [] }) => former,
  openedFrom: ({ caseNumber }) => caseNumber,
  bearer,
};
