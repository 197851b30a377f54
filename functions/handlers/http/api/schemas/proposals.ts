import * as z from 'zod/mini';
import { erasableEvents, id, words } from './fields.ts';

const optional = z.exactOptional;
const says = words(1000);
const version = { expectedVersion: optional(z.int()) };

/** H2, H5: the bodies of what may be done about proposals to matters of every kind; a case has more of its own. */
export const proposalBodies = {
  'ask-purge': z.strictObject({ events: erasableEvents, says, to: optional(id), ...version }),
  decide: z.strictObject({
    proposalId: id,
    decision: z.enum(['approve', 'send-back', 'pass-on']),
    says: optional(says),
    to: optional(id),
    ...version,
  }),
  'withdraw-proposal': z.strictObject({ proposalId: id, says, ...version }),
};

/** What waits for a second person, as an order and a conference show it. */
export const waitingProposal = z.object({
  id: z.string(),
  name: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  kind: z.literal('purge'),
  /** Of what is asked to be erased: the numbers of the events. */
  events: z.array(z.int()),
  reason: z.string(),
  dueAt: z.iso.datetime(),
  /** Whether this person may decide it. */
  mine: z.boolean(),
  /** Whether this person made it, and may take it back. */
  own: z.boolean(),
});
