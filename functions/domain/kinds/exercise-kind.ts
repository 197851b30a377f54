import { apply } from '../exercise/apply.ts';
import { bearer } from '../exercise/bearer.ts';
import type { ExerciseCommand } from '../exercise/commands.ts';
import { decide } from '../exercise/decide.ts';
import type { ExerciseBody, ExerciseEvent } from '../exercise/events.ts';
import { type Exercise, isOver, unitsOf } from '../exercise/exercise.ts';
import { wordsIn } from '../exercise/free-text.ts';
import { sayingOf } from '../exercise/saying.ts';
import type { Consequence } from '../matter/consequence.ts';
import { MATTER_SHAPE } from '../matter/matter.ts';
import type { Kind } from './kind.ts';

/** 演练 (S4): `BLE2600001`. */
export const exerciseKind: Kind<Exercise, ExerciseBody, ExerciseCommand> = {
  id: 'exercise',
  letter: 'E',
  gapless: true,
  schema: 1,
  shape: {
    ...MATTER_SHAPE,
    name: 'text',
    script: 'text',
    factor: 'number',
    realTexts: 'flag',
    subject: 'text',
    grade: 'text',
    openedAt: 'text',
    participants: 'list',
    units: 'list',
    evaluators: 'list',
    answers: 'text',
    directors: 'list',
    askedBy: 'text?',
    rules: 'text?',
    startedAt: 'text?',
    startedBy: 'text?',
    endedAt: 'text?',
    injects: 'list',
    cases: 'list',
    notes: 'number',
    frozen: 'text?',
  },
  open: ['prepared', 'running'],
  ended: ['ended', 'stopped', 'dropped'],
  reads: ({ command }) => ({ also: command === 'resend-text' ? ['texts'] : [], dailyDrill: false }),
  decide,
  apply,
  wordsIn,
  saying: (events, state, context) => sayingOf(events, state, context),
  consequences,
  units: unitsOf,
  left: () => [],
  openedFrom: () => undefined,
  bearer,
};

/** S4: what an inject brings enters as anything that comes from outside; what came of an exercise ends with it, also what comes when it is over. */
function consequences(event: ExerciseEvent, state: Exercise): Consequence[] {
  const { actor } = event;
  const ending = (caseNumber: string): Consequence => ({
    actor,
    tells: caseNumber,
    command: { command: 'end-drill' },
  });
  if (event.type === 'inject-given') {
    const { inject, by } = event;
    return inject.what === 'question'
      ? []
      : [{ actor, enters: { exercise: state.number, inject, by }, command: { command: 'enter-inject' } }];
  }
  if (event.type === 'exercise-ended' || event.type === 'exercise-stopped') return state.cases.map(ending);
  return event.type === 'case-noted' && isOver(state) ? [ending(event.caseNumber)] : [];
}
