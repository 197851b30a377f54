import { wallClock } from '../matter/instant.ts';
import type { HandoverOutcome, HandoverRules, Receiver } from '../rules/handover-rules.ts';
import type { Handover } from './handover.ts';

/** M3: what is published of a year: how many, and nothing of any one. */
export interface HandoverCounts {
  year: number;
  /** Proposed in that year, by where they are now. */
  proposed: number;
  waiting: number;
  dropped: number;
  sent: number;
  retracted: number;
  /** Of those that were sent: to whom, by which article, what came of them. */
  to: { id: Receiver; count: number }[];
  by: { id: string; count: number }[];
  outcomes: { id: HandoverOutcome; count: number }[];
  /** Sent, and nobody has said what came of it. */
  open: number;
  /** Sent while the answer was under way and not out. */
  beforeAnswer: number;
}

/** M3: a drill counts nowhere. An article that the rules in force have no more is counted all the same. */
export function countsOf(
  handovers: readonly Handover[],
  year: number,
  { receivers, articles, outcomes }: Pick<HandoverRules, 'receivers' | 'articles' | 'outcomes'>,
): HandoverCounts {
  const own = handovers.filter(({ drill, openedAt }) => !drill && yearOf(openedAt) === year);
  const sent = own.filter(({ sentAt }) => sentAt !== undefined);
  const count = (is: (one: Handover) => boolean, among = own): number => among.filter(is).length;
  const cited = [...new Set([...articles.map(({ id }) => id), ...sent.map(({ article }) => article)])];
  return {
    year,
    proposed: own.length,
    waiting: count(({ status }) => status === 'prepared' || status === 'approved'),
    dropped: count(({ status }) => status === 'dropped'),
    sent: sent.length,
    retracted: count(({ status }) => status === 'retracted'),
    to: receivers.map(({ id }) => ({ id, count: count(({ to }) => to === id, sent) })),
    by: cited.map((id) => ({ id, count: count(({ article }) => article === id, sent) })),
    outcomes: outcomes.map(({ id }) => ({ id, count: count(({ outcome }) => outcome === id, sent) })),
    open: count(({ status, outcome }) => status !== 'retracted' && outcome === undefined, sent),
    beforeAnswer: count(({ answer, sentAt = '' }) => answer.at === undefined || answer.at > sentAt, sent),
  };
}

const yearOf = (at: string): number => Number(wallClock(at).date.slice(0, 4));
