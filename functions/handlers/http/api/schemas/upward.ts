import * as z from 'zod/mini';
import { DISPATCH_KINDS } from '../../../../domain/case/dispatch.ts';
import { evidence } from './fields.ts';

const at = z.iso.datetime();
const unitRef = z.object({ id: z.string(), name: z.string() });
const personRef = unitRef;
const optional = z.exactOptional;
const kind = z.enum(DISPATCH_KINDS);
const sections = z.array(z.object({ id: z.string(), says: z.string() }));

/** M2, P2, P3: what went upward of a case and what came back; `drafts`: what the record says already, section by section. */
export const upwardView = z.object({
  desks: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      told: z.boolean(),
      written: z.boolean(),
      telephone: optional(z.string()),
      calls: z.array(z.object({ at, to: z.string(), means: z.string(), says: optional(z.string()), by: z.string() })),
    }),
  ),
  nextWithinHours: z.number(),
  nextBy: optional(at),
  /** The last report, where its 终报 is still to come. */
  openReport: optional(z.string()),
  kinds: z.array(
    z.object({
      kind,
      name: z.string(),
      signed: z.boolean(),
      sections: z.array(z.object({ id: z.string(), name: z.string(), required: z.boolean() })),
    }),
  ),
  /** P2: orders of superiors that are to be answered; `dispatch`: by which. */
  orders: z.array(
    z.object({
      key: z.string(),
      unit: z.string(),
      number: optional(z.string()),
      givenAt: at,
      dueAt: at,
      dispatch: optional(z.string()),
      /** Other limits that came with the same order: one answer is for all of them. */
      also: optional(z.array(at)),
    }),
  ),
  dispatches: z.array(
    z.object({
      id: z.string(),
      kind,
      name: z.string(),
      unit: unitRef,
      order: optional(
        z.object({ key: z.string(), unit: optional(z.string()), number: optional(z.string()), dueAt: optional(at) }),
      ),
      redoBy: optional(at),
      /** M4: the case that it came with (not for whoever may not read that one, H5), and its number there; `gone`: that is a matter of its own again. */
      from: optional(z.object({ case: optional(z.string()), id: z.string() })),
      gone: optional(z.literal(true)),
      /** Its version 1 was signed in that case. */
      signedThere: optional(z.literal(true)),
      versions: z.array(
        z.object({
          version: z.int(),
          basedOn: optional(z.int()),
          sections,
          nextAt: optional(at),
          at,
          by: personRef,
        }),
      ),
      /** P2: a feedback that is signed and goes to the superior now. */
      sendable: optional(z.literal(true)),
      signing: optional(z.object({ proposalId: z.string(), version: z.int() })),
      signed: optional(z.object({ version: z.int(), by: personRef, at })),
      sendings: z.array(
        z.object({
          id: z.string(),
          version: z.int(),
          sentAt: at,
          means: z.string(),
          nextAt: optional(at),
          desks: z.array(
            z.object({
              id: z.string(),
              name: z.string(),
              receipt: optional(z.object({ receivedBy: z.string(), receivedAt: at, number: optional(z.string()) })),
              /** The receipt is on the record of the case that it came with. */
              receivedThere: optional(z.literal(true)),
            }),
          ),
        }),
      ),
      returns: z.array(z.object({ by: z.string(), reason: z.string(), returnedAt: at, redoBy: at })),
    }),
  ),
  drafts: z.array(z.object({ kind, sections })),
  takeovers: z.array(
    z.object({
      id: z.string(),
      body: z.string(),
      since: at,
      until: optional(at),
      number: optional(z.string()),
      by: z.string(),
      evidence: z.array(evidence),
      /** Releases of the district that had gone out under it before it was recorded: each is a breach to be judged. */
      before: optional(z.array(z.string())),
      asked: z.array(z.object({ to: z.string(), says: z.string(), means: z.string(), askedAt: at })),
    }),
  ),
});
export type UpwardView = z.infer<typeof upwardView>;
export const upwardAnswer = z.extend(upwardView, { now: at });
