import { describe, expect, it } from 'vitest';
import type { ConferenceTold } from '../../../functions/domain/conference/commands.ts';
import type { Conference, Step } from '../../../functions/domain/conference/conference.ts';
import { isTold, toldByCase } from '../../../functions/domain/conference/told.ts';
import { asPerson } from '../../../functions/domain/matter/complained-of.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aDirectory, at } from '../samples.ts';
import { aConference } from './sample.ts';

const policy = currentPolicy();
const NOW = at('2026-03-18 14:00');
const HOUR = at('2026-03-19 08:00');
const LIMIT = { dueAt: at('2026-03-19 14:00') };
const step = (id: Step['id'], part: Partial<Step> = {}): Step => ({
  id,
  unit: 'housing',
  dueAt: HOUR,
  state: 'open',
  ...part,
});
const conference = (part: Partial<Conference> = {}): Conference =>
  aConference({ limit: LIMIT, steps: [step('venue')], ...part });
/** The events by their types; a word where nothing changes. */
const told = (command: ConferenceTold, part: Partial<Conference> = {}): string[] => {
  const is = toldByCase(conference(part), command, { policy, directory: aDirectory(), now: NOW });
  return isRefusal(is) ? [is.refused] : is.map(({ type }) => type);
};
const NOTHING = ['nothing-new'];
const over: Partial<Conference> = { status: 'cancelled' };
const held: Partial<Conference> = { status: 'held', heldAt: NOW };

describe('P3 · what the case tells its conference', () => {
  it.each<[string, ConferenceTold, Partial<Conference>, string[]]>([
    ['another limit', { command: 'set-limit', limit: { dueAt: HOUR } }, {}, ['limit-changed']],
    ['none any more', { command: 'set-limit', limit: null }, {}, ['limit-changed']],
    ['the same', { command: 'set-limit', limit: LIMIT }, {}, NOTHING],
    ['one for a conference that is over', { command: 'set-limit', limit: { dueAt: HOUR } }, held, NOTHING],
    ['another unit that answers', { command: 'set-holder', unit: 'xinqi' }, {}, ['holder-changed']],
    ['nobody who does', { command: 'set-holder', unit: null }, {}, ['holder-changed']],
    ['the same unit', { command: 'set-holder', unit: 'housing' }, {}, NOTHING],
    ['another than a person named', { command: 'set-holder', unit: 'xinqi' }, { unitNamed: true }, NOTHING],
    ['one that is complained of', { command: 'set-holder', unit: 'xinqi' }, { against: ['xinqi'] }, NOTHING],
    [
      'another than is complained of',
      { command: 'set-holder', unit: 'xinqi' },
      { against: ['police'] },
      ['holder-changed'],
    ],
    ['another, once it is over', { command: 'set-holder', unit: 'xinqi' }, over, NOTHING],
    ['that the case is over', { command: 'call-off', says: '' }, {}, ['conference-cancelled']],
    ['that, once it was held', { command: 'call-off', says: '' }, held, NOTHING],
    ['that the case was joined', { command: 'follow', into: 'BL2600009' }, {}, ['case-changed']],
    ['to the one that it is of', { command: 'follow', into: 'BL2600017' }, {}, NOTHING],
    ['or that, held and not yet recorded', { command: 'follow', into: 'BL2600009' }, held, ['case-changed']],
    ['not once it is recorded there', { command: 'follow', into: 'BL2600009' }, { ...held, release: 'R1' }, NOTHING],
    ['its release', { command: 'note-release', release: 'R1' }, held, ['release-noted']],
    ['not a second one', { command: 'note-release', release: 'R2' }, { ...held, release: 'R1' }, NOTHING],
    ['nor one before it was held', { command: 'note-release', release: 'R1' }, {}, NOTHING],
  ])('%s', (_, command, part, expected) => {
    expect(told(command, part)).toEqual(expected);
  });
});

const barred = (units: string[], part: Partial<Conference>): unknown => {
  const is = toldByCase(
    conference(part),
    { command: 'set-against', units },
    { policy, directory: aDirectory(), now: NOW },
  );
  return isRefusal(is) ? is.refused : is;
};

