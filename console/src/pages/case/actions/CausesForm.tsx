import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { ManyField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { checklistWords } from '../../../words/checklist.ts';
import type { CommandBody } from '../../../api/command.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';

type Cause = CommandBody<'name-causes'>['causes'][number];
const CAUSES: Cause[] = ['administrative-act', 'emergency', 'policy-misread'];

/** D2, D3: what the concern comes of; none of those listed is an answer too. */
export function NameCauses({ view, lists, onClose }: FormProps) {
  const words = useWords(checklistWords);
  const [draft, change, clear] = useDraft(`name-causes.${view.number}`, { causes: view.causes ?? [], reason: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <ManyField
        label={words.causes}
        hint={words.causesHint}
        value={draft.causes}
        onChange={(ids) => change({ causes: CAUSES.filter((one) => ids.includes(one)) })}
        choices={lists.causes}
        error={faultOf(problem, 'causes')}
      />
      <ReasonField {...{ draft, change, problem }} rows={2} autoFocus />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() => void give('name-causes', { causes: draft.causes, reason: draft.reason.trim() })}
      />
    </>
  );
}
