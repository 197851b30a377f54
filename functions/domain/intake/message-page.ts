import type { Policy } from '../rules/policy.ts';

type Rules = Pick<Policy['intake'], 'listPages' | 'sites' | 'shortHosts'>;

/** Without its ending and the numbers of board and page: `forum-2-1.html`, `list_12`, `col123`. */
const bareSegment = (segment: string): string =>
  segment
    .toLowerCase()
    .replace(/\.[a-z]{2,5}$/, '')
    .replace(/(?<=[a-z])(?:[-_]?\d+)+$/, '');
/** Words alone name a section, or the page of any message (`myOrders`, `show.asp`): one message has a number or a long token in its address. */
const WORD = /^[a-z]{2,15}(?:[A-Z][a-z]{2,14})*(?:\.[a-z]{2,5})?$/;
/** All of a year, a month or a day. */
const OF_A_DATE = /\/20\d{2}(?:[-/]\d{1,2}){0,2}$/;
const LIST = /lists?$/;
/** Forums write thread, its page and the page of the board: `thread-9-2-1`. */
const THREAD = /(\/thread-\d+)-\d+-\d+(?=\.html$|$)/;
/** Of a token of a message; a word alone names a section of an account. */
const IS_TOKEN = /[A-Z\d]/;
const ANY_NUMBER = '0';

interface Parts {
  host: string;
  path: string[];
  bare: string[];
  names: string[];
  values: string[];
  parameters: URLSearchParams;
}

const split = (path: string): string[] => path.split('/').filter((segment) => segment !== '');

/** Path and parameters of an address, with those of its route, which single-page sites write behind `#`. */
function partsOf(page: string): Parts {
  const [before = '', route = ''] = page.split('#');
  const [path = '', query = ''] = before.split('?');
  const [routePath = '', routeQuery = ''] = route.split('?');
  const [host = '', ...segments] = split(path);
  const parameters = new URLSearchParams([query, routeQuery].filter(Boolean).join('&'));
  const all = [...segments, ...split(routePath.replace(/^!/, ''))];
  return {
    host,
    path: all,
    bare: all.map(bareSegment),
    names: [...parameters.keys()].map((name) => name.toLowerCase()),
    values: [...parameters.values()].map((value) => value.toLowerCase()),
    parameters,
  };
}

const isOn = (host: string, hosts: readonly string[]): boolean =>
  hosts.some((own) => host === own || host.endsWith(`.${own}`));

/** What names the message on a site whose addresses are known: a parameter, or what stands behind one of its words. */
function tokenOn({ after, params, prefixes }: Rules['sites'][number], { path, parameters }: Parts): string | null {
  const given = params.map((name) => parameters.get(name)).find((value) => value !== null && value !== '');
  if (given) return given;
  for (const word of after)
    for (const [at, token] of path.entries()) {
      const before = path[at - 1] ?? '';
      const follows = word === ANY_NUMBER ? /^\d+$/.test(before) : before === word;
      if (follows && IS_TOKEN.test(token)) return token.replace(/\.s?html?$/, '');
    }
  const [first = ''] = path;
  return prefixes.some((prefix) => first.startsWith(prefix) && /^\d{6,}$/.test(first.slice(prefix.length)))
    ? first.replace(/^\D+/, '')
    : null;
}

/** A page that shows many messages: results of a search, the list of a board, all that one account wrote. Whoever stands on it is alike to nobody. */
function isListPage(page: string, parts: Parts, rules: Rules['listPages']): boolean {
  const { segments, hosts, holders, details, searches, boards, turning, items } = rules;
  const [last = ''] = parts.bare.slice(-1);
  const [holder = ''] = parts.bare.slice(-2, -1);
  const isDetail = details.includes(last);
  const named = parts.names.filter((name) => items.includes(name) || (isDetail && name.endsWith('id')));
  // A list has an id as well: its board's.
  if (named.some((name) => name !== 'id') || (named.length > 0 && !isListWord(last))) return false;
  // `?p=8123` is a post of a blog, `?p=2` a page of whatever the rest names.
  const isOfBoard =
    parts.names.some((name) => [...boards, ...turning].includes(name)) ||
    /^\d{1,2}$/.test(parts.parameters.get('p') ?? '');
  return (
    (parts.names.length === 0 && parts.path.every((segment) => WORD.test(segment))) ||
    OF_A_DATE.test(page.split(/[?#]/)[0] ?? '') ||
    hosts.some((host) => page.startsWith(`${host}.`)) ||
    parts.names.some((name) => searches.includes(name)) ||
    (isOfBoard && !/\d{3}/.test(parts.path.at(-1) ?? '')) ||
    isListWord(last) ||
    parts.values.some((value) => LIST.test(value)) ||
    segments.includes(last) ||
    holders.includes(last) ||
    (holders.includes(holder) && !isDetail)
  );
}

const isListWord = (segment: string): boolean =>
  LIST.test(segment) || ['search', 'query', 'channel', 'column', 'category', 'board'].includes(segment);

/** What the pages of one message have in common, however a reader came to it; null for a page of many, which makes nobody alike. */
export function messagePage(page: string, rules: Rules): string | null {
  const parts = partsOf(page);
  if (isOn(parts.host, rules.shortHosts) && parts.path.length > 0) return page.split(/[?#]/)[0] ?? page;
  const site = rules.sites.find(({ hosts }) => isOn(parts.host, hosts));
  if (site) {
    const token = tokenOn(site, parts);
    return token === null ? null : `${site.name}/${token}`;
  }
  if (isListPage(page, parts, rules.listPages)) return null;
  return firstOf(page, rules.listPages.turning);
}

/** The first of the pages that one message fills. */
function firstOf(page: string, turning: readonly string[]): string {
  const [path = '', query] = page.replace(THREAD, '$1').split('?', 2);
  if (query === undefined || page.includes('#')) return page.replace(THREAD, '$1');
  const kept = [...new URLSearchParams(query)].filter(([name]) => !turning.includes(name.toLowerCase()));
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept).toString()}`;
}
