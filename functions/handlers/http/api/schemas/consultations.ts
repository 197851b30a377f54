import * as z from 'zod/mini';
import { matterClock, named } from './matter-answers.ts';
import type { Holds, Mirrors } from './mirror.ts';
import { paper } from './papers.ts';
import type { ConsultationPersonCommand } from '../../../../domain/consultation/commands.ts';
import { DECISION_MEANS } from '../../../../domain/matter/proposal.ts';
import { INVITED_AS, MEANS } from '../../../../domain/rules/consultation-rules.ts';
import { basis, preparedView } from './answers.ts';
import { caseNumber, evidence, exposureBasis, grade, id, instant, list, words } from './fields.ts';
import { proposalBodies, waitingProposal } from './proposals.ts';

const optional = z.exactOptional;
const says = words(1000);
const long = words(3000);
const invitedAs = z.enum(INVITED_AS);
const means = z.enum(MEANS);
const spoken = z.enum(['meeting', 'telephone', 'paper']);
const version = { expectedVersion: optional(z.int()) };
const invite = { unit: id, as: invitedAs, dueAt: optional(instant), says: optional(words(300)) };

/** A4: a consultation convened from a case; the other offices are invited by themselves. */
export const consultationBody = z.strictObject({
  caseNumber,
  means,
  meetsAt: optional(instant),
  place: optional(words(100)),
  says,
  invite: list(z.strictObject(invite), 40),
});

const changes = z.strictObject({ text: optional(words(6000)) });

/** The body of each command on a consultation: `POST /api/consultations/{number}/{command}`. */
export const consultationCommandBodies = {
  invite: z.strictObject({ ...invite, ...version }),
  excuse: z.strictObject({ unit: id, says, ...version }),
  'set-meeting': z.strictObject({
    means,
    meetsAt: optional(instant),
    place: optional(words(100)),
    says,
    ...version,
  }),
  'give-view': z.strictObject({ says: long, dissent: optional(long), ...version }),
  'record-view': z.strictObject({
    unit: id,
    says: long,
    dissent: optional(long),
    means: spoken,
    who: words(60),
    saidAt: optional(instant),
    evidence: optional(list(evidence, 20)),
    ...version,
  }),
  'record-attendance': z.strictObject({
    unit: id,
    attended: z.boolean(),
    who: optional(words(200)),
    says: optional(words(300)),
    ...version,
  }),
  assess: z.strictObject({ nature: long, trend: long, risk: long, ...version }),
  'set-line': z.strictObject({ says: words(5000), exposureBasis, ...version }),
  'set-tasks': z.strictObject({
    tasks: list(z.strictObject({ says: words(300), lead: id, coUnits: list(id, 20), by: optional(instant) }), 40),
    ...version,
  }),
  'save-handling': z.strictObject({ text: words(6000), basedOn: optional(z.int()), ...version }),
  submit: z.strictObject({
    version: z.int(),
    says: optional(says),
    early: optional(says),
    to: optional(id),
    ...version,
  }),
  'record-decision': z.strictObject({
    proposalId: id,
    decider: id,
    decision: z.enum(['approve', 'send-back']),
    means: z.enum(DECISION_MEANS),
    decidedAt: instant,
    says: optional(says),
    changes: optional(changes),
    evidence: list(evidence, 20),
    ...version,
  }),
  'prepare-decision': z.strictObject({
    proposalId: id,
    decision: z.enum(['approve', 'send-back']),
    says: optional(says),
    text: optional(words(6000)),
    ...version,
  }),
  close: z.strictObject({ says, ...version }),
  cancel: z.strictObject({ says, ...version }),
  ...proposalBodies,
  decide: z.extend(proposalBodies.decide, { changes: optional(changes), prepared: optional(z.int()) }),
} satisfies Record<ConsultationPersonCommand['command'], z.ZodMiniType>;

export type ConsultationCommandName = keyof typeof consultationCommandBodies;

/** The compiler holds each body equal to its command. */
export type ConsultationCommandsMirrorTheDomain = Holds<
  Mirrors<typeof consultationCommandBodies, ConsultationPersonCommand>
>;

const now = z.iso.datetime();
const at = z.iso.datetime();
const status = z.enum(['convened', 'approved', 'closed', 'cancelled']);

export const consultationRow = z.object({
  number: z.string(),
  status,
  subject: z.string(),
  grade,
  emergency: optional(grade),
  /** A4: the rules ask for it. */
  required: z.boolean(),
  caseNumber: z.string(),
  drill: z.boolean(),
  means: named,
  meetsAt: optional(at),
  place: optional(z.string()),
  openedAt: at,
  unit: named,
  /** Of the units that are asked: how many were heard, and how many kept silent past their limit. */
  units: z.object({ all: z.int(), heard: z.int(), silent: z.int(), dissenting: z.int() }),
  /** When a handling was put before a leader, while it is. */
  submittedAt: optional(at),
  approvedAt: optional(at),
  personVersion: z.int(),
  /** The limit that is next. */
  next: z.nullable(matterClock),
});

