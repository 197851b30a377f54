import type { Erasing } from '../matter/erasure.ts';

/** H5: what slipped into the record, by the numbers of its events, and why it must go. */
export interface AskPurge {
  command: 'ask-purge';
  events: number[];
  says: string;
  to?: string;
}

/** H2: the named decider's decision. */
export interface DecideProposal {
  command: 'decide';
  proposalId: string;
  decision: 'approve' | 'send-back' | 'pass-on';
  /** Why: needed unless it is approved as it stands. */
  says?: string;
  /** Whom it is passed on to. */
  to?: string;
  erasing?: Erasing;
}

/** H2: whoever made a proposal takes it back while nobody has decided it. */
export interface WithdrawProposal {
  command: 'withdraw-proposal';
  proposalId: string;
  says: string;
}

/** What a person may do about proposals to matters of every kind; a case has more of its own. */
export type ProposalCommand = AskPurge | DecideProposal | WithdrawProposal;
