import * as z from 'zod/mini';
import { matterClock, named } from './matter-answers.ts';
import type { Holds, Mirrors } from './mirror.ts';
import { paper } from './papers.ts';
import type { OrderPersonCommand } from '../../../../domain/order/commands.ts';
import { basis } from './answers.ts';
import { proposalBodies, waitingProposal } from './proposals.ts';
import { caseNumber, evidence, id, instant, list, words } from './fields.ts';

const says = words(1000);
const optional = z.exactOptional;
const limit = z.union([z.strictObject({ workingDays: z.int() }), z.strictObject({ at: instant })]);

const ofFacts = <At extends z.ZodMiniType>(at: At) => ({
  issuedAt: optional(at),
  issuer: optional(id),
  unit: optional(id),
  basis: optional(id),
  signedAt: optional(at),
  signer: optional(id),
  repliedAt: optional(at),
  returnedAt: optional(at),
  completedAt: optional(at),
  void: optional(z.literal(true)),
});

/** S3: what a supervision order asks, of whom and until when. */
export const orderBody = z.strictObject({
  basis: z.strictObject({ kind: id, says: words(200) }),
  title: words(100),
  subject: words(10),
  unit: id,
  caseNumber: optional(caseNumber),
  /** The missed duty of that case that it is about, as the case names it. */
  breach: optional(words(60)),
  limit,
  demands: list(words(500), 20),
});

const version = { expectedVersion: optional(z.int()) };

/** H2: what may be corrected of an order; which of it, the kind of the fact says. */
const factFields = z.strictObject({
  ...ofFacts(instant),
  limit: optional(limit),
  title: optional(words(100)),
  subject: optional(words(10)),
  basisSays: optional(words(200)),
  demands: optional(list(z.strictObject({ id, says: words(500) }), 20)),
  says: optional(says),
});

/** The body of each command on an order: `POST /api/orders/{number}/{command}`. */
export const orderCommandBodies = {
  sign: z.strictObject(version),
  reply: z.strictObject({ demandId: id, says, evidence: list(evidence, 20), ...version }),
  'return-reply': z.strictObject({ demandId: id, says, limit: optional(limit), ...version }),
  urge: z.strictObject({ says, ...version }),
  complete: z.strictObject({ says, ...version }),
  withdraw: z.strictObject({ says, ...version }),
  ...proposalBodies,
  correct: z.strictObject({
    event: z.int(),
    is: factFields,
    says,
    evidence: list(evidence, 20),
    to: optional(id),
    ...version,
  }),
  'set-aside': z.strictObject({ duty: words(60), says, ...version }),
} satisfies Record<OrderPersonCommand['command'], z.ZodMiniType>;

export type OrderCommandName = keyof typeof orderCommandBodies;

/** The compiler holds each body equal to its command. */
export type OrderCommandsMirrorTheDomain = Holds<Mirrors<typeof orderCommandBodies, OrderPersonCommand>>;

const now = z.iso.datetime();

export const orderRow = z.object({
  number: z.string(),
  status: z.enum(['open', 'completed', 'withdrawn']),
  title: z.string(),
  subject: z.string(),
  issuer: z.object({ unit: named, person: named }),
  unit: named,
  basis: z.object({ kind: z.string(), name: z.string() }),
  caseNumber: optional(z.string()),
  openedAt: z.iso.datetime(),
  endedAt: optional(z.iso.datetime()),
  signedAt: optional(z.iso.datetime()),
  personVersion: z.int(),
  /** The limit that is next, while it is open. */
  next: z.nullable(matterClock),
});

/** A fact as it stands. */
const stands = z.object({
  ...ofFacts(z.iso.datetime()),
  limit: optional(z.union([z.object({ workingDays: z.int() }), z.object({ at: z.iso.datetime() })])),
  title: optional(z.string()),
  subject: optional(z.string()),
  basisSays: optional(z.string()),
  demands: optional(z.array(z.object({ id: z.string(), says: z.string() }))),
  says: optional(z.string()),
});

const demand = z.object({
  id: z.string(),
  says: z.string(),
  state: z.enum(['open', 'replied', 'returned']),
  returns: z.int(),
  /** What this person may do about it now. */
  allowed: z.array(z.string()),
});

const breach = z.object({
  duty: z.string(),
  name: z.string(),
  unit: z.nullable(named),
  dueAt: z.iso.datetime(),
  is: z.enum(['stands', 'healed', 'set-aside']),
});

const proposal = z.object({
  ...waitingProposal.shape,
  /** Of a correction `events` is the one that recorded the fact. */
  kind: z.enum(['purge', 'correction']),
  /** What the fact is to be, and what it was when that was proposed. */
  is: optional(stands),
  was: optional(stands),
  evidence: optional(z.array(evidence)),
});

export const orderView = z.object({
  ...orderRow.shape,
  basis: z.object({ kind: z.string(), name: z.string(), says: z.string() }),
  /** The missed duty of its case that it is about. */
  breach: optional(z.object({ duty: z.string(), name: z.string(), dueAt: z.iso.datetime() })),
  demands: z.array(demand),
  /** 时限依据 with each. */
  clocks: z.array(z.object({ ...matterClock.shape, explanation: optional(basis) })),
  /** What waits for a second person. */
  proposals: z.array(proposal),
  /** H2: the facts that this person may correct, each as it stands. */
  facts: z.array(z.object({ event: z.int(), type: z.string(), stands, fields: z.array(z.string()) })),
  /** Duties that were missed while they stood. */
  breaches: z.array(breach),
  /** H5: the events of which this person may ask to have the words erased. */
  erasable: z.array(z.int()),
  /** What this person may do now. */
  allowed: z.array(z.string()),
});

const recorded = z.looseObject({ seq: z.int(), type: z.string(), at: z.iso.datetime() });
export const ordersAnswer = z.object({
  now,
  orders: z.array(orderRow),
  /** Numbers of those that this release cannot read. */
  unreadable: z.array(z.string()),
  cursor: z.nullable(z.string()),
});
/** `paper`: the order as a paper; null where the rules in force have no words for it. */
export const orderAnswer = z.object({
  now,
  order: orderView,
  paper: optional(z.nullable(paper)),
  events: z.array(recorded),
});
export const ordersQuery = z.strictObject({
  status: optional(z.enum(['open', 'completed', 'withdrawn'])),
  caseNumber: optional(z.string()),
  cursor: optional(z.string()),
});
