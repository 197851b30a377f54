import {
  type ConsultationAction,
  consultationRelationTo,
  mayDoConsultation,
} from '../../../../domain/consultation/access.ts';
import type { ConsultationCommand } from '../../../../domain/consultation/commands.ts';
import type { Consultation } from '../../../../domain/consultation/consultation.ts';
import { decidable } from '../../../../domain/consultation/decidable.ts';
import type { ConsultationBody } from '../../../../domain/consultation/events.ts';
import { erased } from '../../../../domain/consultation/free-text.ts';
import { consultationKind } from '../../../../domain/kinds/consultation-kind.ts';
import { unhiddenOf } from '../hidden-with-case.ts';
import type { ServedKind } from './served.ts';

export const consultations: ServedKind<Consultation, ConsultationBody, ConsultationCommand, ConsultationAction> = {
  kind: consultationKind,
  none: { refused: 'no-such-consultation', says: '没有这次会商' },
  notYours: {
    refused: 'not-your-consultation',
    says: '此会商由召集单位和受邀单位参加，本单位不在其列，请联系值班台',
  },
  reads: 'read-consultation',
  general: ['list-consultations', 'convene-consultation'],
  may: ({ contact, unit, directory }, action, state) =>
    mayDoConsultation(
      contact.role,
      consultationRelationTo(state, { id: contact.id, unit: unit.id }, directory),
      action,
    ),
  unhidden: unhiddenOf,
  decidable,
  erased,
};
