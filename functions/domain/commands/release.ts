import { factOf } from '../case/apply.ts';
import { answeredUntil } from '../case/assignments.ts';
import type { Case, Clock, ClockKind, ReleaseFact } from '../case/case.ts';
import { type CaseDocument, documentOf } from '../case/document.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft, NotMet, Release, Unmet } from '../case/events.ts';
import { emergencySince } from '../case/graver-emergency.ts';
import { printed } from '../clocks/explain.ts';
import { isAnswer, whyNotMet } from '../clocks/answering.ts';
import type { Actor } from '../matter/actor.ts';
import { isLive } from '../matter/clock.ts';
import { type Exposure, isSame } from '../matter/exposure.ts';
import { between, earliest, type Instant, isWrittenBefore } from '../matter/instant.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { hoursMs } from '../rules/pace.ts';
import type { Policy, ReleaseForm } from '../rules/policy.ts';
import { unclearActs } from './acts.ts';
import { pointsOf, unclearPoints } from './checklist.ts';
import type { Context } from './decide.ts';
import { contradictions, contradicts } from './agreed-line.ts';
import { concludedIn, unconsulted } from './consulted.ts';
import { exposedBy, wordsBeside, wordsOf } from './exposure.ts';
import { uncosignedIn } from './cosign.ts';
import { pointsSubmitted, publishedOf, publishedVersion } from './document-record.ts';
import { missingSteps } from './documents.ts';
import { type Attended, isOfAny, presentAt } from './attended.ts';
import { reachedBy, unreached } from './outlets.ts';
import { readRelease } from './read-release.ts';
import { askForPromise, boundedPromise, farthestPromise } from './promise.ts';
import { withSecondPerson } from './late-entry.ts';
import { wordOf } from './takeovers.ts';
import { unlessOpen } from './unless-open.ts';
import { unitMeant, whoseRelease } from './whose-release.ts';

type Told = Omit<Extract<PersonCommand, { command: 'release' }>, 'command' | 'document' | 'exposes' | 'text' | 'asks'>;
type Promises = Pick<Release, 'promises'>;
/** A release as the rules see it, whether it is recorded or corrected. */
type Judged = Omit<
  Release,
  | 'unmet'
  | 'unreached'
  | 'unsaid'
  | 'exposes'
  | 'reads'
  | 'uncosigned'
  | 'id'
  | 'recordedAt'
  | 'lateEntry'
  | 'promises'
  | 'document'
  | 'unapproved'
  | 'unconsulted'
  | 'uncommanded'
  | 'differs'
>;

/** P3–P7, V1, H2: records a release that happened; a late entry that would undo a miss counts from now until a second person confirms it. */
export function release(
  state: Case,
  command: Extract<PersonCommand, { command: 'release' }>,
  actor: Actor,
  context: Context,
): Draft[] | Refusal {
  const { policy, directory, now } = context;
  // H5: its words are read, and go no further.
  const { command: _, document, text, asks = [], exposes: brought = [], ...told } = command;
  const closed = unlessOpen(state);
  if (closed) return closed;
  const unit = unitMeant(told.unit, actor, directory);
  if (isRefusal(unit)) return unit;
  const judged = judgeRelease(state, told, unit, context);
  if (isRefusal(judged)) return judged;
  const published = publishedAs(state, document, judged, context);
  if (isRefusal(published)) return published;
  const word = wordOf(state, judged);
  if (isRefusal(word)) return word;
  const points = saysOf(state, document, judged, context);
  if (isRefusal(points)) return points;
  const promises = promisesOf(state, told, context);
  if (isRefusal(promises)) return promises;
  const reads = told.paper
    ? null
    : readRelease(state, text ?? wordingOf(state, document, context), asks, judged, context);
  const made: Omit<Release, 'unmet' | 'unreached'> = {
    ...boundedPromise(state, judged, context),
    ...published,
    ...word,
    ...points,
    ...promises,
    ...exposesIn(state, document, { ...judged, ...points, ...promises }, brought, context),
    ...(reads ? { reads } : {}),
    id: `R${state.releases.length + 1}`,
    recordedAt: now,
    lateEntry: between(told.publishedAt, now) > hoursMs(policy.release.lateEntryHours, policy),
  };
  const draft = {
    type: 'released' as const,
    release: { ...made, ...unreachedWith(state, made, policy), unmet: unmetBy(state, made, policy) },
  };
  const drafts = withSecondPerson(
    state,
    draft,
    { ...draft, release: { ...draft.release, unconfirmed: true } },
    { unit, evidence: judged.evidence },
    actor,
    context,
  );
  if (isRefusal(drafts)) return drafts;
  const signed = signedBy(state, unit, actor);
  if (made.promisedAt === undefined) return [...drafts, ...signed];
  const asked = askForPromise(state, [...drafts, ...signed], made, actor, context);
  return isRefusal(asked) ? asked : [...drafts, ...signed, ...asked];
}

