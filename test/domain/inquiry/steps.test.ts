/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import type { InquiryCommand, InquiryPersonCommand, OpenInquiry } from '../../../functions/domain/inquiry/commands.ts';
import { decide } from '../../../functions/domain/inquiry/decide.ts';
import type { InquiryBody, InquiryEvent } from '../../../functions/domain/inquiry/events.ts';
import { type Inquiry, isOwnClock } from '../../../functions/domain/inquiry/inquiry.ts';
import { meansName } from '../../../functions/domain/inquiry/answers.ts';
import { bearer } from '../../../functions/domain/inquiry/bearer.ts';
import { spokenFor } from '../../../functions/domain/inquiry/speaker.ts';
import type { Proposed } from '../../../functions/domain/matter/proposal.ts';
import { consequencesOf } from '../../../functions/domain/inquiry/reports.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { ERASED } from '../../../functions/domain/matter/free-text.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import type { Deciding } from '../../../functions/domain/texts/text-context.ts';
import { aClock, aProposal, at, withContact } from '../samples.ts';
import { anInquiry, aQuestion, directory, DRAFTED, NOW, person, policy } from './samples.ts';

const CAME = at('2026-03-18 10:00');
const LATER = at('2026-03-19 10:00');
const ADDRESS = 'https://e.cn/1';
const report = { id: 'B1', address: ADDRESS, publishedAt: NOW, corrections: [] };
const speaker = { person: 'speaks', unit: 'housing' };
const asked = (part: object = {}): Inquiry => anInquiry({ questions: [aQuestion(part)] });
const waits = (part: object = {}): Inquiry => asked({ versions: 1, waiting: 1, ...part });
const answered = (part: Partial<Inquiry> = {}): Inquiry =>
  anInquiry({ status: 'answered', questions: [aQuestion({ state: 'answered' })], ...part });

/** Why it is refused, at which field; or what is recorded, but for clocks. */
function cameOf(
  state: Inquiry | null,
  command: InquiryCommand,
  by: Actor = person('wang'),
  more: Partial<Deciding<InquiryBody>> = {},
): string | InquiryBody[] {
  const drafts = decide(state, by, command, { policy, directory, now: NOW, facts: [DRAFTED], ...more });
  return isRefusal(drafts)
    ? [drafts.refused, drafts.clause, ...(drafts.field === undefined ? [] : [drafts.field])].join(' ')
    : drafts.filter(({ type }) => type !== 'clocks-changed');
}

const OPEN: OpenInquiry = {
  command: 'open',
  number: 'BLW2600001',
  subject: '环境',
  grade: 'III',
  outlet: '宁波日报',
  means: 'telephone',
  receivedAt: CAME,
  questions: ['异味来自哪里', '何时公布'],
};
const OPENED: InquiryBody = {
  type: 'inquiry-opened',
  policyId: policy.id,
  drill: false,
  number: 'BLW2600001',
  subject: '环境',
  grade: 'III',
  outlet: '宁波日报',
  means: 'telephone',
  receivedAt: CAME,
  questions: [
    { id: 'Q1', asks: '异味来自哪里' },
    { id: 'Q2', asks: '何时公布' },
  ],
};

describe('P6, P8 · an inquiry is entered', () => {
  it.each<[string, Partial<OpenInquiry>, InquiryBody[] | string]>([
    ['as it came', {}, [OPENED]],
    ['received this minute', { receivedAt: NOW }, [{ ...OPENED, receivedAt: NOW }]],
    ['in a drill', { drill: true }, [{ ...OPENED, drill: true }]],
    ['that the press wants later', { pressBy: LATER }, [{ ...OPENED, pressBy: LATER }]],
    ['that it wanted by now', { pressBy: NOW }, [{ ...OPENED, pressBy: NOW, late: true }]],
    ['that it wanted when it came', { pressBy: CAME }, 'before-it-came P6 /pressBy'],
    ['with whom to call back', { asker: '赵记者' }, [OPENED, { type: 'asker-noted', asker: '赵记者' }]],
    [
      'for a unit that nobody complains of',
      { unit: 'housing', against: ['xinqi'] },
      [{ ...OPENED, unit: 'housing', against: ['xinqi'] }],
    ],
    ['much like another', { alike: ['BLW2600000'] }, 'asked-already P8 /apart'],
    ['of which one is said to be another', { alike: ['BLW1', 'BLW2'], apart: ['BLW1'] }, 'asked-already P8 /apart'],
    ['which a person says it is not', { alike: ['BLW1'], apart: ['BLW1'] }, [{ ...OPENED, apart: ['BLW1'] }]],
    ['which is said of none that is like it', { alike: [], apart: ['BLW1'] }, 'not-alike P8 /apart'],
    ['which is said of none at all', { apart: ['BLW1'] }, 'not-alike P8 /apart'],
    [
      'with as many questions as there may be',
      { questions: Array.from({ length: 20 }, (_, index) => `第${index}`) },
      [
        {
          ...OPENED,
          questions: Array.from({ length: 20 }, (_, index) => ({ id: `Q${index + 1}`, asks: `第${index}` })),
        },
      ],
    ],
    [
      'with one more',
      { questions: Array.from({ length: 21 }, (_, index) => `第${index}`) },
      'questions-out-of-range P6 /questions',
    ],
  ])('%s', (_, part, came) => expect(cameOf(null, { ...OPEN, ...part })).toEqual(came));

  it('once, and nothing is done to one that is not there', () => {
    expect(cameOf(anInquiry(), OPEN)).toBe('already-open ours');
    expect(cameOf(null, { command: 'close' })).toBe('no-such-inquiry ours');
  });

  it('for no unit that is in office no more', () => {
    const units = directory.units.map((one) => (one.id === 'housing' ? { ...one, active: false } : one));
    const more = { directory: { ...directory, units } };
    expect(cameOf(null, { ...OPEN, unit: 'housing' }, person('wang'), more)).toBe('unknown-unit P8 /unit');
  });
});

