import * as z from 'zod/mini';
import type { ReportPersonCommand } from '../../../../domain/report/commands.ts';
import { PUBLICITY } from '../../../../domain/rules/paper-rules.ts';
import { REPORT_PARTS, REPORTS } from '../../../../domain/rules/report-rules.ts';
import { caseNumber, day, id, words } from './fields.ts';
import { named } from './matter-answers.ts';
import type { Holds, Mirrors } from './mirror.ts';
import { paper } from './papers.ts';
import { proposalBodies, waitingProposal } from './proposals.ts';

const optional = z.exactOptional;
const says = words(1000);
const version = { expectedVersion: optional(z.int()) };
const what = z.enum(REPORTS);

/** A3, M2: of a day, week or month, by any day in it; or of a case. */
export const reportBody = z.strictObject({ what, on: optional(day), caseNumber: optional(caseNumber) });

/** What a person may leave empty, to take out what stood there. */
const part = optional(z.string().check(z.trim(), z.maxLength(5000)));

/** The body of each command on a report: `POST /api/reports/{number}/{command}`. */
export const reportCommandBodies = {
  edit: z.strictObject({
    title: optional(words(100)),
    parts: optional(
      z.strictObject({ core: part, risk: part, spread: part, views: part, analysis: part, advice: part }),
    ),
    publicity: optional(z.strictObject({ is: z.enum(PUBLICITY), says: words(200) })),
    ...version,
  }),
  refresh: z.strictObject({ ...version }),
  submit: z.strictObject({ says, to: optional(id), ...version }),
  drop: z.strictObject({ says, ...version }),
  void: z.strictObject({ says, ...version }),
  'record-document-number': z.strictObject({ documentNumber: words(60), ...version }),
  ...proposalBodies,
} satisfies Record<ReportPersonCommand['command'], z.ZodMiniType>;

export type ReportCommandName = keyof typeof reportCommandBodies;

/** The compiler holds each body equal to its command. */
export type ReportCommandsMirrorTheDomain = Holds<
  Mirrors<typeof reportCommandBodies, ReportPersonCommand, { every: 'erasing' | 'found' | 'issue' }>
>;

const now = z.iso.datetime();
const at = z.iso.datetime();
const status = z.enum(['draft', 'issued', 'void', 'dropped']);

export const reportRow = z.object({
  number: z.string(),
  status,
  what: z.object({ id: what, name: z.string() }),
  /** `2026-11-29`, `2026-W48`, `2026-11`, or the number of a case. */
  about: z.string(),
  title: z.string(),
  office: named,
  openedAt: at,
  /** Up to when the record was read for it. */
  asOf: at,
  /** 第n期 of its kind and year. */
  issue: optional(z.object({ year: z.int(), nth: z.int() })),
  issuedAt: optional(at),
  documentNumber: optional(z.string()),
  endedAt: optional(at),
  /** Somebody is asked to decide on it. */
  submitted: z.boolean(),
  personVersion: z.int(),
});

/** A figure that the record gives otherwise now. */
const difference = z.object({
  id: z.string(),
  says: z.string(),
  was: z.string(),
  is: z.string(),
  gone: z.array(z.string()),
  added: z.array(z.string()),
});

export const reportView = z.object({
  ...reportRow.shape,
  clause: z.string(),
  caseNumber: optional(z.string()),
  /** The first instant of its stretch, and the first after it. */
  from: optional(at),
  until: optional(at),
  figures: z.array(z.object({ id: z.string(), says: z.string(), matters: z.array(z.string()) })),
  /** Of a draft: what the record gives otherwise by now; of what was issued: by then. */
  differs: z.array(difference),
  parts: z.array(
    z.object({
      id: z.enum(REPORT_PARTS),
      name: z.string(),
      required: z.boolean(),
      maxChars: z.int(),
      says: z.string(),
    }),
  ),
  publicity: z.object({ is: z.enum(PUBLICITY), says: z.string() }),
  decider: optional(named),
  /** The hash under which it is frozen. */
  frozen: optional(z.string()),
  /** Why it is void, or was dropped. */
  because: optional(z.string()),
  /** H2: who may decide on it. */
  mayDecide: z.array(named),
  proposals: z.array(z.object({ ...waitingProposal.shape, kind: z.enum(['purge', 'report']) })),
  erasable: z.array(z.int()),
  /** What this person may do now. */
  allowed: z.array(z.string()),
});

const recorded = z.looseObject({ seq: z.int(), type: z.string(), at });
export const reportsAnswer = z.object({
  now,
  reports: z.array(reportRow),
  /** The kinds that there are, and whether one is of a stretch of time. */
  kinds: z.array(z.object({ id: what, name: z.string(), every: optional(z.enum(['day', 'week', 'month'])) })),
  /** Numbers of those that this release cannot read. */
  unreadable: z.array(z.string()),
  cursor: z.nullable(z.string()),
});
/** `paper`: as it would be issued, or as it is frozen; null where the rules in force have no words for it. */
export const reportAnswer = z.object({
  now,
  report: reportView,
  paper: optional(z.nullable(paper)),
  events: z.array(recorded),
});
export const reportsQuery = z.strictObject({
  status: optional(status),
  what: optional(what),
  /** The special reports on this case, in whatever state. */
  caseNumber: optional(caseNumber),
  cursor: optional(z.string()),
});
