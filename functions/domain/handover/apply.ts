import { type Stamp, stampOf } from '../matter/event.ts';
import { foldMatter, isMatterBody } from '../matter/fold.ts';
import { stamped } from '../matter/folded.ts';
import { caseChanged } from '../matter/of-case.ts';
import { pick } from '../matter/pick.ts';
import { carriedOut, foldProposal } from '../matter/proposal.ts';
import type { HandoverBody, HandoverEvent, HandoverOpened } from './events.ts';
import type { ClockKind, Handover } from './handover.ts';

/** Folds one event into the handover. Only `handover-opened` may come first. Throws on an event that cannot follow, which means a broken record. */
export const apply = (state: Handover | null, event: HandoverEvent): Handover => fold(state, event, stampOf(event));

/** `apply` for a body whose envelope is not made yet. */
export function fold(state: Handover | null, body: HandoverBody, stamp: Stamp): Handover {
  if (body.type === 'handover-opened') {
    if (state) throw new Error(`handover ${state.number} was opened twice`);
    return opened(body, stamp);
  }
  if (!state) throw new Error(`event ${body.type} before handover-opened`);
  const changed = isMatterBody<ClockKind>(body) ? foldMatter(state, body) : settled(folded(state, body, stamp), stamp);
  return stamped(changed, stamp);
}

const opened = (body: HandoverOpened, { seq, hash, at }: Stamp): Handover => ({
  schema: 1,
  status: 'prepared',
  version: seq,
  // Nobody but a person opens one.
  personVersion: seq,
  head: hash,
  changedAt: at,
  openedAt: at,
  clocks: [],
  // What it is about is written in the same decision.
  to: 'public-security',
  article: '',
  about: [],
  submitted: 0,
  answer: { times: 0 },
  ...pick(body, ['number', 'policyId', 'drill', 'caseNumber', 'subject', 'grade', 'emergency', 'office', 'opener']),
});

/** It is over once what came of it is known and the answer is out, and not any more where the answer was none. */
function settled(state: Handover, { at }: Stamp): Handover {
  if (state.status !== 'sent' && state.status !== 'closed') return state;
  const over = state.outcome !== undefined && state.answer.at !== undefined;
  if (over) return state.status === 'closed' ? state : { ...state, status: 'closed', endedAt: at };
  if (state.status === 'sent') return state;
  const { endedAt: _, ...rest } = state;
  return { ...rest, status: 'sent' };
}

type OwnBody = Exclude<
  HandoverBody,
  HandoverOpened | { type: 'clocks-changed' } | { type: 'rung-fired' } | { type: 'restored' } | { type: 'hold-changed' }
>;

function folded(state: Handover, body: OwnBody, { at }: Stamp): Handover {
  const { answer } = state;
  const named = (by: string): Handover['answer'] => ({ by, namedAt: at, times: answer.times + 1 });
  switch (body.type) {
    case 'handover-written': {
      const { sentBackAt: _, ...rest } = state;
      const { release, releasedAt, answerBy } = body;
      return {
        ...rest,
        submitted: state.submitted + 1,
        ...pick(body, ['to', 'article', 'about']),
        answer:
          release !== undefined && releasedAt !== undefined
            ? { times: answer.times, release, at: releasedAt }
            : answerBy === undefined || answerBy === answer.by
              ? answer
              : named(answerBy),
      };
    }
    case 'proposed':
    case 'proposal-passed-on':
      return { ...state, ...foldProposal(state, body) };
    case 'proposal-decided':
    case 'proposal-withdrawn':
    case 'proposal-lapsed': {
      const of = state.proposals?.find(({ id }) => id === body.proposalId);
      const back = of?.kind === 'handover' && !(body.type === 'proposal-decided' && body.approved);
      return { ...state, ...foldProposal(state, body), ...(back ? { sentBackAt: at } : {}) };
    }
    case 'handover-approved':
      return { ...state, ...carriedOut(state, body.proposalId), status: 'approved', decider: body.by, decidedAt: at };
    case 'answer-hour-named':
    case 'answer-gone':
      return { ...state, answer: named(body.answerBy) };
    case 'answer-noted':
      return { ...state, answer: { ...answer, release: body.release, at: body.releasedAt } };
    case 'handover-sent':
      return { ...state, status: 'sent', sentAt: body.sentAt };
    case 'receipt-recorded':
      return { ...state, receivedAt: body.receivedAt };
    case 'outcome-recorded':
      return { ...state, outcome: body.outcome, outcomeAt: body.decidedAt };
    case 'handover-dropped':
      return { ...state, status: 'dropped', endedAt: at };
    case 'handover-retracted':
      return { ...state, status: 'retracted', endedAt: at };
    case 'case-changed':
      return { ...state, ...caseChanged(state, body) };
    case 'purged':
      return { ...state, ...carriedOut(state, body.proposalId) };
    case 'text-resent':
      return state;
  }
}
