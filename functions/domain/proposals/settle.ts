import { ERASED } from '../matter/free-text.ts';
import type { Actor } from '../matter/actor.ts';
import { type Case, type Grades, isOpen } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Erasing } from '../matter/erasure.ts';
import { HELD, isHeld } from '../matter/hold.ts';
import { pick } from '../matter/pick.ts';
import {
  changedBy,
  isOnBehalf,
  type Proposal,
  type ProposalBody,
  type ProposalChanges,
  type ProposalPayload,
  type Proposed,
} from '../matter/proposal.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { type Decidable, mayDelegate, mayNotDecide } from '../people/deciders.ts';
import type { Directory } from '../people/directory.ts';
import { isPublished } from '../rules/approval-rules.ts';
import type { Policy, ProposalRule } from '../rules/policy.ts';
import { ruleOf } from '../rules/proposal-rule.ts';
import { asPrepared, type DecidingOn } from './prepare.ts';
import type { Proposing } from './propose.ts';
import { refusalOf } from './refusal-of.ts';
import { isAmong } from '../people/same-person.ts';

type Settling = Decidable & Pick<Case, 'number' | 'grades' | 'holds'> & Partial<Pick<Case, 'documents'>>;
type Decide = Extract<PersonCommand, { command: 'decide' }>;
type RecordDecision = Extract<PersonCommand, { command: 'record-decision' }>;
type Person = Extract<Actor, { kind: 'person' }>;

/** What a decision came to; approved, the payload is what is to be carried out. */
export interface Settled {
  events: ProposalBody[];
  approved?: { proposal: Proposal; payload: ProposalPayload; reason: string };
}

/** 代录: who decided, and how that is known, where somebody else writes it down. */
export type Told = Pick<RecordDecision, 'decider' | 'means' | 'decidedAt' | 'evidence'>;

/** H2: one named decider approves, with changes or without, sends it back with his reasons, or passes it on to another who may. */
export function settle(
  state: Settling,
  command: Decide,
  actor: Person,
  context: Proposing,
  told?: Told,
): Settled | Refusal {
  const proposal = state.proposals?.find(({ id }) => id === command.proposalId);
  if (!proposal)
    return refuse('no-such-proposal', 'H2', `没有待审批的提请 ${command.proposalId}，可能已经办结`, '/proposalId');
  const rule = ruleOf(proposal.kind, context.policy);
  const by = told?.decider ?? actor.id;
  const barred = mayNotDecide(proposal, by, { state, ...context });
  if (barred) return { ...refusalOf(barred, rule), ...(told ? { field: '/decider' } : {}) };
  const event = context.proposed?.find((open) => open.proposal.id === proposal.id);
  if (!event) throw new Error(`the event of ${proposal.id} of ${state.number} is needed to decide it`);
  const unproven = told
    ? unlessRecordable(proposal, told, actor, state, rule, context)
    : unlessProven(command, actor, state, event.payload, rule, context);
  if (unproven) return unproven;
  if (command.decision === 'pass-on') return passedOn(state, proposal, command, actor, rule, context);
  if (command.to !== undefined) return refuse('to-not-asked', rule.clause, '转请他人审批时才填写此项', '/to');
  const approved = command.decision === 'approve';
  if (!approved && !command.says) return refuse('reason-missing', rule.clause, '退回提请的，须说明理由', '/says');
  const changed = command.changes === undefined ? null : payloadWith(event, command.changes, command.says, rule);
  if (isRefusal(changed)) return changed;
  if (changed && !approved) return refuse('changes-not-asked', rule.clause, '同意时才可以修改', '/changes');
  const payload = changed ?? event.payload;
  if (approved && isErased(payload, event.reason))
    return refuse('words-erased', 'H5', '提请的文字已依申请清除，请退回，由提请人重新提请', '/proposalId');
  if (approved && payload.kind === 'purge' && isHeld(state)) return HELD('不能同意清除，可以退回');
  const decided: ProposalBody = {
    type: 'proposal-decided',
    proposalId: proposal.id,
    by,
    approved,
    proof: told ? 'recorded' : actor.via === 'link' ? 'code' : 'sign-in',
    ...(told ? { recorded: pick(told, ['means', 'decidedAt', 'evidence']) } : {}),
    ...pick(command, ['says', 'prepared']),
    ...(changed ? { payload: changed } : {}),
  };
  return { events: [decided], ...(approved ? { approved: { proposal, payload, reason: event.reason } } : {}) };
}

