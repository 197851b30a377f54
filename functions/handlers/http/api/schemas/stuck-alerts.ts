import * as z from 'zod/mini';
import { words } from './fields.ts';

/* 待人工处理的线索: alerts that were accepted and could not be worked. */

const optional = z.exactOptional;
const at = z.iso.datetime();

const row = z.object({
  id: z.string(),
  source: z.object({ id: z.string(), name: z.string() }),
  acceptedAt: at,
  /** The name of what failed, for an operator who looks for it in the log. */
  failure: z.string(),
  platform: optional(z.string()),
  place: optional(z.string()),
  topic: optional(z.string()),
});

export const stuckAlertsAnswer = z.object({ now: at, alerts: z.array(row) });

export const stuckAlertBody = z.strictObject({
  /** For `join`: the case that holds its matter, registered by hand if there was none. */
  caseNumber: optional(z.string()),
  why: words(200),
});

export const stuckAlertDone = z.object({
  now: at,
  left: z.int(),
  /** For `open`: its words, masked. */
  words: optional(z.object({ title: z.string(), text: z.string(), url: optional(z.string()) })),
});
