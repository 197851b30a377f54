/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import type { TimedRung } from '../../../functions/domain/clocks/ladder.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { asPerson } from '../../../functions/domain/matter/complained-of.ts';
import { clockChanges, wantedClocks } from '../../../functions/domain/retrospective/clocks.ts';
import type { RetrospectiveBody, RetrospectiveEvent } from '../../../functions/domain/retrospective/events.ts';
import { explain } from '../../../functions/domain/retrospective/explain.ts';
import { notificationsOf } from '../../../functions/domain/retrospective/notifications.ts';
import { holders, reach } from '../../../functions/domain/retrospective/people.ts';
import type { Clock, OwnClock, Retrospective } from '../../../functions/domain/retrospective/retrospective.ts';
import { rulesOf } from '../../../functions/domain/retrospective/rules-of.ts';
import { sayingOf } from '../../../functions/domain/retrospective/saying.ts';
import type { Announcing } from '../../../functions/domain/texts/notification.ts';
import { aClock, aProposal, at } from '../samples.ts';
import { byPerson, WORKFLOW } from '../sheet.ts';
import { action, directory, LATER, lesson, NOW, OPENED, policy, unfound } from './samples.ts';

const { actions } = policy.texts;
const context: Announcing = { policy, directory, now: NOW, channels: ['by-hand'], sentTexts: [], gap: null };
const DUE = at('2026-03-14 10:00');
const event = (body: RetrospectiveBody, actor: Actor = WORKFLOW): RetrospectiveEvent => ({
  ...body,
  seq: 5,
  at: NOW,
  actor,
  prev: '',
  hash: '',
});
/** A clock of the kind, of what it belongs to. */
const clockOf = (kind: OwnClock['kind'], of?: string, part: Partial<OwnClock> = {}): OwnClock => {
  const row = rulesOf(policy).clocks.find((one) => one.kind === kind);
  if (!row) throw new Error(`no clock ${kind}`);
  return {
    ...aClock({ id: of === undefined ? kind : `${kind}:${of}`, basis: row.clause, ladder: row.ladder, dueAt: DUE }),
    kind,
    ...(of === undefined ? {} : { of }),
    limit: 'given' in row.limit ? { at: DUE } : row.limit,
    move: { unit: 'unit-a' },
    ...part,
  };
};
const said = (
  body: RetrospectiveBody,
  part: Partial<Retrospective> = {},
  actor?: Actor,
  more: Partial<Announcing> = {},
): string[] =>
  notificationsOf(event(body, actor), lesson(part), { ...context, ...more }).map(
    ({ step, template, action: does, at: due, people }) =>
      [step, template, ...(does ? [does] : []), ...(due ? [due] : []), ...people.map(({ id }) => id)].join(' '),
  );
const opened: RetrospectiveBody = {
  type: 'retrospective-opened',
  number: 'BLP2600001',
  policyId: policy.id,
  drill: false,
  grounds: ['major'],
  subject: '环境',
  grade: 'II',
  unit: 'unit-a',
};
const asked: RetrospectiveBody = { type: 'action-asked', action: 'M1', says: '', unit: 'unit-b', by: LATER };
const noted: RetrospectiveBody = { type: 'recurrence-noted', recurrence: 'R1', case: 'BL2600030' };
const mends = { actions: [action('M0'), action('M1', { unit: 'unit-b' })] };
const nobodyThere = {
  directory: { ...directory, contacts: directory.contacts.filter(({ unit }) => unit !== 'unit-a') },
};

