import { describe, expect, it } from 'vitest';
import { fold } from '../../../functions/domain/inquiry/apply.ts';
import type { InquiryBody } from '../../../functions/domain/inquiry/events.ts';
import { type Inquiry, isSettled, promisedAs, unitsOf } from '../../../functions/domain/inquiry/inquiry.ts';
import { asPerson } from '../../../functions/domain/matter/complained-of.ts';
import { ERASED } from '../../../functions/domain/matter/free-text.ts';
import { changesOf } from '../changes.ts';
import { aProposal, at } from '../samples.ts';
import { anInquiry, aQuestion, NOW, policy } from './samples.ts';

const EARLIER = at('2026-03-18 12:00');
const LATER = at('2026-03-19 10:00');
const stamp = { seq: 9, at: NOW, hash: 'h9', byPerson: true };
const speaker = { person: 'speaks', unit: 'housing' };
const report = { id: 'B1', address: 'https://e.cn/1', publishedAt: EARLIER, corrections: [] };
const second = { ...report, id: 'B2', address: 'https://e.cn/2' };
const other = aQuestion({ id: 'Q2' });
const approved = aProposal('P5', { approvedBy: 'li' });

const asked = (...questions: Inquiry['questions']): Partial<Inquiry> => ({ questions });
const opened: Extract<InquiryBody, { type: 'inquiry-opened' }> = {
  type: 'inquiry-opened',
  number: 'BLW2600001',
  policyId: policy.id,
  drill: false,
  caseNumber: 'BL2600017',
  subject: '环境',
  grade: 'III',
  emergency: 'II',
  outlet: '宁波日报',
  desk: '政法部',
  means: 'telephone',
  receivedAt: EARLIER,
  pressBy: EARLIER,
  late: true,
  unit: 'housing',
  questions: [
    { id: 'Q1', asks: '一' },
    { id: 'Q2', asks: '二' },
  ],
  against: ['xinqi'],
  apart: ['BLW2600000'],
};

describe('P6, P8 · an inquiry as it is opened', () => {
  it('keeps what was entered, of the questions their ids alone', () => {
    const { type: _type, questions: _questions, apart: _apart, ...entered } = opened;
    expect(fold(null, opened, { seq: 1, at: NOW, hash: 'h1', byPerson: true })).toEqual({
      ...entered,
      schema: 1,
      version: 1,
      personVersion: 1,
      head: 'h1',
      changedAt: NOW,
      openedAt: NOW,
      status: 'open',
      clocks: [],
      questions: [aQuestion(), other],
    });
  });

  it('is opened once', () => {
    expect(() => fold(anInquiry(), opened, stamp)).toThrow('inquiry BLW2600001 was opened twice');
  });
});

