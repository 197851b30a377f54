import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { command } from '../../api/command.ts';
import { type CaseView, keys, queryClient, type Schemas, useSameEvent } from '../../api/queries.ts';
import { isFree, useKeys } from '../../app/keyboard.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { usePress } from '../../components/sending.ts';
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
  const standing = cases.filter(({ apart }) => apart === undefined);
  const { busy, press } = usePress();
  // Sent at once, since it can be taken back at any time: the form beside it stays as it is.
  const tellApart = (number: string, apart: boolean) =>
    void press(async () => {
      await command(view.number, 'tell-apart', { number, apart });
      await queryClient.invalidateQueries({ queryKey: keys.case(view.number) });
    });
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
        {standing.map((one) => (
          <Line
            key={one.number}
            one={one}
            joins={joins}
            keyed={keyed && one.number === first}
            busy={busy}
            onJoin={() => setTarget(one.number)}
            onApart={view.may.includes('tell-apart') ? () => tellApart(one.number, true) : null}
          />
        ))}
      </ul>
      <Apart view={view} cases={cases} busy={busy} onTakeBack={(number) => tellApart(number, false)} />
      {standing.length > 0 && standing.every(({ phrases }) => phrases === null) && view.may.includes('open-words') && (
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
  busy,
  onJoin,
  onApart,
}: {
  one: ProposedCase;
  joins: boolean;
  keyed: boolean;
  busy: boolean;
  onJoin: () => void;
  /** One press, recorded with who; null: not this person's to say. */
  onApart: (() => void) | null;
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
      {joins && (one.joinable || onApart) && (
        <span className="lines-acts">
          {one.joinable && (
            <Button small onClick={onJoin}>
              {words.join(one.number)} {keyed && <kbd>O</kbd>}
            </Button>
          )}
          {onApart && (
            <Button small look="quiet" disabled={busy} aria-label={words.tellApartFrom(one.number)} onClick={onApart}>
              {words.tellApart}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}

/** H2: what somebody said is another event stays in sight, and can be taken back where it was said. */
function Apart({
  view,
  cases,
  busy,
  onTakeBack,
}: {
  view: CaseView;
  cases: readonly ProposedCase[];
  busy: boolean;
  onTakeBack: (number: string) => void;
}) {
  const words = useWords(sameEventWords);
  const apart = cases.filter((one) => one.apart !== undefined);
  if (apart.length === 0) return null;
  return (
    <details>
      <summary>{words.apart(apart.length)}</summary>
      <ul className="lines">
        {apart.map(({ number, apart: on = '' }) => (
          <li key={number}>
            <Link className="number" to={`/cases/${number}`}>
              {number}
            </Link>
            {on !== view.number ? (
              <small>{words.onOther(on)}</small>
            ) : (
              view.may.includes('tell-apart') && (
                <Button
                  small
                  look="quiet"
                  disabled={busy}
                  aria-label={words.takeBackOf(number)}
                  onClick={() => onTakeBack(number)}
                >
                  {words.takeBack}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