const draft = (text: string, basedOn?: number, decline?: true): InquiryPersonCommand => ({
  command: 'draft-answer',
  question: 'Q1',
  text,
  ...(basedOn === undefined ? {} : { basedOn }),
  ...(decline ? { decline } : {}),
});
const approve = (part: object = {}): InquiryPersonCommand => ({
  command: 'approve-answer',
  question: 'Q1',
  version: 1,
  ...part,
});
const given = (part: object = {}): InquiryPersonCommand => ({
  command: 'record-answer',
  questions: ['Q1'],
  means: 'written',
  answeredAt: NOW,
  ...part,
});
const promise = (by: string): InquiryPersonCommand => ({
  command: 'promise-answer',
  question: 'Q1',
  by,
  says: '待报告',
});
const link = (part: object = {}): InquiryPersonCommand => ({
  command: 'link-report',
  address: 'https://e.cn/9',
  publishedAt: NOW,
  ...part,
});
const count = (part: object = {}): InquiryPersonCommand => ({
  command: 'count-report',
  report: 'B1',
  final: true,
  evidence: [],
  ...part,
});
const correction = (part: object = {}): InquiryPersonCommand => ({
  command: 'ask-correction',
  report: 'B1',
  error: 'figure',
  reads: '三处',
  fact: '一处',
  address: 'https://www.bl.gov.cn/1',
  ...part,
});
const settle = (correctionId: string): InquiryPersonCommand => ({
  command: 'settle-correction',
  report: 'B1',
  correction: correctionId,
  corrected: true,
});
const drafted = { type: 'answer-drafted', question: 'Q1' } as const;
const differs = [{ label: '处数', agreed: '一处', says: '三处' }];
const exposes = [{ kind: 'name' as const, excerpt: '张三' }];
const ofDraft = { seq: 2, at: NOW, actor: DRAFTED.actor, prev: '', hash: '' };
const draftedAs = (part: object = {}): InquiryEvent => ({
  ...ofDraft,
  ...drafted,
  version: 1,
  text: '来自污水池',
  ...part,
});
const answer: Extract<InquiryBody, { type: 'answer-given' }> = {
  type: 'answer-given',
  questions: ['Q1'],
  means: 'written',
  answeredAt: NOW,
};
const ready = { state: 'agreed', versions: 1, approved: 1 } as const;
const confirmed = { ...speaker, confirmedAt: CAME };
const reportOf = (part: object): Inquiry => answered({ reports: [{ ...report, ...part }] });

