import * as z from 'zod/mini';
import type { Policy } from '../domain/policy.ts';
import { authorPaths } from '../domain/source.ts';
import { BrokenPolicy } from '../errors.ts';
import { durationMs } from '../domain/instant.ts';

const text = z.string().check(z.minLength(1));
const count = z.int().check(z.nonnegative());
const positive = z.number().check(z.positive());
const words = z.array(text);

/** A clause of the notice, the higher rule that it rests on, or `ours`. */
const clause = z.string().check(z.regex(/^(V1|R[1-4]|M[1-4]|A[1-4]|D[1-4]|P3a|P[1-8]|S[1-7]|H[1-6]|ours|国务院令第493号第三条)$/));

const grade = z.enum(['I', 'II', 'III', 'IV']);
const category = z.enum(['policy-misread', 'vital-interests', 'moral-bottom-line', 'emergency', 'superior-required', 'other']);
const nature = z.enum(['constructive-opinion', 'hardship', 'uninformed', 'vague-understanding', 'grievance', 'wrong-view']);
const clockKind = z.enum([
  'confirm',
  'sign',
  'immediate-report',
  'first-information',
  'press-conference',
  'response',
  'assigned-limit',
  'return-decision',
  'follow-up',
  'closing',
]);
const outcome = z.enum(['not-government', 'entered-by-mistake', 'no-answer', 'passed-on', 'joined']);
const rungKind = z.enum(['remind', 'escalate', 'declare-missed']);
const recipients = z.array(z.enum(['move', 'desk', 'leader-on-duty', 'unit-leader', 'principal-leader', 'district-leader'])).check(
  z.minLength(1),
  z.refine((to) => new Set(to).size === to.length, 'names a recipient twice'),
);

