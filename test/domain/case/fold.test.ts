/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import { factOf, fold, isBeside, withReached } from '../../../functions/domain/case/apply.ts';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { CaseOpened, EventBody, Release } from '../../../functions/domain/case/events.ts';
import { ERASED } from '../../../functions/domain/matter/free-text.ts';
import { changesOf } from '../changes.ts';
import { aCase, anAssignment, aProposal } from '../samples.ts';
import { aFact as fact, EARLIER, g, LATER, limit, NOW, stamp } from './samples.ts';

const suggestion = { grades: g('IV'), gradeReasons: [], unit: 'housing', unitReasons: [] };
const opened: CaseOpened = {
  type: 'case-opened',
  number: 'BL2600017',
  policyId: '0000000000000000',
  drill: false,
  offline: false,
  status: 'appraising',
  origin: { source: 'generic', kind: 'alert' },
  subject: '环境',
  categories: ['other'],
  natures: [],
  discoveredAt: EARLIER,
  suggestion,
  grades: g('IV'),
  gradesConfirmed: false,
};
const R1 = fact('R1');
const R2 = fact('R2');
const released = (part: Partial<Release> = {}): EventBody => ({
  type: 'released',
  release: {
    id: 'R3',
    form: 'online-reply',
    publishedAt: EARLIER,
    recordedAt: NOW,
    lateEntry: false,
    evidence: [],
    outlets: [],
    final: true,
    fulfils: [],
    unit: 'housing',
    unmet: [],
    ...part,
  },
});
const R3 = fact('R3');
const A1 = anAssignment('housing');
const A2 = anAssignment('xinqi', { id: 'A2', part: 'co-unit' });
const approved = aProposal('P5', { approvedBy: 'li' });
const decidedReturn = (part: object = {}): EventBody => ({
  type: 'return-decided',
  assignmentId: 'A1',
  accepted: true,
  says: '',
  legalBasis: '',
  ...part,
});
const decidedA1 = { ...A1, decidedAt: NOW };
const marked = (part: object = {}): EventBody => ({
  type: 'wrongdoing-marked',
  is: true,
  against: ['housing'],
  reason: '',
  ...part,
});
const flagged = { id: 'W4', at: EARLIER, by: 'zhang', unit: 'housing' };
const split = (part: object = {}): EventBody => ({
  type: 'split-off',
  alertId: 'a2',
  newCase: 'BL2600018',
  reason: '',
  proposes: g('IV'),
  ...part,
});
describe('A1, R1, H5 · a case as it is opened', () => {
  const kept = (part: Partial<CaseOpened>): Partial<Case> =>
    changesOf(fold(null, opened, stamp), fold(null, { ...opened, ...part }, stamp));
  it.each<[string, Partial<CaseOpened>, Record<string, unknown>]>([
    [
      'what it comes of',
      {
        exercise: 'BLX1',
        summary: '噪声',
        place: '新碶',
        firstPublishedAt: EARLIER,
        emergencyKind: 'accident',
        assignedBy: { unit: '市政府办' },
        splitFrom: 'BL1',
        sourceDuties: [{ kind: 'response', dueAt: LATER }],
        recurrenceOf: 'BL2',
        foretoldBy: 'BLN1',
        foretoldPlan: 'fire',
      },
      {
        exercise: 'BLX1',
        summary: '噪声',
        place: '新碶',
        firstPublishedAt: EARLIER,
        emergencyKind: 'accident',
        assignedBy: { unit: '市政府办' },
        splitFrom: 'BL1',
        sourceDuties: [{ kind: 'response', dueAt: LATER }],
        recurrenceOf: 'BL2',
        foretoldBy: 'BLN1',
        foretoldPlan: 'fire',
      },
    ],
    [
      'that it is plainly of elsewhere',
      { suggestion: { ...suggestion, elsewhere: ['杭州'] } },
      { elsewhere: ['杭州'] },
    ],
    [
      'but not where it is grave',
      { grades: g('I'), suggestion: { ...suggestion, elsewhere: ['杭州'] } },
      { grades: g('I'), gravestAt: NOW },
    ],
    [
      'that it may be a report of wrongdoing',
      { suggestion: { ...suggestion, wrongdoing: { row: 'words', clause: 'H5', says: '' } } },
      { wrongdoing: { state: 'suggested', against: [] } },
    ],
    [
      'who coordinates, and no other unit beside',
      {
        suggestion: {
          ...suggestion,
          beside: [
            { unit: 'xinqi', part: 'co-unit', reasons: [] },
            { unit: 'cyber', part: 'coordinator', reasons: [] },
          ],
        },
      },
      { coordinators: ['cyber'] },
    ],
    [
      'nobody, where none does',
      { suggestion: { ...suggestion, beside: [{ unit: 'xinqi', part: 'co-unit', reasons: [] }] } },
      {},
    ],
    [
      'what went with it',
      { brings: { releases: [fact('R1', { fulfils: ['response'] })], assignments: [A1] } },
      {
        releases: [fact('R1', { fulfils: ['response'] })],
        assignments: [A1],
        firstAnsweredAt: EARLIER,
      },
    ],
  ])('%s', (_, part, expected) => expect(kept(part)).toEqual(expected));

  it('is known of, from the first, by what it suggests', () => {
    const state = fold(null, opened, stamp);
    expect([state.version, state.personVersion, state.registeredAt, state.status]).toEqual([9, 9, NOW, 'appraising']);
    expect(state).not.toHaveProperty('coordinators');
    expect(state).not.toHaveProperty('wrongdoing');
    expect(state).not.toHaveProperty('gravestAt');
  });
});

