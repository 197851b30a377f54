/** What asks a second person of those who write rules and rights cannot be done by one. */
export const PERSONS_NEEDED = 2;

interface Holders<Person> {
  units: readonly { id: string; desk?: unknown; active: boolean }[];
  contacts: readonly Person[];
}

/** H2: those in office who may decide on rights: administrators, and the leaders of the duty desk. */
export function decidersOfRights<Person extends { role: string; unit: string; active: boolean }>({
  units,
  contacts,
}: Holders<Person>): Person[] {
  const desks = units.filter(({ active, desk }) => active && desk === true).map(({ id }) => id);
  return contacts.filter(
    ({ active, role, unit }) => active && (role === 'administrator' || (role === 'leader' && desks.includes(unit))),
  );
}