describe('H5 · a unit or a person complained of has no part in a conference', () => {
  it('whatever its steps: a unit’s fall to the desk, a person’s to his unit', () => {
    const steps = [step('venue'), step('line', { unit: 'xinqi' }), step('questions', { person: 'zhang' })];
    expect(barred(['xinqi', asPerson('zhang')], { steps })).toMatchObject([
      { type: 'units-barred', steps: [step('venue'), { id: 'line', dueAt: HOUR, state: 'open' }, step('questions')] },
    ]);
  });

  it.each<[string, string[], Partial<Conference>, number]>([
    ['reopens the spokesperson’s, where he is of the unit', ['housing'], {}, 2],
    ['or is the person', [asPerson('voice')], {}, 2],
    ['not where somebody else speaks', ['xinqi'], {}, 1],
    ['nor where nobody had confirmed', ['housing'], { steps: [step('spokesperson')] }, 1],
    [
      'nor where another step is done',
      ['housing'],
      { steps: [step('spokesperson'), step('venue', { state: 'done' })] },
      1,
    ],
  ])('%s', (_, units, part, count) => {
    const speaking = {
      spokesperson: { person: 'voice', unit: 'housing' },
      steps: [step('spokesperson', { state: 'done' })],
    };
    expect(barred(units, { ...speaking, ...part })).toHaveLength(count);
  });

  it('is nothing new where the same are, in whatever order', () => {
    expect(barred(['xinqi', 'housing'], { against: ['housing', 'xinqi'] })).toBe('nothing-new');
    expect(barred([], {})).toBe('nothing-new');
  });
});

const back = (
  part: Partial<Conference>,
  more: Partial<Extract<ConferenceTold, { command: 'come-back' }>> = {},
): string[] =>
  told({ command: 'come-back', to: 'BL2600017', unit: 'housing', limit: LIMIT, grade: 'II', ...more }, part);

describe('D1, M4 · with a case that is open again comes back what was planned', () => {
  const calledOff: Partial<Conference> = { status: 'cancelled', calledOffAt: NOW };

  it.each<[string, Partial<Conference>, Parameters<typeof back>[1], string[]]>([
    ['as it was', calledOff, {}, ['conference-resumed']],
    ['not once its hour is over', { ...calledOff, at: NOW }, {}, NOTHING],
    ['nor what was never planned then', { status: 'cancelled' }, {}, NOTHING],
    ['nor what goes on anyway', {}, {}, NOTHING],
    ['with whoever answers by now', calledOff, { unit: 'xinqi' }, ['holder-changed', 'conference-resumed']],
    ['but where a person named its unit', { ...calledOff, unitNamed: true }, { unit: 'xinqi' }, ['conference-resumed']],
    ['or that is complained of', { ...calledOff, against: ['xinqi'] }, { unit: 'xinqi' }, ['conference-resumed']],
    [
      'by the limit that the case has by now',
      calledOff,
      { limit: { dueAt: HOUR } },
      ['limit-changed', 'conference-resumed'],
    ],
    ['of the grade that it has', calledOff, { grade: 'I' }, ['limit-changed', 'conference-resumed']],
    ['and its emergency', calledOff, { emergency: 'II' }, ['limit-changed', 'conference-resumed']],
    ['not to another case', calledOff, { to: 'BL2600009' }, NOTHING],
  ])('%s', (_, part, more, expected) => {
    expect(back(part, more)).toEqual(expected);
  });

  it('from the case that it went over to, held or not', () => {
    const gone: Partial<Conference> = { caseNumber: 'BL2600009', cases: ['BL2600017'] };
    expect(back(gone)).toEqual(['case-changed']);
    expect(back({ ...gone, ...held }, { unit: 'xinqi' })).toEqual(['case-changed']);
    expect(back({ ...gone, ...held, release: 'R1' })).toEqual(NOTHING);
  });
});

describe('ours · what comes of the case, and what a person asks for', () => {
  it.each([
    'set-limit',
    'set-holder',
    'follow',
    'call-off',
    'come-back',
    'note-release',
    'note-correction',
    'set-against',
  ])('%s comes of the case', (command) => {
    expect(isTold({ command })).toBe(true);
  });

  it.each(['plan', 'hold', 'cancel', 'set-aside'])('%s does not', (command) => {
    expect(isTold({ command })).toBe(false);
  });
});
