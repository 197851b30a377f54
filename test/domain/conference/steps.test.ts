import { describe, expect, it } from 'vitest';
import type { ConferencePersonCommand, OpenConference } from '../../../functions/domain/conference/commands.ts';
import type { Conference, Step } from '../../../functions/domain/conference/conference.ts';
import { decide } from '../../../functions/domain/conference/decide.ts';
import type { ConferenceBody } from '../../../functions/domain/conference/events.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aDirectory, at } from '../samples.ts';
import { aConference } from './sample.ts';

const policy = currentPolicy();
const now = at('2026-03-18 14:00');
const HOUR = at('2026-03-19 08:00');
const context = { policy, directory: aDirectory(), now };

type Person = Extract<Actor, { kind: 'person' }>;

const person = (id: string, unit: string): Person => ({
  kind: 'person',
  id,
  name: id,
  unit,
  role: 'officer',
  via: 'console',
});

const zhang = person('zhang', 'housing');
const wang = person('wang', 'office');
const sun = person('sun', 'xinqi');
const STEPS: Step[] = policy.conferences.steps.map(({ id }) => ({ id, unit: 'housing', dueAt: HOUR, state: 'open' }));
const withStep = (id: Step['id'], part: Partial<Step>): Pick<Conference, 'steps'> => ({
  steps: STEPS.map((step) => (step.id === id ? { ...step, ...part } : step)),
});

const conference = (part: Partial<Conference> = {}): Conference =>
  aConference({ version: 1, personVersion: 1, steps: STEPS, ...part });

type Given = ConferencePersonCommand | OpenConference;

const given = (command: Given, state: Conference | null = conference(), actor: Actor = zhang) =>
  decide(state, actor, command, context);

const events = (command: Given, state?: Conference | null, actor?: Actor): ConferenceBody[] => {
  const answer = given(command, state, actor);
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer.filter(({ type }) => type !== 'clocks-changed');
};

const doing = (step: Step['id'], part: object = {}): ConferencePersonCommand => ({ command: 'do-step', step, ...part });
const setting = (part: object): ConferencePersonCommand => ({ command: 'set-step', step: 'facts', ...part });
const LINES = { lines: 1 };
const MORNING = at('2026-03-19 06:00');
const limit = (dueAt: string, metAt?: string): Pick<Conference, 'limit'> => ({
  limit: { dueAt, ...(metAt ? { metAt } : {}) },
});

