import * as z from 'zod/mini';

const optional = z.exactOptional;

/** What can be wrong with a field, for whoever words it in another language than `detail`. */
const faultCodes = [
  'missing',
  'unknown-field',
  'not-text',
  'not-a-number',
  'not-an-integer',
  'not-a-boolean',
  'not-a-list',
  'not-an-object',
  'too-long',
  'too-short',
  'too-many',
  'too-few',
  'too-high',
  'too-low',
  'not-one-of',
  'wrong-format',
  'in-the-future',
  'broken-characters',
  'twice',
  'not-a-current-unit',
  'not-in-post',
  'ends-before-it-begins',
  'overlaps-another',
  'own-substitute',
  'not-a-substitute',
  'sign-in-taken',
  'offline-without-contents',
  'no-such-notice',
  'notice-taken-back',
  'notice-not-linked',
] as const;

/** One fault of the input: where, what is allowed there in Chinese words, and the same by its code and figures. */
export const fault = z.object({
  pointer: z.string(),
  detail: z.string(),
  clause: optional(z.string()),
  code: optional(z.enum(faultCodes)),
  /** The most or the least that is taken. */
  limit: optional(z.number()),
  /** What can be chosen. */
  allowed: optional(z.array(z.string())),
});
export type Fault = z.output<typeof fault>;
