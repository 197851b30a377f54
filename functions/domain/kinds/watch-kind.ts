import { MATTER_SHAPE } from '../matter/matter.ts';
import { apply } from '../watch/apply.ts';
import { bearer } from '../watch/bearer.ts';
import type { WatchCommand } from '../watch/commands.ts';
import { decide } from '../watch/decide.ts';
import type { WatchBody } from '../watch/events.ts';
import { wordsIn } from '../watch/free-text.ts';
import { rotaChangeOf } from '../watch/rota.ts';
import { sayingOf } from '../watch/saying.ts';
import { unitsOf, type Watch } from '../watch/watch.ts';
import { assessmentsTold } from './assessments-told.ts';
import { type Kind, readBeside } from './kind.ts';

/** What is decided on the whole record. */
const READ_WHOLE = ['ask-purge', 'decide', 'correct', 'excuse-miss', 'approve-rota', 'return-rota'];

/** A report of a day that the state keeps no longer, or that was made before it is written down. */
const isOfOldDay = (command: WatchCommand, state: Watch | null): boolean =>
  command.command === 'report' &&
  (command.toldAt !== undefined ||
    !state?.period?.days.some(({ day, missed }) => day === command.day && missed === undefined));

/** 关注事项 (M1, P8): `BLG2600001`. */
export const watchKind: Kind<Watch, WatchBody, WatchCommand> = {
  id: 'watch',
  letter: 'G',
  gapless: true,
  schema: 1,
  shape: {
    ...MATTER_SHAPE,
    name: 'text',
    subject: 'text',
    grade: 'text',
    openedAt: 'text',
    owner: 'text',
    units: 'list',
    launch: 'map?',
    period: 'map?',
    test: 'map?',
    mentions: 'list',
    toldAt: 'text?',
    assessment: 'map?',
    cases: 'list?',
    former: 'list?',
  },
  open: ['open'],
  ended: ['closed', 'off'],
  reads: (command, state) => ({
    also: readBeside(command.command, isOfOldDay(command, state) ? ['report'] : READ_WHOLE),
    dailyDrill: false,
  }),
  decide,
  apply,
  wordsIn,
  saying: (events, state, context) => sayingOf(events, state, context),
  consequences: assessmentsTold,
  rota: rotaChangeOf,
  units: unitsOf,
  left: ({ former = [] }) => former,
  // A2: found by the assessment of its launch.
  openedFrom: ({ assessment }) => assessment?.number,
  bearer,
};
