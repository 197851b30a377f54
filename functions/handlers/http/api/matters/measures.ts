import { measureKind } from '../../../../domain/kinds/measure-kind.ts';
import { mayDoMeasure, type MeasureAction, measureRelationTo } from '../../../../domain/measure/access.ts';
import type { MeasureCommand } from '../../../../domain/measure/commands.ts';
import { decidable } from '../../../../domain/measure/decidable.ts';
import type { MeasureBody } from '../../../../domain/measure/events.ts';
import { erased } from '../../../../domain/measure/free-text.ts';
import type { Measure } from '../../../../domain/measure/measure.ts';
import type { Person } from '../person.ts';
import type { ServedKind } from './served.ts';

const relation = (state: Measure | null, { contact, unit, directory }: Person) =>
  measureRelationTo(state, { id: contact.id, unit: unit.id }, directory);

export const measures: ServedKind<Measure, MeasureBody, MeasureCommand, MeasureAction> = {
  kind: measureKind,
  none: { refused: 'no-such-measure', says: '没有这项监督措施' },
  notYours: { refused: 'not-involved', says: '此件只由参与决定的人员查阅' },
  reads: 'read-measure',
  general: ['list-measures', 'open-measure'],
  may: (person, action, state) => mayDoMeasure(person.contact.role, relation(state, person), action),
  // S7: a referral is hidden from whoever is not involved in deciding it, whatever else he may read.
  unhidden: async (person, states) => states.filter((state) => !relation(state, person).outside),
  decidable,
  erased,
};
