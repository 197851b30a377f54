import { describe, expect, it } from 'vitest';
import type { TimedRung } from '../../../functions/domain/clocks/ladder.ts';
import type { Clock, Conference, Step } from '../../../functions/domain/conference/conference.ts';
import type { ConferenceBody, ConferenceEvent } from '../../../functions/domain/conference/events.ts';
import { actionOf, notificationsOf } from '../../../functions/domain/conference/notifications.ts';
import { involved, reach } from '../../../functions/domain/conference/people.ts';
import { asPerson } from '../../../functions/domain/matter/complained-of.ts';
import type { Announcing } from '../../../functions/domain/texts/notification.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aClock, aDirectory, at, withContact } from '../samples.ts';
import { aConference } from './sample.ts';

const policy = currentPolicy();
/** wang serves at the desk until 20:00. */
const NOW = at('2026-03-18 14:00');
const HOUR = at('2026-03-19 08:00');
const step = (id: Step['id'], part: Partial<Step> = {}): Step => ({ id, dueAt: HOUR, state: 'open', ...part });
const directory = withContact(aDirectory(), 'head', { posts: ['principal-leader', 'spokesperson'] });
const context: Announcing = { policy, directory, now: NOW, channels: ['by-hand'], sentTexts: [], gap: null };

const byNobody = { kind: 'system', part: 'workflow' } as const;
const by = (id: string) =>
  ({ kind: 'person', id, name: id, unit: 'housing', role: 'officer', via: 'console' }) as const;
const event = (body: ConferenceBody, actor: ConferenceEvent['actor'] = byNobody): ConferenceEvent => ({
  ...body,
  seq: 5,
  at: NOW,
  actor,
  prev: '',
  hash: '',
});
/** Each text by its words and whom it rings. */
const said = (
  body: ConferenceBody,
  part: Partial<Conference> = {},
  actor?: ConferenceEvent['actor'],
  more: Partial<Announcing> = {},
): string[] =>
  notificationsOf(event(body, actor), aConference(part), { ...context, ...more }).map(({ template, action, people }) =>
    [template, ...(action ? [action] : []), ...people.map(({ id }) => id).toSorted()].join(' '),
  );

const opened = (status: 'proposed' | 'planning'): ConferenceBody => ({
  type: 'conference-opened',
  number: 'BLF2600001',
  policyId: policy.id,
  drill: false,
  status,
  caseNumber: 'BL2600017',
  title: '发布会',
  subject: '环境',
  grade: 'II',
  form: 'press-conference',
  hour: HOUR,
  steps: [],
});
const moved = (was = at('2026-03-19 10:00')): ConferenceBody => ({
  type: 'conference-moved',
  hour: HOUR,
  was,
  says: '场地',
  steps: [],
});
const named = { spokesperson: { person: 'head', unit: 'housing' } };
const speaking = (state: Step['state']): Partial<Conference> => ({
  ...named,
  steps: [step('spokesperson', { state, person: 'head', unit: 'housing' })],
});
const { actions } = policy.texts;

