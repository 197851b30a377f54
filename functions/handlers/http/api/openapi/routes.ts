import * as z from 'zod/mini';
import { DOCUMENT_TYPES, PHOTO_TYPES } from '../../../../ports/photos.ts';
import * as answers from '../schemas/answers.ts';
import { batchBodies, type BatchName, MOST_IN_BATCH } from '../schemas/batch.ts';
import { type ApiCommandName, commandBodies, OWN_ROUTES } from '../schemas/commands.ts';
import { contactBody, shiftBody, trySourceBody, unitBody } from '../schemas/directory.ts';
import * as duty from '../schemas/duty.ts';
import * as notices from '../schemas/advance-notices.ts';
import * as conferences from '../schemas/conferences.ts';
import * as consultations from '../schemas/consultations.ts';
import * as inquiries from '../schemas/inquiries.ts';
import * as exercises from '../schemas/exercises.ts';
import * as exports from '../schemas/exports.ts';
import * as handovers from '../schemas/handovers.ts';
import { linesAnswer } from '../schemas/lines.ts';
import * as measures from '../schemas/measures.ts';
import * as assessments from '../schemas/assessments.ts';
import * as holds from '../schemas/holds.ts';
import * as reports from '../schemas/reports.ts';
import * as orders from '../schemas/orders.ts';
import * as letters from '../schemas/letters.ts';
import * as refusedAlerts from '../schemas/refused-alerts.ts';
import * as rights from '../schemas/rights.ts';
import { paperQuery } from '../schemas/papers.ts';
import * as plans from '../schemas/plans.ts';
import * as rules from '../schemas/rules.ts';
import * as scores from '../schemas/scores.ts';
import { searchAnswer, searchQuery } from '../schemas/search.ts';
import * as statistics from '../schemas/statistics.ts';
import { changesQuery, listQuery, textsQuery, unitFiguresQuery } from '../schemas/queries.ts';
import { openManyWordsBody, openWordsBody, registerBody, registrationAnswer } from '../schemas/register.ts';
import * as upward from '../schemas/upward.ts';
import * as retrospectives from '../schemas/retrospectives.ts';
import * as views from '../schemas/views.ts';
import * as watches from '../schemas/watches.ts';
import * as stuckAlerts from '../schemas/stuck-alerts.ts';
import { webhookAnswer, webhookBody } from '../schemas/webhook.ts';
import * as examples from './examples.ts';

/** One route of the API as the description tells it. `of` names the route of the table when this is one case of it. */
export interface Route {
  method: 'get' | 'post' | 'put';
  path: string;
  of?: string;
  tag: string;
  says: string;
  guard: 'person' | 'signature' | 'code' | 'none';
  query?: z.ZodMiniObject;
  previews?: true;
  body?: { schema: z.ZodMiniType; example: unknown };
  /** The body is a file of one of these types. */
  takes?: readonly string[];
  answer: { status: number; name: string; schema: z.ZodMiniType } | 'html' | 'openapi' | 'photo';
  /** With `as=docx` the answer is a paper, as a file. */
  paper?: true;
  /** Answered 202 instead, where the work takes longer: `Location` tells the outcome. */
  later?: { name: string; schema: z.ZodMiniType };
  /** Statuses of refusals; for a page, of every answer. */
  problems: number[];
}

/** What may be handed in as proof. */
export const PROOF_TYPES = [...PHOTO_TYPES, ...DOCUMENT_TYPES] as const;