/** P4: what it published, where that is a document of the case. */
function wordingOf(state: Case, id: string | undefined, { facts = [] }: Context): string | undefined {
  const document = id === undefined ? undefined : documentOf(state, id);
  return document ? publishedOf(facts, document).text : undefined;
}

/** ours: whoever records what his own unit published has the case: it is its signature too, as of what he tells of its part. */
const signedBy = ({ assignments }: Case, unit: string | undefined, actor: Actor): Draft[] =>
  actor.kind === 'person' && actor.unit === unit
    ? assignments
        .filter((one) => one.unit === unit && one.state === 'assigned')
        .map(({ id }) => ({ type: 'signed', assignmentId: id, signer: actor.id }))
    : [];

/** A4, H2: which document it published, and what the rules ask for that was not done before. It counts for the public all the same. */
function publishedAs(
  state: Case,
  id: string | undefined,
  judged: Judged,
  context: Context,
): Pick<Release, 'document' | 'unapproved' | 'concludes' | 'unconsulted' | 'differs' | 'uncosigned'> | Refusal {
  const { policy, directory, facts = [] } = context;
  const document = id === undefined ? undefined : documentOf(state, id);
  if (id !== undefined && document?.kind !== 'wording')
    return refuse(
      'no-such-document',
      'A4',
      document ? `文稿 ${id} 不是答复稿，不能作为对外发布的文稿` : `没有文稿 ${id}`,
      '/document',
    );
  // R3, H2: what went out can be recorded, in what it differs by the reason of whoever records it.
  const differs = document ? contradictions(publishedOf(facts, document).text, facts) : [];
  if (differs.length > 0 && judged.lineReason === undefined)
    return contradicts(differs, { directory }, '/lineReason', '已经发布的，请写明理由后登记');
  if (differs.length === 0 && judged.lineReason !== undefined)
    return refuse('reason-not-asked', 'R3', '所发文稿与口径一致，请去掉此项说明', '/lineReason');
  const exempt = isExempt(state, judged, policy);
  const uncosigned = document && !exempt ? uncosignedIn(state, document, context) : [];
  const unapproved = exempt ? null : missingSteps(state, document, { policy });
  return {
    ...(document ? { document: { id: document.id, version: publishedVersion(document) } } : {}),
    ...(unapproved ? { unapproved } : {}),
    ...concluding(state, document, judged, { policy, facts }),
    ...(differs.length > 0 ? { differs } : {}),
    ...(uncosigned.length > 0 ? { uncosigned } : {}),
  };
}

/**
 * H2, H5: what went out tells of people: by its document, by what is told of its acts and points, by what was promised
 * there and by what was said at its conference. It is on record, and waits for somebody to judge.
 */
