import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { CheckField } from '../../../components/fields.tsx';
import { UnitField } from '../../../components/UnitField.tsx';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { faultOf } from '../../../components/sending.ts';
import { ReasonField } from './ReasonField.tsx';

/** H5: whether it is a report of wrongdoing, and of which unit; that unit has nothing of the case from then on. */
export function MarkWrongdoing({ view, directory, onClose }: FormProps) {
  const words = useWords(actionWords);
  const known = view.wrongdoing?.against[0]?.id ?? '';
  const [draft, change, clear] = useDraft(`mark-wrongdoing.${view.number}`, {
    is: view.wrongdoing?.state !== 'is-not',
    unit: known,
    reason: '',
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const others = (view.wrongdoing?.against ?? []).slice(1).map(({ id }) => id);
  const against = draft.is ? [...(draft.unit ? [draft.unit] : []), ...others.filter((id) => id !== draft.unit)] : [];
  return (
    <>
      <p className="hint">{words.wrongdoingHint}</p>
      <CheckField label={words.isWrongdoing} value={draft.is} onChange={(is) => change({ is })} />
      {draft.is && (
        <UnitField
          label={words.complainedOf}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
          directory={directory}
          placeholder={words.noUnitNamed}
          error={faultOf(problem, 'against')}
          optional
        />
      )}
      <ReasonField {...{ draft, change, problem }} rows={2} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() => void give('mark-wrongdoing', { is: draft.is, against, reason: draft.reason })}
      />
    </>
  );
}
