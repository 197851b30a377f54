import { describe, expect, it } from 'vitest';
import { judgeBreaches } from '../../../functions/domain/conference/breaches.ts';
import { clockChanges } from '../../../functions/domain/conference/clocks.ts';
import type { ConferencePersonCommand } from '../../../functions/domain/conference/commands.ts';
import type { Conference, Step } from '../../../functions/domain/conference/conference.ts';
import { correct, noteCorrection } from '../../../functions/domain/conference/correct.ts';
import {
  asOfConference,
  asOfRelease,
  type HeldFact,
  heldFact,
} from '../../../functions/domain/conference/correction.ts';
import { decide } from '../../../functions/domain/conference/decide.ts';
import type { ConferenceEvent } from '../../../functions/domain/conference/events.ts';
import { missedName } from '../../../functions/domain/conference/names.ts';
import { stepsOf } from '../../../functions/domain/conference/plan.ts';
import { possible, possibleOn } from '../../../functions/domain/conference/possible.ts';
import type { Breach } from '../../../functions/domain/matter/breach.ts';
import type { FactFields } from '../../../functions/domain/matter/fact-fields.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aDirectory, at } from '../samples.ts';
import { byPerson } from '../sheet.ts';
import { aConference } from './sample.ts';

const policy = currentPolicy();
const HELD = at('2026-03-19 08:00');
const ENDED = at('2026-03-19 09:00');
const NOW = at('2026-03-19 10:00');
const evidence = [{ kind: 'document' as const, ref: '签到表' }];
const wang = byPerson('wang', 'office');

/** Held from eight to nine, with one question left open. */
const held: HeldFact['event'] = {
  type: 'conference-held',
  held: {
    heldAt: HELD,
    endedAt: ENDED,
    place: '发布厅',
    attendance: [{ name: '张', post: '局长' }],
    evidence,
    outlets: [],
    final: false,
    unanswered: [{ asks: '何时恢复', by: at('2026-03-20 08:00') }],
  },
  unit: 'housing',
  seq: 5,
  at: NOW,
  actor: wang,
  prev: '',
  hash: '',
};
const conference = (part: Partial<Conference> = {}): Conference =>
  aConference({ status: 'held', heldAt: HELD, place: '发布厅', recordedAt: NOW, release: 'R1', ...part });

type Correct = Extract<ConferencePersonCommand, { command: 'correct' }>;
const corrected = (
  is: FactFields,
  more: Partial<Correct> = {},
  state = conference(),
  facts: ConferenceEvent[] = [held],
) =>
  correct(
    state,
    { command: 'correct', is, says: '核对录像', evidence, released: 9, ...more },
    {
      facts,
      now: NOW,
    },
  );
const cameOf = (...given: Parameters<typeof corrected>): string[] => {
  const drafts = corrected(...given);
  return isRefusal(drafts) ? [`${drafts.refused} ${drafts.field ?? ''}`.trim()] : drafts.map(({ type }) => type);
};

