import { isComplainedOf } from '../../../domain/case/case.ts';
import type { Conference } from '../../../domain/conference/conference.ts';
import { conferenceKind } from '../../../domain/kinds/conference-kind.ts';
import { kindOf } from '../../../domain/kinds/kind.ts';
import { isAmongThem } from '../../../domain/matter/complained-of.ts';
import { BadRequest } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Person } from './person.ts';

type Reading = Pick<Ports, 'store' | 'kinds'>;

export const isConferenceNumber = (number: string, { kinds }: Pick<Ports, 'kinds'>): boolean =>
  kindOf(kinds, number)?.id === conferenceKind.id;

/** The conference of a number; throws a 404 where there is none. */
export async function storedConference(number: string, ports: Reading): Promise<Conference> {
  const stored = isConferenceNumber(number, ports) ? await ports.store.matter(conferenceKind, number) : null;
  if (!stored) throw new BadRequest('no-such-conference', '没有这场发布会', {}, 404);
  return stored.state;
}

/** As `storedConference`, for a person; throws a 403 where it is hidden from him. */
export async function conferenceFor(person: Person, number: string, ports: Reading): Promise<Conference> {
  return unlessHiddenConference(person, await storedConference(number, ports), ports);
}

/** The conference, where it is not hidden from a person; else throws a 403. */
export async function unlessHiddenConference(
  person: Person,
  state: Conference,
  ports: Pick<Ports, 'store'>,
): Promise<Conference> {
  if ((await unhiddenConferences(person, [state], ports)).length > 0) return state;
  throw new BadRequest(
    'not-your-conference',
    '此发布会由举办单位和值班台办理，本单位不在其列，请联系值班台',
    { clause: 'H5' },
    403,
  );
}

/** H5: without those of cases that complain of the person's own unit, also before the conference was told of it. */
export async function unhiddenConferences(
  { unit, contact }: Person,
  conferences: Conference[],
  { store }: Pick<Ports, 'store'>,
): Promise<Conference[]> {
  const open = conferences.filter(({ against }) => !isAmongThem(against, unit.id, contact.id));
  const numbers = [...new Set(open.map(({ caseNumber }) => caseNumber))];
  if (numbers.length === 0) return open;
  const complaints = (await store.states(numbers)).filter((state) => isComplainedOf(state, unit.id, contact.id));
  return open.filter(({ caseNumber }) => !complaints.some(({ number }) => number === caseNumber));
}
