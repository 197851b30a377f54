import { useState } from 'react';
import { type LetterQueue, orderLetters } from '../../api/duty.ts';
import { isProblem } from '../../api/problem.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { TextField } from '../../components/fields.tsx';
import { common } from '../../words/common.ts';
import { letterWords } from './letter-words.ts';

export interface LetterOrder {
  action: 'replay' | 'discard';
  queue: LetterQueue;
  /** All of the queue where none is named. */
  letters?: string[];
}

/** Replays or discards with a reason; what did not succeed stays in the queue and says why. */
export function LetterDialog({
  order: { action, queue, letters },
  onClose,
}: {
  order: LetterOrder;
  onClose: () => void;
}) {
  const words = useWords(letterWords);
  const shared = useWords(common);
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<string[]>([]);
  const carryOut = async (): Promise<void> => {
    setBusy(true);
    try {
      const { done, failed, left } = await orderLetters(action, queue.name, {
        why: why.trim(),
        ...(letters ? { letters } : {}),
      });
      if (done > 0) say(words.done(done, left), true);
      if (failed.length === 0) return onClose();
      setFaults([words.notDone(failed.length), ...new Set(failed.map(({ says }) => says))]);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setFaults([error.status === 0 ? shared.offlineNow : error.details.detail]);
    }
    setBusy(false);
  };
  return (
    <Dialog title={action === 'replay' ? words.replayTitle : words.discardTitle} onClose={onClose}>
      <p className="muted">{action === 'replay' ? words.replaySays : words.discardSays}</p>
      <TextField
        label={words.why}
        value={why}
        onChange={setWhy}
        suggestions={action === 'replay' ? words.replayWhys : words.discardWhys}
        maxLength={200}
        autoFocus
      />
      {faults.map((fault) => (
        <p key={fault} role="alert" className="field-hint">
          <strong>{fault}</strong>
        </p>
      ))}
      <DialogFoot
        onClose={onClose}
        go={action === 'replay' ? words.replay : words.discard}
        going={words.working}
        ready={why.trim() !== ''}
        busy={busy}
        danger={action !== 'replay'}
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}
