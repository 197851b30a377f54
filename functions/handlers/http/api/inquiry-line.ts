import { contradictions } from '../../../domain/commands/agreed-line.ts';
import { exposures } from '../../../domain/intake/exposure.ts';
import { namedInPublic } from '../../../domain/intake/public-words.ts';
import { pick } from '../../../domain/matter/pick.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Person } from './person.ts';
import type { ReadDraft } from './views/inquiry-view.ts';

/**
 * R3, H5: reads answers against the agreed line of the case that an inquiry is about (one about none contradicts nothing), and for what they
 * would tell the public of people.
 */
export async function readingDrafts(
  { caseNumber }: { caseNumber?: string },
  { directory }: Pick<Person, 'directory'>,
  { store, policies }: Pick<Ports, 'store' | 'policies'>,
): Promise<ReadDraft> {
  const facts = caseNumber === undefined ? [] : await store.events(caseNumber);
  const policy = await policies.current();
  const known = namedInPublic({ directory, policy });
  return (text) => ({
    differs: contradictions(text, facts).map((one) => pick(one, ['label', 'agreed', 'says'])),
    exposes: exposures(text, policy, known),
  });
}
