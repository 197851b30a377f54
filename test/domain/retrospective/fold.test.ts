/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import { asPerson } from '../../../functions/domain/matter/complained-of.ts';
import { ERASED } from '../../../functions/domain/matter/free-text.ts';
import { fold } from '../../../functions/domain/retrospective/apply.ts';
import { bearer } from '../../../functions/domain/retrospective/bearer.ts';
import type { OpenOfCase, RetrospectiveCommand } from '../../../functions/domain/retrospective/commands.ts';
import { decidable } from '../../../functions/domain/retrospective/decidable.ts';
import { decide } from '../../../functions/domain/retrospective/decide.ts';
import type { RetrospectiveBody } from '../../../functions/domain/retrospective/events.ts';
import { possible, possibleOn } from '../../../functions/domain/retrospective/possible.ts';
import { clockRowOf, rulesOf } from '../../../functions/domain/retrospective/rules-of.ts';
import {
  type Action,
  findingsOf,
  isOwnClock,
  type Recurrence,
  type Retrospective,
  roundOf,
  unitsOf,
} from '../../../functions/domain/retrospective/retrospective.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { changesOf } from '../changes.ts';
import { aClock, aProposal } from '../samples.ts';
import { byPerson, WORKFLOW } from '../sheet.ts';
import { action, directory, LATER, lesson, NOW, OPENED, policy, unfound } from './samples.ts';

const stamp = { seq: 9, at: NOW, hash: 'h9', byPerson: true };
const opened: Extract<RetrospectiveBody, { type: 'retrospective-opened' }> = {
  type: 'retrospective-opened',
  number: 'BLP2600001',
  policyId: policy.id,
  drill: false,
  grounds: ['major'],
  caseNumber: 'BL2600017',
  quarter: '2026Q1',
  subject: '环境',
  grade: 'II',
  unit: 'unit-a',
  answered: 'unit-a',
  causes: ['emergency'],
  says: '群众反映强烈',
  against: ['unit-b'],
};
const done = { state: 'done', doneBy: 'unit-a-officer', doneAt: NOW } as const;
const noted: Recurrence = { id: 'R1', case: 'BL2600030', state: 'noted', notedAt: OPENED };
const changes = [
  { id: 'C1', of: 'rules' as const, part: 'clocks' as const },
  { id: 'C2', of: 'routing' as const },
];

describe('D4 · a retrospective as it is opened', () => {
  const kept = (pressed: boolean): Retrospective => fold(null, opened, { ...stamp, seq: 1, byPerson: pressed });
  it('keeps what was told of it, but for why a person asked', () => {
    const { type: _type, says: _says, ...told } = opened;
    expect(kept(true)).toEqual({
      ...told,
      schema: 1,
      status: 'open',
      version: 1,
      personVersion: 1,
      head: 'h9',
      changedAt: NOW,
      openedAt: NOW,
      since: NOW,
      round: 0,
      findings: 0,
      actions: [],
      clocks: [],
    });
  });

  it('is nobody’s act where the night asks for it', () => expect(kept(false).personVersion).toBe(0));

  it('is opened once, and before all else', () => {
    expect(() => fold(lesson(), opened, stamp)).toThrow('retrospective BLP2600001 was opened twice');
    expect(() => fold(null, { type: 'retrospective-closed', says: '' }, stamp)).toThrow(
      'event retrospective-closed before retrospective-opened',
    );
  });
});

