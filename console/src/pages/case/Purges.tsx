import type { CaseView, RecordEvent, Schemas } from '../../api/queries.ts';
import { isObject, textOf } from '../../api/record.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import type { ActionName } from './actions/offered.ts';
import { caseWords } from './case-words.ts';

interface PurgesProps {
  view: CaseView;
  events: RecordEvent[];
  me: Schemas['Me']['me'] | undefined;
  act: (name: ActionName, id?: string) => void;
}

/** H5: erasures that were asked for: who, why, of what; whoever asked does not decide. */
export function Purges({ view, events, me, act }: PurgesProps) {
  const words = useWords(caseWords);
  if (!view.purges || view.purges.length === 0) return null;
  const reasonOf = (id: string): string => {
    const found = events.map((event) => event['purge']).find((purge) => isObject(purge) && purge['id'] === id);
    return isObject(found) ? textOf(found['reason']) : '';
  };
  return (
    <Panel title={words.purges}>
      <ul className="lines">
        {view.purges.map(({ id, by, words: quoted, events: seqs }) => (
          <li key={id}>
            <div>
              <strong>{words.purgeOf(quoted.length, seqs.length)}</strong>
              <small>
                {by.name} · {reasonOf(id)}
              </small>
            </div>
            {me &&
              view.may.includes('decide-purge') &&
              (me.id === by.id ? (
                <small>{words.purgeBySecond}</small>
              ) : (
                <Button small onClick={() => act('decide-purge', id)}>
                  {words.purgeDecide}
                </Button>
              ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
