import { suggest } from '../../../functions/domain/routing/suggest.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import type { Covers } from '../../../functions/domain/rules/source.ts';
import type { Figure } from './figure.ts';
import type { Folder } from './folder.ts';

/** A day's list is said to bring so many cases at most. */
const A_DAY = 10;

/**
 * M4: of the titles of hot-search lists of the whole country, those that stand among the cases of the district, and of those that name the city
 * or the district, those that don't; and of messages that people wrote to their own city, those that would wait as of
 * elsewhere, had a source brought them that finds by words. A board's own never do.
 */
export function relevanceFigures(policy: Policy, { hot, messages, replied, topical }: Folder): Figure[] {
  const waits = (title: string, text: string, covers: Covers): boolean =>
    suggest(policy, { title, text, platforms: [], metrics: {} }, { covers }).elsewhere !== undefined;
  const days = hot.map(({ titles }) => {
    const ordinary = titles.filter((title) => !waits(title, '', 'country'));
    return { titles, ordinary };
  });
  const titles = days.flatMap((day) => day.titles);
  const ordinary = days.flatMap((day) => day.ordinary);
  const { ours } = policy.words.reading.places;
  const naming = titles.filter((title) => ours.some((name) => title.includes(name)));
  const own = [...messages, ...replied, ...topical];
  return [
    {
      what: 'hot-search titles among the ordinary cases',
      right: ordinary.length,
      of: titles.length,
      aim: titles.length === 0 ? 0 : (A_DAY * hot.length) / titles.length,
      most: true,
    },
    {
      what: 'days of hot-search lists of which at most ten are',
      right: days.filter((day) => day.ordinary.length <= A_DAY).length,
      of: days.length,
      aim: 1,
    },
    {
      what: 'hot-search titles that name the city or the district, of elsewhere',
      right: naming.filter((title) => waits(title, '', 'country')).length,
      of: naming.length,
      aim: 0,
      most: true,
    },
    {
      what: 'messages to the own city that would wait as of elsewhere',
      right: own.filter(({ title, text }) => waits(title, text, 'wider')).length,
      of: own.length,
      aim: 0,
      most: true,
    },
  ];
}
