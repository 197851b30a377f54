import * as z from 'zod/mini';
import { DOCUMENT_KINDS } from '../../domain/case/document.ts';
import { REVIEW_STEPS } from '../../domain/matter/proposal.ts';
import { clause, grade, text, words } from './terms.ts';

const documentKind = z.enum(DOCUMENT_KINDS);

export const approvalRules = z.strictObject({
  documents: z.array(z.strictObject({ kind: documentKind, name: text, clause, published: z.boolean() })),
  chains: z.array(
    z.strictObject({
      name: text,
      clause,
      documents: z.array(documentKind).check(z.minLength(1)),
      when: z.strictObject({
        opinionGrades: z.exactOptional(z.array(grade)),
        emergencyGrades: z.exactOptional(z.array(grade)),
      }),
      steps: z.array(z.enum(REVIEW_STEPS)).check(
        z.minLength(1),
        z.refine((steps) => new Set(steps).size === steps.length, '同一步骤写了两次，请删去一个'),
      ),
      required: z.boolean(),
    }),
  ),
  exempt: z.strictObject({ clause, forms: words, firstInformation: z.boolean() }),
});
