import { isComplainedOf } from '../../../domain/case/case.ts';
import type { Consultation } from '../../../domain/consultation/consultation.ts';
import { consultationKind } from '../../../domain/kinds/consultation-kind.ts';
import { kindOf } from '../../../domain/kinds/kind.ts';
import { isAmongThem } from '../../../domain/matter/complained-of.ts';
import { BadRequest } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Person } from './person.ts';

type Reading = Pick<Ports, 'store' | 'kinds'>;

export const isConsultationNumber = (number: string, { kinds }: Pick<Ports, 'kinds'>): boolean =>
  kindOf(kinds, number)?.id === consultationKind.id;

/** The consultation of a number; throws a 404 where there is none. */
export async function storedConsultation(number: string, ports: Reading): Promise<Consultation> {
  const stored = isConsultationNumber(number, ports) ? await ports.store.matter(consultationKind, number) : null;
  if (!stored) throw new BadRequest('no-such-consultation', '没有这次会商', {}, 404);
  return stored.state;
}

/** As `storedConsultation`, for a person; throws a 403 where it is hidden from him. */
export async function consultationFor(person: Person, number: string, ports: Reading): Promise<Consultation> {
  return unlessHiddenConsultation(person, await storedConsultation(number, ports), ports);
}

/** The consultation, where it is not hidden from a person; else throws a 403. */
export async function unlessHiddenConsultation(
  person: Person,
  state: Consultation,
  ports: Pick<Ports, 'store'>,
): Promise<Consultation> {
  if ((await unhiddenConsultations(person, [state], ports)).length > 0) return state;
  throw new BadRequest(
    'not-your-consultation',
    '此会商由召集单位和受邀单位参加，本单位不在其列，请联系值班台',
    { clause: 'H5' },
    403,
  );
}

/** H5: without those of cases that complain of the person's own unit, also before the consultation was told of it. */
export async function unhiddenConsultations(
  { unit, contact }: Person,
  consultations: Consultation[],
  { store }: Pick<Ports, 'store'>,
): Promise<Consultation[]> {
  const open = consultations.filter(({ against }) => !isAmongThem(against, unit.id, contact.id));
  const numbers = [...new Set(open.map(({ caseNumber }) => caseNumber))];
  if (numbers.length === 0) return open;
  const complaints = (await store.states(numbers)).filter((state) => isComplainedOf(state, unit.id, contact.id));
  return open.filter(({ caseNumber }) => !complaints.some(({ number }) => number === caseNumber));
}
