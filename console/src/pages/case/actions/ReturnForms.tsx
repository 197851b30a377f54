import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { ChoiceField, TextField } from '../../../components/fields.tsx';
import { UnitField } from '../../../components/UnitField.tsx';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { faultOf } from '../../../components/sending.ts';
import { ToldByField, useForOther } from './ToldByField.tsx';

export function Return({ view, directory, lists, assignmentId = '', onClose }: FormProps) {
  const words = useWords(actionWords);
  const [draft, change, clear] = useDraft(`return.${view.number}.${assignmentId}`, {
    reason: '',
    says: '',
    legalBasis: '',
    suggested: '',
    toldBy: '',
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const forOther = useForOther(view, assignmentId);
  return (
    <>
      <ChoiceField
        label={words.reason}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        choices={lists.returnReasons}
        error={faultOf(problem, 'reason')}
      />
      <TextField
        label={words.says}
        value={draft.says}
        onChange={(says) => change({ says })}
        rows={3}
        maxLength={1000}
        error={faultOf(problem, 'says')}
      />
      <TextField
        label={words.legalBasis}
        value={draft.legalBasis}
        onChange={(legalBasis) => change({ legalBasis })}
        maxLength={500}
        optional
      />
      <UnitField
        label={words.suggested}
        value={draft.suggested}
        onChange={(suggested) => change({ suggested })}
        directory={directory}
        placeholder="—"
        optional
      />
      {forOther && <ToldByField {...{ draft, change, problem }} />}
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason !== '' && draft.says.trim() !== '' && (!forOther || draft.toldBy.trim() !== '')}
        onGo={() =>
          void give('return', {
            assignmentId,
            reason: draft.reason,
            says: draft.says,
            ...(draft.legalBasis.trim() ? { legalBasis: draft.legalBasis } : {}),
            ...(draft.suggested ? { suggestedUnit: draft.suggested } : {}),
            ...(forOther ? { toldBy: draft.toldBy } : {}),
          })
        }
      />
    </>
  );
}

export function DecideReturn({ view, directory, assignmentId = '', onClose }: FormProps) {
  const words = useWords(actionWords);
  const [draft, change, clear] = useDraft(`decide-return.${view.number}.${assignmentId}`, {
    accept: '',
    says: '',
    legalBasis: '',
    toUnit: '',
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const accept = draft.accept === 'yes';
  return (
    <>
      <ChoiceField
        label={words.accept}
        value={draft.accept}
        onChange={(id) => change({ accept: id })}
        choices={[
          { id: 'yes', name: words.accepted },
          { id: 'no', name: words.rejected },
        ]}
      />
      {accept && (
        <UnitField
          label={words.toUnit}
          value={draft.toUnit}
          onChange={(toUnit) => change({ toUnit })}
          directory={directory}
          placeholder={words.keepDesk}
          error={faultOf(problem, 'toUnit')}
        />
      )}
      <TextField
        label={words.says}
        value={draft.says}
        onChange={(says) => change({ says })}
        rows={2}
        maxLength={1000}
        error={faultOf(problem, 'says')}
      />
      <TextField
        label={words.legalBasis}
        value={draft.legalBasis}
        onChange={(legalBasis) => change({ legalBasis })}
        maxLength={500}
        error={faultOf(problem, 'legalBasis')}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.accept !== '' && draft.says.trim() !== '' && draft.legalBasis.trim() !== ''}
        onGo={() =>
          void give(
            'decide-return',
            {
              assignmentId,
              accept,
              says: draft.says,
              legalBasis: draft.legalBasis,
              ...(accept && draft.toUnit ? { toUnit: draft.toUnit } : {}),
            },
            accept ? words.accepted : words.rejected,
          )
        }
      />
    </>
  );
}
