import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { Command, OpenCase, PersonCommand } from '../../../functions/domain/case/commands.ts';
import type { Event } from '../../../functions/domain/case/events.ts';
import { type Context, decide } from '../../../functions/domain/commands/decide.ts';
import { lookAhead } from '../../../functions/domain/commands/outcome.ts';
import { READS } from '../../../functions/domain/commands/reads.ts';
import type { Read } from '../../../functions/domain/matter/reads.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { settled, statement } from '../../harness/answers.ts';
import { aCase, aClock, aDirectory, anAssignment, aProposal, at } from '../samples.ts';

const policy = currentPolicy();
const now = at('2026-03-18 15:00');
/** Of whatever case, what opened it: a fact that can be corrected; and whom of the media it told. */
const facts: Event[] = [
  {
    type: 'case-opened',
    number: 'BL2600017',
    policyId: policy.id,
    drill: false,
    offline: false,
    status: 'appraising',
    origin: { source: 'registered', kind: 'registered' },
    subject: '环境',
    categories: [],
    natures: [],
    discoveredAt: at('2026-03-18 14:10'),
    suggestion: { grades: { opinion: 'IV', emergency: null }, gradeReasons: [], unit: 'housing', unitReasons: [] },
    grades: { opinion: 'IV', emergency: null },
    gradesConfirmed: true,
    seq: 1,
    at: at('2026-03-18 14:20'),
    actor: { kind: 'system', part: 'intake' },
    prev: '',
    hash: '',
  },
  {
    type: 'media-told',
    telling: 'M1',
    media: '北仑之窗',
    says: '核查情况',
    means: '电话',
    unit: 'office',
    toldAt: at('2026-03-18 14:30'),
    seq: 2,
    at: at('2026-03-18 14:30'),
    prev: '',
    hash: '',
    actor: { kind: 'system', part: 'intake' },
  },
  {
    type: 'commented',
    says: '请核对许可证',
    seq: 3,
    at: at('2026-03-18 14:40'),
    prev: '',
    hash: '',
    actor: { kind: 'person', id: 'wang', name: 'wang', unit: 'office', role: 'coordinator', via: 'console' },
  },
];
const context = { policy, directory: aDirectory(), now, facts };
const wang: Actor = { kind: 'person', id: 'wang', name: 'wang', unit: 'office', role: 'coordinator', via: 'console' };
const mayor: Actor = { ...wang, id: 'mayor', name: 'mayor', role: 'leader' };
const intake: Actor = { kind: 'system', part: 'intake' };
const decided = (state: Case | null, command: Command, actor: Actor = wang): unknown =>
  decide(state, actor, command, context);

/** What is recorded besides the clocks that it changes. */
const changesIn = (drafts: unknown): unknown[] =>
  Array.isArray(drafts) ? drafts.filter(({ type }: { type: string }) => !type.startsWith('clock')) : [];

const opening: OpenCase = {
  command: 'open',
  number: 'BL2600017',
  origin: { source: 'registered', kind: 'registered' },
  subject: '环境',
  categories: ['other'],
  discoveredAt: now,
  suggestion: { grades: { opinion: 'IV', emergency: null }, gradeReasons: [], unit: 'housing', unitReasons: [] },
};

/** One of each command that a person may give, as it would be given to an open case with the assignment A1. */
const COMMANDS: Record<
  Exclude<PersonCommand['command'], 'reopen' | 'decide' | 'prepare-decision' | 'record-decision' | 'withdraw-proposal'>,
  PersonCommand
