import type { Case } from '../domain/case/case.ts';
import type { Proposed } from '../domain/matter/proposal.ts';
import type { Ports } from '../ports/ports.ts';

/** What is asked for by the proposals that wait, out of the record; nothing is read where none does. */
export async function proposedIn({ number, proposals = [] }: Case, store: Ports['store']): Promise<Proposed[]> {
  if (proposals.length === 0) return [];
  const seqs = proposals.map(({ id }) => Number(id.slice(1)));
  const events = await store.events(number, Math.min(...seqs) - 1);
  return events.flatMap((event) => (event.type === 'proposed' && seqs.includes(event.seq) ? [event] : []));
}
