import { describe, expect, it } from 'vitest';
import { apply } from '../../../functions/domain/exercise/apply.ts';
import { castOf, crewOf } from '../../../functions/domain/exercise/cast.ts';
import type { ExerciseCommand, OpenExercise } from '../../../functions/domain/exercise/commands.ts';
import { decide } from '../../../functions/domain/exercise/decide.ts';
import type { ExerciseBody } from '../../../functions/domain/exercise/events.ts';
import type { Exercise } from '../../../functions/domain/exercise/exercise.ts';
import { reach } from '../../../functions/domain/exercise/people.ts';
import { scorecardOf } from '../../../functions/domain/exercise/scorecard.ts';
import type { Instant } from '../../../functions/domain/matter/instant.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { smallDistrict } from '../../harness/people.ts';
import { aCase, aClock, anAssignment, at } from '../samples.ts';
import { byPerson, Sheet, WORKFLOW } from '../sheet.ts';

const policy = currentPolicy();
const OPENED = at('2026-03-04 10:00');
const LATER = at('2026-03-04 11:00');
const small = smallDistrict(OPENED);
const OFFICE = 'qu-zhengfu-ban';
/** Directs it, and takes no part. */
const night = byPerson('night-desk', OFFICE);
const watcher = byPerson('unit-b-officer', 'unit-b', 'officer');
const unwatched = small.contacts.map((one) => (one.id === 'unit-b-head' ? { ...one, active: false } : one));
const directory = { ...small, contacts: unwatched };

const OPENING: OpenExercise = {
  command: 'open',
  number: 'BLX2600001',
  script: 'chemical-park',
  factor: 24,
  realTexts: false,
  participants: ['desk', 'mayor', 'unit-a-officer'],
  evaluators: [{ person: 'unit-b-officer', units: ['unit-a', OFFICE] }],
  answers: 'unit-a-officer',
};
const sheet = () => new Sheet<Exercise, ExerciseCommand, ExerciseBody>({ decide, apply }, directory);
const opened = (part: Partial<OpenExercise> = {}) => sheet().does(night, { ...OPENING, ...part }, OPENED);
const START: ExerciseCommand = { command: 'start', rules: 'paced', busy: [] };
const started = () => opened().does(night, START, LATER);
const QUESTION = 'leader-asks';

describe('S4 · how an exercise is set up', () => {
  const all = ['desk', 'mayor', 'unit-a-officer'];
  it.each<[string, Partial<OpenExercise>, string]>([
    ['as it is to be', {}, 'exercise-opened'],
    ['by a script that there is', { script: 'x' }, 'refused: unknown-script /script'],
    ['at a pace that there is', { factor: 13 }, 'refused: unknown-factor /factor'],
    ['with people who are there', { participants: [...all, 'nobody'] }, 'refused: unknown-person /participants/3'],
    ['and active', { participants: [...all, 'unit-b-head'] }, 'refused: unknown-person /participants/3'],
    ['not with who directs it', { participants: [...all, 'night-desk'] }, 'refused: directs-it /participants'],
    ['a coordinator', { participants: all.slice(1) }, 'refused: desk-missing /participants'],
    [
      'a leader of the desk',
      { participants: ['desk', 'unit-a-officer', 'unit-a-leader'] },
      'refused: desk-missing /participants',
    ],
    ['a unit beside the desk', { participants: all.slice(0, 2), answers: 'desk' }, 'refused: no-unit /participants'],
    ['each once', { participants: [...all, ...all] }, 'exercise-opened'],
    ['who answers takes part', { answers: 'unit-a-leader' }, 'refused: not-a-participant /answers'],
    [
      'each unit is watched',
      { evaluators: [{ person: 'unit-b-officer', units: ['unit-a'] }] },
      'refused: unit-unwatched /evaluators',
    ],
    [
      'by somebody who is there',
      { evaluators: [{ person: 'nobody', units: ['unit-a'] }] },
      'refused: unknown-person /evaluators/0/person',
    ],
    [
      'takes no part',
      { evaluators: [...OPENING.evaluators, { person: 'desk', units: ['unit-a'] }] },
      'refused: evaluator-takes-part /evaluators/1/person',
    ],
    [
      'is not of it',
      { evaluators: [...OPENING.evaluators, { person: 'unit-a-leader', units: ['unit-a'] }] },
      'refused: of-the-unit-evaluated /evaluators/1/units',
    ],
    [
      'and watches one',
      { evaluators: [{ person: 'unit-b-officer', units: [] }] },
      'refused: not-its-unit /evaluators/0/units',
    ],
    [
      'of those that take part',
      { evaluators: [{ person: 'unit-b-officer', units: ['unit-a', 'street-c'] }] },
      'refused: not-its-unit /evaluators/0/units',
    ],
  ])('%s', (_, part, came) => {
    expect(sheet().cameOf(night, { ...OPENING, ...part }, OPENED)).toBe(came);
  });

  it('with as many as the rules take', () => {
    const many = Array.from({ length: 61 }, (_, index) => `x${index}`);
    expect(sheet().cameOf(night, { ...OPENING, participants: many }, OPENED)).toContain('too-many-participants');
    expect(sheet().cameOf(night, { ...OPENING, participants: many.slice(1) }, OPENED)).toContain('unknown-person');
  });

  it('is called by its script where nobody says otherwise, and has the units of its people', () => {
    expect(opened().state).toMatchObject({
      name: '化工园区爆炸',
      units: [OFFICE, 'unit-a'],
      directors: ['night-desk'],
    });
    expect(opened({ name: '春季演练' }).state.name).toBe('春季演练');
  });

  it('by a named person, once', () => {
    expect(sheet().cameOf(WORKFLOW, OPENING, OPENED)).toBe('refused: named-person-needed');
    expect(opened().cameOf(night, OPENING, LATER)).toBe('refused: already-open');
    expect(sheet().cameOf(night, START, LATER)).toBe('refused: no-such-exercise');
  });
});