const named = <Id extends z.core.$ZodType<string>>(id: Id) => z.strictObject({ id, name: text, clause });
const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const duration = z.string().check(
  z.refine((value) => {
    try {
      return durationMs(value) > 0;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  }, 'is not a duration like PT30M or P1D'),
);

const wordsTable = z.strictObject({
  categories: z.array(named(category)),
  natures: z.array(named(nature)),
  subjects: z.array(z.strictObject({ word: text, matches: words })),
  learntBy: z.array(named(text)),
  categoryMatches: z.array(z.strictObject({ category, matches: words })),
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

const gradingTable = z.strictObject({
  casualties: z.strictObject({
    clause,
    kinds: words,
    rows: z.array(z.strictObject({ id: text, grade, deaths: count, seriouslyInjured: count, lossYuan: count, says: text })),
  }),
  emergencyKinds: z.array(named(text)),
  emergencyMatches: z.array(z.strictObject({ word: text, kind: text })),
  opinion: z.array(z.strictObject({ id: text, grade, clause, when: opinionCondition, says: text })),
  defaultOpinion: grade,
});

const routingLedger = z.strictObject({
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

const clockRow = z.strictObject({
  kind: clockKind,
  clause,
  limitClause: z.exactOptional(clause),
  name: text,
  per: z.exactOptional(z.enum(['assignment', 'return', 'release', 'assigned-limit', 'final-release'])),
  when: z.strictObject({
    emergencyGrades: z.exactOptional(z.array(z.enum(['I', 'II', 'III', 'IV', 'none']))),
    opinionGrades: z.exactOptional(z.array(grade)),
    status: z.exactOptional(z.literal('appraising')),
  }),
  start: z.enum(['discovery', 'registration', 'event']),
  limit: z.union([
    z.strictObject({ hours: positive }),
    z.strictObject({ workingDays: z.int().check(z.positive()) }),
    z.strictObject({ given: z.literal(true) }),
  ]),
  move: z.enum(['desk', 'primary', 'assignee']),
  ladder: text,
  off: z.exactOptional(z.strictObject({ reason: text })),
});

const rungTime = z.union([
  z.strictObject({ share: z.number().check(z.gt(0), z.lt(1)) }),
  z.strictObject({ beforeDue: duration }),
  z.strictObject({ afterDue: duration }),
  z.strictObject({ afterStart: duration }),
  z.strictObject({ due: z.literal(true) }),
]);

const ladder = z.strictObject({
  clause,
  rungs: z.array(z.strictObject({ when: rungTime, kind: rungKind, to: recipients, template: text })),
  after: z.array(z.strictObject({ every: duration, times: z.exactOptional(z.int().check(z.positive())), kind: rungKind, to: recipients, template: text })),
});

const explainLine = z.enum([
  'rule',
  'ruleOurs',
  'startDiscovery',
  'startRegistration',
  'startAssignment',
  'startReturn',
  'startRelease',
  'startReopened',
  'hours',
  'hoursRunOn',
  'hoursAcross',
  'days',
  'daysCounted',
  'daysMakeUp',
  'daysOff',
  'daysEnd',
  'givenBySuperior',
  'givenNumber',
  'givenInRelease',
  'beside',
  'instead',
  'unmoved',
  'unconfirmed',
  'running',
  'met',
  'metLate',
  'missed',
  'superseded',
  'policy',
  'limitHours',
  'limitMinutes',
  'limitDays',
]);

const textRules = z.strictObject({
  clause,
  signature: text,
  address: text,
  maxChars: count,
  gradeWords: z.record(grade, text),
  drillMark: text,
  actions: z.record(z.union([clockKind, z.enum(['return-accepted', 'return-rejected'])]), text),
  bounds: z.record(text, count),
  templates: z.record(text, z.strictObject({ body: text, variables: words, withCode: z.boolean() })),
});

const paths = z.array(z.string().check(z.regex(/^(\/.*)?$/)));
const textField = z.enum([
  'id',
  'title',
  'text',
  'url',
  'platform',
  'place',
  'topic',
  'sentiment',
  'emergencyKind',
  'emergencyGrade',
  'assignedByUnit',
  'assignedByNumber',
]);
const timeField = z.enum(['publishedAt', 'discoveredAt', 'assignedByDueAt']);
const countField = z.enum(['views', 'reposts', 'comments', 'likes', 'deaths', 'seriouslyInjured', 'lossYuan']);

const source = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)),
    name: text,
    clause,
    joinsByText: z.boolean(),
    lists: paths,
    fields: z.partialRecord(z.union([textField, timeField, countField]), paths),
    embedded: z.exactOptional(paths),
    times: z.array(z.enum(['iso', 'local', 'epoch-s', 'epoch-ms'])),
    defaults: z.exactOptional(z.partialRecord(z.enum(['platform', 'topic', 'assignedByUnit']), text)),
    idFrom: z.exactOptional(z.array(z.enum(['url', 'publishedAt', 'title']))),
    grades: z.record(text, grade),
    sentiments: z.record(text, z.enum(['positive', 'neutral', 'negative'])),
  })
  .check(z.refine((row) => authorPaths(row).length === 0, 'H1: a field reads who spoke'));

/** The shape of every table. What rows must hold between tables is in `findings`. */
export const policySchema = z.strictObject({
  id: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  district: z.strictObject({ code: z.string().check(z.regex(/^[A-Z]{2,4}$/)), name: text }),
  clauses: z.record(clause, z.strictObject({ name: text, source: text, says: text })),
  words: wordsTable,
  grading: gradingTable,
  routing: routingLedger,
  clocks: z.array(clockRow),
  ladders: z.record(text, ladder),
  assignedLimit: z.strictObject({ mode: z.enum(['beside', 'instead']), clause }),
  appraisal: z.strictObject({ minutes: positive, clause }),
  quiet: z.strictObject({ clause, from: timeOfDay, to: timeOfDay, grades: z.array(grade), unlessDueBefore: timeOfDay }),
  joining: z.strictObject({
    clause,
    windowHours: positive,
    minChars: count,
    bands: z.int().check(z.positive()),
    rows: z.int().check(z.positive()),
    similarity: z.number().check(z.gt(0), z.lte(1)),
  }),
  growth: z.strictObject({ views: z.nullable(positive), timesViews: positive, newPlatform: z.boolean() }),
  forms: z.array(
    z.strictObject({
      id: text,
      name: text,
      clause,
      fulfils: z.array(clockKind),
      attendance: z.boolean(),
      needs: z.enum(['address', 'place', 'superior']),
    }),
  ),
  release: z.strictObject({ lateEntryHours: positive, clause }),
  returns: z.strictObject({ reasons: z.array(named(text)), clause }),
  ends: z.array(z.strictObject({ outcome, name: text, needsApprover: z.boolean(), targets: z.exactOptional(words), clause })),
  calendar: z.strictObject({
    clause,
    coveredYears: z.array(z.int()),
    warnFrom: z.string().check(z.regex(/^\d\d-\d\d$/)),
    endOfDay: z.string().check(z.regex(/^\d\d:\d\d:\d\d$/)),
  }),
  explain: z.record(explainLine, text),
  texts: textRules,
  link: z.strictObject({ clause, hours: positive, tries: count, freshCodeAfterMinutes: positive, codeChars: z.int().check(z.gte(8), z.lte(12)) }),
  intake: z.strictObject({
    maxAlerts: count,
    maxBodyBytes: count,
    maxSkewMinutes: positive,
    maxAgeMinutes: positive,
    maxTitleChars: count,
    maxTextChars: count,
  }),
  sources: z.array(source),
  masks: z.strictObject({ wordsDays: positive }),
});

/** A policy version from JSON: also at load of any stored version. Throws a BrokenPolicy that names the place of each fault. */
export function parsePolicy(value: unknown): Policy {
  const parsed = policySchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new BrokenPolicy(parsed.error.issues.map((issue) => `${issue.path.join('.') || '(whole)'}: ${issue.message}`));
}
