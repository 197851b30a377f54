import type { AnswerReading, Ask, Says } from '../case/answer-reading.ts';
import type { SubstanceRules } from '../rules/substance-rules.ts';

/**
 * P4, V1: whether words answer: a letter that only says that the message was received or passed on, or that thanks and promises to take it
 * seriously, answers nothing, in time or not. Reads each character a fixed number of times. Proposes alone: a person decides (H2).
 */
export function readAnswer(text: string, asked: readonly Ask[], rules: SubstanceRules): AnswerReading {
  const clauses = clausesOf(text, rules);
  const kinds = clauses.map((clause) => kindOf(clause, rules));
  const kind = TELLING.find((one) => kinds.includes(one)) ?? 'nothing';
  // A lead-in (经查) tells nothing alone, and what kind of thing the next clause tells.
  const content = clauses.filter((_, at) => MEETING.includes(kinds[at] ?? 'nothing'));
  const met = rules.asks.filter((ask) => content.some(({ says }) => isMet(says, ask))).map(({ id }) => id);
  const missing = asked.filter((ask) => !met.includes(ask));
  return {
    says: kind === 'refers' ? 'answer' : kind,
    ...(asked.length > 0 ? { asked: [...asked] } : {}),
    ...(missing.length > 0 ? { missing } : {}),
  };
}

/** P4: which of the asks these words ask for. Nothing is read of who speaks or how he feels (H1). */
export function asksIn(text: string, { asks }: Pick<SubstanceRules, 'asks'>): Ask[] {
  const plain = text.normalize('NFKC').replaceAll(UNSEEN, '');
  return asks.filter(({ asked }) => holds(plain, asked)).map(({ id }) => id);
}

/** `refers`: where to turn, or whose matter it is. That answers, unless the message was passed on and no more. `brief`: too little to tell anything. */
type Kind = Says | 'refers' | 'brief';

/** What tells most is what the whole says. */
const TELLING = ['answer', 'passed-on', 'refers', 'slogans', 'received'] as const satisfies readonly Kind[];

const MEETING: readonly Kind[] = ['answer', 'refers', 'brief'];

const holds = (text: string, phrases: readonly string[]): boolean => phrases.some((phrase) => text.includes(phrase));

const isMet = (says: string, { met, unless }: SubstanceRules['asks'][number]): boolean =>
  holds(says, met) && !holds(says, unless);

/** What a web page leaves in the words that are copied from it: joiners, soft hyphens, marks of direction. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

interface Clause {
  says: string;
  /** Its sentence speaks of a message. */
  ofMessage: boolean;
  /** The letter ends with it. */
  last: boolean;
}

/** What stands between commas, without what is quoted and what is said to anybody. */
function clausesOf(text: string, { salutations, message }: SubstanceRules): Clause[] {
  const plain = text.normalize('NFKC').replaceAll(UNSEEN, '').replaceAll(/\s/g, '').replaceAll(QUOTED, '');
  const clauses = plain.split(/[。!?;]/).flatMap((sentence) => {
    const ofMessage = holds(sentence, message);
    return sentence
      .split(/[:,]/)
      .map((clause) => without(clause, salutations))
      .filter((clause) => clause !== '')
      .map((says) => ({ says, ofMessage, last: false }));
  });
  return clauses.map((clause, at) => ({ ...clause, last: at === clauses.length - 1 }));
}

/** Of what is quoted nothing is said: mostly it is the name under which somebody wrote, or the title of his message. */
const QUOTED = /[“"”][^“”"]{0,80}[”"“]|《[^《》]{0,80}》|[(][^()]{0,80}[)]/g;

const without = (clause: string, phrases: readonly string[]): string =>
  phrases.reduce((rest, phrase) => rest.replaceAll(phrase, ''), clause);

const DATE = /(?:\d{4}|[二〇零一三四五六七八九O○]{4})[年.\-/]\d{0,2}(?:[月.\-/]\d{0,2}日?)?/g;

/** What one clause says; null where it says nothing. */
function kindOf(clause: Clause, rules: SubstanceRules): Kind | null {
  const { received, facts, refers, slogans, aims } = rules;
  if (isPassedOn(clause, rules)) return holds(clause.says, facts) ? 'answer' : 'passed-on';
  if (holds(clause.says, received)) return 'received';
  const said = beforeCourtesy(clause.says, rules);
  const left = said.replaceAll(DATE, '').replaceAll(/[^\p{L}]/gu, '');
  if (left.length >= rules.minFactChars && holds(said, facts)) return 'answer';
  if (holds(said, refers)) return 'refers';
  if (holds(said, slogans) || aims.some((aim) => said.startsWith(aim))) return 'slogans';
  if (isTopic(left, clause, rules)) return null;
  return left.length < rules.minChars ? 'brief' : 'answer';
}

function isPassedOn({ says, ofMessage }: Clause, { passedOn, carried }: SubstanceRules): boolean {
  const verb = passedOn.find((phrase) => says.includes(phrase));
  return verb !== undefined && !holds(says, carried) && (ofMessage || says.indexOf(verb) <= NEAR);
}

/** `已`, `我们已`, `现已`: a clause begins with a verb also where these come before it. */
const NEAR = 3;

/** What is spoken of and nothing about it, or who signs. */
const isTopic = (left: string, { last }: Clause, { topics, signers }: SubstanceRules): boolean =>
  topics.some((topic) => left.endsWith(topic)) ||
  (last && left.length <= MOST_SIGNER && signers.some((unit) => left.endsWith(unit)));

const MOST_SIGNER = 20;

/** Thanks go on to the end of their clause. */
function beforeCourtesy(says: string, { courtesies }: SubstanceRules): string {
  const at = courtesies.map((phrase) => says.indexOf(phrase)).filter((found) => found >= 0);
  return at.length === 0 ? says : says.slice(0, Math.min(...at));
}
