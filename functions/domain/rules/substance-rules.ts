import type { Ask } from '../case/answer-reading.ts';

/** P4, V1: how the words of an answer are read against what was asked. Phrases are the district's own; a clause of a sentence is what stands between two commas. */
export interface SubstanceRules {
  clause: string;
  /** Said to anybody, and left out before a clause is read. */
  salutations: string[];
  /** The message arrived, and no more. */
  received: string[];
  /** The message went to somebody else; not where `carried` stands beside it, which is of money, persons and things, or came to us. */
  passedOn: string[];
  carried: string[];
  /** What a message is called: the sentence that passes something on speaks of one, or begins with that. */
  message: string[];
  /** Opens or ends a letter: thanks, wishes, `回复如下`. */
  courtesies: string[];
  /** Promises nothing that anybody could check. */
  slogans: string[];
  /** A clause that begins so says what for, and not what. */
  aims: string[];
  /** Tells that something was found, done or settled, whatever else stands in the clause. */
  facts: string[];
  /** Where to turn, or whose matter it is. */
  refers: string[];
  /** A topic and nothing about it ends so; and the name of whoever signs. */
  topics: string[];
  signers: string[];
  /** So many characters at least must be left of a clause, or it says nothing. */
  minChars: number;
  /** So many where one of `facts` stands in it. */
  minFactChars: number;
  asks: SubstanceAsk[];
  /** D3: what the first release of an emergency is read for. */
  first: Ask[];
  /** D3: not counted missing in an emergency before the investigating body has published. */
  afterInvestigation: Ask[];
}

export interface SubstanceAsk {
  id: Ask;
  name: string;
  /** Words that ask for it, and words that meet it; `unless`: of it, that it is not known yet. */
  asked: string[];
  met: string[];
  unless: string[];
}
