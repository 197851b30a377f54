import type { Contact, Directory, Post, Unit } from '../../functions/domain/people/directory.ts';
import type { Instant } from '../../functions/domain/matter/instant.ts';
import { DAY, plus } from '../../functions/domain/matter/instant.ts';

const unit = (id: string, desk?: true): Unit => ({
  id,
  name: `${id} name`,
  short: id,
  kind: 'department',
  active: true,
  ...(desk ? { desk } : {}),
});

let phones = 19_900_000_000;
function contact(id: string, of: string, role: Contact['role'], ...posts: Post[]): Contact {
  phones += 1;
  return { id, name: `name of ${id}`, unit: of, posts, role, phone: String(phones), subject: id, active: true };
}

/** A district of few people, so that a story can say exactly whose phone rings. */
export function smallDistrict(now: Instant): Directory {
  return {
    units: [unit('qu-zhengfu-ban', true), unit('unit-a'), unit('unit-b'), unit('street-c')],
    contacts: [
      contact('desk', 'qu-zhengfu-ban', 'coordinator', 'unit-officer'),
      contact('night-desk', 'qu-zhengfu-ban', 'coordinator', 'unit-officer'),
      contact('duty-leader', 'qu-zhengfu-ban', 'leader', 'unit-leader'),
      contact('mayor', 'qu-zhengfu-ban', 'leader', 'district-leader'),
      ...['unit-a', 'unit-b', 'street-c'].flatMap((id) => [
        contact(`${id}-officer`, id, 'officer', 'unit-officer'),
        contact(`${id}-leader`, id, 'leader', 'unit-leader'),
        contact(`${id}-head`, id, 'leader', 'principal-leader'),
        contact(`${id}-spokesperson`, id, 'spokesperson', 'spokesperson'),
      ]),
    ],
    rota: [{ from: plus(now, -DAY), until: plus(now, 400 * DAY), coordinators: ['desk'], leader: 'duty-leader' }],
  };
}

/** A district with so many units beside its desk, each with an officer, a leader and a head. */
export function wideDistrict(now: Instant, count: number): Directory {
  const { units, contacts, rota } = smallDistrict(now);
  const [desk] = units;
  const ids = Array.from({ length: count }, (_, index) => `unit-${String(index + 1).padStart(2, '0')}`);
  return {
    units: [...(desk ? [desk] : []), ...ids.map((id) => unit(id))],
    contacts: [
      ...contacts.filter(({ unit: of }) => of === desk?.id),
      ...ids.flatMap((id) => [
        contact(`${id}-officer`, id, 'officer', 'unit-officer'),
        contact(`${id}-leader`, id, 'leader', 'unit-leader'),
        contact(`${id}-head`, id, 'leader', 'principal-leader'),
      ]),
    ],
    rota,
  };
}
