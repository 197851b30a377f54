import { useRef } from 'react';
import type { CaseView, Schemas } from '../../../api/queries.ts';
import { useWords } from '../../../app/language.ts';
import { Button, ButtonLink } from '../../../components/Button.tsx';
import { actionWords } from './action-words.ts';
import { caseWords } from '../case-words.ts';
import { type ActionName, offered, primary } from './offered.ts';

/** One primary action by state; the rest behind a menu. */
export function ActionBar({
  view,
  me,
  act,
}: {
  view: CaseView;
  me: Schemas['Me']['me'];
  act: (name: ActionName, assignmentId?: string) => void;
}) {
  const words = useWords(actionWords);
  const shared = useWords(caseWords);
  const menu = useRef<HTMLDetailsElement>(null);
  const first = primary(view, me);
  const rest = offered(view).filter((name) => name !== first?.name);
  const release = `/cases/${view.number}/release`;
  return (
    <div className="action-bar no-print">
      {first &&
        (first.name === 'release' ? (
          <ButtonLink look="primary" to={release}>
            {words.names.release}
          </ButtonLink>
        ) : (
          <Button look="primary" onClick={() => act(first.name, first.assignmentId)}>
            {words.names[first.name]}
          </Button>
        ))}
      {rest.length > 0 && (
        <details
          className="menu"
          ref={menu}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
          }}
        >
          <summary className="button">{shared.moreActions} ▾</summary>
          <ul>
            {rest.map((name) => (
              <li key={name}>
                {name === 'release' ? (
                  <ButtonLink look="quiet" to={release}>
                    {words.names.release}
                  </ButtonLink>
                ) : (
                  <Button
                    look="quiet"
                    onClick={() => {
                      if (menu.current) menu.current.open = false;
                      act(name);
                    }}
                  >
                    {words.names[name]}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