const one = action('M1');
const two = action('M2', { unit: 'unit-b', event: 4 });
describe('D4, H5 · what each event makes of a retrospective', () => {
  it.each<[string, RetrospectiveBody, Partial<Retrospective>, Record<string, unknown>]>([
    [
      'findings: found since the first',
      { type: 'findings-written', version: 2, happened: '', why: '', lessons: '' },
      { foundAt: OPENED },
      { findings: 2 },
    ],
    [
      'an action more',
      { type: 'action-asked', action: 'M2', says: '补齐台账', unit: 'unit-b', by: LATER },
      { actions: [one] },
      { actions: [one, { ...two, event: 9, askedAt: NOW }] },
    ],
    [
      'it is done',
      { type: 'action-done', action: 'M1', doneBy: 'unit-a-officer', says: '', evidence: [] },
      { actions: [one, two] },
      { actions: [{ ...one, ...done }, two] },
    ],
    [
      'confirmed',
      { type: 'action-confirmed', action: 'M1' },
      { actions: [{ ...one, ...done }, two] },
      { actions: [{ ...one, ...done, state: 'confirmed', checkedAt: NOW }, two] },
    ],
    [
      'or returned: asked for anew',
      { type: 'action-returned', action: 'M1', says: '', by: LATER },
      { actions: [{ ...one, ...done, by: OPENED, returns: 1 }, two] },
      {
        actions: [
          {
            ...one,
            state: 'returned',
            returns: 2,
            by: LATER,
            doneBy: 'unit-a-officer',
            askedAt: NOW,
            checkedAt: NOW,
          },
          two,
        ],
      },
    ],
    [
      'or dropped: its unit has no part any more',
      { type: 'action-dropped', action: 'M2', says: '' },
      { actions: [one, two] },
      { actions: [one, { ...two, state: 'dropped' }], former: ['unit-b'] },
    ],
    [
      'a later case',
      { type: 'recurrence-noted', recurrence: 'R1', case: 'BL2600030' },
      {},
      { recurrences: [{ ...noted, notedAt: NOW }] },
    ],
    [
      'is the same again: it is open anew, and its findings are asked for again',
      { type: 'recurrence-confirmed', recurrence: 'R1', case: 'BL2600030', says: '' },
      { status: 'closed', closedAt: OPENED, recurrences: [noted, { ...noted, id: 'R2', case: 'BL2600031' }], round: 1 },
      {
        status: 'open',
        since: NOW,
        round: 2,
        recurrences: [
          { ...noted, id: 'R2', case: 'BL2600031' },
          { ...noted, state: 'is', decidedAt: NOW },
        ],
        gone: ['foundAt', 'closedAt'],
      },
    ],
    [
      'which nobody had noted',
      { type: 'recurrence-confirmed', recurrence: 'R1', case: 'BL2600030', says: '' },
      {},
      {
        since: NOW,
        round: 1,
        recurrences: [{ ...noted, notedAt: NOW, state: 'is', decidedAt: NOW }],
        gone: ['foundAt'],
      },
    ],
    [
      'is not',
      { type: 'recurrence-denied', recurrence: 'R1', case: 'BL2600030', says: '' },
      { recurrences: [noted] },
      { recurrences: [{ ...noted, state: 'is-not', decidedAt: NOW }] },
    ],
    [
      'a change more',
      { type: 'change-proposed', change: 'C3', of: 'plan', says: '', plan: 'fire' },
      { changes },
      { changes: [...changes, { id: 'C3', of: 'plan', plan: 'fire' }] },
    ],
    [
      'the first',
      { type: 'change-proposed', change: 'C1', of: 'rules', says: '', part: 'clocks' },
      {},
      { changes: [changes[0]] },
    ],
    [
      'one is drafted',
      { type: 'change-drafted', change: 'C2', draft: 'D7' },
      { changes },
      { changes: [changes[0], { id: 'C2', of: 'routing', draft: 'D7' }] },
    ],
    ['it is over', { type: 'retrospective-closed', says: '' }, {}, { status: 'closed', closedAt: NOW }],
    [
      'it is opened anew',
      { type: 'retrospective-reopened', says: '' },
      { status: 'closed', closedAt: OPENED },
      { status: 'open', since: NOW, round: 1, gone: ['foundAt', 'closedAt'] },
    ],
    [
      'a unit that is complained of has none of it',
      { type: 'units-barred', units: ['unit-a'], unit: 'qu-zhengfu-ban' },
      {},
      { unit: 'qu-zhengfu-ban', against: ['unit-a'], former: ['unit-a'] },
    ],
    ['another that is', { type: 'units-barred', units: ['unit-b'] }, {}, { against: ['unit-b'] }],
    ['nobody is any more', { type: 'units-barred', units: [] }, { against: ['unit-b'] }, { gone: ['against'] }],
    [
      'M4: it goes with its case',
      { type: 'case-changed', caseNumber: 'BL2600018', was: 'BL2600017' },
      {},
      { caseNumber: 'BL2600018', cases: ['BL2600017'] },
    ],
    [
      'of an action that is erased no word is kept',
      {
        type: 'purged',
        proposalId: 'P5',
        words: [],
        events: [{ seq: 4, was: '', now: '' }],
        cleared: [],
        remains: [],
      },
      { actions: [one, two], proposals: [aProposal('P5', { approvedBy: 'mayor' })] },
      { actions: [one, { ...two, says: ERASED }], proposals: [] },
    ],
  ])('%s', (_, body, part, expected) => {
    const before = lesson(part);
    expect(changesOf(before, fold(before, body, stamp))).toEqual(expected);
  });

  it('findings, for the first time', () => {
    const before = unfound({ findings: 0 });
    const body = { type: 'findings-written', version: 1, happened: '', why: '', lessons: '' } as const;
    expect(changesOf(before, fold(before, body, stamp))).toEqual({ findings: 1, foundAt: NOW });
  });

  it('throws on an action that is not there', () => {
    expect(() => fold(lesson({ actions: [one] }), { type: 'action-dropped', action: 'M2', says: '' }, stamp)).toThrow(
      'has no action M2',
    );
  });
});

