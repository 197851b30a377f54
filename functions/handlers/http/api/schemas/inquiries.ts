import { EXPOSURE_KINDS } from '../../../../domain/matter/exposure.ts';
import * as z from 'zod/mini';
import { matterClock, named } from './matter-answers.ts';
import type { Holds, Mirrors } from './mirror.ts';
import type { InquiryPersonCommand } from '../../../../domain/inquiry/commands.ts';
import { basis } from './answers.ts';
import { acts } from './commands.ts';
import { caseNumber, evidence, exposureBasis, grade, id, instant, list, words } from './fields.ts';
import { proposalBodies, waitingProposal } from './proposals.ts';

const optional = z.exactOptional;
const says = words(1000);
const version = { expectedVersion: optional(z.int()) };
const outlet = words(60);
const desk = words(60);
const address = words(500);

/**
 * P6: an inquiry entered from a case, whose subject and grade it has, or by itself; `means` is one of the rules' own.
 */
export const inquiryBody = z.strictObject({
  caseNumber: optional(caseNumber),
  subject: optional(words(20)),
  grade: optional(grade),
  outlet,
  desk: optional(desk),
  /** H1, H5: whom to call back; asked to be erased when the inquiry is closed. */
  asker: optional(words(30)),
  means: id,
  receivedAt: instant,
  pressBy: optional(instant),
  questions: list(words(500), 50),
  unit: optional(id),
  /** P8: numbers of inquiries that it is alike, and not: shown by the refusal `asked-already`. */
  apart: optional(list(id, 20)),
});

/** The body of each command on an inquiry: `POST /api/inquiries/{number}/{command}`. */
export const inquiryCommandBodies = {
  assign: z.strictObject({ unit: id, says: optional(words(300)), ...version }),
  'add-question': z.strictObject({ asks: words(500), ...version }),
  'draft-answer': z.strictObject({
    question: id,
    text: words(3000),
    basedOn: optional(z.int()),
    decline: optional(z.literal(true)),
    ...version,
  }),
  'approve-answer': z.strictObject({
    question: id,
    version: z.int(),
    says: optional(says),
    lineReason: optional(words(500)),
    exposureBasis,
    ...version,
  }),
  'return-answer': z.strictObject({ question: id, version: z.int(), says, ...version }),
  'name-speaker': z.strictObject({ person: id, ...version }),
  'confirm-speaking': z.strictObject({ ...version }),
  'decline-speaking': z.strictObject({ says: words(300), ...version }),
  'record-answer': z.strictObject({
    questions: list(id, 50),
    means: id,
    answeredAt: instant,
    by: optional(id),
    says: optional(says),
    evidence: optional(list(evidence, 20)),
    ...version,
  }),
  'promise-answer': z.strictObject({ question: id, by: instant, says: words(300), ...version }),
  'link-report': z.strictObject({ address, title: optional(words(100)), publishedAt: instant, ...version }),
  'count-report': z.strictObject({
    report: id,
    final: z.boolean(),
    followUpAt: optional(instant),
    acts: optional(acts),
    evidence: list(evidence, 20),
    earlierReason: optional(words(500)),
    ...version,
  }),
  'adopt-release': z.strictObject({ report: id, release: id, ...version }),
  'ask-correction': z.strictObject({
    report: id,
    error: id,
    reads: words(300),
    fact: words(300),
    address,
    exposureBasis,
    ...version,
  }),
  'settle-correction': z.strictObject({
    report: id,
    correction: id,
    corrected: z.boolean(),
    says: optional(words(300)),
    ...version,
  }),
  correct: z.strictObject({
    outlet: optional(outlet),
    desk: optional(desk),
    means: optional(id),
    receivedAt: optional(instant),
    pressBy: optional(z.nullable(instant)),
    says: words(500),
    ...version,
  }),
  close: z.strictObject({ says: optional(says), withdrawn: optional(z.literal(true)), ...version }),
  ...proposalBodies,
} satisfies Record<InquiryPersonCommand['command'], z.ZodMiniType>;

export type InquiryCommandName = keyof typeof inquiryCommandBodies;

/** The compiler holds each body equal to its command. */
export type InquiryCommandsMirrorTheDomain = Holds<
  Mirrors<typeof inquiryCommandBodies, InquiryPersonCommand, { every: 'erasing' | 'differs' | 'exposes' }>
>;

const now = z.iso.datetime();
const at = z.iso.datetime();
const status = z.enum(['open', 'answered', 'closed']);

