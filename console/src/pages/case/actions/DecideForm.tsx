import { useState } from 'react';
import { type CaseView, useUpward } from '../../../api/queries.ts';
import { useWords } from '../../../app/language.ts';
import { Button } from '../../../components/Button.tsx';
import { useDraft } from '../../../components/draft.ts';
import { ChoiceField, ManyField, SelectField, TextField } from '../../../components/fields.tsx';
import { TimeField } from '../../../components/time/TimeField.tsx';
import { settlementWords } from '../../../words/settlements.ts';
import { ProposedChanges } from '../../../components/ProposedChanges.tsx';
import { proposalWords, proposes } from '../../../words/proposals.ts';
import '../../documents/documents.css';
import { PreparedSaid } from '../../documents/DocumentPanel.tsx';
import { documentWords } from '../../documents/document-words.ts';
import { useVersion } from './DocumentForms.tsx';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { faultOf } from '../../../components/sending.ts';

type Decision = 'approve' | 'send-back' | 'pass-on';
const DECISIONS: Decision[] = ['approve', 'send-back', 'pass-on'];
const isDecision = (id: string): id is Decision => DECISIONS.some((known) => known === id);

/** H2: the named decider approves, with changes or without, sends it back with his reasons, or passes it on. */
export function Decide({ view, proposalId = '', onClose }: FormProps) {
  const words = useWords(actionWords);
  const kinds = useWords(proposalWords);
  const documents = useWords(documentWords);
  const settlements = useWords(settlementWords);
  const proposal = view.proposals?.find(({ id }) => id === proposalId);
  const [draft, change, clear] = useDraft<{
    decision: Decision | '';
    says: string;
    to: string;
    text: string | null;
    dueAt: string | null;
  }>(`decide.${view.number}.${proposalId}`, { decision: '', says: '', to: '', text: null, dueAt: null });
  const version = useVersion(view.number, proposal?.payload.document, proposal?.payload.version);
  const events = proposal?.payload.events ?? [];
  const [kept, setKept] = useState(events.map(String));
  const { busy, problem, give } = useGiving(view, onClose, clear);
  if (!proposal) return <p className="form-note">{words.decidedAlready}</p>;
  const approves = draft.decision === 'approve';
  // A4: the decider's own wording, where he wrote one.
  const rewritten = version && draft.text !== null && draft.text.trim() !== version.text ? draft.text.trim() : null;
  // D1: another time than was asked for.
  const asked = proposal.kind === 'extension' ? proposal.payload.dueAt : undefined;
  const given = asked !== undefined && draft.dueAt !== null && draft.dueAt !== asked ? draft.dueAt : null;
  const changed = approves && (kept.length < events.length || rewritten !== null || given !== null);
  const says = draft.says.trim();
  return (
    <>
      <p className="form-note">
        {proposes(proposal.payload, kinds)} · {proposal.by.name}：{proposal.reason}
      </p>
      {proposal.payload.kind === 'correction' && (
        <p className="form-note">
          <ProposedChanges payload={proposal.payload} />
        </p>
      )}
      {version && (
        <div className="document-text">
          <strong>{version.title}</strong>
          {'\n'}
          {version.text}
        </div>
      )}
      {proposal.prepared && (
        <>
          <PreparedSaid prepared={proposal.prepared} />
          <p className="document-acts">
            <Button
              look="primary"
              disabled={busy}
              onClick={() =>
                proposal.prepared &&
                void give('decide', {
                  proposalId,
                  decision: proposal.prepared.decision,
                  prepared: proposal.prepared.record,
                })
              }
            >
              {documents.pressPrepared}
            </Button>
          </p>
        </>
      )}
      {proposal.kind === 'feedback' && <Asked view={view} proposal={proposal} />}
      {proposal.kind === 'purge' && <p className="form-note">{words.purgeForGood}</p>}
      <ChoiceField
        label={words.accept}
        value={draft.decision}
        onChange={(id) => isDecision(id) && change({ decision: id })}
        choices={DECISIONS.map((id) => ({ id, name: words.decisions[id] }))}
      />
      {approves && events.length > 1 && (
        <ManyField
          label={words.purgeEvents}
          value={kept}
          onChange={setKept}
          choices={events.map((seq) => ({ id: String(seq), name: `#${seq}` }))}
          error={faultOf(problem, 'changes')}
        />
      )}
      {approves && version && proposal.kind !== 'cosign' && (
        <TextField
          label={documents.changedText}
          value={draft.text ?? version.text}
          onChange={(said) => change({ text: said })}
          rows={8}
          maxLength={6000}
          error={faultOf(problem, 'changes')}
        />
      )}
      {approves && asked !== undefined && (
        <TimeField
          label={settlements.newDue}
          hint={settlements.newDueHint}
          value={draft.dueAt ?? asked}
          onChange={(dueAt) => change({ dueAt })}
          min="now"
          error={faultOf(problem, 'changes')}
        />
      )}
      {draft.decision === 'pass-on' && (
        <SelectField
          label={words.passOnTo}
          value={draft.to}
          onChange={(to) => change({ to })}
          placeholder={words.passOnNone}
          groups={[{ choices: proposal.others ?? [] }]}
          error={faultOf(problem, 'to')}
        />
      )}
      <TextField
        label={words.says}
        value={draft.says}
        onChange={(text) => change({ says: text })}
        maxLength={500}
        optional={approves && !changed}
        error={faultOf(problem, 'says') ?? faultOf(problem, 'proposalId')}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={
          draft.decision !== '' &&
          ((approves && !changed) || says !== '') &&
          (draft.decision !== 'pass-on' || draft.to !== '')
        }
        onGo={() =>
          draft.decision !== '' &&
          void give('decide', {
            proposalId,
            decision: draft.decision,
            ...(says === '' ? {} : { says }),
            ...(draft.decision === 'pass-on' ? { to: draft.to } : {}),
            ...(approves && rewritten !== null
              ? { changes: { text: rewritten } }
              : approves && given !== null
                ? { changes: { dueAt: given } }
                : changed
                  ? { changes: { events: kept.map(Number) } }
                  : {}),
          })
        }
      />
    </>
  );
}

type Proposal = NonNullable<CaseView['proposals']>[number];

/** P2: what answers a superior's order, as it is to be signed. */
function Asked({ view, proposal: { payload } }: { view: CaseView; proposal: Proposal }) {
  const upward = useUpward(view.number).data;
  const dispatch = upward?.dispatches.find(({ id }) => id === payload.dispatch);
  const version = dispatch?.versions.find((one) => one.version === payload.version);
  const names = upward?.kinds.find(({ kind }) => kind === dispatch?.kind)?.sections ?? [];
  return version ? (
    <div className="document-text">
      {version.sections
        .map(({ id, says }) => `${names.find((one) => one.id === id)?.name ?? id}\n${says}`)
        .join('\n\n')}
    </div>
  ) : null;
}
