import { describe, expect, it } from 'vitest';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { fold } from '../../../functions/domain/case/apply.ts';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { Command, PersonCommand } from '../../../functions/domain/case/commands.ts';
import type { Event } from '../../../functions/domain/case/events.ts';
import { decide } from '../../../functions/domain/commands/decide.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { ERASED } from '../../../functions/domain/matter/free-text.ts';
import { aCase, aDirectory, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const now = at('2026-03-18 15:00');
const wang: Actor = { kind: 'person', id: 'wang', name: 'wang', unit: 'office', role: 'coordinator', via: 'console' };
/** What is recorded besides the clocks that it changes. */
const decided = (state: Case, command: Command, facts: Event[] = [], rules = policy): unknown => {
  const drafts = decide(state, wang, command, { policy: rules, directory: aDirectory(), now, facts });
  return Array.isArray(drafts) ? drafts.filter(({ type }) => type !== 'clocks-changed') : drafts;
};
const { summary: _summary, ...UNSAID } = aCase();
const amend = (command: Omit<Extract<PersonCommand, { command: 'amend' }>, 'command'>): Command => ({
  command: 'amend',
  ...command,
});

describe('A1 · no unit is given what nobody has said in a sentence', () => {
  const assign = { command: 'assign', unit: 'housing', part: 'primary' } as const;

  it('refuses an assignment without a summary, and says what would do', () => {
    expect(decided(UNSAID, assign)).toMatchObject({
      refused: 'summary-missing',
      field: '/summary',
      says: expect.stringContaining('一句话摘要'),
    });
  });

  it('takes the sentence with the assignment, in one decision, and needs no reason for what nobody had said', () => {
    expect(decided(UNSAID, { ...assign, summary: '居民反映柴桥街道夜间异味' })).toMatchObject([
      { type: 'amended', was: {}, is: { summary: '居民反映柴桥街道夜间异味' } },
      { type: 'assigned', assignment: { unit: 'housing' } },
    ]);
  });

  it('assigns what has a sentence as before', () => {
    expect(decided(aCase(), assign)).toMatchObject([{ type: 'assigned' }]);
  });

  it('refuses a second sentence with the assignment, which would change the first without a reason', () => {
    expect(decided(aCase(), { ...assign, summary: '另一说法' })).toMatchObject({ refused: 'summary-known' });
    // Of one press that assigns several units, each brings the same.
    expect(decided(aCase(), { ...assign, summary: '居民反映夜间施工噪声' })).toMatchObject([{ type: 'assigned' }]);
  });

  it('H6: assigns what is kept without content, and takes no sentence of it', () => {
    const offline = { ...UNSAID, offline: true };
    expect(decided(offline, assign)).toMatchObject([{ type: 'assigned' }]);
    expect(decided(offline, { ...assign, summary: '内容' })).toMatchObject({ refused: 'no-content', clause: 'H6' });
  });

  it('H5: asks for a sentence anew where it was erased', () => {
    expect(decided({ ...UNSAID, summary: ERASED }, assign)).toMatchObject({ refused: 'summary-missing' });
    expect(decided({ ...UNSAID, summary: ERASED }, { ...assign, summary: '居民反映异味' })).toMatchObject([
      { type: 'amended', is: { summary: '居民反映异味' } },
      { type: 'assigned' },
    ]);
  });

  const passing: [string, Case, Command][] = [
    [
      'withdraw',
      { ...UNSAID, assignments: [anAssignment('housing')] },
      { command: 'withdraw', assignmentId: 'A1', reason: '交办错了', toUnit: 'xinqi' },
    ],
    [
      'decide-return',
      { ...UNSAID, assignments: [anAssignment('housing', { state: 'returning', returnedBy: 'li' })] },
      {
        command: 'decide-return',
        assignmentId: 'A1',
        accept: true,
        says: '属地办理',
        legalBasis: '属地管理',
        toUnit: 'xinqi',
      },
    ],
  ];
  it.each(passing)('refuses %s to another unit likewise', (_name, state, command) => {
    expect(decided(state, command)).toMatchObject({ refused: 'summary-missing', field: '/toUnit' });
  });

  it('lets an accepted return fall to the unit of the rules without one: machinery has no words', () => {
    const [, , command] = passing[1] ?? passing[0]!;
    const { toUnit: _none, ...alone } = command as Extract<Command, { command: 'decide-return' }>;
    const state = { ...UNSAID, assignments: [anAssignment('housing', { state: 'returning', returnedBy: 'li' })] };
    const ruled = { ...policy, routing: { ...policy.routing, defaultUnit: 'xinqi' } };
    expect(decided(state, alone, [], ruled)).toMatchObject([
      { type: 'return-decided' },
      { type: 'taken-back', heir: 'xinqi' },
      { type: 'assigned', assignment: { unit: 'xinqi' } },
    ]);
  });
});

describe('A1, V1 · what is said of a matter is said anew at any time', () => {
  it.each(['appraising', 'open', 'ended', 'closed'] as const)('while it is %s', (status) => {
    expect(decided(aCase({ status }), amend({ place: '柴桥老街' }))).toMatchObject([
      { type: 'amended', was: {}, is: { place: '柴桥老街' } },
    ]);
  });

  it('keeps of each field that changes what was and what is, with the reason, and of no other', () => {
    const state = aCase({ place: '新碶', natures: ['grievance'] });
    const told = amend({
      summary: '居民反映夜间施工噪声',
      place: '柴桥老街',
      natures: ['hardship', 'grievance'],
      reason: '电话核实',
    });
    expect(decided(state, told)).toMatchObject([
      {
        type: 'amended',
        was: { place: '新碶', natures: ['grievance'] },
        is: { place: '柴桥老街', natures: ['hardship', 'grievance'] },
        reason: '电话核实',
      },
    ]);
  });

  it.each([
    ['the summary', amend({ summary: '改写' })],
    ['a category', amend({ categories: ['vital-interests'] })],
  ])('refuses to change %s that was said without a reason', (_what, told) => {
    expect(decided(aCase(), told)).toMatchObject({ refused: 'reason-missing', field: '/reason' });
  });

  it('asks no reason for what nobody had said', () => {
    expect(decided(aCase(), amend({ natures: ['hardship'] }))).toMatchObject([
      { type: 'amended', was: { natures: [] } },
    ]);
  });

  it.each([
    ['nothing', amend({ reason: '无' })],
    ['the same sentence', amend({ summary: '居民反映夜间施工噪声', reason: '无' })],
    ['the same set in another order', amend({ categories: ['other', 'other'], reason: '无' })],
  ])('refuses %s, which changes nothing', (_what, told) => {
    expect(decided(aCase(), told)).toMatchObject({ refused: 'no-change' });
  });

  it('M1: refuses to leave a matter without any category', () => {
    expect(decided(aCase(), amend({ categories: [], reason: '无' }))).toMatchObject({
      refused: 'category-missing',
      clause: 'M1',
    });
  });

  it('H6: refuses words of what is kept without content, and takes its categories', () => {
    const { summary: _none, ...state } = aCase({ offline: true });
    expect(decided(state, amend({ summary: '内容' }))).toMatchObject({ refused: 'no-content', field: '/summary' });
    expect(decided(state, amend({ place: '新碶' }))).toMatchObject({ refused: 'no-content', field: '/place' });
    expect(decided(state, amend({ categories: ['emergency'], reason: '核实' }))).toMatchObject([{ type: 'amended' }]);
  });

  it('M1, H2: proposes a graver grade for categories that ask for one, and changes none', () => {
    // 重大政策误解误读 and 冲击道德底线 are 较大 or graver by the table; what is 一般 is proposed one.
    const asked = policy.grading.opinion.find(({ when }) => Object.keys(when).join() === 'categories');
    const [category] = asked?.when.categories ?? [];
    const told = amend({ categories: category ? [category] : [], reason: '核实' });
    const drafts = decided(aCase(), told) as { type: string }[];
    expect(drafts).toMatchObject([{ type: 'amended', proposed: { grade: asked?.grade } }]);
    expect(drafts.filter(({ type }) => type === 'graded')).toEqual([]);
    // Nothing is proposed where the case is over, as nobody may grade it.
    expect((decided(aCase({ status: 'closed' }), told) as object[])[0]).not.toHaveProperty('proposed');
  });
});

describe('H2 · a correction never undoes what was said since', () => {
  const opened: Event = {
    type: 'case-opened',
    number: 'BL2600017',
    policyId: policy.id,
    drill: false,
    offline: false,
    status: 'appraising',
    origin: { source: 'registered', kind: 'registered' },
    subject: '环境',
    summary: '原摘要',
    place: '新碶',
    categories: ['other'],
    natures: [],
    discoveredAt: at('2026-03-18 14:10'),
    suggestion: { grades: { opinion: 'IV', emergency: null }, gradeReasons: [], unit: 'housing', unitReasons: [] },
    grades: { opinion: 'IV', emergency: null },
    gradesConfirmed: true,
    seq: 1,
    at: at('2026-03-18 14:20'),
    actor: wang,
    prev: '',
    hash: '',
  };
  const amended = (is: { summary?: string; place?: string }): Event => ({
    type: 'amended',
    was: {},
    is,
    seq: 2,
    at: at('2026-03-18 14:40'),
    actor: wang,
    prev: '',
    hash: '',
  });

  it.each(['summary', 'place'] as const)(
    'refuses to correct the %s of the opening, and says how to amend it',
    (field) => {
      const told: Command = {
        command: 'correct',
        event: 1,
        is: { [field]: '更早的说法' },
        reason: '误',
        evidence: [{ kind: 'document', ref: '记录' }],
      };
      expect(decided(aCase(), told, [opened, amended({ [field]: '新的说法' })])).toMatchObject({
        refused: 'told-since',
        says: expect.stringContaining('更正内容'),
      });
    },
  );
});

describe('ours · reading and talking refuse nobody’s press', () => {
  const stamp = { seq: 9, at: now, hash: 'h', byPerson: true };
  it.each([
    [{ type: 'words-opened', reading: true }, 2],
    [{ type: 'commented', says: '请核对' }, 2],
    [{ type: 'comment-withdrawn', comment: 8 }, 2],
    // What is said of the matter is what others decide by.
    [{ type: 'amended', was: {}, is: { place: '新碶' } }, 9],
    [{ type: 'noted', says: '已电话', star: false }, 9],
  ] as const)('%j leaves the version that a press compares at %i', (body, personVersion) => {
    expect(fold(aCase(), body as never, stamp)).toMatchObject({ version: 9, personVersion });
  });
});