describe('D4 · what a retrospective is', () => {
  it('has the unit whose it is and those that mend, each once, and none of what was dropped', () => {
    expect(
      unitsOf({ unit: 'unit-a', actions: [one, two, action('M3', { unit: 'street-c', state: 'dropped' })] }),
    ).toEqual(['unit-a', 'unit-b']);
  });

  it.each([
    [0, 'M1', {}],
    [1, 'M1.1', { of: 'again1' }],
    [2, 'M1.2', { of: 'again2' }],
  ])('asked %i times again, its clocks are of %s and %j', (times, ofAction, ofFindings) => {
    expect(roundOf({ id: 'M1', returns: times })).toBe(ofAction);
    expect(findingsOf({ round: times })).toEqual(ofFindings);
  });

  it('is seen by those who decide as any matter', () => {
    expect(decidable(lesson())).toMatchObject({ assignments: [], grades: { opinion: 'II', emergency: null } });
    expect(decidable(lesson())).not.toHaveProperty('wrongdoing');
    expect(decidable(lesson({ against: ['unit-b'] }))).toMatchObject({
      wrongdoing: { state: 'is', against: ['unit-b'] },
    });
  });

  it('throws where the rules know none', () => {
    const { retrospectives: _none, ...without } = policy;
    expect(() => rulesOf(without)).toThrow('has no rules of retrospectives');
    const bare = { ...policy, retrospectives: { ...rulesOf(policy), clocks: [] } };
    expect(() => clockRowOf('retro-check', bare)).toThrow('has no clock retro-check');
  });
});

const desk = byPerson('desk', 'qu-zhengfu-ban');
function cameOf(
  state: Retrospective | null,
  command: RetrospectiveCommand,
  by: Actor = desk,
): string | RetrospectiveBody[] {
  const drafts = decide(state, by, command, { policy, directory, now: NOW, facts: [] });
  return isRefusal(drafts)
    ? [drafts.refused, ...(drafts.field === undefined ? [] : [drafts.field])].join(' ')
    : drafts.filter(({ type }) => type !== 'clocks-changed');
}
const ofCase: OpenOfCase = {
  command: 'open',
  number: 'BLP2600001',
  caseNumber: 'BL2600017',
  over: 'closed',
  subject: '环境',
  grades: { opinion: 'II', emergency: null },
  missed: [],
  risen: false,
  drill: false,
  unit: 'unit-a',
};
const ofIt: Extract<RetrospectiveBody, { type: 'retrospective-opened' }> = {
  type: 'retrospective-opened',
  number: 'BLP2600001',
  policyId: policy.id,
  caseNumber: 'BL2600017',
  subject: '环境',
  drill: false,
  grounds: ['major'],
  grade: 'II',
  unit: 'unit-a',
  answered: 'unit-a',
};
const unanswered = (part: Partial<typeof ofIt>): typeof ofIt => {
  const { answered: _nobody, ...rest } = ofIt;
  return { ...rest, ...part };
};
const light = { grades: { opinion: 'IV', emergency: null } } as const;

