import { type InquiryAction, inquiryRelationTo, mayDoInquiry } from '../../../../domain/inquiry/access.ts';
import type { InquiryCommand } from '../../../../domain/inquiry/commands.ts';
import { decidable } from '../../../../domain/inquiry/decidable.ts';
import type { InquiryBody } from '../../../../domain/inquiry/events.ts';
import { erased } from '../../../../domain/inquiry/free-text.ts';
import type { Inquiry } from '../../../../domain/inquiry/inquiry.ts';
import { inquiryKind } from '../../../../domain/kinds/inquiry-kind.ts';
import { unhiddenOf } from '../hidden-with-case.ts';
import type { ServedKind } from './served.ts';

export const inquiries: ServedKind<Inquiry, InquiryBody, InquiryCommand, InquiryAction> = {
  kind: inquiryKind,
  none: { refused: 'no-such-inquiry', says: '没有这件媒体问询' },
  notYours: { refused: 'not-your-inquiry', says: '此问询由答复单位和值班台办理，本单位不在其列，请联系值班台' },
  reads: 'read-inquiry',
  general: ['list-inquiries', 'enter-inquiry'],
  may: ({ contact, unit, directory }, action, state) =>
    mayDoInquiry(contact.role, inquiryRelationTo(state, { id: contact.id, unit: unit.id }, directory), action),
  unhidden: unhiddenOf,
  decidable,
  erased,
};
