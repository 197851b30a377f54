import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { type CaseView, type Schemas, useSameEvent } from '../../api/queries.ts';
import { isFree, useKeys } from '../../app/keyboard.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { caseTitle } from '../../components/CaseRow.tsx';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { likeliest, type ProposedCase, proposedCases } from './same-event.ts';
import { sameEventWords } from './same-event-words.ts';

const JoinDialog = lazy(async () => ({ default: (await import('./actions/JoinDialog.tsx')).JoinDialog }));

interface SameEventProps {
  view: CaseView;
  /** Told with the words, once they are open. */
  shared: Schemas['WordsAnswer']['shared'] | undefined;
  /** Whether O joins into the likeliest; elsewhere O is another's. */
  keyed?: boolean;
  onJoined?: () => void;
}

/** M4, H2: open cases that may tell of the same event in other words, and why; a person joins into one of them or leaves them. */
export function SameEvent({ view, shared, keyed = false, onJoined }: SameEventProps) {
  const words = useWords(sameEventWords);
  const undecided = view.status === 'appraising' || view.status === 'open';
  const query = useSameEvent(view.number, undecided);
  const [target, setTarget] = useState<string | null>(null);
  const cases = proposedCases(view, query.data?.proposed ?? [], shared);
  const joins = view.may.includes('join');
  const first = joins ? likeliest(cases) : undefined;
  // The key by which a case is joined on its own page: it opens the form and decides nothing.
  useKeys((event) => {
    if (!keyed || first === undefined || event.repeat || !isFree(event) || event.key.toLowerCase() !== 'o')
      return false;
    setTarget(first);
    return true;
  });
  if (!undecided || cases.length === 0) return null;
  return (
    <section className="same-event" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="form-note">{words.says}</p>
      <ul className="lines">
        {cases.map((one) => (
          <Line
            key={one.number}
            one={one}
            joins={joins}
            keyed={keyed && one.number === first}
            onJoin={() => setTarget(one.number)}
          />
        ))}
      </ul>
      {cases.every(({ phrases }) => phrases === null) && view.may.includes('open-words') && (
        <small className="muted">{words.unopened}</small>
      )}
      {target !== null && (
        <Suspense fallback={null}>
          <JoinDialog view={view} target={target} onClose={() => setTarget(null)} onJoined={onJoined} />
        </Suspense>
      )}
    </section>
  );
}

function Line({
  one,
  joins,
  keyed,
  onJoin,
}: {
  one: ProposedCase;
  joins: boolean;
  keyed: boolean;
  onJoin: () => void;
}) {
  const words = useWords(sameEventWords);
  const shared = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  return (
    <li>
      <div>
        <span className="tag" title={words.percentSays}>
          {words.percent(one.percent)}
        </span>
        <Link className="number" to={`/cases/${one.number}`}>
          {one.number}
        </Link>{' '}
        {caseTitle({ ...one, offline: false }, shared.offline)}
        <small>
          {[
            one.place,
            shared.statuses[one.status] ?? one.status,
            words.discovered(clockWords(ms(one.discoveredAt), now, language)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {one.phrases !== null && (
          <p className="same-event-phrases">
            {one.phrases.length === 0 ? (
              <small>{words.noPhrases}</small>
            ) : (
              <>
                {words.phrases}{' '}
                {one.phrases.map((phrase) => (
                  <mark key={phrase}>{phrase}</mark>
                ))}
              </>
            )}
          </p>
        )}
        {joins && !one.joinable && <small>{words.earlier}</small>}
      </div>
      {joins && one.joinable && (
        <span className="lines-acts">
          <Button small onClick={onJoin}>
            {words.join(one.number)} {keyed && <kbd>O</kbd>}
          </Button>
        </span>
      )}
    </li>
  );
}
