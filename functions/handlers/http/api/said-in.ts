import type { LineFact, LineSet } from '../../../domain/case/agreed-line.ts';
import type { Case } from '../../../domain/case/case.ts';
import type { Event } from '../../../domain/case/events.ts';
import { contains } from '../../../domain/projections/search.ts';
import type { Ports } from '../../../ports/ports.ts';
import { mayReadDocument } from './documents.ts';
import type { Person } from './person.ts';

/** R3, A4: whether the line as it stands, or the title of a document that this person may read, has what is looked for. */
export async function saidIn(state: Case, q: string, person: Person, ports: Ports): Promise<boolean> {
  const { documents = [], line = [] } = state;
  if (documents.length + line.length === 0) return false;
  const [events, policy] = await Promise.all([
    ports.store.events(state.number),
    ports.policies.rulesOf(state.policyId),
  ]);
  const facts = events.flatMap((event) =>
    event.type === 'line-set' && line.some((fact) => isStanding(fact, event)) ? [event.label, event.value] : [],
  );
  const readable = documents.filter((document) => mayReadDocument(person, state, document, policy));
  const titles = readable.map(({ id }) => titleOf(id, events));
  return contains([...facts, ...titles], q);
}

const isStanding = ({ id, version, dropped }: LineFact, set: LineSet): boolean =>
  id === set.factId && version === set.version && dropped !== true;

function titleOf(id: string, events: readonly Event[]): string | undefined {
  const saved = events.findLast((event) => event.type === 'document-saved' && event.documentId === id);
  return saved?.type === 'document-saved' ? saved.title : undefined;
}
