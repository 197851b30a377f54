import type { Span, Statistics } from '../../api/statistics.ts';
import { useWords } from '../../app/language.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Chart } from './Chart.tsx';
import { ANY, CAME, cameAs, listOf, monthSpan, ofUnit, rateOf, together, unitIn } from './figures.ts';
import { FigureLink, Nothing, Section } from './Section.tsx';
import { statisticsWords } from './statistics-words.ts';

/** What was answered in time, late or not at all, by unit and month. */
export function Answered({ found, unit }: { found: Statistics; unit: string | null }) {
  const words = useWords(statisticsWords);
  const rows = ofUnit(found.answered, unit);
  type Row = (typeof rows)[number];
  if (rows.length === 0) return <Nothing id="answered" title={words.answered} formula={words.answeredFormula} />;
  const byMonth = found.months.map((_, at) => together(rows.flatMap(({ months }) => months[at] ?? [])));
  const cell = (row: Row, counts: ReturnType<typeof together>, span: Required<Span>, when: string) => {
    const rate = rateOf(counts);
    if (rate === null) return <span className="muted">—</span>;
    return (
      <span className="stat-cell">
        <b>{rate}%</b>
        {CAME.map((as) => (
          <span key={as}>
            {words.came[as]}{' '}
            <FigureLink
              count={cameAs(counts, as)}
              to={listOf(`answer|${unitIn(row.unit)}|${as}`, span)}
              name={`${row.unit?.name ?? words.desk} ${when} ${words.came[as] ?? as}`}
            />
          </span>
        ))}
      </span>
    );
  };
  const columns: Column<Row>[] = [
    { id: 'unit', title: words.unit, cell: (row) => row.unit?.name ?? words.desk, tight: true },
    { id: 'total', title: words.total, cell: (row) => cell(row, together(row.months), found, words.total) },
    ...found.months.map(
      (month, at): Column<Row> => ({
        id: month,
        title: words.month(month),
        cell: (row) => cell(row, together(row.months.slice(at, at + 1)), monthSpan(month), words.month(month)),
      }),
    ),
  ];
  return (
    <Section
      id="answered"
      title={words.answered}
      formula={words.answeredFormula}
      chart={
        <Chart
          title={words.answered}
          bars={{
            categories: found.months.map(words.month),
            series: CAME.map((as) => ({
              name: words.came[as] ?? as,
              values: byMonth.map((counts) => cameAs(counts, as)),
            })),
          }}
          to={(at, series) => {
            const month = found.months[at];
            return month === undefined
              ? null
              : listOf(`answer|${unit ?? ANY}|${CAME[series] ?? ANY}`, monthSpan(month));
          }}
        />
      }
    >
      <DataTable
        caption={words.answered}
        columns={columns}
        rows={rows}
        rowKey={(row) => unitIn(row.unit)}
        file={{ list: 'statistics' }}
      />
    </Section>
  );
}