function exposesIn(
  state: Case,
  id: string | undefined,
  beside: Pick<Judged, 'acts' | 'points'> & Promises,
  brought: readonly Exposure[],
  context: Context,
): Pick<Release, 'exposes'> {
  const { facts = [] } = context;
  const document = id === undefined ? undefined : documentOf(state, id);
  const words = [...(document ? wordsOf(publishedOf(facts, document)) : []), ...wordsBeside(beside)];
  const found = exposedBy(words, id, facts, context);
  const exposes = [...found, ...brought.filter((one) => !found.some((known) => isSame(known, one)))];
  return exposes.length > 0 ? { exposes } : {};
}

/** A4: on what it concludes, by what is told or as its wording was submitted; and before a consultation that the rules ask for. */
function concluding(
  state: Case,
  document: CaseDocument | undefined,
  judged: Judged,
  { policy, facts = [] }: Pick<Context, 'policy' | 'facts'>,
): Pick<Release, 'concludes' | 'unconsulted'> {
  const written = document ? concludedIn(facts, document.id, publishedVersion(document)) : [];
  const concludes = [...new Set([...(judged.concludes ?? []), ...written])];
  return concludes.length === 0 ? {} : { concludes, ...unconsulted(state, { ...judged, concludes }, policy) };
}

/** A4, D3: what the rules let go out without approval: some forms, and the first information of an emergency, which never waits. */
function isExempt({ grades, releases }: Case, { form, publishedAt }: Judged, { approval }: Policy): boolean {
  if (!approval) return true;
  const { forms, firstInformation } = approval.exempt;
  return forms.includes(form) || (firstInformation && grades.emergency !== null && isFirst({ releases }, publishedAt));
}

const isFirst = ({ releases }: Pick<Case, 'releases'>, publishedAt: Instant): boolean =>
  !releases.some((one) => one.void === undefined && one.publishedAt <= publishedAt);

/** D2, D3: what it says of its points: as whoever records it says, else as was said when its document was submitted. */
function saysOf(
  state: Case,
  id: string | undefined,
  { points, conference, inquiry, voice, publishedAt, final }: Judged,
  { policy, facts = [] }: Context,
): Pick<Release, 'points' | 'unsaid'> | Refusal {
  const emergency = state.grades.emergency !== null || state.causes?.includes('emergency') === true;
  // H2, D3: a conference and an interview are recorded by their own matter, a superior words his release himself, first information never waits.
  const free =
    conference !== undefined ||
    inquiry !== undefined ||
    voice === 'superior' ||
    (emergency && isFirst(state, publishedAt));
  const told = points ?? (id === undefined ? undefined : pointsSubmitted(facts, id));
  return unclearPoints({ points: told ?? [], final }, policy) ?? pointsOf(state, told, free, policy);
}

/** P5: what could not be answered there is promised for a time that the rules allow; what it keeps of earlier ones is among those that stand. */
function promisesOf(
  state: Case,
  { promises = [], keeps = [], publishedAt }: Told,
  { policy, now }: Pick<Context, 'policy' | 'now'>,
): Promises | Refusal {
  const known = state.releases.flatMap(({ id, promises: made = [] }) =>
    made.filter((one) => !one.void).map((one) => ({ key: `${id}.${one.id}`, by: one.by })),
  );
  const strange = keeps.find((one) => !known.some(({ key }) => key === one));
  if (strange !== undefined) {
    const choice = known.map(({ key, by }) => `${key}（承诺于 ${printed(by)} 前答复）`).join('、') || '无';
    return refuse('unknown-promise', 'P5', `没有承诺 ${strange}；可选：${choice}`, '/keeps');
  }
  const farthest = farthestPromise(state, policy, now);
  const wrong = promises.findIndex(({ by }) => by <= publishedAt || by > farthest);
  if (wrong >= 0)
    return refuse(
      'promise-out-of-range',
      'P5',
      `承诺的答复时间应晚于本次发布，且不晚于 ${printed(farthest)}`,
      `/promises/${wrong}/by`,
    );
  return promises.length === 0 ? {} : { promises: promises.map((one, index) => ({ id: `P${index + 1}`, ...one })) };
}