const ringing = () => opened({ realTexts: true });
describe('S4 · what is done with an exercise, and when it is too early or too late for that', () => {
  const ASK: ExerciseCommand = { command: 'ask-start', says: '' };
  const ANSWER: ExerciseCommand = { command: 'answer', inject: QUESTION, says: '10 人' };
  const NOTE: ExerciseCommand = { command: 'note', says: '口径一致' };
  const END: ExerciseCommand = { command: 'end', scorecard: { asOf: LATER, units: [] } };
  const STOP: ExerciseCommand = { command: 'stop' };
  const DROP: ExerciseCommand = { command: 'drop', says: '' };
  const { command: _open, number: _number, ...setting } = OPENING;
  const CHANGE: ExerciseCommand = { command: 'change', ...setting };
  const all = [CHANGE, ASK, START, ANSWER, NOTE, END, STOP, DROP];

  it.each<[string, () => ReturnType<typeof sheet>, string[]]>([
    [
      'before it begins',
      opened,
      [
        'exercise-changed',
        'refused: no-second-person',
        'exercise-started',
        'refused: not-running',
        'refused: not-begun',
        'refused: not-running',
        'refused: not-running',
        'exercise-dropped',
      ],
    ],
    [
      'while it runs',
      started,
      [
        'refused: not-prepared',
        'refused: not-prepared',
        'refused: not-prepared',
        'refused: no-such-question /inject',
        'note-written',
        'exercise-ended',
        'exercise-stopped',
        'refused: not-prepared',
      ],
    ],
    [
      'once it ended',
      () => started().does(night, END, LATER),
      [
        'refused: not-prepared',
        'refused: not-prepared',
        'refused: not-prepared',
        'refused: not-running',
        'note-written',
        'refused: not-running',
        'refused: not-running',
        'refused: not-prepared',
      ],
    ],
    [
      'once it was broken off',
      () => started().does(night, STOP, LATER),
      [
        'refused: not-prepared',
        'refused: not-prepared',
        'refused: not-prepared',
        'refused: not-running',
        'note-written',
        'refused: not-running',
        'refused: not-running',
        'refused: not-prepared',
      ],
    ],
    [
      'where it never began',
      () => opened().does(night, DROP, LATER),
      [
        'refused: not-prepared',
        'refused: not-prepared',
        'refused: not-prepared',
        'refused: not-running',
        'refused: not-begun',
        'refused: not-running',
        'refused: not-running',
        'refused: not-prepared',
      ],
    ],
  ])('%s', (_, at_, expected) => {
    const one = at_();
    expect(all.map((command) => one.cameOf(command === NOTE ? watcher : night, command, LATER))).toEqual(expected);
  });

  it('H2: phones ring for what two people wanted: one asks, another who does not direct it starts', () => {
    const other = byPerson('duty-leader', OFFICE, 'leader');
    expect(ringing().cameOf(night, START, LATER)).toBe('refused: not-asked-for');
    const asked = () => ringing().does(byPerson('desk', OFFICE), ASK, LATER);
    expect(asked().state.askedBy).toBe('desk');
    expect(asked().cameOf(night, ASK, LATER)).toBe('refused: asked-already');
    expect(asked().cameOf(night, START, LATER)).toBe('refused: second-person-needed');
    expect(asked().cameOf(byPerson('desk', OFFICE), START, LATER)).toBe('refused: second-person-needed');
    expect(asked().cameOf(other, START, LATER)).toBe('exercise-started');
    // Set up anew, it is asked for anew; and whoever did so directs it too.
    const changed = asked().does(other, { ...CHANGE, realTexts: true }, LATER);
    expect(changed.state.askedBy).toBeUndefined();
    expect(changed.state.directors).toEqual(['night-desk', 'duty-leader']);
    expect(changed.does(night, { ...CHANGE, realTexts: true }, LATER).state.directors).toHaveLength(2);
  });

  const startedBeside = (number: string, ...participants: string[]): string =>
    opened().cameOf(night, { command: 'start', rules: 'paced', busy: [{ number, participants }] }, LATER);
  it('not with people who take part in another that runs', () => {
    expect(startedBeside('BLX2600002', 'unit-a-officer')).toBe('refused: in-another');
    expect(startedBeside('BLX2600002', 'unit-b-officer')).toBe('exercise-started');
    expect(startedBeside('BLX2600001', 'unit-a-officer')).toBe('exercise-started');
  });

  it('an evaluator writes of the units that he watches, or of the whole', () => {
    const note = (unit?: string, actor = watcher): string =>
      started().cameOf(actor, { command: 'note', says: '', ...(unit === undefined ? {} : { unit }) }, LATER);
    expect([note(), note('unit-a'), note('unit-b')]).toEqual([
      'note-written',
      'note-written',
      'refused: not-its-unit /unit',
    ]);
    const twice = started().does(watcher, NOTE, LATER).does(watcher, NOTE, LATER);
    expect(twice.last('note-written').note).toBe('N2');
  });

  it('knows each of its cases once', () => {
    const noted = started().does(WORKFLOW, { command: 'note-case', caseNumber: 'BL2600001' }, LATER);
    expect(noted.state.cases).toEqual(['BL2600001']);
    expect(noted.cameOf(WORKFLOW, { command: 'note-case', caseNumber: 'BL2600001' }, LATER)).toBe(
      'refused: known-already',
    );
  });

  it('a question is put at its hour to whoever is to answer, who does so once', () => {
    // 360 minutes after the start, at 24 times the pace.
    const HOUR = at('2026-03-04 11:15');
    const rung = (id: string, now: Instant): string =>
      started().cameOf(WORKFLOW, { command: 'fire', clockId: `exercise-inject:${id}`, rung: 'due' }, now);
    expect(rung(QUESTION, at('2026-03-04 11:14:59'))).toContain('refused');
    const asked = started().does(
      WORKFLOW,
      { command: 'fire', clockId: `exercise-inject:${QUESTION}`, rung: 'due' },
      HOUR,
    );
    // Two hours, at that pace.
    expect(asked.last('inject-given')).toMatchObject({
      to: 'unit-a-officer',
      unit: 'unit-a',
      dueAt: at('2026-03-04 11:20'),
    });
    expect(asked.cameOf(night, { command: 'answer', inject: 'families', says: '' }, HOUR)).toBe(
      'refused: no-such-question /inject',
    );
    asked.does(night, ANSWER, at('2026-03-04 11:18'));
    expect(asked.cameOf(night, ANSWER, at('2026-03-04 11:19'))).toBe('refused: answered-already /inject');
    expect(asked.state.injects.find(({ id }) => id === QUESTION)?.answeredAt).toBe(at('2026-03-04 11:18'));
    expect(asked.state.clocks.find(({ kind }) => kind === 'exercise-reply')).toMatchObject({
      state: 'met',
      of: QUESTION,
    });
  });
});

