import { useWords } from '../../../app/language.ts';
import { elsewhereWords } from '../../../words/elsewhere.ts';
import { bulkWords } from '../../desk/bulk-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';

/** M4: what waits as plainly of elsewhere is the district's. */
export function MarkOurs({ view, onClose }: FormProps) {
  const bulk = useWords(bulkWords);
  const why = useWords(elsewhereWords);
  const { busy, problem, give } = useGiving(view, onClose);
  return (
    <>
      {view.elsewhere && <p>{why.because(view.elsewhere.names)}</p>}
      <p className="hint">{bulk.oursSays}</p>
      <FormFoot {...{ onClose, busy, problem }} ready onGo={() => void give('mark-ours', {})} />
    </>
  );
}
