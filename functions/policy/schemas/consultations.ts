import * as z from 'zod/mini';
import { CATEGORIES } from '../../domain/case/case.ts';
import { CONCLUSIONS } from '../../domain/matter/conclusion.ts';
import { CONSULTATION_ACTIONS, CONSULTATION_CLOCKS, INVITED_AS, MEANS } from '../../domain/rules/consultation-rules.ts';
import { clause, grade, positive, text, words } from './terms.ts';

/** What a text says of a consultation. */
export const consultationAction = z.enum(CONSULTATION_ACTIONS);

const most = z.int().check(z.positive(), z.lte(100));

/** A4: consultations. */
export const consultationRules = z.strictObject({
  clause,
  offices: words,
  required: z.array(
    z.strictObject({
      name: text,
      clause,
      when: z.strictObject({
        opinionGrades: z.exactOptional(z.array(grade)),
        emergencyGrades: z.exactOptional(z.array(grade)),
        categories: z.exactOptional(z.array(z.enum(CATEGORIES))),
      }),
    }),
  ),
  holds: z.array(z.strictObject({ id: z.enum(CONCLUSIONS), name: text })),
  invitedAs: z.array(z.strictObject({ id: z.enum(INVITED_AS), name: text })),
  means: z.array(z.strictObject({ id: z.enum(MEANS), name: text })),
  maxUnits: most,
  maxTasks: most,
  maxViewHours: positive,
  clocks: z.array(
    z.strictObject({
      kind: z.enum(CONSULTATION_CLOCKS),
      clause,
      name: text,
      limit: z.strictObject({ hours: positive }),
      ladder: text,
    }),
  ),
  explain: z.strictObject({ invited: text, convened: text, sentBack: text, given: text }),
});
