import { useState } from 'react';
import { commandReport, type ReportAct, type ReportView } from '../../api/reports.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { reportWords } from './report-words.ts';

/** What somebody is about to do to the report, or about a proposal; editing it has a form of its own. */
export interface Act {
  name: Exclude<ReportAct['name'], 'edit'>;
  /** The events whose words are to go. */
  events?: number[];
  proposalId?: string;
  decision?: 'approve' | 'send-back';
  kind?: string;
}

function actOf(act: Act, typed: string, to: string): ReportAct | null {
  const { name, events = [], proposalId = '', decision = 'send-back' } = act;
  const says = typed.trim();
  if (name === 'refresh') return { name, body: {} };
  if (name === 'decide')
    return says === '' && decision !== 'approve'
      ? null
      : { name, body: { proposalId, decision, ...(says === '' ? {} : { says }) } };
  if (says === '') return null;
  switch (name) {
    case 'submit':
      return { name, body: { says, ...(to === '' ? {} : { to }) } };
    case 'record-document-number':
      return { name, body: { documentNumber: says } };
    case 'ask-purge':
      return { name, body: { events, says } };
    case 'withdraw-proposal':
      return { name, body: { proposalId, says } };
    case 'drop':
    case 'void':
      return { name, body: { says } };
  }
}

const labelOf = ({ name, decision, kind }: Act, acts: Record<string, string>): string =>
  acts[decision === 'approve' ? `approve-${kind ?? 'purge'}` : (decision ?? name)] ?? name;

/** A3, H2: one act with what it asks for. */
export function ActDialog({ view, act, onClose }: { view: ReportView; act: Act; onClose: () => void }) {
  const words = useWords(reportWords);
  const [says, setSays] = useState(act.name === 'record-document-number' ? (view.documentNumber ?? '') : '');
  const [to, setTo] = useState('');
  const { busy, problem, send } = useSending();
  const given = actOf(act, says, to);
  const label = labelOf(act, words.acts);
  const numbers = act.name === 'record-document-number';
  const carryOut = () =>
    send(async () => {
      if (!given) return;
      await commandReport(view, given);
      say(words.said(label, view.number), true);
      onClose();
    });
  return (
    <Dialog title={`${label} ${view.number}`} onClose={onClose}>
      {act.name === 'refresh' ? (
        <p className="form-note">{words.refreshHint}</p>
      ) : (
        <TextField
          label={words.says[act.name] ?? words.why}
          value={says}
          onChange={setSays}
          maxLength={numbers ? 60 : 1000}
          autoFocus
          error={faultOf(problem, numbers ? 'documentNumber' : 'says')}
          {...(numbers ? { hint: words.numberHint } : { rows: 3 })}
        />
      )}
      {act.name === 'submit' && (
        <SelectField
          label={words.to}
          value={to}
          onChange={setTo}
          placeholder={words.anyone}
          groups={[{ choices: view.mayDecide }]}
          error={faultOf(problem, 'to')}
        />
      )}
      <FaultElsewhere problem={problem} fields={['says', 'documentNumber', 'to']} />
      <DialogFoot
        onClose={onClose}
        go={label}
        going={words.sending}
        ready={given !== null}
        busy={busy}
        danger={act.name === 'drop' || act.name === 'void'}
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}
