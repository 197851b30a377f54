import type { ExerciseAction } from '../../../../domain/exercise/access.ts';
import { fallsAt } from '../../../../domain/exercise/clocks.ts';
import type { ExerciseBody, ExerciseEvent } from '../../../../domain/exercise/events.ts';
import { type Exercise, isOver } from '../../../../domain/exercise/exercise.ts';
import { possible } from '../../../../domain/exercise/possible.ts';
import { unlessMayStart } from '../../../../domain/exercise/run.ts';
import { clockRowOf, scriptOf } from '../../../../domain/exercise/rules-of.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import { exerciseScorecard } from '../../../../domain/papers/exercise-scorecard.ts';
import { rowOf } from '../../../../domain/papers/wording.ts';
import type { Paper } from '../../../../domain/papers/paper.ts';
import { trainingRules } from '../../../../policy/training.ts';
import type { ExerciseRules } from '../../../../domain/rules/exercise-rules.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { isTrainedBy } from '../../../../domain/people/training.ts';
import { exercises } from '../matters/exercises.ts';
import { fullNameIn, type Person, personNamed, unitNamed } from '../person.ts';

/** One line of the register. */
export function exerciseRowOf(state: Exercise, policy: Policy, { directory }: Person) {
  return {
    ...pick(state, [
      'number',
      'status',
      'name',
      'factor',
      'realTexts',
      'grade',
      'drill',
      'openedAt',
      'startedAt',
      'endedAt',
      'personVersion',
    ]),
    script: pick(scriptOf(state.script, policy), ['id', 'name']),
    units: state.units.map((unit) => unitNamed(directory, unit)),
    cases: state.cases.length,
  };
}

/** What its form asks, by the rules in force. */
export const exerciseForm = ({ scripts, factors, maxParticipants }: ExerciseRules) => ({
  scripts: scripts.map(({ injects, ...script }) => ({
    ...pick(script, ['id', 'name', 'says', 'minutes']),
    injects: injects.length,
  })),
  factors,
  maxParticipants,
});

type Of<Type extends ExerciseBody['type']> = Extract<ExerciseEvent, { type: Type }>;
const allOf = <Type extends ExerciseBody['type']>(events: readonly ExerciseEvent[], type: Type): Of<Type>[] =>
  events.filter((event): event is Of<Type> => event.type === type);

/** S4: who may know what is still to come: those who direct and watch, and everybody once it is over. */
const knowsScript = (state: Exercise, person: Person): boolean =>
  isOver(state) ||
  (exercises.may(person, 'read-script', state) === true && !state.participants.includes(person.contact.id));

/** The script as this person may know it. */
function injectsOf(state: Exercise, events: readonly ExerciseEvent[], policy: Policy, person: Person) {
  const { directory } = person;
  const answers = new Map(allOf(events, 'inject-answered').map(({ inject, says }) => [inject, says]));
  const script = scriptOf(state.script, policy).injects.map((row) => {
    const became = state.injects.find(({ id }) => id === row.id);
    const answer = answers.get(row.id);
    return {
      ...pick(row, ['id', 'what', 'title', 'says']),
      ...(state.startedAt === undefined ? {} : { dueAt: fallsAt(state, state.startedAt, row.afterMinutes) }),
      ...(became === undefined ? {} : pick(became, ['givenAt', 'answeredAt'])),
      ...(became?.to === undefined ? {} : { to: personNamed(directory, became.to) }),
      ...(became?.dueAt === undefined ? {} : { replyBy: became.dueAt }),
      ...(answer === undefined ? {} : { answer }),
    };
  });
  return knowsScript(state, person)
    ? script
    : // What came from outside is met in the cases; a question is shown to whoever is asked.
      script
        .filter(({ givenAt }) => givenAt !== undefined)
        .map(({ title, says, ...row }) => (row.to?.id === person.contact.id ? { ...row, title, says } : row));
}