/** H5, H2: nobody approves what he cannot read; of a fact that is corrected, what it was may be gone. */
const isErased = (payload: ProposalPayload, reason: string): boolean =>
  reason === ERASED || JSON.stringify({ ...payload, was: null }).includes(ERASED);

/** What was approved, as it is to be done. */
export interface Approved<Payload extends ProposalPayload> {
  proposal: Proposal;
  payload: Payload;
  reason: string;
  /** Who decided it. */
  approvedBy: string;
  erasing?: Erasing;
  /** What the decider changed. */
  changes?: ProposalChanges;
}

/** H2: the named decider's decision, with what it approves carried out at once, in the same transaction. */
export function decideBy<Body>(
  state: Settling,
  ordered: Decide,
  actor: Person,
  context: DecidingOn,
  carryOut: (approved: Approved<ProposalPayload>) => Body[] | Refusal,
  told?: Told,
): (Body | ProposalBody)[] | Refusal {
  const command = asPrepared(state, ordered, context);
  if (isRefusal(command)) return command;
  const settled = settle(state, command, actor, context, told);
  if (isRefusal(settled)) return settled;
  const { approved, events } = settled;
  if (!approved) return events;
  const done = carryOut({
    ...approved,
    approvedBy: told?.decider ?? actor.id,
    ...pick(command, ['erasing', 'changes']),
  });
  return isRefusal(done) ? done : [...events, ...done];
}

/** Whether a fresh code behind a text is proof enough at these grades; graver matters are decided signed in. */
export const codeSuffices = (
  { opinion, emergency }: Grades,
  { codeSuffices: grades }: Pick<ProposalRule, 'codeSuffices'>,
): boolean => grades.includes(opinion) && (emergency === null || grades.includes(emergency));

/** H2, A4: whether it may be decided behind a text at all: what is internal is not even shown there. */
export const mayBeByCode = (
  { grades, documents = [] }: Pick<Settling, 'grades' | 'documents'>,
  payload: ProposalPayload,
  policy: Policy,
): boolean =>
  payload.kind !== 'feedback' &&
  codeSuffices(grades, ruleOf(payload.kind, policy)) &&
  (!('document' in payload) || isPublished(documents.find(({ id }) => id === payload.document)?.kind, policy));

function unlessProven(
  { proof }: Decide,
  { via }: Person,
  state: Settling,
  payload: ProposalPayload,
  rule: ProposalRule,
  { policy }: Proposing,
): Refusal | null {
  if (via !== 'link') return null;
  if (!mayBeByCode(state, payload, policy))
    return refuse('sign-in-needed', rule.clause, `${rule.name}须登录平台审批，不能凭短信操作码审批`);
  return proof === 'code' || rule.onePress
    ? null
    : refuse('second-proof-needed', 'H2', '审批须再次验证：请获取并填写新的操作码');
}

/**
 * A4, H2: a decision that was spoken or stands on paper is written down by somebody else, with what shows it; never by whoever asked for it. At
 * the graver grades, where a code is not enough, it is the desk's, which calls back.
 */
function unlessRecordable(
  proposal: Proposal,
  { decider, decidedAt, evidence }: Told,
  actor: Person,
  { grades }: Settling,
  rule: ProposalRule,
  { directory, now }: Proposing,
): Refusal | null {
  const { clause, name } = rule;
  if (!isOnBehalf(proposal.kind))
    return refuse('not-recordable', clause, `${name}须由审批人本人审批，不能代录`, '/proposalId');
  if (decider === actor.id) return refuse('decides-himself', clause, '本人的决定请直接审批，不必代录', '/decider');
  if (isAmong([proposal.by], actor.id, directory))
    return refuse('second-person-needed', 'H2', '提请人不能代录对本人提请的审批，请由他人代录');
  if (evidence.length === 0)
    return refuse('evidence-missing', 'H2', '代录须有凭据：通话记录、批示件照片或文书编号', '/evidence');
  if (decidedAt > now) return refuse('in-the-future', 'H2', '审批时间晚于现在', '/decidedAt');
  const [own, desk] = [unitOf(decider, directory), isDeskUnit(actor.unit, directory)];
  if (!desk && !codeSuffices(grades, rule))
    return refuse('desk-records', clause, `本等级的${name}须由审批人登录审批，或由值班台回拨核实后代录`);
  return desk || own === actor.unit
    ? null
    : refuse('not-own-unit', clause, '只能代录本单位领导的决定，其他单位的请由该单位或值班台代录', '/decider');
}

