import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { consultationWords } from '../../consultations/consultation-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';

/** A4: the rules ask for a consultation, and none is convened, with a reason. */
export function ForgoConsultation({ view, onClose }: FormProps) {
  const words = useWords(consultationWords);
  const [draft, change, clear] = useDraft(`forgo-consultation.${view.number}`, { reason: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <p className="form-note">{words.forgoHint}</p>
      <ReasonField {...{ draft, change, problem }} rows={2} autoFocus />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() => void give('forgo-consultation', { reason: draft.reason })}
      />
    </>
  );
}