describe('P5, P6, P7, V1, H2 · what is done to an inquiry', () => {
  it.each<[string, Inquiry, InquiryPersonCommand, InquiryBody[] | string]>([
    ['a first draft', asked(), draft('一'), [{ ...drafted, version: 1, text: '一' }]],
    ['a first draft on one that there is not', asked(), draft('一', 1), 'nothing-before ours /basedOn'],
    [
      'a draft on the first',
      asked({ versions: 1 }),
      draft('二', 1),
      [{ ...drafted, version: 2, text: '二', basedOn: 1 }],
    ],
    ['a draft on one to come', asked({ versions: 1 }), draft('二', 2), 'no-such-version ours /basedOn'],
    ['a draft on none', asked({ versions: 1 }), draft('二', 0), 'no-such-version ours /basedOn'],
    [
      'the same words, now as a decline',
      asked({ versions: 1 }),
      draft('来自污水池', 1, true),
      [{ ...drafted, version: 2, text: '来自污水池', basedOn: 1, decline: true }],
    ],
    ['a draft of what was declined', asked({ state: 'declined' }), draft('一'), 'question-over P6 /question'],
    ['a draft of what was answered', asked({ state: 'answered' }), draft('一'), 'question-over P6 /question'],
    [
      'a draft of what was promised',
      asked({ state: 'promised' }),
      draft('一'),
      [{ ...drafted, version: 1, text: '一' }],
    ],
    ['an approval', waits(), approve(), [{ type: 'answer-approved', question: 'Q1', version: 1 }]],
    ['an approval of what is not asked', waits(), approve({ question: 'Q9' }), 'no-such-question P6 /question'],
    ['one that contradicts the line', waits(), approve({ differs }), 'contradicts-the-line R3 /lineReason'],
    [
      'one that does so with a reason',
      waits(),
      approve({ differs, lineReason: '已更新' }),
      [{ type: 'answer-approved', question: 'Q1', version: 1, lineReason: '已更新', differs }],
    ],
    ['one that tells of a person', waits(), approve({ exposes }), 'exposes H5 /exposureBasis'],
    [
      'one that does so with a basis',
      waits(),
      approve({ exposes, exposureBasis: '依法公开', says: '照发' }),
      [{ type: 'answer-approved', question: 'Q1', version: 1, says: '照发', exposes, exposureBasis: '依法公开' }],
    ],
    ['a basis for nothing', waits(), approve({ exposureBasis: '依法公开' }), 'reason-not-asked H5 /exposureBasis'],
    ['a reason for nothing', waits(), approve({ differs: [], lineReason: '无' }), 'reason-not-asked R3 /lineReason'],
    [
      'a return',
      waits(),
      { command: 'return-answer', question: 'Q1', version: 1, says: '写明' },
      [{ type: 'answer-returned', question: 'Q1', version: 1, says: '写明' }],
    ],
    [
      'a return of what does not wait',
      asked(),
      { command: 'return-answer', question: 'Q1', version: 1, says: '写明' },
      'nothing-waits P6 /question',
    ],
    ['an approved answer is given', asked(ready), given(), [answer]],
    ['each question once', asked(ready), given({ questions: ['Q1', 'Q1'] }), [answer]],
    ['in the minute in which it came', asked(ready), given({ answeredAt: CAME }), [{ ...answer, answeredAt: CAME }]],
    ['by no way that there is', asked(ready), given({ means: 'pigeon' }), 'unknown-means P6 /means'],
    ['later than now', asked(ready), given({ answeredAt: at('2026-03-18 14:01') }), 'not-yet P6 /answeredAt'],
    ['to no question', asked(ready), given({ questions: [] }), 'no-question P6 /questions'],
    ['to one that is not asked', asked(ready), given({ questions: ['Q1', 'Q9'] }), 'no-such-question P6 /questions'],
    ['to one that was answered', asked({ state: 'answered' }), given(), 'question-over P6 /questions'],
    ['in an interview by nobody', asked(ready), given({ means: 'interview' }), 'speaker-missing P7 /by'],
    ['by nobody who is known', asked(ready), given({ by: 'nobody' }), 'unknown-person P7 /by'],
    ['in writing by somebody', asked(ready), given({ by: 'zhao' }), [{ ...answer, by: 'zhao' }]],
    [
      'in an interview by whoever confirmed',
      anInquiry({ questions: [aQuestion(ready)], speaker: confirmed }),
      given({ means: 'interview', by: 'speaks' }),
      [{ ...answer, means: 'interview', by: 'speaks' }],
    ],
    [
      'by whoever was named and did not confirm',
      anInquiry({ questions: [aQuestion(ready)], speaker }),
      given({ means: 'interview', by: 'speaks' }),
      'reason-missing H2 /says',
    ],
    [
      'by another than confirmed',
      anInquiry({ questions: [aQuestion(ready)], speaker: confirmed }),
      given({ means: 'telephone', by: 'zhao', says: '临时' }),
      [{ ...answer, means: 'telephone', by: 'zhao', says: '临时', unconfirmed: true }],
    ],
    ['that nobody approved', asked(), given(), 'reason-missing H2 /says'],
    [
      'that nobody approved, and why',
      asked(),
      given({ says: '当场追问' }),
      [{ ...answer, says: '当场追问', unapproved: ['Q1'] }],
    ],
    [
      'of two, the one that was declined',
      anInquiry({ questions: [aQuestion(ready), aQuestion({ id: 'Q2', state: 'declined', approved: 1 })] }),
      given({ questions: ['Q1', 'Q2'], says: '改为答复' }),
      [{ ...answer, questions: ['Q1', 'Q2'], says: '改为答复', unapproved: ['Q2'] }],
    ],
    ['a promise', asked(), promise(LATER), [{ type: 'answer-promised', question: 'Q1', by: LATER, says: '待报告' }]],
    [
      'a promise of as far as a week',
      asked(),
      promise(at('2026-03-25 14:00')),
      [{ type: 'answer-promised', question: 'Q1', by: at('2026-03-25 14:00'), says: '待报告' }],
    ],
    ['a promise for now', asked(), promise(NOW), 'promise-out-of-range P5 /by'],
    ['a promise of what was answered', asked({ state: 'answered' }), promise(LATER), 'question-over P5 /question'],
    [
      'a promise of what is not asked',
      asked(),
      { command: 'promise-answer', question: 'Q9', by: LATER, says: '' },
      'no-such-question P6 /question',
    ],
    [
      'the same promise again',
      asked({ state: 'promised', promise: { by: LATER, at: CAME, times: 1 } }),
      promise(LATER),
      'nothing-new P5 /by',
    ],
    [
      'a later one',
      asked({ state: 'promised', promise: { by: NOW, at: CAME, times: 1 } }),
      promise(LATER),
      [{ type: 'answer-promised', question: 'Q1', by: LATER, says: '待报告', was: NOW }],
    ],
    [
      'the first report',
      asked(),
      link(),
      [{ type: 'report-linked', report: 'B1', address: 'https://e.cn/9', publishedAt: NOW }],
    ],
    [
      'a second, with its title, of the minute in which the inquiry came',
      reportOf({}),
      link({ title: '报道', publishedAt: CAME }),
      [{ type: 'report-linked', report: 'B2', address: 'https://e.cn/9', title: '报道', publishedAt: CAME }],
    ],
    ['the same report again', reportOf({}), link({ address: ADDRESS }), 'linked-already P6 /address'],
    ['a report to come', asked(), link({ publishedAt: at('2026-03-18 14:01') }), 'not-yet P6 /publishedAt'],
    ['an address with a blank', asked(), link({ address: 'https://e.cn/9 号' }), 'address-missing P6 /address'],
    ['an address with words before it', asked(), link({ address: '见 https://e.cn/9' }), 'address-missing P6 /address'],
    [
      'a plain http address',
      asked(),
      link({ address: 'http://e.cn/9' }),
      [{ type: 'report-linked', report: 'B1', address: 'http://e.cn/9', publishedAt: NOW }],
    ],
    [
      'a report is counted',
      reportOf({}),
      count(),
      [
        {
          type: 'report-counted',
          report: 'B1',
          unit: 'housing',
          form: 'media-interview',
          counted: { final: true, evidence: [] },
        },
      ],
    ],
    ['one that there is not', reportOf({}), count({ report: 'B2' }), 'no-such-report P6 /report'],
    ['one whose address was erased', reportOf({ address: ERASED }), count(), 'address-erased H5 /report'],
    ['one of what nobody answered', anInquiry({ reports: [report] }), count(), 'not-answered P6 /report'],
    ['one that is counted', reportOf({ counted: true }), count(), 'counted-already P6 /report'],
    [
      'one that its case has',
      reportOf({}),
      { command: 'adopt-release', report: 'B1', release: 'R1' },
      [{ type: 'release-noted', report: 'B1', release: 'R1' }],
    ],
    [
      'one that is known to be there',
      reportOf({ release: 'R1' }),
      { command: 'adopt-release', report: 'B1', release: 'R2' },
      'noted-already P6 /report',
    ],
    [
      'one that is not there',
      reportOf({}),
      { command: 'adopt-release', report: 'B2', release: 'R2' },
      'no-such-report P6 /report',
    ],
    [
      'an error of fact',
      reportOf({}),
      correction(),
      [
        {
          type: 'correction-asked',
          report: 'B1',
          correction: 'C1',
          error: 'figure',
          reads: '三处',
          fact: '一处',
          address: 'https://www.bl.gov.cn/1',
        },
      ],
    ],
    ['an opinion', reportOf({}), correction({ error: 'angle' }), 'not-a-fact V1 /error'],
    ['a fact that nobody published', reportOf({}), correction({ address: '内部资料' }), 'unpublished-fact V1 /address'],
    ['an error of no report', reportOf({}), correction({ report: 'B2' }), 'no-such-report P6 /report'],
    [
      'what came of it',
      reportOf({ corrections: [{ id: 'C1', state: 'asked' }] }),
      settle('C1'),
      [{ type: 'correction-settled', report: 'B1', correction: 'C1', corrected: true }],
    ],
    ['again', reportOf({ corrections: [{ id: 'C1', state: 'kept' }] }), settle('C1'), 'settled-already V1 /correction'],
    ['of none that was asked', reportOf({ corrections: [] }), settle('C1'), 'no-such-correction V1 /correction'],
    ['of no report', answered(), settle('C1'), 'no-such-report P6 /report'],
    ['another unit', anInquiry(), { command: 'assign', unit: 'xinqi' }, [{ type: 'unit-named', unit: 'xinqi' }]],
    [
      'another unit, and why',
      anInquiry(),
      { command: 'assign', unit: 'xinqi', says: '属地' },
      [{ type: 'unit-named', unit: 'xinqi', says: '属地' }],
    ],
    ['the same unit', anInquiry(), { command: 'assign', unit: 'housing' }, 'nothing-new ours /unit'],
    ['no unit of the directory', anInquiry(), { command: 'assign', unit: 'nowhere' }, 'unknown-unit P8 /unit'],
    [
      'a unit complained of',
      anInquiry({ against: ['xinqi'] }),
      { command: 'assign', unit: 'xinqi' },
      'complained-of H5 /unit',
    ],
    [
      'a question more',
      anInquiry(),
      { command: 'add-question', asks: '还有' },
      [{ type: 'question-added', id: 'Q2', asks: '还有' }],
    ],
    [
      'the last that there may be',
      anInquiry({ questions: Array.from({ length: 19 }, (_, nth) => aQuestion({ id: `Q${nth + 1}` })) }),
      { command: 'add-question', asks: '还有' },
      [{ type: 'question-added', id: 'Q20', asks: '还有' }],
    ],
    [
      'one more than that',
      anInquiry({ questions: Array.from({ length: 20 }, (_, nth) => aQuestion({ id: `Q${nth + 1}` })) }),
      { command: 'add-question', asks: '还有' },
      'too-many-questions ours /asks',
    ],
    ['it is closed, all being answered', answered(), { command: 'close' }, [{ type: 'inquiry-closed' }]],
    [
      'all being declined, with a word',
      answered({ questions: [aQuestion({ state: 'declined' })] }),
      { command: 'close', says: '已函告' },
      [{ type: 'inquiry-closed', says: '已函告' }],
    ],
    ['not while it is asked', anInquiry(), { command: 'close' }, 'still-asked P6'],
    [
      'nor while it is promised',
      answered({ questions: [aQuestion({ state: 'promised' })] }),
      { command: 'close' },
      'still-promised P5',
    ],
    [
      'the press takes it back',
      anInquiry(),
      { command: 'close', says: '来电', withdrawn: true },
      [{ type: 'inquiry-closed', says: '来电', withdrawn: true }],
    ],
    ['without saying how', anInquiry(), { command: 'close', withdrawn: true }, 'reason-missing P6 /says'],
    [
      'not while a report is under way to its case',
      reportOf({ counted: true }),
      { command: 'close' },
      'not-on-the-case P6',
    ],
    [
      'once its case has it',
      reportOf({ counted: true, release: 'R1' }),
      { command: 'close' },
      [{ type: 'inquiry-closed' }],
    ],
    [
      'a report that is counted by nobody holds nothing up',
      reportOf({}),
      { command: 'close' },
      [{ type: 'inquiry-closed' }],
    ],
  ])('%s', (_, state, command, came) => {
    expect(cameOf(state, command)).toEqual(came);
  });

  it('H2 · whoever wrote an answer neither approves nor returns it', () => {
    expect(cameOf(waits(), approve(), person('zhao'))).toBe('wrote-it H2');
    expect(cameOf(waits(), { command: 'return-answer', question: 'Q1', version: 1, says: '' }, person('zhao'))).toBe(
      'wrote-it H2',
    );
  });

  it.each<[string, InquiryEvent, object, InquiryBody[] | string]>([
    [
      'as a decline, whatever it says of people and of the line',
      draftedAs({ decline: true }),
      { differs, exposes },
      [{ type: 'answer-approved', question: 'Q1', version: 1, declines: true }],
    ],
    ['not once its words are erased', draftedAs({ text: ERASED }), {}, 'words-erased H5 /version'],
  ])('an answer is approved %s', (_, event, part, came) => {
    expect(cameOf(waits(), approve(part), person('wang'), { facts: [event] })).toEqual(came);
  });

  it('throws where the draft is not in the record that was read', () => {
    const another = draftedAs({ question: 'Q2' });
    expect(() => cameOf(waits(), approve(), person('wang'), { facts: [another] })).toThrow('version 1 of Q1');
    expect(() => cameOf(waits(), approve(), person('wang'), { facts: [draftedAs({ version: 2 })] })).toThrow(
      'version 1 of Q1',
    );
  });

  it('P6 · of no case nothing is counted or adopted', () => {
    const { caseNumber: _none, ...state } = reportOf({});
    expect(cameOf(state, count())).toBe('no-case P6 /report');
    expect(cameOf(state, { command: 'adopt-release', report: 'B1', release: 'R1' })).toBe('no-case P6 /report');
  });

  it('P6 · what no unit answers is counted as of whoever records it', () => {
    const { unit: _none, ...state } = reportOf({});
    expect(cameOf(state, count())).toMatchObject([{ unit: 'office' }]);
  });

  it('H5 · the fact against an error names nobody without a basis', () => {
    const fact = '投诉人张伟反映的一处';
    expect(cameOf(reportOf({}), correction({ fact }))).toBe('exposes H5 /exposureBasis');
    expect(cameOf(reportOf({}), correction({ fact, exposureBasis: '已公布' }))).toMatchObject([
      { exposureBasis: '已公布', fact },
    ]);
  });
});

