import * as z from 'zod/mini';
import { id, instant, words } from './fields.ts';

/* 政策版本: drafts of the rules, what is wrong with them, what they would change, and their publication. */

const optional = z.exactOptional;
const at = z.iso.datetime();
const named = z.object({ id: z.string(), name: z.string() });
const version = z.int().check(z.positive());

/** Begins as a version that was in force, or as the one that came with this release. */
export const schemaAnswer = z.object({
  tables: z.record(z.string(), z.unknown()),
  /** What no publication may loosen: limits of the notice, and numbers between a least and a most. */
  floors: z.object({
    limits: z.array(
      z.object({
        kind: z.string(),
        clause: z.string(),
        hours: z.number(),
        emergencyGrades: z.array(z.string()),
        mayBeOff: optional(z.literal(true)),
      }),
    ),
    ranges: z.array(z.object({ pointer: z.string(), least: z.number(), most: z.number() })),
  }),
});
export const newDraftBody = z.strictObject({ name: words(40), basedOn: optional(id) });
/** The deepest tables of the rules have half as many levels. */
const LEVELS = 16;
const isShallow = (value: unknown, left = LEVELS): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (left > 0 && Object.values(value).every((one) => isShallow(one, left - 1)));

/** What is looked at by the rules' own schema, later. */
export const shallow = z.record(z.string(), z.unknown()).check(z.refine((value) => isShallow(value)));

/** One part, whole; what it holds is looked at when the draft is checked. */
export const draftPartBody = z.strictObject({ expectedVersion: version, value: shallow });
export const discardDraftBody = z.strictObject({ expectedVersion: version });
/** `from`: as soon as every function can have read of it, if absent. */
export const publishBody = z.strictObject({ expectedVersion: version, from: optional(instant), reason: words(200) });

/** The instant from which the publication would have been in force. */
export const withdrawPublicationBody = z.strictObject({ from: instant, reason: words(200) });

const head = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  basedOn: z.string(),
  state: z.enum(['open', 'published', 'discarded']),
  changes: z.array(z.object({ version: z.int(), at, by: named, part: optional(z.string()) })),
});

export const draftsAnswer = z.object({
  now: at,
  drafts: z.array(head),
  /** The rules that came with this release; `offered`: others than any that were ever in force. */
  shipped: z.object({ id: z.string(), offered: z.boolean() }),
  mayWrite: z.boolean(),
});
export const draftAnswer = z.object({
  now: at,
  draft: z.extend(head, { parts: z.record(z.string(), z.record(z.string(), z.unknown())) }),
  /** `law`: a case keeps it as it was when the case was opened. */
  classes: z.record(z.string(), z.enum(['law', 'current'])),
  mayWrite: z.boolean(),
  /** Never whoever wrote on it. */
  mayPublish: z.boolean(),
});

export const difference = z.object({
  path: z.array(z.string()),
  old: optional(z.unknown()),
  new: optional(z.unknown()),
});
export const differencesAnswer = z.object({
  now: at,
  from: z.string(),
  to: z.string(),
  differences: z.array(difference),
});

const grades = z.object({ opinion: z.string(), emergency: z.nullable(z.string()) });
const pastCase = { number: z.string(), subject: z.string() };
/** What the tables would have suggested of what came of late, under the rules in force and under the draft. */
const pastPreview = z.object({
  from: at,
  until: at,
  cases: z.int(),
  /** There are others that were not looked at, and each count is a least. */
  more: z.boolean(),
  /** Their words are no longer kept, and nothing is known of them. */
  unknown: z.int(),
  grades: z.array(z.object({ grade: z.string(), was: z.int(), becomes: z.int() })),
  regraded: z.int(),
  rerouted: z.int(),
  /** Some of them, of those that the reader may see. */
  regradedCases: z.array(z.object({ ...pastCase, from: grades, to: grades })),
  reroutedCases: z.array(z.object({ ...pastCase, from: named, to: named })),
});
export const checkAnswer = z.object({
  now: at,
  version: z.int(),
  /** The version in force, which the draft is compared with. */
  against: z.string(),
  faults: z.array(z.object({ part: z.string(), pointer: z.string(), says: z.string() })),
  /** What is no better in the rules in force, and keeps nothing from being published. */
  remarks: z.array(z.object({ part: z.string(), pointer: z.string(), says: z.string() })),
  differences: z.array(difference),
  /** Parts among them that bear on every open case from the instant of publication on. */
  atOnce: z.array(z.string()),
  /** None while there are faults. */
  preview: z.nullable(
    z.object({
      /** Open cases looked at; `more`: there are others, for which there was no time, and each count is a least. */
      cases: z.int(),
      more: z.boolean(),
      /** Whose limits would be others if a person moved them to this version; `numbers`: some of those that the reader may see. */
      moved: z.int(),
      limits: z.array(
        z.object({
          kind: z.string(),
          name: z.string(),
          cases: z.int(),
          numbers: z.array(z.string()),
          earlier: z.int(),
          later: z.int(),
          begins: z.int(),
          ends: z.int(),
        }),
      ),
      /** Of how many cases the alert was graded and routed anew. */
      compared: z.int(),
      /** What the tables would suggest for alerts like theirs. `unknown`: of those compared, their words are no longer kept. */
      graded: z.array(z.object({ from: grades, to: grades, cases: z.int() })),
      routed: z.array(z.object({ from: named, to: named, cases: z.int() })),
      unknown: z.int(),
      past: pastPreview,
    }),
  ),
});
export type Preview = NonNullable<z.infer<typeof checkAnswer>['preview']>;

