import type { Inquiry, Question } from '../../../functions/domain/inquiry/inquiry.ts';
import type { InquiryEvent } from '../../../functions/domain/inquiry/events.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aContact, aDirectory, at } from '../samples.ts';
import { person } from '../consultation/samples.ts';

export { person } from '../consultation/samples.ts';

export const NOW = at('2026-03-18 14:00');
export const policy = currentPolicy();
export const directory = aDirectory();
directory.contacts.push(aContact('speaks', 'housing', { role: 'spokesperson', posts: ['spokesperson'] }));

export const aQuestion = (part: Partial<Question> = {}): Question => ({
  id: 'Q1',
  state: 'open',
  versions: 0,
  ...part,
});

export const anInquiry = (part: Partial<Inquiry> = {}): Inquiry => ({
  schema: 1,
  number: 'BLW2600001',
  status: 'open',
  version: 3,
  personVersion: 3,
  head: '',
  policyId: policy.id,
  drill: false,
  changedAt: NOW,
  caseNumber: 'BL2600017',
  subject: '环境',
  grade: 'III',
  outlet: '宁波日报',
  means: 'telephone',
  receivedAt: at('2026-03-18 10:00'),
  openedAt: at('2026-03-18 10:00'),
  unit: 'housing',
  questions: [aQuestion()],
  clocks: [],
  ...part,
});

/** The first version of the answer to the first question, by zhao. */
export const DRAFTED: InquiryEvent = {
  type: 'answer-drafted',
  question: 'Q1',
  version: 1,
  text: '来自污水池',
  seq: 2,
  at: NOW,
  actor: person('zhao', 'housing', 'officer'),
  prev: '',
  hash: '',
};
