import { apply } from '../handover/apply.ts';
import { bearer } from '../handover/bearer.ts';
import type { HandoverCommand } from '../handover/commands.ts';
import { decide } from '../handover/decide.ts';
import type { HandoverBody } from '../handover/events.ts';
import { wordsIn } from '../handover/free-text.ts';
import { type Handover, unitsOf } from '../handover/handover.ts';
import { sayingOf } from '../handover/saying.ts';
import { MATTER_SHAPE } from '../matter/matter.ts';
import { type Kind, readBeside } from './kind.ts';

/** What is decided on the whole record. */
const READ_WHOLE = ['ask-purge', 'decide'];

/** 移交 (M3): `BLZ2600001`. */
export const handoverKind: Kind<Handover, HandoverBody, HandoverCommand> = {
  id: 'handover',
  letter: 'Z',
  gapless: true,
  schema: 1,
  shape: {
    ...MATTER_SHAPE,
    caseNumber: 'text',
    cases: 'list?',
    subject: 'text',
    grade: 'text',
    emergency: 'text?',
    openedAt: 'text',
    office: 'text',
    opener: 'text',
    to: 'text',
    article: 'text',
    about: 'list',
    submitted: 'number',
    sentBackAt: 'text?',
    decider: 'text?',
    decidedAt: 'text?',
    answer: 'map',
    sentAt: 'text?',
    receivedAt: 'text?',
    outcome: 'text?',
    outcomeAt: 'text?',
    endedAt: 'text?',
  },
  open: ['prepared', 'approved', 'sent'],
  ended: ['closed', 'dropped', 'retracted'],
  reads: ({ command }) => ({ also: readBeside(command, READ_WHOLE), dailyDrill: false }),
  decide,
  apply,
  wordsIn,
  saying: (events, state, context) => sayingOf(events, state, context),
  consequences: () => [],
  units: unitsOf,
  left: () => [],
  openedFrom: ({ caseNumber }) => caseNumber,
  bearer,
};
