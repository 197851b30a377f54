import { describe, expect, it } from 'vitest';
import { fold } from '../../../functions/domain/inquiry/apply.ts';
import type { InquiryCommand, OpenInquiry } from '../../../functions/domain/inquiry/commands.ts';
import { decide } from '../../../functions/domain/inquiry/decide.ts';
import { erased, wordsIn } from '../../../functions/domain/inquiry/free-text.ts';
import type { Inquiry } from '../../../functions/domain/inquiry/inquiry.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { at } from '../samples.ts';
import { anInquiry, aQuestion, directory, DRAFTED, NOW, person, policy } from './samples.ts';

const context = { policy, directory, now: NOW, facts: [DRAFTED] };
const deciding = (state: Inquiry | null, command: InquiryCommand, by = person('wang')) =>
  decide(state, by, command, context);
const refusal = (state: Inquiry | null, command: InquiryCommand): string => {
  const given = deciding(state, command);
  return isRefusal(given) ? `${given.refused} ${given.clause}` : 'accepted';
};
const OPEN: OpenInquiry = {
  command: 'open',
  number: 'BLW2600001',
  subject: '环境',
  grade: 'III',
  outlet: '宁波日报',
  means: 'telephone',
  receivedAt: at('2026-03-18 13:00'),
  questions: ['异味来自哪里'],
};

describe('P6 · what is entered', () => {
  it.each<[string, Partial<OpenInquiry>, string]>([
    ['an unknown way', { means: 'pigeon' }, 'unknown-means P6'],
    ['received in the future', { receivedAt: at('2026-03-18 14:01') }, 'not-yet P6'],
    ['wanted before it came', { pressBy: at('2026-03-18 12:00') }, 'before-it-came P6'],
    ['nothing asked', { questions: [] }, 'questions-out-of-range P6'],
    ['a subject of no list', { subject: '张三' }, 'unknown-subject P8'],
    ['no unit of the directory', { unit: 'nowhere' }, 'unknown-unit P8'],
    ['a unit complained of', { unit: 'housing', against: ['housing'] }, 'complained-of H5'],
  ])('refuses %s', (_, part, refused) => {
    expect(refusal(null, { ...OPEN, ...part })).toBe(refused);
  });

  it('refuses one under rules that know of none, and one by a part of the system', () => {
    const { inquiries: _, ...without } = policy;
    expect(decide(null, person('wang'), OPEN, { ...context, policy: without })).toMatchObject({ refused: 'no-rules' });
    expect(decide(null, { kind: 'system', part: 'sweep' }, OPEN, context)).toMatchObject({
      refused: 'named-person-needed',
      clause: 'H2',
    });
  });

  it.each<[string, string | undefined, object[]]>([
    ['within the time of the press', at('2026-03-18 18:00'), [{ dueAt: at('2026-03-18 18:00') }]],
    // Over when it was entered: 24 hours of our own from the entry.
    ['that is over', at('2026-03-18 13:30'), [{ dueAt: at('2026-03-19 14:00'), startAt: NOW }]],
    ['none', undefined, [{ dueAt: at('2026-03-19 14:00'), startAt: NOW }]],
  ])('runs a clock %s', (_, pressBy, clocks) => {
    const given = deciding(null, { ...OPEN, ...(pressBy === undefined ? {} : { pressBy }) });
    if (isRefusal(given)) throw new Error(given.refused);
    const changes = given.flatMap((body) => (body.type === 'clocks-changed' ? body.changes : []));
    expect(changes.flatMap((one) => (one.change === 'opened' ? [one.clock] : []))).toMatchObject(clocks);
    expect(changes.some(({ change }) => change === 'missed')).toBe(false);
  });

  it('H5 · keeps whom to call back in an event of its own, whose words alone go', () => {
    const given = deciding(null, { ...OPEN, asker: '赵记者' });
    if (isRefusal(given)) throw new Error(given.refused);
    const noted = given.find(({ type }) => type === 'asker-noted');
    expect(given.filter((body) => wordsIn(body).includes('赵记者'))).toEqual([noted]);
    const event = { ...DRAFTED, type: 'asker-noted' as const, asker: '赵记者' };
    expect(JSON.stringify(erased(event))).not.toContain('赵记者');
  });
});

const ready = (part: object = {}): Inquiry => anInquiry({ questions: [aQuestion(part)] });

