import { retrospectiveKind } from '../../../../domain/kinds/retrospective-kind.ts';
import {
  mayDoRetrospective,
  type RetrospectiveAction,
  retrospectiveRelationTo,
} from '../../../../domain/retrospective/access.ts';
import type { RetrospectiveCommand } from '../../../../domain/retrospective/commands.ts';
import { decidable } from '../../../../domain/retrospective/decidable.ts';
import type { RetrospectiveBody } from '../../../../domain/retrospective/events.ts';
import { erased } from '../../../../domain/retrospective/free-text.ts';
import type { Retrospective } from '../../../../domain/retrospective/retrospective.ts';
import { unhiddenOf } from '../hidden-with-case.ts';
import type { Person } from '../person.ts';
import type { ServedKind } from './served.ts';

export const retrospectives: ServedKind<Retrospective, RetrospectiveBody, RetrospectiveCommand, RetrospectiveAction> = {
  kind: retrospectiveKind,
  none: { refused: 'no-such-retrospective', says: '没有这件复盘' },
  notYours: {
    refused: 'not-your-retrospective',
    says: '此复盘由主责单位、整改单位和值班台办理，本单位不在其列，请联系值班台',
  },
  reads: 'read-retrospective',
  general: ['list-retrospectives', 'enter-retrospective'],
  may: ({ contact, unit, directory }, action, state) =>
    mayDoRetrospective(
      contact.role,
      retrospectiveRelationTo(state, { id: contact.id, unit: unit.id }, directory),
      action,
    ),
  unhidden: unhiddenOf,
  decidable,
  erased,
};

/** Whoever reads all of them reads of all units; a unit of those in which it has a part. */
export const readsAllRetrospectives = (person: Person): boolean =>
  retrospectives.may(person, 'read-retrospective', null) === true;
