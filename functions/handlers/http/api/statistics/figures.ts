import { type Instant, wallClock } from '../../../../domain/matter/instant.ts';
import type { Book } from '../../../../domain/projections/facets.ts';
import { placesBook, statisticsBook } from '../../../../domain/projections/statistics.ts';
import { normalised } from '../../../../domain/projections/search.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { BadRequest } from '../../../../runtime/http.ts';

/** A look goes over so many months at most, and over so many where none are named. */
const MOST_MONTHS = 12;
const USUAL_MONTHS = 6;

/** What the books of one month count of one figure. */
export interface Figure {
  month: string;
  name: string;
  /** The parts of its name: `answer`, `housing`, `late`. */
  parts: string[];
  count: number;
}

/** The months from one to another, the last ones up to now unless named. Refuses a span that ends before it begins, or a longer one than a year. */
export function monthsOf({ from, to }: { from?: string; to?: string }, now: Instant): string[] {
  const end = to ?? wallClock(now).date.slice(0, 7);
  const first = from ?? monthBefore(end, USUAL_MONTHS - 1);
  const months = [end];
  for (let month = end; month > first && months.length <= MOST_MONTHS; ) {
    month = monthBefore(month, 1);
    months.unshift(month);
  }
  if (first > end || months.length > MOST_MONTHS)
    throw new BadRequest(
      'invalid-body',
      `统计区间 ${first} 至 ${end} 有误：起始月份不晚于截止月份，最多 ${MOST_MONTHS} 个月`,
      { pointer: '/from' },
    );
  return months;
}

function monthBefore(month: string, by: number): string {
  const [year = 0, nth = 1] = month.split('-').map(Number);
  const count = year * 12 + nth - 1 - by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Every figure of these months, places among them where they are asked for. Reads the books alone, and no case. */
export async function figuresOf(
  months: readonly string[],
  { places }: { places: boolean },
  { store }: Pick<Ports, 'store'>,
): Promise<Figure[]> {
  const names = months.flatMap((month) => [statisticsBook(month), ...(places ? [placesBook(month)] : [])]);
  const books = await store.books(names);
  const of = (book: string, month: string): Figure[] => asFigures(books.get(book) ?? {}, month);
  return months.flatMap((month) => [...of(statisticsBook(month), month), ...of(placesBook(month), month)]);
}

const asFigures = (book: Book, month: string): Figure[] =>
  Object.entries(book)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => ({ month, name, parts: name.split('|'), count }));

/** Stands for every value of a part. */
export const ANY = '*';
/** Of a place that the ledger knows no street of. */
export const ELSEWHERE = '-';

/** Whether a figure is one of those that a pattern means; a place is meant by its street. */
export function isMeant({ parts }: Figure, pattern: string, streetOf: (place: string) => string): boolean {
  const wanted = pattern.split('|');
  const own = parts[0] === 'place' ? ['place', streetOf(parts[1] ?? '')] : parts;
  return wanted.length === own.length && wanted.every((part, at) => part === ANY || part === own[at]);
}

/** R2: the unit of the street that the ledger names for a place. */
export function streets({ routing }: Pick<Policy, 'routing'>): (place: string) => string {
  const known = routing.rows.flatMap(({ unit, places = [] }) =>
    places.map((name) => ({ unit, name: normalised(name) })),
  );
  return (place) => known.find(({ name }) => name !== '' && place.includes(name))?.unit ?? ELSEWHERE;
}
