import * as z from 'zod/mini';
import { alertReason } from './alert-reason.ts';

const optional = z.optional;
const count = optional(z.nullable(z.union([z.number(), z.string()])));
const time = optional(z.union([z.string(), z.number()]));

/**
 * What the source `generic` pushes. Only described here: a source's own mapping (policy) reads it, so that other spellings of the same
 * fields are as good.
 */
export const genericAlert = z.looseObject({
  id: z.string(),
  title: z.string(),
  text: optional(z.string()),
  url: optional(z.string()),
  platform: optional(z.string()),
  publishedAt: time,
  place: optional(z.string()),
  topic: optional(z.string()),
  metrics: optional(z.looseObject({ views: count, reposts: count, comments: count, likes: count })),
  sentiment: optional(z.string()),
  emergency: optional(
    z.looseObject({
      kind: optional(z.string()),
      grade: optional(z.string()),
      deaths: count,
      missing: count,
      trapped: count,
      seriouslyInjured: count,
      injured: count,
      lossYuan: count,
    }),
  ),
  assignedBy: optional(z.looseObject({ unit: optional(z.string()), number: optional(z.string()), dueAt: time })),
});

export const webhookBody = z.union([
  genericAlert,
  z.array(genericAlert),
  z.looseObject({ alerts: z.array(genericAlert) }),
]);

/** What became of each alert, in the order in which they were sent. `pending`: durable, and worked later; `set-aside`: a person works it by hand. */
export const webhookAnswer = z.looseObject({
  results: z.array(
    z.object({
      id: optional(z.string()),
      outcome: z.enum(['opened', 'joined', 'duplicate', 'refused', 'pending', 'set-aside']),
      caseNumber: optional(z.string()),
      why: optional(alertReason),
      pointer: optional(z.string()),
      detail: optional(z.string()),
      clause: optional(z.string()),
      /** What could not be read, and was left out of an alert that was taken in. */
      leftOut: optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
    }),
  ),
});