describe('H2 · what was entered wrongly', () => {
  const was = { outlet: '宁波日报', means: 'telephone', receivedAt: CAME };
  const state = (part: Partial<Inquiry> = {}): Inquiry => anInquiry({ receivedAt: CAME, ...part });
  it.each<[string, Partial<Inquiry>, object, InquiryBody[] | string]>([
    [
      'its outlet',
      {},
      { outlet: '晚报' },
      [{ type: 'facts-corrected', is: { ...was, outlet: '晚报' }, was, says: '记错' }],
    ],
    ['nothing', {}, { outlet: '宁波日报' }, 'nothing-new H2'],
    ['no time where there was none', {}, { pressBy: null }, 'nothing-new H2'],
    [
      'a time that there is none of',
      { pressBy: LATER },
      { pressBy: null },
      [{ type: 'facts-corrected', is: was, was: { ...was, pressBy: LATER }, says: '记错' }],
    ],
    [
      'a time, which is over',
      {},
      { pressBy: NOW },
      [{ type: 'facts-corrected', is: { ...was, pressBy: NOW }, was, late: true, says: '记错' }],
    ],
    [
      'a time that is not',
      { pressBy: NOW, late: true },
      { pressBy: LATER },
      [{ type: 'facts-corrected', is: { ...was, pressBy: LATER }, was: { ...was, pressBy: NOW }, says: '记错' }],
    ],
    [
      'another fact: what was late stays so',
      { pressBy: NOW, late: true },
      { means: 'letter' },
      [
        {
          type: 'facts-corrected',
          is: { ...was, means: 'letter', pressBy: NOW },
          was: { ...was, pressBy: NOW },
          late: true,
          says: '记错',
        },
      ],
    ],
    [
      'and what could be kept is not late by now',
      { pressBy: NOW },
      { means: 'letter' },
      [
        {
          type: 'facts-corrected',
          is: { ...was, means: 'letter', pressBy: NOW },
          was: { ...was, pressBy: NOW },
          says: '记错',
        },
      ],
    ],
    ['a way that there is not', {}, { means: 'pigeon' }, 'unknown-means P6 /means'],
    ['a time before it came', {}, { pressBy: CAME }, 'before-it-came P6 /pressBy'],
  ])('%s', (_, part, fields, came) => {
    expect(cameOf(state(part), { command: 'correct', says: '记错', ...fields })).toEqual(came);
  });
});

