import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';

/** H5: a reader of the words finds a report of wrongdoing in them. */
export function FlagWrongdoing({ view, onClose }: FormProps) {
  const words = useWords(actionWords);
  const [draft, change, clear] = useDraft(`flag-wrongdoing.${view.number}`, { reason: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <p className="hint">{words.flagHint}</p>
      <ReasonField {...{ draft, change, problem }} rows={2} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() => void give('flag-wrongdoing', { reason: draft.reason })}
      />
    </>
  );
}
