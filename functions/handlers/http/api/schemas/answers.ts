import { SAYS } from '../../../../domain/case/answer-reading.ts';
import { TRAINING_KINDS } from '../../../../domain/people/training.ts';
import { SHIFT_CHANGES } from '../../../../domain/people/shift-change.ts';
import { RECEIPTS } from '../../../../domain/case/handoffs.ts';
import { MEDIA_REPLIES } from '../../../../domain/matter/media.ts';
import * as z from 'zod/mini';
import { CONCLUSIONS } from '../../../../domain/matter/conclusion.ts';
import { LINE_KINDS } from '../../../../domain/case/agreed-line.ts';
import { LEFT_TO_DO } from '../../../../domain/case/left-to-do.ts';
import { LINK_STATES, UNREAD } from '../../../../domain/case/link-check.ts';
import { EXPOSURE_KINDS } from '../../../../domain/matter/exposure.ts';
import { DOCUMENT_KINDS } from '../../../../domain/case/document.ts';
import { VOLUMES } from '../../../../domain/case/effect.ts';
import { DECISION_MEANS } from '../../../../domain/matter/proposal.ts';
import { REASON_CODES } from '../../../../domain/rules/text-reason.ts';
import { alertReason } from './alert-reason.ts';
import { rightsChange } from './rights.ts';
import { fault } from './faults.ts';
import { category, evidence, grade, cause, nature, part, post, role, rulesVersion, unitKind } from './fields.ts';

const optional = z.exactOptional;
const at = z.iso.datetime();
const unitRef = z.object({ id: z.string(), name: z.string() });
const personRef = z.object({ id: z.string(), name: z.string() });

/** One clock as the desk sees it: what is due, whose move, and what happens if nothing happens. */
export const clockView = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  basis: z.string(),
  of: optional(z.string()),
  startAt: at,
  dueAt: at,
  state: z.enum(['running', 'met', 'missed', 'superseded']),
  metAt: optional(at),
  late: optional(z.boolean()),
  /** A1, D1: the limit was over when this brought the duty (定级时已过, 重新打开时已过, 产生时已过); `dueAt` is our own target then. */
  past: optional(z.enum(['grade', 'reopening', 'record'])),
  legalDueAt: optional(at),
  /** Seconds to due by the server's clock, negative once it is past; absent when the clock no longer runs. */
  remainingSeconds: optional(z.int()),
  /** The grades that it hangs on are suggested and await a person. */
  unconfirmed: optional(z.boolean()),
  move: z.object({
    desk: z.boolean(),
    unit: optional(unitRef),
    /** H2: who is asked to decide. */
    people: optional(z.array(personRef)),
  }),
  /** What happens if nothing happens: who is told, and the roles that nobody can receive. */
  next: z.nullable(
    z.object({
      at,
      kind: z.enum(['remind', 'escalate', 'declare-missed']),
      to: z.array(z.string()),
      people: z.array(personRef),
      unreachable: z.array(z.string()),
    }),
  ),
  /** The whole ladder before it thins out, on the page of one case: the rungs that fell since the clock came to exist, and those to come. */
  rungs: optional(
    z.array(
      z.object({
        id: z.string(),
        at,
        kind: z.enum(['remind', 'escalate', 'declare-missed']),
        to: z.array(z.string()),
        past: z.boolean(),
      }),
    ),
  ),
});

export const assignmentView = z.object({
  id: z.string(),
  unit: unitRef,
  part,
  state: z.enum(['assigned', 'signed', 'returning', 'taken-back']),
  assignedAt: at,
  assignedBy: optional(z.object({ unit: z.string(), number: optional(z.string()), dueAt: optional(at) })),
  signedAt: optional(at),
  signedBy: optional(personRef),
  /** The desk signed for it. */
  signedFor: optional(z.literal(true)),
  handler: optional(personRef),
  /** R4: the principal leader who leads, and since when. */
  leader: optional(personRef),
  leadingSince: optional(at),
  /** R3: whose it is was decided: no return is asked for any more. */
  returnFinal: optional(z.literal(true)),
  /** R3: when a co-unit’s answer to whoever leads is due, and when it came. */
  contributeBy: optional(at),
  contributedAt: optional(at),
  /** R2: the superior of a vertically managed unit; `byText`: its liaison was texted; `toldAt`: the desk told it. */
  superior: optional(z.object({ name: z.string(), byText: optional(z.literal(true)), toldAt: optional(at) })),
});

const membersCounted = z.object({ members: z.int(), more: optional(z.literal(true)) });