describe('D4 · a retrospective is asked for', () => {
  it.each<[string, Partial<OpenOfCase> | { unit: undefined }, string | RetrospectiveBody[]]>([
    ['of a major case, of whoever answered', {}, [ofIt]],
    ['with its causes', { causes: ['emergency'] }, [{ ...ofIt, causes: ['emergency'] }]],
    ['not of an ordinary one', light, 'not-compulsory'],
    [
      'but by a person, and why',
      { ...light, byHand: '反复发生' },
      [{ ...ofIt, grade: 'IV', grounds: ['by-hand'], says: '反复发生' }],
    ],
    ['beside why it must be', { byHand: '再看' }, [{ ...ofIt, grounds: ['major', 'by-hand'], says: '再看' }]],
    ['not of what was none of ours', { over: 'not-government', byHand: '再看' }, 'nothing-to-learn /caseNumber'],
    [
      'of the office that owns them, where nobody answered',
      { unit: undefined },
      [unanswered({ unit: 'qu-zhengfu-ban' })],
    ],
    [
      'H5: or whoever did is complained of',
      { against: ['unit-a'] },
      [{ ...ofIt, unit: 'qu-zhengfu-ban', against: ['unit-a'] }],
    ],
  ])('%s', (_, part, came) => {
    const { unit, ...rest } = { ...ofCase, ...part };
    expect(cameOf(null, { ...rest, ...(unit === undefined ? {} : { unit }) })).toEqual(came);
  });

  it('of a whole quarter', () => {
    expect(cameOf(null, { command: 'open', number: 'BLP2600002', quarter: '2026Q1' }, WORKFLOW)).toEqual([
      {
        type: 'retrospective-opened',
        number: 'BLP2600002',
        quarter: '2026Q1',
        policyId: policy.id,
        drill: false,
        grounds: ['quarter'],
        subject: '复盘',
        grade: 'IV',
        unit: 'qu-zhengfu-ban',
      },
    ]);
  });

  it('once, and nothing is done to none, nor to one that is over', () => {
    expect(cameOf(lesson(), ofCase)).toBe('already-open');
    expect(cameOf(null, { command: 'close', says: '' })).toBe('no-such-retrospective');
    expect(cameOf(lesson({ status: 'closed' }), { command: 'close', says: '' })).toBe('not-open');
    expect(cameOf(lesson(), { command: 'close', says: '' }, WORKFLOW)).toBe('named-person-needed');
    const { retrospectives: _none, ...without } = policy;
    const context = { policy: without, directory, now: NOW };
    expect(decide(null, desk, ofCase, context)).toMatchObject({ refused: 'no-rules' });
  });
});

