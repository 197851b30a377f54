import { changeHold } from '../people/hold.ts';
import type { Actor } from '../matter/actor.ts';
import { clocksChanged } from '../matter/clock-changes.ts';
import { foldedAhead } from '../matter/folded.ts';
import { markRestored } from '../matter/matter.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { resendText } from '../texts/resend-text.ts';
import type { Deciding } from '../texts/text-context.ts';
import { fold } from './apply.ts';
import { bearer } from './bearer.ts';
import { clockChanges } from './clocks.ts';
import type { ExerciseCommand } from './commands.ts';
import type { ExerciseBody } from './events.ts';
import { type Exercise, unitsOf } from './exercise.ts';
import { answer, askStart, drop, end, fire, note, noteCase, start, stop } from './run.ts';
import { noRules, setUp } from './set-up.ts';

type Context = Deciding<ExerciseBody>;

/** S4: what one command does to one exercise: the events in order, or why not. Pure: the same arguments give the same answer. */
export function decide(
  state: Exercise | null,
  actor: Actor,
  command: ExerciseCommand,
  context: Context,
): ExerciseBody[] | Refusal {
  const own = ownDrafts(state, actor, command, context);
  if (isRefusal(own)) return own;
  const facts = foldedAhead(state, own, fold, actor, context.now);
  return [...own, ...clocksChanged(clockChanges(facts, context.policy, context.now))];
}

function ownDrafts(
  state: Exercise | null,
  actor: Actor,
  command: ExerciseCommand,
  context: Context,
): ExerciseBody[] | Refusal {
  if (state && command.command === 'fire') return fire(state, command, context);
  if (state && command.command === 'mark-restored') return markRestored(state, command);
  if (state && command.command === 'note-case') return noteCase(state, command);
  if (state && command.command === 'change-hold') return changeHold(state, command, actor, context);
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '演练须由具名的人员设置和导调');
  if (command.command === 'open') {
    if (state) return refuse('already-open', 'ours', `${command.number} 已存在`);
    const { exercises, id: policyId } = context.policy;
    if (!exercises) return noRules(context.policy);
    const set = setUp(command, actor.id, context);
    if (isRefusal(set)) return set;
    const { subject, grade } = exercises;
    return [{ type: 'exercise-opened', number: command.number, policyId, subject, grade, ...set }];
  }
  if (!state) return refuse('no-such-exercise', 'ours', '没有这次演练');
  switch (command.command) {
    case 'change': {
      if (state.status !== 'prepared') return refuse('not-prepared', 'S4', '演练已开始或已了结，设置不能再改');
      const set = setUp(command, actor.id, context);
      return isRefusal(set) ? set : [{ type: 'exercise-changed', ...set }];
    }
    case 'ask-start':
      return askStart(state, command);
    case 'start':
      return start(state, command, actor, context);
    case 'answer':
      return answer(state, command);
    case 'note':
      return note(state, command, actor, context);
    case 'end':
      return end(state, command);
    case 'stop':
      return stop(state, command);
    case 'drop':
      return drop(state, command);
    case 'resend-text':
      return resendText(bearer(state), unitsOf(state), command, context);
    case 'fire':
    case 'mark-restored':
    case 'note-case':
    case 'change-hold':
      throw new Error(`${command.command} is decided before`);
  }
}