describe('D4, P8 · what is said of a retrospective, and to whom', () => {
  it.each<[string, RetrospectiveBody, Partial<Retrospective>, string[]]>([
    [
      'its unit is asked to look back, about its clock',
      opened,
      { clocks: [clockOf('retro-action', 'M1'), clockOf('retro-findings')] },
      [`retro-findings retro-due ${actions['retro-findings']} ${DUE} unit-a-officer`],
    ],
    [
      'asked again, about that of the second time',
      opened,
      { round: 1, clocks: [clockOf('retro-findings'), clockOf('retro-findings', 'again1', { dueAt: LATER })] },
      [`retro-findings:again1 retro-due ${actions['retro-findings']} ${LATER} unit-a-officer`],
    ],
    ['without a clock, by itself', opened, {}, [`case retro-due ${actions['retro-findings']} unit-a-officer`]],
    [
      'a unit is asked to mend something',
      asked,
      { clocks: [clockOf('retro-check', 'M1'), clockOf('retro-action', 'M1')] },
      [`retro-action:M1 retro-due ${actions['retro-action']} ${DUE} unit-b-officer`],
    ],
    [
      'that was returned',
      { type: 'action-returned', action: 'M1', says: '', by: LATER },
      mends,
      [`case retro-news ${actions['retro-returned']} unit-b-officer`],
    ],
    [
      'confirmed',
      { type: 'action-confirmed', action: 'M1' },
      mends,
      [`case retro-news ${actions['retro-confirmed']} unit-b-officer`],
    ],
    [
      'or is off',
      { type: 'action-dropped', action: 'M1', says: '' },
      mends,
      [`case retro-news ${actions['retro-dropped']} unit-b-officer`],
    ],
    [
      'the desk learns that it is done',
      { type: 'action-done', action: 'M1', doneBy: 'x', says: '', evidence: [] },
      mends,
      [`case retro-news ${actions['retro-done']} desk`],
    ],
    [
      'and what may be the same again, about its clock',
      noted,
      {
        clocks: [
          clockOf('retro-recurrence', 'R0'),
          clockOf('retro-findings', 'R1'),
          clockOf('retro-recurrence', 'R1', { dueAt: LATER }),
        ],
      },
      [`retro-recurrence:R1 retro-due ${actions['retro-recurrence']} ${LATER} desk`],
    ],
    ['or by itself', noted, {}, [`case retro-due ${actions['retro-recurrence']} desk`]],
    [
      'its unit, that it is open anew',
      { type: 'retrospective-reopened', says: '' },
      {},
      [`case retro-news ${actions['retro-reopened']} unit-a-officer`],
    ],
    [
      'also since it is the same again',
      { type: 'recurrence-confirmed', recurrence: 'R1', case: 'BL2600030', says: '' },
      {},
      [`case retro-news ${actions['retro-reopened']} unit-a-officer`],
    ],
    ['nobody that it is over', { type: 'retrospective-closed', says: '' }, {}, []],
    ['nor what was found', { type: 'findings-written', version: 1, happened: '', why: '', lessons: '' }, {}, []],
    [
      'a rung says what is owed',
      {
        type: 'rung-fired',
        clockId: 'retro-findings',
        rung: 'day',
        kind: 'remind',
        to: ['unit-a-officer'],
        unreachable: [],
      },
      { clocks: [clockOf('retro-findings')] },
      [`retro-findings retro-due ${actions['retro-findings']} ${DUE} unit-a-officer`],
    ],
  ])('%s', (_, body, part, expected) => expect(said(body, part)).toEqual(expected));

  it('nothing to whoever pressed', () => {
    const by = byPerson('unit-a-officer', 'unit-a', 'officer');
    expect(said({ type: 'retrospective-reopened', says: '' }, {}, by)).toEqual([
      `case retro-news ${actions['retro-reopened']}`,
    ]);
    expect(said({ type: 'retrospective-reopened', says: '' }, {}, byPerson('desk', 'qu-zhengfu-ban'))).toEqual([
      `case retro-news ${actions['retro-reopened']} unit-a-officer`,
    ]);
  });

  it('where nobody can be reached, the desk learns it', () => {
    expect(said(opened, { clocks: [clockOf('retro-findings')] }, WORKFLOW, nobodyThere)).toEqual([
      `retro-findings step-unreachable ${actions['retro-findings']} ${DUE} desk`,
    ]);
  });

  it('H2 · a proposal goes to whoever decides it, and what came of it to whoever proposed', () => {
    const proposal = aProposal('P4', { by: 'night-desk', at: NOW });
    const payload = { kind: 'purge' as const, words: [], events: [1] };
    const proposed: RetrospectiveBody = { type: 'proposed', proposal, payload, reason: '' };
    const passedOn: RetrospectiveBody = {
      type: 'proposal-passed-on',
      proposalId: 'P4',
      by: 'night-desk',
      to: 'desk',
      says: '',
    };
    for (const body of [proposed, passedOn])
      expect(said(body, { proposals: [proposal] })).toEqual(['decision:P4 decide desk']);
    const decided: RetrospectiveBody = {
      type: 'proposal-decided',
      proposalId: 'P4',
      by: 'desk',
      approved: false,
      proof: 'sign-in',
    };
    expect(said(decided, {}, WORKFLOW, { proposed: [{ type: 'proposed', proposal, payload, reason: '' }] })).toEqual([
      'decision:P4 proposal-sent-back night-desk',
    ]);
  });

  it('each text has a key of its own, and so has what a decision says', () => {
    expect(notificationsOf(event(opened), lesson(), context).map(({ seq, key }) => [seq, key])).toEqual([
      [5, 'retro.e5'],
    ]);
    const { texts } = sayingOf([event(opened)], lesson(), context);
    expect(texts.map(({ id }) => id)).toEqual(['retro.e5.unit-a-officer.by-hand']);
  });
});

