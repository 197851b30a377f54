import { type AssessmentAction, assessmentRelationTo, mayDoAssessment } from '../../../../domain/assessment/access.ts';
import type { Assessment } from '../../../../domain/assessment/assessment.ts';
import type { AssessmentCommand } from '../../../../domain/assessment/commands.ts';
import { decidable } from '../../../../domain/assessment/decidable.ts';
import type { AssessmentBody } from '../../../../domain/assessment/events.ts';
import { erased } from '../../../../domain/assessment/free-text.ts';
import { assessmentKind } from '../../../../domain/kinds/assessment-kind.ts';
import type { Person } from '../person.ts';
import type { ServedKind } from './served.ts';

export const assessments: ServedKind<Assessment, AssessmentBody, AssessmentCommand, AssessmentAction> = {
  kind: assessmentKind,
  none: { refused: 'no-such-assessment', says: '没有这件风险评估' },
  notYours: { refused: 'not-your-assessment', says: '此风险评估与本单位无关，请联系值班台' },
  reads: 'read-assessment',
  general: ['list-assessments', 'open-assessment', 'open-own-assessment'],
  may: ({ contact, unit, directory }, action, state) =>
    mayDoAssessment(contact.role, assessmentRelationTo(state, { id: contact.id, unit: unit.id }, directory), action),
  // It hangs on no case, and so on nothing that hides it.
  unhidden: async (_person, states) => [...states],
  decidable,
  erased,
};

/** Whoever reads all of them lists those of all units; a unit those that it assesses. */
export const readsAllAssessments = (person: Person): boolean =>
  assessments.may(person, 'read-assessment', null) === true;
