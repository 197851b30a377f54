import { isComplainedOf } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Actor } from '../matter/actor.ts';
import type { Recorded } from '../matter/event.ts';
import { ERASED } from '../matter/free-text.ts';
import { pick } from '../matter/pick.ts';
import { type DecisionPrepared, isOnBehalf } from '../matter/proposal.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { type Decidable, mayNotDecide } from '../people/deciders.ts';
import { isOfUnitConcerned } from '../people/recipients.ts';
import { isAmong } from '../people/same-person.ts';
import { ruleOf } from '../rules/proposal-rule.ts';
import type { Proposing } from './propose.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Prepare = Extract<PersonCommand, { command: 'prepare-decision' }>;
type Decide = Extract<PersonCommand, { command: 'decide' }>;

/**
 * A4, H2: somebody of the decider's own office writes down what he might decide: what, why, in which words. It decides nothing and moves no limit; the
 * decider presses it or does otherwise.
 */
export function prepareDecision(
  state: Decidable,
  { proposalId, decision, says, text }: Omit<Prepare, 'command'>,
  actor: Person,
  { policy, directory, now }: Proposing,
): [DecisionPrepared] | Refusal {
  const proposal = state.proposals?.find(({ id }) => id === proposalId);
  if (!proposal) return refuse('no-such-proposal', 'H2', `没有待审批的提请 ${proposalId}，可能已经办结`, '/proposalId');
  const { clause, name, changes } = ruleOf(proposal.kind, policy);
  if (!isOnBehalf(proposal.kind))
    return refuse('not-preparable', clause, `${name}须由审批人本人办理，不能代拟`, '/proposalId');
  if (isAmong([proposal.by], actor.id, directory))
    return refuse('second-person-needed', 'H2', '提请人不能代拟对本人提请的审批意见，请由审批人或其单位的其他人员办理');
  const contact = directory.contacts.find(({ id, active }) => active && id === actor.id);
  if (!contact || isOfUnitConcerned(proposal, contact) || isComplainedOf(state, contact.unit, contact.id))
    return refuse('unit-concerned', clause, `${name}涉及本单位或您本人，须由他人代拟`);
  const decides = (id: string): boolean => mayNotDecide(proposal, id, { state, directory, now }) === null;
  if (decides(actor.id)) return refuse('decides-himself', clause, `${name}您可以直接审批，不必代拟`);
  if (!directory.contacts.some(({ id, unit }) => unit === contact.unit && decides(id)))
    return refuse('not-own-unit', clause, '只能为本单位的审批人代拟：此项现由其他单位的人员审批');
  if (text !== undefined && decision !== 'approve')
    return refuse('changes-not-asked', clause, '同意时才可以修改', '/text');
  if (text !== undefined && !changes.includes('text'))
    return refuse('not-changeable', clause, `${name}不能修改此项`, '/text');
  if (says === undefined && (decision === 'send-back' || text !== undefined))
    return refuse(
      'reason-missing',
      clause,
      text === undefined ? '退回提请的，须说明理由' : '修改后同意的，须说明理由',
      '/says',
    );
  return [{ type: 'decision-prepared', proposalId, by: actor.id, decision, ...pick({ says, text }, ['says', 'text']) }];
}

const isPrepared = (event: Recorded<{ type: string }>): event is Recorded<DecisionPrepared> =>
  event.type === 'decision-prepared';

/** What stands prepared of a proposal, as its event has it. */
export const preparedAs = (
  events: readonly Recorded<{ type: string }>[],
  { prepared }: { prepared?: number },
): Recorded<DecisionPrepared> | undefined =>
  prepared === undefined ? undefined : events.filter(isPrepared).find(({ seq }) => seq === prepared);

/** What a decision may rest on beside its proposal: what was prepared of it. */
export interface DecidingOn extends Proposing {
  /** The record of the matter. */
  facts?: readonly Recorded<{ type: string }>[];
}

/** A4, H2: what the decider presses is what stands prepared, word for word: neither what was there before nor what he would rather say. */
export function asPrepared(
  { proposals = [] }: Pick<Decidable, 'proposals'>,
  command: Decide,
  { facts = [] }: DecidingOn,
): Decide | Refusal {
  const { prepared, decision } = command;
  const proposal = proposals.find(({ id }) => id === command.proposalId);
  if (prepared === undefined || !proposal) return command;
  if (proposal.prepared !== prepared)
    return refuse(
      'prepared-anew',
      'H2',
      proposal.prepared === undefined
        ? '没有拟办意见：提请改变后原拟办意见不再适用，请按您自己的决定审批'
        : `拟办意见已有更新（现为第 ${proposal.prepared} 条记录），请看过后再定`,
      '/prepared',
    );
  const stands = preparedAs(facts, proposal);
  if (!stands) throw new Error(`what was prepared of ${proposal.id} in event ${prepared} was not read`);
  const { says, text } = stands;
  if (decision !== stands.decision || command.says !== undefined || command.changes !== undefined)
    return refuse('not-as-prepared', 'H2', '与拟办意见不同的，请去掉此项，按您自己的决定审批', '/prepared');
  if (says === ERASED || text === ERASED)
    return refuse('words-erased', 'H5', '拟办意见的文字已依申请清除，请按您自己的决定审批', '/prepared');
  return { ...command, ...pick({ says }, ['says']), ...(text === undefined ? {} : { changes: { text } }) };
}
