import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { breachWords } from '../../../words/breaches.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';

/** H2: a breach is set aside by a named leader, with a reason. */
export function SetAside({ view, duty = '', onClose }: FormProps) {
  const words = useWords(breachWords);
  const [draft, change, clear] = useDraft(`set-aside.${view.number}.${duty}`, { reason: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <p className="form-note">
        {view.breaches.find((breach) => breach.duty === duty)?.name}：{words.hint}
      </p>
      <ReasonField {...{ draft, change, problem }} rows={2} autoFocus />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() => void give('set-aside', { duty, reason: draft.reason })}
      />
    </>
  );
}
