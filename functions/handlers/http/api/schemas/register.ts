import * as z from 'zod/mini';
import { alertReason } from './alert-reason.ts';
import { assignedBy, caseNumber, category, grades, id, instant, list, nature, words } from './fields.ts';

const optional = z.exactOptional;
const count = optional(z.int().check(z.minimum(0), z.maximum(1_000_000_000_000)));

/** `POST /api/cases`: a case registered by hand, in the officer's own words. */
export const registerBody = z.strictObject({
  summary: optional(words(300)),
  place: optional(words(100)),
  subject: optional(words(10)),
  categories: list(category, 6).check(z.minLength(1)),
  natures: optional(list(nature, 6)),
  /** M4: the page that it stands on, and the words pasted from it: later alerts of either join this case. Kept apart from it (H5). */
  url: optional(words(2000)),
  text: optional(words(20_000)),
  /** Not a new case: it is told to this one, which is like it. */
  joinTo: optional(caseNumber),
  /** M1: the advance notice that it is opened from. */
  foretoldBy: optional(id),
  /** How it was learnt: an id of the policy's list. */
  learntBy: id,
  /** When it was learnt; now if absent, earlier is allowed, later is refused. Every legal clock starts here. */
  discoveredAt: optional(instant),
  firstPublishedAt: optional(instant),
  grades: optional(grades),
  gradeReason: optional(words(500)),
  emergencyKind: optional(id),
  emergency: optional(
    z.strictObject({
      deaths: count,
      missing: count,
      trapped: count,
      seriouslyInjured: count,
      injured: count,
      lossYuan: count,
    }),
  ),
  assignedBy: optional(assignedBy),
  /** Assigned at once to this unit as the primary one. */
  unit: optional(id),
  /** 线下办理件: number, unit and clocks, no content. */
  offline: optional(z.boolean()),
  drill: optional(z.boolean()),
});

export type RegisterBody = z.infer<typeof registerBody>;
export const registerPastFields = ['discoveredAt', 'firstPublishedAt'] as const;

/** What became of a registration: `pending` is durable and opened later; `set-aside` waits on the desk, as it could not be opened. */
export const registrationAnswer = z.object({
  now: instant,
  id: z.string(),
  outcome: z.enum(['pending', 'opened', 'joined', 'duplicate', 'set-aside']),
  caseNumber: optional(z.string()),
  why: optional(alertReason),
  detail: optional(z.string()),
});

/** `POST /api/cases/{number}/words`: opening citizens' words is deliberate, and logged with the reason. */
/** Without a reason in the course of triage alone (H5). */
export const openWordsBody = z.strictObject({ why: optional(words(200)) });
/** `POST /api/words`: those of several cases at once; each is logged, and the reason with it. */
export const openManyWordsBody = z.strictObject({
  numbers: list(caseNumber, 50).check(z.minLength(1)),
  why: words(200),
});