> = {
  confirm: { command: 'confirm' },
  grade: { command: 'grade', grades: { opinion: 'III', emergency: null }, reason: '复核' },
  amend: { command: 'amend', place: '柴桥老街' },
  'name-causes': { command: 'name-causes', causes: ['emergency'], reason: '因火灾引发' },
  'tell-apart': { command: 'tell-apart', number: 'BL2600099', apart: true },
  'settle-cosign': { command: 'settle-cosign', documentId: 'D1', unit: 'xinqi', goOn: true, reason: '时限已到' },
  'allow-exposure': { command: 'allow-exposure', documentId: 'D1', version: 1, basis: '本人同意' },
  'judge-exposure': { command: 'judge-exposure', release: 'R1', lawful: true, reason: '本人同意' },
  'record-private-answer': { command: 'record-private-answer', answeredAt: now, means: 'telephone' },
  'mark-ours': { command: 'mark-ours' },
  'flag-wrongdoing': { command: 'flag-wrongdoing', reason: '反映收受好处' },
  refute: { command: 'refute', body: '区应急管理局', says: '查无此事' },
  assign: { command: 'assign', unit: 'xinqi', part: 'co-unit' },
  sign: { command: 'sign', assignmentId: 'A1' },
  'take-lead': { command: 'take-lead', assignmentId: 'A1' },
  return: { command: 'return', assignmentId: 'A1', reason: 'not-our-duty', says: '不属本单位' },
  'decide-return': {
    command: 'decide-return',
    assignmentId: 'A1',
    accept: false,
    says: '确属',
    legalBasis: '三定方案',
  },
  withdraw: { command: 'withdraw', assignmentId: 'A1', reason: '交办错了单位' },
  'set-task': { command: 'set-task', assignmentId: 'A1', task: '核查排口', reason: '补充分工' },
  contribute: { command: 'contribute', assignmentId: 'A1', says: '已核查' },
  coordinate: { command: 'coordinate', units: ['desk'], reason: '涉及多家' },
  'tell-superior': { command: 'tell-superior', assignmentId: 'A1', to: '市局值班室', means: '电话' },
  'report-progress': { command: 'report-progress', assignmentId: 'A1', says: '已到现场' },
  'hand-on': { command: 'hand-on', assignmentId: 'A1', to: 'zhao' },
  release: statement(now),
  'record-outlet': { command: 'record-outlet', release: 'R1', name: '北仑发布' },
  'forgo-consultation': { command: 'forgo-consultation', reason: '情况单一' },
  'omit-outlet': { command: 'omit-outlet', outlet: 'portal', reason: '只在一处反映' },
  'tell-media': { command: 'tell-media', media: '北仑之窗', says: '核查情况', means: '电话' },
  'record-reply': { command: 'record-reply', telling: 'M1', reply: 'received' },
  'judge-effect': {
    command: 'judge-effect',
    release: 'R1',
    hours: 24,
    volume: 'less',
    asks: [],
    doubts: [],
  },
  'record-shown-how': { command: 'record-shown-how', shownAt: now, means: 'telephone' },
  'record-emergency-call': { command: 'record-emergency-call', line: '110', calledAt: now, says: '有人被困' },
  'record-callback': { command: 'record-callback', order: 'GD-0042', calledAt: now, reached: false },
  'record-handoff': { command: 'record-handoff', handoff: 'H1', is: 'refused', reason: '不属受理范围' },
  'set-settlement': { command: 'set-settlement', unit: 'unit-a', says: '停产整改' },
  'reopen-settlement': { command: 'reopen-settlement', reason: '又超标' },
  'ask-extension': {
    command: 'ask-extension',
    settlement: 'T1',
    dueAt: '2026-03-20T10:00:00.000Z',
    reason: '设备未到',
    progress: '已下单',
  },
  'choose-plan': { command: 'choose-plan', plan: 'environment', reason: '按投诉办理' },
  'set-plan-step': { command: 'set-plan-step', step: 'desk-call', is: 'done' },
  settle: settled,
  report: { command: 'report', to: '市网信办', means: '电话' },
  'write-dispatch': { command: 'write-dispatch', kind: 'first', sections: [] },
  'submit-dispatch': { command: 'submit-dispatch', dispatch: 'U1', version: 1 },
  'send-dispatch': { command: 'send-dispatch', dispatch: 'U1', version: 1, means: '传真' },
  'record-receipt': { command: 'record-receipt', dispatch: 'U1', sending: 'S1', desk: 'city', receivedBy: '值班员' },
  'return-dispatch': { command: 'return-dispatch', dispatch: 'U1', by: '市网信办', reason: '补充' },
  'record-takeover': { command: 'record-takeover', body: '市指挥部', since: now, evidence: [] },
  'record-hand-back': { command: 'record-hand-back', until: now, says: '交回', evidence: [] },
  'ask-superior': { command: 'ask-superior', to: '新闻组', says: '请示发布', means: '电话' },
  reckon: { command: 'reckon', clock: 'closing:R1', dueAt: now, reason: '暂按五个工作日' },
  'mark-wrongdoing': { command: 'mark-wrongdoing', is: true, against: ['xinqi'], reason: '反映街道干部' },
  correct: {
    command: 'correct',
    event: 1,
    is: { firstPublishedAt: now },
    reason: '看错时间',
    evidence: [{ kind: 'link', ref: 'https://x' }],
  },
  'set-aside': { command: 'set-aside', duty: 'sign:A1', reason: '系统中断' },
  'find-late-grading': { command: 'find-late-grading', duty: 'response', reason: '本应早知' },
  'find-answer': { command: 'find-answer', release: 'R1', reason: '已写明完成时间' },
  'find-no-answer': { command: 'find-no-answer', release: 'R1', reason: '只说已转交' },
  tolerate: { command: 'tolerate', duty: 'follow-up:R1', reason: '口误' },
  appeal: {
    command: 'appeal',
    duty: 'sign:A1',
    reason: '停电',
    evidence: [{ kind: 'document', ref: '停电通知' }],
  },
  remind: { command: 'remind', units: ['housing'], says: '请加快' },
  end: { command: 'end', outcome: 'not-government', reason: '与政府无关' },
  join: { command: 'join', target: 'BL2600018', reason: '同一事件' },
  split: { command: 'split', alertId: 'a2', reason: '并非同一事件', newCase: 'BL2600019' },
  close: { command: 'close' },
  note: { command: 'note', says: '已电话沟通' },
  comment: { command: 'comment', says: '请核对许可证' },
  'withdraw-comment': { command: 'withdraw-comment', comment: 3 },
  'link-matter': { command: 'link-matter', target: 'BL2600018', leaves: 'g0', group: 'g1' },
  'unlink-matter': { command: 'unlink-matter', reason: '并非同一事项' },
  'share-line': { command: 'share-line', caseNumber: 'BL2600018', line: [] },
  'open-words': { command: 'open-words', why: '核实地点' },
  'move-policy': { command: 'move-policy', policyId: 'f'.repeat(16), reason: '新规施行' },
  'ask-purge': { command: 'ask-purge', words: ['a1'], events: [], reason: '当事人申请' },
  'save-document': { command: 'save-document', kind: 'wording', title: '答复', text: '已到场核查' },
  'set-line-fact': { command: 'set-line-fact', kind: 'place', value: '柴桥老街' },
  'submit-document': { command: 'submit-document', documentId: 'D1', version: 1 },
};
const names = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[];
/** P5: what came of a release is judged also when its case is closed: told in journeys/effect.test.ts; so is whether it answered: journeys/scores.test.ts. */
const OF_A_RELEASE = ['judge-effect', 'find-answer', 'find-no-answer'];
/** What may be done to a case that is over: the record goes on, the work does not. */
const AFTERWARDS = [
  'correct',
  'record-outlet',
  'tell-media',
  'record-reply',
  'record-receipt',
  'judge-exposure',
  'record-private-answer',
  'record-shown-how',
  'record-emergency-call',
  'record-callback',
  'set-aside',
  'tolerate',
  'appeal',
  'find-late-grading',
  'split',
  'note',
  'amend',
  'comment',
  'withdraw-comment',
  'link-matter',
  'unlink-matter',
  'open-words',
  'move-policy',
  'ask-purge',
  'mark-wrongdoing',
  'flag-wrongdoing',
];