describe('D4 · what is recorded of a retrospective', () => {
  const evidence = [{ kind: 'document' as const, ref: '制度 1 号' }];
  const officer = byPerson('unit-a-officer', 'unit-a', 'officer');
  const plan = policy.plans.rows[0]?.id ?? '';
  it.each<[string, Partial<Retrospective>, RetrospectiveCommand, string | RetrospectiveBody[], Actor?]>([
    [
      'findings, as another version',
      {},
      { command: 'set-findings', happened: '一', why: '二', lessons: '三' },
      [{ type: 'findings-written', version: 2, happened: '一', why: '二', lessons: '三' }],
    ],
    [
      'an action',
      { actions: [one] },
      { command: 'ask-action', says: '公示', unit: 'unit-b', by: LATER },
      [{ type: 'action-asked', action: 'M2', says: '公示', unit: 'unit-b', by: LATER }],
    ],
    [
      'that it is done',
      { actions: [one] },
      { command: 'report-done', action: 'M1', says: '已建', evidence },
      [{ type: 'action-done', action: 'M1', doneBy: 'unit-a-officer', says: '已建', evidence }],
      officer,
    ],
    [
      'that it was looked at',
      { actions: [{ ...one, ...done }] },
      { command: 'confirm-action', action: 'M1', says: '属实' },
      [{ type: 'action-confirmed', action: 'M1', says: '属实' }],
    ],
    [
      'that it was returned',
      { actions: [{ ...one, ...done }] },
      { command: 'return-action', action: 'M1', says: '不全', by: LATER },
      [{ type: 'action-returned', action: 'M1', says: '不全', by: LATER }],
    ],
    [
      'not for a time that is over',
      { actions: [{ ...one, ...done }] },
      { command: 'return-action', action: 'M1', says: '不全', by: NOW },
      'limit-past /by',
    ],
    [
      'that it is off',
      { actions: [one] },
      { command: 'drop-action', action: 'M1', says: '已并入' },
      [{ type: 'action-dropped', action: 'M1', says: '已并入' }],
    ],
    [
      'that none is of that name',
      { actions: [one] },
      { command: 'drop-action', action: 'M3', says: '' },
      'no-such-action /action',
    ],
    [
      'that a later case is the same again',
      { recurrences: [{ ...noted, id: 'R4' }] },
      {
        command: 'confirm-recurrence',
        case: 'BL2600030',
        says: '同一处',
        later: { number: 'BL2600030', subject: '环境', discoveredAt: NOW },
      },
      [{ type: 'recurrence-confirmed', recurrence: 'R4', case: 'BL2600030', says: '同一处' }],
    ],
    [
      'or is not',
      { recurrences: [{ ...noted, id: 'R4' }] },
      { command: 'deny-recurrence', case: 'BL2600030', says: '另一处' },
      [{ type: 'recurrence-denied', recurrence: 'R4', case: 'BL2600030', says: '另一处' }],
    ],
    [
      'one that nobody had noted, the next by number',
      { recurrences: [noted] },
      {
        command: 'confirm-recurrence',
        case: 'BL2600031',
        says: '',
        later: { number: 'BL2600031', subject: '环境', discoveredAt: NOW },
      },
      [{ type: 'recurrence-confirmed', recurrence: 'R2', case: 'BL2600031', says: '' }],
    ],
    [
      'not twice',
      { recurrences: [{ ...noted, state: 'is-not' }] },
      { command: 'deny-recurrence', case: 'BL2600030', says: '' },
      'decided-already /case',
    ],
    [
      'a plan to be read again, by its owner',
      {},
      { command: 'propose-change', of: 'plan', says: '补流程', plan, kept: 'BLA2600001' },
      [{ type: 'change-proposed', change: 'C1', of: 'plan', says: '补流程', plan, asks: 'BLA2600001' }],
    ],
    [
      'S4: not asked of him in a drill',
      { drill: true },
      { command: 'propose-change', of: 'plan', says: '补流程', plan, kept: 'BLA2600001' },
      [{ type: 'change-proposed', change: 'C1', of: 'plan', says: '补流程', plan }],
    ],
    [
      'H5: nor where somebody is complained of',
      { against: ['unit-b'] },
      { command: 'propose-change', of: 'plan', says: '补流程', plan, kept: 'BLA2600001' },
      [{ type: 'change-proposed', change: 'C1', of: 'plan', says: '补流程', plan }],
    ],
    [
      'of a plan that there is not',
      {},
      { command: 'propose-change', of: 'plan', says: '', plan: 'x' },
      'unknown-plan /plan',
    ],
    [
      'a part of the rules',
      { changes },
      { command: 'propose-change', of: 'rules', says: '改时限', part: 'clocks' },
      [{ type: 'change-proposed', change: 'C3', of: 'rules', says: '改时限', part: 'clocks' }],
    ],
    ['of no part', {}, { command: 'propose-change', of: 'rules', says: '' }, 'unknown-part /part'],
    [
      'of a part that there is not',
      {},
      { command: 'propose-change', of: 'rules', says: '', part: 'weather' as 'clocks' },
      'unknown-part /part',
    ],
    [
      'whose matter something is',
      {},
      { command: 'propose-change', of: 'routing', says: '改主责' },
      [{ type: 'change-proposed', change: 'C1', of: 'routing', says: '改主责' }],
    ],
    ['not with a plan', {}, { command: 'propose-change', of: 'routing', says: '', plan }, 'not-asked /plan'],
    ['nor with a part', {}, { command: 'propose-change', of: 'routing', says: '', part: 'clocks' }, 'not-asked /part'],
    [
      'a plan not with a part',
      {},
      { command: 'propose-change', of: 'plan', says: '', plan, part: 'clocks' },
      'not-asked /part',
    ],
    [
      'a part not with a plan',
      {},
      { command: 'propose-change', of: 'rules', says: '', plan, part: 'clocks' },
      'not-asked /plan',
    ],
    [
      'a draft of the rules, also once it is over',
      { status: 'closed', changes },
      { command: 'draft-change', change: 'C2', draft: 'D7' },
      [{ type: 'change-drafted', change: 'C2', draft: 'D7' }],
    ],
    ['its end', {}, { command: 'close', says: '已学' }, [{ type: 'retrospective-closed', says: '已学' }]],
    [
      'its beginning anew',
      { status: 'closed' },
      { command: 'reopen', says: '又有反映' },
      [{ type: 'retrospective-reopened', says: '又有反映' }],
    ],
    [
      'what the night finds',
      { recurrences: [noted] },
      { command: 'note-recurrence', case: 'BL2600031' },
      [{ type: 'recurrence-noted', recurrence: 'R2', case: 'BL2600031' }],
      WORKFLOW,
    ],
    [
      'for the first time',
      {},
      { command: 'note-recurrence', case: 'BL2600031' },
      [{ type: 'recurrence-noted', recurrence: 'R1', case: 'BL2600031' }],
      WORKFLOW,
    ],
    ['once', { recurrences: [noted] }, { command: 'note-recurrence', case: 'BL2600030' }, 'nothing-new', WORKFLOW],
    [
      'M4: that its case joined another',
      {},
      { command: 'follow', into: 'BL2600018' },
      [{ type: 'case-changed', caseNumber: 'BL2600018', was: 'BL2600017' }],
      WORKFLOW,
    ],
    ['M4: not that of another', {}, { command: 'go-back', to: 'BL2600018' }, 'nothing-new', WORKFLOW],
    [
      'H5: whom it complains of: it goes to the office that owns them, and what they were to mend is off',
      { actions: [one, { ...two, ...done }, action('M3', { state: 'confirmed' })] },
      { command: 'set-against', units: ['unit-a'] },
      [
        { type: 'units-barred', units: ['unit-a'], unit: 'qu-zhengfu-ban' },
        { type: 'action-dropped', action: 'M1', says: '值班台收回' },
      ],
      WORKFLOW,
    ],
    [
      'H5: a person leaves it where it is',
      { actions: [one] },
      { command: 'set-against', units: [asPerson('unit-a-officer')] },
      [{ type: 'units-barred', units: [asPerson('unit-a-officer')] }],
      WORKFLOW,
    ],
    [
      'H5: not the same in another order',
      { against: ['unit-b', 'street-c'] },
      { command: 'set-against', units: ['street-c', 'unit-b'] },
      'nothing-new',
      WORKFLOW,
    ],
  ])('%s', (_, part, command, came, by = desk) => {
    expect(cameOf(lesson(part), command, by)).toEqual(came);
  });

  it('throws on a change for which no draft was begun', () => {
    expect(() => cameOf(lesson({ changes }), { command: 'draft-change', change: 'C1' })).toThrow('no draft was begun');
  });
});

