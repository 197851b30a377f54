import { decide } from '../../../functions/domain/handover/decide.ts';
import type { Handover, HandoverStatus } from '../../../functions/domain/handover/handover.ts';
import type { CaseSaid, HandoverCommand, OpenHandover } from '../../../functions/domain/handover/commands.ts';
import type { HandoverBody } from '../../../functions/domain/handover/events.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import type { Refusal } from '../../../functions/domain/matter/refusal.ts';
import type { Instant } from '../../../functions/domain/matter/instant.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { LAWYER } from '../../harness/handovers.ts';
import { smallDistrict } from '../../harness/people.ts';
import { aProposal, at } from '../samples.ts';

/** A Wednesday. */
export const OPENED = at('2026-03-04 10:00');
export const APPROVED = at('2026-03-04 11:00');
export const SENT = at('2026-03-04 12:00');
export const NOW = at('2026-03-04 13:00');
/** The named hour of the answer. */
export const HOUR = at('2026-03-04 18:00');

const small = smallDistrict(OPENED);
export const directory = { ...small, contacts: [...small.contacts, LAWYER] };

const OFFICE = 'qu-zhengfu-ban';
export const desk: Actor = {
  kind: 'person',
  id: 'desk',
  name: 'desk',
  unit: OFFICE,
  role: 'coordinator',
  via: 'console',
};

const SINCE: Record<HandoverStatus, Partial<Handover>> = {
  prepared: {},
  approved: { decidedAt: APPROVED, decider: 'lawyer' },
  sent: { decidedAt: APPROVED, decider: 'lawyer', sentAt: SENT },
  closed: { decidedAt: APPROVED, decider: 'lawyer', sentAt: SENT, outcome: 'declined', outcomeAt: SENT },
  dropped: { endedAt: NOW },
  retracted: { decidedAt: APPROVED, sentAt: SENT, endedAt: NOW },
};

/** Of the coordinating office, beside an answer that is named for six in the evening. */
export const aHandover = (status: HandoverStatus, part: Partial<Handover> = {}): Handover => ({
  schema: 1,
  number: 'BLZ2600001',
  status,
  version: 3,
  personVersion: 3,
  head: '',
  policyId: currentPolicy().id,
  drill: false,
  changedAt: OPENED,
  openedAt: OPENED,
  caseNumber: 'BL2600017',
  subject: '移交',
  grade: 'II',
  office: OFFICE,
  opener: 'desk',
  to: 'public-security',
  article: 'security-29-1',
  about: ['unit-a'],
  submitted: 1,
  answer: { times: 1, by: HOUR, namedAt: OPENED },
  clocks: [],
  ...SINCE[status],
  ...part,
});

/** It is before the legal officer. */
export const underDecision = (): Handover =>
  aHandover('prepared', {
    proposals: [aProposal('P2', { kind: 'handover', by: 'desk', deciders: ['legal-officer'] })],
  });

export const OF_CASE: CaseSaid = {
  open: true,
  units: ['unit-a'],
  releases: [{ id: 'R1', at: at('2026-03-04 09:30') }],
};

export const OPENING: OpenHandover = {
  command: 'open',
  number: 'BLZ2600001',
  caseNumber: 'BL2600017',
  grade: 'IV',
  drill: false,
  ofCase: OF_CASE,
  to: 'public-security',
  article: 'security-29-1',
  speech: 'claim',
  danger: false,
  falseFact: '柴桥水厂被投毒，已有居民住院',
  knownFact: '出水逐时检测合格，辖区医院无相关病例',
  proof: [{ kind: 'document', ref: '检测报告 31 号' }],
  harm: '引发抢购，多处超市秩序混乱',
  leads: [{ address: 'https://example.com/posts/8841', publishedAt: at('2026-03-04 08:00') }],
  about: [],
  answer: { by: HOUR },
};

interface Given {
  actor?: Actor;
  now?: Instant;
  policy?: Policy;
}

export const decided = (
  state: Handover | null,
  command: HandoverCommand,
  { actor = desk, now = NOW, policy = currentPolicy() }: Given = {},
): HandoverBody[] | Refusal => decide(state, actor, command, { policy, directory, now });

/** Why it is refused, and at which field; or what is decided, but for what follows of it. */
export const cameOf = (...given: Parameters<typeof decided>): string => {
  const drafts = decided(...given);
  return isRefusal(drafts)
    ? `refused: ${drafts.refused}${drafts.field === undefined ? '' : ` ${drafts.field}`}`
    : drafts
        .map(({ type }) => type)
        .filter((type) => type !== 'clocks-changed')
        .join(', ');
};
