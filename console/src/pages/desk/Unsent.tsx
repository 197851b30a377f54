import { Link } from 'react-router';
import { useMe, useStatus } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { common } from '../../words/common.ts';
import { deskWords } from './desk-words.ts';

const STATES = ['held', 'failed', 'unknown'] as const;

/** How many texts wait and how many did not arrive, each one press away. Those that leave within seconds are no news. */
export function Unsent() {
  const words = useWords(deskWords);
  const shared = useWords(common);
  const counts = useStatus().data?.unsent.counts;
  const may = useMe().data?.me.may.includes('read-texts') === true;
  const shown = STATES.filter((state) => (counts?.[state] ?? 0) > 0);
  if (!may || !counts || shown.length === 0) return null;
  return (
    <span className="on-duty-shift">
      <b>{words.unsent}</b>
      {shown.map((state) => (
        <Link key={state} to={`/texts?state=${state}`}>
          {shared.textStates[state] ?? state} {counts[state]}
        </Link>
      ))}
    </span>
  );
}
