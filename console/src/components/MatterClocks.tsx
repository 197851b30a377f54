import { useLanguage } from '../app/language.ts';
import { useMinute } from '../app/server-time.ts';
import { clockCalled } from '../words/clock-english.ts';
import { clockWords, ms } from '../words/time.ts';

interface Limit {
  id: string;
  name: string;
  move: { name: string };
  dueAt: string;
  state: string;
}

/** The limits of a matter that still run, late ones too, as lines of a list. */
export function MatterClocks({
  clocks,
  by,
  overdue,
}: {
  clocks: readonly Limit[];
  by: (time: string) => string;
  overdue: string;
}) {
  const language = useLanguage();
  const now = useMinute();
  return clocks
    .filter(({ state }) => state === 'running' || state === 'missed')
    .map(({ id, name, move, dueAt, state }) => (
      <li key={id}>
        <div>
          {clockCalled({ name }, language)} · {move.name} · {by(clockWords(ms(dueAt), now, language))}{' '}
          {state === 'missed' && <span className="tag tag-strong">{overdue}</span>}
        </div>
      </li>
    ));
}
