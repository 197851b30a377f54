import type { CaseView } from '../api/queries.ts';
import { isObject, listOf, textOf } from '../api/record.ts';
import { dictionary } from '../app/language.ts';

const whyWords = (words: Record<string, string>): Record<string, string> => words;

/** Why a release does not meet a duty. */
export const unmetWords = dictionary({
  zh: whyWords({
    form: '这种形式不能完成此项',
    attendance: '承办单位的主要负责人或已登记的新闻发言人均未出席',
    'no-conference': '上级统一发布未写明发布会地点，不计作新闻发布会',
    speaker: '须由主办单位、值班台或上级发布',
    'other-unit': '是其他单位的事项',
    'before-order': '发布早于交办，未注明已予回应',
    'other-order': '不在所注明的交办之列',
    'before-promise': '早于所承诺的那次发布',
    'before-reopening': '早于办件重新打开，须再次回应',
    'before-emergency': '早于得知突发事件，未说明已就此发布',
  }),
  en: {
    form: 'not by this form',
    attendance: 'neither head nor registered spokesperson of the unit that answers attended',
    'no-conference': 'without a place, a superior’s release is no press conference',
    speaker: 'the primary unit, the desk or a superior must speak',
    'other-unit': 'another unit’s',
    'before-order': 'published before the order, and not said to answer it',
    'other-order': 'not among the orders named',
    'before-promise': 'before the release that promised more',
    'before-reopening': 'before the case was reopened, to be answered anew',
    'before-emergency': 'before the emergency was learnt of, and not said to tell of it',
  },
});

/** What ran when a release was recorded and it does not meet, each with its clause and reason. */
export const unmetOf = (
  release: Record<string, unknown>,
  clocks: CaseView['clocks'],
  words: Record<string, string>,
): { clock: string; name: string; why: string; clause: string }[] =>
  listOf(release['unmet'])
    .filter(isObject)
    .map((one) => {
      const [clock, why, clause] = [textOf(one['clock']), textOf(one['why']), textOf(one['clause'])];
      return {
        clock,
        name: clocks.find(({ id }) => id === clock)?.name ?? clock,
        why: words[why] ?? why,
        clause: clause === 'ours' ? '' : clause,
      };
    });
