import { isComplainedOf } from '../../../domain/case/case.ts';
import { isAmongThem } from '../../../domain/matter/complained-of.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Person } from './person.ts';

interface AboutCase {
  caseNumber?: string;
  against?: string[];
}

/** H5: without those of cases that complain of the person or his unit, also before the matter was told of it. */
export async function unhiddenOf<State extends AboutCase>(
  { unit, contact }: Person,
  matters: readonly State[],
  { store }: Pick<Ports, 'store'>,
): Promise<State[]> {
  const open = matters.filter(({ against }) => !isAmongThem(against, unit.id, contact.id));
  const numbers = [...new Set(open.flatMap(({ caseNumber }) => caseNumber ?? []))];
  if (numbers.length === 0) return open;
  const complaints = (await store.states(numbers)).filter((state) => isComplainedOf(state, unit.id, contact.id));
  return open.filter(({ caseNumber }) => !complaints.some(({ number }) => number === caseNumber));
}
