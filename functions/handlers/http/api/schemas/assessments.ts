import * as z from 'zod/mini';
import type { AssessmentPersonCommand } from '../../../../domain/assessment/commands.ts';
import { RISKS, RULINGS } from '../../../../domain/matter/risk.ts';
import { DIMENSIONS, LEVELS, METHODS } from '../../../../domain/rules/assessment-rules.ts';
import { basis } from './answers.ts';
import { caseNumber, day, grade, id, instant, list, words } from './fields.ts';
import { matterClock, named } from './matter-answers.ts';
import type { Holds, Mirrors } from './mirror.ts';
import { paper } from './papers.ts';
import { proposalBodies, waitingProposal } from './proposals.ts';

const optional = z.exactOptional;
const says = words(1000);
const version = { expectedVersion: optional(z.int()) };
const MOST_UNITS = 20;
const MOST_CASES = 50;

const mention = words(20).check(z.minLength(2));
const mentions = list(mention, 20);
const signs = list(mention, 5);
const method = z.enum(METHODS);
const risk = z.enum(RISKS);
const ruling = z.enum(RULINGS);
const level = z.literal([...LEVELS]);
const levels = z.strictObject({
  probability: level,
  intensity: level,
  duration: level,
  people: level,
  controllability: level,
});
const cases = list(caseNumber, MOST_CASES);

/**
 * A2: a policy that is to be launched at `launchAt`, or by the hour of a launch that is watched for already (`watch`).
 * `launched`: it was, at that hour, and nobody had assessed it.
 */
export const assessmentBody = z.strictObject({
  name: words(60),
  document: optional(words(200)),
  says: words(2000),
  subject: optional(words(20)),
  unit: optional(id),
  coUnits: optional(list(id, MOST_UNITS)),
  mentions: optional(mentions),
  launchAt: optional(instant),
  launched: optional(z.literal(true)),
  watch: optional(id),
});

/** The body of each command on an assessment: `POST /api/assessments/{number}/{command}`. */
export const assessmentCommandBodies = {
  'record-finding': z.strictObject({ finding: optional(id), method, on: day, says: words(2000), ...version }),
  'withdraw-finding': z.strictObject({ finding: id, says, ...version }),
  'set-point': z.strictObject({
    point: optional(id),
    says: words(500),
    levels,
    measure: optional(words(500)),
    signs,
    ...version,
  }),
  'drop-point': z.strictObject({ point: id, says, ...version }),
  'name-plan': z.strictObject({ plan: id, ...version }),
  submit: z.strictObject({
    risk,
    reason: optional(says),
    ruling,
    launchAt: optional(instant),
    says,
    to: optional(id),
    ...version,
  }),
  'correct-risk': z.strictObject({ risk, reason: says, to: optional(id), ...version }),
  move: z.strictObject({ launchAt: instant, says, ...version }),
  'record-launch': z.strictObject({ launchedAt: instant, document: optional(words(200)), ...version }),
  'judge-point': z.strictObject({ point: id, came: z.boolean(), cases, says, ...version }),
  'record-unforeseen': z.strictObject({ cases, says, ...version }),
  correct: z.strictObject({
    because: says,
    name: optional(words(60)),
    /** null: there is none. */
    document: optional(z.nullable(words(200))),
    says: optional(words(2000)),
    mentions: optional(mentions),
    coUnits: optional(list(id, MOST_UNITS)),
    ...version,
  }),
  drop: z.strictObject({ says, ...version }),
  close: z.strictObject({ says, ...version }),
  'set-aside': z.strictObject({ duty: id, says, ...version }),
  ...proposalBodies,
} satisfies Record<AssessmentPersonCommand['command'], z.ZodMiniType>;

export type AssessmentCommandName = keyof typeof assessmentCommandBodies;

/** The compiler holds each body equal to its command. */
export type AssessmentCommandsMirrorTheDomain = Holds<Mirrors<typeof assessmentCommandBodies, AssessmentPersonCommand>>;

const at = z.iso.datetime();
const status = z.enum(['assessing', 'armed', 'closed', 'dropped']);
const dimension = z.enum(DIMENSIONS);

export const assessmentRow = z.object({
  number: z.string(),
  status,
  name: z.string(),
  subject: z.string(),
  grade,
  drill: z.boolean(),
  unit: named,
  coUnits: z.int(),
  openedAt: at,
  /** When it is to be launched; absent: no hour is set. */
  launchAt: optional(at),
  /** It was launched, before anybody had ruled so. */
  launchedAt: optional(at),
  /** What stands: ruled, or while nobody has the table's suggestion of the points so far. */
  risk: optional(z.object({ id: risk, name: z.string() })),
  ruling: optional(z.object({ id: ruling, name: z.string() })),
  /** A decision is asked for and not given. */
  waiting: z.boolean(),
  findings: z.int(),
  points: z.int(),
  came: z.int(),
  cases: z.int(),
  /** Launched without a ruling, and nobody has set that aside. */
  unruled: z.boolean(),
  personVersion: z.int(),
  next: z.nullable(matterClock),
});

const written = { at, by: z.string() };

