import { describe, expect, it } from 'vitest';
import { fold } from '../../../functions/domain/conference/apply.ts';
import type { Conference, Step } from '../../../functions/domain/conference/conference.ts';
import type { ConferenceBody } from '../../../functions/domain/conference/events.ts';
import { missedName, nameOf } from '../../../functions/domain/conference/names.ts';
import { setStep } from '../../../functions/domain/conference/steps.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { changesOf } from '../changes.ts';
import { aDirectory, at } from '../samples.ts';
import { aConference } from './sample.ts';

const policy = currentPolicy();
const now = at('2026-03-18 16:00');
const HOUR = at('2026-03-19 08:00');
const LATER = at('2026-03-19 09:00');
const step = (id: Step['id'], part: Partial<Step> = {}): Step => ({
  id,
  unit: 'housing',
  dueAt: HOUR,
  state: 'open',
  ...part,
});
const venue = step('venue');
const speaking = step('spokesperson');
const sun = { person: 'sun', unit: 'housing' };

/** What an event changes. */
function changes(body: ConferenceBody, part: Partial<Conference>): Record<string, unknown> {
  const before = aConference({ steps: [venue, speaking], ...part });
  return changesOf(before, fold(before, body, { at: now, seq: 9, hash: 'h9', byPerson: true }));
}

describe('P3, P7 · what each event makes of a conference', () => {
  it.each<[string, ConferenceBody, Partial<Conference>, Record<string, unknown>]>([
    [
      'a plan takes the place of all that was proposed',
      { type: 'conference-planned', hour: LATER, title: '通气会', steps: [venue] },
      { status: 'proposed', unitNamed: true },
      { status: 'planning', at: LATER, title: '通气会', plannedAt: now, steps: [venue], gone: ['unit', 'unitNamed'] },
    ],
    [
      'another hour leaves the place where none is said',
      { type: 'conference-moved', hour: LATER, was: HOUR, says: '改期', steps: [venue] },
      { place: '一楼' },
      { at: LATER, plannedAt: now, steps: [venue] },
    ],
    [
      'a step is done when it was done',
      { type: 'step-done', step: 'venue', doneAt: at('2026-03-18 12:00'), place: '二楼' },
      {},
      { place: '二楼', steps: [{ ...venue, state: 'done', doneAt: at('2026-03-18 12:00') }, speaking] },
    ],
    [
      'or now',
      { type: 'step-done', step: 'venue' },
      {},
      { steps: [{ ...venue, state: 'done', doneAt: now }, speaking] },
    ],
    [
      'one that is left out',
      { type: 'step-skipped', step: 'venue', says: '不需要' },
      {},
      { steps: [{ ...venue, state: 'skipped' }, speaking] },
    ],
    [
      'one of another unit is nobody’s by name any more',
      { type: 'step-set', step: 'venue', unit: 'xinqi', dueAt: LATER },
      { steps: [step('venue', { person: 'zhang' }), speaking] },
      { steps: [{ id: 'venue', dueAt: LATER, state: 'open', unit: 'xinqi' }, speaking] },
    ],
    [
      'one of the desk',
      { type: 'step-set', step: 'venue', unit: null, dueAt: HOUR, person: 'wang' },
      {},
      { steps: [{ id: 'venue', dueAt: HOUR, state: 'open', person: 'wang' }, speaking] },
    ],
    [
      'one that is open again',
      { type: 'step-reopened', step: 'venue', why: 'undone' },
      { steps: [step('venue', { state: 'done', doneAt: now }), speaking] },
      { steps: [venue, speaking] },
    ],
    [
      'the confirmation that is open again takes the word of whoever gave it',
      { type: 'step-reopened', step: 'spokesperson', why: 'another-hour' },
      {
        spokesperson: { ...sun, confirmedAt: now },
        steps: [venue, step('spokesperson', { state: 'done', doneAt: now })],
      },
      { spokesperson: sun, steps: [venue, speaking] },
    ],
    [
      'another step that is open again does not',
      { type: 'step-reopened', step: 'venue', why: 'undone' },
      { spokesperson: { ...sun, confirmedAt: now }, steps: [step('venue', { state: 'skipped' }), speaking] },
      { steps: [venue, speaking] },
    ],
    ['the first wording', { type: 'line-set', says: '一' }, {}, { lines: 1 }],
    ['a second', { type: 'line-set', says: '二' }, { lines: 1 }, { lines: 2 }],
    [
      'questions, of which some have an answer',
      { type: 'questions-set', questions: [{ asks: '一', answer: '甲' }, { asks: '二' }] },
      {},
      { questions: { asked: 2, answered: 1 } },
    ],
    [
      'somebody is named, who has confirmed nothing',
      { type: 'spokesperson-named', ...sun },
      { spokesperson: { person: 'head', unit: 'housing', confirmedAt: now } },
      { spokesperson: sun },
    ],
    [
      'he confirms',
      { type: 'attendance-confirmed', person: 'sun' },
      { spokesperson: sun },
      {
        spokesperson: { ...sun, confirmedAt: now },
        steps: [venue, { ...speaking, state: 'done', doneAt: now }],
      },
    ],
    [
      'he declines',
      { type: 'attendance-declined', person: 'sun', says: '出差' },
      { spokesperson: sun },
      { gone: ['spokesperson'] },
    ],
    [
      'a limit that changes leaves the emergency where nothing is said of it',
      { type: 'limit-changed', limit: { dueAt: LATER } },
      { emergency: 'II' },
      { limit: { dueAt: LATER } },
    ],
    [
      'takes it where there is none any more',
      { type: 'limit-changed', limit: null, emergency: null, grade: 'III' },
      { emergency: 'II', limit: { dueAt: LATER } },
      { grade: 'III', gone: ['emergency', 'limit'] },
    ],
    [
      'and has another where it is graver',
      { type: 'limit-changed', limit: { dueAt: LATER }, emergency: 'I' },
      { emergency: 'II', limit: { dueAt: LATER } },
      { emergency: 'I' },
    ],
    ['nobody holds it', { type: 'holder-changed', unit: null, steps: [venue, speaking] }, {}, { gone: ['unit'] }],
    [
      'it ends with its case, and says when',
      { type: 'conference-cancelled', says: '办件终结', withCase: true },
      {},
      { status: 'cancelled', calledOffAt: now },
    ],
    [
      'which was not planned yet',
      { type: 'conference-cancelled', says: '办件终结', withCase: true },
      { status: 'proposed' },
      { status: 'cancelled' },
    ],
    ['or by a person', { type: 'conference-cancelled', says: '不开' }, {}, { status: 'cancelled' }],
    [
      'it goes on with its case',
      { type: 'conference-resumed', steps: [venue] },
      { status: 'cancelled', calledOffAt: HOUR },
      { status: 'planning', plannedAt: now, steps: [venue], gone: ['calledOffAt'] },
    ],
    [
      'H5: a unit that is complained of holds it no more, nor does its spokesperson speak',
      { type: 'units-barred', units: ['housing'], steps: [venue, speaking] },
      { unitNamed: true, spokesperson: sun },
      { against: ['housing'], gone: ['unit', 'unitNamed', 'spokesperson'] },
    ],
    [
      'H5: another than is complained of goes on, as it was named',
      { type: 'units-barred', units: ['xinqi'], steps: [venue, speaking] },
      { unitNamed: true, spokesperson: sun },
      { against: ['xinqi'] },
    ],
    [
      'H5: nobody is any more',
      { type: 'units-barred', units: [], steps: [venue, speaking] },
      { against: ['xinqi'] },
      { gone: ['against'] },
    ],
  ])('%s', (_, body, part, expected) => {
    expect(changes(body, part)).toEqual(expected);
  });
});

