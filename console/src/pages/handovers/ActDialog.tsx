import { useState } from 'react';
import {
  commandHandover,
  type BodyOf,
  type HandoverAct,
  type HandoverForm,
  type HandoverView,
} from '../../api/handovers.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { serverNow } from '../../app/server-time.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { ChoiceField, ManyField, TextField } from '../../components/fields.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { TimeField } from '../../components/time/TimeField.tsx';
import { handoversWords } from './handovers-words.ts';

/** What somebody is about to do to the handover, or about a proposal. */
export interface Act {
  name: HandoverAct['name'];
  /** The events whose words are to go. */
  events?: number[];
  proposalId?: string;
  decision?: 'approve' | 'send-back';
  kind?: string;
}

type Outcome = BodyOf<'record-outcome'>['outcome'];

interface Draft {
  says: string;
  document: string;
  at: string | null;
  outcome: Outcome | null;
  checks: string[];
}

const DOCUMENTED: readonly HandoverAct['name'][] = ['send', 'record-receipt', 'record-outcome', 'retract'];
const TIMED: readonly HandoverAct['name'][] = ['send', 'record-receipt', 'record-outcome', 'name-hour'];

/** What is typed as a command; null while something is missing. Writing it anew is a form of its own. */
function actOf(act: Act, draft: Draft, asked: readonly { id: string }[]): HandoverAct | null {
  const { name, events = [], proposalId = '', decision = 'send-back', kind } = act;
  const { at, outcome, checks } = draft;
  const [says, document] = [draft.says.trim(), draft.document.trim()];
  switch (name) {
    case 'submit':
      return null;
    case 'decide': {
      const said = says === '' ? {} : { says };
      if (decision !== 'approve') return says === '' ? null : { name, body: { proposalId, decision, ...said } };
      if (kind !== 'handover') return { name, body: { proposalId, decision, ...said } };
      return asked.every(({ id }) => checks.includes(id))
        ? { name, body: { proposalId, decision, checks, ...said } }
        : null;
    }
    case 'name-hour':
      return at === null || says === '' ? null : { name, body: { by: at, says } };
    case 'send':
      return at === null || document === '' ? null : { name, body: { sentAt: at, document } };
    case 'record-receipt':
      return at === null || document === '' ? null : { name, body: { receivedAt: at, document } };
    case 'record-outcome':
      return at === null || document === '' || outcome === null
        ? null
        : { name, body: { outcome, decidedAt: at, document } };
    case 'retract':
      return says === '' || document === '' ? null : { name, body: { says, document } };
    case 'ask-purge':
      return says === '' ? null : { name, body: { events, says } };
    case 'withdraw-proposal':
      return says === '' ? null : { name, body: { proposalId, says } };
    case 'drop':
      return says === '' ? null : { name, body: { says } };
  }
}

const labelOf = ({ name, decision, kind }: Act, acts: Record<string, string>): string =>
  acts[decision === 'approve' ? `approve-${kind ?? 'purge'}` : (decision ?? name)] ?? name;

/** M3: one act with what it asks for. */
export function ActDialog({
  view,
  form,
  act,
  onClose,
}: {
  view: HandoverView;
  form: HandoverForm | undefined;
  act: Act;
  onClose: () => void;
}) {
  const words = useWords(handoversWords);
  const { name } = act;
  const [draft, setDraft] = useState<Draft>(() => ({
    says: '',
    document: '',
    at: name === 'name-hour' ? null : new Date(serverNow()).toISOString(),
    outcome: null,
    checks: [],
  }));
  const { busy, problem, send } = useSending();
  const change = (part: Partial<Draft>): void => setDraft((was) => ({ ...was, ...part }));
  const given = actOf(act, draft, view.checks);
  const label = labelOf(act, words.acts);
  const carryOut = () =>
    send(async () => {
      if (!given) return;
      await commandHandover(view, given);
      say(words.said(label, view.number), true);
      onClose();
    });
  const confirms = name === 'decide' && act.decision === 'approve' && act.kind === 'handover';
  const outcomes = form?.outcomes ?? [];
  const field =
    { send: 'sentAt', 'record-receipt': 'receivedAt', 'record-outcome': 'decidedAt' }[name as string] ?? 'by';
  const asksWhy = !['send', 'record-receipt', 'record-outcome'].includes(name);
  return (
    <Dialog title={`${label} ${view.number}`} onClose={onClose}>
      {confirms && (
        <ManyField
          label={words.checks}
          hint={words.checksHint}
          value={draft.checks}
          onChange={(checks) => change({ checks })}
          choices={view.checks.map(({ id, says }) => ({ id, name: says }))}
          error={faultOf(problem, 'checks')}
        />
      )}
      {name === 'record-outcome' && (
        <ChoiceField
          label={words.outcome}
          value={draft.outcome}
          onChange={(id) => change({ outcome: outcomes.find((one) => one.id === id)?.id ?? null })}
          choices={outcomes}
          error={faultOf(problem, 'outcome')}
        />
      )}
      {TIMED.includes(name) && (
        <TimeField
          label={words.time[name] ?? ''}
          {...(name === 'name-hour' ? { hint: words.hourHint, min: 'now' as const } : { max: 'now' as const })}
          value={draft.at}
          onChange={(at) => change({ at })}
          error={faultOf(problem, field)}
        />
      )}
      {DOCUMENTED.includes(name) && (
        <TextField
          label={words.document}
          value={draft.document}
          onChange={(document) => change({ document })}
          maxLength={60}
          autoFocus
          error={faultOf(problem, 'document')}
        />
      )}
      {asksWhy && (
        <TextField
          label={words.says[name] ?? label}
          value={draft.says}
          onChange={(says) => change({ says })}
          rows={3}
          maxLength={500}
          autoFocus={!DOCUMENTED.includes(name)}
          optional={confirms}
          error={faultOf(problem, 'says')}
        />
      )}
      <FaultElsewhere problem={problem} fields={['checks', 'outcome', field, 'document', 'says']} />
      <DialogFoot
        onClose={onClose}
        go={label}
        going={words.sending}
        ready={given !== null}
        busy={busy}
        danger={name === 'drop' || name === 'retract'}
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}
