import { useWords } from '../../../app/language.ts';
import { useCase } from '../../../api/queries.ts';
import { useDraft } from '../../../components/draft.ts';
import { CaseNumberField } from '../../../components/CaseNumberField.tsx';
import { matterNumberIn } from '../../../components/sought.ts';
import { CheckField } from '../../../components/fields.tsx';
import { common } from '../../../words/common.ts';
import { caseTitle } from '../../../components/CaseRow.tsx';
import { bulkWords } from '../../desk/bulk-words.ts';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { faultOf } from '../../../components/sending.ts';
import { ReasonField } from './ReasonField.tsx';

/** P4: what answered the concern of a case itself. */
const answering = ({ releases }: FormProps['view']): string[] =>
  releases.filter(({ from, fulfils }) => from === undefined && fulfils.length > 0).map(({ id }) => id);

/** M4: with a case that was proposed there is only the reason left to give; `onJoined` once it is pressed. */
export function Join({
  view,
  onClose,
  target: proposed = '',
  onJoined,
}: Pick<FormProps, 'view' | 'onClose'> & { target?: string; onJoined?: (() => void) | undefined }) {
  const words = useWords(actionWords);
  const bulk = useWords(bulkWords);
  const shared = useWords(common);
  const [draft, change, clear] = useDraft(`join.${view.number}${proposed}`, {
    target: proposed,
    reason: '',
    answers: false,
    answered: false,
  });
  const pressed = () => {
    onClose();
    onJoined?.();
  };
  const { busy, problem, give } = useGiving(view, pressed, clear);
  const target = matterNumberIn(draft.target);
  const other = useCase(target ?? '', target !== null);
  const own = answering(view);
  const theirs = other.data ? answering(other.data.case) : [];
  const both = {
    ...(draft.answers && own.length > 0 ? { answers: own } : {}),
    ...(draft.answered && theirs.length > 0 ? { answeredBy: theirs } : {}),
  };
  return (
    <>
      {proposed === '' ? (
        <CaseNumberField
          label={words.targetCase}
          value={draft.target}
          onChange={(typed) => change({ target: typed })}
          error={faultOf(problem, 'target')}
          autoFocus
        />
      ) : (
        <p>
          {words.targetCase} <strong className="number">{proposed}</strong>
          {other.data && ` ${caseTitle(other.data.case, shared.offline)}`}
        </p>
      )}
      <p className="form-note">{words.joinNote}</p>
      {own.length > 0 && (
        <CheckField label={words.answersOther} value={draft.answers} onChange={(answers) => change({ answers })} />
      )}
      {theirs.length > 0 && (
        <CheckField
          label={words.answeredByOther}
          value={draft.answered}
          onChange={(answered) => change({ answered })}
        />
      )}
      <ReasonField {...{ draft, change, problem }} suggestions={bulk.joinReasons} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={target !== null && draft.reason.trim() !== ''}
        onGo={() =>
          target !== null && void give('join', { target, reason: draft.reason, ...both }, bulk.joins(1, target))
        }
      />
    </>
  );
}
