import * as z from 'zod/mini';
import type { Holds, Same } from './mirror.ts';
import { MEDIA_REPLIES } from '../../../../domain/matter/media.ts';
import { CONCLUSIONS } from '../../../../domain/matter/conclusion.ts';
import type { PersonCommand } from '../../../../domain/case/commands.ts';
import { RECEIPTS } from '../../../../domain/case/handoffs.ts';
import { LINE_KINDS } from '../../../../domain/case/agreed-line.ts';
import { STEP_STATES } from '../../../../domain/case/plan.ts';
import { DISPATCH_KINDS } from '../../../../domain/case/dispatch.ts';
import { DOCUMENT_KINDS } from '../../../../domain/case/document.ts';
import { VOLUMES } from '../../../../domain/case/effect.ts';
import { SATISFACTION } from '../../../../domain/matter/callback.ts';
import { PRIVATE_MEANS } from '../../../../domain/matter/private-means.ts';
import { EMERGENCY_LINES } from '../../../../domain/matter/emergency-line.ts';
import { DECISION_MEANS } from '../../../../domain/matter/proposal.ts';
import { commentRules } from '../../../../policy/comments.ts';
import {
  assignedBy,
  caseNumber,
  category,
  cause,
  evidence,
  exposureBasis,
  grades,
  id,
  erasableEvents,
  instant,
  list,
  nature,
  part,
  words,
} from './fields.ts';

const reason = words(500);
const says = words(1000);
/** R3: a unit's part, in one sentence. */
const task = words(100);
const optional = z.exactOptional;
/** Two items for each alert's words: with the events and what a decision writes besides, they fit into one transaction of 100. */
const erasable = { words: list(words(64), 20), events: erasableEvents };

/** P7: everybody under the post that he has; which of them makes it fulfil anything, the directory says. */
export const attendance = list(
  z.strictObject({ name: words(30), post: words(30), person: optional(id), acting: optional(words(100)) }),
  20,
);

/** A4: conclusions that a consultation comes before. */
export const conclusions = list(z.enum(CONCLUSIONS), CONCLUSIONS.length);

/** V1: an act for each nature of the concern. */
export const acts = list(z.strictObject({ nature, says: words(300) }), 6);

/** D2, D3: of each point that the cause of the concern asks for, where in the text it is, or why it is not there. */
export const points = list(z.strictObject({ point: id, inText: z.boolean(), says: words(200) }), 20);

/** A4: as much as an answer, or the minutes that it rests on, takes. */
const documentText = words(6000);

/** What a decider may change, by the kind of what he decides. */
const changes = z.strictObject({
  words: optional(erasable.words),
  events: optional(erasable.events),
  target: optional(words(30)),
  dueAt: optional(instant),
  text: optional(documentText),
});

export const outletTold = z.strictObject({
  name: words(60),
  address: optional(words(500)),
  publishedAt: optional(instant),
});

const paper = z.strictObject({ number: words(60), keptAt: words(60) });

