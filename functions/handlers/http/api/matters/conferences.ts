import { type ConferenceAction, conferenceRelationTo, mayDoConference } from '../../../../domain/conference/access.ts';
import type { ConferenceCommand } from '../../../../domain/conference/commands.ts';
import type { Conference } from '../../../../domain/conference/conference.ts';
import { decidable } from '../../../../domain/conference/decidable.ts';
import type { ConferenceBody } from '../../../../domain/conference/events.ts';
import { erased } from '../../../../domain/conference/free-text.ts';
import { conferenceKind } from '../../../../domain/kinds/conference-kind.ts';
import { unhiddenOf } from '../hidden-with-case.ts';
import type { ServedKind } from './served.ts';

export const conferences: ServedKind<Conference, ConferenceBody, ConferenceCommand, ConferenceAction> = {
  kind: conferenceKind,
  none: { refused: 'no-such-conference', says: '没有这场发布会' },
  notYours: { refused: 'not-your-conference', says: '此发布会由举办单位和值班台办理，本单位不在其列，请联系值班台' },
  reads: 'read-conference',
  general: ['list-conferences', 'plan-conference'],
  may: ({ contact, unit, directory }, action, state) =>
    mayDoConference(contact.role, conferenceRelationTo(state, { id: contact.id, unit: unit.id }, directory), action),
  unhidden: unhiddenOf,
  decidable,
  erased,
};
