import { type HandoverAction, handoverRelationTo, mayDoHandover } from '../../../../domain/handover/access.ts';
import type { HandoverCommand } from '../../../../domain/handover/commands.ts';
import { decidable } from '../../../../domain/handover/decidable.ts';
import type { HandoverBody } from '../../../../domain/handover/events.ts';
import { erased } from '../../../../domain/handover/free-text.ts';
import type { Handover } from '../../../../domain/handover/handover.ts';
import { handoverKind } from '../../../../domain/kinds/handover-kind.ts';
import type { Person } from '../person.ts';
import type { ServedKind } from './served.ts';

const relation = (state: Handover | null, { contact, unit, directory }: Person) =>
  handoverRelationTo(state, { id: contact.id, unit: unit.id }, directory);

export const handovers: ServedKind<Handover, HandoverBody, HandoverCommand, HandoverAction> = {
  kind: handoverKind,
  none: { refused: 'no-such-handover', says: '没有这件移交' },
  notYours: { refused: 'unit-concerned', says: '此件涉及本单位，本单位人员不查阅' },
  reads: 'read-handover',
  general: ['list-handovers', 'open-handover'],
  may: (person, action, state) => mayDoHandover(person.contact.role, relation(state, person), action),
  // M3: the unit criticised has no part in it; the auditor reads whatever there is.
  unhidden: async (person, states) =>
    states.filter((state) => person.contact.role === 'auditor' || !relation(state, person).concerned),
  decidable,
  erased,
};