describe('D4 · what may be done now', () => {
  it.each<[string, Partial<Retrospective>, string[]]>([
    [
      'found, with nothing to mend',
      {},
      ['set-findings', 'ask-action', 'propose-change', 'close', 'confirm-recurrence', 'ask-purge'],
    ],
    [
      'with something to mend, and to look at',
      { actions: [one, { ...two, ...done }] },
      [
        'set-findings',
        'ask-action',
        'report-done',
        'drop-action',
        'confirm-action',
        'return-action',
        'propose-change',
        'confirm-recurrence',
        'ask-purge',
      ],
    ],
    [
      'with what may be the same again',
      { recurrences: [noted] },
      ['set-findings', 'ask-action', 'propose-change', 'confirm-recurrence', 'deny-recurrence', 'ask-purge'],
    ],
    [
      'with rules to be drafted',
      { changes },
      ['set-findings', 'ask-action', 'propose-change', 'close', 'confirm-recurrence', 'draft-change', 'ask-purge'],
    ],
    [
      'which are drafted, or are a plan',
      {
        changes: [
          { id: 'C1', of: 'rules', part: 'clocks', draft: 'D1' },
          { id: 'C2', of: 'plan', plan: 'x' },
        ],
      },
      ['set-findings', 'ask-action', 'propose-change', 'close', 'confirm-recurrence', 'ask-purge'],
    ],
    ['over', { status: 'closed', actions: [one] }, ['reopen', 'confirm-recurrence', 'ask-purge']],
  ])('%s', (_, part, names) => expect(possible(lesson(part))).toEqual(names));

  it('not its end before it was found', () => {
    expect(possible(unfound())).toEqual([
      'set-findings',
      'ask-action',
      'propose-change',
      'confirm-recurrence',
      'ask-purge',
    ]);
  });

  it('of a quarter nothing is the same again', () => {
    const { caseNumber: _none, ...ofQuarter } = lesson({ status: 'closed' });
    expect(possible(ofQuarter)).toEqual(['reopen', 'ask-purge']);
  });

  it.each<[Action['state'], string[]]>([
    ['open', ['report-done', 'drop-action']],
    ['returned', ['report-done', 'drop-action']],
    ['done', ['confirm-action', 'return-action', 'drop-action']],
    ['confirmed', []],
    ['dropped', []],
  ])('with an action that is %s', (state, names) => {
    expect(possibleOn(lesson(), { ...one, state })).toEqual(names);
    expect(possibleOn(lesson({ status: 'closed' }), { ...one, state })).toEqual([]);
  });
});