describe('H2 · every decision is a named person’s', () => {
  it.each([...names.map((name) => COMMANDS[name]), { command: 'reopen', reason: '复发' } as const])(
    'refuses $command to a part of the system',
    (command) => {
      for (const part of ['intake', 'workflow', 'sweep'] as const) {
        expect(
          decided(aCase({ assignments: [anAssignment('housing')] }), command, { kind: 'system', part }),
        ).toMatchObject({
          refused: 'named-person-needed',
          clause: 'H2',
        });
      }
    },
  );

  it('refuses a registration by hand without a person', () => {
    expect(decided(null, opening, intake)).toMatchObject({ refused: 'named-person-needed', clause: 'H2' });
  });
});

describe('ours · a case that is over', () => {
  it.each(names.filter((name) => ![...AFTERWARDS, ...OF_A_RELEASE].includes(name)))(
    'refuses %s until it is reopened',
    (name) => {
      // M4: what was closed joins as it is.
      for (const status of name === 'join' ? (['ended'] as const) : (['ended', 'closed'] as const)) {
        const over = aCase({ status, closedAt: now, assignments: [anAssignment('housing')] });
        expect(decided(over, COMMANDS[name])).toMatchObject({ refused: 'not-open' });
      }
    },
  );

  it.each(AFTERWARDS.map((name) => COMMANDS[name as keyof typeof COMMANDS]))(
    'still takes $command into the record',
    (command) => {
      const breaches = ['sign:A1', 'follow-up:R1'].map((duty) => ({
        duty,
        unit: 'housing',
        is: 'stands' as const,
        dueAt: now,
      }));
      const overdue = { dueAt: at('2026-03-18 14:15'), metAt: now, late: true } as const;
      const clocks = [aClock({ state: 'met', past: true, targetAt: now, ...overdue })];
      const by = command.command === 'find-late-grading' ? mayor : wang;
      const released = {
        id: 'R1',
        form: 'authoritative',
        publishedAt: now,
        final: true,
        fulfils: [],
        unit: 'housing',
        exposed: 'open' as const,
      };
      const sendings = [{ id: 'S1', to: ['city'], sentAt: now }];
      const dispatches = [{ id: 'U1', kind: 'first' as const, unit: 'desk', versions: 1, sendings }];
      const over = aCase({
        status: 'closed',
        closedAt: now,
        breaches,
        clocks,
        releases: [released],
        dispatches,
        group: 'g0',
      });
      const drafts = decided(over, command, by);
      expect(changesIn(drafts)).toHaveLength(1);
    },
  );
});

