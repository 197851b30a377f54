import * as z from 'zod/mini';
import { category, clause, count, grade, named, nature, positive, text, words } from './terms.ts';

export const wordsTable = z.strictObject({
  categories: z.array(named(category)),
  natures: z.array(named(nature)),
  subjects: z.array(z.strictObject({ word: text, matches: words })),
  learntBy: z.array(named(text)),
  wrongdoing: z.exactOptional(words),
  categoryMatches: z.array(z.strictObject({ category, matches: words })),
  senses: z.array(
    z.strictObject({
      word: text,
      within: z.exactOptional(words),
      before: z.exactOptional(words),
      of: z.exactOptional(words),
      unless: z.exactOptional(words),
    }),
  ),
});

const threshold = z.exactOptional(z.nullable(positive));

/** H1: strict, so that no row can ask who spoke or how they felt. */
const opinionCondition = z.strictObject({
  emergencyGrade: z.exactOptional(z.array(grade)),
  isEmergency: z.exactOptional(z.literal(true)),
  views: threshold,
  reposts: threshold,
  comments: threshold,
  platforms: threshold,
  mentions: z.exactOptional(words),
  assignedBySuperior: z.exactOptional(z.literal(true)),
});

export const gradingTable = z.strictObject({
  casualties: z.strictObject({
    clause,
    kinds: words,
    rows: z.array(
      z.strictObject({ id: text, grade, deaths: count, seriouslyInjured: count, lossYuan: count, says: text }),
    ),
  }),
  emergencyKinds: z.array(named(text)),
  emergencyMatches: z.array(z.strictObject({ word: text, kind: text })),
  opinion: z.array(z.strictObject({ id: text, grade, clause, when: opinionCondition, says: text })),
  defaultOpinion: grade,
});

export const routingLedger = z.strictObject({
  rows: z.array(
    z.strictObject({
      id: text,
      unit: text,
      clause,
      subjects: z.exactOptional(words),
      places: z.exactOptional(words),
      mentions: z.exactOptional(words),
      says: text,
    }),
  ),
  defaultUnit: text,
  defaultSays: text,
});
