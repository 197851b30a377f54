import type { ReactNode } from 'react';
import type { Statistics, Steps } from '../../api/statistics.ts';
import { useWords } from '../../app/language.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Chart } from './Chart.tsx';
import { ANY, listOf, ofUnit, unitIn } from './figures.ts';
import { FigureLink, Nothing, Section } from './Section.tsx';
import { statisticsWords } from './statistics-words.ts';

/** How long something took, in steps: to be signed for, to a first answer. */
export function StepsTaken({
  title,
  what,
  of,
  names,
  found,
  unit,
  children,
}: {
  title: string;
  what: 'sign' | 'first';
  of: 'signing' | 'firstAnswers';
  names: Record<string, string>;
  found: Statistics;
  unit: string | null;
  children: ReactNode;
}) {
  const words = useWords(statisticsWords);
  const rows = ofUnit<Steps[number]>(found[of], unit);
  if (rows.length === 0) return <Nothing id={what} title={title} formula={children} />;
  const steps = Object.keys(names);
  const columns: Column<Steps[number]>[] = [
    { id: 'unit', title: words.unit, cell: (row) => row.unit?.name ?? words.desk, tight: true },
    ...steps.map(
      (step): Column<Steps[number]> => ({
        id: step,
        title: names[step] ?? step,
        numeric: true,
        cell: (row) => (
          <FigureLink
            count={row.steps[step] ?? 0}
            to={listOf(`${what}|${unitIn(row.unit)}|${step}`, found)}
            name={`${row.unit?.name ?? words.desk} ${names[step] ?? step}`}
          />
        ),
      }),
    ),
  ];
  return (
    <Section
      id={what}
      title={title}
      formula={children}
      chart={
        <Chart
          title={title}
          bars={{
            categories: steps.map((step) => names[step] ?? step),
            series: [
              { name: title, values: steps.map((step) => rows.reduce((sum, row) => sum + (row.steps[step] ?? 0), 0)) },
            ],
            lying: true,
          }}
          to={(at) => listOf(`${what}|${unit ?? ANY}|${steps[at] ?? ANY}`, found)}
        />
      }
    >
      <DataTable
        caption={title}
        columns={columns}
        rows={rows}
        rowKey={(row) => unitIn(row.unit)}
        file={{ list: 'statistics' }}
      />
    </Section>
  );
}
