import { describe, expect, it } from 'vitest';
import type { ExerciseBody, ExerciseEvent } from '../../../functions/domain/exercise/events.ts';
import type { Exercise } from '../../../functions/domain/exercise/exercise.ts';
import { notificationsOf as exerciseSays } from '../../../functions/domain/exercise/saying.ts';
import type { HandoverBody, HandoverEvent } from '../../../functions/domain/handover/events.ts';
import { notificationsOf as handoverSays } from '../../../functions/domain/handover/saying.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import type { MeasureBody, MeasureEvent } from '../../../functions/domain/measure/events.ts';
import type { Measure } from '../../../functions/domain/measure/measure.ts';
import { notificationsOf as measureSays } from '../../../functions/domain/measure/saying.ts';
import type { Announcing, Notification } from '../../../functions/domain/texts/notification.ts';
import type { WatchBody, WatchEvent } from '../../../functions/domain/watch/events.ts';
import { notificationsOf as watchSays } from '../../../functions/domain/watch/notifications.ts';
import type { Watch } from '../../../functions/domain/watch/watch.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { smallDistrict } from '../../harness/people.ts';
import { at } from '../samples.ts';
import { aHandover } from '../handover/sample.ts';
import { aMeasure, proof } from '../measure/sample.ts';
import { byPerson, WORKFLOW } from '../sheet.ts';

const policy = currentPolicy();
const NOW = at('2026-03-12 10:00');
const directory = smallDistrict(at('2026-03-04 10:00'));
const context: Announcing = { policy, directory, now: NOW, channels: ['by-hand'], sentTexts: [], gap: null };
const { actions } = policy.texts;
const enveloped = <Body extends object>(body: Body, actor: Actor = WORKFLOW) => ({
  ...body,
  seq: 5,
  at: NOW,
  actor,
  prev: '',
  hash: '',
});
/** Each text by its words and whom it rings. */
const lines = (said: Notification[]): string[] =>
  said.map(({ template, action, people }) =>
    [template, ...(action ? [action] : []), ...people.map(({ id }) => id).toSorted()].join(' '),
  );
const UNIT = 'unit-a-head unit-a-officer';

const saidOfMeasure = (body: MeasureBody, state = aMeasure('mending')): string[] =>
  lines(measureSays(enveloped(body) as MeasureEvent, state, context));
