import { useState } from 'react';
import { type AdvanceNotice, endNotice } from '../../api/advance-notices.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { TextField } from '../../components/fields.tsx';
import { saidOf, useSending } from '../../components/sending.ts';
import { noticeWords } from './notice-words.ts';

/** Taken back with a reason; what came of it stays. */
export function EndDialog({ notice, onClose }: { notice: AdvanceNotice; onClose: () => void }) {
  const words = useWords(noticeWords);
  const [reason, setReason] = useState('');
  const { busy, problem, send } = useSending();
  const carryOut = () =>
    send(async () => {
      await endNotice(notice, reason.trim());
      say(words.ended(notice.id), true);
      onClose();
    });
  return (
    <Dialog title={words.endTitle(notice.id)} onClose={onClose}>
      <p className="muted">{words.endSays}</p>
      <TextField
        label={words.reason}
        value={reason}
        onChange={setReason}
        suggestions={words.reasons}
        maxLength={200}
        autoFocus
        error={problem ? saidOf(problem) : undefined}
      />
      <DialogFoot
        onClose={onClose}
        go={words.takeBack}
        going={words.saving}
        ready={reason.trim() !== ''}
        busy={busy}
        danger
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}