describe('ours · what each event makes of a case', () => {
  it.each<[string, EventBody, Partial<Case>, Record<string, unknown>]>([
    [
      'confirmed: as it was read, and its grades with it',
      { type: 'confirmed', summary: '改', subject: '住建', categories: ['emergency'], natures: ['grievance'] },
      { status: 'appraising', gradesConfirmed: false },
      {
        status: 'open',
        gradesConfirmed: true,
        summary: '改',
        subject: '住建',
        categories: ['emergency'],
        natures: ['grievance'],
      },
    ],
    [
      'the first grades that a person gives',
      { type: 'graded', was: g('IV'), grades: g('III', 'III'), emergencyKind: 'fire', reason: '', differs: true },
      { gradesConfirmed: false },
      {
        grades: g('III', 'III'),
        gradesConfirmed: true,
        emergencyKind: 'fire',
        risen: [{ grades: g('IV') }, { grades: g('III', 'III'), at: NOW }],
      },
    ],
    [
      'lighter ones: what they were is kept, and denied',
      { type: 'graded', was: g('II', 'III'), grades: g('IV', 'IV'), reason: '', differs: true },
      { grades: g('II', 'III') },
      { grades: g('IV', 'IV'), wereGrades: g('II', 'III'), risen: [{ grades: g('II', 'III'), denied: true }] },
    ],
    [
      'the gravest of all that they were',
      { type: 'graded', was: g('III', 'IV'), grades: g('IV', 'IV'), reason: '', differs: true },
      { grades: g('III', 'II'), wereGrades: g('II', 'III') },
      { grades: g('IV', 'IV'), wereGrades: g('II', 'II'), risen: [{ grades: g('III', 'II'), denied: true }] },
    ],
    [
      'A1: what was learnt stays known as far as a person found it so, and is denied beyond that',
      { type: 'graded', was: g('II'), grades: g('III'), reason: '', differs: true },
      { grades: g('II'), learnt: [{ grades: g('IV') }, { grades: g('II'), at: EARLIER }] },
      {
        grades: g('III'),
        wereGrades: g('II'),
        learnt: [
          { grades: g('IV') },
          { grades: g('III'), at: EARLIER },
          { grades: g('II'), at: EARLIER, denied: true },
        ],
        risen: [{ grades: g('II'), denied: true }],
      },
    ],
    [
      'A1: what was lighter than that stays as it was',
      { type: 'graded', was: g('III'), grades: g('II'), reason: '', differs: true },
      {
        grades: g('III'),
        learnt: [{ grades: g('IV') }, { at: EARLIER, grades: g('III') }],
        risen: [{ grades: g('II'), at: EARLIER }],
      },
      { grades: g('II'), wereGrades: g('III') },
    ],
    [
      'A1: what was denied stays so, however grave it turns out to be',
      { type: 'graded', was: g('IV'), grades: g('II'), reason: '', differs: true },
      {
        learnt: [{ grades: g('IV') }, { grades: g('III'), at: EARLIER, denied: true }],
        risen: [{ grades: g('II'), at: EARLIER }],
      },
      { grades: g('II'), wereGrades: g('IV') },
    ],
    [
      'A1: an alert makes them graver, by whatever kind of emergency, beside what was learnt before',
      {
        type: 'attention-grew',
        alertId: 'a',
        what: 'emergency',
        says: '',
        suggestion: { ...suggestion, grades: g('III', 'III') },
      },
      {
        status: 'appraising',
        gradesConfirmed: false,
        grades: g('IV', 'IV'),
        learnt: [{ grades: g('IV') }, { grades: g('IV', 'IV'), at: EARLIER }],
        risen: [{ grades: g('III', 'III'), at: EARLIER }],
        heard: { emergency: 'III', harm: {} },
      },
      {
        grades: g('III', 'III'),
        learnt: [{ grades: g('IV') }, { grades: g('IV', 'IV'), at: EARLIER }, { grades: g('III', 'III'), at: NOW }],
      },
    ],
    [
      'R4: the gravest is so from now',
      { type: 'graded', was: g('II'), grades: g('I'), reason: '', differs: true },
      { grades: g('II'), wereGrades: g('II'), risen: [{ grades: g('I'), at: EARLIER }] },
      { grades: g('I'), gravestAt: NOW },
    ],
    [
      'and is no more',
      { type: 'graded', was: g('I'), grades: g('II'), reason: '', differs: true },
      { grades: g('I'), gravestAt: EARLIER, wereGrades: g('I') },
      { grades: g('II'), risen: [{ grades: g('I'), denied: true }], gone: ['gravestAt'] },
    ],
    ['M4: it is of a matter with others', { type: 'matter-linked', group: 'g1', with: 'BL1' }, {}, { group: 'g1' }],
    ['M4: or of none', { type: 'matter-unlinked', group: 'g1', reason: '' }, { group: 'g1' }, { gone: ['group'] }],
    ['a comment is withdrawn', { type: 'comment-withdrawn', comment: 7 }, { voided: [3] }, { voided: [3, 7] }],
    [
      'of which the last twenty are kept',
      { type: 'comment-withdrawn', comment: 21 },
      { voided: Array.from({ length: 20 }, (_, nth) => nth + 1) },
      { voided: Array.from({ length: 20 }, (_, nth) => nth + 2) },
    ],
    [
      'P4: a release answers',
      { type: 'answer-found', release: 'R2', reason: '' },
      { releases: [R1, R2] },
      { releases: [R1, { ...R2, answersAll: true }] },
    ],
    ...([true, false] as const).map((lawful): [string, EventBody, Partial<Case>, Record<string, unknown>] => [
      `H5: what it exposes is ${lawful ? 'lawful' : 'not'}`,
      { type: 'exposure-judged', release: 'R2', lawful, reason: '' },
      { releases: [R1, { ...R2, exposed: 'open' }] },
      { releases: [R1, { ...R2, exposed: lawful ? 'lawful' : 'unlawful' }] },
    ]),
    [
      'S1: its page was looked at',
      { type: 'link-checked', release: 'R2', is: 'unread', why: 'status' },
      { releases: [R1, R2] },
      { releases: [R1, { ...R2, link: { is: 'unread', why: 'status', at: NOW, tries: 1 } }] },
    ],
    [
      'once more',
      { type: 'link-checked', release: 'R2', is: 'title' },
      { releases: [R1, { ...R2, link: { is: 'unread', at: EARLIER, tries: 2 } }] },
      { releases: [R1, { ...R2, link: { is: 'title', at: NOW, tries: 3 } }] },
    ],
    ['its causes', { type: 'causes-named', causes: ['emergency'], reason: '' }, {}, { causes: ['emergency'] }],
    [
      'M4: another event',
      { type: 'told-apart', number: 'BL1', apart: true },
      { apart: ['BL2'] },
      { apart: ['BL2', 'BL1'] },
    ],
    [
      'S1: it reached further',
      { type: 'attention-grew', alertId: 'a', what: 'platform', says: '' },
      { reach: ['views'] },
      { reach: ['views', 'platform'] },
    ],
    ['S1: each once', { type: 'attention-grew', alertId: 'a', what: 'views', says: '' }, { reach: ['views'] }, {}],
    ['S1: what grows otherwise is no reach', { type: 'attention-grew', alertId: 'a', what: 'pace', says: '' }, {}, {}],
    [
      'P2: a limit more',
      { type: 'limit-set', limit: limit('L2') },
      { limits: [limit('L1')] },
      { limits: [limit('L1'), limit('L2')] },
    ],
    [
      'a unit more',
      { type: 'assigned', assignment: A2, reasons: [] },
      { assignments: [A1] },
      { assignments: [A1, A2] },
    ],
    [
      'it signs',
      { type: 'signed', assignmentId: 'A1', signer: 'zhang' },
      { assignments: [A1, A2] },
      { assignments: [{ ...A1, state: 'signed', signedAt: NOW, signedBy: 'zhang' }, A2] },
    ],
    [
      'by the desk for it',
      { type: 'signed', assignmentId: 'A1', signer: 'wang', toldBy: '张科' },
      { assignments: [A1] },
      { assignments: [{ ...A1, state: 'signed', signedAt: NOW, signedBy: 'wang', signedFor: true }] },
    ],
    [
      'it asks to return it',
      { type: 'return-requested', assignmentId: 'A1', by: 'zhang', reason: 'not-ours', says: '' },
      { assignments: [A1] },
      { assignments: [{ ...A1, state: 'returning', returns: 1, returnedAt: NOW, returnedBy: 'zhang' }] },
    ],
    [
      'again',
      { type: 'return-requested', assignmentId: 'A1', by: 'zhao', reason: 'not-ours', says: '' },
      { assignments: [{ ...A1, returns: 1 }] },
      { assignments: [{ ...A1, state: 'returning', returns: 2, returnedAt: NOW, returnedBy: 'zhao' }] },
    ],
    [
      'R3: accepted of whoever is responsible, it counts',
      decidedReturn(),
      { assignments: [A1] },
      { assignments: [decidedA1], passes: { count: 1 } },
    ],
    [
      'R3: and names who decides on the next one',
      decidedReturn({ next: 'office' }),
      { assignments: [A1, A2], passes: { count: 1, next: 'cyber' } },
      { assignments: [decidedA1, A2], passes: { count: 2, next: 'office' } },
    ],
    [
      'R3: refused, nothing does',
      decidedReturn({ accepted: false }),
      { assignments: [A1], passes: { count: 1, next: 'cyber' } },
      { assignments: [decidedA1] },
    ],
    [
      'R3: refused for good, it is over without another',
      decidedReturn({ accepted: false, final: true }),
      { assignments: [A1], passes: { count: 2 } },
      { assignments: [decidedA1], passes: { count: 2, final: true } },
    ],
    [
      'R3: that of a co-unit is nobody’s pass',
      decidedReturn({ assignmentId: 'A2' }),
      { assignments: [A1, A2] },
      { assignments: [A1, { ...A2, decidedAt: NOW }] },
    ],
    [
      'R3: it answers whoever leads, and when it first did stays',
      { type: 'contributed', assignmentId: 'A2', says: '' },
      { assignments: [A1, { ...A2, contributedAt: EARLIER }] },
      {},
    ],
    [
      'R3: for the first time',
      { type: 'contributed', assignmentId: 'A2', says: '' },
      { assignments: [A1, A2] },
      { assignments: [A1, { ...A2, contributedAt: NOW }] },
    ],
    [
      'R4: its leader leads',
      { type: 'leading', assignmentId: 'A1', leader: 'head' },
      { assignments: [A1, A2] },
      { assignments: [{ ...A1, leader: 'head', leadingSince: NOW }, A2] },
    ],
    [
      'R1: who coordinates',
      { type: 'coordinators-named', units: ['cyber'], reasons: [] },
      {},
      { coordinators: ['cyber'] },
    ],
    [
      'R2: its superior was told',
      { type: 'superior-told', assignmentId: 'A1', to: '', means: '' },
      { assignments: [{ ...A1, superior: { name: '市局' } }, A2] },
      { assignments: [{ ...A1, superior: { name: '市局', toldAt: NOW } }, A2] },
    ],
    [
      'R2: of one that has none nothing is kept',
      { type: 'superior-told', assignmentId: 'A1', to: '', means: '' },
      { assignments: [A1] },
      {},
    ],
    [
      'another of the unit has it',
      { type: 'handed-on', assignmentId: 'A1', to: 'zhao' },
      { assignments: [A1, A2] },
      { assignments: [{ ...A1, handler: 'zhao' }, A2] },
    ],
    ['a release that answers nothing', released(), { releases: [R1] }, { releases: [R1, R3] }],
    [
      'P4: one that does',
      released({ fulfils: ['response'] }),
      {},
      { releases: [{ ...R3, fulfils: ['response'] }], firstAnsweredAt: EARLIER },
    ],
    [
      'V1: what it does is of the concern',
      released({ acts: [{ nature: 'grievance', says: '已整改' }] }),
      {},
      { releases: [{ ...R3, acts: ['grievance'] }], natures: ['grievance'] },
    ],
    [
      'A4, P3: what it went out without',
      released({
        unapproved: { clause: 'A4', missing: ['review'] },
        unconsulted: { clause: 'A4', conclusions: [] },
        uncommanded: { body: '市指挥部' },
      }),
      {},
      {
        releases: [R3],
        breaches: ['approval', 'consultation', 'command'].map((what) => ({
          duty: `${what}:R3`,
          is: 'stands',
          dueAt: EARLIER,
          unit: 'housing',
        })),
      },
    ],
    ...(['unapproved', 'unconsulted', 'uncommanded'] as const).map(
      (what, nth): [string, EventBody, Partial<Case>, Record<string, unknown>] => [
        `A4, P3: ${what} alone`,
        released({ [what]: { clause: 'A4', missing: [], conclusions: [], body: '' } }),
        {},
        {
          releases: [R3],
          breaches: [
            {
              duty: `${['approval', 'consultation', 'command'][nth]}:R3`,
              is: 'stands',
              dueAt: EARLIER,
              unit: 'housing',
            },
          ],
        },
      ],
    ),
    [
      'S1: it went out by one more',
      { type: 'outlet-recorded', release: 'R2', reached: ['site'], name: '网站' },
      { releases: [R1, { ...R2, reached: ['wechat', 'site'] }] },
      {},
    ],
    [
      'S1: by the first',
      { type: 'outlet-recorded', release: 'R2', reached: ['site'], name: '网站' },
      { releases: [R1, R2] },
      { releases: [R1, { ...R2, reached: ['site'] }] },
    ],
    [
      'P3: a superior’s was passed on, when it was',
      { type: 'outlet-recorded', release: 'R2', name: '网站', publishedAt: EARLIER },
      { releases: [R1, { ...R2, voice: 'superior', relayedAt: NOW }] },
      { releases: [R1, { ...R2, voice: 'superior', relayedAt: EARLIER }] },
    ],
    [
      'P3: or now',
      { type: 'outlet-recorded', release: 'R2', name: '网站' },
      { releases: [{ ...R2, voice: 'superior' }] },
      { releases: [{ ...R2, voice: 'superior', relayedAt: NOW }] },
    ],
    [
      'P3: not later than it was first',
      { type: 'outlet-recorded', release: 'R2', name: '网站' },
      { releases: [{ ...R2, voice: 'superior', relayedAt: EARLIER }] },
      {},
    ],
    [
      'P3: what is the district’s own is not passed on',
      { type: 'outlet-recorded', release: 'R2', name: '网站', publishedAt: EARLIER },
      { releases: [R2, { ...R1, voice: 'desk' }] },
      {},
    ],
    ['S1: one is left out', { type: 'outlet-omitted', outlet: 'site', reason: '' }, {}, { omitted: ['site'] }],
    [
      'S1: each once',
      { type: 'outlet-omitted', outlet: 'site', reason: '' },
      { omitted: ['site', 'wechat'] },
      { omitted: ['wechat', 'site'] },
    ],
    [
      'P8: the media are told',
      { type: 'media-told', telling: 'E1', media: '', says: '', means: '', toldAt: EARLIER, unit: 'housing' },
      {},
      { mediaTold: 1, tellings: [{ id: 'E1', unit: 'housing', at: EARLIER }] },
    ],
    [
      'P8: M4: again, as it was in a case that was joined',
      {
        type: 'media-told',
        telling: 'E2',
        media: '',
        says: '',
        means: '',
        toldAt: EARLIER,
        unit: 'housing',
        from: { case: 'BL1', id: 'E1' },
      },
      { mediaTold: 1, tellings: [{ id: 'E1', unit: 'housing', at: EARLIER }] },
      {
        mediaTold: 2,
        tellings: [
          { id: 'E1', unit: 'housing', at: EARLIER },
          { id: 'E2', unit: 'housing', at: EARLIER, from: 'BL1' },
        ],
      },
    ],
    [
      'P8: they reply',
      { type: 'media-replied', telling: 'E1', reply: 'published', repliedAt: NOW },
      {
        tellings: [
          { id: 'E1', unit: 'housing', at: EARLIER },
          { id: 'E2', unit: 'housing', at: EARLIER },
        ],
      },
      { tellings: [{ id: 'E2', unit: 'housing', at: EARLIER }] },
    ],
    [
      'P5: a second answer is promised',
      {
        type: 'second-answer-set',
        release: 'R2',
        hours: 24,
        promise: { id: 'P2', by: LATER },
        proposalId: 'P5',
      },
      { releases: [R1, { ...R2, promises: [{ id: 'P1', by: NOW }] }], proposals: [approved] },
      {
        releases: [
          R1,
          {
            ...R2,
            promises: [
              { id: 'P1', by: NOW },
              { id: 'P2', by: LATER },
            ],
          },
        ],
        proposals: [],
      },
    ],
    [
      'D1: it is dealt with, when it was',
      { type: 'settled', says: '', evidence: [], unit: 'housing', settledAt: EARLIER },
      {},
      { settledAt: EARLIER },
    ],
    [
      'D1: now, until a second person says that it was earlier',
      { type: 'settled', says: '', evidence: [], unit: 'housing', settledAt: EARLIER, unconfirmed: true },
      {},
      { settledAt: NOW },
    ],
    [
      'D1: it is not after all',
      { type: 'settlement-reopened', reason: '' },
      { settledAt: EARLIER },
      { gone: ['settledAt'] },
    ],
    [
      'M4: it is passed on by whoever decided',
      { type: 'passed-on', handoff: 'H1', target: '12345', reason: '', proposalId: 'P5' },
      { proposals: [approved] },
      { handoffs: [{ id: 'H1', target: '12345', at: NOW, decided: true }], proposals: [] },
    ],
    [
      'it ends: as what, and for whom',
      {
        type: 'ended',
        outcome: 'joined',
        reason: '',
        into: 'BL1',
        duties: [{ kind: 'response', dueAt: LATER }],
        proposalId: 'P5',
      },
      { proposals: [approved] },
      {
        status: 'ended',
        closedAt: NOW,
        endedAs: 'joined',
        joinedInto: 'BL1',
        joinedDuties: [{ kind: 'response', dueAt: LATER }],
        proposals: [],
      },
    ],
    [
      'M4: joined once all was done it stays closed',
      { type: 'ended', outcome: 'joined', reason: '', into: 'BL1' },
      { status: 'closed', closedAt: EARLIER },
      { endedAs: 'joined', joinedInto: 'BL1' },
    ],
    ['it is closed', { type: 'closed' }, {}, { status: 'closed', closedAt: NOW }],
    [
      'D1: opened anew, it is to be settled and answered again',
      { type: 'reopened', reason: '' },
      {
        status: 'closed',
        closedAt: EARLIER,
        settledAt: EARLIER,
        omitted: ['site'],
        firstAnsweredAt: EARLIER,
        joinedDuties: [],
        lifted: [],
      },
      {
        status: 'open',
        reopened: 1,
        reopenedAt: NOW,
        renewed: { at: NOW, answered: true },
        gone: ['closedAt', 'settledAt', 'omitted', 'joinedDuties', 'lifted'],
      },
    ],
    [
      'D1: of which nobody was answered before',
      { type: 'reopened', reason: '' },
      { status: 'closed', reopened: 1 },
      { status: 'open', reopened: 2, reopenedAt: NOW, renewed: { at: NOW } },
    ],
    [
      'by a corrected fact alone, what else was done stands',
      { type: 'reopened', reason: '', corrected: true },
      { status: 'closed', closedAt: EARLIER, settledAt: EARLIER, omitted: ['site'] },
      { status: 'open', reopened: 1, reopenedAt: NOW, gone: ['closedAt'] },
    ],
    [
      'P5: for a second answer it is not answered anew',
      { type: 'reopened', reason: '', secondAnswer: true },
      { status: 'closed', settledAt: EARLIER },
      { status: 'open', reopened: 1, reopenedAt: NOW, gone: ['settledAt'] },
    ],
    [
      'H3: a limit that a person set',
      { type: 'clock-reckoned', clock: 'sign:A1', dueAt: LATER, by: 'wang', reason: '' },
      {
        reckoned: [
          { clock: 'sign:A1', dueAt: NOW, by: 'li' },
          { clock: 'sign:A2', dueAt: NOW, by: 'li' },
        ],
      },
      {
        reckoned: [
          { clock: 'sign:A2', dueAt: NOW, by: 'li' },
          { clock: 'sign:A1', dueAt: LATER, by: 'wang' },
        ],
      },
    ],
    [
      'M2: it is reported upward, when it was',
      { type: 'reported', to: '', means: '', reportedAt: EARLIER, unit: 'office', desks: ['city'] },
      {},
      { reportedAt: EARLIER, told: [{ desks: ['city'], at: EARLIER }] },
    ],
    [
      'M2: again, before the first; now, until a second person says so',
      { type: 'reported', to: '', means: '', reportedAt: EARLIER, unit: 'office', desks: ['net'], unconfirmed: true },
      { reportedAt: LATER, told: [{ desks: ['city'], at: LATER }] },
      {
        reportedAt: NOW,
        laterReports: [LATER],
        told: [
          { desks: ['city'], at: LATER },
          { desks: ['net'], at: NOW },
        ],
      },
    ],
    [
      'M2: to none of the rules’ own desks',
      { type: 'reported', to: '', means: '', reportedAt: NOW, unit: 'office' },
      { reportedAt: EARLIER },
      { laterReports: [NOW] },
    ],
    [
      'H5: what is erased is kept as erased',
      { type: 'purged', proposalId: 'P5', words: [], events: [], cleared: ['summary', 'place'], remains: [] },
      { place: '新碶', proposals: [approved] },
      { summary: ERASED, place: ERASED, proposals: [] },
    ],
    [
      'H5: somebody flags a report of wrongdoing',
      { type: 'wrongdoing-flagged', by: 'zhang', unit: 'housing', reason: '' },
      {},
      {
        wrongdoing: {
          state: 'suggested',
          against: [],
          flagged: { id: 'W9', at: NOW, by: 'zhang', unit: 'housing' },
        },
      },
    ],
    [
      'H5: whom it complains of, and what was declined, stays',
      { type: 'wrongdoing-flagged', by: 'zhang', unit: 'housing', reason: '' },
      {
        wrongdoing: {
          state: 'is-not',
          against: ['xinqi'],
          declined: [{ by: 'sun', unit: 'xinqi', at: EARLIER }],
        },
      },
      {
        wrongdoing: {
          state: 'suggested',
          against: ['xinqi'],
          flagged: { id: 'W9', at: NOW, by: 'zhang', unit: 'housing' },
          declined: [{ by: 'sun', unit: 'xinqi', at: EARLIER }],
        },
      },
    ],
    ['H5: it is one', marked(), {}, { wrongdoing: { state: 'is', against: ['housing'] } }],
    [
      'H5: whoever is complained of coordinates nothing of it',
      marked(),
      { coordinators: ['housing', 'cyber'] },
      { wrongdoing: { state: 'is', against: ['housing'] }, coordinators: ['cyber'] },
    ],
    [
      'H6: one for a superior organ is kept without content',
      marked({ above: true }),
      { place: '新碶', plan: { attachedAt: NOW, confirmedAt: NOW, steps: [], done: [], omitted: [] } },
      {
        offline: true,
        wrongdoing: { state: 'is', against: ['housing'], above: true },
        gone: ['summary', 'place', 'plan'],
      },
    ],
    [
      'H5: it is none: the flag is declined',
      marked({ is: false, against: [] }),
      { wrongdoing: { state: 'suggested', against: [], flagged } },
      {
        wrongdoing: {
          state: 'is-not',
          against: [],
          declined: [{ by: 'zhang', unit: 'housing', at: NOW }],
        },
      },
    ],
    [
      'H5: beside those of other units',
      marked({ is: false, against: [] }),
      {
        wrongdoing: {
          state: 'suggested',
          against: [],
          flagged,
          declined: [
            { by: 'zhao', unit: 'housing', at: EARLIER },
            { by: 'sun', unit: 'xinqi', at: EARLIER },
          ],
        },
      },
      {
        wrongdoing: {
          state: 'is-not',
          against: [],
          declined: [
            { by: 'sun', unit: 'xinqi', at: EARLIER },
            { by: 'zhang', unit: 'housing', at: NOW },
          ],
        },
      },
    ],
    [
      'H5: it is one: a flag that was raised is not declined',
      marked(),
      { wrongdoing: { state: 'suggested', against: [], flagged } },
      { wrongdoing: { state: 'is', against: ['housing'] } },
    ],
    [
      'H5: none that nobody flagged',
      marked({ is: false, against: [] }),
      {},
      { wrongdoing: { state: 'is-not', against: [] } },
    ],
    ['M4: an alert goes', split(), { limits: [limit('L1')] }, {}],
    [
      'A1: on which confirmed grades rested',
      split({ review: true }),
      {},
      { review: { id: 'G9', at: NOW, grades: g('IV'), alertId: 'a2', newCase: 'BL2600018' } },
    ],
    [
      'A1: again, since the desk has had to decide',
      split({ review: true }),
      { review: { id: 'G4', at: EARLIER, grades: g('III'), alertId: 'a1', newCase: 'BL1' } },
      { review: { id: 'G4', at: EARLIER, grades: g('IV'), alertId: 'a2', newCase: 'BL2600018' } },
    ],
    [
      'P2: with its limits, which are the new case’s',
      split({ limits: ['L2'] }),
      { limits: [limit('L1'), limit('L2')] },
      { limits: [limit('L1'), limit('L2', { splitOff: true })] },
    ],
    [
      'M4: with its units and its answers, of which the numbers are kept',
      split({ assignments: ['A2'], releases: ['R2'] }),
      {
        assignments: [A1, A2],
        releases: [fact('R1', { fulfils: ['response'], publishedAt: NOW }), fact('R2', { fulfils: ['response'] })],
        firstAnsweredAt: EARLIER,
      },
      {
        assignments: [
          A1,
          { id: 'A2', unit: 'xinqi', part: 'co-unit', assignedAt: A2.assignedAt, state: 'taken-back', until: NOW },
        ],
        releases: [
          fact('R1', { fulfils: ['response'], publishedAt: NOW }),
          fact('R2', { fulfils: [], void: true, movedTo: 'BL2600018' }),
        ],
        firstAnsweredAt: NOW,
      },
    ],
    [
      'M4: what was told of a case that is its own again is asked after there',
      { type: 'joined-told', from: 'BL1', what: 'opened-anew', cases: ['BL1'], releases: [], assignments: [] },
      {
        tellings: [
          { id: 'E1', unit: 'housing', at: EARLIER },
          { id: 'E2', unit: 'housing', at: EARLIER, from: 'BL1' },
          { id: 'E3', unit: 'housing', at: EARLIER, from: 'BL2' },
        ],
      },
      {
        tellings: [
          { id: 'E1', unit: 'housing', at: EARLIER },
          { id: 'E3', unit: 'housing', at: EARLIER, from: 'BL2' },
        ],
      },
    ],
    [
      'S5: a miss is set aside',
      { type: 'breach-set-aside', duty: 'response', reason: '' },
      { breaches: [{ duty: 'response', is: 'stands', dueAt: NOW }] },
      { breaches: [{ duty: 'response', is: 'set-aside', dueAt: NOW }] },
    ],
    [
      'P7: or tolerated',
      { type: 'breach-tolerated', duty: 'response', reason: '' },
      { breaches: [{ duty: 'response', is: 'stands', dueAt: NOW }] },
      { breaches: [{ duty: 'response', is: 'stands', dueAt: NOW, mark: 'tolerated' }] },
    ],
    [
      'S5: its point is given back',
      { type: 'point-waived', duty: 'response', proposalId: 'P5' },
      { breaches: [{ duty: 'response', is: 'stands', dueAt: NOW }], proposals: [approved] },
      { breaches: [{ duty: 'response', is: 'stands', dueAt: NOW, mark: 'waived' }], proposals: [] },
    ],
    [
      'A1: it was no duty',
      { type: 'no-duty-found', duties: ['response'], reason: '', proposalId: 'P5' },
      { breaches: [{ duty: 'response', is: 'stands', dueAt: NOW }], proposals: [approved] },
      { breaches: [{ duty: 'response', is: 'no-duty', dueAt: NOW }], proposals: [] },
    ],
    ['what is written beside it changes nothing', { type: 'noted', says: '', star: false }, {}, {}],
  ])('%s', (_, body, part, expected) => {
    const before = aCase(part);
    expect(changesOf(before, fold(before, body, stamp))).toEqual(expected);
  });

  it('A1 · an alert made them rise since it told of it, however long it waited', () => {
    const before = aCase({ gradesConfirmed: false, status: 'appraising' });
    const body = (learntAt?: string): EventBody => ({
      type: 'attention-grew',
      alertId: 'a',
      what: 'emergency',
      says: '',
      suggestion: { ...suggestion, grades: g('III', 'III') },
      ...(learntAt === undefined ? {} : { learntAt }),
    });
    expect(fold(before, body(), stamp).risen?.at(-1)?.at).toBe(NOW);
    expect(fold(before, body(EARLIER), stamp).risen?.at(-1)?.at).toBe(EARLIER);
  });
});

