import { useState } from 'react';
import { serverNow } from '../../../app/server-time.ts';
import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { ChoiceField, SelectField, TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { TimeField } from '../../../components/time/TimeField.tsx';
import { documentWords } from '../../documents/document-words.ts';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { type ProofDraft, ProofFields, proofIn } from './SaysFields.tsx';
import { useVersion } from './DocumentForms.tsx';

type Means = 'telephone' | 'spoken' | 'paper';

const MEANS: Means[] = ['telephone', 'spoken', 'paper'];

const isMeans = (id: string): id is Means => MEANS.some((known) => known === id);

/** A4: 代拟: what the decider of one's own office may press as it stands. */
export function PrepareDecision({ view, proposalId = '', onClose }: FormProps) {
  const words = useWords(documentWords);
  const doing = useWords(actionWords);
  const proposal = view.proposals?.find(({ id }) => id === proposalId);
  const [draft, change, clear] = useDraft<{
    decision: 'approve' | 'send-back' | '';
    says: string;
    text: string | null;
  }>(`prepare-decision.${view.number}.${proposalId}`, { decision: '', says: '', text: null });
  const version = useVersion(view.number, proposal?.payload.document, proposal?.payload.version);
  const { busy, problem, give } = useGiving(view, onClose, clear);
  if (!proposal) return <p className="form-note">{doing.decidedAlready}</p>;
  const { decision } = draft;
  const says = draft.says.trim();
  const rewrites = decision === 'approve' && version !== undefined && proposal.kind !== 'cosign';
  const text = rewrites && draft.text !== null && draft.text.trim() !== version.text ? draft.text.trim() : null;
  const plain = decision === 'approve' && text === null;
  return (
    <>
      <p className="form-note">{words.prepareHint(proposal.asked.map(({ name }) => name).join('、'))}</p>
      <ChoiceField
        label={doing.accept}
        value={decision}
        onChange={(id) => (id === 'approve' || id === 'send-back') && change({ decision: id })}
        choices={(['approve', 'send-back'] as const).map((id) => ({ id, name: doing.decisions[id] }))}
      />
      {rewrites && (
        <TextField
          label={words.changedText}
          value={draft.text ?? version.text}
          onChange={(said) => change({ text: said })}
          rows={8}
          maxLength={6000}
          error={faultOf(problem, 'text')}
        />
      )}
      <TextField
        label={doing.says}
        value={draft.says}
        onChange={(said) => change({ says: said })}
        maxLength={500}
        optional={plain}
        error={faultOf(problem, 'says') ?? faultOf(problem, 'proposalId')}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={decision !== '' && (plain || says !== '')}
        onGo={() =>
          decision !== '' &&
          void give('prepare-decision', {
            proposalId,
            decision,
            ...(says === '' ? {} : { says }),
            ...(text === null ? {} : { text }),
          })
        }
      />
    </>
  );
}

/** 代录: what a leader decided by telephone, in person or on paper, written down by somebody else with what shows it. */
export function RecordDecision({ view, directory, proposalId = '', onClose }: FormProps) {
  const words = useWords(documentWords);
  const doing = useWords(actionWords);
  const proposal = view.proposals?.find(({ id }) => id === proposalId);
  const [draft, change, clear] = useDraft<
    {
      decider: string;
      decision: 'approve' | 'send-back' | '';
      means: Means | '';
      decidedAt: string | null;
      says: string;
    } & ProofDraft
  >(`record-decision.${view.number}.${proposalId}`, {
    decider: proposal?.asked[0]?.id ?? '',
    decision: '',
    means: 'telephone',
    decidedAt: null,
    says: '',
    evidence: '',
    photos: [],
  });
  const [openedAt] = useState(() => new Date(serverNow()).toISOString());
  const { busy, problem, give } = useGiving(view, onClose, clear);
  if (!proposal) return <p className="form-note">{doing.decidedAlready}</p>;
  const { decision, means } = draft;
  const [evidence, says] = [proofIn(draft), draft.says.trim()];
  const known = new Map(
    [...proposal.asked, ...(proposal.others ?? [])].map(({ id, name }) => [id, { id, name }] as const),
  );
  for (const { id, name, role, active } of directory.contacts)
    if (active && role === 'leader' && !known.has(id)) known.set(id, { id, name });
  return (
    <>
      <p className="form-note">{words.recordHint}</p>
      <SelectField
        label={words.decider}
        value={draft.decider}
        onChange={(decider) => change({ decider })}
        groups={[{ choices: [...known.values()] }]}
        error={faultOf(problem, 'decider')}
      />
      <ChoiceField
        label={doing.accept}
        value={decision}
        onChange={(id) => (id === 'approve' || id === 'send-back') && change({ decision: id })}
        choices={(['approve', 'send-back'] as const).map((id) => ({ id, name: doing.decisions[id] }))}
      />
      <ChoiceField
        label={words.how}
        value={means}
        onChange={(id) => isMeans(id) && change({ means: id })}
        choices={MEANS.map((id) => ({ id, name: words.means[id] }))}
      />
      <TimeField
        label={words.when}
        value={draft.decidedAt}
        onChange={(decidedAt) => change({ decidedAt })}
        max="now"
        empty="now"
        error={faultOf(problem, 'decidedAt')}
      />
      <TextField
        label={doing.says}
        value={draft.says}
        onChange={(said) => change({ says: said })}
        maxLength={500}
        optional={decision !== 'send-back'}
        error={faultOf(problem, 'says')}
      />
      <ProofFields number={view.number} {...{ draft, change, problem }} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={
          decision !== '' &&
          means !== '' &&
          draft.decider !== '' &&
          evidence.length > 0 &&
          (decision === 'approve' || says !== '')
        }
        onGo={() => {
          if (decision === '' || means === '') return;
          void give('record-decision', {
            proposalId,
            decider: draft.decider,
            decision,
            means,
            decidedAt: draft.decidedAt ?? openedAt,
            evidence,
            ...(says === '' ? {} : { says }),
          });
        }}
      />
    </>
  );
}
