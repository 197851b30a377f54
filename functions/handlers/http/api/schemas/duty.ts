import * as z from 'zod/mini';
import { RECIPIENTS } from '../../../../domain/rules/policy.ts';
import { caseRow, clockView, health, shift, textView, unsentTexts } from './answers.ts';
import { publication } from './rules.ts';
import { grade, id, instant, unitKind, words } from './fields.ts';
import { rightsChange } from './rights.ts';

/* What the pages of the duty itself ask for: 交接班, 值班大屏, 发送记录, 触达检查, 政策版本. */

const optional = z.exactOptional;
const at = z.iso.datetime();
const ref = z.object({ id: z.string(), name: z.string() });
const recipient = z.enum(RECIPIENTS);

/** H2: what somebody asks the reader to decide. */
export const myProposalsAnswer = z.object({
  now: at,
  proposals: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      name: z.string(),
      number: z.string(),
      subject: z.string(),
      /** Of a case: the sentence that says what it is about. */
      summary: z.exactOptional(z.string()),
      grade,
      by: ref,
      at,
      dueAt: at,
    }),
  ),
  /** 权限变更 that await the reader, or that one person made alone of late. */
  rights: z.array(rightsChange),
});
export type MyProposals = z.infer<typeof myProposalsAnswer>;

const breachCount = z.object({ stands: z.int(), healed: z.int(), setAside: z.int() });

/** `assigned` to `answered` by when they happened; `duties`, those met `inTime` and breaches by when they fell due. `unit` null: the desk. */
export const unitFiguresAnswer = z.object({
  now: at,
  projectedTo: z.nullable(at),
  month: z.string(),
  units: z.array(
    z.object({
      unit: z.nullable(ref),
      assigned: z.int(),
      signed: z.int(),
      returned: z.int(),
      answered: z.int(),
      duties: z.int(),
      inTime: z.int(),
      /** Of cases, and of daily reports (M1). */
      breaches: breachCount,
      /** S3, P3: apart from them, what was missed of supervision orders and of press conferences. */
      ofOrders: breachCount,
      ofConferences: breachCount,
    }),
  ),
});
export type UnitFigures = z.infer<typeof unitFiguresAnswer>;

/** P6, P8: an inquiry that waits for an answer, and what of it is due first. */
const waitingInquiry = z.object({
  number: z.string(),
  subject: z.string(),
  grade,
  outlet: z.string(),
  unit: optional(ref),
  pressBy: optional(at),
  questions: z.object({ all: z.int(), settled: z.int() }),
  next: z.nullable(z.object({ name: z.string(), dueAt: at, state: z.string() })),
});

export const handoverAnswer = z.object({
  now: at,
  /** The last signature, or the beginning of the shift that hands over. */
  since: at,
  outgoing: z.nullable(shift),
  incoming: z.nullable(shift),
  /** Both shifts are on every ladder. */
  both: z.boolean(),
  /** This person may sign now. */
  mine: z.boolean(),
  cases: z.array(caseRow),
  total: z.int(),
  /** Notes and reports upward since then, newest first: mostly of telephone calls. */
  notes: z.array(
    z.object({ number: z.string(), seq: z.int(), at, by: z.string(), says: z.string(), star: z.boolean() }),
  ),
  inquiries: z.array(waitingInquiry),
  unsent: z.array(textView),
});
export const signBody = z.strictObject({ from: instant });
export const signedAnswer = z.object({ now: at, shift });

export const resendBody = z.strictObject({ channel: optional(id), person: optional(id), why: words(200) });
export const resentAnswer = z.object({ now: at, text: textView });

export const policiesAnswer = z.object({
  now: at,
  /** The version in force first, then every other, the newest first. `numbers`: cases that this person may see; `keptAt`: when it was first stored. */
  versions: z.array(
    z.object({
      id: z.string(),
      current: z.boolean(),
      cases: z.int(),
      numbers: z.array(z.string()),
      keptAt: optional(at),
      /** What it was published as, the last time, and from when it was to be in force; absent: it came with the system. */
      published: optional(z.object({ name: z.string(), from: at })),
    }),
  ),
  /** Which version is in force from when, the last to take effect first; none until one is published. */
  publications: z.array(publication),
});

const reached = z.object({ id: z.string(), name: z.string() });
export const reachabilityAnswer = z.object({
  now: at,
  roles: z.array(
    z.object({
      role: recipient,
      unit: z.nullable(ref),
      people: z.array(reached),
      unreached: z.array(z.object({ person: reached, why: z.enum(['no-phone', 'away']), until: optional(at) })),
    }),
  ),
  rungs: z.array(
    z.object({
      ladder: z.string(),
      /** The clocks that run on it, by name. */
      clocks: z.array(z.string()),
      rung: z.string(),
      when: z.record(z.string(), z.unknown()),
      kind: z.enum(['remind', 'escalate', 'declare-missed']),
      to: z.array(recipient),
      desk: z.nullable(z.enum(['reached', 'partly', 'silent'])),
      kinds: z.array(z.object({ kind: unitKind, units: z.int(), silent: z.array(ref), partly: z.array(ref) })),
    }),
  ),
});

export const wallAnswer = z.object({
  now: at,
  open: z.int(),
  overdue: z.int(),
  /** M4: what waits as plainly of elsewhere: among the open ones, neither among the deadlines nor in `overdue`. */
  elsewhere: z.object({ total: z.int(), overdue: z.int() }),
  deadlines: z.array(
    z.object({
      number: z.string(),
      subject: z.string(),
      summary: optional(z.string()),
      place: optional(z.string()),
      grade,
      gradesConfirmed: z.boolean(),
      clock: clockView,
    }),
  ),
  /** P3: the next press conferences, with what is still to be prepared. */
  conferences: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      status: z.enum(['proposed', 'planning']),
      grade,
      at,
      place: optional(z.string()),
      unit: optional(ref),
      /** P7: who is to speak; `confirmed`: by his own press. */
      spokesperson: optional(z.object({ name: z.string(), confirmed: z.boolean() })),
      steps: z.object({ all: z.int(), over: z.int(), late: z.int() }),
    }),
  ),
  /** P6: what the press waits for: the first that are due, and how many there are. */
  inquiries: z.object({ total: z.int(), first: z.array(waitingInquiry) }),
  unsigned: z.object({
    total: z.int(),
    /** Each unit once, with the case that it must sign for first, and how many wait for it. */
    units: z.array(
      z.object({
        number: z.string(),
        subject: z.string(),
        unit: ref,
        count: z.int(),
        assignedAt: at,
        dueAt: optional(at),
      }),
    ),
  }),
  unsent: unsentTexts,
  health,
  /** Whose phones ring, the newest last: two while a handover is not signed for. */
  shifts: z.array(shift),
  /** The desk's shift that begins next; null where the rota has none. */
  nextShift: z.nullable(shift),
});
