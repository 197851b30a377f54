import * as z from 'zod/mini';
import { VOLUMES } from '../../../../domain/case/effect.ts';
import type { RetrospectivePersonCommand } from '../../../../domain/retrospective/commands.ts';
import { CHANGED } from '../../../../domain/retrospective/retrospective.ts';
import { PART_NAMES } from '../../../../domain/rules/parts.ts';
import { basis } from './answers.ts';
import { caseNumber, evidence, grade, grades, id, instant, list, words } from './fields.ts';
import { matterClock, named } from './matter-answers.ts';
import type { Holds, Mirrors } from './mirror.ts';
import { paper } from './papers.ts';
import { proposalBodies, waitingProposal } from './proposals.ts';

const optional = z.exactOptional;
const says = words(1000);
const version = { expectedVersion: optional(z.int()) };

/** D4: a person asks for one where the rules do not. */
export const retrospectiveBody = z.strictObject({ caseNumber, says });

/** The body of each command: `POST /api/retrospectives/{number}/{command}`. */
export const retrospectiveCommandBodies = {
  'set-findings': z.strictObject({ happened: words(3000), why: words(3000), lessons: words(3000), ...version }),
  'ask-action': z.strictObject({ says: words(200), unit: id, by: instant, ...version }),
  'report-done': z.strictObject({ action: id, says, evidence: list(evidence, 20), ...version }),
  'confirm-action': z.strictObject({ action: id, says: optional(says), ...version }),
  'return-action': z.strictObject({ action: id, says, by: instant, ...version }),
  'drop-action': z.strictObject({ action: id, says, ...version }),
  'confirm-recurrence': z.strictObject({ case: caseNumber, says, ...version }),
  'deny-recurrence': z.strictObject({ case: caseNumber, says, ...version }),
  'propose-change': z.strictObject({
    of: z.enum(CHANGED),
    says,
    plan: optional(id),
    part: optional(z.enum(PART_NAMES)),
    ...version,
  }),
  'draft-change': z.strictObject({ change: id, ...version }),
  close: z.strictObject({ says, ...version }),
  reopen: z.strictObject({ says, ...version }),
  ...proposalBodies,
} satisfies Record<RetrospectivePersonCommand['command'], z.ZodMiniType>;

export type RetrospectiveCommandName = keyof typeof retrospectiveCommandBodies;

/** The compiler holds each body equal to its command; the number of a draft is the handler's. */
export type RetrospectiveCommandsMirrorTheDomain = Holds<
  Mirrors<
    typeof retrospectiveCommandBodies,
    RetrospectivePersonCommand,
    {
      every: 'erasing';
      each: { 'draft-change': 'draft'; 'confirm-recurrence': 'later'; 'propose-change': 'kept' };
    }
  >
>;

const at = z.iso.datetime();
const now = at;
const status = z.enum(['open', 'closed']);

const action = z.object({
  id: z.string(),
  says: z.string(),
  unit: named,
  by: at,
  state: z.enum(['open', 'done', 'returned', 'confirmed', 'dropped']),
  returns: z.int(),
  late: z.boolean(),
});

export const retrospectiveRow = z.object({
  number: z.string(),
  status,
  grounds: z.array(named),
  caseNumber: optional(z.string()),
  quarter: optional(z.string()),
  subject: z.string(),
  grade,
  drill: z.boolean(),
  unit: named,
  openedAt: at,
  closedAt: optional(at),
  /** Whether findings were written since it was opened last. */
  found: z.boolean(),
  /** How often it was opened anew. */
  rounds: z.int(),
  actions: z.array(action),
  /** Later cases of which nobody has said whether they are the same again. */
  noted: z.int(),
  personVersion: z.int(),
  /** The limit that is next. */
  next: z.nullable(matterClock),
});

const written = { at, by: z.string() };

/** D4: what happened to the case, from its record alone; `says` is an officer's own word, never a citizen's. */
const line = z.object({
  event: z.int(),
  at,
  what: z.string(),
  unit: optional(named),
  says: optional(z.string()),
  grades: optional(grades),
  was: optional(grades),
  form: optional(z.string()),
  address: optional(z.string()),
  final: optional(z.boolean()),
  duty: optional(z.string()),
  dueAt: optional(at),
  volume: optional(z.enum(VOLUMES)),
  hours: optional(z.number()),
  figures: optional(z.object({ before: optional(z.number()), now: z.number(), source: z.string() })),
  asks: optional(z.int()),
  doubts: optional(z.int()),
});

const late = z.object({
  duty: z.string(),
  name: z.string(),
  unit: optional(named),
  dueAt: at,
  metAt: optional(at),
  is: z.string(),
  /** Minutes that a dispute about whose it is, or a proposal that lay before a decider, took of it. */
  waited: z.int(),
  /** What a named person found who judged it. */
  why: optional(z.string()),
});

export const retrospectiveView = z.object({
  ...retrospectiveRow.shape,
  /** Why a person asked for it. */
  says: optional(z.string()),
  written: z.array(
    z.object({ version: z.int(), happened: z.string(), why: z.string(), lessons: z.string(), ...written }),
  ),
  actions: z.array(
    z.object({
      ...action.shape,
      history: z.array(z.object({ type: z.string(), says: z.string(), evidence: z.array(evidence), ...written })),
      allowed: z.array(z.string()),
    }),
  ),
  recurrences: z.array(
    z.object({
      /** H5: absent for whoever may not read that case. */
      case: optional(z.string()),
      state: z.enum(['noted', 'is', 'is-not']),
      notedAt: at,
      says: optional(z.string()),
    }),
  ),
  changes: z.array(
    z.object({
      id: z.string(),
      of: z.enum(CHANGED),
      says: z.string(),
      plan: optional(named),
      part: optional(z.string()),
      draft: optional(z.string()),
      mayDraft: z.boolean(),
    }),
  ),
  /** Of the case, for whoever may read it; of a quarter none. */
  timeline: z.array(line),
  late: z.array(late),
  /** How often attention grew before the first answer, and after. */
  growth: optional(z.object({ before: z.int(), after: z.int() })),
  clocks: z.array(z.object({ ...matterClock.shape, explanation: optional(basis) })),
  /** H5: what waits for a decision. */
  proposals: z.array(waitingProposal),
  /** H5: the events of which this person may ask to have the words erased. */
  erasable: z.array(z.int()),
  /** What this person may do now. */
  allowed: z.array(z.string()),
});

/** D4: one case of a quarter that has no retrospective of its own. */
export const quarterRow = z.object({
  number: z.string(),
  subject: z.string(),
  grade,
  unit: z.nullable(named),
  endedAt: at,
});

const recorded = z.looseObject({ seq: z.int(), type: z.string(), at });
export const retrospectivesAnswer = z.object({
  now,
  retrospectives: z.array(retrospectiveRow),
  /** Numbers of those that this release cannot read. */
  unreadable: z.array(z.string()),
  cursor: z.nullable(z.string()),
});
/** `rest`: the cases of a quarter, a page at a time. */
export const retrospectiveAnswer = z.object({
  now,
  retrospective: retrospectiveView,
  rest: optional(z.object({ cases: z.array(quarterRow), cursor: z.nullable(z.string()) })),
  paper: optional(z.nullable(paper)),
  events: z.array(recorded),
});
export const retrospectivesQuery = z.strictObject({
  status: optional(status),
  caseNumber: optional(caseNumber),
  cursor: optional(z.string()),
});
/** `after`: further cases of a quarter. */
export const retrospectiveQuery = z.strictObject({ as: optional(z.enum(['docx'])), after: optional(z.string()) });