const brief = {
  number: z.string(),
  status: z.enum(['appraising', 'open', 'ended', 'closed']),
  version: z.int(),
  /** Give it as `expectedVersion`: it moves only when a person does something. */
  personVersion: z.int(),
  drill: z.boolean(),
  offline: z.boolean(),
  subject: z.string(),
  summary: optional(z.string()),
  place: optional(z.string()),
  categories: z.array(category),
  grades: z.object({ opinion: grade, emergency: z.nullable(grade) }),
  gradesConfirmed: z.boolean(),
  /** A1: a graver emergency that alerts tell of and nobody has decided yet. */
  graver: optional(
    z.object({
      id: z.string(),
      grades: z.object({ opinion: grade, emergency: z.nullable(grade) }),
      at,
      alertId: z.string(),
      kind: optional(z.string()),
    }),
  ),
  /** A1: what the confirmed grades rested on was split off to `newCase`; `grades`: what the table proposes of what is left, for a person to decide. */
  review: optional(
    z.object({
      id: z.string(),
      grades: z.object({ opinion: grade, emergency: z.nullable(grade) }),
      at,
      alertId: optional(z.string()),
      /** Absent for whoever may not read it. `from`: or a case with graver grades was joined. */
      newCase: optional(z.string()),
      from: optional(z.string()),
    }),
  ),
  emergencyKind: optional(z.string()),
  discoveredAt: at,
  changedAt: at,
  closedAt: optional(at),
  endedAs: optional(z.string()),
  origin: z.object({
    source: z.string(),
    name: optional(z.string()),
    kind: z.enum(['alert', 'registered', 'split', 'drill']),
  }),
  recurrenceOf: optional(z.string()),
  /** M4: it waits as plainly of elsewhere (疑似与本区无关), by the places that it names; by none: it is on a list of the whole country. `says`: the reason in words. */
  elsewhere: optional(z.object({ names: z.array(z.string()), says: z.string() })),
  /** M1: the advance notice that it came of. */
  foretoldBy: optional(z.string()),
  /** M4: how many messages are of this matter, this one among them, of those that the reader may see; `more`: at least so many. */
  sameMatter: optional(membersCounted),
  assignments: z.array(assignmentView),
};

/** A row of the list: at most two clocks, the next due first. */
export const caseRow = z.object({
  ...brief,
  clocks: z.array(clockView),
  /** A4: the rules ask for a consultation, and no leader has approved anything yet. */
  consultation: optional(z.enum(['missing', 'under-way'])),
});

/** A4: 拟办意见, as somebody of the decider's office prepared it. */
export const preparedView = z.object({
  record: z.int(),
  by: personRef,
  at,
  decision: z.enum(['approve', 'send-back']),
  says: optional(z.string()),
  text: optional(z.string()),
});

/** H2: what somebody asks another to decide. */
export const proposalView = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  clause: z.string(),
  by: personRef,
  at,
  dueAt: optional(at),
  reason: z.string(),
  payload: z.object({
    kind: z.string(),
    words: optional(z.array(z.string())),
    events: optional(z.array(z.int())),
    outcome: optional(z.string()),
    target: optional(z.string()),
    event: optional(z.int()),
    /** Of duties that were none, or of the one whose point is asked back. */
    duties: optional(z.array(z.object({ duty: z.string(), name: z.string() }))),
    /** A4: which version of which document. */
    document: optional(z.string()),
    version: optional(z.int()),
    /** P2: or of which answer to an order. */
    dispatch: optional(z.string()),
    /** R3: of a co-signing, the unit that is asked. */
    unit: optional(z.string()),
    /** P5: which release left something open, as judged so many hours after it, and by when it would be answered. */
    release: optional(z.string()),
    hours: optional(z.int()),
    by: optional(at),
    /** D1: of an extension, the part, the time it asks for and had, and how far it was. */
    settlement: optional(z.string()),
    dueAt: optional(at),
    had: optional(at),
    progress: optional(z.string()),
    is: optional(z.looseObject({})),
    was: optional(z.looseObject({})),
  }),
  evidence: optional(z.array(evidence)),
  /** A4: what stands prepared for whoever decides, to those who may read it; `record`: by which it is pressed. */
  prepared: optional(preparedView),
  /** Who is asked now, and whom he may pass it on to. */
  asked: z.array(personRef),
  others: optional(z.array(personRef)),
  /** This person may decide it. */
  mine: z.boolean(),
  /** At its grade, a fresh code behind a text is proof enough. */
  codeSuffices: z.boolean(),
});

