import { alternatives } from './alternatives.ts';
import type { Joining } from '../rules/policy.ts';

/** A person whom a text is about. `name` is cut to surname and one character, since nobody knows where it ends; null where the text cut it itself. */
interface Named {
  surname: string;
  name: string | null;
}

const CUT = '某×xX*＊';

/** `沈书记：您好`: to whom it is said, which differs from copy to copy. */
const ADDRESSED = '(?! ?(?:[:!]|[,，、]? ?[您你]|及|等领导))';

/**
 * Whom a matter concerns, by what stands before or behind: `举报王某`, `赵书记`. H1: never whoever speaks (`我叫张伟`, `投诉人：张伟`). Without a
 * segmenter, so that what is no name may be read as one: it is the same in every copy.
 */
export function personsIn(text: string, { persons, namesNothing }: Joining['tells']): Named[] {
  const { surnames, doubled, concerned, manners, nothing } = persons;
  const surname = `(?!${alternatives(nothing)})(${alternatives(doubled)}|[${surnames}])`;
  const given = `(?: ?((?![${namesNothing}])[\\p{Script=Han}${CUT}]))`;
  const cued = new RegExp(`(?:${alternatives(concerned)})[:,，、是为叫名 \\n]{0,3}${surname}${given}`, 'gu');
  const mannered = new RegExp(
    `(?<!尊敬的|敬爱的|亲爱的)${surname}(?:某{1,2}|[×xX*＊]{1,2})?(?:${alternatives(manners)})${ADDRESSED}`,
    'gu',
  );
  return [
    ...[...text.matchAll(cued)].map(([, last = '', first = '']) => ({
      surname: last,
      name: CUT.includes(first) ? null : last + first,
    })),
    ...[...text.matchAll(mannered)].map(([, last = '']) => ({ surname: last, name: null })),
  ];
}