describe('P3, P7, P8 · what is said of a conference, and to whom', () => {
  it.each<[string, ConferenceBody, Partial<Conference>, string[]]>([
    ['when it is, to whoever has a part in it', opened('planning'), {}, ['conference-at zhang zhao']],
    ['nothing while it is only proposed', opened('proposed'), {}, []],
    [
      'when it is planned',
      { type: 'conference-planned', hour: HOUR, title: '', steps: [] },
      {},
      ['conference-at zhang zhao'],
    ],
    ['its hour when it moves', moved(), {}, ['conference-at zhang zhao']],
    [
      'and whoever is to speak is asked whether he can',
      moved(),
      speaking('open'),
      ['conference-at zhang zhao', 'conference-attend head'],
    ],
    ['also who had confirmed', moved(), speaking('done'), ['conference-at zhang zhao', 'conference-attend head']],
    ['not where nobody asks for his word', moved(), speaking('skipped'), ['conference-at head zhang zhao']],
    ['nor where only the place moves', moved(HOUR), speaking('open'), ['conference-at head zhang zhao']],
    ['that it is held after all', { type: 'conference-resumed', steps: [] }, {}, ['conference-at zhang zhao']],
    [
      'and asks who is to speak anew',
      { type: 'conference-resumed', steps: [] },
      speaking('open'),
      ['conference-at zhang zhao', 'conference-attend head'],
    ],
    [
      'unless nobody asks for his word',
      { type: 'conference-resumed', steps: [] },
      speaking('skipped'),
      ['conference-at head zhang zhao'],
    ],
    ['whose it is now', { type: 'holder-changed', unit: 'xinqi', steps: [] }, { unit: 'xinqi' }, ['conference-at sun']],
    [
      'not while it is only proposed',
      { type: 'holder-changed', unit: 'xinqi', steps: [] },
      { unit: 'xinqi', status: 'proposed' },
      [],
    ],
    [
      'whom it named',
      { type: 'spokesperson-named', person: 'head', unit: 'housing' },
      speaking('open'),
      ['conference-attend head'],
    ],
    [
      'that he declined',
      { type: 'attendance-declined', person: 'head', says: '出差' },
      named,
      [`conference-news ${actions['conference-speaker']} wang zhang zhao`],
    ],
    [
      'that he left',
      { type: 'spokesperson-left', person: 'head' },
      {},
      [`conference-news ${actions['conference-speaker']} wang zhang zhao`],
    ],
    [
      'another limit',
      { type: 'limit-changed', limit: { dueAt: HOUR } },
      {},
      [`conference-news ${actions['conference-limit']} wang zhang zhao`],
    ],
    [
      'that there is none',
      { type: 'limit-changed', limit: null },
      {},
      [`conference-news ${actions['conference-limit']} wang zhang zhao`],
    ],
    ['nothing of one that is met', { type: 'limit-changed', limit: { dueAt: HOUR, metAt: NOW } }, {}, []],
    [
      'nor of one while it is only proposed',
      { type: 'limit-changed', limit: { dueAt: HOUR } },
      { status: 'proposed' },
      [],
    ],
    ['that it is off', { type: 'conference-cancelled', says: '另行发布' }, {}, ['conference-off zhang zhao']],
    ['nothing of what is done', { type: 'step-done', step: 'venue' }, {}, []],
  ])('%s', (_, body, state, expected) => {
    expect(said(body, state)).toEqual(expected);
  });

  it('nothing to whoever pressed', () => {
    expect(said(opened('planning'), {}, by('zhang'))).toEqual(['conference-at zhao']);
    expect(said({ type: 'conference-cancelled', says: '' }, {}, by('zhao'))).toEqual(['conference-off zhang']);
    expect(said(moved(), {}, by('zhao'))).toEqual(['conference-at zhang']);
    expect(said({ type: 'conference-resumed', steps: [] }, {}, by('zhao'))).toEqual(['conference-at zhang']);
    expect(said({ type: 'conference-planned', hour: HOUR, title: '', steps: [] }, {}, by('zhao'))).toEqual([
      'conference-at zhang',
    ]);
  });

  it('to the desk, where whoever is to speak can’t be reached', () => {
    const away = withContact(directory, 'head', { active: false });
    const body = { type: 'spokesperson-named' as const, person: 'head', unit: 'housing' };
    expect(said(body, speaking('open'), byNobody, { directory: away })).toEqual([
      `conference-news ${actions['conference-speaker']} wang`,
    ]);
    expect(said(body, { ...speaking('open'), against: ['housing'] })).toEqual([
      `conference-news ${actions['conference-speaker']} wang`,
    ]);
  });

  it('each once, of whoever holds it at the desk itself', () => {
    const { unit: _, ...ours } = aConference();
    const [news] = notificationsOf(event({ type: 'spokesperson-left', person: 'head' }), ours, context);
    expect(news?.people.map(({ id }) => id)).toEqual(['wang']);
  });
});

