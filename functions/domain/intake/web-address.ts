import { maskPersonal, NONE_SPARED } from './mask.ts';

/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING =
  /^(?:utm_.*|spm|from|share.*|source|scene|isappinstalled|nsukey|wfr|wxshare.*|weixin.*|weibo_id|sudaref|chksm|mpshare|srcid|sharer.*|timestamp|ts|_t|t_r|ref|referer|referrer|fbclid|gclid|bd_vid|vd_source|spm_id_from|launch_id|luicode|lfid|featurecode|refer_flag|sessionid|session|token|fr|extra|highlight|_trans_|upstream.*|xsec_.*|is_copy_url)$/i;

export interface WebAddress {
  /** What is kept: no user, password or fragment, personal numbers masked (H5). */
  shown: string;
  /** What two addresses of one page have in common; null for a whole site, which would make strangers one case. */
  page: string | null;
}

/** `weibo.com/12/ab`, as lists leave the scheme out. */
const WITHOUT_SCHEME = /^(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s/]/i;

/** Where an address ends that stands among words. */
const AMONG_WORDS = /https?:\/\/[^\s<>"'“”‘’（）()【】《》「」，。；！、]+/gi;
const CLOSING = /(?<![。，、；：！？）》」』”’.,;!])[。，、；：！？）》」』”’.,;!]+$/u;

/** The address that a text is, or the only one that it holds: apps hand on a whole sentence with its link. */
function addressIn(written: string): string {
  const text = (/https?:\/\//i.test(written) ? written : written.normalize('NFKC')).trim();
  const all = new Set(Array.from(text.matchAll(AMONG_WORDS), ([found]) => found.replace(CLOSING, '')));
  const [only] = all;
  if (only !== undefined && all.size === 1 && /^(?!https?:)|[\s。，；]/i.test(text)) return only;
  const bare = text.replace(CLOSING, '');
  return WITHOUT_SCHEME.test(bare) ? `https://${bare}` : bare.startsWith('//') ? `https:${bare}` : bare;
}

/** A web address, or null when it is none; `http` and `https` alone. */
export function readAddress(text: string): WebAddress | null {
  const url = URL.parse(addressIn(text));
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || !url.hostname.includes('.')) return null;
  url.username = '';
  url.password = '';
  url.hash = url.hash.startsWith('#/') || url.hash.startsWith('#!') ? url.hash : '';
  const isOfAPerson = mask(url);
  return { shown: url.href, page: isOfAPerson ? null : pageOf(url, url.hash) };
}

/** H5: an address that a person typed, as it was typed but for the numbers of people in it, and without a password. */
export function maskedAddress(text: string): string {
  const url = URL.parse(text.trim());
  if (!url) return maskPersonal(text, NONE_SPARED);
  const before = url.href;
  url.username = '';
  url.password = '';
  mask(url);
  return url.href === before ? text : url.href;
}

/** Takes people's numbers out of path, query and fragment; whether the page itself is somebody's, so that two of them are not one. */
function mask(url: URL): boolean {
  const segments = url.pathname.split('/');
  const masked = segments.map(maskedPart);
  url.pathname = masked.join('/');
  const parameters = Array.from(url.searchParams);
  const clean = parameters.map(([name, value]): [string, string] => [
    maskedPart(name),
    maskPersonal(value, NONE_SPARED) === value ? maskedPart(value) : 'x',
  ]);
  if (clean.some(([name, value], at) => name !== parameters[at]?.[0] || value !== parameters[at][1]))
    url.search = new URLSearchParams(clean).toString();
  const route = url.hash.split('/');
  const cleanRoute = route.map(maskedPart);
  if (cleanRoute.some((part, at) => part !== route[at])) url.hash = cleanRoute.join('/');
  const last = segments.findLastIndex((segment) => segment !== '');
  return (last >= 0 && masked[last] !== segments[last]) || cleanRoute.at(-1) !== route.at(-1);
}

/** A whole segment of a path that is nothing but somebody's number or name. */
const NAMES_A_PERSON = /^(?:@.+|1[3-9]\d{9}|\d{17}[\dx])$/i;
const bare = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Not well-formed: it is looked at as it stands.
    return segment;
  }
};
/** A mobile or identity number beside other letters; longer runs of digits are ids of pages. */
const NUMBER = /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dx])(?!\d)/gi;

function maskedPart(part: string): string {
  const said = bare(part);
  if (NAMES_A_PERSON.test(said)) return 'x';
  const clean = said.replace(NUMBER, (found) =>
    found.length < 12 || maskPersonal(found, NONE_SPARED) !== found ? 'x' : found,
  );
  return clean === said ? part : clean;
}

function pageOf(url: URL, route: string): string | null {
  const kept = Array.from(url.searchParams)
    .filter(([name, value]) => !TRACKING.test(name) && value !== '')
    .toSorted(([a, x], [b, y]) => (a + x < b + y ? -1 : 1));
  const path = url.pathname
    .replace(/%[\da-f]{2}/gi, (byte) => byte.toUpperCase())
    .replace(/\/(?:index\.(?:html?|php|jsp|aspx?))?$/i, '');
  if (path === '' && kept.length === 0 && route.length < 3) return null;
  const host = url.host.replace(/^(?:www|m|wap|3g|mobile)\.(?=[^.]+\.[^.]+)/, '');
  return `${host}${path}${kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : ''}${route}`;
}