describe('H2, P3, P7 · what was recorded wrong of a conference', () => {
  it.each<[string, FactFields, Partial<Correct>, string[]]>([
    ['its end stands here alone', { endedAt: at('2026-03-19 09:30') }, {}, ['corrected']],
    ['its place is sent to its release', { place: '会议中心' }, {}, ['correction-sent']],
    [
      'both, each where it belongs',
      { endedAt: at('2026-03-19 09:30'), place: '会议中心' },
      {},
      ['corrected', 'correction-sent'],
    ],
    [
      'what its release tells, not before there is one',
      { place: '会议中心' },
      { released: undefined as never },
      ['not-released /is'],
    ],
    ['its end, also before', { endedAt: at('2026-03-19 09:30') }, { released: undefined as never }, ['corrected']],
    ['nothing that is as it was', { place: '发布厅' }, {}, ['no-change /is']],
    ['nothing without evidence', { place: '会议中心' }, { evidence: [] }, ['evidence-missing /evidence']],
    ['it ended as it began', { endedAt: HELD }, {}, ['corrected']],
    ['not before', { endedAt: at('2026-03-19 07:59') }, {}, ['ended-before /is/endedAt']],
    ['nor began after its end', { heldAt: at('2026-03-19 09:01') }, {}, ['ended-before /is/heldAt']],
    ['it ended just now', { endedAt: NOW }, {}, ['corrected']],
    ['not later', { endedAt: at('2026-03-19 10:01') }, {}, ['in-the-future /is/endedAt']],
    ['nor began later', { heldAt: at('2026-03-19 10:01') }, {}, ['in-the-future /is/heldAt']],
  ])('%s', (_, is, more, came) => {
    expect(cameOf(is, more)).toEqual(came);
  });

  it('that was held, and of which it is on record how', () => {
    expect(cameOf({ place: '会议中心' }, {}, conference({ status: 'planning' }))).toEqual(['not-held']);
    expect(cameOf({ place: '会议中心' }, {}, conference(), [])).toEqual(['not-held']);
  });

  it('what, was, is, why, and by what', () => {
    const later = at('2026-03-19 09:30');
    expect(corrected({ endedAt: later })).toEqual([
      {
        type: 'corrected',
        event: 5,
        fact: 'conference-held',
        was: { endedAt: ENDED },
        is: { endedAt: later },
        sets: {},
        reason: '核对录像',
        evidence,
      },
    ]);
    expect(corrected({ place: '会议中心' }, { to: 'li' })).toEqual([
      { type: 'correction-sent', is: { place: '会议中心' }, reason: '核对录像', evidence, released: 9, to: 'li' },
    ]);
  });

  it('stands here once it stands on the case, with who approved it there', () => {
    const noted = (is: FactFields, state = conference(), release = 'R1') =>
      noteCorrection(
        state,
        { command: 'note-correction', release, is, reason: '核对', evidence, approvedBy: 'li' },
        { facts: [held] },
      );
    expect(noted({ publishedAt: ENDED, place: '会议中心' })).toMatchObject([
      {
        was: { heldAt: HELD, place: '发布厅' },
        is: { heldAt: ENDED, place: '会议中心' },
        sets: { heldAt: ENDED, place: '会议中心' },
        approvedBy: 'li',
      },
    ]);
    expect(noted({ void: true })).toMatchObject([{ sets: { void: true } }]);
    expect(noted({ final: true })).toMatchObject({ refused: 'nothing-new' });
    expect(noted({ place: '会议中心' }, conference(), 'R2')).toMatchObject({ refused: 'nothing-new' });
    expect(noted({ place: '会议中心' }, conference({ status: 'planning' }))).toMatchObject({ refused: 'nothing-new' });
  });

  it('by what each side calls it', () => {
    const unanswered = [{ id: 'P1', asks: '何时恢复', by: NOW }];
    const promises = [{ id: 'P1', says: '何时恢复', by: NOW }];
    expect(asOfRelease({ heldAt: HELD, unanswered, place: 'x', endedAt: ENDED })).toEqual({
      publishedAt: HELD,
      promises,
      place: 'x',
    });
    expect(asOfConference({ publishedAt: HELD, promises, place: 'x', final: true })).toEqual({
      heldAt: HELD,
      unanswered,
      place: 'x',
    });
  });

  it('on top of what was corrected before', () => {
    const [first] = ((drafts) => (isRefusal(drafts) ? [] : drafts))(corrected({ endedAt: at('2026-03-19 09:30') }));
    if (!first) throw new Error('nothing was corrected');
    const second = { ...first, seq: 6, at: NOW, actor: wang, prev: '', hash: '' };
    expect(heldFact([held, second])?.stands).toMatchObject({
      endedAt: at('2026-03-19 09:30'),
      heldAt: HELD,
      unanswered: [{ id: 'P1', asks: '何时恢复' }],
    });
    expect(heldFact([])).toBeNull();
    expect(cameOf({ endedAt: at('2026-03-19 09:30') }, {}, conference(), [held, second])).toEqual(['no-change /is']);
  });
});

const duty = policy.conferences.steps.find((row) => row.duty);
const ours = policy.conferences.steps.find((row) => !row.duty);
if (!duty || !ours) throw new Error('the rules have steps of both kinds');
const step = (part: Partial<Step> = {}): Step => ({
  id: duty.id,
  unit: 'housing',
  dueAt: HELD,
  state: 'open',
  ...part,
});
const breach = (part: Partial<Breach> = {}): Breach => ({
  duty: `conference-step:${duty.id}`,
  unit: 'housing',
  is: 'stands',
  dueAt: HELD,
  ...part,
});

const missedStep = (of: Step['id']): string[] => {
  const steps = [step({ id: of })];
  const opened = clockChanges(aConference({ steps }), [], policy, at('2026-03-18 15:00'));
  const clocks = opened.flatMap((change) => (change.change === 'opened' ? [change.clock] : []));
  const changes = clocks
    .filter(({ kind }) => kind === 'conference-step')
    .map(({ id }) => ({ change: 'missed' as const, clockId: id }));
  return judgeBreaches(aConference({ steps, clocks }), changes, policy, NOW).map((change) => change.duty);
};
const maySetAside = (...breaches: Breach[]): boolean =>
  possible(aConference({ status: 'held', breaches })).includes('set-aside');