const unitOf = (person: string, { contacts }: Directory): string | undefined =>
  contacts.find(({ id }) => id === person)?.unit;
const isDeskUnit = (unit: string, { units }: Directory): boolean =>
  units.some(({ id, active, desk }) => id === unit && active && desk === true);

function passedOn(
  state: Settling,
  proposal: Proposal,
  { says, to }: Decide,
  actor: Person,
  rule: ProposalRule,
  { directory, now }: Proposing,
): Settled | Refusal {
  if (to === undefined) return refuse('nobody-named', rule.clause, '请写明转请谁审批', '/to');
  if (!says) return refuse('reason-missing', rule.clause, '转请他人审批的，须说明理由', '/says');
  if (to === actor.id) return refuse('passed-to-self', rule.clause, '不能转请给自己', '/to');
  const { to: _, delegated: __, ...open } = proposal;
  const why = mayNotDecide(open, to, { state, directory, now });
  const delegated = why === 'holds-no-such-post' && mayDelegate(proposal, actor.id, to, directory);
  if (why && !delegated) return { ...refusalOf(why, rule), field: '/to' };
  return {
    events: [
      {
        type: 'proposal-passed-on',
        proposalId: proposal.id,
        by: actor.id,
        to,
        says,
        ...(delegated ? { delegated } : {}),
      },
    ],
  };
}

/** The payload as it is changed, or why it can't be. A purge is only ever made smaller. */
function payloadWith(
  { payload }: Proposed,
  changes: ProposalChanges,
  says: string | undefined,
  { changes: allowed, name, clause }: ProposalRule,
): ProposalPayload | Refusal | null {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  if (given.length === 0) return null;
  const stray = given.find(([field]) => !allowed.some((known) => known === field));
  if (stray) return refuse('not-changeable', clause, `${name}不能修改此项`, `/changes/${stray[0]}`);
  if (!says) return refuse('reason-missing', clause, '修改后同意的，须说明理由', '/says');
  const widened = given.find(([field, value]) => !isWithin(value, new Map(Object.entries(payload)).get(field)));
  if (widened) return refuse('wider-than-asked', clause, '修改只能缩小提请的范围，不能超出', `/changes/${widened[0]}`);
  return changedBy(payload, changes);
}

const isWithin = (part: unknown, whole: unknown): boolean =>
  !Array.isArray(part) || (Array.isArray(whole) && part.every((one) => whole.includes(one)));

/** Proposals that nobody need decide any more, now that their matter is over. */
export const lapsing = (
  { proposals = [] }: Pick<Settling, 'proposals'>,
  policy: Policy,
): Extract<ProposalBody, { type: 'proposal-lapsed' }>[] =>
  proposals
    .filter(({ kind, approvedBy }) => approvedBy === undefined && !ruleOf(kind, policy).outlivesCase)
    .map(({ id }) => ({ type: 'proposal-lapsed', proposalId: id }));

/** Those of a case that is over. P2, M4: what answers an order goes over to the case that it joins, and is put before its signer there. */
export function lapsed(state: Case, policy: Policy): ProposalBody[] {
  if (isOpen(state)) return [];
  const gone = lapsing(state, policy);
  const over = (state.joinedInto === undefined ? [] : (state.proposals ?? [])).filter(
    ({ id, kind, approvedBy }) =>
      kind === 'feedback' && approvedBy === undefined && !gone.some(({ proposalId }) => proposalId === id),
  );
  return [...gone, ...over.map(({ id }): ProposalBody => ({ type: 'proposal-lapsed', proposalId: id }))];
}