export const caseView = z.object({
  ...brief,
  rules: rulesVersion,
  /** A1: the opinion grade that the table proposes for an emergency of each grade. */
  opinionFor: z.array(
    z.object({
      emergency: z.enum(['I', 'II', 'III', 'IV']),
      opinion: z.enum(['I', 'II', 'III', 'IV']),
      says: z.string(),
    }),
  ),
  policyId: z.string(),
  /** S4: the exercise that it came of. */
  exercise: optional(z.string()),
  /** P3: the superior that has taken the case over: releases need its word. */
  commandedBy: optional(z.object({ body: z.string(), since: at })),
  natures: z.array(nature),
  /** D2, D3: what the concern comes of; absent: nobody has said, empty: of nothing that the rules know. */
  causes: optional(z.array(cause)),
  /** D2, D3: the points that an answer has to say: not yet, said by a release, left out with a reason, or nobody said anything of it; `asked`: of the next. */
  checklist: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      clause: z.string(),
      basis: z.string(),
      required: z.boolean(),
      asked: z.boolean(),
      is: z.enum(['open', 'said', 'left', 'unsaid']),
    }),
  ),
  registeredAt: at,
  firstPublishedAt: optional(at),
  firstPublishedOn: optional(z.string()),
  /** H4: the first discovery of what joined. Before `discoveredAt`: that is to be corrected. */
  knownAt: optional(at),
  /** H4: a case that was joined knew of the emergency before its limits here run: that is to be corrected. */
  emergencyKnown: optional(z.object({ grade: z.enum(['I', 'II', 'III', 'IV']), at, in: optional(z.string()) })),
  firstAnsweredAt: optional(at),
  settledAt: optional(at),
  /** M4: to whom it was passed on, and what came of it; without `over` it is on its way. The receiver's number is in its event. */
  handoffs: z.array(
    z.object({
      id: z.string(),
      target: z.string(),
      at,
      over: optional(z.object({ is: z.enum(RECEIPTS), at, since: optional(at) })),
    }),
  ),
  /** D1: what is to be dealt with on the ground, part by part; empty: as a whole. What each says is in its event. */
  settlements: z.array(
    z.object({
      id: z.string(),
      unit: unitRef,
      askedAt: at,
      dueAt: at,
      settledAt: optional(at),
      /** How often it was asked for, and how often its time was extended since, where more than once and at all. */
      rounds: optional(z.int()),
      extended: optional(z.int()),
      /** All of the matter, by the rules, as nobody divided it. */
      whole: optional(z.literal(true)),
    }),
  ),
  /** D1: a unit has the case, and neither a rule nor a person set a limit for the ground. */
  groundUnlimited: optional(z.literal(true)),
  reportedAt: optional(at),
  assignedBy: optional(z.object({ unit: z.string(), number: optional(z.string()), dueAt: optional(at) })),
  releases: z.array(
    z.object({
      id: z.string(),
      form: z.string(),
      publishedAt: at,
      final: z.boolean(),
      followUpAt: optional(at),
      fulfils: z.array(z.string()),
      unit: z.string(),
      voice: optional(z.enum(['desk', 'superior'])),
      /** P2: the orders that it answers, where a person named them. */
      orders: optional(z.array(z.string())),
      /** P5: what it promised beside the next release, and such promises of earlier ones that it keeps. */
      promises: optional(z.array(z.object({ id: z.string(), by: at }))),
      keeps: optional(z.array(z.string())),
      /** S1: the outlets of the registry that it went out by. */
      reached: optional(z.array(z.string())),
      /** M4: it was recorded in a case that was joined, as what; `both`: a named person says that it answers this concern too. */
      from: optional(z.object({ case: optional(z.string()), id: z.string() })),
      both: optional(z.boolean()),
      /** It never was, or no more is of this case; `movedTo`: it went with an alert that was split off. */
      void: optional(z.boolean()),
      movedTo: optional(z.string()),
      /** S5, 复核不通过: a reviewer found that it answers nothing, and a second person agreed. */
      noAnswer: optional(z.boolean()),
      /** P4: what its words read as; and that a reviewer found that it answers. */
      reads: optional(z.enum(SAYS)),
      answersAll: optional(z.boolean()),
      /** P4, H2: its words read as no answer, and nobody has found yet whether they are one. */
      toReview: optional(z.boolean()),
      /** H5: its text exposes what nobody gave the legal basis for: nobody has judged that, or somebody has. */
      exposed: optional(z.enum(['open', 'lawful', 'unlawful'])),
      /** S1: what the page at its address showed, when it was last read; absent: its recorder's word and evidence stand for it. */
      link: optional(z.object({ is: z.enum(LINK_STATES), why: optional(z.enum(UNREAD)), at, tries: z.int() })),
    }),
  ),
  /** P3, P4, M4: by what the public was answered, where another case or a superior did, who recorded it, and who said that it counts for this one. */
  answered: optional(
    z.array(
      z.object({
        duty: z.string(),
        clock: z.string(),
        /** Where it was recorded, if not here. */
        case: optional(z.string()),
        release: z.string(),
        form: z.string(),
        publishedAt: at,
        bySuperior: optional(z.string()),
        place: optional(z.string()),
        address: optional(z.string()),
        recordedBy: optional(z.string()),
        countedBy: optional(z.object({ name: z.string(), at })),
      }),
    ),
  ),
  /** S1: the outlets that the case asks for: not yet, gone out by, missing since it was answered, or left out with a reason. */
  outlets: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      clause: z.string(),
      /** What the clause is about. */
      basis: z.string(),
      is: z.enum(['open', 'reached', 'missing', 'omitted']),
    }),
  ),
  /** A4: why the rules ask for a consultation (absent: they do not), on what nothing is concluded in public before it, and how far the case is with it. */
  consultation: z.object({
    required: optional(z.object({ name: z.string(), clause: z.string() })),
    holds: z.array(z.object({ id: z.enum(CONCLUSIONS), name: z.string() })),
    stand: optional(z.object({ number: z.string(), is: z.enum(['under-way', 'approved']), since: at })),
    /** When a named person decided that none is convened. */
    forgone: optional(at),
    /** A handling was approved: nothing is held any more. */
    approved: z.boolean(),
  }),
  /** P5: what is to be judged of each release, and what was: from when it can be seen, and why it is not to be. */
  effects: z.array(
    z.object({
      release: z.string(),
      hours: z.int(),
      from: at,
      dueAt: optional(at),
      /** `later`: another release took its place; `unasked`: the rules ask for none at this grade. */
      is: z.enum(['waiting', 'open', 'judged', 'later', 'unasked']),
      by: optional(z.string()),
      judged: optional(z.object({ at, volume: z.enum(VOLUMES), asks: z.int() })),
    }),
  ),
  /** Duties that were missed while they stood: whose (absent: the desk's), and whether they count. */
  breaches: z.array(
    z.object({
      duty: z.string(),
      name: z.string(),
      unit: optional(unitRef),
      dueAt: at,
      /** When it was fulfilled late. */
      metAt: optional(at),
      is: z.enum(['stands', 'healed', 'elsewhere', 'set-aside', 'no-duty']),
      /** S5, P7: how it counts in the scores: as an honest mistake, or not at all. */
      mark: optional(z.enum(['tolerated', 'waived'])),
      /** The case on whose record the duty is, which was one: this one was split off from it or joined to it. */
      bookedIn: optional(z.string()),
    }),
  ),
  /** H3: limits in working days that no calendar can reckon: `reckon` sets them. */
  unreckoned: z.array(z.object({ id: z.string(), name: z.string(), startAt: at, year: optional(z.int()) })),
  joinedInto: optional(z.string()),
  splitFrom: optional(z.string()),
  /** H5: 检举控告, shown to the desk alone. */
  wrongdoing: optional(
    z.object({
      state: z.enum(['suggested', 'is', 'is-not']),
      against: z.array(unitRef),
      persons: optional(z.array(personRef)),
    }),
  ),
  /** R1, R3: the offices that coordinate it. */
  coordinators: z.array(unitRef),
  /** H2: what nobody has decided yet. */
  proposals: optional(z.array(proposalView)),
  clocks: z.array(clockView),
  /** The clock that is due next, if any runs. */
  dueNext: z.nullable(z.string()),
  /** What this person may do to this case, so that a page offers nothing that is refused. */
  may: z.array(z.string()),
  /** H5: this person decides on it in triage, and reads its words for that without a typed reason. */
  readsInTriage: z.boolean(),
});

