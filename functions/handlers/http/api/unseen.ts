import { isComplainedOf } from '../../../domain/case/case.ts';
import { conferenceKind } from '../../../domain/kinds/conference-kind.ts';
import { consultationKind } from '../../../domain/kinds/consultation-kind.ts';
import { inquiryKind } from '../../../domain/kinds/inquiry-kind.ts';
import { kindOf } from '../../../domain/kinds/kind.ts';
import { orderKind } from '../../../domain/kinds/order-kind.ts';
import { watchKind } from '../../../domain/kinds/watch-kind.ts';
import type { Ports } from '../../../ports/ports.ts';
import { maySee } from './permissions.ts';
import type { Person } from './person.ts';
import { unhiddenConferences } from './stored-conference.ts';
import { unhiddenConsultations } from './stored-consultation.ts';
import { unhiddenInquiries } from './stored-inquiry.ts';
import { unhidden } from './stored-order.ts';
import { maySeeConference } from './views/conference-view.ts';
import { maySeeConsultation } from './views/consultation-view.ts';
import { maySeeInquiry } from './views/inquiry-view.ts';
import { maySeeOrder } from './views/order-view.ts';
import { maySeeWatch } from './views/watch-view.ts';

type Reading = Pick<Ports, 'store' | 'kinds'>;

/** The matters of these numbers, of whatever kind; a number that nothing has any more, after a restore, is of none. */
async function named(numbers: Iterable<string>, { store, kinds }: Reading) {
  const distinct = [...new Set(numbers)];
  const of = (id: string): string[] => distinct.filter((number) => kindOf(kinds, number)?.id === id);
  const [cases, orders, conferences, consultations, inquiries, watches] = await Promise.all([
    store.states(distinct),
    Promise.all(of(orderKind.id).map((number) => store.matter(orderKind, number))),
    Promise.all(of(conferenceKind.id).map((number) => store.matter(conferenceKind, number))),
    Promise.all(of(consultationKind.id).map((number) => store.matter(consultationKind, number))),
    Promise.all(of(inquiryKind.id).map((number) => store.matter(inquiryKind, number))),
    Promise.all(of(watchKind.id).map((number) => store.matter(watchKind, number))),
  ]);
  return {
    cases,
    orders: orders.flatMap((stored) => stored?.state ?? []),
    conferences: conferences.flatMap((stored) => stored?.state ?? []),
    consultations: consultations.flatMap((stored) => stored?.state ?? []),
    inquiries: inquiries.flatMap((stored) => stored?.state ?? []),
    watches: watches.flatMap((stored) => stored?.state ?? []),
  };
}

const numbersOf = (matters: readonly { number: string }[]): string[] => matters.map(({ number }) => number);

/** H5: which of these matters complain of the person's own unit, or hang on a case that does: it learns nothing of them, whatever else it may read. */
export async function complainingAmong(
  person: Person,
  numbers: Iterable<string>,
  ports: Reading,
): Promise<ReadonlySet<string>> {
  const { cases, orders, conferences, consultations, inquiries } = await named(numbers, ports);
  const shown = new Set([
    ...numbersOf(await unhidden(person, orders, ports)),
    ...numbersOf(await unhiddenConferences(person, conferences, ports)),
    ...numbersOf(await unhiddenConsultations(person, consultations, ports)),
    ...numbersOf(await unhiddenInquiries(person, inquiries, ports)),
  ]);
  return new Set([
    ...numbersOf(cases.filter((state) => isComplainedOf(state, person.unit.id, person.contact.id))),
    ...numbersOf([...orders, ...conferences, ...consultations, ...inquiries]).filter((number) => !shown.has(number)),
  ]);
}

/** H5: which of these matters a person may not read, of whatever kind. */
export async function unseenAmong(
  person: Person,
  numbers: Iterable<string>,
  ports: Reading,
): Promise<ReadonlySet<string>> {
  const { cases, orders, conferences, consultations, inquiries, watches } = await named(numbers, ports);
  const shown = new Set([
    ...numbersOf((await unhidden(person, orders, ports)).filter((state) => maySeeOrder(person, state))),
    ...numbersOf(
      (await unhiddenConferences(person, conferences, ports)).filter((state) => maySeeConference(person, state)),
    ),
    ...numbersOf(
      (await unhiddenConsultations(person, consultations, ports)).filter((state) => maySeeConsultation(person, state)),
    ),
    ...numbersOf((await unhiddenInquiries(person, inquiries, ports)).filter((state) => maySeeInquiry(person, state))),
  ]);
  return new Set([
    ...numbersOf(cases.filter((state) => !maySee(person, state))),
    ...numbersOf(watches.filter((state) => !maySeeWatch(person, state))),
    ...numbersOf([...orders, ...conferences, ...consultations, ...inquiries]).filter((number) => !shown.has(number)),
  ]);
}
