import type { Statistics } from '../../api/statistics.ts';
import { useWords } from '../../app/language.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Chart } from './Chart.tsx';
import { ofUnit } from './figures.ts';
import { FigureLink, Nothing, Section } from './Section.tsx';
import { statisticsWords } from './statistics-words.ts';

/** The desk's own list has what is open of a unit. */
const deskOf = (id: string): string => `/?unit=${encodeURIComponent(id)}`;

/** What is open of each unit now, and not signed for. */
export function OpenLoad({ found, unit }: { found: Statistics; unit: string | null }) {
  const words = useWords(statisticsWords);
  const rows = ofUnit(found.load, unit);
  if (rows.length === 0) return <Nothing id="load" title={words.load} formula={words.loadFormula} />;
  return (
    <Section
      id="load"
      title={words.load}
      formula={words.loadFormula}
      chart={
        <Chart
          title={words.load}
          bars={{
            categories: rows.map((row) => row.unit.name),
            series: [{ name: words.open, values: rows.map(({ open }) => open) }],
            lying: true,
          }}
          to={(at) => (rows[at] ? deskOf(rows[at].unit.id) : null)}
        />
      }
    >
      <DataTable
        caption={words.load}
        file={{ list: 'statistics' }}
        columns={[
          { id: 'unit', title: words.unit, cell: (row) => row.unit.name },
          {
            id: 'open',
            title: words.open,
            numeric: true,
            cell: (row) => (
              <FigureLink count={row.open} to={deskOf(row.unit.id)} name={`${row.unit.name} ${words.open}`} />
            ),
          },
          { id: 'unsigned', title: words.unsigned, numeric: true, cell: (row) => row.unsigned },
        ]}
        rows={rows}
        rowKey={(row) => row.unit.id}
      />
    </Section>
  );
}