describe('P7 · who speaks says so himself', () => {
  const named = (part: object = {}): Inquiry => anInquiry({ speaker: { ...speaker, ...part } });
  const own = person('speaks', 'housing', 'spokesperson');
  it.each<[string, Inquiry, InquiryPersonCommand, Actor, InquiryBody[] | string]>([
    [
      'he is named',
      anInquiry(),
      { command: 'name-speaker', person: 'speaks' },
      person('wang'),
      [{ type: 'speaker-named', ...speaker }],
    ],
    ['once', named(), { command: 'name-speaker', person: 'speaks' }, person('wang'), 'already-named ours /person'],
    [
      'an officer is not',
      anInquiry(),
      { command: 'name-speaker', person: 'zhao' },
      person('wang'),
      'not-spokesperson P7 /person',
    ],
    ['he confirms', named(), { command: 'confirm-speaking' }, own, [{ type: 'speaking-confirmed', person: 'speaks' }]],
    ['once', named({ confirmedAt: CAME }), { command: 'confirm-speaking' }, own, 'already-confirmed P7'],
    ['nobody for him', named(), { command: 'confirm-speaking' }, person('wang'), 'not-the-spokesperson P7'],
    ['nor where nobody is named', anInquiry(), { command: 'confirm-speaking' }, own, 'not-the-spokesperson P7'],
    [
      'he declines, also once he confirmed',
      named({ confirmedAt: CAME }),
      { command: 'decline-speaking', says: '出差' },
      own,
      [{ type: 'speaking-declined', person: 'speaks', says: '出差' }],
    ],
    ['nobody for him', named(), { command: 'decline-speaking', says: '' }, person('wang'), 'not-the-spokesperson P7'],
  ])('%s', (_, state, command, by, came) => expect(cameOf(state, command, by)).toEqual(came));

  const away = { directory: withContact(directory, 'speaks', { active: false }) };
  it('whoever left is noticed with what is decided next, once, while it is open', () => {
    const more: InquiryCommand = { command: 'mark-restored', from: CAME };
    const by: Actor = { kind: 'system', part: 'workflow' };
    const types = (state: Inquiry, context = away): string[] => {
      const came = cameOf(state, more, by, context);
      return typeof came === 'string' ? [came] : came.map(({ type }) => type);
    };
    expect(types(named())).toEqual(['restored', 'speaker-left']);
    expect(cameOf(named(), more, by, away)).toContainEqual({ type: 'speaker-left', person: 'speaks' });
    expect(types(named(), { directory })).toEqual(['restored']);
    expect(types(anInquiry())).toEqual(['restored']);
    const waiting = (state: 'promised' | 'answered' | 'declined', status: Inquiry['status'] = 'answered'): string[] =>
      types({ ...named(), status, questions: [aQuestion({ state: 'answered' }), aQuestion({ id: 'Q2', state })] });
    // P5: what was promised is still to be said by somebody.
    expect(waiting('promised')).toEqual(['restored', 'speaker-left']);
    expect([waiting('answered'), waiting('declined'), waiting('promised', 'closed')]).toEqual([
      ['restored'],
      ['restored'],
      ['restored'],
    ]);
  });
});

