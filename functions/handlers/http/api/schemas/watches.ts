import * as z from 'zod/mini';
import { matterClock, named } from './matter-answers.ts';
import type { Holds, Mirrors } from './mirror.ts';
import type { WatchPersonCommand } from '../../../../domain/watch/commands.ts';
import { basis } from './answers.ts';
import { day, exposureBasis, grade, id, instant, list, words } from './fields.ts';
import { proposalBodies, waitingProposal } from './proposals.ts';

const optional = z.exactOptional;
const says = words(1000);
const version = { expectedVersion: optional(z.int()) };
const MOST_UNITS = 90;

const mention = words(20).check(z.minLength(2));
const facts = {
  name: words(60),
  document: optional(words(200)),
  says: words(2000),
  mentions: list(mention, 20),
  leads: optional(id),
};

/**
 * M1: a launch of a policy (`launchAt`, `subject`) or a sensitive period (`period`). `like`: the watch that it is made from, as of last year: what is
 * not given is taken from it.
 */
export const watchBody = z.strictObject({
  name: optional(facts.name),
  document: facts.document,
  says: optional(facts.says),
  mentions: optional(facts.mentions),
  leads: facts.leads,
  owner: optional(id),
  units: optional(list(id, MOST_UNITS)),
  subject: optional(words(20)),
  launchAt: optional(instant),
  period: optional(z.strictObject({ kind: id, from: day, until: day })),
  like: optional(id),
  drill: optional(z.boolean()),
});

/** The body of each command on a watch: `POST /api/watches/{number}/{command}`. */
export const watchCommandBodies = {
  'set-line': z.strictObject({
    says: words(3000),
    questions: list(z.strictObject({ asks: words(300), answer: words(1000) }), 20),
    exposureBasis,
    ...version,
  }),
  'tell-units': z.strictObject({ ...version }),
  move: z.strictObject({
    says,
    launchAt: optional(instant),
    from: optional(day),
    until: optional(day),
    ...version,
  }),
  'call-off': z.strictObject({ says, ...version }),
  correct: z.strictObject({
    name: optional(facts.name),
    document: optional(z.nullable(words(200))),
    says: optional(facts.says),
    mentions: optional(facts.mentions),
    leads: optional(z.nullable(id)),
    because: words(500),
    ...version,
  }),
  'add-units': z.strictObject({ units: list(id, MOST_UNITS), ...version }),
  'remove-unit': z.strictObject({ unit: id, says: words(300), ...version }),
  report: z.strictObject({
    day,
    unit: optional(id),
    says: optional(says),
    /** H2: when and by whom the desk was told, where it writes that down later. */
    toldAt: optional(instant),
    toldBy: optional(words(100)),
    ...version,
  }),
  'excuse-miss': z.strictObject({ day, unit: id, says: words(500), ...version }),
  'submit-rota': z.strictObject({
    unit: optional(id),
    days: list(z.strictObject({ day, leader: id, officers: list(id, 10) }), 62),
    ...version,
  }),
  'approve-rota': z.strictObject({ unit: id, version: z.int(), says: optional(words(300)), ...version }),
  'return-rota': z.strictObject({ unit: id, version: z.int(), says: words(500), ...version }),
  'press-contact': z.strictObject({ person: optional(id), says: optional(words(300)), ...version }),
  close: z.strictObject({ says: optional(words(500)), ...version }),
  ...proposalBodies,
} satisfies Record<WatchPersonCommand['command'], z.ZodMiniType>;

export type WatchCommandName = keyof typeof watchCommandBodies;

/** The compiler holds each body equal to its command. */
export type WatchCommandsMirrorTheDomain = Holds<Mirrors<typeof watchCommandBodies, WatchPersonCommand>>;

const now = z.iso.datetime();
const at = z.iso.datetime();
const date = z.string();
const status = z.enum(['open', 'closed', 'off']);
const written = { at, by: z.string() };

export const watchRow = z.object({
  number: z.string(),
  status,
  form: z.enum(['launch', 'period', 'test']),
  /** Before its day, in it, or after it. */
  phase: z.enum(['coming', 'running', 'past']),
  name: z.string(),
  subject: z.string(),
  grade,
  drill: z.boolean(),
  owner: named,
  units: z.int(),
  launchAt: optional(at),
  period: optional(z.object({ kind: named, from: date, until: date })),
  /** P8: whom it asks to press by when, and how many of them did. */
  test: optional(
    z.object({
      what: z.enum(['holiday', 'yearly']),
      from: date,
      until: date,
      askAt: at,
      by: at,
      /** Units in which somebody did not press, or nobody can. */
      units: z.int(),
      owing: z.int(),
      pressed: z.int(),
    }),
  ),
  openedAt: at,
  toldAt: optional(at),
  /** How often the draft line was written. */
  lines: optional(z.int()),
  /** The newest day of zero-reports, and how many still owe it. */
  today: optional(z.object({ day: date, dueAt: at, owing: z.int() })),
  rotas: optional(z.object({ owing: z.int(), waiting: z.int(), approved: z.int() })),
  /** What the unit of whoever reads still owes it: today's zero-report, a rota. */
  owes: optional(z.array(z.enum(['report', 'rota']))),
  personVersion: z.int(),
  /** The limit that is next. */
  next: z.nullable(matterClock),
});

