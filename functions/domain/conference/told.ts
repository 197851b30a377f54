import { type Refusal, refuse } from '../matter/refusal.ts';
import { isAmongThem } from '../matter/complained-of.ts';
import { following } from '../matter/of-case.ts';
import { pick } from '../matter/pick.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { ConferenceTold } from './commands.ts';
import { type Conference, isOpen, isPending, type Step } from './conference.ts';
import { noteCorrection } from './correct.ts';
import type { ConferenceBody } from './events.ts';
import { handedOver, replanned, rulesAtPace, withUnit } from './plan.ts';
import { reopened } from './spokesperson.ts';

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
    case 'follow': {
      const changed = isPending(state) ? following(state, command) : null;
      return changed ? [changed] : nothingNew;
    }
    case 'call-off':
      return isOpen(state) ? [{ type: 'conference-cancelled', says: command.says, withCase: true }] : nothingNew;
    case 'come-back':
      return comeBack(state, command, context);
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

/**
 * M4, D1: with a case that is open again comes back what was planned when that was over, as long as its hour is to come, and what went over to
 * another case with it and was not held there. It goes by the limit of its own case and with whoever answers for that.
 */
function comeBack(
  state: Conference,
  { to, unit, limit, grade, emergency }: Extract<ConferenceTold, { command: 'come-back' }>,
  { policy, now }: Deciding<ConferenceBody>,
): ConferenceBody[] | Refusal {
  const resumes = state.calledOffAt !== undefined && state.at > now;
  if (!resumes && !isPending(state)) return nothingNew;
  const changed = following(state, { command: 'go-back', to });
  if (!changed && state.caseNumber !== to) return nothingNew;
  if (!changed && !resumes) return nothingNew;
  const conferences = rulesAtPace(policy);
  const barred = unit !== undefined && state.against?.includes(unit) === true;
  const moves = !state.unitNamed && !barred && state.unit !== unit && state.status !== 'held';
  const handed = moves ? handedOver(state.steps, state.unit, unit, conferences) : state.steps;
  const steps = resumes ? replanned({ steps: handed }, { at: state.at, limit }, conferences, now) : handed;
  const regraded =
    JSON.stringify([state.limit, state.grade, state.emergency]) !== JSON.stringify([limit, grade, emergency]);
  return [
    ...(changed ? [changed] : []),
    ...(moves ? [{ type: 'holder-changed' as const, unit: unit ?? null, steps: handed }] : []),
    ...(regraded
      ? [{ type: 'limit-changed' as const, limit: limit ?? null, grade, emergency: emergency ?? null }]
      : []),
    ...(resumes ? [{ type: 'conference-resumed' as const, steps }, ...reopened(state, 'resumed')] : []),
  ];
}

/** H5: a unit complained of has the step no more; where it is a person, his unit keeps it. */
function barredFrom(step: Step, units: readonly string[]): Step {
  const { unit, person } = step;
  if (unit !== undefined && isAmongThem(units, unit)) return withUnit(step, undefined);
  return person !== undefined && isAmongThem(units, '', person) ? withUnit(step, unit) : step;
}

const nothingNew = refuse('nothing-new', 'ours', '发布会不因此改变');

export const isTold = (command: { command: string }): command is ConferenceTold =>
  [
    'set-limit',
    'set-holder',
    'follow',
    'call-off',
    'come-back',
    'note-release',
    'note-correction',
    'set-against',
  ].includes(command.command);
