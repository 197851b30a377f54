/** What the address narrows a list to: what is kept of it under a name. */
export const filtersIn = (search: string): Record<string, string> =>
  Object.fromEntries([...new URLSearchParams(search)].filter(([, value]) => value !== ''));

export function searchOf(filters: Record<string, string>): string {
  const said = new URLSearchParams(filters).toString();
  return said === '' ? '' : `?${said}`;
}

const sorted = (filters: Record<string, string>): string =>
  JSON.stringify(Object.entries(filters).sort(([one], [other]) => (one < other ? -1 : 1)));

/** The same filters, in whatever order. */
export const isSame = (one: Record<string, string>, other: Record<string, string>): boolean =>
  sorted(one) === sorted(other);
