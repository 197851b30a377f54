import type { Recorded } from '../domain/matter/event.ts';
import type { Matter } from '../domain/matter/matter.ts';
import type { Proposed } from '../domain/matter/proposal.ts';

type AnyEvent = Recorded<{ type: string }>;
const isProposed = (event: AnyEvent): event is Recorded<Proposed> => event.type === 'proposed';

/** What is asked for by the proposals that wait, out of the record; nothing is read where none does. */
export async function proposedIn(
  { proposals = [] }: Pick<Matter, 'proposals'>,
  recordAfter: (seq: number) => Promise<readonly AnyEvent[]>,
): Promise<Proposed[]> {
  if (proposals.length === 0) return [];
  const seqs = proposals.map(({ id }) => Number(id.slice(1)));
  const events = await recordAfter(Math.min(...seqs) - 1);
  return events.filter(isProposed).filter(({ seq }) => seqs.includes(seq));
}
