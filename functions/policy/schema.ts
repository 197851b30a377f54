import { MEDIA_KINDS } from '../domain/matter/media.ts';
import * as z from 'zod/mini';
import type { Policy } from '../domain/rules/policy.ts';
import { BrokenPolicy } from '../errors.ts';
import { completed } from './completed.ts';
import { type Finding, findingOf } from './finding.ts';
import { findings } from './findings.ts';
import { approvalRules } from './schemas/approval.ts';
import { causeChecklist } from './schemas/checklists.ts';
import { deliveryRules } from './schemas/delivery.ts';
import { calendarRules } from './schemas/calendar.ts';
import { clockRow, ladder } from './schemas/duties.ts';
import { gradingTable, routingLedger, wordsTable } from './schemas/matters.ts';
import { proposalRule } from './schemas/proposals.ts';
import { conferenceRules } from './schemas/conferences.ts';
import { consultationRules } from './schemas/consultations.ts';
import { inquiryRules } from './schemas/inquiries.ts';
import { exerciseRules } from './schemas/exercises.ts';
import { handoverRules } from './schemas/handovers.ts';
import { measureRules } from './schemas/measures.ts';
import { retrospectiveRules } from './schemas/retrospectives.ts';
import { watchRules } from './schemas/watches.ts';
import { paperRules } from './schemas/papers.ts';
import { assessmentRules } from './schemas/assessments.ts';
import { archiveRules } from './schemas/archives.ts';
import { reportRules } from './schemas/reports.ts';
import { outletRules } from './schemas/outlets.ts';
import { planRules } from './schemas/plans.ts';
import { orderRules } from './schemas/orders.ts';
import { upwardRules } from './schemas/upward.ts';
import { scoreRules } from './schemas/scores.ts';
import { substanceRules } from './schemas/substance.ts';
import { weightsRules } from './schemas/weights.ts';
import { source } from './schemas/sources.ts';
import {
  clause,
  clockKind,
  count,
  grade,
  named,
  outcome,
  positive,
  proposalKind,
  text,
  timeOfDay,
  words,
} from './schemas/terms.ts';
import { explainLine, textRules } from './schemas/texts.ts';