const aReferral = (part: Partial<Measure> = {}): Measure => {
  const { hearing: _none, ...rest } = aMeasure('decided', { what: 'referral', involved: ['desk'], ...part });
  return rest;
};
const judgedAs = (mended: boolean): MeasureBody => ({ type: 'mending-judged', mended, says: '' });
describe('S6, S7 · what is said of a measure, and to whom: never which', () => {
  const { hearing: _heard, ...unheard } = aMeasure('prepared', { what: 'mend' });
  const opened = { type: 'measure-opened' } as unknown as MeasureBody;
  const decided: MeasureBody = { type: 'measure-decided', proposalId: 'P2', by: 'mayor' };
  const dropped: MeasureBody = { type: 'measure-dropped', says: '' };
  const carried: MeasureBody = { type: 'carried-out', doneAt: NOW, says: '', evidence: proof };

  it.each<[string, MeasureBody, Measure, string[]]>([
    [
      'the unit may state its case',
      opened,
      aMeasure('prepared'),
      [`measure-due ${actions['measure-statement']} ${UNIT}`],
    ],
    ['not where it is not heard', opened, unheard, []],
    [
      'the office, that it did',
      { type: 'case-stated', says: '', evidence: [] },
      aMeasure('prepared'),
      [`measure-due ${actions['measure-submit']} desk`],
    ],
    [
      'decided: the office is to carry it out, and the unit hears of it',
      decided,
      aMeasure('decided'),
      [`measure-due ${actions['measure-carry-out']} desk`, `measure-news ${actions['measure-decided']} ${UNIT}`],
    ],
    [
      'an order to mend: the unit is to do so',
      decided,
      aMeasure('mending', { what: 'mend' }),
      [`measure-due ${actions['measure-mend']} ${UNIT}`],
    ],
    [
      'S7: of a referral nobody who is not involved',
      decided,
      aReferral(),
      [`measure-due ${actions['measure-carry-out']} desk`],
    ],
    [
      'carried out: the unit is to mend',
      carried,
      aMeasure('mending'),
      [`measure-due ${actions['measure-mend']} ${UNIT}`],
    ],
    [
      'reported: the office is to look',
      { type: 'mending-reported', says: '', evidence: proof },
      aMeasure('mending'),
      [`measure-due ${actions['measure-check']} desk`],
    ],
    [
      'returned: the unit is to mend anew',
      { type: 'mending-returned', says: '' },
      aMeasure('mending'),
      [`measure-due ${actions['measure-mend']} ${UNIT}`],
    ],
    ['mended', judgedAs(true), aMeasure('closed'), [`measure-news ${actions['measure-mended']} ${UNIT}`]],
    ['or not', judgedAs(false), aMeasure('closed'), [`measure-news ${actions['measure-unmended']} ${UNIT}`]],
    [
      'nobody took it: the unit that was heard',
      dropped,
      aMeasure('dropped'),
      [`measure-news ${actions['measure-dropped']} ${UNIT}`],
    ],
    ['not one that never heard of it', dropped, unheard, []],
    [
      'but one that it was decided on',
      dropped,
      { ...unheard, decidedAt: NOW },
      [`measure-news ${actions['measure-dropped']} ${UNIT}`],
    ],
    ['S7: and nobody of a referral', dropped, aReferral({ decidedAt: NOW }), []],
    ['what came of it, nobody', { type: 'outcome-recorded', says: '', evidence: proof }, aMeasure('closed'), []],
  ])('%s', (_, body, state, expected) => {
    expect(saidOfMeasure(body, state)).toEqual(expected);
  });

  it('the desk, where nobody of the unit can be reached', () => {
    const nobody = {
      ...context,
      directory: { ...directory, contacts: directory.contacts.filter(({ unit }) => unit !== 'unit-a') },
    };
    const event = enveloped({ type: 'mending-returned', says: '' }) as MeasureEvent;
    expect(lines(measureSays(event, aMeasure('mending'), nobody))).toEqual([
      `step-unreachable ${actions['measure-mend']} desk`,
    ]);
  });

  it('about the clock that it starts, so that what is done silences it', () => {
    const event = enveloped({ type: 'mending-returned', says: '' }) as MeasureEvent;
    const [clock] = aMeasure('mending').clocks;
    if (!clock) throw new Error('it has a clock');
    const over = { ...clock, id: 'measure-mend:old', state: 'met' as const };
    const [text] = measureSays(event, aMeasure('mending', { clocks: [clock, over] }), context);
    expect([text?.step, text?.at]).toEqual(['measure-mend', clock.dueAt]);
    const [none] = measureSays(event, aMeasure('mending', { clocks: [over] }), context);
    expect([none?.step, none?.at]).toEqual(['case', undefined]);
  });
});

const saidOfHandover = (body: HandoverBody): string[] =>
  lines(handoverSays(enveloped(body) as HandoverEvent, aHandover('prepared'), context));
describe('M3 · what is said of a handover, and to whom', () => {
  it('to whoever prepared it, that its case took it away, or that its answer was none; whoever drops it knows', () => {
    expect(saidOfHandover({ type: 'handover-dropped', complaint: true })).toEqual([
      `handover-news ${actions['handover-dropped']} desk`,
    ]);
    expect(saidOfHandover({ type: 'handover-dropped', says: '' })).toEqual([]);
    expect(saidOfHandover({ type: 'answer-gone', release: 'R1', answerBy: NOW })).toEqual([
      `handover-news ${actions['handover-answer']} desk`,
    ]);
    expect(saidOfHandover({ type: 'handover-sent', sentAt: NOW, document: '' })).toEqual([]);
  });
});

