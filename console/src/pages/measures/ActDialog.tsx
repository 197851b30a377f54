import { useState } from 'react';
import { commandMeasure, type MeasureAct, type MeasureView } from '../../api/measures.ts';
import { useDirectory } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { serverNow } from '../../app/server-time.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { evidenceOf } from '../../components/evidence.ts';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { type Choice, ChoiceField, ManyField, SelectField, TextField } from '../../components/fields.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { TimeField } from '../../components/time/TimeField.tsx';
import { measureWords } from './measure-words.ts';

/** What somebody is about to do to the measure, or about a proposal. */
export interface Act {
  name: MeasureAct['name'];
  /** The events whose words are to go. */
  events?: number[];
  proposalId?: string;
  decision?: 'approve' | 'send-back';
  kind?: string;
}

interface Draft {
  says: string;
  proofs: string;
  people: string[];
  to: string;
  second: string;
  doneAt: string | null;
  mended: string | null;
}

const PROVES: readonly MeasureAct['name'][] = ['state-case', 'carry-out', 'report-mending', 'record-outcome'];
/** Of these it may name officials of the unit. */
const NAMES: readonly MeasureView['what']['id'][] = ['talk', 'sanction', 'referral'];

function actOf(act: Act, { says: typed, proofs, people, to, second, doneAt, mended }: Draft): MeasureAct | null {
  const { name, events = [], proposalId = '', decision = 'send-back' } = act;
  const says = typed.trim();
  const evidence = evidenceOf(proofs);
  if (name === 'decide')
    return says === '' && decision !== 'approve'
      ? null
      : { name, body: { proposalId, decision, ...(says === '' ? {} : { says }) } };
  if (says === '') return null;
  switch (name) {
    case 'submit': {
      const named = { ...(to === '' ? {} : { to }), ...(second === '' ? {} : { second }) };
      return { name, body: { says, ...named, ...(people.length === 0 ? {} : { officials: people }) } };
    }
    case 'carry-out': {
      const attended = people.length === 0 ? {} : { attended: people };
      return doneAt === null || evidence.length === 0 ? null : { name, body: { says, doneAt, evidence, ...attended } };
    }
    case 'state-case':
      return { name, body: { says, evidence } };
    case 'report-mending':
    case 'record-outcome':
      return evidence.length === 0 ? null : { name, body: { says, evidence } };
    case 'judge-mending':
      return mended === null ? null : { name, body: { says, mended: mended === 'yes' } };
    case 'ask-purge':
      return { name, body: { events, says } };
    case 'withdraw-proposal':
      return { name, body: { proposalId, says } };
    case 'drop':
    case 'return-mending':
      return { name, body: { says } };
  }
}

const labelOf = ({ name, decision, kind }: Act, acts: Record<string, string>): string =>
  acts[decision === 'approve' ? `approve-${kind ?? 'purge'}` : (decision ?? name)] ?? name;

/** S6, S7: one act with what it asks for. */
export function ActDialog({ view, act, onClose }: { view: MeasureView; act: Act; onClose: () => void }) {
  const words = useWords(measureWords);
  const [draft, setDraft] = useState<Draft>(() => ({
    says: '',
    proofs: '',
    people: [],
    to: '',
    second: '',
    doneAt: new Date(serverNow()).toISOString(),
    mended: null,
  }));
  const { busy, problem, send } = useSending();
  const contacts = useDirectory().data?.contacts ?? [];
  const of = (units: string[]): Choice[] =>
    contacts.filter(({ unit, active }) => active && units.includes(unit)).map(({ id, name }) => ({ id, name }));
  const change = (part: Partial<Draft>): void => setDraft((was) => ({ ...was, ...part }));
  const given = actOf(act, draft);
  const label = labelOf(act, words.acts);
  const carryOut = () =>
    send(async () => {
      if (!given) return;
      await commandMeasure(view, given);
      say(words.said(label, view.number), true);
      onClose();
    });
  const [first = [], second] = view.mayDecide;
  return (
    <Dialog title={`${label} ${view.number}`} onClose={onClose}>
      {act.name === 'judge-mending' && (
        <ChoiceField
          label={words.mended}
          value={draft.mended}
          onChange={(mended) => change({ mended })}
          choices={[
            { id: 'yes', name: words.yes },
            { id: 'no', name: words.no },
          ]}
          error={faultOf(problem, 'mended')}
        />
      )}
      <TextField
        label={words.says[act.name] ?? words.why}
        value={draft.says}
        onChange={(says) => change({ says })}
        rows={3}
        maxLength={act.name === 'decide' ? 1000 : 2000}
        autoFocus
        error={faultOf(problem, 'says')}
      />
      {act.name === 'submit' && (
        <>
          {NAMES.includes(view.what.id) && (
            <ManyField
              label={words.officials}
              value={draft.people}
              onChange={(people) => change({ people })}
              choices={of([view.unit.id])}
              error={faultOf(problem, 'officials')}
            />
          )}
          <SelectField
            label={words.to}
            value={draft.to}
            onChange={(to) => change({ to })}
            placeholder={words.anyone}
            groups={[{ choices: first }]}
            error={faultOf(problem, 'to')}
          />
          {second && (
            <SelectField
              label={words.second}
              value={draft.second}
              onChange={(id) => change({ second: id })}
              placeholder={words.anyone}
              groups={[{ choices: second }]}
              error={faultOf(problem, 'second')}
            />
          )}
        </>
      )}
      {act.name === 'carry-out' && (
        <>
          <TimeField
            label={words.doneTime}
            max="now"
            value={draft.doneAt}
            onChange={(doneAt) => change({ doneAt })}
            error={faultOf(problem, 'doneAt')}
          />
          {view.what.id === 'talk' && (
            <ManyField
              label={words.attended}
              value={draft.people}
              onChange={(people) => change({ people })}
              choices={of([view.unit.id, view.office.id])}
              error={faultOf(problem, 'attended')}
            />
          )}
        </>
      )}
      {PROVES.includes(act.name) && (
        <TextField
          label={words.proofs}
          hint={words.proofsHint}
          value={draft.proofs}
          onChange={(proofs) => change({ proofs })}
          rows={2}
          error={faultOf(problem, 'evidence')}
        />
      )}
      <FaultElsewhere
        problem={problem}
        fields={['mended', 'says', 'officials', 'to', 'second', 'doneAt', 'attended', 'evidence']}
      />
      <DialogFoot
        onClose={onClose}
        go={label}
        going={words.sending}
        ready={given !== null}
        busy={busy}
        danger={act.name === 'drop'}
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}