/** An exercise as this person sees it, with what its events say. */
export function exerciseViewOf(state: Exercise, events: readonly ExerciseEvent[], policy: Policy, person: Person) {
  const { directory } = person;
  const named = (id: string) => personNamed(directory, id);
  const unit = (id: string) => unitNamed(directory, id);
  const may = (action: ExerciseAction): boolean => exercises.may(person, action, state) === true;
  const knows = knowsScript(state, person);
  const [ended] = allOf(events, 'exercise-ended');
  const contacts = directory.contacts.filter(({ id }) => state.participants.includes(id));
  return {
    ...exerciseRowOf(state, policy, person),
    ...(knows ? { says: scriptOf(state.script, policy).says } : {}),
    directors: state.directors.map(named),
    ...(state.askedBy === undefined ? {} : { askedBy: named(state.askedBy) }),
    ...(state.startedBy === undefined ? {} : { startedBy: named(state.startedBy) }),
    participants: state.participants.map((id) => ({
      ...named(id),
      unit: unit(directory.contacts.find((contact) => contact.id === id)?.unit ?? ''),
    })),
    evaluators: state.evaluators.map(({ person: id, units }) => ({ person: named(id), units: units.map(unit) })),
    answers: named(state.answers),
    ...pick(state, ['rules', 'frozen']),
    injects: injectsOf(state, events, policy, person),
    clocks: state.clocks
      .filter(({ kind }) => kind !== 'exercise-inject')
      .map((clock) => ({
        name: clockRowOf(clock.kind, policy).name,
        move: 'unit' in clock.move ? unit(clock.move.unit) : named(state.startedBy ?? ''),
        ...pick(clock, ['id', 'dueAt', 'state', 'late', 'metAt']),
      })),
    caseNumbers: state.cases,
    // What is seen of them is for those who take part once it is over.
    notes: knows
      ? allOf(events, 'note-written').map(({ note, at, actor, unit: of, says }) => ({
          id: note,
          at,
          by: actor.kind === 'person' ? pick(actor, ['id', 'name']) : named(''),
          ...(of === undefined ? {} : { unit: unit(of) }),
          says,
        }))
      : [],
    ...(ended
      ? {
          scorecard: {
            asOf: ended.scorecard.asOf,
            units: ended.scorecard.units.map((card) => ({
              unit: card.unit === null ? null : unit(card.unit),
              lines: card.lines,
            })),
          },
        }
      : {}),
    trained: isOver(state)
      ? contacts
          .filter((contact) => isTrainedBy(contact, trainingRules))
          .map(({ id, name, training = [] }) => ({
            id,
            name,
            recorded: training.some(({ kind, says }) => kind === 'drill' && says?.includes(state.number)),
          }))
      : [],
    // H2: whoever asked for the start is not offered to give it as well.
    allowed: possible(state).filter(
      (name) => may(name) && (name !== 'start' || unlessMayStart(state, person.contact, { directory }) === null),
    ),
  };
}

type View = ReturnType<typeof exerciseViewOf>;

/** S4: the scorecard as a paper, once there is one; null where the rules in force have no words for it. */
export function scorecardPaper(
  view: View,
  { papers, exercises: rules }: Pick<Policy, 'papers' | 'exercises'>,
  person: Person,
  now: Instant,
): Paper | null {
  const row = rowOf('exercise-scorecard', papers);
  const { scorecard, startedAt, endedAt } = view;
  if (!row || !rules || !scorecard || startedAt === undefined) return null;
  const office = person.directory.units.find(({ desk, active }) => desk === true && active)?.id ?? '';
  return exerciseScorecard(
    {
      ...pick(view, ['number', 'name', 'factor', 'realTexts']),
      startedAt,
      endedAt: endedAt ?? now,
      participants: view.participants.length,
      given: view.injects.filter(({ givenAt }) => givenAt !== undefined).length,
      cases: view.cases,
      evaluators: view.evaluators.map(({ person: { name }, units }) => ({ person: name, units })),
      cards: scorecard.units,
      notes: view.notes.map(({ by, ...note }) => ({ ...note, by: by.name })),
      office: unitNamed(person.directory, office),
    },
    row,
    fullNameIn(person.directory),
  );
}