describe('S4 · what is said of an exercise, and to whom', () => {
  const state = {
    participants: ['desk', 'unit-a-officer'],
    evaluators: [{ person: 'unit-b-officer', units: ['unit-a'] }],
    directors: ['night-desk', 'mayor'],
    answers: 'unit-a-officer',
    clocks: [{ id: 'exercise-reply:q', kind: 'exercise-reply', of: 'q', dueAt: at('2026-03-12 11:00') }],
  } as unknown as Exercise;
  const says = (body: unknown, actor?: Actor): Notification[] =>
    exerciseSays(enveloped(body as ExerciseBody, actor) as ExerciseEvent, state, context);

  it('that it begins, to who takes part and who watches; that it is over, also to who directs and did not press', () => {
    expect(lines(says({ type: 'exercise-started' }))).toEqual([
      `exercise-news ${actions['exercise-started']} desk unit-a-officer unit-b-officer`,
    ]);
    for (const type of ['exercise-ended', 'exercise-stopped']) {
      expect(lines(says({ type }, byPerson('mayor', 'qu-zhengfu-ban', 'leader')))).toEqual([
        `exercise-news ${actions['exercise-over']} desk night-desk unit-a-officer unit-b-officer`,
      ]);
      expect(lines(says({ type }))[0]).toContain('mayor');
    }
    expect(says({ type: 'exercise-dropped', says: '' })).toEqual([]);
  });

  it('that he is asked something, to whoever is to answer, by when', () => {
    const [asked] = says({ type: 'inject-given', inject: { id: 'q' }, to: 'unit-a-officer' });
    expect([asked?.template, asked?.step, asked?.at, asked?.people.map(({ id }) => id)]).toEqual([
      'exercise-due',
      'exercise-reply:q',
      at('2026-03-12 11:00'),
      ['unit-a-officer'],
    ]);
    expect(says({ type: 'inject-given', inject: { id: 'q' } })).toEqual([]);
    expect(says({ type: 'inject-given', inject: { id: 'other' }, to: 'unit-a-officer' })[0]?.step).toBe('case');
  });
});

const aWatch = (part: object): Watch =>
  ({
    number: 'BLG2600001',
    status: 'open',
    owner: 'unit-a',
    units: [{ unit: 'unit-b' }],
    clocks: [],
    mentions: [],
    grade: 'III',
    subject: '环境',
    ...part,
  }) as unknown as Watch;
const saidOfWatch = (body: object, state: Watch, actor?: Actor): string[] =>
  lines(watchSays(enveloped(body as WatchBody, actor) as WatchEvent, state, context));
