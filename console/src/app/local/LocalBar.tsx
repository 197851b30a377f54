import './local.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { fullTime, ms } from '../../words/time.ts';
import { useWords } from '../language.ts';
import { say } from '../pending.ts';
import { localWords } from './local-words.ts';
import { moveTime, useLocalStack } from './stack.ts';

const JUMPS = ['PT30M', 'PT2H', 'PT24H', 'PT48H'] as const;

/** Only where the whole system runs on one machine: time is moved, and the texts that follow are read on phones. */
export function LocalBar() {
  const there = useLocalStack().data === true;
  return there ? <Bar /> : null;
}

function Bar() {
  const words = useWords(localWords);
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [target, setTarget] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const move = async (to: Parameters<typeof moveTime>[0]): Promise<void> => {
    setBusy(true);
    setChoosing(false);
    try {
      say(`${words.arrived} ${fullTime(ms(await moveTime(to)))}`, true);
      setTarget(null);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error), false);
    } finally {
      setBusy(false);
    }
  };
  return (
    <aside className={open ? 'local local-open' : 'local'} aria-label={words.bar}>
      <b>{words.bar}</b>
      <span className="local-says">{words.says}</span>
      <button type="button" className="link-button local-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.close : words.open}
      </button>
      <div className="local-tools">
        {busy ? (
          <span role="status">{words.moving}</span>
        ) : (
          <>
            <span>{words.advance}</span>
            {JUMPS.map((jump) => (
              <Button key={jump} small onClick={() => void move({ advance: jump })}>
                {words.jumps[jump]}
              </Button>
            ))}
            <Button small onClick={() => setChoosing(true)}>
              {words.chooseTime}
            </Button>
          </>
        )}
        <Link to="/phones">{words.phones}</Link>
      </div>
      {choosing && (
        <Dialog title={words.to} onClose={() => setChoosing(false)}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (target !== null) void move({ to: target });
            }}
          >
            <TimeField label={words.to} value={target} onChange={setTarget} min="now" />
            <div className="dialog-foot">
              <Button type="submit" look="primary" disabled={target === null}>
                {words.go}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </aside>
  );
}
