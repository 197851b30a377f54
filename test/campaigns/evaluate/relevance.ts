import { mayBeOurs, relevanceOf } from '../../../functions/domain/routing/relevance.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import type { Figure } from './figure.ts';
import type { Folder } from './folder.ts';

/** M4: of the titles of hot-search lists, those that would become cases of the district; and of those that name the city or the district, how many are lost. */
export function relevanceFigures(policy: Policy, { hot }: Folder): Figure[] {
  const titles = hot.flatMap(({ titles: all }) => all);
  const kept = (title: string): boolean => mayBeOurs(relevanceOf(policy, { title, text: '' }), 'whole-country');
  const naming = titles.filter((title) => policy.words.reading.places.ours.some((name) => title.includes(name)));
  return [
    {
      what: 'hot-search titles that become cases',
      right: titles.filter(kept).length,
      of: titles.length,
      // Ten a day, of some three hundred.
      aim: titles.length === 0 ? 0 : (10 * hot.length) / titles.length,
      most: true,
    },
    {
      what: 'hot-search titles lost that name the city or the district',
      right: naming.filter((title) => !kept(title)).length,
      of: naming.length,
      aim: 0,
      most: true,
    },
  ];
}
