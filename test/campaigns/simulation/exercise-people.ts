import { DAY, HOUR, MINUTE } from '../../../functions/domain/matter/instant.ts';
import type { Exercise } from '../../../functions/domain/exercise/exercise.ts';
import { commandExercise } from '../../../functions/handlers/http/command-exercise.ts';
import { CAST } from '../../harness/exercises.ts';
import { callOf, type People, sendUntilAnswered } from './people.ts';

const PACES = [3 * MINUTE, 10 * MINUTE, HOUR];
const SCRIPTS = ['chemical-park', 'school-food', 'demolition-rumour', 'typhoon-livelihood'];

interface Step {
  who: string;
  command: string;
  body: object;
}
type Option = [weight: number, step: () => Step];

/** S4: now and then the desk sets a drill up; now and then wrongly. */
export async function setUpExercise(people: People, name: string): Promise<void> {
  const { random, agenda, history } = people;
  if (!history.inputOccurs(name, agenda.now, 'set up an exercise')) return;
  const body = {
    ...CAST,
    script: random.pick(`script ${name}`, SCRIPTS),
    factor: random.pick(`factor ${name}`, [12, 24, 24, 48, 5]),
    realTexts: random.chance(`phones ${name}`, 0.3),
    ...(random.chance(`unwatched ${name}`, 0.1) ? { evaluators: [] } : {}),
  };
  const who = random.pick(`directs ${name}`, ['night-desk', 'night-desk', 'night-desk', 'mayor', 'unit-b-officer']);
  await sendUntilAnswered(people, name, 'set up an exercise', ({ ports }) =>
    commandExercise(callOf('POST', '/api/exercises', {}, body, who), ports),
  );
}

/** Its people come by again and again, until it is over. */
export function visitExerciseLater(people: People, number: string, nth: number): void {
  const { random, agenda, exercises, aliasOf } = people;
  const name = `exercise ${aliasOf(number)} ${nth}`;
  const pace = random.pick(`pace ${name}`, PACES);
  agenda.at(agenda.now + random.wait(`when ${name}`, pace), () => {
    const state = exercises.get(number);
    if (!state) return false;
    void visit(people, state, name);
    if (state.status === 'prepared' || state.status === 'running' || nth < 6)
      visitExerciseLater(people, number, nth + 1);
    return true;
  });
}

async function visit(people: People, state: Exercise, name: string): Promise<void> {
  const { random, history, agenda } = people;
  const options = optionsFor(people, state, name);
  let left = random.fraction(`choice ${name}`) * options.reduce((sum, [weight]) => sum + weight, 1);
  const step = options.find(([weight]) => (left -= weight) < 0)?.[1]();
  if (!step || !history.inputOccurs(name, agenda.now, `exercise ${step.command}`)) return;
  const { who, command, body } = step;
  const path = { number: state.number, command };
  const call = callOf('POST', '/api/exercises/{number}/{command}', path, body, who);
  await sendUntilAnswered(people, name, `exercise ${command}`, ({ ports }) => commandExercise(call, ports));
}

const act = (command: string, body: object, who: string): Step => ({ who, command, body });

/** Mostly what is next; now and then too early, by whoever may not, or of what is over. */
function optionsFor({ random, agenda }: People, state: Exercise, name: string): Option[] {
  const says = `意见 ${name}`;
  const prepared = state.status === 'prepared';
  const runs = state.status === 'running';
  const long = runs && agenda.now - Date.parse(state.startedAt ?? '') > 2 * HOUR;
  const old = prepared && agenda.now - Date.parse(state.openedAt) > DAY;
  const [asked] = state.injects.filter(({ dueAt, answeredAt }) => dueAt !== undefined && answeredAt === undefined);
  const starter = random.pick(`starts ${name}`, ['night-desk', 'mayor', 'mayor', 'desk']);
  return [
    [
      prepared && state.realTexts && state.askedBy === undefined ? 5 : 0.1,
      () => act('ask-start', { says }, 'night-desk'),
    ],
    [prepared ? 5 : 0.1, () => act('start', {}, starter)],
    [asked ? 4 : 0.1, () => act('answer', { inject: asked?.id ?? 'none', says }, 'unit-a-leader')],
    [
      1,
      () => act('note', { unit: 'unit-a', says }, random.pick(`notes ${name}`, ['unit-b-officer', 'unit-a-officer'])),
    ],
    [long ? 4 : 0.1, () => act('end', { says }, 'night-desk')],
    [long ? 2 : 0.1, () => act('stop', {}, random.pick(`stops ${name}`, ['unit-b-officer', 'desk', 'night-desk']))],
    [old ? 4 : 0.1, () => act('drop', { says }, 'night-desk')],
  ];
}
