import { useState } from 'react';
import { commandConsultation, type ConsultationAct, type ConsultationView } from '../../api/consultations.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { serverNow } from '../../app/server-time.ts';
import { BasisField } from '../../components/BasisField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { saidOf, useSending } from '../../components/sending.ts';
import { ActFields } from './ActFields.tsx';
import { actOf, type Draft, draftOf } from './act-draft.ts';
import { consultationWords } from './consultation-words.ts';

/** What somebody is about to do: to the consultation, to one of its units, to one version, or about a proposal. */
export interface Act {
  name: ConsultationAct['name'];
  unit?: string;
  version?: number;
  /** The events whose words are to go. */
  events?: number[];
  proposalId?: string;
  decision?: 'approve' | 'send-back' | 'pass-on';
  /** Approved in the decider's own words. */
  changes?: boolean;
  /** The record that prepared what he presses. */
  prepared?: number;
}

const labelOf = ({ name, decision, changes, prepared, version, unit }: Act, acts: Record<string, string>): string =>
  (prepared !== undefined
    ? acts['as-prepared']
    : name === 'save-handling' && version !== undefined
      ? acts['revise']
      : name === 'invite' && unit !== undefined
        ? acts['again']
        : decision === undefined
          ? acts[name]
          : acts[changes ? 'change' : decision]) ?? name;

const DANGEROUS: Act['name'][] = ['cancel', 'close', 'excuse'];

/** One act with what it asks for. */
export function ActDialog({ view, act, onClose }: { view: ConsultationView; act: Act; onClose: () => void }) {
  const words = useWords(consultationWords);
  const [draft, setDraft] = useState<Draft>(() => draftOf(view, act, new Date(serverNow()).toISOString()));
  const { busy, problem, send } = useSending();
  const given = actOf(act, draft);
  const label = labelOf(act, words.acts);
  const of = view.invited.find(({ unit }) => unit.id === act.unit)?.unit.name ?? view.number;
  const carryOut = () =>
    send(async () => {
      if (!given) return;
      await commandConsultation(view, given);
      say(words.said(label, of), true);
      onClose();
    });
  return (
    <Dialog title={`${label} ${of}`} onClose={onClose} wide={act.name === 'set-tasks' || act.name === 'save-handling'}>
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
        danger={DANGEROUS.includes(act.name)}
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}
