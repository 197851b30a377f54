import { type Refusal, refuse } from '../matter/refusal.ts';
import { consultedBecause } from '../rules/consultation-rules.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { ConsultationTold } from './commands.ts';
import { type Consultation, isOpen } from './consultation.ts';
import type { ConsultationBody } from './events.ts';

/** What becomes of a consultation by what was decided on its case. */
export function toldByCase(
  state: Consultation,
  command: ConsultationTold,
  { policy }: TextContext,
): ConsultationBody[] | Refusal {
  switch (command.command) {
    case 'set-grade': {
      const { opinion: grade, emergency } = command.grades;
      const required = consultedBecause(command, policy) !== null;
      const same =
        grade === state.grade && emergency === (state.emergency ?? null) && required === (state.required ?? false);
      return !isOpen(state) || same ? nothingNew : [{ type: 'grade-changed', grade, emergency, required }];
    }
    case 'follow':
      return state.status !== 'cancelled' && state.caseNumber !== command.into
        ? [{ type: 'case-changed', caseNumber: command.into, was: state.caseNumber }]
        : nothingNew;
    case 'call-off':
      return isOpen(state) ? [{ type: 'consultation-cancelled', says: command.says }] : nothingNew;
    case 'set-against': {
      const { units } = command;
      return units.toSorted().join() === (state.against ?? []).toSorted().join()
        ? nothingNew
        : [{ type: 'units-barred', units }];
    }
  }
}

const nothingNew = refuse('nothing-new', 'ours', '会商不因此改变');

export const isTold = (command: { command: string }): command is ConsultationTold =>
  ['set-grade', 'follow', 'call-off', 'set-against'].includes(command.command);