const written = { at, by: z.string() };
const proof = z.object({ kind: z.string(), ref: z.string() });

export const consultationView = z.object({
  ...consultationRow.shape,
  /** Why it was convened. */
  says: z.string(),
  convenedBy: z.string(),
  invited: z.array(
    z.object({
      unit: named,
      as: named,
      invitedAt: at,
      dueAt: at,
      /** `silent`: its limit is over and nothing came, which is no consent. */
      is: z.enum(['asked', 'heard', 'absent', 'silent']),
      dissents: z.boolean(),
      /** It was heard, and has no part any more; said to whoever may excuse a unit. */
      left: optional(z.literal(true)),
      why: optional(z.string()),
      attendance: optional(z.object({ attended: z.boolean(), who: optional(z.string()), says: optional(z.string()) })),
      views: z.array(
        z.object({
          ...written,
          says: z.string(),
          dissent: optional(z.string()),
          /** How the desk learnt of it; absent: by the unit's own press. */
          means: optional(spoken),
          who: optional(z.string()),
          saidAt: optional(at),
          evidence: z.array(proof),
          /** Given after its limit. */
          late: z.boolean(),
        }),
      ),
    }),
  ),
  excused: z.array(z.object({ unit: named, says: z.string(), ...written })),
  assessment: optional(z.object({ nature: z.string(), trend: z.string(), risk: z.string(), ...written })),
  line: optional(z.object({ says: z.string(), version: z.int(), exposureBasis: optional(z.string()), ...written })),
  tasks: z.array(z.object({ says: z.string(), lead: named, coUnits: z.array(named), by: optional(at) })),
  /** 预控处置意见: every version; `latest`: nobody went on from it. */
  handling: z.array(
    z.object({
      version: z.int(),
      basedOn: optional(z.int()),
      text: z.string(),
      latest: z.boolean(),
      ...written,
    }),
  ),
  submitted: optional(z.int()),
  approved: optional(z.int()),
  /** Each time that it was put before a leader, with what he decided. */
  submissions: z.array(
    z.object({
      version: z.int(),
      says: optional(z.string()),
      /** Units that were not heard by then. */
      without: z.array(named),
      early: optional(z.string()),
      ...written,
      decision: optional(
        z.object({
          approved: z.boolean(),
          says: optional(z.string()),
          proof: z.enum(['sign-in', 'code', 'recorded']),
          /** The version that he made of it. */
          changed: optional(z.int()),
          /** A4: the leader of the district in whose name he decided. */
          delegatedBy: optional(z.string()),
          /** A4: who prepared what he pressed. */
          preparedBy: optional(z.string()),
          recorded: optional(
            z.object({ means: z.enum(DECISION_MEANS), decidedAt: at, by: z.string(), evidence: z.array(proof) }),
          ),
          ...written,
        }),
      ),
    }),
  ),
  ended: optional(z.object({ says: z.string(), ...written })),
  clocks: z.array(z.object({ ...matterClock.shape, explanation: optional(basis) })),
  /** H2: what waits for a decision: a handling, or an erasure (H5). */
  proposals: z.array(
    z.object({
      ...z.omit(waitingProposal, { kind: true }).shape,
      kind: z.enum(['purge', 'final-approval']),
      version: optional(z.int()),
      /** A4: who may be asked instead, and whose decision may be written down. */
      others: z.array(named),
      /** A4: what stands prepared for whoever decides. */
      prepared: optional(preparedView),
    }),
  ),
  /** H5: the events of which this person may ask to have the words erased. */
  erasable: z.array(z.int()),
  /** Whom a handling may be put before. */
  leaders: z.array(named),
  /** What this person may do now. */
  allowed: z.array(z.string()),
});

const recorded = z.looseObject({ seq: z.int(), type: z.string(), at });
export const consultationsAnswer = z.object({
  now,
  consultations: z.array(consultationRow),
  /** Numbers of those that this release cannot read. */
  unreadable: z.array(z.string()),
  cursor: z.nullable(z.string()),
});
/** `paper`: its minutes; null where the rules in force have no words for them. */
export const consultationAnswer = z.object({
  now,
  consultation: consultationView,
  paper: optional(z.nullable(paper)),
  events: z.array(recorded),
});
export const consultationsQuery = z.strictObject({
  status: optional(status),
  caseNumber: optional(z.string()),
  cursor: optional(z.string()),
});
