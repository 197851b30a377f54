import { describe, expect, it } from 'vitest';
import type { InquiryPersonCommand } from '../../../functions/domain/inquiry/commands.ts';
import { decide } from '../../../functions/domain/inquiry/decide.ts';
import type { Inquiry } from '../../../functions/domain/inquiry/inquiry.ts';
import { mayCloseAsIs, possible, possibleOn } from '../../../functions/domain/inquiry/possible.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { at } from '../samples.ts';
import { anInquiry, aQuestion, directory, DRAFTED, NOW, person, policy } from './samples.ts';

const LATER = at('2026-03-19 10:00');
const ADDRESS = 'https://www.nbdaily.cn/a/1';
const report = { id: 'B1', address: ADDRESS, publishedAt: NOW, corrections: [] };
const asked = { ...report, corrections: [{ id: 'C1', state: 'asked' as const }] };

/** Each command once, whole. */
const COMMANDS: Record<
  Exclude<InquiryPersonCommand['command'], 'decide' | 'withdraw-proposal'>,
  InquiryPersonCommand
> = {
  assign: { command: 'assign', unit: 'xinqi' },
  'add-question': { command: 'add-question', asks: '何时公布' },
  'draft-answer': { command: 'draft-answer', question: 'Q1', text: '另一稿' },
  'approve-answer': { command: 'approve-answer', question: 'Q1', version: 1 },
  'return-answer': { command: 'return-answer', question: 'Q1', version: 1, says: '写明位置' },
  'name-speaker': { command: 'name-speaker', person: 'speaks' },
  'confirm-speaking': { command: 'confirm-speaking' },
  'decline-speaking': { command: 'decline-speaking', says: '在外地' },
  'record-answer': {
    command: 'record-answer',
    questions: ['Q1'],
    means: 'written',
    answeredAt: NOW,
    says: '先行答复',
  },
  'promise-answer': { command: 'promise-answer', question: 'Q1', by: LATER, says: '待报告' },
  'link-report': { command: 'link-report', address: 'https://e.cn/2', publishedAt: NOW },
  'count-report': { command: 'count-report', report: 'B1', final: true, evidence: [] },
  'adopt-release': { command: 'adopt-release', report: 'B1', release: 'R1' },
  'ask-correction': {
    command: 'ask-correction',
    report: 'B1',
    error: 'figure',
    reads: '三处',
    fact: '一处',
    address: 'https://www.bl.gov.cn/1',
  },
  'settle-correction': { command: 'settle-correction', report: 'B1', correction: 'C1', corrected: true },
  correct: { command: 'correct', outlet: '宁波晚报', says: '记错' },
  close: { command: 'close', says: '来电撤回', withdrawn: true },
  'ask-purge': { command: 'ask-purge', events: [1], says: '误写姓名' },
};
const ON_QUESTION = ['draft-answer', 'approve-answer', 'return-answer', 'promise-answer'];

const accepted = (state: Inquiry, command: InquiryPersonCommand): boolean => {
  const [question] = state.questions;
  const given =
    command.command === 'draft-answer' && question && question.versions > 0 ? { ...command, basedOn: 1 } : command;
  const by = command.command.endsWith('-speaking') ? person('speaks', 'housing', 'spokesperson') : person('wang');
  return !isRefusal(decide(state, by, given, { policy, directory, now: NOW, facts: [DRAFTED] }));
};

const STATES: [string, Partial<Inquiry>][] = [
  ['just entered', {}],
  ['of no case', { caseNumber: undefined as never }],
  [
    'of no case, answered, with a report',
    {
      caseNumber: undefined as never,
      status: 'answered',
      questions: [aQuestion({ state: 'answered' })],
      reports: [report],
    },
  ],
  ['with a draft that waits', { questions: [aQuestion({ versions: 1, waiting: 1 })] }],
  ['agreed', { questions: [aQuestion({ state: 'agreed', versions: 1, approved: 1 })] }],
  [
    'promised',
    {
      status: 'answered',
      questions: [aQuestion({ state: 'promised', promise: { by: at('2026-03-20 10:00'), at: NOW, times: 1 } })],
    },
  ],
  ['declined', { status: 'answered', questions: [aQuestion({ state: 'declined', versions: 1, approved: 1 })] }],
  ['answered', { status: 'answered', questions: [aQuestion({ state: 'answered' })] }],
  ['answered, with a report', { status: 'answered', questions: [aQuestion({ state: 'answered' })], reports: [report] }],
  ['with a correction asked', { reports: [asked] }],
  [
    'with a report on its way to the case',
    { status: 'answered', questions: [aQuestion({ state: 'answered' })], reports: [{ ...report, counted: true }] },
  ],
  ['of two, one answered', { questions: [aQuestion(), aQuestion({ id: 'Q2', state: 'answered' })], reports: [report] }],
  ['with a report that its case has', { reports: [{ ...report, counted: true, release: 'R1' }] }],
  ['with a correction that was kept', { reports: [{ ...report, corrections: [{ id: 'C1', state: 'kept' }] }] }],
  ['closed', { status: 'closed', questions: [aQuestion({ state: 'answered' })] }],
  ['closed, though it is asked', { status: 'closed', questions: [aQuestion()] }],
];

describe('P6 · what may be done to an inquiry is what is accepted', () => {
  it.each(STATES)('%s', (_, part) => {
    const { caseNumber, ...given } = { ...anInquiry(part) };
    const state: Inquiry = caseNumber === undefined ? given : { ...given, caseNumber };
    const names = Object.values(COMMANDS)
      .filter((command) => accepted(state, command))
      .map(({ command }) => command);
    const [question = aQuestion()] = state.questions;
    expect([...possible(state), ...possibleOn(state, question)].toSorted()).toEqual(names.toSorted());
    expect(possible(state).some((name) => ON_QUESTION.includes(name))).toBe(false);
  });

  it.each(
    STATES.flatMap(([name, part]) =>
      [undefined, NOW].map((confirmedAt): [string, Partial<Inquiry>, string | undefined] => [name, part, confirmedAt]),
    ),
  )('%s: with a speaker, who confirmed at %3$s', (_, part, confirmedAt) => {
    const named = { person: 'speaks', unit: 'housing' };
    const state = anInquiry({ ...part, speaker: confirmedAt === undefined ? named : { ...named, confirmedAt } });
    const own = ['confirm-speaking', 'decline-speaking'];
    expect(possible(state).filter((name) => own.includes(name))).toEqual(
      own.filter((name) => accepted(state, COMMANDS[name as 'confirm-speaking'])),
    );
  });

  it('P5 · is closed as it stands only where nothing is asked or promised any more', () => {
    for (const [, part] of STATES) {
      const state = anInquiry(part);
      const waits = state.reports?.some(({ counted }) => counted) === true || state.status === 'closed';
      expect(mayCloseAsIs(state) && !waits).toBe(accepted(state, { command: 'close' }));
    }
  });
});