/** A text as the list of texts shows it: never a phone number, never a code. */
export const textView = z.object({
  id: z.string(),
  matter: z.string(),
  step: z.string(),
  person: personRef,
  unit: unitRef,
  channel: z.string(),
  template: z.string(),
  grade,
  drill: z.boolean(),
  state: z.enum(['queued', 'held', 'sending', 'sent', 'delivered', 'failed', 'unknown', 'dropped']),
  why: optional(z.object({ code: z.enum(REASON_CODES), says: z.string() })),
  queuedAt: at,
  notBefore: at,
  sentAt: optional(at),
  settledAt: optional(at),
  /** A receipt is waited for until then. */
  receiptBy: optional(at),
  deliveredAt: optional(at),
  /** When its person pressed something behind its code. */
  pressedAt: optional(at),
  /** The texts, as `case/text`, that were merged into it. */
  carries: optional(z.array(z.string())),
  /** The text that it repeats or follows, and who ordered that. */
  after: optional(z.string()),
  orderedBy: optional(personRef),
});

const event = z.looseObject({ type: z.string(), seq: z.int(), at, hash: z.string() });
const now = at;

export const caseAnswer = z.object({ now, case: caseView });
/** P4, P7: a duty that a release does not meet, with clause and why. */
export const unmet = z.object({
  clock: z.string(),
  name: z.string(),
  clause: z.string(),
  why: z.string(),
  says: z.string(),
});
export const actedAnswer = z.object({
  now,
  case: caseView,
  /** As the lists show it. */
  row: caseRow,
  events: z.array(event),
  texts: z.array(textView),
  /** P4, P7: what runs and a release that was recorded does not meet, each with its clause and why. */
  unmet: optional(z.array(unmet)),
  /** A1: the opinion grade that the table proposes beside the emergency, where another was chosen, and why. */
  proposedOpinion: optional(z.object({ grade: z.enum(['I', 'II', 'III', 'IV']), says: z.string() })),
  preview: z.boolean(),
  newCase: optional(z.string()),
  /** It was opened and not assigned, and why: a person assigns it there. */
  unassigned: optional(z.string()),
  /** M4: what is being registered is like this case: by page or words, and how. */
  alike: optional(
    z.object({
      number: z.string(),
      status: z.enum(['appraising', 'open', 'ended', 'closed']),
      why: alertReason,
      subject: optional(z.string()),
      summary: optional(z.string()),
    }),
  ),
  /** The case that a split opens, or would open. */
  opened: optional(caseView),
});
export const listAnswer = z.object({
  now,
  cases: z.array(caseRow),
  cursor: z.nullable(z.string()),
  counts: z.object({
    total: z.int(),
    /** S4: how many of them are of people's drills, which wall and statistics leave out. */
    drills: z.int(),
    status: z.record(z.string(), z.int()),
    due: z.record(z.string(), z.int()),
    grade: z.record(z.string(), z.int()),
    unit: z.record(z.string(), z.int()),
    /** M4: `all` that wait as plainly of elsewhere, in no group by time; how many of them are `overdue`. */
    elsewhere: z.record(z.string(), z.int()),
  }),
  /** There are more than is counted. */
  atLeast: z.boolean(),
  /** The newest change that is in places and counts; null before the first. */
  projectedTo: z.nullable(at),
  /** Cases that this version cannot read: each stops alone and is named here. */
  unreadable: z.array(z.object({ caseNumber: z.string(), why: z.string() })),
});
/** A4: a document with all its versions, and the steps of its approval. */
export const documentView = z.object({
  id: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  name: z.string(),
  /** Meant for the public; else it is internal (工作秘密). */
  published: z.boolean(),
  /** M4: the case that it came with (not for whoever may not read that one, H5), and its number there; `under`: it was before a decider, which ended with that case. */
  from: optional(z.object({ case: optional(z.string()), id: z.string(), under: optional(z.literal(true)) })),
  /** That case is a matter of its own again, and it with it. */
  gone: optional(z.literal(true)),
  unit: unitRef,
  approved: optional(z.int()),
  /** The steps of the version that was last submitted, or of the latest at these grades. */
  chain: optional(
    z.object({
      name: z.string(),
      clause: z.string(),
      /** A release without them is a breach. */
      required: z.boolean(),
      version: z.int(),
      steps: z.array(
        z.object({
          kind: z.string(),
          name: z.string(),
          state: z.enum(['passed', 'waiting', 'to-come']),
          proposalId: optional(z.string()),
        }),
      ),
    }),
  ),
  versions: z.array(
    z.object({
      version: z.int(),
      basedOn: optional(z.int()),
      title: z.string(),
      text: z.string(),
      by: personRef,
      at,
      /** Nothing was written on it: where there is more than one, they stand side by side. */
      latest: z.boolean(),
      /** R3: units that it names, which co-sign it before anybody approves it; one without a part in the case is given one first, or need not. */
      names: optional(z.array(z.object({ unit: unitRef, part: z.boolean() }))),
      /** H5, H6: what it would tell of somebody or of what is internal, and nobody gave the legal basis for: it stops until then. */
      exposes: optional(z.array(z.object({ kind: z.enum(EXPOSURE_KINDS), name: z.string(), excerpt: z.string() }))),
      /** R3: in what it differs from the agreed line; what `stops` it is to be settled first. */
      differs: optional(
        z.array(
          z.object({
            fact: z.string(),
            label: z.string(),
            agreed: z.string(),
            says: z.string(),
            unit: unitRef,
            stops: z.boolean(),
          }),
        ),
      ),
    }),
  ),
  /** R3: how each unit that it names stands to it; `overdue`: its time is over, and the Government Office decides. */
  cosigns: optional(
    z.array(
      z.object({
        unit: unitRef,
        version: z.int(),
        is: z.enum(['asked', 'signed', 'objected', 'passed']),
        dueAt: optional(at),
        overdue: z.boolean(),
        proposalId: optional(z.string()),
      }),
    ),
  ),
  /** H5, H6: on which legal basis it may say something all the same, and who gave it. */
  allowed: optional(
    z.array(z.object({ version: z.int(), by: personRef, at, basis: z.string(), excerpts: z.array(z.string()) })),
  ),
  /** D2, D3: of a wording, what it says of each point: where, or why not; nobody has said anything of one without `says`. */
  points: optional(
    z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        clause: z.string(),
        inText: optional(z.boolean()),
        says: optional(z.string()),
      }),
    ),
  ),
  /** What was decided, in order. */
  decisions: z.array(
    z.object({
      name: z.string(),
      version: z.int(),
      by: personRef,
      at,
      approved: z.boolean(),
      changed: optional(z.int()),
      says: optional(z.string()),
      proof: z.enum(['sign-in', 'code', 'recorded']),
      /** A4: who prepared what was pressed. */
      preparedBy: optional(personRef),
      /** 代录: who wrote it down, and how it was decided. */
      recorded: optional(
        z.object({ by: personRef, means: z.enum(DECISION_MEANS), decidedAt: at, evidence: z.array(evidence) }),
      ),
    }),
  ),
});
/** R3: a fact of the agreed line with its versions, the latest last. */
export const lineFactView = z.object({
  id: z.string(),
  kind: z.enum(LINE_KINDS),
  dropped: z.boolean(),
  versions: z.array(
    z.object({
      version: z.int(),
      basedOn: optional(z.int()),
      label: optional(z.string()),
      value: z.string(),
      unit: unitRef,
      confirmedBy: optional(z.string()),
      reason: optional(z.string()),
      /** H5: on which legal basis it says what it tells of people. */
      exposureBasis: optional(z.string()),
      by: personRef,
      at,
      latest: z.boolean(),
    }),
  ),
});
export const documentsAnswer = z.object({ now, documents: z.array(documentView), line: z.array(lineFactView) });

