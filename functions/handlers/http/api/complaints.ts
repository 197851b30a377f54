import { asPerson } from '../../../domain/matter/complained-of.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Person } from './person.ts';

const PAGE = 100;

/** H5: the numbers of all cases that complain of a unit, or of a person, some at a time. */
async function* complaintsOf(whom: string, { store }: Pick<Ports, 'store'>): AsyncGenerator<string[]> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof store.complaintsOf>> = await store.complaintsOf(whom, {
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    if (page.entries.length > 0) yield page.entries.map(({ matter }) => matter);
    cursor = page.cursor;
  } while (cursor !== null);
}

/** H5: those that complain of a person's unit or of himself, each once. */
export async function* complaintsAbout(
  { unit, contact }: Person,
  ports: Pick<Ports, 'store'>,
): AsyncGenerator<string[]> {
  const told = new Set<string>();
  for (const whom of [unit.id, asPerson(contact.id)])
    for await (const numbers of complaintsOf(whom, ports)) {
      yield numbers.filter((number) => !told.has(number));
      for (const number of numbers) told.add(number);
    }
}
