import { Link } from 'react-router';
import type { CaseView, Clock } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { ClockBadge } from '../../components/ClockBadge.tsx';
import { Panel } from '../../components/Page.tsx';
import type { ActionName } from './actions/offered.ts';
import { actionWords } from './actions/action-words.ts';
import { caseWords } from './case-words.ts';
import { tracked } from './Track.tsx';
import { clocksTogether } from '../../words/clocks-together.ts';

export function Clocks({
  view,
  labelOf,
  act,
}: {
  view: CaseView;
  labelOf: (clock: Clock) => string;
  act: (name: ActionName) => void;
}) {
  const words = useWords(caseWords);
  const doing = useWords(actionWords);
  const line = (clock: Clock) => (
    <li key={clock.id}>
      <ClockBadge clock={clock} label={labelOf(clock)} wide />
      <Link className="lines-acts" to={`/cases/${view.number}/clocks/${encodeURIComponent(clock.id)}`}>
        {words.basis}
      </Link>
    </li>
  );
  // A clock is told of once: what runs is on the track.
  const shown = tracked(view).bars.flat();
  const others = view.clocks.filter((clock) => !shown.includes(clock));
  const unconfirmed = view.clocks.some((clock) => clock.unconfirmed);
  if (others.length === 0 && !unconfirmed && view.unreckoned.length === 0) return null;
  return (
    <Panel title={shown.length === 0 ? words.clocks : words.otherClocks}>
      <ul className="lines">
        {clocksTogether(others).map((group) => {
          const [first, ...rest] = group;
          if (!first) return null;
          if (rest.length === 0) return line(first);
          return (
            <li key={first.id}>
              <details className="clocks-alike">
                <summary>
                  <ClockBadge clock={first} label={words.alike(first.name, group.length)} wide />
                </summary>
                <ul className="lines">{group.map(line)}</ul>
              </details>
            </li>
          );
        })}
      </ul>
      {unconfirmed && <p className="muted">{words.clockUnconfirmed}</p>}
      {view.unreckoned.length > 0 && (
        <p className="alarm">
          {words.unreckoned(
            view.unreckoned.map(({ name }) => name).join('、'),
            [...new Set(view.unreckoned.flatMap(({ year }) => year ?? []))].join('、'),
          )}
          {view.may.includes('reckon') && (
            <Button small onClick={() => act('reckon')}>
              {doing.names.reckon}
            </Button>
          )}
        </p>
      )}
    </Panel>
  );
}
