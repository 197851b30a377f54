import type { OrderView } from '../../api/orders.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { breachWords } from '../../words/breaches.ts';
import { clockWords, ms } from '../../words/time.ts';
import type { Act } from './ActDialog.tsx';

interface BreachesProps {
  breaches: OrderView['breaches'];
  allowed: boolean;
  act: (act: Act) => void;
}

/** Limits of the order that were missed: whose, since when, and whether they count. */
export function Breaches({ breaches, allowed, act }: BreachesProps) {
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
