import type { CaseView } from '../../../api/queries.ts';
import { useWords } from '../../../app/language.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { actionWords } from './action-words.ts';
import { Join } from './JoinForm.tsx';

/** M4: the form that joins a case, with the other one filled in. */
export function JoinDialog(props: {
  view: CaseView;
  target: string;
  onClose: () => void;
  onJoined?: (() => void) | undefined;
}) {
  const words = useWords(actionWords);
  return (
    <Dialog title={`${words.names.join} · ${props.view.number}`} onClose={props.onClose}>
      <Join {...props} />
    </Dialog>
  );
}
