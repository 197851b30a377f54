import * as z from 'zod/mini';
import { GROUNDS } from '../../../../domain/matter/ground.ts';
import type { MeasurePersonCommand } from '../../../../domain/measure/commands.ts';
import { MEASURES } from '../../../../domain/rules/measure-rules.ts';
import { basis } from './answers.ts';
import { evidence, grade, id, instant, list, words } from './fields.ts';
import { matterClock, named } from './matter-answers.ts';
import type { Holds, Mirrors } from './mirror.ts';
import { paper } from './papers.ts';
import { proposalBodies, waitingProposal } from './proposals.ts';

const optional = z.exactOptional;
const says = words(2000);
const version = { expectedVersion: optional(z.int()) };
const proofs = list(evidence, 20);
const what = z.enum(MEASURES);

/** S6, S7: what is to be done about which unit, and why; the facts come from the record. */
export const measureBody = z.strictObject({ what, unit: id, says, mendWorkingDays: optional(z.int()) });

/** The body of each command on a measure: `POST /api/measures/{number}/{command}`. */
export const measureCommandBodies = {
  'state-case': z.strictObject({ says, evidence: proofs, ...version }),
  submit: z.strictObject({
    says,
    officials: optional(list(id, 20)),
    to: optional(id),
    second: optional(id),
    ...version,
  }),
  drop: z.strictObject({ says, ...version }),
  'carry-out': z.strictObject({
    doneAt: instant,
    says,
    attended: optional(list(id, 20)),
    evidence: proofs,
    ...version,
  }),
  'report-mending': z.strictObject({ says, evidence: proofs, ...version }),
  'return-mending': z.strictObject({ says, ...version }),
  'judge-mending': z.strictObject({ mended: z.boolean(), says, ...version }),
  'record-outcome': z.strictObject({ says, evidence: proofs, ...version }),
  ...proposalBodies,
} satisfies Record<MeasurePersonCommand['command'], z.ZodMiniType>;

export type MeasureCommandName = keyof typeof measureCommandBodies;

/** The compiler holds each body equal to its command. */
export type MeasureCommandsMirrorTheDomain = Holds<
  Mirrors<typeof measureCommandBodies, MeasurePersonCommand, { every: 'erasing' | 'facts' }>
>;

const now = z.iso.datetime();
const at = z.iso.datetime();
const status = z.enum(['prepared', 'decided', 'mending', 'awaiting', 'closed', 'dropped']);

/** One fact of the record: of a late answer after which the matter grew, both on one line. */
const ground = z.object({
  fact: z.enum(GROUNDS),
  /** Of a matter that complains of the reader’s own unit nothing is said. */
  matter: optional(z.string()),
  at,
  /** The duty that was missed, and when it was due and done. */
  duty: optional(z.string()),
  dueAt: optional(at),
  metAt: optional(at),
  /** Never done, and the unit owes it no more. */
  over: optional(z.literal(true)),
  grade: optional(z.object({ was: grade, is: grade, at })),
  attention: optional(z.object({ what: z.string(), at })),
  /** The measure that had asked for the mending. */
  of: optional(z.string()),
  tolerated: optional(z.literal(true)),
});

export const measureRow = z.object({
  number: z.string(),
  status,
  what: z.object({ id: what, name: z.string() }),
  unit: named,
  office: named,
  opener: named,
  openedAt: at,
  endedAt: optional(at),
  outcome: optional(z.enum(['mended', 'unmended', 'recorded'])),
  restricted: z.boolean(),
  personVersion: z.int(),
  next: z.nullable(matterClock),
});

const need = z.object({ name: z.string(), met: z.boolean(), grounds: z.array(ground) });

/** What the record proposes, and a person opens or not. */
const proposedMeasure = z.object({
  what: z.object({ id: what, name: z.string(), clause: z.string() }),
  unit: named,
  needs: z.array(need),
  /** P7: facts that do not count, as they were found to be honest mistakes. */
  tolerated: z.array(ground),
});

export const measureView = z.object({
  ...measureRow.shape,
  says: z.string(),
  grounds: z.array(ground),
  /** Until when the unit may state its case; absent: it is not heard by this measure. */
  hearing: optional(z.object({ until: at, statedAt: optional(at) })),
  officials: z.array(named),
  deciders: z.array(named),
  decidedAt: optional(at),
  mendWorkingDays: optional(z.int()),
  /** S7: who may be named to decide a restricted one, first and then. */
  mayDecide: z.array(z.array(named)),
  clocks: z.array(z.object({ ...matterClock.shape, explanation: basis })),
  proposals: z.array(
    z.object({ ...waitingProposal.shape, kind: z.enum(['purge', 'measure']), step: optional(z.int()) }),
  ),
  erasable: z.array(z.int()),
  /** What this person may do now. */
  allowed: z.array(z.string()),
});

const recorded = z.looseObject({ seq: z.int(), type: z.string(), at });
export const measuresAnswer = z.object({
  now,
  measures: z.array(measureRow),
  /** For whoever may open one, where asked for. */
  proposed: optional(z.array(proposedMeasure)),
  /** Numbers of those that this release cannot read. */
  unreadable: z.array(z.string()),
  cursor: z.nullable(z.string()),
});
/** `paper`: the measure as a paper; null where the rules in force have no words for it. */
export const measureAnswer = z.object({
  now,
  measure: measureView,
  paper: optional(z.nullable(paper)),
  events: z.array(recorded),
});
export const measuresQuery = z.strictObject({
  status: optional(status),
  /** With what the record proposes of all units, or of this one. */
  proposed: optional(z.enum(['true', 'false'])),
  cursor: optional(z.string()),
});