describe('P8, H5 · who has a part in a retrospective', () => {
  const rung = (to: TimedRung['to']): TimedRung => ({ id: 'due', kind: 'remind', to, at: DUE, template: 'retro-due' });
  it('who serves at its unit; nobody complained of', () => {
    expect(holders('move', 'unit-a', lesson(), context).map(({ id }) => id)).toEqual(['unit-a-officer']);
    const against = [asPerson('unit-a-officer')];
    expect(holders('move', 'unit-a', lesson({ against }), context).map(({ id }) => id)).not.toContain('unit-a-officer');
  });

  it('is rung for its clock; where nobody is there, whoever comes next, and the desk learns it', () => {
    const clock = clockOf('retro-findings');
    const { to, unreachable } = reach(lesson(), clock, rung(['move', 'substitute']), context);
    expect([to, unreachable]).toEqual([['unit-a-officer'], []]);
    const later: TimedRung = { ...rung(['move']), at: at('2026-03-17 10:00') };
    const nobody = reach(lesson(), clock, later, { ...context, ...nobodyThere });
    expect([nobody.to, nobody.unreachable]).toEqual([['desk'], ['move']]);
  });
});

describe('D4 · which clocks a retrospective brings', () => {
  const limits = (part: Partial<Retrospective>, state = lesson(part)): [string, string, object][] =>
    wantedClocks(state, policy).map(({ row, of = '', limit }) => [row.kind, of, limit]);
  it('each for as long as the rules say', () => {
    expect(limits({}, unfound({ round: 2 }))).toEqual([['retro-findings', 'again2', { hours: 240 }]]);
    expect(limits({ actions: [action('M1', { returns: 1, state: 'returned' })] })).toEqual([
      ['retro-action', 'M1.1', { at: LATER }],
    ]);
    const done = action('M1', { returns: 2, state: 'done', doneAt: NOW });
    expect(limits({ actions: [done] })).toEqual([['retro-check', 'M1.2', { hours: 72 }]]);
    const { doneAt: _never, ...unsaid } = done;
    expect(limits({ actions: [unsaid] })).toEqual([]);
    expect(limits({ recurrences: [{ id: 'R1', case: 'x', state: 'noted', notedAt: NOW }] })).toEqual([
      ['retro-recurrence', 'R1', { hours: 72 }],
    ]);
    expect(limits({ status: 'closed', proposals: [aProposal('P4')] })).toMatchObject([['decision', 'P4', {}]]);
  });

  const NOON = at('2026-03-10 12:00');
  const desk = { desk: true } as const;
  /** What becomes of its clocks, each by its id. */
  const became = (clocks: Clock[], part: Partial<Retrospective>, drafts: RetrospectiveBody[] = []): string[] =>
    clockChanges(lesson({ clocks, ...part }), drafts, policy, NOON).map((one) => {
      switch (one.change) {
        case 'opened':
          return `opened ${one.clock.id}`;
        case 'met':
          return `met ${one.clockId} ${one.metAt} ${one.late}`;
        case 'superseded':
          return `superseded ${one.clockId} ${one.why}`;
        case 'missed':
        case 'refused':
        case 'rungs-skipped':
          return one.change;
        default:
          return one satisfies never;
      }
    });
  const done = action('M1', { state: 'done', doneAt: NOW });
  const confirmed = action('M1', { state: 'confirmed', doneAt: OPENED, checkedAt: NOW });
  const returned = action('M1', { state: 'returned', returns: 1, checkedAt: NOW });
  const noticed = { id: 'R2', case: 'x', state: 'noted' as const, notedAt: OPENED };
  const recurrence = { ...noticed, id: 'R1', state: 'is' as const, decidedAt: NOW };
  const decision: Clock = {
    ...aClock({ id: 'decision:P4', of: 'P4', move: { decider: true } }),
    kind: 'decision',
  };
  it.each<[string, Clock[], Partial<Retrospective>, string[]]>([
    [
      'findings are met when they are first written',
      [clockOf('retro-findings')],
      {},
      [`met retro-findings ${NOW} false`],
    ],
    [
      'late, after they were due',
      [clockOf('retro-findings', undefined, { dueAt: OPENED, state: 'missed' })],
      {},
      [`met retro-findings ${NOW} true`],
    ],
    [
      'those of the first time not by those of the second',
      [clockOf('retro-findings', undefined, { state: 'missed' })],
      { round: 1 },
      ['superseded retro-findings no-longer-applies'],
    ],
    ['what was met stays so', [clockOf('retro-findings', undefined, { state: 'met', metAt: OPENED })], {}, []],
    [
      'an action is met when it was reported, and is to be looked at',
      [clockOf('retro-action', 'M1')],
      { actions: [action('M0', { state: 'confirmed' }), done] },
      [`met retro-action:M1 ${NOW} false`, 'opened retro-check:M1'],
    ],
    [
      'that of before it was returned not by that after',
      [clockOf('retro-action', 'M1', { state: 'missed' })],
      { actions: [{ ...done, returns: 1 }] },
      ['superseded retro-action:M1 no-longer-applies', 'opened retro-check:M1.1'],
    ],
    [
      'it was looked at when it was confirmed',
      [clockOf('retro-check', 'M1', { move: desk, limit: { hours: 72 } })],
      { actions: [confirmed] },
      [`met retro-check:M1 ${NOW} false`],
    ],
    [
      'or returned, which asks anew',
      [clockOf('retro-check', 'M1', { move: desk })],
      { actions: [returned] },
      [`met retro-check:M1 ${NOW} false`, 'opened retro-action:M1.1'],
    ],
    [
      'not while nobody did',
      [clockOf('retro-check', 'M1', { move: desk })],
      { actions: [{ ...done, checkedAt: OPENED }] },
      [],
    ],
    [
      'dropped, it is neither',
      [clockOf('retro-check', 'M1', { move: desk })],
      { actions: [action('M1', { state: 'dropped', doneAt: NOW })] },
      ['superseded retro-check:M1 no-longer-applies'],
    ],
    [
      'whether it is the same again, when a person said',
      [clockOf('retro-recurrence', 'R1', { move: desk })],
      { recurrences: [recurrence] },
      [`met retro-recurrence:R1 ${NOW} false`],
    ],
    [
      'another’s is another',
      [clockOf('retro-recurrence', 'R2', { move: desk })],
      { recurrences: [recurrence, noticed] },
      [],
    ],
    [
      'another unit’s takes the place of one',
      [clockOf('retro-action', 'M1', { limit: { at: LATER } })],
      { actions: [action('M1', { unit: 'unit-b' })] },
      ['superseded retro-action:M1 replaced', 'opened retro-action:M1#2'],
    ],
    ['a decision is met once it is taken', [decision], {}, [`met decision:P4 ${NOON} false`]],
  ])('%s', (_, clocks, part, expected) => expect(became(clocks, part)).toEqual(expected));

  it('H2 · a proposal that is taken back is decided by nobody', () => {
    expect(became([decision], {}, [{ type: 'proposal-withdrawn', proposalId: 'P4', reason: '' }])).toEqual([
      'superseded decision:P4 proposal-withdrawn',
    ]);
  });

  it('H3 · explains from when each is counted', () => {
    const { explain: words } = rulesOf(policy);
    const kinds = ['retro-findings', 'retro-action', 'retro-check', 'retro-recurrence'] as const;
    for (const kind of kinds) {
      const basis = explain(clockOf(kind, 'M1', { startAt: NOW }), policy);
      expect([basis.start.says, basis.rule.limitClause]).toEqual([
        words[kind].replace('{at}', '2026-03-10 10:00'),
        'ours',
      ]);
    }
    expect(explain(clockOf('retro-action', 'M1'), policy).arithmetic).toContain(
      '时限由提出整改的人员确定，至 2026-03-14 10:00。',
    );
  });

  it('throws where the rules give no limit', () => {
    const rules = rulesOf(policy);
    const clocks = rules.clocks.map((row) => ({ ...row, limit: { given: true as const } }));
    const given = { ...policy, retrospectives: { ...rules, clocks } };
    expect(() => wantedClocks(lesson({ actions: [done] }), given)).toThrow('the rules give no limit for retro-check');
  });
});
