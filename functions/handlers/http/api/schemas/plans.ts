import * as z from 'zod/mini';
import { CONFERENCE_STEPS } from '../../../../domain/rules/conference-rules.ts';
import { PLAN_DUTIES, PLAN_PHASES, PLAN_ROLES, PLAN_STARTS } from '../../../../domain/rules/plan-rules.ts';
import { GRADES } from '../../../../domain/matter/grade.ts';
import { evidence, instant, rulesVersion, words } from './fields.ts';
import { difference, shallow } from './rules.ts';

/* 预案 (P1): the plans in force, which cases have none, and the plan that a case goes by. */

const optional = z.exactOptional;
const at = z.iso.datetime();
const ref = z.object({ id: z.string(), name: z.string() });
const phase = z.enum(PLAN_PHASES);
/** A role in the case, or a unit by name. */
const who = z.union([z.enum(PLAN_ROLES), ref]);
const contact = z.object({ unit: ref, says: z.string() });
const skeleton = z.object({ id: z.string(), title: z.string(), text: z.string() });
const grade = z.enum(GRADES);

/** D4: why its owner is asked to read it again; no `by`: it came of what was learnt of a case. */
const readingAsked = z.object({
  because: z.string(),
  says: z.string(),
  at,
  dueAt: at,
  by: optional(z.object({ id: z.string(), name: z.string() })),
});
export type ReadingAsked = z.infer<typeof readingAsked>;

export const planRow = z.object({
  id: z.string(),
  title: z.string(),
  unit: ref,
  /** For whichever unit answers; else for its own cases alone. */
  district: z.boolean(),
  /** In words; any of them suffices. */
  kinds: z.array(z.string()),
  /** Of which the summary is to have one. */
  mentions: z.array(z.string()),
  emergencyGrades: optional(z.array(z.enum([...GRADES, 'none']))),
  opinionGrades: optional(z.array(grade)),
  steps: z.array(
    z.object({
      id: z.string(),
      phase,
      says: z.string(),
      /** What a text calls it. */
      short: optional(z.string()),
      who,
      within: z.object({ hours: z.number(), from: z.enum(PLAN_STARTS) }),
      meets: optional(z.enum(PLAN_DUTIES)),
      /** The steps of a press conference that are this one. */
      conference: optional(z.array(z.enum(CONFERENCE_STEPS))),
    }),
  ),
  contacts: z.array(contact),
  skeletons: z.array(skeleton),
  consent: optional(z.object({ by: z.string(), on: z.string() })),
  readOn: z.string(),
  readAgainOn: z.string(),
  /** Its owner is asked to read it again. */
  toRead: z.boolean(),
  /** D4: what it is to be read again for besides. */
  asked: z.array(readingAsked),
  /** The reader is of its owner. */
  mine: z.boolean(),
});

const cell = z.object({
  grade,
  /** Absent: no plan. */
  plan: optional(z.string()),
  own: optional(z.literal(true)),
  partly: optional(z.literal(true)),
});

/** A plan as the rules have it; `readOn` and `consent` are written by the consent, whatever stands there. */
export const proposePlanBody = z.strictObject({ plan: shallow, reason: words(200) });
const version = z.int().check(z.positive());
export const revisePlanBody = z.strictObject({ expectedVersion: version, plan: shallow, reason: words(200) });
export const withdrawPlanBody = z.strictObject({ expectedVersion: version, reason: words(200) });
/** Anything but a consent says why. */
export const decidePlanBody = z.strictObject({
  expectedVersion: version,
  decision: z.enum(['consent', 'return', 'refuse']),
  reason: optional(words(200)),
});

/** D4: `because` tells one request from another, such as the number of a retrospective. */
export const askReadingBody = z.strictObject({ because: words(40), says: words(200), by: optional(instant) });
export const readingAskedAnswer = z.object({ now: at, plan: z.string(), asked: z.array(readingAsked) });

