import { fireRung } from '../clocks/fire-rung.ts';
import type { Actor } from '../matter/actor.ts';
import type { MatterCommand } from '../matter/matter.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { nameOfUnit } from '../people/directory.ts';
import { isAmong } from '../people/same-person.ts';
import type { Deciding, TextContext } from '../texts/text-context.ts';
import { fallsAt } from './clocks.ts';
import type { ExercisePersonCommand, NoteCase } from './commands.ts';
import type { ExerciseBody } from './events.ts';
import { evaluatedBy, type Exercise, isOver } from './exercise.ts';
import { reach } from './people.ts';
import { scriptOf } from './rules-of.ts';
import { setUp } from './set-up.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends ExercisePersonCommand['command']> = Extract<ExercisePersonCommand, { command: Name }>;
type Context = Deciding<ExerciseBody>;

const STATES: Record<Exercise['status'], string> = {
  prepared: '演练尚未开始',
  running: '演练正在进行',
  ended: '演练已结束',
  stopped: '演练已停止',
  dropped: '演练已取消',
};

const unless = (state: Exercise, status: Exercise['status'], wants: string): Refusal | null =>
  state.status === status
    ? null
    : refuse(status === 'prepared' ? 'not-prepared' : 'not-running', 'S4', `${STATES[state.status]}，${wants}`);

/** H2: phones ring for nothing but what two people wanted. */
export function askStart(state: Exercise, { says }: Of<'ask-start'>): ExerciseBody[] | Refusal {
  const wrong = unless(state, 'prepared', '不能再提请开始');
  if (wrong) return wrong;
  if (!state.realTexts) return refuse('no-second-person', 'S4', '本次演练不发真实短信，直接开始即可，不必提请');
  if (state.askedBy !== undefined) return refuse('asked-already', 'S4', '已提请开始，请由另一人开始');
  return [{ type: 'start-asked', says }];
}

/** S4: from here on its clocks run. What was chosen is looked at again: people may have left since. */
export function start(
  state: Exercise,
  command: Of<'start'>,
  actor: Person,
  context: Context,
): ExerciseBody[] | Refusal {
  const wrong = unless(state, 'prepared', '不能再开始') ?? unlessMayStart(state, actor, context);
  if (wrong) return wrong;
  const { number, script, factor, realTexts, participants, units, evaluators, answers } = state;
  const again = setUp({ script, factor, realTexts, participants, evaluators, answers }, actor.id, context);
  if (isRefusal(again)) return again;
  if (again.units.toSorted().join() !== units.toSorted().join())
    return refuse('units-moved', 'S4', '参演人员的单位有变，请先修改演练设置（评估分工）再开始', '/participants');
  const busy = (command.busy ?? []).find(
    (other) => other.number !== number && participants.some((person) => other.participants.includes(person)),
  );
  if (busy)
    return refuse(
      'in-another',
      'S4',
      `参演人员中有人正在参加 ${busy.number}，两次演练的短信和办件会混在一起；请等其结束，或更换人员`,
    );
  if (command.rules === undefined) throw new Error(`${number} was to start without the rules that it goes by`);
  const injects = scriptOf(script, context.policy).injects.map(({ id, what }) => ({ id, what }));
  return [{ type: 'exercise-started', paced: command.rules, injects }];
}

/** H2: nobody alone makes phones ring. */
export function unlessMayStart(
  { realTexts, askedBy, directors }: Pick<Exercise, 'realTexts' | 'askedBy' | 'directors'>,
  { id }: Pick<Person, 'id'>,
  { directory }: Pick<TextContext, 'directory'>,
): Refusal | null {
  if (!realTexts) return null;
  if (askedBy === undefined) return refuse('not-asked-for', 'H2', '本次演练发真实短信，须先由一人提请、另一人开始');
  return isAmong([askedBy, ...directors], id, directory)
    ? refuse('second-person-needed', 'H2', '发真实短信的演练，设置和提请的人不能自己开始，请由值班台的另一人开始')
    : null;
}

/** A rung of a clock; the hour of an inject is when it is given. */
export function fire(
  state: Exercise,
  command: Extract<MatterCommand, { command: 'fire' }>,
  context: Context,
): ExerciseBody[] | Refusal {
  const fired = fireRung(state, command, context, (clock, rung) => reach(state, clock, rung, context));
  if (isRefusal(fired)) return fired;
  const clock = state.clocks.find(({ id }) => id === command.clockId);
  if (clock?.kind !== 'exercise-inject' || state.status !== 'running') return fired;
  // Given at its hour it is missed by nobody, however late the hour was seen.
  return [...fired.filter(({ type }) => type === 'rung-fired'), given(state, clock.of ?? '', context)];
}

