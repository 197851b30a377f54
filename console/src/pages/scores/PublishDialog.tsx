import { useState } from 'react';
import { publishScores, type Stream } from '../../api/scores.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { TextField } from '../../components/fields.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { scoreWords } from './score-words.ts';

/** S5, H2: what is published stays as it is: by name, and with a ground. */
export function PublishDialog({ stream, period, onClose }: { stream: Stream; period: string; onClose: () => void }) {
  const words = useWords(scoreWords);
  const [reason, setReason] = useState('');
  const { busy, problem, send } = useSending();
  const name = `${words.periodName(period)} ${words.streams[stream]} `;
  return (
    <Dialog title={words.publishTitle(name)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send(async () => {
            await publishScores(stream, period, reason.trim());
            say(words.published(name), true);
            onClose();
          });
        }}
      >
        <p className="form-note">{words.publishHint}</p>
        <TextField
          label={words.reason}
          value={reason}
          onChange={setReason}
          maxLength={200}
          error={faultOf(problem, 'reason')}
          autoFocus
        />
        <FaultElsewhere problem={problem} fields={['reason']} />
        <DialogFoot onClose={onClose} go={words.publish.replace('…', '')} ready={reason.trim() !== ''} busy={busy} />
      </form>
    </Dialog>
  );
}
