import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';

/** A1: 查无此事: which body says so, and what it found. */
export function Refute({ view, onClose }: FormProps) {
  const words = useWords(actionWords);
  const [draft, change, clear] = useDraft(`refute.${view.number}`, { body: '', says: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <p className="hint">{words.refuteHint}</p>
      <TextField
        label={words.refutingBody}
        value={draft.body}
        onChange={(body) => change({ body })}
        error={faultOf(problem, 'body')}
        maxLength={60}
        autoFocus
      />
      <TextField
        label={words.says}
        value={draft.says}
        onChange={(says) => change({ says })}
        error={faultOf(problem, 'says')}
        rows={2}
        maxLength={1000}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.body.trim() !== '' && draft.says.trim() !== ''}
        onGo={() => void give('refute', { body: draft.body, says: draft.says })}
      />
    </>
  );
}
