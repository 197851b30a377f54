import { apply } from '../consultation/apply.ts';
import { bearer } from '../consultation/bearer.ts';
import type { ConsultationCommand } from '../consultation/commands.ts';
import { type Consultation, unitsOf } from '../consultation/consultation.ts';
import { decide } from '../consultation/decide.ts';
import type { ConsultationBody } from '../consultation/events.ts';
import { wordsIn } from '../consultation/free-text.ts';
import { sayingOf } from '../consultation/saying.ts';
import { consequencesOf } from '../consultation/tells-case.ts';
import { MATTER_SHAPE } from '../matter/matter.ts';
import { type Kind, readBeside } from './kind.ts';

/** What is decided on the whole record. */
const READ_WHOLE = ['ask-purge', 'decide', 'record-decision', 'save-handling', 'submit'];

/** 会商研判 (A4): `BLH2600001`. */
export const consultationKind: Kind<Consultation, ConsultationBody, ConsultationCommand> = {
  id: 'consultation',
  letter: 'H',
  gapless: true,
  schema: 1,
  shape: {
    ...MATTER_SHAPE,
    caseNumber: 'text',
    cases: 'list?',
    subject: 'text',
    grade: 'text',
    emergency: 'text?',
    required: 'flag?',
    means: 'text',
    meetsAt: 'text?',
    place: 'text?',
    openedAt: 'text',
    unit: 'text',
    invited: 'list',
    assessed: 'flag?',
    lines: 'number?',
    tasks: 'number?',
    handling: 'map',
    submittedAt: 'text?',
    back: 'map?',
    calledOffAt: 'text?',
    approvedAt: 'text?',
    approvedBy: 'text?',
    against: 'list?',
    former: 'list?',
  },
  open: ['convened'],
  ended: ['approved', 'closed', 'cancelled'],
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
