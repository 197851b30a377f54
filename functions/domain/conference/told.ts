import { type Refusal, refuse } from '../matter/refusal.ts';
import { isAmongThem } from '../matter/complained-of.ts';
import { pick } from '../matter/pick.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { ConferenceTold } from './commands.ts';
import { type Conference, isOpen, isPending, type Step } from './conference.ts';
import { noteCorrection } from './correct.ts';
import type { ConferenceBody } from './events.ts';
import { handedOver, withUnit } from './plan.ts';

/** What becomes of a conference by what was decided on its case. */
export function toldByCase(
  state: Conference,
  command: ConferenceTold,
  context: Deciding<ConferenceBody>,
): ConferenceBody[] | Refusal {
  const { policy } = context;
  switch (command.command) {
    case 'set-limit':
      if (!isOpen(state)) return nothingNew;
      return JSON.stringify(state.limit) === JSON.stringify(command.limit ?? undefined)
        ? nothingNew
        : [{ type: 'limit-changed', ...pick(command, ['limit', 'grade', 'emergency']) }];
    case 'set-holder': {
      const unit = command.unit ?? undefined;
      const barred = unit !== undefined && state.against?.includes(unit);
      if (!isOpen(state) || state.unitNamed || barred || state.unit === unit) return nothingNew;
      const steps = handedOver(state.steps, state.unit, unit, policy.conferences);
      return [{ type: 'holder-changed', unit: command.unit, steps }];
    }
    case 'follow':
      return isPending(state) && state.caseNumber !== command.into
        ? [{ type: 'case-changed', caseNumber: command.into, was: state.caseNumber }]
        : nothingNew;
    case 'call-off':
      return isOpen(state) ? [{ type: 'conference-cancelled', says: command.says }] : nothingNew;
    case 'note-release':
      return state.status === 'held' && state.release === undefined
        ? [{ type: 'release-noted', release: command.release }]
        : nothingNew;
    case 'note-correction':
      return noteCorrection(state, command, context);
    case 'set-against': {
      const { units } = command;
      const known = state.against ?? [];
      if (units.toSorted().join() === known.toSorted().join()) return nothingNew;
      const steps = state.steps.map((step) => barredFrom(step, units));
      const confirmed = steps.some(({ id, state: is }) => id === 'spokesperson' && is === 'done');
      const gone =
        state.spokesperson !== undefined && isAmongThem(units, state.spokesperson.unit, state.spokesperson.person);
      return [
        { type: 'units-barred', units, steps },
        ...(gone && confirmed
          ? [{ type: 'step-reopened' as const, step: 'spokesperson' as const, why: 'left-office' as const }]
          : []),
      ];
    }
  }
}

/** H5: a unit complained of has the step no more; where it is a person, his unit keeps it. */
function barredFrom(step: Step, units: readonly string[]): Step {
  const { unit, person } = step;
  if (unit !== undefined && isAmongThem(units, unit)) return withUnit(step, undefined);
  return person !== undefined && isAmongThem(units, '', person) ? withUnit(step, unit) : step;
}

const nothingNew = refuse('nothing-new', 'ours', '发布会不因此改变');

export const isTold = (command: { command: string }): command is ConferenceTold =>
  ['set-limit', 'set-holder', 'follow', 'call-off', 'note-release', 'note-correction', 'set-against'].includes(
    command.command,
  );
