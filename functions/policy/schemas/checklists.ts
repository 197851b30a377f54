import * as z from 'zod/mini';
import { cause, clause, text } from './terms.ts';

const id = z.string().check(z.regex(/^[a-z0-9-]+$/, '应为小写字母、数字和连字符，如 facts'));

export const causeChecklist = z.strictObject({
  cause,
  name: text,
  clause,
  required: z.boolean(),
  points: z
    .array(
      z.strictObject({
        id,
        name: text,
        clause,
        everyTime: z.exactOptional(z.literal(true)),
        nextWord: z.exactOptional(z.literal(true)),
      }),
    )
    .check(
      z.minLength(1),
      z.refine((points) => new Set(points.map((one) => one.id)).size === points.length, '同一要点写了两次，请删去一个'),
    ),
});