/** The body of each command that a person may give: `POST /api/cases/{number}/{command}`. */
export const commandFields = {
  confirm: {
    summary: optional(words(300)),
    subject: optional(words(10)),
    categories: optional(list(category, 6)),
    natures: optional(list(nature, 6)),
    grades: optional(grades),
    emergencyKind: optional(id),
    reason: optional(reason),
  },
  /** What is said of the matter; what is not given stays. */
  amend: {
    summary: optional(words(300)),
    place: optional(words(100)),
    categories: optional(list(category, 6)),
    natures: optional(list(nature, 6)),
    reason: optional(reason),
  },
  grade: { grades, emergencyKind: optional(id), reason },
  /** D2, D3: what the concern comes of; none: of nothing that the rules know. */
  'name-causes': { causes: list(cause, 3), reason },
  /** M4: another case is of another event, however alike their words; `apart` false: takes that back. */
  'tell-apart': { number: caseNumber, apart: z.boolean() },
  refute: { body: words(60), says, evidence: optional(list(evidence, 20)) },
  assign: {
    unit: id,
    part,
    assignedBy: optional(assignedBy),
    reason: optional(reason),
    summary: optional(words(300)),
    task: optional(task),
    contributeBy: optional(instant),
  },
  'set-task': {
    assignmentId: id,
    task: optional(task),
    contributeBy: optional(instant),
    again: optional(z.boolean()),
    reason,
  },
  contribute: { assignmentId: id, says, evidence: optional(list(evidence, 20)), toldBy: optional(words(60)) },
  'report-progress': {
    assignmentId: id,
    settlement: optional(id),
    says,
    evidence: optional(list(evidence, 20)),
    toldBy: optional(words(60)),
  },
  coordinate: { units: list(id, 10), reason },
  'tell-superior': { assignmentId: id, to: words(60), means: words(60) },
  /** `toldBy`: needed of the desk alone, which signs, or asks to return, for another unit. */
  sign: { assignmentId: id, toldBy: optional(words(60)) },
  'take-lead': { assignmentId: id },
  return: {
    assignmentId: id,
    reason: id,
    says,
    legalBasis: optional(words(500)),
    suggestedUnit: optional(id),
    toldBy: optional(words(60)),
  },
  'decide-return': { assignmentId: id, accept: z.boolean(), says, legalBasis: words(500), toUnit: optional(id) },
  withdraw: { assignmentId: id, reason, toUnit: optional(id) },
  'hand-on': { assignmentId: id, to: id },
  release: {
    form: id,
    publishedAt: instant,
    address: optional(words(500)),
    place: optional(words(100)),
    attendance: optional(attendance),
    evidence: list(evidence, 20),
    /** S1: where it went out: the address there and when, where they are known. */
    outlets: list(outletTold, 30),
    final: z.boolean(),
    followUpAt: optional(instant),
    acts: optional(acts),
    points: optional(points),
    bySuperior: optional(words(60)),
    paper: optional(paper),
    unit: optional(id),
    assignment: optional(id),
    orders: optional(list(id, 20)),
    ordersReason: optional(reason),
    earlierReason: optional(reason),
    /** A4: the document that it published. */
    document: optional(id),
    /** P5: what could not be answered, and by when it will be; promises of earlier releases that this one keeps (`R2.P1`). */
    promises: optional(list(z.strictObject({ says: words(300), by: instant }), 20)),
    keeps: optional(list(id, 20)),
    /** P4, H5: its words as published: read once, kept nowhere; and why it answers where they read as if it did not. */
    text: optional(z.string().check(z.minLength(1), z.maxLength(20_000))),
    substanceReason: optional(reason),
    /** R3: why it went out although it differs from the agreed line. */
    lineReason: optional(reason),
    /** P3: while a superior commands: who there let it go out and when, or why it went out without. */
    superiorWord: optional(words(200)),
    withoutWord: optional(reason),
    /** A4: on what it concludes: cause, responsibility, disposal. */
    concludes: optional(conclusions),
  },
  /** S1: `release` is the id of one of the case's releases; `outlet` that of one of its `outlets`. */
  'record-outlet': { release: id, name: words(60), address: optional(words(500)), publishedAt: optional(instant) },
  'omit-outlet': { outlet: id, reason },
  'forgo-consultation': { reason },
  /** P8: `release` is the id of one of the case's releases; `telling` that of one of its tellings (`GET …/told`). */
  'tell-media': {
    media: words(60),
    to: optional(words(60)),
    says: words(200),
    means: words(60),
    release: optional(id),
    toldAt: optional(instant),
    exposureBasis,
  },
  'record-reply': {
    telling: id,
    reply: z.enum(MEDIA_REPLIES),
    says: optional(words(200)),
    address: optional(words(500)),
    repliedAt: optional(instant),
  },
  /**
   * P5: `hours` as the case's `effects` say; `answerBy`: by when what is still asked should be answered, `to`: whom
   * that is put before.
   */
  'judge-effect': {
    release: id,
    hours: z.int().check(z.positive()),
    volume: z.enum(VOLUMES),
    figures: optional(
      z.strictObject({
        before: optional(z.int().check(z.gte(0))),
        now: z.int().check(z.gte(0)),
        source: words(60),
      }),
    ),
    asks: list(words(200), 10),
    doubts: list(words(200), 10),
    says: optional(words(500)),
    reason: optional(reason),
    answerBy: optional(instant),
    to: optional(id),
  },
  /** P1: `plan` is the id of one of the plans; absent: none is to be gone by. */
  'choose-plan': { plan: optional(id), reason },
  /** `says`: needed where a step is left out or opened again; `toldBy` of the desk alone, which ticks a unit's step. */
  'set-plan-step': {
    step: id,
    is: z.enum(STEP_STATES),
    says: optional(words(300)),
    evidence: optional(list(evidence, 20)),
    toldBy: optional(words(60)),
    doneAt: optional(instant),
  },
  /** D1: `settlement` is the id of one of the case's `settlements`: needed where there are any. */
  settle: {
    settlement: optional(id),
    says,
    evidence: list(evidence, 20),
    settledAt: optional(instant),
    unit: optional(id),
  },
  /** D1: a new part (`unit`, `says`), or what is changed of one, with a reason. */
  'set-settlement': {
    settlement: optional(id),
    unit: optional(id),
    says: optional(task),
    dueAt: optional(instant),
    drop: optional(z.boolean()),
    reason: optional(reason),
  },
  'reopen-settlement': { settlement: optional(id), dueAt: optional(instant), reason },
  'ask-extension': {
    settlement: id,
    dueAt: instant,
    reason,
    progress: words(500),
    evidence: optional(list(evidence, 20)),
    to: optional(id),
  },
  /** M2: `desks` of the case's `upward`; one call each, where what was said differs. */
  report: {
    to: words(60),
    means: words(60),
    desks: optional(list(id, 20)),
    says: optional(words(200)),
    caller: optional(words(60)),
    reportedAt: optional(instant),
  },
  /** M2, P2: a new one (`kind`; of a 反馈件 `order`, by its key), or a further version of one (`dispatch`, `basedOn`). */
  'write-dispatch': {
    dispatch: optional(id),
    basedOn: optional(z.int().check(z.minimum(1))),
    kind: optional(z.enum(DISPATCH_KINDS)),
    order: optional(id),
    sections: list(z.strictObject({ id, says: words(2000) }), 12),
    nextAt: optional(instant),
  },
  'submit-dispatch': {
    dispatch: id,
    version: z.int().check(z.minimum(1)),
    says: optional(words(300)),
    to: optional(id),
  },
  'send-dispatch': {
    dispatch: id,
    version: z.int().check(z.minimum(1)),
    to: optional(list(id, 20)),
    means: words(60),
    sentAt: optional(instant),
    nextAt: optional(instant),
  },
  'record-receipt': {
    dispatch: id,
    sending: id,
    desk: id,
    receivedBy: words(60),
    receivedAt: optional(instant),
    number: optional(words(60)),
  },
  'return-dispatch': {
    dispatch: id,
    by: words(60),
    reason,
    returnedAt: optional(instant),
    redoBy: optional(instant),
  },
  'record-takeover': { body: words(60), since: instant, number: optional(words(60)), evidence: list(evidence, 20) },
  'record-hand-back': { until: instant, says: words(300), evidence: list(evidence, 20) },
  'ask-superior': { to: words(60), says: words(300), means: words(60), askedAt: optional(instant) },
  /** H3: `clock` is the id of one of the case's `unreckoned`. */
  reckon: { clock: id, dueAt: instant, reason },
  'mark-wrongdoing': {
    is: z.boolean(),
    against: list(id, 10),
    /** Persons of the directory. */
    persons: optional(list(id, 10)),
    reason,
    /** What of it is a public concern, in the desk's own words, and the unit that answers it in a case of its own. */
    publicMatter: optional(z.strictObject({ summary: words(300), unit: id })),
    noPublicMatter: optional(z.boolean()),
  },
  'mark-ours': {},
  'flag-wrongdoing': { reason },
  /** `event`: the number of the event that recorded the fact. */
  correct: {
    event: z.int().check(z.minimum(1)),
    is: z.strictObject({
      discoveredAt: optional(instant),
      firstPublishedAt: optional(instant),
      learntBy: optional(words(30)),
      subject: optional(words(10)),
      summary: optional(words(300)),
      categories: optional(list(id, 6)),
      natures: optional(list(id, 6)),
      emergencyKind: optional(id),
      emergencyAt: optional(instant),
      answers: optional(list(id, 50)),
      answeredBy: optional(list(id, 50)),
      dueAt: optional(instant),
      number: optional(words(60)),
      orderedBy: optional(words(60)),
      form: optional(id),
      publishedAt: optional(instant),
      address: optional(words(500)),
      place: optional(words(100)),
      attendance: optional(attendance),
      exception: optional(words(200)),
      bySuperior: optional(words(60)),
      final: optional(z.boolean()),
      followUpAt: optional(instant),
      unit: optional(id),
      orders: optional(list(id, 20)),
      earlierReason: optional(reason),
      outlets: optional(list(outletTold, 30)),
      acts: optional(acts),
      points: optional(points),
      paper: optional(paper),
      /** P5: all that it left open; without an id it was not on record. */
      promises: optional(list(z.strictObject({ id: optional(id), says: words(300), by: instant }), 20)),
      evidence: optional(list(evidence, 20)),
      settledAt: optional(instant),
      answeredAt: optional(instant),
      says: optional(says),
      reportedAt: optional(instant),
      sentAt: optional(instant),
      receivedAt: optional(instant),
      body: optional(words(60)),
      since: optional(instant),
      until: optional(instant),
      askedAt: optional(instant),
      to: optional(words(60)),
      means: optional(words(60)),
      signer: optional(id),
      timeConfirmed: optional(z.literal(true)),
      void: optional(z.literal(true)),
    }),
    reason,
    evidence: list(evidence, 20),
    to: optional(id),
  },
  /** `duty` of one of the case's `breaches`. */
  'set-aside': { duty: id, reason, evidence: optional(list(evidence, 20)) },
  /** `duty` of a clock that is `past`. */
  'find-late-grading': { duty: id, unit: optional(id), reason, evidence: optional(list(evidence, 20)) },
  /** P7, S5: `duty` of one of the case's `breaches`. */
  tolerate: { duty: id, reason, evidence: optional(list(evidence, 20)) },
  /** P4: `release`: one whose `reads` is no answer, of another unit. */
  'find-answer': { release: id, reason },
  /** S5: `release` of one of the case's `releases`; without proof it is its address that was looked at. */
  'find-no-answer': { release: id, reason, evidence: optional(list(evidence, 20)), to: optional(id) },
  appeal: { duty: id, reason, evidence: list(evidence, 20).check(z.minLength(1)), to: optional(id) },
  remind: { units: list(id, 50).check(z.minLength(1)), says: words(200) },
  end: {
    outcome: z.enum(['not-government', 'elsewhere', 'entered-by-mistake', 'no-answer', 'passed-on']),
    reason,
    target: optional(words(30)),
    to: optional(id),
  },
  /** M4: `handoff` is the id of one of the case's `handoffs`; `number` and `receivedAt` are the receiver's own, needed of what was received. */
  'record-handoff': {
    handoff: id,
    is: z.enum(RECEIPTS),
    number: optional(words(60)),
    receivedAt: optional(instant),
    reason: optional(reason),
  },
  /** P4, H2: `answers`: releases of this case that answer the other's concern too; `answeredBy`: releases of the other that answered this one's. */
  join: { target: caseNumber, reason, answers: optional(list(id, 50)), answeredBy: optional(list(id, 50)) },
  /** M4: what goes with the alert: ids of releases that answered its concern, and of co-units' parts; the first of these answers for the new case. */
  split: {
    alertId: z.string().check(z.minLength(1), z.maxLength(128)),
    reason,
    releases: optional(list(id, 50)),
    assignments: optional(list(id, 50)),
  },
  reopen: { reason },
  close: { says: optional(says) },
  /** `instructs`: H2: by a leader of the desk alone; whoever answers for the case is texted, without a word of it. */
  note: {
    says,
    star: optional(z.boolean()),
    evidence: optional(list(evidence, 20)),
    instructs: optional(z.boolean()),
  },
  comment: { says: words(commentRules.mostChars), mentions: optional(list(id, commentRules.mostMentioned)) },
  'withdraw-comment': { comment: z.int().check(z.positive()) },
  /** `leaves`: the group of which this case is, to go over to that of the other. */
  'link-matter': { target: caseNumber, leaves: optional(id), reason: optional(reason) },
  'unlink-matter': { reason },
  'share-line': { caseNumber },
  'move-policy': { policyId: id, reason },
  'ask-purge': { ...erasable, reason, to: optional(id) },
  /** A4: a new document (`kind`, `title`), or a further version of one (`documentId`, and `basedOn`, the version that its author had before him). */
  'save-document': {
    documentId: optional(id),
    basedOn: optional(z.int().check(z.minimum(1))),
    kind: optional(z.enum(DOCUMENT_KINDS)),
    title: optional(words(60)),
    text: documentText,
    unit: optional(id),
  },
  'submit-document': {
    documentId: id,
    version: z.int().check(z.minimum(1)),
    says: optional(words(300)),
    to: optional(id),
    lineReason: optional(reason),
    concludes: optional(conclusions),
    points: optional(points),
    withoutCosign: optional(list(z.strictObject({ unit: id, reason: words(200) }), 20)),
  },
  'settle-cosign': { documentId: id, unit: id, goOn: z.boolean(), reason },
  /** R3: a new fact of the agreed line (`kind`), or another version of one (`factId`, `basedOn`, `reason`). */
  'set-line-fact': {
    factId: optional(id),
    basedOn: optional(z.int().check(z.minimum(1))),
    kind: optional(z.enum(LINE_KINDS)),
    label: optional(words(30)),
    value: words(200),
    confirmedBy: optional(words(60)),
    reason: optional(reason),
    unit: optional(id),
    drop: optional(z.boolean()),
    exposureBasis,
  },
  'allow-exposure': { documentId: id, version: z.int().check(z.minimum(1)), basis: reason },
  'judge-exposure': { release: id, lawful: z.boolean(), reason },
  'record-private-answer': { answeredAt: instant, means: z.enum(PRIVATE_MEANS), unit: optional(id) },
  /** 依申请公开: whoever asks was shown how to apply. */
  'record-shown-how': { shownAt: instant, means: z.enum(PRIVATE_MEANS), unit: optional(id) },
  /** M3: at once by telephone, and recorded afterwards. */
  'record-emergency-call': { line: z.enum(EMERGENCY_LINES), calledAt: instant, says: words(200), unit: optional(id) },
  /** 回访: `order` is the source's own number; `satisfied` as the source has it, of those who were reached. */
  'record-callback': {
    order: words(40),
    calledAt: instant,
    reached: z.boolean(),
    satisfied: optional(z.enum(SATISFACTION)),
    unit: optional(id),
  },
  'record-decision': {
    proposalId: id,
    decider: id,
    decision: z.enum(['approve', 'send-back']),
    means: z.enum(DECISION_MEANS),
    decidedAt: instant,
    says: optional(words(500)),
    changes: optional(changes),
    evidence: list(evidence, 20),
  },
  'prepare-decision': {
    proposalId: id,
    decision: z.enum(['approve', 'send-back']),
    says: optional(words(500)),
    text: optional(documentText),
  },
  'withdraw-proposal': { proposalId: id, reason },
  decide: {
    proposalId: id,
    decision: z.enum(['approve', 'send-back', 'pass-on']),
    says: optional(words(500)),
    changes: optional(changes),
    to: optional(id),
    /** A4: the record that prepared it, where it is decided as that says: `prepared.record` of the proposal. */
    prepared: optional(z.int()),
  },
} as const;

