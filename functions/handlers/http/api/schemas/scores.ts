import * as z from 'zod/mini';
import { PERIOD_KINDS, SCORED_CLOCKS, STREAMS } from '../../../../domain/rules/score-rules.ts';
import { grade, rulesVersion, words } from './fields.ts';
import { paper, paperQuery } from './papers.ts';

const optional = z.exactOptional;
const at = z.string();
const ref = z.object({ id: z.string(), name: z.string() });
const stream = z.enum(STREAMS);

/** A month (`2026-11`), a quarter (`2026-Q4`) or a year; the running one of the kind that is published, unless named. */
const period = z
  .string()
  .check(z.regex(/^20\d{2}(-(0[1-9]|1[0-2]|Q[1-4]))?$/, '应为月（2026-11）、季度（2026-Q4）或年（2026）'));

export const scoresQuery = z.strictObject({ stream, period: optional(period) });
/** Both or neither: one published table, or the list of all. */
export const publishedScoresQuery = z.strictObject({ stream: optional(stream), period: optional(period) });
/** One unit, one's own unless named; `as`: see `paperQuery`. */
export const selfInspectionQuery = z.extend(paperQuery, { unit: optional(z.string()), period: optional(period) });
export const selfInspectionAnswer = z.object({ now: at, paper: z.nullable(paper) });
export const publishScoresBody = z.strictObject({ stream, period, reason: words(200) });

const isOf = z.enum(['late', 'set-aside', 'waived', 'tolerated', 'longer-limit']);
const duty = { matter: z.string(), duty: z.string(), dueAt: at };
const missNamed = z.object({ item: z.string(), ...duty, is: isOf, costs: z.number() });
const acts = z.object({
  count: z.int(),
  formula: z.string(),
  acts: z.array(z.object({ matter: z.string(), event: z.int(), at })),
});
const rowOf = <Unit extends z.ZodMiniType>(unit: Unit) =>
  z.object({
    unit,
    score: z.nullable(z.number()),
    formula: z.string(),
    rank: z.nullable(z.int()),
    unranked: optional(z.string()),
    items: z.array(
      z.object({
        item: z.string(),
        weight: z.number(),
        due: z.int(),
        inTime: z.int(),
        done: z.int(),
        rate: z.nullable(z.number()),
        doneRate: z.nullable(z.number()),
        longestLate: z.nullable(z.int()),
        points: z.nullable(z.number()),
        formula: z.array(z.string()),
        misses: z.array(
          z.object({
            ...duty,
            grade,
            metAt: optional(at),
            is: isOf,
            weighs: z.number(),
            costs: z.number(),
            apart: z.object({ approval: z.int(), transfer: z.int() }),
          }),
        ),
      }),
    ),
    returned: acts,
    redone: acts,
  });
const tableOf = <Unit extends z.ZodMiniType>(unit: Unit) =>
  z.object({
    stream,
    period: z.object({ id: z.string(), from: at, until: at }),
    policyId: z.string(),
    units: z.array(rowOf(unit)),
  });
const correctionOf = <Unit extends z.ZodMiniType>(unit: Unit) =>
  z.object({
    period: z.string(),
    unit,
    was: z.nullable(z.object({ score: z.nullable(z.number()), rank: z.nullable(z.int()) })),
    is: z.nullable(rowOf(unit)),
    gone: z.array(missNamed),
    come: z.array(missNamed),
  });

/** As it lies in the archive. */
export const publishedStored = z.object({
  id: z.string(),
  cutOff: at,
  by: z.object({ id: z.string(), name: z.string(), unit: z.string() }),
  table: tableOf(z.string()),
  corrections: z.array(correctionOf(z.string())),
});

const head = z.object({ id: z.string(), stream, period: z.string(), cutOff: at, policyId: z.string(), by: ref });

/** What the items and the duties of a version are called, and whether it is a period that is published. */
const named = {
  name: z.string(),
  items: z.array(z.object({ id: z.string(), name: z.string(), clause: z.string(), weight: z.number() })),
  duties: z.array(z.object({ kind: z.enum(SCORED_CLOCKS), name: z.string() })),
};

export const scoresAnswer = z.object({
  now: at,
  /** Up to when lists know what happened; a moment ago. */
  projectedTo: z.nullable(at),
  ...named,
  /** Of which kind a published table is. */
  publishes: z.enum(PERIOD_KINDS),
  table: tableOf(ref),
  /** The version of the rules that it is reckoned by. */
  rules: rulesVersion,
  /** Said where nothing fell due and nothing was given to anybody. */
  nothing: optional(z.string()),
  /** H2: matters whose record cannot be read: the table is not whole, and is not published. */
  unreadable: z.int(),
  /** As it was published, if it was. */
  published: z.nullable(head),
  mayPublish: z.boolean(),
});
export type ScoresAnswer = z.infer<typeof scoresAnswer>;

export const publishedScoresAnswer = z.object({
  now: at,
  /** The latest period first. */
  published: z.array(head),
  /** The one that was asked for. */
  one: optional(
    z.object({ ...named, head, table: tableOf(ref), rules: rulesVersion, corrections: z.array(correctionOf(ref)) }),
  ),
});
export type PublishedScoresAnswer = z.infer<typeof publishedScoresAnswer>;

export const scoresPublishedAnswer = z.object({ now: at, published: head, corrections: z.int() });
