import { api, read } from '../../api/client.ts';
import type { CaseRow, ListQuery, Schemas } from '../../api/queries.ts';
import { language } from '../../app/language.ts';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { caseTitle } from '../CaseRow.tsx';
import { isLive } from '../ClockBadge.tsx';
import { casesWords } from './cases-words.ts';
import type { Printable } from './rows.ts';
import type { Every } from './list-file.ts';

/** Every case of some lists, each of them once, page by page to the end. */
export const everyCase =
  (queries: readonly ListQuery[]): Every<CaseRow> =>
  async (most, told) => {
    const found = new Map<string, CaseRow>();
    for (const query of queries) {
      let cursor: string | null = '';
      while (cursor !== null && found.size <= most) {
        const page: Schemas['CaseList'] = await read(
          api.GET('/api/cases', { params: { query: cursor === '' ? query : { ...query, cursor } } }),
        );
        for (const row of page.cases) found.set(row.number, row);
        cursor = page.cursor;
        told(found.size);
      }
    }
    return [...found.values()];
  };

/** What the desk narrowed its list to, in words. */
export function narrowedTo(queries: readonly ListQuery[]): string {
  const words = casesWords[language()];
  const { grades, statuses } = common[language()];
  const [query] = queries.slice(-1);
  return [
    ...queries.map(({ status }) =>
      status === undefined ? '' : (words.statuses[status] ?? statuses[status] ?? status),
    ),
    query?.view === undefined ? '' : words.views[query.view],
    query?.due === undefined ? '' : words.dues[query.due],
    query?.grade === undefined ? '' : (grades[query.grade] ?? query.grade),
    query?.unit ?? '',
    query?.drills === undefined ? '' : words.drills,
    query?.q === undefined ? '' : `“${query.q}”`,
  ]
    .filter((part) => part !== '')
    .join('，');
}

const live = ({ clocks }: CaseRow) => clocks.filter(isLive);
const standing = ({ assignments }: CaseRow) => assignments.filter(({ state }) => state !== 'taken-back');

/** A case in a file: what its row says, a fact a column. */
export function caseColumns(): Printable<CaseRow>[] {
  const spoken = language();
  const [words, shared] = [casesWords[spoken], common[spoken]];
  const at = (instant: string | undefined): string => (instant === undefined ? '' : clockWords(ms(instant), 0, spoken));
  return [
    { title: words.number, cell: ({ number }) => number },
    { title: words.status, cell: ({ status }) => shared.statuses[status] ?? status },
    { title: words.grade, cell: ({ grades }) => shared.grades[grades.opinion] ?? grades.opinion },
    { title: words.confirmed, cell: ({ gradesConfirmed }) => (gradesConfirmed ? words.yes : words.no) },
    {
      title: words.emergency,
      cell: ({ grades: { emergency } }) => (emergency === null ? '' : (shared.grades[emergency] ?? emergency)),
    },
    { title: words.title, cell: (row) => caseTitle(row, shared.offline) },
    { title: words.subject, cell: ({ subject }) => subject },
    { title: words.place, cell: ({ place }) => place },
    {
      title: words.categories,
      cell: ({ categories }) => categories.map((one) => shared.categories[one] ?? one).join('、'),
    },
    { title: words.source, cell: ({ origin }) => origin.name ?? origin.source },
    { title: words.discovered, cell: ({ discoveredAt }) => at(discoveredAt) },
    {
      title: words.units,
      cell: (row) =>
        standing(row)
          .filter(({ part }) => part !== 'co-unit')
          .map(({ unit }) => unit.name)
          .join('、'),
    },
    {
      title: words.coUnits,
      cell: (row) =>
        standing(row)
          .filter(({ part }) => part === 'co-unit')
          .map(({ unit }) => unit.name)
          .join('、'),
    },
    {
      title: words.unsigned,
      cell: (row) =>
        standing(row)
          .filter(({ state }) => state === 'assigned')
          .map(({ unit }) => unit.name)
          .join('、'),
    },
    { title: words.clock, cell: (row) => live(row)[0]?.name },
    { title: words.due, cell: (row) => at(live(row)[0]?.dueAt) },
    {
      title: words.missed,
      cell: (row) =>
        live(row)
          .filter(({ state }) => state === 'missed')
          .map(({ name }) => name)
          .join('、'),
    },
    { title: words.changed, cell: ({ changedAt }) => at(changedAt) },
    { title: words.closed, cell: ({ closedAt }) => at(closedAt) },
    { title: words.drill, cell: ({ drill }) => (drill ? words.yes : '') },
  ];
}