/**
 * P8: beside the texts, in order. `body`: the newsroom or site, the superior, the desks above, whoever commands, the organ that it was passed on to;
 * `telling`: the id of what a newsroom was told; `replies`: what came of it, of a desk or an organ its receipt.
 */
const toldView = z.object({
  seq: z.int(),
  of: z.enum(['media', 'superior', 'report', 'dispatch', 'commander', 'organ']),
  at,
  body: z.string(),
  to: optional(z.string()),
  says: optional(z.string()),
  exposureBasis: optional(z.string()),
  means: optional(z.string()),
  release: optional(z.string()),
  unit: optional(unitRef),
  by: z.string(),
  telling: optional(z.string()),
  replies: z.array(
    z.object({
      reply: z.enum(MEDIA_REPLIES),
      at,
      says: optional(z.string()),
      address: optional(z.string()),
      by: z.string(),
    }),
  ),
});
export type ToldView = z.infer<typeof toldView>;
export const toldAnswer = z.object({ now, told: z.array(toldView) });

/** Each to be read from its own address; `readings` are no part of what is proven. */
export const archiveAnswer = z.object({
  now,
  number: z.string(),
  summary: z.string(),
  files: z.array(z.object({ name: z.string(), from: z.string() })),
  photos: z.array(z.object({ sha256: z.string(), from: z.string() })),
});
/** `copy` is what `npm run verify` goes by; `names` and `why` are for reading. */
/** What became of each row of a batch, in the order in which they were given. `retry`: the case was busy, and nothing is known to have happened. */
export const batchResult = z.object({
  number: z.string(),
  is: z.enum(['done', 'refused', 'retry']),
  row: optional(caseRow),
  /** H2: nothing more is done yet than to ask a second person. */
  proposed: optional(z.literal(true)),
  problem: optional(
    z.object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
      pointer: optional(z.string()),
      clause: optional(z.string()),
    }),
  ),
});
export type BatchResult = z.infer<typeof batchResult>;
export const batchAnswer = z.object({ now, results: z.array(batchResult) });

