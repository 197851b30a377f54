export interface Question {
  asks: string;
  answer?: string;
}

const ASKS = /^(问|Q)[:：]/i;
const ANSWER = /^(答|A)[:：]/i;

/** 问：… and 答：… line by line; what follows without a mark belongs to what stands before it, and a first line without one asks. */
export function questionsOf(text: string): Question[] {
  const found: Question[] = [];
  for (const line of text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const last = found[found.length - 1];
    const said = line.replace(ASKS, '').replace(ANSWER, '').trim();
    if (ANSWER.test(line) && last && last.answer === undefined) {
      if (said !== '') last.answer = said;
    } else if (ASKS.test(line) || !last) {
      if (said !== '') found.push({ asks: said });
    } else if (last.answer === undefined) last.asks += said;
    else last.answer += said;
  }
  return found;
}

/** The same as it is typed. */
export const questionsText = (questions: readonly Question[]): string =>
  questions.map(({ asks, answer }) => `问：${asks}\n答：${answer ?? ''}`).join('\n');

/** What was asked and answered; a question without an answer was left open, and is none of these. */
export const answeredOf = (text: string): { asks: string; answer: string }[] =>
  questionsOf(text).flatMap(({ asks, answer }) => (answer === undefined ? [] : [{ asks, answer }]));