const peopleIn = ({ contacts }: ReturnType<typeof castOf>): string[] => contacts.map(({ id }) => id);
describe('S4 · who is rung', () => {
  it('of its cases those who take part, with its desk on duty throughout; nobody once it is over', () => {
    expect(peopleIn(castOf(opened().state, directory)).toSorted()).toEqual(OPENING.participants.toSorted());
    expect(castOf(opened().state, directory).rota).toEqual([]);
    expect(castOf(started().state, directory).rota).toEqual([
      { from: LATER, until: at('2027-03-04 11:00'), coordinators: ['desk'], leader: 'mayor' },
    ]);
    for (const last of [
      { command: 'stop' },
      { command: 'end', scorecard: { asOf: LATER, units: [] } },
    ] as ExerciseCommand[])
      expect(peopleIn(castOf(started().does(night, last, LATER).state, directory))).toEqual([]);
    const gone = { ...directory, contacts: directory.contacts.map((one) => ({ ...one, active: one.id !== 'mayor' })) };
    expect(castOf(started().state, gone).rota).toEqual([]);
  });

  it('of the exercise itself also who directs and who watches', () => {
    expect(crewOf(opened().state, directory)).toBe(directory);
    expect(peopleIn(crewOf(started().state, directory)).toSorted()).toEqual(
      [...OPENING.participants, 'night-desk', 'unit-b-officer'].toSorted(),
    );
  });

  it('of a question whoever is to answer, of the end who directs, of an inject nobody', () => {
    const { state } = started();
    const rung = { id: 'due', at: LATER, kind: 'remind' as const, to: ['move' as const], template: 'remind' };
    const clock = state.clocks[0];
    if (!clock) throw new Error('no clock');
    const rings = (
      kind: 'exercise-reply' | 'exercise-finish' | 'exercise-inject',
      to: typeof rung.to = ['move'],
    ): string[] => reach(state, { ...clock, kind }, { ...rung, to }, { policy, directory, now: LATER }).to;
    expect(rings('exercise-reply')).toEqual(['unit-a-officer']);
    expect(rings('exercise-finish')).toEqual(['night-desk']);
    expect(rings('exercise-inject')).toEqual([]);
  });
});

