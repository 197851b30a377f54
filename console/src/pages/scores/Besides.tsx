import { useUnitFigures } from '../../api/scores.ts';
import { useWords } from '../../app/language.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Panel } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { scoreWords } from './score-words.ts';

/** S3, P3: what was missed of supervision orders and of press conferences, apart from what was missed of cases. */
export function Besides({ period }: { period: string | undefined }) {
  const words = useWords(scoreWords);
  const month = period !== undefined && /^\d{4}-\d\d$/.test(period) ? period : undefined;
  const figures = useUnitFigures(month);
  return (
    <Read query={figures}>
      {({ units, month: of }) => {
        type Row = (typeof units)[number];
        const count = (id: 'ofOrders' | 'ofConferences'): Column<Row> => ({
          id,
          title: words[id],
          cell: ({ [id]: { stands, healed, setAside } }) => words.missed(stands, healed, setAside),
        });
        const rows = units.filter(({ ofOrders, ofConferences }) =>
          [...Object.values(ofOrders), ...Object.values(ofConferences)].some((one) => one > 0),
        );
        const title = words.besides(words.periodName(of));
        return (
          <Panel title={title}>
            {rows.length === 0 ? (
              <p className="muted">{words.noneBesides}</p>
            ) : (
              <DataTable
                caption={title}
                columns={[
                  { id: 'unit', title: words.unit, cell: ({ unit }) => unit?.name ?? words.desk },
                  count('ofOrders'),
                  count('ofConferences'),
                ]}
                rows={rows}
                rowKey={({ unit }) => unit?.id ?? ''}
                file={{ list: 'unit-figures' }}
              />
            )}
          </Panel>
        );
      }}
    </Read>
  );
}