export type ApiCommandName = keyof typeof commandFields;

/** What every command may say besides: the version of the case that the person was looking at. */
export const expectedVersion = z.exactOptional(z.int().check(z.minimum(0)));

const bodyOf = <Fields extends z.core.$ZodShape>(fields: Fields) => z.strictObject({ ...fields, expectedVersion });

export const commandBodies = {
  confirm: bodyOf(commandFields.confirm),
  amend: bodyOf(commandFields.amend),
  grade: bodyOf(commandFields.grade),
  'name-causes': bodyOf(commandFields['name-causes']),
  'tell-apart': bodyOf(commandFields['tell-apart']),
  refute: bodyOf(commandFields.refute),
  assign: bodyOf(commandFields.assign),
  sign: bodyOf(commandFields.sign),
  'take-lead': bodyOf(commandFields['take-lead']),
  return: bodyOf(commandFields.return),
  'decide-return': bodyOf(commandFields['decide-return']),
  withdraw: bodyOf(commandFields.withdraw),
  'set-task': bodyOf(commandFields['set-task']),
  contribute: bodyOf(commandFields.contribute),
  'report-progress': bodyOf(commandFields['report-progress']),
  coordinate: bodyOf(commandFields.coordinate),
  'tell-superior': bodyOf(commandFields['tell-superior']),
  'hand-on': bodyOf(commandFields['hand-on']),
  release: bodyOf(commandFields.release),
  'record-outlet': bodyOf(commandFields['record-outlet']),
  'omit-outlet': bodyOf(commandFields['omit-outlet']),
  'forgo-consultation': bodyOf(commandFields['forgo-consultation']),
  'tell-media': bodyOf(commandFields['tell-media']),
  'record-reply': bodyOf(commandFields['record-reply']),
  'judge-effect': bodyOf(commandFields['judge-effect']),
  'choose-plan': bodyOf(commandFields['choose-plan']),
  'set-plan-step': bodyOf(commandFields['set-plan-step']),
  settle: bodyOf(commandFields.settle),
  'set-settlement': bodyOf(commandFields['set-settlement']),
  'reopen-settlement': bodyOf(commandFields['reopen-settlement']),
  'ask-extension': bodyOf(commandFields['ask-extension']),
  report: bodyOf(commandFields.report),
  'write-dispatch': bodyOf(commandFields['write-dispatch']),
  'submit-dispatch': bodyOf(commandFields['submit-dispatch']),
  'send-dispatch': bodyOf(commandFields['send-dispatch']),
  'record-receipt': bodyOf(commandFields['record-receipt']),
  'return-dispatch': bodyOf(commandFields['return-dispatch']),
  'record-takeover': bodyOf(commandFields['record-takeover']),
  'record-hand-back': bodyOf(commandFields['record-hand-back']),
  'ask-superior': bodyOf(commandFields['ask-superior']),
  reckon: bodyOf(commandFields.reckon),
  'mark-wrongdoing': bodyOf(commandFields['mark-wrongdoing']),
  'mark-ours': bodyOf(commandFields['mark-ours']),
  'flag-wrongdoing': bodyOf(commandFields['flag-wrongdoing']),
  correct: bodyOf(commandFields.correct),
  'set-aside': bodyOf(commandFields['set-aside']),
  'find-late-grading': bodyOf(commandFields['find-late-grading']),
  tolerate: bodyOf(commandFields.tolerate),
  'find-answer': bodyOf(commandFields['find-answer']),
  'find-no-answer': bodyOf(commandFields['find-no-answer']),
  appeal: bodyOf(commandFields.appeal),
  remind: bodyOf(commandFields.remind),
  end: bodyOf(commandFields.end),
  'record-handoff': bodyOf(commandFields['record-handoff']),
  join: bodyOf(commandFields.join),
  split: bodyOf(commandFields.split),
  reopen: bodyOf(commandFields.reopen),
  close: bodyOf(commandFields.close),
  note: bodyOf(commandFields.note),
  comment: bodyOf(commandFields.comment),
  'withdraw-comment': bodyOf(commandFields['withdraw-comment']),
  'link-matter': bodyOf(commandFields['link-matter']),
  'unlink-matter': bodyOf(commandFields['unlink-matter']),
  'share-line': bodyOf(commandFields['share-line']),
  'move-policy': bodyOf(commandFields['move-policy']),
  'ask-purge': bodyOf(commandFields['ask-purge']),
  'save-document': bodyOf(commandFields['save-document']),
  'submit-document': bodyOf(commandFields['submit-document']),
  'set-line-fact': bodyOf(commandFields['set-line-fact']),
  'settle-cosign': bodyOf(commandFields['settle-cosign']),
  'allow-exposure': bodyOf(commandFields['allow-exposure']),
  'judge-exposure': bodyOf(commandFields['judge-exposure']),
  'record-private-answer': bodyOf(commandFields['record-private-answer']),
  'record-shown-how': bodyOf(commandFields['record-shown-how']),
  'record-emergency-call': bodyOf(commandFields['record-emergency-call']),
  'record-callback': bodyOf(commandFields['record-callback']),
  'record-decision': bodyOf(commandFields['record-decision']),
  'prepare-decision': bodyOf(commandFields['prepare-decision']),
  'withdraw-proposal': bodyOf(commandFields['withdraw-proposal']),
  decide: bodyOf(commandFields.decide),
} as const satisfies Record<ApiCommandName, z.ZodMiniType>;

