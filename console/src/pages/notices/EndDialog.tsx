import { useState } from 'react';
import { type AdvanceNotice, endNotice } from '../../api/notices.ts';
import { isProblem } from '../../api/problem.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { common } from '../../words/common.ts';
import { saidOf } from '../case/actions/give.ts';
import { noticeWords } from './notice-words.ts';

/** Taken back with a reason; what came of it stays. */
export function EndDialog({ notice, onClose }: { notice: AdvanceNotice; onClose: () => void }) {
  const words = useWords(noticeWords);
  const shared = useWords(common);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const carryOut = async (): Promise<void> => {
    setBusy(true);
    try {
      await endNotice(notice, reason.trim());
      say(words.ended(notice.id), true);
      onClose();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setFault(saidOf(error));
      setBusy(false);
    }
  };
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
        error={fault}
      />
      <div className="dialog-foot">
        <Button onClick={onClose}>{shared.cancel}</Button>
        <Button look="danger" disabled={busy || reason.trim() === ''} onClick={() => void carryOut()}>
          {busy ? words.saving : words.takeBack}
        </Button>
      </div>
    </Dialog>
  );
}
