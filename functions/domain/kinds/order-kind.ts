import { apply } from '../order/apply.ts';
import { bearer } from '../order/bearer.ts';
import type { OrderCommand } from '../order/commands.ts';
import { decide } from '../order/decide.ts';
import type { OrderBody } from '../order/events.ts';
import { wordsIn } from '../order/free-text.ts';
import { sayingOf } from '../order/saying.ts';
import { consequencesOf } from '../order/tells-case.ts';
import type { Order } from '../order/order.ts';
import { MATTER_SHAPE } from '../matter/matter.ts';
import { type Kind, readBeside } from './kind.ts';

/** What is decided on the whole record. */
const READ_WHOLE = ['ask-purge', 'set-aside', 'correct', 'decide'];

/** 督办件 (S3): `BLD2600001`. */
export const orderKind: Kind<Order, OrderBody, OrderCommand> = {
  id: 'order',
  letter: 'D',
  gapless: true,
  schema: 1,
  shape: {
    ...MATTER_SHAPE,
    openedAt: 'text',
    issuer: 'map',
    basis: 'text',
    title: 'text',
    subject: 'text',
    grade: 'text',
    unit: 'text',
    caseNumber: 'text?',
    breach: 'text?',
    cases: 'list?',
    demands: 'list',
    rounds: 'list',
    signedAt: 'text?',
    endedAt: 'text?',
    addressed: 'list?',
    issued: 'list?',
    voided: 'list?',
    against: 'list?',
  },
  open: ['open'],
  ended: ['completed', 'withdrawn'],
  reads: ({ command }) => ({ also: readBeside(command, READ_WHOLE), dailyDrill: false }),
  decide,
  apply,
  wordsIn,
  saying: (events, state, context) => sayingOf(events, state, context),
  consequences: consequencesOf,
  units: ({ unit, issuer }) => [...new Set([unit, issuer.unit])],
  left: ({ addressed = [], issued = [] }) => [...addressed, ...issued].map(({ unit }) => unit),
  openedFrom: ({ caseNumber }) => caseNumber,
  bearer,
};
