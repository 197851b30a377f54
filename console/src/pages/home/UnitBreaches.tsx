import { Link } from 'react-router';
import type { Schemas } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { common } from '../../words/common.ts';
import { homeWords } from './home-words.ts';

type UnitRow = Schemas['UnitFigures']['units'][number];

/** All that was missed and stands: of cases, of orders and of conferences. */
const standing = ({ breaches, ofOrders, ofConferences }: UnitRow): number =>
  breaches.stands + ofOrders.stands + ofConferences.stands;

/** S5: what units missed this month, the most first; each leads to its cases. */
export function UnitBreaches({ units }: { units: UnitRow[] }) {
  const words = useWords(homeWords).leader;
  const shared = useWords(common);
  const missed = [...units].filter((row) => standing(row) > 0).sort((a, b) => standing(b) - standing(a));
  if (missed.length === 0) return <p className="muted">{words.noBreaches}</p>;
  return (
    <ul className="lines">
      {missed.map((row) => (
        <li key={row.unit?.id ?? ''}>
          <div>
            {row.unit ? <Link to={`/desk?unit=${row.unit.id}`}>{row.unit.name}</Link> : shared.desk}
            {row.duties > 0 && <small>{words.inTime(row.inTime, row.duties)}</small>}
          </div>
          <strong>{words.breaches(standing(row))}</strong>
        </li>
      ))}
    </ul>
  );
}
