import type { Inquiry } from '../../../domain/inquiry/inquiry.ts';
import { inquiryKind } from '../../../domain/kinds/inquiry-kind.ts';
import { kindOf } from '../../../domain/kinds/kind.ts';
import { BadRequest } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { unhiddenOf } from './hidden-with-case.ts';
import type { Person } from './person.ts';

type Reading = Pick<Ports, 'store' | 'kinds'>;

export const isInquiryNumber = (number: string, { kinds }: Pick<Ports, 'kinds'>): boolean =>
  kindOf(kinds, number)?.id === inquiryKind.id;

/** The inquiry of a number; throws a 404 where there is none. */
export async function storedInquiry(number: string, ports: Reading): Promise<Inquiry> {
  const stored = isInquiryNumber(number, ports) ? await ports.store.matter(inquiryKind, number) : null;
  if (!stored) throw new BadRequest('no-such-inquiry', '没有这件媒体问询', {}, 404);
  return stored.state;
}

/** As `storedInquiry`, for a person; throws a 403 where it is hidden from him. */
export async function inquiryFor(person: Person, number: string, ports: Reading): Promise<Inquiry> {
  return unlessHiddenInquiry(person, await storedInquiry(number, ports), ports);
}

/** The inquiry, where it is not hidden from a person; else throws a 403. */
export async function unlessHiddenInquiry(
  person: Person,
  state: Inquiry,
  ports: Pick<Ports, 'store'>,
): Promise<Inquiry> {
  if ((await unhiddenInquiries(person, [state], ports)).length > 0) return state;
  throw new BadRequest(
    'not-your-inquiry',
    '此问询由答复单位和值班台办理，本单位不在其列，请联系值班台',
    { clause: 'H5' },
    403,
  );
}

/** H5: without those of cases that complain of the person's own unit. */
export const unhiddenInquiries = (
  person: Person,
  inquiries: Inquiry[],
  ports: Pick<Ports, 'store'>,
): Promise<Inquiry[]> => unhiddenOf(person, inquiries, ports);
