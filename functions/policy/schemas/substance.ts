import * as z from 'zod/mini';
import { ASKS } from '../../domain/case/answer-reading.ts';
import { clause, positive, text, words } from './terms.ts';

const ask = z.enum(ASKS);

/** P4, V1: how the words of an answer are read. A phrase may be one that a district has not got, so that a list may be empty. */
export const substanceRules = z.strictObject({
  clause,
  salutations: words,
  received: words,
  passedOn: words,
  carried: words,
  message: words,
  courtesies: words,
  slogans: words,
  aims: words,
  facts: words,
  refers: words,
  topics: words,
  signers: words,
  minChars: positive,
  minFactChars: positive,
  asks: z.array(z.strictObject({ id: ask, name: text, asked: words, met: words, unless: words })),
  first: z.array(ask),
  afterInvestigation: z.array(ask),
});