const photoQuery = z.strictObject({ name: z.exactOptional(z.string()) });
/** What a list of people may be. As text/csv the gateway would read it as UTF-8, whatever it is. */
const LIST_TYPES = [
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;
const yes = z.exactOptional(z.enum(['true', 'false']));
/** `rota`: shifts of the duty desk instead of units and people. */
const importQuery = z.strictObject({ list: z.exactOptional(z.enum(['people', 'rota'])), preview: yes, leaveOut: yes });
const policiesQuery = z.strictObject({
  list: z.exactOptional(z.enum(['policies', 'holidays', 'duties', 'channels'])),
  preview: yes,
  leaveOut: yes,
  replace: yes,
  expectedVersion: z.exactOptional(z.string().check(z.regex(/^\d{1,9}$/))),
});
const preview = z.strictObject({ preview: z.exactOptional(z.enum(['true', 'false'])) });
const person = { guard: 'person' } as const;
const ok = (name: string, schema: z.ZodMiniType) => ({ status: 200, name, schema });
const READ = [401, 403, 503];
const OF_CASE = [401, 403, 404, 503];
/** A page behind a code, and what is said to who has none that holds. */
const VISITED = [200, 403, 404, 410, 429];
const CHANGES = [400, 401, 403, 404, 409, 422, 503];

const COMMANDS: Record<ApiCommandName, string> = {
  confirm: 'A1: confirms that the case is one, with the suggested grades or others and a reason',
  amend:
    'Says anew of what is said of the matter (summary, place, categories, natures), also when it is over; with a reason where it changes what was said',
  grade: 'A1: grades or regrades; clocks that follow count from discovery',
  'name-causes':
    'D2, D3: what the concern comes of, as a person says; from then on each release says of each point of that list where it is in the text, or why not',
  'tell-apart':
    'M4: says that another case is of another event, so that the two are proposed as one no more; or takes it back',
  refute:
    'A1: 查无此事: a named body says that a graver emergency which alerts tell of is none; what was owed already stays so',
  assign: 'R1–R3: names a unit’s duty',
  sign: '签收: the unit has it',
  'set-task':
    'R3: another task in one sentence, or another time for a co-unit’s answer; `again`: it is asked once more',
  contribute: 'R3: a co-unit answers whoever leads; what comes later adds to it',
  coordinate: 'R1, R3: which offices coordinate, all of them, and why',
  'tell-superior': 'R2: the superior of a vertically managed unit was told: who there, and how',
  'report-progress': 'D1: how far a unit is with its part',
  'take-lead': 'R4: the unit’s principal leader puts on the record that he leads',
  return: 'Not ours: with a reason of the policy’s list',
  'decide-return': 'Decides on a return, with its legal basis',
  withdraw: '收回交办: takes a unit’s duty back without a return, or gives it to another unit (改派)',
  'hand-on': '转他人办理 within the unit',
  release: 'P3–P7: records a release that happened',
  'record-outlet':
    'S1: one more outlet of a release on the record, with the address there and when; a name that the registry does not know stays as typed',
  'settle-cosign':
    'R3, H2: a unit that a text names has not answered in time, or objects: the Government Office lets the text go on, or waits; silence is no consent',
  'allow-exposure':
    'H5, H6: the legal basis on which a version of a wording may say what it exposes, by somebody who did not write it',
  'judge-exposure':
    'H2, H5: whether what a release exposed was lawful, judged by somebody else than whoever recorded it',
  'record-private-answer':
    'H5: whoever asked was answered himself: when and how, nothing of what was said; no public answer',
  'forgo-consultation':
    'A4: no consultation is convened although the rules ask for one, with a reason; what it comes before stays held back',
  'omit-outlet': 'S1: leaves out an outlet that the case asks for, with a reason',
  'tell-media':
    'P8, H5: a newsroom or site was told something: who there, what and how; what it tells of people takes `exposureBasis`, or how it came to be told',
  'record-reply': 'P8: what came of it: it arrived, they came, it is published, or nothing; each time more is known',
  'judge-effect':
    'P5: what came of a release so many hours after it; what is still asked puts a second answer before a named person',
  'choose-plan': 'P1: another plan than the one that fits, or none, with a reason',
  'set-plan-step':
    'P1: ticks a step of the plan, leaves it out or opens it again; the desk says who of the unit told it (`toldBy`)',
  'record-shown-how': '依申请公开: whoever asks for a document was shown how to apply, and nothing of what he asks for',
  'record-emergency-call':
    'M3: life was in danger and 110, 119 or 120 was called at once; recorded afterwards, and no handover',
  'record-callback':
    '回访: whoever asked was called back by the source’s own order number, reached or not, satisfied or not',
  settle: 'D1: the fact on the ground, or a part of it, is dealt with, with proof',
  'record-handoff':
    'M4: what came of a matter that was passed on: received, with the receiver’s own number, or refused',
  'set-settlement': 'D1: a part of what is to be dealt with on the ground, its unit and its limit',
  'reopen-settlement': 'D1: what was dealt with is not after all, while the case is open',
  'ask-extension': 'D1: more time for the final result of a part, asked before it is due',
  report: 'M2: a major case was reported upward: which of the rules’ desks were told, who there, how and what',
  'write-dispatch':
    'M2, P2: a report in writing (初报, 续报, 终报) or the answer to a superior’s order (反馈件), section by section; each version stays',
  'submit-dispatch': 'P2: puts a version of the answer to an order before the head of the unit, who signs it',
  'send-dispatch': 'M2, P2: it went out: a report to the rules’ desks, a signed answer to whoever gave the order',
  'record-receipt': 'M2, P2: who at a desk received it, when, and under which number',
  'return-dispatch': 'P2: the superior sent the answer back, with its reason: it is signed and sent anew',
  'record-takeover': 'P3: a superior command took the case over: from then on what goes out is for it to say',
  'record-hand-back': 'P3: it handed the case back',
  'ask-superior': 'P3: the district asked whoever commands what is to be released',
  reckon: 'H3: sets by hand a limit in working days that no calendar can reckon',
  'mark-ours':
    'M4: what waits as plainly of elsewhere (疑似与本区无关) is the district’s: it stands among all others again, for good',
  'flag-wrongdoing':
    'H5: a reader of the words finds a report of wrongdoing in them: they close at once, the clocks stay, and the desk decides within half an hour',
  'mark-wrongdoing':
    'H5: says whether it is a report of wrongdoing (检举控告), and of which units: they have nothing of the case, and its words are for the desk alone',
  correct:
    'H2: corrects a recorded fact; where it changes whether a duty was met, when the public was answered or when a clock starts, a second person decides',
  'find-late-grading':
    'A1: a leader finds that a limit which was over when a grade brought it should have been known earlier, and whose failing that is',
  'set-aside': 'H2: a leader sets a breach aside, with a reason; never one of his own unit',
  tolerate:
    'P7: 容错: a leader of another unit finds that a miss was an honest mistake of those who came forward to answer; it stays a miss, and weighs in the scores what the rules say',
  'find-answer':
    'P4, H2: somebody of another unit finds that a release answers although its words read as if it did not; the clock was met either way',
  'find-no-answer':
    'S5: 复核不通过: within the rules’ working days a reviewer of another unit finds that a release does not answer; once a second person agrees, it meets no duty',
  appeal: 'S5: 申诉: a unit asks a point back, with proof; decided by a leader of another unit',
  remind: 'S3: urges units by text',
  end: 'P4: ends the case without an answer, with a reason; where the rules want a decider, it proposes that',
  join: 'M4: joins the case to another',
  split: 'M4: makes a joined alert a case of its own',
  reopen: 'Opens an ended or closed case again',
  close: 'D1, P5: closes; refused while a duty is open',
  note: 'Notes something, such as a telephone call',
  comment:
    'Says something to others who may read the case, beside its record; whoever is mentioned is texted, once and without a word of it',
  'withdraw-comment': 'Takes back one’s own comment, which nobody reads from then on',
  'link-matter':
    'M4: says that two cases are of one matter; each keeps its clocks and its answer. `leaves` names the group that it goes over from',
  'unlink-matter': 'M4: takes a case out of its group, with a reason',
  'share-line': 'R3: says what another case of the same matter agreed on, fact by fact',
  'move-policy': 'Moves the case to another version of the policy, with a reason',
  'ask-purge': 'H5: proposes that citizens’ words or what slipped into the record be erased; a second person decides',
  'save-document':
    'A4: saves a document or a further version of it; two on one version stand side by side, and nothing is lost',
  'submit-document': 'A4: puts a version of a document before the deciders of its steps, one after the other',
  'set-line-fact':
    'R3: a fact of the agreed line (口径) as a unit supplied it, or another version of one; a figure names who confirmed it, and what it tells of people (H5) takes `exposureBasis`',
  'prepare-decision':
    'A4: somebody of the decider’s own office prepares what he may press as it stands; it decides nothing, and whoever prepared never decides',
  'record-decision':
    'A4: 代录: writes down what a decider decided by telephone, in person or on paper, with what shows it; never for a proposal of one’s own',
  'withdraw-proposal': 'H2: whoever made a proposal takes it back while nobody has decided it',
  decide:
    'H2: the named decider approves a proposal, with changes or without, sends it back, or passes it on to another who may; what is approved is done at once',
};

/** The same on orders, conferences, consultations and inquiries. */
const PROPOSAL_COMMANDS = {
  'ask-purge': 'H5: the desk asks that words which slipped into the record be erased; another person decides',
  decide: 'H2: the named decider’s decision on a proposal; what is approved is done with the event that says so',
  'withdraw-proposal': 'H2: whoever made a proposal takes it back while nobody has decided it',
};

const ORDER_COMMANDS: Record<orders.OrderCommandName, string> = {
  sign: 'S3: the unit signs for the order',
  reply: 'S3: answers one demand, with what proves it',
  'return-reply': 'S3: the issuer returns an answer, with the reason',
  urge: 'S3: urges the unit by text',
  complete: 'S3: the issuer finds the order done; refused while a demand is open',
  withdraw: 'S3: the issuer takes the order back',
  ...PROPOSAL_COMMANDS,
  correct:
    'H2: corrects a recorded fact of the order; a proposal where it changes whether a duty was met, whose it is, or when a clock starts',
  'set-aside':
    'H2: a leader of the duty desk finds that a miss is not to count, and says why; never one of the unit concerned',
};

const CONFERENCE_COMMANDS: Record<conferences.ConferenceCommandName, string> = {
  plan: 'P3: a named person takes up what was proposed, as it stands or at another hour; its steps run from then',
  move: 'P3: another hour or place, with the reason; the legal limit stays where it is',
  'do-step': 'A step is done; by whom and when, where that was not whoever says so, now',
  'undo-step': 'A step that was done or left out is open again',
  'skip-step': 'A step is left out, with the reason',
  'set-step': 'Another unit, person or time for a step; never after the conference, nor after the legal limit',
  'set-line':
    'R3: the wording; what was signed off before is to be signed off again; what it tells of people (H5) takes `exposureBasis`',
  'set-questions':
    'The questions to expect with the agreed answers, the whole list; what they tell of people (H5) takes `exposureBasis`',
  'name-spokesperson': 'P7: head or registered spokesperson of the unit that holds it, who is asked by text to confirm',
  'confirm-attendance': 'P7: the spokesperson confirms, nobody for him',
  'decline-attendance': 'P7: the spokesperson cannot, and says why; another is to be named',
  hold: 'P3, P6, P7: it was held: who sat there, where, when, with evidence; records the release on its case, and makes a promise of each question that could not be answered',
  'adopt-release': 'P3: it is on the record of its case already, as the release that is named',
  cancel: 'It is not held, and why; everybody with a part in it is told',
  'set-aside': 'H2: a missed decision that is not to count, and why, by a leader of another unit',
  correct:
    'H2, P3, P7: corrects how it was held; what its release tells too is corrected on the case, by a second person where a duty hangs on it',
  ...PROPOSAL_COMMANDS,
};

const INQUIRY_COMMANDS: Record<inquiries.InquiryCommandName, string> = {
  assign: 'P6: another unit answers it',
  'add-question': 'P6: the press asks one thing more, as long as not all is answered',
  'draft-answer': 'P6: the answer to one question, or that it is not to be answered and why, or a further version',
  'approve-answer':
    'H2, R3: a named person of the desk who did not write it agrees to a version; what contradicts the agreed line takes a reason',
  'return-answer': 'H2: sends a version back, with the reason',
  'name-speaker': 'P7: head or registered spokesperson of the unit that answers, who is asked by text to confirm',
  'confirm-speaking': 'P7: whoever is to speak confirms, nobody for him',
  'decline-speaking': 'P7: he cannot, and says why; another is to be named',
  'record-answer': 'P6, H2: what was answered, when and how; without an approval, or by another speaker, with why',
  'promise-answer': 'P5: what cannot be answered yet is promised for a time, with a clock of its own',
  'link-report': 'P6: what was published of it, with its address',
  'count-report': 'P6: the interview as published is recorded as a release of the case, by the rules for any release',
  'adopt-release': 'P6: the report is on the record of its case already, as the release that is named',
  'ask-correction': 'V1: asks the outlet to correct an error of fact, against the fact as published; nothing else',
  'settle-correction': 'V1: whether it was corrected',
  correct: 'H2: corrects what was entered of the inquiry, with the reason; its clock goes by what is right',
  close: 'P6: it is over: all is answered or declined, or the outlet took it back; the name of whoever asked goes',
  ...PROPOSAL_COMMANDS,
};

const EXERCISE_COMMANDS: Record<exercises.ExerciseCommandName, string> = {
  change: 'S4: set up otherwise, all of it, before it begins',
  'ask-start': 'S4, H2: where phones will ring, one person asks and another starts it',
  start: 'S4: from here on injects fall due and its cases go by the paced rules, frozen with it',
  answer: 'S4: what whoever was asked by a leader answers',
  note: 'S4: what an evaluator saw, of a unit that he watches or of the whole; also when it is over',
  end: 'S4: the scorecard is computed from the record and frozen, and its cases end',
  stop: 'S4: broken off in one press: its cases end and nothing more of it is sent',
  drop: 'S4: it is not held',
};

const HANDOVER_COMMANDS: Record<handovers.HandoverCommandName, string> = {
  submit: 'M3: what the legal officer sent back, written anew and put before one again',
  'name-hour': 'M3: another hour for the answer beside it, no later than it is due',
  drop: 'M3: it is not handed over, and why',
  send: 'M3: it went to whom it is for: when, and under which document number; refused while its answer is overdue',
  'record-receipt': 'M3: it was received',
  'record-outcome':
    'M3, H5: what came of it, in one of three words and by its document number; of whoever wrote the post nothing',
  retract: 'M3: what was known turned out otherwise: whoever has it is told so',
  ...PROPOSAL_COMMANDS,
  decide:
    'M3, H2: a legal officer approves it, each point confirmed by itself (`checks`), or sends it back; or another decides on an erasure',
};

const MEASURE_COMMANDS: Record<measures.MeasureCommandName, string> = {
  'state-case': 'S6: the unit states its case on the facts, before anybody decides',
  submit:
    'S6, S7: puts it before whoever decides, once the unit was heard; the facts are those of the record now. A referral names both who decide, and names officials of the unit alone',
  drop: 'S6: nobody takes it, and why',
  'carry-out': 'S6, S7: circulated, held or handed over, as it happened, with what proves it',
  'report-mending': 'S6: the unit says what it mended, with what proves it',
  'return-mending': 'S6: the report does not do, and why; the limit runs anew',
  'judge-mending': 'S6, H2: a named person finds it mended, or not',
  'record-outcome': 'S6, S7: what whoever it was handed to decided, by its document',
  ...PROPOSAL_COMMANDS,
};

const ASSESSMENT_COMMANDS: Record<assessments.AssessmentCommandName, string> = {
  'record-finding': 'A2: what one of the four methods found, by a unit that assesses; with `finding` written anew',
  'withdraw-finding': 'A2: a finding is taken back, and why',
  'set-point': 'A2: a risk point, its five levels, what is done against it, and what an alert of it would mention',
  'drop-point': 'A2: a risk point is taken out, and why',
  'name-plan': 'A2, P1: the plan by which a case that comes of it goes',
  submit: 'A2, H2: puts grade and proposed ruling before a named leader; another grade than the table’s takes a reason',
  'correct-risk':
    'A2, H2: the grade that was ruled on was wrong: another person decides; before the launch a ruling that it does not allow falls',
  move: 'A2: the launch is put off or brought forward; what is due before it, and its watch, go by the new hour',
  'record-launch': 'A2, H2: it was launched though nobody had ruled so: on record as a breach, for a person to judge',
  'judge-point': 'A2, H2: whether a risk point came true, and in which cases',
  'record-unforeseen': 'A2: what came and was not foreseen',
  correct: 'H2: what was entered wrongly, with what it was and why',
  drop: 'A2: the policy is given up before anybody ruled',
  close: 'A2: it is looked back at, once its armed time is over and each point is judged',
  'set-aside': 'H2: a leader of another unit sets the unruled launch aside, with a reason',
  ...PROPOSAL_COMMANDS,
};

const HOLD_COMMANDS: Record<holds.HoldCommandName, string> = {
  'ask-lift': 'H5, H2: a named person asks that a hold be lifted, which another decides',
  lift: 'H5, H2: another person lifts it: words and photos end on time, at once where that is over',
  keep: 'H5, H2: another person decides that it stays',
};

const REPORT_COMMANDS: Record<reports.ReportCommandName, string> = {
  edit: 'A3: a named person writes title, judgement and advice, and whether it may be published; no private speaker is named',
  refresh: 'A3: the draft is drawn from the record again; what a person wrote stays',
  submit: 'A3, H2: puts it before whoever decides, with the figures that the record gives otherwise by now',
  drop: 'A3: nobody needs the draft, and why',
  void: 'A3: what was issued is void, and why; its number stays in the register',
  'record-document-number': 'A3: the number that the office’s own system gave at signing',
  ...PROPOSAL_COMMANDS,
};

const WATCH_COMMANDS: Record<watches.WatchCommandName, string> = {
  'set-line':
    'M1: the owner writes what is to be said of a policy, with what is likely to be asked; again for a later version',
  'tell-units': 'M1: a person tells the units before their day of notice',
  move: 'M1: a launch is put off or brought forward, a period extended or ended early; the units are told',
  'call-off': 'M1: it does not come after all; the units are told',
  correct: 'H2: corrects what was entered of it, with the reason',
  'add-units': 'M1: further units are concerned or bound, from the next day that leaves them time',
  'remove-unit': 'M1: a unit is concerned or bound no longer; what it missed before stays',
  report:
    'M1: a bound unit’s report of a day: nothing, or what it saw; the desk may record it for a unit that telephoned',
  'excuse-miss': 'H2: a named person of another unit finds that a missed report is not to count',
  'submit-rota': 'P8: who of the unit is on duty on each day; days without anybody and people on two rotas are named',
  'approve-rota': 'P8, H2: a named person of another unit approves it; it is whom every ladder asks on those days',
  'return-rota': 'P8: sends a rota back, with the reason',
  'press-contact':
    'P8: whoever a test of contacts asked has its text; the desk writes down whom it reached otherwise, and how',
  close: 'M1: it is over; the rotas of its days go out of the directory',
  ...PROPOSAL_COMMANDS,
};

const RETROSPECTIVE_COMMANDS: Record<retrospectives.RetrospectiveCommandName, string> = {
  'set-findings': 'D4: a named person says how it went, why, and what is to be learnt; again for a later version',
  'ask-action': 'D4: what a unit is to mend and by when; the desk asks any unit, the unit whose the lesson is itself',
  'report-done': 'D4: the unit says that it is done, with what shows it',
  'confirm-action': 'D4, H2: another than who reported it finds it done',
  'return-action': 'D4, H2: it is not done, and is due anew',
  'drop-action': 'D4: it is asked for no longer, and why',
  'confirm-recurrence': 'D4, H2: a later case is the same concern again; the lesson is open anew',
  'deny-recurrence': 'D4, H2: a later case is not the same concern',
  'propose-change': 'D4, P1: a plan, a part of the rules or whose matter something is should be another',
  'draft-change': 'D4: a draft of the rules is begun from it, which another person publishes',
  close: 'D4: the lesson is learnt: findings are there, and every action is confirmed or dropped',
  reopen: 'D4: findings are asked for anew, and why',
  ...PROPOSAL_COMMANDS,
};

const CONSULTATION_COMMANDS: Record<consultations.ConsultationCommandName, string> = {
  invite: 'A4: one more unit is asked, one that is asked gets another time, or one that was heard is asked again',
  excuse: 'A4: a unit need not say anything any more, and why; it reads nothing more of it',
  'set-meeting': 'Another hour, place or way of holding it, with the reason',
  'give-view': 'A4: an invited unit says what it thinks, and in what it dissents',
  'record-view':
    'A4: the desk writes down what somebody of an invited unit said by telephone, at the meeting or on paper',
  'record-attendance': 'A4: who sat there for a unit, or that nobody did',
  assess: 'A4: what is thought of nature, trend and risk; internal',
  'set-line': 'R3: the wording that all keep to',
  'set-tasks': 'R3: who leads what and who works with it, the whole list',
  'save-handling': 'A4: the proposed handling, or a further version of it; internal',
  submit:
    'A4: puts a version before a leader for final approval; units that were not heard are named, silence is no consent',
  'prepare-decision':
    'A4: somebody of the decider’s own office prepares what he may press as it stands; it decides nothing, and whoever prepared never decides',
  'record-decision':
    'A4: what a leader decided by telephone, in person or on paper, written down by another with what shows it',
  close: 'It came to nothing that a leader is to approve; refused where the rules ask for a consultation',
  cancel: 'It is not held, and why',
  ...PROPOSAL_COMMANDS,
};

const commandRoutes: Route[] = Object.entries(commandBodies).map(([name, schema]) => ({
  method: 'post',
  path: `/api/cases/{number}/${name}`,
  ...(OWN_ROUTES.some((own) => own === name) ? {} : { of: '/api/cases/{number}/{command}' }),
  tag: 'commands',
  says: COMMANDS[name as ApiCommandName],
  ...person,
  query: preview,
  body: { schema, example: examples.commands[name as ApiCommandName] },
  answer: ok('Acted', answers.actedAnswer),
  problems: CHANGES,
}));

const batchRoutes: Route[] = (Object.keys(batchBodies) as BatchName[]).map((name) => ({
  method: 'post',
  path: `/api/cases/batch/${name}`,
  of: '/api/cases/{number}/{command}',
  tag: 'commands',
  says: `The same on each of many cases, ${MOST_IN_BATCH} at most, each row decided on by itself and answered for: ${COMMANDS[name]}`,
  ...person,
  body: {
    schema: batchBodies[name],
    example: { cases: [examples.batch[name]] },
  },
  answer: ok('Batch', answers.batchAnswer),
  problems: [400, 401, 403, 422, 503],
}));

const partRoute = (part: string, says: string, name: string, schema: z.ZodMiniType): Route => ({
  method: 'get',
  path: `/api/cases/{number}/${part}`,
  of: '/api/cases/{number}/{part}',
  tag: 'cases',
  says,
  ...person,
  answer: ok(name, schema),
  problems: part === 'events' ? [400, ...OF_CASE] : OF_CASE,
});

const editRoute = (kind: keyof typeof examples.directory, schema: z.ZodMiniType, says: string): Route => ({
  method: 'put',
  path: `/api/directory/${kind}/{id}`,
  of: '/api/directory/{kind}/{id}',
  tag: 'directory',
  says,
  ...person,
  body: { schema, example: examples.directory[kind] },
  answer: ok('DirectoryPart', answers.directoryPartAnswer),
  problems: [400, ...READ, 409, 422],
});

const get = (
  path: string,
  tag: string,
  says: string,
  answer: Route['answer'],
  problems = READ,
  query?: z.ZodMiniObject,
): Route => ({
  method: 'get',
  path,
  tag,
  says,
  ...person,
  answer,
  problems,
  ...(query ? { query } : {}),
});

const draftRoutes: Route[] = [
  get(
    '/api/policy-schema',
    'policy',
    'What each table of the rules may hold, as JSON schemas',
    ok('RuleSchema', rules.schemaAnswer),
  ),
  get('/api/policy-drafts', 'policy', 'Drafts of rules, the newest first', ok('RuleDrafts', rules.draftsAnswer)),
  {
    method: 'post',
    path: '/api/policy-drafts',
    tag: 'policy',
    says: 'Begins a draft from the version in force, or from another: going back is a draft that is left as it is',
    ...person,
    body: { schema: rules.newDraftBody, example: { name: '夏季值守调整' } },
    answer: { status: 201, name: 'RuleDraft', schema: rules.draftAnswer },
    problems: [400, ...READ, 409, 422],
  },
  get('/api/policy-drafts/{id}', 'policy', 'One draft, part by part', ok('RuleDraft', rules.draftAnswer), OF_CASE),
  get(
    '/api/policy-drafts/{id}/check',
    'policy',
    'What is wrong with a draft, how it differs from the rules in force, and what it would do to open cases',
    ok('RuleCheck', rules.checkAnswer),
    OF_CASE,
  ),
  {
    method: 'put',
    path: '/api/policy-drafts/{id}/parts/{part}',
    tag: 'policy',
    says: 'Writes one part of a draft, whole',
    ...person,
    body: {
      schema: rules.draftPartBody,
      example: { expectedVersion: 1, value: { district: { code: 'BL', name: '北仑区' } } },
    },
    answer: ok('RuleDraft', rules.draftAnswer),
    problems: CHANGES,
  },
  {
    method: 'post',
    path: '/api/policy-drafts/{id}/discard',
    of: '/api/policy-drafts/{id}/{action}',
    tag: 'policy',
    says: 'Ends a draft that nobody publishes; it stays to be read',
    ...person,
    body: { schema: rules.discardDraftBody, example: { expectedVersion: 1 } },
    answer: ok('RuleDraft', rules.draftAnswer),
    problems: CHANGES,
  },
  {
    method: 'post',
    path: '/api/policy-drafts/{id}/publish',
    of: '/api/policy-drafts/{id}/{action}',
    tag: 'policy',
    says: 'H2: puts a draft into force from an instant, by a second person who did not write on it',
    ...person,
    body: { schema: rules.publishBody, example: { expectedVersion: 1, reason: '区政府办批准' } },
    answer: ok('RulesPublished', rules.publishedAnswer),
    problems: CHANGES,
  },
  {
    method: 'post',
    path: '/api/policy-drafts/{id}/withdraw',
    of: '/api/policy-drafts/{id}/{action}',
    tag: 'policy',
    says: 'Withdraws a publication before it takes effect; its draft is open again, and the record keeps both',
    ...person,
    body: {
      schema: rules.withdrawPublicationBody,
      example: { from: '2026-04-01T00:00:00+08:00', reason: '更正错误' },
    },
    answer: ok('RulesPublished', rules.publishedAnswer),
    problems: CHANGES,
  },
  {
    ...get(
      '/api/rules/proposed-routing',
      'policy',
      'R3: rows that final decisions on returns propose for the routing ledger, those that wait first',
      ok('ProposedRouting', rules.proposedRoutingAnswer),
    ),
    of: '/api/rules/{what}',
  },
  {
    method: 'post',
    path: '/api/rules/proposed-routing/adopt',
    of: '/api/rules/{what}/{action}',
    tag: 'policy',
    says: 'R3: writes a proposed row into a draft, once; it is in force when somebody else publishes that',
    ...person,
    body: {
      schema: rules.adoptRoutingBody,
      example: { number: 'BL2600001', event: 23, draft: 'D1', expectedVersion: 1 },
    },
    answer: ok('RuleDraft', rules.draftAnswer),
    problems: CHANGES,
  },
  {
    method: 'post',
    path: '/api/rules/proposed-routing/dismiss',
    of: '/api/rules/{what}/{action}',
    tag: 'policy',
    says: 'R3: a proposed row stays out of the ledger, for a reason that is on record',
    ...person,
    body: {
      schema: rules.dismissRoutingBody,
      example: { number: 'BL2600001', event: 23, reason: '仅限此件的特殊情形' },
    },
    answer: ok('ProposedRouting', rules.proposedRoutingAnswer),
    problems: CHANGES,
  },
  {
    ...get(
      '/api/rules/weights',
      'policy',
      'R2: which weights rank who answers, and what the last night learnt of the record, measured beside them',
      ok('Weights', rules.weightsAnswer),
    ),
    of: '/api/rules/{what}',
  },
  {
    method: 'post',
    path: '/api/rules/weights/propose',
    of: '/api/rules/{what}/{action}',
    tag: 'policy',
    says: 'R2: begins a draft in which the offered weights rank, or those of the release; somebody else publishes it',
    ...person,
    body: { schema: rules.proposeWeightsBody, example: { name: '分办权重更新', weights: null } },
    answer: { status: 201, name: 'RuleDraft', schema: rules.draftAnswer },
    problems: [400, ...READ, 409, 422],
  },
  {
    method: 'post',
    path: '/api/rules/weights/pin',
    of: '/api/rules/{what}/{action}',
    tag: 'policy',
    says: 'H2: the weights in force stay, whatever the nights find, until somebody lifts that',
    ...person,
    body: { schema: rules.pinWeightsBody, example: { expectedVersion: 0, reason: '换届期间不作调整' } },
    answer: ok('Weights', rules.weightsAnswer),
    problems: [400, ...READ, 409, 422],
  },
  {
    method: 'post',
    path: '/api/rules/weights/unpin',
    of: '/api/rules/{what}/{action}',
    tag: 'policy',
    says: 'What the nights find may be taken up again',
    ...person,
    body: { schema: rules.pinWeightsBody, example: { expectedVersion: 1, reason: '恢复更新' } },
    answer: ok('Weights', rules.weightsAnswer),
    problems: [400, ...READ, 409, 422],
  },
];

/** The table of routes: the OpenAPI tells each, and a test holds it to the deployed ones. */
export const routes: Route[] = [
  {
    method: 'post',
    path: '/webhooks/{source}',
    tag: 'webhooks',
    says: 'M4: takes in one alert, an array, or {"alerts": […]} with up to 100, signed by Standard Webhooks. Answers once each is durable, with what became of it where that is known within a second (RFC 7240: `Prefer: wait=n` up to 20, `respond-async` for at once); what is `pending` is told at `Location`, and is worth asking for after `Retry-After` seconds',
    guard: 'signature',
    body: { schema: webhookBody, example: examples.webhook },
    answer: { status: 202, name: 'TakenIn', schema: webhookAnswer },
    problems: [400, 401, 404, 409, 415, 422, 503],
  },
  {
    method: 'get',
    path: '/webhooks/{source}/deliveries/{id}',
    tag: 'webhooks',
    says: 'M4: what became of a delivery, for its sender: signed like a delivery, over an empty body, with its webhook-id. A case number once told never changes; where something is still `pending`, `Retry-After` says when to ask again',
    guard: 'signature',
    answer: { status: 200, name: 'Delivery', schema: webhookAnswer },
    problems: [401, 404, 503],
  },
  {
    method: 'post',
    path: '/api/cases',
    tag: 'cases',
    says: 'Registers a case by hand; every legal clock starts at its discovery. Answers with the case where it is open within a second; what is pending is told at `Location`. The same press again, by `Idempotency-Key`, is the same registration',
    ...person,
    query: preview,
    body: { schema: registerBody, example: examples.register },
    answer: { status: 201, name: 'Acted', schema: answers.actedAnswer },
    later: { name: 'Registration', schema: registrationAnswer },
    problems: [400, 401, 403, 409, 422, 503],
  },
  get(
    '/api/registrations/{id}',
    'cases',
    'What became of a registration, for whoever registered it; a case number once told never changes',
    ok('Registration', registrationAnswer),
    [401, 403, 404, 503],
  ),
  get(
    '/api/cases',
    'cases',
    'The queue: open cases by grade, then whose move it is (the desk’s own first; a unit’s own in its list), then next deadline; past ones newest first',
    ok('CaseList', answers.listAnswer),
    [400, ...READ],
    listQuery,
  ),
  get(
    '/api/search',
    'search',
    'Over all that has a number, closed ones too, and the directory: what the reader may read, by kind',
    ok('Search', searchAnswer),
    [400, ...READ],
    searchQuery,
  ),
  get(
    '/api/search/{number}',
    'search',
    'The same of one kind, which stands in the place of the number, as far as it is counted',
    ok('Search', searchAnswer),
    [400, ...READ],
    searchQuery,
  ),
  get(
    '/api/views',
    'search',
    'The lists that the reader keeps under a name, and those of the unit',
    ok('Views', views.viewsAnswer),
    READ,
  ),
  get(
    '/api/views/{number}',
    'search',
    'One of them, whose id stands in the place of the number',
    ok('Views', views.viewsAnswer),
    OF_CASE,
  ),
  {
    method: 'post',
    path: '/api/views',
    tag: 'search',
    says: 'Keeps a list under a name, for oneself or for all of the unit; what is shared is written down',
    ...person,
    body: { schema: views.viewBody, example: examples.view },
    answer: { status: 201, name: 'Views', schema: views.viewsAnswer },
    problems: [400, 401, 403, 409, 422, 503],
  },
  {
    method: 'post',
    path: '/api/views/{number}/remove',
    of: '/api/views/{number}/{command}',
    tag: 'search',
    says: 'Takes a view away: one’s own, one that oneself shared, or as who keeps order among those of the unit',
    ...person,
    body: { schema: views.removeViewBody, example: {} },
    answer: ok('Views', views.viewsAnswer),
    problems: CHANGES,
  },
  get(
    '/api/cases/{number}',
    'cases',
    'One case: what is due next, whose move, and what happens if nothing happens',
    ok('CaseAnswer', answers.caseAnswer),
    OF_CASE,
  ),
  partRoute('events', 'The record, in order, each event chained to the one before', 'Events', answers.eventsAnswer),
  get(
    '/api/matters/{number}/proof',
    'cases',
    '校验 (H5): the record of a matter of any kind against the signed seals under lock, with all that it goes by',
    ok('Proof', answers.proofAnswer),
    OF_CASE,
  ),
  partRoute(
    'archive',
    'What a whole case consists of, to be kept as one archive: records with their proof, what the page shows, photos; each at its own address. The citizens’ words are no part of it (H5)',
    'Archive',
    answers.archiveAnswer,
  ),
  partRoute(
    'redacted',
    'The copy of a case for whoever applies for it (依申请公开): what was known, who answered, what was published; what is left out and on which ground (H5)',
    'Redacted',
    answers.redactedAnswer,
  ),
  partRoute(
    'people',
    'H5: whom a comment on the case may call: whoever may read it',
    'CasePeople',
    answers.casePeopleAnswer,
  ),
  partRoute(
    'told',
    'P8: whom of the media, which superiors of units and which offices above were told, what and when, and what came of it',
    'Told',
    answers.toldAnswer,
  ),
  partRoute(
    'upward',
    'M2, P2, P3: which desks were told, what went upward in writing and what came back, who commands; and what the record says for the next',
    'Upward',
    upward.upwardAnswer,
  ),
  partRoute('texts', 'Every text of the case with its state', 'Texts', answers.textsAnswer),
  partRoute(
    'documents',
    'A4: what is written for the case: each document that the reader may see with its versions, steps and who decided',
    'Documents',
    answers.documentsAnswer,
  ),
  partRoute(
    'plan',
    'P1: the plan that the case goes by, step by step: whose, until when, ticked by whom; and the others that there are',
    'CasePlan',
    plans.casePlanAnswer,
  ),
  partRoute(
    'same-event',
    'Open cases that may be of the same event in other words, the likeliest first',
    'SameEvent',
    answers.sameEventAnswer,
  ),
  partRoute(
    'same-matter',
    'M4: the messages that are of one matter with this case and what is left to answer of each, how they grew by hour and platform, and what may be of it',
    'SameMatter',
    answers.sameMatterAnswer,
  ),
  partRoute('alerts', 'The alerts that the case holds, without words', 'Alerts', answers.alertsAnswer),
  get(
    '/api/cases/{number}/clocks/{clockId}',
    'cases',
    '时限依据: the arithmetic of one deadline',
    ok('ClockAnswer', answers.clockAnswer),
    OF_CASE,
  ),
  {
    method: 'post',
    path: '/api/orders',
    tag: 'orders',
    says: 'S3: issues a supervision order, by hand or from a case',
    ...person,
    body: { schema: orders.orderBody, example: examples.order },
    answer: { status: 201, name: 'OrderAnswer', schema: orders.orderAnswer },
    problems: [400, 401, 403, 404, 409, 422, 503],
  },
  get(
    '/api/orders',
    'orders',
    'S3: the register of supervision orders in one state: open ones by the limit that is next, the overdue first',
    ok('Orders', orders.ordersAnswer),
    [400, ...READ],
    orders.ordersQuery,
  ),
  {
    ...get(
      '/api/orders/{number}',
      'orders',
      'S3: one order with its record, and as a paper',
      ok('OrderAnswer', orders.orderAnswer),
      [400, ...OF_CASE],
      paperQuery,
    ),
    paper: true,
  },
  ...Object.entries(orders.orderCommandBodies).map(
    ([name, schema]): Route => ({
      method: 'post',
      path: `/api/orders/{number}/${name}`,
      of: '/api/orders/{number}/{command}',
      tag: 'orders',
      says: ORDER_COMMANDS[name as orders.OrderCommandName],
      ...person,
      body: { schema, example: examples.orderCommands[name as orders.OrderCommandName] },
      answer: ok('OrderAnswer', orders.orderAnswer),
      problems: CHANGES,
    }),
  ),
  {
    method: 'post',
    path: '/api/conferences',
    tag: 'conferences',
    says: 'P3: plans a press conference from a case, back from its legal limit',
    ...person,
    body: { schema: conferences.conferenceBody, example: examples.conference },
    answer: { status: 201, name: 'ConferenceAnswer', schema: conferences.conferenceAnswer },
    problems: [400, 401, 403, 404, 409, 422, 503],
  },
  get(
    '/api/conferences',
    'conferences',
    'P3: press conferences in one state, or all that are to come, by their hour',
    ok('Conferences', conferences.conferencesAnswer),
    [400, ...READ],
    conferences.conferencesQuery,
  ),
  {
    ...get(
      '/api/conferences/{number}',
      'conferences',
      'P3: one press conference with its record, and its application as a paper',
      ok('ConferenceAnswer', conferences.conferenceAnswer),
      [400, ...OF_CASE],
      paperQuery,
    ),
    paper: true,
  },
  ...Object.entries(conferences.conferenceCommandBodies).map(
    ([name, schema]): Route => ({
      method: 'post',
      path: `/api/conferences/{number}/${name}`,
      of: '/api/conferences/{number}/{command}',
      tag: 'conferences',
      says: CONFERENCE_COMMANDS[name as conferences.ConferenceCommandName],
      ...person,
      body: { schema, example: examples.conferenceCommands[name as conferences.ConferenceCommandName] },
      answer: ok('ConferenceAnswer', conferences.conferenceAnswer),
      problems: CHANGES,
    }),
  ),
  {
    method: 'post',
    path: '/api/inquiries',
    tag: 'inquiries',
    says: 'P6, P8: the desk enters what a newsroom asks, from a case or by itself, with the time that the press wants',
    ...person,
    body: { schema: inquiries.inquiryBody, example: examples.inquiry },
    answer: { status: 201, name: 'InquiryAnswer', schema: inquiries.inquiryAnswer },
    problems: [400, 401, 403, 404, 409, 422, 503],
  },
  get(
    '/api/inquiries',
    'inquiries',
    'P6: inquiries in one state, those that wait for an answer, or those of one case',
    ok('Inquiries', inquiries.inquiriesAnswer),
    [400, ...READ],
    inquiries.inquiriesQuery,
  ),
  get(
    '/api/inquiries/{number}',
    'inquiries',
    'P6: one inquiry with its record',
    ok('InquiryAnswer', inquiries.inquiryAnswer),
    OF_CASE,
  ),
  ...Object.entries(inquiries.inquiryCommandBodies).map(
    ([name, schema]): Route => ({
      method: 'post',
      path: `/api/inquiries/{number}/${name}`,
      of: '/api/inquiries/{number}/{command}',
      tag: 'inquiries',
      says: INQUIRY_COMMANDS[name as inquiries.InquiryCommandName],
      ...person,
      body: { schema, example: examples.inquiryCommands[name as inquiries.InquiryCommandName] },
      answer: ok('InquiryAnswer', inquiries.inquiryAnswer),
      problems: CHANGES,
    }),
  ),
  {
    method: 'post',
    path: '/api/measures',
    tag: 'measures',
    says: 'S6, S7: a named person of an office opens a criticism, a talk, a proposed sanction, an order to mend or a referral; refused where the facts of the record do not meet its conditions',
    ...person,
    body: { schema: measures.measureBody, example: examples.measure },
    answer: { status: 201, name: 'MeasureAnswer', schema: measures.measureAnswer },
    problems: [400, 401, 403, 404, 409, 422, 503],
  },
  get(
    '/api/measures',
    'measures',
    'S6, S7: measures in one state, and what the facts of the record propose; a referral is listed for those involved alone',
    ok('Measures', measures.measuresAnswer),
    [400, ...READ],
    measures.measuresQuery,
  ),
  {
    ...get(
      '/api/measures/{number}',
      'measures',
      'S6, S7: one measure with its facts and record, and as a paper',
      ok('MeasureAnswer', measures.measureAnswer),
      [400, ...OF_CASE],
      paperQuery,
    ),
    paper: true,
  },
  ...Object.entries(measures.measureCommandBodies).map(
    ([name, schema]): Route => ({
      method: 'post',
      path: `/api/measures/{number}/${name}`,
      of: '/api/measures/{number}/{command}',
      tag: 'measures',
      says: MEASURE_COMMANDS[name as measures.MeasureCommandName],
      ...person,
      body: { schema, example: examples.measureCommands[name as measures.MeasureCommandName] },
      answer: ok('MeasureAnswer', measures.measureAnswer),
      problems: CHANGES,
    }),
  ),
  {
    method: 'post',
    path: '/api/exercises',
    tag: 'exercises',
    says: 'S4: sets an exercise up: script, pace, who takes part and who watches, and whether phones ring',
    ...person,
    body: { schema: exercises.exerciseBody, example: examples.exercise },
    answer: { status: 201, name: 'ExerciseAnswer', schema: exercises.exerciseAnswer },
    problems: [400, 401, 403, 404, 409, 422, 503],
  },
  get(
    '/api/exercises',
    'exercises',
    'S4: exercises in one state, of those that one directs, watches or takes part in',
    ok('Exercises', exercises.exercisesAnswer),
    [400, 404, ...READ],
    exercises.exercisesQuery,
  ),
  {
    ...get(
      '/api/exercises/{number}',
      'exercises',
      'S4: one exercise with its record, and its scorecard as a paper; who takes part learns of an inject when it falls',
      ok('ExerciseAnswer', exercises.exerciseAnswer),
      [400, ...OF_CASE],
      paperQuery,
    ),
    paper: true,
  },
  ...Object.entries(exercises.exerciseCommandBodies).map(
    ([name, schema]): Route => ({
      method: 'post',
      path: `/api/exercises/{number}/${name}`,
      of: '/api/exercises/{number}/{command}',
      tag: 'exercises',
      says: EXERCISE_COMMANDS[name as exercises.ExerciseCommandName],
      ...person,
      body: { schema, example: examples.exerciseCommands[name as exercises.ExerciseCommandName] },
      answer: ok('ExerciseAnswer', exercises.exerciseAnswer),
      problems: CHANGES,
    }),
  ),
  {
    method: 'post',
    path: '/api/handovers',
    tag: 'handovers',
    says: 'M3: a named person of an office prepares the handover of a rumour, beside the answer of its case, and puts it before a legal officer; danger to life is telephoned and no handover, opinion and complaint are none',
    ...person,
    body: { schema: handovers.handoverBody, example: examples.handover },
    answer: { status: 201, name: 'HandoverAnswer', schema: handovers.handoverAnswer },
    problems: [400, 401, 403, 404, 409, 422, 503],
  },
  {
    ...get(
      '/api/handovers',
      'handovers',
      'M3: handovers in one state, or those of one case; with `year` its counts, as they are published',
      ok('Handovers', handovers.handoversAnswer),
      [400, 404, ...READ],
      handovers.handoversQuery,
    ),
    paper: true,
  },
  {
    ...get(
      '/api/handovers/{number}',
      'handovers',
      'M3: one handover with its record, and its letter as a paper',
      ok('HandoverAnswer', handovers.handoverAnswer),
      [400, ...OF_CASE],
      paperQuery,
    ),
    paper: true,
  },
  ...Object.entries(handovers.handoverCommandBodies).map(
    ([name, schema]): Route => ({
      method: 'post',
      path: `/api/handovers/{number}/${name}`,
      of: '/api/handovers/{number}/{command}',
      tag: 'handovers',
      says: HANDOVER_COMMANDS[name as handovers.HandoverCommandName],
      ...person,
      body: { schema, example: examples.handoverCommands[name as handovers.HandoverCommandName] },
      answer: ok('HandoverAnswer', handovers.handoverAnswer),
      problems: CHANGES,
    }),
  ),
  {
    method: 'post',
    path: '/api/assessments',
    tag: 'assessments',
    says: 'A2: a policy that touches the public’s vital interests is to be assessed before its launch, by whoever is in charge of it',
    ...person,
    body: { schema: assessments.assessmentBody, example: examples.assessment },
    answer: { status: 201, name: 'AssessmentAnswer', schema: assessments.assessmentAnswer },
    problems: [400, 401, 403, 404, 409, 422, 503],
  },
  get(
    '/api/assessments',
    'assessments',
    'A2: risk assessments in one state, a unit its own; with `caseNumber` what one says of the case that came of its launch',
    ok('Assessments', assessments.assessmentsAnswer),
    [400, 404, ...READ],
    assessments.assessmentsQuery,
  ),
  {
    ...get(
      '/api/assessments/{number}',
      'assessments',
      'A2: one risk assessment with its record, and its report as a paper',
      ok('AssessmentAnswer', assessments.assessmentAnswer),
      [400, ...OF_CASE],
      paperQuery,
    ),
    paper: true,
  },
  ...Object.entries(assessments.assessmentCommandBodies).map(
    ([name, schema]): Route => ({
      method: 'post',
      path: `/api/assessments/{number}/${name}`,
      of: '/api/assessments/{number}/{command}',
      tag: 'assessments',
      says: ASSESSMENT_COMMANDS[name as assessments.AssessmentCommandName],
      ...person,
      body: { schema, example: examples.assessmentCommands[name as assessments.AssessmentCommandName] },
      answer: ok('AssessmentAnswer', assessments.assessmentAnswer),
      problems: CHANGES,
    }),
  ),
  {
    method: 'post',
    path: '/api/reports',
    tag: 'reports',
    says: 'A3, M2: drafts a log, a weekly or monthly report, a bulletin or a special report from the record; one draft of a kind and period at a time',
    ...person,
    body: { schema: reports.reportBody, example: examples.report },
    answer: { status: 201, name: 'ReportAnswer', schema: reports.reportAnswer },
    problems: [400, 401, 403, 404, 409, 422, 503],
  },
  get(
    '/api/reports',
    'reports',
    'A3, M2: reports in one state; those that are issued and void make up the register',
    ok('Reports', reports.reportsAnswer),
    [400, ...READ],
    reports.reportsQuery,
  ),
  {
    ...get(
      '/api/reports/{number}',
      'reports',
      'A3: one report with its figures, what changed since it was drafted, its paper and its record',
      ok('ReportAnswer', reports.reportAnswer),
      [400, ...OF_CASE],
      paperQuery,
    ),
    paper: true,
  },
  ...Object.entries(reports.reportCommandBodies).map(
    ([name, schema]): Route => ({
      method: 'post',
      path: `/api/reports/{number}/${name}`,
      of: '/api/reports/{number}/{command}',
      tag: 'reports',
      says: REPORT_COMMANDS[name as reports.ReportCommandName],
      ...person,
      body: { schema, example: examples.reportCommands[name as reports.ReportCommandName] },
      answer: ok('ReportAnswer', reports.reportAnswer),
      problems: CHANGES,
    }),
  ),
  get(
    '/api/exports',
    'directory',
    'H5: how many rows of a list one file may hold',
    ok('Exports', exports.exportsAnswer),
    READ,
  ),
  {
    method: 'post',
    path: '/api/exports',
    tag: 'directory',
    says: 'H5: a list that the person has read is about to leave as a file: which, narrowed to what, how many rows',
    ...person,
    body: { schema: exports.exportBody, example: examples.exported },
    answer: { status: 201, name: 'Exported', schema: exports.exportedAnswer },
    problems: [400, 401, 403, 422, 503],
  },
  {
    method: 'post',
    path: '/api/holds',
    tag: 'archive',
    says: 'H5: holds the erasure of a matter of any kind, for an appeal, a joint action, litigation or another lawful cause',
    ...person,
    body: { schema: holds.holdBody, example: examples.hold },
    answer: { status: 201, name: 'Holds', schema: holds.holdsAnswer },
    problems: [400, 401, 403, 404, 409, 422, 503],
  },
  get(
    '/api/holds',
    'archive',
    'H5: what stands against erasure, the latest first',
    ok('Holds', holds.holdsAnswer),
    READ,
  ),
  get(
    '/api/holds/{number}',
    'archive',
    'H5: what stands against it on one matter',
    ok('Holds', holds.holdsAnswer),
    OF_CASE,
  ),
  ...Object.entries(holds.holdCommandBodies).map(
    ([name, schema]): Route => ({
      method: 'post',
      path: `/api/holds/{number}/${name}`,
      of: '/api/holds/{number}/{command}',
      tag: 'archive',
      says: HOLD_COMMANDS[name as holds.HoldCommandName],
      ...person,
      body: { schema, example: examples.holdCommand },
      answer: ok('Holds', holds.holdsAnswer),
      problems: CHANGES,
    }),
  ),
  get(
    '/api/transfer-list',
    'archive',
    'H5: what falls due this year: to be handed to the archive, to be looked at, or held back',
    ok('TransferList', holds.transferAnswer),
    READ,
  ),
  get(
    '/api/transfer-list/{number}',
    'archive',
    'H5: the same of the year in the place of the number',
    ok('TransferList', holds.transferAnswer),
    [400, ...READ],
  ),
  get(
    '/api/lines',
    'cases',
    'R3, P7: the agreed line of each open case that the reader sees, the newest first',
    ok('Lines', linesAnswer),
    READ,
  ),
  get('/api/lines/{number}', 'cases', 'R3, P7: the agreed line of one case', ok('Lines', linesAnswer), OF_CASE),
  {
    method: 'post',
    path: '/api/watches',
    tag: 'watches',
    says: 'M1: enters the launch of a policy or a sensitive period before it comes, on its own or from one of a year before',
    ...person,
    body: { schema: watches.watchBody, example: examples.watch },
    answer: { status: 201, name: 'WatchAnswer', schema: watches.watchAnswer },
    problems: [400, 401, 403, 404, 409, 422, 503],
  },
  get(
    '/api/watches',
    'watches',
    'M1, P8: the calendar: launches, sensitive periods and tests of contacts in one state, those that are open, and the next test',
    ok('Watches', watches.watchesAnswer),
    [400, ...READ],
    watches.watchesQuery,
  ),
  get(
    '/api/watches/{number}',
    'watches',
    'M1, P8: one of them with its record; a unit reads of its own reports and rota alone, whoever a test asks of himself',
    ok('WatchAnswer', watches.watchAnswer),
    OF_CASE,
  ),
  ...Object.entries(watches.watchCommandBodies).map(
    ([name, schema]): Route => ({
      method: 'post',
      path: `/api/watches/{number}/${name}`,
      of: '/api/watches/{number}/{command}',
      tag: 'watches',
      says: WATCH_COMMANDS[name as watches.WatchCommandName],
      ...person,
      body: { schema, example: examples.watchCommands[name as watches.WatchCommandName] },
      answer: ok('WatchAnswer', watches.watchAnswer),
      problems: CHANGES,
    }),
  ),
  {
    method: 'post',
    path: '/api/retrospectives',
    tag: 'retrospectives',
    says: 'D4: a person asks for the retrospective of a case that is over, where the rules do not',
    ...person,
    body: { schema: retrospectives.retrospectiveBody, example: examples.retrospective },
    answer: { status: 201, name: 'RetrospectiveAnswer', schema: retrospectives.retrospectiveAnswer },
    problems: [400, 401, 403, 404, 409, 422, 503],
  },
  get(
    '/api/retrospectives',
    'retrospectives',
    'D4: retrospectives in one state with what each unit is to mend, or those of one case',
    ok('Retrospectives', retrospectives.retrospectivesAnswer),
    [400, ...READ],
    retrospectives.retrospectivesQuery,
  ),
  {
    ...get(
      '/api/retrospectives/{number}',
      'retrospectives',
      'D4: one of them with its record, the timeline of its case or the cases of its quarter, and its report as a paper',
      ok('RetrospectiveAnswer', retrospectives.retrospectiveAnswer),
      [400, ...OF_CASE],
      retrospectives.retrospectiveQuery,
    ),
    paper: true,
  },
  ...Object.entries(retrospectives.retrospectiveCommandBodies).map(
    ([name, schema]): Route => ({
      method: 'post',
      path: `/api/retrospectives/{number}/${name}`,
      of: '/api/retrospectives/{number}/{command}',
      tag: 'retrospectives',
      says: RETROSPECTIVE_COMMANDS[name as retrospectives.RetrospectiveCommandName],
      ...person,
      body: {
        schema,
        example: examples.retrospectiveCommands[name as retrospectives.RetrospectiveCommandName],
      },
      answer: ok('RetrospectiveAnswer', retrospectives.retrospectiveAnswer),
      problems: CHANGES,
    }),
  ),
  {
    method: 'post',
    path: '/api/consultations',
    tag: 'consultations',
    says: 'A4: one of the offices that the rules name convenes a consultation on a case, with the units that it invites',
    ...person,
    body: { schema: consultations.consultationBody, example: examples.consultation },
    answer: { status: 201, name: 'ConsultationAnswer', schema: consultations.consultationAnswer },
    problems: [400, 401, 403, 404, 409, 422, 503],
  },
  get(
    '/api/consultations',
    'consultations',
    'A4: consultations in one state, those under way, or those of one case',
    ok('Consultations', consultations.consultationsAnswer),
    [400, ...READ],
    consultations.consultationsQuery,
  ),
  {
    ...get(
      '/api/consultations/{number}',
      'consultations',
      'A4: one consultation with its record, and its minutes as a paper; for those signed in who have a part in it alone',
      ok('ConsultationAnswer', consultations.consultationAnswer),
      [400, ...OF_CASE],
      paperQuery,
    ),
    paper: true,
  },
  ...Object.entries(consultations.consultationCommandBodies).map(
    ([name, schema]): Route => ({
      method: 'post',
      path: `/api/consultations/{number}/${name}`,
      of: '/api/consultations/{number}/{command}',
      tag: 'consultations',
      says: CONSULTATION_COMMANDS[name as consultations.ConsultationCommandName],
      ...person,
      body: { schema, example: examples.consultationCommands[name as consultations.ConsultationCommandName] },
      answer: ok('ConsultationAnswer', consultations.consultationAnswer),
      problems: CHANGES,
    }),
  ),
  get(
    '/api/changes',
    'cases',
    'The one poll of a console: what changed since the cursor',
    ok('Changes', answers.changesAnswer),
    [400, ...READ],
    changesQuery,
  ),
  {
    method: 'post',
    path: '/api/cases/{number}/words',
    tag: 'cases',
    says: 'H5: opens citizens’ words, deliberately; the record keeps who and why',
    ...person,
    body: { schema: openWordsBody, example: { why: '研判需要核对原文' } },
    answer: ok('WordsAnswer', answers.wordsAnswer),
    problems: [400, ...OF_CASE, 422],
  },
  {
    method: 'post',
    path: '/api/words',
    tag: 'cases',
    says: 'H5: opens the words of several cases, with a reason; each is recorded',
    ...person,
    body: { schema: openManyWordsBody, example: { numbers: ['BL2600017', 'BL2600018'], why: '批量研判' } },
    answer: ok('WordsAnswer', answers.wordsAnswer),
    problems: [400, ...OF_CASE, 422],
  },
  {
    method: 'post',
    path: '/api/cases/{number}/photos',
    tag: 'cases',
    says: 'D1: takes in one photo (JPEG, PNG or WebP) or document (PDF, Word or Excel without macros, scripts or a password), by its bytes, at most 4 MB; the answer is what a note, a settlement or a release names as evidence within two days',
    ...person,
    query: photoQuery,
    takes: PROOF_TYPES,
    answer: { status: 201, name: 'PhotoTaken', schema: answers.photoAnswer },
    problems: [...OF_CASE, 413, 422],
  },
  {
    method: 'get',
    path: '/api/cases/{number}/photos/{sha256}',
    tag: 'cases',
    says: 'Shows a photo, or gives a document to download, that an event names as evidence; who looked is recorded',
    ...person,
    answer: 'photo',
    problems: [400, ...OF_CASE],
  },
  ...commandRoutes,
  ...batchRoutes,
  {
    method: 'post',
    path: '/api/first-administrator',
    tag: 'directory',
    says: 'Begins an empty directory with the coordinating office and its first administrator, whom the deployment names; once',
    ...person,
    answer: ok('DirectoryPart', answers.directoryPartAnswer),
    problems: [...READ, 409],
  },
  {
    method: 'post',
    path: '/api/directory/import',
    tag: 'directory',
    says: 'P8: units and people from a file of Excel, or of values with separators in UTF-8, UTF-16 or GB18030; `preview` writes nothing and says row by row what is read, `leaveOut` leaves out the rows that are not',
    ...person,
    query: importQuery,
    takes: LIST_TYPES,
    answer: ok('DirectoryImport', answers.directoryImportAnswer),
    problems: [400, ...READ, 409, 413, 422],
  },
  {
    method: 'post',
    path: '/api/policy-drafts/{id}/import-policies',
    tag: 'policy',
    says: 'R1, R2, H3, P8: the policies in force with the department that answers for each, or by `list` the days off and make-up workdays (`holidays`), the routing duties (`duties`) or the ids of templates at their providers (`channels`), from such a file into a draft of the rules; `preview` writes nothing and says row by row what is read, `leaveOut` leaves out the rows that are not, `replace` takes away those that the list has not, `expectedVersion` is that of the draft',
    ...person,
    query: policiesQuery,
    takes: LIST_TYPES,
    answer: ok('PoliciesImport', rules.policiesImportAnswer),
    problems: [400, ...READ, 404, 409, 413, 422],
  },
  get('/api/me', 'directory', 'Who is signed in, and what is theirs', ok('Me', answers.meAnswer)),
  get(
    '/api/directory',
    'directory',
    'Units, contacts and rota, with who is on duty',
    ok('Directory', answers.directoryAnswer),
  ),
  get(
    '/api/rights',
    'directory',
    'H2: 权限变更: every change that gave somebody more rights, or was to, the newest first; by what became of it and by person',
    ok('Rights', rights.rightsAnswer),
    [400, ...READ],
    rights.rightsQuery,
  ),
  {
    method: 'post',
    path: '/api/rights/{id}/decide',
    of: '/api/rights/{id}/{action}',
    tag: 'directory',
    says: 'H2: the second person’s word on a change of rights: another administrator or a leader of the desk',
    ...person,
    body: { schema: rights.decideRightsBody, example: { approve: true } },
    answer: ok('RightsDecided', rights.rightsDecided),
    problems: CHANGES,
  },
  {
    method: 'post',
    path: '/api/rights/{id}/withdraw',
    of: '/api/rights/{id}/{action}',
    tag: 'directory',
    says: 'H2: takes a change of rights back that waits, by whoever asked for it',
    ...person,
    body: { schema: rights.withdrawRightsBody, example: { reason: '人选有变' } },
    answer: ok('RightsDecided', rights.rightsDecided),
    problems: CHANGES,
  },
  get(
    '/api/audit',
    'directory',
    'H2, H5: who looked at what and changed what beside the records of matters, the newest first',
    ok('Audit', rights.auditAnswer),
    [400, ...READ],
    rights.auditQuery,
  ),
  editRoute('units', unitBody, 'Writes a unit'),
  editRoute('contacts', contactBody, 'Writes a contact'),
  editRoute('shifts', shiftBody, 'Writes a shift; its id is the instant at which it begins'),
  {
    method: 'post',
    path: '/api/sources/try',
    tag: 'directory',
    says: 'M4: what a pasted sample would be read as; writes nothing',
    ...person,
    body: { schema: trySourceBody, example: { source: 'generic', sample: examples.webhook } },
    answer: ok('Tried', answers.triedAnswer),
    problems: [400, ...READ],
  },
  get(
    '/api/policy',
    'policy',
    'The rules in force, and the versions that open cases are kept by',
    ok('PolicyAnswer', answers.policyAnswer),
  ),
  get(
    '/api/policies/{id}',
    'policy',
    'One stored version of the rules',
    ok('PolicyAnswer', answers.policyAnswer),
    OF_CASE,
  ),
  get(
    '/api/policies/{id}/differences/{from}',
    'policy',
    'How a version differs from another',
    ok('PolicyDifferences', rules.differencesAnswer),
    OF_CASE,
  ),
  ...draftRoutes,
  get(
    '/api/texts',
    'texts',
    '发送记录: every text, newest first; `only`: those that are not out, all of them',
    ok('TextList', answers.textListAnswer),
    [400, ...READ],
    textsQuery,
  ),
  {
    method: 'post',
    path: '/api/texts/{matter}/{textId}/resend',
    tag: 'texts',
    says: 'P8: sends a text once more, by another channel or to another person concerned; who ordered it, and why, is an event of the case',
    ...person,
    body: { schema: duty.resendBody, example: { person: 'li-na', why: '原收件人未接' } },
    answer: ok('Resent', duty.resentAnswer),
    problems: [400, ...OF_CASE, 409, 422],
  },
  get(
    '/api/stuck-alerts',
    'cases',
    'M4: alerts that were accepted and failed three times, in sight of the desk, without words',
    ok('StuckAlerts', stuckAlerts.stuckAlertsAnswer),
  ),
  ...(['open', 'retry', 'join'] as const).map(
    (action): Route => ({
      method: 'post',
      path: `/api/stuck-alerts/{id}/${action}`,
      of: '/api/stuck-alerts/{id}/{action}',
      tag: 'cases',
      says: {
        open: 'H5: shows the words of an alert that could not be worked; who and why is logged',
        retry: 'M4: has an alert that could not be worked tried again; its discovery stays what it was',
        join: 'M4: puts an alert that could not be worked to the case that a person registered for its matter',
      }[action],
      ...person,
      body: {
        schema: stuckAlerts.stuckAlertBody,
        example: { ...(action === 'join' ? { caseNumber: 'BL2600017' } : {}), why: '已人工登记' },
      },
      answer: ok('StuckAlertDone', stuckAlerts.stuckAlertDone),
      problems: [400, ...OF_CASE, 422],
    }),
  ),
  get(
    '/api/refused-alerts',
    'cases',
    'M4: what signed deliveries brought and nobody could read, the newest first: where, what was wrong and what to do; without words',
    ok('RefusedAlerts', refusedAlerts.refusedAlertsAnswer),
    [400, ...READ],
    refusedAlerts.refusedAlertsQuery,
  ),
  ...refusedAlerts.refusedAlertActions.map(
    (action): Route => ({
      method: 'post',
      path: `/api/refused-alerts/{id}/${action}`,
      of: '/api/refused-alerts/{id}/{action}',
      tag: 'cases',
      says: {
        open: 'H5: shows what words a refused alert has, masked; who and why is logged',
        done: 'M4: a person has seen to it: it leaves the list, and stays until its words expire',
        'ask-erasure': 'H5: asks that it be erased before that; a second person decides',
        erase: 'H5: agrees with what somebody else asked: it goes, with its words',
        keep: 'H5: declines, or takes back, what was asked: it stays',
      }[action],
      ...person,
      body: { schema: refusedAlerts.refusedAlertBody, example: { why: '已请对方补发' } },
      answer: ok('RefusedAlertDone', refusedAlerts.refusedAlertDone),
      problems: [400, ...OF_CASE, 422],
    }),
  ),
  get(
    '/api/dead-letters',
    'texts',
    '死信: what could not be handed on, by queue, with the reason',
    ok('Letters', letters.lettersAnswer),
  ),
  ...(['replay', 'discard'] as const).map(
    (action): Route => ({
      method: 'post',
      path: `/api/dead-letters/{queue}/${action}`,
      of: '/api/dead-letters/{queue}/{action}',
      tag: 'texts',
      says:
        action === 'replay'
          ? '重投: does once more what the letters were about; who ordered it is logged'
          : '核销: takes letters out that nothing can be done for',
      ...person,
      body: {
        schema: letters.lettersBody,
        example: { why: '短信渠道已恢复', letters: ['6f0e2a9c-0000-4000-8000-000000000001'] },
      },
      answer: ok('LettersDone', letters.lettersDone),
      problems: [400, ...OF_CASE, 422],
    }),
  ),
  get(
    '/api/handover',
    'duty',
    '交接班: what the next shift must know, from the record',
    ok('Handover', duty.handoverAnswer),
  ),
  get(
    '/api/proposals',
    'duty',
    'H2: what awaits the decision of whoever asks, the gravest at the top, of one grade the first to be due',
    ok('MyProposals', duty.myProposalsAnswer),
  ),
  {
    method: 'post',
    path: '/api/handover/sign',
    tag: 'duty',
    says: '交接班: the next shift takes the desk over; until then both shifts are on every ladder',
    ...person,
    body: { schema: duty.signBody, example: { from: '2026-03-20T00:30:00.000Z' } },
    answer: ok('HandoverSigned', duty.signedAnswer),
    problems: [400, ...READ, 422],
  },
  get(
    '/api/notices',
    'notices',
    '提前通报 (M1): all for the desk and the auditor, else those that the unit gave or that name it',
    ok('Notices', notices.noticesAnswer),
  ),
  {
    method: 'post',
    path: '/api/notices',
    tag: 'notices',
    says: 'M1: tells in advance of what may come; an alert that shows it opens its case with the unit suggested',
    ...person,
    body: { schema: notices.noticeBody, example: examples.notice },
    answer: { status: 201, name: 'NoticeAnswer', schema: notices.noticeAnswer },
    problems: [400, ...READ, 422],
  },
  {
    method: 'post',
    path: '/api/notices/{id}/end',
    tag: 'notices',
    says: 'M1: takes an advance notice back, with a reason',
    ...person,
    body: { schema: notices.endNoticeBody, example: { reason: '工程改期', expectedVersion: 1 } },
    answer: ok('NoticeAnswer', notices.noticeAnswer),
    problems: CHANGES,
  },
  get(
    '/api/wall',
    'duty',
    '值班大屏: the next deadlines, unsigned units, unsent texts, health, and who is on duty',
    ok('Wall', duty.wallAnswer),
  ),
  get(
    '/api/unit-figures',
    'duty',
    'What each unit was given and did in a month, and what fell due in it; a unit is told its own',
    ok('UnitFigures', duty.unitFiguresAnswer),
    [400, ...READ],
    unitFiguresQuery,
  ),
  get(
    '/api/statistics',
    'duty',
    'Answers in time, time to sign and to the first answer, breaches, volume and open load of some months, from the books; a unit reads its own',
    ok('Statistics', statistics.statisticsAnswer),
    [400, ...READ],
    statistics.statisticsQuery,
  ),
  {
    ...get(
      '/api/statistics/cases',
      'duty',
      'The cases that one figure of the statistics counts, each once; a unit reads those of its own duties',
      ok('CountedCases', statistics.countedAnswer),
      [400, ...READ],
      statistics.countedQuery,
    ),
    of: '/api/statistics/{number}',
  },
  get(
    '/api/scores',
    'scores',
    'S5: the scores of a period as the records stand now, one of the two assessments; each point leads to its miss. A unit reads its own row',
    ok('Scores', scores.scoresAnswer),
    [400, ...READ, 409],
    scores.scoresQuery,
  ),
  get(
    '/api/published-scores',
    'scores',
    'S5: tables that were published, and one of them as it was, with what was found of earlier ones by then',
    ok('PublishedScores', scores.publishedScoresAnswer),
    [400, ...READ, 404],
    scores.publishedScoresQuery,
  ),
  {
    ...get(
      '/api/self-inspection',
      'scores',
      'S2: the sheet of a unit’s self-inspection in a period, filled from the record as it stands now. A unit reads its own',
      ok('SelfInspection', scores.selfInspectionAnswer),
      [400, ...READ, 404, 422],
      scores.selfInspectionQuery,
    ),
    paper: true,
  },
  {
    method: 'post',
    path: '/api/published-scores',
    tag: 'scores',
    says: 'S5, H2: a leader publishes the table of a period that is over, once and for ever; what is found later stands in the next as a correction',
    ...person,
    body: {
      schema: scores.publishScoresBody,
      example: { stream: 'open-government', period: '2026-Q1', reason: '经区政府办主任办公会审定' },
    },
    answer: ok('ScoresPublished', scores.scoresPublishedAnswer),
    problems: [400, 401, 403, 409, 422, 503],
  },
  get(
    '/api/reachability',
    'duty',
    'P8: who would be texted if a rung fell now, for every rung and kind of unit',
    ok('Reachability', duty.reachabilityAnswer),
  ),
  get(
    '/api/policies',
    'policy',
    'Every version of the rules, and the open cases that each keeps',
    ok('Policies', duty.policiesAnswer),
  ),
  get(
    '/api/plans',
    'policy',
    'P1: the plans in force, when each is to be read again, and which kinds and grades of case have none',
    ok('Plans', plans.plansAnswer),
  ),
  {
    method: 'post',
    path: '/api/plan-proposals',
    tag: 'policy',
    says: 'P1: a unit proposes a new version of a plan of its own, or its first one, which waits for the consent of the body above',
    ...person,
    body: { schema: plans.proposePlanBody, example: { plan: examples.plan, reason: '按去年演练的总结修订' } },
    answer: { status: 201, name: 'PlanProposal', schema: plans.planProposalAnswer },
    problems: CHANGES,
  },
  {
    method: 'post',
    path: '/api/plan-proposals/{id}/revise',
    of: '/api/plan-proposals/{id}/{action}',
    tag: 'policy',
    says: 'P1: puts a proposal that was sent back before the body above again, revised',
    ...person,
    body: {
      schema: plans.revisePlanBody,
      example: { expectedVersion: 2, plan: examples.plan, reason: '已补现场取证一步' },
    },
    answer: ok('PlanProposal', plans.planProposalAnswer),
    problems: CHANGES,
  },
  {
    method: 'post',
    path: '/api/plan-proposals/{id}/withdraw',
    of: '/api/plan-proposals/{id}/{action}',
    tag: 'policy',
    says: 'P1: the unit takes its proposal back',
    ...person,
    body: { schema: plans.withdrawPlanBody, example: { expectedVersion: 1, reason: '另行修订' } },
    answer: ok('PlanProposal', plans.planProposalAnswer),
    problems: CHANGES,
  },
  {
    method: 'post',
    path: '/api/plan-proposals/{id}/decide',
    of: '/api/plan-proposals/{id}/{action}',
    tag: 'policy',
    says: 'P1, H2: the word of a leader of the body above: consent, which puts the plan into force as any rules are published; sent back, or refused, with a reason',
    ...person,
    body: { schema: plans.decidePlanBody, example: { expectedVersion: 1, decision: 'consent' } },
    answer: ok('PlanProposal', plans.planProposalAnswer),
    problems: CHANGES,
  },
  {
    method: 'post',
    path: '/api/plan-proposals/{id}/ask-reading',
    of: '/api/plan-proposals/{id}/{action}',
    tag: 'policy',
    says: 'D4, P1: of a plan by its id in the rules: the desk, or the body above, asks its owner to read it again, because of what and by when',
    ...person,
    body: { schema: plans.askReadingBody, example: { because: '复盘2026-7', says: '现场取证一步写得不清' } },
    answer: { status: 201, name: 'ReadingAsked', schema: plans.readingAskedAnswer },
    problems: CHANGES,
  },
  get(
    '/api/status',
    'texts',
    'Whether reminders keep up, how long the queue is and what calls in it, unsent texts, missing calendars',
    ok('Status', answers.statusAnswer),
  ),
  {
    method: 'get',
    path: '/openapi.json',
    tag: 'about',
    says: 'This description',
    guard: 'none',
    answer: 'openapi',
    problems: [],
  },
  {
    method: 'get',
    path: '/t',
    tag: 'links',
    says: 'The form for typing the code of a text',
    guard: 'none',
    answer: 'html',
    problems: [200],
  },
  {
    method: 'post',
    path: '/t',
    tag: 'links',
    says: 'Goes to the page of a typed code',
    guard: 'code',
    answer: 'html',
    problems: [303, 413],
  },
  {
    method: 'get',
    path: '/t/{code}',
    tag: 'links',
    says: 'P8: the page behind a text’s code: shows, never acts',
    guard: 'code',
    answer: 'html',
    problems: VISITED,
  },
  {
    method: 'post',
    path: '/t/{code}',
    tag: 'links',
    says: 'P8: acts as the person whom the code was sent to',
    guard: 'code',
    answer: 'html',
    problems: [...VISITED, 303, 400, 409, 413, 422, 503],
  },
];
