import * as z from 'zod/mini';
import { words } from './fields.ts';

/* 死信: what could not be handed on. */

const optional = z.exactOptional;
const at = z.iso.datetime();

export const lettersAnswer = z.object({
  now: at,
  queues: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['text', 'record', 'run']),
      /** About how many lie there; the page shows fifty at most. */
      count: z.int(),
      oldestAt: z.nullable(at),
      letters: z.array(
        z.object({
          id: z.string(),
          at,
          /** Why it could not be handed on, as the machine says. */
          reason: z.string(),
          matter: optional(z.string()),
          /** Of a text: what it was to say. */
          template: optional(z.string()),
          /** Of a run: the function. */
          run: optional(z.string()),
        }),
      ),
    }),
  ),
});

/** Which letters of the queue; all that one order can do where none is named. */
export const lettersBody = z.strictObject({
  letters: optional(z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.minLength(1), z.maxLength(50))),
  why: words(200),
});
export const lettersDone = z.object({
  now: at,
  done: z.int(),
  failed: z.array(z.object({ id: z.string(), says: z.string() })),
  left: z.int(),
});
