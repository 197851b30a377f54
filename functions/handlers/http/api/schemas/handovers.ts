import * as z from 'zod/mini';
import type { HandoverPersonCommand } from '../../../../domain/handover/commands.ts';
import { HANDOVER_OUTCOMES, RECEIVERS, SPEECH } from '../../../../domain/rules/handover-rules.ts';
import { basis } from './answers.ts';
import { caseNumber, evidence, grade, id, instant, list, words } from './fields.ts';
import { matterClock, named } from './matter-answers.ts';
import type { Holds, Mirrors } from './mirror.ts';
import { paper } from './papers.ts';
import { proposalBodies, waitingProposal } from './proposals.ts';

const optional = z.exactOptional;
const says = words(500);
const document = words(60);
const version = { expectedVersion: optional(z.int()) };
const receiver = z.enum(RECEIVERS);
const outcome = z.enum(HANDOVER_OUTCOMES);

/** M3, H5: all that is handed over: short words, public addresses, and of whoever wrote a post no field. */
const writing = {
  to: receiver,
  article: id,
  speech: z.enum(SPEECH),
  danger: z.boolean(),
  falseFact: words(300),
  knownFact: words(300),
  proof: list(evidence, 10),
  harm: says,
  leads: list(z.strictObject({ address: words(500), publishedAt: instant }), 20),
  about: list(id, 20),
  answer: z.union([z.strictObject({ release: id }), z.strictObject({ by: instant })]),
};

/** M3: what is to be handed over beside the answer of which case. */
export const handoverBody = z.strictObject({ caseNumber, ...writing });

/** The body of each command on a handover: `POST /api/handovers/{number}/{command}`. */
export const handoverCommandBodies = {
  submit: z.strictObject({ ...writing, ...version }),
  'name-hour': z.strictObject({ by: instant, says, ...version }),
  drop: z.strictObject({ says, ...version }),
  send: z.strictObject({ sentAt: instant, document, ...version }),
  'record-receipt': z.strictObject({ receivedAt: instant, document, ...version }),
  'record-outcome': z.strictObject({ outcome, decidedAt: instant, document, ...version }),
  retract: z.strictObject({ says, document, ...version }),
  ...proposalBodies,
  decide: z.strictObject({ ...proposalBodies.decide.shape, checks: optional(list(id, 20)) }),
} satisfies Record<HandoverPersonCommand['command'], z.ZodMiniType>;

export type HandoverCommandName = keyof typeof handoverCommandBodies;

/** The compiler holds each body equal to its command; what the case says is the handler's. */
export type HandoverCommandsMirrorTheDomain = Holds<
  Mirrors<typeof handoverCommandBodies, HandoverPersonCommand, { every: 'erasing' | 'ofCase' }>
>;

const at = z.iso.datetime();
const now = at;
const status = z.enum(['prepared', 'approved', 'sent', 'closed', 'dropped', 'retracted']);

/** As it is cited: law, version and article, and the days on which they are in force. */
const article = z.object({
  id: z.string(),
  law: z.string(),
  version: z.string(),
  article: z.string(),
  says: z.string(),
  from: z.string(),
  until: optional(z.string()),
  to: z.array(receiver),
  /** When the district's legal officers confirmed it; null: they have not. */
  confirmed: z.nullable(z.string()),
});

export const handoverRow = z.object({
  number: z.string(),
  status,
  /** Whose answer it goes beside, for whoever may read that case. */
  caseNumber: optional(z.string()),
  to: named,
  article: named,
  subject: z.string(),
  grade,
  drill: z.boolean(),
  office: named,
  opener: named,
  openedAt: at,
  sentAt: optional(at),
  outcome: optional(named),
  endedAt: optional(at),
  /** The answer beside it: out by which release, or at the named hour. */
  answer: z.object({ release: optional(z.string()), at: optional(at), by: optional(at) }),
  personVersion: z.int(),
  next: z.nullable(matterClock),
});

export const handoverView = z.object({
  ...handoverRow.shape,
  cites: article,
  falseFact: z.string(),
  knownFact: z.string(),
  proof: z.array(evidence),
  harm: z.string(),
  leads: z.array(z.object({ address: z.string(), publishedAt: at })),
  about: z.array(named),
  decider: optional(named),
  decidedAt: optional(at),
  /** What a legal officer confirms, each by its id. */
  checks: z.array(z.object({ id: z.string(), says: z.string() })),
  /** Document numbers: of the letter, of the receipt, of the outcome, of the retraction. */
  documents: z.object({
    sent: optional(z.string()),
    receipt: optional(z.string()),
    outcome: optional(z.string()),
    retracted: optional(z.string()),
  }),
  receivedAt: optional(at),
  outcomeAt: optional(at),
  /** Why it was sent back last, while it is to be written anew. */
  sentBack: optional(z.string()),
  clocks: z.array(z.object({ ...matterClock.shape, explanation: basis })),
  proposals: z.array(z.object({ ...waitingProposal.shape, kind: z.enum(['purge', 'handover']) })),
  erasable: z.array(z.int()),
  /** What this person may do now. */
  allowed: z.array(z.string()),
});

/** M3: the closed list and whatever else its form asks. */
export const handoverForm = z.object({
  receivers: z.array(named),
  articles: z.array(article),
  speech: z.array(z.object({ id: z.enum(SPEECH), name: z.string() })),
  emergencyLines: z.array(z.object({ number: z.string(), name: z.string() })),
  outcomes: z.array(z.object({ id: outcome, name: z.string() })),
  maxAnswerHours: z.int(),
  maxLeads: z.int(),
});

const count = z.object({ id: z.string(), name: z.string(), count: z.int() });
/** M3: what is published of a year. */
export const handoverCounts = z.object({
  year: z.int(),
  proposed: z.int(),
  waiting: z.int(),
  dropped: z.int(),
  sent: z.int(),
  retracted: z.int(),
  to: z.array(count),
  by: z.array(count),
  outcomes: z.array(count),
  open: z.int(),
  beforeAnswer: z.int(),
});

const recorded = z.looseObject({ seq: z.int(), type: z.string(), at });
export const handoversAnswer = z.object({
  now,
  handovers: z.array(handoverRow),
  /** For whoever may prepare one. */
  form: optional(handoverForm),
  /** Of a year, where asked for; `paper`: as they are published. */
  counts: optional(handoverCounts),
  paper: optional(z.nullable(paper)),
  /** Numbers of those that this release cannot read. */
  unreadable: z.array(z.string()),
  cursor: z.nullable(z.string()),
});
export const handoverAnswer = z.object({
  now,
  handover: handoverView,
  form: optional(handoverForm),
  paper: optional(z.nullable(paper)),
  events: z.array(recorded),
});
export const handoversQuery = z.strictObject({
  status: optional(status),
  caseNumber: optional(caseNumber),
  /** The counts of that year. */
  year: optional(z.string().check(z.regex(/^20\d{2}$/, '应为四位年份，如 2026'))),
  as: optional(z.enum(['docx'])),
  cursor: optional(z.string()),
});
