import type { InquiryPersonCommand } from './commands.ts';
import { type Inquiry, isOpen, isOver, type Question } from './inquiry.ts';

/** Commands that are about one question. */
export type OnQuestion = Extract<
  InquiryPersonCommand['command'],
  'draft-answer' | 'approve-answer' | 'return-answer' | 'promise-answer'
>;
/** Deciding a proposal, or taking it back, hangs on the person. */
type Name = Exclude<InquiryPersonCommand['command'], 'decide' | 'withdraw-proposal' | OnQuestion>;

/**
 * What the state of an inquiry lets somebody do now, whoever it is. The same as `decide` accepts
 * (test/domain/inquiry/possible.test.ts).
 */
export const possible = (state: Inquiry): Name[] => [...(isOpen(state) ? ofOpen(state) : []), 'ask-purge'];

function ofOpen(state: Inquiry): Name[] {
  const { questions, reports = [], speaker } = state;
  const answered = questions.some((one) => one.state === 'answered');
  return [
    'assign',
    ...(state.status === 'open' ? (['add-question'] as const) : []),
    'name-speaker',
    ...(speaker === undefined
      ? []
      : [...(speaker.confirmedAt === undefined ? (['confirm-speaking'] as const) : []), 'decline-speaking' as const]),
    ...(questions.some((one) => one.state !== 'answered') ? (['record-answer'] as const) : []),
    'link-report',
    ...(state.caseNumber !== undefined && answered && reports.some(({ counted }) => !counted)
      ? (['count-report'] as const)
      : []),
    ...(state.caseNumber !== undefined && reports.some(({ release }) => release === undefined)
      ? (['adopt-release'] as const)
      : []),
    ...(reports.length > 0 ? (['ask-correction'] as const) : []),
    ...(reports.some(({ corrections }) => corrections.some((one) => one.state === 'asked'))
      ? (['settle-correction'] as const)
      : []),
    'correct',
    ...(reports.some(({ counted, release }) => counted && release === undefined) ? [] : (['close'] as const)),
  ];
}

/** The same of one question. */
export function possibleOn(state: Inquiry, question: Question): OnQuestion[] {
  if (!isOpen(state) || isOver(question)) return [];
  return [
    'draft-answer',
    ...(question.waiting === undefined ? [] : (['approve-answer', 'return-answer'] as const)),
    'promise-answer',
  ];
}

/** It may be closed as it stands; otherwise only as withdrawn by the outlet. */
export const mayCloseAsIs = ({ questions }: Inquiry): boolean => questions.every(isOver);
