import * as z from 'zod/mini';
import { matterClock, named } from './matter-answers.ts';
import type { Holds, Mirrors } from './mirror.ts';
import { paper } from './papers.ts';
import type { Adopted, ConferencePersonCommand } from '../../../../domain/conference/commands.ts';
import { CONFERENCE_STEPS } from '../../../../domain/rules/conference-rules.ts';
import { basis, unmet } from './answers.ts';
import { acts, attendance, conclusions, outletTold, points } from './commands.ts';
import { proposalBodies, waitingProposal } from './proposals.ts';
import { caseNumber, evidence, exposureBasis, grade, id, instant, list, words } from './fields.ts';

const optional = z.exactOptional;
const says = words(1000);
const step = z.enum(CONFERENCE_STEPS);

/** P3: a conference planned from a case; what is left out is reckoned back from its legal limit. */
export const conferenceBody = z.strictObject({
  caseNumber,
  title: optional(words(60)),
  exposureBasis,
  form: optional(id),
  at: optional(instant),
  place: optional(words(100)),
  unit: optional(id),
});

const version = { expectedVersion: optional(z.int()) };

const answered = list(z.strictObject({ asks: words(300), answer: words(1000) }), 50);

/** H2: what may be corrected of how it was held; an open question without an id was not on record. */
const heldFields = z.strictObject({
  heldAt: optional(instant),
  endedAt: optional(instant),
  place: optional(words(100)),
  attendance: optional(attendance),
  answered: optional(answered),
  unanswered: optional(list(z.strictObject({ id: optional(id), asks: words(300), by: instant }), 20)),
  evidence: optional(list(evidence, 20)),
  void: optional(z.literal(true)),
});

/** The body of each command on a conference: `POST /api/conferences/{number}/{command}`. */
export const conferenceCommandBodies = {
  plan: z.strictObject({
    at: optional(instant),
    title: optional(words(60)),
    exposureBasis,
    place: optional(words(100)),
    unit: optional(id),
    ...version,
  }),
  move: z.strictObject({ at: instant, place: optional(words(100)), says, ...version }),
  'do-step': z.strictObject({
    step,
    says: optional(says),
    by: optional(words(60)),
    doneAt: optional(instant),
    place: optional(words(100)),
    evidence: optional(list(evidence, 20)),
    ...version,
  }),
  'undo-step': z.strictObject({ step, ...version }),
  'skip-step': z.strictObject({ step, says, ...version }),
  'set-step': z.strictObject({
    step,
    unit: optional(id),
    person: optional(id),
    dueAt: optional(instant),
    ...version,
  }),
  'set-line': z.strictObject({ says: words(5000), exposureBasis, ...version }),
  'set-questions': z.strictObject({
    questions: list(z.strictObject({ asks: words(300), answer: optional(words(1000)) }), 50),
    exposureBasis,
    ...version,
  }),
  'name-spokesperson': z.strictObject({ person: id, ...version }),
  'confirm-attendance': z.strictObject(version),
  'decline-attendance': z.strictObject({ says, ...version }),
  hold: z.strictObject({
    heldAt: instant,
    place: words(100),
    attendance,
    evidence: list(evidence, 20),
    outlets: list(outletTold, 30),
    address: optional(words(500)),
    bySuperior: optional(words(60)),
    final: z.boolean(),
    followUpAt: optional(instant),
    acts: optional(acts),
    /** D2, D3: as of a release. */
    points: optional(points),
    earlierReason: optional(words(500)),
    /** R3: as of a release. */
    lineReason: optional(words(500)),
    /** A4: the document of the case whose wording was read out. */
    document: optional(id),
    concludes: optional(conclusions),
    unanswered: list(z.strictObject({ asks: words(300), by: instant }), 20),
    /** When it was over, and what was asked and answered there. */
    endedAt: optional(instant),
    answered: optional(answered),
    ...version,
  }),
  'adopt-release': z.strictObject({ release: id, ...version }),
  cancel: z.strictObject({ says, ...version }),
  'set-aside': z.strictObject({ duty: words(60), says, ...version }),
  correct: z.strictObject({ is: heldFields, says, evidence: list(evidence, 20), to: optional(id), ...version }),
  ...proposalBodies,
} satisfies Record<ConferencePersonCommand['command'], z.ZodMiniType>;

export type ConferenceCommandName = keyof typeof conferenceCommandBodies;

/** The compiler holds each body equal to its command. */
export type ConferenceCommandsMirrorTheDomain = Holds<
  Mirrors<
    typeof conferenceCommandBodies,
    ConferencePersonCommand,
    { every: 'erasing'; each: { 'adopt-release': keyof Adopted; correct: 'released' } }
  >