const clockOf = (of: Step['id'], unit = 'housing'): Clock => ({
  ...aClock({ id: `conference-step:${of}`, of, move: { unit } }),
  kind: 'conference-step',
});
const rung: TimedRung = { id: 'half', kind: 'remind', to: ['move'], at: NOW, template: 'remind' };

describe('P8, H5 · who has a part in a conference', () => {
  it.each<[string, Partial<Conference>, string[]]>([
    ['who holds it', {}, ['zhang', 'zhao']],
    ['who is to speak', named, ['head', 'zhang', 'zhao']],
    ['whose steps are open', { steps: [step('venue', { unit: 'xinqi' })] }, ['sun', 'zhang', 'zhao']],
    ['not whose are done', { steps: [step('venue', { unit: 'xinqi', state: 'done' })] }, ['zhang', 'zhao']],
    ['nor those of nobody', { steps: [step('venue')] }, ['zhang', 'zhao']],
    ['by name', { steps: [step('venue', { unit: 'xinqi', person: 'deputy' })] }, ['deputy', 'zhang', 'zhao']],
    [
      'nobody complained of',
      { steps: [step('venue', { unit: 'xinqi', person: 'sun' })], against: ['xinqi'] },
      ['zhang', 'zhao'],
    ],
    [
      'nor a person that is',
      { steps: [step('venue', { unit: 'housing', person: 'deputy' })], against: [asPerson('deputy')] },
      ['zhang', 'zhao'],
    ],
    ['nor a unit that is', { against: ['housing'] }, []],
  ])('%s', (_, state, expected) => {
    expect(
      involved(aConference(state), context)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(expected);
  });

  it.each<[string, Partial<Conference>, Clock, string[]]>([
    ['the people of its unit', { steps: [step('venue', { unit: 'housing' })] }, clockOf('venue'), ['zhang', 'zhao']],
    ['who has it by name', { steps: [step('venue', { unit: 'housing', person: 'zhao' })] }, clockOf('venue'), ['zhao']],
    [
      'of his word, who is to speak',
      { ...named, steps: [step('spokesperson', { unit: 'housing' })] },
      clockOf('spokesperson'),
      ['head'],
    ],
    [
      'its unit while nobody is named',
      { steps: [step('spokesperson', { unit: 'housing' })] },
      clockOf('spokesperson'),
      ['zhang', 'zhao'],
    ],
    [
      'nobody complained of',
      { steps: [step('venue', { unit: 'housing', person: 'zhao' })], against: [asPerson('zhao')] },
      clockOf('venue'),
      ['zhang'],
    ],
  ])('and is pressed for a step: %s', (_, state, clock, expected) => {
    expect(reach(aConference({ ...state, clocks: [clock] }), clock, rung, context).to.toSorted()).toEqual(expected);
  });
});

describe('P8 · what a text calls a step', () => {
  it('by its own word, else by its name, else by that of its duty', () => {
    const [row] = policy.conferences.steps;
    if (!row) throw new Error('no step');
    const rules = { ...policy, conferences: { ...policy.conferences, steps: [{ ...row, action: '订场地' }] } };
    expect(actionOf({ kind: 'conference-step', of: row.id }, rules)).toBe('订场地');
    const { action: _, ...plain } = row;
    const without = { ...policy, conferences: { ...policy.conferences, steps: [plain] } };
    expect(actionOf({ kind: 'conference-step', of: row.id }, without)).toBe(row.name);
    expect(actionOf({ kind: 'conference-step', of: 'gone' }, rules)).toBe(actions['conference-step']);
    expect(actionOf({ kind: 'decision', of: row.id }, rules)).toBe(actions.decision);
  });
});
