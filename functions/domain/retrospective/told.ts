import { isAmongThem } from '../matter/complained-of.ts';
import { following } from '../matter/of-case.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { RetrospectiveTold } from './commands.ts';
import type { RetrospectiveBody } from './events.ts';
import { isKnown } from './recurrence.ts';
import { isUnderWay, type Retrospective } from './retrospective.ts';
import { rulesOf } from './rules-of.ts';

const nothingNew = refuse('nothing-new', 'ours', '复盘不因此改变');

/** What becomes of a retrospective by what was decided on its case, and what the night finds. */
export function told(
  state: Retrospective,
  command: RetrospectiveTold,
  { policy }: TextContext,
): RetrospectiveBody[] | Refusal {
  switch (command.command) {
    case 'note-recurrence': {
      if (isKnown(state, command.case)) return nothingNew;
      const recurrence = `R${(state.recurrences?.length ?? 0) + 1}`;
      return [{ type: 'recurrence-noted', recurrence, case: command.case }];
    }
    case 'set-against': {
      const { units } = command;
      if (units.toSorted().join() === (state.against ?? []).toSorted().join()) return nothingNew;
      const { owner } = rulesOf(policy);
      return [
        { type: 'units-barred', units, ...(isAmongThem(units, state.unit) ? { unit: owner } : {}) },
        // H5: what it says to the unit tells nothing of why.
        ...state.actions
          .filter((one) => isUnderWay(one) && isAmongThem(units, one.unit))
          .map(({ id }) => ({ type: 'action-dropped' as const, action: id, says: '值班台收回' })),
      ];
    }
    case 'follow':
    case 'go-back': {
      const changed = following(state, command);
      return changed ? [changed] : nothingNew;
    }
  }
}

export const isTold = (command: { command: string }): command is RetrospectiveTold =>
  ['note-recurrence', 'set-against', 'follow', 'go-back'].includes(command.command);