export const publication = z.object({
  policyId: z.string(),
  from: at,
  publishedAt: at,
  publishedBy: named,
  writtenBy: z.array(named),
  reason: z.string(),
  draft: z.object({ id: z.string(), name: z.string(), version: z.int() }),
  withdrawn: optional(z.object({ at, by: named, reason: z.string() })),
});
export const publishedAnswer = z.object({ now: at, publication });

const caseNumber = words(20);
const event = z.int().check(z.positive());
/** R3: `event`: the final decision, by its number in the record of the case. */
export const adoptRoutingBody = z.strictObject({ number: caseNumber, event, draft: id, expectedVersion: version });
export const dismissRoutingBody = z.strictObject({ number: caseNumber, event, reason: words(200) });

export const proposedRoutingAnswer = z.object({
  now: at,
  proposals: z.array(
    z.object({
      number: z.string(),
      event: z.int(),
      at,
      unit: named,
      subject: z.string(),
      place: optional(z.string()),
      legalBasis: z.string(),
      /** The accepted returns before it. */
      returns: z.array(z.object({ unit: named, at, reason: optional(z.string()), legalBasis: z.string() })),
      /** Whose the case is by now, where that is another unit. */
      now: optional(named),
      decided: optional(
        z.object({
          number: z.string(),
          event: z.int(),
          decision: z.enum(['adopted', 'dismissed']),
          at,
          by: named,
          draft: optional(z.object({ id: z.string(), name: z.string(), version: z.int() })),
          reason: optional(z.string()),
        }),
      ),
    }),
  ),
});
export type ProposedRoutingAnswer = z.infer<typeof proposedRoutingAnswer>;

const figures = z.object({ cases: z.int(), first: z.int(), three: z.int(), choose: z.int(), sureRight: z.int() });
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** R2: `weights`: those that are offered or were in force before, by their hash; null: back to those of the release. */
export const proposeWeightsBody = z.strictObject({ name: words(40), weights: z.nullable(hash) });
/** `expectedVersion`: of the pin as it was read; 0 where there never was one. */
export const pinWeightsBody = z.strictObject({ expectedVersion: z.int().check(z.nonnegative()), reason: words(200) });

/** R2: which weights rank who answers, and what the last night learnt of the district's own record. */
export const weightsAnswer = z.object({
  now: at,
  /** Those in force, as the record names them. */
  id: z.string(),
  /** As they were published; null: those of the release. */
  published: z.nullable(z.object({ hash, at, lessons: z.int(), from: at, figures, was: figures })),
  /** Null before the first night. */
  learning: z.nullable(
    z.object({
      at,
      /** Measured on cases that were discovered from here on; learnt of older ones alone. */
      from: at,
      /** Accepted and undisputed cases that it learnt from. */
      lessons: z.int(),
      /** Cases that were looked at; `more`: there are older ones. */
      looked: z.int(),
      more: z.boolean(),
      came: z.enum(['few', 'no-better', 'better']),
      /** Which weights were in force then, and how they did. */
      weights: z.string(),
      was: figures,
      /** Those of the release, where others were in force. */
      shipped: optional(figures),
      candidate: optional(
        z.object({
          figures,
          mends: z.int(),
          spoils: z.int(),
        }),
      ),
    }),
  ),
  /** What may be taken up into a draft now. */
  offered: z.nullable(z.object({ hash, until: at })),
  /** What was in force before, the last first: a draft may go back to it and keeps all other rules as they are. */
  earlier: z.array(z.object({ hash, at, lessons: z.int() })),
  pin: z.object({
    version: z.int(),
    pinned: z.boolean(),
    said: optional(z.object({ at, by: named, reason: z.string() })),
  }),
  /** So few cases to learn from, or to measure on, say nothing. */
  fewest: z.int(),
  measuredDays: z.int(),
  mayPropose: z.boolean(),
  mayPin: z.boolean(),
});
export type WeightsAnswer = z.infer<typeof weightsAnswer>;

const rowSays = z.array(z.object({ column: z.string(), says: z.string() }));

/** R1, R2, H3: what a list of policies, duties or days off comes to, row by row, for whoever decides whether it is written into the draft. */
export const policiesImportAnswer = z.object({
  now: at,
  format: z.enum(['xlsx', 'utf-8', 'gb18030', 'utf-16']),
  /** Of a workbook with several sheets: which was read. */
  sheet: optional(z.string()),
  /** The row of the headings, as Excel numbers it. */
  headings: z.int(),
  read: z.array(z.object({ heading: z.string(), as: z.string() })),
  ignored: z.array(z.string()),
  /** Of the draft, as it stands now. */
  version: z.int(),
  rows: z.array(
    z.object({
      row: z.int(),
      name: z.string(),
      /** The department that answers for it; nothing for a day. */
      unitName: z.string(),
      /** `removes`: the list says that it is repealed; `left-out`: the row has faults. */
      does: z.enum(['adds', 'changes', 'same', 'removes', 'left-out']),
      changes: z.array(z.object({ field: z.string(), was: z.string(), is: z.string() })),
      faults: rowSays,
      notes: rowSays,
    }),
  ),
  /** Those of the draft that the list has not: they stay, unless they are replaced. */
  missing: z.array(z.object({ name: z.string(), number: optional(z.string()), unitName: z.string() })),
  /** Rows of which something is, or would be, written. */
  written: z.int(),
  faulty: z.int(),
});
export type PoliciesImportAnswer = z.infer<typeof policiesImportAnswer>;