/** Commands with a function of their own, because it may do what no other may. */
export const OWN_ROUTES = ['decide'] as const satisfies readonly ApiCommandName[];
export type CommonCommandName = Exclude<ApiCommandName, (typeof OWN_ROUTES)[number]>;

export const isCommonCommand = (name: string): name is CommonCommandName =>
  Object.hasOwn(commandBodies, name) && !OWN_ROUTES.some((own) => own === name);

/** Times that lie in the past: more than the allowed skew ahead is refused with a pointer. */
export const pastFields: Partial<Record<ApiCommandName, readonly string[]>> = {
  release: ['publishedAt'],
  'record-outlet': ['publishedAt'],
  'tell-media': ['toldAt'],
  'record-reply': ['repliedAt'],
  'set-plan-step': ['doneAt'],
  report: ['reportedAt'],
  'send-dispatch': ['sentAt'],
  'record-receipt': ['receivedAt'],
  'return-dispatch': ['returnedAt'],
  'record-takeover': ['since'],
  'record-hand-back': ['until'],
  'ask-superior': ['askedAt'],
  settle: ['settledAt'],
  'record-handoff': ['receivedAt'],
  'record-decision': ['decidedAt'],
  'record-private-answer': ['answeredAt'],
  'record-shown-how': ['shownAt'],
  'record-emergency-call': ['calledAt'],
  'record-callback': ['calledAt'],
};

/** What a command's body says of it, once read: kept equal to the domain's own by the compiler. */
type Read = {
  [Name in ApiCommandName]: { command: Name } & Omit<z.infer<(typeof commandBodies)[Name]>, 'expectedVersion'>;
};
type Wanted = {
  [Name in ApiCommandName]: Omit<
    Extract<PersonCommand, { command: Name }>,
    Name extends 'split'
      ? 'newCase' | 'limits' | 'staying'
      : Name extends 'decide'
        ? 'erasing' | 'proof'
        : Name extends 'mark-wrongdoing'
          ? 'newCase' | 'orders'
          : Name extends 'flag-wrongdoing'
            ? 'wordsAt'
            : Name extends 'release'
              ? 'exposes' | 'asks'
              : Name extends 'link-matter'
                ? 'group'
                : Name extends 'share-line'
                  ? 'line'
                  : never
  >;
};
export type CommandsMirrorTheDomain = Holds<
  { [Name in ApiCommandName]: Same<Read[Name], Wanted[Name]> }[ApiCommandName]
>;
export type NoCommandIsMissing = Holds<Same<ApiCommandName, Exclude<PersonCommand['command'], 'open-words'>>>;
