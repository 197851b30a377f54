import { apply } from '../assessment/apply.ts';
import { type Assessment, unitsOf } from '../assessment/assessment.ts';
import { bearer } from '../assessment/bearer.ts';
import type { AssessmentCommand } from '../assessment/commands.ts';
import { decide } from '../assessment/decide.ts';
import type { AssessmentBody } from '../assessment/events.ts';
import { wordsIn } from '../assessment/free-text.ts';
import { sayingOf } from '../assessment/saying.ts';
import { MATTER_SHAPE } from '../matter/matter.ts';
import { watchesTold } from './assessments-told.ts';
import { type Kind, readBeside } from './kind.ts';

/** What is decided on the whole record. */
const READ_WHOLE = ['ask-purge', 'decide', 'correct', 'set-aside'];

/** 风险评估 (A2): `BLA2600001`. */
export const assessmentKind: Kind<Assessment, AssessmentBody, AssessmentCommand> = {
  id: 'assessment',
  letter: 'A',
  gapless: true,
  schema: 1,
  shape: {
    ...MATTER_SHAPE,
    name: 'text',
    says: 'text',
    document: 'text?',
    subject: 'text',
    grade: 'text',
    unit: 'text',
    coUnits: 'list',
    opener: 'text',
    openedAt: 'text',
    mentions: 'list',
    launchAt: 'text?',
    hourGoneAt: 'text?',
    hoursGone: 'number?',
    findingsBy: 'text?',
    launchedAt: 'text?',
    watch: 'map?',
    findings: 'list',
    found: 'number',
    points: 'list',
    pointed: 'number',
    plan: 'text?',
    round: 'number',
    roundAt: 'text',
    submitted: 'number',
    submittedAt: 'text?',
    sentBackAt: 'text?',
    proposed: 'map?',
    ruling: 'text?',
    risk: 'text?',
    decider: 'text?',
    ruledAt: 'text?',
    cases: 'list?',
    endedAt: 'text?',
    former: 'list?',
  },
  open: ['assessing', 'armed'],
  ended: ['closed', 'dropped'],
  reads: ({ command }) => ({ also: readBeside(command, READ_WHOLE), dailyDrill: false }),
  decide,
  apply,
  wordsIn,
  saying: (events, state, context) => sayingOf(events, state, context),
  consequences: watchesTold,
  units: unitsOf,
  left: ({ former = [] }) => former,
  // Its watch hangs on it, and not it on the watch.
  openedFrom: () => undefined,
  bearer,
};