/** The shape of every table. What rows must hold between tables is in `findings`. */
export const policySchema = z.strictObject({
  id: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  district: z.strictObject({ code: z.string().check(z.regex(/^[A-Z]{2,4}$/)), name: text }),
  informationRequests: z.exactOptional(z.strictObject({ clause, says: text })),
  clauses: z.record(clause, z.strictObject({ name: text, source: text, says: text })),
  words: wordsTable,
  grading: gradingTable,
  routing: routingLedger,
  clocks: z.array(clockRow),
  ladders: z.record(text, ladder),
  assignedLimit: z.strictObject({
    mode: z.enum(['beside', 'instead']),
    clause,
    bodies: words,
    lengthensBasis: z.exactOptional(text),
  }),
  appraisal: z.strictObject({ minutes: positive, clause }),
  quiet: z.strictObject({ clause, from: timeOfDay, to: timeOfDay, grades: z.array(grade), unlessDueBefore: timeOfDay }),
  joining: z.strictObject({
    clause,
    windowHours: positive,
    minChars: count,
    phrases: z.int().check(z.positive(), z.lte(20)),
    phraseChars: z.int().check(z.gte(4), z.lte(12)),
    sketch: z.int().check(z.gte(16), z.lte(64)),
    contained: z.number().check(z.gt(0), z.lte(1)),
    unlike: z.number().check(z.gte(0), z.lte(1)),
    // What is kept of one is to stay within the kilobyte that one unit writes.
    events: z.exactOptional(
      z.strictObject({
        pairs: z.int().check(z.gte(24), z.lte(96)),
        keys: z.int().check(z.positive(), z.lte(4)),
        keysApart: z.int().check(z.positive(), z.lte(8)),
        looksFor: z.int().check(z.gte(8), z.lte(24)),
        alike: z.number().check(z.gte(0.1), z.lte(1)),
        proposed: z.int().check(z.positive(), z.lte(5)),
        windowDays: z.int().check(z.positive(), z.lte(90)),
      }),
    ),
    tells: z.strictObject({
      counters: words,
      measures: words,
      names: z.array(words.check(z.minLength(1))),
      sameLast: words,
      longNames: words,
      fillers: words,
      leadIns: words,
      regions: words,
      points: words,
      localities: words,
      namesNothing: text,
      namesEndNothing: text,
      houses: words,
      sides: words,
      contrasts: z.array(
        z.strictObject({
          name: text,
          before: words,
          words: z.array(words.check(z.minLength(1))).check(z.minLength(2)),
          after: words,
        }),
      ),
      persons: z.strictObject({
        surnames: text,
        doubled: words,
        concerned: words,
        manners: words,
        nothing: words,
      }),
      denied: words,
      affirmed: words,
      states: words,
      done: words,
    }),
  }),
  growth: z.strictObject({
    views: z.nullable(positive),
    timesViews: positive,
    newPlatform: z.boolean(),
    perHour: z.array(z.strictObject({ on: z.exactOptional(words), messages: z.int().check(z.positive()), clause })),
  }),
  forms: z.array(
    z.strictObject({
      id: text,
      name: text,
      clause,
      fulfils: z.array(clockKind),
      attendance: z.boolean(),
      needs: z.enum(['address', 'place', 'superior', 'paper']),
      offlineOnly: z.exactOptional(z.literal(true)),
      conferenceBasis: z.exactOptional(text),
    }),
  ),
  speakers: z.record(
    z.enum(['first-information', 'press-conference', 'response', 'assigned-limit', 'follow-up']),
    z.strictObject({ clause, by: z.array(z.enum(['primary', 'desk', 'superior', 'co-unit'])).check(z.minLength(1)) }),
  ),
  checklists: z.array(causeChecklist),
  cosign: z.strictObject({ clause, decides: text }),
  attendance: z.strictObject({
    clause,
    instead: z.array(z.strictObject({ who: z.enum(['district-leader', 'district-spokesperson']), basis: text })),
  }),
  release: z.strictObject({
    lateEntryHours: positive,
    clause,
    nextWithinHours: z.record(grade, positive),
    nextClause: clause,
  }),
  returns: z.strictObject({
    reasons: z.array(named(text)),
    clause,
    final: z.exactOptional(z.strictObject({ after: z.int().check(z.positive()), unit: text, clause })),
  }),
  coUnits: z.exactOptional(
    z.strictObject({ shareOfLead: z.number().check(z.gt(0), z.lt(1)), hoursBefore: positive, clause }),
  ),
  settlements: z.exactOptional(
    z.strictObject({
      workingDays: z.int().check(z.positive()),
      whole: z.exactOptional(z.boolean()),
      clause,
      extension: z.strictObject({
        times: z.int().check(z.positive()),
        workingDays: z.int().check(z.positive()),
        clause,
      }),
    }),
  ),
  wrongdoing: z.exactOptional(z.strictObject({ clause, to: text, above: text })),
  proposals: z.array(proposalRule),
  approval: z.exactOptional(approvalRules),
  ends: z.array(
    z.strictObject({
      outcome,
      name: text,
      clause,
      targets: z.exactOptional(words),
      proposal: z.exactOptional(
        z.strictObject({
          kind: proposalKind,
          when: z.exactOptional(
            z.strictObject({
              grades: z.array(grade),
              missed: z.array(clockKind),
              confirmed: z.exactOptional(z.literal(true)),
            }),
          ),
        }),
      ),
    }),
  ),
  outlets: outletRules,
  media: z.exactOptional(
    z.array(
      z.strictObject({
        name: text,
        clause,
        kind: z.enum(MEDIA_KINDS),
        desk: z.exactOptional(text),
        telephone: z.exactOptional(z.string().check(z.regex(/^[0-9+() -]{5,25}$/, '应为单位电话，如 0574-8688 0000'))),
      }),
    ),
  ),
  upward: z.exactOptional(upwardRules),
  plans: planRules,
  pace: z.exactOptional(z.strictObject({ factor: z.int().check(z.gte(1), z.lte(1440)), of: text })),
  orders: orderRules,
  conferences: conferenceRules,
  consultations: z.exactOptional(consultationRules),
  inquiries: z.exactOptional(inquiryRules),
  exercises: z.exactOptional(exerciseRules),
  handovers: z.exactOptional(handoverRules),
  measures: z.exactOptional(measureRules),
  watches: z.exactOptional(watchRules),
  retrospectives: z.exactOptional(retrospectiveRules),
  papers: z.exactOptional(paperRules),
  reports: z.exactOptional(reportRules),
  assessments: z.exactOptional(assessmentRules),
  archives: archiveRules,
  scores: z.exactOptional(scoreRules),
  substance: substanceRules,
  weights: z.exactOptional(weightsRules),
  calendar: calendarRules,
  explain: z.record(explainLine, text),
  texts: textRules,
  delivery: deliveryRules,
  registered: z.record(text, z.record(text, text)),
  link: z.strictObject({
    clause,
    hours: positive,
    tries: count,
    freshCodeAfterMinutes: positive,
    secondProofMinutes: positive,
    codeSuffices: z.array(grade),
    codeChars: z.int().check(z.gte(8), z.lte(12)),
  }),
  intake: z.strictObject({
    maxAlerts: count,
    maxBodyBytes: count,
    maxSkewMinutes: positive,
    maxAgeMinutes: positive,
    maxTitleChars: count,
    maxTextChars: count,
    blanks: words,
    noIds: words,
    gradeBeginnings: words,
    gradeEndings: words,
    dayEndsAt: z.string().check(z.regex(/^\d\d:\d\d:\d\d$/)),
    listPages: z.strictObject({
      segments: words,
      hosts: words,
      holders: words,
      details: words,
      searches: words,
      boards: words,
      turning: words,
      items: words,
    }),
    sites: z.array(
      z.strictObject({ name: text, hosts: words, after: words, params: words, prefixes: z.array(z.string()) }),
    ),
    shortHosts: words,
    platforms: z.array(z.strictObject({ name: text, names: words, hosts: words })),
  }),
  sources: z.array(source),
  masks: z.strictObject({ wordsDays: positive }),
  publication: z.strictObject({
    clause,
    publishers: z.array(z.enum(['administrator', 'leader'])).check(z.minLength(1)),
  }),
});

