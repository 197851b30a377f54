import type { Policy } from '../rules/policy.ts';

/** Without its ending and the numbers of board and page: `forum-2-1.html`, `list_12`, `col123`. */
const bareSegment = (segment: string): string =>
  segment
    .toLowerCase()
    .replace(/\.[a-z]{2,5}$/, '')
    .replace(/(?<=[a-z])(?:[-_]?\d+)+$/, '');
/** A section: one message has a number or a long token in its address. */
const SECTION = /^[^/]+(?:\/[a-z]{2,15})+$/;
const segmentsOf = (path: string): string[] =>
  path
    .split('/')
    .filter((segment) => segment !== '')
    .map(bareSegment);

/** Path and parameters of an address, with those of its route, which single-page sites write behind `#`. */
function partsOf(page: string): { segments: string[]; names: string[] } {
  const [before = '', route = ''] = page.split('#');
  const [path = '', query = ''] = before.split('?');
  const [routePath = '', routeQuery = ''] = route.split('?');
  const names = [query, routeQuery].flatMap((part) => [...new URLSearchParams(part).keys()]);
  return {
    segments: [...segmentsOf(path).slice(1), ...segmentsOf(routePath.replace(/^!/, ''))],
    names: names.map((name) => name.toLowerCase()),
  };
}

/** A page that shows many messages: results of a search, the list of a board, all that one account wrote. Whoever stands on it is alike to nobody. */
export function isListPage(
  page: string,
  { segments, hosts, holders, searches, items }: Policy['intake']['listPages'],
): boolean {
  const given = partsOf(page);
  const [last = ''] = given.segments.slice(-1);
  const [holder = ''] = given.segments.slice(-2, -1);
  if (given.names.some((name) => items.includes(name))) return false;
  return (
    SECTION.test(page) ||
    hosts.some((host) => page.startsWith(`${host}.`)) ||
    given.names.some((name) => searches.includes(name)) ||
    segments.includes(last) ||
    holders.includes(last) ||
    holders.includes(holder)
  );
}
