import { MATTER_SHAPE } from '../matter/matter.ts';
import { apply } from '../measure/apply.ts';
import { bearer } from '../measure/bearer.ts';
import type { MeasureCommand } from '../measure/commands.ts';
import { decide } from '../measure/decide.ts';
import type { MeasureBody } from '../measure/events.ts';
import { wordsIn } from '../measure/free-text.ts';
import { type Measure, unitsOf } from '../measure/measure.ts';
import { sayingOf } from '../measure/saying.ts';
import { type Kind, readBeside } from './kind.ts';

/** What is decided on the whole record. */
const READ_WHOLE = ['ask-purge', 'decide'];

/** 监督措施 (S6, S7): `BLJ2600001`. */
export const measureKind: Kind<Measure, MeasureBody, MeasureCommand> = {
  id: 'measure',
  letter: 'J',
  gapless: true,
  schema: 1,
  shape: {
    ...MATTER_SHAPE,
    what: 'text',
    subject: 'text',
    grade: 'text',
    openedAt: 'text',
    unit: 'text',
    office: 'text',
    opener: 'text',
    grounds: 'list',
    hearing: 'map?',
    officials: 'list?',
    submitted: 'number?',
    sentBackAt: 'text?',
    deciders: 'list?',
    decidedAt: 'text?',
    carriedOutAt: 'text?',
    mendWorkingDays: 'number?',
    rounds: 'list?',
    outcome: 'text?',
    endedAt: 'text?',
    named: 'list?',
    involved: 'list?',
  },
  open: ['prepared', 'decided', 'mending', 'awaiting'],
  ended: ['closed', 'dropped'],
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
