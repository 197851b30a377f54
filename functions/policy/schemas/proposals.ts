import * as z from 'zod/mini';
import { UNIT_POSTS } from '../../domain/matter/proposal.ts';
import { clause, grade, positive, proposalKind, text } from './terms.ts';

const role = z.enum(['desk', 'desk-leader', 'district-leader', 'legal-officer', ...UNIT_POSTS]);

export const proposalRule = z.strictObject({
  kind: proposalKind,
  name: text,
  short: text,
  clause,
  deciders: z.array(role).check(z.minLength(1)),
  delegates: z.exactOptional(z.array(role).check(z.minLength(1))),
  barsUnitConcerned: z.boolean(),
  codeSuffices: z.array(grade),
  changes: z.array(z.enum(['words', 'events', 'target', 'text', 'dueAt'])),
  limit: z.strictObject({ hours: positive }),
  ladder: text,
  outlivesCase: z.boolean(),
  onePress: z.exactOptional(z.literal(true)),
});
