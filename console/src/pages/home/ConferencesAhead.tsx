import { Link } from 'react-router';
import { useLanguage } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { clockWords, ms } from '../../words/time.ts';

/** Conferences that are to be held, with when and where. */
export function ConferencesAhead({ rows }: { rows: { number: string; title: string; at: string; place?: string }[] }) {
  const language = useLanguage();
  const now = useMinute();
  return (
    <ul className="lines">
      {rows.map(({ number, title, at, place }) => (
        <li key={number}>
          <div>
            <Link to={`/conferences/${number}`}>{title}</Link>
            <small>{[clockWords(ms(at), now, language), place].filter(Boolean).join(' · ')}</small>
          </div>
        </li>
      ))}
    </ul>
  );
}
