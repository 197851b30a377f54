import { useState } from 'react';
import { publishDraft, type RuleDraft } from '../../api/rules.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { TextField } from '../../components/fields.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { common } from '../../words/common.ts';
import { fullTime, ms } from '../../words/time.ts';
import { draftWords } from './draft-words.ts';
import { useSaving } from './saving.ts';

/** H2: the second person's press, with a reason. */
export function PublishDialog({ draft, onClose }: { draft: RuleDraft['draft']; onClose: () => void }) {
  const words = useWords(draftWords);
  const shared = useWords(common);
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const { busy, faultOf, rest, save } = useSaving();
  const publish = (): Promise<void> =>
    save(
      draft.name,
      async () => {
        const { from: at } = await publishDraft(draft, { reason: reason.trim(), ...(from === null ? {} : { from }) });
        say(words.published(fullTime(ms(at))), true);
      },
      onClose,
    );
  return (
    <Dialog title={words.publishTitle(draft.name)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void publish();
        }}
      >
        <p>{words.publishSays}</p>
        <TextField
          label={shared.why}
          value={reason}
          onChange={setReason}
          suggestions={words.reasons}
          maxLength={200}
          autoFocus
          error={faultOf('/reason')}
        />
        <TimeField
          label={words.when}
          hint={words.whenEmpty}
          value={from}
          onChange={setFrom}
          min="now"
          optional
          error={faultOf('/from')}
        />
        {rest(['/reason', '/from']).map((says) => (
          <p key={says} role="alert" className="form-problem">
            {says}
          </p>
        ))}
        <DialogFoot onClose={onClose} go={words.publishGo} ready={reason.trim() !== ''} busy={busy} />
      </form>
    </Dialog>
  );
}