const said = (until: string): string => `time-out-of-range 完成时间应晚于现在，且不晚于 ${until}`;

describe('P3 · a step falls before the conference, and before the legal limit that is earlier', () => {
  const last = (part: Partial<Conference>): string => {
    const command = { command: 'set-step', step: 'venue', dueAt: at('2026-03-20 12:00') } as const;
    const answer = setStep(aConference({ steps: [venue], ...part }), command, { policy, directory: aDirectory(), now });
    return isRefusal(answer) ? `${answer.refused} ${answer.says}` : 'set';
  };

  it.each<[string, Partial<Conference>, string]>([
    ['no limit', {}, said('2026-03-19 08:00')],
    ['one that is earlier', { limit: { dueAt: at('2026-03-19 07:00') } }, said('2026-03-19 07:00')],
    ['one that is later', { limit: { dueAt: at('2026-03-19 10:00') } }, said('2026-03-19 08:00')],
    ['one that was met', { limit: { dueAt: at('2026-03-19 07:00'), metAt: now } }, said('2026-03-19 08:00')],
    ['one that is over', { limit: { dueAt: at('2026-03-18 15:00') } }, said('2026-03-19 08:00')],
  ])('%s', (_, part, says) => {
    expect(last(part)).toBe(says);
  });
});

describe('P3 · what is owed of a conference is called by its name', () => {
  it.each([
    ['conference-step:venue', '落实场地'],
    ['conference-plan', '确定发布会方案'],
    ['conference-record', '登记发布会情况'],
    ['decision:P1', policy.texts.actions.decision],
  ])('%s', (duty, name) => {
    expect(missedName(duty, policy)).toBe(name);
  });

  it.each([
    [{ kind: 'conference-step', of: 'facts' } as const, '核实事实'],
    [{ kind: 'conference-plan' } as const, '确定发布会方案'],
    [{ kind: 'decision', of: 'P1' } as const, 'decision'],
  ])('%j', (clock, name) => {
    expect(nameOf(clock, policy)).toBe(name);
  });
});
