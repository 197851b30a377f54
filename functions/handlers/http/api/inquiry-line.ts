import { contradictions } from '../../../domain/commands/agreed-line.ts';
import { pick } from '../../../domain/matter/pick.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { ReadAgainstLine } from './views/inquiry-view.ts';

/**
 * R3: reads answers against the agreed line of the case that an inquiry is about; one about none contradicts nothing.
 */
export async function readingAgainstLine(
  { caseNumber }: { caseNumber?: string },
  { store }: Pick<Ports, 'store'>,
): Promise<ReadAgainstLine> {
  const facts = caseNumber === undefined ? [] : await store.events(caseNumber);
  return (text) => contradictions(text, facts).map((one) => pick(one, ['label', 'agreed', 'says']));
}
