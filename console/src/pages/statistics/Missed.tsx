import type { Statistics } from '../../api/statistics.ts';
import { useWords } from '../../app/language.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Chart } from './Chart.tsx';
import { ANY, listOf, ofUnit, unitIn } from './figures.ts';
import { FigureLink, Nothing, Section } from './Section.tsx';
import { statisticsWords } from './statistics-words.ts';

const BREACHES = [
  ['stands', 'stands'],
  ['healed', 'healed'],
  ['set-aside', 'setAside'],
] as const;

/** What was missed by duty, whosever it was, or of the unit that is chosen. */
export function Missed({ found, unit }: { found: Statistics; unit: string | null }) {
  const words = useWords(statisticsWords);
  const byDuty = new Map<string, { kind: string; name: string; stands: number; healed: number; setAside: number }>();
  for (const { kind, name, stands, healed, setAside } of ofUnit(found.breaches, unit)) {
    const row = byDuty.get(kind) ?? { kind, name, stands: 0, healed: 0, setAside: 0 };
    byDuty.set(kind, {
      ...row,
      stands: row.stands + stands,
      healed: row.healed + healed,
      setAside: row.setAside + setAside,
    });
  }
  const rows = [...byDuty.values()].sort((a, b) => b.stands - a.stands);
  type Row = (typeof rows)[number];
  const whose = unit ?? (found.volume === null ? unitIn(found.breaches[0]?.unit ?? null) : ANY);
  if (rows.length === 0) return <Nothing id="breaches" title={words.breaches} formula={words.breachFormula} />;
  const columns: Column<Row>[] = [
    { id: 'duty', title: words.duty, cell: ({ name }) => name },
    ...BREACHES.map(
      ([is, field]): Column<Row> => ({
        id: is,
        title: words.is[is] ?? is,
        numeric: true,
        cell: (row) => (
          <FigureLink
            count={row[field]}
            to={listOf(`breach|${whose}|${row.kind}|${is}`, found)}
            name={`${row.name} ${words.is[is] ?? is}`}
          />
        ),
      }),
    ),
  ];
  return (
    <Section
      id="breaches"
      title={words.breaches}
      formula={words.breachFormula}
      chart={
        <Chart
          title={words.breaches}
          bars={{
            categories: rows.map(({ name }) => name),
            series: BREACHES.map(([is, field]) => ({
              name: words.is[is] ?? is,
              values: rows.map((row) => row[field]),
            })),
            lying: true,
          }}
          to={(at, series) => listOf(`breach|${whose}|${rows[at]?.kind ?? ANY}|${BREACHES[series]?.[0] ?? ANY}`, found)}
        />
      }
    >
      <DataTable
        caption={words.breaches}
        columns={columns}
        rows={rows}
        rowKey={({ kind }) => kind}
        file={{ list: 'statistics' }}
      />
    </Section>
  );
}
