import type { CaseView } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { breachWords } from '../../words/breaches.ts';
import { clockWords, ms } from '../../words/time.ts';

/** Duties that were missed while they stood: whose, since when, and whether they count. */
export function Breaches({ view, setAside }: { view: CaseView; setAside: (duty: string) => void }) {
  const words = useWords(breachWords);
  const language = useLanguage();
  const now = useMinute();
  if (view.breaches.length === 0) return null;
  return (
    <Panel title={words.title}>
      <ul className="lines">
        {view.breaches.map(({ duty, name, unit, dueAt, is }) => (
          <li key={duty} className={is === 'stands' ? undefined : 'muted'}>
            <div>
              <strong>{name}</strong> <span className="tag">{words.states[is]}</span>
              <small>
                {unit?.name ?? words.desk} · {words.due(clockWords(ms(dueAt), now, language))}
              </small>
            </div>
            {is !== 'set-aside' && view.may.includes('set-aside') && (
              <Button small onClick={() => setAside(duty)}>
                {words.setAside}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
