import * as z from 'zod/mini';
import { EXPOSURE_KINDS } from '../../domain/matter/exposure.ts';
import { HARM_KINDS } from '../../domain/matter/harm.ts';
import { category, clause, count, grade, named, nature, positive, text, words } from './terms.ts';

/** A mobile is somebody's own, whoever pays for it. */
const OFFICE_NUMBER = /^0\d{2,3}-?[2-8]\d{6,7}$/;

const harmKind = z.enum(HARM_KINDS);
const harmWord = z.strictObject({
  word: text,
  as: harmKind,
  also: z.exactOptional(harmKind),
  alone: z.exactOptional(positive),
  notWhere: z.exactOptional(words),
  notAfter: z.exactOptional(text),
});
const casualtyWords = z.strictObject({
  clause,
  said: z.array(harmWord),
  adjoining: z.array(harmWord),
  partners: words,
  notWhere: words,
  people: words,
  loosely: words,
  notPeople: words,
  roughly: words,
  fillers: words,
  risers: words,
  some: z.array(z.strictObject({ word: text, atLeast: positive })),
  none: words,
  noneOf: words,
  doubt: words,
  denied: words,
  undenied: words,
  asked: words,
  truth: words,
  among: text,
  deniedJustBefore: words,
  rescued: words,
  supposed: words,
  past: words,
  limits: z.array(z.strictObject({ word: text, always: z.exactOptional(z.literal(true)) })),
  rules: words,
});

const some = words.check(z.minLength(1));
const readingWords = z.strictObject({
  gathering: z.strictObject({ least: positive, many: words, counted: some, acts: words, at: words }),
  happening: z.strictObject({
    withinDays: positive,
    recent: words,
    events: z.array(z.strictObject({ kind: text, words, with: z.exactOptional(words) })),
    unless: words,
  }),
  allegation: z.strictObject({
    bodies: words,
    private: words,
    ofOffice: words,
    accuses: words,
    wrongs: words,
    together: words,
    publicMoney: words,
    asks: words,
    contrasts: words,
    rules: words,
  }),
  asks: z.array(z.strictObject({ nature, words })),
  subject: z.strictObject({
    share: z.number().check(z.gt(0), z.lte(1)),
    headline: positive,
    mostEach: positive,
    times: z.number().check(z.gte(1)),
    least: positive,
    atMost: positive,
    charsPerPoint: positive,
    weak: words,
  }),
  bodies: words,
  measures: words,
  places: z.strictObject({ ours: words, elsewhere: words, namesakes: z.exactOptional(words) }),
});

export const wordsTable = z.strictObject({
  categories: z.array(named(category)),
  natures: z.array(z.strictObject({ id: nature, name: text, clause, act: z.exactOptional(text) })),
  subjects: z.array(
    z.strictObject({
      word: text,
      emergencies: z.exactOptional(words),
      matches: words,
      events: z.exactOptional(words),
    }),
  ),
  learntBy: z.array(named(text)),
  wrongdoing: z.exactOptional(words),
  wrongdoingSigns: z.exactOptional(
    z.strictObject({
      offices: words,
      salutations: z.exactOptional(words),
      accusing: words,
      taking: words,
      unless: words,
    }),
  ),
  categoryMatches: z.array(z.strictObject({ category, matches: words })),
  casualties: casualtyWords,
  exposure: z.strictObject({
    internal: words,
    roles: z.array(z.strictObject({ kind: z.enum(EXPOSURE_KINDS), words })),
    manners: words,
    health: words,
    somebody: words,
    homes: words,
    lives: words.check(z.minLength(1)),
    offices: words.check(z.minLength(1)),
    names: z.strictObject({
      surnames: text,
      compound: words,
      notGiven: words,
      endsNone: text,
      before: words.check(z.minLength(1)),
      after: words.check(z.minLength(1)),
      certain: words.check(z.minLength(1)),
      met: words.check(z.minLength(1)),
      metBy: words.check(z.minLength(1)),
    }),
    publicNumbers: z.exactOptional(
      z
        .array(z.string().check(z.regex(OFFICE_NUMBER, '须为单位公开的固定电话，连区号写全，如 0574-86781234')))
        .check(z.maxLength(1_000)),
    ),
  }),
  intended: words,
  reading: readingWords,
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
  on: z.exactOptional(words.check(z.minLength(1))),
  mentions: z.exactOptional(words),
  gathers: z.exactOptional(z.literal(true)),
  assignedBySuperior: z.exactOptional(z.literal(true)),
  categories: z.exactOptional(z.array(category)),
});

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const casualtyScale = z.strictObject({
  id: text,
  name: text,
  basis: text,
  kinds: words.check(z.minLength(1)),
  inForce: z.strictObject({ from: day, until: z.exactOptional(day) }),
  confirmed: z.nullable(z.strictObject({ by: text, on: day })),
  source: z.exactOptional(z.strictObject({ version: text, pages: words, readOn: day, open: words })),
  countsMissing: z.boolean(),
  revisedWithinDays: positive,
  besides: z.exactOptional(text),
  rows: z
    .array(
      z.strictObject({
        id: text,
        grade,
        deaths: count,
        seriouslyInjured: z.exactOptional(count),
        lossYuan: z.exactOptional(count),
        affected: z.exactOptional(count),
        together: z.exactOptional(z.strictObject({ deaths: count, affected: count })),
      }),
    )
    .check(z.minLength(1)),
});
const harm = z.record(harmKind, positive);

export const gradingTable = z.strictObject({
  scales: z.array(casualtyScale),
  reference: text,
  leastWithoutScale: grade,
  fromWords: z.strictObject({ clause, named: harm, unnamed: harm, ofKind: z.exactOptional(z.record(text, harm)) }),
  emergencyKinds: z.array(named(text)),
  emergencyMatches: z.array(
    z.strictObject({
      word: text,
      kind: text,
      or: z.exactOptional(words),
      with: z.exactOptional(words),
      unless: z.exactOptional(words),
    }),
  ),
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
      yields: z.exactOptional(z.literal(true)),
    }),
  ),
  bodies: z.exactOptional(z.array(z.strictObject({ kind: text, unit: text }))),
  ranking: z.exactOptional(
    z.strictObject({
      clause,
      margin: z.number().check(z.gt(0), z.lt(1)),
      shows: z.int().check(z.gte(2), z.lte(5)),
    }),
  ),
  policies: z.exactOptional(
    z.array(
      z.strictObject({
        id: text,
        name: text,
        also: z.exactOptional(words),
        number: z.exactOptional(text),
        unit: text,
        from: z.exactOptional(day),
        until: z.exactOptional(day),
      }),
    ),
  ),
  coordinators: z.exactOptional(z.strictObject({ units: words, clause, says: text })),
  ofStreet: z.exactOptional(z.strictObject({ units: words, clause, says: text })),
  ofSeveral: z.exactOptional(z.strictObject({ units: words, clause, says: text })),
  defaultUnit: text,
  defaultSays: text,
});
