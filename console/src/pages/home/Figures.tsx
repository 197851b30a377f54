import { Link } from 'react-router';
import type { Schemas } from '../../api/queries.ts';
import { cx } from '../../components/cx.ts';

interface Figure {
  name: string;
  count: number;
  to?: string;
  bad?: boolean;
}

/** Counts beside each other; each leads to what it counts. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <div className="home-figures">
      {figures.map(({ name, count, to, bad }) => {
        const inside = (
          <>
            {name}
            <b>{count}</b>
          </>
        );
        const look = cx(bad && count > 0 && 'home-bad');
        return to === undefined ? (
          <span key={name} className={look}>
            {inside}
          </span>
        ) : (
          <Link key={name} to={to} className={look}>
            {inside}
          </Link>
        );
      })}
    </div>
  );
}

export const gravest = ({ grade }: Schemas['CaseList']['counts']): number => (grade['I'] ?? 0) + (grade['II'] ?? 0);
/** What falls due before the day is over; what is late already stands apart. */
export const today = ({ due }: Schemas['CaseList']['counts']): number =>
  (due['hour'] ?? 0) + (due['four-hours'] ?? 0) + (due['today'] ?? 0);
