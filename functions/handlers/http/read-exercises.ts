import { exerciseKind } from '../../domain/kinds/exercise-kind.ts';
import type { Ports } from '../../ports/ports.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import { exercises } from './api/matters/exercises.ts';
import { matterFor, mustBeAllowedOn, readableBy } from './api/matters/served.ts';
import { paperFile } from './api/paper-file.ts';
import { personOf } from './api/person.ts';
import { readAs } from './api/read-body.ts';
import { exercisesQuery } from './api/schemas/exercises.ts';
import { exerciseForm, exerciseRowOf, exerciseViewOf, scorecardPaper } from './api/views/exercise-view.ts';
import { eventsShown } from './api/exercise-events.ts';

/** S4: exercises in one state, or one of them with its record and its scorecard. */
export async function readExercises(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const now = ports.clock.now();
  const { number } = call.path;
  const current = await ports.policies.current();
  const mayOpen = exercises.may(person, 'open-exercise', null) === true;
  const form = mayOpen && current.exercises ? { form: exerciseForm(current.exercises) } : {};
  if (number !== undefined) {
    const state = await matterFor(exercises, person, number, ports);
    mustBeAllowedOn(exercises, person, 'read-exercise', state);
    const record = await ports.store.matterRecord(exerciseKind, number);
    const exercise = exerciseViewOf(state, record, await ports.policies.rulesOf(state.policyId), person);
    const paper = scorecardPaper(exercise, current, person, now);
    const file = await paperFile(call, paper);
    return file ?? { status: 200, body: { now, exercise, ...form, paper, events: eventsShown(state, record, person) } };
  }
  mustBeAllowedOn(exercises, person, 'list-exercises');
  const { status, cursor } = readAs(exercisesQuery, call.query);
  const page = await ports.store.mattersBy(exerciseKind, status ?? 'running', cursor);
  const seen = await readableBy(exercises, person, page.matters, ports);
  const rows = await Promise.all(
    seen.map(async (state) => exerciseRowOf(state, await ports.policies.rulesOf(state.policyId), person)),
  );
  const body = {
    now,
    exercises: rows,
    ...form,
    unreadable: page.unreadable.map(({ matter }) => matter),
    cursor: page.cursor,
  };
  return { status: 200, body };
}
