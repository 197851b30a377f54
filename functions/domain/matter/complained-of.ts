/** H5: a person among those whom a report complains of, who stand in one list with the units. No unit has such an id. */
export const asPerson = (id: string): string => `@${id}`;

/** The person of such an entry; null: it is a unit. */
export const personOf = (entry: string): string | null => (entry.startsWith('@') ? entry.slice(1) : null);

/** H5: whether a unit, or a person in it, is among them. */
export const isAmongThem = (against: readonly string[] | undefined, unit: string, person?: string): boolean =>
  against !== undefined && (against.includes(unit) || (person !== undefined && against.includes(asPerson(person))));
