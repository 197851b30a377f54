import { Link } from 'react-router';
import type { Correction, Scores } from '../../api/scores.ts';
import { useWords } from '../../app/language.ts';
import { pageOf } from '../../components/matter-page.ts';
import { Panel } from '../../components/Page.tsx';
import { scoreWords } from './score-words.ts';

/** S5: what was found of earlier periods by the time that this one was published. */
export function Corrections({ corrections, named }: { corrections: Correction[]; named: Pick<Scores, 'duties'> }) {
  const words = useWords(scoreWords);
  if (corrections.length === 0) return null;
  const score = (row: { score: number | null } | null): string => String(row?.score ?? words.none);
  return (
    <Panel title={words.corrections} className="score-corrections">
      <ul className="lines">
        {corrections.map(({ period, unit, was, is, gone, come }) => (
          <li key={`${period} ${unit.id}`}>
            <div>
              <strong>{words.correction(unit.name, words.periodName(period), score(was), score(is))}</strong>
              <Misses label={words.gone} misses={gone} named={named} />
              <Misses label={words.come} misses={come} named={named} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Misses({
  label,
  misses,
  named,
}: {
  label: string;
  misses: Correction['gone'];
  named: Pick<Scores, 'duties'>;
}) {
  const words = useWords(scoreWords);
  return misses.map(({ matter, duty, is, costs }) => (
    <small key={`${matter} ${duty}`}>
      {label}：
      <Link to={pageOf(matter)} className="number">
        {matter}
      </Link>{' '}
      {named.duties.find(({ kind }) => kind === duty.split(':')[0])?.name ?? duty} · {words.is[is]} ·{' '}
      {words.costs(costs)}
    </small>
  ));
}
