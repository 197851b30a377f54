import { Link } from 'react-router';
import { Button } from '../components/Button.tsx';
import { cx } from '../components/cx.ts';
import { useWords } from './language.ts';
import { dismiss, type Outcome, type Pending, sendNow, undo, UNDO_MS, usePending } from './pending.ts';
import { moment, useNow } from './server-time.ts';
import { shell } from './shell-words.ts';

/** As high as a line is on a phone, where its words take two. */
const LINE_PX = 84;

/** What is about to be sent, with its undo, and what became of the last few. */
export function PendingBar() {
  const { pending, outcomes } = usePending();
  const lines = outcomes.length + pending.length;
  return (
    <>
      {/* The page goes on below the lines, so that what stands at its end can be scrolled out from under them. */}
      {lines > 0 && <div aria-hidden="true" style={{ height: `${lines * LINE_PX}px` }} />}
      <div className="pending" aria-live="polite">
        {outcomes.map((outcome) => (
          <ResultLine key={outcome.id} outcome={outcome} />
        ))}
        {pending.map((one) => (
          <Waiting key={one.id} one={one} />
        ))}
      </div>
    </>
  );
}

function Waiting({ one }: { one: Pending }) {
  const words = useWords(shell);
  useNow();
  if (one.state === 'unsent') return <Unsent one={one} />;
  const left = Math.max(0, one.at - moment());
  return (
    <div className="pending-line">
      <span className="pending-says">{one.says}</span>
      {one.state === 'sending' ? (
        <span>{one.far === '' ? words.sending : one.far}</span>
      ) : (
        <>
          <progress max={UNDO_MS} value={left} aria-hidden="true" />
          <span className="pending-left">{words.waiting(Math.ceil(left / 1_000))}</span>
          <Button small onClick={() => undo(one.id)}>
            {words.undo}
          </Button>
          <Button small look="quiet" onClick={() => void sendNow(one.id)}>
            {words.now}
          </Button>
        </>
      )}
    </div>
  );
}

/** Pressed, and not counted: the server was not reached. It stays until it is sent or given up. */
function Unsent({ one }: { one: Pending }) {
  const words = useWords(shell);
  return (
    <div className="pending-line pending-failed" role="alert">
      <i aria-hidden="true">!</i>
      <span className="pending-says">
        <strong>{words.notCounted}</strong> {one.says}
        <small>{words.notCountedSays}</small>
      </span>
      <Button small onClick={() => void sendNow(one.id)}>
        {words.again}
      </Button>
      <Button small look="quiet" onClick={() => undo(one.id)}>
        {words.giveUp}
      </Button>
    </div>
  );
}

/** 已签收 12，跳过 3（已办结）, with the cases to look at. */
function ResultLine({ outcome }: { outcome: Outcome }) {
  const words = useWords(shell);
  return (
    <div
      className={cx('pending-line', outcome.ok ? 'pending-ok' : 'pending-failed')}
      role={outcome.ok ? 'status' : 'alert'}
    >
      <i aria-hidden="true">{outcome.ok ? '✓' : '!'}</i>
      <span className="pending-says">{outcome.says}</span>
      {outcome.links.map((number) => (
        <Link key={number} to={`/cases/${number}`}>
          {number}
        </Link>
      ))}
      {outcome.again && (
        <Button
          small
          onClick={() => {
            dismiss(outcome.id);
            outcome.again?.();
          }}
        >
          {words.again}
        </Button>
      )}
      {outcome.lines && (
        <details className="pending-each">
          <summary>{words.each}</summary>
          <ul>
            {outcome.lines.map(({ number, ok, why }) => (
              <li key={number}>
                {ok ? '✓' : '!'} <Link to={`/cases/${number}`}>{number}</Link> {why}
              </li>
            ))}
          </ul>
        </details>
      )}
      <button type="button" className="icon-button" onClick={() => dismiss(outcome.id)} aria-label={words.dismiss}>
        ✕
      </button>
    </div>
  );
}