describe('ours · what each command records', () => {
  it.each([
    [
      COMMANDS.split,
      {
        type: 'split-off',
        alertId: 'a2',
        newCase: 'BL2600019',
        reason: '并非同一事件',
        proposes: { opinion: 'IV', emergency: null },
      },
    ],
    [COMMANDS.note, { type: 'noted', says: '已电话沟通', star: false }],
    [{ ...COMMANDS.note, star: true } as PersonCommand, { type: 'noted', says: '已电话沟通', star: true }],
    [COMMANDS['open-words'], { type: 'words-opened', why: '核实地点', reading: true }],
    [COMMANDS['move-policy'], { type: 'policy-moved', policyId: 'f'.repeat(16), reason: '新规施行' }],
  ])('$command', (command, event) => {
    expect(decided(aCase({ clocks: [aClock()] }), command)).toEqual([event]);
  });

  it('confirming with a kind of emergency records it, though the grades stay', () => {
    const state = aCase({ status: 'appraising', gradesConfirmed: false, clocks: [aClock()] });
    const drafts = decided(state, {
      command: 'confirm',
      emergencyKind: 'natural-disaster',
      summary: '台风积水',
      subject: '市容',
      natures: ['hardship'],
    });
    expect(drafts).toMatchObject([
      { type: 'confirmed', summary: '台风积水', subject: '市容', natures: ['hardship'] },
      { type: 'graded', emergencyKind: 'natural-disaster', differs: false, reason: '确认建议等级' },
    ]);
  });

  it('refuses a subject word that is not on the list: texts carry it (P8, H5)', () => {
    const state = aCase({ status: 'appraising', gradesConfirmed: false, clocks: [aClock()] });
    expect(decided(state, { command: 'confirm', subject: '张三' })).toMatchObject({
      refused: 'unknown-subject',
      clause: 'P8',
      field: '/subject',
    });
  });

  it('an end that approval is not needed for, and one that is not on the list', () => {
    expect(decided(aCase(), COMMANDS.end)).toMatchObject([{ type: 'ended', outcome: 'not-government' }]);
    expect(decided(aCase(), { command: 'end', outcome: 'forgotten' as 'no-answer', reason: '忘了' })).toMatchObject({
      refused: 'unknown-outcome',
    });
  });
});

