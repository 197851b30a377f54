import type { Case } from '../case/case.ts';
import type { Release } from '../case/events.ts';
import type { Attendee } from '../matter/attendee.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Contact, Directory } from '../people/directory.ts';
import { plainName } from '../matter/plain-name.ts';
import type { Policy } from '../rules/policy.ts';

/** P7: the units that sat there by their head or spokesperson, and by which rule others count. */
export type Attended = Pick<Release, 'attended' | 'exception'>;

/** P7: what is known of it, and else what the directory says of those present. An approved exception stands, whoever was there. */
export function presentAt(
  state: Case,
  told: { attendance?: Attendee[] },
  unit: string,
  by: { directory: Directory; policy: Policy },
  { attended, exception }: Attended,
): Attended | Refusal {
  const known = attended && (attended.length > 0 ? { attended } : {});
  const present = known ?? attendedBy(state, told, unit, by);
  return isRefusal(present) ? present : { ...present, ...(exception === undefined ? {} : { exception }) };
}

/**
 * P7: who of those present is head or registered spokesperson of a unit, as a person of the directory. Anybody else may be named as what he is,
 * and fulfils nothing.
 */
function attendedBy(
  state: Case,
  { attendance = [] }: { attendance?: Attendee[] },
  unit: string,
  { directory, policy }: { directory: Directory; policy: Policy },
): Attended | Refusal {
  const { contacts } = directory;
  const stranger = attendance.findIndex(
    ({ person }) => person !== undefined && !contacts.some(({ id }) => id === person),
  );
  if (stranger >= 0)
    return refuse(
      'unknown-person',
      'P7',
      `通讯录中没有人员 ${attendance[stranger]?.person ?? ''}；不在通讯录的，只填姓名和职务`,
      `/attendance/${stranger}/person`,
    );
  const misnamed = attendance.findIndex(({ name, person }) => !isCalled(person, name, contacts));
  if (misnamed >= 0)
    return refuse(
      'name-differs',
      'P7',
      `所填姓名 ${attendance[misnamed]?.name ?? ''} 与通讯录中人员 ${attendance[misnamed]?.person ?? ''} 的姓名不一致：请核对，不在通讯录的只填姓名和职务`,
      `/attendance/${misnamed}/name`,
    );
  const concerned = [unit, ...state.assignments.map((a) => a.unit)];
  const known = attendance.flatMap((one) => {
    const contact = personOf(one, concerned, directory);
    return contact ? [{ contact, acting: one.acting }] : [];
  });
  const attended = known
    .filter(({ contact, acting }) => acting !== undefined || isHeadOrSpokesperson(contact))
    .map(({ contact }) => contact.unit);
  const rule = policy.attendance.instead.find(({ who }) =>
    known.some(({ contact }) => isOfDistrict(contact, who, directory)),
  );
  return {
    ...(attended.length > 0 ? { attended: [...new Set(attended)] } : {}),
    ...(rule ? { exception: rule.basis } : {}),
  };
}

/** It was attended for a unit that the case concerns, or for whoever recorded it. */
export const isOfAny = (state: Case, unit: string, { attended = [], exception }: Attended): boolean =>
  exception !== undefined || attended.includes(unit) || state.assignments.some((a) => attended.includes(a.unit));

const isHeadOrSpokesperson = ({ posts }: Contact): boolean =>
  posts.includes('principal-leader') || posts.includes('spokesperson');

const isCalled = (person: string | undefined, name: string, contacts: readonly Contact[]): boolean =>
  person === undefined || contacts.some((one) => one.id === person && plainName(one.name) === plainName(name));

/** The person named, else the only one of that name in the units concerned and the duty desk's. */
function personOf(
  { name, person }: Attendee,
  concerned: string[],
  { contacts, units }: Directory,
): Contact | undefined {
  if (person !== undefined) return contacts.find(({ id }) => id === person);
  const desk = units.filter((unit) => unit.desk).map(({ id }) => id);
  const alike = contacts.filter((contact) => contact.active && plainName(contact.name) === plainName(name));
  const near = alike.filter(
    (contact) => [...concerned, ...desk].includes(contact.unit) || contact.posts.includes('district-leader'),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** P7: a leader of the district, or the spokesperson of one of the units that speak for it. */
function isOfDistrict(
  { posts, unit }: Contact,
  who: Policy['attendance']['instead'][number]['who'],
  { units }: Directory,
): boolean {
  switch (who) {
    case 'district-leader':
      return posts.includes('district-leader');
    case 'district-spokesperson':
      return posts.includes('spokesperson') && units.some(({ id, desk }) => id === unit && desk === true);
  }
}
