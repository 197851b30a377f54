import * as z from 'zod/mini';
import { clause, clockKind, duration, grade, positive, recipients, rungKind, text } from './terms.ts';

export const clockRow = z.strictObject({
  kind: clockKind,
  clause,
  limitClause: z.exactOptional(clause),
  name: text,
  action: z.exactOptional(text),
  per: z.exactOptional(
    z.enum([
      'assignment',
      'return',
      'release',
      'assigned-limit',
      'final-release',
      'leader',
      'co-unit',
      'superior',
      'plan',
      'settlement',
      'handoff',
      'unreached',
      'next-report',
      'feedback',
      'dispatch',
      'takeover',
      'superior-release',
      'effect',
      'media-told',
      'consultation',
      'graver-emergency',
      'wrongdoing-flag',
      'grade-review',
      'reopening',
    ]),
  ),
  when: z.strictObject({
    emergencyGrades: z.exactOptional(z.array(z.enum(['I', 'II', 'III', 'IV', 'none']))),
    opinionGrades: z.exactOptional(z.array(grade)),
    status: z.exactOptional(z.literal('appraising')),
  }),
  start: z.enum(['discovery', 'registration', 'event', 'grade']),
  limit: z.union([
    z.strictObject({ hours: positive }),
    z.strictObject({ workingDays: z.int().check(z.positive()) }),
    z.strictObject({ given: z.literal(true) }),
  ]),
  afterHours: z.exactOptional(positive),
  targetHours: z.exactOptional(positive),
  move: z.enum(['desk', 'primary', 'assignee']),
  ladder: text,
  off: z.exactOptional(z.strictObject({ reason: text })),
});

const rungTime = z.union([
  z.strictObject({ share: z.number().check(z.gt(0), z.lt(1)) }),
  z.strictObject({ beforeDue: duration }),
  z.strictObject({ afterDue: duration }),
  z.strictObject({ afterStart: duration }),
  z.strictObject({ due: z.literal(true) }),
]);

/** A dash would make it look like a repetition. */
const rungId = z.string().check(z.regex(/^[a-z][a-z0-9]{0,15}$/));

export const ladder = z.strictObject({
  clause,
  rungs: z.array(z.strictObject({ id: rungId, when: rungTime, kind: rungKind, to: recipients, template: text })),
  after: z.array(
    z.strictObject({
      id: rungId,
      every: duration,
      times: z.exactOptional(z.int().check(z.positive())),
      kind: rungKind,
      to: recipients,
      template: text,
    }),
  ),
});
