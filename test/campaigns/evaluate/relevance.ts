import { relevanceOf } from '../../../functions/domain/routing/relevance.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import type { Figure } from './figure.ts';
import type { Folder } from './folder.ts';

/** M4: of the titles of hot-search lists of the whole country, those that are read as the district's; and of those that name the city or the district, those that are not. */
export function relevanceFigures(policy: Policy, { hot }: Folder): Figure[] {
  const titles = hot.flatMap(({ titles: all }) => all);
  const kept = (title: string): boolean => relevanceOf(policy, { title, text: '' }).is === 'ours';
  const naming = titles.filter((title) => policy.words.reading.places.ours.some((name) => title.includes(name)));
  return [
    {
      what: 'hot-search titles read as ours',
      right: titles.filter(kept).length,
      of: titles.length,
      // Ten a day, of some three hundred.
      aim: titles.length === 0 ? 0 : (10 * hot.length) / titles.length,
      most: true,
    },
    {
      what: 'hot-search titles that name the city or the district, not read so',
      right: naming.filter((title) => !kept(title)).length,
      of: naming.length,
      aim: 0,
      most: true,
    },
  ];
}
