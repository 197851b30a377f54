import { type Instant, latest } from '../matter/instant.ts';
import type { Case } from './case.ts';

/** M4: how a matter that was passed on came to rest: received by whom it went to, refused by him, or taken back before. */
export const RECEIPTS = ['received', 'refused', 'withdrawn'] as const;
export type Receipt = (typeof RECEIPTS)[number];

/** M4: a matter on its way to another organ (转出). Passed on is what was received. */
export interface Handoff {
  /** `H1`. Why it goes, and the receiver's own number, are in its events. */
  id: string;
  target: string;
  at: Instant;
  /** A decider approved that it goes. */
  decided?: true;
  /** When what came of it was recorded; `since`: from when a receipt counts. */
  over?: { is: Receipt; at: Instant; since?: Instant };
}

export interface PassedOn {
  type: 'passed-on';
  handoff: string;
  target: string;
  reason: string;
  proposalId?: string;
}

/** `number`, `receivedAt`: the receiver's own. */
export interface HandoffAnswered {
  type: 'handoff-answered';
  handoff: string;
  is: Receipt;
  number?: string;
  receivedAt?: Instant;
  reason?: string;
  /** H2: its time would undo a miss: it counts from its recording until a second person says that it is right. */
  unconfirmed?: true;
}

type Handing = Pick<Case, 'handoffs'>;

/** The one that is on its way. */
export const pendingHandoff = ({ handoffs = [] }: Handing): Handoff | undefined =>
  handoffs.find(({ over }) => over === undefined);

/** The last that came back, which the desk has before it again. */
export const returnedHandoff = ({ handoffs = [] }: Handing): Handoff | undefined => {
  const last = handoffs.at(-1);
  return last?.over && last.over.is !== 'received' ? last : undefined;
};

/** It was received there since the case was last opened. */
export const isReceived = ({ handoffs = [], reopenedAt = '' }: Pick<Case, 'handoffs' | 'reopenedAt'>, target: string) =>
  handoffs.some((one) => one.target === target && one.over?.is === 'received' && one.over.at >= reopenedAt);

export function foldHandoff({ handoffs = [] }: Handing, body: PassedOn | HandoffAnswered, at: Instant): Handing {
  if (body.type === 'handoff-answered')
    return {
      handoffs: handoffs.map((one) =>
        one.id === body.handoff
          ? {
              ...one,
              over: {
                is: body.is,
                at,
                ...(body.receivedAt === undefined ? {} : receivedSince(body.unconfirmed ? at : body.receivedAt, one)),
              },
            }
          : one,
      ),
    };
  const { handoff: id, target, proposalId } = body;
  return {
    handoffs: [...handoffs, { id, target, at, ...(proposalId === undefined ? {} : { decided: true as const }) }],
  };
}

/** It was received no sooner than it was passed on, whatever minute was written down. */
export const receivedSince = (receivedAt: Instant, { at }: Pick<Handoff, 'at'>): { since: Instant } => ({
  since: latest(receivedAt, at),
});

/** What ends otherwise is on its way to nobody. */
export const handoffsOver = ({ handoffs }: Handing, at: Instant): Handing =>
  handoffs ? { handoffs: handoffs.map((one) => ({ ...one, over: one.over ?? { is: 'withdrawn', at } })) } : {};