describe('P3, P7 · what a conference is prepared by, and what that asks for', () => {
  it.each<[string, Given, Conference | null | undefined, Actor | undefined, string | null]>([
    ['facts without words', doing('facts'), undefined, undefined, 'words-missing'],
    ['facts', doing('facts', { says: '已核' }), undefined, undefined, null],
    ['invitations without words', doing('invitations'), undefined, undefined, 'words-missing'],
    ['a rehearsal without words', doing('rehearsal'), undefined, undefined, 'words-missing'],
    [
      'P7: a spokesperson who has not said so himself',
      doing('spokesperson', { says: '定了' }),
      undefined,
      undefined,
      'own-press',
    ],
    ['R3: the line, where none is written', doing('line'), undefined, undefined, 'line-missing'],
    ['R3: the line', doing('line'), conference(LINES), undefined, null],
    ['its sign-off, where none is written', doing('sign-off', { by: '李' }), undefined, undefined, 'line-missing'],
    ['H2: its sign-off by nobody', doing('sign-off'), conference(LINES), undefined, 'signer-missing'],
    ['its sign-off', doing('sign-off', { by: '李' }), conference(LINES), undefined, null],
    ['questions, where there are none', doing('questions'), undefined, undefined, 'questions-missing'],
    [
      'questions without an answer',
      doing('questions'),
      conference({ questions: { asked: 2, answered: 0 } }),
      undefined,
      'questions-missing',
    ],
    ['one with an answer', doing('questions'), conference({ questions: { asked: 2, answered: 1 } }), undefined, null],
    ['P6: a venue that nobody names', doing('venue'), undefined, undefined, 'place-missing'],
    ['P6: named with it', doing('venue', { place: '厅' }), undefined, undefined, null],
    ['P6: named before', doing('venue'), conference({ place: '厅' }), undefined, null],
    [
      'a time to come',
      doing('facts', { says: '已核', doneAt: at('2026-03-18 14:01') }),
      undefined,
      undefined,
      'not-yet',
    ],
    ['this very minute', doing('facts', { says: '已核', doneAt: now }), undefined, undefined, null],
    [
      'one that is done',
      doing('facts', { says: '已核' }),
      conference(withStep('facts', { state: 'done' })),
      undefined,
      'step-over',
    ],
    [
      'one that was left out',
      doing('facts', { says: '已核' }),
      conference(withStep('facts', { state: 'skipped' })),
      undefined,
      'step-over',
    ],
    ['one that there is not', doing('facts', { says: '已核' }), conference({ steps: [] }), undefined, 'unknown-step'],
    ['another unit’s', doing('facts', { says: '已核' }), undefined, sun, 'not-your-step'],
    [
      'by whoever has it by name',
      doing('facts', { says: '已核' }),
      conference(withStep('facts', { person: 'sun' })),
      sun,
      null,
    ],
    ['by the desk', doing('facts', { says: '已核' }), undefined, wang, null],
    [
      'left out by another unit',
      { command: 'skip-step', step: 'facts', says: '不需要' },
      undefined,
      sun,
      'not-your-step',
    ],
    ['left out', { command: 'skip-step', step: 'facts', says: '不需要' }, undefined, undefined, null],
    [
      'left out twice',
      { command: 'skip-step', step: 'facts', says: '不需要' },
      conference(withStep('facts', { state: 'skipped' })),
      undefined,
      'step-over',
    ],
    ['undone, what is open', { command: 'undo-step', step: 'facts' }, undefined, undefined, 'step-open'],
    [
      'undone, what is done',
      { command: 'undo-step', step: 'facts' },
      conference(withStep('facts', { state: 'done' })),
      undefined,
      null,
    ],
    [
      'undone, what was left out',
      { command: 'undo-step', step: 'facts' },
      conference(withStep('facts', { state: 'skipped' })),
      undefined,
      null,
    ],
    [
      'undone by another unit',
      { command: 'undo-step', step: 'facts' },
      conference(withStep('facts', { state: 'done' })),
      sun,
      'not-your-step',
    ],
    [
      'undone, what there is not',
      { command: 'undo-step', step: 'facts' },
      conference({ steps: [] }),
      undefined,
      'unknown-step',
    ],
    ['set for a unit that there is not', setting({ unit: 'none' }), undefined, undefined, 'unknown-unit'],
    ['set for another unit', setting({ unit: 'xinqi' }), undefined, undefined, null],
    ['set for a person of another', setting({ person: 'sun' }), undefined, undefined, 'unknown-person'],
    ['set for a person of the unit', setting({ person: 'zhang' }), undefined, undefined, null],
    [
      'set for a person of the unit that it goes to',
      setting({ unit: 'xinqi', person: 'sun' }),
      undefined,
      undefined,
      null,
    ],
    ['set for nobody known', setting({ person: 'ghost' }), undefined, undefined, 'unknown-person'],
    [
      'the desk’s, for anybody',
      setting({ person: 'sun' }),
      conference({ steps: STEPS.map(({ unit: _unit, ...step }) => step) }),
      undefined,
      null,
    ],
    ['due now', setting({ dueAt: now }), undefined, undefined, 'time-out-of-range'],
    ['due a minute later', setting({ dueAt: at('2026-03-18 14:01') }), undefined, undefined, null],
    ['due when it is held', setting({ dueAt: HOUR }), undefined, undefined, null],
    ['due after that', setting({ dueAt: at('2026-03-19 08:01') }), undefined, undefined, 'time-out-of-range'],
    ['P3: due at the legal limit before it', setting({ dueAt: MORNING }), conference(limit(MORNING)), undefined, null],
    [
      'P3: due after that limit',
      setting({ dueAt: at('2026-03-19 06:01') }),
      conference(limit(MORNING)),
      undefined,
      'time-out-of-range',
    ],
    ['P3: where that was met', setting({ dueAt: HOUR }), conference(limit(MORNING, now)), undefined, null],
    ['P3: where it is over', setting({ dueAt: HOUR }), conference(limit(now)), undefined, null],
    ['no questions', { command: 'set-questions', questions: [] }, undefined, undefined, 'questions-out-of-range'],
    [
      'as many questions as the rules have',
      {
        command: 'set-questions',
        questions: Array.from({ length: policy.conferences.maxQuestions }, () => ({ asks: '问' })),
      },
      undefined,
      undefined,
      null,
    ],
    [
      'one more',
      {
        command: 'set-questions',
        questions: Array.from({ length: policy.conferences.maxQuestions + 1 }, () => ({ asks: '问' })),
      },
      undefined,
      undefined,
      'questions-out-of-range',
    ],
    [
      'anything while it is only proposed',
      doing('facts', { says: '已核' }),
      conference({ status: 'proposed' }),
      undefined,
      'not-planned',
    ],
    [
      'anything once it was held',
      doing('facts', { says: '已核' }),
      conference({ status: 'held' }),
      undefined,
      'not-open',
    ],
    ['anything of none', doing('facts', { says: '已核' }), null, undefined, 'no-such-conference'],
    [
      'H2: by no person',
      doing('facts', { says: '已核' }),
      undefined,
      { kind: 'system', part: 'workflow' },
      'named-person-needed',
    ],
  ])('%s', (_, command, state, actor, refused) => {
    const answer = given(command, state, actor);
    expect(isRefusal(answer) ? answer.refused : null).toBe(refused);
  });

  it('keeps what was not set anew, and says of a line what it undoes', () => {
    const done = doing('facts', { says: '已核', by: '李', doneAt: now });
    expect(events(done)).toEqual([{ type: 'step-done', step: 'facts', says: '已核', by: '李', doneAt: now }]);
    expect(events({ command: 'skip-step', step: 'facts', says: '不需要' })).toEqual([
      { type: 'step-skipped', step: 'facts', says: '不需要' },
    ]);
    expect(events(setting({ person: 'zhang' }))).toEqual([
      { type: 'step-set', step: 'facts', unit: 'housing', dueAt: HOUR, person: 'zhang' },
    ]);
    expect(events(setting({ unit: 'xinqi', dueAt: MORNING }))).toEqual([
      { type: 'step-set', step: 'facts', unit: 'xinqi', dueAt: MORNING },
    ]);
    expect(events({ command: 'set-line', says: '口径' })).toEqual([{ type: 'line-set', says: '口径' }]);
    expect(events({ command: 'set-line', says: '口径' }, conference(withStep('sign-off', { state: 'done' })))).toEqual([
      { type: 'line-set', says: '口径' },
      { type: 'step-reopened', step: 'sign-off', why: 'line-changed' },
    ]);
    expect(
      events({ command: 'set-line', says: '口径' }, conference(withStep('sign-off', { state: 'skipped' }))),
    ).toHaveLength(1);
  });
});

describe('H5 · a unit that prepares a conference learns of nobody that he is complained of', () => {
  const barred: Conference = conference({ against: ['xinqi', '@zhao', '@head'] });
  it.each<[string, ConferencePersonCommand, string]>([
    ['a step of such a unit', setting({ unit: 'xinqi' }), 'has-no-part'],
    ['a step by name', setting({ person: 'zhao' }), 'has-no-part'],
    ['who speaks', { command: 'name-spokesperson', person: 'head' }, 'not-spokesperson'],
  ])('refuses %s, and tells neither that nor his name', (_, command, refused) => {
    const answer = decide(barred, zhang, command, context);
    expect(answer).toMatchObject({ refused });
    expect(isRefusal(answer) ? answer.says : '').not.toMatch(/反映|检举|name of head/);
  });
});