describe('P5, P6, P7, H5 · what each event makes of an inquiry', () => {
  it.each<[string, InquiryBody, Partial<Inquiry>, Record<string, unknown>]>([
    ['somebody is to be called back', { type: 'asker-noted', asker: '赵记者' }, {}, { named: true }],
    [
      'another unit answers, and names who speaks anew',
      { type: 'unit-named', unit: 'xinqi' },
      { speaker },
      { unit: 'xinqi', former: ['housing'], gone: ['speaker'] },
    ],
    [
      'a question more',
      { type: 'question-added', id: 'Q2', asks: '二' },
      {},
      { questions: [aQuestion(), aQuestion({ id: 'Q2' })] },
    ],
    [
      'a draft waits',
      { type: 'answer-drafted', question: 'Q1', version: 1, text: '一' },
      asked(aQuestion(), other),
      { questions: [aQuestion({ versions: 1, waiting: 1 }), other] },
    ],
    [
      'an approved answer is still to be given',
      { type: 'answer-approved', question: 'Q1', version: 1 },
      asked(aQuestion({ versions: 1, waiting: 1 }), other),
      { questions: [aQuestion({ state: 'agreed', versions: 1, approved: 1 }), other] },
    ],
    [
      'approved for what was promised, it is promised still',
      { type: 'answer-approved', question: 'Q1', version: 1 },
      { status: 'answered', ...asked(aQuestion({ state: 'promised', versions: 1, waiting: 1, settledAt: EARLIER })) },
      { questions: [aQuestion({ state: 'promised', versions: 1, settledAt: EARLIER, approved: 1 })] },
    ],
    [
      'an approved decline settles it',
      { type: 'answer-approved', question: 'Q1', version: 1, declines: true },
      asked(aQuestion({ versions: 1, waiting: 1 })),
      {
        status: 'answered',
        questions: [{ ...aQuestion({ state: 'declined', versions: 1 }), approved: 1, settledAt: NOW, answeredAt: NOW }],
      },
    ],
    [
      'which the promise before it had done',
      { type: 'answer-approved', question: 'Q1', version: 1, declines: true },
      {
        status: 'answered',
        ...asked(
          aQuestion({
            state: 'promised',
            versions: 1,
            waiting: 1,
            promise: { by: LATER, at: EARLIER, times: 1 },
            settledAt: EARLIER,
          }),
        ),
      },
      {
        questions: [
          {
            ...aQuestion({ state: 'declined', versions: 1, promise: { by: LATER, at: EARLIER, times: 1 } }),
            settledAt: EARLIER,
            approved: 1,
            answeredAt: NOW,
          },
        ],
      },
    ],
    [
      'a draft that was returned waits no longer',
      { type: 'answer-returned', question: 'Q1', version: 1, says: '写明' },
      asked(aQuestion({ versions: 1, waiting: 1 }), other),
      { questions: [aQuestion({ versions: 1 }), other] },
    ],
    ['somebody is named', { type: 'speaker-named', ...speaker }, {}, { speaker }],
    [
      'he confirms',
      { type: 'speaking-confirmed', person: 'speaks' },
      { speaker },
      { speaker: { ...speaker, confirmedAt: NOW } },
    ],
    [
      'he declines',
      { type: 'speaking-declined', person: 'speaks', says: '' },
      { speaker: { ...speaker, unit: 'xinqi' } },
      { former: ['xinqi'], gone: ['speaker'] },
    ],
    ['he left', { type: 'speaker-left', person: 'speaks' }, { speaker }, { gone: ['speaker'] }],
    [
      'some answers are given: the rest is still asked',
      { type: 'answer-given', questions: ['Q1'], means: 'written', answeredAt: EARLIER },
      asked(aQuestion({ state: 'agreed', versions: 2, waiting: 2, approved: 1 }), other),
      {
        questions: [
          { ...aQuestion({ state: 'answered', versions: 2, approved: 1 }), settledAt: EARLIER, answeredAt: EARLIER },
          other,
        ],
      },
    ],
    [
      'all of them, of which one was promised before',
      { type: 'answer-given', questions: ['Q1', 'Q2'], means: 'written', answeredAt: NOW },
      asked(aQuestion({ state: 'promised', settledAt: EARLIER }), other),
      {
        status: 'answered',
        questions: [
          aQuestion({ state: 'answered', settledAt: EARLIER, answeredAt: NOW }),
          aQuestion({ id: 'Q2', state: 'answered', settledAt: NOW, answeredAt: NOW }),
        ],
      },
    ],
    [
      'an answer of before the promise settled it first',
      { type: 'answer-given', questions: ['Q1'], means: 'written', answeredAt: EARLIER },
      { status: 'answered', ...asked(aQuestion({ state: 'promised', settledAt: NOW })) },
      { questions: [aQuestion({ state: 'answered', settledAt: EARLIER, answeredAt: EARLIER })] },
    ],
    [
      'a promise',
      { type: 'answer-promised', question: 'Q1', by: LATER, says: '' },
      {},
      {
        status: 'answered',
        questions: [{ ...aQuestion({ state: 'promised' }), promise: { by: LATER, at: NOW, times: 1 }, settledAt: NOW }],
      },
    ],
    [
      'another after it: settled since the first',
      { type: 'answer-promised', question: 'Q1', by: LATER, says: '' },
      {
        status: 'answered',
        ...asked(aQuestion({ state: 'promised', promise: { by: NOW, at: EARLIER, times: 1 }, settledAt: EARLIER })),
      },
      {
        questions: [aQuestion({ state: 'promised', promise: { by: LATER, at: NOW, times: 2 }, settledAt: EARLIER })],
      },
    ],
    [
      'the first report',
      { type: 'report-linked', report: 'B1', address: report.address, title: '报道', publishedAt: EARLIER },
      {},
      { reports: [report] },
    ],
    [
      'a second',
      { type: 'report-linked', report: 'B2', address: second.address, publishedAt: EARLIER },
      { reports: [report] },
      { reports: [report, second] },
    ],
    [
      'one is counted',
      {
        type: 'report-counted',
        report: 'B1',
        unit: 'housing',
        form: 'media-interview',
        counted: { final: true, evidence: [] },
      },
      { reports: [report, second] },
      { reports: [{ ...report, counted: true }, second] },
    ],
    [
      'its case has it',
      { type: 'release-noted', report: 'B2', release: 'R3' },
      { reports: [report, second] },
      { reports: [report, { ...second, counted: true, release: 'R3' }] },
    ],
    [
      'an error is named',
      {
        type: 'correction-asked',
        report: 'B1',
        correction: 'C1',
        error: 'figure',
        reads: '三',
        fact: '一',
        address: 'https://www.bl.gov.cn/1',
      },
      { reports: [report, second] },
      { reports: [{ ...report, corrections: [{ id: 'C1', state: 'asked' }] }, second] },
    ],
    ...([true, false] as const).map((corrected): [string, InquiryBody, Partial<Inquiry>, Record<string, unknown>] => [
      corrected ? 'it was corrected' : 'it was kept',
      { type: 'correction-settled', report: 'B1', correction: 'C2', corrected },
      {
        reports: [
          {
            ...report,
            corrections: [
              { id: 'C1', state: 'asked' },
              { id: 'C2', state: 'asked' },
            ],
          },
        ],
      },
      {
        reports: [
          {
            ...report,
            corrections: [
              { id: 'C1', state: 'asked' },
              { id: 'C2', state: corrected ? 'corrected' : 'kept' },
            ],
          },
        ],
      },
    ]),
    [
      'what was entered wrongly, of which the press has no desk and no time any more',
      {
        type: 'facts-corrected',
        is: { outlet: '宁波晚报', means: 'letter', receivedAt: EARLIER },
        was: { outlet: '宁波日报', means: 'telephone', receivedAt: at('2026-03-18 10:00') },
        says: '',
      },
      { desk: '政法部', pressBy: LATER, late: true },
      { outlet: '宁波晚报', means: 'letter', receivedAt: EARLIER, gone: ['desk', 'pressBy', 'late'] },
    ],
    [
      'and another desk and time, which is over',
      {
        type: 'facts-corrected',
        is: { outlet: '宁波日报', desk: '要闻部', means: 'telephone', receivedAt: EARLIER, pressBy: EARLIER },
        was: { outlet: '宁波日报', means: 'telephone', receivedAt: EARLIER },
        late: true,
        says: '',
      },
      { desk: '政法部', receivedAt: EARLIER },
      { desk: '要闻部', pressBy: EARLIER, late: true },
    ],
    ['it is closed, and stays so', { type: 'inquiry-closed' }, {}, { status: 'closed' }],
    [
      'closed, though something is asked still',
      {
        type: 'text-resent',
        textId: 't',
        againId: 't2',
        template: 'inquiry-asked',
        person: 'zhao',
        channel: 'by-hand',
        why: '',
      },
      { status: 'closed' },
      {},
    ],
    [
      'M4: it goes with its case',
      { type: 'case-changed', caseNumber: 'BL2600018', was: 'BL2600017' },
      {},
      { caseNumber: 'BL2600018', cases: ['BL2600017'] },
    ],
    [
      'a unit that is complained of answers no more, nor does its spokesperson speak',
      { type: 'units-barred', units: ['housing'] },
      { speaker },
      { against: ['housing'], former: ['housing'], gone: ['unit', 'speaker'] },
    ],
    [
      'a person that is speaks no more',
      { type: 'units-barred', units: [asPerson('speaks')] },
      { speaker },
      { against: [asPerson('speaks')], gone: ['speaker'] },
    ],
    [
      'another than is complained of goes on',
      { type: 'units-barred', units: ['xinqi'] },
      { speaker },
      { against: ['xinqi'] },
    ],
    ['nobody is any more', { type: 'units-barred', units: [] }, { against: ['xinqi'] }, { gone: ['against'] }],
    [
      'of what is erased it keeps no word: all that it keeps',
      {
        type: 'purged',
        proposalId: 'P5',
        words: [],
        events: [],
        cleared: ['named', 'desk', 'outlet', 'B2'],
        remains: [],
      },
      { named: true, desk: '政法部', reports: [report, second], proposals: [approved] },
      {
        outlet: ERASED,
        desk: ERASED,
        reports: [report, { ...second, address: ERASED }],
        proposals: [],
        gone: ['named'],
      },
    ],
    [
      'nothing of it',
      { type: 'purged', proposalId: 'P5', words: [], events: [], cleared: [], remains: [] },
      { named: true, desk: '政法部', reports: [report], proposals: [approved] },
      { proposals: [] },
    ],
  ])('%s', (_, body, part, expected) => {
    const before = anInquiry(part);
    expect(changesOf(before, fold(before, body, stamp))).toEqual(expected);
  });

  it('throws on a report that is not there', () => {
    const body: InquiryBody = { type: 'release-noted', report: 'B7', release: 'R1' };
    expect(() => fold(anInquiry({ reports: [report] }), body, stamp)).toThrow('has no report B7');
    expect(() => fold(anInquiry(), body, stamp)).toThrow('has no report B7');
  });
});

describe('P5, P6 · what an inquiry is', () => {
  it.each([
    ['open', false],
    ['agreed', false],
    ['promised', true],
    ['answered', true],
    ['declined', true],
  ] as const)('a question that is %s is settled: %s', (state, is) => expect(isSettled({ state })).toBe(is));

  it.each([
    [undefined, 'Q1'],
    [1, 'Q1'],
    [2, 'Q1.2'],
  ] as const)('the clock of promise %s is of %s', (times, of) => {
    const question = aQuestion(times === undefined ? {} : { promise: { by: LATER, at: NOW, times } });
    expect(promisedAs(question)).toBe(of);
  });

  it('has the unit that answers and that of whoever speaks, each once', () => {
    expect(unitsOf({ unit: 'housing', speaker })).toEqual(['housing']);
    expect(unitsOf({ unit: 'xinqi', speaker })).toEqual(['xinqi', 'housing']);
    expect(unitsOf({})).toEqual([]);
  });
});
