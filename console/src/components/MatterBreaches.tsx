import { useLanguage, useWords } from '../app/language.ts';
import { useMinute } from '../app/server-time.ts';
import { Button } from './Button.tsx';
import { Panel } from './Page.tsx';
import { breachWords } from '../words/breaches.ts';
import { clockWords, ms } from '../words/time.ts';

interface Breach {
  duty: string;
  name: string;
  unit: { name: string } | null;
  dueAt: string;
  is: 'stands' | 'healed' | 'elsewhere' | 'set-aside' | 'no-duty';
}

interface MatterBreachesProps {
  breaches: readonly Breach[];
  allowed: boolean;
  act: (act: { name: 'set-aside'; duty: string }) => void;
}

/** Limits of a matter that were missed: whose, since when, and whether they count. */
export function MatterBreaches({ breaches, allowed, act }: MatterBreachesProps) {
  const words = useWords(breachWords);
  const language = useLanguage();
  const now = useMinute();
  if (breaches.length === 0) return null;
  return (
    <Panel title={words.title}>
      <ul className="matter-lines">
        {breaches.map(({ duty, name, unit, dueAt, is }) => (
          <li key={duty} className={is === 'stands' ? undefined : 'muted'}>
            <div>
              <b>{name}</b> <span className="tag">{words.states[is]}</span>
              <small>
                {unit?.name ?? words.desk} · {words.due(clockWords(ms(dueAt), now, language))}
              </small>
            </div>
            {is !== 'set-aside' && allowed && (
              <Button small onClick={() => act({ name: 'set-aside', duty })}>
                {words.setAside}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
