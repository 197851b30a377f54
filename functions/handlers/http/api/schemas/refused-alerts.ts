import * as z from 'zod/mini';
import { id, instant, words } from './fields.ts';

/* 未接收的信息: alerts that a signed delivery brought and nobody could read. */

const optional = z.exactOptional;
const at = z.iso.datetime();

export const refusedAlertsQuery = z.strictObject({
  source: optional(id),
  from: optional(instant),
  to: optional(instant),
  /** Those that a person has seen to, instead of those that wait. */
  done: optional(z.enum(['only'])),
});

/** `open` shows its words; `erase` and `keep` decide what somebody else asked for with `ask-erasure`. */
export const refusedAlertActions = ['open', 'done', 'ask-erasure', 'erase', 'keep'] as const;

const seenTo = z.object({ at, by: z.string(), why: z.string() });

const row = z.object({
  id: z.string(),
  source: z.object({ id: z.string(), name: z.string() }),
  at,
  /** How often it was sent. */
  tries: z.int(),
  /** Its place in the delivery; absent for the delivery as a whole. */
  index: optional(z.int()),
  vendorId: optional(z.string()),
  flaws: z.array(z.object({ pointer: z.string(), clause: z.string(), says: z.string() })),
  hasWords: z.boolean(),
  done: optional(seenTo),
  /** H5: `own`: asked for by whoever reads this, who does not decide it. */
  erasure: optional(z.extend(seenTo, { own: z.boolean() })),
  /** When it goes by itself. */
  expiresAt: at,
});

export const refusedAlertsAnswer = z.object({
  now: at,
  sources: z.array(z.object({ id: z.string(), name: z.string() })),
  alerts: z.array(row),
  /** `to` of the next page; null on the last one. */
  before: z.nullable(at),
});

export const refusedAlertBody = z.strictObject({ why: words(200) });

export const refusedAlertDone = z.object({
  now: at,
  /** For `open`: what words it has, masked. */
  words: optional(z.object({ title: optional(z.string()), text: optional(z.string()), url: optional(z.string()) })),
});
