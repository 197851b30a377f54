import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { common } from '../../../words/common.ts';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';
import { type GradeDraft, GradeFields, gradesOf, startOf, useEased } from './GradeFields.tsx';
import { saidOf } from './ConfirmForm.tsx';

export function Grade(form: FormProps) {
  const words = useWords(actionWords);
  const shared = useWords(common);
  const { view, lists, suggestion, onClose } = form;
  const { graver } = view;
  // Where alerts tell of a graver emergency, what they propose stands in the form, for a person to take over or to change.
  const [draft, change, clear] = useDraft<GradeDraft>(`grade.${view.number}.${graver?.grades.emergency ?? ''}`, {
    ...startOf(form),
    ...(graver
      ? {
          opinion: graver.grades.opinion,
          emergency: graver.grades.emergency ?? '',
          kind: graver.kind ?? view.emergencyKind ?? '',
        }
      : {}),
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const eased = useEased(view, draft);
  return (
    <>
      <GradeFields draft={draft} change={change} lists={lists} table={view.opinionFor} />
      {eased && <p className="form-note">{words.opinionLighter(shared.grades[eased.grade] ?? '', eased.says)}</p>}
      {view.review && (
        <p className="form-note">
          {(view.review.from === undefined ? words.reviewHint : words.reviewJoinedHint)(
            saidOf(view.review.grades, shared, words.notEmergency),
          )}
        </p>
      )}
      {graver && suggestion && (
        <p className="form-note">{suggestion.gradeReasons.map(({ says }) => says).join('；')}</p>
      )}
      <ReasonField {...{ draft, change, problem }} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() =>
          void give('grade', {
            grades: gradesOf(draft),
            reason: draft.reason,
            ...(draft.kind === '' || draft.emergency === '' ? {} : { emergencyKind: draft.kind }),
          })
        }
      />
    </>
  );
}