export const assessmentView = z.object({
  ...assessmentRow.shape,
  document: optional(z.string()),
  says: z.string(),
  mentions: z.array(z.string()),
  opener: named,
  with: z.array(named),
  round: z.int(),
  /** By when its conclusion is due, by the hour of the launch; `late`: the day of that was over when the hour was set. */
  findingsBy: optional(at),
  late: z.boolean(),
  /** The launch that is watched for. */
  watch: optional(z.object({ number: z.string(), over: z.boolean() })),
  /** Until when an alert is expected to be its echo. */
  armedUntil: optional(at),
  found: z.array(
    z.object({
      id: z.string(),
      event: z.int(),
      method: z.object({ id: method, name: z.string() }),
      on: z.string(),
      unit: named,
      says: z.string(),
      ...written,
    }),
  ),
  risks: z.array(
    z.object({
      id: z.string(),
      event: z.int(),
      says: z.string(),
      levels,
      named: z.array(z.object({ id: dimension, name: z.string(), is: z.string() })),
      score: z.int(),
      measure: optional(z.string()),
      signs: z.array(z.string()),
      /** Cases whose alert mentioned its signs: a suggestion, until a person judges. */
      suggests: z.array(z.string()),
      judged: optional(z.object({ came: z.boolean(), cases: z.array(z.string()), says: z.string(), ...written })),
    }),
  ),
  /** What the table makes of the points as they are. */
  suggested: optional(
    z.object({
      risk: z.object({ id: risk, name: z.string() }),
      says: z.string(),
      points: z.array(z.string()),
    }),
  ),
  submitted: optional(
    z.object({
      risk: z.object({ id: risk, name: z.string() }),
      ruling: z.object({ id: ruling, name: z.string() }),
      reason: optional(z.string()),
      launchAt: optional(at),
      says: z.string(),
      ...written,
    }),
  ),
  /** Why it was sent back last, while it is to be put before whoever rules again. */
  sentBack: optional(z.string()),
  plan: optional(z.object({ id: z.string(), title: z.string(), unit: named })),
  decider: optional(named),
  ruledAt: optional(at),
  corrected: z.array(z.object({ risk: z.string(), was: z.string(), unruled: z.boolean(), ...written })),
  moves: z.array(z.object({ launchAt: optional(at), was: optional(at), says: z.string(), ...written })),
  /** H5: cases that this person may see. */
  caseNumbers: z.array(z.string()),
  unforeseen: z.array(z.object({ says: z.string(), cases: z.array(z.string()), ...written })),
  breaches: z.array(
    z.object({
      duty: z.string(),
      name: z.string(),
      unit: named,
      dueAt: at,
      is: z.enum(['stands', 'set-aside']),
      says: optional(z.string()),
    }),
  ),
  /** Why it was given up, or what looking back at it found. */
  ended: optional(z.object({ says: z.string(), ...written })),
  clocks: z.array(z.object({ ...matterClock.shape, explanation: basis })),
  proposals: z.array(
    z.object({
      ...waitingProposal.shape,
      kind: z.enum(['purge', 'assessment']),
      what: optional(z.enum(['ruling', 'risk'])),
      risk: optional(z.string()),
      ruling: optional(z.string()),
      launchAt: optional(at),
    }),
  ),
  erasable: z.array(z.int()),
  /** What this person may do now. */
  allowed: z.array(z.string()),
});

/** A2: what its forms ask. */
export const assessmentForm = z.object({
  methods: z.array(z.object({ id: method, name: z.string() })),
  minMethods: z.int(),
  dimensions: z.array(z.object({ id: dimension, name: z.string(), levels: z.array(z.string()) })),
  risks: z.array(
    z.object({ id: risk, name: z.string(), rulings: z.array(ruling), measured: z.boolean(), decides: z.string() }),
  ),
  rulings: z.array(z.object({ id: ruling, name: z.string() })),
  findingsWorkingDays: z.int(),
  maxDays: z.int(),
  /** Of the responsible unit, and of the district. */
  plans: z.array(z.object({ id: z.string(), title: z.string() })),
});

/** What a case that came of the launch shows of its assessment. */
export const assessmentOnCase = z.object({
  number: z.string(),
  name: z.string(),
  watch: z.string(),
  unit: named,
  risk: optional(z.string()),
  ruling: optional(z.string()),
  ruledAt: optional(at),
  plan: optional(z.string()),
  points: z.array(z.object({ id: z.string(), says: z.string(), suggests: z.boolean(), came: optional(z.boolean()) })),
  /** Whether this person may read all of it. */
  readable: z.boolean(),
});

const now = at;
const recorded = z.looseObject({ seq: z.int(), type: z.string(), at });
export const assessmentsAnswer = z.object({
  now,
  assessments: z.array(assessmentRow),
  /** Of the case that was asked for. */
  onCase: optional(z.nullable(assessmentOnCase)),
  /** For whoever may open one. */
  form: optional(assessmentForm),
  /** Numbers of those that this release cannot read. */
  unreadable: z.array(z.string()),
  cursor: z.nullable(z.string()),
});
export const assessmentAnswer = z.object({
  now,
  assessment: assessmentView,
  form: optional(assessmentForm),
  paper: optional(z.nullable(paper)),
  events: z.array(recorded),
});
export const assessmentsQuery = z.strictObject({
  status: optional(status),
  /** What the assessment says of the case that came of its launch. */
  caseNumber: optional(caseNumber),
  cursor: optional(z.string()),
});