describe('ours · which case', () => {
  it('refuses to open a case twice, and to do anything to one that is not there', () => {
    expect(decided(aCase(), opening)).toMatchObject({ refused: 'already-open' });
    expect(decided(null, COMMANDS.note)).toMatchObject({ refused: 'no-such-case' });
  });

  it('a look ahead needs a case or its opening', () => {
    expect(() => lookAhead(null, [], wang, now)).toThrow('a decision without events on a case that is not there');
  });
});

describe('ours · the same arguments give the same answer', () => {
  it.each(names)('%s', (name) => {
    const state = aCase({ status: name === 'confirm' ? 'appraising' : 'open', assignments: [anAssignment('housing')] });
    const frozen = structuredClone(state);
    expect(decided(state, COMMANDS[name])).toEqual(decided(state, COMMANDS[name]));
    expect(state).toEqual(frozen);
  });
});

describe('ours · a command reads what the table of reads says, and nothing more', () => {
  const all: Context = {
    ...context,
    proposed: [{ type: 'proposed', proposal: aProposal('P2'), payload: { kind: 'no-answer' }, reason: '纠纷' }],
    texts: { sentTexts: [], channels: [] },
  };
  const PARTS: Record<string, Read> = { proposed: 'proposals', facts: 'record', texts: 'texts' };

  /** Only what the table says is there; a look at the rest throws. */
  function limited(reads: readonly Read[]): Context {
    const isKept = (key: string | symbol): boolean => {
      const part = PARTS[String(key)];
      return part === undefined || reads.includes(part);
    };
    return new Proxy(all, {
      get(of, key): unknown {
        if (!isKept(key)) throw new Error(`the table of reads does not name ${String(key)}`);
        return Reflect.get(of, key);
      },
      ownKeys: (of) => Reflect.ownKeys(of).filter(isKept),
    });
  }

  const orders: PersonCommand[] = [
    ...names.map((name) => COMMANDS[name]),
    { command: 'reopen', reason: '复发' },
    { command: 'withdraw-proposal', proposalId: 'P2', reason: '有误' },
    { command: 'end', outcome: 'no-answer', reason: '另一理由' },
    { command: 'decide', proposalId: 'P2', decision: 'send-back', says: '再核' },
  ];
  it.each(orders)('$command', (command) => {
    const missed = aClock({ state: 'missed', dueAt: at('2026-03-18 14:30') });
    for (const status of ['appraising', 'open', 'closed'] as const) {
      const state = aCase({
        status,
        assignments: [anAssignment('housing')],
        clocks: [missed],
        proposals: [aProposal('P2', { by: 'wang' })],
      });
      expect(decide(state, wang, command, limited(READS[command.command]))).toEqual(decide(state, wang, command, all));
    }
  });
});