/** S4: a version at the pace of an exercise; all else in it was looked at when its law was published. */
export const parsePaced = (value: unknown): Policy => policySchema.parse(value);

/** A version that is complete and may be decided under, or all that is wrong with it. */
export function examined(value: unknown): { policy: Policy } | { faults: Finding[] } {
  const parsed = z.safeParse(policySchema, value, { reportInput: true });
  if (!parsed.success) return { faults: parsed.error.issues.map(findingOf) };
  const faults = findings(parsed.data);
  return faults.length > 0 ? { faults } : { policy: parsed.data };
}

/** All that is wrong with a version; nothing, and it may be decided under. */
export function faultsIn(value: unknown): Finding[] {
  const found = examined(value);
  return 'faults' in found ? found.faults : [];
}

/** A policy version from JSON, complete and fit to decide under. Throws a BrokenPolicy that names the place of each fault. */
export function parsePolicy(value: unknown): Policy {
  const found = examined(value);
  if ('faults' in found) throw broken(found.faults);
  return found.policy;
}

/**
 * A version that an earlier release stored, with this release's own where its rules lack a word that came later. What tables must hold between
 * each other was looked at when it was published, and a later release's stricter view changes no law. Throws a BrokenPolicy as `parsePolicy` does.
 */
export function readPolicy(value: unknown, shipped: Policy): Policy {
  const { rules, leftOut } = completed(policySchema, value, shipped);
  const parsed = z.safeParse(policySchema, rules, { reportInput: true });
  if (!parsed.success) throw broken(parsed.error.issues.map(findingOf));
  return leftOut.length === 0 ? parsed.data : { ...parsed.data, leftOut };
}

const broken = (found: Finding[]): BrokenPolicy =>
  new BrokenPolicy(found.map(({ pointer, says }) => `${pointer || '/'} ${says}`));