export const inquiryRow = z.object({
  number: z.string(),
  status,
  subject: z.string(),
  grade,
  emergency: optional(grade),
  caseNumber: optional(z.string()),
  drill: z.boolean(),
  outlet: z.string(),
  desk: optional(z.string()),
  means: named,
  receivedAt: at,
  openedAt: at,
  /** By when the press wants its answer; `late`: that was over when it was entered. */
  pressBy: optional(at),
  late: optional(z.boolean()),
  unit: optional(named),
  questions: z.object({ all: z.int(), settled: z.int(), promised: z.int(), waiting: z.int() }),
  personVersion: z.int(),
  /** The limit that is next. */
  next: z.nullable(matterClock),
});

const written = { at, by: z.string() };
const proof = z.object({ kind: z.string(), ref: z.string() });
const differs = z.object({ label: z.string(), agreed: z.string(), says: z.string() });

export const inquiryView = z.object({
  ...inquiryRow.shape,
  enteredBy: z.string(),
  /** H5: whom to call back, until that is erased. */
  asker: optional(z.string()),
  asked: z.array(
    z.object({
      id: z.string(),
      asks: z.string(),
      state: z.enum(['open', 'agreed', 'promised', 'answered', 'declined']),
      /**
       * Every version; `latest`: nobody went on from it; `differs`: from the agreed line of the case, as both stand
       * now.
       */
      drafts: z.array(
        z.object({
          version: z.int(),
          basedOn: optional(z.int()),
          text: z.string(),
          decline: z.boolean(),
          latest: z.boolean(),
          waits: z.boolean(),
          differs: z.array(differs),
          /** H5, H6: what it tells of people or of what is internal, while it waits. */
          exposes: z.array(z.object({ kind: z.enum(EXPOSURE_KINDS), excerpt: z.string() })),
          ...written,
          decided: optional(
            z.object({
              is: z.enum(['approved', 'declined', 'returned']),
              says: optional(z.string()),
              differs: z.array(differs),
              lineReason: optional(z.string()),
              exposureBasis: optional(z.string()),
              ...written,
            }),
          ),
        }),
      ),
      promise: optional(z.object({ by: at, says: z.string(), at })),
      answers: z.array(
        z.object({
          means: named,
          answeredAt: at,
          speaker: optional(z.string()),
          says: optional(z.string()),
          unapproved: z.boolean(),
          unconfirmed: z.boolean(),
          evidence: z.array(proof),
          ...written,
        }),
      ),
      allowed: z.array(z.string()),
    }),
  ),
  speaker: optional(z.object({ person: named, unit: named, fits: z.boolean(), confirmedAt: optional(at) })),
  /** P7: who may be named. */
  maySpeak: z.array(z.object({ id: z.string(), name: z.string(), post: z.string() })),
  reports: z.array(
    z.object({
      id: z.string(),
      address: z.string(),
      title: optional(z.string()),
      publishedAt: at,
      counted: z.boolean(),
      release: optional(z.string()),
      corrections: z.array(
        z.object({
          id: z.string(),
          error: named,
          reads: z.string(),
          fact: z.string(),
          address: z.string(),
          state: z.enum(['asked', 'corrected', 'kept']),
          says: optional(z.string()),
          ...written,
        }),
      ),
    }),
  ),
  closed: optional(z.object({ says: optional(z.string()), withdrawn: z.boolean(), ...written })),
  clocks: z.array(z.object({ ...matterClock.shape, explanation: optional(basis) })),
  /** H5: what waits for a decision. */
  proposals: z.array(waitingProposal),
  /** H5: the events of which this person may ask to have the words erased. */
  erasable: z.array(z.int()),
  /** The words of the rules that its forms offer. */
  choices: z.object({
    received: z.array(named),
    answered: z.array(z.object({ id: z.string(), name: z.string(), speaker: z.boolean() })),
    errors: z.array(named),
  }),
  /** It may be closed as it stands; else only as taken back by the outlet. */
  closable: z.boolean(),
  /** What this person may do now. */
  allowed: z.array(z.string()),
});

const recorded = z.looseObject({ seq: z.int(), type: z.string(), at });
export const inquiriesAnswer = z.object({
  now,
  inquiries: z.array(inquiryRow),
  /** How one comes in, as the rules say. */
  received: z.array(named),
  /** Numbers of those that this release cannot read. */
  unreadable: z.array(z.string()),
  cursor: z.nullable(z.string()),
});
export const inquiryAnswer = z.object({ now, inquiry: inquiryView, events: z.array(recorded) });
export const inquiriesQuery = z.strictObject({
  status: optional(status),
  caseNumber: optional(z.string()),
  cursor: optional(z.string()),
});