describe('S4 · the scorecard says what each unit did, as of the end', () => {
  const DUE = at('2026-03-04 12:00');
  const outcome = (part: Parameters<typeof aClock>[0], asOf = DUE): string[] =>
    scorecardOf(
      started().state,
      [
        {
          state: aCase({ assignments: [anAssignment('unit-a')], clocks: [aClock({ dueAt: DUE, ...part })] }),
          events: [],
        },
      ],
      policy,
      asOf,
    ).units.flatMap(({ unit, lines }) => lines.map(({ name, is }) => `${unit} ${name} ${is}`));

  it.each<[string, Parameters<typeof aClock>[0], string[]]>([
    ['in time', { state: 'met', metAt: LATER }, ['unit-a 公开回应 in-time']],
    ['late', { state: 'met', late: true, metAt: DUE }, ['unit-a 公开回应 late']],
    ['missed', { state: 'missed' }, ['unit-a 公开回应 missed']],
    ['over as it ends', { state: 'running' }, ['unit-a 公开回应 missed']],
    ['its time not over', { state: 'running', dueAt: at('2026-03-04 12:01') }, ['unit-a 公开回应 open']],
    ['of no duty any more', { state: 'superseded' }, []],
    ['A1: nor of one that was over when it arose', { past: true, state: 'missed' }, []],
    ['nor a step of a plan', { kind: 'plan-step', of: 's1' }, []],
  ])('%s', (_, part, is) => {
    expect(outcome(part)).toEqual(is);
  });

  it('in the order in which they fell due, beside the limit that each stands for', () => {
    const clocks = [
      aClock({ dueAt: DUE }),
      aClock({ id: 'f', kind: 'first-information', dueAt: LATER, limit: { hours: 5 } }),
      aClock({ id: 'l', kind: 'assigned-limit', dueAt: at('2026-03-04 11:30'), limit: { at: DUE } }),
    ];
    const card = scorecardOf(
      started().state,
      [{ state: aCase({ assignments: [anAssignment('unit-a')], clocks }), events: [] }],
      policy,
      DUE,
    );
    expect(card.asOf).toBe(DUE);
    const lines = card.units.find(({ unit }) => unit === 'unit-a')?.lines ?? [];
    expect(lines.map(({ kind, stands }) => [kind, stands])).toEqual([
      ['first-information', { hours: 5 }],
      ['assigned-limit', undefined],
      ['response', { hours: 48 }],
    ]);
    // Each unit has a card, also where nothing was its own.
    expect(card.units.map(({ unit }) => unit)).toEqual([OFFICE, 'unit-a']);
  });
});