describe('P6, P5 · answers, promises and what they meet', () => {
  it.each<[string, Inquiry, InquiryCommand, string]>([
    [
      'an answer to what is not asked',
      ready(),
      { command: 'draft-answer', question: 'Q9', text: '无' },
      'no-such-question P6',
    ],
    [
      'a revision of no version',
      ready({ versions: 1 }),
      { command: 'draft-answer', question: 'Q1', text: '新稿' },
      'no-such-version ours',
    ],
    [
      'what changes nothing',
      ready({ versions: 1 }),
      { command: 'draft-answer', question: 'Q1', text: '来自污水池', basedOn: 1 },
      'unchanged ours',
    ],
    ['an approval of nothing', ready(), { command: 'approve-answer', question: 'Q1', version: 1 }, 'nothing-waits P6'],
    [
      'an approval of what was replaced',
      ready({ versions: 2, waiting: 2 }),
      { command: 'approve-answer', question: 'Q1', version: 1 },
      'no-such-version P6',
    ],
    [
      'a reason where nothing differs',
      ready({ versions: 1, waiting: 1 }),
      { command: 'approve-answer', question: 'Q1', version: 1, lineReason: '无' },
      'reason-not-asked R3',
    ],
    [
      'a promise farther than a week',
      ready(),
      { command: 'promise-answer', question: 'Q1', by: at('2026-03-25 14:01'), says: '待报告' },
      'promise-out-of-range P5',
    ],
    [
      'a promise of what is declined',
      ready({ state: 'declined' }),
      { command: 'promise-answer', question: 'Q1', by: at('2026-03-19 14:00'), says: '待报告' },
      'question-over P5',
    ],
    [
      'an answer of before it was asked',
      ready(),
      { command: 'record-answer', questions: ['Q1'], means: 'written', answeredAt: at('2026-03-18 09:00'), says: '先' },
      'before-it-came P6',
    ],
    [
      'an answer against the decision that there is none, without saying why',
      ready({ state: 'declined', versions: 1, approved: 1 }),
      { command: 'record-answer', questions: ['Q1'], means: 'written', answeredAt: NOW },
      'reason-missing H2',
    ],
    [
      'a question more once all is answered',
      { ...ready({ state: 'answered' }), status: 'answered' },
      { command: 'add-question', asks: '还有' },
      'answered-already P6',
    ],
    [
      'a report of before it was asked',
      ready(),
      { command: 'link-report', address: 'https://e.cn/1', publishedAt: at('2026-03-18 09:00') },
      'before-it-came P6',
    ],
    [
      'a report without an address',
      ready(),
      { command: 'link-report', address: '头版', publishedAt: NOW },
      'address-missing P6',
    ],
  ])('refuses %s', (_, state, command, refused) => {
    expect(refusal(state, command)).toBe(refused);
  });

  it('P5 · leaves a promise that was missed as it is where a later one is made', () => {
    const first = { command: 'promise-answer', question: 'Q1', by: at('2026-03-18 15:00'), says: '待报告' } as const;
    const stamp = { seq: 4, at: NOW, byPerson: true, hash: '' };
    const given = deciding(ready(), first);
    if (isRefusal(given)) throw new Error(given.refused);
    const promised = given.reduce((state, body) => fold(state, body, stamp), ready());
    const late: Inquiry = { ...promised, clocks: promised.clocks.map((one) => ({ ...one, state: 'missed' as const })) };
    const again = decide(
      late,
      person('wang'),
      { ...first, by: at('2026-03-19 15:00'), says: '报告延期' },
      { ...context, now: at('2026-03-18 16:00') },
    );
    if (isRefusal(again)) throw new Error(again.refused);
    const after = again.reduce<Inquiry>(
      (state, body) => fold(state, body, { ...stamp, at: at('2026-03-18 16:00') }),
      late,
    );
    const clocks = after.clocks.filter(({ kind }) => kind === 'inquiry-promise');
    expect(clocks.map(({ of, dueAt, state }) => [of, dueAt, state])).toContainEqual([
      'Q1.2',
      at('2026-03-19 15:00'),
      'running',
    ]);
  });

  it('throws on what cannot follow', () => {
    const stamp = { seq: 4, at: NOW, byPerson: true, hash: '' };
    expect(() => fold(anInquiry(), { type: 'answer-drafted', question: 'Q7', version: 1, text: '无' }, stamp)).toThrow(
      'has no question Q7',
    );
    expect(() => fold(null, DRAFTED, stamp)).toThrow('before inquiry-opened');
  });
});
