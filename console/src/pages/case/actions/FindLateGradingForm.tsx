import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { SelectField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { breachWords } from '../../../words/breaches.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';

/** A1: a limit that was over when a grade brought it should have been known earlier; whose failing that is, with a reason. */
export function FindLateGrading({ view, duty = '', onClose }: FormProps) {
  const words = useWords(breachWords);
  const [draft, change, clear] = useDraft(`find-late-grading.${view.number}.${duty}`, { reason: '', unit: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const units = [...new Map(view.assignments.map(({ unit }) => [unit.id, unit])).values()];
  const whose = draft.unit === '' ? {} : { unit: draft.unit };
  return (
    <>
      <p className="form-note">
        {view.clocks.find((clock) => dutyOf(clock) === duty)?.name}：{words.foundHint}
      </p>
      <SelectField
        label={words.whose}
        value={draft.unit}
        onChange={(unit) => change({ unit })}
        placeholder={words.desk}
        groups={[{ choices: units }]}
        error={faultOf(problem, 'unit')}
      />
      <ReasonField {...{ draft, change, problem }} rows={2} autoFocus />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() => void give('find-late-grading', { duty, reason: draft.reason, ...whose })}
      />
    </>
  );
}

/** What a clock is known by in its case, in any of its generations. */
export const dutyOf = ({ kind, of }: { kind: string; of?: string }): string =>
  of === undefined ? kind : `${kind}:${of}`;
