import * as z from 'zod/mini';
import type { ExercisePersonCommand } from '../../../../domain/exercise/commands.ts';
import { INJECTS } from '../../../../domain/matter/inject.ts';
import { grade, id, list, words } from './fields.ts';
import { matterClock, named } from './matter-answers.ts';
import type { Holds, Mirrors } from './mirror.ts';
import { paper } from './papers.ts';

const optional = z.exactOptional;
const says = words(1000);
const version = { expectedVersion: optional(z.int()) };

const setting = {
  name: optional(words(60)),
  script: id,
  /** 24: a day goes by in an hour. */
  factor: z.int(),
  /** Texts go to phones; then another person starts it. */
  realTexts: z.boolean(),
  participants: list(id, 200),
  evaluators: list(z.strictObject({ person: id, units: list(id, 100) }), 50),
  /** Who answers the leader's questions: one of those who take part. */
  answers: id,
};

/** S4: an exercise as it is set up. */
export const exerciseBody = z.strictObject(setting);

/** The body of each command on an exercise: `POST /api/exercises/{number}/{command}`. */
export const exerciseCommandBodies = {
  change: z.strictObject({ ...setting, ...version }),
  'ask-start': z.strictObject({ says, ...version }),
  start: z.strictObject({ ...version }),
  answer: z.strictObject({ inject: id, says, ...version }),
  note: z.strictObject({ unit: optional(id), says, ...version }),
  end: z.strictObject({ says: optional(says), ...version }),
  stop: z.strictObject({ says: optional(says), ...version }),
  drop: z.strictObject({ says, ...version }),
} satisfies Record<ExercisePersonCommand['command'], z.ZodMiniType>;

export type ExerciseCommandName = keyof typeof exerciseCommandBodies;

/** The compiler holds each body equal to its command; the rules, who is busy and the scorecard are the handler's. */
export type ExerciseCommandsMirrorTheDomain = Holds<
  Mirrors<typeof exerciseCommandBodies, ExercisePersonCommand, { every: 'rules' | 'busy' | 'scorecard' }>
>;

const at = z.iso.datetime();
const now = at;
const status = z.enum(['prepared', 'running', 'ended', 'stopped', 'dropped']);

export const exerciseRow = z.object({
  number: z.string(),
  status,
  name: z.string(),
  script: named,
  factor: z.int(),
  realTexts: z.boolean(),
  grade,
  drill: z.boolean(),
  units: z.array(named),
  openedAt: at,
  startedAt: optional(at),
  endedAt: optional(at),
  cases: z.int(),
  personVersion: z.int(),
});

/** What falls due; what it says is for those who direct and watch until then. */
const inject = z.object({
  id: z.string(),
  what: z.enum(INJECTS),
  title: optional(z.string()),
  says: optional(z.string()),
  /** When it falls, once it has begun. */
  dueAt: optional(at),
  givenAt: optional(at),
  to: optional(named),
  replyBy: optional(at),
  answeredAt: optional(at),
  /** The answer that was given. */
  answer: optional(z.string()),
});

/** A limit as the rules have it in earnest. */
const stands = z.union([z.object({ hours: z.number() }), z.object({ workingDays: z.number() })]);
const line = z.object({
  matter: z.string(),
  kind: z.string(),
  name: z.string(),
  startAt: at,
  dueAt: at,
  doneAt: optional(at),
  stands: optional(stands),
  is: z.enum(['in-time', 'late', 'missed', 'open']),
});

export const exerciseView = z.object({
  ...exerciseRow.shape,
  /** What it is about, for those who direct and watch. */
  says: optional(z.string()),
  directors: z.array(named),
  askedBy: optional(named),
  startedBy: optional(named),
  participants: z.array(z.object({ ...named.shape, unit: named })),
  evaluators: z.array(z.object({ person: named, units: z.array(named) })),
  answers: named,
  /** The paced version of the rules that its cases go by. */
  rules: optional(z.string()),
  injects: z.array(inject),
  clocks: z.array(matterClock),
  caseNumbers: z.array(z.string()),
  notes: z.array(z.object({ id: z.string(), at, by: named, unit: optional(named), says: z.string() })),
  /** Frozen when it ended; null unit: the duty desk. */
  scorecard: optional(
    z.object({ asOf: at, units: z.array(z.object({ unit: z.nullable(named), lines: z.array(line) })) }),
  ),
  frozen: optional(z.string()),
  /** S4: spokespersons and assistants who took part, and whether the directory has it as a training. */
  trained: z.array(z.object({ ...named.shape, recorded: z.boolean() })),
  /** What this person may do now. */
  allowed: z.array(z.string()),
});

/** S4: what its form asks. */
export const exerciseForm = z.object({
  scripts: z.array(
    z.object({ id: z.string(), name: z.string(), says: z.string(), minutes: z.int(), injects: z.int() }),
  ),
  factors: z.array(z.int()),
  maxParticipants: z.int(),
});

const recorded = z.looseObject({ seq: z.int(), type: z.string(), at });
export const exercisesAnswer = z.object({
  now,
  exercises: z.array(exerciseRow),
  /** For whoever may set one up. */
  form: optional(exerciseForm),
  unreadable: z.array(z.string()),
  cursor: z.nullable(z.string()),
});
export const exerciseAnswer = z.object({
  now,
  exercise: exerciseView,
  form: optional(exerciseForm),
  paper: optional(z.nullable(paper)),
  /** For those who direct and watch, and for all once it is over. */
  events: z.array(recorded),
});
export const exercisesQuery = z.strictObject({ status: optional(status), cursor: optional(z.string()) });
