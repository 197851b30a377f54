import * as z from 'zod/mini';
import { LINE_KINDS } from '../../../../domain/case/agreed-line.ts';
import { grade } from './fields.ts';
import { named } from './matter-answers.ts';

const optional = z.exactOptional;
const at = z.iso.datetime();

/** R3: the agreed line of each open case that has one, as it stands: what was dropped is not in it. */
export const linesAnswer = z.object({
  now: at,
  lines: z.array(
    z.object({
      number: z.string(),
      subject: z.string(),
      grade,
      summary: optional(z.string()),
      setAt: at,
      facts: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(LINE_KINDS),
          label: optional(z.string()),
          value: z.string(),
          unit: named,
          confirmedBy: optional(z.string()),
          setAt: at,
        }),
      ),
    }),
  ),
});
export type Lines = z.infer<typeof linesAnswer>;
