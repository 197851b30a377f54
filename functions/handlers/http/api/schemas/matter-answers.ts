import * as z from 'zod/mini';

/** A unit, a person or a choice, as an answer names it. */
export const named = z.object({ id: z.string(), name: z.string() });

/** A limit of a matter beside the case. */
export const matterClock = z.object({
  id: z.string(),
  name: z.string(),
  /** Whose move it is. */
  move: named,
  dueAt: z.iso.datetime(),
  state: z.enum(['running', 'met', 'missed', 'superseded']),
  late: z.optional(z.boolean()),
  metAt: z.optional(z.iso.datetime()),
});