/** What may stop what hangs on the form and, for a conference or briefing, on who attended. */
export function judgeRelease(
  state: Case,
  told: Told,
  unit: string,
  { policy, directory, now, facts: record = [] }: Context,
  /** Who attended, as it was known when that was recorded: the directory of a later day does not know it better. */
  known: Attended = {},
): Judged | Refusal {
  const form = policy.forms.find((row) => row.id === told.form);
  if (!form)
    return refuse('unknown-form', 'P6', `回应形式应为:${policy.forms.map((row) => row.id).join('、')}`, '/form');
  if (told.publishedAt > now)
    return refuse('not-published-yet', 'P4', '发布时间晚于现在:只有已经公开的回应才能登记', '/publishedAt');
  const concern = concernOf(state);
  if (isWrittenBefore(told.publishedAt, concern) && !told.earlierReason)
    return refuse(
      'before-the-concern',
      'P4',
      `发布时间早于${state.firstPublishedAt ? '已知的网上首现时间' : '发现时间'} ${printed(concern)}：如属实，请说明它何以回应了此项关切`,
      '/earlierReason',
    );
  if (told.earlierReason && !isEarly(state, told.publishedAt))
    return refuse('reason-not-asked', 'P4', '发布时间不早于关切出现的时间，请去掉此项说明', '/earlierReason');
  const unclear = unclearActs(state, told, record);
  if (unclear) return unclear;
  const strange = unclearPoints(told, policy);
  if (strange) return strange;
  const unfit = form.offlineOnly ? unfitForPaper(state, told, form) : null;
  if (unfit) return unfit;
  const missing = missingProof(told, form);
  if (missing) return missing;
  if (!told.final && !told.followUpAt)
    return refuse('follow-up-missing', 'P5', '办件未办结,须写明下次发布时间,或标明是最终回应', '/followUpAt');
  // A late entry may carry a promise that is past by now: what was promised can be recorded (H2), and its clock says that it was missed.
  if (told.followUpAt && told.followUpAt <= told.publishedAt)
    return refuse('follow-up-past', 'P5', '下次发布时间应晚于本次发布', '/followUpAt');
  const whose = whoseRelease(state, told, form, unit, { directory, policy });
  if (isRefusal(whose)) return whose;
  const { orders: _orders, ordersReason: _reason, assignment: _assignment, promises: _promises, ...facts } = told;
  const present = form.attendance ? presentAt(state, told, unit, { directory, policy }, known) : {};
  if (isRefusal(present)) return present;
  const reached = reachedBy(told, policy);
  return {
    ...facts,
    ...whose,
    ...present,
    ...(reached.length > 0 ? { reached } : {}),
    ...(form.needs === 'superior' ? relayedBy(told, policy) : {}),
    evidence: provenBy(told),
    fulfils: fulfilled(state, told, form, unit, present),
  };
}

/** P3: when the first outlet of the district passed a superior's release on. */
function relayedBy({ outlets, publishedAt }: Told, policy: Policy): Pick<Release, 'relayedAt'> {
  const [first] = outlets
    .filter((outlet) => reachedBy({ outlets: [outlet] }, policy).length > 0)
    .map((outlet) => outlet.publishedAt ?? publishedAt)
    .toSorted();
  return first === undefined ? {} : { relayedAt: first };
}

const concernOf = ({ firstPublishedAt, discoveredAt }: Case): Instant =>
  firstPublishedAt ? earliest(firstPublishedAt, discoveredAt) : discoveredAt;

/** H2: it came before the concern, or before the emergency that it is about was learnt of. */
export const isEarly = (state: Case, publishedAt: Instant): boolean =>
  isWrittenBefore(publishedAt, concernOf(state)) || isWrittenBefore(publishedAt, emergencySince(state));

