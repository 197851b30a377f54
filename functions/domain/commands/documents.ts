import type { LineDifference } from '../case/agreed-line.ts';
import { type Case, isStanding } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import { type CaseDocument, documentOf, NEW_KINDS, type DocumentSaved, stepsOf } from '../case/document.ts';
import type { Draft } from '../case/events.ts';
import type { Actor } from '../matter/actor.ts';
import { ERASED } from '../matter/free-text.ts';
import { pick } from '../matter/pick.ts';
import type { ProposalPayload, ReviewStep } from '../matter/proposal.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { propose } from '../proposals/propose.ts';
import { type Approved } from '../proposals/settle.ts';
import { chainFor } from '../rules/approval-rules.ts';
import { contradictions, contradicts } from './agreed-line.ts';
import { concludedIn, unlessConsulted } from './consulted.ts';
import { askCosigners, cosignersFor, cosignersOfChange, mayAskAnew } from './cosign.ts';
import { authorsOf, decidersOf, type Known, publishedVersion, savedAs } from './document-record.ts';
import { unclearPoints } from './checklist.ts';
import type { Context } from './decide.ts';
import { exposedBy, exposing, wordsBeside, wordsOf } from './exposure.ts';
import { unlessOpen } from './unless-open.ts';
import { unitMeant } from './whose-release.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;
type Person = Extract<Actor, { kind: 'person' }>;

/** The state of a case stays small: a case that needs more than this is several. */
export const MOST_DOCUMENTS = 12;

/** A4: saves a document, or a further version of it. Two people who write on the same version lose nothing: both stand, side by side. */
export function saveDocument(
  state: Case,
  command: Of<'save-document'>,
  actor: Person,
  context: Context,
): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  if (state.offline) return refuse('no-content', 'H6', '线下办理件不登记内容，文稿请在线下拟办', '/text');
  return command.documentId === undefined
    ? newDocument(state, command, actor, context)
    : newVersion(state, command.documentId, command, context);
}

function newDocument(
  state: Case,
  { kind, title, text, basedOn, ...command }: Of<'save-document'>,
  actor: Person,
  { policy, directory }: Context,
): Draft[] | Refusal {
  const row = policy.approval?.documents.find((known) => known.kind === kind);
  if (!kind || !row) {
    const kinds = policy.approval?.documents.map((known) => `${known.kind}（${known.name}）`).join('、') ?? '';
    return refuse(
      'unknown-kind',
      'A4',
      kinds === '' ? '本件所依政策没有文稿审定的规定' : `文稿种类应为：${kinds}`,
      '/kind',
    );
  }
  if (!NEW_KINDS.some((one) => one === kind))
    return refuse(
      'in-consultation',
      'A4',
      `${row.name}在会商中拟写并报政府领导审定，方作为结论和处置的依据；请召集会商，在会商中提出`,
      '/kind',
    );
  if (title === undefined) return refuse('title-missing', 'ours', '新文稿须有标题', '/title');
  if (basedOn !== undefined) return refuse('nothing-before', 'ours', '新文稿没有前一稿', '/basedOn');
  const { documents = [] } = state;
  if (documents.length >= MOST_DOCUMENTS)
    return refuse('too-many-documents', 'ours', `一件至多 ${MOST_DOCUMENTS} 份文稿，请在已有文稿上另存新稿`);
  const unit = unitMeant(command.unit, actor, directory);
  if (isRefusal(unit)) return unit;
  const desk = directory.units.some(({ id, desk: is }) => id === unit && is === true);
  if (!desk && !state.assignments.some((one) => one.unit === unit && isStanding(one)))
    return refuse('not-its-case', 'R3', '该单位没有承办本件，不能以其名义拟稿', '/unit');
  const documentId = `D${documents.length + 1}`;
  return [{ type: 'document-saved', documentId, kind, version: 1, unit, title, text }];
}

function newVersion(
  state: Case,
  documentId: string,
  { kind, title, text, basedOn, unit }: Of<'save-document'>,
  { facts = [] }: Context,
): Draft[] | Refusal {
  const document = documentOf(state, documentId);
  if (!document) return unknownDocument(documentId);
  if (document.gone) return wentBack(document);
  if (kind !== undefined && kind !== document.kind)
    return refuse('other-kind', 'ours', '文稿种类不能更改，请另拟文稿', '/kind');
  if (unit !== undefined && unit !== document.unit)
    return refuse('other-unit', 'ours', '文稿的单位不能更改，请另拟文稿', '/unit');
  if (basedOn === undefined || basedOn > document.versions || basedOn < 1)
    return refuse('no-such-version', 'ours', `请写明在第几稿上修改（1 至 ${document.versions}）`, '/basedOn');
  const before = savedAs(facts, documentId, basedOn);
  const [newTitle, oldTitle] = [title ?? before.title, before.title];
  if (before.text === text && newTitle === oldTitle)
    return refuse('unchanged', 'ours', `与第 ${basedOn} 稿相同，没有修改`, '/text');
  return [nextVersion(document, { basedOn, title: newTitle, text })];
}