describe('P6, M4, H5 · what its case does to it', () => {
  const system: Actor = { kind: 'system', part: 'workflow' };
  it.each<[string, Partial<Inquiry>, InquiryCommand, InquiryBody[] | string]>([
    [
      'it joins another',
      {},
      { command: 'follow', into: 'BL2600018' },
      [{ type: 'case-changed', caseNumber: 'BL2600018', was: 'BL2600017' }],
    ],
    ['it is of that one', {}, { command: 'follow', into: 'BL2600017' }, 'nothing-new ours'],
    [
      'it is a matter of its own again',
      { caseNumber: 'BL2600018', cases: ['BL2600017'] },
      { command: 'go-back', to: 'BL2600017' },
      [{ type: 'case-changed', caseNumber: 'BL2600017', was: 'BL2600018' }],
    ],
    [
      'it has a report',
      { reports: [report] },
      { command: 'note-release', report: 'B1', release: 'R1' },
      [{ type: 'release-noted', report: 'B1', release: 'R1' }],
    ],
    [
      'it has it already',
      { reports: [{ ...report, release: 'R1' }] },
      { command: 'note-release', report: 'B1', release: 'R1' },
      'nothing-new ours',
    ],
    ['of none that there is', {}, { command: 'note-release', report: 'B1', release: 'R1' }, 'nothing-new ours'],
    [
      'it complains of a unit',
      {},
      { command: 'set-against', units: ['xinqi'] },
      [{ type: 'units-barred', units: ['xinqi'] }],
    ],
    [
      'of the same, in another order',
      { against: ['xinqi', 'housing'] },
      { command: 'set-against', units: ['housing', 'xinqi'] },
      'nothing-new ours',
    ],
    ['of nobody, as before', {}, { command: 'set-against', units: [] }, 'nothing-new ours'],
    [
      'also once it is closed',
      { status: 'closed', reports: [report] },
      { command: 'note-release', report: 'B1', release: 'R1' },
      [{ type: 'release-noted', report: 'B1', release: 'R1' }],
    ],
  ])('%s', (_, part, command, came) => expect(cameOf(anInquiry(part), command, system)).toEqual(came));

  it('and nothing else without a named person', () => {
    expect(cameOf(anInquiry(), { command: 'close' }, system)).toBe('named-person-needed H2');
    expect(cameOf(anInquiry({ status: 'closed' }), { command: 'add-question', asks: '还有' })).toBe('not-open ours');
  });

  it('P6 · what is counted is a release of the case, by whoever recorded it', () => {
    const counted = { final: false, followUpAt: LATER, evidence: [], earlierReason: '先' };
    const event: InquiryEvent = {
      type: 'report-counted',
      report: 'B1',
      unit: 'housing',
      form: 'media-interview',
      counted,
      seq: 7,
      at: NOW,
      actor: person('wang'),
      prev: '',
      hash: '',
    };
    const state = reportOf({});
    expect(consequencesOf(event, state)).toEqual([
      {
        actor: event.actor,
        tells: 'BL2600017',
        command: {
          command: 'release',
          form: 'media-interview',
          publishedAt: NOW,
          address: ADDRESS,
          outlets: [{ name: '宁波日报', address: ADDRESS, publishedAt: NOW }],
          unit: 'housing',
          inquiry: { number: 'BLW2600001', report: 'B1' },
          ...counted,
        },
      },
    ]);
    const { caseNumber: _none, ...ofNone } = state;
    expect(consequencesOf(event, ofNone)).toEqual([]);
    expect(consequencesOf(event, answered())).toEqual([]);
    expect(consequencesOf(DRAFTED, state)).toEqual([]);
  });
});