export const redactedAnswer = z.object({
  now,
  copy: z.object({
    kind: z.literal('redacted-copy'),
    at,
    facts: z.object({
      number: z.string(),
      foundAt: at,
      summary: optional(z.string()),
      place: optional(z.string()),
      units: z.array(z.object({ unit: z.string(), part: z.string() })),
      releases: z.array(
        z.object({ form: z.string(), unit: z.string(), publishedAt: at, address: optional(z.string()) }),
      ),
      outcome: optional(z.string()),
      closedAt: optional(at),
    }),
    withheld: z.array(z.string()),
    leftOut: z.array(z.object({ what: z.string(), count: z.int() })),
    record: z.object({ version: z.int(), head: z.string() }),
    digest: z.string(),
  }),
  names: z.object({
    units: z.array(z.object({ id: z.string(), name: z.string() })),
    forms: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  why: z.array(z.object({ what: z.string(), name: z.string(), basis: z.string(), count: z.int() })),
});
export const photoAnswer = z.object({ now, evidence: z.array(evidence) });
/** `unmet`: what each release among the events does not meet, with the event that recorded it. */
export const eventsAnswer = z.object({
  now,
  events: z.array(event),
  unmet: z.array(z.extend(unmet, { seq: z.int() })),
});
/** How many texts wait, and how many did not arrive. */
const unsentCounts = z.object({ queued: z.int(), held: z.int(), failed: z.int(), unknown: z.int() });
export const unsentTexts = z.object({ total: z.int(), counts: unsentCounts, texts: z.array(textView) });
/** 发送记录. `unsent` counts all that is not out, whatever the page shows. */
export const textListAnswer = z.object({
  now,
  texts: z.array(textView),
  cursor: z.nullable(z.string()),
  unsent: unsentCounts,
});
export const textsAnswer = z.object({ now, texts: z.array(textView), cursor: optional(z.nullable(z.string())) });
export const alertsAnswer = z.object({
  now,
  alerts: z.array(
    z.object({
      id: z.string(),
      caseNumber: z.string(),
      source: z.string(),
      /** What the rules call the source. */
      sourceName: optional(z.string()),
      vendorId: z.string(),
      receivedAt: at,
      outcome: z.enum(['opened', 'joined']),
      why: optional(alertReason),
      /** Fields that hold something that could not be read. */
      unread: optional(z.array(z.string())),
      platform: optional(z.string()),
      publishedAt: optional(at),
      discoveredAt: optional(at),
      place: optional(z.string()),
      topic: optional(z.string()),
      emergency: optional(
        z.object({
          kind: optional(z.string()),
          grade: optional(grade),
          deaths: optional(z.int()),
          missing: optional(z.int()),
          trapped: optional(z.int()),
          seriouslyInjured: optional(z.int()),
          injured: optional(z.int()),
          lossYuan: optional(z.int()),
        }),
      ),
      assignedBy: optional(z.object({ unit: z.string(), number: optional(z.string()), dueAt: optional(at) })),
      metrics: z.object({
        views: optional(z.int()),
        reposts: optional(z.int()),
        comments: optional(z.int()),
        likes: optional(z.int()),
      }),
    }),
  ),
});
/** Whom a comment on the case may call. */
export const casePeopleAnswer = z.object({
  now,
  people: z.array(z.object({ id: z.string(), name: z.string(), unit: z.object({ id: z.string(), name: z.string() }) })),
});
export const wordsAnswer = z.object({
  now,
  words: z.array(
    z.object({
      id: z.string(),
      caseNumber: z.string(),
      title: z.string(),
      text: z.string(),
      url: optional(z.string()),
      expiresAt: at,
    }),
  ),
  /** Of each that has no summary yet, one proposed from the title: a person makes it his own. */
  summaries: z.array(z.object({ number: z.string(), says: z.string() })),
  /** M4: of one case: the rare words that it has in common with those that may be of the same event, the heaviest first. */
  shared: z.array(z.object({ number: z.string(), phrases: z.array(z.string()) })),
  /** A1, V1: of one case: what was read in its words, each with the sentence that says it; null for several. */
  reading: z.nullable(
    z.object({
      natures: z.array(z.object({ nature, name: z.string(), sentence: z.string() })),
      said: z.array(
        z.object({
          kind: z.enum(['happening', 'gathering', 'wrongdoing']),
          what: z.array(z.string()),
          sentence: z.string(),
        }),
      ),
      names: z.array(z.string()),
    }),
  ),
});
/** M4: open cases that may be of the same event, told in other words: a person joins them or leaves them. */
export const sameEventAnswer = z.object({
  now,
  proposed: z.array(
    z.object({
      number: z.string(),
      /** How much of what both say is alike and rare. */
      percent: z.int(),
      /** H2: the case on which a person said that they are of different events; absent: nobody has. */
      apart: optional(z.string()),
      subject: z.string(),
      summary: optional(z.string()),
      place: optional(z.string()),
      status: z.string(),
      discoveredAt: at,
    }),
  ),
});
const grown = { platform: z.string(), messages: z.int(), views: z.number(), reposts: z.number() };
/** M4: one matter in messages that are answered each by itself; H1: messages are counted, never people. */
export const sameMatterAnswer = z.object({
  now,
  /** The group that it is of, be it alone in it: what `leaves` of `link-matter` names. */
  group: optional(z.string()),
  members: z.array(
    z.object({
      row: caseRow,
      platform: z.string(),
      /** What is still to be done of it; the next of it first. */
      left: z.array(z.enum(LEFT_TO_DO)),
      firstAnsweredAt: optional(at),
      joinedInto: optional(z.string()),
      /** Facts of its agreed line. */
      line: z.int(),
    }),
  ),
  /** There are more than are told of here. */
  more: optional(z.literal(true)),
  /** By the hour of receipt, oldest first: the two days before the newest message. */
  hours: z.array(z.object({ hour: at, ...grown })),
  before: z.array(z.object(grown)),
  /** Proposed, never linked by itself: which case it was found like, and how much of what both say is alike and rare. */
  proposed: z.array(
    z.object({
      number: z.string(),
      status: z.enum(['appraising', 'open', 'ended', 'closed']),
      personVersion: z.int(),
      subject: z.string(),
      summary: optional(z.string()),
      place: optional(z.string()),
      discoveredAt: at,
      by: z.string(),
      percent: z.int(),
      /** It is of another group, of so many messages. */
      elsewhere: optional(membersCounted),
    }),
  ),
});
export const basis = z.object({
  clockId: z.string(),
  name: z.string(),
  rule: z.object({
    clause: z.string(),
    name: z.string(),
    source: z.string(),
    says: z.string(),
    limitClause: z.string(),
  }),
  start: z.object({ at, says: z.string() }),
  limit: optional(z.string()),
  arithmetic: z.array(z.string()),
  due: at,
  state: z.object({ is: z.string(), late: z.boolean(), says: z.string() }),
  policyId: z.string(),
});
export const clockAnswer = z.object({ now, clock: clockView, explanation: basis, rules: rulesVersion });
/** Whether rungs fire in time; `overdue` counts those that waited over three minutes; `silent`: no sweep for as long. */
export const health = z.object({
  ok: z.boolean(),
  overdue: z.int(),
  oldest: z.nullable(at),
  beatAt: z.nullable(at),
  silent: z.boolean(),
  /** P8: why nobody at the duty desk can be told now; null: somebody can. */
  deskUnheard: z.nullable(z.enum(['nobody-entered', 'nobody-reachable', 'no-address'])),
  /** The table was taken back to `from`: what was recorded until `to` is missing (null: still being rebuilt). */
  restored: z.nullable(
    z.object({
      from: at,
      to: z.nullable(at),
      lost: z.array(z.string()),
      lostCount: z.int(),
      broken: z.array(z.object({ matter: z.string(), why: z.string() })),
    }),
  ),
});
export const changesAnswer = z.object({
  now,
  cursor: z.string(),
  changed: z.array(caseRow),
  /** Supervision orders that changed: a list that shows them is read again. */
  orders: z.array(z.object({ number: z.string(), version: z.int() })),
  /** Press conferences likewise. */
  conferences: z.array(z.object({ number: z.string(), version: z.int() })),
  /** Consultations likewise. */
  consultations: z.array(z.object({ number: z.string(), version: z.int() })),
  /** Inquiries likewise. */
  inquiries: z.array(z.object({ number: z.string(), version: z.int() })),
  /** Launches and sensitive periods likewise. */
  watches: z.array(z.object({ number: z.string(), version: z.int() })),
  measures: z.array(z.object({ number: z.string(), version: z.int() })),
  /** Retrospectives likewise. */
  retrospectives: z.array(z.object({ number: z.string(), version: z.int() })),
  handovers: z.array(z.object({ number: z.string(), version: z.int() })),
  /** Reports of the desk likewise. */
  reports: z.array(z.object({ number: z.string(), version: z.int() })),
  /** Risk assessments likewise. */
  assessments: z.array(z.object({ number: z.string(), version: z.int() })),
  exercises: z.array(z.object({ number: z.string(), version: z.int() })),
  /** More changed than is told: read the lists again. */
  more: z.boolean(),
  dataAt: at,
  health,
});
const person = z.object({ id: z.string(), name: z.string(), phone: optional(z.string()) });
export const shift = z.object({
  from: at,
  until: at,
  coordinators: z.array(person),
  leader: person,
  signed: optional(z.object({ at, by: personRef })),
});
export const meAnswer = z.object({
  now,
  me: z.object({
    id: z.string(),
    name: z.string(),
    role,
    posts: z.array(z.string()),
    unit: unitRef,
    desk: z.boolean(),
    may: z.array(z.string()),
  }),
  district: z.object({ code: z.string(), name: z.string() }),
  /** The deployment is for trial only, or the directory holds people who do not exist: every page says so. */
  demoPeople: z.boolean(),
});
const recordFault = z.object({
  fault: z.enum(['gone', 'broken', 'made-anew']),
  says: optional(z.string()),
  version: optional(z.int()),
});
/** `fault` absent: the chain is whole, and each seal that names the case says the same of it. `sealedTo`: the version up to which that was sealed. */
export const proofAnswer = z.object({
  now,
  number: z.string(),
  version: z.int(),
  head: z.string(),
  sealedTo: z.int(),
  fault: optional(recordFault),
  seals: z.array(
    z.object({
      key: z.string(),
      /** The signature is ours. */
      holds: z.boolean(),
      fault: optional(z.enum(['unreadable', 'unsigned', 'other-key', 'forged', 'misplaced'])),
      sealedAt: optional(at),
      head: optional(z.string()),
      agrees: optional(z.boolean()),
    }),
  ),
  publicKey: z.string(),
  /** Of ours as well, until each was replaced. */
  formerKeys: optional(z.array(z.object({ publicKey: z.string(), until: at }))),
  proof: z.object({
    events: z.array(z.looseObject({ seq: z.int() })),
    seals: z.array(z.object({ key: z.string(), text: z.string() })),
  }),
});
const training = z.object({ kind: z.enum(TRAINING_KINDS), on: z.string(), says: optional(z.string()) });
export const directoryAnswer = z.object({
  now,
  units: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      short: z.string(),
      kind: unitKind,
      /** R2: what it answers for and what it does not. */
      answersFor: optional(z.string()),
      notFor: optional(z.string()),
      active: z.boolean(),
    }),
  ),
  contacts: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      unit: z.string(),
      role,
      posts: z.array(post),
      /** S4: of who holds a post that is trained: how his training stands today. */
      trained: optional(z.object({ last: optional(training), by: optional(z.string()), due: z.boolean() })),
      training: optional(z.array(training)),
      hasPhone: z.boolean(),
      active: z.boolean(),
    }),
  ),
  rota: z.array(
    z.object({
      from: at,
      until: at,
      coordinators: z.array(z.string()),
      leader: z.string(),
      signed: optional(z.object({ at, by: z.string() })),
      /** What became of it since it was first set, the latest last. */
      changes: optional(
        z.array(
          z.object({
            at,
            by: z.object({ id: z.string(), name: z.string() }),
            is: z.enum(SHIFT_CHANGES),
            says: optional(z.string()),
            with: optional(at),
            was: z.object({ until: at, coordinators: z.array(z.string()), leader: z.string() }),
          }),
        ),
      ),
    }),
  ),
  /** Public holidays, rest days and make-up working days of the next weeks, by the State Council's calendar (H3). */
  days: z.array(z.object({ date: z.string(), rest: z.boolean(), name: optional(z.string()) })),
  onDuty: z.object({ coordinators: z.array(person), leaders: z.array(person) }),
});
/** `rights`: what gives somebody more waits for a second person, or was made by one alone. */
const importSaid = z.array(z.object({ column: z.string(), says: z.string() }));
export const directoryImportAnswer = z.object({
  now,
  format: z.enum(['xlsx', 'utf-8', 'gb18030', 'utf-16']),
  /** Of a workbook with several sheets: which was read. */
  sheet: z.exactOptional(z.string()),
  /** The row of the headings, as Excel numbers it. */
  headings: z.int(),
  read: z.array(z.object({ heading: z.string(), as: z.string() })),
  ignored: z.array(z.string()),
  rows: z.array(
    z.object({
      row: z.int(),
      unitName: z.string(),
      /** Of a person; of a shift from when until when. */
      name: z.string(),
      /** `waits`: asked for before, and not decided yet; `left-out`: it has faults. */
      does: z.enum(['adds', 'changes', 'same', 'waits', 'left-out']),
      /** What becomes of the unit of the row, where anything does. */
      unit: optional(z.enum(['adds', 'changes'])),
      changes: z.array(z.object({ field: z.string(), was: optional(z.unknown()), is: optional(z.unknown()) })),
      faults: importSaid,
      notes: importSaid,
    }),
  ),
  /** Rows of which something is, or would be, written. */
  written: z.int(),
  faulty: z.int(),
  /** H2: who gains rights by it and waits for a second person. */
  awaits: z.array(z.string()),
  rights: optional(z.looseObject({ id: z.string() })),
});
export const directoryPartAnswer = z.looseObject({ now, rights: optional(rightsChange) });
export const policyAnswer = z.object({
  now,
  policy: z.looseObject({ id: z.string() }),
  inUse: optional(z.array(z.object({ id: z.string(), cases: z.int() }))),
});
export const statusAnswer = z.object({
  now,
  health,
  unsent: unsentTexts,
  calendar: z.array(z.object({ missingYear: z.int(), says: z.string() })),
  channels: z.array(z.object({ name: z.string(), recent: z.int(), failed: z.int() })),
  policyId: z.string(),
  /** Rows and words of the rules in force that only a later release knows, by their places: they are left out. */
  rulesLeftOut: z.array(z.string()),
  /** Decisions of which nobody at the desk could be told yet, 1,000 at most. */
  unheard: z.int(),
  /** The open cases of the district as the desk's queue counts them; null for those who do not see them all. `pinned`: 特别重大 and 重大 that await appraisal, and the last number among them. */
  queue: z.nullable(
    z.object({
      total: z.int(),
      appraising: z.int(),
      overdue: z.int(),
      /** M4: what waits as plainly of elsewhere, which `overdue` leaves out. */
      elsewhere: z.object({ total: z.int(), overdue: z.int() }),
      pinned: z.object({ count: z.int(), newest: z.nullable(z.string()) }),
    }),
  ),
  /** Whose phones ring, the newest last: two while a handover is not signed for; none for those who do not see the desk. */
  shifts: z.array(shift),
  /** The desk's shift that begins next; null where the rota has none, and for those who do not see the desk. */
  nextShift: z.nullable(shift),
});
export const triedAnswer = z.object({
  now,
  alerts: z.array(z.looseObject({ pointer: z.string() })),
  flaws: z.array(z.looseObject({ pointer: z.string() })),
});
export const problemDetails = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  pointer: optional(z.string()),
  clause: optional(z.string()),
  errors: optional(z.array(fault)),
  requestId: optional(z.string()),
});

/** Schemas that others are made of, named once in the OpenAPI. */
for (const [id, schema] of Object.entries({
  Clock: clockView,
  Assignment: assignmentView,
  CaseRow: caseRow,
  Case: caseView,
  Text: textView,
  Event: event,
})) {
  z.globalRegistry.add(schema, { id });
}

export type CommandAnswer = z.infer<typeof actedAnswer>;
export type ClockView = z.infer<typeof clockView>;
export type AssignmentView = z.infer<typeof assignmentView>;
export type CaseRow = z.infer<typeof caseRow>;
export type ProposalView = z.infer<typeof proposalView>;
export type LineFactView = z.infer<typeof lineFactView>;
export type DocumentView = z.infer<typeof documentView>;
export type CaseView = z.infer<typeof caseView>;
export type TextView = z.infer<typeof textView>;