const nextVersion = (
  { id, kind, unit, versions }: CaseDocument,
  written: Pick<DocumentSaved, 'title' | 'text'> & { basedOn: number },
): DocumentSaved => ({ type: 'document-saved', documentId: id, kind, version: versions + 1, unit, ...written });

/** A4: puts one version before the deciders of its steps, one after the other. */
export function submitDocument(
  state: Case,
  { documentId, version, says, to, lineReason, concludes = [], points, withoutCosign }: Of<'submit-document'>,
  actor: Person,
  context: Context,
): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const document = documentOf(state, documentId);
  if (!document) return unknownDocument(documentId);
  if (document.gone) return wentBack(document);
  if (version < 1 || version > document.versions)
    return refuse('no-such-version', 'ours', `没有第 ${version} 稿；共 ${document.versions} 稿`, '/version');
  const { policy, proposed = [], facts = [] } = context;
  const open = proposed.filter(({ payload }) => 'document' in payload && payload.document === documentId);
  // R3: one of those who were asked to co-sign objects: whoever asked the others asks them anew.
  const back = mayAskAnew(document, open, actor) ? open : [];
  const waiting = open.find((one) => !back.includes(one));
  if (waiting && 'version' in waiting.payload)
    return refuse(
      'under-approval',
      'A4',
      `第 ${waiting.payload.version} 稿正在审批；请等审批结束，或由提请人撤回后再提请`,
      '/documentId',
    );
  const saved = savedAs(facts, documentId, version);
  if (saved.text === ERASED) return refuse('words-erased', 'H5', '该稿文字已依申请清除，请另存新稿', '/version');
  const chain = chainFor(document.kind, state.grades, policy);
  if (!chain) return refuse('no-chain', 'A4', '本等级的此类文稿没有审批步骤', '/documentId');
  const passed = stepsOf(document, version);
  const first = chain.steps.find((step) => !passed.includes(step));
  if (!first) return refuse('approved-already', 'A4', `第 ${version} 稿已经审定`, '/version');
  const differs = document.kind === 'wording' ? contradictions(saved.text, facts) : [];
  const ofDesk = context.directory.units.some(({ id, desk }) => id === actor.unit && desk === true);
  if (differs.length > 0 && !(ofDesk && lineReason !== undefined))
    return contradicts(differs, context, '/lineReason', '确需不同的，由值班台写明理由后提请');
  const exposed = document.kind === 'wording' ? exposedBy(wordsOf(saved), documentId, facts, context) : [];
  if (exposed.length > 0) return exposing(exposed, wordsOf(saved), '/version');
  if (differs.length === 0 && lineReason !== undefined)
    return refuse('reason-not-asked', 'R3', '文稿与口径一致，请去掉此项说明', '/lineReason');
  if (concludes.length > 0 && document.kind !== 'wording')
    return refuse('conclusions-not-asked', 'A4', '只有答复稿须说明是否含结论，请去掉此项', '/concludes');
  const early = unlessConsulted(state, concludes, context.now, policy, '/concludes');
  if (early) return early;
  const strange = document.kind === 'wording' ? unclearPoints(points ? { points } : {}, policy) : null;
  if (strange) return strange;
  if (document.kind !== 'wording' && points !== undefined)
    return refuse('points-not-asked', 'D2', '只有答复稿须说明要点，请去掉此项', '/points');
  const told = wordsBeside(points ? { points } : {});
  const beside = exposedBy(told, documentId, facts, context);
  if (beside.length > 0) return exposing(beside, told, '/points');
  const cosigners = cosignersFor(state, document, { text: saved.text, withoutCosign }, context);
  if (isRefusal(cosigners)) return cosigners;
  const submitted: Draft = {
    type: 'document-submitted',
    documentId,
    version,
    ...pick({ says, to }, ['says', 'to']),
    ...(differs.length > 0 ? { differs, ...pick({ lineReason }, ['lineReason']) } : {}),
    ...(concludes.length > 0 ? { concludes: [...new Set(concludes)] } : {}),
    ...(points ? { points } : {}),
    ...cosigners.told,
  };
  const done: Draft[] = [
    ...back.map(
      ({ proposal: { id } }): Draft => ({
        type: 'proposal-withdrawn',
        proposalId: id,
        reason: `第 ${version} 稿另行会签`,
      }),
    ),
    submitted,
  ];
  const reason = says ?? `第 ${version} 稿送审`;
  const left = { ...context, proposed: proposed.filter((one) => !back.includes(one)) };
  const reviewed: Parameters<typeof propose>[1] = {
    payload: { kind: first, document: documentId, version },
    reason,
    unit: document.unit,
    actors: [...authorsOf(facts, documentId, version), ...decidersOf(facts, documentId, version)],
    ...(to === undefined ? {} : { to }),
  };
  if (cosigners.ask.length > 0) {
    // Whom the author chose is asked once all have co-signed: that he may decide is said now.
    const then = to === undefined ? [] : propose(state, reviewed, actor, left);
    if (isRefusal(then)) return then;
    const cosigning = askCosigners(
      { ...state, version: state.version + done.length },
      { documentId, version, units: cosigners.ask, reason, by: actor.id },
      actor,
      left,
    );
    return isRefusal(cosigning) ? cosigning : [...done, ...cosigning];
  }
  const asked = propose({ ...state, version: state.version + done.length }, reviewed, actor, left);
  return isRefusal(asked) ? asked : [...done, ...asked];
}

