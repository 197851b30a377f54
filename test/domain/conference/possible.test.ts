import { describe, expect, it } from 'vitest';
import type { ConferencePersonCommand } from '../../../functions/domain/conference/commands.ts';
import type { Conference, Step } from '../../../functions/domain/conference/conference.ts';
import type { ConferenceEvent } from '../../../functions/domain/conference/events.ts';
import { decide } from '../../../functions/domain/conference/decide.ts';
import { possible, possibleOn } from '../../../functions/domain/conference/possible.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aContact, aDirectory, at } from '../samples.ts';
import { aConference } from './sample.ts';

const directory = aDirectory();
directory.contacts.push(aContact('voice', 'housing', { posts: ['spokesperson'], role: 'spokesperson' }));
const policy = currentPolicy();
const heldAt = at('2026-03-18 13:00');
const held: ConferenceEvent = {
  type: 'conference-held',
  held: {
    heldAt,
    place: '发布厅',
    attendance: [{ name: '张', post: '局长' }],
    evidence: [{ kind: 'link', ref: 'https://a' }],
    outlets: [],
    final: true,
    unanswered: [],
  },
  unit: 'housing',
  seq: 1,
  at: heldAt,
  actor: { kind: 'person', id: 'voice', name: '声', unit: 'housing', role: 'spokesperson', via: 'link' },
  prev: '',
  hash: '',
};
const context = { policy, directory, now: at('2026-03-18 14:00'), facts: [held] };
const HOUR = at('2026-03-19 08:00');

const conference = (part: Partial<Conference> = {}): Conference =>
  aConference({
    version: 1,
    personVersion: 1,
    changedAt: context.now,
    openedAt: context.now,
    plannedAt: context.now,
    place: '发布厅',
    steps: policy.conferences.steps.map(({ id }) => ({ id, unit: 'housing', dueAt: HOUR, state: 'open' })),
    lines: 1,
    questions: { asked: 1, answered: 1 },
    ...part,
  });

/** Each command once, whole and by whoever may. */
const COMMANDS: Record<
  Exclude<
    ConferencePersonCommand['command'],
    'do-step' | 'undo-step' | 'skip-step' | 'set-step' | 'decide' | 'withdraw-proposal'
  >,
  ConferencePersonCommand
> = {
  plan: { command: 'plan' },
  move: { command: 'move', at: at('2026-03-19 09:00'), says: '改期' },
  'set-line': { command: 'set-line', says: '口径' },
  'set-questions': { command: 'set-questions', questions: [{ asks: '问', answer: '答' }] },
  'name-spokesperson': { command: 'name-spokesperson', person: 'head' },
  'confirm-attendance': { command: 'confirm-attendance' },
  'decline-attendance': { command: 'decline-attendance', says: '在外地' },
  hold: {
    command: 'hold',
    heldAt: at('2026-03-18 13:00'),
    place: '发布厅',
    attendance: [{ name: '张', post: '局长' }],
    evidence: [{ kind: 'link', ref: 'https://a' }],
    outlets: [],
    final: true,
    unanswered: [],
  },
  'adopt-release': { command: 'adopt-release', release: 'R1' },
  cancel: { command: 'cancel', says: '不开了' },
  'set-aside': { command: 'set-aside', duty: 'conference-plan', says: '另有指示' },
  correct: {
    command: 'correct',
    is: { endedAt: at('2026-03-18 13:40') },
    says: '漏填',
    evidence: [{ kind: 'recording', ref: '录像' }],
  },
  'ask-purge': { command: 'ask-purge', events: [1], says: '误写姓名' },
};
const voice: Actor = { kind: 'person', id: 'voice', name: '声', unit: 'housing', role: 'spokesperson', via: 'link' };
const accepted = (state: Conference, command: ConferencePersonCommand): boolean =>
  !isRefusal(decide(state, voice, command, context));

describe('P3, P7 · what may be done to a conference is what is accepted', () => {
  it.each([
    ['proposed', conference({ status: 'proposed' })],
    ['planned', conference({})],
    ['with a spokesperson', conference({ spokesperson: { person: 'voice', unit: 'housing' } })],
    [
      'with one who confirmed',
      conference({ spokesperson: { person: 'voice', unit: 'housing', confirmedAt: context.now } }),
    ],
    ['held and not yet on its case', conference({ status: 'held', heldAt: context.now, recordedAt: context.now })],
    ['held', conference({ status: 'held', heldAt: context.now, recordedAt: context.now, release: 'R1' })],
    ['cancelled', conference({ status: 'cancelled' })],
  ])('%s', (_, state) => {
    const names = Object.values(COMMANDS)
      .filter((command) => accepted(state, command))
      .map(({ command }) => command);
    expect(possible(state).toSorted()).toEqual(names.toSorted());
  });

  it.each([
    ['open', {}],
    ['done', { state: 'done' as const, doneAt: context.now }],
    ['skipped', { state: 'skipped' as const }],
  ])('a step that is %s', (_, part: Partial<Step>) => {
    const state = conference({});
    const steps = state.steps.map((step) => ({ ...step, ...part }));
    for (const step of steps) {
      const of = { step: step.id, says: '好', by: '某', place: '厅', dueAt: at('2026-03-19 07:00') };
      const names = (['do-step', 'undo-step', 'skip-step', 'set-step'] as const).filter((command) =>
        accepted({ ...state, steps }, { command, ...of }),
      );
      expect([step.id, ...possibleOn({ ...state, steps }, step).toSorted()]).toEqual([step.id, ...names.toSorted()]);
    }
  });
});