describe('H2 · what was missed of a conference', () => {
  it.each<[string, Partial<Step>, Breach, unknown[]]>([
    ['done by its time, whenever that is said', { state: 'done', doneAt: HELD }, breach(), ['healed']],
    ['done later', { state: 'done', doneAt: ENDED }, breach(), []],
    ['not done', {}, breach(), []],
    ['healed, and not done after all', {}, breach({ is: 'healed' }), ['stands']],
    ['healed, and done late after all', { state: 'done', doneAt: ENDED }, breach({ is: 'healed' }), ['stands']],
    ['set aside by a leader', { state: 'done', doneAt: HELD }, breach({ is: 'set-aside' }), []],
    ['of another step', { state: 'done', doneAt: HELD }, breach({ duty: `conference-step:${ours.id}` }), []],
    ['of a proposal', { state: 'done', doneAt: HELD }, breach({ duty: 'decision:P1' }), []],
  ])('%s', (_, part, known, judged) => {
    const state = aConference({ steps: [step(part)], breaches: [known] });
    expect(
      judgeBreaches(state, [], policy, NOW).map((change) => change.change === 'breach-judged' && change.is),
    ).toEqual(judged);
  });

  it('is on record where the rules call it a duty, and not where it is our own way of working', () => {
    expect(missedStep(duty.id)).toEqual([`conference-step:${duty.id}`]);
    expect(missedStep(ours.id)).toEqual([]);
  });

  it('is set aside by a named person, never of the unit that missed it, once', () => {
    const tried = (actor: typeof wang, breaches: Breach[] | undefined, of = `conference-step:${duty.id}`): string => {
      const state = aConference({ status: 'held', ...(breaches ? { breaches } : {}) });
      const command = { command: 'set-aside' as const, duty: of, says: '停电' };
      const drafts = decide(state, actor, command, { policy, directory: aDirectory(), now: NOW, facts: [] });
      return isRefusal(drafts) ? `${drafts.refused} ${drafts.says}` : (drafts[0]?.type ?? '');
    };
    expect(tried(wang, [breach()])).toBe('breach-set-aside');
    expect(tried(byPerson('zhang', 'housing'), [breach()])).toContain('unit-concerned');
    expect(tried(wang, [breach({ is: 'set-aside' })])).toContain('already-set-aside');
    const { unit: _desk, ...ofDesk } = breach();
    expect(tried(wang, [ofDesk])).toContain('unit-concerned');
    expect(tried(byPerson('mayor', 'office', 'leader'), [ofDesk])).toBe('breach-set-aside');
    expect(tried(wang, undefined)).toContain('可选：无');
    expect(tried(wang, [breach({ duty: 'decision:P1' })])).toContain(
      `可选：${policy.texts.actions.decision}（应于 2026-03-19 08:00 前完成）`,
    );
  });

  it('may be set aside as long as something counts', () => {
    expect([
      maySetAside(),
      maySetAside(breach({ is: 'set-aside' })),
      maySetAside(breach()),
      maySetAside(breach({ is: 'set-aside' }), breach()),
    ]).toEqual([false, false, true, true]);
  });

  it('is called by its step, its clock, or the decision', () => {
    expect(missedName(`conference-step:${ours.id}`, policy)).toBe(ours.name);
    // Only of a step is what stands behind it one.
    expect(missedName(`conference-record:${ours.id}`, policy)).not.toBe(ours.name);
    expect(missedName('decision:P1', policy)).toBe(policy.texts.actions.decision);
  });
});

const possibleIn = (status: Conference['status'], part: Partial<Step> = {}): string[] =>
  possibleOn(aConference({ status, steps: [step(part)] }), step(part));
describe('P3 · the steps of a conference', () => {
  it('are of whoever holds it where the rules say so, else of the desk', () => {
    const steps = stepsOf({ at: HELD, unit: 'housing' }, policy.conferences, at('2026-03-18 08:00'));
    for (const { id, by } of policy.conferences.steps)
      expect(steps.find((one) => one.id === id)?.unit).toBe(by === 'holder' ? 'housing' : undefined);
    const none = stepsOf({ at: HELD }, policy.conferences, at('2026-03-18 08:00'));
    expect(none.filter((one) => 'unit' in one)).toEqual([]);
    expect(new Set(policy.conferences.steps.map(({ by }) => by)).size).toBe(2);
  });

  it('are touched while it is planned alone', () => {
    expect(possibleIn('planning')).toContain('set-step');
    expect(possibleIn('planning', { state: 'done' })).toEqual(['undo-step']);
    for (const status of ['proposed', 'held', 'cancelled'] as const) {
      expect(possibleIn(status)).toEqual([]);
      expect(possibleIn(status, { state: 'done' })).toEqual([]);
    }
  });

  it('each is met by its own work', () => {
    const steps = [step({ id: duty.id, state: 'done', doneAt: ENDED }), step({ id: ours.id })];
    const state = aConference({ steps });
    const opened = clockChanges(
      aConference({ steps: steps.map((one) => ({ ...one, state: 'open' as const })) }),
      [],
      policy,
      HELD,
    );
    const clocks = opened.flatMap((change) => (change.change === 'opened' ? [change.clock] : []));
    const met = clockChanges({ ...state, clocks }, [], policy, NOW).flatMap((change) =>
      change.change === 'met' ? [change.clockId] : [],
    );
    expect(met).toEqual([`conference-step:${duty.id}`]);
  });
});
