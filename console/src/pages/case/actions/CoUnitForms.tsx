import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { CheckField } from '../../../components/fields.tsx';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';
import { type ProofDraft, ProofFields, proofIn, SaysField } from './SaysFields.tsx';
import { type TaskDraft, TaskFields, taskIn } from './TaskFields.tsx';
import { ToldByField, useForOther } from './ToldByField.tsx';

/** R3: a co-unit's answer to whoever leads; D1: how far a unit is. Both say something, with proof where there is any. */
export function Work({
  name,
  view,
  assignmentId = '',
  settlement,
  onClose,
}: FormProps & { name: 'contribute' | 'report-progress' }) {
  const [draft, change, clear] = useDraft<{ says: string; toldBy: string } & ProofDraft>(
    `${name}.${view.number}.${assignmentId}${settlement ?? ''}`,
    { says: '', evidence: '', photos: [], toldBy: '' },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const forOther = useForOther(view, assignmentId);
  const evidence = proofIn(draft);
  return (
    <>
      <SaysField {...{ draft, change, problem }} />
      <ProofFields number={view.number} {...{ draft, change, problem }} optional />
      {forOther && <ToldByField {...{ draft, change, problem }} />}
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.says.trim() !== '' && (!forOther || draft.toldBy.trim() !== '')}
        onGo={() =>
          void give(name, {
            assignmentId,
            ...(settlement === undefined ? {} : { settlement }),
            says: draft.says,
            ...(evidence.length > 0 ? { evidence } : {}),
            ...(forOther ? { toldBy: draft.toldBy } : {}),
          })
        }
      />
    </>
  );
}

/** R3: another task, another time, or one more answer. */
export function SetTask({ view, assignmentId = '', onClose }: FormProps) {
  const words = useWords(actionWords);
  const assignment = view.assignments.find(({ id }) => id === assignmentId);
  const isCoUnit = assignment?.part === 'co-unit';
  const answered = assignment?.contributedAt !== undefined;
  const [draft, change, clear] = useDraft<TaskDraft & { again: boolean; reason: string }>(
    `set-task.${view.number}.${assignmentId}`,
    { task: '', contributeBy: null, again: answered, reason: '' },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <p>{assignment?.unit.name}</p>
      <TaskFields {...{ draft, change, problem }} coUnit={isCoUnit} autoFocus />
      {isCoUnit && <CheckField label={words.askAgain} value={draft.again} onChange={(again) => change({ again })} />}
      <ReasonField {...{ draft, change, problem }} rows={2} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== '' && (draft.task.trim() !== '' || draft.contributeBy !== null || draft.again)}
        onGo={() =>
          void give('set-task', {
            assignmentId,
            reason: draft.reason,
            ...taskIn(draft, isCoUnit),
            ...(isCoUnit && draft.again ? { again: true } : {}),
          })
        }
      />
    </>
  );
}
