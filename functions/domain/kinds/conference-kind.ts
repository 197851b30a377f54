import { apply } from '../conference/apply.ts';
import { bearer } from '../conference/bearer.ts';
import type { ConferenceCommand } from '../conference/commands.ts';
import { type Conference, unitsOf } from '../conference/conference.ts';
import { decide } from '../conference/decide.ts';
import type { ConferenceBody } from '../conference/events.ts';
import { wordsIn } from '../conference/free-text.ts';
import { consequencesOf } from '../conference/hold.ts';
import { sayingOf } from '../conference/saying.ts';
import { preparedFor } from '../conference/tells-case.ts';
import { MATTER_SHAPE } from '../matter/matter.ts';
import { type Kind, readBeside } from './kind.ts';

/** What is decided on the whole record. */
const READ_WHOLE = ['ask-purge', 'decide', 'correct', 'note-correction', 'set-aside'];

/** 新闻发布会 (P3, P7): `BLF2600001`. */
export const conferenceKind: Kind<Conference, ConferenceBody, ConferenceCommand> = {
  id: 'conference',
  letter: 'F',
  gapless: true,
  schema: 1,
  shape: {
    ...MATTER_SHAPE,
    caseNumber: 'text',
    cases: 'list?',
    title: 'text',
    subject: 'text',
    grade: 'text',
    emergency: 'text?',
    form: 'text',
    openedAt: 'text',
    plannedAt: 'text',
    at: 'text',
    place: 'text?',
    unit: 'text?',
    unitNamed: 'flag?',
    limit: 'map?',
    steps: 'list',
    spokesperson: 'map?',
    lines: 'number?',
    questions: 'map?',
    calledOffAt: 'text?',
    heldAt: 'text?',
    recordedAt: 'text?',
    release: 'text?',
    against: 'list?',
    former: 'list?',
  },
  open: ['proposed', 'planning'],
  ended: ['held', 'cancelled'],
  reads: ({ command }) => ({ also: readBeside(command, READ_WHOLE), dailyDrill: false }),
  decide,
  apply,
  wordsIn,
  saying: sayingOf,
  consequences: (event, state) => [...consequencesOf(event, state), ...preparedFor(event, state)],
  units: unitsOf,
  left: ({ former = [] }) => former,
  openedFrom: ({ caseNumber }) => caseNumber,
  bearer,
};