describe('ours · what is beside the work refuses nobody’s press', () => {
  it.each<[EventBody, boolean]>([
    [{ type: 'words-opened', reading: true }, true],
    [{ type: 'words-opened' }, false],
    [{ type: 'commented', says: '' }, true],
    [{ type: 'comment-withdrawn', comment: 1 }, true],
    [{ type: 'matter-linked', group: 'g', with: 'BL1' }, true],
    [{ type: 'matter-unlinked', group: 'g', reason: '' }, true],
    [{ type: 'noted', says: '', star: false }, false],
  ])('%j: %s', (body, is) => {
    expect(isBeside(body)).toBe(is);
    expect(fold(aCase({ group: 'g' }), body, stamp).personVersion).toBe(is ? 2 : 9);
  });
});

describe('P6 · what the state keeps of a release', () => {
  const kept = (part: Partial<Release>): object => {
    const body = released(part);
    if (body.type !== 'released') throw new Error('no release');
    return changesOf(R3, factOf(body.release));
  };
  it.each<[string, Partial<Release>, object]>([
    ['no more than what it is', { lateEntry: true, address: 'https://e.cn', place: '一楼' }, {}],
    [
      'who was there, for whom it speaks and what it goes on with',
      {
        attended: ['housing'],
        voice: 'desk',
        orders: ['assigned-limit:A1'],
        keeps: ['R1.P1'],
        reached: ['site'],
        relayedAt: NOW,
      },
      {
        attended: ['housing'],
        voice: 'desk',
        orders: ['assigned-limit:A1'],
        keeps: ['R1.P1'],
        reached: ['site'],
        relayedAt: NOW,
      },
    ],
    ['what it exposes, open', { exposes: [{ kind: 'name', excerpt: '张' }] }, { exposed: 'open' }],
    ['what it reads as', { reads: { says: 'passed-on' } }, { reads: 'passed-on' }],
    [
      'what it promised',
      { promises: [{ id: 'P1', says: '另答', by: LATER }] },
      { promises: [{ id: 'P1', by: LATER }] },
    ],
    ['the next, promised when it was recorded', { followUpAt: LATER }, { followUpAt: LATER, promisedOn: NOW }],
    ['or at once', { followUpAt: LATER, recordedAt: EARLIER }, { followUpAt: LATER }],
    ['that attendance is excepted', { exception: '统一发布' }, { excepted: true }],
    ['that it was earlier, and when a person said so', { earlierReason: '已答' }, { earlier: NOW }],
    ['that it counts from its recording', { unconfirmed: true }, { countsFrom: NOW }],
    ['none of no acts', { acts: [] }, {}],
  ])('%s', (_, part, expected) => expect(kept(part)).toEqual(expected));

  it('S1 · by what it went out, each once; by nothing, nothing', () => {
    expect(withReached({ ...R1, reached: ['site'] }, ['wechat', 'site', 'wechat'])).toEqual({
      ...R1,
      reached: ['wechat', 'site'],
    });
    expect(withReached({ ...R1, reached: ['site'] }, [])).toEqual(R1);
  });
});