/** S4: calls are registered in the name of whoever started it; a question has its time from here. */
function given(state: Exercise, id: string, { policy, directory, now }: Context): ExerciseBody {
  const inject = scriptOf(state.script, policy).injects.find((one) => one.id === id);
  if (!inject) throw new Error(`${state.number} has no inject ${id}`);
  const starter = directory.contacts.find((contact) => contact.id === state.startedBy);
  if (!starter) throw new Error(`${state.number} was started by nobody who is there`);
  const by: Person = { kind: 'person', ...namedIn(starter), via: 'drill' };
  if (inject.what !== 'question') return { type: 'inject-given', inject, by };
  const to = directory.contacts.find((contact) => contact.id === state.answers);
  return {
    type: 'inject-given',
    inject,
    by,
    to: state.answers,
    ...(to === undefined || inject.replyMinutes === undefined
      ? {}
      : { unit: to.unit, dueAt: fallsAt(state, now, inject.replyMinutes) }),
  };
}

const namedIn = ({ id, name, unit, role }: Pick<Person, 'id' | 'name' | 'unit' | 'role'>) => ({ id, name, unit, role });

/** The answer of whoever was asked. */
export function answer(state: Exercise, { inject, says }: Of<'answer'>): ExerciseBody[] | Refusal {
  const wrong = unless(state, 'running', '不再答复');
  if (wrong) return wrong;
  const asked = state.injects.find(({ id, to, givenAt }) => id === inject && to !== undefined && givenAt !== undefined);
  if (!asked) {
    const open = state.injects.filter(({ to, answeredAt }) => to !== undefined && answeredAt === undefined);
    return refuse(
      'no-such-question',
      'S4',
      `没有待答复的提问“${inject}”${open.length === 0 ? '' : `，应为：${open.map(({ id }) => id).join('、')}`}`,
      '/inject',
    );
  }
  return asked.answeredAt === undefined
    ? [{ type: 'inject-answered', inject, says }]
    : refuse('answered-already', 'S4', '这一提问已答复', '/inject');
}

/** S4: at any time once it has begun, of the units that he watches. */
export function note(
  state: Exercise,
  { unit, says }: Of<'note'>,
  actor: Person,
  context: Context,
): ExerciseBody[] | Refusal {
  if (state.status !== 'running' && !isOver(state))
    return refuse('not-begun', 'S4', `${STATES[state.status]}，开始后再记录`);
  const own = evaluatedBy(state, actor.id);
  if (unit !== undefined && !own.includes(unit))
    return refuse(
      'not-its-unit',
      'S4',
      `您评估的是：${own.map((one) => nameOfUnit(context.directory, one)).join('、')}`,
      '/unit',
    );
  return [{ type: 'note-written', note: `N${state.notes + 1}`, says, ...(unit === undefined ? {} : { unit }) }];
}

/** M4: a case came of it; one that comes when it is over ends at once (`kinds/exercise-kind.ts`). */
export const noteCase = (state: Exercise, { caseNumber }: NoteCase): ExerciseBody[] | Refusal =>
  state.cases.includes(caseNumber)
    ? refuse('known-already', 'ours', '已登记这个办件')
    : [{ type: 'case-noted', caseNumber }];

/** S4: its end freezes the scorecard. */
export function end(state: Exercise, { says, scorecard }: Of<'end'>): ExerciseBody[] | Refusal {
  const wrong = unless(state, 'running', '不能结束');
  if (wrong) return wrong;
  if (!scorecard) throw new Error(`${state.number} was to end, and nobody read the record`);
  return [{ type: 'exercise-ended', scorecard, ...(says === undefined ? {} : { says }) }];
}

/** S4: broken off, whatever is under way: a real emergency goes first. */
export const stop = (state: Exercise, { says }: Of<'stop'>): ExerciseBody[] | Refusal =>
  unless(state, 'running', '不必停止') ?? [{ type: 'exercise-stopped', ...(says === undefined ? {} : { says }) }];

export const drop = (state: Exercise, { says }: Of<'drop'>): ExerciseBody[] | Refusal =>
  unless(state, 'prepared', state.status === 'running' ? '请用“停止”' : '不必取消') ?? [
    { type: 'exercise-dropped', says },
  ];