>;

const now = z.iso.datetime();
const at = z.iso.datetime();
const status = z.enum(['proposed', 'planning', 'held', 'cancelled']);

/** P3: the legal limit of its case. */
const limit = z.object({ dueAt: at, metAt: optional(at) });

export const conferenceRow = z.object({
  number: z.string(),
  status,
  title: z.string(),
  subject: z.string(),
  grade,
  emergency: optional(grade),
  form: z.object({ id: z.string(), name: z.string() }),
  caseNumber: z.string(),
  drill: z.boolean(),
  at,
  place: optional(z.string()),
  /** Absent: the desk. */
  unit: optional(named),
  limit: optional(limit),
  /** Of the steps: how many there are, and how many are done or skipped. */
  steps: z.object({ all: z.int(), over: z.int(), late: z.int() }),
  personVersion: z.int(),
  /** The limit that is next. */
  next: z.nullable(matterClock),
});

const stepView = z.object({
  id: step,
  name: z.string(),
  clause: z.string(),
  unit: optional(named),
  person: optional(named),
  dueAt: at,
  state: z.enum(['open', 'done', 'skipped']),
  doneAt: optional(at),
  /** Open, and due already. */
  late: z.boolean(),
  says: optional(z.string()),
  /** Who did it: in words, or whoever recorded it. */
  by: optional(z.string()),
  explanation: optional(basis),
  /** What this person may do about it now. */
  allowed: z.array(z.string()),
});

export const conferenceView = z.object({
  ...z.omit(conferenceRow, { steps: true }).shape,
  openedAt: at,
  steps: z.array(stepView),
  /** P7: `fits`: still head or spokesperson, and of the unit that holds it. */
  spokesperson: optional(z.object({ person: named, unit: named, confirmedAt: optional(at), fits: z.boolean() })),
  /** P7: heads and registered spokespersons who may be named. */
  mayAttend: z.array(z.object({ id: z.string(), name: z.string(), post: z.string() })),
  /** `exposureBasis`, `questionsBasis`: H5, on which legal basis it says what it tells of people. */
  line: optional(
    z.object({ says: z.string(), at, by: z.string(), version: z.int(), exposureBasis: optional(z.string()) }),
  ),
  questionsBasis: optional(z.string()),
  questions: z.array(z.object({ asks: z.string(), answer: optional(z.string()) })),
  held: optional(
    z.object({
      at,
      place: z.string(),
      recordedAt: at,
      bySuperior: optional(z.string()),
      attendance: z.array(
        z.object({
          name: z.string(),
          post: z.string(),
          person: optional(z.string()),
          acting: optional(z.string()),
        }),
      ),
      endedAt: optional(at),
      answered: z.array(z.object({ asks: z.string(), answer: z.string() })),
      /** P5: each by its number among the promises of its release. */
      unanswered: z.array(z.object({ id: optional(z.string()), asks: z.string(), by: at })),
      evidence: z.array(evidence),
      /** The release on the case; absent while that is not recorded there. */
      release: optional(z.string()),
    }),
  ),
  cancelled: optional(z.object({ says: z.string(), at, by: z.string() })),
  clocks: z.array(z.object({ ...matterClock.shape, explanation: optional(basis) })),
  /** H2: decisions that were missed while they were owed. */
  breaches: z.array(
    z.object({
      duty: z.string(),
      name: z.string(),
      unit: z.nullable(named),
      dueAt: at,
      is: z.enum(['stands', 'healed', 'elsewhere', 'set-aside', 'no-duty']),
    }),
  ),
  /** H5: what waits for a second person. */
  proposals: z.array(waitingProposal),
  /** H5: the events of which this person may ask to have the words erased. */
  erasable: z.array(z.int()),
  /** What this person may do now. */
  allowed: z.array(z.string()),
});

const recorded = z.looseObject({ seq: z.int(), type: z.string(), at });
export const conferencesAnswer = z.object({
  now,
  conferences: z.array(conferenceRow),
  /** Numbers of those that this release cannot read. */
  unreadable: z.array(z.string()),
  cursor: z.nullable(z.string()),
});
export const conferenceAnswer = z.object({
  now,
  conference: conferenceView,
  /** Its application; null where the rules in force have no words for it. */
  paper: optional(z.nullable(paper)),
  events: z.array(recorded),
  /** H2: what was corrected of its release waits on the case for a second person. */
  proposed: optional(z.literal(true)),
  /** P4, P7: what its release does not meet, each with clause and why. */
  unmet: optional(z.array(unmet)),
});
export const conferencesQuery = z.strictObject({
  status: optional(status),
  caseNumber: optional(z.string()),
  cursor: optional(z.string()),
});
