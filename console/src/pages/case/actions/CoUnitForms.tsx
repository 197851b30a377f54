import type { Proof } from '../../../api/photos.ts';
import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { evidenceOf } from '../../../components/evidence.ts';
import { CheckField, TextField } from '../../../components/fields.tsx';
import { PhotosField } from '../../../components/PhotosField.tsx';
import { faultOf } from '../../../components/sending.ts';
import { TimeField } from '../../../components/time/TimeField.tsx';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';
import { ToldByField, useForOther } from './ToldByField.tsx';

/** R3: a co-unit's answer to whoever leads; D1: how far a unit is. Both say something, with proof where there is any. */
export function Work({
  name,
  view,
  assignmentId = '',
  onClose,
}: FormProps & { name: 'contribute' | 'report-progress' }) {
  const words = useWords(actionWords);
  const [draft, change, clear] = useDraft<{ says: string; evidence: string; photos: Proof[]; toldBy: string }>(
    `${name}.${view.number}.${assignmentId}`,
    { says: '', evidence: '', photos: [], toldBy: '' },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const forOther = useForOther(view, assignmentId);
  const evidence = [...evidenceOf(draft.evidence), ...draft.photos];
  return (
    <>
      <TextField
        label={words.says}
        value={draft.says}
        onChange={(says) => change({ says })}
        rows={4}
        maxLength={1000}
        error={faultOf(problem, 'says')}
        autoFocus
      />
      <TextField
        label={words.evidence}
        hint={words.evidenceHint}
        value={draft.evidence}
        onChange={(text) => change({ evidence: text })}
        rows={2}
        error={faultOf(problem, 'evidence')}
        optional
      />
      <PhotosField number={view.number} value={draft.photos} onChange={(photos) => change({ photos })} />
      {forOther && <ToldByField {...{ draft, change, problem }} />}
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.says.trim() !== '' && (!forOther || draft.toldBy.trim() !== '')}
        onGo={() =>
          void give(name, {
            assignmentId,
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
  const [draft, change, clear] = useDraft<{ task: string; dueAt: string | null; again: boolean; reason: string }>(
    `set-task.${view.number}.${assignmentId}`,
    { task: '', dueAt: null, again: answered, reason: '' },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <p>{assignment?.unit.name}</p>
      <TextField
        label={words.task}
        value={draft.task}
        onChange={(task) => change({ task })}
        maxLength={100}
        error={faultOf(problem, 'task')}
        optional
        autoFocus
      />
      {isCoUnit && (
        <>
          <TimeField
            label={words.contributeBy}
            hint={words.contributeByHint}
            value={draft.dueAt}
            onChange={(dueAt) => change({ dueAt })}
            min="now"
            error={faultOf(problem, 'contributeBy')}
            optional
          />
          <CheckField label={words.askAgain} value={draft.again} onChange={(again) => change({ again })} />
        </>
      )}
      <ReasonField {...{ draft, change, problem }} rows={2} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== '' && (draft.task.trim() !== '' || draft.dueAt !== null || draft.again)}
        onGo={() =>
          void give('set-task', {
            assignmentId,
            reason: draft.reason,
            ...(draft.task.trim() ? { task: draft.task } : {}),
            ...(isCoUnit && draft.dueAt ? { contributeBy: draft.dueAt } : {}),
            ...(isCoUnit && draft.again ? { again: true } : {}),
          })
        }
      />
    </>
  );
}
