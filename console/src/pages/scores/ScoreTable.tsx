import { Link } from 'react-router';
import type { ItemScore, Scores, UnitScore } from '../../api/scores.ts';
import { language as spoken, useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { pageOf } from '../../components/matter-page.ts';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms, spanWords } from '../../words/time.ts';
import { scoreWords } from './score-words.ts';

type Named = Pick<Scores, 'items' | 'duties'>;
const MINUTE = 60_000;

/** One row a unit, an item a column; then each unit's points in full. */
export function ScoreTable({
  units,
  named,
  caption,
  period,
}: {
  units: UnitScore[];
  named: Named;
  caption: string;
  period: string;
}) {
  const words = useWords(scoreWords);
  const inOrder = [...units].sort(byRank);
  const columns: Column<UnitScore>[] = [
    { id: 'rank', title: words.rank, tight: true, cell: ({ rank }) => rank ?? words.noRank },
    { id: 'unit', title: words.unit, cell: ({ unit }) => <b>{unit.name}</b> },
    { id: 'score', title: words.score, numeric: true, cell: ({ score }) => <b>{score ?? words.none}</b> },
    ...named.items.map(
      ({ id, name }): Column<UnitScore> => ({
        id,
        title: name,
        numeric: true,
        cell: ({ items }) => <Item item={items.find(({ item }) => item === id)} />,
      }),
    ),
    { id: 'returned', title: words.returned, numeric: true, cell: ({ returned }) => returned.count },
    { id: 'redone', title: words.redone, numeric: true, cell: ({ redone }) => redone.count },
  ];
  return (
    <>
      <Panel>
        <DataTable
          caption={caption}
          columns={columns}
          rows={inOrder}
          rowKey={({ unit }) => unit.id}
          file={{ list: 'scores' }}
        />
      </Panel>
      {inOrder.map((row) => (
        <details key={row.unit.id} className="score-details" open={units.length === 1}>
          <summary>
            {row.unit.name} · {words.details}
          </summary>
          <InFull row={row} named={named} period={period} />
        </details>
      ))}
    </>
  );
}

/** S2: where the self-inspection of a unit is. */
export const sheetOf = (unit: string, period: string): string =>
  `/self-inspection?${new URLSearchParams({ unit, period })}`;

/** Ranked ones first, the others by name: the order says nothing of them. */
const byRank = (a: UnitScore, b: UnitScore): number =>
  (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.unit.name.localeCompare(b.unit.name, 'zh');

function Item({ item }: { item: ItemScore | undefined }) {
  const words = useWords(scoreWords);
  if (!item || item.points === null || item.rate === null) return <small>{words.noneDue}</small>;
  return (
    <div className="score-cell">
      <span>{words.points(item.points, item.weight)}</span>
      <small>{words.rate(item.rate)}</small>
    </div>
  );
}

Item.inFile = ({ item }: { item: ItemScore | undefined }): string => {
  const words = scoreWords[spoken()];
  return !item || item.points === null || item.rate === null
    ? words.noneDue
    : `${words.points(item.points, item.weight)} ${words.rate(item.rate)}`;
};

function InFull({ row, named, period }: { row: UnitScore; named: Named; period: string }) {
  const words = useWords(scoreWords);
  const language = useLanguage();
  return (
    <div className="score-full">
      <p>
        <strong>{row.formula}</strong>
        {row.unranked !== undefined && <small>{row.unranked}</small>}
      </p>
      <p className="no-print">
        <Link to={sheetOf(row.unit.id, period)}>{words.selfInspection(row.unit.name)}</Link>
      </p>
      {row.items.map((item) => (
        <section key={item.item} className="score-item">
          <h3>{named.items.find(({ id }) => id === item.item)?.name ?? item.item}</h3>
          {item.due > 0 && (
            <p>
              {words.inTime(item.inTime, item.due)}
              {item.doneRate !== null && ` · ${words.doneRate(item.doneRate)}`}
              {item.longestLate !== null && ` · ${words.longest(spanWords(item.longestLate * MINUTE, language))}`}
            </p>
          )}
          {item.formula.map((line) => (
            <p key={line} className="score-formula">
              {line}
            </p>
          ))}
          {item.due > 0 && item.misses.length === 0 && <p className="muted">{words.noMiss}</p>}
          <ul className="lines">
            {item.misses.map((miss) => (
              <li key={`${miss.matter} ${miss.duty}`}>
                <MissLine miss={miss} named={named} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {[row.returned, row.redone].map(({ formula, acts }) => (
        <p key={formula}>
          {formula}
          {acts.map(({ matter, event }) => (
            <span key={`${matter} ${event}`}>
              {' '}
              <Link to={pageOf(matter)} className="number">
                {matter}
              </Link>
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

function MissLine({ miss, named }: { miss: ItemScore['misses'][number]; named: Named }) {
  const words = useWords(scoreWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  const { matter, duty, dueAt, metAt, is, costs, apart } = miss;
  const span = (minutes: number): string => spanWords(minutes * MINUTE, language);
  return (
    <>
      <div>
        <Link to={pageOf(matter)} className="number" aria-label={words.open(matter)}>
          {matter}
        </Link>{' '}
        <strong>{named.duties.find(({ kind }) => kind === duty.split(':')[0])?.name ?? duty}</strong>{' '}
        <span className="tag">{words.is[is]}</span>
        <small>
          {words.due(at(dueAt))} · {metAt === undefined ? words.unmet : words.met(at(metAt))}
          {apart.approval > 0 && ` · ${words.approval(span(apart.approval))}`}
          {apart.transfer > 0 && ` · ${words.transfer(span(apart.transfer))}`}
        </small>
      </div>
      <span className="score-costs">{words.costs(costs)}</span>
    </>
  );
}