const openedWith = (part: object) => ({ type: 'watch-opened', units: ['unit-b'], ...part });
describe('M1, P8 · what is said of a watch, and to whom', () => {
  const launch = { at: at('2026-03-20 10:00'), lineBy: at('2026-03-18 10:00'), lines: 0 };
  const period = {
    kind: 'two-sessions',
    from: '2026-03-20',
    until: '2026-03-22',
    asks: [],
    days: [],
    rotas: [],
    asked: 0,
  };

  const ofLaunch = (part: object = {}): Watch => aWatch({ launch, ...part });
  const ofPeriod = (part: object = {}): Watch => aWatch({ period: { ...period, ...part } });

  const ask = { id: 'A1', by: NOW, owing: ['unit-b'] };

  it.each<[string, object, Watch, string[]]>([
    [
      'its owner is to write the line',
      openedWith({ launch }),
      ofLaunch(),
      [`watch-due ${actions['watch-line']} unit-a-officer`],
    ],
    ['units hear of a period', openedWith({ period }), ofPeriod(), ['watch-period unit-b-officer']],
    ['by what they are asked for, where that is', openedWith({ period }), ofPeriod({ asks: [ask] }), []],
    [
      'asked for a rota',
      { type: 'rota-asked', ask: 'A1', by: NOW, units: ['unit-b'] },
      ofPeriod(),
      [`watch-due ${actions['watch-rota']} unit-b-officer`],
    ],
    [
      'told of a launch by a person',
      { type: 'units-told', units: ['unit-b'], why: 'by-hand' },
      ofLaunch(),
      ['watch-launch unit-b-officer'],
    ],
    ['by its rung, which says it itself', { type: 'units-told', units: ['unit-b'] }, ofLaunch(), []],
    [
      'who comes in later, once units know',
      { type: 'units-added', units: ['unit-b'] },
      ofLaunch({ toldAt: NOW }),
      ['watch-launch unit-b-officer'],
    ],
    ['not before', { type: 'units-added', units: ['unit-b'] }, ofLaunch(), []],
    ['of a period at once', { type: 'units-added', units: ['unit-b'] }, ofPeriod(), ['watch-period unit-b-officer']],
    ['unless he is asked for a rota', { type: 'units-added', units: ['unit-b'] }, ofPeriod({ asks: [ask] }), []],
    [
      'who has no part any more',
      { type: 'unit-removed', unit: 'unit-b' },
      ofPeriod(),
      [`watch-news ${actions['watch-removed']} unit-b-officer`],
    ],
    ['moved: its owner', { type: 'watch-moved' }, ofLaunch(), [`watch-news ${actions['watch-moved']} unit-a-officer`]],
    [
      'and the units, once they know',
      { type: 'watch-moved' },
      ofLaunch({ toldAt: NOW }),
      [`watch-news ${actions['watch-moved']} unit-a-officer unit-b-officer`],
    ],
    [
      'of a period all',
      { type: 'watch-called-off' },
      ofPeriod(),
      [`watch-news ${actions['watch-off']} unit-a-officer unit-b-officer`],
    ],
    [
      'the desk, what was seen',
      { type: 'reported', unit: 'unit-b', says: '聚集' },
      ofPeriod(),
      [`watch-news ${actions['watch-seen']} desk`],
    ],
    ['not that there was nothing', { type: 'reported', unit: 'unit-b' }, ofPeriod(), []],
    [
      'a rota that waits',
      { type: 'rota-submitted', unit: 'unit-b' },
      ofPeriod(),
      [`watch-news ${actions['watch-submitted']} desk`],
    ],
    [
      'the unit, that it stands',
      { type: 'rota-approved', unit: 'unit-b' },
      ofPeriod(),
      [`watch-news ${actions['watch-approved']} unit-b-officer`],
    ],
    [
      'or does not',
      { type: 'rota-returned', unit: 'unit-b' },
      ofPeriod(),
      [`watch-news ${actions['watch-returned']} unit-b-officer`],
    ],
    ['nobody, a case of it', { type: 'case-noted', caseNumber: 'BL2600001' }, ofPeriod(), []],
  ])('%s', (_, body, state, expected) => {
    expect(saidOfWatch(body, state)).toEqual(expected);
  });

  it('nothing to whoever pressed', () => {
    const officer = byPerson('unit-b-officer', 'unit-b', 'officer');
    expect(saidOfWatch({ type: 'rota-approved', unit: 'unit-b' }, ofPeriod(), officer)).toEqual([
      `watch-news ${actions['watch-approved']}`,
    ]);
    expect(
      saidOfWatch({ type: 'reported', unit: 'unit-b', says: '聚集' }, ofPeriod(), byPerson('desk', 'qu-zhengfu-ban')),
    ).toEqual([`watch-news ${actions['watch-seen']}`]);
  });

  it('to the desk, of which units nobody can be asked', () => {
    const empty = directory.contacts.filter(({ unit }) => unit !== 'unit-b');
    const event = enveloped({
      type: 'rota-asked',
      ask: 'A1',
      by: NOW,
      units: ['unit-a', 'unit-b'],
    }) as unknown as WatchEvent;
    expect(lines(watchSays(event, ofPeriod(), { ...context, directory: { ...directory, contacts: empty } }))).toEqual([
      `watch-due ${actions['watch-rota']} unit-a-officer`,
      `step-unreachable ${actions['watch-rota']} desk`,
    ]);
  });
});
