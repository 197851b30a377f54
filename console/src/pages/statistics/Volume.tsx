import type { Span, Volume as Counted } from '../../api/statistics.ts';
import { useWords } from '../../app/language.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Chart } from './Chart.tsx';
import { listOf } from './figures.ts';
import { FigureLink, Section } from './Section.tsx';
import { statisticsWords } from './statistics-words.ts';

interface Row {
  id: string;
  name: string;
  count: number;
  to: string;
}

/** What came, each way in which it is counted: one chart and one table. */
export function Volume({ volume, span }: { volume: Counted; span: Required<Span> }) {
  const words = useWords(statisticsWords);
  const by = (what: string, rows: Counted['sources']): Row[] =>
    rows.map((row) => ({ ...row, to: listOf(`${what}|${row.id}`, span) }));
  const tables: { id: keyof typeof words.by; lying: boolean; rows: Row[] }[] = [
    {
      id: 'months',
      lying: false,
      rows: volume.months.map(({ month, count }) => ({
        id: month,
        name: words.month(month),
        count,
        to: listOf('all', { from: month, to: month }),
      })),
    },
    { id: 'sources', lying: true, rows: by('source', volume.sources) },
    { id: 'places', lying: true, rows: by('place', volume.places) },
    { id: 'subjects', lying: true, rows: by('subject', volume.subjects) },
    {
      id: 'hours',
      lying: false,
      rows: volume.hours.map((count, hour) => {
        const id = String(hour).padStart(2, '0');
        return { id, name: words.hour(id), count, to: listOf(`hour|${id}`, span) };
      }),
    },
  ];
  return (
    <>
      {tables.map(({ id, lying, rows }) => {
        const title = `${words.volume}（${words.by[id]}）`;
        return (
          <Section
            key={id}
            id={`volume-${id}`}
            title={title}
            formula={words.volumeFormula}
            chart={
              <Chart
                title={title}
                bars={{
                  categories: rows.map(({ name }) => name),
                  series: [{ name: words.cases, values: rows.map(({ count }) => count) }],
                  lying,
                }}
                to={(at) => rows[at]?.to ?? null}
              />
            }
          >
            <DataTable
              caption={title}
              file={{ list: 'statistics' }}
              columns={[
                { id: 'name', title: words.by[id], cell: ({ name }) => name },
                {
                  id: 'count',
                  title: words.cases,
                  numeric: true,
                  cell: ({ name, count, to }) => <FigureLink count={count} to={to} name={name} />,
                },
              ]}
              rows={id === 'hours' ? rows.filter(({ count }) => count > 0) : rows}
              rowKey={(row) => row.id}
            />
          </Section>
        );
      })}
    </>
  );
}
