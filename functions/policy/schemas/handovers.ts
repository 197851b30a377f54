import * as z from 'zod/mini';
import { EMERGENCY_LINES } from '../../domain/matter/emergency-line.ts';
import {
  HANDOVER_ACTIONS,
  HANDOVER_CLOCKS,
  HANDOVER_OUTCOMES,
  RECEIVERS,
  SPEECH,
} from '../../domain/rules/handover-rules.ts';
import { clause, grade, text, words } from './terms.ts';

/** What a text says of a handover. */
export const handoverAction = z.enum(HANDOVER_ACTIONS);

const whole = z.int().check(z.positive());
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const named = <T extends z.ZodMiniType>(id: T) => z.strictObject({ id, name: text });
const line = z.strictObject({
  'handover-submit': text,
  'handover-send': text,
  'handover-answer': text,
  'handover-receipt': text,
  'handover-outcome': text,
});

/** M3: handing over rumours. */
export const handoverRules = z.strictObject({
  clause,
  offices: words.check(z.minLength(1)),
  subject: text,
  grade,
  receivers: z.array(named(z.enum(RECEIVERS))),
  articles: z
    .array(
      z.strictObject({
        id: text,
        law: text,
        version: text,
        article: text,
        says: text,
        from: day,
        until: z.exactOptional(day),
        to: z.array(z.enum(RECEIVERS)).check(z.minLength(1)),
        confirmed: z.nullable(day),
      }),
    )
    .check(z.minLength(1)),
  speech: z.array(named(z.enum(SPEECH))),
  opinionWords: words,
  accountPages: words,
  checks: z.array(z.strictObject({ id: text, says: text })).check(z.minLength(1)),
  emergencyLines: z.array(z.strictObject({ number: z.enum(EMERGENCY_LINES), name: text })).check(z.minLength(1)),
  maxLeads: whole,
  maxAnswerHours: whole,
  outcomes: z.array(named(z.enum(HANDOVER_OUTCOMES))),
  clocks: z.array(
    z.strictObject({
      kind: z.enum(HANDOVER_CLOCKS),
      clause,
      name: text,
      limit: z.union([
        z.strictObject({ hours: whole }),
        z.strictObject({ workingDays: whole }),
        z.strictObject({ given: z.literal(true) }),
      ]),
      ladder: text,
    }),
  ),
  explain: line,
});
