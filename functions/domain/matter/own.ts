/** What a table says of a name that came from outside: `__proto__` and `constructor` are names like any other, and in no table unless somebody put them there. */
export const own = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
