import { describe, expect, it } from 'vitest';
import { type ExerciseAction, mayDoExercise } from '../../../functions/domain/exercise/access.ts';
import { possible } from '../../../functions/domain/exercise/possible.ts';
import type { Exercise } from '../../../functions/domain/exercise/exercise.ts';
import type { Role } from '../../../functions/domain/matter/actor.ts';

const NOBODY = { desk: false, part: false, evaluator: false, answers: false };
const may = (role: Role, relation: Partial<typeof NOBODY>, action: ExerciseAction): string => {
  const is = mayDoExercise(role, { ...NOBODY, ...relation }, action);
  return is === true ? 'may' : is.refused;
};

describe('S4 · who may do what of an exercise', () => {
  it.each<[string, Role, Partial<typeof NOBODY>, ExerciseAction, string]>([
    ['a coordinator of the desk sets one up', 'coordinator', { desk: true }, 'open-exercise', 'may'],
    ['a leader of the desk starts it', 'leader', { desk: true }, 'start', 'may'],
    ['whoever takes part starts none', 'leader', { desk: true, part: true }, 'start', 'takes-part'],
    ['nor ends it', 'coordinator', { desk: true, part: true }, 'end', 'takes-part'],
    ['but stops it, as a real emergency asks', 'coordinator', { desk: true, part: true }, 'stop', 'may'],
    ['an evaluator stops it too', 'officer', { evaluator: true }, 'stop', 'may'],
    ['and ends none', 'officer', { evaluator: true }, 'end', 'not-your-role'],
    ['an evaluator writes notes', 'officer', { evaluator: true }, 'note', 'may'],
    ['nobody else does', 'leader', { desk: true }, 'note', 'not-an-evaluator'],
    ['whoever was named answers', 'leader', { part: true, answers: true }, 'answer', 'may'],
    ['another participant does not', 'leader', { part: true }, 'answer', 'not-asked'],
    ['a participant does not read the script', 'officer', { part: true }, 'read-script', 'not-your-role'],
    ['an inspector reads all and changes nothing', 'auditor', {}, 'read-script', 'may'],
    ['an inspector stops none', 'auditor', {}, 'stop', 'not-your-role'],
    ['a unit that is not in it reads none', 'officer', {}, 'read-exercise', 'not-your-role'],
    ['an administrator sets up none', 'administrator', { desk: true }, 'open-exercise', 'not-your-role'],
    ['a spokesperson of the desk sets up none', 'spokesperson', { desk: true }, 'open-exercise', 'not-your-role'],
  ])('%s', (_, role, relation, action, is) => {
    expect(may(role, relation, action)).toBe(is);
  });
});

const SET_UP: Pick<Exercise, 'status' | 'realTexts' | 'injects'> = {
  status: 'prepared',
  realTexts: false,
  injects: [],
};

describe('S4 · what an exercise lets one do', () => {
  it.each<[Partial<Exercise>, string[]]>([
    [{}, ['start', 'change', 'drop']],
    [{ realTexts: true }, ['ask-start', 'change', 'drop']],
    [{ realTexts: true, askedBy: 'a' }, ['start', 'change', 'drop']],
    [{ status: 'running' }, ['note', 'end', 'stop']],
    [{ status: 'running', injects: [{ id: 'q', what: 'question', dueAt: 'x' }] }, ['answer', 'note', 'end', 'stop']],
    [
      { status: 'running', injects: [{ id: 'q', what: 'question', dueAt: 'x', answeredAt: 'y' }] },
      ['note', 'end', 'stop'],
    ],
    [{ status: 'ended' }, ['note']],
    [{ status: 'stopped' }, ['note']],
    [{ status: 'dropped' }, []],
  ])('%j: %j', (change, names) => {
    expect(possible({ ...SET_UP, ...change })).toEqual(names);
  });
});
