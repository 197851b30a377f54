import { useState } from 'react';
import { commandWatch, type WatchView } from '../../api/watches.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { BasisField } from '../../components/BasisField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { saidOf, useSending } from '../../components/sending.ts';
import { ActFields } from './ActFields.tsx';
import { type Act, actOf, type Draft, draftOf } from './act-draft.ts';
import { watchWords } from './watch-words.ts';

const labelOf = ({ name, decision }: Act, acts: Record<string, string>): string =>
  (decision === 'approve' ? acts['approve-purge'] : acts[decision ?? name]) ?? name;

/** One act with what it asks for. */
export function ActDialog({ view, act, onClose }: { view: WatchView; act: Act; onClose: () => void }) {
  const words = useWords(watchWords);
  const [draft, setDraft] = useState<Draft>(() => draftOf(view, act));
  const { busy, problem, send } = useSending();
  const given = actOf(view, act, draft);
  const label = labelOf(act, words.acts);
  const person = view.contacts?.owing.find((one) => one.person.id === act.person)?.person.name;
  const carryOut = () =>
    send(async () => {
      if (!given) return;
      await commandWatch(view, given);
      say(words.said(label, view.number), true);
      onClose();
    });
  return (
    <Dialog
      title={[label, person ?? act.day ?? view.number].join(' ')}
      onClose={onClose}
      wide={act.name === 'set-line' || act.name === 'submit-rota'}
    >
      <ActFields view={view} act={act} draft={draft} change={(part) => setDraft((was) => ({ ...was, ...part }))} />
      <BasisField
        problem={problem}
        value={draft.exposureBasis}
        onChange={(exposureBasis) => setDraft((was) => ({ ...was, exposureBasis }))}
      />
      {problem && (
        <p className="field-hint">
          <strong role="alert">{saidOf(problem)}</strong>
        </p>
      )}
      <DialogFoot
        onClose={onClose}
        go={label}
        going={words.sending}
        ready={given !== null}
        busy={busy}
        danger={act.name === 'close' || act.name === 'call-off'}
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}
