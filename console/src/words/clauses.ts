// Of nothing that knows a browser: the tests read it.
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the rules call each clause, by its id: nobody at a desk knows them by their ids. */
export function clauseNames(policy: unknown): Record<string, string> {
  const clauses = isObject(policy) ? policy['clauses'] : undefined;
  return Object.fromEntries(
    Object.entries(isObject(clauses) ? clauses : {}).flatMap(([id, row]) => {
      const name = isObject(row) ? row['name'] : undefined;
      return typeof name === 'string' && name !== '' ? [[id, name]] : [];
    }),
  );
}

/** By its name, with its id behind where the notice or a law has it. */
export const clauseSaid = (clause: string, name: string): string => (clause === 'ours' ? name : `${name}（${clause}）`);

/** The clause that something rests on; nothing for a rule of our own, or where the rules are not here yet. */
export function clauseCited(clause: string | undefined, names: Record<string, string>): string {
  if (clause === undefined || clause === 'ours') return '';
  const name = names[clause];
  return name === undefined ? '' : clauseSaid(clause, name);
}
