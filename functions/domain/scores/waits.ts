import { between, earliest, type Instant, latest, MINUTE } from '../matter/instant.ts';
import type { ProposalBody, ProposalKind } from '../matter/proposal.ts';
import type { Event } from '../case/events.ts';
import type { Wait } from './facts.ts';

/** One that may still go on. */
export type Open = Omit<Wait, 'until'> & { until?: Instant };

/** S5: while whose matter it is was disputed, and while a proposal lay before whoever decides it. */
export function waitsIn(events: readonly Event[]): Open[] {
  const waits = new Map<string, Open>();
  const end = (key: string, at: Instant): void => {
    const open = waits.get(key);
    if (open && open.until === undefined) waits.set(key, { ...open, until: at });
  };
  for (const event of events) {
    if (event.type === 'return-requested')
      waits.set(`${event.assignmentId} ${event.seq}`, { for: 'transfer', from: event.at });
    else if (event.type === 'return-decided') endOf(event.assignmentId, event.at);
    else if (event.type === 'taken-back') for (const id of event.assignmentIds) endOf(id, event.at);
    else if (event.type === 'proposed') waits.set(event.proposal.id, { for: event.payload.kind, from: event.at });
    else if (isOver(event)) end(event.proposalId, event.at);
  }
  function endOf(assignment: string, at: Instant): void {
    for (const key of waits.keys()) if (key.startsWith(`${assignment} `)) end(key, at);
  }
  return [...waits.values()];
}

type Over = Extract<ProposalBody, { type: 'proposal-decided' | 'proposal-withdrawn' | 'proposal-lapsed' }>;
const isOver = (event: Event): event is Extract<Event, Over> =>
  event.type === 'proposal-decided' || event.type === 'proposal-withdrawn' || event.type === 'proposal-lapsed';

/** What of them lies in the time that a duty had. */
export const within = (waits: readonly Open[], from: Instant, dueAt: Instant): Wait[] =>
  waits.flatMap((wait) => {
    const part = { from: latest(wait.from, from), until: earliest(wait.until ?? dueAt, dueAt) };
    return part.from < part.until ? [{ for: wait.for, ...part }] : [];
  });

/** S5: how many minutes they take together; what overlaps is lost once. */
export function minutesOf(waits: readonly Wait[], kinds: readonly (ProposalKind | 'transfer')[]): number {
  let [minutes, reached] = [0, ''];
  for (const { from, until } of waits.filter((wait) => kinds.includes(wait.for)).toSorted(byStart)) {
    const begins = latest(from, reached);
    if (begins >= until) continue;
    minutes += Math.round(between(begins, until) / MINUTE);
    reached = until;
  }
  return minutes;
}

const byStart = (a: Wait, b: Wait): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.until < b.until ? -1 : 1);
