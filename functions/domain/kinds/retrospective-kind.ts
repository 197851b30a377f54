import { MATTER_SHAPE } from '../matter/matter.ts';
import { apply } from '../retrospective/apply.ts';
import { bearer } from '../retrospective/bearer.ts';
import type { RetrospectiveCommand } from '../retrospective/commands.ts';
import { decide } from '../retrospective/decide.ts';
import type { RetrospectiveBody } from '../retrospective/events.ts';
import { wordsIn } from '../retrospective/free-text.ts';
import { type Retrospective, unitsOf } from '../retrospective/retrospective.ts';
import { sayingOf } from '../retrospective/saying.ts';
import { type Kind, readBeside } from './kind.ts';
import { plansTold } from './plans-told.ts';

/** What is decided on the whole record. */
const READ_WHOLE = ['ask-purge', 'decide'];

/** 复盘 (D4): `BLP2600001`. */
export const retrospectiveKind: Kind<Retrospective, RetrospectiveBody, RetrospectiveCommand> = {
  id: 'retrospective',
  letter: 'P',
  gapless: true,
  schema: 1,
  shape: {
    ...MATTER_SHAPE,
    grounds: 'list',
    caseNumber: 'text?',
    cases: 'list?',
    quarter: 'text?',
    subject: 'text',
    grade: 'text',
    unit: 'text',
    answered: 'text?',
    causes: 'list?',
    openedAt: 'text',
    since: 'text',
    round: 'number',
    findings: 'number',
    foundAt: 'text?',
    actions: 'list',
    recurrences: 'list?',
    changes: 'list?',
    closedAt: 'text?',
    against: 'list?',
    former: 'list?',
  },
  open: ['open'],
  ended: ['closed'],
  reads: ({ command }) => ({ also: readBeside(command, READ_WHOLE), dailyDrill: false }),
  decide,
  apply,
  wordsIn,
  saying: (events, state, context) => sayingOf(events, state, context),
  consequences: (event, state) => plansTold(event, state),
  units: unitsOf,
  left: ({ former = [] }) => former,
  openedFrom: ({ caseNumber }) => caseNumber,
  bearer,
};