/** A4: one step approved what was before it, as it stands or in the decider's own words; the next is asked at once, or it is approved for good. */
export function carryOutReview(
  state: Case,
  { proposal, payload, reason, approvedBy, changes }: Approved<ProposalPayload>,
  actor: Person,
  context: Context,
  told: boolean,
): Draft[] | Refusal {
  if (!('document' in payload) || payload.kind === 'cosign')
    throw new Error(`${proposal.id} of ${state.number} is of no document`);
  const { policy, facts = [] } = context;
  const { document: documentId, kind: step } = payload;
  const document = documentOf(state, documentId);
  if (!document) throw new Error(`${proposal.id} of ${state.number} is of ${documentId}, which is not there`);
  const before = savedAs(facts, documentId, payload.version);
  const differs = document.kind === 'wording' ? unpassed(changes?.text ?? before.text, facts, documentId) : [];
  // What was decided by other means was decided; what goes out is read against the line once more.
  if (differs.length > 0 && !told)
    return contradicts(differs, context, '/changes/text', '或退回，由值班台写明理由后重新提请');
  // A4: graver since it was submitted. Neither is what was decided by other means undone here.
  const early = told
    ? null
    : unlessConsulted(state, concludedIn(facts, documentId, payload.version), context.now, policy, '/proposalId');
  if (early) return early;
  const text = changes?.text ?? before.text;
  const words = wordsOf({ title: before.title, text });
  const exposed = document.kind === 'wording' ? exposedBy(words, documentId, facts, context) : [];
  if (exposed.length > 0 && !told) return exposing(exposed, words, '/changes/text');
  if (changes?.text === before.text)
    return refuse('unchanged', 'ours', '修改稿与原稿相同；同意原稿请直接同意', '/changes/text');
  const changed =
    changes?.text === undefined
      ? []
      : [nextVersion(document, { basedOn: payload.version, title: before.title, text: changes.text })];
  const version = changed[0]?.version ?? payload.version;
  const passed = [...(document.under?.steps ?? []), step];
  const next = chainFor(document.kind, state.grades, policy)?.steps.find((one) => !passed.includes(one));
  // R3: whoever co-signed is asked again only where the decider changed a fact.
  const again = changes?.text === undefined ? [] : cosignersOfChange(state, document, changes.text, context, told);
  if (isRefusal(again)) return again;
  const reviewed = {
    type: 'document-reviewed' as const,
    documentId,
    version,
    step,
    proposalId: proposal.id,
    ...(next === undefined && again.length === 0 ? { approved: true as const } : {}),
  };
  const done: Draft[] = [...changed, reviewed];
  if (again.length > 0) {
    const cosigning = askCosigners(
      { ...state, version: state.version + 1 + done.length },
      { documentId, version, units: again, reason, by: proposal.by },
      actor,
      context,
    );
    return isRefusal(cosigning) ? cosigning : [...done, ...cosigning];
  }
  if (next === undefined) return done;
  const asked = propose(
    // The decision itself comes before these.
    { ...state, version: state.version + 1 + done.length },
    {
      payload: { kind: next, document: documentId, version },
      reason,
      by: proposal.by,
      unit: document.unit,
      // Nobody decides twice of one document, nor on what he wrote himself.
      actors: [...(proposal.actors ?? []), approvedBy, ...authorsOf(facts, documentId, payload.version)],
    },
    actor,
    context,
  );
  return isRefusal(asked) ? asked : [...done, ...asked];
}

/** R3: contradictions that the desk did not let pass when the document was submitted. */
function unpassed(text: string, facts: Known, documentId: string): LineDifference[] {
  const submitted = facts.findLast((event) => event.type === 'document-submitted' && event.documentId === documentId);
  const passed = submitted?.type === 'document-submitted' ? (submitted.differs ?? []) : [];
  return contradictions(text, facts).filter(
    ({ fact, version }) => !passed.some((one) => one.fact === fact && one.version === version),
  );
}

/** A4: what the rules ask for of a wording at these grades, and was not taken for this version. */
export function missingSteps(
  { grades }: Pick<Case, 'grades'>,
  document: CaseDocument | undefined,
  { policy }: Pick<Context, 'policy'>,
): { clause: string; missing: ReviewStep[] } | null {
  const chain = chainFor('wording', grades, policy);
  if (!chain?.required) return null;
  const taken = document ? stepsOf(document, publishedVersion(document)) : [];
  const missing = chain.steps.filter((step) => !taken.includes(step));
  return missing.length === 0 ? null : { clause: chain.clause, missing };
}

const wentBack = ({ id, from }: CaseDocument): Refusal =>
  refuse('went-back', 'M4', `${id} 随 ${from?.case ?? ''} 归并而来，该件已重新打开：请在该件办理`, '/documentId');

const unknownDocument = (id: string): Refusal => refuse('no-such-document', 'ours', `没有文稿 ${id}`, '/documentId');
