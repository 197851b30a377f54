import type { Busy, ExercisePersonCommand, OpenExercise } from '../../domain/exercise/commands.ts';
import type { ExerciseBody } from '../../domain/exercise/events.ts';
import type { Exercise } from '../../domain/exercise/exercise.ts';
import { type Played, type Scorecard, scorecardOf } from '../../domain/exercise/scorecard.ts';
import { exerciseKind } from '../../domain/kinds/exercise-kind.ts';
import { nthKey } from '../../domain/matter/consequence.ts';
import { wallClock } from '../../domain/matter/instant.ts';
import { isTrainedBy } from '../../domain/people/training.ts';
import type { MatterResult } from '../../matter/decision.ts';
import { pacedVersion } from '../../policy/paced.ts';
import { trainingRules } from '../../policy/training.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Claim } from '../../ports/stored.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import { eventsShown } from './api/exercise-events.ts';
import { maskBody } from './api/mask-body.ts';
import { commandOn, openOn } from './api/matters/command-on.ts';
import { exercises } from './api/matters/exercises.ts';
import { mustBeAllowedOn } from './api/matters/served.ts';
import { type Person, personOf } from './api/person.ts';
import { readBody } from './api/read-body.ts';
import { exerciseBody, exerciseCommandBodies } from './api/schemas/exercises.ts';
import { exerciseForm, exerciseViewOf, scorecardPaper } from './api/views/exercise-view.ts';
import { everyMatter } from '../../matter/every-matter.ts';

/** S4: `POST /api/exercises` sets one up, `POST /api/exercises/{number}/{command}` is one command on it. */
export async function commandExercise(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  if (call.path['number'] === undefined) return open(call, person, ports);
  let claims: Claim[] = [];
  return commandOn(exercises, call, person, ports, {
    bodies: exerciseCommandBodies,
    past: [],
    noPhotos: '演练不收照片',
    prepared: async (given: ExercisePersonCommand, state) => {
      // Before it is asked who takes part in others: of two starts at once, one is refused by it.
      if (given.command === 'start') claims = [await startOf(state, ports)];
      return prepared(given, state, ports);
    },
    claims: () => claims,
    answered: async (result, status) => {
      if (result.events.some(({ type }) => type === 'exercise-ended')) await noteTraining(result.state, ports);
      return answered(result, status, person, ports);
    },
  });
}

/** S4: what a start goes by, and what an end freezes. */
async function prepared(given: ExercisePersonCommand, state: Exercise, ports: Ports): Promise<ExercisePersonCommand> {
  if (given.command === 'start') {
    const rules = pacedVersion(await ports.policies.current(), state.factor);
    await ports.policies.keep(rules);
    return { ...given, rules: rules.id, busy: await running(ports) };
  }
  return given.command === 'end' && state.status === 'running'
    ? { ...given, scorecard: await scored(state, ports) }
    : given;
}

/** S4: who takes part in those that run: nobody is in two. */
const running = async (ports: Pick<Ports, 'store'>): Promise<Busy[]> =>
  (await everyMatter(exerciseKind, ['running'], ports)).matters.map(({ number, participants }) => ({
    number,
    participants,
  }));

/** The place of this start among all. */
async function startOf({ number }: Exercise, ports: Pick<Ports, 'store'>): Promise<Claim> {
  const begun = (await everyMatter(exerciseKind, ['running', 'ended', 'stopped'], ports)).matters.length;
  return { key: nthKey(exerciseKind.id, 'start', begun), matter: number, expiresAt: null };
}

async function scored(state: Exercise, ports: Ports): Promise<Scorecard> {
  const { store, policies, clock } = ports;
  const played = await Promise.all(
    state.cases.map(async (number): Promise<Played[]> => {
      const [stored, events] = await Promise.all([store.load(number), store.events(number)]);
      return stored ? [{ state: stored.state, events }] : [];
    }),
  );
  return scorecardOf(state, played.flat(), await policies.rulesOf(state.rules ?? state.policyId), clock.now());
}

/** What a training of the directory says at most (`schemas/directory.ts`). */
const MOST_TRAININGS = 50;

/** S4: it counts as a drill of the spokespersons and assistants who took part. Safe to repeat. */
async function noteTraining({ number, name, participants }: Exercise, { store, clock }: Ports): Promise<void> {
  const { contacts } = await store.directory({ fresh: true });
  const trained = contacts
    .filter((contact) => participants.includes(contact.id) && contact.active && isTrainedBy(contact, trainingRules))
    .filter(({ training = [] }) => !training.some(({ says }) => says?.includes(number)));
  if (trained.length === 0) return;
  const one = { kind: 'drill' as const, on: wallClock(clock.now()).date, says: `${number} ${name}` };
  await store.putDirectory({
    contacts: trained.map((contact) => ({
      ...contact,
      training: [...(contact.training ?? []), one].slice(-MOST_TRAININGS),
    })),
  });
}

async function open(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedOn(exercises, person, 'open-exercise');
  const setting = maskBody(readBody(call, exerciseBody), await ports.policies.current());
  const opened = await openOn(
    exercises,
    person,
    (number): OpenExercise => ({ command: 'open', number, ...setting }),
    {},
    ports,
  );
  return 'refused' in opened ? opened.refused : answered(opened.result, 201, person, ports);
}

async function answered(
  { state, events }: MatterResult<Exercise, ExerciseBody>,
  status: number,
  person: Person,
  ports: Ports,
): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const record = await ports.store.matterRecord(exerciseKind, state.number);
  const current = await ports.policies.current();
  const exercise = exerciseViewOf(state, record, await ports.policies.rulesOf(state.policyId), person);
  const body = {
    now,
    exercise,
    ...(current.exercises ? { form: exerciseForm(current.exercises) } : {}),
    paper: scorecardPaper(exercise, current, person, now),
    events: eventsShown(state, events, person),
  };
  return { status, body, matter: state.number };
}
