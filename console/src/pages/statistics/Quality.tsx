import type { Span, Statistics } from '../../api/statistics.ts';
import { useWords } from '../../app/language.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { ANY, listOf, together, unitIn } from './figures.ts';
import { qualityWords } from './quality-words.ts';
import { FigureLink, Section } from './Section.tsx';
import { statisticsWords } from './statistics-words.ts';

const TOLD = ['yes', 'no', 'unread'] as const;

/** In whole percent, cut and never rounded up; null where nothing was counted. */
const percent = (part: number, all: number): string => (all === 0 ? '–' : `${Math.floor((part * 100) / all)}%`);

interface Props {
  found: Statistics & Required<Span>;
  unit: string | null;
}

/** P4, V1: answered in time and answered in substance, beside each other. */
export function Substance({ found, unit }: Props) {
  const words = useWords(qualityWords);
  const names = useWords(statisticsWords);
  const ids = new Map(
    [...found.substance, ...found.toReview].map((row) => [unitIn(row.unit), row.unit?.name ?? names.desk]),
  );
  const units = [...ids].filter(([id]) => unit === null || id === unit).map(([id, name]) => ({ id, name }));
  if (units.length === 0) return null;
  const rowOf = (id: string) => {
    const own = (row: { unit: { id: string } | null }): boolean => id === ANY || unitIn(row.unit) === id;
    const told = found.substance.filter(own).map(({ inTime }) => inTime);
    const sum = (as: (typeof TOLD)[number]): number => told.reduce((all, one) => all + one[as], 0);
    const answered = found.answered.filter(own).flatMap(({ months }) => months);
    const toReview = found.toReview.filter(own).reduce((all, { count }) => all + count, 0);
    return { yes: sum('yes'), no: sum('no'), unread: sum('unread'), inTime: together(answered).inTime, toReview };
  };
  const rows = [
    ...units.map((one) => ({ ...one, ...rowOf(one.id) })),
    ...(unit === null && units.length > 1 ? [{ id: ANY, name: names.total, ...rowOf(ANY) }] : []),
  ];
  return (
    <Section id="substance" title={words.substance} formula={words.substanceFormula}>
      <DataTable
        caption={words.substance}
        file={{ list: 'statistics' }}
        columns={[
          { id: 'unit', title: names.unit, cell: ({ name }) => name },
          {
            id: 'in-time',
            title: words.inTime,
            numeric: true,
            cell: ({ id, name, inTime }) => (
              <FigureLink count={inTime} to={listOf(`answer|${id}|in-time`, found)} name={name} />
            ),
          },
          ...TOLD.map((as) => ({
            id: as,
            title: words.told[as] ?? as,
            numeric: true,
            cell: (row: (typeof rows)[number]) => (
              <FigureLink count={row[as]} to={listOf(`substance|${row.id}|in-time|${as}`, found)} name={row.name} />
            ),
          })),
          { id: 'rate', title: words.rate, numeric: true, cell: ({ yes, no }) => percent(yes, yes + no) },
          {
            id: 'review',
            title: words.toReview,
            numeric: true,
            cell: ({ id, name, toReview }) => (
              <FigureLink count={toReview} to={listOf(`review|${id}`, found)} name={name} />
            ),
          },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

/** H2: how often the software's proposals were accepted, by month, and which rows were overruled most. */
export function Accepted({ found }: Pick<Props, 'found'>) {
  const words = useWords(qualityWords);
  const names = useWords(statisticsWords);
  if (!found.accepted || found.accepted.length === 0) return null;
  const rows = found.accepted.flatMap(({ kind, months, rows: overruled }) =>
    months
      .filter((one) => one.accepted + one.overruled + one.added > 0)
      .map((one, at) => ({ ...one, kind, name: words.kinds[kind] ?? kind, overruledBy: at === 0 ? overruled : [] })),
  );
  return (
    <Section id="accepted" title={words.accepted} formula={words.acceptedFormula}>
      <DataTable
        caption={words.accepted}
        file={{ list: 'statistics' }}
        columns={[
          { id: 'kind', title: words.kind, cell: ({ name }) => name },
          { id: 'month', title: words.month, cell: ({ month }) => names.month(month) },
          ...(['accepted', 'overruled', 'added'] as const).map((as) => ({
            id: as,
            title: words.decided[as] ?? as,
            numeric: true,
            cell: (row: (typeof rows)[number]) => String(row[as]),
          })),
          {
            id: 'rate',
            title: words.acceptedRate,
            numeric: true,
            cell: ({ accepted, overruled }) => percent(accepted, accepted + overruled),
          },
          {
            id: 'rows',
            title: words.rows,
            cell: ({ overruledBy }) => overruledBy.map(({ row, count }) => words.row(row, count)).join('、'),
          },
        ]}
        rows={rows}
        rowKey={({ kind, month }) => `${kind} ${month}`}
      />
    </Section>
  );
}