describe('P5, P6 · a refusal says what is so', () => {
  const says = (state: Inquiry, command: InquiryCommand): string => {
    const drafts = decide(state, person('wang'), command, { policy, directory, now: NOW, facts: [DRAFTED] });
    return isRefusal(drafts) ? drafts.says : 'accepted';
  };
  it.each<[Inquiry, InquiryPersonCommand, string]>([
    [asked({ state: 'answered' }), draft('一'), 'Q1 已答复'],
    [asked({ state: 'declined' }), draft('一'), 'Q1 已决定不予答复'],
    [asked({ state: 'answered' }), promise(LATER), 'Q1 已答复，不必承诺'],
    [asked({ state: 'declined' }), promise(LATER), 'Q1 已决定不予答复，不必承诺'],
    [asked(), given(), 'Q1 的答复未经审定：已经答复的，请写明原因后登记'],
    [asked(ready), given({ means: 'telephone', by: 'zhao' }), '发言人未经指定并确认：已经答复的，请写明原因后登记'],
    [
      asked(),
      given({ means: 'telephone', by: 'zhao' }),
      'Q1 的答复未经审定，发言人未经指定并确认：已经答复的，请写明原因后登记',
    ],
    [answered(), settle('C1'), '没有报道 B1；可选：无'],
    [reportOf({}), count({ report: 'B7' }), '没有报道 B7；可选：B1'],
  ])('%#', (state, command, expected) => expect(says(state, command)).toBe(expected));

  it.each([
    [[], 'BLW1 不是近日相同的问询，请去掉；可选：无'],
    [['BLW7'], 'BLW1 不是近日相同的问询，请去掉；可选：BLW7'],
  ])('alike are %j', (alike, expected) => {
    const open = { ...OPEN, alike, apart: ['BLW1', ...alike] };
    const drafts = decide(null, person('wang'), open, { policy, directory, now: NOW });
    expect(isRefusal(drafts) && drafts.says).toBe(expected);
  });
});