const rotaDay = z.object({ day: date, leader: named, officers: z.array(named) });

export const watchView = z.object({
  ...watchRow.shape,
  enteredBy: z.string(),
  document: optional(z.string()),
  says: z.string(),
  mentions: z.array(z.string()),
  leads: optional(named),
  like: optional(z.string()),
  /** When units are told of a launch. */
  noticeAt: optional(at),
  line: optional(
    z.object({
      version: z.int(),
      says: z.string(),
      questions: z.array(z.object({ asks: z.string(), answer: z.string() })),
      exposureBasis: optional(z.string()),
      ...written,
    }),
  ),
  bound: z.array(z.object({ ...named.shape, since: optional(date) })),
  /** The newest day first; of a unit its own alone. */
  days: z.array(
    z.object({
      day: date,
      dueAt: at,
      units: z.array(
        z.object({
          unit: named,
          is: z.enum(['owing', 'reported', 'late', 'missed', 'excused']),
          at: optional(at),
          /** What was seen; none: a zero-report. */
          says: z.array(z.object({ says: z.string(), ...written })),
          excuse: optional(z.string()),
        }),
      ),
    }),
  ),
  /** M1, H2: reports that were missed, one for each unit and day; of a unit its own alone. */
  breaches: z.array(
    z.object({
      duty: z.string(),
      day: date,
      unit: named,
      dueAt: at,
      is: z.enum(['stands', 'healed', 'set-aside']),
    }),
  ),
  rota: z.array(
    z.object({
      unit: named,
      version: z.int(),
      is: z.enum(['submitted', 'returned', 'approved']),
      days: z.array(rotaDay),
      gaps: z.array(date),
      twice: z.array(z.object({ day: date, person: z.string(), also: z.string() })),
      unreachable: z.array(z.string()),
      ...written,
      decided: optional(z.object({ says: optional(z.string()), ...written })),
      allowed: z.array(z.string()),
    }),
  ),
  /** P8: who of this person's own unit may be put on its rota. */
  people: z.array(z.object({ ...named.shape, hasPhone: z.boolean() })),
  own: z.string(),
  /** The days of the period. */
  dates: z.array(date),
  /** P8: who did not press, with his substitute, where nobody can be asked, and who pressed; of whoever is asked himself alone. */
  contacts: optional(
    z.object({
      owing: z.array(
        z.object({
          person: named,
          unit: named,
          as: z.enum(['duty', 'leader', 'contact']),
          phone: optional(z.string()),
          hasPhone: z.boolean(),
          away: z.boolean(),
          substitute: optional(z.object({ ...named.shape, phone: optional(z.string()), hasPhone: z.boolean() })),
        }),
      ),
      gaps: z.array(z.object({ unit: named, lacks: z.enum(['duty', 'leader', 'contact']) })),
      pressed: z.array(
        z.object({
          person: named,
          unit: named,
          at,
          late: z.boolean(),
          /** Whom the desk reached otherwise: who wrote it down, and how. */
          byDesk: optional(z.string()),
          says: optional(z.string()),
        }),
      ),
      /** Whoever reads is asked himself, and has not pressed. */
      mine: z.boolean(),
    }),
  ),
  cases: z.array(z.string()),
  /** A2: the risk assessment of its launch. */
  assessment: optional(z.string()),
  moves: z.array(z.object({ says: z.string(), is: z.enum(['moved', 'off', 'closed']), ...written })),
  clocks: z.array(z.object({ ...matterClock.shape, explanation: optional(basis) })),
  /** H5: what waits for a decision. */
  proposals: z.array(waitingProposal),
  /** H5: the events of which this person may ask to have the words erased. */
  erasable: z.array(z.int()),
  /** What this person may do now. */
  allowed: z.array(z.string()),
});

const recorded = z.looseObject({ seq: z.int(), type: z.string(), at });
export const watchesAnswer = z.object({
  now,
  watches: z.array(watchRow),
  /** The kinds of period, as the rules say. */
  periods: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      report: optional(z.object({ by: z.string(), on: z.enum(['all', 'working']) })),
      rota: z.boolean(),
    }),
  ),
  /** P8, H3: the next test before days off, or the year without a calendar that leaves it open; absent: the rules know none. */
  nextTest: optional(
    z.union([
      z.object({ from: date, until: date, testOn: date }),
      z.object({ missingYear: z.int(), says: z.string() }),
    ]),
  ),
  /** Numbers of those that this release cannot read. */
  unreadable: z.array(z.string()),
  cursor: z.nullable(z.string()),
});
export const watchAnswer = z.object({ now, watch: watchView, events: z.array(recorded) });
export const watchesQuery = z.strictObject({ status: optional(status), cursor: optional(z.string()) });