const planProposal = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(['waiting', 'returned', 'refused', 'withdrawn', 'consented']),
  unit: ref,
  title: z.string(),
  at,
  by: ref,
  reason: z.string(),
  /** Whose word it waits for. */
  above: z.string(),
  /** The plan as it is proposed, and as it stood then; null: there was none. */
  row: z.record(z.string(), z.unknown()),
  was: z.nullable(z.record(z.string(), z.unknown())),
  /** What is other in it than as it stood, but for the days of review and consent. */
  differences: z.array(difference),
  /** The last word on it; `from`: the instant from which it is in force. */
  answered: optional(z.object({ at, by: ref, reason: z.string(), from: optional(at) })),
  mayDecide: z.boolean(),
  /** Revise while it is sent back; withdraw while it is open. */
  mayRevise: z.boolean(),
  mayWithdraw: z.boolean(),
});
export const planProposalAnswer = z.object({ now: at, proposal: planProposal });
export type PlanProposalView = z.infer<typeof planProposal>;

export const plansAnswer = z.object({
  now: at,
  /** The version of the rules that they are of. */
  policyId: z.string(),
  rules: rulesVersion,
  plans: z.array(planRow),
  coverage: z.array(
    z.object({
      /** null: whichever unit answers. */
      unit: z.nullable(ref),
      by: z.enum(['subject', 'emergency-kind', 'category']),
      kind: z.string(),
      cells: z.array(cell),
    }),
  ),
  /** Without a plan of their own. */
  without: z.array(ref),
  /** Of the reader's unit, and those that he may decide on; to whoever reads drafts of rules all of them. Those that are over for so long as they are news. */
  proposals: z.array(planProposal),
  /** For whom the reader may propose a plan: his unit; absent: for none. */
  mayPropose: optional(ref),
});

export const casePlanStep = z.object({
  id: z.string(),
  phase: z.string(),
  says: z.string(),
  who,
  /** Whose move it is now; null: the desk's. */
  unit: z.nullable(ref),
  due: at,
  /** Over when the plan came: `due` is our own target. */
  past: z.boolean(),
  /** `by-duty`: done with the duty of the law that it is there for; `in-conference`, `by-conference`: prepared there, or done there. */
  is: z.enum(['open', 'done', 'left-out', 'by-duty', 'in-conference', 'by-conference']),
  conference: optional(z.string()),
  overdue: z.boolean(),
  at: optional(at),
  late: optional(z.boolean()),
  by: optional(ref),
  note: optional(z.string()),
  toldBy: optional(z.string()),
  evidence: optional(z.array(evidence)),
  /** Whether the reader may tick it, and whether he is then to say who told him. */
  may: z.boolean(),
  askToldBy: z.boolean(),
});

export const casePlanAnswer = z.object({
  now: at,
  /** null: none was attached yet, or none fits. */
  plan: z.nullable(
    z.object({
      id: optional(z.string()),
      title: optional(z.string()),
      unit: optional(ref),
      attachedAt: at,
      by: ref,
      /** Why it fits, in words; why a person chose it. */
      fits: optional(z.string()),
      reason: optional(z.string()),
      policyId: z.string(),
      steps: z.array(casePlanStep),
      contacts: z.array(contact),
      skeletons: z.array(skeleton),
    }),
  ),
  /** The plan that fits now, where it is another one than the case goes by. */
  fitting: optional(ref),
  /** Why there is none, in words. */
  says: optional(z.string()),
  choices: z.array(z.object({ id: z.string(), title: z.string(), unit: ref, fits: z.boolean() })),
  earlier: z.array(z.object({ title: z.string(), attachedAt: at })),
});

export type PlansAnswer = z.infer<typeof plansAnswer>;
export type CasePlanAnswer = z.infer<typeof casePlanAnswer>;
export type CasePlanStep = z.infer<typeof casePlanStep>;
