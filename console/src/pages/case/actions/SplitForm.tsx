import { command } from '../../../api/command.ts';
import { useWords } from '../../../app/language.ts';
import { Consequences } from '../../../components/Consequences.tsx';
import { useDraft } from '../../../components/draft.ts';
import { usePreview } from '../../../components/preview.ts';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';

/** M4: an alert that was joined by mistake becomes a case of its own; the clocks that follow are in sight before it is sent. */
export function Split({ view, alertId = '', onClose }: FormProps) {
  const words = useWords(actionWords);
  const [draft, change, clear] = useDraft(`split.${view.number}.${alertId}`, { reason: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const reason = draft.reason.trim();
  // What follows does not depend on the reason: it is in sight before one is given.
  const preview = usePreview({ alertId }, () =>
    command(view.number, 'split', { alertId, reason: words.splitSays }, { preview: true }),
  );
  const opened = preview.would?.opened;
  return (
    <>
      <p>{words.splitSays}</p>
      <ReasonField {...{ draft, change, problem }} suggestions={words.splitReasons} autoFocus />
      <Consequences {...preview} would={preview.would && opened ? { ...preview.would, case: opened } : null} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={reason !== ''}
        onGo={() => void give('split', { alertId, reason })}
      />
    </>
  );
}
