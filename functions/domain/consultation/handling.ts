import type { Actor } from '../matter/actor.ts';
import type { Recorded } from '../matter/event.ts';
import { ERASED } from '../matter/free-text.ts';
import { pick } from '../matter/pick.ts';
import type { ProposalPayload } from '../matter/proposal.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { propose } from '../proposals/propose.ts';
import { type Approved, decideBy } from '../proposals/settle.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { ConsultationPersonCommand } from './commands.ts';
import { type Consultation, stillAsked, unheard } from './consultation.ts';
import { decidable } from './decidable.ts';
import type { ConsultationBody } from './events.ts';
import { carryOutErasure } from './purge.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends ConsultationPersonCommand['command']> = Extract<ConsultationPersonCommand, { command: Name }>;
type Context = Deciding<ConsultationBody>;
type Known = readonly Recorded<ConsultationBody>[];
type Saved = Extract<Known[number], { type: 'handling-saved' }>;

/** What the proposal of a consultation asks a leader to approve. Never shown behind a code: it is internal (工作秘密). */
export const HANDLING = 'handling';

export const handlingAs = (facts: Known, version: number): Saved | undefined =>
  facts.find((event): event is Saved => event.type === 'handling-saved' && event.version === version);

/** A4: 预控处置意见, or a further version of it. Two people who write on the same version lose nothing: both stand, side by side. */
export function saveHandling(
  { handling: { versions } }: Consultation,
  { text, basedOn }: Of<'save-handling'>,
  { facts = [] }: Context,
): ConsultationBody[] | Refusal {
  if (versions === 0)
    return basedOn === undefined
      ? [{ type: 'handling-saved', version: 1, text }]
      : refuse('nothing-before', 'ours', '尚无前一稿', '/basedOn');
  if (basedOn === undefined || basedOn > versions || basedOn < 1)
    return refuse('no-such-version', 'ours', `请写明在第几稿上修改（1 至 ${versions}）`, '/basedOn');
  return handlingAs(facts, basedOn)?.text === text
    ? refuse('unchanged', 'ours', `与第 ${basedOn} 稿相同，没有修改`, '/text')
    : [{ type: 'handling-saved', version: versions + 1, basedOn, text }];
}

/**
 * A4: puts one version before a leader for final approval. It rests on what is thought of nature, trend and risk; units that have time left are
 * waited for, or it says why not, and whoever was not heard is named: silence is no consent.
 */
export function submit(
  state: Consultation,
  { version, says, early, to }: Of<'submit'>,
  actor: Person,
  context: Context,
): ConsultationBody[] | Refusal {
  const { facts = [], now } = context;
  const { versions, submitted } = state.handling;
  if (!state.assessed) return refuse('not-assessed', 'A4', '须先写明事件性质、舆情走势和可能出现的风险，再报审定');
  if (versions === 0) return refuse('nothing-proposed', 'A4', '须先拟定预控处置意见，再报审定', '/version');
  if (version < 1 || version > versions)
    return refuse('no-such-version', 'ours', `没有第 ${version} 稿；共 ${versions} 稿`, '/version');
  if (submitted !== undefined)
    return refuse('under-approval', 'A4', `第 ${submitted} 稿正在审定；请等审定结束，或由提请人撤回后再报`, '/version');
  const saved = handlingAs(facts, version);
  if (!saved) throw new Error(`version ${version} of ${state.number} is not in the record that was read`);
  if (saved.text === ERASED) return refuse('words-erased', 'H5', '该稿文字已依申请清除，请另存新稿', '/version');
  const waiting = stillAsked(state, now);
  if (waiting.length > 0 && early === undefined)
    return refuse(
      'still-asked',
      'A4',
      `还有 ${waiting.length} 个单位时限未到、未提意见；急需先报的，请写明理由`,
      '/early',
    );
  if (waiting.length === 0 && early !== undefined)
    return refuse('reason-not-asked', 'A4', '各单位均已提出意见或时限已到，请去掉此项说明', '/early');
  const without = unheard(state);
  const asked = propose(
    { ...decidable(state), version: state.version + 1 },
    {
      payload: { kind: 'final-approval', document: HANDLING, version },
      reason: says ?? `预控处置意见第 ${version} 稿报审定`,
      actors: saved.actor.kind === 'person' ? [saved.actor.id] : [],
      ...(to === undefined ? {} : { to }),
    },
    actor,
    context,
  );
  if (isRefusal(asked)) return asked;
  return [
    {
      type: 'handling-submitted',
      version,
      ...(without.length > 0 ? { without } : {}),
      ...pick({ says, early }, ['says', 'early']),
    },
    ...asked,
  ];
}

/** H2: the named decider's decision: a leader's on the handling, in his own words where he changes it; another person's on an erasure. */
export const decideProposal = (
  state: Consultation,
  command: Of<'decide'>,
  actor: Person,
  context: Context,
): ConsultationBody[] | Refusal =>
  decideBy(decidable(state), command, actor, context, (approved) => carryOut(state, approved, context));

/** 代录: what a leader decided by telephone, in person or on paper, written down by another. */
export const recordDecision = (
  state: Consultation,
  { decider, means, decidedAt, evidence, ...decision }: Of<'record-decision'>,
  actor: Person,
  context: Context,
): ConsultationBody[] | Refusal =>
  decideBy(
    decidable(state),
    { ...decision, command: 'decide' },
    actor,
    context,
    (approved) => carryOut(state, approved, context),
    { decider, means, decidedAt, evidence },
  );

function carryOut(
  state: Consultation,
  approved: Approved<ProposalPayload>,
  context: Context,
): ConsultationBody[] | Refusal {
  const { payload, proposal, changes } = approved;
  if (payload.kind === 'purge') return carryOutErasure(state, { ...approved, payload }, context);
  if (!('document' in payload))
    throw new Error(`${proposal.id} of ${state.number} asks for what no consultation knows`);
  const { version } = payload;
  const text = changes?.text;
  if (text === undefined) return [{ type: 'handling-approved', version, proposalId: proposal.id }];
  if (handlingAs(context.facts ?? [], version)?.text === text)
    return refuse('unchanged', 'ours', '修改稿与原稿相同；同意原稿请直接同意', '/changes/text');
  const next = state.handling.versions + 1;
  return [
    { type: 'handling-saved', version: next, basedOn: version, text },
    { type: 'handling-approved', version: next, proposalId: proposal.id },
  ];
}
