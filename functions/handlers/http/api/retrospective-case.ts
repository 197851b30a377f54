import type { Retrospective } from '../../../domain/retrospective/retrospective.ts';
import type { Ports } from '../../../ports/ports.ts';
import { maySee } from './permissions.ts';
import type { Person } from './person.ts';
import type { OfCase } from './views/retrospective-view.ts';
import { eventsWithoutFlag } from './without-flag.ts';
import { eventsWithoutOrgan } from './without-organ.ts';

/** H5: the record of its case, to whoever may read that, and without what he may not know of. */
export async function caseOf(
  { caseNumber }: Retrospective,
  person: Person,
  { store, policies }: Pick<Ports, 'store' | 'policies'>,
): Promise<OfCase | null> {
  const stored = caseNumber === undefined ? null : await store.load(caseNumber);
  if (!stored || caseNumber === undefined || !maySee(person, stored.state)) return null;
  const policy = await policies.rulesOf(stored.state.policyId);
  const events = eventsWithoutOrgan(person, eventsWithoutFlag(person, await store.events(caseNumber)), policy);
  return { state: stored.state, events, policy };
}