/** S1: what the case asks for and nothing has gone out by, this release among them. */
function unreachedWith(
  state: Case,
  made: Omit<Release, 'unmet' | 'unreached'>,
  policy: Policy,
): Pick<Release, 'unreached'> {
  const missing = unreached({ ...state, releases: [...state.releases, factOf(made)] }, policy);
  return missing.length > 0 ? { unreached: missing } : {};
}

/** P4, P7: what runs and this release does not meet, each with its reason: nothing is silently left open. */
function unmetBy(state: Case, made: Omit<Release, 'unmet' | 'unreached'>, policy: Policy): Release['unmet'] {
  const fact = factOf(made);
  const after = { ...state, releases: [...state.releases, fact] };
  return state.clocks.flatMap((clock) => {
    const why = isLive(clock) && isAnswer(clock.kind, policy) ? whyNotMet(after, clock, fact, policy) : null;
    if (!why) return [];
    return [
      { clock: clock.id, clause: clauseOf(why, clock), why, ...(why === 'attendance' ? headsOf(state, fact) : {}) },
    ];
  });
}

/** P7: whose heads or spokespersons sat there and do not count, so that nobody has to guess why. */
function headsOf(state: Case, { attended = [], publishedAt }: ReleaseFact): Pick<Unmet, 'heads'> {
  const heads = attended.map((unit) => {
    const until = answeredUntil(state, unit, publishedAt);
    return until === undefined ? { unit } : { unit, until };
  });
  return heads.length > 0 ? { heads } : {};
}

/** What a reason rests on, where it is not the duty's own clause. */
const CLAUSES: Partial<Record<NotMet, string>> = {
  attendance: 'P7',
  'no-conference': 'P3',
  form: 'P6',
  speaker: 'R1',
};

const clauseOf = (why: NotMet, { basis }: Clock): string => CLAUSES[why] ?? basis;

function missingProof(told: Told, form: ReleaseForm): Refusal | null {
  if (form.needs === 'paper')
    return told.paper ? null : refuse('paper-missing', 'H6', `${form.name}须写明文书编号和存放处`, '/paper');
  if (told.evidence.length === 0) return refuse('evidence-missing', 'P4', '须有证据:网址、录音录像或截图', '/evidence');
  if (form.needs === 'address' && !told.address)
    return refuse('address-missing', 'P4', `${form.name}须有网址`, '/address');
  if (form.needs === 'place' && !told.place) return refuse('place-missing', 'P6', `${form.name}须写明地点`, '/place');
  if (form.needs === 'superior' && !told.bySuperior)
    return refuse('superior-missing', 'P3', '须写明由哪个上级机关统一发布', '/bySuperior');
  return null;
}

/** H6: an answer without content, for cases that are kept without content; every other case is answered where all can read it. */
function unfitForPaper(state: Case, told: Told, form: ReleaseForm): Refusal | null {
  if (!state.offline) return refuse('offline-only', 'H6', `${form.name}只用于线下办理件，其他办件须公开回应`, '/form');
  const content = (['address', 'place', 'attendance', 'acts', 'bySuperior'] as const).find(
    (field) => told[field] !== undefined,
  );
  if (content) return refuse('no-content', 'H6', '线下答复只登记文书编号、存放处和时间，不登记内容', `/${content}`);
  return null;
}

/** H6: what proves a paper answer is the paper itself. */
const provenBy = ({ evidence, paper }: Told): Told['evidence'] =>
  evidence.length === 0 && paper ? [{ kind: 'document', ref: paper.number }] : evidence;

/**
 * What it may stop. P7: a conference or briefing without head or spokesperson of any unit concerned stops nothing. P3: of a superior body and
 * time are always told; without a place it was a statement and no conference.
 */
function fulfilled(state: Case, told: Told, form: ReleaseForm, unit: string, present: Attended): ClockKind[] {
  if (form.needs === 'superior' && !told.place) return form.fulfils.filter((kind) => kind !== 'press-conference');
  return !form.attendance || isOfAny(state, unit, present) ? form.fulfils : [];
}
