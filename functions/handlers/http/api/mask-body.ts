import { bearsMark } from '../../../domain/intake/classified.ts';
import { withoutDirections } from '../../../domain/intake/invisible-characters.ts';
import { maskedAddress } from '../../../domain/intake/web-address.ts';
import { maskPersonal, sparedNumbers } from '../../../domain/intake/mask.ts';
import type { Policy } from '../../../domain/rules/policy.ts';
import { BadRequest } from '../../../runtime/http.ts';

/** Ids and hashes prove something and stay as they are; they are looked at for marks all the same. Of a web address the numbers of people are masked, and what stands in its place and is none is masked whole. */
const VERBATIM = new Set(['sha256', 'alertId', 'policyId', 'joinTo', 'proposalId', 'words']);
const ADDRESSES = new Set(['ref', 'address', 'url']);

/** `javascript:`, `data:`, `file:` … where a link belongs: whoever presses it gets something else than a page. */
const SCHEME = /^\s*(?!https?:)[a-z][a-z0-9+.-]{1,20}:\S/i;

const badLink = (pointer: string): BadRequest =>
  new BadRequest('invalid-input', `${pointer}：链接只收 http:// 或 https:// 开头的网址，其他材料请写名称`, { pointer });

/** H6: says the rule and whom to ask, and nothing of the text. */
const classified = (pointer: string): BadRequest =>
  new BadRequest(
    'classified',
    '内容带有密级标志。本系统不处理涉密信息，内容未保存；请改用线下办理，并联系本单位保密员',
    { pointer, clause: 'H6' },
    422,
  );

/** What was typed with each of its texts seen to; its shape and types stay, as only characters of texts change. */
function eachText<T>(value: T, seenTo: (text: string, at: string, key: string) => string, at = '', key = ''): T {
  const clean = (inner: unknown, pointer: string, name: string): unknown => {
    if (typeof inner === 'string') return seenTo(inner, pointer, name);
    if (Array.isArray(inner)) return inner.map((item, index) => clean(item, `${pointer}/${index}`, name));
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([field, part]) => [field, clean(part, `${pointer}/${field}`, field)]),
    );
  };
  return clean(value, at, key) as T;
}

/**
 * H6: what an administrator writes has people's numbers in it for good reason, and still no mark. Throws a 422 with a pointer. `standing`: what is
 * there already and only comes back: the rules list words by which a mark is known.
 */
export const unmarked = <T>(value: T, standing: unknown = null): T => {
  const known = new Set<string>();
  eachText(standing, (text) => {
    known.add(text);
    return text;
  });
  return eachText(value, (text, at) => {
    if (bearsMark(text) && !known.has(text)) throw classified(at);
    return withoutDirections(text);
  });
};

/** H5, H6: what a person typed, with personal numbers masked, but for the offices' own; refused where it bears a classification mark. */
export const maskBody = <T>(value: T, rules: Pick<Policy, 'words'>): T => {
  const spared = sparedNumbers(rules.words.exposure.publicNumbers ?? []);
  return eachText(value, (text, at, key) => {
    if (bearsMark(text)) throw classified(at);
    if (VERBATIM.has(key)) return text;
    const seen = withoutDirections(text);
    if (!ADDRESSES.has(key)) return maskPersonal(seen, spared);
    if (/^https?:\/\//i.test(seen)) return maskedAddress(seen);
    if (SCHEME.test(seen)) throw badLink(at);
    return maskPersonal(seen, spared);
  });
};