describe('D4, P8 · small parts of a retrospective', () => {
  it.each<[string, Partial<Retrospective>, string]>([
    ['while it is open', {}, 'open'],
    ['over', { status: 'closed' }, 'closed'],
    ['over, and somebody is to say whether it is the same again', { status: 'closed', recurrences: [noted] }, 'open'],
    [
      'of two one is to be said',
      { status: 'closed', recurrences: [{ ...noted, id: 'R0', state: 'is' }, noted] },
      'open',
    ],
    ['once it is said', { status: 'closed', recurrences: [{ ...noted, state: 'is-not' }] }, 'closed'],
  ])('is open to whoever sends its texts %s', (_, part, status) => {
    expect(bearer(lesson(part)).status).toBe(status);
  });

  it('its own clocks are all but those of proposals', () => {
    const clock = aClock();
    expect([isOwnClock({ ...clock, kind: 'decision' }), isOwnClock({ ...clock, kind: 'retro-check' })]).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    [{ actions: [] }, { command: 'drop-action', action: 'M9', says: '' }, '没有整改事项 M9；可选：无'],
    [{ actions: [one, two] }, { command: 'drop-action', action: 'M9', says: '' }, '没有整改事项 M9；可选：M1、M2'],
    ...(['is', 'is-not'] as const).map((state) => [
      { recurrences: [{ ...noted, state }] },
      { command: 'deny-recurrence', case: 'BL2600030', says: '' },
      `BL2600030 已认定${state === 'is' ? '为' : '不是'}反弹`,
    ]),
  ] as [Partial<Retrospective>, RetrospectiveCommand, string][])('refuses by what is so: %#', (part, command, says) => {
    expect(decide(lesson(part), desk, command, { policy, directory, now: NOW, facts: [] })).toMatchObject({ says });
  });

  it('asks nothing of a unit that is in office no more', () => {
    const units = directory.units.map((unit) => (unit.id === 'unit-b' ? { ...unit, active: false } : unit));
    const command: RetrospectiveCommand = { command: 'ask-action', says: '', unit: 'unit-b', by: LATER };
    const context = { policy, directory: { ...directory, units }, now: NOW, facts: [] };
    expect(decide(lesson(), desk, command, context)).toMatchObject({ refused: 'unknown-unit' });
  });

  it('of two actions that the same erasure names, and of those that it does not', () => {
    const events = [3, 4].map((seq) => ({ seq, was: '', now: '' }));
    const body: RetrospectiveBody = { type: 'purged', proposalId: 'P5', words: [], events, cleared: [], remains: [] };
    const before = lesson({ actions: [one, two], proposals: [aProposal('P5', { approvedBy: 'mayor' })] });
    expect(fold(before, body, stamp).actions.map(({ says }) => says)).toEqual([ERASED, ERASED]);
  });

  it('what nobody had noted is decided beside what somebody had', () => {
    const body: RetrospectiveBody = { type: 'recurrence-confirmed', recurrence: 'R2', case: 'BL2600031', says: '' };
    expect(fold(lesson({ recurrences: [noted] }), body, stamp).recurrences).toEqual([
      noted,
      { id: 'R2', case: 'BL2600031', state: 'is', notedAt: NOW, decidedAt: NOW },
    ]);
  });

  it('H5 · whom it complains of stays the same in whatever order', () => {
    const state = lesson({ against: ['street-c', 'unit-b'] });
    expect(cameOf(state, { command: 'set-against', units: ['unit-b', 'street-c'] }, WORKFLOW)).toBe('nothing-new');
  });
});
