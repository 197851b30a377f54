import { type Case, isComplainedOf } from '../../../../domain/case/case.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import type { Recorded } from '../../../../domain/matter/event.ts';
import type { DecisionPrepared, Proposal, Proposed, ProposalPayload } from '../../../../domain/matter/proposal.ts';
import type { Directory } from '../../../../domain/people/directory.ts';
import { decisionOf, mayNotDecide, mayTakeOver } from '../../../../domain/people/deciders.ts';
import { recipients } from '../../../../domain/people/recipients.ts';
import { mayBeByCode } from '../../../../domain/proposals/settle.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { ruleOf } from '../../../../domain/rules/proposal-rule.ts';
import { personNamed } from '../person.ts';
import type { ProposalView } from '../schemas/answers.ts';
import { dutyName } from '../../../../domain/commands/duty-said.ts';
import type { Seen } from './clock-view.ts';

/** H2: a proposal as this person sees it: who asks what of whom, by when, and whether it is his to decide. */
export function proposalView(
  proposal: Proposal,
  { payload, reason, evidence }: Proposed,
  state: Case,
  seen: Seen,
  person: string,
  prepared?: Recorded<DecisionPrepared>,
): ProposalView {
  const { directory, policy, now } = seen;
  const rule = ruleOf(proposal.kind, policy);
  const asked = recipients('move', { state, clock: decisionOf(proposal), directory, now }).people;
  const mine = mayNotDecide(proposal, person, { state, directory, now }) === null;
  const clock = state.clocks.find(({ kind, of }) => kind === 'decision' && of === proposal.id);
  return {
    ...pick(proposal, ['id', 'kind', 'at']),
    ...pick(rule, ['name', 'clause']),
    by: personNamed(directory, proposal.by),
    ...(clock ? { dueAt: clock.dueAt } : {}),
    reason,
    payload: payloadView(payload, state, policy),
    ...(evidence ? { evidence } : {}),
    ...(prepared && isForThem(prepared, mine, person, directory)
      ? { prepared: preparedView(prepared, directory) }
      : {}),
    asked: asked.map(({ id }) => personNamed(directory, id)),
    mine,
    ...(mine
      ? {
          others: mayTakeOver(proposal, directory, person)
            // H5: nobody is offered whom the case complains of.
            .filter(({ id, unit }) => id !== person && !isComplainedOf(state, unit, id))
            .map(({ id }) => personNamed(directory, id)),
        }
      : {}),
    codeSuffices: mayBeByCode(state, payload, policy),
  };
}

/** A4: what a leader may yet decide is for him and for his own office, and for nobody whose text it is about. */
export function isForThem({ by }: DecisionPrepared, mine: boolean, person: string, { contacts }: Directory): boolean {
  const unitOf = (wanted: string): string | undefined => contacts.find(({ id }) => id === wanted)?.unit;
  return mine || unitOf(by) === unitOf(person);
}

/** A4: what somebody of the decider's office prepared. */
export const preparedView = (
  { seq, by, ...prepared }: Recorded<DecisionPrepared>,
  directory: Directory,
): NonNullable<ProposalView['prepared']> => ({
  record: seq,
  by: personNamed(directory, by),
  ...pick(prepared, ['at', 'decision', 'says', 'text']),
});

/** A4: of the record alone it is told that it was prepared, by whom and when; not what. */
export const untold = ({ says, text }: DecisionPrepared): Pick<DecisionPrepared, 'says' | 'text'> => ({
  ...(says === undefined ? {} : { says: '' }),
  ...(text === undefined ? {} : { text: '' }),
});

function payloadView(payload: ProposalPayload, state: Case, policy: Policy): ProposalView['payload'] {
  if (payload.kind === 'correction') return { ...payload, is: { ...payload.is }, was: { ...payload.was } };
  if (payload.kind === 'no-duty')
    return {
      kind: payload.kind,
      duties: payload.duties.map((duty) => ({ duty, name: dutyName(duty, state, policy) ?? duty })),
    };
  if (payload.kind === 'appeal')
    return {
      kind: payload.kind,
      duties: [{ duty: payload.duty, name: dutyName(payload.duty, state, policy) ?? payload.duty }],
    };
  if (payload.kind === 'extension') {
    const { was: had, ...asked } = payload;
    return { ...asked, had };
  }
  return payload;
}
