import type { Evidence } from './evidence.ts';
import type { FactFields } from './fact-fields.ts';
import type { Instant } from './instant.ts';
import { pick } from './pick.ts';
import type { Risk, Ruling } from './risk.ts';

/** What may be proposed (提请). A new kind is a word here, its payload below, a row of the policy and what carries it out. */
export const PROPOSAL_KINDS = [
  'purge',
  'no-answer',
  'end',
  'correction',
  'no-duty',
  'first-review',
  'review',
  'secrecy-check',
  'release-approval',
  'final-approval',
  'cosign',
  'feedback',
  'second-answer',
  'extension',
  'appeal',
  'measure',
  'handover',
  'report',
  'assessment',
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** A4: the steps in which a document is approved, each a proposal: 初审, 审核, 保密审查, 审发, 领导审定. Which of them, and in which order, the rules say. */
export const REVIEW_STEPS = [
  'first-review',
  'review',
  'secrecy-check',
  'release-approval',
  'final-approval',
] as const satisfies ProposalKind[];
export type ReviewStep = (typeof REVIEW_STEPS)[number];
export const isReviewStep = (kind: ProposalKind): kind is ReviewStep => REVIEW_STEPS.some((step) => step === kind);

/** A4: what the decider's own office may prepare, and what he decided by other means may be written down of: decisions on a text. */
export const isOnBehalf = (kind: ProposalKind): boolean =>
  isReviewStep(kind) || kind === 'cosign' || kind === 'feedback';

/**
 * What a proposal of each kind asks for. H5: of a purge, citizens' words by id and the numbers of events in which people wrote. P4: of an end,
 * as what, and where the matter is passed on to. H2: what a recorded fact is to be corrected to, by the event that recorded it, and what
 * it was when that was proposed. A1: duties that were missed of nothing but an emergency that was none. A4: a version of a document.
 */
export type ProposalPayload =
  | { kind: 'purge'; words: string[]; events: number[] }
  | { kind: 'no-answer' }
  | { kind: 'end'; outcome: 'not-government' | 'elsewhere' | 'entered-by-mistake' | 'passed-on'; target?: string }
  | { kind: 'correction'; event: number; is: FactFields; was: FactFields }
  | { kind: 'no-duty'; duties: string[] }
  /** S5: the miss whose point a unit asks back. */
  | { kind: 'appeal'; duty: string }
  /** S6, S7: which measure, and which of its decisions, from 1. */
  | { kind: 'measure'; what: string; step: number }
  /** M3: citing what, and to whom. */
  | { kind: 'handover'; article: string; receiver: string }
  /** A3: which version of a report. */
  | { kind: 'report'; version: number }
  /** A2: that a policy is launched, put off (to when) or not launched, at which risk; or that the risk was another. */
  | { kind: 'assessment'; what: 'ruling'; risk: Risk; ruling: Ruling; launchAt?: Instant }
  | { kind: 'assessment'; what: 'risk'; risk: Risk; from: Risk }
  /** D1: more time for a part of the matter; `was`: what it had when that was asked; `progress`: how far it was. */
  | { kind: 'extension'; settlement: string; dueAt: Instant; was: Instant; progress: string }
  | ReviewPayload
  | CosignPayload
  | FeedbackPayload
  | SecondAnswerPayload;

/** A4: which version of which document. */
export interface ReviewPayload {
  kind: ReviewStep;
  document: string;
  version: number;
}

/** R3: a version of a document that names a unit, put before that unit. */
export interface CosignPayload {
  kind: 'cosign';
  document: string;
  version: number;
  unit: string;
}

/** P2: a version of what answers a superior's order, put before the head of the unit. */
export interface FeedbackPayload {
  kind: 'feedback';
  dispatch: string;
  version: number;
}

/**
 * P5: which release left something open, as it was judged so many hours after it, and by when that is to be answered.
 */
export interface SecondAnswerPayload {
  kind: 'second-answer';
  release: string;
  hours: number;
  by: Instant;
}

/** What a decider may change of a proposal; which of it, its kind says. */
export interface ProposalChanges {
  words?: string[];
  events?: number[];
  target?: string;
  /** D1: the time that is given instead of the one that was asked for. */
  dueAt?: Instant;
  /** A4: the decider's own wording of the document: its next version, which is what he approves. */
  text?: string;
}

/** Whoever mans the duty desk, a leader of one of its units, a leader of the district, a legal officer; of the unit that the proposal is of, by his post. */
export type DeciderRole = 'desk' | 'desk-leader' | 'district-leader' | 'legal-officer' | UnitPost;
export const UNIT_POSTS = ['unit-officer', 'unit-leader', 'principal-leader'] as const;
type UnitPost = (typeof UNIT_POSTS)[number];
export const isUnitPost = (role: DeciderRole): role is UnitPost => UNIT_POSTS.some((post) => post === role);

/** H2: what one person asks another to decide, while nobody has. What exactly, and why, stands in its event. */
export interface Proposal {
  /** `P` and the number of its event: unique in the matter for ever. */
  id: string;
  kind: ProposalKind;
  /** Who proposed it, and so never decides it. */
  by: string;
  /** Its clock runs from here. */
  at: Instant;
  /** Who may decide, as the rules said when it was proposed; the first role that anybody can be reached of is asked. */
  deciders: DeciderRole[];
  /** A4: to whom one of them may delegate it by name, and who never stands in otherwise. */
  delegates?: DeciderRole[];
  /** The unit whose people decide it, where it is for one of its posts. */
  unit?: string;
  /** The one person asked, where one was named or it was passed on to one. */
  to?: string;
  /** A4: that one decides in the name of whoever handed it to him, and holds no deciding post of his own. */
  delegated?: true;
  /** A4: the event that says what stands prepared for whoever decides; and all who ever prepared it, who never decide it. */
  prepared?: number;
  preparers?: string[];
  /** Units that it concerns, whose people never decide it. */
  barred?: string[];
  /** Whose own acts it judges: they never decide it. */
  actors?: string[];
  /** Who approved it; only until the event of the same decision that carries it out. */
  approvedBy?: string;
}

export interface Proposed {
  type: 'proposed';
  proposal: Omit<Proposal, 'approvedBy'>;
  payload: ProposalPayload;
  reason: string;
  evidence?: Evidence[];
}

export type ProposalBody =
  | Proposed
  | {
      type: 'proposal-decided';
      proposalId: string;
      by: string;
      approved: boolean;
      says?: string;
      /** Approved with changes: what it came to. */
      payload?: ProposalPayload;
      /** Signed in on the console, or behind a text's code with a fresh code besides. */
      proof: 'sign-in' | 'code' | 'recorded';
      /** 代录: he decided by other means, and somebody else wrote it down: how and when, with what shows it. */
      recorded?: { means: DecisionMeans; decidedAt: Instant; evidence: Evidence[] };
      /** A4: he pressed what this event had prepared. */
      prepared?: number;
    }
  | { type: 'proposal-passed-on'; proposalId: string; by: string; to: string; says: string; delegated?: true }
  /** Its proposer took it back. */
  | { type: 'proposal-withdrawn'; proposalId: string; reason: string }
  | { type: 'proposal-lapsed'; proposalId: string };

/** A4: what somebody of the decider's office prepared for him to press (拟办意见). */
export interface DecisionPrepared {
  type: 'decision-prepared';
  proposalId: string;
  by: string;
  decision: 'approve' | 'send-back';
  says?: string;
  /** The wording with which he would approve. */
  text?: string;
}

/** Where people write freely in it. */
export const PREPARED_FREE = { 'decision-prepared': ['says', 'text'] } as const;

/** Where people write freely in what is proposed and decided of every kind of matter, and in an erasure: nowhere. */
export const PROPOSAL_FREE: Record<ProposalBody['type'] | 'purged', readonly string[]> = {
  proposed: ['reason', 'evidence.*.ref'],
  'proposal-decided': ['says'],
  'proposal-passed-on': ['says'],
  'proposal-withdrawn': ['reason'],
  'proposal-lapsed': [],
  purged: [],
};

/** How somebody decided who did not press himself. */
export const DECISION_MEANS = ['telephone', 'spoken', 'paper'] as const;
export type DecisionMeans = (typeof DECISION_MEANS)[number];

/** The proposal that a step is about: that of its clock, in any of its generations. */
export const proposalOfStep = (step: string): string | null => /^decision:(P\d+)/.exec(step)?.[1] ?? null;

/** The payload as a decider changed it: a list is only ever made smaller, in its own order. */
export function changedBy<Payload extends ProposalPayload>(payload: Payload, changes: ProposalChanges): Payload {
  const { words, events, target, dueAt } = changes;
  if (payload.kind === 'purge')
    return {
      ...payload,
      words: words ? payload.words.filter((id) => words.includes(id)) : payload.words,
      events: events ? payload.events.filter((seq) => events.includes(seq)) : payload.events,
    };
  if (payload.kind === 'extension' && dueAt !== undefined) return { ...payload, dueAt };
  return payload.kind === 'end' && target !== undefined ? { ...payload, target } : payload;
}

interface Bearer {
  number: string;
  proposals?: Proposal[];
}
type Proposals = Required<Pick<Bearer, 'proposals'>>;

/** What one of these events does to the proposals of its matter. H2: a record in which somebody decided what he proposed himself is broken. */
export function foldProposal(state: Bearer, body: ProposalBody): Proposals {
  if (body.type === 'proposed') return { proposals: [...(state.proposals ?? []), body.proposal] };
  const proposal = pending(state, body.proposalId);
  switch (body.type) {
    case 'proposal-passed-on': {
      // What was prepared for the one is not what the other decides.
      const { delegated: _, prepared: _prepared, ...open } = proposal;
      return { proposals: replaced(state, { ...open, ...pick(body, ['to', 'delegated']) }) };
    }
    case 'proposal-withdrawn':
    case 'proposal-lapsed':
      return { proposals: without(state, proposal) };
    case 'proposal-decided':
      if (proposal.by === body.by)
        throw new Error(`matter ${state.number}: ${body.by} proposed ${proposal.id} and decided on it`);
      return {
        proposals: body.approved ? replaced(state, { ...proposal, approvedBy: body.by }) : without(state, proposal),
      };
  }
}

/** A4: the latest that was prepared stands. */
export function foldPrepared(state: Bearer, { proposalId, by }: DecisionPrepared, seq: number): Proposals {
  const proposal = pending(state, proposalId);
  const preparers = [...new Set([...(proposal.preparers ?? []), by])];
  return { proposals: replaced(state, { ...proposal, prepared: seq, preparers }) };
}

/** What was approved is done and waits no longer. */
export function carriedOut(state: Bearer, proposalId: string): Proposals {
  const proposal = pending(state, proposalId);
  if (proposal.approvedBy === undefined)
    throw new Error(`matter ${state.number}: ${proposalId} was carried out and approved by nobody`);
  return { proposals: without(state, proposal) };
}

function pending({ number, proposals }: Bearer, id: string): Proposal {
  const proposal = proposals?.find((open) => open.id === id);
  if (!proposal) throw new Error(`matter ${number} has no proposal ${id}`);
  return proposal;
}

const without = ({ proposals = [] }: Bearer, gone: Proposal): Proposal[] => proposals.filter((open) => open !== gone);
const replaced = ({ proposals = [] }: Bearer, by: Proposal): Proposal[] =>
  proposals.map((open) => (open.id === by.id ? by : open));