describe('P6, P7 · small parts', () => {
  it('of two questions, reports and corrections the one that is named', () => {
    const two = [aQuestion({ state: 'answered' }), aQuestion({ id: 'Q2' })];
    const other = { ...report, id: 'B2', address: 'https://e.cn/2' };
    const state = anInquiry({ questions: two, reports: [{ ...report, release: 'R1', counted: true }, other] });
    expect(cameOf(state, count({ report: 'B2' }))).toMatchObject([{ type: 'report-counted', report: 'B2' }]);
    const note: InquiryCommand = { command: 'note-release', report: 'B2', release: 'R2' };
    expect(cameOf(state, note)).toEqual([{ type: 'release-noted', report: 'B2', release: 'R2' }]);
    const corrections = [
      { id: 'C1', state: 'asked' as const },
      { id: 'C2', state: 'kept' as const },
    ];
    expect(cameOf(reportOf({ corrections }), settle('C2'))).toBe('settled-already V1 /correction');
    const counted: InquiryEvent = {
      ...DRAFTED,
      type: 'report-counted',
      report: 'B2',
      unit: 'housing',
      form: 'media-interview',
      counted: { final: true, evidence: [] },
    };
    expect(consequencesOf(counted, state)).toMatchObject([{ command: { address: other.address } }]);
  });

  it('a way of answering is called by its name, another by its id', () => {
    expect([meansName('interview', policy), meansName('fax', policy)]).toEqual(['接受采访', 'fax']);
  });

  it('who is to speak, as far as it is known', () => {
    const { unit: _none, ...ofNone } = anInquiry();
    expect(spokenFor(ofNone)).toStrictEqual({});
    expect(spokenFor(anInquiry({ against: ['xinqi'], speaker }))).toEqual({
      unit: 'housing',
      against: ['xinqi'],
      spokesperson: speaker,
    });
  });

  it('is open to whoever sends its texts until it is closed', () => {
    const statuses = (['open', 'answered', 'closed'] as const).map((status) => bearer(anInquiry({ status })).status);
    expect(statuses).toEqual(['open', 'open', 'closed']);
  });

  it('its own clocks are all but those of proposals', () => {
    const clock = aClock();
    expect(isOwnClock({ ...clock, kind: 'decision' })).toBe(false);
    expect(isOwnClock({ ...clock, kind: 'inquiry-answer' })).toBe(true);
  });

  it('H5 · whom it complains of stays the same in whatever order', () => {
    const command: InquiryCommand = { command: 'set-against', units: ['xinqi', 'housing'] };
    expect(cameOf(anInquiry({ against: ['housing', 'xinqi'] }), command)).toBe('nothing-new ours');
  });
});

describe('H1, H5 · words of an inquiry go', () => {
  const noted: InquiryEvent = { ...DRAFTED, type: 'asker-noted', asker: '赵记者', seq: 3 };
  it('whoever is to be called back is asked to be erased as it closes, once', () => {
    const state = answered({ named: true, version: 5 });
    const came = cameOf(state, { command: 'close' }, person('wang'), { facts: [DRAFTED, noted] });
    expect(came).toMatchObject([
      { type: 'inquiry-closed' },
      { type: 'proposed', proposal: { id: 'P7', kind: 'purge', by: 'wang' }, payload: { words: [], events: [3] } },
    ]);
    const proposed: Proposed = {
      type: 'proposed',
      proposal: aProposal('P5'),
      payload: { kind: 'purge', words: [], events: [3] },
      reason: '',
    };
    const more = { facts: [DRAFTED, noted], proposed: [proposed] };
    const none = [{ type: 'inquiry-closed' }];
    expect(cameOf(state, { command: 'close' }, person('wang'), more)).toEqual(none);
    const held = { ...state, holds: [{ id: 'H1', ground: 'appeal' as const }] };
    expect(cameOf(held, { command: 'close' }, person('wang'), { facts: [DRAFTED, noted] })).toBe('held H5');
    expect(cameOf(state, { command: 'close' })).toEqual(none);
    expect(cameOf(answered(), { command: 'close' }, person('wang'), { facts: [noted] })).toEqual(none);
  });

  const opened: InquiryEvent = { ...DRAFTED, ...OPENED, seq: 1, desk: '政法部' };
  const linked: InquiryEvent = {
    ...DRAFTED,
    type: 'report-linked',
    report: 'B1',
    address: ADDRESS,
    publishedAt: NOW,
    seq: 4,
  };
  const mended: InquiryEvent = {
    ...DRAFTED,
    type: 'facts-corrected',
    is: { outlet: '晚报', means: 'letter', receivedAt: CAME },
    was: { outlet: '宁波日报', means: 'letter', receivedAt: CAME },
    says: '',
    seq: 5,
  };
  it.each<[string, number[], InquiryEvent[], string[]]>([
    ['what it opened with', [1], [opened, DRAFTED, noted, linked], ['outlet', 'desk']],
    ['an outlet without a desk', [1], [{ ...DRAFTED, ...OPENED, seq: 1 }, noted], ['outlet']],
    ['as it was told last', [5], [opened, noted, linked, mended], ['outlet', 'desk']],
    ['not as it was before', [1], [opened, noted, linked, mended], []],
    ['who asked', [3], [opened, noted, linked], ['named']],
    ['the address of a report', [4], [opened, noted, linked, { ...linked, report: 'B2', seq: 6 }], ['B1']],
    ['an answer, which the state does not keep', [2], [opened, DRAFTED, noted], []],
  ])('H2, H5 · of what a second person approves the state keeps nothing: %s', (_, events, facts, cleared) => {
    const proposal = aProposal('P7', { by: 'li', at: NOW });
    const payload = { kind: 'purge' as const, words: [], events };
    const came = cameOf(
      answered({ proposals: [proposal] }),
      {
        command: 'decide',
        proposalId: 'P7',
        decision: 'approve',
        erasing: { events: events.map((seq) => ({ seq, was: '', now: '' })), cleared: [] },
      },
      person('wang'),
      { facts, proposed: [{ type: 'proposed', proposal, payload, reason: '误写' }] },
    );
    expect(came).toMatchObject([{ type: 'proposal-decided' }, { type: 'purged', cleared }]);
  });
});
