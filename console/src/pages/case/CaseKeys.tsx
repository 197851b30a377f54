import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import type { CaseView, Schemas } from '../../api/queries.ts';
import { useDeskPath } from '../../app/desk-path.ts';
import { isFree, isPressable, useKeys } from '../../app/keyboard.ts';
import { useWords } from '../../app/language.ts';
import { standingOf } from '../../app/list-order.ts';
import { type OfferedAct, useOfferActs } from '../../app/offered-acts.ts';
import { keyOf } from './act-keys.ts';
import { type ActionName, assignmentActions, offered, primary } from './actions/offered.ts';
import { actionWords } from './actions/action-words.ts';
import { caseKeys } from './keys-words.ts';

interface CaseKeysProps {
  view: CaseView;
  me: Schemas['Me']['me'];
  act: (name: ActionName, assignmentId?: string) => void;
}

/** Each act that this person may do to the case, once; one that is of a unit stands for the first of that unit's parts. */
function actsOn(view: CaseView, me: Schemas['Me']['me']): { name: ActionName; assignmentId?: string }[] {
  const first = primary(view, me);
  const own = view.assignments.flatMap((assignment) =>
    assignmentActions(view, assignment, me).map((name) => ({ name, assignmentId: assignment.id })),
  );
  const all = [...(first ? [first] : []), ...offered(view).map((name) => ({ name })), ...own];
  return all.filter(({ name }, at) => all.findIndex((one) => one.name === name) === at);
}

/** The keys of a case, and where it stands in the list that it was opened from. */
export function CaseKeys({ view, me, act }: CaseKeysProps) {
  const words = useWords(caseKeys);
  const { names } = useWords(actionWords);
  const navigate = useNavigate();
  const desk = useDeskPath();
  const standing = standingOf(view.number);
  const acts = useMemo(
    () =>
      actsOn(view, me).map(({ name, assignmentId }): OfferedAct => {
        const key = keyOf(name);
        return {
          id: name,
          name: names[name],
          ...(key === undefined ? {} : { key }),
          run: () => (name === 'release' ? void navigate(`/cases/${view.number}/release`) : act(name, assignmentId)),
        };
      }),
    // oxlint-disable-next-line react/exhaustive-deps -- `act` opens a form of the page, and is made anew with each of its renderings
    [view, me, names, navigate],
  );
  useOfferActs(acts);
  useKeys((event) => {
    if (!isFree(event)) return false;
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    const to = key === 'J' ? standing?.next : key === 'K' ? standing?.previous : null;
    if (to) void navigate(`/cases/${to}`);
    else if (key === 'U') void navigate(standing?.from ?? desk);
    else if (key === 'Enter' && acts[0] && acts[0].id === primary(view, me)?.name && !isPressable(event.target))
      acts[0].run();
    else {
      const meant = acts.find((one) => one.key === key);
      if (!meant) return false;
      meant.run();
    }
    return true;
  });
  if (!standing) return null;
  const { previous, next, at, of, from } = standing;
  return (
    <nav className="case-neighbours no-print" aria-label={words.list}>
      <Link to={from}>
        ← {words.back} <kbd>U</kbd>
      </Link>
      <span>{words.place(at, of)}</span>
      {previous !== null && (
        <Link to={`/cases/${previous}`}>
          {words.previous} <kbd>K</kbd>
        </Link>
      )}
      {next !== null && (
        <Link to={`/cases/${next}`}>
          {words.next} <kbd>J</kbd>
        </Link>
      )}
    </nav>
  );
}
