import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { CheckField, ChoiceField, TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { TimeField } from '../../../components/time/TimeField.tsx';
import { settlementWords } from '../../../words/settlements.ts';
import { fullTime, ms } from '../../../words/time.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';
import { type ProofDraft, ProofFields, proofIn, SaysField } from './SaysFields.tsx';

/** D1: the fact on the ground, or a part of it, is dealt with, with proof. */
export function Settle({ view, settlement, onClose }: FormProps) {
  const words = useWords(settlementWords);
  const left = view.settlements.filter(({ settledAt }) => settledAt === undefined);
  const first = settlement ?? left[0]?.id ?? '';
  const [draft, change, clear] = useDraft<{ settlement: string; says: string } & ProofDraft>(
    `settle.${view.number}.${settlement ?? ''}`,
    { settlement: first, says: '', evidence: '', photos: [] },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      {left.length > 0 && (
        <ChoiceField
          label={words.which}
          value={draft.settlement}
          onChange={(id) => change({ settlement: id })}
          choices={left.map(({ id, unit }) => ({ id, name: `${id} ${unit.name}` }))}
          error={faultOf(problem, 'settlement')}
        />
      )}
      <SaysField {...{ draft, change, problem }} />
      <ProofFields number={view.number} {...{ draft, change, problem }} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.says.trim() !== ''}
        onGo={() =>
          void give('settle', {
            says: draft.says,
            evidence: proofIn(draft),
            ...(left.length > 0 ? { settlement: draft.settlement } : {}),
          })
        }
      />
    </>
  );
}

/** D1: a part of what is to be dealt with: a new one, or what is changed of one. */
export function SetSettlement({ view, settlement, onClose }: FormProps) {
  const words = useWords(settlementWords);
  const known = view.settlements.find(({ id }) => id === settlement);
  const units = view.assignments.filter(({ state }) => state !== 'taken-back').map(({ unit }) => unit);
  const choices = units.filter(({ id }, index) => units.findIndex((one) => one.id === id) === index);
  const [draft, change, clear] = useDraft<{
    says: string;
    unit: string;
    dueAt: string | null;
    drop: boolean;
    reason: string;
  }>(`set-settlement.${view.number}.${settlement ?? ''}`, {
    says: '',
    unit: known?.unit.id ?? choices[0]?.id ?? '',
    dueAt: null,
    drop: false,
    reason: '',
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const says = draft.says.trim();
  const moved = known !== undefined && draft.unit !== known.unit.id;
  const changes = draft.drop || says !== '' || moved || draft.dueAt !== null;
  return (
    <>
      {!view.offline && (
        <TextField
          label={words.says}
          value={draft.says}
          onChange={(typed) => change({ says: typed })}
          maxLength={100}
          error={faultOf(problem, 'says')}
          optional={known !== undefined}
          autoFocus
        />
      )}
      <ChoiceField
        label={words.unit}
        value={draft.unit}
        onChange={(unit) => change({ unit })}
        choices={choices}
        error={faultOf(problem, 'unit')}
      />
      <TimeField
        label={words.dueAt}
        hint={words.dueAtHint}
        value={draft.dueAt}
        onChange={(dueAt) => change({ dueAt })}
        min="now"
        error={faultOf(problem, 'dueAt')}
        optional
      />
      {known && (
        <>
          <CheckField label={words.drop} value={draft.drop} onChange={(drop) => change({ drop })} />
          <ReasonField {...{ draft, change, problem }} rows={2} />
        </>
      )}
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={known ? changes && draft.reason.trim() !== '' : draft.unit !== '' && (view.offline || says !== '')}
        onGo={() =>
          void give('set-settlement', {
            ...(known ? { settlement: known.id, reason: draft.reason } : {}),
            ...(!known || moved ? { unit: draft.unit } : {}),
            ...(says === '' ? {} : { says }),
            ...(draft.dueAt === null ? {} : { dueAt: draft.dueAt }),
            ...(draft.drop ? { drop: true } : {}),
          })
        }
      />
    </>
  );
}

/** D1: it was not dealt with after all. */
export function ReopenSettlement({ view, settlement, onClose }: FormProps) {
  const words = useWords(settlementWords);
  const [draft, change, clear] = useDraft<{ dueAt: string | null; reason: string }>(
    `reopen-settlement.${view.number}.${settlement ?? ''}`,
    { dueAt: null, reason: '' },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <ReasonField {...{ draft, change, problem }} rows={2} autoFocus />
      {settlement !== undefined && (
        <TimeField
          label={words.dueAt}
          value={draft.dueAt}
          onChange={(dueAt) => change({ dueAt })}
          min="now"
          error={faultOf(problem, 'dueAt')}
          optional
        />
      )}
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() =>
          void give('reopen-settlement', {
            reason: draft.reason,
            ...(settlement === undefined ? {} : { settlement }),
            ...(draft.dueAt === null ? {} : { dueAt: draft.dueAt }),
          })
        }
      />
    </>
  );
}

/** D1: more time for the final result, asked before it is due. */
export function AskExtension({ view, settlement = '', onClose }: FormProps) {
  const words = useWords(settlementWords);
  const known = view.settlements.find(({ id }) => id === settlement);
  const [draft, change, clear] = useDraft<{ dueAt: string | null; reason: string; progress: string }>(
    `ask-extension.${view.number}.${settlement}`,
    { dueAt: null, reason: '', progress: '' },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const { dueAt, reason, progress } = draft;
  return (
    <>
      {known && (
        <p className="form-note">
          {known.id} {known.unit.name} · {words.by(fullTime(ms(known.dueAt)))}
        </p>
      )}
      <TimeField
        label={words.newDue}
        hint={words.newDueHint}
        value={dueAt}
        onChange={(at) => change({ dueAt: at })}
        min="now"
        error={faultOf(problem, 'dueAt')}
      />
      <TextField
        label={words.progressSoFar}
        value={progress}
        onChange={(typed) => change({ progress: typed })}
        rows={2}
        maxLength={500}
        error={faultOf(problem, 'progress')}
      />
      <ReasonField {...{ draft, change, problem }} rows={2} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={dueAt !== null && reason.trim() !== '' && progress.trim() !== ''}
        onGo={() => void (dueAt !== null && give('ask-extension', { settlement, dueAt, reason, progress }))}
      />
    </>
  );
}
