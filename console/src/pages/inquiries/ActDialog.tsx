import { useState } from 'react';
import { commandInquiry, type InquiryAct, type InquiryView } from '../../api/inquiries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { BasisField } from '../../components/BasisField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { saidOf, useSending } from '../../components/sending.ts';
import { ActFields } from './ActFields.tsx';
import { actOf, type Draft, draftOf } from './act-draft.ts';
import { inquiryWords } from './inquiry-words.ts';

/** What somebody is about to do: to the inquiry, to one of its questions or reports, or about a proposal. */
export interface Act {
  name: InquiryAct['name'];
  question?: string;
  version?: number;
  /** That it is not answered is what is drafted. */
  decline?: boolean;
  report?: string;
  correction?: string;
  /** The events whose words are to go. */
  events?: number[];
  proposalId?: string;
  decision?: 'approve' | 'send-back' | 'pass-on';
}

const labelOf = ({ name, decision, decline, version }: Act, acts: Record<string, string>): string =>
  (decline
    ? acts['decline']
    : name === 'draft-answer' && version !== undefined
      ? acts['revise']
      : decision === 'approve'
        ? acts['approve-purge']
        : acts[decision ?? name]) ?? name;

/** One act with what it asks for. */
export function ActDialog({ view, act, onClose }: { view: InquiryView; act: Act; onClose: () => void }) {
  const words = useWords(inquiryWords);
  const [draft, setDraft] = useState<Draft>(() => draftOf(view, act));
  const { busy, problem, send } = useSending();
  const given = actOf(view, act, draft);
  const label = labelOf(act, words.acts);
  const of = act.question ?? act.report ?? view.number;
  const carryOut = () =>
    send(async () => {
      if (!given) return;
      await commandInquiry(view, given);
      say(words.said(label, of), true);
      onClose();
    });
  return (
    <Dialog title={`${label} ${of}`} onClose={onClose} wide={act.name === 'draft-answer'}>
      <ActFields view={view} act={act} draft={draft} change={(part) => setDraft((was) => ({ ...was, ...part }))} />
      {act.name === 'ask-correction' && (
        <BasisField
          problem={problem}
          value={draft.exposureBasis}
          onChange={(exposureBasis) => setDraft((was) => ({ ...was, exposureBasis }))}
        />
      )}
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
        danger={act.name === 'close'}
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}
