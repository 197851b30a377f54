import type { Problem } from '../../../api/problem.ts';
import { useWords } from '../../../app/language.ts';
import { TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { TimeField } from '../../../components/time/TimeField.tsx';
import { actionWords } from './action-words.ts';

export interface TaskDraft {
  task: string;
  contributeBy: string | null;
}

/** R3: a unit's part in one sentence, and when a co-unit's answer to whoever leads is due. */
export function TaskFields({
  draft,
  change,
  problem,
  coUnit,
  autoFocus = false,
}: {
  draft: TaskDraft;
  change: (part: Partial<TaskDraft>) => void;
  problem: Problem | null;
  coUnit: boolean;
  autoFocus?: boolean;
}) {
  const words = useWords(actionWords);
  return (
    <>
      <TextField
        label={words.task}
        value={draft.task}
        onChange={(task) => change({ task })}
        maxLength={100}
        error={faultOf(problem, 'task')}
        optional
        autoFocus={autoFocus}
      />
      {coUnit && (
        <TimeField
          label={words.contributeBy}
          hint={words.contributeByHint}
          value={draft.contributeBy}
          onChange={(contributeBy) => change({ contributeBy })}
          min="now"
          error={faultOf(problem, 'contributeBy')}
          optional
        />
      )}
    </>
  );
}

export const taskIn = ({ task, contributeBy }: TaskDraft, coUnit: boolean) => ({
  ...(task.trim() ? { task } : {}),
  ...(coUnit && contributeBy ? { contributeBy } : {}),
});
